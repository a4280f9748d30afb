"""One full citation read into the fields of CSL: what its marks and places tell, and what remains by order."""

from __future__ import annotations

import re

from claimdb.notes.forms import EDITION, GENRE, SERIES, SIGNED
from claimdb.notes.heads import take_container, take_head, take_title_in_quotes
from claimdb.notes.marks import take_addresses, take_annotations, take_dates, take_numbers
from claimdb.notes.masking import Masked
from claimdb.notes.titles import PUBLISHER, THESIS, is_city
from claimdb.notes.unread import COVERS, Reading, tidy
from claimdb.notes.words import ANNOTATION, LEADS, SIGNAL


def read_fields(masked: Masked, start: int, end: int) -> Reading:
    """Read the fields of the citation that stands in a span."""
    start = _after_lead(masked.mask, start, end)
    read = Reading(masked.text[start:end], masked.mask[start:end])
    take_annotations(read)
    take_addresses(read)
    take_title_in_quotes(read)
    take_container(read)
    take_dates(read)
    take_numbers(read)
    _take_rest(read)
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


def _parts(read: Reading) -> list[tuple[int, int]]:
    """Give the spans of the parts that commas, and full stops between sentences, leave."""
    spans: list[tuple[int, int]] = []
    at = 0
    for found in re.finditer(
        r",|(?<=[^\W\d_A-Z]{2})\.(?=\s+[^\W\d_a-z])|(?<=[\ue000-\ue005])\.(?=\s)"
        if read.is_quoted or read.has_container
        else ",",
        read.mask,
    ):
        spans.append((at, found.start()))
        at = found.end()
    spans.append((at, len(read.mask)))
    return [span for span in spans if read.shown(*span).strip(" .()[]")]


def _take_rest(read: Reading) -> None:
    if read.title is None:
        take_head(read, 0, len(read.mask))
    parts = [part for part in (read.shown(*span) for span in _parts(read)) if part]
    rest: list[str] = []
    for part in parts:
        if (
            EDITION.fullmatch(part)
            or GENRE.fullmatch(part)
            or re.fullmatch(f"[{COVERS}\\s]+", part)
            or SIGNED.fullmatch(part)
            or ANNOTATION.fullmatch(part)
        ):
            continue
        if SERIES.fullmatch(part) and (rest or read.container or read.publisher or not read.is_quoted):
            continue
        if re.fullmatch(r"[\d\s–-]{1,9}", part):
            _take_bare_number(read, part)
        elif is_city(part):
            read.place = read.place or part
        else:
            rest.append(part)
    _place_rest(read, rest)


def _take_bare_number(read: Reading, part: str) -> None:
    if read.volume is None and read.issue is None:
        read.volume = part
    elif read.issue is None:
        read.issue = part


def _place_rest(read: Reading, rest: list[str]) -> None:
    for part in rest:
        place, colon, name = part.partition(":")
        if colon and is_city(place) and name.strip():
            read.place, read.publisher = read.place or tidy(place), read.publisher or tidy(name)
        elif (read.is_quoted or read.has_container) and read.container is None:
            numbered = re.fullmatch(r"(.*[^\W\d_])\s(\d{1,3})", part)
            if numbered and read.volume is None and read.is_quoted and not read.has_container:
                read.container, read.volume = numbered[1], numbered[2]
            else:
                read.container = part
        elif (read.publisher is None and not THESIS.search(part)) or (PUBLISHER.search(part) and not PUBLISHER.search(read.publisher or "")):
            read.publisher = part
