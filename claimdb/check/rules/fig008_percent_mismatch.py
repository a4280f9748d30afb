"""FIG008: a percentage or ratio that does not follow from its two figures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimdb.check.derived import is_firm, mismatch
from claimdb.check.differences import unit_of
from claimdb.check.rule import rule
from claimdb.check.spans import Span, common_factor, percent_span, printed_span
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind
from claimdb.values.units import find_unit

_KINDS = frozenset({DerivationKind.RATIO, DerivationKind.PERCENT_OF, DerivationKind.PERCENT_CHANGE})
_HUNDRED, _ONE = Fraction(100), Fraction(1)


@rule("FIG008", material=Derivation, severity=Severity.ERROR, since="0.1", precedence=20)
def percent_mismatch(derivation: Derivation) -> Iterator[Hit]:
    """Percentages, changes or ratios do not follow from the figures they are drawn from.

    The result may be rounded to its last printed digit and the terms as printed: 86 % agrees with 86.09 %. From
    10 % to 12 % is a rise of 20 % or of 2 percentage points; the one written for the other is
    told apart. To settle it, calculate again from the terms.
    """
    if derivation.kind not in _KINDS or len(derivation.terms) != 2 or not is_firm(derivation):
        return
    first, second = derivation.terms
    factor = common_factor(first, second)
    result_kind = find_unit(unit_of(derivation.result)).kind
    if factor is None:
        return
    a, b = printed_span(first).times(factor), printed_span(second)
    printed = percent_span(derivation.result)
    if derivation.kind is DerivationKind.PERCENT_CHANGE:
        yield from _change(derivation, a, b, printed, result_kind)
        return
    expected = a.over(b)
    if expected is None:
        return
    if derivation.kind is DerivationKind.PERCENT_OF or result_kind == "percent":
        expected = expected.times(_HUNDRED)
    if not expected.meets(printed):
        yield mismatch(derivation, "percent_mismatch", expected, kind=derivation.kind.value)


def _change(derivation: Derivation, a: Span, b: Span, printed: Span, result_kind: str) -> Iterator[Hit]:
    are_percents = find_unit(unit_of(derivation.terms[0])).kind == "percent"
    points = b.minus(a)
    if result_kind == "percentage point":
        relative = _relative(a, b)
        if are_percents and not _fits(points, printed):
            is_swapped = relative is not None and _fits(relative, printed)
            yield mismatch(
                derivation, "points_for_percent" if is_swapped else "percent_mismatch", points, kind="points"
            )
        return
    expected = _relative(a, b)
    if expected is None or _fits(expected, printed):
        return
    is_swapped = are_percents and _fits(points, printed)
    message = "percent_for_points" if is_swapped else "percent_mismatch"
    yield mismatch(derivation, message, expected, kind=derivation.kind.value)


def _relative(a: Span, b: Span) -> Span | None:
    quotient = b.over(a)
    return None if quotient is None else quotient.minus(Span(_ONE, _ONE)).times(_HUNDRED)


def _fits(expected: Span, printed: Span) -> bool:
    """Tell whether a change agrees, as written or as the size of a fall ("fell by 12 %")."""
    return expected.meets(printed) or expected.times(-_ONE).meets(printed)
