"""Whose and where a figure is, told by the opening of its sentence, by a name before, or by the words behind a deed."""

from __future__ import annotations

import pytest

from claimdb.extract.adjectives import split_adjective
from claimdb.extract.deeds import idea_of, said_alike
from claimdb.extract.proposals import ProposedFigure
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document


def figure(text: str, wording: str) -> ProposedFigure:
    reading = read_document(text, name="one.txt")
    found = [one for proposal in propose(reading) for one in proposal.figures]
    return next(one for one in found if one.figure.wording.startswith(wording))


@pytest.mark.parametrize(
    ("text", "wording", "place"),
    [
        ("En Autriche, le taux d’épargne s’élevait à 14 % en 2021.", "14", "Autriche"),
        ("En 2021, en Autriche, le taux d’épargne s’élevait à 14 %.", "14", "Autriche"),
        ("In Ferrol, the mayor said, the library of the harbour lent 912 atlases in 2021.", "912", "Ferrol"),
        ("Dans la Sarthe, les brigades ont saisi 312 fusils en 2021.", "312", "Sarthe"),
        ("En 2021, les brigades ont saisi 312 fusils dans l’Allier.", "312", "Allier"),
        ("In 2021, foresters planted 912 oaks in the Weald.", "912", "Weald"),
    ],
)
def test_a_place_that_opens_or_closes_a_clause_is_where_its_figure_is(text: str, wording: str, place: str):
    assert figure(text, wording).figure.place == place


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("In addition, the harbour of the north lent 912 atlases in 2021.", "912"),
        ("En Autriche, le taux d’épargne s’élevait à 14 %, contre 9 % un an plus tôt.", "9"),
        ("In Chad, the number of looms reached 54, Yemen 912 and Somalia 7 in 2021.", "912"),
        ("In 2021, 912 divers swam in the Ferrol regatta.", "912"),
    ],
)
def test_other_openings_and_what_a_figure_is_set_against_are_of_no_place(text: str, wording: str):
    assert figure(text, wording).figure.place is None


def test_those_whom_an_opening_names_narrow_what_is_measured():
    text = "En 2021, le taux d’épargne s’élevait à 14 %. Chez les retraités, il atteignait 21 %."
    assert figure(text, "21").measure_text == "taux d’épargne chez les retraités"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Calder bird sanctuary is old. In 2021, the sanctuary counted 54 terns.", "Calder bird sanctuary"),
        ("Le musée des Forges est ancien. En 2021, le musée a prêté 54 enclumes.", "musée des Forges"),
    ],
)
def test_the_one_thing_of_its_kind_that_a_text_named_before_is_meant(text: str, subject: str):
    assert figure(text, "54").subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "The Calder sanctuary and the Morven sanctuary are old. In 2021, the sanctuary counted 54 terns.",
        "In 2021, the sanctuary counted 54 terns. The Calder sanctuary is another.",
        "The Calder police are few. In Morven, the police employed 54 officers in 2021.",
    ],
)
def test_of_several_a_later_one_or_one_elsewhere_nothing_is_taken(text: str):
    assert figure(text, "54").subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In 2021, the bicycle maker Pedalo employed 540 people.", "Pedalo"),
        ("En 2021, le fabricant de vélos Pedalo employait 540 personnes.", "Pedalo"),
        ("In 2021, the Calder mill in Norway sold 540 looms.", "Calder mill"),
        ("In 2021, the port of Calder sold 540 looms.", "port of Calder"),
    ],
)
def test_a_subject_is_its_name_without_what_it_is_and_where(text: str, subject: str):
    assert figure(text, "540").subject == subject


def test_how_something_was_done_tells_deeds_apart():
    on_roads = figure("En 2021, 54 cyclistes sont morts sur les routes de la Sarthe.", "54")
    assert (on_roads.measure_text, on_roads.subject) == ("cyclistes (morts sur les routes)", "Sarthe")


@pytest.mark.parametrize("text", ["In the school year 2021-2022, Calder enrolled 540 boarders.",
                                  "Calder enrolled 540 boarders in the school year 2021-2022."])  # fmt: skip
def test_a_school_year_is_a_time_and_no_part_of_a_label(text: str):
    assert figure(text, "540").measure_text == "boarders (enrolled)"


@pytest.mark.parametrize(
    ("label", "language", "parted"),
    [
        ("Spanish savings rate", "en", ("savings rate", "Spain")),
        ("taux d’épargne espagnol", "fr", ("taux d’épargne", "Espagne")),
        ("taux d’épargne", "fr", ("taux d’épargne", None)),
        ("exportations danoises", "fr", ("exportations", "Danemark")),
        ("suisse", "fr", ("suisse", None)),
    ],
)
def test_an_adjective_of_a_country_is_parted_from_its_label(
    label: str, language: str, parted: tuple[str, str | None]
):  # fmt: skip
    assert split_adjective(label, language) == parted


def test_a_rate_with_an_adjective_of_a_country_is_that_country_s_and_a_person_is_not():
    assert figure("In 2021, the Spanish savings rate was 14 %.", "14").figure.place == "Spain"
    assert figure("In 2021, 54 Spanish sailors drowned.", "54").figure.place is None


def test_deeds_of_one_meaning_are_one_in_both_languages_and_others_are_not():
    assert said_alike("enrolled", "en") == said_alike("inscrits", "fr")
    assert said_alike("sold", "en") != said_alike("acheté", "fr")
    assert idea_of("finished the race") is None


def test_a_region_behind_a_figure_goes_before_a_place_in_front_of_it():
    text = "En 2021, on comptait 54 moulins en Mayenne et 12 dans la Sarthe."
    assert figure(text, "12").figure.place == "Sarthe"


def test_the_start_of_a_school_year_dates_what_it_opens():
    period = figure("À la rentrée 2021, la Sarthe comptait 54 internats.", "54").figure.period
    assert period is not None
    assert period.edtf == "2021"


def test_the_end_of_the_year_and_an_occasion_narrow_nothing():
    assert (
        figure("In 2021, 54 sailors were drowned at the end of the season.", "54").measure_text == "sailors (drowned)"
    )
    text = "Lors de son discours de 2021, le maire a promis 54 bancs."
    assert "discours" not in (figure(text, "54").measure_text or "")
