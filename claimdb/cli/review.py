"""`claimdb review`: decide about candidates, on a whole screen, line by line, or all at once for a script."""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door, YesOption
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.cli.review_sitting import Sitting
    from claimdb.extract.waiting import Filter


class NoTerminal(UsageError):
    """Candidates can only be reviewed where somebody sits."""

    message = "there is no terminal to review on"
    hint = "run it in one, or accept all with --accept-all --yes, which marks the claims as unreviewed"


def review(
    context: typer.Context,
    document: Annotated[
        str | None,
        typer.Argument(metavar="[FILE|SOURCE]", help="Only of this document.", autocompletion=complete_source),
    ] = None,
    words: Annotated[str | None, typer.Option(help="Only with these words in sentence or measure.")] = None,
    stance: Annotated[str | None, typer.Option(help="Only of this stance: asserts, denies or corrects.")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Ask line by line, without the screen.")] = False,
    unreviewed: Annotated[
        bool, typer.Option("--unreviewed", help="Look at the claims that were accepted unseen.")
    ] = False,
    accept_all: Annotated[
        bool, typer.Option("--accept-all", help="Accept all of them unseen, marked as unreviewed.")
    ] = False,
    yes: YesOption = False,
) -> None:
    """Decide about candidates. Accept, put right, reject, leave for later, take back; all by keys.

    Each decision is recorded at once. What is left waits for the next time.
    """
    from claimdb.cli.review_sitting import Sitting

    door = Door.of(context)
    sitting = Sitting(door, _filter(door, document, words, stance, unreviewed=unreviewed))
    if accept_all and not unreviewed:
        _accept_all(door, sitting, yes=yes)
        return
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
        raise NoTerminal
    if not sitting.items:
        door.say("No candidate waits.")
        return
    if plain or not _has_screen(door):
        from claimdb.cli.review_prompts import ask

        ask(door, sitting)
    else:
        from claimdb.cli.review_screen import ReviewScreen

        ReviewScreen(door, sitting).run()
    _report(door, sitting)


def _filter(door: Door, document: str | None, words: str | None, stance: str | None, *, unreviewed: bool) -> Filter:
    from claimdb.extract.proposals import Stance
    from claimdb.extract.waiting import Filter
    from claimdb.record.failures import UnknownWord

    if stance is not None and stance not in list(Stance):
        raise UnknownWord(given=stance, field="stance", allowed=", ".join(Stance))
    source = door.read(lambda session: _source(session, document)) if document is not None else None
    return Filter(source=source, words=words, stance=stance, unreviewed=unreviewed)


def _source(session: Session, given: str) -> str:
    """Give the cite key of the source that a file is a copy of, or that is named."""
    from pathlib import Path

    from claimdb.cli.extract import NotCaptured, is_file
    from claimdb.extract.documents import source_of_file
    from claimdb.record.lookup import find_by_prefix
    from claimdb.sources.documents import propose_source

    path = Path(given)
    if not is_file(path):
        return find_by_prefix(session, "source", given).cite_key
    document = propose_source(path)
    found = source_of_file(session, document.raw_hash, document.file_name)
    if found is None:
        raise NotCaptured(where=given)
    return found[0].cite_key


def _accept_all(door: Door, sitting: Sitting, *, yes: bool) -> None:
    count = len(sitting.items)
    if not count:
        door.say("No candidate waits.")
        return
    if not door.confirm("Accept all {count} candidates unseen?", yes=yes, count=count):
        door.say("Nothing was recorded.")
        return
    accepted, left = sitting.accept_all(lambda _: True, reviewed=False)
    door.show(door.tell_count("Accepted {count} candidate.", "Accepted {count} candidates.", accepted))
    if left:
        door.warn("{count} cannot be accepted as they are: claimdb review tells why.", count=left)


def _report(door: Door, sitting: Sitting) -> None:
    outcomes = list(sitting.outcomes.values())
    door.say(
        "Accepted {accepted}, rejected {rejected}, left for later {skipped}; {waiting} wait.",
        accepted=outcomes.count("accepted"),
        rejected=outcomes.count("rejected"),
        skipped=outcomes.count("skipped"),
        waiting=len(sitting.items) - len(outcomes) + outcomes.count("skipped"),
    )


def _is_terminal(stream: object) -> bool:
    # A closed standard stream is None.
    isatty = getattr(stream, "isatty", None)
    return not getattr(stream, "closed", True) and isatty is not None and bool(isatty())


def _has_screen(door: Door) -> bool:
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        return False
    if importlib.util.find_spec("textual") is None:
        door.say("The review screen is not installed (pip install 'claimdb[review]'), so you are asked line by line.")
        return False
    return True


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(review)
