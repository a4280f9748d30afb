"""Positions with who stands behind them: the whole answer for one measure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from claimdb.check.differences import compare, frame_of
from claimdb.check.origins import Assertor, Web, back, find_roots, lineage_of, make_web, overlay
from claimdb.check.positions import ScopeGroup, cut_positions, group_scopes
from claimdb.check.ranking import Ballot, rank, share
from claimdb.values.arithmetic import rounded
from claimdb.values.difference import Outcome
from claimdb.values.material import AssertionRef, Frame, Mention, Quantity, ScopedFigure, Support
from claimdb.values.position import Backing, Position, Positions, Standing

CONFLICTS = frozenset({Outcome.CONTRADICTION, Outcome.UNIT})


def weigh_positions(quantity: Quantity) -> list[Positions]:
    """Give the positions of a measure, by scope in the order of the scopes' keys."""
    frame, wide = frame_of(quantity.figures), wide_web(quantity)
    return [weigh_group(quantity, group, frame, wide) for group in group_scopes(quantity.figures, frame)]


def wide_web(quantity: Quantity) -> Web:
    """Give every link declared for a measure, whatever the scope."""
    return web_of((m for figure in quantity.figures for m in figure.supporting), lineage_of(quantity.lineage))


def weigh_group(quantity: Quantity, group: ScopeGroup, frame: Frame, wide: Web) -> Positions:
    """Cut one scope into positions, count who stands behind each, and rank them.

    `wide` holds the links declared for the whole measure; those of the scope itself come first.
    """
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
    ranking = rank(ballots, len(backed))
    total = sum(ranking.votes, Fraction(0))
    backed = [replace(p, support=share(v, total)) for p, v in zip(backed, ranking.votes, strict=True)]
    return Positions(
        measure=quantity.measure,
        scope=group.scope,
        positions=tuple(backed),
        outcome=_standing(group, conflicting_pairs(backed, frame, quantity.derived), backed, is_clear=ranking.is_clear),
        best=ranking.best,
        margin=None if ranking.margin is None else rounded(ranking.margin, 4),
        is_known=group.is_known,
    )


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
