"""Rates of exchange to judge conversions by: from a person's table, else those that are installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from claimdb.values.rates import Rates


def published_rates() -> Rates | None:
    """Read all reference rates; None where none are installed."""
    return rates_for(None, None)


def rates_for(file: Path | None, currencies: Collection[str] | None) -> Rates | None:
    """Read the rates of a table, else the reference rates of these currencies (None: all of them).

    None where no currency asks for any, or none are installed.
    """
    from claimdb.interchange.exchange_rates import find_reference_rates, read_rates

    if file is not None:
        return read_rates(file)
    return None if currencies is not None and not currencies else find_reference_rates(currencies)
