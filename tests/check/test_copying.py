"""Undeclared copying: shared rare values betray it, shared common ones prove nothing."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.check.copying import find_copying, find_examples, join
from claimdb.values.copying import Item, Told
from tests.competing.worlds import Source, World, make_cities, make_flights, make_honest, make_volumes
from tests.competing.worlds import tell as tell_world


def lay_out(world: World) -> list[Item]:
    """Lay out what a world tells, each source resting on itself."""
    items = []
    for name in world.truth:
        said = {source: told[name] for source, told in world.said.items() if name in told}
        values = sorted({value for value, _ in said.values()})
        told = {s: Told(values.index(v), words, frozenset([s]), s) for s, (v, words) in sorted(said.items())}
        items.append(Item("m", name, told))
    return items


def tell(*rows: str, bases: dict[str, str] | None = None) -> list[Item]:
    """Lay out items: a letter a source, a digit its position ("A0 B0 C1")."""
    items = []
    for number, row in enumerate(rows):
        told = {}
        for word in row.split():
            source, position = word[0], int(word[1:])
            root = (bases or {}).get(source, source)
            told[source] = Told(position, word[1:], frozenset([source, root]), root)
        items.append(Item("m", str(number), told))
    return items


def pairs(world: World) -> set[tuple[str, str]]:
    groups: dict[str, set[str]] = {}
    for source, of in world.lineage:
        groups.setdefault(of, {of}).add(source)
    return {(a, b) for group in groups.values() for a in group for b in group if a < b}


def test_copiers_are_found_whatever_else_they_say() -> None:
    for world in (make_flights(3), make_volumes(3)):
        assert set(find_copying(lay_out(world))) == pairs(world)


def test_honest_sources_are_left_alone() -> None:
    for seed in range(3):
        assert find_copying(lay_out(make_honest(seed))) == {}
        assert find_copying(lay_out(make_cities(seed))) == {}


def test_agreement_on_what_most_say_proves_nothing() -> None:
    assert find_copying(tell(*["A0 B0 C0 D0 E0 F1"] * 500)) == {}


def test_an_error_that_many_make_proves_little() -> None:
    truth = {f"Lamp {n}": 100 + n for n in range(300)}
    honest = [Source(f"list{n}", accuracy=0.7, stale=0.95) for n in range(12)]
    world = tell_world(truth, {lamp: value + 50 for lamp, value in truth.items()}, honest, lambda _, v: v + 7, seed=4)
    assert find_copying(lay_out(world)) == {}


def test_values_that_nobody_else_has_betray_a_copy() -> None:
    rows = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 12
    (found,) = find_copying(tell(*rows)).items()
    assert found[0] == ("A", "B")
    assert (len(found[1].shared), found[1].rare) == (12, 12)


def test_a_few_shared_errors_are_chance() -> None:
    assert find_copying(tell(*["A1 B1 C0 D0 E0 F0 G0 H0"] * 3, *["A0 B0 C0 D0 E0 F0 G0 H0"] * 50)) == {}


def test_a_declared_common_work_is_no_news() -> None:
    rows = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 40
    assert find_copying(tell(*rows, bases={"A": "W", "B": "W"})) == {}


def test_an_item_on_which_only_one_speaks_counts_neither_way() -> None:
    rows = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 12
    alone = find_copying(tell(*rows))
    assert find_copying(tell(*rows, *["A1 C0 D0 E0 F0"] * 90)) == alone


def test_what_speaks_for_a_pair_is_counted_exactly() -> None:
    shared = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 12
    (one,) = find_copying(tell(*shared)).values()
    # Nobody of six others has the value: 12 times ln((c + (1 - c)/14) / (1/14)), in ten-thousandths.
    assert (one.rare, one.gains, one.shared[-1]) == (12, [173628, 241788, 292032, 310980], (11, 0, 6))
    apart = ["A2 B0 C0 D0 E0 F0 G0 H0"] * 3 + ["A2 B3 C0 D0 E0 F0 G0 H0"] * 2
    with_others = ["A1 B1 C1 D0 E0 F0 G0 H0 I0 J0"] * 2 + ["A1 B1 C2 D0 E0"]
    (two,) = find_copying(tell(*shared, *apart, *with_others, *["A1 C0 D0 E0"] * 5)).values()
    assert (two.rare, two.gains) == (20, [185577, 247230, 262621, 216526])
    assert two.shared[12:] == [(17, 1, 8), (18, 1, 8), (19, 0, 3)]
    assert two.by_measure == {"m": [15, 20]}


def test_an_item_of_which_both_rest_on_one_work_is_no_evidence_against_them() -> None:
    shared = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 12
    tied = tell(*["A1 B0 C0 D0 E0 F0 G0 H0", "A1 B1 C0 D0 E0 F0 G0 H0"] * 3, bases={"A": "W", "B": "W"})
    (alone,) = find_copying(tell(*shared)).values()
    (beside,) = find_copying([*tell(*shared), *tied]).values()
    assert (beside.rare, beside.gains) == (alone.rare, alone.gains)


def test_a_value_that_more_than_a_third_of_the_others_give_is_not_rare() -> None:
    shared = ["A1 B1 C0 D0 E0 F0 G0 H0"] * 12
    (one,) = find_copying(tell(*shared, *["A1 B1 C1 D1 E1 F0 G0 H0 I0 J0 K0"] * 4)).values()
    assert (one.rare, len(one.shared)) == (16, 16)
    (two,) = find_copying(tell(*shared, *["A1 B1 C1 D1 E1 F1 G0 H0 I0 J0 K0 L0 M0"] * 4)).values()
    assert (two.rare, len(two.shared)) == (12, 12)


def test_copies_count_once_among_those_that_share_a_value() -> None:
    rows = [*["A1 B1 C0 D0 E0 F0 G0 H0 I0 J0"] * 14, *["A1 B1 C1 D1 E0 F0 G0 H0 I0 J0 K0 L0"] * 14]
    found = find_copying(tell(*rows))
    assert {pair: (one.rare, one.shared[0], one.shared[-1]) for pair, one in found.items()} == {
        ("A", "B"): (28, (0, 0, 7), (27, 1, 9)), ("C", "D"): (14, (14, 1, 9), (27, 1, 9)),
    }  # fmt: skip


def test_groups_that_meet_are_one_and_named_by_their_first() -> None:
    assert join([("b", "c"), ("b", "d"), ("a", "f"), ("d", "f"), ("x", "y")]) == {
        "a": "a", "b": "a", "c": "a", "d": "a", "f": "a", "x": "x", "y": "x",
    }  # fmt: skip


def test_of_what_a_pair_shares_the_rarest_is_shown_first_with_what_most_say() -> None:
    items = tell(*["A1 B1 C1 D0 E0 F0 G0 H2 I2 J2 K2"] * 2, *["A3 B3 C0 D0 E0 F4 G0 H0"] * 12)
    one = find_copying(items)["A", "B"]
    shown = find_examples(items, ("A", "B"), one, 13)
    assert [(few.item.scope, few.with_it, few.others) for few in shown[11:]] == [("13", 0, 6), ("0", 1, 9)]
    assert (shown[0].printed, shown[0].usual, shown[-1].usual) == (("3", "3"), "0", "0")


@settings(max_examples=8)
@given(st.integers(0, 50), st.randoms(use_true_random=False))
def test_neither_the_order_of_items_nor_of_sources_changes_what_is_found(seed: int, shuffle: random.Random) -> None:
    items = lay_out(make_volumes(seed, stocks=60))
    mixed = [
        Item(one.measure, one.scope, dict(shuffle.sample(sorted(one.told.items()), len(one.told)))) for one in items
    ]
    shuffle.shuffle(mixed)
    was, now = find_copying(items), find_copying(mixed)
    assert {pair: (one.log_odds, one.rare, len(one.shared)) for pair, one in was.items()} == {
        pair: (one.log_odds, one.rare, len(one.shared)) for pair, one in now.items()
    }
