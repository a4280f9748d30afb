"""Load what a check looks at: a fixed number of queries, however many claims there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.assemble import ClaimRecord, Recorded
from claimdb.check.evidence import Evidence, load_evidence
from claimdb.check.selecting import Around, ChosenClaims, Reach, among, assertions_of, rows
from claimdb.check.totals import Totals, count_recorded, count_stored
from claimdb.record.keys import figure_key
from claimdb.values.arithmetic import plain
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.material import AssertionRef, Derivation, DerivationKind, Mention, ScopedFigure, Stance
from claimdb.values.period import Period
from claimdb.values.regions import REGIONS, holders_of
from claimdb.values.scope import Measure, MeasureKind, Place, Scope


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded, with the row ids that writing back needs.

    `measure_ids`, `claim_ids` by key; `figure_ids` gives (measure id, figure id) by figure key, `source_keys` the key
    of what each work (row id) is now. `totals` count all there is, loaded or not, except around a claim.
    """

    recorded: Recorded
    measure_ids: Mapping[str, int]
    claim_ids: Mapping[str, int]
    figure_ids: Mapping[str, tuple[int, int]]
    source_keys: Mapping[int, str]
    totals: Totals


def load_recorded(session: Session, around: Around | Reach | None = None) -> Loaded:
    """Load every living claim with its figures, who says it, and what that rests on.

    With `around` only those claims, whole.
    """
    chosen = around.chosen() if around else None
    evidence = load_evidence(session, chosen)
    places, measures = load_places(session), load_measures(session)
    claims = _live_claims(session, chosen)
    wordings = _load_mentions(session, chosen)
    figure_ids: dict[str, tuple[int, int]] = {}
    figures: dict[tuple[int, int], ScopedFigure] = {}
    by_claim: dict[int, list[ScopedFigure]] = defaultdict(list)
    for row in rows(session, model.Figure, model.Figure.withdrawn_at.is_(None), *among(model.Figure.claim_id, chosen)):
        claim = claims.get(row.claim_id)
        if claim is None:
            continue
        key = figure_key(claim.key, row.ordinal)
        printed = list(_mentions(wordings.get((row.measure_id, row.id), ()), evidence))
        printed.extend(_denials(row, evidence.assertions.get(row.claim_id, ()), printed))
        figure = _figure(key, claim.key, measures[row.measure_id], row, places, printed)
        figure_ids[key] = (row.measure_id, row.id)
        figures[row.measure_id, row.id] = figure
        by_claim[row.claim_id].append(figure)
    recorded = Recorded(
        claims=tuple(
            ClaimRecord(
                claim.key,
                claim.proposition or _words(evidence, claim.id),
                tuple(sorted(by_claim.get(claim.id, ()), key=lambda figure: figure.key)),
                tuple(evidence.assertions.get(claim.id, ())),
            )
            for claim in sorted(claims.values(), key=lambda row: row.key)
        ),
        derivations=tuple(_load_derivations(session, figures, evidence)),
        lineage=evidence.lineage_by_measure_key({number: measure.key for number, measure in measures.items()}),
        sources={source.key: source for source in evidence.sources.values()},
    )
    source_keys = {number: source.key for number, source in evidence.sources.items()}
    return Loaded(
        recorded,
        {measure.key: number for number, measure in measures.items()},
        {claim.key: claim.id for claim in claims.values()},
        figure_ids,
        source_keys,
        count_stored(session, source_keys) if isinstance(around, Reach) else count_recorded(recorded),
    )


def _live_claims(session: Session, chosen: ChosenClaims) -> dict[int, Row[Any]]:
    stands = (model.Claim.withdrawn_at.is_(None), model.Claim.replaced_by_id.is_(None))
    living = rows(session, model.Claim, *stands, *among(model.Claim.id, chosen))
    return {row.id: row for row in living}


def _words(evidence: Evidence, claim: int) -> str:
    said = evidence.words.get(claim, [])
    return said[0] if said else ""


def load_places(session: Session) -> dict[int, Place]:
    """Load every place with all that hold it, by row id; labels in English where there are several."""
    labels: dict[int, dict[str, str]] = defaultdict(dict)
    said, place = model.PlaceLabel, model.Place
    for number, language, label in session.execute(select(said.place_id, said.language, said.label)):
        labels[number][language] = label
    # No more columns than these: to read the moment of each costs more than all else.
    query = select(place.id, place.key, place.handle, place.part_of_id).order_by(place.id)
    found: dict[int, Any] = {row.id: row for row in session.execute(query)}
    keys = {row.handle: row.key for row in found.values()}
    return {
        number: Place(
            row.key,
            _label(labels.get(number, {}), row.handle),
            _within(number, found, keys),
            is_loose=row.handle in REGIONS,
        )
        for number, row in found.items()
    }


def _within(number: int, found: Mapping[int, Row[Any]], keys: Mapping[str, str]) -> tuple[str, ...]:
    """Give the keys of all that holds a place: what was declared, and what everybody knows of countries and regions."""
    declared = [found[one] for one in _holders(number, found)]
    known = [keys[held] for row in (found[number], *declared) for held in holders_of(row.handle) if held in keys]
    return tuple(dict.fromkeys((*(row.key for row in declared), *known)))


def _holders(number: int, found: Mapping[int, Row[Any]]) -> Iterator[int]:
    seen = {number}
    holder = found[number].part_of_id
    while holder is not None and holder in found and holder not in seen:
        seen.add(holder)
        yield holder
        holder = found[holder].part_of_id


def _label(labels: Mapping[str, str], otherwise: str) -> str:
    return labels.get("en") or next((labels[language] for language in sorted(labels)), otherwise)


def load_measures(session: Session) -> dict[int, Measure]:
    """Load every measure, by row id."""
    return {
        row.id: Measure(
            key=row.key,
            label=row.label,
            subject=row.subject,
            unit=row.unit,
            unit_kind=row.unit_kind,
            kind=MeasureKind(row.kind or "unknown"),
            separators=tuple(row.separators),
            without=tuple(row.without),
            holds_for=row.holds_for,
            exact=row.exact,
        )
        for row in rows(session, model.Measure)
    }


def _load_mentions(session: Session, chosen: ChosenClaims) -> dict[tuple[int, int], list[Row[Any]]]:
    found: dict[tuple[int, int], list[Row[Any]]] = defaultdict(list)
    said = among(model.Mention.assertion_id, assertions_of(chosen))
    for row in rows(session, model.Mention, model.Mention.withdrawn_at.is_(None), *said):
        found[row.measure_id, row.figure_id].append(row)
    return found


def _mentions(printed: Iterable[Row[Any]], evidence: Evidence) -> Iterator[Mention]:
    for row in printed:
        assertion = evidence.by_id.get(row.assertion_id)
        if assertion is None:
            continue
        cited = [c for c in assertion.citations if c.source is not None and c.source.key != assertion.source.key]
        works = {c.source.key: c.primary or c.source.primary for c in cited if c.source is not None}
        yield Mention(
            assertion=assertion.key,
            source=assertion.source,
            wording=row.wording,
            stance=assertion.stance,
            hedged=row.hedged or assertion.hedged,
            comparator=Comparator(row.comparator),
            step=row.step,
            quote=assertion.quote,
            speaker=assertion.speaker,
            language=row.language or assertion.language,
            page=assertion.page,
            line=assertion.line,
            start=row.start if row.start is not None else assertion.start,
            end=row.end_ if row.end_ is not None else assertion.end,
            period_text=row.period_text,
            resolved_from=row.resolved_from,
            said_on=assertion.said_on,
            corrects=assertion.corrects,
            cites=tuple(sorted(works)),
            cites_primary=tuple(sorted(key for key, primary in works.items() if primary)),
        )


def _figure(
    key: str, claim: str, measure: Measure, row: Row[Any], places: Mapping[int, Place], mentions: Iterable[Mention]
) -> ScopedFigure:
    said = tuple(sorted(mentions, key=lambda m: (m.source.key, m.start or 0, m.wording, m.quote or "", m.assertion)))
    resolved = next((mention.resolved_from for mention in said if mention.resolved_from), None)
    return ScopedFigure(
        key=key,
        claim=claim,
        measure=measure,
        value=row.value,
        value_high=row.value_high,
        comparator=Comparator(row.comparator),
        unit=row.unit,
        strict=_interval(row.strict_low, row.strict_high, row.strict_low_closed, row.strict_high_closed),
        printed=_interval(row.printed_low, row.printed_high, row.printed_low_closed, row.printed_high_closed),
        step=row.step,
        conventional=row.conventional,
        scope=Scope(
            place=None if row.place_id is None else places.get(row.place_id),
            as_of=_period(row.as_of, row.as_of_start, row.as_of_end, resolved),
            period=_period(row.period, row.period_start, row.period_end, resolved),
            qualifiers=tuple(sorted((str(name), str(value)) for name, value in row.qualifiers.items())),
        ),
        mentions=said,
    )


def _denials(row: Row[Any], said: Iterable[AssertionRef], printed: Iterable[Mention]) -> Iterator[Mention]:
    """Give the denials of the whole claim, which print no figure of their own."""
    there = {mention.assertion for mention in printed}
    for assertion in said:
        if assertion.stance is Stance.DENIES and assertion.key not in there:
            yield Mention(
                assertion=assertion.key,
                source=assertion.source,
                wording=plain(row.value),
                stance=assertion.stance,
                quote=assertion.quote,
                speaker=assertion.speaker,
                language=assertion.language,
                page=assertion.page,
                line=assertion.line,
            )


def _interval(low: Decimal | None, high: Decimal | None, low_closed: Any, high_closed: Any) -> Interval:
    return Interval(low, high, bool(low_closed), bool(high_closed))


def _period(edtf: str | None, start: date | None, end: date | None, resolved_from: str | None) -> Period | None:
    return None if edtf is None else Period(None, edtf, start, end, resolved_from)


def _load_derivations(
    session: Session, figures: Mapping[tuple[int, int], ScopedFigure], evidence: Evidence
) -> Iterator[Derivation]:
    terms: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows(session, model.DerivationTerm):
        terms[row.derivation_id].append(row)
    for row in rows(session, model.Derivation, model.Derivation.withdrawn_at.is_(None)):
        result = figures.get((row.result_measure_id, row.result_figure_id))
        given = [figures.get((term.measure_id, term.figure_id)) for term in terms[row.id]]
        held = tuple(term for term in given if term is not None and term.mentions)
        # A derivation that lost a figure, or all who say it, to a withdrawal cannot be judged.
        if result is not None and result.mentions and len(held) == len(given):
            yield Derivation(
                row.key,
                DerivationKind(row.kind),
                result,
                held,
                row.factor,
                row.quote,
                evidence.sources.get(row.source_id),
            )
