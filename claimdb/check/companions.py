"""The claims that decide with one: those of some scopes, and of all others one for each thing that they tell.

How figures of a measure are compared depends on what any of them states, and how many origins stand behind them on
the links between works that any claim of the measure declares. So beside the claims of the scopes there is one that
names a place, one that has decimals, one for each qualifier that is stated, and one for each link between works that
leads on from those that speak.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select, text
from sqlalchemy.orm import Session, aliased

from claimdb import model
from claimdb.check.changes import closed
from claimdb.check.scopes import is_file
from claimdb.record.batches import batches

_FIGURE, _SAID, _CITED, _WORK = model.Figure, model.Assertion, model.Citation, model.Source
_MADE, _TERM, _PRINTED, _CLAIM = model.Derivation, model.DerivationTerm, model.Mention, model.Claim
_LIVING = (_PRINTED.withdrawn_at.is_(None), _SAID.withdrawn_at.is_(None), _SAID.stance != "denies")
# As in the indexes that find them.
_IS_FINE, _IS_QUALIFIED = text("CAST(figure.step AS FLOAT) < 1"), text("figure.qualifiers <> '{}'")
_NEXT_QUALIFIERS = text("""
WITH RECURSIVE found(stated) AS (
  SELECT min(qualifiers) FROM figure WHERE measure_id = :measure AND qualifiers <> '{}'
  UNION ALL
  SELECT (
    SELECT min(qualifiers) FROM figure
    WHERE measure_id = :measure AND qualifiers > found.stated AND qualifiers <> '{}'
  ) FROM found WHERE stated IS NOT NULL
)
SELECT stated FROM found WHERE stated IS NOT NULL
""")


def find_companions(
    session: Session, claim: int, scopes: Mapping[int, Collection[str]], measures: set[int], *, is_free: bool
) -> set[int]:
    """Give the claims (row ids) to be loaded with one: those of `scopes`, by measure, and what tells how to compare.

    `measures` are those on which links between works count. Of a claim that `is_free` nobody needs to know what works
    rest on, unless it meets others.
    """
    own = select(_FIGURE.id).where(_FIGURE.claim_id == claim, _FIGURE.withdrawn_at.is_(None))
    figures, claims = set(session.scalars(own)), {claim}
    for measure, keys in scopes.items():
        for some in batches(sorted(keys)):
            living = select(_FIGURE.id, _FIGURE.claim_id).where(_FIGURE.withdrawn_at.is_(None))
            found = living.where(_FIGURE.measure_id == measure, _FIGURE.scope_key.in_(some))
            for figure, owner in session.execute(found):
                figures.add(figure)
                claims.add(owner)
    derived = set(_derived_with(session, figures))
    if is_free and not derived and claims == {claim}:
        return claims
    claims |= derived
    for measure in scopes:
        claims.update(_telling(session, measure))
    return claims.union(_linking(session, claims, measures | set(scopes)))


def _derived_with(session: Session, figures: Collection[int]) -> Iterator[int]:
    """Give the claims whose figures stand in a derivation with some of these (row ids)."""
    if session.scalars(select(_MADE.id).limit(1)).first() is None:
        return
    made: set[int] = set()
    for some in batches(sorted(figures)):
        made.update(session.scalars(select(_MADE.id).where(_MADE.result_figure_id.in_(some))))
        made.update(session.scalars(select(_TERM.derivation_id).where(_TERM.figure_id.in_(some))))
    for some in batches(sorted(made)):
        for query in (
            select(_FIGURE.claim_id).join(_MADE, _MADE.result_figure_id == _FIGURE.id).where(_MADE.id.in_(some)),
            select(_FIGURE.claim_id).join(_TERM, _TERM.figure_id == _FIGURE.id).where(_TERM.derivation_id.in_(some)),
        ):
            yield from session.scalars(query)


def _is_said() -> ColumnElement[bool]:
    """Say of a figure that somebody says it is so."""
    printed = select(_PRINTED.id).join(_SAID, _SAID.id == _PRINTED.assertion_id).where(*_LIVING)
    of_figure = (_PRINTED.measure_id == _FIGURE.measure_id, _PRINTED.figure_id == _FIGURE.id)
    return printed.where(*of_figure).correlate(_FIGURE).exists()


def _telling(session: Session, measure: int) -> Iterator[int]:
    """Give a claim of a measure for each thing that tells how all its figures are compared."""
    stands = (_CLAIM.withdrawn_at.is_(None), _CLAIM.replaced_by_id.is_(None), _FIGURE.withdrawn_at.is_(None))
    one = select(_FIGURE.claim_id).join(_CLAIM, _CLAIM.id == _FIGURE.claim_id).where(*stands, _is_said()).limit(1)
    one = one.where(_FIGURE.measure_id == measure)
    subject = session.scalar(select(model.Measure.subject).where(model.Measure.id == measure))
    if subject:
        # Keys without a place begin with a bar, which comes after every letter and digit.
        is_placed = _FIGURE.scope_key < "|" if is_file(session) else _FIGURE.place_id.is_not(None)
        yield from session.scalars(one.where(is_placed))
    yield from session.scalars(one.where(_IS_FINE))
    stated: set[str] = set()
    for qualifiers in _qualifiers(session, measure):
        if set(qualifiers) - stated:
            found = session.scalars(one.where(_FIGURE.qualifiers == qualifiers, _IS_QUALIFIED)).all()
            stated.update(qualifiers if found else ())
            yield from found


def _qualifiers(session: Session, measure: int) -> Iterator[dict[str, str]]:
    if is_file(session):
        typed = _NEXT_QUALIFIERS.columns(stated=_FIGURE.qualifiers.type)
        yield from session.scalars(typed, {"measure": measure})
    else:
        stated = _FIGURE.qualifiers
        yield from session.scalars(select(stated).where(_FIGURE.measure_id == measure, stated != {}).distinct())


def _linking(session: Session, claims: set[int], measures: Collection[int]) -> set[int]:
    """Give a claim of these measures for each link between works that leads on from those who speak of some claims."""
    has_citations = _has_citations(session)
    step, other = model.Lineage, aliased(_WORK)

    def onward(some: list[int]) -> Sequence[Select[Any]]:
        cites = select(_CITED.source_id).join(_SAID, _SAID.id == _CITED.assertion_id)
        cites = cites.where(_SAID.source_id.in_(some), _CITED.source_id.is_not(None), _is_on(measures))
        return (
            *((cites,) if has_citations else ()),
            select(step.of_source_id).where(step.source_id.in_(some)),
            select(_WORK.id).where(_WORK.merged_into_id.in_(some)),
            select(other.merged_into_id).where(other.id.in_(some), other.merged_into_id.is_not(None)),
        )

    speaking: set[int] = set()
    for some in batches(sorted(claims)):
        speaking.update(session.scalars(select(_SAID.source_id).where(_SAID.claim_id.in_(some)).distinct()))
    found: set[int] = set()
    for some in batches(sorted(closed(session, speaking, onward))):
        first_hand = session.scalars(select(_WORK.id).where(_WORK.id.in_(some), _WORK.is_primary)).all()
        for measure in sorted(measures):
            queries = [_speaking(some, measure, has_citations=has_citations)]
            queries += [_of_works(first_hand, measure)] if first_hand else []
            queries += _citing(some, first_hand, measure) if has_citations else []
            for query in queries:
                found.update(session.scalars(query))
    return found


def _is_on(measures: Iterable[int]) -> ColumnElement[bool]:
    """Say of an assertion that it is one of a claim with a figure of some measures."""
    return exists().where(_FIGURE.claim_id == _SAID.claim_id, _FIGURE.measure_id.in_(list(measures)))


def cites_on(session: Session, works: Collection[int], measures: Collection[int]) -> bool:
    """Tell whether one of some works (row ids) cites anything for a claim of these measures."""
    if not _has_citations(session):
        return False
    cites = select(_CITED.id).join(_SAID, _SAID.id == _CITED.assertion_id)
    return session.scalars(cites.where(_SAID.source_id.in_(works), _is_on(measures)).limit(1)).first() is not None


def _has_citations(session: Session) -> bool:
    return session.scalar(select(func.max(_CITED.id))) is not None


def _is_printed(measure: int) -> ColumnElement[bool]:
    """Say of an assertion that it prints a living figure of a measure."""
    printed = (
        select(_PRINTED.id)
        .join(_FIGURE, (_FIGURE.measure_id == _PRINTED.measure_id) & (_FIGURE.id == _PRINTED.figure_id))
        .where(_PRINTED.measure_id == measure, _PRINTED.assertion_id == _SAID.id)
        .where(_PRINTED.withdrawn_at.is_(None), _FIGURE.withdrawn_at.is_(None))
    )
    return printed.correlate(_SAID).exists()


def _saying() -> Select[int]:
    """Select of living assertions that do not deny their claim one claim, to be grouped."""
    stands = (_CLAIM.withdrawn_at.is_(None), _CLAIM.replaced_by_id.is_(None))
    living = (_SAID.withdrawn_at.is_(None), _SAID.stance != "denies", *stands)
    return select(func.min(_SAID.claim_id)).join(_CLAIM, _CLAIM.id == _SAID.claim_id).where(*living)


def _of_works(works: Sequence[int], measure: int) -> Select[int]:
    """Select one claim of which each of these works prints a figure."""
    return _saying().where(_SAID.source_id.in_(works), _is_printed(measure)).group_by(_SAID.source_id)


def _speaking(works: Sequence[int], measure: int, *, has_citations: bool) -> Select[int]:
    """Select one claim for each speaker whom these works quote without naming a work."""
    speaking = _saying().where(_SAID.source_id.in_(works), _SAID.speaker.is_not(None), _is_printed(measure))
    if has_citations:
        names = exists().where(_CITED.assertion_id == _SAID.id, _CITED.source_id != _SAID.source_id)
        speaking = speaking.where(~names.where(_CITED.withdrawn_at.is_(None)))
    return speaking.group_by(_SAID.source_id, _SAID.speaker)


def _citing(works: Sequence[int], first_hand: Sequence[int], measure: int) -> list[Select[int]]:
    """Select one claim for each work that these cite, and for each of these that is cited as first-hand evidence."""
    cites = _saying().join(_CITED, _CITED.assertion_id == _SAID.id).where(_CITED.withdrawn_at.is_(None))
    by_these = cites.where(_SAID.source_id.in_(works)).group_by(_SAID.source_id, _CITED.source_id, _CITED.is_primary)
    is_end = or_(_CITED.is_primary, _CITED.source_id.in_(first_hand))
    return [
        by_these.where(_is_printed(measure)),
        # Of a claim's support counts who says it, whether or not a figure of it is printed there.
        by_these.where(_is_on([measure])),
        cites.where(_CITED.source_id.in_(works), is_end, _is_printed(measure)).group_by(_CITED.source_id),
    ]
