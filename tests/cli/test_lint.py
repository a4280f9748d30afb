"""`claimdb lint`: findings of documents with line and caret, without a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Records
from tests.conftest import Command

WRONG = "The crew of 12 people (7 men and 4 women) left on Monday, 12 May 2020.\n"
RIGHT = "The crew of 12 people (7 men and 5 women) left on Tuesday, 12 May 2020.\n"


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    return "wrong.txt"


def test_it_shows_the_line_with_carets_under_the_figures(claimdb: Command, wrong: str):
    lines = claimdb("lint", wrong).out.splitlines()
    assert lines[0] == "wrong.txt:1:13: warning FIG007 sum mismatch"
    assert lines[2] == "     1 | The crew of 12 people (7 men and 4 women) left on Monday, 12 May 2020."
    assert lines[3] == "       |             ^^^^^^^^^  ^^^^^     ^^^^^^^"


def test_it_needs_no_database_and_makes_none(claimdb: Command, wrong: str, tmp_path: Path):
    claimdb("lint", wrong)
    assert [path.name for path in tmp_path.iterdir()] == [wrong]


def test_it_exits_with_1_from_the_gravity_that_is_asked_for(claimdb: Command, wrong: str):
    assert [claimdb("lint", wrong, "--fail-on", one).code for one in ("error", "warning", "note")] == [0, 1, 1]


def test_what_adds_up_is_clean(claimdb: Command, tmp_path: Path):
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    ran = claimdb("lint", "right.txt")
    assert (ran.code, ran.out) == (0, "1 document read: nothing that does not add up.\n")


def test_the_machine_output_has_the_fields_of_a_finding(claimdb: Command, wrong: str):
    document = json.loads(claimdb("lint", wrong, "--format", "json").out)
    assert list(document) == ["findings", "rules_run", "rules_failed", "documents", "baseline"]
    assert document["findings"][0]["places"][0] == {
        "document": "wrong.txt", "source": None, "start": 12, "end": 21, "line": 1, "page": None,
        "quote": WRONG.strip(),
    }  # fmt: skip


def test_a_place_points_to_the_figure_as_printed(claimdb: Command, wrong: str):
    (finding, *_) = json.loads(claimdb("lint", wrong, "--format", "json").out)["findings"]
    assert [WRONG[place["start"] : place["end"]] for place in finding["places"]] == ["12 people", "7 men", "4 women"]


def test_only_the_rules_that_are_asked_for_run(claimdb: Command, wrong: str):
    document = json.loads(claimdb("lint", wrong, "--rule", "TXT003", "--format", "json").out)
    assert (document["rules_run"], [one["rule"] for one in document["findings"]]) == (["TXT003"], ["TXT003"])


def test_findings_of_two_documents_stand_by_document(claimdb: Command, wrong: str, tmp_path: Path):
    (tmp_path / "also.txt").write_text(WRONG, encoding="utf-8")
    records = claimdb("lint", wrong, "also.txt", "--format", "jsonl").out.splitlines()
    documents = [json.loads(record)["places"][0]["document"] for record in records]
    assert documents == ["wrong.txt", "wrong.txt", "also.txt", "also.txt"]


def test_a_finding_keeps_its_key_when_lines_are_added_before_it(claimdb: Command, wrong: str, tmp_path: Path):
    def keys() -> list[str]:
        return [one["key"] for one in json.loads(claimdb("lint", wrong, "--format", "json").out)["findings"]]

    before = keys()
    (tmp_path / wrong).write_text("A quiet month.\n\n" + WRONG, encoding="utf-8")
    assert keys() == before


def test_it_speaks_french(claimdb: Command, wrong: str):
    said = claimdb("--lang", "fr", "lint", wrong).out
    assert "7 men et 4 women font 11 en tout" in said


def test_signs_that_a_terminal_obeys_are_made_visible(claimdb: Command, tmp_path: Path):
    (tmp_path / "evil.txt").write_text("\x1b[31m" + WRONG, encoding="utf-8")
    assert "\x1b" not in claimdb("lint", "evil.txt").out


def test_a_document_that_is_not_there_is_an_error_of_input(claimdb: Command):
    assert claimdb("lint", "nothing.txt").code == 3


@pytest.fixture
def drafted(fleet: Command, tmp_path: Path) -> Command:
    """A database that holds 14 ferries in service on 9 ferry lines, and a draft beside it."""
    (tmp_path / "draft.txt").write_text(
        "The port has 14 ferries in service. In December 2023, Ireland had 30 ferries in service. It then had 77 cooks."
        " Spain and Ireland have 20 ferries in service.\n",
        encoding="utf-8",
    )
    return fleet


def test_each_figure_of_a_draft_is_held_against_what_is_recorded(drafted: Command):
    document = json.loads(drafted("lint", "draft.txt", "--format", "json").out)["documents"][0]
    standings = [(one["wording"], one["standing"]) for one in document["draft"]]
    assert standings == [
        ("14 ferries", "matched"),
        ("30 ferries", "differs"),
        ("77 cooks", "unsupported"),
        ("20 ferries", "unsupported"),
    ]


def test_a_figure_that_differs_names_what_is_recorded_and_fails(drafted: Command):
    ran = drafted("lint", "draft.txt")
    said = " ".join(ran.out.split())
    assert "draft.txt:1:67: 30 ferries differs from what is recorded: 14 ferries (royFerries2024)." in said
    assert ran.code == 1


def test_a_figure_of_a_draft_is_shown_with_carets(drafted: Command, tmp_path: Path):
    (tmp_path / "short.txt").write_text("The port employs 77 cooks.\n", encoding="utf-8")
    lines = drafted("lint", "short.txt").out.splitlines()
    at = lines.index("     1 | The port employs 77 cooks.")
    assert lines[at + 1] == "       |                  ^^^^^^^^"


def test_a_figure_that_cannot_be_compared_names_the_field_and_does_not_fail(drafted: Command, tmp_path: Path):
    (tmp_path / "short.txt").write_text("Ireland has 20 ferries in service.\n", encoding="utf-8")
    ran = drafted("--lang", "fr", "lint", "short.txt")
    assert "non précisé de part et d’autre\xa0: période." in " ".join(ran.out.split(" "))
    assert ran.code == 0


def test_what_is_cut_off_a_long_line_is_an_ellipsis_and_its_number_stands_once(claimdb: Command, tmp_path: Path):
    far = (
        "The network employs 1 310 people in the ports and harbours of the wide cold north, including 20 doctors, "
        "5 judges, 30 drivers and 1 205 sailors.\n"
    )
    (tmp_path / "long.txt").write_text(far, encoding="utf-8")
    lines = claimdb("lint", "long.txt").out.splitlines()
    shown = [line for line in lines if " | " in line and "^" not in line]
    assert [line[:8] for line in shown] == ["     1 |", "       |"]
    assert shown[0].endswith("…")
    assert shown[1][9] == "…"


def test_a_figure_of_a_claim_in_dispute_is_told(drafted: Command, records: Records):
    (claim,) = records("claim", "list")
    drafted(
        "verify", claim["key"], "--verdict", "refuted", "--because", "counted again", "--evidence", "portYearbook2024"
    )
    document = json.loads(drafted("lint", "draft.txt", "--format", "json").out)["documents"][0]
    assert document["draft"][0]["standing"] == "disputed"


def test_the_bibliography_holds_exactly_the_works_of_matched_figures(drafted: Command, tmp_path: Path):
    (tmp_path / "draft.txt").write_text("The port has 14 ferries in service.\n", encoding="utf-8")
    drafted("lint", "draft.txt", "--bib", "works.bib")
    text = (tmp_path / "works.bib").read_text(encoding="utf-8")
    assert "royFerries2024" in text


def test_the_bibliography_of_a_draft_that_matches_nothing_is_empty(drafted: Command, tmp_path: Path):
    (tmp_path / "draft.txt").write_text("The port employs 77 cooks.\n", encoding="utf-8")
    drafted("lint", "draft.txt", "--bib", "works.bib")
    assert (tmp_path / "works.bib").read_text(encoding="utf-8").strip() == ""


def test_a_database_that_was_named_must_be_there(claimdb: Command, wrong: str):
    assert claimdb("lint", wrong, "--db", "nowhere.db").code == 4


CONVERTED = "The deal of 2.04 billion yuan (€163m) was signed in May 2021.\n"
RATES = "date,from,to,rate\n2021-05-01,CNY,EUR,0.1282\n2021-05-31,CNY,EUR,0.1286\n"


def test_amounts_in_two_currencies_are_held_against_the_rates_of_a_table(claimdb: Command, tmp_path: Path):
    (tmp_path / "deal.txt").write_text(CONVERTED, encoding="utf-8")
    (tmp_path / "rates.csv").write_text(RATES, encoding="utf-8")
    ran = claimdb("lint", "deal.txt", "--rates", "rates.csv", "--format", "json")
    (finding,) = json.loads(ran.out)["findings"]
    assert (ran.code, finding["rule"]) == (1, "FIG009")
    assert finding["message"] == (
        "2.04 billion yuan is 260,900,000 to 263,000,000 EUR at the rates of 1 May 2021 to 31 May 2021 "
        "(0.1282 to 0.1286 EUR for 1 CNY, rates.csv), not €163m."
    )


def test_rates_of_another_time_are_not_used(claimdb: Command, tmp_path: Path):
    (tmp_path / "deal.txt").write_text(CONVERTED, encoding="utf-8")
    (tmp_path / "rates.csv").write_text(RATES.replace("2021", "2019"), encoding="utf-8")
    assert claimdb("lint", "deal.txt", "--rates", "rates.csv").code == 0


def test_a_table_that_holds_no_rates_is_an_error_of_input(claimdb: Command, tmp_path: Path):
    (tmp_path / "deal.txt").write_text(CONVERTED, encoding="utf-8")
    (tmp_path / "rates.csv").write_text("date,from,to,rate\n2021-05-01,yuan,EUR,0.1282\n", encoding="utf-8")
    ran = claimdb("lint", "deal.txt", "--rates", "rates.csv")
    assert (ran.code, "rates.csv:2: this row is no rate of exchange: its 'from' is 'yuan'" in ran.err) == (3, True)
