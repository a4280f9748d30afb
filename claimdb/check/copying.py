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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal
from functools import lru_cache
from itertools import combinations

from claimdb.values.copying import Item

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
    boards: list[_Board] = []
    for _ in range(_ROUNDS):
        seen.append(joined)
        boards = [_Board(item, joined) for item in items]
        found = _weigh(boards)
        joined = join(found)
        if joined in seen:
            break
    for board in boards:
        if board.rare:
            _count_by_measure(board, found)
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


class _Board:
    """One item with its positions: who stands for each, and which are rare (sources in order)."""

    __slots__ = ("_blocs", "item", "rare")

    def __init__(self, item: Item, joined: Mapping[str, str]) -> None:
        self.item = item
        self._blocs = {s: joined.get(s) or joined.get(told.root, told.root) for s, told in item.told.items()}
        sides: dict[int, list[str]] = {}
        for source, told in item.told.items():
            sides.setdefault(told.position, []).append(source)
        counts = {side: len({self._blocs[source] for source in who}) for side, who in sides.items()}
        most = max(counts.values(), default=0)
        few = max(len(item.told) - 2, 0)
        self.rare = [
            sorted(who) for side, who in sorted(sides.items()) if counts[side] < most and (len(who) - 2) * _RARE <= few
        ]

    def shared(self) -> Iterator[tuple[Pair, int, int]]:
        """Give the pairs that share a rare value, with how many others give it and how many speak.

        Sources found to copy count once among the others, save those of the pair's own groups.
        """
        speaking = Counter(self._blocs.values())
        for who in self.rare:
            if len(who) < 2:
                continue
            with_it = Counter(self._blocs[source] for source in who)
            for pair in combinations(who, 2):
                own = {self._blocs[source] for source in pair}
                yield pair, _others(with_it, own), _others(speaking, own)

    def tied(self) -> Iterator[Pair]:
        """Give the pairs that rest on a common declared work."""
        told = self.item.told
        if all(len(one.bases) < 2 for one in told.values()):
            return
        for one, other in combinations(sorted(told), 2):
            if not told[one].bases.isdisjoint(told[other].bases):
                yield one, other


def _others(blocs: Counter[str], own: set[str]) -> int:
    return len(blocs) - len(own) + sum(blocs[bloc] for bloc in own) - 2


def _weigh(boards: Sequence[_Board]) -> dict[Pair, Evidence]:
    """Weigh the evidence for every pair that shares rare values often enough; give where it is strong."""
    heard: dict[str, Counter[str]] = {}
    counted: Counter[Pair] = Counter()
    found: dict[Pair, list[tuple[int, int, int]]] = {}
    for index, board in enumerate(boards):
        if not board.rare:
            continue
        apart = [source for who in board.rare for source in who]
        for source in apart:
            heard.setdefault(source, Counter()).update(board.item.told.keys())
        # An item on which both have rare values is heard twice.
        counted.subtract(combinations(sorted(apart), 2))
        tied = set(board.tied())
        for pair, with_it, speaking in board.shared():
            is_telling = pair not in tied and speaking and with_it * _RARE <= speaking
            if is_telling:
                found.setdefault(pair, []).append((index, with_it, speaking))
            else:
                counted[pair] -= 1
                tied.discard(pair)
        held = set(apart)
        counted.subtract(pair for pair in tied if held.intersection(pair))
    strong = {}
    for pair, shared in sorted(found.items()):
        if len(shared) >= _LEAST_SHARED:
            one, other = pair
            rare = heard[one][other] + heard[other][one] + counted[pair]
            made = Evidence(rare, _gains(shared, rare), shared)
            if made.is_strong:
                strong[pair] = made
    return strong


def _gains(shared: Iterable[tuple[int, int, int]], rare: int) -> list[int]:
    often = Counter((with_it, speaking) for _, with_it, speaking in shared)
    unshared = rare - often.total()
    return [
        unshared * _log(1 - copied) + sum(times * _gain(place, *others) for others, times in often.items())
        for place, copied in enumerate(_COPIED)
    ]


def _count_by_measure(board: _Board, found: Mapping[Pair, Evidence]) -> None:
    told, apart = board.item.told, {source for who in board.rare for source in who}
    for pair, one in found.items():
        if pair[0] not in told or pair[1] not in told or not apart.intersection(pair):
            continue
        counted = one.by_measure.setdefault(board.item.measure, [0, 0])
        counted[0] += told[pair[0]].position == told[pair[1]].position
        counted[1] += 1


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
