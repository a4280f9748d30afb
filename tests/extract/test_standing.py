"""A candidate's key is where it stands, its evidence what it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.pieces import LONGEST
from claimdb.extract.proposing import propose
from claimdb.extract.records import FIELDS, candidate_record, read_candidate
from claimdb.reading.document import read_document
from tests.extract.conftest import HARBOUR, proposed


def standing(text: str) -> dict[str, str]:
    return {one.key: one.evidence for one in proposed(text)}


def test_keys_tell_all_candidates_of_a_document_apart():
    found = proposed(HARBOUR)
    assert len({one.key for one in found}) == len(found) > 4


def test_an_edit_elsewhere_changes_nothing():
    assert standing(HARBOUR) == standing("A new first line about nothing.\n\n" + HARBOUR)


def test_another_number_is_new_evidence_at_the_same_place():
    before, after = standing(HARBOUR), standing(HARBOUR.replace("54 stations", "61 stations"))
    assert set(before) == set(after)
    assert sum(before[key] != after[key] for key in before) == 1


def test_line_ends_are_no_evidence():
    assert standing(HARBOUR) == standing(HARBOUR.replace("denied that 21\nstations", "denied that\n21 stations"))


def test_another_cited_work_is_new_evidence():
    before, after = standing(HARBOUR), standing(HARBOUR.replace("Money of", "Debts of"))
    assert 0 < sum(before[key] != after[key] for key in before) < len(before)


def test_equal_sentences_take_turns():
    keys = [one.key for one in proposed("The port lost 54 boats.\n\nIt closed.\n\nThe port lost 54 boats.")]
    assert len(set(keys)) == 2


def test_a_record_is_read_back_as_it_was_written():
    for one in proposed(HARBOUR):
        assert read_candidate(candidate_record(one)) == one


def test_a_record_begins_with_the_fields_that_others_build_on():
    assert tuple(candidate_record(proposed(HARBOUR)[0]))[: len(FIELDS)] == FIELDS


def test_a_sentence_without_end_is_read_in_pieces_that_hold_all_its_figures():
    text = "54 boats and some 30 towns " * 400
    found = proposed(text)
    assert len(found) == 800
    assert max(one.end - one.start for one in found) <= LONGEST
    for one in found:
        figure = one.first.figure
        assert text[one.start : one.end] == one.text
        assert text[figure.start : figure.end] == figure.wording


@given(st.text(alphabet="aé 3 .,;:%€«»\n1dont selon que n’a pas 20", max_size=200), st.sampled_from(["en", "fr"]))
def test_whatever_stands_in_a_document_is_proposed_within_its_bounds(text: str, language: str):
    for one in propose(read_document(text, name="x", language=language)):
        figure = one.first.figure
        assert one.start <= figure.start < figure.end <= len(text)
        assert read_candidate(candidate_record(one)) == one
