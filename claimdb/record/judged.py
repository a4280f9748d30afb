"""What a claim rests on, as one hash, and the verdict that stands about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Citation, CiteCheck, Claim, Figure, Notice, Source, Verdict
from claimdb.record.batches import batches
from claimdb.record.recorder import as_json
from claimdb.values.keys import write_json
from claimdb.values.verdict import CurrentVerdict, Judgement, VerdictWord, settle

Facts = Iterator[tuple[int, list[Any]]]
"""Facts with the id of the claim that rests on them."""


def current_verdict(session: Session, claim: Claim) -> CurrentVerdict | None:
    """Give the verdict that stands about a claim; None when nobody gave one."""
    return current_verdicts(session, [claim.id]).get(claim.key)


def current_verdicts(session: Session, claims: Iterable[int] | None = None) -> dict[str, CurrentVerdict]:
    """Give the verdicts that stand, by claim key; of the claims with these ids, or of all."""
    living = (
        select(Claim.key, Verdict)
        .join(Claim, Claim.id == Verdict.claim_id)
        .where(Verdict.withdrawn_at.is_(None))
        .order_by(Verdict.claim_id, Verdict.ordinal)
    )
    queries = [living] if claims is None else [living.where(Verdict.claim_id.in_(some)) for some in batches(claims)]
    keys: dict[int, str] = {}
    given: dict[int, list[Judgement]] = defaultdict(list)
    for query in queries:
        for key, row in session.execute(query):
            keys[row.claim_id] = key
            given[row.claim_id].append(_judgement(row))
    evidence = evidence_hashes(session, keys)
    settled = {keys[number]: settle(judgements, evidence[number]) for number, judgements in given.items()}
    return {key: current for key, current in settled.items() if current is not None}


def evidence_hash(session: Session, claim: Claim) -> str:
    """Give the sha256 of what a claim rests on now."""
    return evidence_hashes(session, [claim.id])[claim.id]


def evidence_hashes(session: Session, claims: Iterable[int]) -> dict[int, str]:
    """Give the sha256 of the sorted facts that each claim (id) rests on.

    Facts are its figures, who says it and how, the works cited for it, what readers found in
    them, and whether any of these works was retracted or corrected. Names of measures and the
    order of recording are none; the same fact recorded twice is one.
    """
    facts: dict[int, set[str]] = {number: set() for number in claims}
    survivors = _survivors(session)
    for some in batches(facts):
        for read in (_figures, _assertions, _citations, _checks, _notices):
            for number, fact in read(session, some, survivors):
                facts[number].add(write_json(fact))
    return {number: sha256(write_json(sorted(found)).encode()).hexdigest() for number, found in facts.items()}


def _judgement(row: Verdict) -> Judgement:
    return Judgement(
        key=row.key,
        ordinal=row.ordinal,
        verdict=VerdictWord(row.verdict),
        because=row.because,
        by=row.by,
        at=row.at,
        evidence=row.evidence,
        adjudicates=row.adjudicates,
    )


def _survivors(session: Session) -> Mapping[int, str]:
    """Map every merged source (id) to the key of the source that it is now."""
    merged = select(Source.id, Source.merged_into_id).where(Source.merged_into_id.is_not(None))
    into = {number: target for number, target in session.execute(merged) if target is not None}
    found: dict[int, int] = {}
    for number in into:
        last = number
        while last in into:
            last = into[last]
        found[number] = last
    keys: dict[int, str] = {}
    for some in batches(sorted(set(found.values()))):
        keys.update(session.execute(select(Source.id, Source.key).where(Source.id.in_(some))).all())
    return {number: keys[last] for number, last in found.items()}


def _figures(session: Session, claims: list[int], _survivors: Mapping[int, str]) -> Facts:
    living = select(Figure).where(Figure.claim_id.in_(claims), Figure.withdrawn_at.is_(None))
    for row in session.scalars(living):
        values = (row.value, row.value_high, row.comparator, row.unit, row.scope_key)
        yield row.claim_id, ["figure", *map(as_json, values)]


def _assertions(session: Session, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = (
        select(Assertion, Source.id, Source.key)
        .join(Source, Source.id == Assertion.source_id)
        .where(Assertion.claim_id.in_(claims), Assertion.withdrawn_at.is_(None))
    )
    for row, number, key in session.execute(living):
        said = (row.stance, row.hedged, row.speaker, row.said_on, row.quote or row.words)
        yield row.claim_id, ["assertion", survivors.get(number, key), *said]


def _citations(session: Session, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = (
        select(Assertion.claim_id, Assertion.key, Citation, Source.key)
        .join(Assertion, Assertion.id == Citation.assertion_id)
        .join(Source, Source.id == Citation.source_id, isouter=True)
        .where(Assertion.claim_id.in_(claims), Assertion.withdrawn_at.is_(None), Citation.withdrawn_at.is_(None))
    )
    for claim, assertion, row, key in session.execute(living):
        work = survivors.get(row.source_id or 0, key or row.as_cited or "")
        yield claim, ["citation", assertion, work, row.locator, row.is_primary]


def _checks(session: Session, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    living = (
        select(CiteCheck, Source.id, Source.key)
        .join(Source, Source.id == CiteCheck.source_id)
        .where(CiteCheck.claim_id.in_(claims), CiteCheck.withdrawn_at.is_(None))
    )
    for row, number, key in session.execute(living):
        yield row.claim_id, ["check", survivors.get(number, key), row.outcome, row.quote, row.page]


def _notices(session: Session, claims: list[int], survivors: Mapping[int, str]) -> Facts:
    spoken = (Assertion.claim_id.in_(claims), Assertion.withdrawn_at.is_(None), Notice.withdrawn_at.is_(None))
    asserting = select(Assertion.claim_id, Notice.source_id, Notice.kind, Source.key).where(*spoken)
    asserting = asserting.join(Notice, Notice.source_id == Assertion.source_id)
    cited = select(Assertion.claim_id, Notice.source_id, Notice.kind, Source.key).where(*spoken)
    cited = cited.join(Citation, Citation.assertion_id == Assertion.id).where(Citation.withdrawn_at.is_(None))
    cited = cited.join(Notice, Notice.source_id == Citation.source_id)
    for query in (asserting, cited):
        for claim, number, kind, key in session.execute(query.join(Source, Source.id == Notice.source_id)):
            yield claim, ["notice", survivors.get(number, key), kind]
