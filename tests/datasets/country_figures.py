"""Write the country figures of installed packages as tables for `claimdb import`, with where the packages have them.

    python -m tests.datasets.country_figures FOLDER [--packages FOLDER]... [--since YEAR]

Run it with the Python whose packages are to be read; `--packages` reads other folders of packages instead, so that
two versions of one package can be compared (the newer one is an edition of the older). Nothing of a package is
copied into the project. A package that is not there is named and left out.
"""

from __future__ import annotations

import argparse
import csv
import re
import sysconfig
from collections.abc import Iterable, Sequence
from importlib.metadata import distributions
from pathlib import Path

from tests.datasets.country_packages import PACKAGES, WORK_LINKS, WORKS, CountryFigure, Package

CLAIM_COLUMNS = ("measure", "value", "unit", "place", "as_of", "period", "source", "note")
SOURCE_COLUMNS = ("id", "type", "title", "version", "author", "URL")
LINEAGE_COLUMNS = ("source", "of", "kind", "measure")


class Tables:
    """The rows of the three tables."""

    def __init__(self, since: str) -> None:
        self.claims: list[tuple[str, ...]] = []
        self.sources: list[tuple[str, ...]] = []
        self.lineage: list[tuple[str, ...]] = []
        self._since = since

    def add(self, package: Package, version: str, figures: Iterable[CountryFigure], earlier: Sequence[str]) -> int:
        """Add the figures of one version of a package; gives how many there are."""
        key = f"{package.cite_key}-{version}"
        before = len(self.claims)
        for one in figures:
            if (one.as_of or one.period or self._since) >= self._since:
                self.claims.append((one.measure, one.value, one.unit, one.place, one.as_of, one.period, key, one.file))
        title = f"{package.distribution} {version}"
        self.sources.append((key, "software", title, version, "", ""))
        self.lineage += [(key, link.of, link.kind, link.measure) for link in package.links]
        if earlier:
            self.lineage.append((key, f"{package.cite_key}-{earlier[-1]}", "edition", ""))
        return len(self.claims) - before

    def add_works(self) -> None:
        """Add the works that packages derive from, as far as one of them does."""
        named = {of for _source, of, _kind, _measure in self.lineage}
        for source, link in WORK_LINKS:
            if source in named:
                named.add(link.of)
                self.lineage.append((source, link.of, link.kind, link.measure))
        for key, kind, title, author, address in WORKS:
            if key in named:
                self.sources.append((key, kind, title, "", author, address))


def installed(folders: Iterable[Path]) -> dict[str, list[tuple[str, Path]]]:
    """Give versions and folders of each distribution by its folded name, older versions first."""
    found: dict[str, list[tuple[str, Path]]] = {}
    for folder in folders:
        for one in distributions(path=[str(folder)]):
            found.setdefault(_folded(one.metadata["Name"]), []).append((one.version, folder))
    return {name: sorted(set(there), key=lambda one: _ordered(one[0])) for name, there in found.items()}


def write_tables(folder: Path, packages: Sequence[Path], since: str) -> list[str]:
    """Write claims.csv, sources.csv and lineage.csv; gives a line for each package."""
    tables = Tables(since)
    there = installed(packages)
    lines = []
    for package in PACKAGES:
        versions: list[str] = []
        for version, where in there.get(_folded(package.distribution), []):
            try:
                count = tables.add(package, version, list(package.read(where)), versions)
            except (ImportError, OSError, LookupError, ValueError) as error:
                lines.append(f"{package.distribution} {version}: not read ({type(error).__name__}: {error})")
                continue
            versions.append(version)
            lines.append(f"{package.distribution} {version}: {count} figures")
        if _folded(package.distribution) not in there:
            lines.append(f"{package.distribution}: not installed")
    tables.add_works()
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "claims.csv", CLAIM_COLUMNS, tables.claims)
    _write(folder / "sources.csv", SOURCE_COLUMNS, tables.sources)
    _write(folder / "lineage.csv", LINEAGE_COLUMNS, tables.lineage)
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, write the tables, say what was found."""
    parser = argparse.ArgumentParser(prog="country_figures", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="where claims.csv, sources.csv and lineage.csv go")
    parser.add_argument("--packages", type=Path, action="append", help="a folder of packages to read")
    parser.add_argument("--since", default="2000", help="leave out what holds for earlier years")
    given = parser.parse_args(arguments)
    packages = given.packages or [Path(sysconfig.get_path("purelib"))]
    for line in write_tables(given.folder, packages, given.since):
        print(line)  # noqa: T201 - printing is what it does


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _ordered(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
