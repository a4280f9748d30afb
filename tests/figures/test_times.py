"""Which time a figure has, where a sentence tells several: its own, another figure's, a text's or a comparison's."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.reading.figures import find_figures


def times(text: str, language: str, reference: date | None = None) -> list[str | None]:
    figures = find_figures(text, language, reference=reference)
    return [figure.period.edtf if figure.period else None for figure in figures]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La récolte est passée de 12 millions en 2019 à 15 millions en 2023.", ["2019", "2023"]),
        ("fr", "La part est passée de 5 % en 2019 à 7 % en 2023.", ["2019", "2023"]),
        ("fr", "Le loyer est passé de 300 euros en 2011 à 450 euros par mois en 2021.", ["2011", "2021"]),
        ("en", "The harvest rose from 12 million in 2019 to 15 million in 2023.", ["2019", "2023"]),
        ("en", "The share rose from 98% in 2019 to 112% of sales in 2023.", ["2019", "2023"]),
        ("en", "The share rose from 98% of sales in 2019 to 112% in 2023.", ["2019", "2023"]),
    ],
)
def test_each_end_of_a_change_has_the_time_behind_it(language: str, text: str, expected: list[str]) -> None:
    assert times(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La part atteint 7,3 %, contre 7,1 % en 2023 et 10 % en 2015.", [None, "2023", "2015"]),
        ("fr", "Les prix ont crû de 3 % contre 2 % en 2022.", [None, "2022"]),
        ("fr", "Le musée a vendu 300 billets contre 250 en 2022.", [None, "2022"]),
        ("en", "Growth slowed to 2.1% from 9.1% in June 2022.", [None, "2022-06"]),
        ("en", "The museum sold 300 tickets compared with 250 in 2022.", [None, "2022"]),
        ("en", "In 2023 growth slowed to 2.1% from 9.1% in 2022.", ["2023", "2022"]),
    ],
)
def test_what_is_set_against_a_figure_keeps_its_time(language: str, text: str, expected: list[str | None]) -> None:
    assert times(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’accord de 2015 prévoit 300 visites."),
        ("fr", "Le rapport de mars 2021 cite 45 pannes."),
        ("fr", "La loi de finances de 2021 fixe un plafond de 45 euros."),
        ("fr", "Dans une étude de 2019, 45 patients sont suivis."),
        ("en", "The 2015 deal allows 300 visits."),
        ("en", "A 2021 parliamentary report cites 45 failures."),
        ("en", "The report of May 2021 cites 45 failures."),
    ],
)
def test_the_year_in_the_name_of_a_text_is_no_time_of_its_figures(language: str, text: str) -> None:
    assert times(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "En 2021, le rapport cite 45 pannes.", "2021"),
        ("fr", "Le bilan de 2021 compte 45 pannes.", "2021"),
        ("en", "In 2021 law schools had 45 places.", "2021"),
        ("en", "The 2021 season had 45 matches.", "2021"),
        ("en", "The 2021 wage bill came to 45 million dollars.", "2021"),
        ("fr", "La motion a réuni 300 voix contre en 2021.", "2021"),
        ("en", "The motion drew 300 votes against in 2021.", "2021"),
        ("en", "In 2023, the 2015 deal covered 45 ports.", "2023"),
    ],
)
def test_a_year_that_names_no_text_is_the_time_of_the_figure(language: str, text: str, expected: str) -> None:
    assert times(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les prix ont monté de 12 % par rapport à 2015."),
        ("fr", "La vente a baissé de 8 % par rapport à la même période de 2015."),
        ("fr", "Les prix sont 12 % plus hauts qu’en 1990."),
        ("en", "Prices are 12% higher than in 1990."),
        ("en", "Rain was 40% below the 1991-2020 average."),
        ("en", "Sales were up 8% compared with the same quarter of 2019."),
    ],
)
def test_the_time_of_what_a_figure_is_compared_with_is_not_the_figures(language: str, text: str) -> None:
    assert times(text, language) == [None]


def test_the_time_before_a_comparison_is_the_figures() -> None:
    assert times("In 2020 prices were 12% higher than in 1990.", "en") == ["2020"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "On compte 40 pannes en mars 2023, puis 60 en avril et 12 en mai."),
        ("en", "There were 40 failures in March 2023, then 60 in April and 12 in May."),
    ],
)
@pytest.mark.parametrize("reference", [None, date(2026, 2, 1)])
def test_later_months_of_a_sentence_are_of_the_year_said_first(
    language: str, text: str, reference: date | None
) -> None:
    assert times(text, language, reference) == ["2023-03", "2023-04", "2023-05"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "On compte 40 pannes en mars 2023. Il y en a eu 60 pannes en avril."),
        ("en", "There were 40 failures in March 2023 and 60 in January."),
    ],
)
def test_an_earlier_month_or_another_sentence_keeps_its_year_open(language: str, text: str) -> None:
    assert (times(text, language)[1] or "").startswith("XXXX")


def test_a_later_day_behind_a_semicolon_is_of_the_year_said_first() -> None:
    assert times("Le 12 mars 2020, 40 pannes ; le 14 avril, 300 pannes.", "fr") == ["2020-03-12", "2020-04-14"]
