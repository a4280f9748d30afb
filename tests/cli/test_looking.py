"""A claim is shown by plain SQL, and what is shown is what the store would read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimdb.record.assertions import check_citation
from claimdb.record.assigning import Work, assign
from claimdb.record.claim_reading import find_whole, whole_record
from claimdb.record.claims import CitationInput
from claimdb.record.derivations import derive
from claimdb.record.judged import evidence_hash
from claimdb.record.merging import merge_sources
from claimdb.record.recorder import Recorder
from claimdb.record.source_reading import all_sources, find_source, whole_source
from claimdb.record.sources import add_lineage, open_source, retract_source
from claimdb.record.verdicts import append_verdict
from claimdb.store.looking import Look, look_at_file
from claimdb.store.looking_through import SessionLook
from tests.cli.test_tree import modules_loaded_by
from tests.conftest import Command
from tests.record.conftest import NOON, Desk, desk, figure, file_desk, say, work

__all__ = ["desk", "file_desk"]


def fill(some: Desk) -> str:
    """Record a claim of which everything is known that can be, and give its key."""

    def record(recorder: Recorder) -> str:
        part = say(recorder, figure("12", step="0.5"), place="France", as_of="2022-09", source="a2021")
        lost = CitationInput(None, "Smith", outcome="unresolved")
        cites = (CitationInput(work(recorder, "b2020"), locator="p. 4", primary=True), lost)
        said = say(recorder, figure("54000", step="1000"), place="France", as_of="2022-09", source="c2022",
                   words="some 54 stations", quote="54 stations", speaker="the mayor", hedged=True, page="7",
                   cites=cites)  # fmt: skip
        check_citation(recorder, said.claim, work(recorder, "b2020"), "differs", quote="45 stations")
        derive(recorder, "conversion", said.figures[0], part.figures, factor=Decimal("4500"))
        append_verdict(
            recorder, said.claim, "refuted", because="no", evidence=evidence_hash(recorder.session, said.claim)
        )
        assign(recorder, said.claim, Work(assignee="ana", second_reader="bob", due=date(2026, 4, 1)), "look again")
        return said.claim.key

    return some.record(record)


def seen(look: Look, key: str) -> dict[str, Any]:
    number = find_whole(look, key)
    assert number is not None
    return whole_record(look, number)


def test_a_look_at_a_file_sees_what_a_session_on_each_engine_sees(desk: Desk, file_desk: Desk):
    key = fill(desk)
    assert fill(file_desk) == key
    with look_at_file(str(file_desk.store.address.path)) as look:
        assert look is not None
        at_file = seen(look, key)
    assert desk.store.read(lambda session: seen(SessionLook(session), key)) == at_file
    assert (at_file["verdict"], at_file["stale"], at_file["assigned"]["due"]) == ("refuted", False, "2026-04-01")
    assert at_file["checks"][0]["at"] == at_file["notes"][0]["at"] == NOON
    (one,) = at_file["figures"]
    assert (one["value"], one["step"], one["low_closed"], one["qualifiers"]) == ("54000", "1000", True, {})
    (derived,) = at_file["derivations"]
    assert (derived["factor"], derived["result"]) == ("4500", f"{key}.f1")


def test_a_look_through_a_session_sees_what_is_not_written_yet(file_desk: Desk):
    def record(recorder: Recorder) -> tuple[str, str]:
        said = say(recorder, "54", quote="the old quote")
        recorder.change(said.assertion, quote="the new quote")
        before = whole_record(SessionLook(recorder.session), said.claim.id)
        return before["assertions"][0]["quote"], before["words"]

    assert file_desk.record(record) == ("the new quote", "the new quote")


@pytest.mark.parametrize("given", ["c", "%", "nothing", "", "c_"])
def test_what_is_not_one_claim_is_left_to_the_store(file_desk: Desk, given: str):
    file_desk.say("54")
    file_desk.say("55", source="b")
    with look_at_file(str(file_desk.store.address.path)) as look:
        assert look is not None
        assert find_whole(look, given) is None


def test_no_file_of_ours_is_left_to_the_store(tmp_path: Any):
    for given in (str(tmp_path / "none.db"), "postgresql://nobody@nowhere/x", str(tmp_path)):
        with look_at_file(given) as look:
            assert look is None


def fill_more(some: Desk) -> str:
    """Record what else a source can have, a withdrawn claim, and a merged source; give the key of a claim."""
    key = fill(some)

    def record(recorder: Recorder) -> None:
        gone = say(recorder, "99", source="gone")
        recorder.change(gone.claim, withdrawn_at=NOON)
        roy, older = work(recorder, "c2022"), work(recorder, "b2020")
        add_lineage(recorder, roy, older, "reprint")
        retract_source(recorder, older, by=roy)
        open_source(recorder, roy)
        recorder.change(roy, is_primary=True)
        merge_sources(recorder, roy, work(recorder, "c22"))

    some.record(record)
    return key


SHOWN = {
    "claim show": ("claim", "show", "KEY"),
    "claim list": ("claim", "list"),
    "claim list --all": ("claim", "list", "--all"),
    "source show": ("source", "show", "c2022"),
    "source show, cited": ("source", "show", "b2020"),
    "source show, merged": ("source", "show", "c22"),
    "source list": ("source", "list"),
    "source list --all": ("source", "list", "--all"),
    "source list --primary": ("source", "list", "--primary"),
    "log": ("log",),
    "log --limit": ("log", "--limit", "1"),
    "log --all": ("log", "--all"),
}


def test_what_is_shown_from_a_look_is_what_the_store_shows(claimdb: Command, file_database: str, file_desk: Desk):
    key = fill_more(file_desk)
    for shape in ("text", "json", "markdown"):
        for name, words in SHOWN.items():
            line = (*(key[:9] if word == "KEY" else word for word in words), "--format", shape)
            looked = claimdb("--db", file_database, *line)
            read = claimdb("--db", f"sqlite:///{file_database}", *line)
            assert looked == read, name
            assert looked.code == 0, name
            assert looked.out, name


@pytest.mark.parametrize("given", ["c2022", "source"])
def test_each_engine_gives_the_same_record_of_a_source(desk: Desk, file_desk: Desk, given: str):
    fill_more(file_desk)
    if desk.store.address != file_desk.store.address:
        fill_more(desk)
    number = file_desk.store.read(lambda session: find_source(SessionLook(session), "c2022")) or 0
    with look_at_file(str(file_desk.store.address.path)) as look:
        assert look is not None
        on_file = whole_source(look, number) if given == "c2022" else all_sources(look, everything=True)
    there = desk.store.read(
        lambda session: (
            whole_source(SessionLook(session), find_source(SessionLook(session), "c2022") or 0)
            if given == "c2022"
            else all_sources(SessionLook(session), everything=True)
        )
    )
    assert there == on_file


@pytest.mark.parametrize("given", ["c22", "c20", "nobody", "", "%"])
def test_what_is_not_the_name_of_one_living_source_is_left_to_the_store(file_desk: Desk, given: str):
    fill_more(file_desk)
    with look_at_file(str(file_desk.store.address.path)) as look:
        assert look is not None
        assert find_source(look, given) is None


@pytest.mark.parametrize("name", ["claim show", "claim list", "source show", "source list", "log"])
def test_a_record_is_shown_without_a_mapping_of_tables(file_desk: Desk, file_database: str, name: str):
    key = fill(file_desk)
    loaded = modules_loaded_by("--db", file_database, *(key if word == "KEY" else word for word in SHOWN[name]))
    assert not loaded & {"sqlalchemy", "claimdb.model", "claimdb.store.store", "pydantic", "alembic"}
