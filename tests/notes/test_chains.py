"""What ibid., op. cit., short titles and references to notes point to, across chains."""

from __future__ import annotations

import pytest

from claimdb import resolve_notes
from claimdb.values.note import CitedAs, Note, NoteKind, NoteOutcome, NoteWork, WorkPointer

ROY = "Ana Roy, Les Quais, Paris, Seuil, 2019."
ROY_AGAIN = "Ana Roy, Les Digues, Paris, Seuil, 2021."
LEE = "Ida Lee, “Boats,” Port Review 3, no. 1 (2020): 4–9."
COMMENT = "Ce port est fermé depuis longtemps."
UNKNOWN = "Zoé Vial, op. cit., p. 3."


def resolved(*bodies: str) -> list[Note]:
    """The notes of a text that calls each body once."""
    text = "".join(f"Le port grandit{number}. " for number in range(1, len(bodies) + 1))
    return resolve_notes(text + "\n\n" + "\n".join(f"{number}. {body}" for number, body in enumerate(bodies, 1)))


def last(*bodies: str) -> NoteWork:
    (work,) = resolved(*bodies)[-1].works
    return work


@pytest.mark.parametrize(
    ("bodies", "note"),
    [
        ((ROY, "Ibid."), 1),
        ((ROY, "Ibidem, p. 12."), 1),
        ((ROY, "Id., p. 12."), 1),
        ((ROY, LEE, "Ibid., p. 5."), 2),
        ((ROY, "Ibid.", "Ibid., p. 4.", "Ibid."), 1),
        ((ROY, LEE, "Roy, op. cit., p. 4.", "Ibid."), 1),
        ((ROY, LEE, "A. Roy, op. cit."), 1),
        ((ROY, LEE, "Ana Roy, Les Quais, op. cit., p. 9."), 1),
        ((LEE, ROY, "I. Lee, art. cit., p. 5."), 1),
        ((LEE, ROY, "Lee, loc. cit."), 1),
        ((LEE, ROY, "Lee, I., art. cit., p. 3."), 1),
        ((LEE, ROY, "Roy, A., rap. cit., p. 3."), 2),
        ((ROY, ROY_AGAIN, "Roy, Les Digues, op. cit., p. 4."), 2),
        ((ROY, ROY_AGAIN, "Roy, Digues, p. 4."), 2),
        ((ROY, LEE, "Roy, supra note 1, p. 8."), 1),
        ((ROY, LEE, "Lee, “Boats,” 7."), 2),
        ((f"{ROY[:-1]} ; {ROY_AGAIN}", LEE, "Roy, Les Quais, supra note 1."), 1),
        ((ROY, LEE, "Cf. note 1."), 1),
        ((ROY, LEE, "Voir supra, note 2."), 2),
        ((ROY, LEE, "Roy (n. 1), p. 8."), 1),
        ((ROY, LEE, "Roy (n 1) 8."), 1),
        ((ROY, LEE, "Roy, supra n 1, 8."), 1),
        ((ROY, LEE, "Ana Roy, Les Quais, Paris, Seuil, 2019, p. 44."), 1),
        ((ROY, LEE, "Roy 2019, p. 8."), 1),
        ((ROY, LEE, "Roy, p. 8."), 1),
        ((ROY, LEE, "Les Quais, op. cit., p. 8."), 1),
        ((ROY, LEE, "« Boats », art. cit."), 2),
        ((f"{COMMENT} Voir {ROY}", "Ibid."), 1),
        ((f"{COMMENT} ({ROY[:-1]}, p. 4).", "Ibid."), 1),
    ],
)  # fmt: skip
def test_what_points_back_resolves_to_the_first_full_citation(bodies: tuple[str, ...], note: int):
    work = last(*bodies)
    assert (work.outcome, work.resolves_to) == (NoteOutcome.RESOLVED, WorkPointer(note, 0))


@pytest.mark.parametrize(
    "bodies",
    [
        ("Ibid.",),
        (COMMENT, "Ibid."),
        (UNKNOWN, "Ibid., p. 3."),
        (ROY, UNKNOWN),
        (ROY, "Roy, Les Phares, op. cit., p. 4."),
        (ROY, "Op. cit., p. 4."),
        (ROY, "Roy, supra note 45, p. 4."),
        (ROY, LEE, "Roy, supra note 2, p. 4."),
    ],
)
def test_what_cannot_be_told_stays_unresolved(bodies: tuple[str, ...]):
    work = last(*bodies)
    assert (work.outcome, work.resolves_to, work.candidates) == (NoteOutcome.UNRESOLVED, None, ())


@pytest.mark.parametrize(
    "bodies",
    [
        (f"{ROY[:-1]} ; {LEE}", "Ibid."),
        (f"{ROY[:-1]} ; {LEE}", "Ibid.", "Ibid., p. 3."),
        (f"{ROY[:-1]} ; {LEE}", "Voir note 1."),
    ],
)
def test_two_works_in_one_note_are_both_offered(bodies: tuple[str, ...]):
    work = last(*bodies)
    assert (work.outcome, work.candidates) == (NoteOutcome.AMBIGUOUS, (WorkPointer(1, 0), WorkPointer(1, 1)))


def test_two_works_of_one_author_are_both_offered():
    work = last(ROY, ROY_AGAIN, "Roy, op. cit., p. 4.")
    assert (work.outcome, work.candidates) == (NoteOutcome.AMBIGUOUS, (WorkPointer(1, 0), WorkPointer(2, 0)))


def test_an_ibid_after_an_ambiguous_op_cit_is_ambiguous_too():
    assert last(ROY, ROY_AGAIN, "Roy, op. cit.", "Ibid.").outcome is NoteOutcome.AMBIGUOUS


def test_an_ibid_within_a_note_points_to_the_work_before_it():
    works = resolved(LEE, f"{ROY[:-1]}, p. 3 ; ibid., p. 9.")[-1].works
    assert works[1].resolves_to == WorkPointer(2, 0)


def test_an_ibid_behind_a_note_that_was_not_found_is_unresolved():
    notes = resolve_notes("Le port1. La rade2. Le quai4.\n\n1. Ana Roy, Les Quais, Paris, Seuil, 2019.\n4. Ibid.\n")
    assert notes[-1].works[0].outcome is NoteOutcome.UNRESOLVED


def test_id_before_a_title_stands_for_the_author():
    work = last(ROY, "Id., Les Digues, Paris, Seuil, 2021.")
    assert (work.author, work.title, work.cited_as, work.outcome) == (
        "Ana Roy", "Les Digues", CitedAs.FULL, NoteOutcome.FULL,
    )  # fmt: skip


def test_a_short_citation_keeps_its_words_and_takes_the_other_fields():
    work = last(LEE, ROY, "Lee, op. cit., p. 5.")
    assert (work.author, work.title, work.date, work.locator) == ("Lee", "Boats", "2020", "p. 5")


def test_a_note_further_on_can_be_pointed_to():
    work = resolved("Voir infra, note 2.", ROY)[0].works[0]
    assert work.resolves_to == WorkPointer(2, 0)


def test_a_comment_that_is_pointed_to_is_no_work():
    note = resolved(COMMENT, "Voir note 1.")[-1]
    assert (note.kind, note.works) == (NoteKind.COMMENT, ())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (ROY, NoteKind.FULL),
        ("Ibid., p. 4.", NoteKind.IBID),
        ("Roy, op. cit.", NoteKind.OP_CIT),
        (COMMENT, NoteKind.COMMENT),
        (f"{COMMENT} Voir {ROY}", NoteKind.MIXED),
        (f"{LEE[:-1]} ; Roy, op. cit.", NoteKind.MIXED),
    ],
)
def test_the_kind_of_a_note_is_what_it_holds(body: str, kind: NoteKind):
    assert resolved(ROY, body)[-1].kind is kind


def test_editions_of_other_years_are_other_works():
    assert last(ROY, LEE, "Ana Roy, Les Quais, Paris, Seuil, 2006.").outcome is NoteOutcome.FULL
