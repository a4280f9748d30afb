"""How the figures of a draft stand to what is recorded: only what is of one place and time can differ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimdb.check.draft_scopes import _is_at_another_time, places_named, stems, tells_no_more
from claimdb.check.drafts import DraftFigure, Records, _names, compare_draft
from claimdb.extract.crossing import told_figures
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document
from claimdb.record.dates import read_edtf
from claimdb.values.calendar import read_calendar
from claimdb.values.interval import Interval
from claimdb.values.material import Mention, ScopedFigure, SourceRef
from claimdb.values.scope import Measure, Place, Scope
from tests.record.conftest import figure


def recorded(
    label: str, value: int, *, place: str | None = None, year: str | None = None, unit: str | None = None
) -> tuple[ScopedFigure, tuple[frozenset[str], ...]]:
    one = Interval(Decimal(value), Decimal(value))
    figure = ScopedFigure(
        key=f"{label}{value}",
        claim=f"c{value}",
        measure=Measure("m" + label, label),
        value=Decimal(value),
        strict=one,
        printed=one,
        unit=unit,
        scope=Scope(place=Place(place, place) if place else None, period=read_calendar(year) if year else None),
        mentions=(Mention("a", SourceRef("s", "roy2020"), f"{value} {label}"),),
    )
    return figure, (stems(label),)


def held(text: str, language: str, *figures: tuple[ScopedFigure, tuple[frozenset[str], ...]]) -> list[DraftFigure]:
    reading = read_document(text, name="draft", language=language)
    told = told_figures(reading, propose(reading))
    return list(compare_draft(reading, Records(figures, frozenset()), told))


def standings(text: str, language: str, *figures: tuple[ScopedFigure, tuple[frozenset[str], ...]]) -> list[str]:
    return [one.standing.value for one in held(text, language, *figures)]


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [("There were 80 lanterns.", "en", "lanterns"), ("On comptait 80 lanternes.", "fr", "lanternes")],
)
def test_a_place_and_time_that_only_the_record_states_keep_the_two_apart(text: str, language: str, label: str):
    (one,) = held(text, language, recorded(label, 60, place="France", year="2012"))
    assert (one.standing.value, one.missing) == ("incomparable", ("place", "period"))


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [("In 2012, there were 80 lanterns.", "en", "lanterns"), ("En 2012, on comptait 80 lanternes.", "fr", "lanternes")],
)
def test_a_time_that_only_the_draft_states_keeps_the_two_apart(text: str, language: str, label: str):
    (one,) = held(text, language, recorded(label, 60))
    assert (one.standing.value, one.missing) == ("incomparable", ("period", "place"))


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("In 2012, France had 80 lanterns.", "en", "lanterns"),
        ("En 2012, la France avait 80 lanternes.", "fr", "lanternes"),
    ],
)
def test_a_figure_of_one_place_and_time_differs(text: str, language: str, label: str):
    assert standings(text, language, recorded(label, 60, place="France", year="2012")) == ["differs"]


@pytest.mark.parametrize(
    ("text", "language", "label", "place"),
    [
        ("Spain has 7 lighthouses.", "en", "lighthouses", "Espagne"),
        ("L’Espagne compte 7 phares.", "fr", "phares", "Spain"),
    ],
)
def test_a_place_is_known_by_its_name_in_either_language(text: str, language: str, label: str, place: str):
    figures = (recorded(label, 31, place="France"), recorded(label, 7, place=place))
    (one,) = held(text, language, *figures)
    assert (one.standing.value, one.claims) == ("matched", ("c7",))


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [("Italy has 7 lighthouses.", "en", "lighthouses"), ("L’Italie compte 7 phares.", "fr", "phares")],
)
def test_what_is_recorded_of_another_place_alone_supports_nothing(text: str, language: str, label: str):
    assert standings(text, language, recorded(label, 7, place="France")) == ["unsupported"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("The budget is 150 million euros.", "en"), ("Le budget est de 150 millions d’euros.", "fr")],
)
def test_an_amount_matches_a_measure_of_one_word(text: str, language: str):
    assert standings(text, language, recorded("budget", 150_000_000, unit="EUR")) == ["matched"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Of a budget of 150 million euros, 20 million euros go to the school.", "en"),
        ("Sur un budget de 150 millions d’euros, 20 millions d’euros vont à l’école.", "fr"),
    ],
)
def test_where_the_recorded_amount_stands_in_the_sentence_another_is_of_something_else(text: str, language: str):
    assert standings(text, language, recorded("budget", 150_000_000, unit="EUR")) == ["matched", "unsupported"]


def converted(text: str, language: str, label: str, value: int, unit: str, step: int) -> list[str]:
    figure, labels = recorded(label, value, unit=unit)
    return standings(text, language, (replace(figure, step=Decimal(step)), labels))


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [("The road has a length of 31 miles.", "en", "length"), ("La route a une longueur de 48 km.", "fr", "longueur")],
)
def test_a_length_put_into_another_unit_and_rounded_there_is_matched(text: str, language: str, label: str):
    unit, value = ("km", 50) if language == "en" else ("mi", 30)
    assert converted(text, language, label, value, unit, 1) == ["matched"]


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [("The road has a length of 31 miles.", "en", "length"), ("La route a une longueur de 48 km.", "fr", "longueur")],
)
def test_a_length_put_into_another_unit_is_not_matched_beyond_its_rounding(text: str, language: str, label: str):
    unit, value = ("km", 52) if language == "en" else ("mi", 33)
    assert converted(text, language, label, value, unit, 1) != ["matched"]


def test_a_length_in_its_own_unit_is_not_taken_for_rounded():
    assert converted("The road has a length of 48 km.", "en", "length", 49, "km", 1) != ["matched"]


@pytest.mark.parametrize(
    ("days", "is_apart"),
    [("2022-12-31/2023-05-01", False), ("2023-01-01/2023-05-01", True), ("2021-05-01/2022-01-01", False),
     ("2021-05-01/2021-12-31", True), ("2022-05-01/..", False), (None, False)],
)  # fmt: skip
def test_a_figure_is_of_another_time_where_the_two_share_no_day(days: str | None, is_apart: bool):
    one, _ = recorded("boats", 54, year="2022")
    assert _is_at_another_time(figure("54", period=read_edtf(days) if days else None), one) is is_apart
    undated, _ = recorded("boats", 54)
    assert not _is_at_another_time(figure("54", period=read_edtf("1999")), undated)


@pytest.mark.parametrize(
    ("label", "subject", "narrows"),
    [("boats", "", False), ("red boats", "", True), ("boats", "Aln", False), ("boats", "Nord Line", True)],
)
def test_a_figure_of_a_draft_narrows_by_what_neither_label_subject_nor_place_says(
    label: str, subject: str, narrows: bool
):
    there, _ = recorded("boats", 54, place="Aln")
    ours = replace(there, measure=Measure("ours", label, subject))
    assert tells_no_more(ours, there, stems("boats")) is not narrows
    nowhere, _ = recorded("boats", 54)
    assert tells_no_more(replace(ours, measure=Measure("ours", "boats")), nowhere, stems("boats"))
    assert not tells_no_more(replace(ours, measure=Measure("ours", "boats", "Aln")), nowhere, stems("boats"))


def test_a_measure_without_words_is_named_by_no_sentence():
    words = stems("54 boats")
    assert _names(stems("boats"), words, words, figure("54"))
    assert not _names(frozenset(), words, words, figure("54", unit="km"))


@pytest.mark.parametrize("year", ["2009", "2015"])
@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("In 2012, France had 80 lanterns.", "en", "lanterns"),
        ("En 2012, la France avait 80 lanternes.", "fr", "lanternes"),
    ],
)
def test_what_is_recorded_of_another_year_supports_nothing(text: str, language: str, label: str, year: str):
    assert standings(text, language, recorded(label, 80, place="France", year=year)) == ["unsupported"]


def test_a_figure_put_where_the_recorded_subject_is_lacks_no_place():
    figure, labels = recorded("mills", 48, year="2012")
    of_aln = replace(figure, measure=replace(figure.measure, subject="Aln"))
    (one,) = held("In 2012, there were 48 mills in Aln.", "en", (of_aln, labels))
    assert (one.standing.value, one.missing) == ("matched", ())


def test_a_figure_stands_on_its_line():
    (one,) = held("\n\nThere were 80 lanterns.", "en", recorded("lanterns", 60))
    assert one.line == 3


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("In 2012, France had 60 lanterns and 20 lanterns.", "en", "lanterns"),
        ("En 2012, la France avait 60 lanternes et 20 lanternes.", "fr", "lanternes"),
    ],
)
def test_a_count_beside_the_recorded_one_is_of_something_else(text: str, language: str, label: str):
    assert standings(text, language, recorded(label, 60, place="France", year="2012")) == ["matched", "unsupported"]


def test_a_number_that_stands_beside_the_recorded_one_in_its_sentence_does_not_differ():
    figure, stemmed = recorded("counts", 16, place="France", year="2012")
    told = "In 2012, France had 14 counts."
    assert standings(told, "en", (figure, stemmed)) == ["differs"]
    quoted = replace(figure, mentions=(replace(figure.mentions[0], quote="In 2012, 14 of the 16 counts of France."),))
    assert standings(told, "en", (quoted, stemmed)) == ["unsupported"]
    longer = replace(figure, mentions=(replace(figure.mentions[0], quote="In 2012, 114 or 14,000 or 16 counts."),))
    assert standings(told, "en", (longer, stemmed)) == ["differs"]


def test_what_counts_another_noun_than_the_label_does_not_differ():
    assert standings("The club of chess players has 12 rooms.", "en", recorded("players club", 60)) == ["unsupported"]


def test_a_match_of_one_place_goes_before_one_of_a_place_not_stated():
    figures = (recorded("lighthouses", 7), recorded("lighthouses", 7, place="Spain"))
    assert held("Spain has 7 lighthouses.", "en", *figures)[0].missing == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("South Korea and the U.S.A. met.", {"KR"}),
        ("La Corée du Sud a signé.", {"KR"}),
        ("In it we go on.", set()),
        ("They met in Ostharbour.", {"ostharbour"}),
    ],
)
def test_places_that_a_sentence_names(text: str, named: set[str]):
    assert named <= set(places_named(text, ["Ostharbour", "Westharbour"]))
    assert not {"IN", "IT", "KP", "westharbour"} & set(places_named(text, ["Ostharbour", "Westharbour"]))
