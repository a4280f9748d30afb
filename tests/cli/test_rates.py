"""Declared conversions between two currencies are held against published rates, and against none that is made up."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.conftest import missing_part

AMOUNTS = (
    "claim,measure,value,unit,place,period,source\n"
    "a,aid in yuan,2040000000,CNY,China,2021-05,roy\n"
    "b,aid in euros,163000000,EUR,China,2021-05,roy\n"
    "c,boats,54,,China,2021-05,roy\n"
)
RATES = "date,from,to,rate\n2021-05-01,CNY,EUR,0.1282\n2021-05-31,CNY,EUR,0.1286\n"


@pytest.fixture
def money(claimdb: Command, tmp_path: Path) -> dict[str, str]:
    """A database with an amount in yuan, the same in euros, and boats: their keys by measure."""
    (tmp_path / "amounts.csv").write_text(AMOUNTS, encoding="utf-8")
    (tmp_path / "rates.csv").write_text(RATES, encoding="utf-8")
    claimdb("init")
    claimdb("import", "amounts.csv")
    listed = json.loads(claimdb("claim", "list", "--format", "json").out)
    return {claim["figures"][0]["label"]: claim["key"] for claim in listed}


def rules(claimdb: Command, *words: str) -> list[str]:
    findings = json.loads(claimdb("check", "--rule", "FIG", *words, "--format", "json").out)["findings"]
    return [finding["rule"] for finding in findings]


def test_a_conversion_of_money_needs_no_factor_and_is_judged_by_published_rates(
    claimdb: Command, money: dict[str, str]
):
    assert claimdb("claim", "derive", money["aid in euros"], "conversion", money["aid in yuan"]).code == 0
    assert rules(claimdb, "--rates", "rates.csv") == ["FIG009"]


def test_a_report_knows_the_rates_that_a_check_used(claimdb: Command, money: dict[str, str]):
    if importlib.util.find_spec("currency_converter") is None:
        missing_part("rates")
    claimdb("claim", "derive", money["aid in euros"], "conversion", money["aid in yuan"])
    assert rules(claimdb) == ["FIG009"]
    for words in (("report",), ("finding", "list")):
        told = json.loads(claimdb(*words, "--format", "json").out)
        listed = told["findings"] if isinstance(told, dict) else told
        assert "FIG009" in {finding["rule"] for finding in listed}


def test_a_report_judges_conversions_by_the_rates_that_it_is_given(claimdb: Command, money: dict[str, str]):
    claimdb("claim", "derive", money["aid in euros"], "conversion", money["aid in yuan"])
    ran = claimdb("report", "--rates", "rates.csv", "--format", "json")
    assert "FIG009" in {finding["rule"] for finding in json.loads(ran.out)["findings"]}


def test_a_report_of_given_rates_that_fit_says_nothing_of_the_conversion(
    claimdb: Command, money: dict[str, str], tmp_path: Path
):
    (tmp_path / "near.csv").write_text("date,from,to,rate\n2021-05-15,CNY,EUR,0.0799\n", encoding="utf-8")
    claimdb("claim", "derive", money["aid in euros"], "conversion", money["aid in yuan"])
    ran = claimdb("report", "--rates", "near.csv", "--format", "json")
    assert "FIG009" not in {finding["rule"] for finding in json.loads(ran.out)["findings"]}


def test_a_report_names_the_table_of_rates_that_cannot_be_read(claimdb: Command, money: dict[str, str], tmp_path: Path):
    (tmp_path / "odd.csv").write_text("day,much\n2021-05-01,1\n", encoding="utf-8")
    ran = claimdb("report", "--rates", "odd.csv")
    assert (ran.code, "odd.csv" in ran.err) == (3, True)


def test_what_rates_decided_is_looked_at_again_without_them(
    claimdb: Command, money: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    claimdb("claim", "derive", money["aid in euros"], "conversion", money["aid in yuan"])
    assert [rules(claimdb, *words) for words in (("--rates", "rates.csv"), (), ("--rates", "rates.csv"))] == [
        ["FIG009"], [], ["FIG009"],
    ]  # fmt: skip


def test_a_conversion_of_anything_else_needs_its_factor(claimdb: Command, money: dict[str, str]):
    ran = claimdb("claim", "derive", money["boats"], "conversion", money["aid in yuan"])
    assert (ran.code, "one term and a factor" in ran.err) == (3, True)
