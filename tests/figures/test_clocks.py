"""Times of day and stretches of time: which hours are of a clock, and when "over" tells how long."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import explain_figures, find_figures
from claimdb.values.figure import Comparator


def wordings(text: str, language: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le journal de 20 heures commence."),
        ("fr", "Le train de 18 heures 30 est parti."),
        ("fr", "À 18 heures 45 la salle ferme."),
        ("fr", "Il est 20h."),
        ("fr", "Rendez-vous le 5 à 8h."),
        ("en", "The shop opens from 3 to 5 p.m. on weekdays."),
        ("en", "The shop opens 9:30–11 am."),
        ("en", "The play began at half past two."),
        ("en", "The play began at ten o’clock."),
    ],
)
def test_a_time_of_day_is_no_figure(language: str, text: str) -> None:
    hours = [refusal for refusal in explain_figures(text, language).refusals if refusal.reason == "clock time"]
    assert hours
    assert wordings(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La réunion a duré 2 h 45.", ["2 h 45"]),
        ("fr", "La réunion dura 2 h 45.", ["2 h 45"]),
        ("fr", "Elle passe 5 h 10 par jour en mer.", ["5 h 10"]),
        ("fr", "Il dort 5 à 8 h par nuit.", ["5 à 8 h"]),
        ("fr", "Il faut 35 heures de travail.", ["35 heures de travail"]),
        ("fr", "À 18 heures 30 agents sont partis.", ["30 agents"]),
        ("en", "The walk takes 3 to 5 hours.", ["3 to 5 hours"]),
    ],
)
def test_a_stretch_of_hours_is_a_figure(language: str, text: str, expected: list[str]) -> None:
    assert wordings(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cost is spread over 10 years.", Comparator.EXACT),
        ("The debt will be repaid over 10 years.", Comparator.EXACT),
        ("The work takes place over 20 to 30 years.", Comparator.BETWEEN),
        ("She has worked there for over 10 years.", Comparator.MORE_THAN),
    ],
)
def test_over_compares_a_time_only_where_none_is_filled(text: str, expected: Comparator) -> None:
    assert [figure.comparator for figure in find_figures(text, "en")] == [expected]
