"""Who is said to say a figure, and whether it is asserted, denied or corrected."""

from __future__ import annotations

import pytest

from claimdb.extract.proposals import Stance
from tests.extract.conftest import only, proposed

SPEAKERS = [
    ("en", "According to the Harbour Office, 54 boats were lost.", "the Harbour Office"),
    ("en", "54 boats were lost, according to the Harbour Office.", "the Harbour Office"),
    ("en", "54 boats were lost, the Harbour Office said on Monday.", "the Harbour Office"),
    ("en", "The Harbour Office said 54 boats were lost.", "The Harbour Office"),
    ("en", "“54 boats were lost”, said Ana Roy, a captain.", "Ana Roy"),
    ("en", "The mayor, Ana Roy, said that 54 boats were lost.", "The mayor, Ana Roy"),
    ("en", "A report by Quay Watch found that 54 boats were lost.", "A report by Quay Watch"),
    ("en", "54 boats were lost, the captain pointed out.", "the captain"),
    ("en", "The captain said on Monday in the town hall that 54 boats were lost.", "The captain"),
    (
        "en",
        "According to figures compiled by the Harbour Office, 54 boats were lost.",
        "figures compiled by the Harbour Office",
    ),
    ("en", "The Harbour Office on Sunday denied reports of a storm, putting the loss at 54 boats.", None),
    ("en", "54 boats were lost.", None),
    ("de", "Laut dem Hafenamt sind 54 Boote verloren.", "dem Hafenamt"),
    ("fr", "Selon le port, 54 bateaux ont coulé.", "le port"),
    ("fr", "54 bateaux ont coulé, d’après un rapport du port.", "un rapport du port"),
    ("fr", "« 54 bateaux ont coulé », a déclaré Ana Roy, la maire.", "Ana Roy"),
    ("fr", "54 bateaux ont coulé, a indiqué le port lundi.", "le port"),
    ("fr", "Le port affirme que 54 bateaux ont coulé.", "Le port"),
    ("fr", "La maire, Ana Roy, a déclaré que 54 bateaux avaient coulé.", "La maire, Ana Roy"),
    ("fr", "Lors de la réunion, la maire a précisé que 54 bateaux avaient coulé.", "la maire"),
    ("fr", "54 bateaux ont coulé, a annoncé jeudi 16 novembre le port.", "le port"),
    ("fr", "54 bateaux ont coulé, observe dans un communiqué l’office du port.", "l’office du port"),
    ("fr", "Le port ferme, pointe l’office, qui estime que 54 bateaux ont coulé.", "l’office"),
    ("fr", "Le maire conteste ce nombre : selon lui, 54 bateaux ont coulé.", "Le maire"),
    ("fr", "Le port, qui est grand, a rectifié hier son bilan : 54 bateaux ont coulé.", "Le port"),
    ("fr", "54 bateaux ont coulé selon les régions.", None),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_the_speaker_is_named_as_printed(language: str, text: str, speaker: str | None):
    assert only(text, language).speaker == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor closed the port. She added that 54 boats were lost."),
        ("fr", "La maire affirme que le port est fermé. Elle ajoute que 54 bateaux ont coulé."),
    ],
)
def test_a_pronoun_stands_for_who_spoke_last(language: str, text: str):
    assert only(text, language).speaker in (None, "La maire")


def test_who_speaks_of_the_figures_subject_is_no_speaker_of_it():
    assert only("The 54 captains said that the port was closed.").speaker is None


def test_who_did_not_say_it_is_no_speaker():
    assert only("The port has not said that 54 boats were lost.").speaker is None


STANCES = [
    ("en", "The ministry denied that 54 boats were lost.", Stance.DENIES),
    ("en", "The ministry did not sell 54 boats.", Stance.DENIES),
    ("en", "The ministry never bought 54 boats.", Stance.DENIES),
    ("en", "The ministry denied the report, putting the loss at 54 boats.", Stance.ASSERTS),
    ("en", "The ministry does not deny that 54 boats were lost.", Stance.ASSERTS),
    ("en", "Not only 54 boats were lost.", Stance.ASSERTS),
    ("en", "No fewer than 54 boats were lost.", Stance.ASSERTS),
    ("fr", "Le ministère dément que 54 bateaux aient coulé.", Stance.DENIES),
    ("fr", "Le ministère a démenti avoir vendu 54 bateaux.", Stance.DENIES),
    ("fr", "Le port n’a pas vendu 54 bateaux.", Stance.DENIES),
    ("fr", "Le port n’a vendu que 54 bateaux.", Stance.ASSERTS),
    ("fr", "Le port n’a pas seulement vendu 54 bateaux.", Stance.ASSERTS),
    ("fr", "Le ministère dément le rapport, mais reconnaît 54 bateaux perdus.", Stance.ASSERTS),
    ("fr", "Le maire conteste ce nombre : selon lui, 54 bateaux ont coulé.", Stance.ASSERTS),
    ("en", "The port corrected its report: 54 boats were lost.", Stance.CORRECTS),
    ("fr", "Le ministère ne nie pas que 54 bateaux ont coulé.", Stance.ASSERTS),
    ("fr", "Le port rectifie : 54 bateaux ont coulé.", Stance.CORRECTS),
]


@pytest.mark.parametrize(("language", "text", "stance"), STANCES)
def test_the_stance_is_that_of_the_words(language: str, text: str, stance: Stance):
    assert only(text, language).stance == stance


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "54 boats were lost, and not 21 boats."), ("fr", "54 bateaux ont coulé, et non 21 bateaux.")],
)
def test_a_contrast_denies_one_figure_and_corrects_by_the_other(language: str, text: str):
    assert [one.stance for one in proposed(text, language)] == [Stance.CORRECTS, Stance.DENIES]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Correction: an earlier version of this article said 40 boats sank; it was 14."),
        ("en", "Correction: a previous version said that 40 boats sank, but 14 boats did."),
        ("en", "The toll of 4,500 boats was corrected to 4,210 by the port."),
        ("en", "The port corrected its estimate from 4,500 to 4,210 boats."),
        ("fr", "Rectificatif : une version précédente de cet article parlait de 40 bateaux ; il y en avait 14."),
        ("fr", "Une version antérieure de cet article donnait 40 bateaux, alors qu’il y en avait 14."),
        ("fr", "Le bilan de 4 500 bateaux a été corrigé à 4 210 par le port."),
        ("fr", "Le port a corrigé son estimation de 4 500 à 4 210 bateaux."),
    ],
)
def test_what_is_put_right_is_denied_and_what_replaces_it_corrects(language: str, text: str):
    assert [one.stance for one in proposed(text, language)] == [Stance.DENIES, Stance.CORRECTS]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Correction: the port holds 14 boats."), ("fr", "Rectificatif : le port compte 14 bateaux.")],
)
def test_what_calls_itself_a_correction_corrects(language: str, text: str):
    assert only(text, language).stance == Stance.CORRECTS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An earlier version of the map had 40 ports."),
        ("fr", "Une version antérieure de la carte montrait 40 ports."),
        ("en", "The corrected list went to 54 members."),
        ("en", "The correction of the river took 54 years."),
        ("fr", "La correction du fleuve a pris 54 ans."),
    ],
)
def test_other_versions_and_corrections_take_no_figure_back(language: str, text: str):
    assert only(text, language).stance == Stance.ASSERTS


def test_an_earlier_version_of_the_text_is_no_speaker():
    assert proposed("An earlier version of this story said that 40 boats sank.")[0].speaker is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It seems that 54 boats were lost."),
        ("en", "54 boats may have been lost."),
        ("fr", "Il se pourrait que 54 bateaux aient coulé."),
        ("fr", "54 bateaux auraient coulé."),
    ],
)
def test_a_reserve_governs_what_depends_on_it(language: str, text: str):
    assert only(text, language).hedged


def test_naming_the_source_is_no_reserve():
    assert not only("According to the port, 54 boats were lost.").hedged
