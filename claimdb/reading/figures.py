"""The figures of a text, with its notes: spans point into the text as given."""

from __future__ import annotations

from datetime import date

from claimdb.reading.failures import UnreadableFigure
from claimdb.values.figure import Figure


def find_figures(text: str, language: str = "auto", *, reference: date | None = None) -> list[Figure]:
    """Find the figures of a text, in the order in which they stand."""
    del text, language, reference
    return []


def read_figure(text: str, language: str = "auto") -> Figure:
    """Read the one figure of a short text that is a value: a cell, a field, an argument.

    Raises UnreadableFigure if there is no figure, or more than one.
    """
    found = find_figures(text, language)
    if len(found) != 1:
        raise UnreadableFigure(text=text, count=len(found))
    return found[0]
