"""Derivations: figures that should follow from others."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from claimdb.model import Claim, Derivation, DerivationTerm, Figure, Measure, Source
from claimdb.record.failures import NotDerived, OneRecordTwice, UnfitDerivation, UnknownWord
from claimdb.record.keys import LETTERS, figure_key, public_key
from claimdb.record.lookup import find_by_prefix
from claimdb.record.quotes import read_quote
from claimdb.record.recorder import Recorder
from claimdb.store.types import write_decimal
from claimdb.values.units import unit_kind

NEEDED = {
    "sum": "two or more parts",
    "difference": "two terms: a, b (a minus b)",
    "ratio": "two terms: part, whole",
    "percent_of": "two terms: part, whole",
    "percent_change": "two terms: from, to",
    "conversion": "one term and a factor (none between two currencies: published rates are used)",
    "part": "one term: the part, the result being its whole",
}
"""What each kind of derivation starts from."""


def derive(
    recorder: Recorder,
    kind: str,
    result: Figure,
    terms: Sequence[Figure],
    *,
    factor: Decimal | None = None,
    quote: str | None = None,
    source: Source | None = None,
) -> Derivation:
    """Declare that a figure should follow from others, in the order of `NEEDED`; said twice it is one derivation.

    Raises UnknownWord, UnfitDerivation when the terms do not fit the kind, OneRecordTwice when the result is a term.
    """
    _check(recorder, kind, (result, *terms), factor)
    if any(term.id == result.id for term in terms):
        raise OneRecordTwice(key=key_of(recorder, result), act="derived from")
    key = _derivation_key(recorder, kind, result, terms, factor)
    there = _find(recorder, key)
    if there is not None:
        recorder.change(there, withdrawn_at=None)
        return there
    derivation = Derivation(
        id=recorder.new_id(),
        key=key,
        kind=kind,
        result_measure_id=result.measure_id,
        result_figure_id=result.id,
        factor=factor,
        quote=read_quote(quote),
        source_id=source.id if source else None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(derivation, "derivation", key)
    for ordinal, term in enumerate(terms, 1):
        row = DerivationTerm(
            derivation_id=derivation.id, ordinal=ordinal, measure_id=term.measure_id, figure_id=term.id
        )
        recorder.create(row, "derivation", key)
    for figure in (result, *terms):
        recorder.touch("claim", _claim(recorder, figure).key)
    return derivation


def withdraw_derivation(
    recorder: Recorder, kind: str, result: Figure, terms: Sequence[Figure], *, factor: Decimal | None = None
) -> Derivation:
    """Take a declaration back, named as it was made; raises UnknownWord, UnfitDerivation, NotDerived."""
    _check(recorder, kind, (result, *terms), factor)
    key = _derivation_key(recorder, kind, result, terms, factor)
    there = _find(recorder, key)
    if there is None or there.withdrawn_at is not None:
        raise NotDerived(key=key_of(recorder, result))
    recorder.change(there, withdrawn_at=recorder.at)
    recorder.touch("derivation", key)
    for figure in (result, *terms):
        recorder.touch("claim", _claim(recorder, figure).key)
    return there


def _derivation_key(
    recorder: Recorder, kind: str, result: Figure, terms: Sequence[Figure], factor: Decimal | None
) -> str:
    written = None if factor is None else write_decimal(factor)
    parts = [key_of(recorder, term) for term in terms]
    # The order of the parts of a sum means nothing.
    named = sorted(parts) if kind == "sum" else parts
    return public_key(LETTERS["derivation"], kind, key_of(recorder, result), named, written)


def _find(recorder: Recorder, key: str) -> Derivation | None:
    return recorder.session.scalars(select(Derivation).where(Derivation.key == key)).first()


def find_figure(recorder: Recorder, given: str) -> Figure:
    """Find a figure by its key (`c….f2`) or, when its claim has one figure only, by that of the claim.

    Raises UnknownKey and AmbiguousKey, UnfitDerivation when the claim has several figures or none such.
    """
    named, dot, ordinal = given.partition(".f")
    claim = find_by_prefix(recorder.session, "claim", named)
    recorder.known.prefetch_parts([claim])
    figures = [row for row in recorder.known.figures[claim.id] if row.withdrawn_at is None]
    if dot and ordinal.isascii() and ordinal.isdigit():
        figures = [row for row in figures if row.ordinal == int(ordinal)]
    if len(figures) != 1:
        keys = ", ".join(figure_key(claim.key, row.ordinal) for row in figures[:5])
        raise UnfitDerivation(kind="derivation", needed=f"one figure of {claim.key}: {keys or 'it has none such'}")
    return figures[0]


def key_of(recorder: Recorder, figure: Figure) -> str:
    """Give the key of a figure."""
    return figure_key(_claim(recorder, figure).key, figure.ordinal)


def _claim(recorder: Recorder, figure: Figure) -> Claim:
    return recorder.session.get_one(Claim, figure.claim_id)


def _check(recorder: Recorder, kind: str, figures: Sequence[Figure], factor: Decimal | None) -> None:
    """Check the result and the terms of a derivation, in this order."""
    if kind not in NEEDED:
        raise UnknownWord(given=kind, field="kind of derivation", allowed=", ".join(NEEDED))
    count = len(figures) - 1
    fits = count >= 2 if kind == "sum" else count == (1 if kind in ("conversion", "part") else 2)
    is_rated = factor is not None
    if kind == "conversion" and not is_rated:
        # Of two currencies the check holds published rates against it.
        is_rated = all(_is_money(recorder, figure) for figure in figures)
    if not fits or (kind == "conversion") != is_rated:
        raise UnfitDerivation(kind=kind, needed=NEEDED[kind])


def _is_money(recorder: Recorder, figure: Figure) -> bool:
    unit = figure.unit if figure.unit is not None else recorder.session.get_one(Measure, figure.measure_id).unit
    return unit_kind(unit) == "currency"
