"""Databases as every former schema had them: the rows of a recorded one, put in without claimdb."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, MetaData, func, insert, inspect, select, text

from claimdb.record.search_fields import FIELDS, Field
from claimdb.store.address import read_address
from claimdb.store.engines import open_engine
from claimdb.store.integrity import OF_INDEX
from claimdb.store.revisions import VERSIONS
from claimdb.store.schema import upgrade_schema
from claimdb.store.words import BUILD_INDEX, INDEX

_FIELDS = {
    Field.CLAIM: ("claim", "claim"),
    Field.QUOTE: ("assertion", "quote"),
    Field.WORDS: ("assertion", "words"),
    Field.SPEAKER: ("assertion", "speaker"),
}
Rows = dict[str, list[dict[str, Any]]]
"""By table: every row with its columns, in the order of a text of all of it."""


def read_rows(given: str) -> Rows:
    """Read every table that a database has, past claimdb."""
    engine = open_engine(read_address(given))
    try:
        return _rows(engine)
    finally:
        engine.dispose()


def _rows(engine: Engine) -> Rows:
    found: Rows = {}
    for table in _tables(engine).sorted_tables:
        with engine.connect() as connection, connection.begin():
            rows = [dict(row) for row in connection.execute(select(table)).mappings()]
        if rows and table.name != VERSIONS:
            found[table.name] = sorted(rows, key=lambda row: str(sorted(row.items())))
    return found


def _tables(engine: Engine) -> MetaData:
    found = MetaData()
    with engine.connect() as connection, connection.begin():
        found.reflect(connection, only=lambda name, _: not name.startswith(OF_INDEX))
    return found


def olden_texts(rows: Rows) -> list[dict[str, Any]]:
    """Give the texts to find records by as they were kept before they were cut into words: by key and field."""
    kinds = ("claim", "assertion", "source")
    keys = {(kind, row["id"]): row["key"] for kind in kinds for row in rows.get(kind, [])}
    texts: dict[tuple[str, str, str], str] = {}
    for row in rows.get("search_text", []):
        kind, field = _FIELDS.get(row["id"] % FIELDS, ("source", "source"))
        named = kind, keys[kind, row["id"] // FIELDS], field
        texts[named] = f"{texts.get(named, '')} {row['words']}".strip()
    return [{"kind": kind, "key": key, "field": field, "folded": said} for (kind, key, field), said in texts.items()]


def make_olden(given: str, revision: str, rows: Rows) -> Rows:
    """Make a database of a revision with what it can hold of some rows, and give what it holds."""
    engine = open_engine(read_address(given), must_exist=False)
    try:
        upgrade_schema(engine, given, revision)
        tables = _tables(engine).tables
        is_older = "search_text" in tables and "folded" in tables["search_text"].columns
        rows = rows | {"search_text": olden_texts(rows)} if is_older else rows
        with engine.connect() as connection, connection.begin():
            # Rows point to one another in circles.
            is_file = connection.dialect.name == "sqlite"
            deferred = "PRAGMA defer_foreign_keys = ON" if is_file else "SET LOCAL session_replication_role = replica"
            connection.execute(text(deferred))
            for name, held in rows.items():
                if name in tables and held:
                    columns = [column.name for column in tables[name].columns]
                    some = [{key: row[key] for key in columns if key in row} for row in held]
                    connection.execute(insert(tables[name]), some)
            if INDEX in inspect(connection).get_table_names():
                connection.execute(text(BUILD_INDEX))
            assert connection.scalar(select(func.count()).select_from(tables["claim"]))
        return _rows(engine)
    finally:
        engine.dispose()
