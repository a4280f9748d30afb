"""Ratios beside what they may be at most or must be at least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A ratio to `ruler`, and its bar: the most it may be, or with `is_least` the least it must be."""

    name: str
    ratio: float
    bar: float
    ruler: str
    is_least: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the bar is reached."""
        return self.ratio >= self.bar if self.is_least else self.ratio <= self.bar


def shown(ratio: float) -> str:
    """Write a ratio with as many digits as say something."""
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2f}"


def table(bars: Sequence[Bar]) -> str:
    """Write the ratios as a table in Markdown, each with pass or falls short."""
    rows = [
        f"| {one.name} | {shown(one.ratio)} | {'≥' if one.is_least else '≤'} {one.bar:g} | {one.ruler} "
        f"| {'pass' if one.is_reached else 'falls short'} |"
        for one in bars
    ]
    return "\n".join(["| what | ratio | bar | times | |", "|---|---|---|---|---|", *rows, ""])
