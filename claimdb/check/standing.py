"""Positions with who stands behind them: the whole answer for one measure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from claimdb.check.accuracy import Accuracies
from claimdb.check.differences import compare, frame_of
from claimdb.check.origins import Assertor, Web, back, find_roots, lineage_of, make_web, overlay
from claimdb.check.positions import ScopeGroup, cut_positions, group_scopes
from claimdb.check.ranking import Ballot, Poll, poll, rank, share
from claimdb.values.arithmetic import rounded
from claimdb.values.difference import Outcome
from claimdb.values.material import AssertionRef, Frame, Mention, Quantity, ScopedFigure, Support
from claimdb.values.position import Backing, Position, Positions, Standing

CONFLICTS = frozenset({Outcome.CONTRADICTION, Outcome.UNIT})


def weigh_positions(quantity: Quantity) -> list[Positions]:
    """Give the positions of a measure, by scope in the order of the scopes' keys; every vote weighs one."""
    return [counted.rank() for counted in count_quantity(quantity)]


def weigh_all(quantities: Iterable[Quantity], measure: str | None = None) -> list[Positions]:
    """Give the positions of all measures, or of one (key), ranked by what other quantities tell of each origin."""
    counted = [one for quantity in quantities for one in count_quantity(quantity)]
    learned = Accuracies.among(one.poll for one in counted if one.group.is_known)
    return [
        one.rank(learned.weights(one.poll) if len(one.backed) > 1 else None)
        for one in counted
        if measure is None or one.quantity.measure.key == measure
    ]


def count_quantity(quantity: Quantity) -> list[Counted]:
    """Count who stands behind each position of a measure, by scope in the order of the scopes' keys."""
    frame, wide = frame_of(quantity.figures), wide_web(quantity)
    groups = group_scopes(quantity.figures, frame)
    units = _units(groups)
    return [
        count_group(quantity, group, frame, wide, f"{quantity.measure.key} {unit}")
        for group, unit in zip(groups, units, strict=True)
    ]


def _units(groups: Sequence[ScopeGroup]) -> list[str]:
    """Name the quantity that each scope is: scopes that share a figure, dated by a wide window, are one."""
    names: list[str] = []
    first: dict[str, str] = {}
    for group in groups:
        time = group.scope.as_of or group.scope.period
        start = "" if time is None else str(time.start or time.edtf or "")
        own = replace(group.scope, as_of=None, period=None).key() + start
        # Windows that overlap stand in a row: each shares its figures with the one before.
        name = next((first[figure.key] for figure in group.figures if figure.key in first), own)
        first.update(dict.fromkeys((figure.key for figure in group.figures), name))
        names.append(name)
    return names


def wide_web(quantity: Quantity) -> Web:
    """Give every link declared for a measure, whatever the scope."""
    return web_of((m for figure in quantity.figures for m in figure.supporting), lineage_of(quantity.lineage))


@dataclass(frozen=True, slots=True)
class Counted:
    """One scope cut into positions, who stands behind each, and what each origin votes for."""

    quantity: Quantity
    group: ScopeGroup
    frame: Frame
    backed: tuple[Position, ...]
    poll: Poll

    def rank(self, weights: Mapping[str, Fraction] | None = None) -> Positions:
        """Rank the positions; every vote weighs one, or what `weights` says of its origin."""
        ranking = rank(self.poll, len(self.backed), weights)
        total = sum(ranking.votes, Fraction(0))
        backed = [replace(p, support=share(v, total)) for p, v in zip(self.backed, ranking.votes, strict=True)]
        conflicts = conflicting_pairs(backed, self.frame, self.quantity.derived)
        return Positions(
            measure=self.quantity.measure,
            scope=self.group.scope,
            positions=tuple(backed),
            outcome=_standing(self.group, conflicts, backed, is_clear=ranking.is_clear),
            best=ranking.best,
            margin=None if ranking.margin is None else rounded(ranking.margin, 4),
            is_known=self.group.is_known,
            runner_up=ranking.runner_up,
            flips=ranking.flips,
        )


def weigh_group(quantity: Quantity, group: ScopeGroup, frame: Frame, wide: Web) -> Positions:
    """Cut one scope into positions, count who stands behind each, and rank them; every vote weighs one.

    `wide` holds the links declared for the whole measure; those of the scope itself come first.
    """
    return count_group(quantity, group, frame, wide, "").rank()


def count_group(quantity: Quantity, group: ScopeGroup, frame: Frame, wide: Web, unit: str) -> Counted:
    """Cut one scope into positions and count who stands behind each; `unit` names the quantity."""
    cut = cut_positions(group.figures, frame)
    web = near_web(group.figures, wide)
    backed = [replace(position, backing=back(_assertors(position), web)) for position in cut]
    ballots = [
        Ballot(root, index, mention.source.key, _day(mention))
        for index, position in enumerate(backed)
        for figure in (*position.figures, *position.loose)
        for mention in _firm(figure)
        for root in find_roots(assertor_of(mention), web)
    ]
    topic = " ".join(quantity.measure.label.casefold().split())
    return Counted(quantity, group, frame, tuple(backed), poll(unit, topic, ballots))


def _standing(
    group: ScopeGroup, conflicts: Collection[object], positions: list[Position], *, is_clear: bool
) -> Standing:
    if not any(position.figures for position in positions):
        return Standing.UNRESOLVED
    if len(positions) == 1:
        return Standing.AGREED if group.is_known else Standing.UNRESOLVED
    if not group.is_known:
        return Standing.UNRESOLVED
    if not conflicts:
        return Standing.UPDATE
    return Standing.CONTRADICTION if is_clear else Standing.UNRESOLVED


def conflicting_pairs(
    positions: Sequence[Position], frame: Frame, derived: Collection[tuple[str, str]] = frozenset()
) -> list[tuple[ScopedFigure, ScopedFigure]]:
    """Give the pairs of deciding figures of different positions that cannot both be true.

    Figures of one claim never meet here, nor do `derived` pairs (keys in order): a declared
    derivation says how they belong together. Where no deciding figures conflict (one supersedes
    the other, say), a loose one may still rule out what stands elsewhere.
    """
    if len(positions) < 2:
        return []

    def conflict(one: ScopedFigure, other: ScopedFigure) -> bool:
        is_derived = one.claim == other.claim or (min(one.key, other.key), max(one.key, other.key)) in derived
        return not is_derived and compare(one, other, frame).outcome in CONFLICTS

    sides = [position.figures for position in positions]
    found = [
        (one, other)
        for index, side in enumerate(sides)
        for rest in sides[index + 1 :]
        for one in side
        for other in rest
        if conflict(one, other)
    ]
    return found or [
        (one, other)
        for one in {figure.key: figure for position in positions for figure in position.loose}.values()
        for side in sides
        for other in side
        if conflict(one, other)
    ]


def _firm(figure: ScopedFigure) -> list[Mention]:
    return [mention for mention in figure.supporting if not mention.hedged]


def assertor_of(mention: Mention) -> Assertor:
    """Give what the counting of origins needs of a mention."""
    return Assertor(mention.source.key, mention.cites, frozenset(mention.cites_primary), mention.speaker)


def web_of(mentions: Iterable[Mention], lineage: Mapping[str, tuple[str, ...]]) -> Web:
    """Join the links that the mentions of one measure and scope declare."""
    mentions = list(mentions)
    primary = {mention.source.key for mention in mentions if mention.source.primary}
    return make_web((assertor_of(mention) for mention in mentions), lineage, primary)


def near_web(figures: Iterable[ScopedFigure], wide: Web) -> Web:
    """Give the links of one scope's figures over those of the whole measure."""
    return overlay(web_of((m for figure in figures for m in figure.supporting), wide.lineage), wide)


def _assertors(position: Position) -> list[Assertor]:
    return [assertor_of(mention) for figure in (*position.figures, *position.loose) for mention in _firm(figure)]


def _day(mention: Mention) -> date | None:
    said = mention.said_on or mention.source.issued
    return None if said is None else said.end


def back_claim(support: Support, assertions: Iterable[AssertionRef]) -> Backing:
    """Count documents and origins behind assertions of one claim, by the links declared for it."""
    cited: dict[str, set[str]] = {}
    for link in support.links:
        cited.setdefault(link.source, set()).add(link.cited)
    primary = {source.key for source in support.sources if source.primary}
    primary |= {link.cited for link in support.links if link.primary}
    ends = frozenset(primary)
    given = [
        Assertor(one.source.key, tuple(sorted(cited.get(one.source.key, ()))), ends, one.speaker) for one in assertions
    ]
    onward = [Assertor(source, tuple(sorted(works)), ends) for source, works in sorted(cited.items())]
    return back(given, make_web((*given, *onward), lineage_of(support.lineage), primary))


def back_figures(figures: Iterable[ScopedFigure], wide: Web) -> Backing:
    """Count documents and origins behind figures of one measure, hedged mentions left out."""
    given = [assertor_of(mention) for figure in figures for mention in _firm(figure)]
    return back(given, wide)
