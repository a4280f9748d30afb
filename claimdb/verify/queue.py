"""What to verify next: claims that nobody has settled, by what depends on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Assignment, Claim, Derivation, DerivationTerm, Figure, Finding, FindingClaim
from claimdb.record.assigning import notes_of
from claimdb.record.judged import current_verdicts
from claimdb.record.wording import claim_words
from claimdb.values.verdict import CurrentVerdict, VerdictWord


class Need(StrEnum):
    """Why a claim waits for a verdict, in the order in which people turn to equal ones."""

    DISPUTED = "disputed"
    STALE = "stale"
    SECOND = "second"
    UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A claim that waits for a verdict, with what depends on it.

    `findings` are open ones that it stands in, `derived` the derivations that start from its
    figures, `documents` the sources that speak of it. It is `overdue` from the day after `due`; `notes` are what people
    noted beside it, oldest first.
    """

    claim: str
    text: str
    need: Need
    findings: int
    derived: int
    documents: int
    assignee: str | None = None
    second_reader: str | None = None
    due: date | None = None
    overdue: bool = False
    notes: tuple[str, ...] = ()


def next_open(
    session: Session, *, limit: int | None = None, mine: str | None = None, today: date | None = None
) -> list[OpenWork]:
    """Give the open work: claims without a verdict, with a stale one, in dispute, or that a second reader is to read.

    What is overdue comes first, the longest overdue at the top; then what most open findings wait for, what most
    derivations and what most documents rest on; then disputes before stale verdicts before second readings before
    none, and the order of keys. `mine` leaves what waits for one person: as the assignee, or as the second reader once
    another has judged. `today` decides what is overdue; without it nothing is.
    """
    current = current_verdicts(session)
    given = {row.claim_id: row for row in session.scalars(select(Assignment))}
    needs = {
        number: (key, need)
        for number, key in _living(session)
        if (need := _need(current.get(key), given.get(number))) and _is_for(mine, need, given.get(number))
    }
    findings = _count(session, _in_open_findings())
    derived = _count(session, _derived_from())
    documents = _count(session, _spoken_of())
    work = [
        (
            number,
            _handed(
                OpenWork(key, "", need, findings[number], derived[number], documents[number]), given.get(number), today
            ),
        )
        for number, (key, need) in needs.items()
    ]
    work.sort(key=lambda pair: _rank(pair[1]))
    shown = work[:limit]
    words = claim_words(session, [number for number, _ in shown])
    return [replace(one, text=words[number], notes=tuple(_notes(session, number))) for number, one in shown]


def _handed(one: OpenWork, given: Assignment | None, today: date | None) -> OpenWork:
    if given is None:
        return one
    overdue = today is not None and given.due is not None and given.due < today
    return replace(one, assignee=given.assignee, second_reader=given.second_reader, due=given.due, overdue=overdue)


def _is_for(mine: str | None, need: Need, given: Assignment | None) -> bool:
    """Tell whether a claim waits for a person; for nobody in particular, when nobody is named."""
    if mine is None:
        return True
    if given is None:
        return False
    if need is Need.SECOND:
        return given.second_reader == mine
    if need is Need.UNJUDGED:
        return mine == (given.assignee or given.second_reader)
    return mine in (given.assignee, given.second_reader)


def _notes(session: Session, number: int) -> list[str]:
    return [note.text for note in notes_of(session, session.get_one(Claim, number))]


def _rank(one: OpenWork) -> tuple[date, int, int, int, int, str]:
    late = one.due if one.overdue and one.due is not None else date.max
    return late, -one.findings, -one.derived, -one.documents, list(Need).index(one.need), one.claim


def _living(session: Session) -> list[tuple[int, str]]:
    living = select(Claim.id, Claim.key).where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    return [(number, key) for number, key in session.execute(living)]


def _need(current: CurrentVerdict | None, given: Assignment | None) -> Need | None:
    if current is None:
        return Need.UNJUDGED
    if current.verdict is VerdictWord.DISPUTED:
        return Need.DISPUTED
    if current.stale:
        return Need.STALE
    second = None if given is None else given.second_reader
    return Need.SECOND if second is not None and second not in {one.by for one in current.given} else None


def _count(session: Session, query: Select[int, int]) -> Counter[int]:
    return Counter(dict(session.execute(query).all()))


def _in_open_findings() -> Select[int, int]:
    return (
        select(FindingClaim.claim_id, func.count())
        .join(Finding, Finding.id == FindingClaim.finding_id)
        .where(Finding.state == "open", Finding.withdrawn_at.is_(None))
        .group_by(FindingClaim.claim_id)
    )


def _derived_from() -> Select[int, int]:
    return (
        select(Figure.claim_id, func.count(Derivation.id.distinct()))
        .join(
            DerivationTerm, (DerivationTerm.measure_id == Figure.measure_id) & (DerivationTerm.figure_id == Figure.id)
        )
        .join(Derivation, Derivation.id == DerivationTerm.derivation_id)
        .where(Derivation.withdrawn_at.is_(None))
        .group_by(Figure.claim_id)
    )


def _spoken_of() -> Select[int, int]:
    return (
        select(Assertion.claim_id, func.count(Assertion.source_id.distinct()))
        .where(Assertion.withdrawn_at.is_(None))
        .group_by(Assertion.claim_id)
    )
