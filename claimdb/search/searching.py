"""Search over claims, quotes and sources, without regard to accents and case."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from claimdb.errors import UsageError
from claimdb.model import Assertion, Claim, SearchText, Source
from claimdb.record.batches import batches
from claimdb.record.lookup import LONGEST_SOUGHT
from claimdb.record.search_fields import FIELDS, OF_SOURCE, Field
from claimdb.record.wording import claim_words
from claimdb.search.asking import Term, read_terms
from claimdb.search.snippets import Snippet, Sought, count_words, cut_snippet
from claimdb.store.words import holding as holding_words

Fields = tuple[Field, ...] | None


class MatchKind(StrEnum):
    """What was found, in the order in which it is shown."""

    CLAIM = "claim"
    QUOTE = "quote"
    SOURCE = "source"


class NothingToFind(UsageError):
    """The words of a search are empty, or hold nothing but accents, spaces and punctuation."""

    message = "there is no word to search for"
    hint = "give one word or several; all of them must occur"


@dataclass(frozen=True, slots=True)
class Match:
    """One record that holds all the words.

    `key` is that of the claim, assertion or source; `claim` the key of the claim that a quote is
    about; `source` the cite key of the source, or of the one that is quoted.
    """

    kind: MatchKind
    key: str
    claim: str | None
    source: str | None
    snippet: Snippet


_OF_CLAIM = (Field.WORDS, Field.SPEAKER)
"""Fields of an assertion that stand for its claim: the recorder's own words, and who speaks."""


def search(
    session: Session,
    words: str | Iterable[str],
    *,
    kinds: Collection[MatchKind] | None = None,
    limit: int | None = None,
) -> list[Match]:
    """Find what holds all the words, each whole or as the beginning of one, without regard to accents and case.

    Words in quotation marks are one phrase, which must stand as it is, of whole words; `*` at its end leaves the last
    one open. `title:`, and the other names of fields, say where a word or a phrase must stand. Where nothing holds the
    words so, what holds those outside of quotation marks anywhere inside of its words is found.

    A claim is found by its own text, by the words it was recorded with and by who speaks; a quote by what the source
    prints. Claims come first, then quotes, then sources; within each, what holds the words side by side in
    the order given, then what holds them whole, then the order of keys. Withdrawn, replaced and merged records are
    left out. Raises NothingToFind when no word is left of the words.
    """
    terms = [one for one in read_terms([words] if isinstance(words, str) else words) if one.words]
    if not terms:
        raise NothingToFind
    asked = [kind for kind in MatchKind if kinds is None or kind in kinds]
    for inside in (False, True) if any(term.is_open for term in terms) else (False,):
        matches: list[Match] = []
        for match in chain.from_iterable(_search_kind(session, kind, terms, inside=inside) for kind in asked):
            if limit is not None and len(matches) >= limit:
                break
            matches.append(match)
        if matches:
            return matches
    return []


def _search_kind(session: Session, kind: MatchKind, terms: Sequence[Term], *, inside: bool) -> Iterator[Match]:
    holding = _HOLDING[kind]
    hold = partial(_holds, session, inside=inside)
    found = _keys(session, kind, [holding(hold(term), term.fields) for term in dict.fromkeys(terms)])
    beside, whole = found, found
    if len(found) > 1 and not inside:
        whole = _keys(session, kind, [holding(hold(replace(term, is_open=False)), term.fields) for term in terms])
    if len(found) > 1 and len(terms) > 1:
        beside = _keys(session, kind, [holding(hold(_one(terms)), terms[0].fields)])
    ordered = sorted(found, key=lambda key: (key not in beside, key not in whole, _natural(key)))
    sought = [term.pattern(inside=inside) for term in terms]
    for some in batches(ordered):
        matches = _LOADERS[kind](session, some, sought)
        yield from (matches[key] for key in some if key in matches)


def _one(terms: Sequence[Term]) -> Term:
    """Give the terms side by side, as one."""
    return replace(terms[-1], words=tuple(word for term in terms for word in term.words))


def _keys(session: Session, kind: MatchKind, holding: Sequence[Select[Any]]) -> set[str]:
    model = _MODELS[kind]
    return set(session.scalars(select(model.key).where(*(model.id.in_(one) for one in holding))))


def _holds(session: Session, term: Term, *, inside: bool) -> ColumnElement[bool]:
    if inside and term.is_open:
        return SearchText.words.contains(" ".join(term.words)[:LONGEST_SOUGHT], autoescape=True)
    return holding_words(session, term.words, is_open=term.is_open, longest=LONGEST_SOUGHT)


def _claims_holding(held: ColumnElement[bool], fields: Fields) -> Select[Any]:
    """Find claims that hold words in their own text, or in the words and the speaker of who says them now."""
    said = select(Assertion.claim_id).where(
        Assertion.id.in_(_records(held, _among(_OF_CLAIM, fields))), Assertion.withdrawn_at.is_(None)
    )
    own = _records(held, _among((Field.CLAIM,), fields))
    return select(own.union(said).subquery().c[0])


def _quotes_holding(held: ColumnElement[bool], fields: Fields) -> Select[Any]:
    return _records(held, _among((Field.QUOTE,), fields))


def _sources_holding(held: ColumnElement[bool], fields: Fields) -> Select[Any]:
    return _records(held, _among(OF_SOURCE, fields))


def _among(searched: Sequence[Field], fields: Fields) -> list[Field]:
    return [one for one in searched if fields is None or one in fields]


def _records(held: ColumnElement[bool], fields: Sequence[Field]) -> Select[Any]:
    """Find the row ids of records that hold words in one of these fields."""
    field = SearchText.id % FIELDS
    return select(SearchText.id // FIELDS).where(field.in_([int(one) for one in fields]), held)


def _natural(key: str) -> tuple[str, int]:
    """Order assertions of one claim by number: `c….2` before `c….10`."""
    parent, _, ordinal = key.partition(".")
    digits = re.sub(r"\D", "", ordinal)
    return parent, int(digits) if digits else 0


def _load_claims(session: Session, keys: Sequence[str], sought: Sequence[Sought]) -> dict[str, Match]:
    living = select(Claim.id, Claim.key).where(
        Claim.key.in_(keys), Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None)
    )
    found = dict(iter(session.execute(living)))
    named = claim_words(session, found)
    texts: dict[int, list[str | None]] = {number: [named[number]] for number in found}
    said = select(Assertion.claim_id, Assertion.words, Assertion.speaker).where(Assertion.claim_id.in_(found))
    living_said = said.where(Assertion.withdrawn_at.is_(None)).order_by(Assertion.claim_id, Assertion.ordinal)
    for number, entered, speaker in session.execute(living_said):
        texts[number] += [entered, speaker]
    matches = {}
    for number, key in found.items():
        snippet = cut_snippet(_most_fitting(texts[number], sought), sought)
        matches[key] = Match(MatchKind.CLAIM, key, key, None, snippet)
    return matches


def _load_quotes(session: Session, keys: Sequence[str], sought: Sequence[Sought]) -> dict[str, Match]:
    living = (
        select(Assertion, Claim.key, Source.cite_key)
        .join(Claim, Claim.id == Assertion.claim_id)
        .join(Source, Source.id == Assertion.source_id)
        .where(Assertion.key.in_(keys), Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None))
    )
    matches = {}
    for row, claim, cite_key in session.execute(living):
        matches[row.key] = Match(MatchKind.QUOTE, row.key, claim, cite_key, cut_snippet(row.quote or "", sought))
    return matches


def _load_sources(session: Session, keys: Sequence[str], sought: Sequence[Sought]) -> dict[str, Match]:
    living = select(Source).where(Source.key.in_(keys), Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
    matches = {}
    for row in session.scalars(living):
        shown = (row.authors, row.title, row.container_title, row.publisher, row.issued)
        line = ", ".join(part for part in shown if part) or row.cite_key
        text = _most_fitting((line, row.note, row.cite_key), sought)
        matches[row.key] = Match(MatchKind.SOURCE, row.key, None, row.cite_key, cut_snippet(text, sought))
    return matches


def _most_fitting(texts: Iterable[str | None], sought: Sequence[Sought]) -> str:
    """Give the text that holds most of the words, the first among equals."""
    return max((text for text in texts if text), key=lambda text: count_words(text, sought), default="")


_MODELS: Mapping[MatchKind, Any] = MappingProxyType(
    {MatchKind.CLAIM: Claim, MatchKind.QUOTE: Assertion, MatchKind.SOURCE: Source}
)
_HOLDING: Mapping[MatchKind, Callable[[ColumnElement[bool], Fields], Select[Any]]] = MappingProxyType(
    {MatchKind.CLAIM: _claims_holding, MatchKind.QUOTE: _quotes_holding, MatchKind.SOURCE: _sources_holding}
)
_Loader = Callable[[Session, Sequence[str], Sequence[Sought]], dict[str, Match]]
_LOADERS: Mapping[MatchKind, _Loader] = MappingProxyType(
    {MatchKind.CLAIM: _load_claims, MatchKind.QUOTE: _load_quotes, MatchKind.SOURCE: _load_sources}
)
