"""What the commands print for machines is what the published schema says."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import run
from tests.conftest import missing_part
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


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What the commands of one desk print for machines, by the name of its schema."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("machine"))
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")
        return _typed()


def _typed() -> dict[str, list[dict[str, Any]]]:
    for name, said in (("text.txt", TEXT), ("noted.txt", NOTED), ("draft.md", DRAFT), ("copied.csv", COPIED)):
        Path(name).write_text(said, encoding="utf-8")
    for line in LINES:
        _do(*line)
    capture = _read("capture", "draft.md", "--key", "draft2024", "--yes")
    Path("draft.md").write_text(DRAFT.replace("keeps", "has"), encoding="utf-8")
    changed = _read("capture", "draft.md", "--key", "draft2024", "--dry-run")
    check = _read("check")
    linted = _read("lint", "draft.md")
    _do("add", "14 boats", "--in", "draft2024", "--quote", "keeps 14 boats", "--measure", "boats", "--place", "Ireland",
        "--as-of", "2024-03", "--yes")  # fmt: skip
    positions = _read("positions")
    listed = _read("finding", "list")
    _do("import", "copied.csv")
    return {
        "figure": _read("figures", "text.txt"),
        "note": _read("notes", "noted.txt"),
        "candidate": _read("extract", "text.txt", "noted.txt", "--dry-run"),
        "check": [check],
        "finding": [*check["findings"], *listed],
        "positions": positions,
        "suggested lineage": _read("suggest-lineage"),
        "capture": [*capture, *changed],
        "recheck": _read("source", "recheck"),
        "lint": [linted],
    }


def _do(*words: str) -> None:
    with redirect_stdout(io.StringIO()):
        assert run(words) == 0, words


def _read(*words: str) -> Any:
    with redirect_stdout(io.StringIO()) as out:
        run([*words, "--format", "json"])
    return json.loads(out.getvalue())


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
