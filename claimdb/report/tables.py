"""Lists of records as people and machines read them: terminal, Markdown, CSV, JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from claimdb.errors import UsageError
from claimdb.report.escaping import escape_markdown, guard_formula, write_json
from claimdb.report.language import find_template, translate
from claimdb.report.numbers import number
from claimdb.report.terminal import cut, display_width, pad, safe, wrap

Record = Mapping[str, Any]
GAP = 2
NARROWEST = 8
MOST_LINES = 6
UNKNOWN = "–"


class UnknownFormat(UsageError):
    """Records cannot be printed that way."""

    message = "records cannot be printed as {given}"
    hint = "use text, json, jsonl, csv or markdown"


def render_records(
    records: Sequence[Record], columns: Sequence[str], shape: str, width: int = 80, lang: str = "en"
) -> str:
    """Print records as text, json, jsonl, csv or markdown; ends with a line break unless nothing is printed.

    Text and Markdown show the columns given, in their language. The machine formats hold every
    field: JSON one list, JSON Lines one record a line, CSV the columns first and then the rest.
    Decimals are strings there. Raises UnknownFormat.
    """
    if shape == "json":
        return write_json([plain_value(record) for record in records], indent=2) + "\n"
    if shape == "jsonl":
        return "".join(write_json(plain_value(record)) + "\n" for record in records)
    if shape == "csv":
        return csv_table(records, _all_columns(records, columns))
    if shape == "markdown":
        return markdown_table(records, columns, lang)
    if shape == "text":
        return text_table(records, columns, width, lang)
    raise UnknownFormat(given=shape)


def plain_value(value: Any) -> Any:
    """Give a value as JSON can hold it: Decimals and dates as strings, records as objects."""
    if value is None or isinstance(value, str | bool | int | Enum):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Mapping):
        return {str(name): plain_value(part) for name, part in value.items()}
    if isinstance(value, Iterable):
        parts = [plain_value(part) for part in value]
        return sorted(parts) if isinstance(value, set | frozenset) else parts
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def csv_table(records: Sequence[Record], columns: Sequence[str]) -> str:
    """Write CSV (RFC 4180, lines end in CR LF) with a header; nothing in it is a formula, unknown is empty.

    Lists and records inside a cell are JSON.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([guard_formula(name) for name in columns])
    for record in records:
        writer.writerow([_csv_cell(record.get(name)) for name in columns])
    return written.getvalue()


def _csv_cell(value: Any) -> str:
    plain = plain_value(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, str):
        return safe(guard_formula(plain), keep_lines=True)
    return str(plain) if isinstance(plain, int) else write_json(plain)


def markdown_table(records: Sequence[Record], columns: Sequence[str], lang: str = "en") -> str:
    """Write a GitHub table; every cell is one line and holds no markup."""
    lines = [
        _markdown_row(header(name, lang) for name in columns),
        _markdown_row("--:" if _is_numeric(records, name) else "---" for name in columns),
    ]
    lines.extend(_markdown_row(escape_markdown(cell(r.get(name), lang)) for name in columns) for r in records)
    return "\n".join(lines) + "\n"


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def text_table(records: Sequence[Record], columns: Sequence[str], width: int = 80, lang: str = "en") -> str:
    """Lay records out in columns, `width` wide at most: numbers to the right, long cells wrapped, at the last cut.

    Empty text when there are no records. No colour and no sign that a terminal obeys.
    """
    if not records:
        return ""
    heads = [header(name, lang) for name in columns]
    rows = [[safe(cell(record.get(name), lang)) for name in columns] for record in records]
    right = [_is_numeric(records, name) for name in columns]
    # A heading of several words may stand on as many lines, so that it does not push the cells together.
    longest = [max(map(display_width, head.split(" "))) for head in heads]
    natural = [max(longest[at], *(display_width(row[at]) for row in rows)) for at in range(len(columns))]
    words = [max(_longest_word(row[at]) for row in [heads, *rows]) for at in range(len(columns))]
    widths = share_width(natural, width - GAP * (len(columns) - 1), words)
    lines = [*_lines(heads, widths, right), _line(["-" * wide for wide in widths], widths, right)]
    for row in rows:
        lines.extend(_lines(row, widths, right))
    return "\n".join(lines) + "\n"


def share_width(natural: Sequence[int], width: int, least: Sequence[int] = ()) -> list[int]:
    """Share `width` columns: what is narrow keeps its width, the wide share what is left, evenly.

    No column gets less than it asks for in `least`, as far as the width goes, the first columns first: a key that is
    cut in two cannot be copied.

    >>> share_width([5, 60, 10], 40)
    [5, 25, 10]
    >>> share_width([30, 40], 40, [28, 5])
    [28, 12]
    """
    floors = [min(wide, NARROWEST) for wide in natural]
    for at, word in enumerate(least):
        # The first columns come first: they hold the keys.
        wanted = min(natural[at], max(NARROWEST, word))
        if sum(floors) - floors[at] + wanted <= width:
            floors[at] = wanted
    widths = list(natural)
    while sum(widths) > width:
        free = [at for at, wide in enumerate(widths) if wide > floors[at]]
        if not free:
            break
        widest = max(widths[at] for at in free)
        at_widest = [at for at in free if widths[at] == widest]
        lower = [wide for wide in widths if wide < widest] + [floors[at] for at in at_widest]
        second = max((wide for wide in lower if wide < widest), default=NARROWEST)
        excess = sum(widths) - width
        step = max(1, min(widest - second, -(-excess // len(at_widest))))
        for at in at_widest:
            widths[at] -= min(step, widths[at] - floors[at], max(0, sum(widths) - width))
    return widths


def _longest_word(text: str) -> int:
    return max((display_width(word) for word in text.split(" ")), default=0)


def _lines(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    cells = [wrap(text, wide) for text, wide in zip(row, widths, strict=True)]
    height = max(len(lines) for lines in cells)
    if height > MOST_LINES:
        height = MOST_LINES
        cells = [_cut_lines(lines, wide) for lines, wide in zip(cells, widths, strict=True)]
    return [_line([lines[at] if at < len(lines) else "" for lines in cells], widths, right) for at in range(height)]


def _cut_lines(lines: list[str], width: int) -> list[str]:
    if len(lines) <= MOST_LINES:
        return lines
    last = lines[MOST_LINES - 1]
    return [*lines[: MOST_LINES - 1], cut(f"{last} …" if display_width(last) + 2 <= width else last + "……", width)]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = [pad(cut(text, wide), wide, right=side) for text, wide, side in zip(cells, widths, right, strict=True)]
    return (" " * GAP).join(padded).rstrip()


def header(name: str, lang: str) -> str:
    """Give the heading of a column: its name in plain words, in the language."""
    return find_template(name.replace("_", " "), lang)


def cell(value: Any, lang: str) -> str:
    """Give a value as people read it: numbers in the manner of the language, lists with commas, unknown as a dash."""
    if isinstance(value, bool):
        return translate("yes", lang) if value else translate("no", lang)
    if isinstance(value, int | Decimal):
        return number(value, lang)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return _words(value, lang) or UNKNOWN


def _words(value: Any, lang: str) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {cell(part, lang)}" for name, part in value.items() if part is not None)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(cell(part, lang) for part in value)
    return "" if value is None else str(value)


def _is_numeric(records: Sequence[Record], name: str) -> bool:
    values = [record.get(name) for record in records]
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in known)


def _all_columns(records: Sequence[Record], columns: Sequence[str]) -> list[str]:
    named = dict.fromkeys(columns)
    for record in records:
        named.update(dict.fromkeys(record))
    return list(named)
