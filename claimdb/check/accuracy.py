"""How much the vote of an origin weighs: by how often the others agreed with it, on other quantities.

An origin is judged on every disputed quantity where at least two others vote and one position leads
among them: its own vote never counts towards the verdict on itself. What it is found to be right in
makes the weight of its vote, which judges the others in the next round; the rounds are few and fixed
(Yin, Han and Yu 2008; the weight is that of ACCU: Dong, Berti-Equille and Srivastava, VLDB 2009).

A wrong value that others have as well (what was true before, what was planned) misleads; one that nobody else has
does not. So a vote that is shared weighs by how often the origin was right against how often it was wrong with others
(after POPACCU: Dong, Saha and Srivastava 2012), and a vote that stands alone by all its errors.

Origins that seem to copy each other (copying.py) speak as one here and never for one another: else the largest group
of copies would be found right wherever it outvotes the rest. In the ranking itself each has its vote, until somebody
declares the lineage.

Little evidence says little: the share of right votes is drawn towards that of all origins as if it had
been judged several times more with that result (a beta prior), first over all kinds of quantities, then
for the kind at hand. An origin of which nothing is known weighs exactly one.

A quantity is never judged with what was learned from itself, not even by way of other origins: where
few are disputed, the rounds are run again without it; where many are, without the fifth of all
that it belongs to by the hash of its name.

Weights are whole ten-thousandths: every step is exact, so no order of the input can show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from hashlib import sha256

from claimdb.check.copying import find_copying, join
from claimdb.check.ranking import Poll
from claimdb.values.copying import Item, Told

# Rounds of judging each other; weights hardly move after the third.
_ROUNDS = 4
_FOLDS = 5
_ALONE_UP_TO = 40
_ENOUGH = 3_000
# The prior: how often an origin is right where the sources differ, before anything is known, and how many
# judged quantities that knowledge is worth. Each origin is drawn to the mean of all, each kind of
# quantity to what the origin is in all kinds.
_PRIOR_RIGHT, _PRIOR_WORTH = Fraction(3, 4), 30
_ORIGIN_WORTH = 20
_TOPIC_WORTH = 40
# As many wrong values compete with the right one (ACCU's n).
_WRONG_VALUES = 2
# Of a value that others share as well there is one other that it stands against.
_SHARED_WRONG_VALUES = 1
_ONE = 10_000
_LEAST, _MOST = _ONE // 10, 3 * _ONE
_CONTEXT = Context(prec=28)

_RIGHT, _WRONG_SHARED, _WRONG_ALONE = range(3)
_Counts = list[int]
_Tally = dict[tuple[str, str], _Counts]
"""How often each origin (root, topic) was found right, wrong with others, and wrong alone."""

_Weights = tuple[int, int]
"""Of one origin: the weight of a vote that others share, and of one that stands alone."""


@dataclass(frozen=True, slots=True)
class _Learned:
    """Weights by topic and origin; `overall` by origin, for topics in which it was never judged."""

    by_topic: Mapping[str, Mapping[str, _Weights]]
    overall: Mapping[str, _Weights]

    def of_topic(self, topic: str, alone: Mapping[str, bool]) -> dict[str, int]:
        """Give the weight of each vote by its root; `alone` tells whether nobody shares it."""
        known = self.by_topic.get(topic, {})
        unknown = (_ONE, _ONE)
        return {
            root: (known[root] if root in known else self.overall.get(root, unknown))[is_alone]
            for root, is_alone in alone.items()
        }


@dataclass(frozen=True, slots=True)
class _Judged:
    """A poll as it is judged: the one position of each root, and whether no root of another group shares it."""

    topic: str
    votes: Mapping[str, int]
    alone: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Accuracies:
    """What the disputed quantities tell of the weight of each origin's vote, quantity by quantity.

    Made from the polls of everything that is disputed; what is learned is kept for the next question.
    """

    polls: tuple[Poll, ...]
    _kept: dict[str, _Learned] = field(default_factory=dict, compare=False)

    @classmethod
    def among(cls, polls: Iterable[Poll]) -> Accuracies:
        """Take the polls in which origins can be judged: three or more vote, and not all for one position."""
        chosen = [one for one in polls if len(one.votes) > 2 and len(set(one.votes.values())) > 1]
        return cls(tuple(sorted(chosen, key=lambda one: (one.unit, one.topic, sorted(one.votes.items())))))

    def weights(self, judged: Poll) -> dict[str, Fraction]:
        """Give the weight of each origin's vote in a poll, learned from other quantities alone."""
        learned = self._learned_for(judged.unit)
        weights = learned.of_topic(judged.topic, _stand_alone(judged.votes, {}))
        return {root: Fraction(weight, _ONE) for root, weight in weights.items()}

    def _learned_for(self, unit: str) -> _Learned:
        others = {one.unit for one in self.polls} - {unit}
        # Which quantities are left out depends on the other ones only.
        left_out = unit if len(others) <= _ALONE_UP_TO else _fold(unit)
        if left_out not in self._kept:
            name = str if left_out == unit else _fold
            self._kept[left_out] = learn(_sample([one for one in self.polls if name(one.unit) != left_out]))
        return self._kept[left_out]


@lru_cache(maxsize=100_000)
def _fold(unit: str) -> str:
    return f"fold {int.from_bytes(sha256(unit.encode()).digest()[:8]) % _FOLDS}"


def _sample(polls: list[Poll]) -> list[Poll]:
    """Give so many polls as teach all there is to learn, chosen by the hash of their names."""
    if len(polls) <= _ENOUGH:
        return polls
    return sorted(polls, key=lambda one: (sha256(one.unit.encode()).digest(), one.unit))[:_ENOUGH]


def learn(polls: Iterable[Poll]) -> _Learned:
    """Let the origins of some polls judge each other, for a fixed number of rounds."""
    single = [(one, {r: c[0] for r, c in one.votes.items() if len(c) == 1}) for one in polls]
    groups = join(find_copying([_lay_out(one.unit, votes) for one, votes in single]))
    judged = [
        _Judged(one.topic, votes, _stand_alone({root: (position,) for root, position in votes.items()}, groups))
        for one, votes in single
    ]
    learned = _Learned({}, {})
    for _ in range(_ROUNDS):
        tally: _Tally = {}
        for one in judged:
            _judge(one, learned, tally, groups)
        learned = _weigh(tally)
    return learned


def _stand_alone(votes: Mapping[str, tuple[int, ...]], groups: Mapping[str, str]) -> dict[str, bool]:
    """Tell of each root whether no root of another group votes for any of its positions."""
    voices: dict[int, set[str]] = {}
    for root, positions in votes.items():
        for position in positions:
            voices.setdefault(position, set()).add(groups.get(root, root))
    return {root: all(len(voices[one]) == 1 for one in positions) for root, positions in votes.items()}


def _lay_out(unit: str, votes: Mapping[str, int]) -> Item:
    return Item(unit, unit, {root: Told(position, "", frozenset([root]), root) for root, position in votes.items()})


def _judge(one: _Judged, learned: _Learned, tally: _Tally, groups: Mapping[str, str]) -> None:
    """Add to the tally of each origin whether the others lead to the position it votes for.

    Those that seem to copy each other have one vote together for each position, and none on one another.
    """
    votes, weights = one.votes, learned.of_topic(one.topic, one.alone)
    given: dict[str, dict[int, int]] = {}
    for root, position in votes.items():
        of_group = given.setdefault(groups.get(root, root), {})
        of_group[position] = max(of_group.get(position, 0), weights[root])
    if len(given) < 3:
        return
    totals: dict[int, int] = {}
    for of_group in given.values():
        for position, weight in of_group.items():
            totals[position] = totals.get(position, 0) + weight
    # Nought stands for the positions that nobody votes for.
    first, second, third = sorted([*totals.values(), 0, 0], reverse=True)[:3]
    leaders = {position for position, total in totals.items() if total == first}
    for root, position in votes.items():
        of_group = given[groups.get(root, root)]
        if len(of_group) > 1:
            own, rival, others_tie = _without(of_group, totals, position)
        else:
            is_leader = position in leaders
            own = totals[position] - of_group[position]
            rival = second if is_leader else first
            others_tie = second == third if is_leader else len(leaders) > 1
        if own > rival or (own < rival and not others_tie):
            found = _RIGHT if own > rival else _WRONG_ALONE if one.alone[root] else _WRONG_SHARED
            tally.setdefault((root, one.topic), [0, 0, 0])[found] += 1


def _without(group: Mapping[int, int], totals: Mapping[int, int], position: int) -> tuple[int, int, bool]:
    """Give, without the votes of a group, those for a position, for the best of the others, and whether these tie."""
    left = {place: total - group.get(place, 0) for place, total in totals.items()}
    first, second = sorted([*(total for place, total in left.items() if place != position), 0, 0], reverse=True)[:2]
    return left[position], first, first == second


def _weigh(tally: _Tally) -> _Learned:
    by_root: dict[str, _Counts] = {}
    for (root, _), counted in tally.items():
        total = by_root.setdefault(root, [0, 0, 0])
        for place, number in enumerate(counted):
            total[place] += number
    everything = [sum(counted[place] for counted in by_root.values()) for place in range(3)]
    prior = _drawn(everything, (_PRIOR_RIGHT, _PRIOR_RIGHT), _PRIOR_WORTH)
    usual = _odds(prior[0], _SHARED_WRONG_VALUES)
    shares = {root: _drawn(counted, prior, _ORIGIN_WORTH) for root, counted in by_root.items()}
    by_topic: dict[str, dict[str, _Weights]] = {}
    for (root, topic), counted in tally.items():
        share = _drawn(counted, shares[root], _TOPIC_WORTH)
        by_topic.setdefault(topic, {})[root] = _weights(share, usual)
    return _Learned(by_topic, {root: _weights(share, usual) for root, share in shares.items()})


_Shares = tuple[Fraction, Fraction]
"""How often an origin is right: against errors that others share, and against all its errors."""


def _drawn(counted: _Counts, towards: _Shares, worth: int) -> _Shares:
    right = counted[_RIGHT]
    with_others = right + counted[_WRONG_SHARED]
    in_all = with_others + counted[_WRONG_ALONE]
    return (right + worth * towards[0]) / (with_others + worth), (right + worth * towards[1]) / (in_all + worth)


def _weights(share: _Shares, usual: Decimal) -> _Weights:
    """Give the weights of an origin in ten-thousandths: one at the usual share, between a tenth and three."""
    if usual <= 0:
        return _ONE, _ONE
    return _weight(_odds(share[0], _SHARED_WRONG_VALUES), usual), _weight(_odds(share[1], _WRONG_VALUES), usual)


def _weight(odds: Decimal, usual: Decimal) -> int:
    weight = _CONTEXT.divide(_CONTEXT.multiply(Decimal(_ONE), odds), usual)
    return max(_LEAST, min(_MOST, int(weight.to_integral_value(ROUND_HALF_EVEN))))


def _odds(share: Fraction, wrong_values: int) -> Decimal:
    """Give the logarithm by which one more such vote makes its value likelier than each of the wrong ones."""
    odds = share * wrong_values / (1 - share)
    return _CONTEXT.ln(_CONTEXT.divide(Decimal(odds.numerator), Decimal(odds.denominator)))
