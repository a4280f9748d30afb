"""claimdb: a ledger and a linter for facts."""

from __future__ import annotations

from importlib import import_module

# Type checkers take it for true, whatever stands here; `typing` would cost more than all of `--version`.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from claimdb.api.database import Database, open_database
    from claimdb.api.linting import lint
    from claimdb.errors import ClaimdbError, DatabaseError, InputError, RuleError, UsageError
    from claimdb.reading import find_figures, read_figure
    from claimdb.reading.notes import resolve_notes
    from claimdb.report.frames import to_dataframe
    from claimdb.version import __version__

__all__ = [
    "ClaimdbError",
    "Database",
    "DatabaseError",
    "InputError",
    "RuleError",
    "UsageError",
    "__version__",
    "find_figures",
    "lint",
    "open_database",
    "read_figure",
    "resolve_notes",
    "to_dataframe",
]

# Loaded when first asked for (PEP 562), so that importing claimdb costs nothing.
_EXPORTS = {
    "ClaimdbError": "claimdb.errors",
    "Database": "claimdb.api.database",
    "DatabaseError": "claimdb.errors",
    "InputError": "claimdb.errors",
    "RuleError": "claimdb.errors",
    "UsageError": "claimdb.errors",
    "__version__": "claimdb.version",
    "find_figures": "claimdb.reading",
    "lint": "claimdb.api.linting",
    "open_database": "claimdb.api.database",
    "read_figure": "claimdb.reading",
    "resolve_notes": "claimdb.reading.notes",
    "to_dataframe": "claimdb.report.frames",
}


def __getattr__(name: str) -> object:
    module = _EXPORTS.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
