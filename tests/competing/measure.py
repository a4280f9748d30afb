"""Measure ranking and proposed lineage end to end, with the real commands: `python -m tests.competing.measure`."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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


def measure(name: str, world: World, unit: str = "") -> None:
    """Print how often the vote, the ranking, and the ranking with lineage are right."""
    with TemporaryDirectory() as kept:
        folder = Path(kept)
        write_tables(world, folder, measure="value", day=DAY, unit=unit)
        run(folder, "init")
        run(folder, "import", "claims.csv", "--exact")
        print(f"{name}: plain vote {plain_vote(world):.1%}")  # noqa: T201
        _say("ranking without lineage", folder, world)
        started = time.monotonic()
        run(folder, "suggest-lineage", "--format", "csv", "-o", "suggested.csv")
        spent = time.monotonic() - started
        found, true = groups_of(pairs_of(folder / "suggested.csv")), groups_of({frozenset(p) for p in world.lineage})
        missed, wrong = len(true - found), len(found - true)
        print(f"  suggested in {spent:.1f} s: {len(found)} pairs, {missed} missed, {wrong} wrong")  # noqa: T201
        (folder / "given.db").write_bytes((folder / "claims.db").read_bytes())
        if found:
            run(folder, "import", "suggested.csv", "--kind", "lineage")
            _say("with suggested lineage", folder, world)
        (folder / "claims.db").write_bytes((folder / "given.db").read_bytes())
        if world.lineage:
            run(folder, "import", "lineage.csv", "--kind", "lineage")
            _say("with given lineage", folder, world)


def _say(what: str, folder: Path, world: World) -> None:
    right, undecided = share_right(folder, world)
    print(f"  {what}: {right:.1%} right, {undecided} without a leader")  # noqa: T201


if __name__ == "__main__":
    for seed in (1, 2):
        measure(f"flights {seed}", make_flights(seed), unit="min")
        measure(f"volumes {seed}", make_volumes(seed))
        measure(f"cities {seed}", make_cities(seed))
        measure(f"honest {seed}", make_honest(seed))
