"""What a person should look at before a bibliography is printed: gaps, slips, and works that seem to be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from claimdb.bibliography.fields import date_text
from claimdb.bibliography.keys import fold
from claimdb.bibliography.outcome import Problem
from claimdb.values.work import DATE_VARIABLES, Work
from claimdb.values.work_date import csl_date, date_parts, edtf_text

REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("author", "title", "issued"),
        "article-journal": ("author", "title", "container-title", "issued"),
        "article-magazine": ("title", "container-title", "issued"),
        "article-newspaper": ("title", "container-title", "issued"),
        "book": ("author|editor", "title", "publisher", "issued"),
        "chapter": ("author", "title", "container-title", "publisher", "issued"),
        "dataset": ("title", "author|publisher", "issued"),
        "entry": ("title", "container-title"),
        "entry-dictionary": ("title", "container-title"),
        "entry-encyclopedia": ("title", "container-title"),
        "interview": ("title|author", "issued"),
        "paper-conference": ("author", "title", "container-title|event-title", "issued"),
        "patent": ("title", "number", "issued"),
        "personal_communication": ("author", "issued"),
        "post": ("title", "URL", "issued|accessed"),
        "post-weblog": ("title", "URL", "issued|accessed"),
        "report": ("author|publisher", "title", "issued"),
        "speech": ("author", "title", "issued"),
        "thesis": ("author", "title", "publisher", "issued"),
        "webpage": ("title", "URL", "issued|accessed"),
    }
)
"""Variables that a work of a type is cited by (after ISO 690:2021, clause 7, and the BibLaTeX data model)."""
_ELSE = ("title", "issued")
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;]")
_DOI_ADDRESS = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")


def check_works(works: Sequence[Work]) -> tuple[Problem, ...]:
    """Find missing fields, impossible dates, bad DOIs and likely duplicates.

    Problems of single works come first, in the order of the works; then groups
    of works that seem to be one, each with the reason (same DOI, same address,
    same title and date). Nothing is merged.
    """
    found = [problem for work in works for problem in _check_work(work)]
    found.extend(_find_duplicates(works))
    return tuple(found)


def _check_work(work: Work) -> Iterator[Problem]:
    if not work.text("type"):
        yield Problem("type_missing", key=work.cite_key)
    for needed in REQUIRED.get(work.type, _ELSE):
        if not any(_has(work, variable) for variable in needed.split("|")):
            yield Problem("field_missing", key=work.cite_key, params={"field": needed, "type": work.type})
    yield from _check_dates(work)
    doi = work.doi
    if doi is not None:
        bare = _DOI_ADDRESS.sub("", doi.strip(), count=1)
        if not _DOI.fullmatch(bare):
            yield Problem("doi_syntax", key=work.cite_key, params={"text": doi})
        elif bare != doi:
            yield Problem("doi_as_url", key=work.cite_key, params={"text": bare})


def _has(work: Work, variable: str) -> bool:
    return work.csl.get(variable) not in (None, "", [], {})


def _check_dates(work: Work) -> Iterator[Problem]:
    for variable in DATE_VARIABLES:
        date = work.csl.get(variable)
        if not isinstance(date, Mapping) or not date:
            continue
        _, words = date_text(work, variable)
        # Words such as "forthcoming" are no slip; numbers that are in no calendar are.
        numeric = bool(date_parts(date)) or re.fullmatch(r"-?\d{4}-\d{1,2}(-\d{1,2})?([~?%])?", words)
        if work.date(variable) is None and numeric:
            yield Problem("impossible_date", key=work.cite_key, params={"field": variable, "text": words})
    issued, accessed = _first_day(work, "issued"), _first_day(work, "accessed")
    # Only as many parts as both have can be compared: 2022 and 2022-05 do not disagree.
    both = min(len(issued), len(accessed))
    if both and accessed[:both] < issued[:both]:
        params = {"issued": work.date("issued"), "accessed": work.date("accessed")}
        yield Problem("issued_after_accessed", key=work.cite_key, params=params)


def _first_day(work: Work, variable: str) -> list[int]:
    date = work.csl.get(variable)
    if not isinstance(date, Mapping) or edtf_text(date) is None:
        return []
    parts = date_parts(date)
    first = parts[0] if parts else []
    return first[:1] if len(first) > 1 and first[1] > 12 else first


def _find_duplicates(works: Sequence[Work]) -> Iterator[Problem]:
    by_key: dict[str, int] = {}
    for work in works:
        by_key[work.cite_key] = by_key.get(work.cite_key, 0) + 1
    for key, count in by_key.items():
        if count > 1:
            yield Problem("same_key", params={"keys": key, "count": count})
    reasons: tuple[tuple[str, Callable[[Work], str | None]], ...] = (
        ("same_doi", _doi_of),
        ("same_url", _address_of),
        ("same_title_and_date", _title_and_date_of),
    )
    for message, mark_of in reasons:
        groups: dict[str, list[Work]] = {}
        for work in works:
            mark = mark_of(work)
            if mark is not None:
                groups.setdefault(mark, []).append(work)
        for mark, group in groups.items():
            keys = list(dict.fromkeys(work.cite_key for work in group))
            if len(keys) > 1:
                shown = group[0].title if message == "same_title_and_date" else mark
                yield Problem(message, params={"keys": ", ".join(keys), "text": shown})


def _doi_of(work: Work) -> str | None:
    # DOIs are compared without regard to case (ISO 26324).
    return _DOI_ADDRESS.sub("", work.doi.strip(), count=1).casefold() if work.doi else None


def _address_of(work: Work) -> str | None:
    """Give the address without what does not change the page: scheme, `www.`, last slash, fragment."""
    if not work.url or work.type in {"chapter", "entry", "entry-dictionary", "entry-encyclopedia"}:
        return None
    try:
        parts = urlsplit(work.url.strip())
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if not parts.netloc or (not path and not parts.query):
        # The front page of a site says nothing about which work is meant.
        return None
    return parts.netloc.casefold().removeprefix("www.") + path + (f"?{parts.query}" if parts.query else "")


def _title_and_date_of(work: Work) -> str | None:
    title = _MARKUP.sub("", work.title or "")
    # Titles in other scripts fold to nothing; they are compared as they stand.
    folded = fold(title).casefold() or " ".join(title.split())
    exact, words = date_text(work, "issued")
    parts = date_parts(csl_date(exact)) if exact else []
    when = str(parts[0][0]) if parts else words
    return f"{folded}|{when}" if len(folded) >= 2 and when else None
