"""`claimdb claim`: what was recorded as said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from claimdb.cli.claim_compare import compare
from claimdb.cli.claim_edit import edit
from claimdb.cli.claim_links import cite, derive
from claimdb.cli.complete import complete_claim, complete_measure, complete_place, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import AllOption, HistoryOption, history_lines, short
from claimdb.values.verdict import VerdictWord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder
    from claimdb.report.claims import Names
    from claimdb.store.looking import Look

MARKDOWN = ("claim", "words", "measure", "scope", "said_by")
MACHINE = ("key", "words", "state")
SHEET = (
    "claim", "key", "state", "figures", "scope", "said_by", "quotes", "verdict", "checks", "derivations", "assigned",
    "notes", "history",
)  # fmt: skip

claim = typer.Typer(
    name="claim", help="Claims: list, show, edit, cite, derive, compare, withdraw.", no_args_is_help=True
)
ClaimArgument = Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)]


@claim.command("list")
def list_all(
    context: typer.Context,
    source: Annotated[
        str | None, typer.Option("--in", help="Only what this source says.", autocompletion=complete_source)
    ] = None,
    measure: Annotated[
        str | None, typer.Option(help="Only with a figure of this measure.", autocompletion=complete_measure)
    ] = None,
    place: Annotated[
        str | None, typer.Option(help="Only with a figure in this place.", autocompletion=complete_place)
    ] = None,
    verdict: Annotated[VerdictWord | None, typer.Option(help="Only those of which this verdict stands.")] = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Only those whose evidence changed since they were judged.")
    ] = False,
    everything: AllOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List claims as they were recorded. The words, the figures, who says it and on whose authority."""
    door = Door.of(context)
    judged = Judged(None if verdict is None else verdict.value, is_stale=stale) if verdict or stale else None
    is_chosen = bool(source or measure or place or judged)
    seen = None if is_chosen else door.look(lambda look: _all(door, look, everything=everything))
    records, names = seen or door.read(
        lambda session: _list(door, session, source, measure, place, judged, everything=everything)
    )
    if shape is ListFormat.TEXT:
        from claimdb.report.claims import render_claims

        if not records:
            door.say("No claim fits." if is_chosen else "No claim is recorded yet.")
        else:
            door.show(render_claims(records, names, door.settings.lang, door.width()), output)
    elif shape is ListFormat.MARKDOWN:
        door.show_records([_row(door, one, names) for one in records], MARKDOWN, shape, output)
    else:
        door.show_records(records, MACHINE, shape, output)


class Judged(NamedTuple):
    """What is to be true of the verdict about a claim: which word stands, and that its evidence changed since."""

    verdict: str | None
    is_stale: bool


def _all(door: Door, look: Look, *, everything: bool) -> tuple[list[dict[str, Any]], Names]:
    from claimdb.record.claim_reading import all_records
    from claimdb.report.names import names_of

    return all_records(look, everything=everything), names_of(look, door.settings.lang)


def _list(
    door: Door,
    session: Session,
    source: str | None,
    measure: str | None,
    place: str | None,
    judged: Judged | None,
    *,
    everything: bool,
) -> tuple[list[dict[str, Any]], Names]:
    from claimdb.record.claim_records import Chosen, list_claims
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.names import names_of
    from claimdb.store.looking_through import SessionLook

    chosen = Chosen(
        source=find_by_prefix(session, "source", source) if source else None,
        measure=find_by_prefix(session, "measure", measure) if measure else None,
        place=find_by_prefix(session, "place", place) if place else None,
        everything=everything,
        keys=None if judged is None else _judged_so(session, judged),
    )
    return list_claims(session, chosen), names_of(SessionLook(session), door.settings.lang)


def _judged_so(session: Session, judged: Judged) -> frozenset[str]:
    from claimdb.record.judged import current_verdicts

    return frozenset(
        key
        for key, current in current_verdicts(session).items()
        if judged.verdict in (None, current.verdict.value) and (current.stale or not judged.is_stale)
    )


def _row(door: Door, one: dict[str, Any], names: Names) -> dict[str, Any]:
    from claimdb.report.claims import figure_words, said_words, scope_words

    lang = door.settings.lang
    return {
        "claim": short(one["key"]),
        "words": one["words"],
        "measure": "; ".join(figure_words(figure, names, lang) for figure in one["figures"]),
        "scope": "; ".join(dict.fromkeys(scope_words(figure, names, lang) for figure in one["figures"])),
        "said_by": "; ".join(said_words(said, lang) for said in one["assertions"]),
    }


@claim.command()
def show(
    context: typer.Context,
    key: ClaimArgument,
    history: HistoryOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show a claim. Its figures, who says it in which words, what it rests on, who looked it up."""
    door = Door.of(context)
    seen = None if history else door.look(lambda look: _seen(door, look, key))
    record, names = seen or door.read(lambda session: _record(door, session, key, history=history))
    door.show_sheet(_sheet(door, record, names), SHEET, shape, output, whole=record)


def _seen(door: Door, look: Look, given: str) -> tuple[dict[str, Any], Names] | None:
    from claimdb.record.claim_reading import find_whole, whole_record
    from claimdb.report.names import names_of

    found = find_whole(look, given)
    return None if found is None else (whole_record(look, found), names_of(look, door.settings.lang))


def _record(door: Door, session: Session, given: str, *, history: bool) -> tuple[dict[str, Any], Names]:
    from claimdb.record.claim_records import claim_record
    from claimdb.record.history import history_of
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.names import names_of
    from claimdb.store.looking_through import SessionLook

    found = find_by_prefix(session, "claim", given)
    record = claim_record(session, found)
    whole = {**record, "history": history_of(session, found)} if history else record
    return whole, names_of(SessionLook(session), door.settings.lang)


def _sheet(door: Door, record: dict[str, Any], names: Names) -> dict[str, Any]:
    from claimdb.report.claims import figure_words, said_words, scope_words
    from claimdb.report.dates import moment
    from claimdb.report.language import word
    from claimdb.report.record_words import CHECKS, DERIVATIONS, STATES

    lang = door.settings.lang
    scopes = [scope_words(figure, names, lang) for figure in record["figures"]]
    shared = len(set(scopes)) == 1
    replaced = f" → {short(record['replaced_by'])}" if record["replaced_by"] else ""
    return {
        "claim": record["words"],
        "key": record["key"],
        "state": word(STATES, record["state"], lang) + replaced if record["state"] != "living" else None,
        "figures": [
            f".f{figure['key'].rpartition('.f')[2]}  {figure_words(figure, names, lang)}"
            + (f", {scope}" if scope and not shared else "")
            for figure, scope in zip(record["figures"], scopes, strict=True)
        ],
        "scope": scopes[0] if shared and scopes else None,
        "said_by": [said_words(said, lang) for said in record["assertions"]],
        "quotes": [_quoted(door, said) for said in record["assertions"] if said["quote"]],
        "verdict": _verdict(door, record),
        "checks": [
            f"{one['source']} {word(CHECKS, one['outcome'], lang)} ({one['by']}, {moment(one['at'], lang)})"
            for one in record["checks"]
        ],
        "derivations": [
            f"{short(one['result'])} = {word(DERIVATIONS, one['kind'], lang)}: {', '.join(map(short, one['terms']))}"
            for one in record["derivations"]
        ],
        "assigned": _assigned(record["assigned"], lang),
        "notes": [f"{one['text']} ({one['by']}, {moment(one['at'], lang)})" for one in record["notes"]],
        "history": history_lines(door, record.get("history", [])),
    }


def _verdict(door: Door, record: dict[str, Any]) -> str | None:
    from claimdb.report.language import word
    from claimdb.report.record_words import VERDICTS

    if record["verdict"] is None:
        return None
    said = word(VERDICTS, record["verdict"], door.settings.lang)
    return door.tell("{verdict} (its evidence changed since)", verdict=said) if record["stale"] else said


def _assigned(given: dict[str, Any] | None, lang: str) -> str | None:
    from claimdb.report.dates import day

    if given is None:
        return None
    people = [one for one in (given["assignee"], given["second_reader"]) if one]
    due = [day(date.fromisoformat(given["due"]), lang)] if given["due"] else []
    return ", ".join([*people, *due]) or None


def _quoted(door: Door, said: dict[str, Any]) -> str:
    return f"{door.tell('“{quote}”', quote=said['quote'])} {said['source']}"


claim.command()(edit)


@claim.command()
def withdraw(
    context: typer.Context,
    key: ClaimArgument,
    source: Annotated[
        str | None,
        typer.Option("--in", help="Only what this source says of it.", autocompletion=complete_source),
    ] = None,
) -> None:
    """Withdraw a claim. With everyone who says it, or only what one source says; undo brings it back."""
    door = Door.of(context)
    name, left = door.record("claim withdraw", lambda recorder: _withdraw(recorder, key, source))
    if left is None:
        door.show(door.tell("Withdrew claim {key}.", key=short(name)))
    else:
        door.show(door.tell("Claim {key} is no longer said by {source}.", key=short(name), source=left))


def _withdraw(recorder: Recorder, given: str, source: str | None) -> tuple[str, str | None]:
    from claimdb.model import Source
    from claimdb.record.editing import withdraw_assertion, withdraw_claim
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.saying import find_assertion

    found = find_by_prefix(recorder.session, "claim", given)
    if source is None:
        withdraw_claim(recorder, found)
        return found.key, None
    said = find_assertion(recorder, found, source)
    withdraw_assertion(recorder, found, said)
    return found.key, recorder.session.get_one(Source, said.source_id).cite_key


claim.command()(cite)
claim.command()(derive)
claim.command()(compare)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(claim)
