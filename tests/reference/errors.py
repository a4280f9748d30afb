"""docs/reference/errors.md: every error that claimdb reports, by family, with what a user can do.

`python -m tests.reference.errors` writes it; a test compares.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import claimdb
from claimdb.errors import ClaimdbError

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "errors.md"
HEAD = """# Errors and exit codes

Whatever goes wrong is one sentence on standard error, `claimdb: where: what; what next`, and nothing half-done stays
behind. The exit code says of which kind it is:

| code | means |
|---:|---|
| 0 | done |
| 1 | done, and findings remain (`check`, `lint`, `bib check`, `source recheck`) |
"""
OTHERS = """| 70 | a bug in claimdb; `--debug` shows where |
| 130 | interrupted with Ctrl-C; what was begun is as if it had not been |

Words in braces stand for what the error names. `--lang fr` says all of it in French.
"""
RULES_FAIL = 5
NOT_STOPPED = "A rule that fails stops no check: it is named, and what the others found is printed."

# Parts that may be missing, of which a module holds nothing but what they draw.
OPTIONAL = {"textual"}


def families() -> list[type[ClaimdbError]]:
    """Give the families of errors, by exit code."""
    return sorted(_direct(ClaimdbError), key=lambda family: family.exit_code)


def members(family: type[ClaimdbError]) -> list[type[ClaimdbError]]:
    """Give every error of a family, however far below it, by name."""
    return sorted(set(_below(family)), key=lambda one: (one.__name__, one.__module__))


def page() -> str:
    """Write the whole page."""
    load_everything()
    lines = [HEAD.rstrip("\n")]
    lines += [f"| {family.exit_code} | {_meaning(family)} |" for family in families()]
    lines += [OTHERS.rstrip("\n")]
    for family in families():
        lines += ["", f"## {family.exit_code}: {_meaning(family)}", ""]
        if family.exit_code == RULES_FAIL:
            lines += [NOT_STOPPED, ""]
        lines += ["| error | what is said | what next |", "|---|---|---|", *map(_row, members(family))]
    return "\n".join(lines) + "\n"


def load_everything() -> None:
    """Import every module of the package, so that every error class is known; a screen may lack its library."""
    for module in pkgutil.walk_packages(claimdb.__path__, "claimdb."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ModuleNotFoundError as error:
                if error.name not in OPTIONAL:
                    raise


def _direct(family: type[ClaimdbError]) -> list[type[ClaimdbError]]:
    return [one for one in family.__subclasses__() if one.__module__.split(".")[0] == "claimdb"]


def _below(family: type[ClaimdbError]) -> Iterator[type[ClaimdbError]]:
    for one in _direct(family):
        yield one
        yield from _below(one)


def _meaning(family: type[ClaimdbError]) -> str:
    said = " ".join((family.__doc__ or "").split()).partition(" (exit code")[0]
    return said[0].lower() + said[1:]


def _row(one: type[ClaimdbError]) -> str:
    said = " ".join((one.__doc__ or "").split())
    return f"| **{one.__name__}**: {_cell(said)} | {_cell(one.message)} | {_cell(one.hint) or '–'} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
