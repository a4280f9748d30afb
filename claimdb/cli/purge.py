"""`claimdb purge`: erase for ever what the log keeps of a record's former words, and the text of its snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim
from claimdb.cli.context import Door, YesOption
from claimdb.errors import InputError, UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder

_KINDS = {"c": "claim", "s": "source", "m": "measure", "p": "place", "f": "finding"}


class NotTheSameKey(UsageError):
    """The key that was given again is not the one of the record to be purged."""

    message = "the key {given} is not that of the record to be purged, {key}"
    hint = "nothing was erased; give the whole key again to be asked no more"


class PurgeNeedsReason(InputError):
    """A purge without a reason."""

    message = "a purge needs a reason"
    hint = "say why with --because: the log keeps it"


def purge(
    context: typer.Context,
    key: Annotated[
        str,
        typer.Argument(help="Key of a claim or other record, or cite key of a source.", autocompletion=complete_claim),
    ],
    because: Annotated[str, typer.Option(help="Why; the log keeps it.")],
    yes: YesOption = False,
    again: Annotated[
        str | None,
        typer.Option("--again", metavar="KEY", help="The whole key once more, instead of typing it when asked."),
    ] = None,
) -> None:
    """Erase for ever what the log keeps of a record's former words; hashes stay, and who purged why."""
    door = Door.of(context)
    reason = " ".join(because.split())
    if not reason:
        raise PurgeNeedsReason
    kind, whole, events, texts = door.read(lambda session: _look(session, key))
    question = "Erase for ever the details of events ({events:n}) and texts ({texts:n}) of {key}?"
    if not door.confirm(question, yes=yes, events=events, texts=texts, key=whole):
        return
    if again is None and yes:
        raise NotTheSameKey(given="''", key=whole)
    typed = again
    if typed is None:
        typed = str(
            typer.prompt(door.tell("Type the whole key to erase them"), default="", show_default=False, err=True)
        )
    if typed.strip() != whole:
        raise NotTheSameKey(given=repr(typed.strip()), key=whole)
    hashes = door.record("purge", lambda recorder: _purge(recorder, kind, whole, reason))
    _remove_outside(door, hashes)
    store = door.store()
    try:
        # What was overwritten still stands on free pages of a file.
        store.compact()
    finally:
        store.close()
    door.say("Purged {key}: the hashes stay, and no undo brings the rest back.", key=whole)


def _look(session: Session, given: str) -> tuple[str, str, int, int]:
    from claimdb.record.failures import NothingToPurge
    from claimdb.record.purging import find_purgeable

    kind, row = _find(session, given)
    found = find_purgeable(session, kind, row)
    if not found:
        raise NothingToPurge(key=row.key)
    return kind, row.cite_key if kind == "source" else row.key, len(found.events), found.texts


def _find(session: Session, given: str) -> tuple[str, Any]:
    """Find a record of any kind by its whole name, else a claim, else a source."""
    from claimdb.record.failures import UnknownKey
    from claimdb.record.lookup import find_by_prefix

    first = _KINDS.get(given.strip()[:1], "claim")
    for kind in dict.fromkeys((first, "claim", "source")):
        try:
            return kind, find_by_prefix(session, kind, given, follow=False)  # type: ignore[call-overload]
        except UnknownKey:
            continue
    return "source", find_by_prefix(session, "source", given, follow=False)


def _remove_outside(door: Door, hashes: list[str]) -> None:
    """Remove the copies that were kept outside, and that no other snapshot has."""
    from claimdb.record.purging import outside_no_more
    from claimdb.store.outside import place_of

    folder = door.settings.copies
    if folder is not None and hashes:
        for one in door.read(lambda session: outside_no_more(session, hashes)):
            place_of(folder, one).unlink(missing_ok=True)


def _purge(recorder: Recorder, kind: str, key: str, because: str) -> list[str]:
    """Purge, and give the hashes of the copies that were kept outside."""
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.purging import find_purgeable
    from claimdb.record.purging import purge as erase

    row = find_by_prefix(recorder.session, kind, key, follow=False)  # type: ignore[call-overload]
    kept = find_purgeable(recorder.session, kind, row).snapshots
    hashes = [one.raw_hash for one in kept if one.is_outside]
    erase(recorder, kind, row, because)
    return hashes


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(purge)
