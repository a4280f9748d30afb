"""Undeclared copying: sources that share what few others say.

Two sources that agree on what everybody says prove nothing. Two that share a value which few others give, time and
again, are likelier to have copied than to have erred alike (X. L. Dong, L. Berti-Equille, D. Srivastava: "Integrating
conflicting data: the role of source dependence", VLDB 2009). For each item on which both speak and one of them has a
value that does not lead and that few others give, the evidence grows by ln((c + (1 - c)p) / p) where they share it
and by ln(1 - c) where they do not: c is the share of its values that a copier copies (the likeliest of a few), p how
often others give that value there, so that an error which many make weighs little.

Sources that are found to copy each other count as one in the next round, where they would else make their common
errors look like what leads. Within the pair in question nothing is joined: no suggestion feeds itself.

Only items with a rare value that two share make a pair, so the work grows with them and not with all pairs. All
logarithms are whole ten-thousandths: sums are exact in any order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal
from functools import lru_cache
from itertools import combinations

from claimdb.values.copying import Item, Told

_ROUNDS = 3
_UNIT = 10_000
# Copying must make what is shared a million times likelier than chance does: among a thousand
# pairs of honest sources, of which none copies, that hardly happens once in a thousand tables.
_ODDS_NEEDED = 138_155  # ln(10^6)
_LEAST_SHARED = 4
# A value is rare when it does not lead and at most a third of the others give it.
_RARE = 3
_COPIED = (Decimal("0.25"), Decimal("0.5"), Decimal("0.8"), Decimal("0.95"))
_CONTEXT = Context(prec=28)

Pair = tuple[str, str]


@dataclass(slots=True)
class Evidence:
    """What speaks for two sources (in the order of their keys) copying, or against it.

    `gains` by copied share in ten-thousandths of ln; `rare` counts items with a rare value of
    either on which both speak; `shared` names the items they share, by index, with how many others give
    the value and how many speak; `by_measure` counts (shared, rare) by measure.
    """

    rare: int = 0
    gains: list[int] = field(default_factory=lambda: [0] * len(_COPIED))
    shared: list[tuple[int, int, int]] = field(default_factory=list)
    by_measure: dict[str, list[int]] = field(default_factory=dict)

    @property
    def log_odds(self) -> int:
        """The logarithm, in ten-thousandths, of how much likelier copying makes all this."""
        return max(self.gains)

    @property
    def is_strong(self) -> bool:
        """Whether it is enough to say so."""
        return len(self.shared) >= _LEAST_SHARED and self.log_odds >= _ODDS_NEEDED


def find_copying(items: Sequence[Item]) -> dict[Pair, Evidence]:
    """Give the pairs of sources that seem to copy, one from the other or both from a third."""
    joined: dict[str, str] = {}
    found: dict[Pair, Evidence] = {}
    seen: list[dict[str, str]] = []
    for _ in range(_ROUNDS):
        seen.append(joined)
        found = {pair: one for pair, one in _weigh(items, joined).items() if one.is_strong}
        joined = join(found)
        if joined in seen:
            break
    return found


def join(pairs: Iterable[Pair]) -> dict[str, str]:
    """Name the group of each source in some pairs by the first of its members."""
    groups: dict[str, str] = {}
    for one, other in sorted(pairs):
        first, second = sorted((groups.get(one, one), groups.get(other, other)))
        if first != second:
            groups.update({member: first for member, name in groups.items() if name == second})
            groups[second] = first
        groups[one] = groups[other] = first
    return groups


def _weigh(items: Sequence[Item], joined: Mapping[str, str]) -> dict[Pair, Evidence]:
    """Weigh the evidence for every pair that shares rare values often enough."""
    boards = [_Board(item, joined) for item in items]
    often: Counter[Pair] = Counter()
    rare_of: dict[str, list[int]] = {}
    for index, board in enumerate(boards):
        for sources in board.rare:
            for source in sources:
                rare_of.setdefault(source, []).append(index)
            often.update(combinations(sources, 2))
    found: dict[Pair, Evidence] = {}
    for pair, times in sorted(often.items()):
        if times >= _LEAST_SHARED:
            found[pair] = one = Evidence()
            for index in sorted({*rare_of[pair[0]], *rare_of[pair[1]]}):
                _count(one, index, boards[index], pair)
    return found


class _Board:
    """One item with its positions: who stands for each, which lead, and which are rare (sources in order)."""

    __slots__ = ("blocs", "item", "leading", "rare", "sides", "speaking")

    def __init__(self, item: Item, joined: Mapping[str, str]) -> None:
        self.item = item
        self.sides: dict[int, list[str]] = {}
        for source, told in sorted(item.told.items()):
            self.sides.setdefault(told.position, []).append(source)
        self.blocs = {source: _bloc(source, told, joined) for source, told in item.told.items()}
        counts = {side: len({self.blocs[source] for source in who}) for side, who in self.sides.items()}
        most = max(counts.values(), default=0)
        self.leading = {side for side, count in counts.items() if count == most}
        self.speaking = len(set(self.blocs.values()))
        self.rare = [
            who
            for side, who in sorted(self.sides.items())
            if side not in self.leading and (len(who) - 2) * _RARE <= max(len(item.told) - 2, 0)
        ]

    def others(self, pair: Pair, side: int | None = None) -> int:
        """Count who else speaks, or stands for a side; those found to copy count once, save with the pair itself."""
        own = {self.blocs[pair[0]], self.blocs[pair[1]]}
        who = self.item.told if side is None else self.sides[side]
        alone = {source if self.blocs[source] in own else self.blocs[source] for source in who if source not in pair}
        return len(alone)


def _bloc(source: str, told: Told, joined: Mapping[str, str]) -> str:
    return joined.get(source) or joined.get(told.root, told.root)


def _count(one: Evidence, index: int, board: _Board, pair: Pair) -> None:
    ours, theirs = board.item.told.get(pair[0]), board.item.told.get(pair[1])
    if ours is None or theirs is None or ours.bases & theirs.bases:
        return
    counted = one.by_measure.setdefault(board.item.measure, [0, 0])
    if ours.position != theirs.position:
        one.rare += 1
        counted[1] += 1
        for place, copied in enumerate(_COPIED):
            one.gains[place] += _log(1 - copied)
        return
    if board.sides[ours.position] not in board.rare:
        return
    with_it, speaking = board.others(pair, ours.position), board.others(pair)
    if with_it * _RARE > speaking or not speaking:
        return
    one.rare += 1
    counted[0] += 1
    counted[1] += 1
    one.shared.append((index, with_it, speaking))
    for place in range(len(_COPIED)):
        one.gains[place] += _gain(place, with_it, speaking)


@lru_cache(maxsize=100_000)
def _gain(place: int, with_it: int, speaking: int) -> int:
    chance = _CONTEXT.divide(Decimal(2 * with_it + 1), Decimal(2 * speaking + 2))
    copied = _COPIED[place]
    return _log(_CONTEXT.divide(copied + (1 - copied) * chance, chance))


@lru_cache(maxsize=1_000)
def _log(ratio: Decimal) -> int:
    return int(_CONTEXT.multiply(_CONTEXT.ln(ratio), Decimal(_UNIT)).to_integral_value())


@dataclass(frozen=True, slots=True)
class Example:
    """A shared value as found: the item, how each of the two prints it, and what the others say."""

    item: Item
    printed: tuple[str, str]
    with_it: int
    others: int
    usual: str


def find_examples(items: Sequence[Item], pair: Pair, one: Evidence, most: int) -> list[Example]:
    """Give some of what a pair shares, the rarest first."""
    found = []
    for index, with_it, speaking in sorted(one.shared, key=lambda known: (known[1], -known[2], known[0]))[:most]:
        told = items[index].told
        sides = Counter(said.position for source, said in told.items() if source not in pair)
        usual = max(sorted(sides), key=lambda side: sides[side])
        printed = min(said.wording for said in told.values() if said.position == usual)
        words = (told[pair[0]].wording, told[pair[1]].wording)
        found.append(Example(items[index], words, with_it, speaking, printed))
    return found
