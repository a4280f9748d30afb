"""Two labels mean one thing by grammar: number, gender and articles apart, and no more."""

from __future__ import annotations

import pytest

from claimdb.values.folding import fold_label, fold_text
from claimdb.values.formulas import guard_formula, unguard_formula
from claimdb.values.keys import public_key, write_json
from claimdb.values.likeness import likeness


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("libraries of the town", "a library of town", "en"), ("branches", "branch", "en"), ("boxes", "box", "en"),
        ("classes", "class", "en"), ("dishes", "dish", "en"), ("waltzes", "waltz", "en"), ("nurses", "nurse", "en"),
        ("Women", "woman", "en"), ("an owl", "the owls", "en"),
        ("les hôpitaux", "l’hôpital", "fr"), ("des bateaux", "un bateau", "fr"), ("blessées", "blessé", "fr"),
        ("yeux", "œil", "fr"), ("travaux d'été", "le travail des étés", "fr"), ("voix du nord", "voi de la nord", "fr"),
    ],
)  # fmt: skip
def test_number_gender_and_articles_do_not_matter(one: str, other: str, language: str):
    assert likeness(one, language) == likeness(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("glass", "glas", "en"), ("virus", "viru", "en"), ("crisis", "crisi", "en"), ("gas", "ga", "en"),
        ("presse", "pres", "fr"), ("stress", "stres", "fr"), ("gauss", "gaus", "fr"), ("os", "o", "fr"),
        ("nurses", "nurse", "de"),
        ("police stations", "fire stations", "en"), ("the owl", "owl", "fr"),
    ],
)  # fmt: skip
def test_other_words_stay_apart(one: str, other: str, language: str):
    assert likeness(one, language) != likeness(other, language)


def test_words_are_kept_in_their_order():
    assert likeness("the schools of Nantes", "en") == ("school", "nante")


def test_letters_that_print_varies_are_folded():
    assert fold_text("Œuvre d’ÆØł") == "oeuvre d'aeol"
    assert fold_text("œuvre ʼæø Ø") == "oeuvre 'aeo o"


def test_the_accents_of_a_label_count_and_its_spaces_do_not():
    assert fold_label(" Cafe\u0301s \u00a0de Paris ") == "cafés de paris"
    assert fold_label("cafés") != fold_label("cafes")


@pytest.mark.parametrize("cell", ["=1+1", "+x", "-x", "@x", "＝1", "＋x", "－x", "＠x", " =x", "'=x", "''-a"])
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded_and_read_back(cell: str):
    assert guard_formula(cell) == f"'{cell}"
    assert unguard_formula(guard_formula(cell)) == cell


@pytest.mark.parametrize("cell", ["-5,2", "+3", "-1e-5", "-12 000", "-4%", "x=1", "X=1", "'X=1", "'tis", ""])
def test_numbers_and_words_are_no_formulas(cell: str):
    assert guard_formula(cell) == cell
    assert unguard_formula(cell) == cell


def test_a_key_is_a_letter_and_eighty_bits_of_what_the_record_is():
    assert public_key("c", "a", 1) == public_key("c", "a", 1)
    assert len({public_key("c", "a", 1), public_key("c", "a", 2), public_key("s", "a", 1)}) == 3
    key = public_key("c", "a")
    assert (key[0], len(key), key.lower()) == ("c", 17, key)


def test_json_has_one_spelling():
    assert write_json({"b": "é", "a": [1, None]}) == '{"a":[1,null],"b":"é"}'
