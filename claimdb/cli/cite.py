"""`claimdb cite check`: what a cited work was found to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import short, warn_of_quote
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder

SAID = {
    "holds": "{source} holds claim {key}, says {person}.",
    "differs": "{source} says otherwise than claim {key}, says {person}.",
    "absent": "{source} does not hold claim {key}, says {person}.",
}

cite = typer.Typer(name="cite", help="What cited works hold.", no_args_is_help=True)


class OneOutcome(UsageError):
    """A work holds a claim, differs from it, or does not have it."""

    message = "a check has one outcome: --holds, --differs or --absent"
    hint = "give exactly one of them"


class QuoteOfNothing(UsageError):
    """A work that does not have a claim cannot be quoted for it."""

    message = "--absent has neither --quote nor --page"
    hint = "leave them out, or take --differs for what the work says instead"


@cite.callback()
def _group() -> None:
    """Keep `check` a command of its own: Typer makes a lone command the group."""


@cite.command()
def check(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    source: Annotated[str, typer.Argument(help="Work that you read: key or cite key.", autocompletion=complete_source)],
    holds: Annotated[bool, typer.Option("--holds", help="It says so.")] = False,
    differs: Annotated[bool, typer.Option("--differs", help="It says otherwise.")] = False,
    absent: Annotated[bool, typer.Option("--absent", help="You read it, and it does not say so.")] = False,
    quote: Annotated[str | None, typer.Option(help="What it says, to the letter.")] = None,
    page: Annotated[str | None, typer.Option(help="Where, as printed.")] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Record that you read a work for a claim, and what you found. Counts as having opened it."""
    if [holds, differs, absent].count(True) != 1:
        raise OneOutcome
    if absent and (quote or page):
        raise QuoteOfNothing
    outcome = "holds" if holds else "differs" if differs else "absent"
    door = Door.of(context)
    record, is_misquoted = door.record(
        "cite check", lambda recorder: _check(recorder, claim, source, outcome, quote=quote, page=page)
    )
    if is_misquoted:
        warn_of_quote(door, record["source"])
    if shape is not ListFormat.TEXT:
        door.show_records([record], list(record), shape, output)
        return
    said = door.tell(SAID[outcome], source=record["source"], key=short(record["claim"]), person=record["by"])
    door.show(said, output)
    if not record["cited"]:
        door.say("Nobody who says claim {key} rests on {source}.", key=short(record["claim"]), source=record["source"])


def _check(
    recorder: Recorder, given: str, work: str, outcome: str, *, quote: str | None, page: str | None
) -> tuple[dict[str, Any], bool]:
    from claimdb.record.assertions import check_citation
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.quotes import is_not_in_copy

    claim = find_by_prefix(recorder.session, "claim", given)
    source = find_by_prefix(recorder.session, "source", work)
    made = check_citation(recorder, claim, source, outcome, quote=quote, page=page)
    recorder.known.prefetch_parts([claim])
    known = recorder.known
    cited = {
        cite.source_id
        for said in known.assertions[claim.id]
        for cite in known.citations[said.id]
        if cite.withdrawn_at is None
    }
    record = {
        "claim": claim.key,
        "source": source.cite_key,
        "outcome": made.outcome,
        "quote": made.quote,
        "page": made.page,
        "by": made.by,
        "at": made.at,
        "cited": source.id in cited,
    }
    return record, is_not_in_copy(recorder.session, source, quote)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(cite)
