"""What changed since a day or an event, for people: in a terminal, and as Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from claimdb.report.escaping import escape_markdown
from claimdb.report.language import translate, translate_count
from claimdb.report.tables import header
from claimdb.report.terminal import safe, wrap

HOW: Mapping[str, str] = MappingProxyType(
    {"added": "Added", "changed": "Changed", "withdrawn": "Withdrawn", "restored": "Brought back"}
)
FINDINGS: Mapping[str, str] = MappingProxyType(
    {"findings_opened": "Findings opened", "findings_closed": "Findings closed"}
)
KINDS: Mapping[str, str] = MappingProxyType(
    {"source": "source", "place": "place", "measure": "measure", "claim": "claim", "baseline": "baseline"}
)
KEY_SHOWN = 8


def render_changes(told: Mapping[str, Any], lang: str, width: int = 80) -> str:
    """Print records that were added, changed, withdrawn, then findings, each with what it said before and after."""
    lines: list[str] = []
    for heading, entries in _sections(told, lang):
        lines.append(f"{heading}")
        for head, below in entries:
            lines += _folded(safe(head), "  ", width)
            for one in below:
                lines += _folded(safe(one), "    ", width)
    lines.append(_counted(told, lang))
    return "".join(f"{line}\n" for line in lines)


def markdown_changes(told: Mapping[str, Any], lang: str) -> str:
    """Write what changed as Markdown: a heading for each kind of change, and a list below it."""
    lines: list[str] = []
    for heading, entries in _sections(told, lang):
        lines += [f"## {heading}", ""]
        for head, below in entries:
            lines.append(f"- {escape_markdown(head)}")
            lines += [f"  - {escape_markdown(one)}" for one in below]
        lines.append("")
    lines.append(_counted(told, lang))
    return "\n".join(lines) + "\n"


def _sections(told: Mapping[str, Any], lang: str) -> Iterator[tuple[str, list[tuple[str, list[str]]]]]:
    for how, template in HOW.items():
        records = [one for one in told["records"] if one["how"] == how]
        if records:
            yield _heading(template, len(records), lang), [_record(one, lang) for one in records]
    for name, template in FINDINGS.items():
        if told[name]:
            yield _heading(template, len(told[name]), lang), [_finding(one, lang) for one in told[name]]


def _heading(template: str, count: int, lang: str) -> str:
    return translate("{heading} ({count:n})", lang, heading=translate(template, lang), count=count)


def _record(one: Mapping[str, Any], lang: str) -> tuple[str, list[str]]:
    kind = translate(KINDS[one["kind"]], lang)
    shown = "" if one["kind"] == "baseline" else f" {one['key'][:KEY_SHOWN]}"
    name = one["name"] if one["name"] != one["key"] else ""
    by = f" ({', '.join(one['by'])})" if one["by"] else ""
    return f"{kind}{shown} {name or one['key']}{by}", [
        f"{header(change['field'], lang)}: {_value(change['before'])} → {_value(change['after'])}"
        for change in one["changes"]
    ]


def _finding(one: Mapping[str, Any], lang: str) -> tuple[str, list[str]]:
    head = f"{one['key'][:KEY_SHOWN]} {one['rule']} {translate(one['name'].replace('_', ' '), lang)}"
    state = f"{translate(one['before'], lang) if one['before'] else '–'} → {translate(one['state'], lang)}"
    return head, [state if one["reason"] is None else f"{state}: {one['reason']}"]


def _counted(told: Mapping[str, Any], lang: str) -> str:
    said = translate_count("{count:n} event.", "{count:n} events.", told["events"], lang)
    if not told["purged"]:
        return said
    return f"{said} {translate('Purged, so that nobody knows what they did: {count:n}.', lang, count=told['purged'])}"


def _value(value: Any) -> str:
    if value is None or value == "":
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _folded(text: str, indent: str, width: int) -> list[str]:
    return [f"{indent}{'  ' if at else ''}{line}" for at, line in enumerate(wrap(text, width - len(indent) - 2))]
