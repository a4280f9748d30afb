"""Whether a figure of a draft and a recorded one are of one place and time: yes, no, or not to be known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claimdb.values.countries import find_country, fold_place
from claimdb.values.figure import Figure
from claimdb.values.material import ScopedFigure
from claimdb.values.regions import find_place_name
from claimdb.values.scope import Scope

_RUN = re.compile(r"[^\W\d_]+(?:[ \u00a0'’\-‑.&]+[^\W\d_]+)*")
_NAME_WORD = re.compile(r"[^\W\d_]+")
# "United Kingdom of Great Britain and Northern Ireland" is the longest that anybody writes out.
_MOST_WORDS = 8
# Two letters are more often a word than the code of a country.
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Met:
    """How two scopes stand: told apart by what both state, or `missing` the fields that only one of them states.

    `unstated` are those that neither does, where the measure has them.
    """

    is_apart: bool = False
    missing: tuple[str, ...] = ()
    unstated: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether both state all that would tell them apart."""
        return not self.missing and not self.unstated


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
    missing, unstated = [], []
    scope, without = recorded.scope, recorded.measure.without
    if "place" not in without:
        there = None if scope.place is None else place_identity(scope.place.label)
        if there is not None and places and there not in places:
            return Met(is_apart=True)
        if (there is None) != (not places):
            missing.append("place")
        elif there is None and not recorded.measure.subject:
            unstated.append("place")
    period = scope.as_of or scope.period
    if "time" not in without:
        if _is_at_another_time(figure, recorded):
            return Met(is_apart=True)
        if (period is None) != (figure.period is None):
            missing.append("period")
        elif period is None:
            unstated.append("period")
    missing.extend(
        name for name, value in scope.qualifiers if name in recorded.measure.separators and not stems(value) <= words
    )
    return Met(missing=tuple(missing), unstated=tuple(unstated))


def is_of_subject(ours: ScopedFigure | None, recorded: ScopedFigure, words: frozenset[str]) -> bool:
    """Tell whether a figure may be of the subject or place of a recorded one, as far as its clause names one."""
    subject = recorded.measure.subject
    if subject:
        return stems(subject) <= words
    if ours is None or not ours.measure.subject or recorded.scope.place is None:
        return True
    # "Brenva had 12" is of no other town.
    named = ours.measure.subject
    return place_identity(named) == place_identity(recorded.scope.place.label) or not _is_bare(named)


def _is_bare(name: str) -> bool:
    return all(word[:1].isupper() for word in name.split())


def tells_no_more(ours: ScopedFigure, recorded: ScopedFigure, label: frozenset[str]) -> bool:
    """Tell whether the words of a figure narrow it by nothing that the label (its stems) or subject does not hold."""
    measure = recorded.measure
    place = recorded.scope.place
    known = label | stems(measure.subject) | (stems(place.label) if place else frozenset())
    subject = ours.measure.subject
    is_place = place is not None and bool(subject) and place_identity(subject) == place_identity(place.label)
    return stems(ours.measure.label) <= known and (is_place or stems(subject) <= known)


def as_recorded(
    ours: ScopedFigure, recorded: ScopedFigure, places: frozenset[str], words: frozenset[str]
) -> ScopedFigure:
    """Give a figure of a draft in the measure and the terms of scope of a recorded one, for comparing the two.

    A place or qualifier of the recorded figure that the sentence names is the figure's too; a place is not known where
    the sentence names none.
    """
    scope = recorded.scope
    own = frozenset({place_identity(ours.scope.place.label)}) if ours.scope.place else places
    is_there = scope.place is not None and place_identity(scope.place.label) in own
    period = ours.scope.period
    has_moment = scope.as_of is not None
    qualifiers = tuple((name, value) for name, value in scope.qualifiers if stems(value) <= words)
    return replace(
        ours,
        measure=recorded.measure,
        scope=Scope(
            place=scope.place if is_there else ours.scope.place,
            as_of=period if has_moment else None,
            period=None if has_moment else period,
            qualifiers=qualifiers,
        ),
    )


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
