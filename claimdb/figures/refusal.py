"""A number that is no figure, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from claimdb.figures.refusals import Reason


@dataclass(frozen=True, slots=True)
class Refusal:
    """A number that is no figure: its span in the text, its words, and why."""

    start: int
    end: int
    wording: str
    reason: Reason
