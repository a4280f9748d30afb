"""Closing the log: after imports, backups and checks, and by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.errors import DatabaseError, UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.model import Seal
    from claimdb.store.store import Store

COLUMNS = ("seal", "moment", "who", "events", "chain")
HOW_MANY = 20


class NotTheChain(DatabaseError):
    """No seal of the database has the hash that somebody noted."""

    message = "no seal here has this hash, so the log is not the one of which it was noted: {given}"
    hint = "compare it letter by letter, then restore a backup from before the log was changed"


class ShowOrVerify(UsageError):
    """Seals are listed, or a noted hash is looked for."""

    message = "--show lists the seals and --verify looks for one"
    hint = "leave out one of the two"


def seal(
    context: typer.Context,
    showing: Annotated[
        bool, typer.Option("--show", help="List the seals, the newest first, and seal nothing.")
    ] = False,
    verify: Annotated[
        str | None,
        typer.Option("--verify", metavar="HASH", help="Say whether a hash that was noted is that of a seal here."),
    ] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Seal the log: close the events since the last seal, and print the hash that stands for all of it."""
    door = Door.of(context)
    if showing and verify is not None:
        raise ShowOrVerify
    if verify is not None:
        _verify(door, verify.strip().casefold())
    elif showing:
        _show(door, shape, output)
    else:
        made = make_seal(door)
        if made is None:
            door.say("Every event is sealed already.")
            _show(door, shape, output, newest=1)
        else:
            door.show_records([_row(made)], COLUMNS if shape is ListFormat.TEXT else list(_row(made)), shape, output)
            door.say("Note the hash somewhere else: claimdb db seal --verify HASH finds it again.")


def make_seal(door: Door, *, hurries: bool = False) -> Seal | None:
    """Close the events that no seal covers yet; None when there are none."""
    store = door.store()
    try:
        return _seal(door, store, hurries=hurries)
    finally:
        store.close()


def _seal(door: Door, store: Store, *, hurries: bool) -> Seal | None:
    from claimdb.record.seals import seal_log

    return store.run(partial(seal_log, by=door.settings.person, at=door.settings.now), hurries=hurries)


def tell_seal(door: Door) -> None:
    """Seal the log, and say so; where nothing can be written just now, say what stays outside."""
    from claimdb.record.seals import read_unsealed

    try:
        made = make_seal(door, hurries=True)
    except DatabaseError:
        left = door.read(read_unsealed)
        if left.events:
            door.say("Not sealed, for nothing can be written here; events outside of any seal: {count:n}.",
                     count=left.events)  # fmt: skip
        return
    if made is not None:
        door.say("Sealed the log (events: {count:n}): {chain}", count=made.events, chain=made.chain)


@contextmanager
def sealing_after(door: Door) -> Iterator[None]:
    """Seal the log once what is done here is done, also where rows were refused; not after an error."""
    try:
        yield
    except typer.Exit:
        seal_silently(door)
        raise
    seal_silently(door)


def seal_silently(door: Door) -> None:
    """Seal the log if that can be done."""
    # What was imported is kept, whether or not it can be sealed just now.
    with suppress(DatabaseError):
        make_seal(door, hurries=True)


def seal_store(door: Door, store: Store) -> None:
    """Seal the log of an open database if that can be done."""
    with suppress(DatabaseError):
        _seal(door, store, hurries=True)


def _verify(door: Door, given: str) -> None:
    from claimdb.record.seals import find_seal

    found = door.read(lambda session: find_seal(session, given))
    if found is None:
        raise NotTheChain(given=given)
    door.show(
        door.tell("It is seal {number} of {moment}, by {person}.", number=found.id, moment=found.at, person=found.by)
    )


def _show(door: Door, shape: ListFormat, output: OutputOption, newest: int = HOW_MANY) -> None:
    from claimdb.record.seals import read_unsealed

    rows, left = door.read(lambda session: (_rows(session, newest), read_unsealed(session)))
    if rows or shape is not ListFormat.TEXT:
        door.show_records(rows, COLUMNS if shape is ListFormat.TEXT else list(rows[0] if rows else ()), shape, output)
    if left.events:
        door.say("Events outside of any seal: {count:n}, since {moment}.", count=left.events, moment=left.since)


def _rows(session: Session, newest: int) -> list[dict[str, Any]]:
    from claimdb.record.seals import newest_seals

    return [_row(one) for one in newest_seals(session, newest)]


def _row(one: Seal) -> dict[str, Any]:
    return {
        "seal": str(one.id),
        "moment": one.at,
        "who": one.by,
        "events": one.events,
        "root": one.root,
        "chain": one.chain,
    }
