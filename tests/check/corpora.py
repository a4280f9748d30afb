"""Databases whose files an engine checks: a made world, random histories; and what a check of them gives."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from shutil import copyfile

from sqlalchemy.orm import Session

from claimdb.check.catalogue import all_rules
from claimdb.check.checking import find
from claimdb.check.corpus import write_tables
from claimdb.check.remember import run_checks
from claimdb.record.recorder import Recorder
from claimdb.report.digest import Selection, digest_outcome
from claimdb.settings import Settings
from claimdb.store.store import Store, open_store
from claimdb.values.digest import Digest
from claimdb.values.figure import Comparator
from claimdb.values.hit import FindingState
from claimdb.values.interval import Interval
from tests.check.conftest import CheckDesk
from tests.check.histories import SIZE, Refused, take_step
from tests.record.conftest import NOON, figure, say

EVERY = tuple(rule.code for rule in all_rules() if rule.is_of_records)


def select(_session: Session) -> Selection:
    return Selection(states=tuple(FindingState))


def settings_at(at: datetime) -> Settings:
    return Settings(db="none", lang="en", person="ana", now=at)


def of_database(store: Store, at: datetime) -> Digest:
    def unit(session: Session) -> Digest:
        outcome = find(session, all_rules(), by="ana", at=at)
        return digest_outcome(session, outcome, now=at, lang="en", selection=select(session))

    return store.read(unit)


def exported(store: Store, folder: Path) -> Path:
    store.read(lambda session: write_tables(session, folder))
    return folder


def make_world(template: Path, path: Path) -> CheckDesk:
    """Conflicts, ranges, neighbours that touch, more digits than a float has, and much that agrees."""
    copyfile(template, path)
    desk = CheckDesk(open_store(str(path)), NOON)

    def unit(recorder: Recorder) -> None:
        for number in range(6):
            for source in ("ard", "bec"):
                say(
                    recorder,
                    str(100 + number),
                    source=source,
                    measure="quiet",
                    place="France",
                    as_of=f"{2000 + number}",
                )
        say(recorder, "100", source="cor", measure="apart", place="France", as_of="2000")
        say(recorder, "105", source="dax", measure="apart", place="France", as_of="2000")
        say(recorder, "7", source="dax", measure="apart", place="Spain", as_of="2000")
        tenths = {"step": "0.1", "comparator": Comparator.EXACT}
        say(recorder, figure("7.2", **tenths), source="ard", measure="touching", place="France", as_of="2000")
        say(recorder, figure("7.3", **tenths), source="bec", measure="touching", place="France", as_of="2000")
        say(
            recorder,
            figure("7.25", strict=Interval(None, None)),
            source="bec",
            measure="open",
            place="Spain",
            as_of="2001",
        )
        say(recorder, "12345678901234567", source="ard", measure="long", place="France", as_of="2000")
        say(recorder, "12345678901234568", source="bec", measure="long", place="France", as_of="2000")
        say(recorder, "12345678901234567", source="ard", measure="long alike", place="France", as_of="2000")
        say(recorder, "12345678901234567", source="bec", measure="long alike", place="France", as_of="2000")
        say(recorder, "40", source="ard", measure="windows", place="France", as_of="2000")
        say(recorder, "50", source="bec", measure="windows", place="France", as_of="2000-06")

    desk.record(unit)
    return desk


def live_through(desk: CheckDesk, *, seed: int, steps: int) -> datetime:
    """Have a random history happen, with a check in the middle, and give the moment of its end."""
    chance, at = Random(seed), NOON
    for number in range(steps):
        at = NOON + timedelta(hours=8 * number)
        step = tuple(chance.randrange(31) for _ in range(SIZE))
        with suppress(Refused):
            desk.later(at).record(partial(take_step, numbers=step))
        if number == steps // 2:
            desk.later(at).record(partial(run_checks, rules=all_rules()), "check")
    return at
