"""Raised glyphs of a PDF: which call a note, which are exponents and ordinals, and which lines hold notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimdb.sources.pdf_lines import Line

_UNIT = re.compile(r"(?<![^\W\d_])(?:[cdhkmµ]?m|ft|mi|in|s|kWh|W)\Z")
_TEN = re.compile(r"(?<!\d)10\Z")
_ORDINAL = re.compile(
    r"(?:e|er|re|ers|res|ère|ères|ème|èmes|nd|nde|st|th|rd|d|o|os|a|º|ª|le|me|lle|mme|lles|mes)", re.IGNORECASE
)
_LABELS = re.compile(r"\d{1,3}(?:[,;\s]+\d{1,3})*")
_PRINTED_LABEL = re.compile(r"\[?(\d{1,3})(?:[.)\]]|\s)\s*(?=\S)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SMALLER = 0.95
"""Part of the size of the body's print that notes do not reach."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as written into the text, and the label of the note that begins with it."""

    text: str
    label: str | None = None


def called_labels(lines: Sequence[Line]) -> set[str]:
    """Give the numbers that raised digits within lines call: notes, if the document has them."""
    labels: set[str] = set()
    for line in lines:
        for start, end, _ in _runs(line):
            if start > 0:
                labels.update(_notes_of(line, start, end))
    return labels


def body_label(line: Line, body_size: float, called: set[str]) -> tuple[str, int] | None:
    """Give the label of the note that begins with a line, and how many glyphs it takes; None where none does.

    The label is raised, or printed in small type as its note is; and the text must call it.
    """
    raised = next((end for start, end, sign in _runs(line) if start == 0 and sign > 0), 0)
    if raised:
        label = line.text[:raised].strip()
        return (label, raised) if label in called else None
    found = _PRINTED_LABEL.match(line.text)
    if found and line.size <= _SMALLER * body_size and found[1] in called:
        return found[1], found.end()
    return None


def write_line(line: Line, bodies: set[str], body: tuple[str, int] | None) -> Printed:
    """Write a line: what calls a note as `[^LABEL]`, exponents as raised digits, ordinals as letters.

    `bodies` are the labels of the notes that the document holds.
    """
    parts: list[str] = []
    at = 0
    if body is not None:
        parts.append(f"[^{body[0]}]: ")
        at = body[1]
        while at < len(line.glyphs) and line.glyphs[at].text in " .)]":
            at += 1
    for start, end, sign in _runs(line):
        if start < at:
            continue
        parts.append(line.text[at:start])
        parts.append(_written(line, start, end, sign, bodies))
        at = end
    parts.append(line.text[at:])
    return Printed("".join(parts).rstrip(), body[0] if body else None)


def _written(line: Line, start: int, end: int, sign: int, bodies: set[str]) -> str:
    printed = line.text[start:end]
    if sign < 0:
        return printed.translate(_LOWERED)
    notes = _notes_of(line, start, end)
    if not notes:
        return printed.translate(_RAISED) if printed.isdigit() else printed
    return "".join(f"[^{label}]" if label in bodies else label.translate(_RAISED) for label in notes)


def _notes_of(line: Line, start: int, end: int) -> list[str]:
    """Give the numbers of the notes that a raised run calls; none where it is an exponent or an ordinal."""
    printed = line.text[start:end].strip()
    if not _LABELS.fullmatch(printed) or start == 0:
        return []
    before = line.text[max(0, start - 6) : start]
    if (printed in {"2", "3"} and _UNIT.search(before)) or _TEN.search(before):
        return []
    return re.findall(r"\d+", printed)


def _runs(line: Line) -> Iterator[tuple[int, int, int]]:
    """Give the runs of raised or lowered glyphs: first, end, sign; commas between raised digits belong to them."""
    at = 0
    while at < len(line.raised):
        sign = line.raised[at]
        if not sign:
            at += 1
            continue
        end = at + 1
        while end < len(line.raised):
            joins = line.glyphs[end].text in ",; " and end + 1 < len(line.raised) and line.raised[end + 1] == sign
            if line.raised[end] != sign and not (joins and sign > 0 and line.glyphs[end + 1].text.isdigit()):
                break
            end += 1
        yield at, end, sign
        at = end
