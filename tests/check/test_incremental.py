"""A check of what changed gives, byte for byte, what a check of everything gives."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.changes import find_look
from claimdb.check.checking import find
from claimdb.check.meeting import find_around
from claimdb.check.remember import run_checks
from claimdb.check.selecting import Around
from claimdb.record.claim_records import measures_to_check
from claimdb.record.recorder import Recorder
from claimdb.report.digest import Selection, digest_outcome
from claimdb.report.machine import render_json
from claimdb.store.store import Store, open_store
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk
from tests.check.histories import SIZE, Refused, take_step
from tests.record.conftest import NOON, work

KEPT: tuple[type[model.Base], ...] = (
    model.Finding, model.FindingClaim, model.FindingFigure, model.FindingEvent, model.Position, model.UnknownPairs,
    model.Unchecked, model.CheckedBy,
)  # fmt: skip


def stored(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that a check writes."""
    found = {}
    for kept in KEPT:
        table = kept.__table__
        assert isinstance(table, Table)
        found[table.name] = [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key.columns))]
    return found


def checked(store: Store, at: Any, *, full: bool, everything: bool) -> tuple[object, ...]:
    """Check, and give what is printed, what is stored, and what else the outcome says."""

    def unit(session: Session) -> tuple[object, ...]:
        with Recorder(session, by="ana", at=at, command="check") as recorder:
            outcome = run_checks(recorder, all_rules(), full=full, gone=everything)
            selection = Selection(states=tuple(FindingState)) if everything else Selection()
            digest = digest_outcome(session, outcome, now=at, lang="en", selection=selection)
        said = (render_json(digest), digest.compared, outcome.unknown, outcome.positions_checked, outcome.rules_failed)
        return (*said, [one.row.key for one in outcome.gone], stored(session))

    return store.run(unit)


@given(history=st.lists(st.tuples(*[st.integers(0, 30)] * SIZE), min_size=3, max_size=14), rests=st.integers(1, 3))
@settings(max_examples=12)
def test_after_any_history_what_changed_is_enough_to_look_at(
    file_template: Path, history: list[tuple[int, ...]], rests: int
):
    with TemporaryDirectory() as folder:
        run_history(file_template, Path(folder), history, rests)


def run_history(template: Path, folder: Path, history: list[tuple[int, ...]], rests: int) -> None:
    path, copy = folder / "claims.db", folder / "copy.db"
    copyfile(template, path)
    desk = CheckDesk(open_store(str(path)), NOON)
    for number, step in enumerate(history):
        at = NOON + timedelta(hours=8 * number)
        with suppress(Refused):
            desk.later(at).record(lambda recorder, step=step: take_step(recorder, step))
        if number % rests:
            continue
        copy.unlink(missing_ok=True)
        desk.store.copy_to(copy)
        whole = open_store(str(copy))
        everything = step[-1] % 2 == 0
        assert checked(desk.store, at, full=False, everything=everything) == checked(
            whole, at, full=True, everything=everything
        )
        whole.close()
    desk.store.close()


def test_a_second_check_looks_at_what_stands_in_findings_only(file_desk: CheckDesk):
    file_desk.say("54", source="a", as_of="2022", place="France")
    file_desk.say("60", source="b", as_of="2022", place="France")
    file_desk.say("7", source="b", measure="ships", as_of="2022", place="France")
    file_desk.check()
    reach = file_desk.store.read(lambda session: find_look(session, all_rules())).reach
    assert reach is not None
    assert (len(reach.claims), len(reach.seen)) == (2, 1)


@given(history=st.lists(st.tuples(*[st.integers(0, 30)] * SIZE), min_size=3, max_size=10))
@settings(max_examples=8)
def test_what_can_meet_a_claim_is_enough_to_look_at(file_template: Path, history: list[tuple[int, ...]]):
    with TemporaryDirectory() as folder:
        compare_around(file_template, Path(folder), history)


def compare_around(template: Path, folder: Path, history: list[tuple[int, ...]]) -> None:
    """Look around every claim of a history, and at everything."""
    path = folder / "claims.db"
    copyfile(template, path)
    desk = CheckDesk(open_store(str(path)), NOON)
    for step in history:
        with suppress(Refused):
            desk.record(lambda recorder, step=step: take_step(recorder, step))

    def about(session: Session, key: str, around: Around | None) -> list[object]:
        found = find(session, all_rules(), by="ana", at=NOON, around=around).findings
        return [(one.key, one.evidence, one.severity, one.state, one.backing) for one in found if key in one.hit.claims]

    def compare(session: Session) -> None:
        for key in session.scalars(select(model.Claim.key).where(model.Claim.withdrawn_at.is_(None))).all():
            measures = frozenset(measures_to_check(session, key))
            near = find_around(session, key, measures)
            assert about(session, key, near) == about(session, key, None)

    desk.store.read(compare)
    desk.store.close()


@pytest.mark.parametrize("seed", range(2))
def test_on_each_engine_a_full_check_after_it_changes_nothing(desk: CheckDesk, seed: int):
    chance = Random(seed)
    for _ in range(8):
        step = tuple(chance.randrange(31) for _ in range(SIZE))
        with suppress(Refused):
            desk.record(lambda recorder, step=step: take_step(recorder, step))
        *said, _, kept = checked(desk.store, NOON, full=False, everything=True)
        *told, _, stayed = checked(desk.store, NOON, full=True, everything=True)
        assert (said, kept) == (told, stayed)


def test_rows_that_were_written_as_they_are_make_everything_be_looked_at(file_desk: CheckDesk):
    file_desk.say("54", source="a", as_of="2022", place="France")
    file_desk.check()

    def load(recorder: Recorder) -> None:
        work(recorder, "another")
        recorder.add_derived(
            model.Notice, id=recorder.new_id(), source_id=recorder.session.scalars(select(model.Source.id)).first(),
            kind="retracted", by_source_id=None, created_at=NOON, withdrawn_at=None,
        )  # fmt: skip

    file_desk.record(load)
    assert "SRC011" in [one.found.rule.code for one in file_desk.check().findings]
