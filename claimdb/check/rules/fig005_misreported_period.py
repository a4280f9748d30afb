"""FIG005: the same number from the same origin, for another stretch of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from claimdb.check.differences import compare, frame_of, time_of
from claimdb.check.facts import claims_of, dated_fact, side_of
from claimdb.check.rule import rule
from claimdb.check.times import add_duration, is_dated
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Quantity, ScopedFigure
from claimdb.values.period import Period
from claimdb.values.scope import Scope

_OTHER_TIME = frozenset({Outcome.SCOPE, Outcome.PART})


@rule("FIG005", material=Quantity, severity=Severity.WARNING, since="0.1", precedence=40)
def misreported_period(quantity: Quantity) -> Iterator[Hit]:
    """One number from one origin is reported for two different periods.

    "230,000 last year" and "230,000 between April 2021 and July 2022" cannot both be what the origin says. A period
    in relative words ("last year") is given each of its readings first, the calendar year and
    the twelve months before the document. A source that itself gives the number for both
    periods is clean, and so is a stock, which may stay the same from date to date. To settle
    it, look up the origin.
    """
    frame = frame_of(quantity.figures)
    alike: dict[tuple[str, Decimal, Decimal | None], list[ScopedFigure]] = defaultdict(list)
    for figure in quantity.figures:
        field, period = time_of(figure)
        if field == "period" and is_dated(period) and figure.value != 0 and figure.supporting:
            scope = Scope(place=figure.scope.place, qualifiers=figure.scope.qualifiers)
            alike[scope.key(), figure.value, figure.value_high].append(figure)
    for _, figures in sorted(alike.items(), key=lambda item: item[1][0].key):
        for index, one in enumerate(figures):
            for other in figures[index + 1 :]:
                # Who says them costs less to compare than what they say, and rules out nearly all.
                if one.claim == other.claim or not _is_misreport(one, other):
                    continue
                difference = compare(one, other, frame)
                if difference.outcome in _OTHER_TIME and difference.axis == "period":
                    yield _hit(quantity, one, other)


def _is_misreport(one: ScopedFigure, other: ScopedFigure) -> bool:
    ours, theirs = _voices(one), _voices(other)
    if ours & theirs:
        return False
    if not _roots(one) & _roots(other):
        return False
    return not (_readings(one) & _readings(other))


def _voices(figure: ScopedFigure) -> set[str]:
    return {mention.source.key for mention in figure.supporting}


def _roots(figure: ScopedFigure) -> set[str]:
    return {root for mention in figure.supporting for root in mention.origins}


def _readings(figure: ScopedFigure) -> set[tuple[date | None, date | None]]:
    """Give the bounds of a period in each of its readings."""
    period = time_of(figure)[1]
    assert period is not None  # noqa: S101 - only dated figures get here
    found = {(period.start, period.end)}
    for mention in figure.supporting:
        if mention.resolved_from is not None or period.resolved_from is not None:
            issued = mention.said_on or mention.source.issued
            found |= _twelve_months_before(period, issued)
    return found


def _twelve_months_before(period: Period, issued: Period | None) -> set[tuple[date | None, date | None]]:
    """Give the year before each month's end that a document's date allows, for a period of one calendar year."""
    start, end = period.start, period.end
    is_year = start is not None and end is not None and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    if not is_year or issued is None or issued.start is None or issued.end is None:
        return set()
    found: set[tuple[date | None, date | None]] = set()
    month = issued.start.replace(day=1)
    while month is not None and month <= issued.end + timedelta(days=1) and len(found) < 24:
        try:
            found.add((month.replace(year=month.year - 1), month - timedelta(days=1)))
        except (ValueError, OverflowError):
            break
        after = add_duration(month, "P1M")
        if after is None:
            break
        month = after
    return found


def _hit(quantity: Quantity, one: ScopedFigure, other: ScopedFigure) -> Hit:
    pair = sorted((one, other), key=lambda figure: (str(time_of(figure)[1]), figure.key))
    first, second = time_of(pair[0])[1], time_of(pair[1])[1]
    return Hit(
        "misreported_period",
        identity=(quantity.measure.key, pair[0].scope.key(), pair[1].scope.key()),
        facts=tuple(dated_fact(figure) for figure in pair),
        params={
            "value": pair[0].wording,
            "period_a": (first and (first.edtf or first.text)) or "",
            "period_b": (second and (second.edtf or second.text)) or "",
        },
        measure=quantity.measure.key,
        scope=pair[0].scope,
        sides=(side_of([pair[0]]), side_of([pair[1]])),
        claims=claims_of(pair),
        outcome=Outcome.SCOPE,
        axis="period",
    )
