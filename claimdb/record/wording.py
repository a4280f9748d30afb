"""Words that stand for a claim, which holds none of its own."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Claim, Figure, Measure, Mention
from claimdb.record.batches import batches


def claim_words(session: Session, claims: Iterable[int]) -> dict[int, str]:
    """Give words for each claim (id): its proposition, else what the first of its assertions was recorded as.

    Where nobody entered any words, the figures as first printed, with their measures.
    """
    words: dict[int, str] = {}
    for some in batches(claims):
        query = select(Claim.id, Claim.proposition).where(Claim.id.in_(some))
        words.update({number: said or "" for number, said in session.execute(query)})
        spoken = (
            select(Assertion.claim_id, Assertion.words, Assertion.quote)
            .where(Assertion.claim_id.in_(some), Assertion.withdrawn_at.is_(None))
            .order_by(Assertion.claim_id, Assertion.ordinal)
        )
        for number, entered, quote in session.execute(spoken):
            words[number] = words[number] or entered or quote or ""
        wordless = [number for number in some if not words.get(number)]
        for number, printed in _printed(session, wordless).items():
            words[number] = "; ".join(printed)
    return words


def _printed(session: Session, claims: list[int]) -> dict[int, list[str]]:
    query = (
        select(Figure.claim_id, Figure.id, Mention.wording, Measure.label)
        .join(Measure, Measure.id == Figure.measure_id)
        .join(Mention, (Mention.measure_id == Figure.measure_id) & (Mention.figure_id == Figure.id))
        .where(Figure.claim_id.in_(claims), Mention.withdrawn_at.is_(None))
        .order_by(Figure.claim_id, Figure.ordinal, Mention.id)
    )
    seen: set[int] = set()
    found: dict[int, list[str]] = {}
    for claim, figure, wording, label in session.execute(query) if claims else ():
        if figure not in seen:
            seen.add(figure)
            named = wording if label.casefold() in wording.casefold() else f"{wording} {label}"
            found.setdefault(claim, []).append(named)
    return found
