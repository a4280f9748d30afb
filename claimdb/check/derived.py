"""What the rules about derivations share: who is firm enough to judge, and how a hit looks."""

from __future__ import annotations

from fractions import Fraction

from claimdb.check.facts import claims_of, figure_facts, side_of
from claimdb.check.slips import significant_digits
from claimdb.check.spans import Span
from claimdb.values.arithmetic import rounded, significant
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind, ScopedFigure
from claimdb.values.units import find_unit

_DECIMALS = 4
# Sums are exact; of what is divided or converted one digit more than was printed tells enough.
_EXACT = frozenset({DerivationKind.SUM, DerivationKind.DIFFERENCE})
_DIGITS = 4
_WITHIN_NUMBERS = " \u00a0\u202f.,'’-−"


def is_firm(derivation: Derivation) -> bool:
    """Tell whether every figure is asserted without a hedge."""
    figures = (derivation.result, *derivation.terms)
    return bool(derivation.terms) and not any(figure.is_hedged or figure.is_only_denied for figure in figures)


def mismatch(derivation: Derivation, message: str, expected: Span, **params: str) -> Hit:
    """Give the hit for a derivation whose result is not what its terms allow."""
    result, figures = derivation.result, (derivation.result, *derivation.terms)
    digits = None if derivation.kind in _EXACT else max(_DIGITS, significant_digits(result.value) + 1)
    is_soft = any(figure.conventional for figure in figures)
    return Hit(
        message,
        identity=(derivation.key,),
        facts=(derivation.kind.value, *figure_facts(figures)),
        params={
            "result": _worded(result),
            "terms": " | ".join(map(_worded, derivation.terms)),
            "expected_low": shown(expected.low, digits),
            "expected_high": shown(expected.high, digits),
            **params,
        },
        measure=result.measure.key,
        scope=result.scope,
        sides=(side_of([result]), side_of(derivation.terms, " | ".join(term.wording for term in derivation.terms))),
        claims=claims_of(figures),
        outcome=Outcome.CONTRADICTION,
        axis="value",
        severity=Severity.WARNING if is_soft else None,
    )


def _worded(figure: ScopedFigure) -> str:
    """Give the words of a figure; a table has an amount's currency in a column of its own."""
    unit, printed = figure.unit or figure.measure.unit, figure.wording
    is_bare = all(sign.isdigit() or sign in _WITHIN_NUMBERS for sign in printed)
    return f"{printed} {unit}" if is_bare and find_unit(unit).kind == "currency" else printed


def shown(end: Fraction | None, digits: int | None = None) -> str:
    """Write one end of what was expected, whole or with so many digits that count; empty where it is open."""
    if end is None:
        return ""
    return rounded(end, _DECIMALS) if digits is None or end.denominator == 1 else significant(end, digits)
