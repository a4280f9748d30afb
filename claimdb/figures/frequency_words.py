"""The words by which a language tells how often something takes place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


class Every(NamedTuple):
    """An interval of so many of a unit of time; without one, a number of times."""

    value: int
    unit: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FrequencyWords:
    """Words that tell how often something takes place, in the folded form of tokens.

    `adjectives` stand beside one of the nouns in `events` ("annuelle"), `phrases` in a sentence that says with one of
    `events` or `held` that something takes place ("tous les ans"); `held` may be of two words ("a lieu"). `occasions`
    are numbers of times ("once"), before one of `per` and a unit of time. Between adjective and noun one of `naming`
    makes a name of both ("the annual general meeting"). What stands behind one of `recurring` is an interval too
    ("tous les trois mois").
    """

    adjectives: Mapping[str, Every]
    phrases: Mapping[str, Every]
    events: frozenset[str]
    held: frozenset[str]
    occasions: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    per: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    recurring: frozenset[str] = frozenset()
    starters: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        firsts = {phrase.split()[0] for phrase in (*self.phrases, *self.occasions)}
        object.__setattr__(self, "starters", frozenset(firsts | set(self.adjectives)))
