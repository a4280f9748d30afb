"""A rise and a fall by one figure: two claims, never the same and never against each other."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Records
from tests.conftest import Command

ABOUT = ("--measure", "change of the fare", "--place", "Ireland", "--period", "2023", "--yes")


@pytest.fixture
def two(desk: Command) -> Command:
    desk("source", "add", "--key", "lee", "--title", "Fares")
    return desk


@pytest.mark.parametrize(
    ("rise", "fall"),
    [
        ("Le tarif a augmenté de 12 %", "Le tarif a baissé de 12 %"),
        ("une hausse de 12 %", "une baisse de 15 %"),
        ("The fare rose 12%", "The fare fell by 12%"),
        ("a 12% rise", "a fall of 15%"),
    ],
)
def test_a_rise_and_a_fall_are_two_claims_that_do_not_meet(two: Command, records: Records, rise: str, fall: str):
    two("add", rise, "--in", "roy", *ABOUT)
    two("add", fall, "--in", "lee", *ABOUT)
    assert len(records("claim", "list")) == 2
    assert "disjoint" not in two("check").out


def test_two_rises_by_one_figure_join(two: Command, records: Records):
    two("add", "The fare rose 12%", "--in", "roy", *ABOUT)
    assert "Joined" in two("add", "une hausse de 12 %", "--in", "lee", *ABOUT).out
    assert len(records("claim", "list")) == 1


def test_a_figure_that_is_no_change_is_not_held_against_one(two: Command):
    two("add", "The fare rose 12%", "--in", "roy", *ABOUT)
    two("add", "15%", "--in", "lee", *ABOUT)
    out = two("check").out
    assert "2 figures compared" in out
    assert "disjoint" not in out


def test_the_direction_is_shown_before_it_is_kept(desk: Command):
    assert "12% (rise)" in desk("add", "The fare rose 12%", "--in", "roy", *ABOUT).out


def test_a_direction_that_the_person_gives_counts(desk: Command, records: Records):
    desk("add", "The fare rose 12%", "--in", "roy", *ABOUT, "--qualifier", "direction=fall")
    [claim] = records("claim", "list")
    assert claim["figures"][0]["qualifiers"] == {"direction": "fall"}
