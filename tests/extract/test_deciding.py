"""Accepting makes the claim, with its evidence; what was decided can be undone."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from claimdb.errors import ClaimdbError
from claimdb.extract.amending import UnfitField, amend
from claimdb.extract.deciding import AlreadyDecided, NothingMeasured, accept, look, reject, skip, take_back
from claimdb.extract.keeping import proposal_of
from claimdb.model import Assertion, Candidate, Citation, Derivation, Figure, Measure, Mention, Source
from claimdb.record.events import undo
from claimdb.record.measures import find_or_add_measure
from claimdb.record.recorder import Recorder
from tests.extract.conftest import HARBOUR, Reviewing

BUDGET = "3.2 million euros"


def name(_recorder: Recorder, _csl: object) -> str:
    return "lee2022"


def take(reviewing: Reviewing, wording: str, **fields: str) -> int:
    """Accept the candidate of a wording, with some fields put right; give the event."""
    (one,) = [w for w in reviewing.waiting() if w.proposal.first.figure.wording.startswith(wording)]

    def work(recorder: Recorder, row: Candidate) -> None:
        proposal = one.proposal
        for field, value in fields.items():
            proposal = amend(proposal, field, value)
        accept(recorder, row, proposal, name)

    return reviewing.decide(one.id, work)


def only(reviewing: Reviewing, model: type) -> object:
    return reviewing.desk.store.read(lambda session: session.scalars(select(model)).one())


def test_the_claim_keeps_who_says_it_and_where_it_stands(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    take(reviewing, "54 stations")
    said, mention = only(reviewing, Assertion), only(reviewing, Mention)
    assert said.speaker == "the Harbour Office"
    assert said.quote == HARBOUR[said.start : said.end_]
    assert HARBOUR[mention.start : mention.end_] == mention.wording == "54 stations"
    assert said.snapshot_id is not None
    assert said.reviewed


def test_a_denial_is_recorded_as_one(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    (denied,) = [one for one in reviewing.waiting() if one.proposal.stance == "denies"]
    reviewing.decide(denied.id, lambda recorder, row: accept(recorder, row, proposal_of(row), name))
    assert only(reviewing, Assertion).stance == "denies"


def test_a_cited_work_is_a_stub_that_the_citation_leads_to(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    take(reviewing, BUDGET)
    citation = only(reviewing, Citation)
    source = reviewing.desk.store.read(lambda s: s.scalars(select(Source).where(Source.is_stub)).one_or_none())
    assert citation.marker == "1"
    assert source is not None
    assert (source.cite_key, citation.source_id) == ("lee2022", source.id)


def test_an_amended_field_is_what_is_recorded_and_the_printed_words_stay(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    take(reviewing, "54 stations", value="60", comparator="at_least", place="Ireland", as_of="2023-12")
    figure, mention = only(reviewing, Figure), only(reviewing, Mention)
    assert (int(figure.value), figure.comparator, figure.as_of, mention.wording) == (
        60,
        "at_least",
        "2023-12",
        "54 stations",
    )
    assert only(reviewing, Assertion).quote.count("54 stations") == 1


def test_the_same_label_is_the_same_measure_and_a_close_one_is_not(reviewing: Reviewing):
    reviewing.desk.record(lambda recorder: find_or_add_measure(recorder, {"en": "station (open)"}))
    reviewing.desk.record(lambda recorder: find_or_add_measure(recorder, {"en": "Stations (open)"}))
    reviewing.extract(HARBOUR)
    take(reviewing, "54 stations")
    labels = reviewing.desk.store.read(lambda session: session.scalars(select(Measure.label)).all())
    assert sorted(labels) == ["Stations (open)", "station (open)"]


@pytest.mark.parametrize("first", ["54 stations", "12"])
def test_a_part_is_declared_part_of_its_whole_whichever_is_accepted_first(reviewing: Reviewing, first: str):
    reviewing.extract(HARBOUR)
    for wording in (first, *{"54 stations", "12"} - {first}):
        take(reviewing, wording)
    assert only(reviewing, Derivation).kind == "part"


def test_what_is_accepted_can_be_undone_and_is_asked_again(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    count = len(reviewing.waiting())
    event = take(reviewing, "54 stations")
    assert len(reviewing.waiting()) == count - 1
    reviewing.desk.record(lambda recorder: undo(recorder, event))
    assert len(reviewing.waiting()) == count
    assert only(reviewing, Assertion).withdrawn_at is not None


def test_what_is_rejected_keeps_its_reason(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    number = reviewing.waiting()[0].id
    reviewing.decide(number, lambda recorder, row: reject(recorder, row, "a joke"))
    row = reviewing.desk.store.read(lambda session: session.get_one(Candidate, number))
    assert (row.state, row.reason) == ("rejected", "a joke")


def test_what_is_skipped_comes_last(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    first = reviewing.waiting()[0].id
    reviewing.decide(first, skip)
    assert reviewing.waiting()[-1].id == first


def test_a_decision_is_made_once(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    number = reviewing.waiting()[0].id
    reviewing.decide(number, reject)
    with pytest.raises(AlreadyDecided, match="rejected"):
        reviewing.decide(number, reject)


def test_a_figure_that_measures_nothing_is_refused_and_nothing_is_kept(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    with pytest.raises(NothingMeasured, match="54 stations"):
        take(reviewing, "54 stations", measure="")
    assert reviewing.desk.store.read(lambda session: session.scalars(select(Assertion)).all()) == []


def test_what_was_accepted_unseen_says_so_until_somebody_looks(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    number = reviewing.waiting()[0].id
    reviewing.decide(number, lambda recorder, row: accept(recorder, row, proposal_of(row), name, reviewed=False))
    assert not only(reviewing, Assertion).reviewed
    assert [one.id for one in reviewing.waiting(unreviewed=True)] == [number]
    reviewing.decide(number, look)
    assert only(reviewing, Assertion).reviewed
    assert reviewing.waiting(unreviewed=True) == []


def test_what_was_accepted_unseen_can_be_taken_back(reviewing: Reviewing):
    reviewing.extract(HARBOUR)
    number = reviewing.waiting()[0].id
    reviewing.decide(number, lambda recorder, row: accept(recorder, row, proposal_of(row), name, reviewed=False))
    reviewing.decide(number, lambda recorder, row: take_back(recorder, row, "wrong"))
    assert only(reviewing, Assertion).withdrawn_at is not None


UNFIT = [
    ("value", "many"),
    ("comparator", "roughly so"),
    ("stance", "doubts"),
    ("hedge", "perhaps"),
    ("period", "soon"),
]


@pytest.mark.parametrize(("field", "given"), [*UNFIT, ("colour", "red")])
def test_a_field_takes_only_what_it_can_hold(reviewing: Reviewing, field: str, given: str):
    reviewing.extract(HARBOUR)
    with pytest.raises(UnfitField) as caught:
        amend(reviewing.waiting()[0].proposal, field, given)
    assert isinstance(caught.value, ClaimdbError)
