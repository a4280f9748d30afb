"""`claimdb report` and `claimdb trace`: what people read, and where a claim comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.check import BaselineOption
from claimdb.cli.complete import complete_claim, complete_measure, complete_source
from claimdb.cli.context import Door, OutputOption
from claimdb.cli.findings import tell_failures, write_sarif
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.cli.rates import RatesOption
from claimdb.cli.report_overview import write_overview
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.report.digest import Selection
    from claimdb.values.digest import Digest, Trace
    from claimdb.values.work import Work


class ReportFormat(StrEnum):
    """What a report is rendered as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    SARIF = "sarif"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


class TraceFormat(StrEnum):
    """What a trace is drawn as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


_BY_SUFFIX = {
    ".html": ReportFormat.HTML,
    ".htm": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".json": ReportFormat.JSON,
    ".csv": ReportFormat.CSV,
    ".txt": ReportFormat.TEXT,
    ".sarif": ReportFormat.SARIF,
    ".pdf": ReportFormat.PDF,
    ".docx": ReportFormat.DOCX,
    ".xlsx": ReportFormat.XLSX,
}


class UnknownSuffix(UsageError):
    """The name of the report's file ends in what reports are not written as."""

    message = "no report is written as {suffix}"
    hint = "end the name in .html, .pdf, .docx, .md, .txt, .json, .csv, .xlsx or .sarif, or say which with --format"


def report(
    context: typer.Context,
    claim: Annotated[
        list[str] | None, typer.Option(help="Only about this claim. May be repeated.", autocompletion=complete_claim)
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(help="Only about this measure. May be repeated.", autocompletion=complete_measure),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(help="Only about what this source says. May be repeated.", autocompletion=complete_source),
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only what was first noticed from this day on.")
    ] = None,
    baseline: BaselineOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Show explained, dismissed and gone findings too.")] = False,
    overview: Annotated[
        bool, typer.Option("--overview", help="Look from above instead: values over time, who cites whom, coverage.")
    ] = False,
    rates: RatesOption = None,
    include: IncludeOption = None,
    shape: Annotated[
        ReportFormat | None, typer.Option("--format", help="What to write; else as the file's name ends, else text.")
    ] = None,
    output: OutputOption = None,
) -> None:
    """Write the contradiction report: what does not add up, who says it where, and what would settle it."""
    from claimdb.api.rates import published_rates, rates_for
    from claimdb.report.digest import build_digest

    door = Door.of(context)
    if overview:
        given = {"--claim": claim, "--measure": measure, "--source": source, "--since": since,
                 "--baseline": baseline, "--all": everything, "--rates": rates}  # fmt: skip
        write_overview(door, given, shape.value if shape else None, output, include)
        return
    shape = shape or _by_name(output)
    own = None if rates is None else rates_for(rates, None)

    def build(session: Session) -> Digest:
        selection = _selection(session, claim or (), measure or (), source or (), since, everything=everything)
        selection = _against(session, selection, baseline, shape, everything=everything)
        return build_digest(
            session,
            now=door.settings.now,
            lang=door.settings.lang,
            selection=selection,
            rates=published_rates if own is None else lambda: own,
        )

    with door.waiting("Cross-checking the claims and writing the report…"):
        digest, works = read_for_others(door, lambda session: _with_works(session, build(session), shape), include)
        made = _render(door, digest, works, shape)
    if isinstance(made, bytes):
        door.hand_over(made, output)
    else:
        door.show(made, output)
    tell_failures(door, digest)


def _with_works(session: Session, digest: Digest, shape: ReportFormat) -> tuple[Digest, Sequence[Work]]:
    """Give the works of a digest as a bibliography has them, where they are to be cited in a style."""
    from claimdb.bibliography.shelf import read_shelf

    if shape is not ReportFormat.DOCX or not digest.works:
        return digest, ()
    named = {work.cite_key for work in digest.works}
    return digest, [work for work in read_shelf(session).works if work.cite_key in named]


def _against(
    session: Session, selection: Selection, baseline: str | None, shape: ReportFormat, *, everything: bool
) -> Selection:
    """Hold the selection against a baseline; tools are told what it knows, and what was decided, too."""
    from claimdb.check.baselines import load_baseline
    from claimdb.report.digest import TOOL_STATES

    is_for_tools = shape is ReportFormat.SARIF
    return replace(
        selection,
        states=TOOL_STATES if is_for_tools else selection.states,
        baseline=load_baseline(session, baseline) if baseline is not None else None,
        has_known=everything or is_for_tools,
    )


def _selection(
    session: Session,
    claims: Sequence[str],
    measures: Sequence[str],
    sources: Sequence[str],
    since: datetime | None,
    *,
    everything: bool,
) -> Selection:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.digest import OPEN_STATES, Selection
    from claimdb.values.hit import FindingState

    return Selection(
        claims=tuple(find_by_prefix(session, "claim", given).key for given in claims),
        measures=tuple(find_by_prefix(session, "measure", given).key for given in measures),
        sources=tuple(find_by_prefix(session, "source", given).key for given in sources),
        since=since.date() if since else None,
        states=tuple(FindingState) if everything else OPEN_STATES,
    )


def _by_name(output: Path | None) -> ReportFormat:
    suffix = output.suffix.lower() if output else ""
    if suffix and suffix not in _BY_SUFFIX:
        raise UnknownSuffix(suffix=suffix)
    return _BY_SUFFIX.get(suffix, ReportFormat.TEXT)


def _render(door: Door, digest: Digest, works: Sequence[Work], shape: ReportFormat) -> str | bytes:
    from claimdb.report.machine import render_csv, render_json

    lang = door.settings.lang
    if shape is ReportFormat.HTML:
        from claimdb.report.html import render_html

        return render_html(digest, lang)
    if shape is ReportFormat.MARKDOWN:
        from claimdb.report.markdown import render_markdown

        return render_markdown(digest, lang)
    if shape is ReportFormat.TEXT:
        from claimdb.report.text import render_text

        return render_text(digest, lang, door.width())
    if shape in {ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.XLSX}:
        return _set(door, digest, works, shape)
    if shape is ReportFormat.SARIF:
        return write_sarif(door, digest, "report")
    return render_json(digest) if shape is ReportFormat.JSON else render_csv(digest, lang)


def _set(door: Door, digest: Digest, works: Sequence[Work], shape: ReportFormat) -> bytes:
    """Write the formats that are no text."""
    lang = door.settings.lang
    if shape is ReportFormat.XLSX:
        from claimdb.report.workbook import render_xlsx

        return render_xlsx(digest, lang)
    if shape is ReportFormat.DOCX:
        from claimdb.report.docx import render_docx

        return render_docx(digest, works, lang)
    from claimdb.report.pdf import render_pdf

    pages = render_pdf(digest, lang)
    if not pages.whole:
        door.say("Some signs are in no font of this machine; they stand as empty boxes.")
    return pages.made


def trace(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    include: IncludeOption = None,
    shape: Annotated[TraceFormat, typer.Option("--format", help="How to draw it.")] = TraceFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Draw who says a claim, on whose authority, down to the origins; says where the chain breaks."""
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.trace import render_trace
    from claimdb.report.tracing import trace_claim

    door = Door.of(context)

    def follow(session: Session) -> Trace:
        return trace_claim(session, find_by_prefix(session, "claim", claim), door.settings.lang)

    with door.waiting("Following the claim down to its origins…"):
        followed = read_for_others(door, follow, include)
    door.show(render_trace(followed, door.settings.lang, shape.value, door.width()), output)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(report)
    app.command()(trace)
