"""Words that point back to a work cited before: which way they point, and what they say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.notes.masking import APOSTROPHED, QUOTED, Masked
from claimdb.notes.names import is_initials, is_named, is_people, role_of
from claimdb.notes.unread import tidy_title
from claimdb.notes.words import (
    ANNOTATION,
    BRACKETED_REFERENCE,
    IBID,
    LEADS,
    LOCATOR,
    NOTE_REFERENCE,
    OP_CIT,
    SIDE,
    SIGNAL,
)
from claimdb.values.note import CitedAs

_LOOSE_PAGES = re.compile(r"(?:^|[\s,])(?:at\s|à la\s)?(\d{1,4}(?:\s?[-–]\s?\d{1,4})?)\s*\.?\s*\Z")
_YEAR = re.compile(r"\b((?:1[5-9]|20)\d\d)[a-z]?\b")


@dataclass(frozen=True, slots=True)
class Pointing:
    """A short citation: how it points, the labels of notes it names, and what it prints of the work.

    `is_article` tells "art. cit." from the rest.
    """

    cited_as: CitedAs
    notes: tuple[int, ...] = ()
    is_article: bool = False
    author: str | None = None
    title: str | None = None
    year: str | None = None
    locator: str | None = None


def read_pointing(masked: Masked, start: int, end: int) -> Pointing | None:
    """Read words that point back; None where they do not, and where "Id." only stands for the author of a new work."""
    at = _begin(masked.mask, start, end)
    mask, text = masked.mask[at:end], masked.text[at:end]
    noted = NOTE_REFERENCE.search(mask)
    cited = OP_CIT.search(mask)
    ibid = IBID.match(mask)
    if ibid and not cited:
        rest = mask[ibid.end() :]
        if _is_new_work(rest):
            return None
        return Pointing(CitedAs.IBID, locator=_locator(text[ibid.end() :], rest))
    if noted is None and cited is None:
        return None
    is_noted = noted is not None and (
        noted["side"]
        or noted.start() < 3
        or cited
        or SIDE.search(mask[noted.end() :])
        or BRACKETED_REFERENCE.search(mask)
    )
    if cited is None and not is_noted:
        return None
    first = min(found.start() for found in (noted if is_noted else None, cited) if found is not None)
    last = max(found.end() for found in (noted if is_noted else None, cited) if found is not None)
    author, title, year = _named(masked, at, at + first)
    notes = _numbers(noted) if noted is not None and is_noted else ()
    return Pointing(
        CitedAs.OP_CIT if cited or author or title else CitedAs.CROSS_REFERENCE,
        notes,
        bool(cited and cited["art"]),
        author,
        title,
        year,
        _locator(text[last:], mask[last:]),
    )


def _begin(mask: str, start: int, end: int) -> int:
    at = start
    while at < end:
        while at < end and mask[at] in " \n\t,.;:–—-([":
            at += 1
        found = SIGNAL.match(mask, at, end) or LEADS.match(mask, at, end)
        if found is None or found.end() == at:
            break
        at = found.end()
    return at


def _is_new_work(rest: str) -> bool:
    """Tell "Id., Autre titre, Paris, 2010" from "Id., p. 5": what follows is more than places in a work."""
    bare = ANNOTATION.sub("", LOCATOR.sub("", rest)).strip(" .,;:")
    if QUOTED in bare or APOSTROPHED in bare:
        return True
    words = re.findall(r"[^\W\d_]{3,}", bare)
    return len(words) >= 3 and bare[:1].isupper() and "," in bare


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    first = int(found["first"])
    if found["last"] and first < int(found["last"]) <= first + 20:
        return tuple(range(first, int(found["last"]) + 1))
    return (first, int(found["second"])) if found["second"] else (first,)


def _locator(text: str, mask: str) -> str | None:
    found = [" ".join(text[one.start() : one.end()].split()) for one in LOCATOR.finditer(mask)]
    if found:
        return ", ".join(found)
    loose = _LOOSE_PAGES.search(mask)
    if loose:
        return "".join(loose[1].split())
    return None


def _named(masked: Masked, start: int, end: int) -> tuple[str | None, str | None, str | None]:
    """Give author, short title and year that stand before the words that point back."""
    mask, text = masked.mask[start:end], masked.text[start:end]
    year = _YEAR.search(mask)
    quoted = re.search(f"{QUOTED}+|{APOSTROPHED}+", mask)
    if quoted:
        author = text[: quoted.start()].strip(" ,.:")
        title = text[quoted.start() : quoted.end()].strip("«»“”„\"‘’' \u00a0\u202f,")
        return " ".join(role_of(author)[0].split()) or None, tidy_title(title), year[1] if year else None
    parts = [part.strip(" .\n([*_") for part in text.split(",")]
    parts = [part for part in parts if part]
    if not parts:
        return None, None, None
    count = 1 if is_named(parts[0]) or is_people(parts[0]) or parts[0].isupper() else 0
    while count and count < len(parts) and (is_people(parts[count]) or is_initials(parts[count])):
        count += 1
    named = " ".join(role_of(", ".join(parts[:count]))[0].split()) or None
    words = " ".join(", ".join(parts[count:]).strip(" ,.").split())
    return named, words if words and not _YEAR.fullmatch(words) else None, year[1] if year else None
