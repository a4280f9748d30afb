"""What can meet one claim, found by looking it up: the least that a check of that claim must load.

A pair of figures is told of only where both are of one place, or one of a part of the other's, and share a day, or
where one value of one place was given two times. Beside these counts what is declared: a derivation, what the sources
cite for the measure, and for every field that any figure of the measure states one figure that does, since a field
that nobody states is lacking nowhere. Of measures that hold for longer than their dates, or have no place or time,
everything is near.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from sqlalchemy import Float, Select, and_, cast, func, or_, select
from sqlalchemy.orm import Session, aliased

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.materials import load_places
from claimdb.check.quiet import can_be_quiet
from claimdb.check.selecting import Around, one_of_many
from claimdb.record.batches import batches
from claimdb.store.prefixes import begins_with
from claimdb.values.scope import Place

# More places than these are not looked up one by one: the scopes of the whole measure are read.
_MOST_PLACES = 50
_SERIES = "series="
_EVER = "~"

_FIGURE, _SAID, _CITED = model.Figure, model.Assertion, model.Citation


class _Own(NamedTuple):
    """A figure of the claim: the row ids of its measure and itself, its scope (key) and its printed ends as floats."""

    measure: int
    id: int
    scope: str
    low: float | None
    high: float | None


def find_around(session: Session, claim: str, measures: Iterable[int]) -> Around:
    """Say what can meet a claim (key) of some measures (row ids); all of these where a stranger's rule may look."""
    if not can_be_quiet(all_rules()):
        return Around(claim, frozenset(measures))
    own = [_Own._make(row) for row in session.execute(_figures_of(claim))]
    whole = set(session.scalars(_unbounded({one.measure for one in own})))
    bounded = [one for one in own if one.measure not in whole]
    places = {place.key: place for place in load_places(session).values()} if bounded else {}
    near = set(chain.from_iterable(_meeting(session, one, places) for one in bounded))
    near.update(_derived(session, own))
    near.update(session.scalars(select(model.Claim.id).where(model.Claim.key == claim)))
    near.update(session.scalars(_in_findings_with(claim)))
    near.update(chain.from_iterable(_witnesses(session, measure) for measure in sorted(set(measures) - whole)))
    near.update(_linked(session, set(measures) - whole, near))
    return Around(claim, frozenset(whole), frozenset(near))


def _figures_of(claim: str) -> Select[int, int, str, float | None, float | None]:
    return (
        select(_FIGURE.measure_id, _FIGURE.id, _FIGURE.scope_key, _FIGURE.search_low, _FIGURE.search_high)
        .join(model.Claim, model.Claim.id == _FIGURE.claim_id)
        .where(model.Claim.key == claim, _FIGURE.withdrawn_at.is_(None))
        .order_by(_FIGURE.ordinal)
    )


def _unbounded(measures: Collection[int]) -> Select[int]:
    """Select those of some measures of which a date, or a place, does not say how far a figure reaches."""
    row = model.Measure
    is_wide = or_(row.holds_for.is_not(None), row.without != [])
    return select(row.id).where(one_of_many(row.id, measures), is_wide)


def _meeting(session: Session, own: _Own, places: Mapping[str, Place]) -> Iterator[int]:
    """Give the claims (row ids) with a figure that can meet this one."""
    wanted = [key for key, low, high in _scopes_near(session, own, places) if _can_meet(own, key, low, high)]
    for some in batches(sorted({own.scope, *wanted})):
        here = (_FIGURE.measure_id == own.measure, _FIGURE.scope_key.in_(some), _FIGURE.withdrawn_at.is_(None))
        yield from session.scalars(select(_FIGURE.claim_id).where(*here))


def _scopes_near(
    session: Session, own: _Own, places: Mapping[str, Place]
) -> Iterator[tuple[str, float | None, float | None]]:
    """Give scope and ends of every figure at the place of this one, and at what holds it or lies in it."""
    key = own.scope.partition("|")[0]
    related = {key}
    if key in places:
        related.update(places[key].within)
        related.update(other.key for other in places.values() if key in other.within)
    row = select(_FIGURE.scope_key, _FIGURE.search_low, _FIGURE.search_high).where(_FIGURE.measure_id == own.measure)
    is_many = len(related) > _MOST_PLACES
    queries = [row] if is_many else [row.where(begins_with(_FIGURE.scope_key, f"{one}|")) for one in sorted(related)]
    for query in queries:
        for scope, low, high in session.execute(query.distinct()):
            if scope.partition("|")[0] in related:
                yield scope, low, high


def _can_meet(own: _Own, scope: str, low: float | None, high: float | None) -> bool:
    ours, theirs = own.scope.split("|"), scope.split("|")
    if _share_a_day(ours, theirs):
        return True
    if ours[0] != theirs[0] or ours[3:] != theirs[3:]:
        return False
    # A value given for two times; and a total that only grows, of which every date counts.
    return (own.low, own.high) == (low, high) or any(part.startswith(_SERIES) for part in ours[3:])


def _share_a_day(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether two scopes, taken apart, share a day; what has no days that are known shares none."""
    (start, end), (first, last) = (_window(parts[1] or parts[2]) for parts in (ours, theirs))
    return bool(end and last) and start <= last and first <= end


def _window(time: str) -> tuple[str, str]:
    start, _, end = time.partition("/")
    return "" if start == ".." else start, _EVER if end == ".." else end


def _derived(session: Session, own: Collection[_Own]) -> Iterator[int]:
    """Give the claims (row ids) whose figures stand in a derivation with one of these."""
    made, term, other = model.Derivation, model.DerivationTerm, aliased(model.DerivationTerm)
    figures = {one.id for one in own}
    used = select(term.derivation_id).where(
        one_of_many(term.measure_id, {one.measure for one in own}), one_of_many(term.figure_id, figures)
    )
    result = select(made.id).where(
        one_of_many(made.result_measure_id, {one.measure for one in own}), one_of_many(made.result_figure_id, figures)
    )
    numbers = set(session.scalars(used)) | set(session.scalars(result))
    for some in batches(sorted(numbers)):
        of_terms = select(_FIGURE.claim_id).join(other, other.figure_id == _FIGURE.id)
        of_results = select(_FIGURE.claim_id).join(made, made.result_figure_id == _FIGURE.id)
        yield from session.scalars(of_terms.where(other.derivation_id.in_(some)))
        yield from session.scalars(of_results.where(made.id.in_(some)))


def _in_findings_with(claim: str) -> Select[int]:
    """Select the claims (row ids) that stand in a finding with one (key): a flag stands only if all of its do."""
    about, other = model.FindingClaim, aliased(model.FindingClaim)
    return (
        select(other.claim_id)
        .join(about, about.finding_id == other.finding_id)
        .join(model.Claim, model.Claim.id == about.claim_id)
        .where(model.Claim.key == claim)
    )


def _witnesses(session: Session, measure: int) -> Iterator[int]:
    """Give claims (row ids) which show, each, that figures of a measure state a qualifier, a place, or decimals."""
    stated: set[str] = set()
    qualified = _said({measure}).with_only_columns(func.min(_FIGURE.claim_id), _FIGURE.qualifiers)
    for claim, qualifiers in session.execute(
        qualified.where(_FIGURE.scope_key.like("%|%|%|%")).group_by(_FIGURE.qualifiers)
    ):
        if not stated.issuperset(qualifiers):
            stated.update(qualifiers)
            yield claim
    yield from session.scalars(_said({measure}).where(_FIGURE.place_id.is_not(None)).limit(1))
    yield from session.scalars(_said({measure}).where(cast(_FIGURE.step, Float) < 1).limit(1))


def _said(measures: Collection[int]) -> Select[int]:
    """Select the claims (row ids) of the figures of some measures that a source prints as so."""
    print_ = model.Mention
    return _stated(measures).join(
        print_,
        and_(
            print_.measure_id == _FIGURE.measure_id,
            print_.figure_id == _FIGURE.id,
            print_.assertion_id == _SAID.id,
            print_.withdrawn_at.is_(None),
        ),
    )


def _stated(measures: Collection[int]) -> Select[int]:
    """Select the claims (row ids) of the figures of some measures that a source says are so, be they printed or not."""
    return (
        select(_FIGURE.claim_id)
        .join(model.Claim, model.Claim.id == _FIGURE.claim_id)
        .join(_SAID, _SAID.claim_id == model.Claim.id)
        .where(one_of_many(_FIGURE.measure_id, measures), _FIGURE.withdrawn_at.is_(None))
        .where(model.Claim.withdrawn_at.is_(None), model.Claim.replaced_by_id.is_(None))
        .where(_SAID.withdrawn_at.is_(None), _SAID.stance != "denies")
    )


def _linked(session: Session, measures: Collection[int], claims: Collection[int]) -> set[int]:
    """Give claims (row ids) of some measures that declare what the sources of others rest on, each for all alike."""
    waiting = _sources_of(session, claims)
    seen: set[int] = set()
    found: set[int] = set()
    while waiting:
        seen |= waiting
        reached: set[int] = set()
        for some in batches(sorted(waiting)):
            # What is printed links figures, what is said links claims.
            for told in (_said(measures), _stated(measures)):
                for claim, cited in session.execute(_links(told, some)):
                    found.add(claim)
                    reached.add(cited)
                found.update(session.scalars(_first_hand(told, some)))
            found.update(session.scalars(_speakers(_said(measures), some)))
            step = model.Lineage
            reached.update(session.scalars(select(step.of_source_id).where(step.source_id.in_(some))))
            reached.update(_merged(session, some))
        waiting = reached - seen
    return found


def _sources_of(session: Session, claims: Collection[int]) -> set[int]:
    found: set[int] = set()
    for some in batches(sorted(claims)):
        found.update(session.scalars(select(_SAID.source_id).where(_SAID.claim_id.in_(some)).distinct()))
    return found


def _merged(session: Session, sources: Collection[int]) -> Iterator[int]:
    """Give what some works were merged into, and what was merged into them: they are one."""
    work = model.Source
    into = select(work.merged_into_id).where(work.id.in_(sources), work.merged_into_id.is_not(None))
    yield from (number for number in session.scalars(into) if number is not None)
    yield from session.scalars(select(work.id).where(work.merged_into_id.in_(sources)))


def _links(told: Select[int], sources: Collection[int]) -> Select[int, int]:
    """Select, among some claims, one (row id) for every work that these sources cite, and that work."""
    return (
        told.join(_CITED, _CITED.assertion_id == _SAID.id)
        .where(_SAID.source_id.in_(sources), _CITED.withdrawn_at.is_(None), _CITED.source_id.is_not(None))
        .group_by(_FIGURE.measure_id, _SAID.source_id, _CITED.source_id, _CITED.is_primary)
        .with_only_columns(func.min(_FIGURE.claim_id), _CITED.source_id)
    )


def _speakers(told: Select[int], sources: Collection[int]) -> Select[int]:
    """Select, among some claims, one (row id) for every speaker whom these sources have."""
    return (
        told.where(_SAID.source_id.in_(sources), _SAID.speaker.is_not(None))
        .group_by(_FIGURE.measure_id, _SAID.source_id, _SAID.speaker)
        .with_only_columns(func.min(_FIGURE.claim_id))
    )


def _first_hand(told: Select[int], sources: Collection[int]) -> Select[int]:
    """Select, among some claims, one (row id) for every one of these works that anybody cites as first-hand."""
    return (
        told.join(_CITED, _CITED.assertion_id == _SAID.id)
        .where(_CITED.source_id.in_(sources), _CITED.withdrawn_at.is_(None), _CITED.is_primary)
        .group_by(_FIGURE.measure_id, _CITED.source_id)
        .with_only_columns(func.min(_FIGURE.claim_id))
    )
