"""Which packages claimdb brings, and under which licence each is, as their own metadata say.

`python -m tests.hostile.licences` writes docs/licences.md anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[2] / "docs" / "licences.md"
USED = (
    "",
    "cite",
    "tables",
    "postgres",
    "match",
    "review",
    "capture",
    "pdf",
    "rates",
    "report",
    "pandoc",
    "duckdb",
    "spark",
)
"""The extras whose packages are used; the others are for those who change claimdb."""
PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|CNRI-Python|Zlib|Unlicense|public domain)\b",
    re.IGNORECASE,
)
COPYLEFT = re.compile(r"GPL|MPL|Mozilla|EUPL|CDDL|EPL|Sleepycat|OSL|CC-BY-SA|copyleft", re.IGNORECASE)
EXCEPTIONS = {
    "psycopg": "LGPL-3.0: weak, used as it is; only with the extra for PostgreSQL",
    "psycopg-binary": "LGPL-3.0: weak, used as it is; only with the extra for PostgreSQL",
    "pypandoc-binary": "MIT, but it brings pandoc, a program of its own under GPL-2.0; only with the extra for it",
    "certifi": "MPL-2.0: weak, for its own files; only with the extra for capturing",
    "tld": "offered under MPL-1.1, GPL-2.0 or LGPL-2.1; the first is chosen; only with the extra for capturing",
}
"""Packages under a licence that asks for something in return, each with why it may be used."""
UNTOLD = {"currencyconverter": "Apache-2.0"}
"""What packages say in a file of theirs, and not in their metadata."""
HEAD = """\
# Licences

claimdb itself is under the MIT licence. These are the packages that it uses, with everything that they bring, as they
name their own licences; the test `tests/hostile/test_supply.py` reads the same of what is installed, and fails when one
asks for more than to be named. Those that do are listed below, each in a part that can be left out.

"""


class Package(NamedTuple):
    """A package: its name, its licence as its metadata say, and the extra that first brings it ("" for the core)."""

    name: str
    licence: str
    extra: str


LARGE = (
    Package("duckdb", "MIT", "duckdb"),
    Package("pyarrow", "Apache-2.0", "duckdb"),
    Package("py4j", "BSD License", "spark"),
    Package("pyspark", "Apache-2.0", "spark"),
)
"""Packages that few install: listed also where they are not."""


def packages() -> Iterator[Package]:
    """Give what claimdb and its extras bring and what is installed here, by name."""
    found: dict[str, Package] = {}
    for extra in USED:
        for name in _below("claimdb", extra):
            if name not in found and (there := _installed(name)) is not None:
                found[name] = Package(name, licence_of(there), extra)
    yield from sorted(found.values())


def licence_of(package: Distribution) -> str:
    """Give the licence of a package: as an expression, else by its classifiers, else the first line of its words."""
    told = package.metadata
    expression = told.get("License-Expression")
    if expression:
        return str(expression)
    classified = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or () if line.startswith("License :: ")]
    named = [one for one in classified if one != "OSI Approved"]
    if named:
        return ", ".join(named)
    words = (line.strip() for line in str(told.get("License") or "").splitlines() if line.strip())
    return next(words, UNTOLD.get(_folded(package.name), ""))


def needs(requirement: str, extra: str) -> tuple[str, list[str]] | None:
    """Give a required package, folded, with its extras; None where an extra asks for it that is not meant."""
    words, _, marker = requirement.partition(";")
    asked = re.findall(r"extra\s*==\s*['\"]([\w-]+)['\"]", marker)
    if (asked and extra not in asked) or (extra and not asked):
        return None
    if not asked and re.search(r"sys_platform\s*==\s*['\"]win32|platform_system\s*==\s*['\"]Windows", marker):
        return None
    named = re.match(r"([\w.-]+)\s*(?:\[([^\]]*)\])?", words.strip())
    return (_folded(named[1]), re.findall(r"[\w-]+", named[2] or "")) if named else None


def _below(root: str, extra: str) -> list[str]:
    waiting, seen = [(root, extra)], {(root, extra)}
    while waiting:
        name, wanted = waiting.pop()
        there = _installed(name)
        for requirement in (there.requires or ()) if there is not None else ():
            below = needs(requirement, wanted)
            for one in ((below[0], more) for more in ("", *below[1])) if below is not None else ():
                if one not in seen:
                    seen.add(one)
                    waiting.append(one)
    return sorted({name for name, _ in seen} - {root})


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def page() -> str:
    """Write docs/licences.md."""
    listed = {one.name: one for one in (*LARGE, *packages())}
    rows = [f"| {one.name} | {one.licence} | {one.extra or 'always'} |" for one in sorted(listed.values())]
    exceptions = [f"- `{name}`: {why}" for name, why in sorted(EXCEPTIONS.items())]
    return (
        HEAD
        + "\n".join(["| package | licence | brought by |", "|---|---|---|", *rows])
        + "\n\nThose that ask for something in return:\n\n"
        + "\n".join(exceptions)
        + "\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
