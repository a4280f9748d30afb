"""FIG007: parts that do not add up to what they are said to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimdb.check.derived import is_firm, mismatch, shown
from claimdb.check.rule import rule
from claimdb.check.spans import Span, common_factor, exact_span, printed_span, stepped_span
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind, ScopedFigure


@rule("FIG007", material=Derivation, severity=Severity.ERROR, since="0.1", precedence=20)
def sum_mismatch(derivation: Derivation) -> Iterator[Hit]:
    """Parts do not add up to the sum that is printed, or two figures to their difference.

    Rounded terms are added with their rounding: 33 % three times and 100 % agree, and so do 1.2 and 1.3 million
    with 2.6 million. A list that is introduced by "including" is no sum: declare it as parts.
    Which of the figures is wrong cannot be told. To settle it, look each of them up.
    """
    if derivation.kind not in {DerivationKind.SUM, DerivationKind.DIFFERENCE} or not is_firm(derivation):
        return
    read = _reading(derivation)
    total: Span | None = None
    for index, term in enumerate(derivation.terms):
        factor = common_factor(term, derivation.result)
        if factor is None:
            return
        span = read(term).times(factor)
        if total is None:
            total = span
        elif derivation.kind is DerivationKind.DIFFERENCE and index == 1:
            total = total.minus(span)
        else:
            total = total.plus(span)
    assert total is not None  # noqa: S101 - a firm derivation has terms
    if not total.meets(read(derivation.result)):
        yield mismatch(
            derivation, "sum_mismatch", total, kind=derivation.kind.value, gap=_gap(total, derivation.result)
        )


def _reading(derivation: Derivation) -> Callable[[ScopedFigure], Span]:
    """Among numbers with decimals a bare integer is a rounded one too: 3.2 and 4.1 may be printed as 7."""
    figures = (derivation.result, *derivation.terms)
    has_decimals = any(figure.step is not None and figure.step < 1 for figure in figures)
    return stepped_span if has_decimals else printed_span


def _gap(total: Span, result: ScopedFigure) -> str:
    """Give how much the terms exceed the result (negative: fall short); empty where it is a range."""
    printed = exact_span(result.strict)
    if total.low is None or total.low != total.high or printed.low is None or printed.low != printed.high:
        return ""
    return shown(total.low - printed.low)
