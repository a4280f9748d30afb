"""Killed at random points: whole batches only, nothing acknowledged missing, and the same command goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conftest import missing_part
from tests.reliability.__main__ import SHORT
from tests.reliability.trials import Tally, Trials
from tests.reliability.work import JOBS, Job


@pytest.fixture(autouse=True)
def _fork() -> None:
    if sys.platform == "win32":
        missing_part("fork")


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_command_that_is_killed_leaves_what_is_whole_and_goes_on(job: Job, tmp_path: Path):
    trials, tally = Trials(job, tmp_path / "job"), Tally(job.name)
    for seed in range(SHORT):
        trials.kill(seed, tally)
    assert tally.faults == []
    assert tally.killed, "each was done before it was killed"
