"""A quote that holds no words is refused; one that the kept copy does not hold is recorded and said to be so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command

SAID = "The council counts 14 ferries on 9 lines."
REMARK = "The copy kept of royFerries2024 does not hold this quote; it is recorded all the same.\n"
ADD = ("add", "14 ferries", "--in", "royFerries2024", "--measure", "ferries in service", "--yes")


@pytest.fixture
def kept(desk: Command, tmp_path: Path) -> Command:
    """The article with a copy of what it says."""
    (tmp_path / "article.txt").write_text(f"Ferries for all\n\n{SAID}\n", encoding="utf-8")
    assert desk("source", "add", "article.txt", "--key", "royFerries2024", "--yes").code == 0
    return desk


@pytest.mark.parametrize("quote", ["", " ", "“", "« … »"])
def test_a_quote_without_words_is_refused(desk: Command, quote: str):
    ran = desk(*ADD, "--quote", quote)
    assert ran.code == 3
    assert "holds no words" in ran.err


def test_a_check_has_no_quote_without_words(fleet: Command, claim: str):
    assert fleet("cite", "check", claim, "port", "--holds", "--quote", "").code == 3


def test_a_claim_is_given_no_quote_without_words(fleet: Command, claim: str):
    assert fleet("claim", "edit", claim, "--quote", "”").code == 3


def test_an_empty_quote_takes_the_quote_of_a_claim_away(fleet: Command, claim: str):
    assert fleet("claim", "edit", claim, "--quote", "14 ferries").code == 0
    assert fleet("claim", "edit", claim, "--quote", "").code == 0


def test_a_table_row_has_no_quote_without_words(desk: Command, tmp_path: Path):
    (tmp_path / "rows.csv").write_text("measure,value,source,quote\nferries,14,royFerries2024,“\n", encoding="utf-8")
    ran = desk("import", "rows.csv")
    assert ran.code == 3
    assert "row 2, column quote" in ran.err


def test_a_quote_of_the_kept_copy_raises_no_remark(kept: Command):
    assert kept(*ADD, "--quote", "14 Ferries on 9 lines").err == ""


def test_a_quote_that_the_kept_copy_does_not_hold_is_recorded_with_a_remark(kept: Command):
    ran = kept(*ADD, "--quote", "some 14 ferries")
    assert ran.code == 0
    assert ran.err.startswith(REMARK + "warning QUO001")
    assert "some 14 ferries" in kept("search", "some").out


def test_a_quote_of_a_source_without_a_copy_raises_no_remark(desk: Command):
    assert desk(*ADD, "--quote", "some 14 ferries").err == ""


def test_a_quote_put_right_is_compared_with_the_copy(kept: Command, claim_of: str):
    assert kept("claim", "edit", claim_of, "--quote", "15 ferries").err == REMARK
    assert kept("claim", "edit", claim_of, "--quote", "14 ferries").err == ""


def test_a_quote_of_a_check_is_compared_with_the_copy(kept: Command, claim_of: str):
    ran = kept("cite", "check", claim_of, "royFerries2024", "--differs", "--quote", "15 ferries")
    assert ran.err.startswith(REMARK)


@pytest.fixture
def claim(records: object, fleet: Command) -> str:
    """The claim of the article."""
    return str(records("claim", "list")[0]["key"])  # type: ignore[operator]


@pytest.fixture
def claim_of(records: object, kept: Command) -> str:
    """A claim of the article of which a copy was kept."""
    assert kept(*ADD).code == 0
    return str(records("claim", "list")[0]["key"])  # type: ignore[operator]
