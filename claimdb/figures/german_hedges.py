"""The German words that compare a number with a quantity; docs/reference/hedges.md is made from it."""

from __future__ import annotations

from claimdb.figures.language import Hedge, Width
from claimdb.values.figure import Comparator

_DUDEN = "Duden, Das große Wörterbuch der deutschen Sprache, "
_ABOUT, _LEAST, _MORE = Comparator.ABOUT, Comparator.AT_LEAST, Comparator.MORE_THAN
_MOST, _LESS, _EXACT = Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.EXACT


def _rows(
    words: str, comparator: Comparator, entry: str, width: Width = Width.NONE, *, after: bool = False
) -> tuple[Hedge, ...]:
    return tuple(Hedge(each, after, comparator, width, f"{_DUDEN}s. v. {entry}") for each in words.split("|"))


GERMAN_HEDGES: tuple[Hedge, ...] = (
    *_rows("rund|etwa|ungefähr|circa|zirka|ca|ca .|um die|schätzungsweise|in etwa|an die|gegen|~|≈", _ABOUT,
           "rund, etwa, ungefähr: nicht ganz genau", Width.AROUND),
    *_rows("knapp|fast|beinahe|nahezu|annähernd|kaum|etwas weniger als", _ABOUT, "knapp, fast: etwas weniger als",
           Width.BELOW),
    *_rows("gut|etwas mehr als|etwas über", _ABOUT, "gut: etwas mehr als", Width.ABOVE),
    *_rows("mindestens|wenigstens|zumindest|nicht weniger als|ab|minimal|≥", _LEAST,
           "mindestens: auf keinen Fall weniger als"),
    *_rows("mehr als|über|weit über|deutlich mehr als|deutlich über|weit mehr als|>", _MORE,
           "über, mehr: eine Anzahl übersteigend"),
    *_rows("höchstens|maximal|bis zu|nicht mehr als|allenfalls|längstens|≤", _MOST, "höchstens: nicht mehr als"),
    *_rows("weniger als|unter|deutlich weniger als|deutlich unter|<", _LESS,
           "unter, weniger: eine Anzahl unterschreitend"),
    *_rows("genau|exakt", _EXACT, "genau, exakt"),
    *_rows("oder mehr|und mehr|+", _LEAST, "mehr (nachgestellt)", after=True),
    *_rows("oder weniger", _MOST, "weniger (nachgestellt)", after=True),
)  # fmt: skip
