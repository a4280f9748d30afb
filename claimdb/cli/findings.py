"""Ways to print findings that `check`, `report` and `lint` share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.cli.context import Door

if TYPE_CHECKING:
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


def show_findings(door: Door, digest: Digest, shape: FindingsFormat, output: Path | None, *, fail_on: Severity) -> None:
    """Print what a check found."""
    door.show(_written(door, digest, shape, fail_on), output)


def _written(door: Door, digest: Digest, shape: FindingsFormat, fail_on: Severity) -> str:
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
    return render_brief(digest, lang, door.width())
