"""One job killed many times: what must hold after each, and how it went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from claimdb.store.revisions import newest_revision
from tests.reliability.killing import (
    Ended,
    Point,
    Undisturbed,
    elsewhere,
    mark_of,
    run_lines,
    watch_lines,
)
from tests.reliability.sites import NOTHING, Site
from tests.reliability.work import OLD, Job

REFUSED = 4
"""How a command ends that its database leaves alone."""
_UNREADY = {"db upgrade": f"({OLD}; this claimdb needs {newest_revision()})", "db copy": "unfinished copy"}
"""What `db check` says of a database before a job is through."""


@dataclass(slots=True)
class Tally:
    """How often a job was killed in the middle, how often it was done before, and what did not hold."""

    job: str
    place: str = ""
    killed: int = 0
    done: int = 0
    midway: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def trials(self) -> int:
        """How often the job was begun."""
        return self.killed + self.done


class Trials:
    """A job with the site that it begins at, and what it does when nobody kills it.

    `is_served` kills what serves the job's process instead of the process.
    """

    def __init__(self, job: Job, site: Site, *, is_served: bool = False) -> None:
        self.job = job
        self.site = site
        self.is_served = is_served
        self._checked: set[str] = set()
        site.folder.mkdir(parents=True)
        site.empty()
        job.prepare(site)
        with elsewhere(site, site.folder.parent) as watched:
            self.undisturbed: Undisturbed = watch_lines(watched, job.lines, job.output)
            self._exported = self._export(watched)

    def point(self, seed: int) -> Point:
        """Choose when to kill: by turns after some time, and before some statement."""
        chance = Random(f"{self.job.name} {seed}")
        if seed % 2 or self.is_served:
            return Point(statement=chance.randint(1, self.undisturbed.statements), is_served=self.is_served)
        return Point(seconds=chance.uniform(0, 1.05 * self.undisturbed.seconds))

    def kill(self, seed: int, tally: Tally) -> None:
        """Kill the job once, look at what is left, and go on with the same command."""
        point = self.point(seed)
        with elsewhere(self.site, self.site.folder.parent) as site:
            ended = run_lines(site, self.job.lines, point)
            site.settle()
            if ended.code is None or (self.is_served and ended.code == REFUSED):
                tally.killed += 1
            else:
                tally.done += 1
            said = [*self._told(ended), *self._faults(site, ended.done, tally)]
            tally.faults.extend(f"{self.job.name}, seed {seed}, {point}: {one}" for one in said)

    def _told(self, ended: Ended) -> Iterator[str]:
        if ended.code not in (None, 0, 1) and not (self.is_served and ended.code == REFUSED):
            yield f"ended with {ended.code}: {ended.said.strip()}"
        if "Traceback" in ended.said:
            yield ended.said

    def _faults(self, site: Site, done: int, tally: Tally) -> Iterator[str]:
        states = self.undisturbed.states
        state = site.state()
        if state not in states:
            yield "the database is in a state that no whole batch leaves"
            return
        at = states.index(state)
        tally.midway += 0 < at < len(states) - 1
        is_done = done == len(self.job.lines)
        if at < done and not (is_done and at == len(states) - 1):
            yield f"{done} lines were acknowledged, {at} are there"
        if is_done and at < len(states) - 1:
            yield "all was acknowledged, and some of it is missing"
        yield from self._whole(site, state)
        yield from self._outputs(site)
        again = self._again(site, at)
        if again:
            resumed = run_lines(site, again)
            if resumed.code not in (0, 1):
                yield f"the same command ended with {resumed.code}: {resumed.said.strip()}"
        state = site.state()
        if state != states[-1] and (not self.job.has_new_ids(site) or self._export(site) != self._exported):
            yield "after the same command the database is not what it is undisturbed"
        yield from self._whole(site, state)
        yield from self._outputs(site, is_wanted=True)
        left = sorted(path.name for path in site.folder.glob(".*"))
        if left:
            yield f"left behind: {left}"

    def _again(self, site: Site, at: int) -> tuple[tuple[str, ...], ...]:
        """Give what is typed again when a state was reached."""
        job = self.job
        is_through = at == len(self.undisturbed.states) - 1
        if job.is_once and is_through:
            return ()
        if job.output and (site.folder / job.output).exists() and job.output.endswith(".db"):
            # A backup that is there is whole, and is not written over.
            return ()
        return job.lines[at:] if len(job.lines) > 1 else job.lines

    def _whole(self, site: Site, state: str) -> Iterator[str]:
        """Read every page each time; what `db check` says of one state it says each time."""
        yield from site.faults()
        if state in self._checked or state == NOTHING:
            return
        looked = run_lines(site, [("db", "check")])
        is_through = state == self.undisturbed.states[-1]
        unready = _UNREADY.get(self.job.name)
        if (unready and not is_through and looked.code == REFUSED and unready in looked.said) or looked.code == 0:
            self._checked.add(state)
        else:
            yield f"db check: {looked.said.strip()}"

    def _export(self, site: Site) -> str | None:
        if not self.job.has_new_ids(site):
            return None
        run_lines(site, [("export", "-o", "exported.jsonl")])
        return mark_of(site.folder / "exported.jsonl")

    def _outputs(self, site: Site, *, is_wanted: bool = False) -> Iterator[str]:
        for name, mark in self.undisturbed.files.items():
            if not (site.folder / name).exists():
                if is_wanted:
                    yield f"{name} is missing"
            elif mark_of(site.folder / name) != mark:
                yield f"{name} is not whole"
