"""Figures in English sentences: what is read, and what is not."""

from __future__ import annotations

import pytest

from claimdb.figures.english import looks_plural
from claimdb.reading.figures import find_figures


def counted(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value:f}", figure.counted) for figure in find_figures(text, "en")]


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    def end(value: object) -> str | None:
        return None if value is None else f"{value:f}"

    return [(figure.comparator.value, end(figure.low), end(figure.high)) for figure in find_figures(text, "en")]


def units(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value:f}", figure.unit) for figure in find_figures(text, "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port opened 54 stations in 30 countries.", [("54", "stations"), ("30", "countries")]),
        ("Two hundred and five trucks left.", [("205", "trucks")]),
        ("One thousand two hundred men left.", [("1200", "men")]),
        ("Twenty-one boats and ninety-nine crews", [("21", "boats"), ("99", "crews")]),
        ("A dozen eggs and two dozen hens", [("12", "eggs"), ("24", "hens")]),
        ("The 27 EU member states signed 12 new treaties.", [("27", "states"), ("12", "treaties")]),
        ("It runs 31 provincial bureaus.", [("31", "bureaus")]),
        ("Three Chinese police offices closed.", [("3", "offices")]),
        ("1.2 million people left.", [("1200000", "people")]),
        ("450k cars and 3.2m units", [("450000", "cars"), ("3200000", "units")]),
        ("3 lakh workers came.", [("300000", "workers")]),
        ("The 54-station network", [("54", "station")]),
        ("The 12-member council met four times.", [("12", "member"), ("4", "times")]),
        ("200 or more cars, 40 or so sites", [("200", "cars"), ("40", "sites")]),
        ("30-odd ships, 50-plus cities and 300+ vans", [("30", "ships"), ("50", "cities"), ("300", "vans")]),
        ("A mere 2 cities and a record 500 arrests", [("2", "cities"), ("500", "arrests")]),
        ("Two of the three brothers", [("2", "brothers"), ("3", "brothers")]),
        ("At least another 10 years and up to 20 more ships", [("10", "years"), ("20", "ships")]),
        ("227 passengers and 12 crew", [("227", "passengers"), ("12", "crew")]),
        ("541 million were counted.", [("541000000", None)]),
    ],
)  # fmt: skip
def test_reads_the_number_and_what_it_counts(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 50 ships", ("about", "45", "55")),
        ("around fifty ships", ("about", "45", "55")),
        ("roughly 50 ships", ("about", "45", "55")),
        ("some 50 ships", ("about", "45", "55")),
        ("an estimated 50 ships", ("about", "45", "55")),
        ("in the region of 50 ships", ("about", "45", "55")),
        ("50 ships or so", ("about", "45", "55")),
        ("50 or so ships", ("about", "45", "55")),
        ("50-odd ships", ("about", "45", "55")),
        ("nearly 50 ships", ("about", "45", "50")),
        ("almost 50 ships", ("about", "45", "50")),
        ("just under 50 ships", ("about", "45", "50")),
        ("close to 50 ships", ("about", "45", "50")),
        ("just over 50 ships", ("about", "50", "55")),
        ("at least 50 ships", ("at_least", "50", None)),
        ("no fewer than 50 ships", ("at_least", "50", None)),
        ("upwards of 50 ships", ("at_least", "50", None)),
        ("50 or more ships", ("at_least", "50", None)),
        ("50 ships at least", ("at_least", "50", None)),
        ("more than 50 ships", ("more_than", "50", None)),
        ("over 50 ships", ("more_than", "50", None)),
        ("well over 50 ships", ("more_than", "50", None)),
        ("in excess of 50 ships", ("more_than", "50", None)),
        ("up to 50 ships", ("at_most", None, "50")),
        ("as many as 50 ships", ("at_most", None, "50")),
        ("no more than 50 ships", ("at_most", None, "50")),
        ("at most 50 ships", ("at_most", None, "50")),
        ("50 ships or fewer", ("at_most", None, "50")),
        ("fewer than 50 ships", ("less_than", None, "50")),
        ("less than 50 tonnes", ("less_than", None, "50")),
        ("under 50 ships", ("less_than", None, "50")),
        ("exactly 50 ships", ("exact", "50", "50")),
        ("50 ships", ("exact", "50", "50")),
        ("between 40 and 50 ships", ("between", "40", "50")),
        ("from 40 to 50 ships", ("between", "40", "50")),
        ("40–50 ships", ("between", "40", "50")),
        ("between $1bn and $1.5bn", ("between", "1000000000", "1500000000")),
        ("dozens of ships", ("at_least", "24", None)),
        ("hundreds of thousands of ships", ("at_least", "200000", None)),
    ],
)  # fmt: skip
def test_reads_what_compares(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert said(f"They saw {text} there.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $3.5 billion.", ("3500000000", "USD")),
        ("It cost £2m.", ("2000000", "GBP")),
        ("It cost €4.5bn.", ("4500000000", "EUR")),
        ("It cost US$300,000.", ("300000", "USD")),
        ("It cost 1.5 trillion yuan.", ("1500000000000", "CNY")),
        ("It cost 20 million US dollars.", ("20000000", "USD")),
        ("It cost Rs 500 crore.", ("5000000000", "INR")),
        ("It fell 12%.", ("12", "percent")),
        ("It fell 12 percent.", ("12", "percent")),
        ("It fell 12 per cent.", ("12", "percent")),
        ("It fell 2.5 percentage points.", ("2.5", "pp")),
        ("It covers 5,000 square kilometres.", ("5000", "km2")),
        ("It weighs 3 metric tons.", ("3", "t")),
        ("It took 9.58 seconds.", ("9.58", "s")),
        ("A 5-year plan", ("5", "a")),
        ("One in five said so.", ("20", "percent")),
        ("3 out of 10 said so.", ("30", "percent")),
        ("Three quarters of farms closed.", ("75", "percent")),
        ("£1.20 a litre", ("1.2", "GBP")),
    ],
)  # fmt: skip
def test_reads_the_unit(text: str, expected: tuple[str, str]) -> None:
    assert units(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "See page 14, Article 3 and Resolution 2178.",
        "Room 12, flight 370 and No. 7",
        "He left on October 8, 2003.",
        "He left in 2015.",
        "The game ended 3-1.",
        "The G20, the EU27 and COVID-19",
        "The third party left.",
        "Windows 11 and version 2.0",
        "It opens at 9:30 a.m.",
        "A ship left.",
    ],
)
def test_a_number_that_is_a_name_is_no_figure(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    "text", ["It could have 40 offices.", "It reportedly has 40 offices.", "It may have 40 offices."]
)
def test_a_modal_or_a_report_hedges(text: str) -> None:
    assert [figure.hedged for figure in find_figures(text, "en")] == [True]


@pytest.mark.parametrize("text", ["In May 2020 it had 40 offices.", "It has 40 offices."])
def test_the_month_of_may_hedges_nothing(text: str) -> None:
    assert [figure.hedged for figure in find_figures(text, "en")] == [False]


def test_a_clause_compares_the_number_behind_it_only() -> None:
    assert said("It runs 31 bureaus and more than 3,000 offices.")[0] == ("exact", "31", "31")


def test_a_figure_takes_the_period_of_its_clause() -> None:
    (figure,) = find_figures("Some 230,000 suspects returned from April 2021 to July 2022.", "en")
    assert figure.period is not None
    assert figure.period.edtf == "2021-04/2022-07"


@pytest.mark.parametrize(
    "word", ["stations", "people", "bureaus", "criteria", "police", "women", "countries", "plateaus"]
)
def test_knows_a_plural(word: str) -> None:
    assert looks_plural(word)


@pytest.mark.parametrize("word", ["station", "virus", "analysis", "glass", "politics", "census", "business"])
def test_knows_a_singular(word: str) -> None:
    assert not looks_plural(word)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a dozen million voters", "12000000", "12000000"),
        ("a couple of thousand people", "1800", "2200"),
        ("half a dozen thousand people", "6000", "6000"),
    ],
)
def test_a_noun_of_number_multiplies_another(text: str, low: str, high: str):
    (figure,) = find_figures(text, "en")
    assert (f"{figure.low:f}", f"{figure.high:f}") == (low, high)


@pytest.mark.parametrize(
    ("text", "held", "beyond"),
    [
        ("about one in three voters", 35, 37),
        ("nearly two thirds of voters", 65, 67),
        ("about 9 in 10 voters", 86, 84),
        ("almost half of the voters", 46, 51),
    ],
)
def test_a_hedged_share_holds_what_is_near_it(text: str, held: int, beyond: int):
    (figure,) = find_figures(text, "en")
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= held <= figure.high
    assert not figure.low <= beyond <= figure.high


@pytest.mark.parametrize(
    ("text", "value"), [("A third abstained.", "33.3333"), ("Two thirds voted yes.", "66.6667"), ("A third man", "3")]
)
def test_a_fraction_is_told_from_an_ordinal(text: str, value: str):
    assert [found for found, _ in counted(text)] == [value]
