"""Measure ranking, proposed lineage and typed differences end to end, with the real commands.

`python -m tests.competing.measure` makes two worlds of each kind; `python -m tests.competing.measure 201 212` those of
the seeds 201 to 212, and ends with the mean and the standard deviation of each share. Choose seeds that nothing was
tried on.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from statistics import mean, stdev
from tempfile import TemporaryDirectory
from typing import Any

from tests.competing.stocks import make_feed, write_feed
from tests.competing.tables import write_tables
from tests.competing.worlds import World, make_cities, make_flights, make_honest, make_volumes

DAY = "2019-03-05"


def run(folder: Path, *arguments: str) -> str:
    """Run one command of claimdb in a folder; its standard output."""
    command = [sys.executable, "-m", "claimdb", "--db", "claims.db", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(arguments)}: {done.stderr}")
    return done.stdout


def plain_vote(world: World) -> float:
    """Give the share of items for which most sources say the truth (ties count as wrong)."""
    right = 0
    for item, truth in world.truth.items():
        votes = Counter(said[item][0] for said in world.said.values() if item in said).most_common(2)
        right += bool(votes) and votes[0][0] == truth and (len(votes) < 2 or votes[0][1] > votes[1][1])
    return right / len(world.truth)


def share_right(folder: Path, world: World) -> tuple[float, int]:
    """Give the share of items whose best position holds the truth, and how many have no best."""
    groups: list[dict[str, Any]] = json.loads(run(folder, "positions", "--format", "json"))
    best = {}
    for group in groups:
        if group["best"] is not None:
            position = group["positions"][group["best"]]
            best[group["subject"] or group["place"]] = Decimal(position["low"]), Decimal(position["high"])
    right = sum(item in best and best[item][0] <= value <= best[item][1] for item, value in world.truth.items())
    return right / len(world.truth), len(world.truth) - len(best)


def pairs_of(path: Path) -> set[frozenset[str]]:
    """Read a table of lineage as unordered pairs of sources."""
    with path.open(encoding="utf-8", newline="") as file:
        return {frozenset((row["source"], row["of"])) for row in csv.DictReader(file)}


def groups_of(pairs: set[frozenset[str]]) -> set[frozenset[str]]:
    """Join pairs to groups, and give all pairs within them."""
    groups: list[set[str]] = []
    for pair in pairs:
        met = [group for group in groups if group & pair]
        groups = [group for group in groups if group not in met] + [set(pair).union(*met)]
    return {frozenset((a, b)) for group in groups for a in group for b in group if a < b}


Shares = dict[str, list[float]]
"""What was measured, world by world, by what it is called."""


def measure(kind: str, seed: int, world: World, shares: Shares, unit: str = "") -> None:
    """Print how often the vote, the ranking, and the ranking with lineage are right."""
    with TemporaryDirectory() as kept:
        folder = Path(kept)
        write_tables(world, folder, measure="value", day=DAY, unit=unit)
        run(folder, "init")
        run(folder, "import", "claims.csv", "--exact")
        print(f"{kind} {seed}:")  # noqa: T201
        _tell(f"{kind}, plain vote", plain_vote(world), shares)
        _tell_ranking(f"{kind}, ranking", folder, world, shares)
        started = time.monotonic()
        run(folder, "suggest-lineage", "--format", "csv", "-o", "suggested.csv")
        spent = time.monotonic() - started
        found, true = groups_of(pairs_of(folder / "suggested.csv")), groups_of({frozenset(p) for p in world.lineage})
        missed, wrong = len(true - found), len(found - true)
        print(f"  suggested in {spent:.1f} s: {len(found)} pairs, {missed} missed, {wrong} wrong")  # noqa: T201
        (folder / "given.db").write_bytes((folder / "claims.db").read_bytes())
        if found:
            run(folder, "import", "suggested.csv", "--kind", "lineage")
            _tell_ranking(f"{kind}, with suggested lineage", folder, world, shares)
        (folder / "claims.db").write_bytes((folder / "given.db").read_bytes())
        if world.lineage:
            run(folder, "import", "lineage.csv", "--kind", "lineage")
            _tell_ranking(f"{kind}, with given lineage", folder, world, shares)


def measure_feed(seed: int, shares: Shares) -> None:
    """Print how many of a feed's differences are called contradictions, and how many of its errors are."""
    made = make_feed(seed)
    with TemporaryDirectory() as kept:
        folder = Path(kept)
        write_feed(made, folder / "feed.csv")
        run(folder, "init")
        run(folder, "import", "feed.csv")
        checked: dict[str, Any] = json.loads(run(folder, "check", "--rule", "FIG", "--format", "json"))
        listed: list[dict[str, Any]] = json.loads(run(folder, "measure", "list", "--format", "json"))
    subjects = {one["key"]: one["subject"] for one in listed}
    called = {subjects[one["measure"]] for one in checked["findings"] if one["outcome"] == "contradiction"}
    kept_errors = sum(symbol in called for symbol, _ in made.wrong)
    print(f"feed {seed}: {made.differing} differences")  # noqa: T201
    shares.setdefault("feed, called contradictions", []).append(len(called))
    shares.setdefault("feed, errors among them", []).append(kept_errors)
    print(f"  {len(called)} called contradictions, {kept_errors} of {len(made.wrong)} errors among them")  # noqa: T201


def _tell(what: str, share: float, shares: Shares, more: str = "") -> None:
    shares.setdefault(what, []).append(100 * share)
    print(f"  {what}: {share:.1%} right{more}")  # noqa: T201


def _tell_ranking(what: str, folder: Path, world: World, shares: Shares) -> None:
    right, undecided = share_right(folder, world)
    _tell(what, right, shares, f", {undecided} without a leader")


def main(given: list[str]) -> None:
    """Measure worlds of the seeds from the first to the last that are given, else of two."""
    first, last = (int(seed) for seed in given) if given else (1, 2)
    shares: Shares = {}
    for seed in range(first, last + 1):
        measure_feed(seed, shares)
        measure("flights", seed, make_flights(seed), shares, unit="min")
        measure("volumes", seed, make_volumes(seed), shares)
        measure("cities", seed, make_cities(seed), shares)
        measure("honest", seed, make_honest(seed), shares)
    for what, found in shares.items():
        spread = f" (standard deviation {stdev(found):.1f})" if len(found) > 1 else ""
        print(f"{what}: {mean(found):.1f}{spread}, of {len(found)} worlds")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
