"""What a number is worth when words, letters and signs around it add to it or multiply it."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import find_figures
from claimdb.values.figure import Direction


def worth(text: str, language: str) -> list[str]:
    return [
        f"{figure.value:f}" + (f"..{figure.value_high:f}" if figure.value_high is not None else "")
        + (f" {figure.unit}" if figure.unit else "")
        for figure in find_figures(text, language)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le port abrite deux millions et quart de caisses.", ["2250000"]),
        ("Deux millions et un quart des marins.", ["2000000", "25 percent"]),
        ("Mille et une caisses attendent.", ["1001"]),
        ("Le quai a reçu 1 million 200 000 caisses.", ["1200000"]),
        ("Le quai a reçu 3 milliards 500 millions d’euros.", ["3500000000 EUR"]),
        ("Un quai de 1,5 M d’€.", ["1500000 EUR"]),
        ("La grue coûte 10 kEUR.", ["10000 EUR"]),
        ("La grue coûte 1 000 000 F CFA.", ["1000000 XOF"]),
        ("L’action gagne 0,4 % à 7 400 points.", ["0.4 percent", "7400"]),
        ("Montants (en millions d’euros)", []),
        ("La trente-deuxième escale du navire.", ["32"]),
        ("La trente et unième escale du navire.", ["31"]),
    ],
)
def test_french_words_add_to_a_number(text: str, expected: list[str]) -> None:
    assert worth(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard sold 3½ thousand crates.", ["3500"]),
        ("Unloading took three and three-quarter hours.", ["3.75 h"]),
        ("The yard sold two and a quarter million crates.", ["2250000"]),
        ("The yard paid 5m Swiss francs.", ["5000000 CHF"]),
        ("The crane costs £5-6m.", ["5000000..6000000 GBP"]),
        ("Sales (in thousands of euros)", []),
        ("One in every eight crates leaks.", ["12.5 percent"]),
        ("1 out of every 4 crates leaks.", ["25 percent"]),
        ("a one-in-four chance", ["25 percent"]),
        ("There are 1.3 cranes for every 1,000 crates.", ["1.3 10*-3"]),
        ("The dues are 2 per mille.", ["2 permille"]),
        ("Accidents per 100,000 fell to 4.5.", ["4.5"]),
        ("The fifty-third voyage of the ship.", ["53"]),
        ("After a thirty-second pause the crane moved.", ["30 s"]),
    ],
)
def test_english_words_add_to_a_number(text: str, expected: list[str]) -> None:
    assert worth(text, "en") == expected


def test_the_lower_end_may_be_in_thousands_too() -> None:
    figure = next(iter(find_figures("La grue coûte de 12 à 15 000 euros.", "fr")))
    assert [f"{value:f}" for value in figure.alternatives] == ["12", "12000"]


def test_a_plus_between_two_numbers_compares_nothing() -> None:
    figures = find_figures("They know that 12+15 is more.", "en")
    assert [figure.comparator.value for figure in figures] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le trafic a presque doublé depuis le printemps.", ["about 2"]),
        ("fr", "Le trafic a plus que triplé.", ["more_than 3"]),
        ("fr", "Le port a doublé son trafic.", ["exact 2"]),
        ("fr", "Le voilier a doublé le cap.", []),
        ("fr", "Une voile doublée de soie.", []),
        ("en", "Traffic more than doubled.", ["more_than 2"]),
        ("en", "Traffic has nearly tripled since spring.", ["about 3"]),
        ("en", "The yard doubled the sails.", []),
        ("en", "Traffic has not doubled.", []),
        ("fr", "Le trafic n’a pas doublé.", []),
    ],
)
def test_what_has_doubled_rose_by_a_multiple(language: str, text: str, expected: list[str]) -> None:
    found = [figure for figure in find_figures(text, language) if figure.unit == "times"]
    assert [f"{figure.comparator.value} {figure.value:f}" for figure in found] == expected
    assert all(figure.direction is Direction.RISE for figure in found)


def test_a_doubling_to_a_level_is_told_by_the_level() -> None:
    assert worth("Traffic doubled to 40 ships.", "en") == ["40"]


@pytest.mark.parametrize(
    ("text", "language", "ambiguous"),
    [
        ("La cloche pèse 3,125 kg.", "fr", False),
        ("The bell weighs 3.142 kg.", "en", False),
        ("Le port a 1.200 marins.", "fr", True),
        ("Le port a 1,200 marins.", "fr", True),
        ("The port has 3.142 sailors.", "en", True),
        ("The port has 3,142 sailors.", "en", False),
    ],
)
def test_a_fraction_told_by_its_own_decimal_mark_is_ambiguous_only_where_it_counts_things(
    text: str, language: str, ambiguous: bool
):
    assert [figure.is_ambiguous for figure in find_figures(text, language)] == [ambiguous]
