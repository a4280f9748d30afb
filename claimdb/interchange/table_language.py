"""Which language the values of a table are written in: one for all of them, never row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from claimdb.interchange.table_rows import Cell
from claimdb.reading.languages import choose_language

SAMPLE = 1_000
"""So many rows tell the language of all."""

_READ = ("value", "claim", "measure", "subject", "quote", "unit")
# What can only be a decimal comma, or only a decimal point: other than three digits behind it.
_COMMA = re.compile(r"(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d.,])")
_POINT = re.compile(r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])")


def table_language(given: str, rows: Iterable[Mapping[str, Cell]]) -> str:
    """Give the code of the language of values: the given one, for "auto" what the first rows (cells by field) tell.

    Decimal commas are French and decimal points English, whichever are more; then the words decide.
    Raises UnknownLanguage.
    """
    if given != "auto":
        return choose_language(given, "").code
    values: list[str] = []
    words: list[str] = []
    for cells in rows:
        texts = [(field, cell) for field in _READ if isinstance(cell := cells.get(field), str)]
        values.extend(cell for field, cell in texts if field == "value")
        words.extend(cell for _field, cell in texts)
    commas = sum(bool(_COMMA.search(value)) for value in values)
    points = sum(bool(_POINT.search(value)) for value in values)
    if commas != points:
        return "fr" if commas > points else "en"
    return choose_language("auto", "\n".join(words)).code
