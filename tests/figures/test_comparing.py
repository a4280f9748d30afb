"""What words around a number compare: stacked, denied, with words between, and those that compare nothing."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import find_figures

SIGNS = {
    "exact": "=", "about": "~", "at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<", "between": "..",
}  # fmt: skip


def compared(text: str, language: str) -> list[str]:
    return [f"{SIGNS[figure.comparator.value]}{figure.value:f}" for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 quais, voire plus", ">=40"),
        ("40 quais, voire moins", "<=40"),
        ("Ce quai compte guère plus de 40 grues.", "~40"),
        ("un tirant supérieur ou égal à 50 mètres", ">=50"),
        ("des tailles égales ou inférieures à 50 mètres", "<=50"),
        ("une somme légèrement inférieure à 300 euros", "~300"),
        ("bien au-delà de 300 quais", ">300"),
        ("bien au-dessus de 300 euros", ">300"),
        ("en-dessous de 300 euros", "<300"),
        ("La dette dépasse désormais les 50 millions d’euros.", ">50000000"),
        ("La dette a franchi la barre des 50 millions d’euros.", ">50000000"),
        ("La dette approche les 50 millions d’euros.", "~50000000"),
        ("Le taux tombe sous les 40 %.", "<40"),
        ("300 euros par mois minimum", ">=300"),
        ("± 30 quais", "~30"),
    ],
)
def test_french_words_around_a_number_compare(text: str, expected: str):
    assert compared(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The debt approached $50 million.", "~50000000"),
        ("values greater than or equal to 50 metres", ">=50"),
        ("values at or below 50 metres", "<=50"),
        ("It is above the 50 percent mark.", ">50"),
        ("20 pupils, if not more", ">=20"),
        ("20 pupils or even more", ">=20"),
        ("plus or minus 3%", "~3"),
        ("$300 a month at most", "<=300"),
        ("way over 300 piers", ">300"),
        ("perhaps as many as 300 piers", "<=300"),
    ],
)
def test_english_words_around_a_number_compare(text: str, expected: str):
    assert compared(text, "en") == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La dette ne dépasse pas 50 millions d’euros.", "<=50000000"),
        ("fr", "La dette n’a jamais dépassé les 50 millions d’euros.", "<=50000000"),
        ("fr", "jamais plus de 300 grues", "<=300"),
        ("en", "The debt does not exceed $50 million.", "<=50000000"),
        ("en", "The debt never exceeded $50 million.", "<=50000000"),
        ("en", "It can’t exceed $50 million.", "<=50000000"),
        ("en", "not under 50 metres", ">=50"),
    ],
)
def test_a_denied_comparison_is_its_opposite(language: str, text: str, expected: str):
    assert compared(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il n’y a plus de 40 grues."),
        ("fr", "Ils ne sont plus que 40 grutiers."),
        ("fr", "L’île compte 40 grues de plus."),
        ("fr", "Il se dirige vers les 40 grues."),
        ("en", "There are no longer 40 cranes."),
        ("en", "It is over the 40 bridges."),
    ],
)
def test_what_only_looks_like_a_comparison_compares_nothing(language: str, text: str):
    assert compared(text, language) == ["=40"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plus du tiers des grues sont arrêtées.", [">33.3333"]),
        ("Le quai avoisinerait 300 mètres.", ["~300"]),
        ("Les grues n’excèdent pas 150 mètres.", ["<=150"]),
        ("La dette dépasse allègrement les 150 millions.", [">150000000"]),
        ("une amende d’un montant maximal de 4 000 euros", ["<=4000"]),
        ("une caution minimale de 4 000 euros", [">=4000"]),
        ("Le taux flirte avec les 12 %.", ["~12"]),
        ("une somme voisine de 12 millions", ["~12000000"]),
        ("Peut-être 300 marins sont venus.", ["=300"]),
    ],
)
def test_verbs_and_adjectives_compare_in_french(text: str, expected: list[str]) -> None:
    assert compared(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill is not far off 90 million.", ["~90000000"]),
        ("At most, 30 sailors came.", ["<=30"]),
        ("Sailors aged 65 or older retire.", [">=65"]),
        ("Debts easily exceed 90 million.", [">90000000"]),
        ("Perhaps 300 sailors came.", ["=300"]),
    ],
)
def test_words_and_commas_compare_in_english(text: str, expected: list[str]) -> None:
    assert compared(text, "en") == expected


def test_a_minimum_that_is_itself_the_amount_compares_nothing() -> None:
    assert compared("Le salaire minimum de 1 400 euros est versé.", "fr") == ["=1400"]
