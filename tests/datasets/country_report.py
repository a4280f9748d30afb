"""Write the example report of docs/example-countries.md from tables that country_figures made.

    python -m tests.datasets.country_figures FOLDER --since 2007     # with the Python that has the packages
    python -m tests.datasets.country_report FOLDER > docs/example-countries.md

Every number of the page comes out of `claimdb` commands on a new database in FOLDER.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

SHOWN = 6
TIMELESS = ("area", "land area")
"""Measures that have no time here."""
PAGE = """\
# An example: what {packages} packages say of countries

Packages that ship figures of countries rarely say of which year they are or where they were copied from. This page is
made from {claims} figures of {packages} installed packages, and shows what claimdb makes of such tables. A script among
the tests reads the packages as files and writes three tables; nothing of the packages is part of the project, and the
grounds of every link of lineage stand in the script (`tests/datasets/country_packages.py`).

```sh
python -m tests.datasets.country_figures countries --since 2007   # with the Python that has the packages
cd countries
claimdb init
claimdb import sources.csv --kind sources
claimdb import claims.csv
claimdb import lineage.csv --kind lineage         # after the claims: it names measures of theirs
claimdb measure set area --without time           # no package dates areas: else none could be compared
claimdb measure set "land area" --without time
claimdb check
```

This page itself: `python -m tests.datasets.country_report countries > docs/example-countries.md`.

## The packages

{sources}

## What was found

Each scope is a measure at one place and time for which more than one package has a figure.

{outcomes}

*Update*: the later download of Gapminder's data replaces the earlier one and its copies; without the links between them
each of these would be a contradiction. *Not compared*: {unknown}.
A package that leaves out the year of a population is not called wrong by another: what is missing is the year, and
`check` counts it.

{rules}

## Areas that cannot all be right

The widest gaps among the areas. Origins are counted through the lineage: at least as many as known works stand at its
ends, at most as many as there are packages that do not say what they rest on.

{gaps}

Most of these are definitions that no package names: with or without overseas departments, inland waters or claimed
land. Explaining one with `claimdb finding explain` keeps it explained until its figures change.

## Agreement that is none

{corroboration}

## Copies that nobody declared

`claimdb suggest-lineage` finds shared rare values. It proposes and never merges:

```text
{suggested}
```
"""


class Desk:
    """The commands, run in one folder on one database."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, *words: str) -> str:
        """Run a command; gives what it prints. Findings are no failure."""
        command = [sys.executable, "-m", "claimdb", "--as", "ada", "--no-color", "--quiet", *words]
        ran = subprocess.run(command, cwd=self._folder, capture_output=True, text=True, check=False)
        if ran.returncode not in {0, 1}:
            raise SystemExit(f"claimdb {' '.join(words)}: {ran.stderr}")
        return ran.stdout

    def read(self, *words: str) -> Any:
        """Run a command that prints JSON."""
        return json.loads(self.run(*words, "--format", "json"))


def write_page(folder: Path) -> str:
    """Make a new database of the tables of a folder, and give the page that tells what is in it."""
    (folder / "claims.db").unlink(missing_ok=True)
    desk = Desk(folder)
    desk.run("init")
    for words in (("sources.csv", "--kind", "sources"), ("claims.csv",), ("lineage.csv", "--kind", "lineage")):
        desk.run("import", *words)
    for measure in TIMELESS:
        desk.run("measure", "set", measure, "--without", "time")
    checked = desk.read("check")
    scopes = desk.read("positions")
    claims, sources, lineage = (list(_rows(folder / f"{name}.csv")) for name in ("claims", "sources", "lineage"))
    packages = {row["source"] for row in claims}
    return PAGE.format(
        packages=len(packages),
        claims=f"{len(claims):,}",
        sources=_sources(claims, sources, lineage),
        outcomes=_outcomes(scopes),
        unknown=_undated(claims),
        rules=_rules(checked["findings"]),
        gaps=_gaps(scopes, checked["findings"]),
        corroboration=_corroboration(scopes),
        suggested=desk.run("suggest-lineage").strip(),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _table(heading: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def _sources(
    claims: Sequence[Mapping[str, str]], sources: Sequence[Mapping[str, str]], lineage: Sequence[Mapping[str, str]]
) -> str:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in claims:
        counts[row["source"]][row["measure"]] += 1
    rests: dict[str, list[str]] = defaultdict(list)
    for row in lineage:
        kind = f"{row['kind'].replace('_', ' ')}{', ' + row['measure'] if row['measure'] else ''}"
        rests[row["source"]].append(f"{row['of']} ({kind})")
    rows = []
    for source in sources:
        measured = ", ".join(f"{name} {count:,}" for name, count in sorted(counts[source["id"]].items()))
        rows.append((f"`{source['id']}`", measured or "–", "; ".join(rests[source["id"]]) or "nothing said"))
    return _table(("Source", "Figures", "Rests on"), rows)


def _is_shared(scope: Mapping[str, Any]) -> bool:
    return len({source for position in scope["positions"] for source in position["sources"]}) > 1


def _outcomes(scopes: Sequence[Mapping[str, Any]]) -> str:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for scope in filter(_is_shared, scopes):
        counts[scope["measure"]][_outcome(scope)] += 1
    names = ("agree", "contradict", "update", "not compared")
    rows = [(measure, *(f"{count[name]:,}" for name in names)) for measure, count in sorted(counts.items())]
    return _table(("Measure", *names), rows)


def _outcome(scope: Mapping[str, Any]) -> str:
    if scope["measure"] not in TIMELESS and not scope["as_of"] and not scope["period"]:
        return "not compared"
    if scope["outcome"] == "update" or len(scope["positions"]) == 1:
        return "update" if scope["outcome"] == "update" else "agree"
    # With fewer than three origins they are not ranked ("unresolved"), and contradict each other all the same.
    return "contradict"


def _undated(claims: Sequence[Mapping[str, str]]) -> str:
    timed = [row for row in claims if row["measure"] not in TIMELESS]
    without = Counter(row["measure"] for row in timed if not row["as_of"] and not row["period"])
    return (
        " and ".join(f"{count:,} figures of {measure}" for measure, count in sorted(without.items())) + " have no year"
    )


def _rules(findings: Sequence[Mapping[str, Any]]) -> str:
    counts = Counter((one["rule"], one["name"].replace("_", " "), one["severity"]) for one in findings)
    return _table(
        ("Rule", "Fault", "Severity", "Findings"), [(*key, f"{count:,}") for key, count in sorted(counts.items())]
    )


def _gaps(scopes: Sequence[Mapping[str, Any]], findings: Sequence[Mapping[str, Any]]) -> str:
    origins = {(one["measure"], one["scope"]["place"]): one["origins"] for one in findings if one["rule"] == "FIG001"}
    wide = []
    for scope in scopes:
        values = [Decimal(one["low"]) for one in scope["positions"] if one["low"]]
        known = origins.get((scope["measure_key"], scope["place"]))
        # Of small islands a gap is often nothing but a lagoon.
        if scope["measure"] == "area" and known and min(values) > 10_000:
            sides = [f"{one['label']}: {', '.join(one['sources'])}" for one in scope["positions"]]
            count = f"{known['min']} to {known['max']}"
            wide.append((max(values) / min(values), (scope["place"], "<br>".join(sides), count)))
    rows = [row for _ratio, row in sorted(wide, key=lambda one: -one[0])[:SHOWN]]
    return _table(("Place", "Area in km² and who says so", "Origins"), rows)


def _corroboration(scopes: Sequence[Mapping[str, Any]]) -> str:
    backed = [one for scope in scopes for one in scope["positions"] if one["documents"] > 1]
    alone = sum(one["origins_max"] == 1 for one in backed)
    return (
        f"{len(backed):,} values stand in two packages or more. Behind {alone:,} of them is one origin: the copies\n"
        "of one download agree, and that says nothing about the figure. `claimdb trace CLAIM` shows the path of each."
    )


def main() -> None:
    """Print the page."""
    parser = argparse.ArgumentParser(prog="country_report", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="where claims.csv, sources.csv and lineage.csv are")
    print(write_page(parser.parse_args().folder), end="")  # noqa: T201 - printing is what it does


if __name__ == "__main__":
    main()
