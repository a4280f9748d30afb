"""`claimdb finding baseline` and `claimdb finding trend`: what is known already, and what became of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.check import CoverageOption, DocumentsOption, read_documents, run_check
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.cli.rates import RatesOption

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.check.checking import Outcome
    from claimdb.check.runs import Run
    from claimdb.values.digest import FindingView

COLUMNS = ("name", "findings", "by", "at")
KNOWN_COLUMNS = ("key", "rule", "severity", "baseline", "message")
TREND_COLUMNS = ("at", "open", "error", "warning", "note", "explained", "dismissed", "new", "gone")
baseline = typer.Typer(
    name="baseline", help="Baselines: what is known already, so that a check speaks of what is new.",
    no_args_is_help=True,
)  # fmt: skip

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Name of a baseline.", show_default=False)]


@baseline.command()
def save(
    context: typer.Context,
    name: NameArgument,
    replace: Annotated[bool, typer.Option("--replace", help="Save one anew that is there already.")] = False,
    coverage: CoverageOption = False,
    documents: DocumentsOption = False,
    rates: RatesOption = None,
) -> None:
    """Check, and keep every finding that is open under a name."""
    from claimdb.check.baselines import require_complete, save_baseline

    door = Door.of(context)
    require_complete(_check(door, rates, coverage=coverage, documents=documents))
    saved = door.record("finding baseline save", lambda recorder: save_baseline(recorder, name, replace=replace))
    said = door.tell_count(
        "The baseline “{name}” holds {count:n} finding.",
        "The baseline “{name}” holds {count:n} findings.",
        saved.findings,
        name=saved.name,
    )
    door.show(said)


def _check(door: Door, rates: Path | None, *, coverage: bool, documents: bool) -> Outcome:
    """Run every rule and remember what it notices."""
    from claimdb.check.catalogue import all_rules
    from claimdb.report.digest import Selection

    rules = all_rules()
    readings = read_documents(door, rules) if documents else None
    with door.waiting("Cross-checking the claims…"):
        outcome, _ = run_check(door, rules, lambda _: Selection(), readings, coverage=coverage, rates=rates)
    return outcome


@baseline.command("list")
def list_all(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """List the baselines."""
    from dataclasses import asdict

    from claimdb.check.baselines import list_baselines

    door = Door.of(context)
    door.show_records([asdict(one) for one in door.read(list_baselines)], COLUMNS, shape, output)


@baseline.command()
def show(
    context: typer.Context,
    name: NameArgument,
    include: IncludeOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show what a baseline knows, and what became of it; nothing is written."""
    from claimdb.cli.finding import named_record
    from claimdb.report.machine import finding_record
    from claimdb.values.baseline import Standing

    door = Door.of(context)
    found = read_for_others(door, lambda session: _known(door, session, name), include)
    known = [one for one in found if one.standing is not Standing.NEW]
    records = [finding_record(one) for one in known]
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        records = [{**named_record(door, one), "baseline": door.tell(one["baseline"])} for one in records]
    if shape is ListFormat.TEXT:
        records = [{**one, "key": one["key"][:8]} for one in records]
    door.show_records(records, KNOWN_COLUMNS, shape, output)


def _known(door: Door, session: Session, name: str) -> list[FindingView]:
    from claimdb.api.rates import published_rates
    from claimdb.check.baselines import load_baseline
    from claimdb.report.digest import Selection, build_digest
    from claimdb.values.hit import FindingState

    selection = Selection(states=tuple(FindingState), baseline=load_baseline(session, name), has_known=True)
    digest = build_digest(
        session, now=door.settings.now, lang=door.settings.lang, selection=selection, rates=published_rates
    )
    return [one for one in digest.findings if one.standing is not None]


@baseline.command()
def prune(
    context: typer.Context,
    name: NameArgument,
    coverage: CoverageOption = False,
    documents: DocumentsOption = False,
    rates: RatesOption = None,
) -> None:
    """Check, and take out of a baseline what is gone or changed; what is new stays out."""
    from claimdb.check.baselines import load_baseline, prune_baseline, require_complete

    door = Door.of(context)
    door.read(lambda session: load_baseline(session, name))
    outcome = _check(door, rates, coverage=coverage, documents=documents)
    require_complete(outcome)
    gone = door.record("finding baseline prune", lambda recorder: prune_baseline(recorder, name, outcome))
    said = door.tell_count(
        "Took {count:n} finding out of the baseline “{name}”.",
        "Took {count:n} findings out of the baseline “{name}”.",
        gone,
        name=" ".join(name.split()),
    )
    kept = len(door.read(lambda session: load_baseline(session, name)).evidence)
    held = door.tell_count("It holds {count:n} finding now.", "It holds {count:n} findings now.", kept)
    door.show(f"{said} {held}")


@baseline.command()
def remove(context: typer.Context, name: NameArgument) -> None:
    """Take a baseline away; the findings stay as they are."""
    from claimdb.check.baselines import remove_baseline

    door = Door.of(context)
    removed = door.record("finding baseline remove", lambda recorder: remove_baseline(recorder, name))
    door.show(door.tell("The baseline “{name}” is gone; claimdb undo last brings it back.", name=removed))


def trend(
    context: typer.Context,
    rule: Annotated[list[str] | None, typer.Option(help="Only these rules: code, start of one, or name.")] = None,
    common: Annotated[bool, typer.Option("--common", help="Only the rules that all of these checks share.")] = False,
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only checks from this day on.")] = None,
    last: Annotated[int, typer.Option(min=1, help="So many of the newest checks.")] = 10,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Count findings over the last checks; checks under different rules are not compared."""
    from claimdb.check.catalogue import choose_rules
    from claimdb.check.runs import compare_runs, load_runs

    door = Door.of(context)
    codes = [one.code for one in choose_rules(rule)] if rule else []
    day = since.date() if since else None
    runs = door.read(lambda session: load_runs(session, since=day, last=last))
    compared = compare_runs(runs, rules=codes, common=common)
    if not compared:
        door.say("No check has been recorded yet.")
    door.show_records([_point(run) for run in compared], TREND_COLUMNS, shape, output)


def _point(run: Run) -> dict[str, Any]:
    """Give what a check counted as a record; gravities count what is open."""
    from claimdb.values.hit import FindingState, Severity

    return {
        "at": run.at,
        "by": run.by,
        "rule_set": run.rule_set,
        **{severity.value: run.number(FindingState.OPEN.value, severity) for severity in Severity},
        **{what: run.number(what) for what in ("open", "explained", "dismissed", "new", "gone")},
        "rules": sorted(run.rules),
        "rules_failed": run.rules_failed,
        "options": run.options,
    }
