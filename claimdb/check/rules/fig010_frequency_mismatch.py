"""FIG010: how often, and how many times in all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from claimdb.check.passages import document_hit, point_in
from claimdb.check.rule import rule
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.text.patterns import just_before
from claimdb.values.difference import Outcome
from claimdb.values.figure import Comparator
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading
from claimdb.values.units import find_unit

# Before a figure, or its first words.
_EVERY = re.compile(r"\b(?:every|tou(?:s|tes) les)\s(?:about\s)?$", re.IGNORECASE)
_EVERY_FIRST = re.compile(r"(?:every|tou(?:s|tes) les)\s", re.IGNORECASE)
_LOOSELY = re.compile(
    r"\b(?:about|around|roughly|approximately|almost|nearly|more or less|on average|usually|normally"
    r"|environ|à peu près|approximativement|presque|quasiment|plus ou moins|en moyenne|en général|d['’]ordinaire)\s$",
    re.IGNORECASE,
)
_TIMES = frozenset({"times", "fois"})
_IN = re.compile(
    r"\s(?:in|over|within|during|en|sur|au cours de|pendant)\s(?:the\s)?(?:last\s|past\s)?$", re.IGNORECASE
)


@rule("FIG010", material=Reading, severity=Severity.WARNING, since="0.1", revision=2)
def frequency_mismatch(reading: Reading) -> Iterator[Hit]:
    """One thing happens more or less often than its own count allows.

    "Every two years" leaves room for two or three times in four years, not for five. Only what one sentence says is
    compared, and only exact figures of years, months, weeks or days: not "about every two years". To settle it, count
    the dates.
    """
    for said in said_in(reading):
        every = [one for one in said.figures if _is_every(said, one) and _is_time(one)]
        counts = [one for one in said.figures if (one.figure.counted or "").casefold() in _TIMES]
        if len(every) != 1 or len(counts) != 1:
            continue
        window = _window(said, counts[0])
        if window is None or window is every[0]:
            continue
        step, span = find_unit(every[0].figure.unit), find_unit(window.figure.unit)
        is_exact = all(one.figure.comparator is Comparator.EXACT for one in (every[0], counts[0], window))
        if step.family != span.family or not is_exact or every[0].figure.value <= 0:
            continue
        most = (
            Fraction(window.figure.value)
            * Fraction(span.factor)
            / (Fraction(every[0].figure.value) * Fraction(step.factor))
        )
        low, high = int(most), int(most) + 1
        if low <= counts[0].figure.value <= high:
            continue
        yield document_hit(
            "frequency_mismatch",
            [point_in(reading, said.sentence, one.start, one.end) for one in (every[0], counts[0], window)],
            facts=(every[0].figure.wording, counts[0].figure.wording, window.figure.wording),
            params={
                "every": every[0].figure.wording,
                "count": counts[0].figure.wording,
                "window": window.figure.wording,
                "expected_low": str(low),
                "expected_high": str(high),
            },
            outcome=Outcome.CONTRADICTION,
            axis="value",
        )


def _is_every(said: Said, placed: PlacedFigure) -> bool:
    before = just_before(_EVERY, said.text, placed.start)
    if before is None and _EVERY_FIRST.match(placed.figure.wording) is None:
        return False
    return just_before(_LOOSELY, said.text, placed.start if before is None else before.start()) is None


def _is_time(placed: PlacedFigure) -> bool:
    return find_unit(placed.figure.unit).kind == "time"


def _window(said: Said, count: PlacedFigure) -> PlacedFigure | None:
    """Find the time in which something is said to have happened so many times."""
    for one in said.figures:
        if one.start > count.end and _is_time(one) and _IN.fullmatch(said.text[count.end : one.start]):
            return one
    return None
