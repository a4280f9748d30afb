"""A row of lineage: a source that derives from another, or from several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimdb.interchange.table_failures import MissingCell, RowRefused
from claimdb.interchange.table_fields import Fields, refusing
from claimdb.interchange.table_rows import Cell
from claimdb.model import Measure
from claimdb.record.failures import OneRecordTwice, UnknownWord
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.sources import LINEAGE_KINDS, find_or_add_lineage, find_or_add_stub

_WORDS: Mapping[str, str] = {
    "new edition": "edition", "nouvelle édition": "edition", "édition": "edition", "réimpression": "reprint",
    "reprise": "reprint", "traduction": "translation", "mêmes données": "same_data", "données identiques": "same_data",
}  # fmt: skip
"""How people write the kinds of lineage; hyphens and underscores are spaces here."""


@dataclass(frozen=True, slots=True)
class LineageRow:
    """The links of a source to the works that it derives from.

    `source` and `of` are cite keys, `measure` a label, handle or key (None: the links are for all).
    """

    number: int
    source: str
    of: tuple[str, ...]
    kind: str
    measure: str | None


def read_lineage_row(number: int, cells: Mapping[str, Cell]) -> LineageRow:
    """Read the cells of a row, by field; raises RowRefused."""
    fields = Fields(cells)
    source, of = fields.needed("source"), fields.texts("of")
    if not of:
        raise RowRefused(MissingCell(name="of"), "of")
    if source in of:
        raise RowRefused(OneRecordTwice(key=source, act="derived from"), "of")
    written = fields.needed("kind").casefold()
    spaced = " ".join(written.replace("_", " ").replace("-", " ").split())
    kind = _WORDS.get(spaced, spaced.replace(" ", "_"))
    if kind not in LINEAGE_KINDS:
        raise RowRefused(UnknownWord(given=written, field="kind of lineage", allowed=", ".join(LINEAGE_KINDS)), "kind")
    return LineageRow(number, source, of, kind, fields.line("measure"))


def record_lineage_row(recorder: Recorder, row: LineageRow) -> bool:
    """Add the links or find them, works that are not known as stubs; tells whether anything was written.

    Raises RowRefused when no measure, or more than one, has the name given.
    """
    label = row.measure
    measure = (
        refusing(lambda: find_by_prefix(recorder.session, "measure", label), "measure") if label is not None else None
    )
    added = [_link(recorder, row, of, measure) for of in row.of]
    return any(added)


def _link(recorder: Recorder, row: LineageRow, key: str, measure: Measure | None) -> bool:
    of, source = find_or_add_stub(recorder, key), find_or_add_stub(recorder, row.source)
    return refusing(lambda: find_or_add_lineage(recorder, source, of, row.kind, measure=measure), "of").added
