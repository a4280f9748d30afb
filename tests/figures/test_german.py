"""German: a third language is a table of words, and the grammar reads it as it does the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.reading import find_figures, read_figure
from claimdb.reading.figures import explain_figures
from tests.figures.spelled_german import spelled_german


@given(st.integers(0, 10**15 - 1) | st.integers(0, 2000))
def test_what_is_spelled_reads_back(number: int):
    assert read_figure(spelled_german(number), "de").value == number


@given(st.integers(1000, 10**12), st.sampled_from([".", " ", "\u00a0", "\u202f", "’"]))
def test_what_is_grouped_reads_back(number: int, mark: str):
    figure = read_figure(f"{number:,}".replace(",", mark), "de")
    assert (figure.value, figure.alternatives) == (number, ())


@pytest.mark.parametrize(
    ("text", "value", "comparator", "unit", "counted"),
    [
        ("Der Bericht nennt 54 Büros.", 54, "exact", None, "Büros"),
        ("Mindestens 54 kleine Werften schlossen.", 54, "at_least", None, "Werften"),
        ("Es kostet rund 6,38 Milliarden Euro.", 6_380_000_000, "about", "EUR", None),
        ("Knapp 40 Prozent stimmten zu.", 40, "about", "percent", None),
        ("Über 300 Matrosen streiken.", 300, "more_than", None, "Matrosen"),
        ("Bis zu 12 Schlepper liegen dort.", 12, "at_most", None, "Schlepper"),
        ("Höchstens zwölf Lotsen kamen.", 12, "at_most", None, "Lotsen"),
        ("Weniger als 5 000 Fälle.", 5000, "less_than", None, "Fälle"),
        ("Eine halbe Million Tonnen Weizen.", 500_000, "exact", "t", "Tonnen"),
        ("Anderthalb Millionen Dollar.", 1_500_000, "exact", "USD", None),
        ("Zweieinhalb Milliarden Euro.", 2_500_000_000, "exact", "EUR", None),
        ("Ein Dutzend Kähne.", 12, "exact", None, "Kähne"),
        ("Dutzende Kähne sanken.", 24, "at_least", None, "Kähne"),
        ("Mehrere hundert Kähne.", 200, "at_least", None, "Kähne"),
        ("3 Billionen Dollar.", 3 * 10**12, "exact", "USD", None),
        ("Zwölf Jahre dauerte es.", 12, "exact", "a", "Jahre"),
    ],
)
def test_a_german_figure_is_read(text: str, value: int, comparator: str, unit: str | None, counted: str | None):
    (figure,) = find_figures(text, "de")
    assert (figure.value, figure.comparator, figure.unit, figure.counted) == (value, comparator, unit, counted)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Siehe S. 12.", "page"), ("Siehe Nr. 5.", "number in a series"), ("Nach Art. 3 gilt das.", "article"),
        ("Nach § 4 gilt das.", "article"), ("Um 14 Uhr war Schluss.", "clock time"),
        ("Um 14.30 Uhr war Schluss.", "clock time"), ("Das war im Jahr 2015.", "date"),
    ],
)  # fmt: skip
def test_what_counts_nothing_is_refused(text: str, reason: str):
    found = explain_figures(text, "de")
    assert ([str(refusal.reason) for refusal in found.refusals], found.figures) == ([reason], [])


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Im März 2021 lagen dort 40 Schiffe.", "2021-03"),
        ("Seit 2015 liegen dort 40 Schiffe.", "2015/.."),
        ("Zwischen 2012 und 2015 lagen dort 40 Schiffe.", "2012/2015"),
        ("Von Mai bis Juli 2020 lagen dort 40 Schiffe.", "2020-05/2020-07"),
    ],
)
def test_a_german_time_is_that_of_its_figure(text: str, edtf: str):
    (figure,) = find_figures(text, "de")
    assert figure.period is not None
    assert figure.period.edtf == edtf


@pytest.mark.parametrize("text", ["Dort lägen angeblich 40 Schiffe.", "Dort dürften 40 Schiffe liegen."])
def test_the_subjunctive_does_not_vouch(text: str):
    (figure,) = find_figures(text, "de")
    assert figure.hedged


def test_a_german_text_is_told_from_its_words():
    (figure,) = find_figures("Nach dem Bericht sind es mindestens 1.200 Schiffe und nicht mehr.", "auto")
    assert (figure.value, figure.alternatives, figure.comparator) == (1200, (), "at_least")


@pytest.mark.parametrize(
    ("text", "value", "unit", "direction"),
    [
        ("Der Umsatz stieg um 12 Prozent.", 12, "percent", "rise"),
        ("Ein Rückgang um 3 Prozent.", 3, "percent", "fall"),
        ("Der Umsatz sank auf 12 Prozent.", 12, "percent", None),
        ("Der Umsatz stieg nicht um 12 Prozent.", 12, "percent", None),
        ("Das Dock kostet 3,5 Mio. Euro.", 3_500_000, "EUR", None),
        ("Es waren 3 Mio. Die Stadt wächst.", 3_000_000, None, None),
    ],
)
def test_a_german_change_and_an_abbreviation_are_read(text: str, value: int, unit: str | None, direction: str | None):
    (figure,) = find_figures(text, "de")
    assert (figure.value, figure.unit, figure.direction) == (value, unit, direction)


def test_both_ends_of_a_german_change_have_its_unit():
    figures = find_figures("Die Quote stieg von 3 auf 4 Prozent.", "de")
    assert [(figure.value, figure.unit) for figure in figures] == [(3, "percent"), (4, "percent")]


def test_a_point_behind_an_article_and_digits_ranks():
    ranked, counted = find_figures("Die 3. Konferenz zählte 50 Gäste.", "de")
    assert (ranked.kind, ranked.wording, counted.counted) == ("ordinal", "3. Konferenz", "Gäste")


def test_a_point_behind_digits_ends_a_sentence_elsewhere():
    assert [figure.kind for figure in find_figures("Es kamen 3. Die Stadt zählt 50 Gäste.", "de")] == ["figure"] * 2


def test_a_german_day_splits_no_sentence():
    (figure,) = find_figures("Am 3. Mai 2021 kamen 40 Boote.", "de")
    assert figure.period is not None
    assert figure.period.edtf == "2021-05-03"


@pytest.mark.parametrize(("text", "place"), [("Im Iran liegen 40 Boote.", "Iran"), ("Im Hafen liegen 40 Boote.", None)])
def test_an_article_in_the_preposition_leaves_countries_only(text: str, place: str | None):
    (figure,) = find_figures(text, "de")
    assert figure.place == place


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Der Umsatz ist um 12 Prozent gestiegen.", "rise"),
        ("Sie sagte, dass der Preis um 3 Prozent sank.", "fall"),
        ("Er ist nicht um 3 Prozent gestiegen.", None),
    ],
)
def test_a_verb_at_the_end_of_its_clause_tells_the_direction(text: str, direction: str | None):
    (figure,) = find_figures(text, "de")
    assert figure.direction == direction
