"""`claimdb db shard`: figures laid out over several servers, for checks of more than one carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.context import Door
from claimdb.cli.leaving import IncludeOption, read_for_others

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.store.shards import LaidOut


def shard(
    context: typer.Context,
    coordinator: Annotated[
        str, typer.Argument(metavar="COORDINATOR", help="The database (URL) that will see all the others as one.")
    ],
    shards: Annotated[
        list[str], typer.Argument(metavar="SHARD", help="A database (URL) on each server that takes a share.")
    ],
    include: IncludeOption = None,
) -> None:
    """Lay out what a check looks at over PostgreSQL servers, by measure; again, to bring them up to date."""
    from claimdb.store.address import read_address

    door = Door.of(context)

    def write(session: Session) -> LaidOut:
        from claimdb.check.sharded import lay_out_figures

        return lay_out_figures(session, coordinator, shards)

    with door.waiting("Laying out the figures over the shards…"):
        laid = read_for_others(door, write, include)
    for number, (given, rows) in enumerate(zip(shards, laid.shards, strict=True), start=1):
        door.say("Shard {number:n}: {address} (rows: {rows:n}).", number=number, address=read_address(given).shown,
                 rows=rows)  # fmt: skip
    door.say("Coordinator: {address} (rows: {rows:n}). Check it with claimdb check --on and its address.",
             address=read_address(coordinator).shown, rows=laid.coordinator)  # fmt: skip
