"""The texts that decide a hit, so that an explanation holds exactly while they are unchanged."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from claimdb.check.differences import time_of, unit_of
from claimdb.check.positions import ScopeGroup
from claimdb.values.arithmetic import plain
from claimdb.values.hit import PassageRef, Side
from claimdb.values.interval import Interval
from claimdb.values.material import AssertionRef, ScopedFigure
from claimdb.values.period import Period
from claimdb.values.position import Position
from claimdb.values.scope import Scope


def figure_fact(figure: ScopedFigure) -> str:
    """Give what a figure decides by: value, printed interval, unit, place, qualifiers, stance.

    Its own words, source and place in a text do not count: one more source that repeats a known
    value decides nothing new. Its time is that of the finding, so neither does another way to date it.
    """
    high = "" if figure.value_high is None else f"..{plain(figure.value_high)}"
    scope = Scope(place=figure.scope.place, qualifiers=figure.scope.qualifiers).key()
    stance = "denies" if figure.is_only_denied else "asserts"
    hedge = "hedged" if figure.is_hedged else "firm"
    shown = interval_text(figure.printed)
    return "|".join((plain(figure.value) + high, shown, unit_of(figure) or "", scope, stance, hedge))


def dated_fact(figure: ScopedFigure) -> str:
    """Give the same with the figure's own time, where a rule decides by it."""
    return f"{figure_fact(figure)}|{period_text(time_of(figure)[1])}"


def figure_facts(figures: Iterable[ScopedFigure]) -> tuple[str, ...]:
    """Give the facts of several figures, sorted, each once."""
    return tuple(sorted({figure_fact(figure) for figure in figures}))


def interval_text(interval: Interval) -> str:
    """Write an interval in the mathematical way: [45, 55), ( .., 9].

    >>> interval_text(Interval(None, None))
    '(.., ..)'
    """
    low = ".." if interval.low is None else plain(interval.low)
    high = ".." if interval.high is None else plain(interval.high)
    opening = "[" if interval.low is not None and interval.low_closed else "("
    closing = "]" if interval.high is not None and interval.high_closed else ")"
    return f"{opening}{low}, {high}{closing}"


def period_text(period: Period | None) -> str:
    """Write the day bounds of a period as an EDTF interval; empty when there is none."""
    if period is None:
        return ""
    if period.start is None and period.end is None:
        return period.edtf or ""
    return f"{period.start or '..'}/{period.end or '..'}"


def scope_identity(measure: str, group: ScopeGroup) -> tuple[str, ...]:
    """Give the identity of a finding about one measure and scope."""
    return (measure, group.scope.key())


def side_of(figures: Iterable[ScopedFigure], label: str | None = None) -> Side:
    """Put figures on one side, named by the first."""
    held = tuple(figures)
    return Side(label if label is not None else held[0].wording, held)


def sides_of(positions: Iterable[Position], against: Collection[str]) -> tuple[Side, ...]:
    """Give the positions with figures (keys) that stand against others as sides, each with all that decides it.

    A loose figure that stands against something is a side of its own.
    """
    sides = [Side(p.label, p.figures) for p in positions if any(figure.key in against for figure in p.figures)]
    there = {figure.key for side in sides for figure in side.figures}
    loose = {figure.key: figure for p in positions for figure in p.loose if figure.key in against}
    return (*sides, *(side_of([figure]) for key, figure in sorted(loose.items()) if key not in there))


def claims_of(figures: Iterable[ScopedFigure]) -> tuple[str, ...]:
    """Give the keys of the figures' claims, sorted, each once."""
    return tuple(sorted({figure.claim for figure in figures}))


def passage_of(assertion: AssertionRef) -> PassageRef:
    """Point to where an assertion stands."""
    return PassageRef(
        source=assertion.source.key,
        assertion=assertion.key,
        quote=assertion.quote,
        page=assertion.page,
        line=assertion.line,
        start=assertion.start,
        end=assertion.end,
    )
