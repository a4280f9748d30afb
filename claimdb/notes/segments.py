"""A note's words cut into its citations and its comments."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.notes.dates import MONTHS, find_dates
from claimdb.notes.masking import ADDRESS, APOSTROPHED, QUOTED, ROUND, SQUARE, Masked
from claimdb.notes.names import are_names, is_family, is_initials, is_inverted, is_named, is_person, is_titled
from claimdb.notes.titles import CASE, INTERVIEW, LEGAL, PUBLISHER, SPEECH, TREATY, is_city
from claimdb.notes.words import (
    ABBREVIATIONS,
    ANNOTATION,
    BRACKETED_REFERENCE,
    IBID,
    LOCATOR,
    NOTE_REFERENCE,
    OP_CIT,
    OPENERS,
    PROSE,
    SIDE,
    SIGNAL,
    VIA,
)

_COVERS = f"{QUOTED}{ROUND}{SQUARE}{ADDRESS}{APOSTROPHED}"
# A full stop before a capital letter or a quotation, or nothing at all behind one.
_STOP = re.compile(
    rf"[.!?…]+[)\]]?(?=\s+[^\s\W\d_a-zà-öø-ÿœ]|\s+[{QUOTED}{APOSTROPHED}«“])|"
    rf"(?<=[{QUOTED}{ADDRESS}])\s+(?=[A-ZÀ-Þ])"
)
_UNCOVERED = dict.fromkeys(map(ord, _COVERS), " ")
_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w’'-]*")
_BEFORE = re.compile(r"[\w.’']+\Z")
# Abbreviations that may well end a sentence, where a capital letter follows.
_MAY_END = frozenset(
    {"cit", "ibid", "id", "suiv", "sq", "sqq", "ss", "etc", "préc", "ed", "éd", "inc", "ltd", "al", "no"}
)
_INLINE_SIGNAL = re.compile(
    rf"(?:(?<=\A)|(?<=[,;:–—-]\s)|(?<=\s))(?:voir|cf\.|see)"
    r"(?:[ ,]+(?:aussi|également|notamment|par exemple|also|for example|e\.g\.|en particulier))*"
    rf"[ ,:]+(?=[A-ZÀ-Þ{QUOTED}{APOSTROPHED}]|op\.|ibid|supra|infra|la?\s?note|note|n\.\s?\d)",
    re.IGNORECASE,
)
_WITHIN_SHORT = re.compile(r",\s*(?=(?:dans|in)\s*:?\s+[^\s,])", re.IGNORECASE)
_TAIL = re.compile(rf"(?:[,:]\s*\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?|\d+\s?{ROUND}+|n[°o]\.?\s?\d[\d.-]*|{ADDRESS})\s*\Z")
# "Smith 2019, p. 8".
_NAME_AND_YEAR = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:et|and|&)\s[A-ZÀ-Þ][\w’'-]+|\set\sal\.?)?,?\s(?:1[5-9]|20)\d\d[a-z]?(?=[,:.]|\s*\Z)"
)
_PERSON = re.compile(r"(?<=\s)([A-ZÀ-Þ][\w’.-]+(?:\s[A-ZÀ-Þ][\w’.-]+){1,3}),")
# "Loi n° 78-17", "Résolution 1890".
_NUMBERED = re.compile(r"\S+\s+(?:n[°o]\.?\s?|\d)")
_LONGEST_PLACE = 60
_LONG_QUOTATION = 350


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a note: a citation, or words about something else."""

    start: int
    end: int
    is_work: bool


def split_note(masked: Masked) -> list[Segment]:
    """Cut a note into citations and comments, in order.

    Semicolons part them always; full stops where what stands before is complete (it ends in a date, a page, an
    address, or points back), or is a sentence and no citation.
    """
    segments: list[Segment] = []
    for start, end in _chunks(masked.mask):
        for piece in _merged(masked, _pieces(masked.mask, start, end)):
            segments.extend(_cut(masked, *piece))
    return segments


def _chunks(mask: str) -> list[tuple[int, int]]:
    chunks: list[tuple[int, int]] = []
    at = 0
    for found in re.finditer(";", mask):
        # "Smith, J.; Brown, K. (2010)": names alone are no citation yet.
        if _are_only_names(mask[at : found.start()]):
            continue
        chunks.append((at, found.start()))
        at = found.end()
    chunks.append((at, len(mask)))
    return chunks


def _are_only_names(mask: str) -> bool:
    words = mask.split()
    return is_inverted(mask) or (is_person(mask.strip()) and bool(words) and is_initials(words[-1]))


def _pieces(mask: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    at = start
    for found in _STOP.finditer(mask, start, end):
        if found.group().isspace():
            if not SIGNAL.match(mask, found.end()) and not ANNOTATION.match(mask, found.end()):
                continue
        elif found.group()[0] == "." and not _ends_sentence(mask, found):
            continue
        if mask[at : found.end()].strip():
            pieces.append((at, found.end()))
            at = found.end()
    if mask[at:end].strip(" ."):
        pieces.append((at, end))
    return pieces


def _ends_sentence(mask: str, found: re.Match[str]) -> bool:
    at = found.start()
    before = _BEFORE.search(mask, max(0, at - 24), at)
    word = before.group().lower() if before else ""
    last = word.rsplit(".", 1)[-1]
    if last in _MAY_END or word in _MAY_END:
        return True
    if SIGNAL.match(mask, found.end() + 1) is not None and not (len(last) == 1 and last.isalpha()):
        return True
    if len(last) == 1 and (mask[at - 1].isupper() or last in ABBREVIATIONS):
        return False
    return word not in ABBREVIATIONS and last not in ABBREVIATIONS


def _merged(masked: Masked, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in pieces:
        if merged and _goes_on(masked, merged[-1], (start, end)):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _goes_on(masked: Masked, before: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Tell whether a sentence continues the citation before it, which lacks its end; a new sentence does not."""
    words = masked.mask[piece[0] : piece[1]].strip()
    if SIGNAL.match(words) or ANNOTATION.fullmatch(words):
        return bool(ANNOTATION.fullmatch(words))
    if is_complete(masked, *before) or _is_sentence(masked, *before):
        return False
    return is_complete(masked, *piece) or not _is_sentence(masked, *piece)


def is_complete(masked: Masked, start: int, end: int) -> bool:
    """Tell whether a citation has its end: a date, a page, an address, or words that point back."""
    mask = ANNOTATION.sub("", masked.mask[start:end]).rstrip(f" .,;\n{SQUARE}")
    if not mask:
        return False
    if mask[-1] == ROUND:
        last = list(masked.within(start, end, ROUND))[-1:]
        inside = masked.text[last[0].start : last[0].end] if last else ""
        # "Smith, J. (2010)." is the head of a citation.
        return bool(find_dates(inside)) and not are_names(_shown(mask))
    if _TAIL.search(mask):
        return True
    near = mask[-60:]
    ends = [one.end for one in find_dates(near)]
    for pattern in (LOCATOR, OP_CIT, IBID, NOTE_REFERENCE):
        ends.extend(found.end() for found in pattern.finditer(near))
    return any(len(near[end:].strip(" .,)")) == 0 for end in ends)


def _shown(mask: str) -> str:
    return mask.translate(_UNCOVERED).strip(" .,;")


def _words(mask: str) -> list[str]:
    return _WORD.findall(mask.translate(_UNCOVERED))


def _prose(mask: str) -> int:
    # "US", "May 2020": a word with a capital letter is no verb or pronoun.
    return sum(word in PROSE for word in _words(mask))


def _is_sentence(masked: Masked, start: int, end: int) -> bool:
    mask = masked.mask[start:end]
    words = _words(mask)
    if not words:
        return False
    if _prose(mask):
        return not (is_named(_head(mask)) and ("," in mask or QUOTED in mask) and is_complete(masked, start, end))
    small = sum(word[0].islower() for word in words)
    return (
        words[0].lower() in OPENERS
        and "," not in mask
        and QUOTED not in mask
        and small > len(words) // 2
        and len(words) > 8
    )


def _head(mask: str) -> str:
    return re.split(rf"[,{_COVERS}]", mask.strip(), maxsplit=1)[0].strip()


def _cut(masked: Masked, start: int, end: int) -> list[Segment]:
    """Cut a piece at its signals ("…, voir Smith"), at "quoted in", and at "in" before words that point back."""
    mask = masked.mask
    begun = SIGNAL.match(mask, _skip(mask, start), end)
    inside = list(_INLINE_SIGNAL.finditer(mask, start, end))
    if inside and begun is None:
        first = inside[0]
        lead = mask[start : first.start()]
        rest = _cut(masked, first.start(), end)
        if any(segment.is_work for segment in rest):
            if is_citation(masked, start, first.start()):
                return [Segment(start, first.start(), is_work=True), *rest]
            return [Segment(start, first.start(), is_work=False), *rest] if len(_words(lead)) > 6 else rest
    start_of_work = begun.end() if begun else start
    if not is_citation(masked, start_of_work, end):
        at = _embedded(masked, start_of_work, end)
        return (
            [Segment(start, at, is_work=False), Segment(at, end, is_work=True)]
            if at
            else [Segment(start, end, is_work=False)]
        )
    via = VIA.search(mask, start_of_work + 3, end)
    if via is not None and is_citation(masked, via.end(), end):
        before = _works(mask, start, via.start()) if is_citation(masked, start_of_work, via.start()) else []
        return [*before, *_cut(masked, via.end(), end)]
    return _works(mask, start, end)


def _embedded(masked: Masked, start: int, end: int) -> int:
    """Give where a sentence goes over into a citation: "… emprunté à Ana Roy, Les Quais, Paris, 2019"; else 0."""
    if not is_complete(masked, start, end):
        return 0
    for found in _PERSON.finditer(masked.mask, start, end):
        parts = [part.strip() for part in masked.mask[found.end() : end].split(",")][1:]
        if (
            is_person(found.group(1))
            and any(is_city(part) for part in parts)
            and is_citation(masked, found.start(), end)
        ):
            return found.start()
    return 0


def _works(mask: str, start: int, end: int) -> list[Segment]:
    for found in _WITHIN_SHORT.finditer(mask, start, end):
        rest = mask[found.end() : end]
        points = OP_CIT.search(rest) or re.search(r"[\s,](?:ibid|supra)\b", rest, re.IGNORECASE)
        if points and len(rest) < 400:
            return [Segment(start, found.start(), is_work=True), Segment(found.end(), end, is_work=True)]
    return [Segment(start, end, is_work=True)]


def _skip(mask: str, at: int) -> int:
    while at < len(mask) and mask[at] in " \n\t,.–—-":
        at += 1
    return at


def points_back(mask: str) -> bool:
    """Tell words that point back to another note or work: ibid., op. cit., supra note 4."""
    begin = mask.strip(" \n,.–—-([")
    if IBID.match(begin) or OP_CIT.search(mask):
        return True
    found = NOTE_REFERENCE.search(mask)
    if BRACKETED_REFERENCE.search(mask):
        return True
    return found is not None and (
        found.start() < 3 or found.group("side") is not None or SIDE.search(mask[found.end() :]) is not None
    )


def is_citation(masked: Masked, start: int, end: int) -> bool:
    """Tell a citation from a sentence, by its head, its marks and its end; what cannot be told is no citation."""
    start = _skip(masked.mask, start)
    while start < end and masked.mask[start] in f"{SQUARE} ,":
        # "[anon.], « Title »"
        start += 1
    mask = masked.mask[start:end].strip()
    if not mask.strip(" ."):
        return False
    if points_back(mask):
        return True
    prose = _prose(mask)
    if mask[0] in (QUOTED, APOSTROPHED):
        first = next(cover for cover in masked.covers if cover.end > start)
        return not prose and not _is_quotation(masked.text[first.start : first.end], masked.mask[first.end : end])
    if not prose and (_is_dated_name(masked, start, end) or (ADDRESS in mask and len(_words(mask)) <= 14)):
        return True
    done = is_complete(masked, start, end)
    if is_named(_head(mask)) or _is_name_and_year(mask):
        return _is_named_work(mask, done=done, prose=prose)
    return not prose and _is_titled_work(mask, done=done)


def _is_named_work(mask: str, *, done: bool, prose: int) -> bool:
    """Tell a citation that begins with a name: it has parts, and its end or no words of a sentence."""
    is_quoting = QUOTED in mask or APOSTROPHED in mask
    if done:
        return is_quoting or "," in mask or ROUND in mask or _is_name_and_year(mask)
    return not prose and (is_quoting or "," in mask or _is_name(_words(mask)))


def _is_dated_name(masked: Masked, start: int, end: int) -> bool:
    """Tell "Miles (2010) The Tide": a name, its year in brackets, a title."""
    first = next(masked.within(start, end, ROUND), None)
    if first is None or (
        not are_names(masked.mask[start : first.start]) and not is_family(masked.mask[start : first.start])
    ):
        return False
    follows = masked.mask[first.end : end].lstrip(" .,:")
    return (
        bool(find_dates(masked.text[first.start : first.end])) and first.end - first.start < 8 and follows[:1].isupper()
    )


def _is_name_and_year(mask: str) -> bool:
    found = _NAME_AND_YEAR.match(mask)
    if found is None or len(mask) - found.end() > _LONGEST_PLACE:
        return False
    word = mask.split(maxsplit=1)[0].lower().strip(",.")
    return word not in OPENERS and word not in MONTHS


def _is_titled_work(mask: str, *, done: bool) -> bool:
    """Tell a citation that begins with a title: that of a law, one with a subtitle, one with a publisher behind it."""
    head = _head(mask)
    opens = head.split()[:1]
    before = mask.partition(QUOTED)[0].rstrip()
    if (
        QUOTED in mask
        and before[-1:] in ",:."
        and opens
        and opens[0].lower() not in OPENERS
        and len(_WORD.findall(head)) <= 14
    ):
        return True
    if _is_called(mask) and _NUMBERED.match(mask):
        return True
    if not done:
        return False
    parts = [part.strip() for part in mask.split(",")][1:]
    is_published = any(is_city(part) or PUBLISHER.search(part) for part in parts)
    return is_published or (is_titled(head) and bool(parts)) or _is_called(mask)


def _is_called(mask: str) -> bool:
    """Tell a law, a treaty, a speech or an interview by its first words."""
    return any(pattern.match(mask) for pattern in (LEGAL, TREATY, SPEECH, INTERVIEW, CASE))


def _is_name(words: list[str]) -> bool:
    """Tell a body cited by its name alone: three capital words and more, and hardly a small one."""
    big = sum(1 for word in words if word[0].isupper())
    return big >= 3 and big * 2 > len(words)


def _is_quotation(quoted: str, rest: str) -> bool:
    body = quoted[1:-1].strip()
    sentences = re.search(r"[a-zà-ÿ]{3}\.\s+[A-ZÀ-Þ]", body)
    follows = rest.strip(" .,")
    if len(body) > _LONG_QUOTATION or body[:1].islower() or body.startswith(("…", "[", "...")):
        return True
    return sentences is not None and len(body) > 150 and (not follows or follows[0] == ROUND)
