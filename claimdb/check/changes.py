"""What a check must look at: what changed since the last one, and all that it can reach.

What was looked at by every rule and did not change gives what it gave, so only three things are looked at
again: what `unchecked` notes, what stands in a finding that is not gone, and all that decides with these.
Figures of one claim, and figures of one derivation, decide together: the measures of both are taken whole. A work
decides for all that rests on it, by whatever chain of citations and lineage. More may be taken, never less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, delete, or_, select, union
from sqlalchemy.orm import Session, aliased

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.plain import PositionRows
from claimdb.check.quiet import can_be_quiet, sift
from claimdb.check.rule import Rule
from claimdb.check.selecting import Reach
from claimdb.record.batches import batches
from claimdb.record.unchecked import Due
from claimdb.values.keys import write_json
from claimdb.version import __version__

GONE = "gone"
# Beyond so many measures and claims one by one, everything is read in one go.
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Look:
    """What a check looks at: `reach`, None for everything, loaded; and the events whose changes it then has looked at.

    It `is_whole` when nothing is left out that any check might look at, loaded or not.
    """

    reach: Reach | None
    events: frozenset[int] = frozenset()
    is_whole: bool = False


def rule_set() -> str:
    """Give the mark of all rules: another version of them may notice something else in what did not change."""
    said = [
        (one.code, one.since, one.revision, one.severity, one.definition, one.precedence, one.coverage)
        for one in all_rules()
    ]
    return sha256(write_json([__version__, said]).encode()).hexdigest()


def are_complete(rules: Iterable[Rule]) -> bool:
    """Tell whether these are all the rules that look at records, so that what they looked at is checked."""
    codes = {rule.code for rule in rules if rule.is_of_records}
    return codes >= {rule.code for rule in all_rules() if rule.is_of_records}


def find_look(
    session: Session,
    rules: Sequence[Rule],
    *,
    due: Sequence[Due] = (),
    full: bool = False,
    gone: bool = False,
    keep: Callable[[PositionRows], None] | None = None,
) -> Look:
    """Say what a check with these rules must look at; `due` is what this very unit of work changed.

    All is loaded with `full`, and for a stranger's rule, of which nobody knows what decides. Before the first check,
    and by other rules than the last time, all is looked at, and what is quiet is not loaded. With `gone` also what
    stands in findings that are gone is loaded. The positions of what is quiet are handed to `keep`.
    """
    noted = session.execute(select(model.Unchecked.__table__)).all()
    events = frozenset(row.event_id for row in noted)
    everything = [Due(row.measure_id, row.claim_id, row.source_id) for row in noted]
    everything.extend(due)
    known = set(all_rules())
    checked_by = session.scalars(select(model.CheckedBy.rule_set)).first()
    if full or any(rule not in known for rule in rules) or not can_be_quiet(known):
        return Look(None, events, is_whole=True)
    is_whole = Due() in everything or checked_by != rule_set()
    reach = None if is_whole else _reach(session, everything, gone=gone)
    return Look(_sifted(session, reach, gone=gone, keep=keep), events, is_whole=reach is None)


def _sifted(
    session: Session, reach: Reach | None, *, gone: bool, keep: Callable[[PositionRows], None] | None
) -> Reach | None:
    """Leave to be loaded what is not quiet; None where that is too much to be named one by one."""
    in_question, _ = _of_findings(session, gone=gone)
    sifted = sift(session, reach, in_question, keep)
    loud = closed(session, set(sifted.loud if reach is None else sifted.loud & reach.measures), deciding_together)
    positions = sum(count for measure, count in sifted.positions.items() if measure not in loud)
    # What is in question is loaded also where nobody says it any more.
    claims = sifted.claims | in_question | (set(_without_figures(session)) if reach is None else reach.claims)
    if len(loud) + len(claims) > _MOST:
        return None
    quiet = frozenset(session.scalars(select(model.Measure.id))) if reach is None else reach.measures
    return Reach(frozenset(loud), claims, quiet - loud, positions)


def _without_figures(session: Session) -> Iterator[int]:
    has_figures = select(_FIGURE.id).where(_FIGURE.claim_id == model.Claim.id).correlate(model.Claim).exists()
    yield from session.scalars(select(model.Claim.id).where(~has_figures))


def settle(session: Session, look: Look) -> None:
    """Note that all rules have looked at this: what others changed meanwhile stays noted."""
    for some in batches(sorted(look.events)):
        session.execute(delete(model.Unchecked).where(model.Unchecked.event_id.in_(some)))
    if look.is_whole:
        session.execute(delete(model.CheckedBy))
        session.add(model.CheckedBy(id=1, rule_set=rule_set()))
        session.flush()


def _reach(session: Session, due: Sequence[Due], *, gone: bool) -> Reach | None:
    sources = _resting_on(session, {one.source_id for one in due if one.source_id is not None})
    claims = {one.claim_id for one in due if one.claim_id is not None}
    measures = {one.measure_id for one in due if one.measure_id is not None}
    claims |= _found(session, sources, lambda some: select(_SAID.claim_id).where(_SAID.source_id.in_(some)))
    in_findings, of_findings = _of_findings(session, gone=gone)
    claims |= in_findings
    measures |= of_findings
    measures |= _found(session, claims, lambda some: select(_FIGURE.measure_id).where(_FIGURE.claim_id.in_(some)))
    measures = closed(session, measures, deciding_together)
    # A claim with figures is there with its measures.
    claims -= _found(session, claims, lambda some: select(_FIGURE.claim_id).where(_FIGURE.claim_id.in_(some)))
    if len(measures) + len(claims) > _MOST:
        return None
    return Reach(frozenset(measures), frozenset(claims))


_SAID, _FIGURE = model.Assertion, model.Figure


def _of_findings(session: Session, *, gone: bool) -> tuple[set[int], set[int]]:
    """Give the claims and the measures that stand in findings; a conflict flagged by hand always counts."""
    row = model.Finding
    is_standing = (row.withdrawn_at.is_(None), or_(row.state != GONE, row.flagged_by.is_not(None)))
    standing = select(row.id).where(*(() if gone else is_standing))
    about = model.FindingClaim
    claims = set(session.scalars(select(about.claim_id).where(about.finding_id.in_(standing)).distinct()))
    measured = select(row.measure_id).where(row.id.in_(standing), row.measure_id.is_not(None))
    side = model.FindingFigure
    shown = select(side.measure_id).where(side.finding_id.in_(standing))
    return claims, {number for number in session.scalars(union(measured, shown)) if number is not None}


def _resting_on(session: Session, sources: set[int]) -> set[int]:
    """Give these works, what was merged with them, and every work that comes to rest on them."""
    return closed(session, sources, _one_step_up)


def _one_step_up(some: list[int]) -> Sequence[Select[Any]]:
    cited, step, work = model.Citation, model.Lineage, model.Source
    return (
        select(_SAID.source_id).join(cited, cited.assertion_id == _SAID.id).where(cited.source_id.in_(some)),
        select(step.source_id).where(step.of_source_id.in_(some)),
        select(work.id).where(work.merged_into_id.in_(some)),
        select(work.merged_into_id).where(work.id.in_(some), work.merged_into_id.is_not(None)),
    )


def deciding_together(some: list[int]) -> Sequence[Select[int]]:
    """Give the measures that share a claim or a derivation with some."""
    other, made, term = aliased(_FIGURE), model.Derivation, model.DerivationTerm
    twin = aliased(term)
    return (
        select(other.measure_id)
        .join(_FIGURE, other.claim_id == _FIGURE.claim_id)
        .where(_FIGURE.measure_id.in_(some), other.measure_id != _FIGURE.measure_id),
        select(made.result_measure_id).join(term, term.derivation_id == made.id).where(term.measure_id.in_(some)),
        select(term.measure_id).join(made, made.id == term.derivation_id).where(made.result_measure_id.in_(some)),
        select(twin.measure_id).join(term, term.derivation_id == twin.derivation_id).where(term.measure_id.in_(some)),
    )


def closed(session: Session, given: set[int], onward: Callable[[list[int]], Sequence[Select[Any]]]) -> set[int]:
    """Follow steps until nothing is new."""
    found, new = set(given), set(given)
    while new:
        reached: set[int] = set()
        for some in batches(sorted(new)):
            for query in onward(some):
                reached.update(session.scalars(query.distinct()))
        new = reached - found
        found |= new
    return found


def _found(session: Session, given: set[int], query: Callable[[list[int]], Select[int]]) -> set[int]:
    return {number for some in batches(sorted(given)) for number in session.scalars(query(some).distinct())}
