"""What the commands print for machines is what the published schema says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Command, missing_part
from tests.reference.machine import RECORDS, schema_of

TEXT = "En 2021, près de 3,5 % des 54 postes ont fermé. Des dizaines de 3e rang, entre 10 et 12 par an.\n"
NOTED = (
    "The quays grew1. They did so twice2, then thrice3.\n\n"
    "1. Ana Roy, Quays, Paris, Seuil, 2019; Ida Lee, Boats, London, Verso, 2020.\n2. Roy, op. cit., p. 4.\n3. Ibid.\n"
)
COPIED = "subject,measure,value,as_of,source\n" + "".join(
    f"Lamp {n},flashes,{50 + n if source in 'xy' else 20},2024-03,{source}\n" for n in range(9) for source in "abcdexy"
)
DRAFT = "# Boats of spring\n\nThe port keeps 14 boats. It signed the charter on Monday, 12 May 2020.\n"
LINES = (
    ("init",),
    ("source", "add", "--type", "report", "--title", "Boats", "--issued", "2024", "--key", "port2024"),
    ("source", "add", "--type", "article", "--title", "Afloat", "--issued", "2024-03", "--key", "roy2024"),
    ("source", "add", "--type", "article", "--title", "Adrift", "--issued", "2024-04", "--key", "lee2024"),
    ("add", "14 boats", "--in", "roy2024", "--cites", "port2024", "--measure", "boats", "--place", "Ireland",
     "--as-of", "2024-03", "--quote", "14 boats", "--page", "3", "--yes"),
    ("add", "at least 19 quays", "--in", "lee2024", "--cites", "port2024", "--measure", "quays", "--place", "Ireland",
     "--as-of", "2024-03", "--qualifier", "kind=all", "--yes"),
    ("add", "17 boats", "--in", "lee2024", "--measure", "boats", "--place", "Ireland", "--as-of", "2024-03", "--yes"),
    ("add", "the harbour is closed", "--in", "lee2024", "--yes"),
)  # fmt: skip


@pytest.fixture
def printed(claimdb: Command, tmp_path) -> dict[str, list[dict[str, Any]]]:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "noted.txt").write_text(NOTED, encoding="utf-8")
    for line in LINES:
        assert claimdb(*line).code == 0, line
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    capture = json.loads(claimdb("capture", "draft.md", "--key", "draft2024", "--yes", "--format", "json").out)
    (tmp_path / "draft.md").write_text(DRAFT.replace("keeps", "has"), encoding="utf-8")
    changed = json.loads(claimdb("capture", "draft.md", "--key", "draft2024", "--dry-run", "--format", "json").out)
    quoted = ("--quote", "keeps 14 boats", "--measure", "boats", "--place", "Ireland", "--as-of", "2024-03", "--yes")
    (tmp_path / "copied.csv").write_text(COPIED, encoding="utf-8")
    check = json.loads(claimdb("check", "--format", "json").out)
    linted = json.loads(claimdb("lint", "draft.md", "--format", "json").out)
    assert claimdb("add", "14 boats", "--in", "draft2024", *quoted).code == 0
    positions = json.loads(claimdb("positions", "--format", "json").out)
    listed = json.loads(claimdb("finding", "list", "--format", "json").out)
    assert claimdb("import", "copied.csv").code == 0
    return {
        "figure": json.loads(claimdb("figures", "text.txt", "--format", "json").out),
        "note": json.loads(claimdb("notes", "noted.txt", "--format", "json").out),
        "candidate": json.loads(claimdb("extract", "text.txt", "noted.txt", "--dry-run", "--format", "json").out),
        "check": [check],
        "finding": [*check["findings"], *listed],
        "positions": positions,
        "suggested lineage": json.loads(claimdb("suggest-lineage", "--format", "json").out),
        "capture": [*capture, *changed],
        "recheck": json.loads(claimdb("source", "recheck", "--format", "json").out),
        "lint": [linted],
    }


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_the_fields_of_its_schema(name: str, printed: dict[str, list[dict[str, Any]]]):
    try:
        from jsonschema import Draft202012Validator
    except ModuleNotFoundError:
        missing_part("jsonschema")
    assert printed[name], f"nothing was printed for {name}"
    for record in printed[name]:
        assert [fault.message for fault in Draft202012Validator(schema_of(name)).iter_errors(record)] == []


def test_a_source_is_named_by_its_cite_key_everywhere(printed: dict[str, list[dict[str, Any]]]):
    named = {place["source"] for finding in printed["finding"] for place in finding["places"]}
    named |= {source for one in printed["positions"] for position in one["positions"] for source in position["sources"]}
    assert named == {"roy2024", "lee2024", "draft2024"}


def test_what_is_printed_of_a_lint_holds_findings_and_figures_of_the_draft(printed: dict[str, list[dict[str, Any]]]):
    (linted,) = printed["lint"]
    assert linted["findings"]
    assert linted["documents"][0]["draft"]
