"""Dates, intervals and scopes in words."""

from __future__ import annotations

import doctest
from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType

import pytest

from claimdb.report import dates, phrases
from claimdb.report.claims import Names, figure_words
from claimdb.report.dates import as_of, day, moment, period
from claimdb.report.phrases import interval, interval_signs, scope_phrase
from claimdb.values.interval import Interval
from claimdb.values.period import Period
from claimdb.values.scope import Place, Scope


@pytest.mark.parametrize("module", [dates, phrases], ids=lambda module: module.__name__)
def test_the_examples_of_docstrings_hold(module: ModuleType):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2022", "2022", "2022"),
        ("2022-09", "September 2022", "septembre 2022"),
        ("2003-10-01", "1 October 2003", "1er octobre 2003"),
        ("2022-09~", "about September 2022", "vers septembre 2022"),
        ("2022?", "2022 (uncertain)", "2022 (incertain)"),
        ("2021-04/2022-07", "April 2021 to July 2022", "d’avril 2021 à juillet 2022"),
        ("2021-04-02/2021-04-30", "2 April 2021 to 30 April 2021", "du 2 avril 2021 au 30 avril 2021"),
        ("2020/..", "since 2020", "depuis 2020"),
        ("../2020-05-04", "until 4 May 2020", "jusqu’au 4 mai 2020"),
        ("2022-21", "spring 2022", "printemps 2022"),
        ("201X", "the 2010s", "années 2010"),
        ("2022-13", "2022-13", "2022-13"),
        ("no date", "no date", "no date"),
    ],
)
def test_edtf_is_written_in_words_and_what_is_not_edtf_as_it_is(edtf: str, english: str, french: str):
    assert period(edtf, "en") == english
    assert period(edtf, "fr") == french


def test_a_period_without_edtf_is_written_by_its_bounds_else_as_printed():
    bounded = Period("cet été", None, date(2022, 6, 1), date(2022, 8, 31))
    assert period(bounded, "en") == "1 June 2022 to 31 August 2022"
    assert period(Period("cet été", None, None, None), "fr") == "cet été"
    assert period(None, "fr") is None


def test_as_of_takes_an_article_for_a_day_in_french():
    assert as_of("2022-09-12", "fr") == "au 12 septembre 2022"
    assert as_of("2022-09", "fr") == "en septembre 2022"
    assert as_of("2022-09", "en") == "as of September 2022"


def test_days_and_moments_are_written_out():
    assert day(date(2026, 11, 1), "fr") == "1er novembre 2026"
    assert moment(datetime(2026, 11, 1, 8, 5, tzinfo=UTC), "en") == "1 November 2026, 08:05 UTC"


@pytest.mark.parametrize(
    ("low", "high", "closed", "words", "signs"),
    [
        ("20", None, (True, True), "at least 20", "[20, ∞)"),
        ("20", None, (False, True), "more than 20", "(20, ∞)"),
        (None, "5", (True, False), "less than 5", "(−∞, 5)"),
        ("54", "54", (True, True), "54", "[54, 54]"),
        ("53.5", "54.5", (True, False), "from 53.5 to less than 54.5", "[53.5, 54.5)"),
        (None, None, (True, True), "any value", "(−∞, ∞)"),
    ],
)
def test_an_interval_is_said_in_words_and_in_signs(low, high, closed, words, signs):
    value = Interval(Decimal(low) if low else None, Decimal(high) if high else None, *closed)
    assert interval(value, "en") == words
    assert interval_signs(value, "en") == signs


def test_french_signs_turn_their_brackets_outward():
    assert interval_signs(Interval(Decimal("53.5"), None, low_closed=False), "fr") == "]53,5\u202f; +∞["


def test_a_scope_names_place_time_and_qualifiers():
    scope = Scope(Place("P1", "France"), as_of=Period(None, "2022-09", None, None), qualifiers=(("sex", "women"),))
    assert scope_phrase(scope, "en") == "France, as of September 2022, sex: women"
    assert scope_phrase(scope, "fr") == "France, en septembre 2022, sex\u00a0: women"


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        (date(2003, 1, 1), date(2003, 12, 31), "2003", "2003"),
        (date(2003, 10, 1), date(2003, 10, 31), "October 2003", "octobre 2003"),
        (date(2003, 10, 1), date(2003, 10, 1), "1 October 2003", "1er octobre 2003"),
        (
            date(2003, 10, 1),
            date(2003, 10, 8),
            "1 October 2003 to 8 October 2003",
            "du 1er octobre 2003 au 8 octobre 2003",
        ),
        (date(2003, 10, 1), None, "since 1 October 2003", "depuis le 1er octobre 2003"),
    ],
)
def test_values_that_are_dates_are_written_as_dates(first: date, last: date | None, english: str, french: str):
    days = Interval(Decimal(first.toordinal()), None if last is None else Decimal(last.toordinal()))
    assert interval(days, "en", "date") == english
    assert interval(days, "fr", "date") == french


def test_a_claim_of_a_date_shows_the_day_and_not_its_number():
    figure = {
        "measure": "m1", "label": "opening", "wordings": ["2003"], "comparator": "between", "unit": "date",
        "low": "731216", "high": "731580", "low_closed": True, "high_closed": True,
    }  # fmt: skip
    assert figure_words(figure, Names(), "en") == "opening: 2003"
    assert figure_words({**figure, "wordings": ["l’an 2003"]}, Names(), "fr") == "opening : l’an 2003 (2003)".replace(
        " :", "\u00a0:"
    )
