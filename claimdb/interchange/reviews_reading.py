"""ClaimReviews of others, from JSON or from the blocks of a page: what was claimed, by whom, and what it was rated."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from claimdb.errors import InputError
from claimdb.interchange.leaving_names import web_address
from claimdb.sources.decoding import decode
from claimdb.sources.html_tree import declared_charset, parse_html
from claimdb.sources.jsonld import WORKS, read_blocks, types_of, words
from claimdb.values.calendar import read_calendar
from claimdb.values.folding import fold_text

LARGEST = 200_000_000
"""Bytes: the feed of a large newsroom is a hundredth of that."""
_DEEPEST = 40
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])", re.ASCII)
_FALSE = frozenset(("false", "not true", "untrue", "wrong", "incorrect", "faux", "c'est faux", "falsch", "falso",
                    "pants on fire"))  # fmt: skip
_TRUE = frozenset(("true", "correct", "accurate", "vrai", "c'est vrai", "exact", "wahr", "richtig", "verdadero"))
_NOBODY = frozenset(("unknown", "inconnu", "inconnue", "unbekannt", "n/a", "na", "-", "none"))


class UnreadableReviews(InputError):
    """The file holds no reviews that can be read."""

    message = "this file cannot be read as reviews: {reason}"
    hint = "give JSON-LD with blocks of the type ClaimReview, or a page that holds some"


class ReviewRefused(InputError):
    """A review does not say what it reviews."""

    message = "review {number} does not say which claim it reviews"


@dataclass(frozen=True, slots=True)
class Work:
    """A work as a review names it; `by` are names, each with whether it is a body."""

    type: str = "webpage"
    title: str | None = None
    url: str | None = None
    by: tuple[tuple[str, bool], ...] = ()
    issued: str | None = None

    @property
    def is_named(self) -> bool:
        """Whether anything tells which work it is."""
        return bool(self.title or self.url or self.by)


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating as its reviewer gives it: words, and a number on a scale where there is one."""

    words: str | None = None
    value: Decimal | None = None
    best: Decimal | None = None
    worst: Decimal | None = None

    @property
    def stance(self) -> str | None:
        """What the reviewer says of the claim: "denies" it, "asserts" it, or neither (None).

        The words decide, where they are plain ones; a number does at an end of its scale where there are no words.
        Where the two disagree, as with a scale that is printed the wrong way round, neither is taken.
        """
        folded = fold_text(self.words or "").strip(" .!\"'«»")
        worded = "denies" if folded in _FALSE else "asserts" if folded in _TRUE else None
        best, worst = self.best, self.worst
        numbered = None
        if self.value is not None and best is not None and worst is not None and best > worst:
            numbered = "denies" if self.value == worst else "asserts" if self.value == best else None
        if not folded:
            return numbered
        return None if worded and numbered and worded != numbered else worded

    @property
    def said(self) -> str:
        """The rating in one line, as its reviewer writes it."""
        scale = [str(number) for number in (self.value, self.worst, self.best) if number is not None]
        number = f"{scale[0]} ({scale[1]}–{scale[2]})" if len(scale) == 3 else scale[0] if scale else ""
        return ", ".join(part for part in (self.words, number) if part)


@dataclass(frozen=True, slots=True)
class Review:
    """One review: its claim and who made it where and when, the work that reviews it, and the rating."""

    number: int
    claim: str
    review: Work
    rating: Rating
    claimants: tuple[str, ...] = ()
    said_on: str | None = None
    places: tuple[Work, ...] = ()
    language: str | None = None


def read_reviews(path: Path) -> list[Review | ReviewRefused]:
    """Read the reviews of a file in their order, those that say no claim as refusals; raises UnreadableReviews."""
    where = str(path)
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableReviews(where=where, reason="it is larger than any feed of reviews")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableReviews(where=where, reason=error.strerror or error) from error
    if path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        text = decode(raw, where=where, declared=declared_charset(raw)).text
        blocks = list(read_blocks(parse_html(text, where=where)))
    else:
        blocks = [_read_json(decode(raw, where=where).text, where)]
    found = [item for block in blocks for item in _items(block, 0)]
    if not found:
        raise UnreadableReviews(where=where, reason="it holds no ClaimReview")
    named = {item["@id"]: item for block in blocks for item in _named(block, 0)}
    return [_review(number, item, named, where) for number, item in enumerate(found, start=1)]


def _read_json(text: str, where: str) -> Any:
    try:
        return json.loads(text, strict=False, parse_float=Decimal)
    except json.JSONDecodeError as error:
        raise UnreadableReviews(where=f"{where}:{error.lineno}", reason="it is not JSON") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableReviews(where=where, reason="it is not JSON") from error


def _items(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Give the reviews of a document, wherever they stand: alone, in a list, a graph, a feed, or in an article."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _items(one, depth + 1)
    elif isinstance(value, dict):
        if "ClaimReview" in types_of(value):
            yield value
            return
        for one in value.values():
            if isinstance(one, dict | list):
                yield from _items(one, depth + 1)


def _named(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    for one in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from _named(one, depth + 1)
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(value) > 1:
        yield value


def _review(number: int, item: dict[str, Any], named: dict[str, Any], where: str) -> Review | ReviewRefused:
    reviewed = _whole(_first(item.get("itemReviewed")), named)
    claimed = words(item.get("claimReviewed"))
    if claimed is None and isinstance(reviewed, dict) and "Claim" in types_of(reviewed):
        claimed = words(reviewed.get("text")) or words(reviewed.get("name"))
    if claimed is None or not any(letter.isalnum() for letter in claimed):
        return ReviewRefused(where=where, number=number)
    claim = reviewed if isinstance(reviewed, dict) else {}
    places = _places(claim, named)
    review = replace(_work(item, named), title=words(item.get("name")) or words(item.get("headline")))
    return Review(
        number=number,
        claim=claimed,
        review=review,
        rating=_rating(_whole(_first(item.get("reviewRating")), named)),
        claimants=tuple(name for name, _ in _people(claim.get("author"), named)),
        said_on=_date(claim.get("datePublished")),
        places=places,
        language=words(item.get("inLanguage")),
    )


def _places(claim: dict[str, Any], named: dict[str, Any]) -> tuple[Work, ...]:
    """Give the works in which a claim appears, the first of them first; a work that a review reviews is one too."""
    given = [claim.get("firstAppearance"), claim.get("appearance")]
    if "Claim" not in types_of(claim) and (claim.get("url") or claim.get("sameAs")):
        given.append({**claim, "author": None, "url": claim.get("url") or claim.get("sameAs")})
    each = [one for some in given for one in (some if isinstance(some, list) else [some])]
    works = [_work(one, named) for one in each if one]
    found: dict[Any, Work] = {}
    for one in works:
        if one.is_named:
            found.setdefault(one.url or one, one)
    return tuple(found.values())


def _work(value: Any, named: dict[str, Any]) -> Work:
    item = _whole(value, named)
    if isinstance(item, str):
        return Work(url=web_address(item))
    if not isinstance(item, dict):
        return Work()
    address = next((found for found in map(web_address, _texts(item.get("url"), item.get("@id"))) if found), None)
    kinds = types_of(item)
    return Work(
        type=next((csl for name, csl in WORKS.items() if name in kinds), "webpage"),
        title=words(item.get("name")) or words(item.get("headline")),
        url=address,
        by=tuple(_people(item.get("author") or item.get("publisher"), named)),
        issued=_date(item.get("datePublished")),
    )


def _people(value: Any, named: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for one in value if isinstance(value, list) else [value]:
        person = _whole(one, named)
        name = words(person)
        if name is None and isinstance(person, dict):
            name = next((web_address(text) for text in _texts(person.get("url"))), None)
        if name and fold_text(name) not in _NOBODY:
            yield name, not (isinstance(person, dict) and "Person" in types_of(person))


def _rating(value: Any) -> Rating:
    if not isinstance(value, dict):
        return Rating(words=words(value))
    said = words(value.get("alternateName")) or words(value.get("name"))
    number = _number(value.get("ratingValue"))
    if said is None and number is None:
        said = words(value.get("ratingValue"))
    return Rating(said, number, _number(value.get("bestRating")), _number(value.get("worstRating")))


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 20 else None


def _date(value: Any) -> str | None:
    found = _DATE.match((words(value) or "").strip())
    return found[0] if found is not None and read_calendar(found[0]) is not None else None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _texts(*values: Any) -> Sequence[str]:
    each = (one for value in values for one in (value if isinstance(value, list) else [value]))
    return [one for one in each if isinstance(one, str)]


def _whole(value: Any, named: dict[str, Any]) -> Any:
    """Give an item that only points to another by its name as that other."""
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value
