"""Markdown: what its marks say of its parts, and what its front matter says of the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.sources.dates import read_date
from claimdb.sources.names import split_names
from claimdb.sources.words import REFERENCES
from claimdb.values.reading import Region, RegionKind
from claimdb.values.work_date import csl_date

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_NOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,40}\]:")
_QUOTE = re.compile(r" {0,3}>")
_ROW = re.compile(r" {0,3}\|.*\||.*\S[ \t]*\|[ \t]*\S.*")
_RULE_OF_TABLE = re.compile(r" {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_LINK_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\[[^\]]*\]\([^)]*\)[ \t]*$")
_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LEAST_LINKS = 3

Line = tuple[int, str]
"""Where a line begins, and the line without its end."""


def split_lines(text: str) -> list[Line]:
    """Give the lines of a text, each with where it begins; ends are those that editors know."""
    lines: list[Line] = []
    at = 0
    for line in text.splitlines(keepends=True):
        lines.append((at, line.rstrip("\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029")))
        at += len(line)
    return lines


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Give the fields of a front matter and where it ends; nothing and 0 where there is none.

    Only `name: value` is read, and a list in one line; what is nested is left.
    """
    lines = split_lines(text)
    if not lines or lines[0][1].strip() != "---":
        return {}, 0
    fields: dict[str, str] = {}
    for at, (start, line) in enumerate(lines[1:], 1):
        if line.strip() in {"---", "..."}:
            return fields, lines[at + 1][0] if at + 1 < len(lines) else start + len(line)
        if found := _FIELD.match(line):
            fields[found[1].lower()] = found[2].strip("\"'")
    return {}, 0


def markdown_metadata(text: str) -> tuple[dict[str, object], str | None]:
    """Give the CSL variables and the language that a front matter names: author, date, publisher, url, lang."""
    fields, _ = front_matter(text)
    csl: dict[str, object] = {}
    given = fields.get("author") or fields.get("authors") or ""
    if given.strip("[]\"' "):
        csl["author"] = split_names(re.sub("[\"'\\[\\]]", "", given).strip())
    issued = read_date(fields.get("date") or fields.get("published") or "")
    if issued:
        csl["issued"] = csl_date(issued)
    for variable, names in (("publisher", ("publisher", "institution")), ("URL", ("url", "canonical_url"))):
        said = next((fields[name] for name in names if fields.get(name)), None)
        if said:
            csl[variable] = said
    language = fields.get("lang") or fields.get("language")
    if language and _LANGUAGE.fullmatch(language):
        return {**csl, "language": language}, language
    return csl, None


def markdown_regions(text: str) -> Iterator[Region]:
    """Find what the marks of Markdown set apart: title, headings, quotations, tables, notes, references, link lists."""
    _, start = front_matter(text)
    if start:
        # What is said of the work is not what the work says.
        yield Region(0, start, RegionKind.PAGE_HEADER)
    lines = [line for line in split_lines(text) if line[0] >= start]
    yield from _headings(lines, text)
    yield from _runs(lines)


def _headings(lines: list[Line], text: str) -> Iterator[Region]:
    headings = list(_find_headings(lines))
    for number, (start, end, _, _) in enumerate(headings):
        yield Region(start, end, RegionKind.HEADING if number else RegionKind.TITLE)
    for number, (_, end, level, words) in enumerate(headings):
        if REFERENCES.fullmatch(words):
            following = (one[0] for one in headings[number + 1 :] if one[2] <= level)
            yield from _without_notes(lines, end, next(following, len(text)))


def _without_notes(lines: list[Line], start: int, end: int) -> Iterator[Region]:
    for at, line in lines:
        if start <= at < end and line.strip() and not _NOTE.match(line):
            yield Region(at, at + len(line), RegionKind.REFERENCES)


def _find_headings(lines: list[Line]) -> Iterator[tuple[int, int, int, str]]:
    fenced: str | None = None
    for number, (start, line) in enumerate(lines):
        if mark := _FENCE.match(line):
            fenced = mark[1][0] if fenced is None else None if mark[1][0] == fenced else fenced
        if fenced is not None or not line.strip():
            continue
        if found := _HEADING.match(line):
            yield start, start + len(line), len(found[1]), found[2].strip("*_ ")
        elif number + 1 < len(lines) and (under := _UNDERLINE.match(lines[number + 1][1])):
            alone = number == 0 or not lines[number - 1][1].strip()
            if alone and not _ROW.match(line):
                end = lines[number + 1][0] + len(lines[number + 1][1])
                yield start, end, 1 if under[1][0] == "=" else 2, line.strip()


def _runs(lines: list[Line]) -> Iterator[Region]:
    number = 0
    while number < len(lines):
        for shape in (_note_run, _quote_run, _table_run, _link_run):
            kind, last = shape(lines, number)
            if last > number:
                start = lines[number][0]
                yield Region(start, lines[last - 1][0] + len(lines[last - 1][1]), kind)
                number = last
                break
        else:
            number += 1


def _note_run(lines: list[Line], number: int) -> tuple[RegionKind, int]:
    last = number
    if _NOTE.match(lines[number][1]):
        last = number + 1
        # Further paragraphs of a note are indented.
        while last < len(lines) and _belongs_to_note(lines, last):
            last += 1
    return RegionKind.NOTES, last


def _belongs_to_note(lines: list[Line], number: int) -> bool:
    line = lines[number][1]
    if line.strip():
        begun = lines[number - 1][1].strip()
        return line.startswith(("    ", "\t")) or (bool(begun) and not _NOTE.match(line) and not _HEADING.match(line))
    return number + 1 < len(lines) and lines[number + 1][1].startswith(("    ", "\t"))


def _quote_run(lines: list[Line], number: int) -> tuple[RegionKind, int]:
    last = number
    while last < len(lines) and _QUOTE.match(lines[last][1]):
        last += 1
    return RegionKind.QUOTATION, last


def _table_run(lines: list[Line], number: int) -> tuple[RegionKind, int]:
    ruled = number + 1 < len(lines) and "|" in lines[number + 1][1] and _RULE_OF_TABLE.match(lines[number + 1][1])
    if not ruled or not _ROW.match(lines[number][1]):
        return RegionKind.TABLE, number
    last = number + 2
    while last < len(lines) and _ROW.match(lines[last][1]):
        last += 1
    return RegionKind.TABLE, last


def _link_run(lines: list[Line], number: int) -> tuple[RegionKind, int]:
    last = number
    while last < len(lines) and _LINK_ITEM.match(lines[last][1]):
        last += 1
    return RegionKind.NAVIGATION, last if last - number >= _LEAST_LINKS else number
