"""Recording in tests: one moment, one person, small sources and figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from claimdb.model import Source
from claimdb.record.claims import AssertionInput, FigureInput, Recorded, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_source
from claimdb.store.store import Store, open_store
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.interval import Interval

T = TypeVar("T")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def figure(value: str, *, step: str = "1", wording: str | None = None, **changes: Any) -> Figure:
    """A figure as printed; with a step of more digits than one it is rounded to that step."""
    number, half = Decimal(value), Decimal(step) / 2
    rounded = Decimal(step) != 1
    strict = changes.pop("strict", Interval(number, number))
    printed = Interval(number - half, number + half, high_closed=False) if rounded else strict
    defaults: dict[str, Any] = {
        "start": 0,
        "end": len(wording or value),
        "wording": wording or value,
        "kind": FigureKind.FIGURE,
        "value": number,
        "value_high": None,
        "comparator": Comparator.EXACT,
        "strict": strict,
        "printed": printed,
        "step": Decimal(step),
    }
    return Figure(**{**defaults, **changes})


@dataclass
class Desk:
    """Somebody who records in one store."""

    store: Store
    at: datetime = NOON

    def record(self, work: Callable[[Recorder], T], command: str = "test") -> T:
        def unit(session: Any) -> T:
            with Recorder(session, by="ana", at=self.at, command=command) as recorder:
                return work(recorder)

        return self.store.run(unit)

    def say(self, value: str | Figure, **words: Any) -> Recorded:
        """Record one figure on one measure from one source."""
        return self.record(lambda recorder: say(recorder, value, **words), words.get("command", "add"))


def say(
    recorder: Recorder,
    value: str | Figure,
    *,
    source: str = "roy2022",
    measure: str = "stations",
    place: str | None = None,
    as_of: str | None = None,
    period: str | None = None,
    **assertion: Any,
) -> Recorded:
    assertion.pop("command", None)
    found = find_or_add_measure(recorder, {"en": measure})
    given = FigureInput(
        measure=found.measure,
        figure=figure(value) if isinstance(value, str) else value,
        place=find_or_add_place(recorder, place) if place else None,
        as_of=read_edtf(as_of) if as_of else None,
        period=read_edtf(period) if period else None,
    )
    return record_claim(recorder, figures=[given], assertion=AssertionInput(work(recorder, source), **assertion))


def work(recorder: Recorder, cite_key: str) -> Source:
    return add_source(recorder, {"type": "report", "title": cite_key.title()}, cite_key=cite_key)


@pytest.fixture
def desk(store: Store) -> Desk:
    """A person who records, on each engine."""
    return Desk(store)


@pytest.fixture
def file_desk(file_database: str) -> Desk:
    """A person who records, in a file: for what no engine can change."""
    return Desk(open_store(file_database))
