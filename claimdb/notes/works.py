"""The works that one note cites, before it is known which of them were cited earlier."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimdb.notes.fields import read_fields
from claimdb.notes.kinds import type_of
from claimdb.notes.languages import language_of
from claimdb.notes.masking import QUOTED, ROUND, Masked, mask_words
from claimdb.notes.pointing import Pointing, read_pointing
from claimdb.notes.segments import Segment, is_citation, is_complete, points_back, split_note
from claimdb.notes.unread import Reading
from claimdb.notes.words import ANNOTATION, IBID, LEADS, SIGNAL
from claimdb.values.note import CitedAs, NoteWork

_BARE_IBID = re.compile(r"[\s.]*(?:ibid|ibidem|id|idem)\b[\s.]*\Z", re.IGNORECASE)
_MOST_WORDS = 5000


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a note: the work as printed, and how it points back where it does."""

    work: NoteWork
    pointing: Pointing | None = None
    has_imprint: bool = False
    says_same_author: bool = False


@dataclass(frozen=True, slots=True)
class NoteWords:
    """What a note holds: citations in order, and whether words of it are about something else."""

    cited: tuple[Cited, ...]
    has_comment: bool


def read_note_words(words: str) -> NoteWords:
    """Read the words of a note, on one line; the spans of its works point into them."""
    if _BARE_IBID.match(words):
        stripped = words.strip()
        at = words.index(stripped)
        work = NoteWork(stripped, at, at + len(stripped), cited_as=CitedAs.IBID)
        return NoteWords((Cited(work, Pointing(CitedAs.IBID)),), has_comment=False)
    masked = mask_words(words[:_MOST_WORDS])
    cited: list[Cited] = []
    has_comment = False
    for segment in split_note(masked):
        if segment.is_work:
            cited.append(_cited(masked, segment))
            continue
        inside = _bracketed(masked, segment)
        cited.extend(inside)
        # What is left out around brackets, and what an author says of a translation, is no comment.
        has_comment = has_comment or _says_something(masked.mask[segment.start : segment.end])
    return NoteWords(tuple(cited), has_comment)


def _says_something(mask: str) -> bool:
    return len(re.findall(r"[^\W\d_]+", ANNOTATION.sub("", mask))) >= 2 or QUOTED in mask


def _bracketed(masked: Masked, segment: Segment) -> list[Cited]:
    found: list[Cited] = []
    for cover in masked.within(segment.start, segment.end, ROUND):
        inside = mask_words(masked.text[cover.start + 1 : cover.end - 1])
        for piece in split_note(inside):
            if piece.is_work and _is_sure(inside, piece):
                one = _cited(inside, piece)
                shift = cover.start + 1
                placed = replace(one.work, start=one.work.start + shift, end=one.work.end + shift)
                found.append(replace(one, work=placed))
    return found


def _is_sure(masked: Masked, piece: Segment) -> bool:
    """Tell a citation in a comment's brackets: it points back, or has an end and a title in quotes or three parts."""
    mask = masked.mask[piece.start : piece.end]
    if points_back(mask):
        return True
    is_long = mask.count(",") >= 2 or QUOTED in mask
    return is_long and is_complete(masked, piece.start, piece.end) and is_citation(masked, piece.start, piece.end)


def _cited(masked: Masked, segment: Segment) -> Cited:
    start, end = _trimmed(masked, segment)
    as_cited = " ".join(masked.text[start:end].split())
    pointing = read_pointing(masked, start, end)
    if pointing is not None:
        work = NoteWork(
            as_cited, start, end, author=pointing.author, title=pointing.title, locator=pointing.locator,
            cited_as=pointing.cited_as,
        )  # fmt: skip
        return Cited(work, pointing)
    same = IBID.match(masked.mask, start, end)
    begin = same.end() if same else start
    read = read_fields(masked, begin, end, has_author=same is not None)
    return Cited(
        _work(read, as_cited, start, end),
        None,
        bool(read.date or read.publisher or read.url or read.volume or read.container or read.series),
        says_same_author=same is not None,
    )


def _work(read: Reading, as_cited: str, start: int, end: int) -> NoteWork:
    title, author = read.title, read.author
    return NoteWork(
        as_cited, start, end, author=author, title=title, container=read.container, publisher=read.publisher,
        date=read.date, type=type_of(read), language=language_of(title or ""), volume=read.volume, issue=read.issue,
        locator=read.locator, url=read.url, editor=read.editor, series=read.series, place=read.place,
        accessed=read.accessed,
    )  # fmt: skip


def _trimmed(masked: Masked, segment: Segment) -> tuple[int, int]:
    """Give the span of a citation without its signal, and without spaces and punctuation around it."""
    start, end = segment.start, segment.end
    while start < end and masked.text[start] in " \n\t,.;:–—-•([":
        if masked.text[start] in "([" and masked.mask[start] not in "([":
            break
        start += 1
    found = SIGNAL.match(masked.mask, start, end) or LEADS.match(masked.mask, start, end)
    if found and found.end() < end:
        start = found.end()
    while end > start and (masked.text[end - 1] in ",;" or masked.text[end - 1].isspace()):
        end -= 1
    return start, end
