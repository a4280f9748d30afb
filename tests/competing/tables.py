"""A world as the tables that people have: claims, lineage, and beside them the truth."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.competing.worlds import World


def write_tables(world: World, folder: Path, *, measure: str, day: str, unit: str = "") -> None:
    """Write claims.csv (as `claimdb import` takes it with no mapping), lineage.csv and truth.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    claims = [
        (item, measure, printed, unit, day, source)
        for source, said in sorted(world.said.items())
        for item, (_, printed) in sorted(said.items())
    ]
    _write(folder / "claims.csv", ("subject", "measure", "value", "unit", "as_of", "source"), claims)
    links = [(source, of, "same_data", "") for source, of in world.lineage]
    _write(folder / "lineage.csv", ("source", "of", "kind", "measure"), links)
    _write(folder / "truth.csv", ("subject", "value"), sorted(world.truth.items()))


def _write(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
