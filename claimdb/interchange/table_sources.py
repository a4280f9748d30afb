"""A row of sources: CSL variables by their names as columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimdb.bibliography.csl_json import sort_variables
from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES
from claimdb.interchange.table_failures import MissingCell, RowRefused, UnfitCell
from claimdb.interchange.table_fields import Fields, refusing
from claimdb.interchange.table_rows import Cell
from claimdb.record.dates import read_edtf
from claimdb.record.failures import UnknownWord
from claimdb.record.recorder import Recorder
from claimdb.record.sources import find_or_add_source
from claimdb.values.work_date import csl_date, edtf_text

SOURCE_FIELDS = ("id", "citation-key", "type", *sorted((TEXT_VARIABLES | NAMES | DATES) - {"type"}))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One work: its cite key and its CSL-JSON item."""

    number: int
    cite_key: str
    csl: Mapping[str, Any]


def read_source_row(number: int, cells: Mapping[str, Cell]) -> SourceRow:
    """Read the cells of a row, by CSL variable; raises RowRefused.

    Names are `Family, Given`, with semicolons between people and no comma in the name of a body; dates are EDTF.
    JSON Lines may give CSL's own lists and objects instead.
    """
    fields = Fields(cells)
    key = fields.line("citation-key") or fields.line("id")
    if key is None:
        raise RowRefused(MissingCell(name="id"), "id")
    kind = fields.line("type") or "document"
    if kind not in TYPES:
        raise RowRefused(UnknownWord(given=kind, field="type of a work", allowed=", ".join(sorted(TYPES))), "type")
    item: dict[str, Any] = {"type": kind}
    exact: dict[str, str] = {}
    for field in SOURCE_FIELDS[3:]:
        if fields.cell(field) is not None:
            item[field] = _read_variable(fields, field, exact)
    if exact:
        item["custom"] = {"edtf": exact}
    csl = sort_variables(item)
    for field in item:
        if field not in csl:
            raise RowRefused(UnfitCell(reason="this is not the form that CSL gives this variable"), field)
    return SourceRow(number, key, csl)


def record_source_row(recorder: Recorder, row: SourceRow, *, update: bool) -> bool:
    """Add the work or find it; tells whether anything was written. Raises ClashingSource, UnreadableDate."""
    before = recorder.known.source(row.cite_key)
    kept = None if before is None else (dict(before.csl), before.is_stub, before.withdrawn_at)
    source = find_or_add_source(recorder, row.csl, cite_key=row.cite_key, update=update).source
    return kept != (dict(source.csl), source.is_stub, source.withdrawn_at)


def _read_variable(fields: Fields, field: str, exact: dict[str, str]) -> Any:
    cell = fields.cell(field)
    if isinstance(cell, list | dict):
        return cell
    if field in NAMES:
        return [_read_name(name) for name in fields.texts(field)]
    text = fields.text(field)
    if field not in DATES or text is None:
        return text
    edtf = refusing(lambda: read_edtf(text), field).edtf or text
    written = csl_date(edtf)
    if edtf_text(written) != edtf:
        exact[field] = edtf
    return written


def _read_name(name: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in name.partition(","))
    if not comma:
        return {"literal": family}
    return {"family": family, "given": given} if given else {"family": family}
