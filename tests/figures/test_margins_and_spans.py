"""Ranges whose end is compared, stated margins, spans of time with an article, and sizes in two units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb import find_figures
from claimdb.values.figure import Comparator


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "counted"),
    [
        ("en", "between 12 and about 20 tugs left", 12, 22, "tugs"),
        ("en", "from 200 to more than 500 sailors came", 200, None, "sailors"),
        ("fr", "entre 12 et près de 20 remorqueurs", 12, 20, "remorqueurs"),
        ("fr", "de 200 à plus de 500 marins", 200, None, "marins"),
        ("en", "a 6- to 9-ton crane", 6, 9, "ton"),
        ("en", "75 ± 5 buoys", 70, 80, "buoys"),
        ("fr", "75 (± 5) bouées", 70, 80, "bouées"),
        ("en", "75 buoys, give or take 5", 70, 80, "buoys"),
        ("en", "75 buoys, plus or minus 5", 70, 80, "buoys"),
        ("fr", "75 bouées, plus ou moins 5", 70, 80, "bouées"),
    ],
)  # fmt: skip
def test_a_range_reaches_to_what_its_words_allow(
    language: str, text: str, low: int, high: int | None, counted: str
) -> None:
    (figure,) = find_figures(text, language)
    assert figure.comparator is Comparator.BETWEEN
    assert (figure.strict.low, figure.strict.high, figure.counted) == (low, high, counted)


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        ("fr", "une part de 30 % ± 4", "26", "34", "percent"),
        ("en", "30 % plus or minus 4 percentage points", "26", "34", "percent"),
        ("en", "a load of 200 kg ± 5 %", "190", "210", "kg"),
        ("fr", "12,5 ± 0,5 mm", "12", "13", "mm"),
    ],
)  # fmt: skip
def test_a_margin_is_in_the_unit_of_its_number(language: str, text: str, low: str, high: str, unit: str) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.strict.low, figure.strict.high, figure.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "They sank ten in a week.", "wk"),
        ("en", "They must pay within a month.", "mo"),
        ("fr", "Ils en ont coulé dix en un an.", "a"),
        ("fr", "Tout fut bâti en une semaine.", "wk"),
    ],
)
def test_an_article_counts_a_span_of_time(language: str, text: str, unit: str) -> None:
    last = list(find_figures(text, language))[-1]
    assert (last.value, last.unit) == (1, unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A week later they sailed."),
        ("en", "They met in a week of talks."),
        ("fr", "Une semaine plus tard, ils partaient."),
        ("fr", "Il se souvient d’une année difficile."),
    ],
)
def test_an_article_before_other_times_counts_nothing(language: str, text: str) -> None:
    assert not list(find_figures(text, language))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "a four-and-a-half-hour voyage", "4.5", "h"),
        ("en", "a 7-foot-1 mast", "85", "[in_i]"),
        ("en", "a 7-foot-1-inch mast", "85", "[in_i]"),
        ("en", "at $-12.50", "-12.50", "USD"),
        ("en", "a sum of -$12.50", "-12.50", "USD"),
        ("fr", "2,4 M de visiteurs", "2400000", None),
        ("en", "2.4 M visitors", "2400000", None),
        ("fr", "une bonne trentaine de quais", "30", None),
        ("fr", "un petit millier de quais", "1000", None),
    ],
)  # fmt: skip
def test_a_value_is_read_over_hyphens_signs_and_adjectives(
    language: str, text: str, value: str, unit: str | None
) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


def test_a_letter_apart_is_no_million_where_nothing_counts() -> None:
    (figure,) = find_figures("un mât de 12 M de haut", "fr")
    assert (figure.value, figure.counted) == (12, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Brest a gagné 3 à 0 devant son public."),
        ("fr", "Ils ont perdu 1-2 face à Brest."),
        ("en", "They lost 1-2 at home."),
        ("en", "The odds are 7:2 on a ratio of 4:1."),
        ("en", "The Nimbus 12 Max sells well."),
        ("en", "Several 767s and old Airbus 321s."),
        ("fr", "Un roman, 214 p., chez lui."),
        ("fr", "Les 24 ont signé."),
        ("en", "The 24 have signed."),
        ("fr", "Il est le premier du village."),
    ],
)  # fmt: skip
def test_results_names_and_extents_are_no_figures(language: str, text: str) -> None:
    assert not list(find_figures(text, language))


def test_seats_that_are_won_are_a_range() -> None:
    (figure,) = find_figures("Le parti a gagné 2 à 3 sièges.", "fr")
    assert (figure.value, figure.value_high) == (2, 3)


def test_a_second_occasion_is_an_ordinal() -> None:
    (figure,) = find_figures("He sailed there for the fourth time.", "en")
    assert (figure.value, figure.counted) == (4, "time")
