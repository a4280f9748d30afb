"""FIG009: the same amount in two units, wrongly converted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimdb.check.derived import is_firm, mismatch
from claimdb.check.rule import rule
from claimdb.check.spans import Span, common_factor, exact_span, stepped_span
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind


@rule("FIG009", material=Derivation, severity=Severity.WARNING, since="0.1", precedence=20)
def conversion_mismatch(derivation: Derivation) -> Iterator[Hit]:
    """One figure, converted into the other unit or currency, does not give the other.

    A factor that was given is used with its own rounding (0.305 is 0.3045 to 0.3055); without one, only exact factors
    between units are used, never a rate of exchange. Both figures may be rounded to their last
    digit. To settle it, convert again and say which rate was used.
    """
    if derivation.kind is not DerivationKind.CONVERSION or len(derivation.terms) != 1 or not is_firm(derivation):
        return
    term = derivation.terms[0]
    span, factor = stepped_span(term), _factor(derivation)
    if factor is None or factor.low is None or factor.low <= 0 or span.low is None or span.low < 0:
        return
    high = None if span.high is None or factor.high is None else span.high * factor.high
    expected = Span(span.low * factor.low, high)
    if not expected.meets(stepped_span(derivation.result)):
        used = "" if derivation.factor is None else format(derivation.factor, "f")
        yield mismatch(derivation, "conversion_mismatch", expected, factor=used)


def _factor(derivation: Derivation) -> Span | None:
    given = derivation.factor
    if given is None:
        exact = common_factor(derivation.terms[0], derivation.result)
        same = exact_span(derivation.result.strict) == exact_span(derivation.terms[0].strict)
        return None if exact is None or same else Span(exact, exact)
    exponent = given.as_tuple().exponent
    half = Fraction(10) ** int(exponent) / 2 if isinstance(exponent, int) and exponent < 0 else Fraction(0)
    return Span(Fraction(given) - half, Fraction(given) + half)
