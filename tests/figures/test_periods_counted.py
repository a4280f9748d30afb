"""Times counted from another time of the text, and days told by their weekday."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.figures.periods import read_period
from claimdb.reading import find_figures

# A Wednesday.
WRITTEN = date(2023, 6, 14)


def times(text: str, language: str) -> list[str | None]:
    return [figure.period and figure.period.edtf for figure in find_figures(text, language, reference=WRITTEN)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "En 2018, il y avait 54 quais, contre 40 l’année précédente.", ["2018", "2017"]),
        ("fr", "En 2018, il y avait 54 quais, contre 40 un an plus tôt et 30 deux ans auparavant.",
         ["2018", "2017", "2016"]),
        ("en", "In 2018 it had 54 piers; the previous year it had 40 piers.", ["2018", "2017"]),
        ("en", "In 2018 it had 54 piers, up from 40 a year earlier.", ["2018", "2017"]),
        ("en", "It had 54 piers in May 2018 and 60 piers a year later.", ["2018-05", "2019-05"]),
        ("fr", "En 1987, la ville avait 54 quais. Cette année-là, 12 quais ont fermé.", ["1987", "1987"]),
        ("en", "In 1987 it had 54 piers. That year 12 piers closed.", ["1987", "1987"]),
        ("fr", "Le 3 mars 2019, 54 quais ont fermé. La veille, 12 quais avaient fermé.", ["2019-03-03", "2019-03-02"]),
        ("en", "On 3 March 2019, 54 piers closed. The day before, 12 piers had closed.", ["2019-03-03", "2019-03-02"]),
        ("fr", "54 quais au premier trimestre 2020, contre 40 au trimestre précédent.", ["2020-33", "2019-36"]),
        ("de", "Im Jahr 2018 gab es 54 Häfen, gegenüber 40 im Vorjahr.", ["2018", "2017"]),
    ],
)  # fmt: skip
def test_a_time_is_counted_from_the_one_told_before(language: str, text: str, told: list[str | None]):
    assert times(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il y a 54 quais, contre 40 l’année précédente."),
        ("en", "In 2018, from 2010 to 2015, 12 piers; the year before, 40 piers."),
        ("en", "In 2010 it had 54 piers; over the previous five years 40 piers were built."),
        ("fr", "Le 3 mars 2019, 54 quais. La veille, 12 quais. Le lendemain, 40 quais."),
    ],
)
def test_a_time_that_nothing_is_told_for_has_no_bounds(language: str, text: str):
    period = find_figures(text, language, reference=WRITTEN)[-1].period
    assert period is not None
    assert (period.edtf, period.start, period.end) == (None, None, None)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "In 2018 sales rose 2% over the previous year.", "2018"),
        ("fr", "En 2018, les ventes ont crû de 2 % par rapport à l’année précédente.", "2018"),
        ("en", "In 2018 it closed 40 piers a year earlier than planned.", "2018"),
        ("en", "In 2018 it had 40 piers the year before the war.", "2018"),
    ],
)
def test_a_time_that_a_figure_is_only_compared_with_is_not_its_own(language: str, text: str, told: str):
    assert times(text, language) == [told]


def test_what_a_time_was_counted_from_is_said():
    period = find_figures("En 2018, 54 quais, contre 40 l’année précédente.", "fr")[-1].period
    assert period is not None
    assert period.resolved_from == "2018"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Lundi, 54 marins sont partis.", "2023-06-12"),
        ("fr", "54 marins sont partis mercredi.", "2023-06-14"),
        ("fr", "54 marins partiront vendredi.", "2023-06-16"),
        ("fr", "Jeudi dernier, 54 marins sont partis.", "2023-06-08"),
        ("fr", "54 marins partent mercredi prochain.", "2023-06-21"),
        ("fr", "Ce mardi, 54 marins sont morts.", "2023-06-13"),
        ("en", "On Monday, 54 sailors left.", "2023-06-12"),
        ("en", "54 sailors were killed Sunday.", "2023-06-11"),
        ("en", "54 sailors will leave on Friday.", "2023-06-16"),
        ("en", "Last Friday 54 sailors left.", "2023-06-09"),
        ("en", "Next Tuesday 54 sailors leave.", "2023-06-20"),
        ("en", "They won on Sunday with 54 points.", "2023-06-11"),
        ("en", "It won't open on Friday with 54 beds.", "2023-06-16"),
        ("fr", "La foire a enfin atteint 54 visiteurs dimanche au Batra.", "2023-06-11"),
        ("de", "Letzten Freitag flohen 54 Matrosen.", "2023-06-09"),
    ],
)
def test_a_weekday_is_the_day_that_its_clause_looks_to(language: str, text: str, told: str):
    assert times(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le port ouvre lundi avec 54 grues."),
        ("fr", "54 marins devraient partir lundi."),
        ("fr", "Samedi et dimanche, 54 marins sont partis."),
        ("en", "The fair opens on Monday with 54 stalls."),
        ("en", "54 sailors could leave on Monday."),
    ],
)
def test_a_weekday_that_may_be_past_or_to_come_has_no_bounds(language: str, text: str):
    (figure,) = find_figures(text, language, reference=WRITTEN)
    assert figure.period is not None
    assert figure.period.edtf is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le lundi, 54 marins sont partis."),
        ("fr", "Chaque lundi, 54 marins sont partis."),
        ("fr", "Du lundi au vendredi, 54 marins sont partis."),
        ("fr", "Le carnaval de mardi gras a réuni 54 marins."),
        ("en", "Every Monday 54 sailors left."),
        ("en", "On Black Friday 54 sailors left."),
        ("en", "The Monday edition had 54 pages."),
        ("en", "Monday’s storm killed 54 sailors."),
        ("fr", "La police a annoncé lundi que 54 marins étaient partis."),
    ],
)
def test_a_habit_a_name_and_the_day_of_the_saying_date_no_figure(language: str, text: str):
    assert times(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au cours de la dernière décennie, 54 grues ont été bâties."),
        ("en", "Over the past decade, 54 cranes were built."),
        ("en", "In the last decade 54 cranes were built."),
    ],
)
def test_the_last_decade_ends_with_the_day_of_writing(language: str, text: str):
    assert times(text, language) == ["2013/2023"]


def test_the_last_year_of_something_is_none_of_ours():
    assert times("La dernière année de son mandat, 54 grues ont été bâties.", "fr") == [None]


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize(("language", "text"), [("fr", "lundi 8"), ("fr", "fermé lundi"), ("en", "closed on Monday")])
def test_a_weekday_at_the_end_of_the_calendar_is_read_or_left(language: str, text: str, day: date):
    period = read_period(text, language, reference=day)
    assert period is None or period.start is None or period.start.weekday() == 0


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "avant le premier siècle", date(2024, 2, 29)),
        ("en", "after today", date.max),
        ("en", "October – today", date.min),
    ],
)
def test_what_lies_beyond_the_calendar_has_no_bounds_there(language: str, text: str, day: date):
    period = read_period(text, language, reference=day)
    assert period is None or period.start is None or period.end is None
