"""Figures and notes of one text, joined."""

from claimdb.figures.periods import read_period
from claimdb.reading.failures import UnreadableFigure
from claimdb.reading.figures import find_figures, read_figure

__all__ = ["UnreadableFigure", "find_figures", "read_figure", "read_period"]
