"""Documents by themselves, from Python: read, and held against the rules; no database is needed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdb.api.rates import rates_for
from claimdb.settings import read_settings

if TYPE_CHECKING:
    from claimdb.api.results import Linted
    from claimdb.values.reading import Reading


def lint(
    *files: str | Path,
    rules: str | Sequence[str] = (),
    language: str = "auto",
    lang: str | None = None,
) -> Linted:
    """Say what does not add up inside documents: sums, lists, percentages, dates, notes.

    `language` is that of the documents (en, fr, de, auto), `lang` that of the sentences (en, fr).
    Raises UnreadableDocument and other InputErrors, UnknownRule, UnknownLanguage.
    """
    from claimdb.api.results import Linted
    from claimdb.check.catalogue import choose_rules
    from claimdb.check.exchange import currencies_of
    from claimdb.check.linting import lint_readings
    from claimdb.extract.crossing import cross_quantities
    from claimdb.extract.proposing import propose
    from claimdb.report.lint import lint_records
    from claimdb.report.sentences_rules import say_settle
    from claimdb.report.told import finding_of

    said_in = read_settings({"lang": lang}, os.environ, Path.cwd()).lang
    chosen = choose_rules((rules,) if isinstance(rules, str) else rules)
    readings = [read_draft(file, language) for file in dict.fromkeys(map(Path, files))]
    crossed = cross_quantities([(reading, propose(reading)) for reading in readings], {})
    linted = lint_readings(readings, chosen, rates_for(None, currencies_of(readings)), crossed)
    findings = tuple(
        finding_of(record, say_settle(one.found.hit.message_id, said_in), said_in)
        for one, record in zip(linted.noticed, lint_records(linted, said_in), strict=True)
    )
    failed = tuple(one.code for one in linted.rules_failed)
    return Linted(findings, linted.rules_run, failed, said_in, documents=linted.documents)


def read_draft(file: Path, language: str = "auto") -> Reading:
    """Read a document file by itself; of what it says of itself, its language, title and date are believed."""
    from claimdb.reading.document import read_document
    from claimdb.sources.documents import propose_source

    document = propose_source(file)
    title = document.csl.get("title")
    return read_document(
        document.text,
        name=str(file),
        language=language if language != "auto" else _language(document.language),
        title=str(title) if title else None,
        issued=_issued(document.csl.get("issued")),
        regions=document.regions,
        sheets=document.sheets,
        csl=document.csl,
    )


def _language(tag: str | None) -> str:
    """Give the language that a document says it is in, where that is one of ours."""
    from claimdb.figures.languages import LANGUAGES

    code = (tag or "").split("-")[0].lower()
    return code if code in LANGUAGES else "auto"


def _issued(given: Any) -> Any:
    """Read the date that a document gives itself, as EDTF or as the parts of a CSL date."""
    from claimdb.values.calendar import read_calendar

    if isinstance(given, str):
        return read_calendar(given)
    parts = given.get("date-parts") if isinstance(given, dict) else None
    if not parts or not parts[0]:
        return None
    year, *rest = (int(part) for part in parts[0])
    return read_calendar("-".join([f"{year:04d}", *(f"{part:02d}" for part in rest)]))
