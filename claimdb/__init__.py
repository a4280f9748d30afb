"""claimdb: a ledger and a linter for facts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimdb.reading import find_figures, read_figure
    from claimdb.reading.notes import resolve_notes
    from claimdb.version import __version__

__all__ = ["__version__", "find_figures", "read_figure", "resolve_notes"]

# Loaded when first asked for (PEP 562), so that importing claimdb costs nothing.
_EXPORTS = {
    "__version__": "claimdb.version",
    "find_figures": "claimdb.reading",
    "read_figure": "claimdb.reading",
    "resolve_notes": "claimdb.reading.notes",
}


def __getattr__(name: str) -> object:
    module = _EXPORTS.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
