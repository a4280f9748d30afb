"""`claimdb db copy`: a whole database put into another, between a file and a server or not."""

from __future__ import annotations

from typing import Annotated

import typer

from claimdb.cli.context import Door

HEAVY = frozenset({"event", "candidate"})
"""Tables whose rows may be large: what a batch changed, what a document says."""


def copy(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FROM", help="The database to copy: a file or a URL.")],
    target: Annotated[
        str, typer.Argument(metavar="TO", help="A new file, an empty database of a server, or an unfinished copy.")
    ],
) -> None:
    """Copy a database into another, a file or PostgreSQL, and compare every row; the same command goes on."""
    from claimdb.model import Base
    from claimdb.store.address import read_address
    from claimdb.store.moving import copy_database

    door = Door.of(context)
    with door.waiting("Copying every table, and comparing each with what was copied…"):
        copied = copy_database(source, target, Base.metadata, HEAVY)
    shown = read_address(target).shown
    if copied.there_before:
        door.say("Went on with an unfinished copy (rows that were there: {count:n}).", count=copied.there_before)
    door.say("Copied {source} into {target} (tables: {tables:n}, rows: {rows:n}); all are the same.",
             source=read_address(source).shown, target=shown, tables=copied.tables, rows=copied.rows)  # fmt: skip
