"""Figures of one sentence that belong together: the part of a whole, the two ends of a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from claimdb.extract.attribution import phrase_at
from claimdb.extract.proposals import Role
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens
from claimdb.values.figure import Figure, FigureKind
from claimdb.values.period import Period
from claimdb.values.units import unit_kind

# Between the two ends of a change stand the first figure's noun and time, and no more.
_BETWEEN_ENDS = 16
_LINKS = frozenset([",", "et", "and", "ou", "or"])


class Placed(NamedTuple):
    """A figure of a sentence and its tokens, the last exclusive."""

    figure: Figure
    first: int
    end: int


class Relation(NamedTuple):
    """How a figure stands to another of its sentence, which is named by its place in the list."""

    role: Role
    other: int | None


def relate(tokens: Tokens, placed: Sequence[Placed], words: Words) -> dict[int, Relation]:
    """Find parts with their wholes and the ends of changes among the figures of one sentence, by their places."""
    found: dict[int, Relation] = {}
    for at in range(1, len(placed)):
        whole = _whole_of(tokens, placed, at, words, found)
        if whole is not None:
            found[at] = Relation(Role.PART, whole)
            found.setdefault(whole, Relation(Role.WHOLE, None))
    _relate_ends(tokens, placed, words, found)
    for at, one in enumerate(placed):
        if one.figure.direction is not None:
            found.setdefault(at, Relation(Role.CHANGE, None))
    return found


def _relate_ends(tokens: Tokens, placed: Sequence[Placed], words: Words, found: dict[int, Relation]) -> None:
    """Find "from A … to B"; what is told with A holds before the change, what is told with B after it."""
    for at, one in enumerate(placed):
        if at in found or not _is_led(tokens, one, words.from_words):
            continue
        for other in range(at + 1, len(placed)):
            if _are_ends(tokens, one, placed[other], words):
                for between in range(at, other):
                    found.setdefault(between, Relation(Role.BEFORE, other))
                clause = _clause_end(tokens, placed[other].end)
                for behind in range(other, len(placed)):
                    if placed[behind].first < clause:
                        found.setdefault(behind, Relation(Role.AFTER, at))
                return


def _clause_end(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens.words[at] not in (",", ";", ".", ":", "\n"):
        at += 1
    return at


def _whole_of(
    tokens: Tokens, placed: Sequence[Placed], at: int, words: Words, found: dict[int, Relation]
) -> int | None:
    """Give the place of the figure that the one at `at` is part of: right behind it, or one of a list of parts."""
    before, here = placed[at - 1], placed[at]
    opens = any(phrase_at(tokens, i, words.parts) for i in range(before.end, here.first))
    if opens:
        able = [i for i in range(at) if _can_hold(placed[i].figure, here.figure)]
        # "54 stations in 30 towns, including 12": what counts the same noun is the whole, else what stands nearest.
        alike = [i for i in able if here.figure.counted and placed[i].figure.counted == here.figure.counted]
        return alike[-1] if alike else at - 1 if at - 1 in able else None
    earlier = found.get(at - 1)
    if earlier is None or earlier.role is not Role.PART or earlier.other is None:
        return None
    listed = any(tokens.words[i] in _LINKS for i in range(before.end, here.first))
    ended = any(tokens.words[i] in (";", ".") for i in range(before.end, here.first))
    whole = placed[earlier.other].figure
    return earlier.other if listed and not ended and _can_hold(whole, here.figure) else None


def _can_hold(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure may be a part of another: amounts of one kind, and no more of them."""
    if FigureKind.ORDINAL in (whole.kind, part.kind):
        return False
    return unit_kind(whole.unit) == unit_kind(part.unit) and part.value <= whole.value


def _is_led(tokens: Tokens, one: Placed, leading: frozenset[str]) -> bool:
    return tokens.word(one.first - 1) in leading or tokens.word(one.first) in leading


def _are_ends(tokens: Tokens, one: Placed, other: Placed, words: Words) -> bool:
    near = other.first - one.end <= _BETWEEN_ENDS
    alike = one.figure.kind == other.figure.kind and unit_kind(one.figure.unit) == unit_kind(other.figure.unit)
    is_clause = not any(tokens.words[i] in (";", ".", ":") for i in range(one.end, other.first))
    return near and alike and is_clause and _is_led(tokens, other, words.to_words) and _is_moving(tokens, one, words)


def _is_moving(tokens: Tokens, one: Placed, words: Words) -> bool:
    """Tell whether a verb of change governs the first end: "passée du 7e rang", and no "ceux de 12 villes"."""
    return any(tokens.word(i) in words.moving for i in range(one.first - 4, one.first))


def end_of_change(period: Period, role: Role) -> Period:
    """Give the first or last year, month or day of a period, for the figure from which or to which it leads.

    >>> end_of_change(Period("2017-2021", "2017/2021", None, None), Role.AFTER).edtf
    '2021'
    """
    ends = (period.edtf or "").split("/")
    if len(ends) != 2 or not all(ends) or ".." in ends:
        return period
    if role is Role.BEFORE:
        return replace(period, edtf=ends[0], end=_last_day(period.start, ends[0]))
    return replace(period, edtf=ends[1], start=_first_day(period.end, ends[1]))


def _last_day(start: date | None, edtf: str) -> date | None:
    if start is None:
        return None
    if edtf.count("-") >= 2:
        return start
    if edtf.count("-") == 1:
        return (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return start.replace(month=12, day=31)


def _first_day(end: date | None, edtf: str) -> date | None:
    if end is None or edtf.count("-") >= 2:
        return end
    return end.replace(day=1) if edtf.count("-") == 1 else end.replace(month=1, day=1)
