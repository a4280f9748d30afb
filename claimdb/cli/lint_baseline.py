"""`claimdb lint --baseline FILE`: what is known of documents is left out; the file is saved and pruned here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.context import Door, read_text_file, write_whole
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.check.held import Held
    from claimdb.check.linting import Linted

BaselineFileOption = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Leave out, and count, what this file lists as known."),
]
SaveBaselineOption = Annotated[
    bool, typer.Option("--save-baseline", help="Write all that is noticed into the file of --baseline.")
]
PruneBaselineOption = Annotated[
    bool, typer.Option("--prune-baseline", help="Take out of the file of --baseline what is noticed no more.")
]


class NoBaselineFile(UsageError):
    """A baseline can be saved or pruned only in a file that is named, one of the two at a time."""

    message = "which baseline is meant cannot be told"
    hint = "name one file with --baseline, and save it or prune it"


def hold(door: Door, linted: Linted, file: Path | None, *, save: bool, prune: bool) -> Held:
    """Hold a lint against the baseline of a file, after saving or pruning that when it is asked for.

    Raises NoBaselineFile, CannotReadFile, FileIsNoText, NotABaseline, CheckIncomplete, CannotWriteFile.
    """
    from claimdb.check.held import Held

    if file is None:
        if save or prune:
            raise NoBaselineFile
        return Held(linted, {})
    if save and prune:
        raise NoBaselineFile
    from claimdb.interchange import baseline_file
    from claimdb.report.escaping import write_json

    folder = file.absolute().parent
    known = () if save and not file.exists() else baseline_file.read_baseline(read_text_file(file), where=str(file))
    if save or prune:
        _require_complete(linted)
        kept = (baseline_file.save_over if save else baseline_file.prune)(linted, known, folder=folder)
        known = tuple(kept)
        write_whole(file, write_json(baseline_file.baseline_record(known), indent=2) + "\n")
        door.say("Wrote {file}.", file=file)
    return baseline_file.hold_against(linted, known, name=file.name, folder=folder)


def _require_complete(linted: Linted) -> None:
    from claimdb.check.baselines import CheckIncomplete

    if linted.rules_failed:
        raise CheckIncomplete(codes=", ".join(sorted({one.code for one in linted.rules_failed})))
