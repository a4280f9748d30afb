"""Wrong usage is told in our own words, with what would be right, in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import Command

TOO_MANY = (
    "b c is more than this command takes; words that belong together stand in quotes; see claimdb source show --help"
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("log --limit 0", "--limit cannot be '0'; take a whole number from 1"),
        ("log --limit many", "--limit cannot be 'many'; take a whole number from 1"),
        ("check --fail-on bad", "--fail-on cannot be 'bad'; take one of error, warning, note"),
        ("check --since 12/09/2022", "--since cannot be '12/09/2022'; write the day as 2026-11-24"),
        ("claim show", "KEY is missing; see claimdb claim show --help"),
        ("claim list --in", "--in needs a value; write it after the option"),
        (
            "source show a b c",
            TOO_MANY,
        ),
        ("serch boats", "there is no command 'serch' (search?); see claimdb --help"),
        ("check --rules FIG", "there is no option --rules (--rule?); see claimdb check --help"),
    ],
)
def test_a_wrong_line_is_told_with_what_would_be_right(line: str, said: str, claimdb: Command):
    ran = claimdb(*line.split())
    assert (ran.code, ran.out, ran.err) == (2, "", f"claimdb: {said}\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("log --limit 0", "--limit ne peut pas valoir «\xa00\xa0»\u202f; prenez un nombre entier à partir de 1"),
        ("claim list --in", "--in demande une valeur\u202f; écrivez-la après l’option"),
    ],
)
def test_a_wrong_line_is_told_in_french(line: str, said: str, claimdb: Command):
    ran = claimdb("--lang", "fr", *line.split())
    assert (ran.code, ran.err) == (2, f"claimdb: {said}\n")
