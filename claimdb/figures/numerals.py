"""Numerals: what a run of digits with its marks can say in a language.

Grouping follows the 22nd CGPM (2003, resolution 10: groups of three apart by a space, decimal comma or point)
and what the press of each language prints beside it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimdb.text.patterns import late
from claimdb.text.tokens import SPACES

# Longer runs are identifiers, keys or noise; no quantity is printed with so many digits.
LONGEST = 36

_SPACED = late(rf"(\d{{1,3}}(?:[{SPACES}'’]\d{{3}})+)(?:[.,](\d+))?\Z")
_INDIAN = late(r"\d{1,2}(?:,\d\d)+,\d{3}\Z")


class Numeral(NamedTuple):
    """The readings of one numeral: its value, the place of its last printed digit, and the other readings.

    `decimals` is the count of digits after the decimal mark; `alternatives` holds all readings when
    there are several, the first one included.
    """

    value: Decimal
    decimals: int
    alternatives: tuple[Decimal, ...] = ()


def read_numeral(text: str, decimal: str, groups: str) -> Numeral | None:
    """Read digits with their marks: "230 000", "1,200.50", "6,38", "1.200" (ambiguous where the point does not group).

    `decimal` is the language's decimal mark, `groups` its official marks of grouping. None when the
    marks fit no number ("1.2.3").
    """
    if len(text) > LONGEST:
        return None
    if text.isascii() and text.isdigit():
        return Numeral(Decimal(text), 0)
    spaced = _SPACED.fullmatch(text)
    if spaced:
        whole = "".join(c for c in spaced.group(1) if c.isdigit())
        part = spaced.group(2) or ""
        return Numeral(Decimal(f"{whole}.{part}" if part else whole), len(part))
    if not text.isascii():
        return None
    if text[0] == ".":
        return Numeral(Decimal("0" + text), len(text) - 1)
    return _marked(text, decimal, groups)


def _marked(text: str, decimal: str, groups: str) -> Numeral | None:
    marks = [c for c in text if c in ".,"]
    if len(marks) == 1:
        return _one_mark(text, marks[0], decimal, groups)
    last = marks[-1]
    if len(set(marks)) == 1:
        return _grouped(text, last, "")
    head, _, tail = text.rpartition(last)
    return _grouped(head, marks[0], tail) if last not in head else None


def _one_mark(text: str, mark: str, decimal: str, groups: str) -> Numeral | None:
    head, _, tail = text.partition(mark)
    fraction = Numeral(Decimal(f"{head}.{tail}"), len(tail))
    if len(tail) != 3 or not 1 <= len(head) <= 3 or head[0] == "0":
        return fraction
    grouped = Decimal(head + tail)
    if mark == decimal:
        # Other languages group with this mark: whoever translates may leave it.
        return Numeral(fraction.value, 3, (fraction.value, grouped))
    if mark in groups:
        return Numeral(grouped, 0)
    return Numeral(grouped, 0, (grouped, fraction.value))


def _grouped(head: str, mark: str, tail: str) -> Numeral | None:
    parts = head.split(mark)
    threes = 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    if not threes and not (mark == "," and _INDIAN.fullmatch(head)):
        return None
    whole = "".join(parts)
    if parts[0][0] == "0":
        return None
    return Numeral(Decimal(f"{whole}.{tail}" if tail else whole), len(tail))
