"""A question about one claim or one measure loads what it needs, and is answered as if all had been loaded."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check import questions
from claimdb.check.catalogue import all_rules
from claimdb.check.changes import closed, deciding_together, find_look
from claimdb.check.checking import find
from claimdb.check.materials import Loaded, load_recorded
from claimdb.check.questions import find_chain, find_positions
from claimdb.check.selecting import Around, Reach
from claimdb.record.claims import CitationInput
from claimdb.record.derivations import derive
from claimdb.record.keys import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.unchecked import Due
from claimdb.report import tracing
from claimdb.report.digest import CHECKER, Selection, build_digest, digest_outcome
from claimdb.report.machine import render_json
from claimdb.report.tracing import trace_claim
from claimdb.store.store import open_store
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk
from tests.check.histories import SIZE, Refused, take_step
from tests.record.conftest import NOON, say, work

FRANCE = {"as_of": "2022-09", "place": "France"}


def ask_all(session: Session) -> None:
    """Ask about every measure, every claim, and for reports, with little loaded and with everything."""
    every = find_positions(session)
    for key in session.scalars(select(model.Measure.key)):
        assert find_positions(session, key) == [one for one in every if one.measure.key == key]
    living = select(model.Claim).where(model.Claim.withdrawn_at.is_(None), model.Claim.replaced_by_id.is_(None))
    claims = session.scalars(living).all()
    traced = [trace_claim(session, claim, "en") for claim in claims]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tracing, "find_chain", lambda _session, _claim: None)
        assert traced == [trace_claim(session, claim, "en") for claim in claims]
    for selection in (Selection(), Selection(claims=tuple(one.key for one in claims[:1]), states=tuple(FindingState))):
        whole = find(session, all_rules(), by=CHECKER, at=NOON)
        told = digest_outcome(session, whole, now=NOON, lang="en", selection=selection, has_unread=True)
        shown = build_digest(session, now=NOON, lang="en", selection=selection)
        assert (render_json(shown), shown.compared, shown.selection) == (
            render_json(told),
            told.compared,
            told.selection,
        )


@given(history=st.lists(st.tuples(*[st.integers(0, 30)] * SIZE), min_size=4, max_size=12), checked=st.integers(0, 12))
@settings(max_examples=4)
def test_after_any_history_little_is_enough_to_answer(
    file_template: Path, history: list[tuple[int, ...]], checked: int
):
    with TemporaryDirectory() as folder:
        answer_after(file_template, Path(folder) / "claims.db", history, checked)


def answer_after(template: Path, path: Path, history: list[tuple[int, ...]], checked: int) -> None:
    """Ask after a history in the course of which a check was made."""
    copyfile(template, path)
    desk = CheckDesk(open_store(str(path)), NOON)
    for number, step in enumerate(history):
        with suppress(Refused):
            desk.record(lambda recorder, step=step: take_step(recorder, step))
        if number == checked:
            desk.check()
    desk.store.read(ask_all)
    desk.store.close()


@pytest.fixture
def busy(file_desk: CheckDesk) -> CheckDesk:
    """Forty claims on forty measures; on one more, of three claims, b rests on a wire that rests on a ministry."""

    def fill(recorder: Recorder) -> None:
        for number in range(40):
            say(recorder, str(number + 3), source=f"s{number}", measure=f"m{number}", **FRANCE)
        say(recorder, "54", source="a", **FRANCE)
        for value, source, cited in (("60", "b", "wire"), ("61", "wire", "ministry")):
            say(recorder, value, source=source, cites=(CitationInput(work(recorder, cited)),), **FRANCE)

    file_desk.record(fill)
    return file_desk


def key_of(session: Session, source: str) -> str:
    of_source = select(model.Assertion.claim_id).join(model.Source).where(model.Source.cite_key == source)
    return session.scalars(select(model.Claim.key).where(model.Claim.id.in_(of_source))).one()


def test_a_trace_loads_its_claim_and_what_cites_on_the_way_down(busy: CheckDesk):
    def count(session: Session, source: str) -> int:
        claim = session.scalars(select(model.Claim).where(model.Claim.key == key_of(session, source))).one()
        return len(load_recorded(session, find_chain(session, claim)).recorded.claims)

    sources = ("a", "b", "wire", "s7")
    assert busy.store.read(lambda session: [count(session, one) for one in sources]) == [1, 2, 1, 1]


def test_a_trace_follows_what_is_cited_for_the_claims_of_its_measures_alone(file_desk: CheckDesk):
    def fill(recorder: Recorder) -> None:
        for measure, cited in (("stations", "root"), ("quays", "other"), ("piers", "third")):
            say(recorder, "54", source="a", measure=measure, cites=(CitationInput(work(recorder, cited)),), **FRANCE)

    file_desk.record(fill)

    def chained(session: Session) -> list[bool]:
        claims = session.scalars(select(model.Claim).order_by(model.Claim.id)).all()
        return [find_chain(session, claim).claims == {claim.id} for claim in claims]

    assert file_desk.store.read(chained) == [True] * 3


def test_a_check_looks_at_what_its_own_unit_of_work_changed(busy: CheckDesk):
    busy.check()

    def looked(session: Session, *due: Due) -> frozenset[int]:
        reach = find_look(session, all_rules(), due=due).reach
        assert reach is not None
        return reach.seen

    def compare(session: Session) -> bool:
        number = session.scalars(select(model.Measure.id).where(model.Measure.label == "m7")).one()
        return looked(session, Due(measure_id=number)) - looked(session) == {number}

    assert busy.store.read(compare)


def test_measures_decide_together_that_stand_in_one_derivation(file_desk: CheckDesk):
    def fill(recorder: Recorder) -> dict[str, int]:
        said = {name: say(recorder, "54", measure=name, **FRANCE).figures[0] for name in "abcdef"}
        derive(recorder, "sum", said["c"], [said["a"], said["b"]])
        derive(recorder, "part", said["e"], [said["d"]])
        return {name: figure.measure_id for name, figure in said.items()}

    made = file_desk.record(fill)
    names = {number: name for name, number in made.items()}

    def together(session: Session, name: str) -> str:
        return "".join(sorted(names[number] for number in closed(session, {made[name]}, deciding_together)))

    found = file_desk.store.read(lambda session: [together(session, name) for name in "abcdef"])
    assert found == ["abc", "abc", "abc", "de", "de", "f"]


def test_positions_of_one_measure_load_it_and_what_is_in_dispute(busy: CheckDesk, monkeypatch: pytest.MonkeyPatch):
    seen: list[int] = []

    def load(session: Session, around: Around | None = None) -> Loaded:
        seen.append(len((found := load_recorded(session, around)).recorded.claims))
        return found

    def ask(session: Session, measure: str) -> list[int]:
        key = find_by_prefix(session, "measure", measure).key
        return [len(one.positions) for one in find_positions(session, key)]

    monkeypatch.setattr(questions, "load_recorded", load)
    assert busy.store.read(lambda session: (ask(session, "m7"), ask(session, "stations"))) == ([1], [3])
    assert seen == [1, 3, 3]


def test_a_report_loads_what_stands_in_findings_or_may_be_in_conflict(busy: CheckDesk):
    def loaded(session: Session) -> int:
        return len(find(session, all_rules(), by=CHECKER, at=NOON, around=look(session)).loaded.recorded.claims)

    def look(session: Session) -> Reach | None:
        return find_look(session, all_rules()).reach

    assert busy.store.read(loaded) == 3
    busy.check()
    assert busy.store.read(loaded) == 3
