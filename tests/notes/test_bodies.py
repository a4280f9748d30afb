"""Bodies and markers are found in dumps of PDF, in Markdown and in lists at the end, and nothing else is a note."""

from __future__ import annotations

import pytest

from claimdb import resolve_notes
from claimdb.values.note import NoteOutcome

BODY = "Le port grandit1. La rade se vide2.\n\n"
ROY = "Ana Roy, Les Quais, Paris, Seuil, 2019."


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}1. {ROY}\n2. Ibid.\n",
        f"{BODY}1 {ROY}\n2 Ibid.\n",
        f"{BODY}1) {ROY}\n2) Ibid.\n",
        f"{BODY}[1] {ROY}\n[2] Ibid.\n",
        f"Le port grandit¹. La rade se vide².\n\n¹ {ROY}\n² Ibid.\n",
        f"Le port grandit[^1]. La rade se vide[^2].\n\n[^1]: {ROY}\n[^2]: Ibid.\n",
        f"Le port grandit[^a]. La rade se vide[^b].\n\n[^a]: {ROY}\n[^b]: Ibid.\n",
        f"Le port grandit [1]. La rade se vide [2].\n\nNotes\n\n1. {ROY}\n2. Ibid.\n",
        f"Le port grandit1.\n\n1. {ROY}\n\fLa rade se vide2.\n\n2. Ibid.\n",
    ],
)
def test_bodies_are_found_with_their_markers(text: str):
    notes = resolve_notes(text)
    assert [note.marker is not None for note in notes] == [True, True]
    assert [note.works[0].title for note in notes] == ["Les Quais", "Les Quais"]


@pytest.mark.parametrize("cut", ["Les\nQuais", "Les Qu-\nais", "Les\n\nQuais", "Les \nQuais", "Les Qu-\n\nais"])
def test_a_body_that_lines_cut_is_read_whole(cut: str):
    notes = resolve_notes(f"{BODY}1. Ana Roy, {cut}, Paris, Seuil, 2019.\n2. Ibid.\n")
    assert notes[0].works[0].title == "Les Quais"


def test_a_body_goes_on_behind_the_head_of_a_page():
    text = f"{BODY}1. Ana Roy, Les Quais du\n\f12 Les ports du Nord\n\nvieux port, Paris, Seuil, 2019.\n2. Ibid.\n"
    assert resolve_notes(text)[0].works[0].title == "Les Quais du vieux port"


def test_a_body_ends_at_its_year_where_a_paragraph_follows():
    text = f"{BODY}1. {ROY}\n2. Ida Lee, Les Digues, Lyon, PUL, 2020\n\nLa ville compte trois ports.\n"
    notes = resolve_notes(text)
    assert text[notes[1].start : notes[1].end] == "2. Ida Lee, Les Digues, Lyon, PUL, 2020"


def test_numbering_may_begin_anew():
    text = (
        f"{BODY}1. {ROY}\n2. Ibid.\n\nUn phare1. Une balise2.\n\n1. Ida Lee, Les Digues, Lyon, PUL, 2020.\n2. Ibid.\n"
    )
    notes = resolve_notes(text)
    assert [note.label for note in notes] == ["1", "2", "1", "2"]
    assert [note.works[0].title for note in notes] == ["Les Quais", "Les Quais", "Les Digues", "Les Digues"]
    assert all(note.marker is not None for note in notes)


def test_an_ibid_that_begins_a_chapter_is_unresolved():
    text = f"{BODY}1. {ROY}\n2. Ibid.\n\nUn phare1. Une balise2.\n\n1. Ibid.\n2. {ROY}\n"
    assert resolve_notes(text)[2].works[0].outcome is NoteOutcome.UNRESOLVED


def test_a_numbered_list_is_no_list_of_notes():
    assert resolve_notes("Trois choix :\n\n1. Le port\n2. La rade\n3. Le quai\n") == []


def test_lines_that_begin_with_figures_are_no_notes():
    assert resolve_notes("Le port\n30 Quais sont vides.\n12 Navires y dorment.\n") == []


def test_notes_of_markdown_are_in_reading_order():
    text = f"Le quai[^b]. La rade[^a].\n\n[^a]: Ibid., p. 3.\n[^b]: {ROY}\n"
    notes = resolve_notes(text)
    assert [note.label for note in notes] == ["b", "a"]
    assert notes[1].works[0].outcome is NoteOutcome.RESOLVED


def test_a_body_that_nothing_calls_has_no_marker():
    notes = resolve_notes(f"Le quai.\n\n[^a]: {ROY}\n")
    assert [note.marker for note in notes] == [None]


def test_spans_are_those_of_the_text_as_given():
    text = f"{BODY}1. Ana Roy, Les Qu-\nais, Paris, Seuil, 2019.\n2. Ibid.\n"
    (work,) = resolve_notes(text)[0].works
    assert text[work.start : work.end] == "Ana Roy, Les Qu-\nais, Paris, Seuil, 2019."
