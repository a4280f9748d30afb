"""Claims as records: figures, who says them, what that rests on, with keys and never row ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from claimdb.model import (
    Assertion,
    Assignment,
    Citation,
    CiteCheck,
    Claim,
    Derivation,
    DerivationTerm,
    Figure,
    Measure,
    Mention,
    Place,
    Source,
)
from claimdb.record.assigning import notes_of
from claimdb.record.batches import batches
from claimdb.record.judged import current_verdicts
from claimdb.record.keys import figure_key
from claimdb.record.wording import claim_words
from claimdb.store.types import write_decimal


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which claims to list: those that fit all that is given. `everything` adds withdrawn and replaced ones.

    `keys`, where given, leaves only claims with one of them.
    """

    source: Source | None = None
    measure: Measure | None = None
    place: Place | None = None
    everything: bool = False
    keys: frozenset[str] | None = None


def list_claims(session: Session, chosen: Chosen | None = None) -> list[dict[str, Any]]:
    """Give claims in the order in which they were first recorded, each as `claim_record` without checks and history."""
    rows = session.scalars(_query(chosen or Chosen())).all()
    if chosen is not None and chosen.keys is not None:
        rows = [row for row in rows if row.key in chosen.keys]
    return [record for some in batches(rows) for record in _records(session, some)]


def claim_record(session: Session, claim: Claim) -> dict[str, Any]:
    """Give one claim with its figures, assertions, citations, derivations, checks and the verdict that stands.

    `stale`: the evidence changed since; None without a verdict. `assigned` is who is to judge it, `notes` what people
    noted beside it.

    Numbers are exact texts; dates are EDTF as recorded; what is unknown is None.
    """
    record = _records(session, [claim])[0]
    verdict = current_verdicts(session, [claim.id]).get(claim.key)
    return {
        **record,
        "verdict": verdict.verdict.value if verdict else None,
        "stale": verdict.stale if verdict else None,
        "assigned": _assigned(session, claim),
        "notes": [{"text": note.text, "by": note.by, "at": note.at} for note in notes_of(session, claim)],
        "checks": _checks(session, claim),
        "derivations": _derivations(session, claim),
    }


def _assigned(session: Session, claim: Claim) -> dict[str, Any] | None:
    row = session.get(Assignment, claim.id)
    if row is None:
        return None
    return {"assignee": row.assignee, "second_reader": row.second_reader, "due": row.due and row.due.isoformat()}


def measures_to_check(session: Session, claim: str) -> set[int]:
    """Give the row ids of the measures that a claim (key) touches: of its figures, and of those linked to them.

    Linked are the figures of the derivations in which a figure of the claim stands.
    """
    mine = select(Figure.id).join(Claim, Claim.id == Figure.claim_id).where(Claim.key == claim)
    used = select(DerivationTerm.derivation_id).where(DerivationTerm.figure_id.in_(mine))
    near = select(Derivation.id).where(Derivation.id.in_(used) | Derivation.result_figure_id.in_(mine))
    queries = (
        select(Figure.measure_id).join(Claim, Claim.id == Figure.claim_id).where(Claim.key == claim),
        select(DerivationTerm.measure_id).where(DerivationTerm.derivation_id.in_(near)),
        select(Derivation.result_measure_id).where(Derivation.id.in_(near)),
    )
    return {number for query in queries for number in session.scalars(query)}


def _query(chosen: Chosen) -> Select[Claim]:
    query = select(Claim).order_by(Claim.created_at, Claim.id)
    if not chosen.everything:
        query = query.where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    if chosen.source is not None:
        said = select(Assertion.claim_id).where(Assertion.source_id == chosen.source.id)
        query = query.where(Claim.id.in_(said.where(Assertion.withdrawn_at.is_(None))))
    if chosen.measure is not None:
        query = query.where(Claim.id.in_(select(Figure.claim_id).where(Figure.measure_id == chosen.measure.id)))
    if chosen.place is not None:
        query = query.where(Claim.id.in_(select(Figure.claim_id).where(Figure.place_id == chosen.place.id)))
    return query


def _records(session: Session, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    numbers = [claim.id for claim in claims]
    words = claim_words(session, numbers)
    figures = _figures(session, claims)
    assertions = _assertions(session, claims)
    replaced = _replacing(session, claims)
    return [
        {
            "key": claim.key,
            "words": words[claim.id] or _words_once(assertions.get(claim.id, [])),
            "proposition": claim.proposition,
            "state": "replaced" if claim.replaced_by_id else "withdrawn" if claim.withdrawn_at else "living",
            "replaced_by": replaced.get(claim.replaced_by_id) if claim.replaced_by_id else None,
            "figures": figures.get(claim.id, []),
            "assertions": assertions.get(claim.id, []),
        }
        for claim in claims
    ]


def _words_once(assertions: Sequence[Mapping[str, Any]]) -> str | None:
    """Give the words of a claim that was withdrawn together with everyone who said it."""
    return next((said["words"] or said["quote"] for said in assertions if said["words"] or said["quote"]), None)


def _replacing(session: Session, claims: Iterable[Claim]) -> dict[int, str]:
    wanted = sorted({claim.replaced_by_id for claim in claims if claim.replaced_by_id is not None})
    return dict(session.execute(select(Claim.id, Claim.key).where(Claim.id.in_(wanted))).all())


def _figures(session: Session, claims: Sequence[Claim]) -> dict[int, list[dict[str, Any]]]:
    keys = {claim.id: claim.key for claim in claims}
    query = (
        select(Figure, Measure.key, Measure.label, Measure.subject, Place.handle)
        .join(Measure, Measure.id == Figure.measure_id)
        .join(Place, Place.id == Figure.place_id, isouter=True)
        .where(Figure.claim_id.in_(keys))
        .order_by(Figure.claim_id, Figure.ordinal)
    )
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = session.execute(query).all()
    printed = _printed(session, {row[0].id: row[0].measure_id for row in rows})
    for row, measure, label, subject, place in rows:
        found[row.claim_id].append(
            {
                "key": figure_key(keys[row.claim_id], row.ordinal),
                "measure": measure,
                "label": f"{subject}, {label}" if subject else label,
                "wordings": printed.get(row.id, []),
                **figure_fields(row),
                "place": place,
                "as_of": row.as_of,
                "period": row.period,
                "qualifiers": dict(row.qualifiers),
            }
        )
    return found


def figure_fields(row: Figure) -> dict[str, Any]:
    """Give value, comparator, unit and intervals of a figure under the names of the machine output."""
    numbers = {
        "value": row.value,
        "value_high": row.value_high,
        "low": row.strict_low,
        "high": row.strict_high,
        "printed_low": row.printed_low,
        "printed_high": row.printed_high,
        "step": row.step,
    }
    return {
        **{name: None if number is None else write_decimal(number) for name, number in numbers.items()},
        "low_closed": row.strict_low_closed,
        "high_closed": row.strict_high_closed,
        "comparator": row.comparator,
        "unit": row.unit,
    }


def _printed(session: Session, figures: Mapping[int, int]) -> dict[int, list[str]]:
    """Give the wordings of each figure (id, with its measure) that still stand; of a withdrawn claim those that did."""
    found: dict[int, dict[str, bool]] = defaultdict(dict)
    for some in batches(figures):
        # Mentions are found by both: by the figure alone all of them would be gone through.
        measures = sorted({figures[figure] for figure in some})
        query = select(Mention.figure_id, Mention.wording, Mention.withdrawn_at).where(
            Mention.measure_id.in_(measures), Mention.figure_id.in_(some)
        )
        for figure, wording, withdrawn in session.execute(query.order_by(Mention.figure_id, Mention.id)):
            found[figure][wording] = found[figure].get(wording, False) or withdrawn is None
    return {
        figure: [wording for wording, stands in wordings.items() if stands or not any(wordings.values())]
        for figure, wordings in found.items()
    }


def _assertions(session: Session, claims: Sequence[Claim]) -> dict[int, list[dict[str, Any]]]:
    gone = {claim.id for claim in claims if claim.withdrawn_at is not None}
    query = (
        select(Assertion, Source.cite_key)
        .join(Source, Source.id == Assertion.source_id)
        .where(Assertion.claim_id.in_([claim.id for claim in claims]))
        .order_by(Assertion.claim_id, Assertion.ordinal)
    )
    rows = [row for row in session.execute(query) if row[0].withdrawn_at is None or row[0].claim_id in gone]
    cited = _citations(session, {said.id: said.claim_id in gone for said, _ in rows})
    corrected = _corrected(session, [said for said, _ in rows])
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for said, source in rows:
        found[said.claim_id].append(
            {
                "key": said.key,
                "source": source,
                "stance": said.stance,
                "corrects": corrected.get(said.corrects_claim_id or 0),
                "speaker": said.speaker,
                "hedged": said.hedged,
                "said_on": said.said_on,
                "words": said.words,
                "quote": said.quote,
                "language": said.language,
                "page": said.page,
                "line": said.line,
                "start": said.start,
                "end": said.end_,
                "note": said.note,
                "reviewed": said.reviewed,
                "cites": cited.get(said.id, []),
            }
        )
    return found


def _corrected(session: Session, said: Iterable[Assertion]) -> dict[int, str]:
    wanted = {one.corrects_claim_id for one in said if one.corrects_claim_id is not None}
    return dict(session.execute(select(Claim.id, Claim.key).where(Claim.id.in_(wanted))).all())


def _citations(session: Session, assertions: Mapping[int, bool]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for some in batches(assertions):
        query = (
            select(Citation, Source.cite_key)
            .join(Source, Source.id == Citation.source_id, isouter=True)
            .where(Citation.assertion_id.in_(some))
            .order_by(Citation.assertion_id, Citation.ordinal)
        )
        for row, source in session.execute(query):
            # What was withdrawn with its whole claim is shown with it.
            if row.withdrawn_at is not None and not assertions[row.assertion_id]:
                continue
            found[row.assertion_id].append(
                {
                    "key": row.key,
                    "source": source,
                    "as_cited": row.as_cited,
                    "marker": row.marker,
                    "locator": row.locator,
                    "outcome": row.outcome,
                    "primary": row.is_primary,
                }
            )
    return found


def _checks(session: Session, claim: Claim) -> list[dict[str, Any]]:
    query = (
        select(CiteCheck, Source.cite_key)
        .join(Source, Source.id == CiteCheck.source_id)
        .where(CiteCheck.claim_id == claim.id, CiteCheck.withdrawn_at.is_(None))
        .order_by(CiteCheck.id)
    )
    return [
        {"source": source, "outcome": row.outcome, "quote": row.quote, "page": row.page, "by": row.by, "at": row.at}
        for row, source in session.execute(query)
    ]


def _derivations(session: Session, claim: Claim) -> list[dict[str, Any]]:
    """Give the derivations that a figure of the claim results from or is a term of."""
    mine = select(Figure.id).where(Figure.claim_id == claim.id)
    used = select(DerivationTerm.derivation_id).where(DerivationTerm.figure_id.in_(mine))
    query = select(Derivation).where(
        Derivation.result_figure_id.in_(mine) | Derivation.id.in_(used), Derivation.withdrawn_at.is_(None)
    )
    rows = session.scalars(query.order_by(Derivation.id)).all()
    terms = _terms(session, [row.id for row in rows])
    keys = _figure_keys(session, [row.result_figure_id for row in rows] + [n for some in terms.values() for n in some])
    return [
        {
            "key": row.key,
            "kind": row.kind,
            "result": keys[row.result_figure_id],
            "terms": [keys[number] for number in terms.get(row.id, [])],
            "factor": None if row.factor is None else write_decimal(row.factor),
            "quote": row.quote,
        }
        for row in rows
    ]


def _terms(session: Session, derivations: Sequence[int]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    query = select(DerivationTerm.derivation_id, DerivationTerm.figure_id).where(
        DerivationTerm.derivation_id.in_(derivations)
    )
    for derivation, figure in session.execute(query.order_by(DerivationTerm.derivation_id, DerivationTerm.ordinal)):
        found[derivation].append(figure)
    return found


def _figure_keys(session: Session, figures: Iterable[int]) -> dict[int, str]:
    return dict(_named(session, sorted(set(figures))))


def _named(session: Session, figures: Sequence[int]) -> Iterator[tuple[int, str]]:
    for some in batches(figures):
        query = select(Figure.id, Claim.key, Figure.ordinal).join(Claim, Claim.id == Figure.claim_id)
        for number, claim, ordinal in session.execute(query.where(Figure.id.in_(some))):
            yield number, figure_key(claim, ordinal)
