"""An import that is killed, refused or repeated leaves whole batches, nothing, or the same."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from claimdb.interchange import table as importing
from claimdb.interchange.table import TableImport, TableReport, import_table
from claimdb.model import Claim, Event, ImportBatch, Measure, Place, Source
from claimdb.store.making import make_store
from claimdb.store.store import Store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from claimdb.interchange import table
from claimdb.store.store import open_store

table.BATCH = 10
url, path, after = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
seen = 0

@event.listens_for(Engine, "after_cursor_execute")
def die(connection, cursor, statement, parameters, context, executemany):
    global seen
    if statement.startswith("INSERT INTO event "):
        seen += 1
        if seen == after:
            os.kill(os.getpid(), signal.SIGKILL)

noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
table.import_table(open_store(url), table.TableImport(path), by="ana", at=noon)
"""


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A table of 35 rows: three batches and a half."""
    path = tmp_path / "rows.csv"
    lines = [
        f"r{n},measure {n % 3},{n + 1},{'France' if n % 2 else 'world'},{2000 + n % 4},src{n % 5},quote {n},"
        for n in range(35)
    ]
    path.write_text("claim,measure,value,place,as_of,source,quote,cites\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def bring_in(store: Store, path: Path, **options: Any) -> TableReport:
    return import_table(store, TableImport(path, **options), by="ana", at=NOON)


def facts(store: Store) -> dict[str, list[Any]]:
    """Everything that is kept, without the numbers of rows."""
    queries = {
        "claims": "SELECT * FROM claims_with_sources",
        "assertions": "SELECT key, label, stance, quote, note, withdrawn_at FROM assertion",
        "measures": "SELECT key, label, unit, kind FROM measure",
        "places": "SELECT key, handle FROM place",
        "sources": "SELECT key, cite_key, is_stub, issued FROM source",
        "batches": "SELECT file_hash, first_row, last_row, digest FROM import_batch",
        "texts": "SELECT id % 16, words FROM search_text",
        "events": "SELECT command, by, summary FROM event",
        "subjects": "SELECT kind, key FROM event_subject",
    }
    return store.read(
        lambda session: {name: sorted(map(repr, session.execute(text(query)).all())) for name, query in queries.items()}
    )


def count(session: Session, model: Any) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


@pytest.mark.parametrize("after", [1, 3])
def test_what_was_killed_is_taken_up_again_and_comes_to_the_same(
    store: Store, database: str, rows: Path, tmp_path: Path, after: int
) -> None:
    died = subprocess.run([sys.executable, "-c", KILLED, database, str(rows), str(after)], check=False, cwd=Path.cwd())
    assert died.returncode == -signal.SIGKILL
    assert store.read(lambda session: count(session, ImportBatch)) == after - 1
    assert store.read(lambda session: count(session, Claim)) == 10 * (after - 1)
    report = bring_in(store, rows)
    assert (report.added, report.there) == (35 - 10 * (after - 1), 10 * (after - 1))
    whole = make_store(str(tmp_path / "whole.db"))
    bring_in(whole, rows)
    taken_up = facts(store)
    for name, kept in facts(whole).items():
        assert len(taken_up[name]) == len(kept), name
        # Engines write numbers and truth values in their own way.
        if store.address.is_file or name not in {"claims", "sources"}:
            assert taken_up[name] == kept, name
    whole.close()


def test_a_refused_table_leaves_nothing(store: Store, rows: Path) -> None:
    with rows.open("a", encoding="utf-8") as file:
        file.write("bad,measure 1,lots,world,2001,src1,,\n")
    report = bring_in(store, rows)
    assert [(problem.row, problem.column) for problem in report.problems] == [(37, "value")]
    for model in (Claim, Source, Measure, Place, Event, ImportBatch):
        assert store.read(lambda session, model=model: count(session, model)) == 0, model


def test_a_row_is_tried_against_the_rows_before_it(store: Store, rows: Path) -> None:
    stock = rows.read_text(encoding="utf-8").replace("quote,cites\n", "quote,period\n")
    rows.write_text(stock + "flow,measure 1,7,world,,src1,,2001\n", encoding="utf-8")
    report = bring_in(store, rows)
    assert [(problem.row, problem.column) for problem in report.problems] == [(37, "period")]
    assert store.read(lambda session: count(session, Event)) == 0


def test_a_row_is_tried_against_what_is_recorded(store: Store, rows: Path) -> None:
    bring_in(store, rows)
    other = rows.with_name("other.csv")
    other.write_text("measure,value,source,period\nmeasure 1,9,src1,2001\n", encoding="utf-8")
    report = bring_in(store, other)
    assert [(problem.row, problem.column) for problem in report.problems] == [(2, "period")]
    assert not report.is_kept


def test_every_batch_is_one_event(store: Store, rows: Path) -> None:
    bring_in(store, rows)
    ranges = store.read(
        lambda session: session.execute(select(ImportBatch.first_row, ImportBatch.last_row).order_by("first_row")).all()
    )
    assert [tuple(one) for one in ranges] == [(2, 11), (12, 21), (22, 31), (32, 36)]
    assert store.read(lambda session: count(session, Event)) == 4


def test_the_same_import_again_writes_nothing(store: Store, rows: Path) -> None:
    bring_in(store, rows)
    before = facts(store)
    report = bring_in(store, rows)
    assert (report.added, report.there) == (0, 35)
    assert facts(store) == before


def test_rows_that_were_skipped_are_kept_once_they_fit(store: Store, rows: Path) -> None:
    other = rows.with_name("other.csv")
    other.write_text("measure,value,source,source_date\nm,1,old,2020\nm,2,old,2021\n", encoding="utf-8")
    assert bring_in(store, other, skip=True).refused == 1
    again = bring_in(store, other, skip=True)
    assert (again.added, again.there, again.refused) == (0, 1, 1)


def test_a_claim_is_not_cut_by_the_end_of_a_batch(store: Store, rows: Path) -> None:
    lines = [f"r{n},m{n},1,src" for n in range(9)] + [f"long,n{n},1,src" for n in range(4)] + ["last,m,1,src"]
    rows.write_text("claim,measure,value,source\n" + "\n".join(lines) + "\n", encoding="utf-8")
    bring_in(store, rows)
    ranges = store.read(
        lambda session: session.execute(select(ImportBatch.first_row, ImportBatch.last_row).order_by("first_row")).all()
    )
    assert [tuple(one) for one in ranges] == [(2, 14), (15, 15)]
    assert store.read(lambda session: count(session, Claim)) == 11


def test_nobody_waits_for_an_import_that_reads(store: Store, rows: Path) -> None:
    seen: list[int] = []

    def look(progress: importing.Progress) -> None:
        if progress.rows == 35 and not progress.is_writing:
            # The first pass is over with its rows: somebody else can still write.
            store.run(lambda session: seen.append(count(session, Event)))

    import_table(store, TableImport(rows), by="ana", at=NOON, progress=look)
    assert seen == [0]
