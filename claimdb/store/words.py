"""The index of the words by which records are found: an FTS5 table beside a file's texts, a GIN index on a server.

A text to be found is a row of (id, words), its words parted by one space, so both engines see the same words. The
index only tells which texts hold all the words somewhere; whether they stand side by side is asked of the text
itself. So it needs no places, and stays small.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sqlalchemy import Boolean, ColumnElement, Connection, Table, Text, and_, bindparam, column, text, type_coerce
from sqlalchemy.orm import Session

from claimdb.store.bulk import insert_stored

INDEX = "search_words"
"""The FTS5 table of a file; the rows that it indexes are those of the table of texts."""
LEXICON = "search_lexicon"
"""What FTS5 tells of the words in its index, as a table."""
INDEXED = "array_to_tsvector(string_to_array(search_text.words, ' '))"
"""What a server indexes of a text."""
BUILD_INDEX = f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')"  # noqa: S608 - our own name
"""Builds the index of a file anew, without what it still holds of words that are no more."""
_ASKED = 16
"""Words of a phrase that the index is asked for; the text is asked for all of them."""
_AT_ONCE = 500


def put_words(connection: Connection, texts: Table, rows: Sequence[tuple[int, str]]) -> None:
    """Add texts, each as its id and its words; on a file to the index too, many in one statement.

    A trigger a row would write the index out after each: twenty times the work. Those for changes do.
    """
    insert_stored(connection, texts, ("id", "words"), rows)
    if connection.dialect.name != "sqlite":
        return
    for begin in range(0, len(rows), _AT_ONCE):
        some = rows[begin : begin + _AT_ONCE]
        marks = ", ".join(["(?, ?)"] * len(some))
        values = tuple(chain.from_iterable(some))
        connection.exec_driver_sql(f"INSERT INTO {INDEX} (rowid, words) VALUES {marks}", values)  # noqa: S608


def build_index(connection: Connection) -> None:
    """Build the index of a file anew from its texts; a server keeps its own."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(BUILD_INDEX)


def holding(session: Session, words: Sequence[str], *, is_open: bool, longest: int) -> ColumnElement[bool]:
    """Say that a text of `search_text` holds words side by side; the last may begin a longer one where it `is_open`.

    Of a phrase that is longer than so many signs, only these are looked for.
    """
    asked = [*dict.fromkeys(words[: _ASKED - 1] if len(words) > _ASKED else words[:-1])]
    if session.get_bind().dialect.name == "sqlite":
        parts = [f'"{word}"' for word in asked] + [f'"{words[-1]}"' + ("*" if is_open else "")]
        matching = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :asked"  # noqa: S608 - our own name
        held = _said(f"search_text.id IN ({matching})", " AND ".join(parts))
    else:
        parts = [f"'{word}'" for word in asked] + [f"'{words[-1]}'" + (":*" if is_open else "")]
        held = _said(f"{INDEXED} @@ CAST(:asked AS tsquery)", " & ".join(parts))
    if len(words) == 1:
        return held
    phrase = f" {' '.join(words)}{'' if is_open else ' '}"[:longest]
    return and_(held, (" " + column("words", Text()) + " ").contains(phrase, autoescape=True))


def _said(condition: str, asked: str) -> ColumnElement[bool]:
    # Words hold neither quotation marks nor backslashes.
    given = text(condition).bindparams(bindparam("asked", asked, unique=True))
    return type_coerce(given, Boolean())
