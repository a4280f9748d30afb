"""The main job from Python: each call gives plain objects, and its errors are those of the house."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

import claimdb
from claimdb import Database, DatabaseError, InputError, UsageError
from claimdb.report.machine import finding_record
from claimdb.report.told import Finding, Position, Positions
from tests.api.conftest import NOON, fill
from tests.conftest import Command


def test_the_whole_job_is_the_same_on_each_engine(database: str):
    with claimdb.open_database(database, person="ana", now=NOON) as db:
        fill(db)
        found = db.check()
        assert (found.findings[0].rule, found.findings[0].severity) == ("FIG001", "error")
        (group,) = db.positions("boats")
        assert [(one.low, one.sources) for one in group.positions] == [
            (Decimal(14), ("roy2024",)), (Decimal(19), ("lee2024",)),
        ]  # fmt: skip
        assert "@report{port2024" in db.bibliography().text
        assert "14 boats" in db.report().to_html()


def test_importing_the_package_loads_nothing():
    script = "import sys, claimdb; print(*[name for name in sys.modules if name.startswith('claimdb.')])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def test_everything_that_is_named_can_be_had():
    assert all(getattr(claimdb, name) is not None for name in claimdb.__all__)


def test_a_database_is_made_where_there_is_none(tmp_path: Path):
    with claimdb.open_database(tmp_path / "new.db", make=True) as db:
        assert db.claims() == ()


def test_a_database_that_is_there_is_not_made_anew(tmp_path: Path):
    for _ in range(2):
        with claimdb.open_database(tmp_path / "new.db", make=True) as db:
            db.add_source("Boats", key="boats2024")
    assert "boats2024" in claimdb.open_database(tmp_path / "new.db").bibliography().text


def test_without_a_database_the_error_is_of_its_family(tmp_path: Path):
    with pytest.raises(DatabaseError):
        claimdb.open_database(tmp_path / "none.db").claims()
    assert not (tmp_path / "none.db").exists()


def test_a_claim_says_what_became_of_it(harbour: Database):
    again = harbour.add("14 boats", source="roy2024", measures="boats", place="Ireland", as_of="2024-03")
    other = harbour.add("14 boats", source="port2024", measures=["boats"], place="Ireland", as_of="2024-03")
    assert (again.joined, other.joined, other.added, other.key) == (True, True, True, again.key)
    assert other.claim.figures[0]["value"] == "14"


def test_one_word_is_a_list_of_one(harbour: Database):
    added = harbour.add("7 quays", source="roy2024", cites="port2024", measures="quays", place="Ireland")
    assert added.cites == ("port2024",)


@pytest.mark.parametrize(
    ("words", "failure"),
    [
        ({"source": "nobody2024"}, InputError),
        ({"source": "roy2024", "as_of": "2024", "period": "2024"}, InputError),
        ({"source": "roy2024", "denies": True, "corrects": "c1"}, UsageError),
        ({"source": "roy2024", "as_of": "yesterday"}, InputError),
    ],
)
def test_a_claim_that_cannot_be_recorded_leaves_nothing(
    harbour: Database, words: dict[str, object], failure: type[Exception]
):
    before = harbour.claims()
    with pytest.raises(failure):
        harbour.add("3 ferries", **words)  # type: ignore[arg-type]
    assert harbour.claims() == before


def test_claims_are_listed_by_source_and_measure(harbour: Database):
    harbour.add("7 quays", source="roy2024", measures="quays", place="Ireland")
    assert [one.words for one in harbour.claims(source="roy2024")] == ["14 boats", "7 quays"]
    assert [one.words for one in harbour.claims(source="roy2024", measure="quays")] == ["7 quays"]


def test_a_source_that_is_described_alike_is_the_same(empty: Database):
    first, again = (empty.add_source("Boats", authors="Roy, Ana", issued="2024") for _ in range(2))
    assert (first.added, again.added, first.cite_key) == (True, False, again.cite_key)


def test_a_source_of_which_nothing_is_said_is_refused(empty: Database):
    with pytest.raises(UsageError):
        empty.add_source()


def test_a_table_is_imported(empty: Database, tmp_path: Path):
    (tmp_path / "t.csv").write_text("What,n,source\nboats,14,roy2024\nboats,x,roy2024\n", encoding="utf-8")
    refused = empty.import_file(tmp_path / "t.csv", columns={"measure": "What", "value": "n"})
    assert (refused.is_kept, refused.problems[0].row, empty.claims()) == (False, 3, ())
    kept = empty.import_file(tmp_path / "t.csv", columns={"measure": "What", "value": "n"}, skip=True)
    assert (kept.added, kept.refused, kept.stubs) == (1, 1, ("roy2024",))


def test_a_document_file_is_imported(empty: Database):
    seeds = sorted((Path(__file__).parents[2] / "seeds").glob("*.toml"))
    done = empty.import_file(seeds[0])
    assert (done.kind, done.added > 0, done.refused) == ("document", True, 0)


def test_a_document_is_captured_once(empty: Database, tmp_path: Path):
    (tmp_path / "note.txt").write_text("There are 14 boats.\n", encoding="utf-8")
    first, again = (empty.capture(tmp_path / "note.txt", key="note2024") for _ in range(2))
    assert (first.added, again.added, first.snapshot) == (True, False, again.snapshot)


def test_a_finding_has_the_fields_of_the_machine_output(harbour: Database):
    check = harbour.check()
    own = {"settle", "view", "lang"}
    assert check.report is not None
    assert {one.name for one in fields(Finding)} - own == set(finding_record(check.report.digest.findings[0]))


def test_findings_and_positions_are_what_the_command_prints(harbour: Database, claimdb: Command, file_database: str):
    check = harbour.check()
    at = ("--db", file_database, "--now", NOON, "--as", "ana")
    printed = json.loads(claimdb("check", "--format", "json", *at).out)
    assert [one["key"] for one in printed["findings"]] == [one.key for one in check.findings]
    assert [one["message"] for one in printed["findings"]] == [one.message for one in check.findings]
    (shown,) = json.loads(claimdb("positions", "--format", "json", *at).out)
    assert set(shown) == {one.name for one in fields(Positions)} - {"lang"}
    assert set(shown["positions"][0]) == {one.name for one in fields(Position)} - {"is_best"}


def test_results_cannot_be_changed(harbour: Database):
    finding = harbour.check().findings[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        finding.message = "nothing"  # type: ignore[misc]


def test_results_outlive_the_database(file_database: str):
    with claimdb.open_database(file_database, now=NOON) as db:
        report = fill(db).report()
    assert report.to_markdown().startswith("# ")
    assert report.to_json().startswith("{")
    assert report.to_csv().startswith("key,")
    assert "14 boats" in report.to_text()


def test_a_look_remembers_nothing(harbour: Database):
    looked = harbour.check(remember=False)
    assert (looked.is_remembered, len(looked.findings) > 0) == (False, True)
    with pytest.raises(InputError):
        harbour.explain(looked.findings[0], because="two harbours")


def test_what_is_explained_is_open_no_more(harbour: Database):
    finding = harbour.check().findings[0]
    harbour.explain(finding, because="two harbours")
    assert finding.key not in {one.key for one in harbour.check().findings}
    explained = next(one for one in harbour.check(everything=True).findings if one.key == finding.key)
    assert (explained.state, explained.explanation) == ("explained", "two harbours")


def test_what_is_dismissed_is_open_no_more(harbour: Database):
    finding = harbour.check().findings[0]
    harbour.dismiss(finding.key, because="not of interest")
    assert finding.key not in {one.key for one in harbour.check().findings}


def test_only_the_rules_that_are_named_are_run(harbour: Database):
    assert harbour.check("FIG001").rules_run == ("FIG001",)


def test_a_report_is_narrowed(harbour: Database):
    harbour.add("7 quays", source="roy2024", measures="quays", place="Ireland")
    assert {one.rule for one in harbour.report(measures="quays").findings} <= {"SRC001", "SRC002"}


def test_sentences_are_in_the_language_asked_for(file_database: str):
    with claimdb.open_database(file_database, lang="fr", now=NOON) as db:
        assert "ne peuvent" in fill(db).check().findings[0].message


def test_a_bibliography_holds_what_a_claim_rests_on(harbour: Database):
    claim = harbour.claims(source="roy2024")[0]
    text = str(harbour.bibliography("csl-json", of=claim.key))
    assert {work["id"] for work in json.loads(text)} == {"roy2024", "port2024"}


def test_what_a_format_cannot_carry_is_told(harbour: Database):
    harbour.add_source("Maps", key="maps2024", fields={"dimensions": "40 cm"})
    assert any(loss.startswith("maps2024: dimensions: ") for loss in harbour.bibliography("ris").losses)


def test_every_change_is_kept_with_who_and_when(harbour: Database, claimdb: Command, file_database: str):
    events = json.loads(claimdb("log", "--format", "json", "--db", file_database).out)
    assert {(one["by"], one["at"]) for one in events} == {("ana", "2026-03-01T12:00:00Z")}


def test_the_clock_is_read_anew_for_each_call(file_database: str, monkeypatch: pytest.MonkeyPatch, claimdb: Command):
    with claimdb_at(file_database) as db:
        for epoch in ("1700000000", "1800000000"):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
            db.add_source(f"Boats {epoch}")
    events = json.loads(claimdb("log", "--format", "json", "--db", file_database).out)
    assert sorted(one["at"][:4] for one in events) == ["2023", "2027"]


def claimdb_at(address: str) -> Database:
    return claimdb.open_database(address, person="ana")


def test_documents_are_linted_without_a_database(tmp_path: Path):
    draft = tmp_path / "draft.md"
    draft.write_text("It ran 24 ferries in 2022: nine in the north and thirteen in the south.\n", encoding="utf-8")
    found = claimdb.lint(draft, lang="en")
    assert [(one.rule, one.places[0].line) for one in found.findings] == [("FIG007", 1)]
    assert found.documents == (str(draft),)


def test_any_reading_can_be_done_in_one_transaction(harbour: Database):
    from claimdb.model import Claim

    assert harbour.read(lambda session: session.query(Claim).count()) == 2


def test_any_recording_can_be_done_in_one_transaction(harbour: Database):
    from claimdb.record.places import find_or_add_place

    place = harbour.record("place add", lambda recorder: find_or_add_place(recorder, "Cove").handle)
    assert place == "cove"
