"""How the values and dates of a table are written: one way for all of them, never row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimdb.interchange.table_dates import DateOrder, date_order
from claimdb.interchange.table_places import has_country_codes
from claimdb.interchange.table_rows import Cell
from claimdb.interchange.table_values import NumberStyle
from claimdb.reading.languages import choose_language

SAMPLE = 1_000
"""So many rows tell the style of all."""

_READ = ("value", "claim", "measure", "subject", "quote", "unit")
_PLACED = ("place", "subject")
_DATED = ("as_of", "period", "source_date")
# What can only be a decimal comma, or only a decimal point: other than three digits behind it, or groups before it.
_COMMA = re.compile(r"(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d", re.ASCII)
_POINT = re.compile(r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The language of a table, its decimal mark where its values show one, and what stands first in 3/4/2022.

    `has_codes`: its places are codes of three letters.
    """

    numbers: NumberStyle
    dates: DateOrder | None = None
    has_codes: bool = False

    @property
    def language(self) -> str:
        """The code of the language of the values."""
        return self.numbers.language


def table_style(language: str, dates: DateOrder | None, rows: Iterable[Mapping[str, Cell]]) -> TableStyle:
    """Find how a table is written; what is given ("auto" is not) stands, the first rows (cells by field) tell the rest.

    Decimal commas are French and decimal points English, whichever are more; then the words decide. Where no value
    shows a decimal mark, that of English counts if it is given. Raises UnknownLanguage.
    """
    values: list[str] = []
    words: list[str] = []
    days: list[str] = []
    places: set[str] = set()
    for cells in rows:
        texts = [(field, cell) for field, cell in cells.items() if isinstance(cell, str)]
        values.extend(cell for field, cell in texts if field == "value")
        words.extend(cell for field, cell in texts if field in _READ)
        days.extend(cell for field, cell in texts if field in _DATED)
        places.update(cell for field, cell in texts if field in _PLACED)
    commas = sum(bool(_COMMA.search(value)) for value in values)
    points = sum(bool(_POINT.search(value)) for value in values)
    decimal = "," if commas and not points else "." if points and not commas else None
    if language == "en" and not commas and not points:
        # Somebody said that it is English. "1.200" of a French table is written in either way, whoever says so.
        decimal = "."
    if language == "auto" and commas != points:
        language = "fr" if commas > points else "en"
    chosen = choose_language(language, "\n".join(words) if language == "auto" else "").code
    order = dates or date_order(days, chosen)
    return TableStyle(NumberStyle(chosen, decimal), order, has_country_codes(places))
