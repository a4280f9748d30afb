"""Names of the records that an event is about, for its line in the log."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Baseline, Claim, ConfidentialSpeaker, Finding, Measure, Place, Source
from claimdb.record.wording import claim_words

NAMED = 3
"""So many records of a kind are named; the rest is counted."""
_COLUMNS = {
    "source": (Source.key, Source.cite_key),
    "measure": (Measure.key, Measure.label),
    "place": (Place.key, Place.handle),
    "finding": (Finding.key, Finding.key),
    "baseline": (Baseline.name, Baseline.name),
    "speaker": (ConfidentialSpeaker.name, ConfidentialSpeaker.name),
}
_KEY_SHOWN = 8
_SIGNS = 40


def name_records(session: Session, kind: str, keys: Sequence[str]) -> str:
    """Name the first records of a kind, in the order given: cite keys, labels, words of claims, keys of findings."""
    shown = keys[:NAMED]
    names = names_of(session, kind, shown)
    said = [_on_a_line(names.get(one) or one, is_key=kind == "finding" or not names.get(one)) for one in shown]
    more = len(keys) - len(shown)
    return ", ".join(said) + (f" and {more} more" if more else "")


def names_of(session: Session, kind: str, keys: Sequence[str]) -> dict[str, str]:
    """Give the names of records of a kind by their keys: cite keys, labels, words of claims, keys of findings."""
    if kind == "claim":
        return _claim_names(session, keys)
    key, name = _COLUMNS[kind]
    return dict(session.execute(select(key, name).where(key.in_(keys))).all())


def _claim_names(session: Session, keys: Sequence[str]) -> dict[str, str]:
    numbers = dict(session.execute(select(Claim.key, Claim.id).where(Claim.key.in_(keys))).all())
    words = claim_words(session, numbers.values())
    silent = [number for number in numbers.values() if not words.get(number)]
    # A claim that was withdrawn has nobody left who says it; it keeps the words of who said it first.
    said = select(Assertion.claim_id, Assertion.words, Assertion.quote).where(Assertion.claim_id.in_(silent))
    for number, entered, quote in session.execute(said.order_by(Assertion.claim_id, Assertion.ordinal)):
        words[number] = words[number] or entered or quote or ""
    return {key: words[number] for key, number in numbers.items()}


def _on_a_line(name: str, *, is_key: bool) -> str:
    line = " ".join(name.split())
    if is_key:
        return line[:_KEY_SHOWN]
    return line if len(line) <= _SIGNS else line[: _SIGNS - 1].rstrip() + "…"
