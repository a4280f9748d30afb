"""A number that is no figure, with its reason."""

from __future__ import annotations

from typing import NamedTuple

from claimdb.figures.refusals import Reason


class Refusal(NamedTuple):
    """A number that is no figure: its span in the text, its words, and why."""

    start: int
    end: int
    wording: str
    reason: Reason
