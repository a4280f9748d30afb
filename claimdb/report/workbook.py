"""The report as a workbook (XLSX): a sheet each for findings, figures, sources, and what could not be compared.

Nothing in it is a formula or a link: cells of text are written as text, and those that a spreadsheet would take
for a formula when they are edited carry the mark that keeps them text (`quotePrefix`, ECMA-376 part 1, 18.8.45).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from claimdb.errors import InputError
from claimdb.report.escaping import guard_formula
from claimdb.report.machine import CSV_COLUMNS, finding_row
from claimdb.report.phrases import DATE
from claimdb.report.sentences import axis_name, side_letter
from claimdb.report.tables import cell, header
from claimdb.report.terminal import safe
from claimdb.values.arithmetic import plain
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView

MOST_SIGNS = 32_767
"""In one cell, as spreadsheets have it."""
EXACT_DIGITS = 15
"""Of a number, as spreadsheets keep it."""
_WIDEST, _NARROWEST = 60, 8
_FIGURES = (
    "finding", "side", "printed", "value", "low", "high", "unit", "source", "quote", "page", "line", "stance",
    "speaker", "hedged", "figure",
)  # fmt: skip
_SOURCES = ("source", "authors", "title", "container", "issued", "url", "file", "hash", "key")
_UNKNOWN = ("measure", "missing", "pairs", "key")
# In the machine formats a column has the name of the contract; people read these.
HEADS = {"quotes": "quote", "since": "first noticed"}
SHEETS = ("findings", "figures", "sources", "not compared")
COLUMNS = tuple(dict.fromkeys(HEADS.get(name, name) for name in (*CSV_COLUMNS, *_FIGURES, *_SOURCES, *_UNKNOWN)))


class WorkbookPartMissing(InputError):
    """Workbooks are written by a library that is not installed."""

    message = "writing a workbook needs a part that is not installed"
    hint = 'pip install "claimdb[tables]", or write .csv'


def render_xlsx(digest: Digest, lang: str) -> bytes:
    """Write a digest as a workbook; same digest, same bytes. Raises WorkbookPartMissing."""
    try:
        import xlsxwriter  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise WorkbookPartMissing from error

    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, options)
    # The program would put the clock there.
    book.set_properties({"title": _fitting(digest.title), "created": digest.generated.replace(tzinfo=None)})
    sheets: tuple[tuple[Sequence[str], Iterable[Mapping[str, Any]]], ...] = (
        (CSV_COLUMNS, [finding_row(finding, lang) for finding in digest.findings]),
        (_FIGURES, [row for finding in digest.findings for row in _figure_rows(finding)]),
        (_SOURCES, _source_rows(digest)),
        (_UNKNOWN, _unknown_rows(digest, lang)),
    )
    for name, (columns, rows) in zip(SHEETS, sheets, strict=True):
        _fill(book, header(name, lang), columns, rows, lang)
    book.close()
    return made.getvalue()


def _figure_rows(finding: FindingView) -> Iterable[Mapping[str, Any]]:
    """Give one row for each place that a finding points to, figures first."""
    for figure in finding.figures:
        for mention in figure.mentions:
            yield {**_mention_row(finding, mention), **_figure_row(figure)}
    for mention in finding.mentions:
        yield _mention_row(finding, mention)


def _figure_row(figure: FigureView) -> dict[str, Any]:
    return {
        "side": side_letter(figure.side),
        "value": _end(figure.value, figure.unit),
        "low": _end(figure.printed.low, figure.unit),
        "high": _end(figure.printed.high, figure.unit),
        "unit": figure.unit,
        "figure": figure.key,
    }


def _end(value: Decimal | None, unit: str | None) -> Decimal | str | None:
    """Give a value as a number where a spreadsheet holds it exactly, else as text; a date as a day."""
    if value is None or unit == DATE:
        return None if value is None else date.fromordinal(int(value)).isoformat()
    return value if len(value.normalize().as_tuple().digits) <= EXACT_DIGITS else plain(value)


def _mention_row(finding: FindingView, mention: MentionView) -> dict[str, Any]:
    return {
        "finding": finding.key,
        "printed": mention.wording,
        "source": mention.work.cite_key,
        "quote": mention.quote,
        "page": mention.page,
        "line": mention.line,
        "stance": mention.stance.value,
        "speaker": mention.speaker,
        "hedged": mention.hedged,
    }


def _source_rows(digest: Digest) -> list[Mapping[str, Any]]:
    return [
        {
            "source": work.cite_key,
            "authors": work.authors,
            "title": work.title,
            "container": work.container,
            "issued": work.issued,
            "url": work.url,
            "file": work.file_name,
            "hash": work.snapshot_hash,
            "key": work.key,
        }
        for work in digest.works
    ]


def _unknown_rows(digest: Digest, lang: str) -> list[Mapping[str, Any]]:
    return [
        {"measure": one.measure_label, "missing": axis_name(one.field, lang), "pairs": one.pairs, "key": one.measure}
        for one in digest.unknown
    ]


def _fill(book: Any, title: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]], lang: str) -> None:
    sheet = book.add_worksheet(title)
    plain = {"valign": "top", "text_wrap": True}
    heads = book.add_format({**plain, "bold": True, "bottom": 1})
    whole, quoted = book.add_format(plain), book.add_format({**plain, "quote_prefix": True})
    widths = [_NARROWEST] * len(columns)
    named = [header(HEADS.get(column, column), lang) for column in columns]
    for at, name in enumerate(named):
        sheet.write_string(0, at, name, heads)
    last = 0
    for last, row in enumerate(rows, start=1):
        for at, column in enumerate(columns):
            value = row.get(column)
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                sheet.write_number(last, at, value, whole)
            elif value is not None and value != "":
                text = _fitting(_words(value, lang))
                sheet.write_string(last, at, text, whole if guard_formula(text) == text else quoted)
                widths[at] = min(_WIDEST, max(widths[at], len(text) + 1))
    for at, (name, wide) in enumerate(zip(named, widths, strict=True)):
        sheet.set_column(at, at, max(wide, len(name) + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, last), len(columns) - 1)


def _words(value: Any, lang: str) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str) else cell(value, lang)


def _fitting(text: str) -> str:
    shown = safe(text, keep_lines=True)
    return shown if len(shown) <= MOST_SIGNS else shown[: MOST_SIGNS - 1] + "…"
