"""Figures as records of the machine output: exact numbers as strings, unknown as None."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claimdb.values.arithmetic import plain
from claimdb.values.figure import Figure
from claimdb.values.period import Period


def figure_record(figure: Figure) -> dict[str, Any]:
    """Give a figure with the fields of the machine output, in their order, ready for JSON."""
    return {
        "start": figure.start,
        "end": figure.end,
        "wording": figure.wording,
        "kind": figure.kind.value,
        "value": _exact(figure.value),
        "value_high": _exact(figure.value_high),
        "comparator": figure.comparator.value,
        "low": _exact(figure.low),
        "high": _exact(figure.high),
        "low_closed": figure.low_closed,
        "high_closed": figure.high_closed,
        "printed_low": _exact(figure.printed_low),
        "printed_high": _exact(figure.printed_high),
        "step": _exact(figure.step),
        "unit": figure.unit,
        "counted": figure.counted,
        "hedged": figure.hedged,
        "conventional": figure.conventional,
        "period": period_record(figure.period),
        "place": figure.place,
        "notes": list(figure.notes),
        "alternatives": [plain(other) for other in figure.alternatives],
        "direction": figure.direction.value if figure.direction else None,
    }


def period_record(period: Period | None) -> dict[str, Any] | None:
    """Give a period with its words, its EDTF form and its two days as ISO dates."""
    if period is None:
        return None
    return {
        "text": period.text,
        "edtf": period.edtf,
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
        "resolved_from": period.resolved_from,
    }


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)
