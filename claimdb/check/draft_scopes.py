"""Whether a figure of a draft and a recorded one are of one place and time: yes, no, or not to be known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimdb.values.countries import find_country, fold_place
from claimdb.values.figure import Figure
from claimdb.values.material import ScopedFigure
from claimdb.values.regions import find_place_name

_RUN = re.compile(r"[^\W\d_]+(?:[ \u00a0'’\-‑.&]+[^\W\d_]+)*")
_NAME_WORD = re.compile(r"[^\W\d_]+")
# "United Kingdom of Great Britain and Northern Ireland" is the longest that anybody writes out.
_MOST_WORDS = 8
# Two letters are more often a word than the code of a country.
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Met:
    """How two scopes stand: told apart by what both state, or `missing` the fields that only one of them states."""

    is_apart: bool = False
    missing: tuple[str, ...] = ()


def places_named(text: str, known: Iterable[str]) -> frozenset[str]:
    """Give the places that a sentence names: countries by code, and those of `known` (names) by folded name."""
    folded = _spaced(text)
    there = (place_identity(name) for name in known if _spaced_name(name) in folded)
    return frozenset(there) | frozenset(_countries(text))


def _spaced(text: str) -> str:
    return f" {' '.join(_NAME_WORD.findall(fold_place(text)))} "


@lru_cache(maxsize=4096)
def _spaced_name(name: str) -> str:
    """Give the words of a name as they stand in a folded sentence; each sentence asks for the same names."""
    return _spaced(name)


@lru_cache(maxsize=4096)
def place_identity(name: str) -> str:
    """Give one text for a place, however it is written: the code of a country or region, else the folded name."""
    return find_place_name(name) or fold_place(name)


def _countries(text: str) -> Iterator[str]:
    """Give the codes of the countries that are named; of "South Korea" and "Korea", the longer name counts."""
    for run in _RUN.finditer(text):
        words = list(_NAME_WORD.finditer(run[0]))
        at = 0
        while at < len(words):
            code, after = _country_at(run[0], words, at)
            if code:
                yield code
            at = after


def _country_at(run: str, words: list[re.Match[str]], at: int) -> tuple[str | None, int]:
    first = words[at]
    if first[0][0].isupper():
        for end in range(min(len(words), at + _MOST_WORDS), at, -1):
            name = run[first.start() : words[end - 1].end()]
            code = find_country(name) if len(name) >= _LEAST_LETTERS else None
            if code:
                return code, end
    return None, at + 1


def meet(figure: Figure, places: frozenset[str], words: frozenset[str], recorded: ScopedFigure) -> Met:
    """Hold place, time and the qualifiers that separate values of a figure of a draft against those recorded.

    `places` are those that its sentence names, by identity, `words` the beginnings of its words as `stems` gives
    them. What neither states, or the measure has no axis for, does not keep two figures apart.
    """
    if figure.place is not None:
        places = frozenset({place_identity(figure.place)})
    missing = []
    scope, without = recorded.scope, recorded.measure.without
    if "place" not in without:
        there = None if scope.place is None else place_identity(scope.place.label)
        if there is not None and places and there not in places:
            return Met(is_apart=True)
        if (there is None) != (not places):
            missing.append("place")
    period = scope.as_of or scope.period
    if "time" not in without:
        if _is_at_another_time(figure, recorded):
            return Met(is_apart=True)
        if (period is None) != (figure.period is None):
            missing.append("period")
    missing.extend(
        name for name, value in scope.qualifiers if name in recorded.measure.separators and not stems(value) <= words
    )
    return Met(missing=tuple(missing))


def _is_at_another_time(figure: Figure, recorded: ScopedFigure) -> bool:
    period = recorded.scope.as_of or recorded.scope.period
    if figure.period is None or period is None:
        return False
    before = figure.period.end is not None and period.start is not None and figure.period.end < period.start
    return before or (figure.period.start is not None and period.end is not None and period.end < figure.period.start)


_WORD = re.compile(r"[^\W\d_]{3,}")
# Two inflected forms of one word are known by its beginning.
_STEM = 5


def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the words of a text, by which two inflected forms of one word are known."""
    return frozenset(word[:_STEM] for word in _WORD.findall(fold_place(text)))
