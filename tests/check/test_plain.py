"""Positions read off plain rows: what is quiet, what has to be loaded, and what makes a measure not plain."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from claimdb.check.plain import POSITION_COLUMNS, MeasureRow, Printed, ScopeShape, read_plain, sift_scopes
from claimdb.model import Position

PLACES = {"pfr": ["peu"], "peu": [], "psp": ["peu"]}
KEYS = {1: "sa", 2: "sb", 3: "sc"}
MEASURE = MeasureRow(9, None, None, "", None, (), ())
FRANCE, SPAIN, EUROPE = (f"{place}|2022-01-01/2022-12-31|" for place in ("pfr", "psp", "peu"))
SHAPE = ScopeShape(None, None, 1, 1, 1, 0, 0, 0)


def row(value: int, claim: int, *, width: int = 0, **changes: Any) -> Printed:
    """A figure of a claim in the source of that number, for France in 2022."""
    low, high = value - width, value + width
    plain = Printed(
        measure=9, scope=FRANCE, source=claim, claim_id=claim, claim=f"c{claim}", wording=str(value), start=None,
        said_at=None, assertion=f"c{claim}.1", search_low=low, search_high=high, low=str(low), high=str(high),
        unit=None, is_day=True, has_decimals=False, is_odd=False,
    )  # fmt: skip
    return plain._replace(**changes)


def read(*rows: Printed, measure: MeasureRow = MEASURE, in_question: tuple[int, ...] = ()) -> Any:
    """The positions of the quiet scopes and the claims to be loaded; None where the measure is not plain."""
    found = read_plain(rows, measure, KEYS, PLACES, in_question)
    return None if found is None else (found.positions, sorted(found.loud))


def sift(*rows: tuple[Any, ...], measure: MeasureRow = MEASURE) -> Any:
    """The scopes to be loaded, of rows of a key, the two ends and whether it is in question, with the usual shape."""
    full = [(9, *one[:4], *(one[4] if len(one) > 4 else SHAPE)) for one in rows]
    found = sift_scopes(full, measure, PLACES)
    return None if found is None else sorted(found)


def test_a_scope_with_one_figure_is_one_position():
    position = (9, FRANCE, 0, "54", "54", "54", "agreed", 1, 1, 1, '["c1"]')
    assert read(row(54, 1)) == ([position], [])


def test_figures_that_meet_are_one_position_of_what_all_allow():
    ((position,), loud) = read(row(50, 3, width=10), row(54, 1, width=2), row(57, 2, width=3))
    assert position == (9, FRANCE, 0, "54", "54", "56", "agreed", 3, 1, 3, '["c1","c2","c3"]')
    assert loud == []


def test_figures_that_only_touch_meet():
    ((position,), _) = read(row(50, 1, width=4), row(58, 2, width=4))
    assert position[4:6] == ("54", "54")


def test_figures_apart_are_loaded_and_no_others_of_their_measure():
    ((position,), loud) = read(row(54, 1), row(60, 2), row(7, 3, scope=SPAIN))
    assert (position[1], loud) == (SPAIN, [1, 2])


def test_a_claim_in_question_is_loaded_with_its_scope():
    assert read(row(54, 1), row(54, 2), in_question=(2,)) == ([], [1, 2])
    assert read(row(54, 1), row(7, 2, scope=SPAIN), in_question=(2,))[1] == [2]


def test_a_source_that_says_it_twice_is_one_document():
    ((position,), _) = read(row(54, 1), row(54, 2, source=1))
    assert position[7:10] == (1, 1, 1)


@pytest.mark.parametrize(
    "other",
    [
        {"is_odd": True},
        {"unit": "km"},
        {"has_decimals": True},
        {"is_day": False},
        {"scope": f"{SPAIN}|sex=women"},
        {"scope": "psp|2022-01-01/2022-12-31|2022-01-01/2022-12-31"},
        {"scope": "psp|2022-01-01/2023-01-01|"},
        {"scope": "psp|2022-01-01/..|"},
        {"scope": "psp||"},
        {"scope": "|2022-01-01/2022-12-31|"},
    ],
    ids=str,
)
def test_one_figure_that_is_not_plain_makes_its_measure_not_plain(other: dict[str, Any]):
    assert read(row(54, 1), row(7, 2, **{"scope": SPAIN, **other})) is None


@pytest.mark.parametrize(
    "changes",
    [{"holds_for": "P1M"}, {"separators": ["sex"]}, {"without": ["place"]}, {"kind": "flow"}, {"unit": "km"}],
    ids=str,
)
def test_a_measure_with_rules_of_its_own_is_not_plain(changes: dict[str, Any]):
    assert read(row(54, 1), measure=MEASURE._replace(**changes)) is None
    assert sift((FRANCE, 54, 54, 0), measure=MEASURE._replace(**changes)) is None


def test_a_unit_that_is_the_one_of_the_measure_is_no_other():
    assert read(row(54, 1), row(54, 2, unit="m"), measure=MEASURE._replace(unit="m"))[1] == []


@pytest.mark.parametrize(("kind", "is_plain"), [("stock", False), ("rank", False), ("flow", True), (None, True)])
def test_periods_are_plain_but_of_a_stock_or_a_rank(kind: str | None, is_plain: bool):
    of_period = row(54, 1, scope="pfr||2020-01-01/2022-12-31", is_day=False)
    assert (read(of_period, measure=MEASURE._replace(kind=kind)) is not None) is is_plain


def test_all_places_may_be_named():
    assert read_plain([row(54, 1)], MEASURE, KEYS, {"pfr": []}, ()) is not None


def test_a_position_has_the_columns_of_its_table():
    assert set(POSITION_COLUMNS) == {column.name for column in Position.__table__.columns}


def test_a_measure_with_a_subject_needs_no_place_where_none_is_named():
    nowhere = row(54, 1, scope="|2022-01-01/2022-12-31|")
    of_line = MEASURE._replace(subject="Nord Line")
    assert read(nowhere, measure=of_line)[1] == []
    assert read(nowhere, row(7, 2), measure=of_line) is None


@pytest.mark.parametrize(("start", "is_loud"), [("2022-12-31", True), ("2023-01-01", False)])
def test_windows_of_one_place_that_share_a_day_are_loaded(start: str, is_loud: bool):
    later = f"pfr|{start}/2023-06-30|"
    assert read(row(54, 1), row(54, 2, scope=later), row(7, 3, scope=SPAIN))[1] == ([1, 2] if is_loud else [])
    usual = (SPAIN, 7, 7, 0)
    assert sift((FRANCE, 54, 54, 0), (later, 54, 54, 0), usual) == (sorted([FRANCE, later]) if is_loud else [])


def test_a_part_and_its_whole_are_loaded_where_both_are_there():
    assert read(row(54, 1), row(7, 3, scope=SPAIN))[1] == []
    assert read(row(54, 1), row(90, 2, scope=EUROPE))[1] == [1, 2]
    assert sift((FRANCE, 54, 54, 0), (SPAIN, 7, 7, 0)) == []
    assert sift((FRANCE, 54, 54, 0), (EUROPE, 90, 90, 0)) == [EUROPE, FRANCE]


def test_scopes_are_sifted_by_their_bounds_and_by_what_is_in_question():
    agreed, apart, asked = FRANCE, SPAIN, EUROPE.replace("peu", "pxx")
    places = {**PLACES, "pxx": []}
    rows = [(9, agreed, 54, 54, 0, *SHAPE), (9, apart, 60, 54, 0, *SHAPE), (9, asked, 7, 7, 1, *SHAPE)]
    assert sift_scopes(rows, MEASURE, places) == {apart, asked}


@pytest.mark.parametrize(
    "shape",
    [
        SHAPE._replace(is_odd=1),
        SHAPE._replace(least_unit="m", greatest_unit="m", lacks_unit=0),
        SHAPE._replace(all_day=0),
        SHAPE._replace(some_decimals=1),
    ],
    ids=str,
)
def test_the_shape_of_one_scope_makes_a_measure_not_plain(shape: ScopeShape):
    assert sift((FRANCE, 54, 54, 0), (SPAIN, 7, 7, 0, shape)) is None


def test_a_position_is_named_by_its_narrowest_figure_and_then_by_the_first_claim():
    assert read(row(500, 1, width=50), row(510, 2))[0][0][3] == "510"
    same = [row(510, 2, wording="510 boats"), row(510, 1, wording="five hundred and ten")]
    assert read(*same)[0][0][3] == "five hundred and ten"
    wide = [row(500, 1, width=50), row(510, 3, wording="510 boats"), row(510, 2, wording="510")]
    assert read(*wide)[0][0][3] == "510"


def test_a_claim_of_several_is_worded_as_the_first_source_prints_it_first():
    twice = [row(54, 1, source=2, wording="54"), row(54, 1, source=1, wording="fifty-four")]
    assert read(*twice)[0][0][3] == "fifty-four"
    by_place = [row(54, 1, start=90, said_at=1, wording="54"), row(54, 1, start=None, said_at=80, wording="fifty-four")]
    assert read(*by_place)[0][0][3] == "fifty-four"
    unplaced = [row(54, 1, start=1, wording="54"), row(54, 1, wording="fifty-four")]
    assert read(*unplaced)[0][0][3] == "fifty-four"
    by_words = [row(54, 1, wording="some 54", assertion="c1.1"), row(54, 1, wording="54", assertion="c1.2")]
    assert read(*by_words)[0][0][3] == "54"


def test_ends_that_are_decimals_are_as_good_as_text():
    exact = row(54, 1, low=Decimal(54), high=Decimal(54))
    assert read(exact, row(50, 2, width=10))[0][0][3:6] == ("54", Decimal(54), Decimal(54))
