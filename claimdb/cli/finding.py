"""`claimdb flag` and `claimdb finding`: conflicts by hand, and what becomes of findings."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.baseline import baseline, trend
from claimdb.cli.check import BaselineOption, SinceOption
from claimdb.cli.complete import complete_claim, complete_finding, complete_measure
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.findings import tell_failures
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.errors import UsageError
from claimdb.report.dates import day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.values.digest import Digest, FindingView

COLUMNS = ("key", "rule", "severity", "state", "message")
finding = typer.Typer(
    name="finding", help="Findings: list, show, explain, dismiss, baseline, trend.", no_args_is_help=True
)

FindingArgument = Annotated[str, typer.Argument(help="Key of a finding.", autocompletion=complete_finding)]
BecauseOption = Annotated[str, typer.Option("--because", help="The reason.")]
UntilOption = Annotated[
    datetime | None, typer.Option("--until", formats=["%Y-%m-%d"], help="The last day on which this holds.")
]


class DayIsPast(UsageError):
    """A decision is to hold until a day that is past."""

    message = "{day} is past: the decision would not hold for a single day"
    hint = "give --until a day from today on, or leave it out"


class StateChoice(StrEnum):
    """Where findings to be listed are in their life."""

    OPEN = "open"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"
    GONE = "gone"
    ALL = "all"


def flag(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    other: Annotated[
        str, typer.Argument(help="Key of the claim that it conflicts with.", autocompletion=complete_claim)
    ],
    because: BecauseOption,
) -> None:
    """Record a conflict of two claims that no rule notices."""
    from claimdb.check.remember import flag as flag_claims

    door = Door.of(context)
    key = door.record("flag", lambda recorder: flag_claims(recorder, claim, other, because=because).key)
    door.show(door.tell("Flagged as finding {key}.", key=key[:8]))


@finding.command("list")
def list_findings(
    context: typer.Context,
    state: Annotated[StateChoice, typer.Option(help="Only findings in this state.")] = StateChoice.OPEN,
    rule: Annotated[list[str] | None, typer.Option(help="Only of these rules: code, start of one, or name.")] = None,
    measure: Annotated[
        list[str] | None, typer.Option(help="Only about this measure.", autocompletion=complete_measure)
    ] = None,
    since: SinceOption = None,
    known: BaselineOption = None,
    include: IncludeOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List findings as they stand now; nothing is written."""
    door = Door.of(context)
    digest = read_for_others(door, lambda session: _digest(door, session, state, measure or [], since, known), include)
    records = [_record(one) for one in digest.findings if _is_of(one, rule or [])]
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        records = [named_record(door, record) for record in records]
    if shape is ListFormat.TEXT:
        records = [{**record, "key": record["key"][:8]} for record in records]
    door.show_records(records, COLUMNS, shape, output)
    tell_failures(door, digest)


def named_record(door: Door, record: dict[str, Any]) -> dict[str, Any]:
    """Give the record with the words for its severity and state in the language."""
    from claimdb.report.language import word
    from claimdb.report.sentences import SEVERITIES, STATES

    lang = door.settings.lang
    return {
        **record,
        "severity": word(SEVERITIES, record["severity"], lang),
        "state": word(STATES, record["state"], lang),
    }


def _is_of(one: FindingView, words: list[str]) -> bool:
    from claimdb.check.catalogue import choose_rules

    return not words or one.rule.code in {rule.code for rule in choose_rules(words)}


def _record(one: FindingView) -> dict[str, Any]:
    from claimdb.report.machine import finding_record

    return finding_record(one)


def _digest(
    door: Door,
    session: Session,
    state: StateChoice,
    measures: list[str],
    since: datetime | None = None,
    known: str | None = None,
) -> Digest:
    from claimdb.api.rates import published_rates
    from claimdb.check.baselines import load_baseline
    from claimdb.record.keys import find_by_prefix
    from claimdb.report.digest import Selection, build_digest
    from claimdb.values.hit import FindingState

    states = tuple(FindingState) if state is StateChoice.ALL else (FindingState(state.value),)
    keys = tuple(find_by_prefix(session, "measure", given).key for given in measures)
    selection = Selection(
        measures=keys,
        states=states,
        since=since.date() if since else None,
        baseline=load_baseline(session, known) if known is not None else None,
    )
    return build_digest(
        session, now=door.settings.now, lang=door.settings.lang, selection=selection, rates=published_rates
    )


@finding.command()
def show(
    context: typer.Context,
    key: FindingArgument,
    include: IncludeOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show a finding with all that it rests on: figures, quotes, sources, origins, history."""
    door = Door.of(context)
    found = read_for_others(door, lambda session: _find(door, session, key), include)
    if shape is not ListFormat.TEXT:
        record = _record(found)
        record = named_record(door, record) if shape is ListFormat.MARKDOWN else record
        door.show_records([record], COLUMNS, shape, output)
        return
    from claimdb.report.text import render_finding

    door.show(render_finding(found, door.settings.lang, door.width()), output)


def _find(door: Door, session: Session, given: str) -> FindingView:
    from claimdb.record.keys import find_by_prefix

    key = find_by_prefix(session, "finding", given).key
    return next(one for one in _digest(door, session, StateChoice.ALL, []).findings if one.key == key)


@finding.command()
def explain(context: typer.Context, key: FindingArgument, because: BecauseOption, until: UntilOption = None) -> None:
    """Say why both sides of a finding are right; holds while its evidence is unchanged."""
    from claimdb.check.remember import explain as explain_finding

    door = Door.of(context)
    expires = _still_to_come(door, until)
    said = door.record(
        "finding explain", lambda recorder: explain_finding(recorder, key, because=because, expires=expires).key
    )
    if expires is None:
        door.show(door.tell("Finding {key} is explained, as long as its evidence stays as it is.", key=said[:8]))
        return
    template = "Finding {key} is explained until {day}, as long as its evidence stays as it is."
    door.show(door.tell(template, key=said[:8], day=day(expires, door.settings.lang)))


@finding.command()
def dismiss(context: typer.Context, key: FindingArgument, because: BecauseOption, until: UntilOption = None) -> None:
    """Set a finding aside; holds while its evidence is unchanged."""
    from claimdb.check.remember import dismiss as dismiss_finding

    door = Door.of(context)
    expires = _still_to_come(door, until)
    said = door.record(
        "finding dismiss", lambda recorder: dismiss_finding(recorder, key, because=because, expires=expires).key
    )
    if expires is None:
        door.show(door.tell("Finding {key} is dismissed, as long as its evidence stays as it is.", key=said[:8]))
        return
    template = "Finding {key} is dismissed until {day}, as long as its evidence stays as it is."
    door.show(door.tell(template, key=said[:8], day=day(expires, door.settings.lang)))


def _still_to_come(door: Door, until: datetime | None) -> date | None:
    """Give the last day of a decision. Raises DayIsPast: it would hold for no day."""
    if until is not None and until.date() < door.settings.now.date():
        raise DayIsPast(day=day(until.date(), door.settings.lang))
    return until.date() if until else None


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(flag)
    finding.command()(trend)
    finding.add_typer(baseline)
    app.add_typer(finding)
