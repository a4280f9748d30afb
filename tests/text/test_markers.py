"""Note markers that print glues to what stands before them."""

from __future__ import annotations

import pytest

from claimdb.text import find_markers, find_note_bodies


def labels(text: str) -> list[str]:
    return [marker.label for marker in find_markers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il agit dans 129 pays14.", ["14"]),
        ("Il est là depuis 20123.", ["3"]),
        ("« la coopération5 » commence", ["5"]),
        ("la ville (2003)12 est", ["12"]),
        ("le port¹ et le quai²", ["1", "2"]),
        ("the port[3] and the quay [4]", ["3", "4"]),
        ("the port[^a]", ["a"]),
    ],
)
def test_a_marker_is_told_by_what_it_is_glued_to(text: str, expected: list[str]):
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text", ["Le G20 et la COVID-19", "12 km2 et 3 m²", "p.12 et vol.3", "le 12 mars 2012", "1.200"]
)
def test_digits_of_a_name_or_a_unit_are_no_marker(text: str):
    assert labels(text) == []


def test_the_notes_of_a_document_decide_which_digits_are_markers():
    text = "Un port1 et un quai2 en 20123.\n\n1. Premier auteur.\n2. Second auteur.\n3. Troisième auteur.\n"
    assert labels(text) == ["1", "2", "3"]
    assert [body.label for body in find_note_bodies(text)] == ["1", "2", "3"]


def test_a_list_that_no_marker_calls_holds_no_notes():
    assert find_note_bodies("Trois points :\n\n1. Un port.\n2. Un quai.\n3. Une digue.\n") == []


def test_a_body_goes_on_behind_an_empty_line_inside_a_sentence():
    text = "Un port1 et un quai2.\n\n1. Auteur, Titre, qui est \n\nun livre.\n2. Autre auteur.\n"
    first = find_note_bodies(text)[0]
    assert text[first.start : first.end].rstrip().endswith("un livre.")


def test_where_bodies_stand_in_brackets_no_glued_digit_is_a_marker():
    text = "It has 9.3 million people.[^3] It has 67.5 trees.[^4]\n\n[^3]: Roe, Elms.\n[^4]: Ibid.\n"
    assert [(marker.label, text[marker.start]) for marker in find_markers(text)] == [("3", "["), ("4", "[")]


def test_digits_behind_a_decimal_mark_are_no_marker_unless_a_sentence_follows():
    text = "A port1 of 7.2 km lies there in 1923.2 Its 3 quays cost 4.3 million.3\n\n1. Roe.\n2. Doe.\n3. Poe.\n"
    assert [text[marker.start - 3 : marker.end] for marker in find_markers(text)] == ["ort1", "23.2", "on.3"]
