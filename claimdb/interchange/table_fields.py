"""The fields of each kind of table, and reading one of them from its cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from claimdb.errors import InputError
from claimdb.interchange.table_dates import REMEMBERED, DateOrder, read_date
from claimdb.interchange.table_failures import MissingCell, RowRefused, UnfitCell
from claimdb.interchange.table_rows import Cell, cell_text
from claimdb.interchange.table_style import TableStyle
from claimdb.interchange.table_values import NumberStyle, is_missing
from claimdb.values.period import Period

T = TypeVar("T")

_UNTOLD = TableStyle(NumberStyle("en"))

CLAIM_FIELDS = (
    "claim", "subject", "measure", "value", "unit", "place", "as_of", "period", "source", "source_date", "cites",
    "quote", "page", "url", "stance", "speaker", "note",
    "claim_words", "value_printed", "value_language", "qualifiers", "hedged",
)  # fmt: skip
_YES = frozenset(("yes", "true", "1", "x", "oui", "vrai"))
_NO = frozenset(("no", "false", "0", "non", "faux", "-"))
LINEAGE_FIELDS = ("source", "of", "kind", "measure")


class TableKind(StrEnum):
    """What the rows of a table are."""

    CLAIMS = "claims"
    LINEAGE = "lineage"
    SOURCES = "sources"


def refusing(read: Callable[[], T], field: str) -> T:
    """Do a piece of reading; what it refuses is refused for this field of the row."""
    try:
        return read()
    except InputError as error:
        raise RowRefused(error, field) from error


class Fields:
    """The filled cells of one row by field; every reading raises RowRefused with its field."""

    def __init__(self, cells: Mapping[str, Cell], style: TableStyle = _UNTOLD) -> None:
        self._cells = cells
        self._style = style

    def cell(self, field: str) -> Cell | None:
        """Give a cell as it came; None when it is empty."""
        return self._cells.get(field)

    def text(self, field: str) -> str | None:
        """Give a cell as text; None when it is empty."""
        cell = self._cells.get(field)
        if cell is None or isinstance(cell, str):
            return cell
        try:
            return cell_text(cell)
        except TypeError as error:
            raise RowRefused(UnfitCell(reason="a list or an object is no value of this field"), field) from error

    def line(self, field: str) -> str | None:
        """Give a cell as text on one line."""
        cell = self._cells.get(field)
        if cell is None:
            return None
        text = cell if isinstance(cell, str) else self.text(field)
        return None if text is None else " ".join(text.split())

    def needed(self, field: str) -> str:
        """Give a cell as text on one line that every row must have."""
        text = self.line(field)
        if not text:
            raise RowRefused(MissingCell(name=field), field)
        return text

    def texts(self, field: str) -> tuple[str, ...]:
        """Give the parts of a cell: a list, or words with semicolons between them."""
        cell = self._cells.get(field)
        if cell is None:
            return ()
        if isinstance(cell, list):
            if not all(isinstance(part, str) for part in cell):
                raise RowRefused(UnfitCell(reason="the list holds something else than text"), field)
            parts = [str(part) for part in cell]
        else:
            parts = (self.text(field) or "").split(";")
        return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))

    def is_set(self, field: str) -> bool:
        """Tell whether a cell says yes; an empty one says no."""
        if self._cells.get(field) is None:
            return False
        word = (self.line(field) or "no").casefold()
        if word not in _YES | _NO:
            raise RowRefused(UnfitCell(reason="this says neither yes nor no"), field)
        return word in _YES

    def pairs(self, field: str) -> dict[str, str]:
        """Give the names and values of a cell written `name=value; name=value`, or of an object."""
        cell = self._cells.get(field)
        if cell is None:
            return {}
        if isinstance(cell, Mapping):
            given = [(" ".join(name.split()), " ".join(str(value).split())) for name, value in cell.items()]
        else:
            given = [(name.strip(), value.strip()) for name, _, value in (p.partition("=") for p in self.texts(field))]
        if any(not name or not value for name, value in given) or len(dict(given)) < len(given):
            raise RowRefused(UnfitCell(reason="write it as name=value, with semicolons between several"), field)
        return dict(given)

    def time(self, field: str) -> Period | None:
        """Give a cell as a date or period; None when it is empty or says that there is none."""
        text = self.line(field)
        if text is None:
            return None
        try:
            return _read_time(text, self._style.dates, self._style.language)
        except InputError as error:
            raise RowRefused(error, field) from error


@lru_cache(maxsize=REMEMBERED)
def _read_time(text: str, dates: DateOrder | None, language: str) -> Period | None:
    return None if is_missing(text) else read_date(text, dates, language)
