"""What checks and reports give back: plain frozen objects that hold nothing of the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimdb.report.frames import to_dataframe
from claimdb.report.told import Finding, findings_of

if TYPE_CHECKING:
    from claimdb.values.digest import Digest


@dataclass(frozen=True, slots=True)
class Missing:
    """Pairs of figures of one measure that could not be compared for want of a field."""

    measure: str
    label: str
    field: str
    pairs: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check or a reading of documents found; `rules_failed` are codes of rules that could not run."""

    findings: tuple[Finding, ...]
    rules_run: tuple[str, ...]
    rules_failed: tuple[str, ...]
    lang: str = field(repr=False, compare=False)

    def to_dataframe(self, library: str | None = None) -> Any:
        """Give the findings as a data frame of pandas or polars, one a row."""
        return to_dataframe(self.findings, library)

    def _repr_html_(self) -> str:
        from claimdb.report.notebook import findings_html

        return findings_html(self.findings, self.rules_failed, self.lang)

    def _repr_markdown_(self) -> str:
        from claimdb.report.notebook import findings_markdown

        return findings_markdown(self.findings, self.rules_failed, self.lang)


@dataclass(frozen=True, slots=True)
class Linted(Findings):
    """What does not add up inside documents; `documents` are their names."""

    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check(Findings):
    """What a check of the database found.

    `missing` counts what could not be compared; `is_remembered` is false where only a look was taken.
    """

    positions_checked: int = 0
    missing: tuple[Missing, ...] = ()
    is_remembered: bool = True
    report: Report | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """A contradiction report, to be written in any of its forms; the same report gives the same text."""

    digest: Digest = field(repr=False)
    lang: str = "en"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that it tells, the gravest first."""
        return findings_of(self.digest, self.lang)

    def to_html(self) -> str:
        """Write it as one self-contained HTML file."""
        from claimdb.report.html import render_html

        return render_html(self.digest, self.lang)

    def to_markdown(self) -> str:
        """Write it in Markdown."""
        from claimdb.report.markdown import render_markdown

        return render_markdown(self.digest, self.lang)

    def to_text(self, width: int = 80) -> str:
        """Write it for a terminal of so many columns."""
        from claimdb.report.text import render_text

        return render_text(self.digest, self.lang, width)

    def to_json(self) -> str:
        """Write it as the JSON document of the machine output."""
        from claimdb.report.machine import render_json

        return render_json(self.digest)

    def to_csv(self) -> str:
        """Write its findings as CSV, one a row; nothing in it is a formula."""
        from claimdb.report.machine import render_csv

        return render_csv(self.digest, self.lang)

    def to_dataframe(self, library: str | None = None) -> Any:
        """Give its findings as a data frame of pandas or polars, one a row."""
        return to_dataframe(self.findings, library)

    def _repr_html_(self) -> str:
        from claimdb.report.notebook import report_html

        return report_html(self.digest, self.lang)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()
