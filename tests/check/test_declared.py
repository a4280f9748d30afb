"""What is declared of sources counts in a check: lineage for one measure, sources that were merged, notices, dates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Command

CLAIMS = (
    "measure,value,place,as_of,source,source_date\n"
    "piers,54,FR,2022,echo,2022-05-02\npiers,54,FR,2022,voice,2022-05-01\n"
    "boats,7,FR,2022,echo,2022-05-02\nboats,7,FR,2022,voice,2022-05-01\n"
)


@pytest.fixture
def harbour(claimdb: Command, tmp_path: Path) -> Command:
    """Two sources that say the same of piers and of boats."""
    (tmp_path / "claims.csv").write_text(CLAIMS, encoding="utf-8")
    claimdb("init")
    assert claimdb("import", "claims.csv").code == 0
    return claimdb


def origins(command: Command) -> dict[str, int]:
    groups: list[dict[str, Any]] = json.loads(command("positions", "--format", "json").out)
    return {group["measure"]: group["positions"][0]["origins_max"] for group in groups}


def test_lineage_for_one_measure_leaves_the_others_alone(harbour: Command):
    assert origins(harbour) == {"piers": 2, "boats": 2}
    ran = harbour("source", "lineage", "echo", "--of", "voice", "--kind", "same_data", "--measure", "piers")
    assert ran.code == 0, ran.err
    assert origins(harbour) == {"piers": 1, "boats": 2}


def test_lineage_for_all_measures_counts_for_each(harbour: Command):
    harbour("source", "lineage", "echo", "--of", "voice", "--kind", "same_data")
    assert origins(harbour) == {"piers": 1, "boats": 1}


def test_sources_that_were_merged_are_one(harbour: Command):
    ran = harbour("source", "merge", "echo", "voice")
    assert ran.code == 0, ran.err
    groups = json.loads(harbour("positions", "--format", "json").out)
    assert [group["positions"][0]["documents"] for group in groups] == [1, 1]


def test_what_rests_on_a_source_that_another_retracted_is_told(harbour: Command, tmp_path: Path):
    (tmp_path / "cites.csv").write_text(
        "measure,value,place,as_of,source,cites\nsails,3,FR,2022,leaflet,voice\n", encoding="utf-8"
    )
    harbour("import", "cites.csv")
    assert harbour("source", "retract", "voice", "--by", "echo").code == 0
    found = json.loads(harbour("check", "--rule", "SRC011", "--format", "json").out)["findings"]
    assert ["voice" in one["message"] for one in found] == [True, True, True]
