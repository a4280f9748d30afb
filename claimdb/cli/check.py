"""`claimdb check` and `claimdb positions`: what does not add up, and what the sources hold."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.complete import complete_measure
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from claimdb.check.checking import Outcome
    from claimdb.check.rule import Rule
    from claimdb.record.recorder import Recorder
    from claimdb.report.digest import Selection
    from claimdb.values.digest import Digest
    from claimdb.values.position import Positions
    from claimdb.values.reading import Reading


class FailOn(StrEnum):
    """The gravity from which open findings make the command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def check(
    context: typer.Context,
    rule: Annotated[list[str] | None, typer.Option(help="Only these rules: code, start of one, or name.")] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(help="Show only findings about this measure. May be repeated.", autocompletion=complete_measure),
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Show only what was first noticed from this day on.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show explained, dismissed and gone findings too.")] = False,
    coverage: Annotated[bool, typer.Option("--coverage", help="Ask of every claim whether it is sourced.")] = False,
    documents: Annotated[
        bool, typer.Option("--documents", help="Read the newest copy of each source too, as claimdb lint does.")
    ] = False,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 from this gravity on.")] = FailOn.WARNING,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Cross-check the claims and list what does not add up."""
    from claimdb.check.catalogue import choose_rules
    from claimdb.values.hit import Severity

    door = Door.of(context)
    rules = choose_rules(rule or ())
    if not documents and not any(one.is_of_records for one in rules):
        codes = ", ".join(one.code for one in rules)
        door.warn("These rules look at documents, and claimdb lint runs them: {codes}.", codes=codes)
    readings = _documents(door, rules) if documents else None
    with door.waiting("Cross-checking the claims…"):
        outcome, digest = _run(door, rules, measure or (), since, readings, everything=everything, coverage=coverage)
    for failed in outcome.rules_failed:
        door.warn("Rule {code} failed: {reason}", code=failed.code, reason=failed.error)
    _show(door, digest, shape, output)
    shown = {finding.key for finding in digest.findings}
    raise typer.Exit(outcome.exit_code(Severity(fail_on.value), shown))


def _documents(door: Door, rules: Sequence[Rule]) -> Sequence[Reading] | None:
    """Read the copies that sources speak from, where a rule looks at documents; the writer's lock is not held."""
    from claimdb.extract.documents import read_asserting

    if all(one.is_of_records for one in rules):
        return None
    with door.waiting("Reading the documents…"):
        return door.read(read_asserting)


def _run(
    door: Door,
    rules: Sequence[Rule],
    measures: Sequence[str],
    since: datetime | None,
    documents: Sequence[Reading] | None,
    *,
    everything: bool,
    coverage: bool,
) -> tuple[Outcome, Digest]:
    from claimdb.check.checking import find
    from claimdb.check.remember import run_checks
    from claimdb.report.digest import digest_outcome
    from claimdb.store.failures import DatabaseReadOnly

    def digest(session: Session, outcome: Outcome) -> tuple[Outcome, Digest]:
        selection = _selection(session, measures, since, everything=everything)
        settings = door.settings
        return outcome, digest_outcome(session, outcome, now=settings.now, lang=settings.lang, selection=selection)

    def remembering(recorder: Recorder) -> tuple[Outcome, Digest]:
        return digest(recorder.session, run_checks(recorder, rules, coverage=coverage, documents=documents))

    def looking(session: Session) -> tuple[Outcome, Digest]:
        person, now = door.settings.person, door.settings.now
        found = find(session, rules, by=person, at=now, coverage=coverage, documents=documents)
        return digest(session, found)

    try:
        return door.record("check", remembering)
    except DatabaseReadOnly:
        found = door.read(looking)
        door.warn("The database cannot be written, so these findings were not remembered.")
        return found


def _selection(session: Session, measures: Sequence[str], since: datetime | None, *, everything: bool) -> Selection:
    from claimdb.record.keys import find_by_prefix
    from claimdb.report.digest import OPEN_STATES, Selection
    from claimdb.values.hit import FindingState

    return Selection(
        measures=tuple(find_by_prefix(session, "measure", given).key for given in measures),
        since=since.date() if since else None,
        states=tuple(FindingState) if everything else OPEN_STATES,
    )


def _show(door: Door, digest: Digest, shape: ListFormat, output: OutputOption) -> None:
    from claimdb.report.brief import render_brief
    from claimdb.report.escaping import write_json
    from claimdb.report.machine import finding_record, render_csv, render_json
    from claimdb.report.markdown import render_markdown

    lang = door.settings.lang
    if shape is ListFormat.JSON:
        text = render_json(digest)
    elif shape is ListFormat.JSONL:
        text = "".join(write_json(finding_record(finding)) + "\n" for finding in digest.findings)
    elif shape is ListFormat.CSV:
        text = render_csv(digest, lang)
    elif shape is ListFormat.MARKDOWN:
        text = render_markdown(digest, lang)
    else:
        text = render_brief(digest, lang, door.width())
    door.show(text, output)


def positions(
    context: typer.Context,
    measure: Annotated[
        str | None,
        typer.Argument(help="Measure: label, handle or key. All when left out.", autocompletion=complete_measure),
    ] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show what the sources hold on a measure, and how many origins stand behind each position."""
    from claimdb.report.positions import positions_record, render_positions

    door = Door.of(context)
    groups, names, places = door.read(lambda session: _positions(session, measure, door.settings.lang))
    if shape is ListFormat.TEXT:
        door.show(render_positions(groups, names, places, door.settings.lang, door.width()), output)
        return
    columns = ("measure", "place", "as_of", "period", "outcome", "best", "margin")
    door.show_records([positions_record(group, places) for group in groups], columns, shape, output)


def _positions(
    session: Session, measure: str | None, lang: str
) -> tuple[list[Positions], dict[str, str], dict[str, str]]:
    from claimdb.check.checking import find_positions
    from claimdb.record.keys import find_by_prefix
    from claimdb.report.labels import load_names

    key = find_by_prefix(session, "measure", measure).key if measure else None
    names, places = load_names(session, lang)
    return find_positions(session, key), names, places


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(check)
    app.command()(positions)
