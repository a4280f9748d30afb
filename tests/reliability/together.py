"""Two programs add contradicting claims at one moment, and check: one finding each time, and nothing lost.

`python -m tests.reliability.together [TRIES] [--on file|server]` tries it so often (1,000, by twenties) on each engine,
prints how it went, and fails where anything was refused, lost, or found twice. A database serves a few tries, as checks
look again at every finding that stays open.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sqlalchemy import func, select

from claimdb.check.catalogue import all_rules
from claimdb.check.remember import run_checks
from claimdb.model import Assertion, Finding, FindingEvent
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.store.making import make_store
from claimdb.store.store import Store, open_store
from tests.record.conftest import NOON, say, work

TRIES, OF_ONE = 1_000, 20
VALUES = ("54", "60")
PATIENCE = 300
"""So many seconds one waits for the other before it is taken for dead."""


class Went(NamedTuple):
    """How often it was tried, and in how many of these something was refused, lost, or not found exactly once."""

    tries: int
    failed: int = 0
    lost: int = 0
    not_once: int = 0

    def plus(self, other: Went) -> Went:
        """Add up."""
        return Went(*(one + more for one, more in zip(self, other, strict=True)))


def add_and_check(databases: Sequence[str], hand: int, tries: int, start: Barrier, refused: Any) -> None:
    """Be one of the two: add a claim and check, so often in each database, each time at the moment of the other."""
    for database in databases:
        store = open_store(database)
        for number in range(tries):
            start.wait(PATIENCE)
            try:
                _record(store, partial(_say, number, hand), only_adds=True)
                _record(store, lambda it: run_checks(it, all_rules()), looks_first=True)
            except Exception as error:
                print(f"\n{database}, {number}: {error!r}", file=sys.stderr, flush=True)  # noqa: T201
                with refused:
                    refused.value += 1
        store.close()
        if hand == 0:
            print(".", end="", file=sys.stderr, flush=True)  # noqa: T201


def _say(number: int, hand: int, recorder: Recorder) -> None:
    say(recorder, VALUES[hand], source=f"paper {hand}", measure=f"measure {number}", place="France", as_of="2022-09")


def _make_known(database: str, tries: int) -> None:
    """Let a database know what the claims will be about, so that both hands add them beside each other."""

    def make(recorder: Recorder) -> None:
        for hand in range(len(VALUES)):
            work(recorder, f"paper {hand}")
        find_or_add_place(recorder, "France")
        for number in range(tries):
            find_or_add_measure(recorder, {"en": f"measure {number}"}, kind="stock")

    store = open_store(database)
    _record(store, make)
    store.close()


def _record(store: Store, deed: Callable[[Recorder], object], **how: bool) -> None:
    def unit(session: Any) -> None:
        with Recorder(session, by="ana", at=NOON, command="add") as recorder:
            deed(recorder)

    store.run(unit, **how)


def try_together(databases: Sequence[str], tries: int) -> Went:
    """Try it so often in each of some new databases."""
    # What is loaded here need not be loaded by each of them again.
    context: Any = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    for database in databases:
        _make_known(database, tries)
    start, refused = context.Barrier(len(VALUES)), context.Value("i", 0)
    hands = [
        context.Process(target=add_and_check, args=(databases, hand, tries, start, refused))
        for hand in range(len(VALUES))
    ]
    for one in hands:
        one.start()
    for one in hands:
        one.join()
    failed = refused.value + sum(one.exitcode != 0 for one in hands)
    went = Went(0, failed, 0, 0)
    for database in databases:
        went = went.plus(look(database, tries))
    return went


def look(database: str, tries: int) -> Went:
    """See what is in a database after so many tries."""
    store = open_store(database)
    there = store.read(lambda session: session.scalar(select(func.count()).select_from(Assertion)) or 0)
    conflicts = select(Finding.measure_id).where(Finding.rule == "FIG001")
    openings = select(FindingEvent.finding_id).join(Finding, Finding.id == FindingEvent.finding_id)
    openings = openings.where(FindingEvent.kind == "opened", Finding.rule == "FIG001")
    found, opened = (store.read(lambda it, query=query: list(it.scalars(query))) for query in (conflicts, openings))
    store.close()
    twice = len(found) - len(set(found)) + len(opened) - len(set(opened))
    return Went(tries, 0, len(VALUES) * tries - there, tries - len(set(found)) + twice)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try it, print one line an engine, and give 1 when something did not hold."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability.together", description=__doc__)
    asked.add_argument("tries", type=int, nargs="?", default=TRIES)
    asked.add_argument("--minutes", type=float, default=float("inf"), help="begin none later, on each engine")
    asked.add_argument("--on", action="append", choices=["file", "server"], help="only there")
    given = asked.parse_args(arguments)
    bad = 0
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory(prefix="claimdb")))
        for place in given.on or ["file", "server"]:
            make = _of_server(held, folder) if place == "server" else _of_files(folder)
            begun, went = time.monotonic(), Went(0)
            for number in range(-(-given.tries // OF_ONE)):
                if time.monotonic() - begun < 60 * given.minutes:
                    went = went.plus(try_together([make(number)], OF_ONE))
            bad += went.failed + went.lost + went.not_once
            said = ", ".join(f"{name} {count:,}" for name, count in went._asdict().items())
            print(f"\n{place}: {said}; {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
    return 1 if bad else 0


def _of_files(folder: Path) -> Callable[[int], str]:
    def make(number: int) -> str:
        path = folder / f"claims{number}.db"
        make_store(str(path)).close()
        return str(path)

    return make


def _of_server(held: ExitStack, folder: Path) -> Callable[[int], str]:
    from tests.servers import administer, several, url_of

    (server,) = held.enter_context(several(folder / "cluster", 1))
    administer(server, "CREATE DATABASE empty")
    make_store(url_of(server, "empty")).close()

    def make(number: int) -> str:
        administer(server, f"CREATE DATABASE claims{number} TEMPLATE empty")
        return url_of(server, f"claims{number}")

    return make


if __name__ == "__main__":
    sys.exit(main())
