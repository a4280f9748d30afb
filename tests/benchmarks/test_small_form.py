"""The benchmarks run, and what they measure is right; how fast it was is for no test to say."""

from __future__ import annotations

from tests.benchmarks import adding_speed, import_speed
from tests.benchmarks.bars import Bar, table


def test_an_import_is_measured_beside_its_own_rows():
    taken, bare = import_speed.measure(200, 1)
    assert taken > 0
    assert bare > 0


def test_one_claim_more_is_measured():
    assert adding_speed.adding_seconds(50) > 0


def test_a_bar_is_the_most_or_the_least():
    bars = [
        Bar("import", 2.5, 3, "bare"),
        Bar("help", 2.7, 2.6, "typer"),
        Bar("writers", 0.8, 0.7, "one", is_least=True),
    ]
    assert [one.is_reached for one in bars] == [True, False, True]
    assert table(bars).splitlines()[2:] == [
        "| import | 2.50 | ≤ 3 | bare | pass |",
        "| help | 2.70 | ≤ 2.6 | typer | falls short |",
        "| writers | 0.80 | ≥ 0.7 | one | pass |",
    ]
