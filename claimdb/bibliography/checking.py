"""What a person should look at before a bibliography is printed: gaps, slips, and works that seem to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from claimdb.bibliography.duplicates import bare_doi, find_alike, isbns, keys_of
from claimdb.bibliography.fields import date_text
from claimdb.bibliography.issues import check_issues
from claimdb.bibliography.outcome import Problem
from claimdb.values.work import DATE_VARIABLES, Work
from claimdb.values.work_date import date_parts, edtf_text

REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("author", "title", "issued"),
        "article-journal": ("author", "title", "container-title", "issued"),
        "article-magazine": ("title", "container-title", "issued"),
        "article-newspaper": ("title", "container-title", "issued"),
        "bill": ("title|number", "issued"),
        "book": ("author|editor", "title", "publisher", "issued"),
        "broadcast": ("title", "container-title|publisher|author|host", "issued"),
        "chapter": ("author", "title", "container-title", "publisher", "issued"),
        "classic": ("title",),
        "dataset": ("title", "author|publisher", "issued"),
        "entry": ("title", "container-title"),
        "entry-dictionary": ("title", "container-title"),
        "entry-encyclopedia": ("title", "container-title"),
        "hearing": ("title", "authority|event-title|publisher", "issued"),
        "interview": ("title|author", "issued"),
        "legal_case": ("title|number", "authority|container-title", "issued"),
        "manuscript": ("title", "author|archive"),
        "map": ("title", "author|publisher", "issued"),
        "motion_picture": ("title", "director|author|producer|publisher", "issued"),
        "paper-conference": ("author", "title", "container-title|event-title", "issued"),
        "patent": ("title", "number", "issued"),
        "periodical": ("title",),
        "personal_communication": ("author", "issued"),
        "post": ("title", "URL", "issued|accessed"),
        "post-weblog": ("title", "URL", "issued|accessed"),
        "report": ("author|publisher", "title", "issued"),
        "review": ("author", "container-title", "issued"),
        "review-book": ("author", "container-title", "issued"),
        "software": ("title", "author|publisher", "version|issued"),
        "speech": ("author", "title", "issued"),
        "standard": ("title", "number", "publisher|author|authority"),
        "thesis": ("author", "title", "publisher", "issued"),
        "webpage": ("title", "URL", "issued|accessed"),
    }
)
"""Variables that a work of a type is cited by (after ISO 690:2021, clause 7, and the BibLaTeX data model)."""
_ELSE = ("title", "issued")
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;]")
_WEB = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s/]+\S*|(?:urn|doi|mailto|file):\S+")
_PAGES = re.compile(r"(\d+)\s*[‐-―-]+\s*(\d+)")


def check_works(works: Sequence[Work], *, today: date | None = None) -> tuple[Problem, ...]:
    """Find what is missing, impossible or ill-formed in works, and works that seem to be one.

    Problems of single works come first, in the order of the works; then volumes that do not go with their years;
    then groups of works that seem to be one, each with the reason. Nothing is merged. With `today`, dates that are
    yet to come are named too.
    """
    found = [problem for work in works for problem in _check_work(work, today)]
    found.extend(check_issues(works))
    found.extend(_find_duplicates(works))
    return tuple(found)


def _check_work(work: Work, today: date | None) -> Iterator[Problem]:
    if not work.text("type"):
        yield Problem("type_missing", key=work.cite_key)
    for needed in REQUIRED.get(work.type, _ELSE):
        if not any(_has(work, variable) for variable in needed.split("|")):
            yield Problem("field_missing", key=work.cite_key, params={"field": needed, "type": work.type})
    yield from _check_dates(work)
    if today is not None:
        yield from _check_future(work, today)
    yield from _check_numbers(work)


def _check_numbers(work: Work) -> Iterator[Problem]:
    """Check DOI, address, ISBN, ISSN and pages, each by itself."""
    doi = work.doi
    if doi is not None:
        bare = bare_doi(doi)
        if not _DOI.fullmatch(bare):
            yield Problem("doi_syntax", key=work.cite_key, params={"text": doi})
        elif bare != doi:
            yield Problem("doi_as_url", key=work.cite_key, params={"text": bare})
    # Some keep several addresses in one field.
    if work.url is not None and not all(map(_WEB.fullmatch, re.split(r"[;,]?\s+", work.url.strip()))):
        yield Problem("url_syntax", key=work.cite_key, params={"text": work.url})
    for isbn in isbns(work.text("ISBN") or ""):
        if not _passes(isbn):
            yield Problem("check_digit", key=work.cite_key, params={"field": "ISBN", "text": isbn})
    for issn in re.findall(r"(?<![\dX-])\d{4}-?\d{3}[\dXx](?![\dX-])", work.text("ISSN") or ""):
        if not _passes(issn.replace("-", "").upper()):
            yield Problem("check_digit", key=work.cite_key, params={"field": "ISSN", "text": issn})
    pages = _PAGES.fullmatch((work.text("page") or "").strip())
    # A last page may be shortened: 363-79.
    if pages and len(pages[2]) >= len(pages[1]) and int(pages[2]) < int(pages[1]):
        yield Problem("pages_backwards", key=work.cite_key, params={"text": work.text("page")})


def _passes(signs: str) -> bool:
    """Tell whether a number of 8 (ISSN, ISO 3297), 10 or 13 signs (ISBN, ISO 2108) has the right check digit."""
    if not re.fullmatch(r"\d+X?", signs):
        return False
    digits = [10 if sign == "X" else int(sign) for sign in signs]
    if len(digits) == 13:
        return sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0
    return sum(digit * weight for digit, weight in zip(digits, range(len(digits), 0, -1), strict=True)) % 11 == 0


def _check_future(work: Work, today: date) -> Iterator[Problem]:
    now = [today.year, today.month, today.day]
    issued, accessed = _first_day(work, "issued"), _first_day(work, "accessed")
    # Publishers date ahead, so that only a year after the next is a slip.
    if issued and issued[0] > today.year + 1:
        yield Problem("issued_in_future", key=work.cite_key, params={"text": work.date("issued")})
    # A day later is today elsewhere on earth.
    if accessed and accessed > now[: len(accessed)] and not _is_tomorrow(accessed, today):
        yield Problem("accessed_in_future", key=work.cite_key, params={"text": work.date("accessed")})


def _is_tomorrow(parts: list[int], today: date) -> bool:
    tomorrow = today + timedelta(days=1)
    return parts == [tomorrow.year, tomorrow.month, tomorrow.day][: len(parts)]


def _has(work: Work, variable: str) -> bool:
    return work.csl.get(variable) not in (None, "", [], {})


def _check_dates(work: Work) -> Iterator[Problem]:
    for variable in DATE_VARIABLES:
        given = work.csl.get(variable)
        if not isinstance(given, Mapping) or not given:
            continue
        _, words = date_text(work, variable)
        # Words such as "forthcoming" are no slip; numbers that are in no calendar are.
        numeric = bool(date_parts(given)) or re.fullmatch(r"-?\d{4}-\d{1,2}(-\d{1,2})?([~?%])?", words)
        if work.date(variable) is None and numeric:
            yield Problem("impossible_date", key=work.cite_key, params={"field": variable, "text": words})
    issued, accessed = _first_day(work, "issued"), _first_day(work, "accessed")
    # Only as many parts as both have can be compared: 2022 and 2022-05 do not disagree.
    both = min(len(issued), len(accessed))
    if both and accessed[:both] < issued[:both]:
        params = {"issued": work.date("issued"), "accessed": work.date("accessed")}
        yield Problem("issued_after_accessed", key=work.cite_key, params=params)
    original = _first_day(work, "original-date")
    both = min(len(issued), len(original))
    if both and original[:both] > issued[:both]:
        params = {"issued": work.date("issued"), "original": work.date("original-date")}
        yield Problem("original_after_issued", key=work.cite_key, params=params)


def _first_day(work: Work, variable: str) -> list[int]:
    given = work.csl.get(variable)
    if not isinstance(given, Mapping) or edtf_text(given) is None:
        return []
    parts = date_parts(given)
    first = parts[0] if parts else []
    return first[:1] if len(first) > 1 and first[1] > 12 else first


def _find_duplicates(works: Sequence[Work]) -> Iterator[Problem]:
    by_key: dict[str, int] = {}
    for work in works:
        by_key[work.cite_key] = by_key.get(work.cite_key, 0) + 1
    for key, count in by_key.items():
        if count > 1:
            yield Problem("same_key", params={"keys": key, "count": count})
    for alike in find_alike(works):
        yield Problem(alike.message, params={"keys": keys_of(alike.works), "text": alike.shown})
