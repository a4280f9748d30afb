"""Figures and notes of one text, joined."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimdb.figures.periods import read_period
    from claimdb.reading.failures import UnreadableFigure
    from claimdb.reading.figures import find_figures, read_figure

__all__ = ["UnreadableFigure", "find_figures", "read_figure", "read_period"]

# Loaded when first asked for (PEP 562).
_EXPORTS = {
    "UnreadableFigure": "claimdb.reading.failures",
    "find_figures": "claimdb.reading.figures",
    "read_figure": "claimdb.reading.figures",
    "read_period": "claimdb.figures.periods",
}


def __getattr__(name: str) -> object:
    module = _EXPORTS.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module), name)
