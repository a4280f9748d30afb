"""Of sources that seem to copy: which links are proposed, which end is the copy, and what else tells it."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.check.copiers import (
    _by_completeness,
    _by_dates,
    _directions,
    _form,
    _limit,
    _links,
    _shared_style,
    _styles,
)
from claimdb.check.copying import Evidence, Pair
from claimdb.check.told import Sheets
from claimdb.values.copying import Direction, Item, Told

AB, AC, BC, CD = ("a", "b"), ("a", "c"), ("b", "c"), ("c", "d")
DATES, COMPLETENESS, EITHER = Direction.DATES, Direction.COMPLETENESS, Direction.EITHER


def shared(count: int, gain: int = 0) -> Evidence:
    return Evidence(count, [gain] * 4, [(index, 0, 6) for index in range(count)])


def item(**days: int | None) -> Item:
    """An item that each source tells, on a day of May."""
    told = {s: Told(0, "1", frozenset([s]), s, None if day is None else date(2021, 5, day)) for s, day in days.items()}
    return Item("m", "", told)


def links(found: dict[Pair, int], ends: dict[Pair, tuple[str, Direction]], **spoken: int) -> list[tuple[Pair, str]]:
    """The links proposed, where pairs have so much evidence."""
    return _links(
        {pair: shared(4, gain) for pair, gain in found.items()},
        ends,
        Sheets((), {**dict.fromkeys("abcd", 9), **spoken}),
    )


def test_a_group_is_joined_by_the_strongest_links_and_no_more() -> None:
    ends = {pair: (pair[0], EITHER) for pair in (AB, AC, BC)}
    assert links({AB: 1, AC: 3, BC: 2}, ends) == [(AC, "a"), (BC, "c")]


def test_groups_are_joined_each_for_itself() -> None:
    assert links({AB: 1, CD: 2}, {AB: ("a", EITHER), CD: ("d", EITHER)}) == [(AB, "a"), (CD, "c")]


def test_the_one_that_most_copy_stands_at_the_root() -> None:
    ends = {AB: ("b", DATES), BC: ("b", COMPLETENESS)}
    assert links({AB: 3, BC: 2}, ends, a=50, c=50) == [(AB, "b"), (BC, "b")]


def test_one_that_copies_itself_stands_below_the_one_it_copies() -> None:
    ends = {AB: ("b", DATES), BC: ("c", DATES)}
    assert links({AB: 3, BC: 2}, ends, a=50) == [(BC, "c"), (AB, "b")]


def test_where_nothing_tells_who_is_copied_the_one_that_says_most_stands_at_the_root() -> None:
    assert links({AB: 3}, {AB: ("a", EITHER)}, b=10) == [(AB, "b")]
    assert links({AB: 3}, {AB: ("b", EITHER)}) == [(AB, "a")]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([(3, 9)] * 3, ("a", DATES)),
        ([(9, 3)] * 3, ("b", DATES)),
        ([(3, 9)] * 2, None),
        ([(3, 9)] * 5 + [(9, 3)], None),
        ([(3, 9)] * 2 + [(3, 3), (None, 9), (3, None)], None),
        ([(3, 9)] * 3 + [(3, 3), (None, 9), (3, None)], ("a", DATES)),
    ],
)
def test_dates_tell_of_three_items_if_none_is_the_other_way_round(
    days: list[tuple[int | None, int | None]], told: tuple[str, Direction] | None
) -> None:
    items = tuple(item(a=one, b=other) for one, other in days)
    assert _by_dates(AB, shared(len(items)), Sheets(items)) == told


@pytest.mark.parametrize(
    ("spoken", "common", "told"),
    [
        ({"a": 125, "b": 100}, 100, ("a", COMPLETENESS)),
        ({"a": 100, "b": 125}, 98, ("b", COMPLETENESS)),
        ({"a": 125, "b": 100}, 97, ("a", EITHER)),
        ({"a": 124, "b": 100}, 100, ("a", EITHER)),
        ({"a": 100, "b": 100}, 100, ("b", EITHER)),
    ],
)
def test_one_that_has_nearly_all_of_the_other_and_a_quarter_more_is_copied(
    spoken: dict[str, int], common: int, told: tuple[str, Direction]
) -> None:
    # Each also speaks of what the other does not.
    heard = {source: {*range(common), *range(1000 * own, 1000 * own + 30)} for own, source in enumerate(spoken, 1)}
    assert _by_completeness(AB, heard, Sheets((), spoken)) == told


def test_dates_come_before_completeness_and_each_pair_is_told_apart() -> None:
    items = (*(item(a=3, b=9, c=3) for _ in range(4)), *(item(b=9) for _ in range(9)))
    ends = _directions({AB: shared(4), AC: shared(4), BC: shared(4)}, Sheets(items, {"a": 4, "b": 13, "c": 4}))
    assert ends == {AB: ("a", DATES), AC: ("c", EITHER), BC: ("c", DATES)}
    undated = tuple(Item("m", "", {s: Told(0, "1", frozenset(s), s) for s in one.told}) for one in items)
    assert _directions({AB: shared(4)}, Sheets(undated, {"a": 4, "b": 13})) == {AB: ("b", COMPLETENESS)}


@pytest.mark.parametrize(
    ("counts", "measure"),
    [
        ({"m": [4, 4], "n": [0, 4]}, "m"),
        ({"m": [4, 4], "n": [0, 2], "o": [0, 2]}, "m"),
        ({"m": [4, 9], "n": [0, 3]}, None),
        ({"m": [2, 2], "n": [2, 9]}, None),
        ({"m": [4, 4]}, None),
    ],
)
def test_lineage_is_of_one_measure_where_two_share_there_and_differ_as_often_elsewhere(
    counts: dict[str, list[int]], measure: str | None
) -> None:
    one = shared(4)
    one.by_measure.update(counts)
    assert _limit(one) == measure


@pytest.mark.parametrize(
    ("wording", "form"),
    [("1,203,400", "0,0"), ("12,500", "0,0"), ("1.2M", "0.0M"), ("12 500", "0 0"), ("54", "0"), ("about 7", "about 0")],
)
def test_numbers_of_one_form_are_printed_alike(wording: str, form: str) -> None:
    assert _form(wording) == form


def test_the_form_of_a_source_is_the_one_that_it_prints_most() -> None:
    items = [
        Item("m", str(n), {s: Told(0, words, frozenset(s), s) for s, words in {"a": first, "b": "1,000"}.items()})
        for n, first in enumerate(["1K", "2K", "1,000"])
    ]
    assert _styles(items, {AB: shared(4)}) == {"a": "0K", "b": "0,0"}
    assert _styles(items[1:], {AB: shared(4)})["a"] == "0,0"
    assert _styles(items, {}) == {}


@pytest.mark.parametrize(
    ("others", "is_telling"), [("xxxx", True), ("kxxx", True), ("kxx", False), ("kkxxxxx", False), ("", False)]
)
def test_a_form_is_telling_where_at_most_one_of_four_others_has_it(others: str, is_telling: bool) -> None:
    styles = {"a": "k", "b": "k", **{f"o{n}": form for n, form in enumerate(others)}}
    assert _shared_style(AB, styles) == ("k" if is_telling else None)


def test_two_forms_are_none_in_common() -> None:
    assert _shared_style(AB, {"a": "k", "b": "x", "c": "y", "d": "y"}) is None
