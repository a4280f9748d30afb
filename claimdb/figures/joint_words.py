"""The small words of a language that the grammar asks about by name: what joins, contracts and denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, eq=False)
class JointWords:
    """Small words, in the folded form of tokens.

    `contracted` gives the preposition that a word holds with an article ("des": "de").
    One of `out` may stand before "of" in a ratio ("four out of five").
    Behind one of `upon` a number says on what others stand and shares no noun ("on the two piers").
    """

    contracted: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    out: frozenset[str] = frozenset()
    upon: frozenset[str] = frozenset()


NO_JOINT_WORDS = JointWords()
