"""Whether the words around a figure vouch for it; one digit a figure, 1 for hedged."""

from __future__ import annotations

import pytest

from claimdb.figures import french_verbs
from claimdb.reading.figures import find_figures


def hedged(text: str, language: str) -> str:
    return "".join(str(int(figure.hedged)) for figure in find_figures(text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La flotte compterait, d’après la presse, 40 barques.", "1"),
        ("fr", "La flotte coûterait (hors taxes) 40 millions d’euros.", "1"),
        ("fr", "La tempête aurait coulé 40 barques, 12 yoles et 3 bacs.", "111"),
        ("fr", "40 barques, 12 yoles et 3 bacs auraient coulé.", "111"),
        ("fr", "La tempête aurait fait 40 morts, dit le maire, et 12 blessés.", "11"),
        ("fr", "Il semble que la flotte compte 40 barques.", "1"),
        ("fr", "Il n’est pas exclu que 40 barques aient coulé.", "1"),
        ("fr", "La flotte compte sans doute 40 barques.", "1"),
        ("fr", "La flotte est censée compter 40 barques.", "1"),
        ("fr", "40 barques ont coulé, semble-t-il.", "1"),
        ("fr", "La flotte ne compterait que 40 barques.", "1"),
        ("fr", "Ce sont 40 barques qui auraient coulé.", "1"),
        ("fr", "Si la flotte comptait 40 barques, elle sortirait.", "1"),
        ("fr", "Combien valent ces 40 barques ?", "1"),
        ("en", "The fleet might, he said, buy 40 boats.", "1"),
        ("en", "The storm may have sunk 40 boats, 12 rafts and 3 ferries.", "111"),
        ("en", "The fleet is widely believed to have 40 boats.", "1"),
        ("en", "It is possible that 40 boats sank.", "1"),
        ("en", "Apparently, 40 boats sank.", "1"),
        ("en", "40 boats sank, apparently.", "1"),
        ("en", "The fleet has 40 boats, two of which may be unsafe.", "01"),
        ("en", "If it had 40 boats, it would sail.", "1"),
        ("en", "Did 40 boats sink?", "1"),
        ("en", "The alleged 40 boats were never seen.", "1"),
    ],
)
def test_what_governs_a_figure_hedges_it(language: str, text: str, expected: str):
    assert hedged(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Selon la presse, qui serait bien informée, la flotte compte 40 barques.", "0"),
        ("fr", "La flotte a 40 barques et pourrait en acheter.", "0"),
        ("fr", "La flotte a 40 barques mais n’en armerait que 12.", "01"),
        ("fr", "Sur les 40 barques vues, 12 auraient coulé.", "01"),
        ("fr", "Le prix atteindrait 40 euros, contre 12 euros hier.", "10"),
        ("fr", "Le maire a promis que 40 barques seraient réparées.", "0"),
        ("fr", "Même si 40 barques ont coulé, la flotte sort.", "0"),
        ("en", "According to the press, the fleet has 40 boats.", "0"),
        ("en", "The fleet said it would buy 40 boats.", "0"),
        ("en", "40 boats sank and 12 more could sink.", "01"),
        ("en", "The storm sank 40 boats and, reportedly, 12 rafts.", "01"),
        ("en", "He thought of the 40 boats.", "0"),
        ("en", "Even if 40 boats sank, the fleet sails.", "0"),
        ("en", "The police held 40 alleged pirates.", "0"),
        ("en", "In May, 40 boats sank.", "0"),
    ],
)
def test_what_governs_another_verb_does_not(language: str, text: str, expected: str):
    assert hedged(text, language) == expected


@pytest.mark.parametrize("word", ["créerait", "agréeraient", "suppléerait"])
def test_the_conditional_of_a_verb_in_eer_is_told(word: str):
    assert french_verbs.is_conditional(word)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Au moins 37 marins, dont huit femmes, auraient disparu.", "11"),
        ("fr", "Au moins 37 marins, dont huit femmes, ont disparu.", "00"),
        ("fr", "Quelque 37 marins, à bord du voilier, auraient disparu.", "1"),
        ("fr", "Il resterait, sur les 45 grues, une dizaine de machines.", "01"),
        ("fr", "30 grues auraient brûlé et 40 ont été réparées.", "10"),
        ("fr", "Le port compterait 12 quais et la ville en a 40.", "10"),
        ("fr", "Les 300 marins que retiendrait le port sont connus.", "1"),
        ("fr", "Le port a dit qu’il ouvrirait 12 quais.", "0"),
        ("fr", "Le port a dit que 12 quais auraient brûlé.", "1"),
        ("en", "At least 37 sailors, including eight women, may have drowned.", "11"),
        ("en", "The port may have 12 cranes and the yard has 40.", "10"),
        ("en", "Sailors are three times as likely to drown.", "0"),
        ("en", "Some 12 ships could be seen from the quay.", "0"),
    ],
)
def test_the_verb_of_its_own_subject_hedges_a_figure(language: str, text: str, expected: str) -> None:
    assert hedged(text, language) == expected
