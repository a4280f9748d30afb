"""Scopes in which no rule can notice anything: their positions are read off plain rows, and no figure is loaded.

Every rule that looks at records has a sign here without which it stays silent: `_SIGNS` names it, and what has
any of them is loud. A rule that is not in the table may speak of anything, so with one nothing is quiet.

A plain measure has one figure a claim, all exact and asserted without a hedge, in one unit and way of dating, each
with its place and window; nothing is cited, derived, quoted or denied. There the scopes of one place and
window decide alone, each source is an origin, and no pair is unknown. Of such a measure only those scopes are loaded
whose figures are apart, that overlap with another, or that a person or an earlier check has brought into question;
of any other measure, all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Float,
    Integer,
    Select,
    String,
    and_,
    cast,
    exists,
    or_,
    select,
    type_coerce,
    union,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimdb import model
from claimdb.check.materials import load_places
from claimdb.check.plain import MeasureRow, PositionRows, Printed, read_plain
from claimdb.check.rule import Rule
from claimdb.check.selecting import Reach, one_of_many

_SIGNS: Mapping[str, str] = MappingProxyType({
    "FIG001": "figures apart",
    "FIG002": "a citation",
    "FIG003": "figures apart",
    "FIG004": "figures apart",
    "FIG005": "a citation, a speaker or lineage: else every source is its own origin",
    "FIG006": "a part and its whole in one measure, windows that overlap, or a derivation",
    "FIG007": "a derivation",
    "FIG008": "a derivation",
    "FIG009": "a derivation",
    "FIG012": "a qualifier",
    "QUO001": "a quote",
    "QUO002": "a quote",
    "QUO003": "a quote",
    "QUO004": "a quote",
    "SRC001": "a verdict or an open finding, or that coverage is asked for",
    "SRC002": "a citation",
    "SRC003": "a citation",
    "SRC004": "a citation",
    "SRC005": "a citation",
    "SRC006": "a citation or lineage",
    "SRC007": "a citation, a speaker or lineage",
    "SRC008": "a citation",
    "SRC009": "a citation",
    "SRC011": "a notice of any work",
    "TXT005": "a denial",
})  # fmt: skip

_AT_ONCE = 5_000


def can_be_quiet(rules: Iterable[Rule]) -> bool:
    """Tell whether it is known of each of these rules what it needs to notice anything."""
    return all(rule.code in _SIGNS for rule in rules if rule.is_of_records)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What was sifted: the measures and, of plain ones, the claims (row ids) to load; and the positions of the rest.

    `positions` counts those of each plain measure.
    """

    loud: frozenset[int]
    claims: frozenset[int]
    positions: Mapping[int, int]


def sift(
    session: Session,
    reach: Reach | None,
    in_question: Collection[int],
    keep: Callable[[PositionRows], None] | None = None,
) -> Sifted:
    """Tell what of the measures in reach (all without one) must be loaded; the claims (row ids) `in_question` must.

    The positions of the rest are handed to `keep`, a batch at a time.
    """
    measures = None if reach is None else reach.measures
    known = _loud_by_evidence(session, measures)
    claims = {*in_question, *session.scalars(_judged(measures))}
    kinds = {row.id: MeasureRow._make(row) for row in session.execute(measure_rows())}
    places = {place.key: place.within for place in load_places(session).values()}
    source_keys = dict(session.execute(select(model.Source.id, model.Source.key)).all())
    counts: dict[int, int] = {}
    loud: set[int] = set()
    waiting: PositionRows = []
    for number, rows in groupby(_figures(session, measures, known), key=attrgetter("measure")):
        if number in known:
            continue
        plain = read_plain(list(rows), kinds[number], source_keys, places, claims)
        if plain is None:
            known.add(number)
            continue
        counts[number] = len(plain.positions)
        loud |= plain.loud
        if keep is not None:
            waiting.extend(plain.positions)
            if len(waiting) >= _AT_ONCE:
                keep(waiting)
                waiting = []
    if keep is not None and waiting:
        keep(waiting)
    return Sifted(frozenset(known), frozenset(loud), counts)


def _judged(measures: Collection[int] | None) -> CompoundSelect[int]:
    """Select the claims that somebody judged or looked up in a work, of these measures (all without them)."""
    judged, looked = select(model.Verdict.claim_id), select(model.CiteCheck.claim_id)
    if measures is not None:
        near = select(model.Figure.claim_id).where(one_of_many(model.Figure.measure_id, measures))
        judged, looked = (
            judged.where(model.Verdict.claim_id.in_(near)),
            looked.where(model.CiteCheck.claim_id.in_(near)),
        )
    return union(judged, looked)


def measure_rows() -> Any:
    """Select every measure in the fields of `MeasureRow`."""
    row = model.Measure
    return select(row.id, row.kind, row.unit, row.subject, row.holds_for, row.separators, row.without)


def _loud_by_evidence(session: Session, measures: Collection[int] | None) -> set[int]:
    """Give the measures of which anything is derived, cited, quoted, hedged or not plainly asserted."""
    of_claims, derived = loud_by_evidence(measures)
    return {*session.scalars(of_claims), *session.scalars(derived)}


def loud_by_evidence(measures: Collection[int] | None = None) -> tuple[Select[int], CompoundSelect[int]]:
    """Select the measures of which anything is cited, quoted, hedged or not plainly asserted; and those derived."""
    said, figure, term = model.Assertion, model.Figure, model.DerivationTerm
    work, step, notice = model.Source, model.Lineage, model.Notice
    special = union(
        select(work.id).where(or_(work.is_primary, work.merged_into_id.is_not(None), work.withdrawn_at.is_not(None))),
        select(notice.source_id),
        select(step.source_id),
    )
    is_odd = or_(
        said.stance != "asserts",
        said.hedged,
        said.speaker.is_not(None),
        said.quote.is_not(None),
        said.corrects_claim_id.is_not(None),
        said.source_id.in_(special),
        _cites(said.id, is_of_few=measures is not None),
    )
    odd = select(said.claim_id).where(said.withdrawn_at.is_(None), is_odd)
    if measures is not None:
        odd = odd.where(said.claim_id.in_(select(figure.claim_id).where(one_of_many(figure.measure_id, measures))))
    of_claims = select(figure.measure_id).where(figure.claim_id.in_(odd))
    if measures is not None:
        of_claims = of_claims.where(one_of_many(figure.measure_id, measures))
    return of_claims.distinct(), union(select(model.Derivation.result_measure_id), select(term.measure_id))


def _cites(assertion: InstrumentedAttribute[int], *, is_of_few: bool) -> ColumnElement[bool]:
    """Say that an assertion cites a work: looked up for each of a few, and for many with all citations at once."""
    cited = model.Citation
    citing = select(cited.assertion_id).where(cited.withdrawn_at.is_(None))
    if is_of_few:
        return exists(citing.where(cited.assertion_id == assertion).correlate(model.Assertion))
    return assertion.in_(citing)


def _figures(session: Session, measures: Collection[int] | None, loud: Collection[int]) -> Iterator[Printed]:
    """Select every printed figure that is not of a loud measure, by measure."""
    measure = model.Figure.measure_id
    query = printed_figures().order_by(measure)
    if measures is not None:
        left = set(measures) - set(loud)
        if not left:
            return iter(())
        query = query.where(one_of_many(measure, left))
    elif loud:
        query = query.where(~one_of_many(measure, loud))
    rows = session.connection().execute(query, execution_options={"yield_per": _AT_ONCE})
    return map(Printed._make, rows)


def printed_figures() -> Select[Any]:
    """Select every living figure of every living assertion, in the columns of `Printed`."""
    # Of the tables, not of the mapped classes: half the time of a row.
    tables = (model.Figure.__table__, model.Claim.__table__, model.Mention.__table__, model.Assertion.__table__)
    figure, claim, print_, said = (table.c for table in tables)
    is_odd = or_(
        figure.comparator != "exact",
        figure.conventional,
        figure.many_digits,
        figure.ordinal > 1,
        figure.value_high.is_not(None),
        figure.printed_low.is_(None),
        figure.printed_high.is_(None),
        print_.hedged,
    )
    return (
        select(
            figure.measure_id.label("measure"),
            figure.scope_key.label("scope"),
            said.source_id.label("source"),
            claim.id.label("claim_id"),
            claim.key.label("claim"),
            print_.wording.label("wording"),
            print_.start.label("start"),
            said.start.label("said_at"),
            said.key.label("assertion"),
            figure.search_low.label("search_low"),
            figure.search_high.label("search_high"),
            type_coerce(figure.printed_low, String).label("low"),
            type_coerce(figure.printed_high, String).label("high"),
            figure.unit.label("unit"),
            # As the driver gives them: a truth has no other use than to be told from another.
            type_coerce(figure.as_of.is_not(None), Integer).label("is_day"),
            type_coerce(cast(figure.step, Float) < 1, Integer).label("has_decimals"),
            type_coerce(is_odd, Integer).label("is_odd"),
        )
        .select_from(tables[0])
        .join(tables[1], claim.id == figure.claim_id)
        .join(tables[2], and_(print_.measure_id == figure.measure_id, print_.figure_id == figure.id))
        .join(tables[3], said.id == print_.assertion_id)
        .where(figure.withdrawn_at.is_(None), claim.withdrawn_at.is_(None), claim.replaced_by_id.is_(None))
        .where(print_.withdrawn_at.is_(None), said.withdrawn_at.is_(None))
    )
