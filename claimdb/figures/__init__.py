"""The grammar of figures and periods: tokens in, values out, the same for all languages."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimdb.figures.finding import Found, read_figures
    from claimdb.figures.language import Language
    from claimdb.figures.languages import load_language, undecided
    from claimdb.figures.periods import find_periods, read_period
    from claimdb.figures.refusal import Refusal
    from claimdb.figures.refusals import Reason

__all__ = [
    "Found",
    "Language",
    "Reason",
    "Refusal",
    "find_periods",
    "load_language",
    "read_figures",
    "read_period",
    "undecided",
]

_MODULES = {
    "finding": ("Found", "read_figures"),
    "language": ("Language",),
    "languages": ("load_language", "undecided"),
    "periods": ("find_periods", "read_period"),
    "refusal": ("Refusal",),
    "refusals": ("Reason",),
}
# Loaded when the first text is read (PEP 562): importing the reader costs next to nothing.
_EXPORTS = {name: f"claimdb.figures.{module}" for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    module = _EXPORTS.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module), name)
