"""Extract again after an edit, and only what changed is asked again."""

from __future__ import annotations

from claimdb.extract.deciding import accept, reject
from claimdb.extract.keeping import Extracted, proposal_of
from claimdb.record.recorder import Recorder
from tests.extract.conftest import HARBOUR, Reviewing


def name(_recorder: Recorder, _csl: object) -> str:
    return "lee2022"


def test_what_is_proposed_waits_in_reading_order(reviewing: Reviewing):
    kept = reviewing.extract(HARBOUR)
    waits = reviewing.waiting()
    assert kept == Extracted(new=len(waits), changed=0, unchanged=0, gone=0)
    starts = [one.proposal.first.figure.start for one in waits]
    assert starts == sorted(starts)


def test_extracting_twice_asks_nothing_again(reviewing: Reviewing):
    first = reviewing.extract(HARBOUR)
    assert reviewing.extract(HARBOUR) == Extracted(new=0, changed=0, unchanged=first.new, gone=0)


def test_what_was_decided_stays_decided_when_another_sentence_is_edited(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    first, *others = reviewing.waiting()
    reviewing.decide(first.id, lambda recorder, row: reject(recorder, row, "no claim"))
    kept = reviewing.extract(HARBOUR.replace("4.5 million", "4.7 million"))
    assert kept == Extracted(new=0, changed=1, unchanged=len(others), gone=0)
    assert first.id not in {one.id for one in reviewing.waiting()}


def test_a_decided_candidate_whose_figure_was_edited_is_asked_again_with_its_claim(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    first = reviewing.waiting()[0]
    reviewing.decide(first.id, lambda recorder, row: accept(recorder, row, proposal_of(row), name))
    reviewing.extract(HARBOUR.replace("54 stations", "61 stations"))
    again = reviewing.waiting()[0]
    assert (again.id, again.proposal.first.figure.wording) == (first.id, "61 stations")
    assert again.claim is not None


def test_an_undecided_candidate_that_stands_no_more_is_gone(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    count = len(reviewing.waiting())
    kept = reviewing.extract(HARBOUR.replace(" About 300 boats could be sold.", ""))
    assert kept == Extracted(new=0, changed=0, unchanged=count - 1, gone=1)


def test_the_place_of_a_candidate_moves_with_its_text(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    reviewing.extract("A line more.\n\n" + HARBOUR)
    for one in reviewing.waiting():
        figure = one.proposal.first.figure
        there = one.sentence[figure.start - one.proposal.start : figure.end - one.proposal.start]
        assert there.replace("\n", " ") == figure.wording
