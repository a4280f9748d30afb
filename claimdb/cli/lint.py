"""`claimdb lint`: what does not add up inside documents; no database is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.check import FailOn
from claimdb.cli.context import Door, ListFormat, OutputOption
from claimdb.cli.figures import TextLanguage
from claimdb.cli.findings import FOR_TOOLS, FindingsFormat, tell_against, write_for_tools
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.cli.lint_baseline import BaselineFileOption, PruneBaselineOption, SaveBaselineOption, hold
from claimdb.cli.rates import RatesOption

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from claimdb.check.drafts import DraftFigure, Records
    from claimdb.check.held import Held
    from claimdb.extract.crossing import Labels
    from claimdb.extract.proposals import Proposal
    from claimdb.values.hit import Severity
    from claimdb.values.reading import Reading

    Proposed = Sequence[tuple[Reading, Sequence[Proposal]]]

FIELDS = ("key", "rule", "name", "severity", "message")


def lint(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Documents to check.", show_default=False)],
    rules: Annotated[
        list[str] | None, typer.Option("--rule", "--rules", help="Only these rules: code, start of one, or name.")
    ] = None,
    language: Annotated[TextLanguage, typer.Option(help="Language of the documents.")] = TextLanguage.AUTO,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 from this gravity on.")] = FailOn.WARNING,
    baseline: BaselineFileOption = None,
    save_baseline: SaveBaselineOption = False,
    prune_baseline: PruneBaselineOption = False,
    shape: Annotated[FindingsFormat, typer.Option("--format", help="How to print the findings.")] = FindingsFormat.TEXT,
    bib: Annotated[
        Path | None, typer.Option("--bib", help="Write the works that the matched figures rest on to this file.")
    ] = None,
    rates: RatesOption = None,
    include: IncludeOption = None,
    output: OutputOption = None,
) -> None:
    """Say what does not add up inside documents: sums, lists, percentages, dates, notes.

    Where there is a database, each figure is also held against what is recorded: it is matched, differs, rests on a
    claim in dispute, or on nothing.
    """
    from claimdb.api.linting import read_draft
    from claimdb.api.rates import rates_for
    from claimdb.check.catalogue import choose_rules
    from claimdb.check.exchange import currencies_of
    from claimdb.check.linting import lint_readings
    from claimdb.extract.crossing import cross_quantities
    from claimdb.extract.proposing import propose
    from claimdb.values.hit import Severity

    door = Door.of(context)
    chosen = choose_rules(rules or ())
    with door.waiting("Reading the documents…"):
        readings = [read_draft(file, language.value) for file in dict.fromkeys(files)]
        proposed = [(reading, propose(reading)) for reading in readings]
        records, labels, odds = _recorded(door, include, proposed, is_needed=bib is not None)
        crossed = cross_quantities(proposed, labels)
        linted = lint_readings(readings, chosen, rates_for(rates, currencies_of(readings)), crossed)
    for failed in linted.rules_failed:
        door.warn("Rule {code} failed: {reason}", code=failed.code, reason=failed.error)
    drafts = {} if records is None else _drafts(proposed, records, odds)
    held = hold(door, linted, baseline, save=save_baseline, prune=prune_baseline)
    gravity = Severity(fail_on.value)
    if shape in FOR_TOOLS or shape is FindingsFormat.GITHUB:
        _show_tools(door, held, readings, shape, output, gravity)
    else:
        _show(door, held, readings, drafts, ListFormat(shape.value), output)
    if bib is not None:
        _write_bibliography(door, drafts, bib, include)
    code = held.fresh.exit_code(gravity)
    in_question = fail_on is not FailOn.ERROR and any(one.is_in_question for held in drafts.values() for one in held)
    raise typer.Exit(code or (1 if in_question else 0))


def _recorded(
    door: Door, include: Sequence[str] | None, proposed: Proposed, *, is_needed: bool
) -> tuple[Records | None, Labels, Sequence[Mapping[int, tuple[str, ...]]]]:
    """Load what drafts are held against, the labels of measures, and the claims that each draft is at odds with.

    Nothing without a database.
    """
    from claimdb.check.drafts import load_records
    from claimdb.extract.aligning import at_odds
    from claimdb.extract.choosing import declared_labels
    from claimdb.settings import DEFAULT_DATABASE
    from claimdb.store.failures import NoDatabase

    def load(session: Session) -> tuple[Records, Labels, Sequence[Mapping[int, tuple[str, ...]]]]:
        odds = [at_odds(session, proposals) for _, proposals in proposed]
        return load_records(session), declared_labels(session), odds

    try:
        return read_for_others(door, load, include)
    except NoDatabase:
        if is_needed or door.settings.db != DEFAULT_DATABASE:
            raise
        return None, {}, ()


def _drafts(
    proposed: Proposed, records: Records, odds: Sequence[Mapping[int, tuple[str, ...]]]
) -> dict[str, tuple[DraftFigure, ...]]:
    """Hold every document against the database."""
    from claimdb.check.drafts import compare_draft
    from claimdb.extract.crossing import told_figures

    return {
        reading.name: compare_draft(reading, records, told_figures(reading, proposals), claims)
        for (reading, proposals), claims in zip(proposed, odds, strict=True)
    }


def _write_bibliography(
    door: Door, drafts: Mapping[str, tuple[DraftFigure, ...]], file: Path, include: Sequence[str] | None
) -> None:
    from claimdb.api.leaving import read_for_others as read_quietly
    from claimdb.bibliography import export_bibliography
    from claimdb.bibliography.shelf import read_shelf
    from claimdb.cli.bib import format_of
    from claimdb.cli.bib_words import tell_losses

    claims = sorted({claim for held in drafts.values() for one in held if one.rests_on_records for claim in one.claims})
    # What is left out was said when the claims were read.
    works = read_quietly(door, lambda session: read_shelf(session, claims), include or ()).works if claims else ()
    exported = export_bibliography(works, format_of(file))
    tell_losses(door, exported.losses)
    door.show(exported.text, file)


def _show_tools(
    door: Door,
    held: Held,
    readings: Sequence[Reading],
    shape: FindingsFormat,
    output: Path | None,
    fail_on: Severity,
) -> None:
    """Show the findings to other tools, with what a baseline knows of them."""
    from claimdb.report.results import results_of_lint

    texts = {reading.name: reading.text for reading in readings}
    told = results_of_lint(held.linted, texts, door.settings.lang, standings=held.standings, against=held.against)
    door.show(write_for_tools(told, shape, fail_on), output)
    tell_against(door, held.against)


def _show(
    door: Door,
    held: Held,
    readings: Sequence[Reading],
    drafts: Mapping[str, tuple[DraftFigure, ...]],
    shape: ListFormat,
    output: Path | None,
) -> None:
    from claimdb.report.drafts import render_draft
    from claimdb.report.lint import lint_document, lint_records, render_lint, render_lint_markdown

    lang, linted = door.settings.lang, held.fresh
    texts = {reading.name: reading.text for reading in readings}
    if shape is ListFormat.JSON:
        counted = [_counted(reading, drafts.get(reading.name)) for reading in readings]
        door.show(lint_document(linted, counted, lang, held.standings, held.against), output)
    elif shape is ListFormat.TEXT:
        drawn = (render_draft(name, figures, texts[name], lang, door.width()) for name, figures in drafts.items())
        door.show(render_lint(linted, texts, lang, door.width(), held.against) + "".join(drawn), output)
    elif shape is ListFormat.MARKDOWN:
        door.show(render_lint_markdown(linted, texts, lang, held.against), output)
    else:
        door.show_records(lint_records(linted, lang, held.standings), FIELDS, shape, output)
    tell_against(door, held.against)


def _counted(reading: Reading, draft: Sequence[DraftFigure] | None) -> dict[str, Any]:
    """Say what was read of a document, and, where there is a database, how each of its figures stands to it."""
    from claimdb.report.drafts import draft_record

    return {
        "document": reading.name,
        "language": reading.language,
        "sentences": len(reading.sentences),
        "figures": len(reading.figures),
        "notes": len(reading.notes),
        "draft": None if draft is None else [draft_record(one) for one in draft],
    }


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(lint)
