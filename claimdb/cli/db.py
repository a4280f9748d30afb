"""`claimdb db`: the database itself: what it is, whether it is whole, bringing it to the newest schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.errors import DatabaseError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.store.integrity import Fault

COLUMNS = ("problem", "where", "detail")
db = typer.Typer(name="db", help="The database itself: upgrade it, check that it is whole.", no_args_is_help=True)


class NotWhole(DatabaseError):
    """A check of the database found faults."""

    message = "this database is not whole (faults: {count})"
    hint = "restore a backup, or ask whoever wrote to it past claimdb"


@db.command()
def upgrade(context: typer.Context) -> None:
    """Bring the database to the schema of this claimdb."""
    from claimdb.store.store import upgrade_store

    door = Door.of(context)
    before, after = upgrade_store(door.settings.db)
    if before == after:
        door.say("The schema is the newest already ({after}).", after=after)
    else:
        door.say("Upgraded the schema from {before} to {after}.", before=before, after=after)


@db.command()
def check(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """Check that the database is whole: its pages, what points to what, its schema, its log."""
    door = Door.of(context)
    with door.waiting("Checking the pages, references, schema and log of the database…"):
        faults = door.read(_check)
    if shape is not ListFormat.TEXT:
        records = [{"problem": one.problem, "where": one.place or None, "detail": one.detail} for one in faults]
        door.show_records(records, list(COLUMNS), shape, output)
    elif faults:
        door.show_records([_row(door, one) for one in faults], COLUMNS, shape, output)
    else:
        door.show(door.tell("The database is whole."), output)
    if faults:
        from claimdb.store.address import read_address

        raise NotWhole(where=read_address(door.settings.db).shown, count=len(faults))


def _check(session: Session) -> list[Fault]:
    from claimdb.model import Base
    from claimdb.record.audit import check_events
    from claimdb.store.integrity import check_guards, check_pages, check_references, check_schema

    damaged = list(check_pages(session))
    if damaged:
        # What stands on damaged pages cannot be read, so there is nothing more to learn.
        return damaged
    other = list(check_schema(session, Base.metadata))
    if other:
        # In another schema we do not know what points to what.
        return other
    return [*check_references(session, Base.metadata), *check_guards(session), *check_events(session)]


def _row(door: Door, fault: Fault) -> dict[str, Any]:
    from claimdb.report.language import find_template

    problem = find_template(fault.problem, door.settings.lang)
    return {"problem": problem, "where": fault.place or None, "detail": fault.detail}


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(db)
