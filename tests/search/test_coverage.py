"""What is not sourced, captured, checked."""

from __future__ import annotations

from claimdb.record.assertions import check_citation
from claimdb.record.claims import AssertionInput, CitationInput, add_assertion
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_lineage, add_snapshot, edit_source
from claimdb.search.coverage import SourceCoverage, coverage
from tests.record.conftest import Desk, say, work


def count(desk: Desk) -> dict[str, SourceCoverage]:
    return {one.cite_key: one for one in desk.store.read(coverage)}


def cite(recorder: Recorder, *cited: str) -> None:
    cites = tuple(CitationInput(work(recorder, one)) for one in cited)
    say(recorder, "54", source="roy2022", cites=cites)


def test_a_claim_that_rests_on_nothing_named_is_not_sourced(desk: Desk):
    desk.say("54")
    assert count(desk)["roy2022"].unsourced == 1
    assert count(desk)["roy2022"].claims == 1


def test_a_speaker_a_work_a_lineage_or_being_primary_is_a_ground(desk: Desk):
    desk.say("54", source="a", speaker="the mayor")
    desk.record(lambda recorder: cite(recorder, "survey2021"))
    desk.say("55", source="b")
    desk.record(lambda recorder: edit_source(recorder, work(recorder, "b"), primary=True))
    desk.say("56", source="c")
    desk.record(lambda recorder: add_lineage(recorder, work(recorder, "c"), work(recorder, "b"), "reprint"))
    assert {name: one.unsourced for name, one in count(desk).items()} == {"a": 0, "b": 0, "c": 0, "roy2022": 0,
                                                                         "survey2021": 0}  # fmt: skip


def test_a_denial_needs_no_ground(desk: Desk):
    def deny(recorder: Recorder) -> None:
        claim = say(recorder, "54", speaker="the mayor").claim
        add_assertion(recorder, claim, AssertionInput(work(recorder, "company2023"), stance="denies"))

    desk.record(deny)
    assert count(desk)["company2023"].unsourced == 0


def test_cited_works_count_as_captured_and_checked_once_somebody_did_it(desk: Desk):
    desk.record(lambda recorder: cite(recorder, "survey2021", "census2020"))
    before = count(desk)["roy2022"]
    assert (before.citations, before.uncaptured, before.unchecked) == (2, 2, 2)

    def look(recorder: Recorder) -> None:
        survey = work(recorder, "survey2021")
        add_snapshot(recorder, survey, raw_hash="r", text_hash="t", media_type="text/plain", text="54 stations")
        check_citation(recorder, say(recorder, "54").claim, survey, "holds")

    desk.record(look)
    after = count(desk)["roy2022"]
    assert (after.citations, after.uncaptured, after.unchecked) == (2, 1, 1)
    assert count(desk)["survey2021"].is_captured
    assert count(desk)["survey2021"].is_opened
    assert count(desk)["survey2021"].cited == 1


def test_a_citation_that_leads_nowhere_is_counted_apart(desk: Desk):
    lost = CitationInput(None, as_cited="Smith, op. cit.", outcome="unresolved")
    desk.record(lambda recorder: say(recorder, "54", cites=(lost,)))
    one = count(desk)["roy2022"]
    assert (one.citations, one.unresolved, one.uncaptured, one.unsourced) == (1, 1, 0, 0)
