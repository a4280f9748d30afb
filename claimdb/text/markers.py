"""Note bodies and the markers that call them, which print often glues to what stands before.

Where a document has a sequence of notes, the sequence decides which digits are markers: bodies are
lines that begin with ascending numbers, and markers are the longest ascending run of glued numbers
that have a body. Where there is none (a single sentence), only shapes that nothing else has are taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# Each pattern begins with the character that all its matches begin with: the engine skips to it.
_BODY = re.compile(
    r"\n[ \t]{0,8}(?:\[?(\d{1,3})(?:\.|\]|\))(?:\1\.)?[ \t]{0,4}(?=[^\W\d_]|[«“\"‘(\[.])|\[\^(\w{1,12})\]:)",
)
# An empty line, or the one space with which dumps of PDF begin a page.
_BLANK = re.compile(r"\n[ \t]*\n|\n (?=\S)")
_FINAL = frozenset('.!?…»”"')
LONGEST_BODY = 5000
_NOT_AFTER = r"(?![\w%€$£°]|[.,]\d|-\w|[ \u00a0\u202f]\d{3}\b|[ \u00a0]?[%€])"
_GLUED = re.compile(
    rf"[1-9](?:(?<=[^\W\d_][1-9])\d{{0,2}}|(?<=[.,;:!?…»”\"’'’)\]$€£%][1-9])\d{{0,2}}(?!/)){_NOT_AFTER}"
)
_YEAR = re.compile(r"[12](?<![\w.,][12])(?:(?<=1)[5-9]|(?<=2)0)\d\d([1-9]\d{0,2})(?![\w]|[.,]\d)")
_GROUPS = re.compile(r"\d(?<![\w.,]\d)\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+([1-9]\d{0,2})(?![\w]|[.,]\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>«»]+")
_RAISED = re.compile(r"[¹²³⁰⁴-⁹]{1,3}(?![¹²³⁰⁴-⁹⁻])|\[\^(\w{1,12})\](?!:)|(?<=[^\s\[])[ \u00a0]?\[(\d{1,3})\](?![(:])")
_RAISED_DIGITS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_EXPONENT_BASES = frozenset(["m", "cm", "km", "mm", "dm", "hm", "ft", "mi", "in", "s"])
# What a year stands behind in French and English when no note sequence tells.
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:en|in|depuis|since|dès|fin|début|from|until|till|by|during|of|de|d[’']ici|année|year|à|et|and|to|avant|"
    r"before|après|after|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|"
    r"february|march|april|may|june|july|august|september|october|november|december|été|hiver|automne|printemps|"
    r"summer|winter|autumn|fall|spring)\s|\()\Z",
    re.IGNORECASE,
)
_NO_MARKER_BEFORE = re.compile(
    r"(?:\b(?:pp?|vol|no?|nos|art|arts|fig|figs|ch|chap|sect|t|n|sec|al|v|st|ver|eq|tab|app|mp|covid|sars|cov|co|h|pm|vitamine|omega)"
    r"\.?|[$€£])\Z",
    re.IGNORECASE,
)  # fmt: skip
_LOWER_WORD = re.compile(r"[^\W\d_]{3,}\Z")
_FIGURE_BEFORE_SIGN = re.compile(r"\d[ \u00a0\u202f]?(?:[A-Z]{1,3})?[$€£%]\Z")


@dataclass(frozen=True, slots=True)
class Marker:
    """A note marker: its span in the original text and the label of the note it calls."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class NoteBody:
    """A note body: the span of its label, and where its words end."""

    start: int
    label_end: int
    end: int
    label: str


def find_note_bodies(text: str) -> list[NoteBody]:
    """Find the note bodies of a text: lines that begin with a number, ascending, each called by a marker before it.

    A numbered list whose numbers no marker calls is not a list of notes. A body ends at the next
    label or at an empty line.
    """
    return _bodies_called(text, _candidates(text))


def read_notes(text: str) -> tuple[list[NoteBody], list[Marker]]:
    """Find bodies and markers together, looking at each digit once."""
    candidates = _candidates(text)
    bodies = _bodies_called(text, candidates)
    return bodies, _markers_among(text, bodies, candidates)


def _bodies_called(text: str, candidates: list[Marker]) -> list[NoteBody]:
    labels = list(_BODY.finditer("\n" + text)) if text else []
    numbers = [(int(found.group(1)), found.start(), found) for found in labels if found.group(1)]
    called = _first_calls(text, candidates)
    sequence = [entry for entry in numbers if 0 <= called.get(entry[0], len(text)) < entry[1]]
    chain = [sequence[at][2] for at in _longest_ascending([entry[0] for entry in sequence])]
    named = [found for found in labels if found.group(2)]
    if len(chain) < 2 and not (chain and int(chain[0].group(1)) == 1):
        chain = []
    chosen = sorted([*chain, *named], key=lambda found: found.start())
    bodies: list[NoteBody] = []
    for at, found in enumerate(chosen):
        # The text was searched behind one added line end, so a match ends one place further than it stands.
        limit = chosen[at + 1].start() if at + 1 < len(chosen) else len(text)
        end = _body_end(text, found.end() - 1, limit)
        bodies.append(NoteBody(found.start(), found.end() - 1, end, found.group(1) or found.group(2)))
    return bodies


def _body_end(text: str, start: int, limit: int) -> int:
    """Give where a body ends: at a page's end, or at an empty line that comes where its words may end."""
    limit = min(limit, start + LONGEST_BODY)
    page = text.find("\f", start, limit)
    limit = page if page >= 0 else limit
    for blank in _BLANK.finditer(text, start, limit):
        # Dumps of PDF put an empty line behind the first line of a note that has several.
        if text[start : blank.start()].rstrip()[-1:] in _FINAL:
            return blank.start()
    return limit


def find_markers(text: str, bodies: list[NoteBody] | None = None) -> list[Marker]:
    """Find the markers of a text, in order, each as the span of its digits (brackets included).

    `bodies` are those that `find_note_bodies` gives for the same text; None finds them first.
    """
    candidates = _candidates(text)
    return _markers_among(text, _bodies_called(text, candidates) if bodies is None else bodies, candidates)


def _markers_among(text: str, known: list[NoteBody], candidates: list[Marker]) -> list[Marker]:
    numbers = {int(body.label): body for body in known if body.label.isdecimal()}
    raised = [_raised(found) for found in _RAISED.finditer(text) if _is_raised(text, found)]
    if numbers:
        labels = {body.start: body.label_end for body in known}
        able = [c for c in candidates if int(c.label) in numbers and not _in_label(c, labels)]
        chain = {able[at] for at in _longest_ascending([int(c.label) for c in able])}
        chosen = [c for c in able if c in chain or _LOWER_WORD.search(text, max(0, c.start - 12), c.start)]
    else:
        chosen = [c for c in candidates if _is_plain_marker(text, c)]
    merged: list[Marker] = []
    for marker in sorted([*chosen, *raised], key=lambda m: (m.start, m.end)):
        if not merged or marker.start >= merged[-1].end:
            merged.append(marker)
    return merged


def _in_label(marker: Marker, labels: dict[int, int]) -> bool:
    return any(start <= marker.start < labels[start] for start in (marker.start,) if start in labels)


def _first_calls(text: str, candidates: list[Marker]) -> dict[int, int]:
    calls: dict[int, int] = {}
    for candidate in candidates:
        calls.setdefault(int(candidate.label), candidate.start)
    for found in _RAISED.finditer(text):
        marker = _raised(found)
        if marker.label.isdecimal():
            calls.setdefault(int(marker.label), marker.start)
    return calls


def _candidates(text: str) -> list[Marker]:
    spans = [Marker(*found.span(), found.group()) for found in _GLUED.finditer(text)]
    for pattern in (_YEAR, _GROUPS):
        spans.extend(Marker(*found.span(1), found.group(1)) for found in pattern.finditer(text))
    spans.sort(key=lambda marker: marker.start)
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    starts = [start for start, _ in addresses]
    return [m for m in spans if not (at := bisect_left(starts, m.start)) or addresses[at - 1][1] <= m.start]


def _raised(found: re.Match[str]) -> Marker:
    label = found.group(1) or found.group(2) or found.group().translate(_RAISED_DIGITS)
    return Marker(found.start(), found.end(), label)


def _is_raised(text: str, found: re.Match[str]) -> bool:
    if found.group()[0] in "[ \u00a0":
        return True
    at = found.start()
    before = text[max(0, at - 3) : at]
    word = re.search(r"[^\W\d_]*\Z", before)
    short = word.group() if word else ""
    # A square metre and ten to the sixth are no notes.
    return short not in _EXPONENT_BASES and not before[-1:].isdigit() and bool(before.strip())


def _is_plain_marker(text: str, marker: Marker) -> bool:
    """Tell a marker by what it is glued to: a lower-case word, closing punctuation, a year that a word announces."""
    at = marker.start
    before = text[at - 1]
    if before.isdigit():
        is_year = text[at - 4 : at].isdigit() and (at < 5 or not text[at - 5].isdigit())
        return not is_year or _BEFORE_YEAR.search(text, max(0, at - 18), at - 4) is not None
    if before in "$€£%":
        return _FIGURE_BEFORE_SIGN.search(text, max(0, at - 8), at) is not None
    if _NO_MARKER_BEFORE.search(text, max(0, at - 9), at):
        return False
    if before.isalpha():
        word = _LOWER_WORD.search(text, max(0, at - 24), at)
        return word is not None and word.group().islower() and not text[max(0, word.start() - 1)].isalpha()
    if before in ",:'’":
        return False
    return before in ")]»”…" or (
        at > 1 and text[at - 2].isalpha() and text[marker.end : marker.end + 1] in ("", " ", "\n")
    )


def _longest_ascending(values: list[int]) -> list[int]:
    """Give the indices of a longest strictly ascending run, by patience sorting in n log n."""
    tops: list[int] = []
    at_top: list[int] = []
    previous = [-1] * len(values)
    for at, value in enumerate(values):
        place = bisect_left(tops, value)
        if place == len(tops):
            tops.append(value)
            at_top.append(at)
        else:
            tops[place] = value
            at_top[place] = at
        previous[at] = at_top[place - 1] if place else -1
    chain: list[int] = []
    at = at_top[-1] if at_top else -1
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]
