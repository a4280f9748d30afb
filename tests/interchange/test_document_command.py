"""`claimdb import FILE.toml`: what it counts, and how it tells what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Command
from tests.interchange.samples import FERRIES


def test_a_document_is_counted_in_claims(claimdb: Command, tmp_path: Path):
    claimdb("init")
    (tmp_path / "ferries.toml").write_text(FERRIES, encoding="utf-8")
    assert claimdb("import", "ferries.toml").out == "3 claims read: 3 added, 0 already there, 0 refused.\n"
    again = json.loads(claimdb("import", "ferries.toml", "--format", "json").out)
    assert (again["read"], again["added"], again["already_there"], again["refused"]) == (3, 0, 3, 0)


def test_each_fault_is_a_line_of_its_own(claimdb: Command, tmp_path: Path):
    claimdb("init")
    faulty = FERRIES.replace("line = 12", 'line = "12"').replace('value = "9"', 'vlaue = "9"')
    (tmp_path / "ferries.toml").write_text(faulty, encoding="utf-8")
    refused = claimdb("import", "ferries.toml")
    assert refused.code == 3
    kind, key, last = refused.err.splitlines()
    assert kind.startswith("ferries.toml: claims[0].line: '12' stands here, and a whole number is needed; ")
    assert key == "ferries.toml: claims[0].figures[1]: there is no key 'vlaue' here; perhaps 'value' is meant"
    assert last.startswith("claimdb: ferries.toml: this file has faults (2), and nothing of it was kept; mend them")
    assert "import" not in claimdb("log").out


def test_faults_are_told_in_french_too(claimdb: Command, tmp_path: Path):
    claimdb("init")
    (tmp_path / "ferries.toml").write_text(FERRIES.replace("line = 12", 'line = "12"'), encoding="utf-8")
    said = claimdb("import", "ferries.toml", "--lang", "fr").err
    assert "claims[0].line\u00a0: '12' figure ici, alors qu’il faut un nombre entier" in said
