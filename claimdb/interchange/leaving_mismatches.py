"""Contradictions with Wikidata as its Mismatch Finder takes them: one row for each value that another source has."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

from claimdb.interchange.leaving import Leaving
from claimdb.interchange.leaving_losses import Losing
from claimdb.interchange.leaving_names import source_address
from claimdb.interchange.leaving_wikidata import WikidataIds, find_ids, wikidata_page
from claimdb.model import Assertion, Figure, Finding
from claimdb.store.types import write_decimal
from claimdb.values.interval import Interval

COLUMNS = (
    "item_id", "statement_guid", "property_id", "wikidata_value", "meta_wikidata_value", "external_value",
    "external_url", "type",
)  # fmt: skip
LONGEST = 1_500
"""Characters of a value or address."""
_OUTCOMES = frozenset({"contradiction", "unit"})


@dataclass(frozen=True, slots=True)
class _Side:
    figure: Figure
    said: Assertion
    page: tuple[str, str | None] | None


def write_mismatches(leaving: Leaving, ids: WikidataIds, losing: Losing) -> str:
    """Write CSV for the Mismatch Finder: of each open contradiction, every value of Wikidata against every other.

    A source is a side of Wikidata where its address is that of a statement, as its page gives it:
    https://www.wikidata.org/wiki/Q90#Q90$… . A finding with no such side, or whose measure has no property in the
    mapping, is left out.
    """
    rows: dict[tuple[str, ...], None] = {}
    for finding, claims in leaving.findings:
        if finding.state != "open" or finding.outcome not in _OUTCOMES:
            continue
        found = list(_rows(leaving, finding, claims, ids))
        if not found:
            losing.note("no_mismatch", finding.key)
        rows.update(dict.fromkeys(found))
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return written.getvalue()


def _rows(leaving: Leaving, finding: Finding, claims: tuple[int, ...], ids: WikidataIds) -> Iterator[tuple[str, ...]]:
    sides = [
        _Side(figure, said, wikidata_page(leaving.source(said.source_id)))
        for claim in claims
        for figure in leaving.figures.get(claim, ())
        for said in leaving.assertions.get(claim, ())
        if figure.measure_id == finding.measure_id and said.stance != "denies"
    ]
    for ours in (side for side in sides if side.page is not None):
        for other in (side for side in sides if side.page is None):
            row = _row(leaving, ours, other, ids)
            if row is not None:
                yield row


def _row(leaving: Leaving, ours: _Side, other: _Side, ids: WikidataIds) -> tuple[str, ...] | None:
    prop, _ = find_ids(leaving, ours.figure, ids)
    item, statement = ours.page or ("", None)
    address = source_address(leaving.source(other.said.source_id)) or ""
    apart = ours.figure.scope_key == other.figure.scope_key and not _meet(ours.figure, other.figure)
    if prop is None or statement is None or not statement.startswith(f"{item}$") or not apart:
        # Without the statement nothing could be said of its value, only that there is none.
        return None
    meta = "http://www.wikidata.org/entity/Q1985727" if ours.figure.unit == "date" else ""
    values = (_value(ours.figure), _value(other.figure), address)
    if any(len(value) > LONGEST for value in values):
        return None
    return item, statement, prop, values[0], meta, values[1], address, "statement"


def _meet(a: Figure, b: Figure) -> bool:
    return _printed(a).meets(_printed(b))


def _printed(figure: Figure) -> Interval:
    return Interval(figure.printed_low, figure.printed_high, figure.printed_low_closed, figure.printed_high_closed)


def _value(figure: Figure) -> str:
    if figure.unit == "date":
        return date.fromordinal(int(figure.value)).isoformat()
    return write_decimal(figure.value)
