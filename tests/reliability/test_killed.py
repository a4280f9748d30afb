"""Killed at random points: whole batches only, nothing acknowledged missing, and the same command goes on."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import missing_part
from tests.reliability.__main__ import SERVED, SERVER
from tests.reliability.sites import FileSite, ServerSite, Site
from tests.reliability.trials import Tally, Trials
from tests.reliability.work import JOBS, Job


@pytest.fixture(autouse=True)
def _fork() -> Iterator[None]:
    if sys.platform == "win32":
        missing_part("fork")
    yield
    gc.unfreeze()


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_command_that_is_killed_leaves_what_is_whole_and_goes_on(job: Job, tmp_path: Path):
    # Every second one after some time, the others before some statement.
    _kill(job, FileSite(tmp_path / "job"), JOBS.index(job), is_served=False)


@pytest.mark.parametrize(("name", "place"), [("import", SERVER), ("db copy", SERVED)])
def test_a_command_on_a_server_does_so_too(name: str, place: str, postgres_server: str, tmp_path: Path):
    (job,) = (job for job in JOBS if job.name == name)
    site = ServerSite(tmp_path / "job", postgres_server)
    _kill(job, site, 1, is_served=place == SERVED)
    site.drop()


def _kill(job: Job, site: Site, seed: int, *, is_served: bool) -> None:
    trials, tally = Trials(job, site, is_served=is_served), Tally(job.name)
    trials.kill(seed, tally)
    assert tally.faults == []
    assert tally.trials == 1
