"""The variables and types of CSL 1.0.2, and which kind each of them is.

Source: the Citation Style Language specification 1.0.2, appendices III and IV,
and its input schema csl-data.json.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from claimdb.values.work import DATE_VARIABLES, NAME_VARIABLES, Work
from claimdb.values.work_date import csl_date, date_parts, edtf_text

TYPES = frozenset(
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ]
)

TEXT_VARIABLES = frozenset(
    [
        "abstract",
        "annote",
        "archive",
        "archive_collection",
        "archive_location",
        "archive-place",
        "authority",
        "call-number",
        "chapter-number",
        "citation-label",
        "citation-number",
        "collection-number",
        "collection-title",
        "container-title",
        "container-title-short",
        "dimensions",
        "division",
        "DOI",
        "edition",
        "event-place",
        "event-title",
        "first-reference-note-number",
        "genre",
        "ISBN",
        "ISSN",
        "issue",
        "jurisdiction",
        "keyword",
        "language",
        "locator",
        "medium",
        "note",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "original-publisher",
        "original-publisher-place",
        "original-title",
        "page",
        "page-first",
        "part-number",
        "part-title",
        "PMCID",
        "PMID",
        "printing-number",
        "publisher",
        "publisher-place",
        "references",
        "reviewed-genre",
        "reviewed-title",
        "scale",
        "section",
        "source",
        "status",
        "supplement-number",
        "title",
        "title-short",
        "type",
        "URL",
        "version",
        "volume",
        "volume-title",
        "year-suffix",
    ]
)

NAMES = frozenset(NAME_VARIABLES)
DATES = frozenset(DATE_VARIABLES)

LEGACY_NAMES: Mapping[str, str] = MappingProxyType(
    {"event": "event-title", "journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
)
"""Older names of variables, still written by Zotero and allowed by the schema."""

ARTICLES = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book"}
)
"""Types whose number within a volume is CSL's `issue`."""

# Noncharacters never stand for text, so the LaTeX codec may use them as its own marks.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("[ \t]+")
_BREAKS = re.compile("[ \t]*[\n\r\u2028\u2029][\\s]*")
# BibTeX forbids these in a key; better BibTeX removes them, and "@" and "|" confuse Pandoc and org-mode.
_BAD_IN_KEY = re.compile("[\\s\\\\\"#%'(),={}~@|\x00-\x1f\x7f]")


def one_line(text: str) -> str:
    """Put text on one line: control characters and line breaks become spaces, runs of spaces one, ends are trimmed."""
    if text.isprintable() and "  " not in text:
        # As most text is: no sign that controls anything, and no space but between words.
        return text.strip()
    return _SPACES.sub(" ", _BREAKS.sub(" ", _UNWRITABLE.sub(" ", text))).strip()


def printable(text: str) -> str:
    """Drop what no format can hold: control characters but tab and line feed, lone surrogates."""
    return _UNWRITABLE.sub("", text)


def is_cite_key(key: str) -> bool:
    """Tell whether a key can be cited in every format: no space, no BibTeX syntax, no web address."""
    return bool(key) and not _BAD_IN_KEY.search(key) and "://" not in key


def clean_cite_key(key: str) -> str:
    """Remove from a key what no format can hold."""
    return _BAD_IN_KEY.sub("", key)


def date_text(work: Work, variable: str) -> tuple[str | None, str]:
    """Give a date variable as EDTF (None if it is no possible date), and as it stands, on one line."""
    date = work.csl.get(variable)
    if not isinstance(date, Mapping):
        return None, ""
    exact = work.date(variable)
    if exact is not None:
        return exact, exact
    words = _free_text(date)
    if words and not date_parts(date):
        exact = edtf_text(csl_date(words))
    return exact, exact or words


def _free_text(date: Mapping[str, object]) -> str:
    """Give what a date says in words, else its numbers as they stand, on one line."""
    for name in ("literal", "raw"):
        text = date.get(name)
        if isinstance(text, str) and one_line(text):
            return one_line(text)
    return "/".join("-".join(map(str, part)) for part in date_parts(date))
