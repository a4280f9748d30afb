"""The CSL type of a work, from the words and fields of its citation."""

from __future__ import annotations

import re

from claimdb.notes.titles import (
    BODY,
    CASE,
    DATASET,
    INTERVIEW,
    JOURNAL,
    LEGAL,
    NEWSPAPER,
    REPORT,
    SITE,
    SPEECH,
    THESIS,
    TREATY,
)
from claimdb.notes.unread import Reading


def type_of(read: Reading) -> str | None:
    """Give the CSL type of a citation; None where it shows none.

    What is said outright (a thesis, a treaty, a site) goes before what the fields suggest.
    """
    said = _said(read, read.title or "")
    if said is not None:
        return said
    if read.has_container:
        names = " ".join(name for name in (read.container, read.publisher, read.series) if name)
        is_issue = bool(read.issue or read.volume) and (not read.publisher or JOURNAL.search(names) is not None)
        return "article-journal" if is_issue else "chapter"
    if read.container is not None:
        return _of_periodical(read, read.container)
    return _of_whole(read)


def _of_periodical(read: Reading, name: str) -> str:
    date = read.date or ""
    is_daily = date.count("-") == 2 and "/" not in date
    if NEWSPAPER.search(name) and not JOURNAL.search(name) and not read.volume:
        return "article-newspaper"
    if read.volume or read.issue or JOURNAL.search(name) or re.search(r"\d\s?[-–]\s?\d", read.locator or ""):
        return "article-journal"
    if REPORT.search(read.text):
        return "report"
    return "article-newspaper" if is_daily else "article-journal"


def _of_whole(read: Reading) -> str | None:
    has_day = "-" in (read.date or "")
    if NEWSPAPER.fullmatch(read.author or "") and read.is_quoted:
        return "article-newspaper"
    is_body = read.publisher is not None and BODY.search(read.publisher) is not None and not read.series
    if REPORT.search(read.text) or (read.publisher and has_day) or (is_body and not read.is_quoted):
        return "report"
    if (read.publisher and not read.is_quoted) or (read.place and read.date and not read.is_quoted):
        return "book"
    if read.url or read.is_quoted:
        return "webpage"
    return "report" if has_day else None


def _said(read: Reading, title: str) -> str | None:
    words = " ".join(read.text.split())
    outside = words.replace(title, " ") if title else words
    checks = (
        (THESIS.search(outside), "thesis"),
        (TREATY.match(title), "treaty"),
        ((CASE.match(title) or CASE.match(words)) and not read.is_quoted, "legal_case"),
        (re.match(r"(?:projet|proposition)\s+de\s+loi|bill\b", title, re.IGNORECASE), "bill"),
        (LEGAL.match(title) and not (read.is_quoted and read.container), "legislation"),
        (INTERVIEW.search(outside) or INTERVIEW.match(title), "interview"),
        (SPEECH.match(title) or (SPEECH.search(outside) and not read.container), "speech"),
        (SITE.search(read.text) and not read.container and len(title) < 60, "webpage"),
        (DATASET.search(outside), "dataset"),
    )
    return next((kind for found, kind in checks if found), None)
