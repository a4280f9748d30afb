"""FIG009: the same amount in two units, wrongly converted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from claimdb.check.derived import is_firm, mismatch
from claimdb.check.differences import unit_of
from claimdb.check.rule import rule
from claimdb.check.spans import Span, common_factor, exact_span, stepped_span
from claimdb.values.arithmetic import significant
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind
from claimdb.values.rates import RateRange
from claimdb.values.units import Conversion, conversions, find_unit

_DIGITS = 4
_DIGITS_OF_A_RATE = 5


@rule("FIG009", material=Derivation, severity=Severity.WARNING, since="0.1", precedence=20)
def conversion_mismatch(derivation: Derivation) -> Iterator[Hit]:
    """One figure, converted into the other unit or currency, does not give the other.

    A factor that was given is used with its own rounding (0.305 is 0.3045 to 0.3055); without one, exact factors
    between units, and of gallons and tons those of either country. Between currencies only published rates are used,
    never one made up: the lowest to the highest from a week before the time that the words name to a week after. Where
    the document has a date of its own, the rates of the month before it are allowed too, and stand alone, for a note,
    where the words name no time. Without a time, or where no rate is published for it, nothing is said. Both figures
    may be rounded to their last digit. To settle it, convert again and say which rate was used.
    """
    if derivation.kind is not DerivationKind.CONVERSION or len(derivation.terms) != 1 or not is_firm(derivation):
        return
    if derivation.factor is None and find_unit(unit_of(derivation.result)).kind == "currency":
        yield from _by_rates(derivation)
        return
    printed, term = stepped_span(derivation.result), stepped_span(derivation.terms[0])
    if derivation.factor is not None:
        found = [_by_factor(term, derivation)]
    else:
        found = [_converted(term, way) for way in _ways(derivation)]
    expected = [span for span in found if span is not None]
    if not expected or any(span.meets(printed) for span in expected):
        return
    used = "" if derivation.factor is None else format(derivation.factor, "f")
    yield mismatch(derivation, "conversion_mismatch", expected[0], factor=used)


def _ways(derivation: Derivation) -> tuple[Conversion, ...]:
    term, result = derivation.terms[0], derivation.result
    ways = conversions(unit_of(term), unit_of(result))
    exact = common_factor(term, result)
    if not ways and exact is not None:
        ways = (Conversion(exact),)
    is_same = exact_span(result.strict) == exact_span(term.strict)
    return () if is_same and ways == (Conversion(Fraction(1)),) else ways


def _converted(term: Span, way: Conversion) -> Span | None:
    return term.times(way.factor).plus(Span(way.offset, way.offset))


def _by_factor(term: Span, derivation: Derivation) -> Span | None:
    given = derivation.factor
    assert given is not None  # noqa: S101 - asked before
    exponent = given.as_tuple().exponent
    half = Fraction(10) ** int(exponent) / 2 if isinstance(exponent, int) and exponent < 0 else Fraction(0)
    return _between(term, Fraction(given) - half, Fraction(given) + half)


def _between(term: Span, low: Fraction, high: Fraction) -> Span | None:
    """Multiply by anything from `low` to `high`; None for what is not above zero."""
    if low <= 0 or term.low is None or term.low < 0:
        return None
    return Span(term.low * low, None if term.high is None else term.high * high)


def _by_rates(derivation: Derivation) -> Iterator[Hit]:
    printed, term = stepped_span(derivation.result), stepped_span(derivation.terms[0])
    found = [_between(term, rates.low, rates.high) for rates in derivation.rates]
    expected = [span for span in found if span is not None]
    if not expected or any(span.meets(printed) for span in expected):
        return
    used = derivation.rates[0]
    message = "conversion_at_rates_of_document" if used.is_of_document else "conversion_at_rates"
    hit = mismatch(derivation, message, _shortened(expected[0]), **_rate_params(used))
    # What happened long before a document may be converted at the rates of then, without a word of it.
    yield replace(hit, severity=Severity.NOTE) if used.is_of_document else hit


def _rate_params(used: RateRange) -> dict[str, str]:
    return {
        "unit": used.unit,
        "to": used.to,
        "rate_low": significant(used.low, _DIGITS_OF_A_RATE),
        "rate_high": significant(used.high, _DIGITS_OF_A_RATE),
        "first_day": used.first.isoformat(),
        "last_day": used.last.isoformat(),
        "origin": used.origin,
    }


def _shortened(span: Span) -> Span:
    """Round what was expected to the digits that rates carry."""
    low, high = (None if end is None else Fraction(significant(end, _DIGITS)) for end in (span.low, span.high))
    return Span(low, high)
