"""A table is kept to the byte as it would be row by row, whichever way its claims go."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from claimdb.interchange import table as importing
from claimdb.interchange import table_batches, table_claims
from claimdb.interchange.table import TableImport, TableReport, import_table
from claimdb.interchange.table_failures import RowRefused
from claimdb.interchange.table_rows import text_cell
from claimdb.interchange.table_style import TableStyle
from claimdb.interchange.table_values import NumberStyle
from claimdb.model import Base, Claim, Figure
from claimdb.record import claims, known
from claimdb.record.audit import check_events
from claimdb.record.plain_claims import PlainClaims
from claimdb.store.bulk import COPIED
from claimdb.store.store import Store, open_store
from tests.store.test_first_load import foreign_keys

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIELDS = (
    "claim", "subject", "measure", "value", "unit", "place", "as_of", "period", "source", "source_date", "cites",
    "quote", "page", "stance", "speaker", "note", "claim_words", "qualifiers", "hedged",
)  # fmt: skip
CELLS: Mapping[str, Any] = {
    "claim": st.sampled_from(("", "", "a", "b")),
    "subject": st.sampled_from(("", "", "Ports of Œrebro", "France")),
    "measure": st.sampled_from(("stations", "Stations", "stations", "trees", "Häfen")),
    "value": st.sampled_from((
        "3", "4", "5", "1200", "1,234,567", "12.5", "about 50", "at least 9", "3 to 4", "12 %", "0", "-5", "7 million",
        "123456789012345678", "0.000000000000000000001", "more than 3.25",
    )),
    "unit": st.sampled_from(("", "", "", "km", "percent")),
    "place": st.sampled_from(("", "France", "FR", "Lyon", "World")),
    "as_of": st.sampled_from(("", "2020", "2021-05", "2021-05-06")),
    "period": st.sampled_from(("", "", "", "2019/2020")),
    "source": st.sampled_from(("roy", "lee", "kim")),
    "source_date": st.sampled_from(("", "", "2020-01-01")),
    "cites": st.sampled_from(("", "", "port", "port; hall", "lee")),
    "quote": st.sampled_from(("", "", "“Three” they said", "l’été")),
    "page": st.sampled_from(("", "12")),
    "stance": st.sampled_from(("", "", "denies")),
    "speaker": st.sampled_from(("", "", "Ana Ruiz")),
    "note": st.sampled_from(("", "seen twice")),
    "claim_words": st.sampled_from(("", "", "three stations", "Æther is real")),
    "qualifiers": st.sampled_from(("", "", "sex=women; age=Over 60")),
    "hedged": st.sampled_from(("", "", "yes")),
}  # fmt: skip
ROWS = st.lists(st.fixed_dictionaries(dict(CELLS)), min_size=1, max_size=60)


def written(rows: list[dict[str, str]]) -> str:
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, FIELDS)
    writer.writeheader()
    writer.writerows(rows)
    return sheet.getvalue()


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as the database gives it."""

    def work(session: Any) -> dict[str, list[tuple[Any, ...]]]:
        found = {}
        for table in Base.metadata.sorted_tables:
            rows = session.execute(select(table).order_by(*table.primary_key.columns))
            found[table.name] = [tuple(row) for row in rows]
        return found

    return store.read(work)


@contextmanager
def row_by_row() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainClaims, "simple", _none)
        yield


def _none(plain: PlainClaims, given: Any, keys: Any) -> list[bool]:
    plain._recorder.known.prefetch_claims(keys)
    return [False] * len(given)


def kept(path: Path, content: str, **options: Any) -> tuple[TableReport, dict[str, list[tuple[Any, ...]]]]:
    table = path.with_name("rows.csv")
    table.write_text(content, encoding="utf-8")
    store = open_store(str(path))
    report = import_table(store, TableImport(table, skip=True, **options), by="ana", at=NOON)
    try:
        return report, everything(store)
    finally:
        store.close()


@settings(max_examples=6)
@given(ROWS, st.sampled_from(("auto", "en", "fr")), st.sampled_from((3, 10_000)))
def test_rows_keys_and_events_are_those_of_claims_recorded_one_by_one(
    file_template: Path, rows: list[dict[str, str]], language: str, batch: int
):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "BATCH", batch)
        fast, slow = Path(folder, "fast.db"), Path(folder, "slow.db")
        for path in (fast, slow):
            shutil.copy(file_template, path)
        report, one = kept(fast, written(rows), language=language)
        with row_by_row():
            other_report, other = kept(slow, written(rows), language=language)
        assert one == other
        assert (report.added, report.there, report.refused) == (
            other_report.added, other_report.there, other_report.refused,
        )  # fmt: skip


MADE = (
    ("12", "France", True, "port", "a “quote”", "kind=oak"),
    ('"1,234,500"', "Lyon", False, "", "", ""),
    ("12.50", "", True, "port;hall", "l’été", ""),
    ("about 50", "Peru", False, "", "", "age=Over 60"),
    ("123456789012345678", "", True, "", "", ""),
)
PLAIN = "measure,value,place,as_of,period,source,cites,quote,qualifiers\n" + "".join(
    f"{'trees' if is_stock else 'fires'},{value},{place},{1900 + n if is_stock else ''},{'' if is_stock else 1900 + n},"
    f"roy{n % 2},{cites},{quote},{more}\n"
    for n in range(2 * COPIED)
    for value, place, is_stock, cites, quote, more in MADE[n % 5 : n % 5 + 1]
)


def test_both_engines_keep_the_same_rows(
    store: Store, file_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(claims, "SENT", COPIED + 20)
    # As with the thousands of rows of a great file: its first ones are there before their keys are tried.
    monkeypatch.setattr(table_batches, "FEW", COPIED)
    monkeypatch.setattr(known, "AT_ONCE", COPIED // 2)
    table = tmp_path / "rows.csv"
    table.write_text(PLAIN, encoding="utf-8")
    keys = store.read(foreign_keys)
    import_table(store, TableImport(table), by="ana", at=NOON)
    assert store.read(foreign_keys) == keys
    beside = tmp_path / "beside"
    beside.mkdir()
    shutil.copy(file_template, beside / "claims.db")
    with row_by_row():
        _report, on_file = kept(beside / "claims.db", PLAIN)
    here = everything(store)
    # The mark of an import is of its file and options, and these differ.
    for name in here.keys() - {"event", "event_subject", "import_batch"}:
        assert here[name] == on_file[name], name
    assert store.read(lambda session: list(check_events(session))) == []


def test_new_claims_are_no_objects(file_database: str, tmp_path: Path):
    table = tmp_path / "rows.csv"
    table.write_text(PLAIN, encoding="utf-8")
    made: list[type[Base]] = []
    with pytest.MonkeyPatch.context() as patch:
        for model in (Claim, Figure):
            patch.setattr(model, "__init__", lambda self, **_values: made.append(type(self)))
        import_table(open_store(file_database), TableImport(table), by="ana", at=NOON)
    assert made == []


NUMBERS = st.sampled_from(("3", "1,200", "1.200", "12:30", "2020-05-06", "n/a", "-", "3 to 4", "7 km", " 5 ", "12 %"))
TEXTS = st.sampled_from(("", "a b", "  a  b", "-", "date", "USD million", "min", "2020", "2019/2020", "FRA", "x"))


@given(
    st.fixed_dictionaries(
        {"value": NUMBERS, "measure": TEXTS, "source": TEXTS},
        optional=dict.fromkeys(("claim", "unit", "place", "as_of", "period", "quote"), TEXTS),
    ),
    st.sampled_from(("en", "fr")),
)
def test_a_row_of_a_plain_number_says_what_a_whole_reading_finds(cells: dict[str, str], language: str):
    filled = {name: text_cell(cell) for name, cell in cells.items() if text_cell(cell)}
    style = TableStyle(NumberStyle(language), has_codes=True)

    def read() -> Any:
        try:
            return table_claims.read_claim_row(7, filled, style, exact=False)
        except RowRefused as refused:
            return refused.column, type(refused.error)

    short = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table_claims, "_read_plain", lambda *_given: None)
        assert short == read()
