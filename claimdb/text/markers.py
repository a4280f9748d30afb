"""Note bodies and the markers that call them, which print often glues to what stands before.

Where a document has a sequence of notes, the sequence decides which digits are markers: bodies are
lines that begin with ascending numbers, and markers are the longest ascending run of glued numbers
that have a body. Where there is none (a single sentence), only shapes that nothing else has are taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimdb.text.patterns import late

# Each pattern begins with the character that all its matches begin with: the engine skips to it.
_BODY = late(
    r"\n[ \t]{0,8}(?:\[?(\d{1,3})(?:\.|\]|\))(?:\1\.)?[ \t]{0,4}(?=[^\W\d_]|[«“\"‘(\[.])|\[\^(\w{1,12})\]:)",
)
# Dumps of some PDFs have no full stop behind the number of a note, or a raised one.
_BARE_BODY = late(
    r"\n[ \t]{0,8}(\d{1,3})[ \t\u00a0]{1,4}(?=[A-ZÀ-ÞŒ«“\"‘]|ibid|id\.|op\.)|"
    r"\n[ \t]{0,8}([¹²³⁰⁴-⁹]{1,3})[ \t\u00a0]{0,4}(?=[^\W\d_]|[«“\"‘(])"
)
# An empty line, or the one space with which dumps of PDF begin a page.
_BLANK = late(r"\n[ \t]*\n|\n (?=\S)")
_FINAL = frozenset('.!?…»”"')
# A note may end in a year, a page or an address; words of the next page begin with a capital letter.
_MAY_END = late(r"[\d)\]/]\Z")
_NEW_PARAGRAPH = late(r"\s*(?:[A-ZÀ-ÞŒ«“]|https?:|www\.|\d+\s*\n)")
# What stands at the head of a page: its number, a short line that ends or begins with it, an empty line.
_FURNITURE = late(r"[ \t]{0,60}(?:\d{1,4}|\d{1,4}[ \t][^\n]{1,60}|[^\n]{1,60}[ \t]\d{1,4})?[ \t]{0,60}\n")
_GOES_ON = late(r"[ \t]*[a-zà-öø-ÿœ]")
LONGEST_BODY = 5000
_NOT_AFTER = r"(?![\w%€$£°]|[.,]\d|-\w|[ \u00a0\u202f]\d{3}\b|[ \u00a0]?[%€])"
_GLUED = late(rf"[1-9](?:(?<=[^\W\d_][1-9])\d{{0,2}}|(?<=[.,;:!?…»”\"’'’)\]$€£%][1-9])\d{{0,2}}(?!/)){_NOT_AFTER}")
_YEAR = late(r"[12](?<![\w.,][12])(?:(?<=1)[5-9]|(?<=2)0)\d\d([1-9]\d{0,2})(?![\w]|[.,]\d)")
_GROUPS = late(r"[0-9](?<![\w.,]\d)\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+([1-9]\d{0,2})(?![\w]|[.,]\d)")
_ADDRESS = late(r"[hw](?:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>«»]+")
_RAISED = late(
    r"[¹²³⁰⁴-⁹\[](?:(?<!\[)[¹²³⁰⁴-⁹]{0,2}(?![¹²³⁰⁴-⁹⁻])"
    r"|(?<=\[)(?:\^(\w{1,12})\](?!:)|(?:(?<=[^\s\[]\[)|(?<=[^\s\[][ \u00a0]\[))(\d{1,3})\](?![(:])))"
)
_RAISED_DIGITS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_EXPONENT_BASES = frozenset(["m", "cm", "km", "mm", "dm", "hm", "ft", "mi", "in", "s"])
# What a year stands behind in French and English when no note sequence tells.
_BEFORE_YEAR = late(
    r"(?:\b(?:en|in|depuis|since|dès|fin|début|from|until|till|by|during|of|de|d[’']ici|année|year|à|et|and|to|avant|"
    r"before|après|after|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|"
    r"february|march|april|may|june|july|august|september|october|november|december|été|hiver|automne|printemps|"
    r"summer|winter|autumn|fall|spring)\s|\()\Z",
    re.IGNORECASE,
)
_NO_MARKER_BEFORE = late(
    r"(?:\b(?:pp?|vol|no?|nos|art|arts|fig|figs|ch|chap|sect|t|n|sec|al|v|st|ver|eq|tab|app|mp|covid|sars|cov|co|h|pm|vitamine|omega)"
    r"\.?|[$€£])\Z",
    re.IGNORECASE,
)  # fmt: skip
_LOWER_WORD = late(r"[^\W\d_]{3,}\Z")
_YEAR_BEFORE_SIGN = late(r"(?<!\d)(?:1[5-9]|20)\d\d[.,]\Z")
_BEGINS_SENTENCE = late(r"\s+[«“\"‘(]?\s?[^\W\d_a-zà-öø-ÿœ]")
# "Ports,17 and": words go on behind a marker, behind a value in a row of them another comma.
_COMMA_AND_MARKER = late(r"[ \u00a0][a-zà-öø-ÿœ]{2,}")
_FIGURE_BEFORE_SIGN = late(r"\d[ \u00a0\u202f]?(?:[A-Z]{1,3})?[$€£%]\Z")


@dataclass(frozen=True, slots=True)
class Marker:
    """A note marker: its span in the original text and the label of the note it calls."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class NoteBody:
    """A note body: the span of its label, where its words end, and the heads of pages that stand inside it."""

    start: int
    label_end: int
    end: int
    label: str
    cuts: tuple[tuple[int, int], ...] = ()


def find_note_bodies(text: str) -> list[NoteBody]:
    """Find the note bodies of a text: lines that begin with a number, ascending, each called by a marker before it.

    A numbered list whose numbers no marker calls is not a list of notes. A body ends at the next
    label or at an empty line.
    """
    return _bodies_called(text, _candidates(text), _raised_in(text))


def read_notes(text: str) -> tuple[list[NoteBody], list[Marker]]:
    """Find bodies and markers together, looking at each digit once."""
    candidates, raised = _candidates(text), _raised_in(text)
    bodies = _bodies_called(text, candidates, raised)
    return bodies, _markers_among(text, bodies, candidates, raised)


def _raised_in(text: str) -> list[re.Match[str]]:
    return list(_RAISED.finditer(text))


def _bodies_called(text: str, candidates: list[Marker], raised: list[re.Match[str]]) -> list[NoteBody]:
    calls = _calls(candidates, raised)
    labels = list(_BODY.finditer("\n" + text)) if text else []
    chosen = _called_runs([found for found in labels if found.group(1)], calls)
    if not chosen:
        chosen = _called_runs(list(_BARE_BODY.finditer("\n" + text)), calls)
        # Without a full stop many lines begin so: only numbers that follow one another are those of notes.
        numbers = [_number(found) for found in chosen]
        if len(numbers) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            chosen = []
    chosen = sorted([*chosen, *(found for found in labels if found.group(2))], key=lambda found: found.start())
    bodies: list[NoteBody] = []
    for at, found in enumerate(chosen):
        # The text was searched behind one added line end, so a match ends one place further than it stands.
        limit = chosen[at + 1].start() if at + 1 < len(chosen) else len(text)
        end, cuts = _body_end(text, found.end() - 1, limit)
        label = found.group(1) or found.group(2)
        bodies.append(NoteBody(found.start(), found.end() - 1, end, label.translate(_RAISED_DIGITS), cuts))
    return bodies


def _number(found: re.Match[str]) -> int:
    return int((found.group(1) or found.group(2)).translate(_RAISED_DIGITS))


def _called_runs(labels: list[re.Match[str]], calls: dict[int, list[int]]) -> list[re.Match[str]]:
    """Give the labels that markers before them call, ascending; numbering may begin anew, chapter by chapter."""
    runs: list[list[re.Match[str]]] = [[]]
    floor = 0
    for at, found in enumerate(labels):
        number = _number(found)
        last = runs[-1][-1].start() if runs[-1] else -1
        follows = at + 1 < len(labels) and _number(labels[at + 1]) == 2
        if number == 1 and follows and len(runs[-1]) > 1 and _is_called(calls, 1, last, found.start()):
            runs.append([])
            floor = last
        if _is_called(calls, number, floor - 1, found.start()):
            runs[-1].append(found)
    chosen: list[re.Match[str]] = []
    for run in runs:
        chain = [run[at] for at in _longest_ascending([_number(found) for found in run])]
        if len(chain) > 1 or (chain and _number(chain[0]) == 1):
            chosen.extend(chain)
    return chosen


def _is_called(calls: dict[int, list[int]], number: int, after: int, before: int) -> bool:
    places = calls.get(number, [])
    at = bisect_right(places, after)
    return at < len(places) and places[at] < before


def _body_end(text: str, start: int, limit: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Give where a body ends, and the page heads inside it.

    It ends at an empty line that comes where its words may end, or at a page's end where the next page does not go
    on with them.
    """
    limit = min(limit, start + LONGEST_BODY)
    cuts: list[tuple[int, int]] = []
    page = text.find("\f", start, limit)
    while page >= 0:
        after = _past_head(text, page + 1, limit)
        if text[start:page].rstrip()[-1:] in _FINAL or not _GOES_ON.match(text, after, limit):
            limit = page
            break
        cuts.append((page, after))
        page = text.find("\f", after, limit)
    for blank in _BLANK.finditer(text, start, limit):
        if any(begin <= blank.start() < end for begin, end in cuts):
            continue
        # Dumps of PDF put an empty line behind the first line of a note that has several.
        before = text[start : blank.start()].rstrip()
        if before[-1:] in _FINAL or (_MAY_END.search(before) and _NEW_PARAGRAPH.match(text, blank.end() - 1)):
            return blank.start(), tuple(cut for cut in cuts if cut[1] <= blank.start())
    return limit, tuple(cuts)


def _past_head(text: str, at: int, limit: int) -> int:
    for _ in range(4):
        line = _FURNITURE.match(text, at, limit)
        if line is None:
            break
        at = line.end()
    return at


def find_markers(text: str, bodies: list[NoteBody] | None = None) -> list[Marker]:
    """Find the markers of a text, in order, each as the span of its digits (brackets included).

    `bodies` are those that `find_note_bodies` gives for the same text; None finds them first.
    """
    candidates, raised = _candidates(text), _raised_in(text)
    known = _bodies_called(text, candidates, raised) if bodies is None else bodies
    return _markers_among(text, known, candidates, raised)


def _markers_among(
    text: str, known: list[NoteBody], candidates: list[Marker], found_raised: list[re.Match[str]]
) -> list[Marker]:
    raised = [_raised(found) for found in found_raised if _is_raised(text, found)]
    # Where bodies are labelled "[^3]:", so are the markers that call them.
    glued = [body for body in known if body.label.isdecimal() and "[^" not in text[body.start : body.label_end]]
    if known and not glued:
        candidates = []
    runs = _runs(glued)
    if runs:
        labels = {body.start: body.label_end for body in known}
        chosen = []
        floor = -1
        for run in runs:
            numbers = {int(body.label) for body in run}
            ceiling = run[-1].start if run is not runs[-1] else len(text)
            able = [c for c in _between(candidates, floor, ceiling) if int(c.label) in numbers]
            able = [c for c in able if not _in_label(c, labels)]
            chain = {able[at] for at in _longest_ascending([int(c.label) for c in able])}
            chosen += [c for c in able if c in chain or _LOWER_WORD.search(text, max(0, c.start - 12), c.start)]
            floor = ceiling
    else:
        chosen = [c for c in candidates if _is_plain_marker(text, c)]
    starts = {body.start for body in known}
    merged: list[Marker] = []
    for marker in sorted([*chosen, *raised], key=lambda m: (m.start, m.end)):
        if (not merged or marker.start >= merged[-1].end) and marker.start not in starts:
            merged.append(marker)
    return merged


def _runs(numbered: list[NoteBody]) -> list[list[NoteBody]]:
    """Part bodies where their numbers begin anew."""
    runs: list[list[NoteBody]] = []
    for body in numbered:
        if not runs or int(body.label) <= int(runs[-1][-1].label):
            runs.append([])
        runs[-1].append(body)
    return runs


def _between(candidates: list[Marker], floor: int, ceiling: int) -> list[Marker]:
    low = bisect_right(candidates, floor, key=lambda marker: marker.start)
    high = bisect_right(candidates, ceiling, key=lambda marker: marker.start)
    return candidates[low:high]


def _in_label(marker: Marker, labels: dict[int, int]) -> bool:
    return any(start <= marker.start < labels[start] for start in (marker.start,) if start in labels)


def _calls(candidates: list[Marker], found_raised: list[re.Match[str]]) -> dict[int, list[int]]:
    """Give the places at which each number is called, ascending."""
    calls: dict[int, list[int]] = {}
    raised = [marker for marker in map(_raised, found_raised) if marker.label.isdecimal()]
    for marker in sorted([*candidates, *raised], key=lambda marker: marker.start):
        calls.setdefault(int(marker.label), []).append(marker.start)
    return calls


def _candidates(text: str) -> list[Marker]:
    spans = [Marker(*found.span(), found.group()) for found in _GLUED.finditer(text)]
    for pattern in (_YEAR, _GROUPS):
        spans.extend(Marker(*found.span(1), found.group(1)) for found in pattern.finditer(text))
    spans.sort(key=lambda marker: marker.start)
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    starts = [start for start, _ in addresses]
    apart = [m for m in spans if not (at := bisect_left(starts, m.start)) or addresses[at - 1][1] <= m.start]
    return [marker for marker in apart if not _is_decimal(text, marker)]


def _is_decimal(text: str, marker: Marker) -> bool:
    """Tell digits behind a number and its decimal mark: only behind a year, or before a sentence, are they a marker."""
    at = marker.start
    if text[at - 1] not in ".," or not text[at - 2 : at - 1].isdigit():
        return False
    if _YEAR_BEFORE_SIGN.search(text, max(0, at - 6), at):
        return False
    return text[at - 1] == "," or _BEGINS_SENTENCE.match(text, marker.end) is None


def _raised(found: re.Match[str]) -> Marker:
    label = found.group(1) or found.group(2) or found.group().translate(_RAISED_DIGITS)
    # The space before a bracket belongs to the marker.
    spaced = found.group(2) is not None and found.string[found.start() - 1] in " \u00a0"
    return Marker(found.start() - spaced, found.end(), label)


def _is_raised(text: str, found: re.Match[str]) -> bool:
    if found.group()[0] == "[":
        return True
    at = found.start()
    before = text[max(0, at - 3) : at]
    word = re.search(r"[^\W\d_]*\Z", before)
    short = word.group() if word else ""
    # A square metre and ten to the sixth are no notes.
    plain = not before[-1:].isdigit() and not before.endswith(("⁻", "⁺"))
    return plain and short not in _EXPONENT_BASES and bool(before.strip())


def _is_plain_marker(text: str, marker: Marker) -> bool:
    """Tell a marker by what it is glued to: a lower-case word, closing punctuation, a year that a word announces."""
    at = marker.start
    before = text[at - 1]
    if before.isdigit():
        is_year = text[at - 4 : at].isdigit() and (at < 5 or not text[at - 5].isdigit())
        return not is_year or _BEFORE_YEAR.search(text, max(0, at - 18), at - 4) is not None
    if before not in "$€£%" and _NO_MARKER_BEFORE.search(text, max(0, at - 9), at):
        return False
    if before.isalpha():
        word = _LOWER_WORD.search(text, max(0, at - 24), at)
        return word is not None and word.group().islower() and not text[max(0, word.start() - 1)].isalpha()
    return _is_behind_sign(text, marker)


def _is_behind_sign(text: str, marker: Marker) -> bool:
    at = marker.start
    before = text[at - 1]
    if before in "$€£%":
        # "3€50" are coins.
        coins = before == "€" and len(marker.label) == len("50") and text[at - 2 : at - 1].isdecimal()
        return not coins and _FIGURE_BEFORE_SIGN.search(text, max(0, at - 8), at) is not None
    if before == ",":
        return _COMMA_AND_MARKER.match(text, marker.end) is not None and bool(_LOWER_WORD.search(text, at - 4, at - 1))
    if before in ":'’":
        return False
    if before in ")]»”…":
        return True
    # "BA.5 spread" is a name: behind a point begins a sentence, or nothing.
    ends = text[marker.end : marker.end + 1]
    begins = (
        before != "."
        or not text[marker.end : marker.end + 80].strip()
        or _BEGINS_SENTENCE.match(text, marker.end) is not None
    )
    return at > 1 and text[at - 2].isalpha() and ends in ("", " ", "\n") and begins


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
