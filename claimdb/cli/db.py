"""`claimdb db`: the database itself: whether it is whole, copies of it, bringing it to the newest schema."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import CannotReadFile, Door, FormatOption, ListFormat, OutputOption, YesOption
from claimdb.cli.db_copy import copy
from claimdb.cli.db_shard import shard
from claimdb.cli.sealing import seal, seal_silently, tell_seal
from claimdb.errors import DatabaseError, InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.store.integrity import Fault

COLUMNS = ("problem", "where", "detail")
PURGED = "Purged by {by} on {at}: {summary}"
db = typer.Typer(
    name="db",
    help="The database itself: upgrade it, check that it is whole, seal its log, back it up, restore it.",
    no_args_is_help=True,
)


class FileThere(InputError):
    """A backup is never written over something that is there."""

    message = "there is a file here already, and a backup never writes over one"
    hint = "name another file"


class FolderOfBackupMissing(InputError):
    """The folder of the backup does not exist."""

    message = "the folder of this file does not exist"
    hint = "make the folder first, or name another file"


class SameFile(InputError):
    """A database was to be put in its own place."""

    message = "this is the database itself"
    hint = "name a backup of it"


class NotWhole(DatabaseError):
    """A check of the database found faults."""

    message = "this database is not whole (faults: {count})"
    hint = "restore a backup, or ask whoever wrote to it past claimdb"


@db.command()
def upgrade(context: typer.Context) -> None:
    """Bring the database to the schema of this claimdb; a file is first copied beside it, as it was."""
    from claimdb.store.making import upgrade_store

    door = Door.of(context)
    with door.waiting("Copying the database, and upgrading it…"):
        before, after, kept = upgrade_store(door.settings.db)
    if before == after:
        door.say("The schema is the newest already ({after}).", after=after)
    else:
        door.say("Upgraded the schema from {before} to {after}.", before=before, after=after)
    if kept is not None:
        door.say("The database as it was is kept as {file}.", file=kept)


@db.command()
def check(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """Check that the database is whole: its pages, what points to what, its schema, its log and the seals of that."""
    from claimdb.report.terminal import safe

    door = Door.of(context)
    with door.waiting("Checking the pages, references, schema and log of the database…"):
        faults = door.read(lambda session: _check(session) or _check_copies(session, door))
        purged = door.read(_purged) if not faults else []
    if shape is not ListFormat.TEXT:
        records = [{"problem": one.problem, "where": one.place or None, "detail": one.detail} for one in faults]
        door.show_records(records, list(COLUMNS), shape, output)
    elif faults:
        door.show_records([_row(door, one) for one in faults], COLUMNS, shape, output)
    else:
        told = [door.tell("The database is whole."), *(safe(_told(door, one)) for one in purged)]
        door.show("\n".join(told), output)
    if not faults:
        tell_seal(door)
    else:
        from claimdb.store.address import read_address

        raise NotWhole(where=read_address(door.settings.db).shown, count=len(faults))


db.command()(seal)
db.command()(copy)
db.command()(shard)


@db.command()
def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The new file. It is a database like any other.")],
) -> None:
    """Write a copy of the database, as it is at one moment, into a new file."""
    from claimdb.store.copies import copy_beside
    from claimdb.store.store import open_store

    door = Door.of(context)
    if os.path.lexists(file):
        raise FileThere(where=str(file))
    if not file.parent.is_dir():
        raise FolderOfBackupMissing(where=str(file))
    store = door.store()
    try:
        # What cannot be read is not worth copying, and a copy that cannot be read is none.
        store.read(lambda _session: None)
        seal_silently(door)
        with door.waiting("Copying the database…"), copy_beside(store, file) as beside:
            copy = open_store(str(beside))
            faults = copy.read(_check)
            copy.close()
            if faults:
                raise NotWhole(where=store.address.shown, count=len(faults))
            beside.rename(file)
    finally:
        store.close()
    door.say("Wrote {file}.", file=file)


@db.command()
def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A backup, or any other database file.")],
    yes: YesOption = False,
) -> None:
    """Put a copy of a backup in the place of the database; what is there is kept beside it."""
    from claimdb.store.address import read_address
    from claimdb.store.copies import copy_beside, free_name, put_in_place
    from claimdb.store.failures import DatabaseReadOnly, FolderMissing, ServerRestoresItself
    from claimdb.store.store import open_store

    door = Door.of(context)
    path = read_address(door.settings.db).path
    if path is None:
        raise ServerRestoresItself(where=read_address(door.settings.db).shown)
    path = path.resolve() if path.is_symlink() else path
    if not path.parent.is_dir():
        raise FolderMissing(where=str(path))
    if not os.access(path.parent, os.W_OK):
        raise DatabaseReadOnly(where=str(path))
    if not file.is_file():
        raise CannotReadFile(where=str(file), reason=door.tell("there is no such file"))
    if path.exists() and path.samefile(file):
        raise SameFile(where=str(file))
    kept = free_name(path.with_name(f"{path.stem}.before-restore{path.suffix}"))
    question = "Put {file} in the place of {db}, and keep what is there as {kept}?"
    if path.exists() and not door.confirm(question, yes=yes, file=file, db=path, kept=kept.name):
        return
    store = open_store(str(file))
    try:
        with door.waiting("Copying the database…"), copy_beside(store, path) as beside:
            revision = _examine(beside, file)
            was_there = put_in_place(beside, path, kept)
    finally:
        store.close()
    if was_there:
        door.say("What was there is kept as {file}.", file=kept)
    door.say("Restored {db} from {file}.", db=path, file=file)
    if revision is not None:
        door.say("It has the older schema {found}: run claimdb db upgrade.", found=revision)


def _examine(copy: Path, file: Path) -> str | None:
    """See that a copy of a file is a whole database; give its schema when it is an older one, which is not compared.

    Raises NotWhole, NotADatabase, NewerSchema, NoDatabase, each naming the `file`.
    """
    from claimdb.store.copies import is_sound
    from claimdb.store.failures import NotADatabase, OlderSchema
    from claimdb.store.store import open_store

    store = open_store(str(copy))
    try:
        faults = store.read(_check)
    except OlderSchema as error:
        if not is_sound(copy):
            raise NotADatabase(where=str(file)) from error
        return str(error.params["found"])
    except DatabaseError as error:
        raise type(error)(where=str(file), **error.params) from error
    finally:
        store.close()
    if faults:
        raise NotWhole(where=str(file), count=len(faults))
    return None


def _check(session: Session) -> list[Fault]:
    from claimdb.model import Base
    from claimdb.record.audit import check_events, check_seals, check_texts
    from claimdb.record.row_audit import check_rows
    from claimdb.store.integrity import check_guards, check_pages, check_references, check_schema, check_words

    damaged = list(check_pages(session))
    if damaged:
        # What stands on damaged pages cannot be read, so there is nothing more to learn.
        return damaged
    other = list(check_schema(session, Base.metadata))
    if other:
        # In another schema we do not know what points to what.
        return other
    faults = [*check_references(session, Base.metadata), *check_guards(session), *check_events(session)]
    faults += [*check_seals(session), *check_texts(session)]
    faults = faults or list(check_words(session))
    # Rows are held against a log that can be read.
    return faults or list(check_rows(session))


def _check_copies(session: Session, door: Door) -> list[Fault]:
    from claimdb.record.outside import check_outside

    return list(check_outside(session, door.settings.copies))


def _purged(session: Session) -> list[dict[str, Any]]:
    from claimdb.record.purging import read_purges

    return [{"by": one.by, "at": one.at, "summary": one.summary} for one in read_purges(session)]


def _told(door: Door, purge: dict[str, Any]) -> str:
    from claimdb.report.dates import moment

    return door.tell(PURGED, **{**purge, "at": moment(purge["at"], door.settings.lang)})


def _row(door: Door, fault: Fault) -> dict[str, Any]:
    from claimdb.report.language import find_template

    problem = find_template(fault.problem, door.settings.lang)
    return {"problem": problem, "where": fault.place or None, "detail": fault.detail}


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(db)
