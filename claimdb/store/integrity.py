"""Whether a database still is what was written: its pages, what points to what, its schema."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKeyConstraint,
    MetaData,
    and_,
    func,
    inspect,
    select,
    text,
)
from sqlalchemy.orm import Session

from claimdb.store.words import LEXICON

DAMAGED = "a page is damaged"
ORPHANS = "rows point to nothing"
OTHER_SCHEMA = "the schema is not what this claimdb makes"
MISSING = "a part of the schema is missing"
OTHER_INDEX = "the index of words is not that of the texts"
OF_INDEX = ("search_words", "search_lexicon", "ix_search_text_words")
"""What belongs to the index of words: its own tables on a file, an index on a server."""
_MODULUS = 1_000_003
VIEWS = ("claims_with_sources", "open_findings", "support_per_position")
TRIGGERS = (
    *(f"{table}_unchanged" for table in ("event", "event_subject", "finding_event", "seal", "sealed_event",
                                            "snapshot", "verdict")),
    *(f"{table}_kept" for table in ("event", "event_subject", "seal", "sealed_event", "snapshot", "verdict")),
)  # fmt: skip
"""What keeps rows as they were written, on every engine."""

_OF_FILE = ("search_words", "search_lexicon", "search_text_changed", "search_text_removed")
_OF_SERVER = ("ix_search_text_words",)
_INDEX_OF = {
    True: "SELECT name FROM sqlite_master WHERE type = 'table'",
    False: "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()",
}
_TRIGGERS_OF = {
    True: "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    False: "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a database that is not as it was written.

    `problem` says what is wrong in English words that a catalogue knows, `place` names the table,
    column or record, and `detail` what else is known of it.
    """

    problem: str
    place: str
    detail: str | None = None


def check_pages(session: Session) -> Iterator[Fault]:
    """Let the engine read every page of a file, with its rows and indexes; a server looks after its own."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for (said,) in session.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield Fault(DAMAGED, "", str(said))


def check_references(session: Session, metadata: MetaData) -> Iterator[Fault]:
    """Follow every foreign key, also where the database itself does not watch it.

    A bulk load or another program may have written while the engine was told not to check.
    """
    for table in metadata.sorted_tables:
        for constraint in sorted(table.foreign_key_constraints, key=lambda one: list(one.column_keys)):
            count = _orphans(session, constraint)
            if count:
                columns = ", ".join(constraint.column_keys)
                yield Fault(ORPHANS, f"{table.name}.{columns}", f"{count} → {constraint.referred_table.name}")


def _orphans(session: Session, constraint: ForeignKeyConstraint) -> int:
    target = constraint.referred_table.alias("target")
    pairs: list[tuple[Column[object], Column[object]]] = [
        (element.parent, target.c[element.column.name]) for element in constraint.elements
    ]
    found = constraint.table.outerjoin(target, and_(*(own == other for own, other in pairs)))
    # A key of several columns counts only when none of them is unknown (MATCH SIMPLE).
    points = and_(*(own.is_not(None) for own, _ in pairs))
    lost = select(func.count()).select_from(found).where(points, pairs[0][1].is_(None))
    return int(session.execute(lost).scalar_one())


def differences(connection: Connection, metadata: MetaData) -> list[Any]:
    """Give what is not as the models say; the index of words is the engine's own."""
    names = {"include_name": _is_of_models}
    found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts=names), metadata)
    return found


def _is_of_models(name: str | None, kind: str, _parents: object) -> bool:
    is_of_index = name is not None and name.startswith(OF_INDEX)
    return not (is_of_index and kind in ("table", "index"))


def check_words(session: Session) -> Iterator[Fault]:
    """Hold the index of words of a file against its texts: which words stand in which. A server's cannot differ.

    Both are summed up, each word by its texts, in two sums: a word more, a word less or a word elsewhere shows.
    """
    if session.get_bind().dialect.name != "sqlite":
        return
    indexed, held = Counter[str](), Counter[str]()
    told = f"SELECT term, count(*), sum(doc), sum(doc % {_MODULUS} * (doc % {_MODULUS})) FROM {LEXICON} GROUP BY term"  # noqa: S608
    for word, count, once, twice in session.execute(text(told)):
        _add(indexed, word, count, once, twice)
    texts = session.execute(text("SELECT id, words FROM search_text"), execution_options={"yield_per": 1000})
    for number, words in texts:
        rest = number % _MODULUS
        for word in set(words.split()):
            _add(held, word, 1, number, rest * rest)
    if indexed != held:
        yield Fault(OTHER_INDEX, "search_text", f"{indexed['words']} / {held['words']}")


def _add(sums: Counter[str], word: str, count: int, once: int, twice: int) -> None:
    mark = crc32(word.encode())
    sums["words"] += count
    sums["once"] += mark * once
    sums["twice"] += mark * twice


def check_schema(session: Session, metadata: MetaData) -> Iterator[Fault]:
    """Compare tables, columns, keys, indexes, named checks and views with what they should be."""
    connection = session.connection()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLite cannot reflect an index on an expression
        for difference in differences(connection, metadata):
            yield Fault(OTHER_SCHEMA, _place(difference), _what(difference))
    reflected = inspect(connection)
    there = set(reflected.get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in there:
            continue
        wanted = {str(one.name) for one in table.constraints if isinstance(one, CheckConstraint)}
        kept = {str(one["name"]) for one in reflected.get_check_constraints(table.name)}
        for name in sorted(wanted - kept):
            yield Fault(MISSING, f"{table.name}.{name}")
    views = set(reflected.get_view_names())
    for name in VIEWS:
        if name not in views:
            yield Fault(MISSING, name)


def check_guards(session: Session) -> Iterator[Fault]:
    """Look for the triggers that keep rows as they were written, and for the index of words."""
    is_file = session.get_bind().dialect.name == "sqlite"
    there = set(session.scalars(text(_TRIGGERS_OF[is_file])))
    there |= set(session.scalars(text(_INDEX_OF[is_file])))
    for name in (*TRIGGERS, *(_OF_FILE if is_file else _OF_SERVER)):
        if name not in there:
            yield Fault(MISSING, name)


def _place(difference: object) -> str:
    first = difference[0] if isinstance(difference, list) else difference
    named = [str(getattr(part, "name", part)) for part in (first if isinstance(first, tuple) else (first,))[1:4]]
    return ".".join(name for name in named if name not in {"None", ""})


def _what(difference: object) -> str:
    first = difference[0] if isinstance(difference, list) else difference
    return str(first[0] if isinstance(first, tuple) else first).replace("_", " ")
