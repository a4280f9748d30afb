"""A row of lineage: a source that derives from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimdb.interchange.table_failures import RowRefused
from claimdb.interchange.table_fields import Fields, refusing
from claimdb.interchange.table_rows import Cell
from claimdb.record.failures import OneRecordTwice, UnknownWord
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.sources import LINEAGE_KINDS, find_or_add_lineage, find_or_add_stub


@dataclass(frozen=True, slots=True)
class LineageRow:
    """One link: `source` and `of` are cite keys, `measure` a label, handle or key (None: the link is for all)."""

    number: int
    source: str
    of: str
    kind: str
    measure: str | None


def read_lineage_row(number: int, cells: Mapping[str, Cell]) -> LineageRow:
    """Read the cells of a row, by field; raises RowRefused."""
    fields = Fields(cells)
    source, of = fields.needed("source"), fields.needed("of")
    if source == of:
        raise RowRefused(OneRecordTwice(key=source, act="derived from"), "of")
    kind = fields.needed("kind").casefold()
    if kind not in LINEAGE_KINDS:
        raise RowRefused(UnknownWord(given=kind, field="kind of lineage", allowed=", ".join(LINEAGE_KINDS)), "kind")
    return LineageRow(number, source, of, kind, fields.line("measure"))


def record_lineage_row(recorder: Recorder, row: LineageRow) -> bool:
    """Add the link or find it, works that are not known as stubs; tells whether anything was written.

    Raises RowRefused when no measure, or more than one, has the name given.
    """
    label = row.measure
    measure = (
        refusing(lambda: find_by_prefix(recorder.session, "measure", label), "measure") if label is not None else None
    )
    of, source = find_or_add_stub(recorder, row.of), find_or_add_stub(recorder, row.source)
    return refusing(lambda: find_or_add_lineage(recorder, source, of, row.kind, measure=measure), "of").added
