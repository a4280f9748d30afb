"""`claimdb verify`: a person's verdict about a claim, and what waits for one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.errors import UsageError
from claimdb.values.verdict import VerdictWord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder

QUEUE = ("claim", "waits_because", "findings", "derivations", "documents", "text")
GIVEN = ("claim", "waits_because", "for_whom", "due", "findings", "documents", "text")
WAITS = {
    "disputed": "disputed",
    "stale": "its evidence changed",
    "second": "a second reader is to read it",
    "unjudged": "nobody judged it",
}
WORK = ("assignee", "second_reader", "due", "overdue", "notes")
SHOWN = 20


class NothingToJudge(UsageError):
    """A verdict needs a claim, a word and a reason."""

    message = "a verdict needs a claim, --verdict and --because"
    hint = "give all three, or list what waits for a verdict with --next"


class ClaimAndQueue(UsageError):
    """The queue is listed, or a claim is judged."""

    message = "--next lists what waits for a verdict and takes no claim"
    hint = "leave out one of the two"


class MineOfTheQueue(UsageError):
    """Only the queue can be that of one person."""

    message = "--mine chooses from what waits for a verdict"
    hint = "add --next"


def verify(
    context: typer.Context,
    claim: Annotated[str | None, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)] = None,
    verdict: Annotated[VerdictWord | None, typer.Option(help="What you decided.")] = None,
    because: Annotated[str | None, typer.Option(help="Why.")] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(help="Source that the verdict rests on. May be repeated.", autocompletion=complete_source),
    ] = None,
    adjudicate: Annotated[
        bool, typer.Option("--adjudicate", help="End a dispute of others, as a third person.")
    ] = False,
    waiting: Annotated[bool, typer.Option("--next", help="List what waits for a verdict, most needed first.")] = False,
    mine: Annotated[bool, typer.Option("--mine", help="With --next: only what was assigned to you.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="With --next: how many to list.")] = SHOWN,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Give a verdict about a claim, with reason and evidence; earlier verdicts stay."""
    door = Door.of(context)
    if waiting:
        if claim or verdict or because or evidence or adjudicate:
            raise ClaimAndQueue
        _show_queue(door, limit, shape, output, mine=mine)
        return
    if mine:
        raise MineOfTheQueue
    if not (claim and verdict and because):
        raise NothingToJudge
    word = verdict.value
    record = door.record(
        "verify", lambda recorder: _give(recorder, claim, word, because, evidence or [], adjudicate=adjudicate)
    )
    if shape is ListFormat.TEXT:
        _show_outcome(door, record)
    else:
        door.show_records([record], list(record), shape, output)


def _give(
    recorder: Recorder, claim: str, word: str, because: str, evidence: list[str], *, adjudicate: bool
) -> dict[str, Any]:
    from claimdb.record.judged import current_verdict
    from claimdb.record.lookup import find_by_prefix
    from claimdb.verify.giving import give_verdict

    session = recorder.session
    found = find_by_prefix(session, "claim", claim)
    sources = [find_by_prefix(session, "source", given) for given in evidence]
    given = give_verdict(recorder, found, word, because, sources, adjudicate=adjudicate)
    recorder.summary = f"{given.verdict}: {given.because}"
    recorder.flush()
    current = current_verdict(session, found)
    return {
        "key": given.key,
        "claim": found.key,
        "verdict": given.verdict,
        "because": given.because,
        "evidence": [source.cite_key for source in sources],
        "by": given.by,
        "at": given.at,
        "adjudicates": given.adjudicates,
        "stands": current.verdict.value if current else None,
    }


def _show_outcome(door: Door, record: dict[str, Any]) -> None:
    from claimdb.report.language import word
    from claimdb.report.record_words import VERDICTS
    from claimdb.report.terminal import safe

    lang, key = door.settings.lang, record["claim"][:8]
    said = word(VERDICTS, record["verdict"], lang)
    door.show(safe(door.tell("Claim {key}: {verdict}, says {person}.", key=key, verdict=said, person=record["by"])))
    if record["stands"] != record["verdict"]:
        stands = word(VERDICTS, record["stands"], lang)
        door.show(door.tell("Others judged otherwise, so it stands as {verdict}.", verdict=stands))


def _show_queue(door: Door, limit: int, shape: ListFormat, output: OutputOption, *, mine: bool) -> None:
    records = door.read(lambda session: _queue(door, session, limit, mine=mine))
    if shape is not ListFormat.TEXT:
        columns = ("claim", "need", "findings", "derivations", "documents", "text", *WORK)
        door.show_records(records, list(columns), shape, output)
        return
    if not records:
        door.say("Nothing waits for a verdict.")
        return
    rows = [
        {
            **record,
            "claim": record["claim"][:8],
            "waits_because": door.tell(WAITS[record["need"]]),
            **_given(door, record),
        }
        for record in records
    ]
    is_given = any(record["assignee"] or record["second_reader"] or record["due"] for record in records)
    door.show_records(rows, GIVEN if is_given else QUEUE, shape, output)


def _given(door: Door, record: dict[str, Any]) -> dict[str, Any]:
    from claimdb.report.dates import day

    due = None if record["due"] is None else day(date.fromisoformat(record["due"]), door.settings.lang)
    people = [one for one in (record["assignee"], record["second_reader"]) if one]
    noted = "; ".join(record["notes"])
    return {
        "for_whom": ", ".join(people) or None,
        "due": door.tell("{day} (overdue)", day=due) if record["overdue"] else due,
        "text": f"{record['text']} [{noted}]" if noted else record["text"],
    }


def _queue(door: Door, session: Session, limit: int, *, mine: bool) -> list[dict[str, Any]]:
    from claimdb.verify.queue import next_open

    return [
        {
            "claim": one.claim,
            "text": one.text,
            "need": one.need.value,
            "findings": one.findings,
            "derivations": one.derived,
            "documents": one.documents,
            "assignee": one.assignee,
            "second_reader": one.second_reader,
            "due": None if one.due is None else one.due.isoformat(),
            "overdue": one.overdue,
            "notes": list(one.notes),
        }
        for one in next_open(
            session, limit=limit, mine=door.settings.person if mine else None, today=door.settings.now.date()
        )
    ]


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(verify)
