"""What one claim costs does not grow with the claims there are: nothing that is asked for it goes through a table."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from claimdb.record.claim_reading import find_whole, whole_record
from claimdb.store.looking_through import SessionLook
from claimdb.store.store import open_store
from tests.conftest import Command

GROWING = {
    "claim", "figure", "mention", "assertion", "search_text", "event_subject", "citation", "cite_check", "verdict",
    "finding", "finding_claim", "finding_event",
}  # fmt: skip
"""Tables that have a row or more for each claim, or may have."""
NOTHING = "FROM {table} WHERE 0 = 1"
"""What SQLAlchemy asks for where there is nothing to look for; no row of the table is looked at then."""

Asked = list[tuple[str, Any]]


@contextmanager
def asked() -> Iterator[Asked]:
    """Give every statement that is executed, with its values."""
    seen: Asked = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if not many and statement.lstrip().upper().startswith(("SELECT", "WITH", "UPDATE", "DELETE")):
            seen.append((statement, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plans(database: str, statements: Asked) -> Iterator[tuple[str, str]]:
    """Give every step that the database takes, after its statement."""
    with closing(sqlite3.connect(database)) as connection:
        for statement, values in statements:
            for *_numbers, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values):
                yield " ".join(statement.split()), step


def scans(database: str, statements: Asked) -> set[str]:
    """Name the growing tables that a statement goes through row by row, with the statement."""
    found = set()
    for written, step in plans(database, statements):
        scanned = re.match(r"SCAN (\w+)(?! VIRTUAL)", step)
        if scanned and scanned[1] in GROWING and NOTHING.format(table=scanned[1]) not in written:
            found.add(f"{step} <- {written[:200]}")
    return found


@pytest.fixture
def harbour(claimdb: Command, file_database: str) -> str:
    rows = "\n".join(f"boats,{n},Peru,{1950 + n // 2},roy,lund" for n in range(40))
    Path("rows.csv").write_text(f"measure,value,place,as_of,source,cites\n{rows}\n", encoding="utf-8")
    assert claimdb("--db", file_database, "import", "rows.csv").code == 0
    # So that there are findings.
    assert claimdb("--db", file_database, "check").code == 1
    return file_database


ADDED = ("add", "54 boats", "--in", "roy", "--measure", "boats", "--place", "Peru", "--as-of", "1960", "--yes")


def test_no_growing_table_is_gone_through_to_add_a_claim(claimdb: Command, harbour: str):
    with asked() as statements:
        ran = claimdb("--db", harbour, *ADDED)
    assert ran.code == 0, ran.err
    assert "FIG001" in ran.err
    assert scans(harbour, statements) == set()


def test_no_measure_is_gone_through_to_add_a_claim(claimdb: Command, harbour: str):
    Path("more.csv").write_text("measure,value,place,as_of,source\nboats,9,Peru,1990,nunn\n", encoding="utf-8")
    assert claimdb("--db", harbour, "import", "more.csv").code == 0
    with asked() as statements:
        assert claimdb("--db", harbour, *[word.replace("roy", "nunn") for word in ADDED]).code == 0
    steps = [step for _, step in plans(harbour, statements)]
    assert "SEARCH figure USING COVERING INDEX ix_figure_scope (measure_id=? AND scope_key=?)" in steps
    # The others are indexes of the few figures that are out of the ordinary.
    whole = {step for step in steps if re.search(r"SEARCH figure .*\(measure_id=\?\)$", step)}
    assert whole <= {
        f"SEARCH figure USING {index} (measure_id=?)"
        for index in (
            "INDEX ix_figure_fine", "COVERING INDEX ix_figure_qualifiers", "INDEX ix_figure_many_digits",
        )
    }  # fmt: skip


def test_no_growing_table_is_gone_through_to_show_a_claim(claimdb: Command, harbour: str):
    key = claimdb("--db", harbour, "claim", "list", "--format", "csv").out.splitlines()[1].split(",")[0]
    store = open_store(harbour)
    with asked() as statements:
        number = store.read(lambda session: find_whole(SessionLook(session), key[:9]))
        store.read(lambda session: whole_record(SessionLook(session), number or 0))
    assert number is not None
    assert scans(harbour, statements) == set()
