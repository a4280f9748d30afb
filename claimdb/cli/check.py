"""`claimdb check` and `claimdb positions`: what does not add up, and what the sources hold."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.check_corpus import EngineOfNothing, EngineOption, OnOption, check_files, refuse_others
from claimdb.cli.complete import complete_measure
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.findings import FOR_TOOLS, FindingsFormat, show_findings
from claimdb.cli.leaving import IncludeOption, read_for_others, tell_hidden
from claimdb.cli.rates import RatesOption

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from claimdb.check.checking import Outcome
    from claimdb.check.rule import Rule
    from claimdb.report.digest import Selection
    from claimdb.values.digest import Digest
    from claimdb.values.position import Positions
    from claimdb.values.reading import Reading


class FailOn(StrEnum):
    """The gravity from which open findings make the command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


BaselineOption = Annotated[
    str | None, typer.Option("--baseline", help="Leave out, and count, what the baseline of this name knows.")
]
CoverageOption = Annotated[bool, typer.Option("--coverage", help="Ask of every claim whether it is sourced.")]
DocumentsOption = Annotated[
    bool, typer.Option("--documents", help="Read the newest copy of each source too, as claimdb lint does.")
]
SinceOption = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Show only what was first noticed from this day on.")
]


def check(
    context: typer.Context,
    rule: Annotated[list[str] | None, typer.Option(help="Only these rules: code, start of one, or name.")] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(help="Show only findings about this measure. May be repeated.", autocompletion=complete_measure),
    ] = None,
    since: SinceOption = None,
    baseline: BaselineOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Show explained, dismissed and gone findings too.")] = False,
    coverage: CoverageOption = False,
    documents: DocumentsOption = False,
    full: Annotated[bool, typer.Option("--full", help="Look at everything again, not only at what changed.")] = False,
    rates: RatesOption = None,
    include: IncludeOption = None,
    on: OnOption = None,
    engine: EngineOption = None,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 from this gravity on.")] = FailOn.WARNING,
    shape: Annotated[FindingsFormat, typer.Option("--format", help="How to print the findings.")] = FindingsFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Cross-check the claims and list what does not add up."""
    from claimdb.check.catalogue import choose_rules
    from claimdb.values.baseline import Standing
    from claimdb.values.hit import Severity

    door = Door.of(context)
    rules = choose_rules(rule or ())
    if not documents and not any(one.is_of_records for one in rules):
        codes = ", ".join(one.code for one in rules)
        door.warn("These rules look at documents, and claimdb lint runs them: {codes}.", codes=codes)
    # It may travel to other machines, as a function of this one could not.
    select = partial(_selection, measures=measure or (), since=since, baseline=baseline, everything=everything,
                     is_for_tools=shape in FOR_TOOLS)  # fmt: skip
    if on is not None:
        refuse_others(coverage=coverage, documents=documents, full=full, **{"include-confidential": bool(include)})
        check_files(door, on, engine, rules, select, shape, output, Severity(fail_on.value), rates)
    elif engine is not None:
        raise EngineOfNothing
    readings = read_documents(door, rules) if documents else None
    with door.waiting("Cross-checking the claims…"):
        outcome, digest = run_check(
            door, rules, select, readings, coverage=coverage, full=full, rates=rates, include=include or ()
        )
    for failed in outcome.rules_failed:
        door.warn("Rule {code} failed: {reason}", code=failed.code, reason=failed.error)
    show_findings(door, digest, shape, output, command="check", fail_on=Severity(fail_on.value))
    standing = {finding.key for finding in digest.findings if finding.standing is not Standing.UNCHANGED}
    raise typer.Exit(outcome.exit_code(Severity(fail_on.value), standing))


def read_documents(door: Door, rules: Sequence[Rule]) -> Sequence[Reading] | None:
    """Read the copies that sources speak from, where a rule looks at documents; the writer's lock is not held."""
    from claimdb.extract.documents import read_asserting

    if all(one.is_of_records for one in rules):
        return None
    with door.waiting("Reading the documents…"):
        return door.read(read_asserting)


def run_check(
    door: Door,
    rules: Sequence[Rule],
    select: Callable[[Session], Selection],
    documents: Sequence[Reading] | None,
    *,
    coverage: bool,
    full: bool = False,
    rates: Path | None = None,
    include: Sequence[str] = (),
) -> tuple[Outcome, Digest]:
    """Check and remember what is found; where nothing can be written, only look, and say so."""
    from claimdb.api.checking import run_check as check_at

    checked = check_at(door, rules, select, documents, coverage=coverage, full=full, rates=rates, include=include)
    tell_hidden(door, checked.hidden)
    if not checked.is_remembered:
        door.warn("The database cannot be written, so these findings were not remembered.")
    return checked.outcome, checked.digest


def _selection(
    session: Session,
    measures: Sequence[str],
    since: datetime | None,
    baseline: str | None,
    *,
    everything: bool,
    is_for_tools: bool,
) -> Selection:
    """Narrow what is shown; other tools are told of what is explained or known too, and what of it is."""
    from claimdb.check.baselines import load_baseline
    from claimdb.record.keys import find_by_prefix
    from claimdb.report.digest import OPEN_STATES, TOOL_STATES, Selection
    from claimdb.values.hit import FindingState

    states = TOOL_STATES if is_for_tools else OPEN_STATES
    return Selection(
        measures=tuple(find_by_prefix(session, "measure", given).key for given in measures),
        since=since.date() if since else None,
        states=tuple(FindingState) if everything else states,
        baseline=load_baseline(session, baseline) if baseline is not None else None,
        has_known=everything or is_for_tools,
    )


def positions(
    context: typer.Context,
    measure: Annotated[
        str | None,
        typer.Argument(help="Measure: label, handle or key. All when left out.", autocompletion=complete_measure),
    ] = None,
    include: IncludeOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show what the sources hold on a measure, and how many origins stand behind each position."""
    from claimdb.report.positions import positions_record, render_positions

    door = Door.of(context)
    groups, names, places, works = read_for_others(
        door, lambda session: _positions(session, measure, door.settings.lang), include
    )
    if shape is ListFormat.TEXT:
        door.show(render_positions(groups, names, places, door.settings.lang, door.width()), output)
        return
    columns = ("measure", "place", "as_of", "period", "outcome", "best", "margin")
    door.show_records([positions_record(group, places, works) for group in groups], columns, shape, output)


def _positions(
    session: Session, measure: str | None, lang: str
) -> tuple[list[Positions], dict[str, str], dict[str, str], dict[str, str]]:
    from claimdb.check.questions import find_positions
    from claimdb.record.keys import find_by_prefix
    from claimdb.report.labels import load_names, load_works

    key = find_by_prefix(session, "measure", measure).key if measure else None
    names, places = load_names(session, lang)
    works = {number: work.cite_key for number, work in load_works(session).items()}
    return find_positions(session, key), names, places, works


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(check)
    app.command()(positions)
