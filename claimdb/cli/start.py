"""`claimdb init`: make a database."""

from __future__ import annotations

import typer

from claimdb.cli.context import Door


def init(context: typer.Context) -> None:
    """Make a new, empty database."""
    from claimdb.store.making import make_store

    door = Door.of(context)
    store = make_store(door.settings.db)
    store.close()
    door.say("Made {db}.", db=store.address.shown)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(init)
