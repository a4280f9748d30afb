"""Claims: the same statement from whoever says it is one claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import select

from claimdb.model import Claim, Figure
from claimdb.record.assertions import add_assertion, add_citation, check_citation, deny_claim
from claimdb.record.failures import NothingToRecord
from claimdb.record.inputs import AssertionInput, CitationInput, ClaimInput, FigureInput, Recorded
from claimdb.record.keys import LETTERS, public_key
from claimdb.record.measures import settle_kind
from claimdb.record.plain_claims import PlainClaims
from claimdb.record.quantities import (
    FigureIdentity,
    figure_identity,
    make_figure,
    proposition_identity,
    row_identity,
    widened,
)
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_claims

__all__ = [
    "AssertionInput",
    "CitationInput",
    "ClaimInput",
    "FigureInput",
    "Recorded",
    "add_assertion",
    "add_citation",
    "check_citation",
    "claim_key",
    "deny_claim",
    "record_claim",
    "record_claims",
    "record_many",
]

_ROWS_PER_CLAIM = 5
SENT = 1_000
"""Claims whose rows go to a server at once."""


def record_claim(
    recorder: Recorder,
    *,
    figures: Sequence[FigureInput] = (),
    proposition: str | None = None,
    assertion: AssertionInput,
) -> Recorded:
    """Record that a source makes a claim; the same figures, or the same proposition without figures, are one claim.

    Raises NothingToRecord, TwoTimes, ClashingUnits, ClashingKinds, UnknownWord, UnreadableDate.
    """
    return record_claims(recorder, [ClaimInput(assertion, figures, proposition)])[0]


def record_claims(recorder: Recorder, given: Sequence[ClaimInput]) -> list[Recorded]:
    """Record many claims as `record_claim` does, in order, looking up what is there once for all of them."""
    keys = [claim_key(one.figures, one.proposition) for one in given]
    recorder.known.prefetch_claims(keys)
    _prepare(recorder, keys)
    recorded = [_record(recorder, one, key) for one, key in zip(given, keys, strict=True)]
    _index(recorder, recorded)
    return recorded


def record_many(recorder: Recorder, given: Sequence[ClaimInput]) -> list[bool]:
    """Record claims as `record_claims` does, with no object for most of them; tells of which anything was written."""
    plain = PlainClaims(recorder)
    keys = plain.keys(given)
    simple = plain.simple(given, keys)
    _prepare(recorder, keys)
    plain.begin(one for one, is_simple in zip(given, simple, strict=True) if is_simple)
    added: list[bool] = []
    others: list[Recorded] = []
    for one, key, is_simple in zip(given, keys, simple, strict=True):
        if is_simple:
            plain.record(one, key)
            added.append(True)
            if len(added) % SENT == 0:
                recorder.send()
        else:
            recorder.flush()
            others.append(_record(recorder, one, key))
            added.append(others[-1].added)
    _index(recorder, others)
    return added


def _prepare(recorder: Recorder, keys: Iterable[str]) -> None:
    new = sum(recorder.known.claims[key] is None for key in keys)
    if new > 1:
        recorder.prepare(new * _ROWS_PER_CLAIM)


def _index(recorder: Recorder, recorded: Sequence[Recorded]) -> None:
    fresh = {one.claim.id: one.claim for one in recorded if not one.joined}
    joined = {one.claim.id: one.claim for one in recorded if one.joined and one.added and one.claim.id not in fresh}
    index_claims(recorder, fresh.values(), are_new=True)
    index_claims(recorder, joined.values())


def claim_key(figures: Sequence[FigureInput], proposition: str | None) -> str:
    """Make the key of a claim from what it says; raises NothingToRecord, TwoTimes, ClashingUnits."""
    if figures:
        return public_key(LETTERS["claim"], "figures", sorted({figure_identity(given) for given in figures}, key=repr))
    if proposition is None or not proposition_identity(proposition):
        raise NothingToRecord
    return public_key(LETTERS["claim"], "proposition", proposition_identity(proposition))


class Kept(NamedTuple):
    """A claim with its figures in the order handed over, and whether it was made or brought back just now."""

    claim: Claim
    figures: tuple[Figure, ...]
    is_new: bool
    is_revived: bool


def keep_claim(recorder: Recorder, figures: Sequence[FigureInput], proposition: str | None, key: str) -> Kept:
    """Find the claim that says this, or make it, whoever will say it; `key` is its `claim_key`."""
    for figure in figures:
        settle_kind(recorder, figure.measure, has_as_of=figure.as_of is not None, has_period=figure.period is not None)
    there = find_claim(recorder, key, figures)
    claim = there or _make_claim(recorder, key, None if figures else proposition)
    rows = _match_figures(recorder, claim, figures)
    return Kept(claim, tuple(rows), there is None, _revive(recorder, claim, rows))


def _record(recorder: Recorder, given: ClaimInput, key: str) -> Recorded:
    kept = keep_claim(recorder, given.figures, given.proposition, key)
    mentions = list(zip(kept.figures, given.figures, strict=True))
    assertion = add_assertion(recorder, kept.claim, given.assertion, mentions)
    added = kept.is_new or kept.is_revived or assertion.added
    return Recorded(kept.claim, assertion.assertion, kept.figures, joined=not kept.is_new, added=added)


def find_claim(recorder: Recorder, key: str, figures: Sequence[FigureInput]) -> Claim | None:
    """Find the claim that says this, withdrawn and replaced ones included."""
    found = recorder.known.claim(key)
    absorbing = [given.measure for given in figures if recorder.known.measure_has_absorbed(given.measure)]
    if found is not None or not absorbing:
        return found
    return _find_by_content(recorder, {figure_identity(given) for given in figures}, figures[0])


def _find_by_content(recorder: Recorder, wanted: set[FigureIdentity], first: FigureInput) -> Claim | None:
    # Figures that came over with a merged measure belong to claims whose key still names the old one.
    identity = figure_identity(first)
    candidates = recorder.session.scalars(
        select(Claim)
        .join(Figure, Figure.claim_id == Claim.id)
        .where(Figure.measure_id == first.measure.id, Figure.scope_key == identity[1], Claim.withdrawn_at.is_(None))
        .where(Figure.value == first.figure.value)
        .order_by(Claim.id)
    ).unique()
    for claim in candidates:
        if claim_identity(recorder, claim) == wanted:
            return claim
    return None


def claim_identity(recorder: Recorder, claim: Claim) -> set[FigureIdentity]:
    """Tell what the figures of a claim say now."""
    recorder.known.prefetch_parts([claim])
    figures = recorder.known.figures[claim.id]
    return {row_identity(figure, recorder.known.measure(figure.measure_id)) for figure in figures}


def _make_claim(recorder: Recorder, key: str, proposition: str | None) -> Claim:
    # A claim with figures is those figures and has no proposition: a sentence would be one source's wording.
    proposition = None if proposition is None else " ".join(proposition.split())
    claim = Claim(
        id=recorder.new_id(),
        key=key,
        proposition=proposition,
        proposition_folded=None if proposition is None else proposition_identity(proposition),
        replaced_by_id=None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(claim, "claim", key)
    recorder.known.begin_claim(claim)
    return claim


def _match_figures(recorder: Recorder, claim: Claim, given: Sequence[FigureInput]) -> list[Figure]:
    rows = recorder.known.figures[claim.id]
    by_identity = {row_identity(row, recorder.known.measure(row.measure_id)): row for row in rows}
    matched: list[Figure] = []
    for one in given:
        identity = figure_identity(one)
        row = by_identity.get(identity)
        if row is None:
            row = make_figure(recorder, claim, len(rows) + 1, one)
            recorder.create(row, "claim", claim.key)
            rows.append(row)
            by_identity[identity] = row
        elif recorder.change(row, **widened(row, one)):
            recorder.touch("claim", claim.key)
        matched.append(row)
    return matched


def _revive(recorder: Recorder, claim: Claim, figures: Iterable[Figure]) -> bool:
    revived = recorder.change(claim, withdrawn_at=None, replaced_by_id=None)
    for figure in figures:
        revived = recorder.change(figure, withdrawn_at=None) or revived
    if revived:
        recorder.touch("claim", claim.key)
    return revived
