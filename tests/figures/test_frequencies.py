"""How often something takes place is read as an interval; what is counted over a time is not."""

from __future__ import annotations

import pytest

from claimdb import find_figures
from claimdb.values.figure import Figure


def _frequencies(text: str, language: str) -> list[tuple[str, int, str | None]]:
    return [(f.wording, int(f.value), f.unit) for f in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("La réunion annuelle des pilotes s’ouvre à Brest.", ("réunion annuelle des pilotes", 1, "a")),
        ("Les patrouilles portuaires mensuelles reprennent.", ("patrouilles portuaires mensuelles", 1, "mo")),
        ("Le salon biennal des voiliers ferme.", ("salon biennal des voiliers", 2, "a")),
        ("Les syndics se réunissent tous les ans.", ("tous les ans", 1, "a")),
        ("Chaque trimestre, la foire se tient sur le quai.", ("Chaque trimestre", 3, "mo")),
        ("Le conseil du port a lieu une fois par mois.", ("une fois par mois", 1, None)),
    ],
)
def test_a_french_event_is_read_with_how_often_it_takes_place(text: str, read: tuple[str, int, str | None]) -> None:
    assert _frequencies(text, "fr") == [read]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The annual gathering of pilots opens in Hull.", ("annual gathering", 1, "a")),
        ("Quarterly harbour inspections resume.", ("Quarterly harbour inspections", 3, "mo")),
        ("The regatta is held every other year.", ("every other year", 2, "a")),
        ("The wardens meet weekly in the old hall.", ("weekly", 1, "wk")),
        ("It was a weekly harbour meeting that was held there.", ("weekly harbour meeting", 1, "wk")),
        ("The board sits twice a month.", ("twice a month", 2, None)),
    ],
)
def test_an_english_event_is_read_with_how_often_it_takes_place(text: str, read: tuple[str, int, str | None]) -> None:
    assert _frequencies(text, "en") == [read]


def test_a_german_event_is_read_with_how_often_it_takes_place() -> None:
    assert _frequencies("Das jährliche Treffen der Lotsen findet in Kiel statt.", "de") == [
        ("jährliche Treffen", 1, "a")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le budget annuel et le rapport mensuel paraissent.",
        "La moyenne annuelle des réunions baisse.",
        "Nous y pensons tous les ans.",
        "L’assemblée générale annuelle approuve les comptes.",
    ],
)
def test_what_is_counted_over_a_time_is_no_frequency(text: str) -> None:
    assert _frequencies(text, "fr") == []


@pytest.mark.parametrize(
    "text", ["The annual report and a daily newspaper.", "We hope so every year.", "The Annual Harbour Forum opened."]
)
def test_an_english_time_without_an_event_is_no_frequency(text: str) -> None:
    assert _frequencies(text, "en") == []


def _only(text: str, language: str) -> Figure:
    (figure,) = find_figures(text, language)
    return figure


def test_a_count_in_a_time_is_a_rate_and_no_frequency() -> None:
    assert _only("Le port organise chaque année 20 rencontres.", "fr").value == 20


def test_events_that_are_counted_have_no_interval_of_their_own() -> None:
    assert _only("Deux réunions annuelles sont prévues.", "fr").value == 2
