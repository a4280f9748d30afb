"""Eight programs at once on one database, on each engine: nothing lost, nothing twice, in whatever order."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from claimdb.check.catalogue import all_rules
from claimdb.check.remember import dismiss, run_checks
from claimdb.model import Assertion, Event, Finding, FindingEvent, Verdict
from claimdb.record.claims import AssertionInput, record_claim
from claimdb.record.keys import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.verdicts import append_verdict
from claimdb.store.store import Store, open_store
from tests.check.conftest import CheckDesk
from tests.conftest import Command, missing_part
from tests.record.conftest import NOON, say, work
from tests.reliability.together import Went, try_together

HANDS, TURNS = 8, 4
SCOPE = {"as_of": "2022-09", "place": "France"}


def at_once(folder: Path, deed: Callable[[int], object], hands: int = HANDS) -> list[object]:
    """Let so many processes do something at the same moment; give what each came to. None may fail."""
    if sys.platform == "win32":
        missing_part("fork")
    start, processes = time.time() + 0.3, []
    for hand in range(hands):
        process = os.fork()
        if process == 0:
            code = 1
            try:
                time.sleep(max(0.0, start - time.time()))
                (folder / f"hand{hand}.json").write_text(json.dumps(deed(hand)), encoding="utf-8")
                code = 0
            except BaseException as error:
                (folder / f"hand{hand}.json").write_text(json.dumps(repr(error)), encoding="utf-8")
            finally:
                os._exit(code)
        processes.append(process)
    codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes]
    said = [json.loads((folder / f"hand{hand}.json").read_text(encoding="utf-8")) for hand in range(hands)]
    assert codes == [0] * hands, said
    return said


def check(store: Store, hand: int) -> list[str]:
    def checked(session: object) -> list[str]:
        with Recorder(session, by=f"hand {hand}", at=NOON, command="check") as recorder:  # type: ignore[arg-type]
            return [one.key for one in run_checks(recorder, all_rules()).findings]

    return store.run(checked, looks_first=True)


def _work(database: str, hand: int) -> list[str]:
    """Add, check, judge and dismiss by turns; give the keys of the assertions that were acknowledged."""
    desk, said = CheckDesk(open_store(database), NOON), []
    for turn in range(TURNS):
        value = 54 + (hand % 2) + turn
        recorded = desk.say(str(value), source=f"paper{hand}", measure=f"measure {turn}", **SCOPE)
        said.append(recorded.assertion.key)
        if hand % 4 == turn:
            found = check(desk.store, hand)
            if found:
                desk.record(lambda it, key=found[0]: dismiss(it, key, because=f"hand {hand}"), "finding dismiss")
        _judge(desk, recorded.claim.key, f"hand {hand}, turn {turn}")
    return said


def _judge(desk: CheckDesk, claim: str, because: str) -> None:
    def judge(recorder: Recorder) -> None:
        append_verdict(
            recorder, find_by_prefix(recorder.session, "claim", claim), "unverifiable", because=because, evidence="e"
        )

    desk.record(judge, "verify")


def _counts(store: Store) -> dict[str, int]:
    models = {"verdicts": Verdict, "findings": Finding}
    return store.read(
        lambda session: {
            name: session.scalar(select(func.count()).select_from(model)) or 0 for name, model in models.items()
        }
    )


def test_eight_programs_lose_nothing_and_find_nothing_twice(database: str, tmp_path: Path, claimdb: Command):
    said = at_once(tmp_path, lambda hand: _work(database, hand))
    store = open_store(database)
    check(store, 0)
    there = set(store.read(lambda session: list(session.scalars(select(Assertion.key)))))
    assert {key for keys in said for key in keys} <= there  # type: ignore[attr-defined]
    assert len(there) == HANDS * TURNS
    assert _counts(store)["verdicts"] == HANDS * TURNS
    disjoint = store.read(
        lambda session: list(session.scalars(select(Finding.measure_id).where(Finding.rule == "FIG001")))
    )
    assert len(disjoint) == len(set(disjoint)) == TURNS
    store.close()
    assert claimdb("db", "check", "--db", database).code == 0


def test_each_step_in_the_life_of_a_finding_is_there_once(database: str, tmp_path: Path):
    desk = CheckDesk(open_store(database), NOON)
    for value, source in (("54", "a"), ("60", "b")):
        desk.say(value, source=source, **SCOPE)
    desk.store.close()

    def decide(hand: int) -> int:
        store = open_store(database)
        found = check(store, hand)
        own = CheckDesk(store, NOON)
        for turn in range(2):
            own.record(lambda it, turn=turn: dismiss(it, found[0], because=f"{hand}.{turn}"), "finding dismiss")
        return len(found)

    at_once(tmp_path, decide)
    store = open_store(database)
    reasons = store.read(
        lambda session: list(session.scalars(select(FindingEvent.reason).where(FindingEvent.kind == "dismissed")))
    )
    assert sorted(reasons) == sorted(f"{hand}.{turn}" for hand in range(HANDS) for turn in range(2))
    kinds = store.read(lambda session: list(session.scalars(select(FindingEvent.kind))))
    assert kinds.count("opened") == _counts(store)["findings"]
    store.close()


def test_two_contradicting_claims_added_at_once_are_one_finding(database: str):
    assert try_together([database], 4) == Went(tries=4, failed=0, lost=0, not_once=0)


def test_the_order_of_programs_changes_nothing_that_is_found(
    database: str, file_template: Path, tmp_path: Path, claimdb: Command
):
    def add(address: str, hand: int) -> int:
        desk = CheckDesk(open_store(address), NOON)
        desk.record(
            lambda it: [say(it, str(50 + hand % 3), source=f"s{hand}", measure=f"m{n}", **SCOPE) for n in range(3)]
        )
        desk.store.close()
        return 0

    at_once(tmp_path, lambda hand: add(database, hand))
    in_turn = tmp_path / "in_turn.db"
    shutil.copy(file_template, in_turn)
    for hand in reversed(range(HANDS)):
        add(str(in_turn), hand)
    said = [claimdb("check", "--format", "json", "--db", address) for address in (database, str(in_turn))]
    one, other = ({found["key"]: found["evidence"] for found in json.loads(ran.out)["findings"]} for ran in said)
    assert one == other
    assert one


def test_a_check_that_looks_keeps_nobody_from_writing(file_database: str):
    """It has read and not yet written when another writes: the other does not wait, and the check looks again."""
    mine, other = CheckDesk(open_store(file_database), NOON), CheckDesk(open_store(file_database), NOON)
    tries: list[int] = []

    def look_and_write(session: object) -> int:
        with Recorder(session, by="ana", at=NOON, command="check") as recorder:  # type: ignore[arg-type]
            known = recorder.session.scalar(select(func.count()).select_from(Assertion)) or 0
            tries.append(known)
            if len(tries) == 1:
                other.say("54", source="a", **SCOPE)
            record_claim(recorder, proposition="Boats float.", assertion=AssertionInput(work(recorder, "b")))
            return known

    assert mine.store.run(look_and_write, looks_first=True) == 1
    assert tries == [0, 1]
    assert mine.store.read(lambda session: session.scalar(select(func.count()).select_from(Event))) == 2


def test_a_check_that_others_overtake_each_time_takes_its_turn(file_database: str):
    mine, other = CheckDesk(open_store(file_database), NOON), CheckDesk(open_store(file_database), NOON)
    tries: list[int] = []

    def look_and_write(session: object) -> None:
        with Recorder(session, by="ana", at=NOON, command="check") as recorder:  # type: ignore[arg-type]
            recorder.session.scalar(select(func.count()).select_from(Assertion))
            tries.append(1)
            if len(tries) <= 3:
                other.say(str(len(tries)), source="a", **SCOPE)
            record_claim(recorder, proposition="Boats float.", assertion=AssertionInput(work(recorder, "b")))

    mine.store.run(look_and_write, looks_first=True)
    assert len(tries) == 4
