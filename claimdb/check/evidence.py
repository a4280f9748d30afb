"""Load who says what and on whose authority: sources, assertions, citations, lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.editions import find_editions
from claimdb.check.selecting import ChosenClaims, among, assertions_of, rows
from claimdb.errors import ClaimdbError
from claimdb.record.dates import read_edtf
from claimdb.values.material import (
    AssertionRef,
    CheckResult,
    CitationRef,
    CiteCheck,
    LineageLink,
    SourceRef,
    Stance,
)
from claimdb.values.period import Period


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sources by row id (merged ones lead to what they were merged into), assertions by claim id.

    `by_id` gives assertions by row id, `words` what recorders entered for a claim, in the order of
    the assertions' sources.
    """

    sources: Mapping[int, SourceRef]
    assertions: Mapping[int, list[AssertionRef]]
    by_id: Mapping[int, AssertionRef]
    words: Mapping[int, list[str]]
    links: tuple[tuple[int | None, LineageLink], ...]

    def lineage_by_measure_key(self, keys: Mapping[int, str]) -> tuple[LineageLink, ...]:
        """Give the lineage with measures named by key."""
        return tuple(replace(link, measure=None if n is None else keys.get(n)) for n, link in self.links)


def load_evidence(session: Session, chosen: ChosenClaims = None) -> Evidence:
    """Load all living assertions with their citations and checks; with `chosen`, those of these claims."""
    sources, links = load_sources(session)
    checks = _load_checks(session, chosen)
    cited: dict[int, list[Row[Any]]] = defaultdict(list)
    cites = among(model.Citation.assertion_id, assertions_of(chosen))
    for row in rows(session, model.Citation, model.Citation.withdrawn_at.is_(None), *cites):
        cited[row.assertion_id].append(row)
    claim_keys = _keys_of_corrected(session, chosen)
    by_id: dict[int, AssertionRef] = {}
    assertions: dict[int, list[AssertionRef]] = defaultdict(list)
    words: dict[int, list[tuple[str, int, str]]] = defaultdict(list)
    said_of = among(model.Assertion.claim_id, chosen)
    for row in rows(session, model.Assertion, model.Assertion.withdrawn_at.is_(None), *said_of):
        source = sources.get(row.source_id)
        if source is None:
            continue
        citations = tuple(
            _citation(citation, sources, checks.get((row.claim_id, citation.source_id or 0), ()))
            for citation in sorted(cited.get(row.id, ()), key=lambda one: one.ordinal)
        )
        corrected = claim_keys.get(row.corrects_claim_id) if row.corrects_claim_id is not None else None
        by_id[row.id] = made = _assertion(row, source, citations, corrected)
        assertions[row.claim_id].append(made)
        if row.words or row.quote:
            words[row.claim_id].append((source.key, row.ordinal, row.words or row.quote))
    for found in assertions.values():
        found.sort(key=lambda one: one.standing)
    said = {claim: [text for *_, text in sorted(found)] for claim, found in words.items()}
    return Evidence(sources, assertions, by_id, said, links)


def _assertion(
    row: Row[Any], source: SourceRef, citations: tuple[CitationRef, ...], corrects: str | None
) -> AssertionRef:
    return AssertionRef(
        key=row.key,
        source=source,
        stance=Stance(row.stance),
        speaker=row.speaker,
        hedged=bool(row.hedged),
        said_on=_read(row.said_on),
        quote=row.quote,
        language=row.language,
        page=row.page,
        line=row.line,
        start=row.start,
        end=row.end_,
        corrects=corrects,
        citations=citations,
    )


def _read(edtf: str | None) -> Period | None:
    if edtf is None:
        return None
    try:
        return read_edtf(edtf)
    except ClaimdbError:
        # What was kept long ago in another spelling is still shown, and decides nothing.
        return Period(edtf, None, None, None)


def _citation(
    row: Row[Any], sources: Mapping[int, SourceRef], checks: tuple[CiteCheck, ...] | list[CiteCheck]
) -> CitationRef:
    return CitationRef(
        key=row.key,
        source=None if row.source_id is None else sources.get(row.source_id),
        as_cited=row.as_cited,
        marker=row.marker,
        locator=row.locator,
        outcome=row.outcome,
        primary=bool(row.is_primary),
        checks=tuple(checks),
    )


def _keys_of_corrected(session: Session, chosen: ChosenClaims) -> dict[int, str]:
    said = model.Assertion
    correcting = select(said.corrects_claim_id).where(
        said.corrects_claim_id.is_not(None), *among(said.claim_id, chosen)
    )
    query = select(model.Claim.id, model.Claim.key).where(model.Claim.id.in_(correcting))
    return {row.id: row.key for row in session.execute(query)}


def _load_checks(session: Session, chosen: ChosenClaims) -> dict[tuple[int, int], list[CiteCheck]]:
    found: dict[tuple[int, int], list[CiteCheck]] = defaultdict(list)
    of_these = among(model.CiteCheck.claim_id, chosen)
    living = rows(session, model.CiteCheck, model.CiteCheck.withdrawn_at.is_(None), *of_these)
    for row in sorted(living, key=lambda one: (one.at, one.id)):
        check = CiteCheck(CheckResult(row.outcome), row.quote, row.page, row.by)
        found[row.claim_id, row.source_id].append(check)
    return found


def load_sources(session: Session) -> tuple[dict[int, SourceRef], tuple[tuple[int | None, LineageLink], ...]]:
    """Load every living source by row id, merged ones as what they were merged into, and the lineage between them."""
    found = {row.id: row for row in rows(session, model.Source)}
    captured = set(session.scalars(select(model.Snapshot.source_id).where(model.Snapshot.withdrawn_at.is_(None))))
    notices: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows(session, model.Notice, model.Notice.withdrawn_at.is_(None)):
        notices[row.source_id].append(row)
    refs = {
        number: SourceRef(
            key=row.key,
            cite_key=row.cite_key,
            title=row.title,
            issued=Period(None, row.issued, row.issued_start, row.issued_end) if row.issued else None,
            primary=bool(row.is_primary),
            is_retracted=any(notice.kind == "retracted" for notice in notices[number]),
            retracted_by=_named(notices[number], "retracted", found),
            corrected_by=_named(notices[number], "corrected", found),
            captured=number in captured,
        )
        for number, row in found.items()
        if row.withdrawn_at is None and row.merged_into_id is None
    }
    survivors = {number: _survivor(number, found) for number in found}
    links = _load_lineage(session, {n: refs[s] for n, s in survivors.items() if s in refs})
    editions = find_editions(links)
    refs = {number: replace(ref, edition_of=editions.get(ref.key, ())) for number, ref in refs.items()}
    return {number: refs[s] for number, s in survivors.items() if s in refs}, links


def _named(notices: list[Row[Any]], kind: str, found: Mapping[int, Row[Any]]) -> tuple[str, ...]:
    by = {found[one.by_source_id].cite_key for one in notices if one.kind == kind and one.by_source_id in found}
    return tuple(sorted(by))


def _survivor(number: int, found: Mapping[int, Row[Any]]) -> int:
    seen = {number}
    while (merged := found[number].merged_into_id) is not None and merged in found and merged not in seen:
        seen.add(merged)
        number = merged
    return number


def _load_lineage(session: Session, refs: Mapping[int, SourceRef]) -> tuple[tuple[int | None, LineageLink], ...]:
    return tuple(
        (row.measure_id, LineageLink(refs[row.source_id].key, refs[row.of_source_id].key, row.kind))
        for row in rows(session, model.Lineage, model.Lineage.withdrawn_at.is_(None))
        if row.source_id in refs and row.of_source_id in refs
    )
