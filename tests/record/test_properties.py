"""What holds for every set of figures, whatever their order and whatever the database."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from claimdb.model import Claim, Figure
from claimdb.record.claims import AssertionInput, ClaimInput, FigureInput, record_claims
from claimdb.record.dates import read_edtf
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.quantities import hull, search_columns
from claimdb.store.store import open_store
from claimdb.values.interval import Interval
from tests.record.conftest import Desk, figure, work
from tests.record.test_undo import everything, newest, take_back

FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=3)
figures = st.fixed_dictionaries(
    {
        "value": st.sampled_from(["54", "1200", "3.5", "86", "0.125", "12345678901234567"]),
        "step": st.sampled_from(["1", "10", "100", "0.1"]),
        "measure": st.sampled_from(["stations", "posts", "budget"]),
        "place": st.sampled_from([None, "France", "Chine"]),
        "as_of": st.sampled_from([None, "2022", "2022-09-12", "2021~"]),
        "qualifiers": st.dictionaries(st.sampled_from(["sex", "age"]), st.sampled_from(["a", "b"])),
    }
)
claims = st.lists(
    st.fixed_dictionaries(
        {"source": st.sampled_from(["roy2022", "brun2023"]), "figures": st.lists(figures, min_size=1, max_size=3)}
    ),
    min_size=1,
    max_size=5,
)


def record(desk: Desk, given: list[dict[str, Any]], *, apart: bool = False) -> list[str]:
    def inputs(recorder: Any, one: dict[str, Any]) -> ClaimInput:
        read = [
            FigureInput(
                find_or_add_measure(recorder, {"en": said["measure"]}).measure,
                figure(said["value"], step=said["step"]),
                place=find_or_add_place(recorder, said["place"]) if said["place"] else None,
                as_of=read_edtf(said["as_of"]) if said["as_of"] else None,
                qualifiers=said["qualifiers"],
            )
            for said in one["figures"]
        ]
        return ClaimInput(AssertionInput(work(recorder, one["source"])), read)

    if apart:
        return [key for one in given for key in record(desk, [one])]
    made = desk.record(lambda r: record_claims(r, [inputs(r, one) for one in given]))
    return [one.claim.key for one in made]


def readable(desk: Desk) -> dict[str, Any]:
    """Claims and their figures by what they say, without row ids."""

    def read(session: Any) -> dict[str, Any]:
        rows = session.execute(select(Claim, Figure).join(Figure, Figure.claim_id == Claim.id)).all()
        return {
            f"{claim.key} {row.scope_key} {row.value} {row.measure_id and row.comparator}": (
                row.step,
                row.printed_low,
                row.printed_high,
                row.printed_low_closed,
                row.printed_high_closed,
                row.search_low,
                row.search_high,
                row.many_digits,
            )
            for claim, row in rows
        }

    return desk.store.read(read)


@pytest.fixture
def two_desks(file_template: Path, tmp_path: Path):
    """Fresh pairs of databases, one pair for each example."""

    def make() -> tuple[Desk, Desk]:
        desks = []
        for name in ("a", "b"):
            shutil.copy(file_template, tmp_path / f"{name}.db")
            desks.append(Desk(open_store(str(tmp_path / f"{name}.db"))))
        return desks[0], desks[1]

    return make


@FEW
@given(claims, st.randoms(use_true_random=False))
def test_identity_and_intervals_do_not_depend_on_order(two_desks, given_claims, random):
    one, other = two_desks()
    shuffled = list(given_claims)
    random.shuffle(shuffled)
    keys = record(one, given_claims)
    assert sorted(keys) == sorted(record(other, shuffled, apart=True))
    assert readable(one) == readable(other)


@FEW
@given(claims)
def test_two_equal_runs_give_equal_rows(two_desks, given_claims):
    one, other = two_desks()
    assert record(one, given_claims) == record(other, given_claims)
    assert everything(one) == everything(other)


@FEW
@given(claims)
def test_what_is_recorded_again_is_already_there(two_desks, given_claims):
    desk, _ = two_desks()
    record(desk, given_claims)
    before = everything(desk)
    record(desk, given_claims)
    assert everything(desk) == before


@FEW
@given(claims, claims)
def test_an_undone_undo_is_as_if_nothing_had_been(two_desks, first, second):
    desk, _ = two_desks()
    record(desk, first)
    record(desk, second)
    before = everything(desk)
    event = newest(desk)
    take_back(desk, event)
    if newest(desk) != event:
        take_back(desk)
    assert everything(desk) == before


PLAIN = {"step": "1", "place": None, "as_of": None, "qualifiers": {}}


def test_equal_facts_have_equal_keys_on_both_engines(desk: Desk, file_template: Path, tmp_path: Path):
    said = [
        {"source": "roy2022", "figures": [
            {**PLAIN, "value": "54", "measure": "stations", "place": "France", "as_of": "2022-09"},
            {**PLAIN, "value": "30", "measure": "posts", "qualifiers": {"sex": "a"}},
        ]}
    ]  # fmt: skip
    shutil.copy(file_template, tmp_path / "other.db")
    other = Desk(open_store(str(tmp_path / "other.db")))
    assert record(desk, said) == record(other, said)
    assert readable(desk) == readable(other)


intervals = st.builds(
    lambda a, b, low, high: Interval(min(a, b), max(a, b), low, high), decimals, decimals, st.booleans(), st.booleans()
)


@given(intervals, intervals, intervals)
def test_a_hull_holds_both_and_does_not_depend_on_order(a: Interval, b: Interval, c: Interval):
    assert hull(a, b) == hull(b, a)
    assert hull(hull(a, b), c) == hull(a, hull(b, c))
    assert hull(a, b).holds(a)
    assert hull(a, b).holds(b)


@given(decimals, st.booleans())
def test_an_open_end_is_searched_just_inside(value: Decimal, closed: bool):
    interval = Interval(value, value + 1, low_closed=closed, high_closed=closed)
    found = search_columns(interval, value, None)
    assert (found["search_low"] > float(value)) is not closed
    assert (found["search_high"] < float(value + 1)) is not closed


@pytest.mark.parametrize(
    ("value", "many"),
    [("123456789012345", False), ("1234567890123456", True), ("1E+400", True), ("1E+30", False), ("0", False)],
)
def test_more_digits_than_a_float_keeps_are_marked(value: str, many: bool):
    exact = Interval(Decimal(value), Decimal(value))
    assert search_columns(exact, Decimal(value), None)["many_digits"] is many
