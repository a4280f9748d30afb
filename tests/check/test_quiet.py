"""What is sifted without loading it is what loading it gives; what may be apart is always found."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from claimdb.check.catalogue import all_rules
from claimdb.check.changes import find_look
from claimdb.check.detection import bounds_query, find_crossed, is_crossed
from claimdb.check.quiet import can_be_quiet
from claimdb.check.rule import rule
from claimdb.model import Measure
from claimdb.record.claims import record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.store.store import open_store
from claimdb.values.hit import Severity
from claimdb.values.interval import Interval
from claimdb.values.material import Quantity
from tests.check.conftest import CheckDesk
from tests.check.test_incremental import checked
from tests.record.conftest import NOON, figure, say, work

FRANCE: dict[str, Any] = {"as_of": "2022", "place": "France"}


def loaded_and_quiet(desk: CheckDesk) -> tuple[int, int]:
    """Check once, compare with a check that loads everything, and count the measures loaded and not."""
    reach = desk.store.read(lambda session: find_look(session, all_rules())).reach
    assert checked(desk.store, NOON, full=False, everything=False) == checked(
        desk.store, NOON, full=True, everything=False
    )
    assert reach is not None
    return len(reach.measures), len(reach.quiet)


def test_figures_that_agree_are_not_loaded(desk: CheckDesk):
    desk.say(figure("500", step="100"), source="a", **FRANCE)
    desk.say("510", source="b", **FRANCE)
    desk.say("510", source="c", place="Spain", as_of="2023")
    assert loaded_and_quiet(desk) == (0, 1)


def test_of_a_plain_measure_only_the_scope_in_conflict_is_loaded(desk: CheckDesk):
    desk.say("54", source="a", **FRANCE)
    desk.say("60", source="b", **FRANCE)
    desk.say("7", source="a", place="Spain", as_of="2022")
    reach = desk.store.read(lambda session: find_look(session, all_rules())).reach
    assert reach is not None
    assert len(reach.claims) == 2
    assert loaded_and_quiet(desk) == (0, 1)


def test_windows_that_share_a_day_are_loaded(desk: CheckDesk):
    desk.say("54", source="a", **FRANCE)
    desk.say("60", source="b", place="France", as_of="2022-09")
    assert loaded_and_quiet(desk) == (0, 1)
    assert any(one.found.rule.code == "FIG001" for one in desk.check().findings)


def test_a_part_and_its_whole_are_loaded(file_desk: CheckDesk):
    file_desk.say("54", source="a", **FRANCE)
    file_desk.say("50", source="b", place="Europe", as_of="2022")
    file_desk.say("5", source="b", place="Japan", as_of="2022")
    reach = file_desk.store.read(lambda session: find_look(session, all_rules())).reach
    assert reach is not None
    assert len(reach.claims) == 2
    assert loaded_and_quiet(file_desk) == (0, 1)
    assert any(one.found.rule.code == "FIG006" for one in file_desk.check().findings)


def test_what_is_cited_is_loaded(file_desk: CheckDesk):
    file_desk.record(lambda recorder: say(recorder, "54", cites=(CitationInput(work(recorder, "root")),), **FRANCE))
    assert loaded_and_quiet(file_desk) == (1, 0)


def test_decimals_beside_whole_numbers_are_loaded(file_desk: CheckDesk):
    file_desk.say(figure("7.3", step="0.1"), source="a", **FRANCE)
    file_desk.say("7", source="b", **FRANCE)
    assert loaded_and_quiet(file_desk) == (1, 0)


def test_what_says_no_place_is_loaded_and_counted(file_desk: CheckDesk):
    file_desk.say("54", source="a", **FRANCE)
    file_desk.say("54", source="b", as_of="2022")
    assert loaded_and_quiet(file_desk) == (1, 0)


def test_it_is_known_of_every_rule_what_it_needs_to_notice_anything():
    assert can_be_quiet(all_rules())


def test_with_a_rule_of_which_nobody_knows_what_it_needs_everything_is_loaded(file_desk: CheckDesk):
    @rule("XYZ001", material=Quantity, severity=Severity.NOTE, since="0.1")
    def stranger(quantity: Quantity) -> Any:
        """One rule that nobody knows."""
        yield from ()

    file_desk.say("54", source="a", **FRANCE)
    look = file_desk.store.read(lambda session: find_look(session, [*all_rules(), stranger]))
    assert look.reach is None


def test_figures_of_seventeen_digits_always_go_to_the_exact_comparing(desk: CheckDesk):
    desk.say("12345678901234567", source="a", **FRANCE)
    desk.say("12345678901234568", source="b", **FRANCE)
    assert len(desk.store.read(find_crossed)) == 1
    assert any(one.found.rule.code == "FIG001" for one in desk.check().findings)


def test_neighbours_of_one_step_are_apart_and_what_touches_is_not(desk: CheckDesk):
    desk.say(figure("500", step="100"), source="a", **FRANCE)
    desk.say(figure("600", step="100"), source="b", **FRANCE)
    desk.say(figure("5", strict=Interval(figure("5").value, figure("6").value)), measure="touching", **FRANCE)
    desk.say("6", source="b", measure="touching", **FRANCE)
    crossed = desk.store.read(find_crossed)
    stations = select(Measure.id).where(Measure.label == "stations")
    assert crossed == desk.store.read(lambda session: set(session.scalars(stations)))
    assert any(one.hit.measure is not None for one in desk.check().findings if one.found.rule.code == "FIG001")


def test_detection_of_one_measure_is_one_search_of_the_covering_index(file_desk: CheckDesk):
    file_desk.say("54", source="a", **FRANCE)

    def plan(session: Session) -> list[str]:
        query = str(bounds_query([1]).compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        return [row[-1] for row in session.execute(text(f"EXPLAIN QUERY PLAN {query}"))]

    steps = file_desk.store.read(plan)
    assert steps == ["SEARCH figure USING COVERING INDEX ix_figure_scope (measure_id=?)"]


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 20), st.integers(0, 9), st.integers(0, 3), st.sampled_from("pq")),
        max_size=12,
    )
)
def test_the_sweep_finds_what_trying_every_pair_finds(given_: list[tuple[int, int, int, int, str]]):
    scopes: dict[str, tuple[float, float]] = {}
    for first, length, low, width, place in given_:
        start = date(2020, 1, 1) + timedelta(days=first)
        key = f"{place}|{start}/{start + timedelta(days=length)}|"
        there = scopes.get(key, (float(low), float(low + width)))
        scopes[key] = max(there[0], low), min(there[1], low + width)

    def apart(one: str, other: str) -> bool:
        (place, window, _), (there, against, _) = one.split("|"), other.split("|")
        (start, end), (begin, last) = window.split("/"), against.split("/")
        is_same = place == there and start <= last and begin <= end
        return is_same and (scopes[one][0] > scopes[other][1] or scopes[other][0] > scopes[one][1])

    expected = any(low > high for low, high in scopes.values()) or any(
        apart(one, other) for one, other in combinations(scopes, 2)
    )
    assert is_crossed(sorted((key, low, high) for key, (low, high) in scopes.items())) == expected


SPRING, YEAR, JUNE = "2020-03-01/2020-05-31", "2020-01-01/2020-12-31", "2020-06-01/2020-06-30"
APRIL = "2020-04-01/2020-04-30"


@pytest.mark.parametrize(
    ("scopes", "is_apart"),
    [
        ([(f"p|{YEAR}|", 5, 5), (f"p|{SPRING}|", 1, 1)], True),
        ([(f"p|{YEAR}|", 1, 1), (f"p|{SPRING}|", 5, 5)], True),
        ([(f"p|{YEAR}|", 1, 5), (f"p|{SPRING}|", 5, 9)], False),
        ([(f"p|{YEAR}|", None, 4), (f"p|{SPRING}|", 5, None)], True),
        ([(f"p|{YEAR}|", None, None), (f"p|{SPRING}|", 5, None)], False),
        # What has no window, or another place, way of dating or qualifier, meets nothing, and hides nothing.
        ([("p|1999|", 9, 9), (f"p|{YEAR}|", 5, 5), (f"p|{SPRING}|", 1, 1)], True),
        ([(f"p|{YEAR}|", 5, 5), (f"q|{SPRING}|", 1, 1)], False),
        ([(f"p|{YEAR}|", 5, 5), (f"p||{SPRING}", 1, 1)], False),
        ([(f"p|{YEAR}|", 5, 5), (f"p|{SPRING}||sex=men", 1, 1)], False),
        ([(f"p||{YEAR}|sex=men", 5, 5), (f"p||{SPRING}|sex=men", 1, 1)], True),
        # One that is over does not count, and one that has no end always does.
        ([(f"p|{YEAR}|", 1, 9), (f"p|{SPRING}|", 9, 9), (f"p|{JUNE}|", 1, 1)], False),
        ([(f"p|{YEAR}|", 1, 9), (f"p|{SPRING}|", 1, 1), (f"p|{JUNE}|", 9, 9)], False),
        ([("p||2019-01-01/..", 5, 5), (f"p||{JUNE}", 1, 1)], True),
        ([(f"p|{SPRING}|", 5, 5), (f"p|{JUNE}|", 1, 1)], False),
        ([(f"p|{SPRING}|", 5, 5), ("p|2020-05-31/2020-05-31|", 1, 1)], True),
        ([(f"p|{SPRING}|", 1, 1), ("p|2020-05-31/2020-05-31|", 5, 5)], True),
        # What has no least and no greatest value is above and below nothing.
        ([(f"p|{YEAR}|", None, 4), (f"p|{SPRING}|", None, 2)], False),
        ([(f"p|{YEAR}|", 4, None), (f"p|{SPRING}|", 6, None)], False),
        # The second window stands against the third, as the first did against both.
        ([(f"p|{YEAR}|", 1, 9), (f"p|{SPRING}|", 5, 5), (f"p|{APRIL}|", 1, 1)], True),
        ([(f"p|{YEAR}|", 1, 9), (f"p|{SPRING}|", 1, 1), (f"p|{APRIL}|", 5, 5)], True),
        ([(f"p|{YEAR}|", 2, 1)], True),
    ],
)
def test_windows_are_apart_where_they_share_a_day_and_no_value(
    scopes: list[tuple[str, float | None, float | None]], is_apart: bool
):
    assert is_crossed(sorted(scopes, key=lambda one: one[0])) is is_apart


def test_a_claim_of_two_figures_is_loaded(file_desk: CheckDesk):
    def state(recorder: Recorder) -> None:
        france, year = find_or_add_place(recorder, "France"), read_edtf("2022")
        figures = [
            FigureInput(find_or_add_measure(recorder, {"en": name}).measure, figure("54"), place=france, as_of=year)
            for name in ("ports", "piers")
        ]
        record_claim(recorder, figures=figures, assertion=AssertionInput(work(recorder, "a")))

    file_desk.record(state)
    measures = file_desk.store.read(lambda session: find_look(session, all_rules())).reach
    assert measures is not None
    assert len(measures.measures) == 2


PLAIN = st.tuples(
    st.sampled_from(["54", "60", "60", "61"]),
    st.sampled_from(["France", "Europe", "Spain"]),
    st.sampled_from([{"as_of": "2022"}, {"as_of": "2022-09"}, {"as_of": "2023"}, {"as_of": "2020/2022"}]),
    st.sampled_from(["a", "b", "c"]),
)


@given(st.lists(PLAIN, min_size=1, max_size=8))
@settings(max_examples=15)
def test_plain_figures_give_what_loading_them_gives(file_template: Path, said: list[tuple[str, str, Any, str]]):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        copyfile(file_template, path)
        desk = CheckDesk(open_store(str(path)), NOON)
        for value, place, time, source in said:
            desk.say(value, place=place, source=source, **time)
        loaded_and_quiet(desk)
        desk.store.close()
