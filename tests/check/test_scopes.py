"""The keys of scopes: which windows they give, and which of them share days, a place or a value."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.event import listen
from sqlalchemy.orm import Session

from claimdb.check import scopes
from claimdb.check.scopes import (
    Bounds,
    Window,
    find_bounds,
    find_meeting,
    find_places,
    is_file,
    keys_with_value,
    window_of,
)
from claimdb.model import Measure
from claimdb.record.claims import record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.inputs import AssertionInput, FigureInput
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.store.store import open_store
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, figure, work

YEAR = Window(date(2022, 1, 1), date(2022, 12, 31), by_day=True)


@pytest.mark.parametrize(
    ("start", "end", "by_day", "is_met"),
    [
        ("2022-12-31", "2023-03-01", True, True),
        ("2021-12-01", "2022-01-01", True, True),
        ("2023-01-01", "2023-03-01", True, False),
        ("2021-12-01", "2021-12-31", True, False),
        ("2022-01-01", "2022-12-31", False, False),
    ],
)
def test_windows_of_one_kind_meet_where_they_share_a_day(start: str, end: str, by_day: bool, is_met: bool):
    assert YEAR.meets(Window(date.fromisoformat(start), date.fromisoformat(end), by_day=by_day)) is is_met


@pytest.mark.parametrize(
    ("key", "kind", "hold", "window"),
    [
        ("p|2022-01-01/2022-12-31|", None, None, YEAR),
        ("p|2022-01-01/2022-12-31|", "stock", None, YEAR),
        # A rank may be of a period as well.
        ("p||2022-01-01/2022-12-31", "rank", None, YEAR),
        ("p||2022-01-01/2022-12-31", None, None, YEAR._replace(by_day=False)),
        ("p|2022-01-01/2022-12-31|", "flow", None, None),
        (
            "p|2022-01-01/2022-12-31|2021-01-01/2021-12-31", "flow", None,
            Window(date(2021, 1, 1), date(2021, 12, 31), by_day=False),
        ),
        # As long as nobody says how long it holds, nothing is known of more than a year.
        ("p|2020-01-01/2022-12-31|", "stock", None, None),
        ("p|2020-01-01/2022-12-31|", "stock", "P3Y", Window(date(2020, 1, 1), date(2022, 12, 31), by_day=True)),
        ("p|2022-01-01/2022-01-31|", "stock", "P2M", Window(date(2022, 1, 1), date(2022, 2, 28), by_day=True)),
        ("p|2022-01-01/2022-01-31|", "stock", None, Window(date(2022, 1, 1), date(2022, 1, 31), by_day=True)),
        ("p|2022-01-01/2022-01-31|", "stock", "P9000Y", Window(date(2022, 1, 1), date.max, by_day=True)),
        ("p|../2022-12-31|", "stock", None, None),
        ("p||../2022-12-31", "flow", None, Window(date.min, date(2022, 12, 31), by_day=False)),
        ("p||2022-01-01/..", "flow", None, Window(date(2022, 1, 1), date.max, by_day=False)),
        ("p||", "flow", None, None),
        ("p||long ago", "flow", None, None),
    ],
)  # fmt: skip
def test_the_window_of_a_scope_is_told_by_its_key(key: str, kind: str | None, hold: str | None, window: Window | None):
    assert window_of(key, kind, hold) == window


@pytest.fixture(params=["file", "server"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file is asked key by key; a server for all keys, which a file can answer too."""
    if request.param == "server":
        monkeypatch.setattr(scopes, "is_file", lambda _: False)
    return str(request.param)


Ask = Callable[[Callable[[Session, int, str], Any]], Any]


@pytest.fixture(scope="module")
def ask(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask of one measure, a length in metres of two places and of none, with the key of one place."""
    path = tmp_path_factory.mktemp("scopes") / "claims.db"
    shutil.copy(file_template, path)
    desk = CheckDesk(open_store(str(path)), NOON)

    def state(recorder: Recorder) -> tuple[int, str]:
        measure = find_or_add_measure(recorder, {"en": "length"}, unit="m").measure
        france, spain = (find_or_add_place(recorder, name) for name in ("France", "Spain"))
        for value, unit, place, day in (
            ("54", None, france, "2022"), ("60", None, france, "2022"), ("70", "km", france, "2020-06"),
            ("80", None, spain, "2022-09"), ("90", None, None, "2022-12"),
        ):  # fmt: skip
            given = FigureInput(measure=measure, figure=figure(value, unit=unit), place=place, as_of=read_edtf(day))
            record_claim(recorder, figures=[given], assertion=AssertionInput(work(recorder, f"s{value}")))
        return measure.id, france.key

    measure, place = desk.record(state)
    desk.say("100", place="France", as_of="2021", measure="something else")
    for period in ("2010/2022", "2022", "2023"):
        desk.say("7", place="France", period=period, measure="sales")
    yield lambda what: desk.store.read(lambda session: what(session, measure, place))
    desk.store.close()


def years(keys: Any) -> list[str]:
    """The first days that the keys tell, in order."""
    return sorted(key.split("|")[1].partition("/")[0] for key in keys)


@pytest.mark.usefixtures("way")
def test_scopes_are_found_by_their_place(ask: Ask):
    assert years(ask(lambda session, measure, place: list(scopes.keys_of_place(session, measure, place)))) == [
        "2020-06-01", "2022-01-01",
    ]  # fmt: skip
    assert years(ask(lambda session, measure, _: list(scopes.keys_of_place(session, measure, "")))) == ["2022-12-01"]


@pytest.mark.usefixtures("way")
def test_where_no_place_counts_the_scopes_of_all_are_found(ask: Ask):
    found = ask(lambda session, measure, _: list(scopes.keys_of_place(session, measure, None)))
    assert years(found) == ["2020-06-01", "2022-01-01", "2022-09-01", "2022-12-01"]


@pytest.mark.usefixtures("way")
def test_keys_are_found_from_one_on_to_below_another(ask: Ask):
    def between(session: Session, measure: int, _: str) -> list[str]:
        first, second, *_ = sorted(scopes.find_keys(session, measure, "", "~"))
        return [key == first for key in scopes.find_keys(session, measure, first, second)]

    assert ask(between) == [True]


@pytest.mark.usefixtures("way")
def test_the_places_of_a_measure_are_found_and_that_some_name_none(ask: Ask):
    found = ask(lambda session, measure, place: (find_places(session, measure), place))
    assert len(found[0]) == 3
    assert {"", found[1]} <= found[0]


@pytest.mark.usefixtures("way")
def test_scopes_that_share_a_day_are_found_each_with_its_window(ask: Ask):
    def meeting(place: str | None, hold: str | None = None) -> list[str]:
        def work(session: Session, measure: int, here: str) -> list[str]:
            given = here if place else place
            return years(key for key, _ in find_meeting(session, measure, given, YEAR, "stock", hold))

        return ask(work)

    assert meeting("France") == ["2022-01-01"]
    assert meeting(None) == ["2022-01-01", "2022-09-01", "2022-12-01"]
    assert meeting("", None) == ["2022-12-01"]
    assert meeting("France", "P3Y") == ["2020-06-01", "2022-01-01"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("by_day", "kind", "found"), [(False, "flow", 2), (False, None, 2), (True, "rank", 0), (True, None, 0)]
)
def test_periods_are_found_however_long_ago_they_began(ask: Ask, by_day: bool, kind: str | None, found: int):
    def work(session: Session, _: int, place: str) -> int:
        sales = session.scalars(select(Measure.id).where(Measure.label == "sales")).one()
        window = Window(date(2022, 6, 1), date(2022, 6, 30), by_day=by_day)
        return len(list(find_meeting(session, sales, place, window, kind, "P1D")))

    assert ask(work) == found


def test_a_rank_of_a_period_is_found_as_one_of_a_day(ask: Ask):
    def work(session: Session, _: int, place: str) -> int:
        sales = session.scalars(select(Measure.id).where(Measure.label == "sales")).one()
        return len(list(find_meeting(session, sales, place, YEAR, "rank", None)))

    assert ask(work) == 1


def test_a_file_is_asked_key_by_key(ask: Ask):
    asked: list[str] = []

    def work(session: Session, measure: int, place: str) -> None:
        assert is_file(session)
        listen(session.get_bind(), "before_cursor_execute", lambda *given: asked.append(given[2]))
        list(scopes.keys_of_place(session, measure, place))
        find_places(session, measure)

    ask(work)
    assert ["RECURSIVE" in statement for statement in asked] == [True, True]


def test_what_holds_beyond_the_calendar_is_met_by_all_that_is_later(ask: Ask):
    late = Window(date(2048, 1, 1), date(2048, 12, 31), by_day=True)
    found = ask(lambda session, measure, place: list(find_meeting(session, measure, place, late, "stock", "P9000Y")))
    assert years(key for key, _ in found) == ["2020-06-01", "2022-01-01"]


def test_what_holds_for_ages_is_looked_for_among_all_that_is_earlier(ask: Ask):
    late = Window(date(2048, 1, 1), date(2048, 12, 31), by_day=True)

    def work(session: Session, measure: int, place: str) -> list[str]:
        return years(key for key, _ in find_meeting(session, measure, place, late, "stock", "P2000Y"))

    assert ask(work) == ["2020-06-01", "2022-01-01"]


def test_the_bounds_of_a_scope_are_the_greatest_lower_and_the_least_upper_end(ask: Ask):
    def work(session: Session, measure: int, place: str) -> list[Bounds]:
        keys = set(scopes.keys_of_place(session, measure, place))
        found = find_bounds(session, measure, keys, "m")
        return [found[key] for key in sorted(keys)]

    assert ask(work) == [Bounds(70, 70, frozenset({"km"})), Bounds(60, 54, frozenset({"m"}))]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(54, 54, 1), (55, 59, 0), (60, 70, 2), (70, 79, 1), (71, 200, 0)],
)
def test_scopes_are_found_by_a_value_of_their_figures(ask: Ask, low: float, high: float, found: int):
    keys = ask(lambda session, measure, place: keys_with_value(session, measure, place, low, high))
    assert len(keys) == found


@pytest.mark.usefixtures("way")
def test_where_no_place_counts_a_value_is_looked_for_in_all(ask: Ask):
    keys = ask(lambda session, measure, _: keys_with_value(session, measure, None, 60, 90))
    assert years(keys) == ["2020-06-01", "2022-01-01", "2022-09-01", "2022-12-01"]
