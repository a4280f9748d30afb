"""What running press prints around figures: brackets, parts of years, definite parts, ages and levels."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb import find_figures
from claimdb.values.figure import Comparator, Direction


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "Le gel a peu changé (-4 %).", "-4", "percent"),
        ("fr", "Une marge d’erreur (+/-0,6 pt).", "0.6", None),
        ("fr", "Il paie 70 000 Fcfp.", "70000", "XPF"),
        ("fr", "Il fait 38° Celsius.", "38", "Cel"),
        ("fr", "Le tiers des quais est fermé.", "33.3333", "percent"),
        ("fr", "Près du quart de la flotte est à quai.", "25", "percent"),
        ("fr", "L’indice a perdu 250 points.", "250", None),
    ],
)
def test_a_value_is_read_with_its_sign_and_unit(language: str, text: str, value: str, unit: str | None) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au troisième trimestre, le port a fermé."),
        ("fr", "Le 2e semestre fut calme."),
        ("en", "In the third quarter, the port closed."),
        ("en", "Its second fiscal quarter was calm."),
        ("fr", "Le quart de finale fut calme."),
    ],
)
def test_parts_of_a_year_and_of_a_cup_count_nothing(language: str, text: str) -> None:
    assert not list(find_figures(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "C’est le troisième trimestre consécutif."), ("en", "It is the third quarter in a row.")],
)
def test_parts_of_a_year_in_a_row_are_counted(language: str, text: str) -> None:
    assert [figure.value for figure in find_figures(text, language)] == [3]


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        ("fr", "Il risque d’un à trois ans de prison.", 1, 3, "a"),
        ("en", "It takes from one to three weeks.", 1, 3, "wk"),
        ("en", "Sailors aged 20 to 55 volunteered.", 20, 55, "a"),
    ],
)
def test_a_range_may_begin_with_one_and_be_of_ages(language: str, text: str, low: int, high: int, unit: str) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.value, figure.value_high, figure.unit) == (low, high, unit)


def test_an_article_before_a_quotation_counts_nothing() -> None:
    figures = list(find_figures("Le gel atteint 6,2 %, une « baisse trompeuse ».", "fr"))
    assert [figure.value for figure in figures] == [Decimal("6.2")]


def test_points_are_of_percent_where_a_level_follows_in_the_clause() -> None:
    first, _ = find_figures("Le gel a baissé de 0,4 point au dernier trimestre, à 6,2 %.", "fr")
    assert first.unit == "pp"


def test_points_of_an_index_beside_a_percentage_are_no_percentage_points() -> None:
    first, _ = find_figures("The index lost 420 points, or 0.8%.", "en")
    assert (first.unit, first.counted) == (None, "points")


def test_by_here_and_by_a_year_are_no_nouns() -> None:
    (figure,) = find_figures("Il en faudra 50 millions d’ici 2040.", "fr")
    assert figure.counted is None


def test_a_share_is_of_the_singular_that_ends_its_phrase() -> None:
    (figure,) = find_figures("They cut 8 percent of the workforce.", "en")
    assert figure.counted == "workforce"


@pytest.mark.parametrize("text", ["Ils comptent 90 marins de moins.", "Ils comptent 90 marins en moins."])
def test_less_behind_what_is_counted_is_a_fall(text: str) -> None:
    (figure,) = find_figures(text, "fr")
    assert figure.direction is Direction.FALL


def test_a_hedge_is_no_level() -> None:
    (figure,) = find_figures("The stock is down over 9%.", "en")
    assert figure.direction is Direction.FALL


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il en coûte 6,4 millions d’€.", [("6400000", "EUR")]),
        ("fr", "Sainte-Anne (44560) compte 12 quais.", [("12", None)]),
        ("fr", "Les deux premiers semestres furent calmes.", [("2", None)]),
        ("fr", "Ouvert à 21h par les gardiens.", []),
        ("fr", "Il dort 3 h par jour.", [("3", "h")]),
        ("en", "One pulls the other.", []),
        ("en", "Nine third-party ships sank.", [("9", None)]),
    ],
)
def test_what_press_prints_around_a_number_decides(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(str(f.value), f.unit) for f in find_figures(text, language)] == expected


def test_a_share_told_again_in_brackets_is_of_the_same() -> None:
    figures = list(find_figures("Almost a tenth (9 per cent) of sailors fled.", "en"))
    assert [figure.counted for figure in figures] == ["sailors", "sailors"]


def test_what_has_a_capacity_counts_none_before_it() -> None:
    _, capacity = find_figures("It held 90 sailors despite its capacity of just 70.", "en")
    assert (capacity.value, capacity.counted) == (70, None)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il a sauté 7,25 m. Elle a gagné.", [("7.25", "m")]),
        ("fr", "Tome II, vol. 3, t. 2.", []),
        ("en", "He faces 20 years and a $900 fine.", [("20", "a"), ("900", "USD")]),
        ("en", "It took 9 weeks, a time of calm.", [("9", "wk")]),
        ("en", "Landings fell by half.", [("50", "percent")]),
        ("fr", "Neuf morts, un blessé.", [("9", None), ("1", None)]),
    ],
)
def test_a_unit_ends_a_sentence_and_an_article_tells_more(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(str(f.value), f.unit) for f in find_figures(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("It cost $3bn over 12 years.", Comparator.EXACT),
        ("It lasted over 12 years.", Comparator.MORE_THAN),
        ("He stayed for over 12 years.", Comparator.MORE_THAN),
    ],
)
def test_over_is_a_stretch_of_time_or_compares(text: str, comparator: Comparator) -> None:
    assert list(find_figures(text, "en"))[-1].comparator is comparator


def test_what_begins_with_a_preposition_and_a_hyphen_is_a_noun() -> None:
    (figure,) = find_figures("La tempête a fait 900 sans-abri.", "fr")
    assert figure.counted == "sans-abri"


def test_no_more_than_is_what_is_left() -> None:
    (figure,) = find_figures("Hier, ils ne sont plus qu’une quarantaine.", "fr")
    assert figure.comparator is Comparator.ABOUT


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le bac a 1 h 15 de retard.", [("1.25", "h")]),
        ("La traversée dure 2h30.", [("2.5", "h")]),
        ("Le bac part à 14h30.", []),
        ("Ils partirent à 7 h 15, sous la pluie.", []),
    ],
)
def test_hours_and_minutes_last_or_tell_a_time(text: str, values: list[tuple[str, str]]) -> None:
    assert [(str(f.value), f.unit) for f in find_figures(text, "fr")] == values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Des mousses de 14, 16 et 19 ans.", [("14", "a"), ("16", "a"), ("19", "a")]),
        ("en", "It cut the trip from 50 minutes to 9.", [("50", "min"), ("9", "min")]),
        ("en", "They found a leak in 7 out of 10.", [("70", "percent")]),
        ("en", "One sailor in 8 fled.", [("12.5", "percent")]),
    ],
)
def test_a_list_and_a_change_share_their_unit(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(f.value), f.unit) for f in find_figures(text, language)] == expected
