"""Claims that are added at once on a server: beside each other, and as if one came after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from claimdb.check.catalogue import all_rules
from claimdb.check.remember import run_checks
from claimdb.model import Assertion, Claim, Finding
from claimdb.record.claims import record_claim
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput
from claimdb.record.lookup import find_by_prefix
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.store.store import Store, open_store
from tests.record.conftest import NOON, Desk, figure, read_edtf

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
SOURCES = ("paper", "other")


@pytest.fixture
def known(store: Store) -> Store:
    """A database that knows a measure, and two sources."""
    for source in SOURCES:
        Desk(store).say("1", source=source, place="France", as_of="2021")
    return store


def unit(deed: Callable[[Recorder], Any]) -> Callable[[Any], Any]:
    def work(session: Any) -> Any:
        with Recorder(session, by="ana", at=NOON, command="add") as recorder:
            return deed(recorder)

    return work


def say(recorder: Recorder, value: str, source: str, **said: Any) -> None:
    measure = find_or_add_measure(recorder, {"en": "stations"}).measure
    place = find_or_add_place(recorder, "France")
    given = FigureInput(measure=measure, figure=figure(value), place=place, as_of=read_edtf("2022"))
    record_claim(recorder, figures=[given],
                 assertion=AssertionInput(find_by_prefix(recorder.session, "source", source), **said))  # fmt: skip


def tries(database: str, store: Store, *, mine: tuple[str, str], other: tuple[str, str]) -> int:
    """Add a claim, and another after the first has looked and before it writes; tell how often the first was done."""
    beside, done = open_store(database), list[int]()

    def deed(recorder: Recorder) -> None:
        recorder.session.scalar(select(func.count()).select_from(Claim))
        if not done:
            beside.run(unit(lambda it: say(it, *other)), only_adds=True)
        done.append(1)
        say(recorder, *mine)

    store.run(unit(deed), only_adds=True)
    beside.close()
    return len(done)


def count(store: Store, model: Any) -> int:
    return store.read(lambda session: session.scalar(select(func.count()).select_from(model)) or 0)


def test_claims_on_one_measure_are_added_beside_each_other(database: str, known: Store):
    before = count(known, Claim)
    assert tries(database, known, mine=("54", "paper"), other=("60", "other")) == 1
    assert count(known, Claim) == before + 2
    found = known.run(unit(lambda it: run_checks(it, all_rules())), looks_first=True)
    assert [one.found.rule.code for one in found.findings].count("FIG001") == 1


@pytest.mark.parametrize("second", SOURCES)
def test_the_same_claim_at_once_is_one_claim(database: str, known: Store, second: str):
    claims, said = count(known, Claim), count(known, Assertion)
    assert tries(database, known, mine=("54", "paper"), other=("54", second)) == 2
    assert count(known, Claim) == claims + 1
    assert count(known, Assertion) == said + len({"paper", second})


def test_two_who_join_a_claim_at_once_both_do(database: str, known: Store):
    known.run(unit(lambda it: say(it, "54", "paper")))
    said = count(known, Assertion)
    beside, done = open_store(database), list[int]()

    def deed(recorder: Recorder) -> None:
        done.append(1)
        recorder.session.scalar(select(func.count()).select_from(Claim))
        if len(done) == 1:
            beside.run(unit(lambda it: say(it, "54", "other", page="3")), only_adds=True)
        say(recorder, "54", "other", page="4")

    known.run(unit(deed), only_adds=True)
    beside.close()
    assert count(known, Assertion) == said + 2
    assert len(done) == 2


def test_what_makes_more_than_a_claim_is_done_again_alone(known: Store):
    done: list[int] = []

    def deed(recorder: Recorder) -> None:
        done.append(1)
        find_or_add_measure(recorder, {"en": "offices"})

    known.run(unit(deed), only_adds=True)
    assert len(done) == 2


def test_what_is_hung_on_a_claim_that_stands_is_done_alone(known: Store):
    known.run(unit(lambda it: say(it, "54", "paper")))
    done: list[int] = []

    def deed(recorder: Recorder) -> None:
        done.append(1)
        cited = CitationInput(source=find_by_prefix(recorder.session, "source", "other"))
        say(recorder, "54", "paper", cites=(cited,))

    known.run(unit(deed), only_adds=True)
    assert len(done) == 2


def test_what_is_added_while_a_check_looks_is_looked_at_by_the_next(database: str, known: Store):
    known.run(unit(lambda it: say(it, "54", "paper")), only_adds=True)
    beside = open_store(database)

    def check(recorder: Recorder) -> None:
        recorder.session.scalar(select(func.count()).select_from(Claim))
        beside.run(unit(lambda it: say(it, "60", "other")), only_adds=True)
        run_checks(recorder, all_rules())

    def conflicts(session: Any) -> int:
        return session.scalar(select(func.count()).select_from(Finding).where(Finding.rule == "FIG001")) or 0

    known.run(unit(check), looks_first=True)
    assert known.read(conflicts) == 0
    known.run(unit(lambda it: run_checks(it, all_rules())), looks_first=True)
    assert known.read(conflicts) == 1
    beside.close()
