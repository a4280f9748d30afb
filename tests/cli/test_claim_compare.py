"""`claim compare` says why the figures of two claims differ, in a sentence of either language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.check.differences import compare
from claimdb.report.differences import OUTCOMES, PERIODS, REASONS, say_difference
from claimdb.report.language import catalogue, fields_of
from claimdb.values.difference import Outcome
from tests.check.samples import FLOW, figure
from tests.cli.conftest import Command

COUNTS = (
    "claim,measure,value,place,as_of,source\n"
    "a,ferries,54,France,2022-09,roy\n"
    "b,ferries,60,France,2022-09,lee\n"
    "c,ferries,71,Europe,2022-09,kim\n"
    "d,ferries,82,France,,lund\n"
    "e,harbours,7,France,2022-09,roy\n"
)


@pytest.fixture
def keys(claimdb: Command, tmp_path: Path) -> dict[str, str]:
    """A database with four counts of ferries and one of harbours: the keys of the claims by value."""
    (tmp_path / "counts.csv").write_text(COUNTS, encoding="utf-8")
    claimdb("init")
    claimdb("import", "counts.csv")
    listed = json.loads(claimdb("claim", "list", "--format", "json").out)
    return {claim["figures"][0]["value"]: claim["key"] for claim in listed}


@pytest.mark.parametrize(
    ("other", "outcome", "axis", "reason"),
    [
        ("60", "contradiction", "value", "No value fits both, even as they are printed."),
        ("71", "part", "place", "One is part of the other by its place."),
        ("82", "unknown", "as_of", "for one of them or both this is not known: as-of date."),
    ],
)
def test_the_outcome_has_its_axis_and_its_reason(
    claimdb: Command, keys: dict[str, str], other: str, outcome: str, axis: str, reason: str
):
    (record,) = json.loads(claimdb("claim", "compare", keys["54"], keys[other], "--format", "json").out)
    assert (record["outcome"], record["axis"]) == (outcome, axis)
    assert record["reason"].endswith(reason)


def test_the_whole_is_named(claimdb: Command, keys: dict[str, str]):
    (record,) = json.loads(claimdb("claim", "compare", keys["54"], keys["71"], "--format", "json").out)
    assert record["whole"] == f"{keys['71']}.f1"


def test_it_speaks_french(claimdb: Command, keys: dict[str, str]):
    out = claimdb("claim", "compare", keys["54"], keys["71"], "--lang", "fr").out
    assert "L’un est une partie de l’autre (lieu)." in " ".join(out.split())


def test_claims_without_a_measure_in_common_are_told(claimdb: Command, keys: dict[str, str]):
    ran = claimdb("claim", "compare", keys["54"], keys["7"])
    assert (ran.code, ran.err) == (0, "The two claims have no figures of one measure.\n")


def test_a_claim_is_not_compared_with_itself(claimdb: Command, keys: dict[str, str]):
    ran = claimdb("claim", "compare", keys["54"], keys["54"])
    assert (ran.code, "cannot be compared with itself" in ran.err) == (3, True)


def test_every_outcome_and_reason_speaks_french():
    assert set(OUTCOMES) == set(Outcome)
    french = catalogue("fr")
    for template in (*OUTCOMES.values(), *REASONS.values()):
        assert fields_of(french[template]) == fields_of(template)


def test_every_reason_of_a_difference_has_its_sentence():
    import re

    from claimdb.check import differences, slips

    texts = [Path(str(module.__file__)).read_text(encoding="utf-8") for module in (differences, slips)]
    said = re.findall(r'Difference\(\s*Outcome\.\w+,\s*"(\w+)"', texts[0]) + re.findall(r'Slip\(\s*"(\w+)"', texts[1])
    assert set(said) <= set(REASONS)
    assert len(said) > 12


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("2019", "2021", "before"), ("2020", "2021", "meets"), ("2020-01/2020-08", "2020-06/2020-12", "overlaps"),
        ("2020-01", "2020", "starts"), ("2020-05", "2020", "during"), ("2020-12", "2020", "finishes"),
    ],
)  # fmt: skip
def test_the_reason_says_how_two_periods_lie_to_each_other(one: str, other: str, relation: str):
    ours, theirs = figure("54", one, measure=FLOW), figure("61", other, measure=FLOW)
    assert say_difference(compare(ours, theirs), "en") == PERIODS[relation]
    assert say_difference(compare(theirs, ours), "en") == PERIODS[relation]


def test_the_reason_of_two_periods_is_french_too():
    ours, theirs = figure("54", "2020-01", measure=FLOW), figure("61", "2020", measure=FLOW)
    said = " ".join(say_difference(compare(ours, theirs), "fr").split())
    assert said == "L’un est une partie de l’autre : sa période est le début de celle de l’autre."
