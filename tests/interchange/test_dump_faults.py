"""A dump of a stranger: every line is checked, a wrong one is named, and nothing half-loaded stays."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.interchange.dump_failures import BadLine, NewerDump, RefusedDump, UnreadableDump
from claimdb.interchange.dump_read import DumpFile
from tests.interchange.dumps import Person, file_person
from tests.record.conftest import say

FRANCE = {"place": "France", "as_of": "2022"}
KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from claimdb.interchange import dump_load, dump_read
from claimdb.store.store import open_store

dump_read.LINES = 3
url, path, after = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
seen = 0

@event.listens_for(Engine, "commit")
def die(connection):
    global seen
    seen += 1
    if seen == after:
        os.kill(os.getpid(), signal.SIGKILL)

dump_load.load_dump(open_store(url), path, by="eve", at=datetime(2026, 3, 9, tzinfo=UTC))
"""


@pytest.fixture
def ana(file_template: Path, tmp_path: Path) -> Person:
    """Somebody whose two papers disagree."""
    ana = file_person(file_template, tmp_path, "ana")
    for value, source in (("54", "roy"), ("60", "lee")):
        ana.record(lambda recorder, value=value, source=source: say(recorder, value, source=source, **FRANCE))
    ana.check()
    return ana


@pytest.fixture
def bob(file_template: Path, tmp_path: Path) -> Person:
    """Somebody with an empty database."""
    return file_person(file_template, tmp_path, "bob")


def spoil(path: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    """Change the records of a dump, header and end included."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    change(lines)
    spoilt = path.with_name("spoilt.jsonl")
    spoilt.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return spoilt


def first(lines: list[dict[str, Any]], record: str) -> dict[str, Any]:
    return next(line for line in lines if line.get("record") == record)


SPOILT: dict[str, tuple[Callable[[list[dict[str, Any]]], object], str]] = {
    "a field too many": (lambda lines: first(lines, "claim").update(more=1), "more: Extra inputs"),
    "a field missing": (lambda lines: first(lines, "claim").pop("created_at"), "created_at: Field required"),
    "another word": (lambda lines: first(lines, "assertion").update(stance="maybe"), "stance: Input should be"),
    "a float": (lambda lines: first(lines, "figure").update(value=54.0), "value: Input should be a valid string"),
    "an infinite number": (lambda lines: first(lines, "figure").update(value="Infinity"), "value: "),
    "a NUL": (lambda lines: first(lines, "mention").update(wording="5\x004"), "no text can hold"),
    "half a sign": (lambda lines: first(lines, "mention").update(wording="\ud83d"), "no text can hold"),
    "a row id": (lambda lines: first(lines, "figure").update(measure="17"), "measure: String should match"),
    "no such moment": (lambda lines: first(lines, "claim").update(created_at="2026-02-30T12:00:00Z"), "created_at: "),
    "another key": (lambda lines: first(lines, "assertion").update(ordinal=7), "is not the key of its claim"),
    "no such record": (lambda lines: first(lines, "claim").update(record="rumour"), "'rumour' is no kind of record"),
    "cut short": (lambda lines: lines.pop(), "ends before its last line"),
    "one record less": (lambda lines: lines.remove(first(lines, "mention")), "records and holds"),
    "out of order": (lambda lines: lines.insert(-1, lines.pop(1)), "stands too late"),
    "another mark": (lambda lines: first(lines, "event").update(summary="nothing at all"), "the mark of the event"),
}  # fmt: skip


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_wrong_line_is_named_and_nothing_is_kept(spoilt: str, ana: Person, bob: Person):
    change, reason = SPOILT[spoilt]
    empty = bob.dump().read_bytes()
    path = spoil(ana.dump(), change)
    with pytest.raises(RefusedDump) as refused:
        bob.load(path)
    (fault, *_) = refused.value.faults
    assert reason in fault.sentence()
    assert fault.where is not None
    assert fault.where.startswith(f"{path}:")
    assert bob.dump().read_bytes() == empty


@pytest.mark.parametrize("record", ["measure", "source", "claim", "place"])
def test_a_record_that_names_none_that_is_there_is_refused(record: str, ana: Person, bob: Person):
    def take_out(lines: list[dict[str, Any]]) -> None:
        lines.remove(first(lines, record))
        lines[-1]["records"] -= 1

    with pytest.raises(BadLine, match="stands neither before it nor in the database"):
        bob.load(spoil(ana.dump(), take_out))


def test_a_record_that_stands_twice_is_refused(ana: Person, bob: Person):
    def double(lines: list[dict[str, Any]]) -> None:
        lines.insert(lines.index(first(lines, "claim")), first(lines, "claim"))
        lines[-1]["records"] += 1

    with pytest.raises(BadLine, match="stands in this dump twice"):
        bob.load(spoil(ana.dump(), double))


def test_what_the_database_cannot_hold_is_refused_with_its_lines(ana: Person, bob: Person):
    def contradict(lines: list[dict[str, Any]]) -> None:
        first(lines, "figure").update(period="2021", period_start="2021-12-31", period_end="2021-01-01")

    with pytest.raises(BadLine, match="cannot stand"):
        bob.load(spoil(ana.dump(), contradict))


def test_a_newer_dump_asks_for_a_newer_claimdb(ana: Person, bob: Person):
    for change in ({"format": 99}, {"schema": "9999"}):
        with pytest.raises(NewerDump):
            bob.load(spoil(ana.dump(), lambda lines, change=change: lines[0].update(change)))


def test_a_file_without_a_header_is_no_dump(bob: Person, tmp_path: Path):
    path = tmp_path / "other.jsonl"
    path.write_text('{"claim": "a"}\n', encoding="utf-8")
    with pytest.raises(UnreadableDump):
        bob.load(path)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 2**70), st.floats(), st.text(max_size=4), st.just("\0"), st.just("1E+9"),
    st.lists(st.integers(), max_size=2), st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=(Phase.generate,))
@given(data=st.data())
def test_whatever_a_field_holds_is_read_or_refused(data: st.DataObject, ana: Person, tmp_path: Path):
    path = tmp_path / "whole.jsonl"
    if not path.exists():
        ana.dump().rename(path)

    def change(lines: list[dict[str, Any]]) -> None:
        line = data.draw(st.sampled_from(lines))
        line[data.draw(st.sampled_from(sorted(line)))] = data.draw(VALUES)

    spoilt = spoil(path, change)
    try:
        with DumpFile(spoilt) as file:
            found = list(file.check())
    except InputError:
        return
    assert all(isinstance(one, int | BadLine) for one in found)


@pytest.mark.parametrize("after", [2, 4, 7])
def test_a_load_that_was_killed_goes_on_where_it_stopped(after: int, ana: Person, bob: Person):
    path = ana.dump()
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, str(bob.store.address.path), str(path), str(after)],
        check=False, capture_output=True,
    )  # fmt: skip
    assert ran.returncode == -signal.SIGKILL, ran.stderr.decode()
    bob.load(path)
    assert bob.dump().read_bytes() == path.read_bytes()
