"""One full citation read into the fields of CSL: what its marks and places tell, and what remains by order."""

from __future__ import annotations

import re

from claimdb.notes.forms import EDITED, is_imprint, is_series
from claimdb.notes.heads import take_container, take_dated_author, take_head, take_title_in_quotes
from claimdb.notes.marks import (
    take_addresses,
    take_annotations,
    take_dates,
    take_issue,
    take_locators,
    take_pages,
    take_volume,
    take_volume_before_year,
)
from claimdb.notes.masking import Masked
from claimdb.notes.titles import JOURNAL, LEGAL, NEWSPAPER, PUBLISHER, THESIS, TREATY, is_city
from claimdb.notes.unread import COVERS, Reading, tidy
from claimdb.notes.words import ANNOTATION, LEADS, SIGNAL

_COMMA = re.compile(",")
_COMMA_OR_STOP = re.compile(
    r",|(?<=[^\W\d_A-Z]{2})(?<!\bed)(?<!\beds)(?<!\béd)(?<!\bdir)(?<!\bcoord)(?<!\btrans)(?<!\btrad)(?<!\bRev)(?<!\bvol)"
    r"\.(?=\s+[^\W\d_a-z])|(?<=[\ue000-\ue005])\.(?=\s)"
)
_QUOTED_PART = re.compile(r"\s*[«“\"].*[»”\"]\s*\Z")
_BARE_NUMBER = re.compile(r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?\Z")
# "72 Law Libr. J. 245", as American lawyers cite.
_REPORTED = re.compile(r"(?P<volume>\d{1,4})\s(?P<name>[A-ZÀ-Þ][\w.’'& ]*?[\w.])\s(?P<page>\d{1,5})\Z")
_NUMBERED = re.compile(r"(?P<name>.*[^\W\d_][.)]?)\s(?P<volume>\d{1,3})\Z")


def read_fields(masked: Masked, start: int, end: int, *, has_author: bool = False) -> Reading:
    """Read the fields of the citation that stands in a span; `has_author`: "Id." has named its author before."""
    start = _after_lead(masked.mask, start, end)
    read = Reading(masked.text[start:end], masked.mask[start:end])
    if has_author:
        read.author = ""
    take_annotations(read)
    take_addresses(read)
    take_title_in_quotes(read)
    take_container(read)
    take_locators(read)
    take_volume(read)
    take_dated_author(read)
    take_volume_before_year(read)
    take_dates(read)
    take_issue(read)
    take_pages(read)
    if read.title is None:
        take_head(read, 0, len(read.mask))
    _take_rest(read)
    read.author = read.author or None
    return read


def _after_lead(mask: str, start: int, end: int) -> int:
    at = start
    while at < end:
        while at < end and mask[at] in " \n\t,.;:–—-•":
            at += 1
        found = SIGNAL.match(mask, at, end) or LEADS.match(mask, at, end)
        if found is None or found.end() == at:
            return at
        at = found.end()
    return start


def _take_rest(read: Reading) -> None:
    """Sort what is left, part by part: places, numbers and series show what they are, names go by their order."""
    separator = _COMMA_OR_STOP if read.is_set_off or read.has_container else _COMMA
    rest: list[tuple[int, str]] = []
    for start, end in _whole_parts(read, read.spans(0, len(read.mask), separator)):
        part = read.shown(start, end)
        edited = EDITED.match(part)
        if edited:
            read.editor = read.editor or edited["names"]
            continue
        if is_imprint(part) or ANNOTATION.fullmatch(part) or _QUOTED_PART.match(part) or not part.strip(COVERS):
            continue
        if is_series(part) and (rest or read.container or read.publisher or not read.is_quoted):
            read.series = read.series or part
        elif _BARE_NUMBER.match(part):
            _take_bare_number(read, start, part)
        elif is_city(part):
            read.place = read.place or part
        else:
            rest.append((start, part))
    _place_rest(read, _joined_name(read, rest))


def _whole_parts(read: Reading, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the subtitle of a container back to its title: "Silk Roads. A History, Paris"."""
    if not read.has_container:
        return spans
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        is_stopped = bool(whole) and read.mask[whole[-1][1] : start].strip() == "."
        part = read.shown(start, end)
        if is_stopped and len(whole) == 1 and not (is_city(part.partition(":")[0]) or PUBLISHER.search(part)):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _take_bare_number(read: Reading, start: int, part: str) -> None:
    if "-" in part or "–" in part:
        read.locator = read.locator or "".join(part.split())
        return
    read.numbered_at = start if read.numbered_at is None else read.numbered_at
    if read.volume is None and read.issue is None:
        read.volume = part
    elif read.issue is None:
        read.issue = part


def _joined_name(read: Reading, rest: list[tuple[int, str]]) -> list[str]:
    """Put together the name of a periodical that has commas: all between the title and the volume that follows it."""
    parts = [part for _, part in rest]
    if read.numbered_at is None or not read.is_quoted or read.has_container:
        return parts
    before = [part for start, part in rest if start < read.numbered_at]
    if len(before) > 1 and not any(PUBLISHER.search(part) and not JOURNAL.search(part) for part in before):
        return [", ".join(before), *parts[len(before) :]]
    return parts


def _place_rest(read: Reading, rest: list[str]) -> None:
    is_part = read.is_quoted or read.has_container
    if is_part and len(rest) > 1 and _is_publisher(rest[0]) and not _is_publisher(rest[1]):
        rest = [rest[1], rest[0], *rest[2:]]
    if read.has_container and read.editor is None and len(rest) > 1 and rest[0].isupper():
        # A body known by its letters, before the title: "in CEPOL, Global Trends…".
        read.editor, rest = rest[0], rest[1:]
    if read.has_container and len(rest) > 2 and _is_publisher(rest[2]) and re.search(r"\s(?:and|et)\s", rest[1]):
        # "Police Cooperation. Issues, Theory and Practice, Willan Publishing"
        rest = [f"{rest[0]}, {rest[1]}", *rest[2:]]
    if _has_place_first(read, rest):
        read.place, rest = rest[0], rest[1:]
    for part in rest:
        place, colon, name = part.partition(":")
        if colon and is_city(place) and name.strip():
            read.place, read.publisher = read.place or tidy(place), read.publisher or tidy(name)
        elif (
            (is_part or _REPORTED.match(part))
            and read.container is None
            and (read.has_container or not _publishes_alone(read, part, rest))
        ):
            _take_container_name(read, part)
        elif read.publisher is None:
            _take_publisher(read, part)
        elif PUBLISHER.search(part) and not PUBLISHER.search(read.publisher):
            read.series, read.publisher = read.series or read.publisher, part


def _take_container_name(read: Reading, part: str) -> None:
    reported = _REPORTED.match(part)
    if reported:
        # "47 U. Miami L. Rev. 1263, 1270": the second number is the page meant.
        read.locator = read.locator or read.volume or reported["page"]
        read.volume, read.container = reported["volume"], reported["name"]
        return
    numbered = _NUMBERED.match(part)
    if numbered and read.volume is None and not read.has_container:
        read.container, read.volume = numbered["name"], numbered["volume"]
    else:
        read.container = part


def _take_publisher(read: Reading, part: str) -> None:
    if THESIS.search(part):
        return
    if (
        not read.is_quoted
        and (TREATY.match(read.title or "") or LEGAL.match(read.title or ""))
        and read.container is None
    ):
        # A treaty or law is printed in a collection.
        read.container = part
    else:
        read.publisher = part


def _has_place_first(read: Reading, rest: list[str]) -> bool:
    """Tell a place that is in no list: of two names before a year, the first is a town, the second a publisher."""
    is_book = not read.is_quoted and not read.has_container and read.place is None and len(read.date or "") == 4
    return (
        is_book
        and len(rest) == 2
        and not _REPORTED.match(rest[0])
        and not (PUBLISHER.search(rest[0]) or JOURNAL.search(rest[0]) or ":" in "".join(rest))
    )


def _is_publisher(part: str) -> bool:
    return PUBLISHER.search(part) is not None and not JOURNAL.search(part) and not NEWSPAPER.search(part)


def _publishes_alone(read: Reading, part: str, rest: list[str]) -> bool:
    """Tell a body that published a text on its own: nothing else is named, and no volume or issue."""
    return len(rest) == 1 and _is_publisher(part) and read.volume is None and read.issue is None
