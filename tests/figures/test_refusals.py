"""Numbers that are no quantities, and why."""

from __future__ import annotations

import pytest

from claimdb.figures.refusals import Reason
from claimdb.reading.figures import explain_figures


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("fr", "Il est mort en 1998.", Reason.DATE),
        ("fr", "Le 12 mars, il pleuvait.", Reason.DATE),
        ("en", "It began on September 2.", Reason.DATE),
        ("fr", "La réunion a lieu à 20h30.", Reason.CLOCK),
        ("en", "It opens at 10:30 am.", Reason.CLOCK),
        ("fr", "Voir p. 12.", Reason.PAGE),
        ("en", "See vol. 24.", Reason.VOLUME),
        ("fr", "L’article 3 le précise.", Reason.ARTICLE),
        ("fr", "La résolution 2178 le précise.", Reason.DECREE),
        ("fr", "Le décret n° 80 le précise.", Reason.NUMBER),
        ("fr", "Appelez le 01 23 45 67 89.", Reason.PHONE),
        ("en", "Visit https://example.org/12/34.", Reason.ADDRESS),
        ("fr", "Appelez le 00 33 1 23 45 67 89.", Reason.PHONE),
        ("en", "Call +44 20 7946 0958.", Reason.PHONE),
        ("fr", "Elle ouvre à 14 h 30.", Reason.CLOCK),
        ("fr", "Elle ferme vers 20 h 15.", Reason.CLOCK),
        ("fr", "Il habite 12 rue Haute.", Reason.ADDRESS),
        ("fr", "Il habite 75002 Paris.", Reason.POSTCODE),
        ("fr", "Le G20 se réunit.", Reason.NAME),
        ("en", "COVID-19 spread.", Reason.NAME),
        ("fr", "Selon 20 Minutes, il pleut.", Reason.NAME),
        ("en", "The 5G network", Reason.NAME),
        ("fr", "France 3 le montre.", Reason.NAME),
        ("fr", "1) Premièrement", Reason.LIST),
        ("en", "They won 3-1.", Reason.SCORE),
        ("fr", "Les deux parties signent.", Reason.BOTH),
        ("fr", "Il le dit aux deux parties.", Reason.BOTH),
        ("fr", "Le premier ministre signe.", Reason.IDIOM),
        ("en", "The file 1.2.3.4 is old.", Reason.UNREADABLE),
        ("fr", "Ouvert de 9 h à 18 h.", Reason.CLOCK),
        ("fr", "Il passe entre 14h et 17h30.", Reason.CLOCK),
        ("en", "It opens at 9 o'clock.", Reason.CLOCK),
        ("en", "Call 020 7946 0958.", Reason.PHONE),
        ("en", "Call 1-800-555-0199.", Reason.PHONE),
        ("fr", "Ils ont perdu 3 à 1.", Reason.SCORE),
        ("fr", "La Seconde Guerre mondiale", Reason.NAME),
        ("en", "They amended the Fifth Amendment.", Reason.NAME),
        ("fr", "Le 11e arrondissement", Reason.IDIOM),
        ("fr", "des élèves de 6e", Reason.NAME),
        ("en", "The iPhone 14 is new.", Reason.NAME),
        ("fr", "le groupe des 77", Reason.NAME),
        ("en", "The Big Four agreed.", Reason.NAME),
        ("en", "It is bill H.R. 3162.", Reason.NAME),
        ("en", "The September 11 attacks shook it.", Reason.DATE),
        ("fr", "Le programme 164 le finance.", Reason.NAME),
    ],
)
def test_a_number_that_counts_nothing_is_refused(language: str, text: str, reason: Reason):
    found = explain_figures(text, language)
    assert found.figures == []
    assert reason in {refusal.reason for refusal in found.refusals}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il était une fois un roi."),
        ("fr", "L’un des policiers a parlé."),
        ("fr", "Une nouvelle loi est adoptée."),
        ("en", "One of the officers spoke to a man."),
        ("en", "No one had seen one."),
        ("fr", "En premier lieu, il pleut."),
    ],
)
def test_an_article_or_a_pronoun_counts_nothing(language: str, text: str):
    assert explain_figures(text, language).figures == []


def test_a_counted_plural_outweighs_a_label():
    (figure,) = explain_figures("Dans le groupe 30 personnes ont parlé.", "fr").figures
    assert figure.counted == "personnes"


def test_a_year_that_counts_something_is_a_number():
    (figure,) = explain_figures("Il a planté 2000 arbres.", "fr").figures
    assert (figure.value, figure.counted) == (2000, "arbres")


@pytest.mark.parametrize(("language", "text"), [("en", "1500 people fled."), ("fr", "2000 arbres")])
def test_a_number_that_counts_something_is_no_year_at_the_beginning_of_a_text_either(language: str, text: str):
    assert len(explain_figures(text, language).figures) == 1


def test_a_refusal_points_at_its_number():
    text = "Voir l’article 3, puis la p. 12."
    assert [text[r.start : r.end] for r in explain_figures(text, "fr").refusals] == ["3", "12"]


def test_a_bare_number_in_a_note_is_part_of_its_citation():
    text = "Un port1 et un quai2.\n\n1. Auteur, « Titre », Revue des ports, 116, 2020.\n2. Autre auteur.\n"
    found = explain_figures(text, "fr")
    assert found.figures == []
    assert ("116", Reason.VOLUME) in [(refusal.wording, refusal.reason) for refusal in found.refusals]


def test_a_page_number_behind_the_date_of_a_running_title_is_refused():
    assert explain_figures("Note de recherche\nMai 2023 23\n\nIl pleut.", "fr").figures == []


@pytest.mark.parametrize("text", ["Il veut plus qu’un accord.", "la seconde moitié du siècle"])
def test_words_that_compare_no_number_make_none(text: str):
    assert explain_figures(text, "fr").figures == []


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("value", [2_000_000, 66_000_000, 1_500_000_000, 12_000_500, 1_001_200, 500_000_000_000])
def test_groups_of_zeros_are_no_telephone_number(value: int, language: str, space: str):
    printed = f"{value:,}".replace(",", space)
    assert [int(figure.value) for figure in explain_figures(f"{printed} ports", language).figures] == [value]


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Il est venu trois fois."), ("en", "They met three times a year.")]
)
def test_what_happened_some_times_is_counted(language: str, text: str):
    assert [int(figure.value) for figure in explain_figures(text, language).figures] == [3]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("fr", "En Europe, 7 États ont signé.", "États"),
        ("fr", "En 2021, 7 États ont signé.", "États"),
        ("en", "In 2021, 7 States have signed.", "States"),
    ],
)
def test_an_institution_with_its_capital_is_counted(language: str, text: str, noun: str):
    (figure,) = explain_figures(text, language).figures
    assert figure.counted == noun


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les articles 12, 13 et 14 du code du port."),
        ("fr", "Voir ch. 7 du guide."),
        ("fr", "Le texte COM(2021) 206 est clair."),
        ("fr", "Elle recourt au 49.3 encore."),
        ("fr", "Le bus 62 passe au port."),
        ("en", "The crane listens on port 8080."),
        ("en", "Under 42 U.S.C. the crane is legal."),
        ("en", "The Tier 4 rules apply to cranes."),
        ("en", "SDG 5 asks for more."),
    ],
)
def test_a_number_behind_its_label_is_no_figure(language: str, text: str) -> None:
    assert explain_figures(text, language).figures == []


def test_an_article_in_the_singular_has_one_number() -> None:
    found = explain_figures("Selon l’article 3, 40 agents et 5 grues manquent.", "fr")
    assert [f"{figure.value:f}" for figure in found.figures] == ["40", "5"]


def test_a_verb_in_the_capital_of_its_sentence_is_no_label() -> None:
    found = explain_figures("Building 12 ships took years.", "en")
    assert [f"{figure.value:f}" for figure in found.figures] == ["12"]
