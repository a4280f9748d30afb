"""Ways to print findings that `check`, `report` and `lint` share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimdb.cli.context import Door
from claimdb.errors import RuleError

if TYPE_CHECKING:
    from claimdb.report.results import Results
    from claimdb.values.baseline import Against
    from claimdb.values.digest import Digest
    from claimdb.values.hit import Severity


class FindingsFormat(StrEnum):
    """How findings are printed: for people, for programs, for tools that take what linters say."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"


FOR_TOOLS = frozenset({FindingsFormat.SARIF, FindingsFormat.JUNIT})
"""These tell what was decided of findings, and what a baseline knows, as well."""


def show_findings(
    door: Door, digest: Digest, shape: FindingsFormat, output: Path | None, *, command: str, fail_on: Severity
) -> None:
    """Print what a check found."""
    door.show(_written(door, digest, shape, command, fail_on), output)
    if shape not in {FindingsFormat.TEXT, FindingsFormat.MARKDOWN}:
        tell_against(door, digest.against)


def tell_against(door: Door, against: Against | None) -> None:
    """Say beside machine output what a comparison with a baseline came to, unless we are to be quiet."""
    from claimdb.report.baselines import against_sentence
    from claimdb.report.terminal import safe

    if against is not None and not door.settings.quiet:
        typer.echo(safe(against_sentence(against, door.settings.lang)), err=True)


def _written(door: Door, digest: Digest, shape: FindingsFormat, command: str, fail_on: Severity) -> str:
    from claimdb.report.brief import render_brief
    from claimdb.report.escaping import write_json
    from claimdb.report.machine import finding_record, render_csv, render_json
    from claimdb.report.markdown import render_markdown

    lang = door.settings.lang
    if shape is FindingsFormat.JSON:
        return render_json(digest)
    if shape is FindingsFormat.JSONL:
        return "".join(write_json(finding_record(finding)) + "\n" for finding in digest.findings)
    if shape is FindingsFormat.CSV:
        return render_csv(digest, lang)
    if shape is FindingsFormat.MARKDOWN:
        return render_markdown(digest, lang)
    if shape is FindingsFormat.TEXT:
        return render_brief(digest, lang, door.width())
    return write_for_tools(_results(door, digest, command), shape, fail_on)


def tell_failures(door: Door, digest: Digest) -> None:
    """Name the rules that failed and exit with 5; what they would have found is not known."""
    for code, reason in digest.compared.failures:
        door.warn("Rule {code} failed: {reason}", code=code, reason=reason)
    if digest.compared.failures:
        raise typer.Exit(RuleError.exit_code)


def write_sarif(door: Door, digest: Digest, command: str) -> str:
    """Write the findings of a digest as SARIF."""
    from claimdb.report.sarif import render_sarif

    return render_sarif(_results(door, digest, command))


def _results(door: Door, digest: Digest, command: str) -> Results:
    from claimdb.report.results import results_of_digest
    from claimdb.store.address import read_address

    # A source of which no file is known is in the database, which has one.
    database = read_address(door.settings.db).path
    name = database.name if database is not None else "claimdb"
    return results_of_digest(digest, door.settings.lang, command=command, database=name)


def write_for_tools(told: Results, shape: FindingsFormat, fail_on: Severity) -> str:
    """Write results as SARIF, as annotations, or as a test report."""
    if shape is FindingsFormat.GITHUB:
        from claimdb.report.annotations import render_annotations

        return render_annotations(told)
    if shape is FindingsFormat.JUNIT:
        from claimdb.report.junit import render_junit

        return render_junit(told, fail_on=fail_on)
    from claimdb.report.sarif import render_sarif

    return render_sarif(told)
