"""Detection and positions against plain trying, on any intervals: touching, half-open, unbounded, of many digits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.positions import cut_positions
from claimdb.check.rules.fig001_disjoint_figures import disjoint_figures
from claimdb.check.run import run_rules
from claimdb.values.hit import Severity
from claimdb.values.interval import Interval
from claimdb.values.material import Quantity, ScopedFigure
from tests.check.samples import STOCK, figure
from tests.check.test_positions import fewest_groups

# Ends that a float cannot tell apart, beside ends far away, of either sign, and the same number written twice.
ENDS = st.sampled_from(
    [
        Decimal(text)
        for text in (
            "12345678901234567", "12345678901234568", "12345678901234567.000000000000000001", "1E+30",
            "1000000000000000000000000000000.0", "-12345678901234567", "-0.1", "0", "-0", "0.1", "0.30", "0.3",
            "0.3000000000000000000000000000000000000001", "7", "1E-20",
        )
    ]
)  # fmt: skip


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | ENDS), draw(st.none() | ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    made = Interval(low, high, draw(st.booleans()), draw(st.booleans()))
    return Interval(low, high) if made.is_empty() else made


@st.composite
def quantities(draw: st.DrawFn) -> list[ScopedFigure]:
    drawn = draw(st.lists(intervals(), min_size=1, max_size=7))
    return [
        replace(
            figure("5", key=f"f{number}", source=f"s{number}", hedged=draw(st.integers(0, 5)) == 0),
            claim=f"c{draw(st.integers(0, 9))}",
            strict=interval,
            printed=interval,
            conventional=draw(st.booleans()),
        )
        for number, interval in enumerate(drawn)
    ]


def by_trying(a: Interval, b: Interval) -> bool:
    """Tell whether two intervals share a value, by the definition: some end, or a point beside one, lies in both."""
    ends = [end for one in (a, b) for end in (one.low, one.high) if end is not None]
    tiny = Decimal("1E-60")
    near = [Decimal(0), Decimal("1E+40"), Decimal("-1E+40")]
    points = [Decimal(f"{end:f}") for end in ends]
    sums = [exact_sum(point, move) for point in points for move in (-tiny, Decimal(0), tiny)]
    return any(_holds(a, point) and _holds(b, point) for point in (*near, *sums))


def exact_sum(a: Decimal, b: Decimal) -> Decimal:
    from decimal import Context

    return Context(prec=400).add(a, b)


def _holds(interval: Interval, point: Decimal) -> bool:
    above = interval.low is None or point > interval.low or (interval.low_closed and point == interval.low)
    below = interval.high is None or point < interval.high or (interval.high_closed and point == interval.high)
    return above and below


@given(intervals(), intervals())
def test_two_intervals_meet_exactly_where_they_share_a_value(a: Interval, b: Interval):
    assert a.meets(b) == b.meets(a) == by_trying(a, b)


@given(quantities())
def test_positions_are_as_few_as_trying_finds(figures: list[ScopedFigure]):
    firm = [one for one in figures if not one.is_hedged] or figures
    assert len(cut_positions(figures)) == fewest_groups([one.printed for one in firm])


def real_conflicts(figures: list[ScopedFigure]) -> set[frozenset[str]]:
    return {
        frozenset((a.key, b.key))
        for a, b in combinations(figures, 2)
        if not a.is_hedged and not b.is_hedged and a.claim != b.claim and not by_trying(a.printed, b.printed)
    }


@given(quantities())
def test_a_finding_stands_exactly_where_two_figures_cannot_both_be_true(figures: list[ScopedFigure]):
    conflicts = real_conflicts(figures)
    hits = list(disjoint_figures.notice(Quantity(STOCK, tuple(figures))))
    assert bool(hits) == bool(conflicts)
    for hit in hits:
        assert {frozenset((pair.one, pair.other)) for pair in hit.pairs} <= conflicts
        assert not any(one.is_hedged for one in hit.figures)


@given(quantities())
def test_a_finding_is_an_error_only_where_a_pair_of_it_rests_on_no_convention(figures: list[ScopedFigure]):
    soft = {one.key for one in figures if one.conventional}
    (quantity,) = (Quantity(STOCK, tuple(figures)),)
    for found in run_rules([quantity], [disjoint_figures]).hits:
        hard = any(soft.isdisjoint((pair.one, pair.other)) for pair in found.hit.pairs)
        assert (found.severity is Severity.ERROR) == hard


@given(quantities(), st.randoms())
def test_the_order_of_figures_changes_no_finding(figures: list[ScopedFigure], chance):
    mixed = list(figures)
    chance.shuffle(mixed)
    one, other = (run_rules([Quantity(STOCK, tuple(given_))], [disjoint_figures]).hits for given_ in (figures, mixed))
    assert one == other
