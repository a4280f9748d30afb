"""One record as a person reads it: a line or more for each field that says something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from claimdb.report.escaping import escape_markdown
from claimdb.report.tables import cell, header
from claimdb.report.terminal import display_width, pad, safe, wrap

GAP = 2
WIDEST = 18


def render_sheet(record: Mapping[str, Any], fields: Sequence[str], lang: str, width: int = 80) -> str:
    """Lay out the fields given, each with its name in front; what is unknown or empty is left out.

    A list has one line (or more) an item.
    """
    shown = [(header(name, lang), items) for name in fields if (items := _items(record.get(name), lang))]
    wide = min(WIDEST, max((display_width(name) for name, _ in shown), default=0))
    lines = (line for name, items in shown for line in _field(name, items, wide, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def render_pairs(pairs: Iterable[tuple[str, str]], width: int = 80) -> str:
    """Print names with words indented below them, for terminals too narrow for columns."""
    lines = []
    for name, words in pairs:
        lines += [*wrap(safe(name), width), *(f"  {line}" for line in wrap(safe(words), width - 2))]
    return "".join(f"{line}\n" for line in lines)


def markdown_sheet(record: Mapping[str, Any], fields: Sequence[str], lang: str) -> str:
    """Write the same as a list in Markdown."""
    lines = []
    for name in fields:
        items = _items(record.get(name), lang)
        if len(items) == 1:
            lines.append(f"- **{escape_markdown(header(name, lang))}** {escape_markdown(items[0])}")
        elif items:
            lines.append(f"- **{escape_markdown(header(name, lang))}**")
            lines.extend(f"  - {escape_markdown(item)}" for item in items)
    return "".join(f"{line}\n" for line in lines)


def _items(value: Any, lang: str) -> list[str]:
    if value is None or value is False or value in ("", [], {}, ()):
        return []
    if isinstance(value, Iterable) and not isinstance(value, str | Mapping):
        return [cell(item, lang) for item in value]
    return [cell(value, lang)]


def _field(name: str, items: Sequence[str], wide: int, width: int) -> Iterator[str]:
    room = max(20, width - wide - GAP)
    head = name
    for item in items:
        for at, line in enumerate(wrap(safe(item), room - 2)):
            yield f"{pad(head, wide)}{' ' * GAP}{'  ' if at else ''}{line}"
            head = ""
