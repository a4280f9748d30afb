"""What was noticed in documents, as linters print it: place, line, caret, sentence, what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from claimdb.check.linting import Linted, Noticed
from claimdb.report.escaping import escape_markdown, write_json
from claimdb.report.language import find_template, translate, translate_count, word
from claimdb.report.machine import against_record
from claimdb.report.sentences import SEVERITIES
from claimdb.report.sentences_rules import say_message, say_settle
from claimdb.report.terminal import display_width, safe, wrap
from claimdb.values.baseline import Against, Standing
from claimdb.values.hit import PassageRef, Severity

_MARGIN = 6
_MOST_PLACES = 8
_CUT = "…"


def render_lint(
    linted: Linted, texts: Mapping[str, str], lang: str, width: int = 80, against: Against | None = None
) -> str:
    """Print each finding with its lines and carets, then how many there are; `texts` are the documents by name.

    Held `against` a baseline, what is noticed is all that is new.
    """
    lines: list[str] = []
    for one in linted.noticed:
        lines.extend(_finding(one, texts, lang, width))
        lines.append("")
    lines.extend(wrap(safe(_sum(linted, lang, against)), width))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def render_lint_markdown(linted: Linted, texts: Mapping[str, str], lang: str, against: Against | None = None) -> str:
    """Write the findings as a Markdown list, the words of the documents as quotations."""
    lines: list[str] = []
    for one in linted.noticed:
        rule = one.found.rule
        where = escape_markdown(_where(one, texts))
        name = escape_markdown(find_template(rule.name, lang))
        head = f"- **{where}** {word(SEVERITIES, one.severity, lang)} {rule.code} {name}:"
        settle = say_settle(one.found.hit.message_id, lang)
        lines.append(f"{head} {escape_markdown(message_of(one, lang))} {settle}")
        quotes = dict.fromkeys(place.quote for place in one.places if place.quote)
        lines.extend(f"  > {escape_markdown(quote)}\n" for quote in quotes)
    lines.extend(["", escape_markdown(_sum(linted, lang, against))])
    return "\n".join(lines).strip() + "\n"


def lint_document(
    linted: Linted,
    documents: Sequence[Mapping[str, Any]],
    lang: str,
    standings: Mapping[str, Standing] = MappingProxyType({}),
    against: Against | None = None,
) -> str:
    """Write the one JSON document of the machine output: `findings, rules_run, rules_failed, documents, baseline`."""
    document = {
        "findings": lint_records(linted, lang, standings),
        "rules_run": list(linted.rules_run),
        "rules_failed": [failed.code for failed in linted.rules_failed],
        "documents": list(documents),
        "baseline": against_record(against),
    }
    return write_json(document, indent=2) + "\n"


def lint_records(
    linted: Linted, lang: str, standings: Mapping[str, Standing] = MappingProxyType({})
) -> list[dict[str, Any]]:
    """Give each finding with the fields of the machine output, ready for JSON; `standings` to a baseline go by key."""
    return [_record(one, lang, standings.get(one.key)) for one in linted.noticed]


def _record(one: Noticed, lang: str, standing: Standing | None) -> dict[str, Any]:
    hit = one.found.hit
    return {
        "key": one.key,
        "rule": one.found.rule.code,
        "name": one.found.rule.name,
        "severity": one.severity.value,
        "state": "open",
        "outcome": hit.outcome.value if hit.outcome else None,
        "axis": hit.axis,
        "message": message_of(one, lang),
        "explanation": None,
        "settle": say_settle(hit.message_id, lang),
        "measure": None,
        "scope": None,
        "claims": [],
        "figures": [],
        "places": [_place(place) for place in one.places],
        "origins": {"documents": max(1, len({place.source for place in one.places})), "min": 1, "max": 1},
        "evidence": one.evidence,
        "since": None,
        "baseline": standing.value if standing else None,
    }


def _place(place: PassageRef) -> dict[str, Any]:
    return {
        "document": place.source,
        "source": None,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "page": place.page,
        "quote": place.quote,
    }


def message_of(one: Noticed, lang: str) -> str:
    """Say what was noticed."""
    return say_message(one.found.hit.message_id, one.found.hit.params, lang)


def _where(one: Noticed, texts: Mapping[str, str]) -> str:
    first = one.places[0]
    text = texts.get(first.source, "")
    column = column_of(text, first.start or 0)
    page = f" (p. {first.page})" if first.page else ""
    return f"{first.source}:{first.line}:{column}{page}"


def column_of(text: str, place: int) -> int:
    """Give the column of a place in its line, from 1."""
    return place - text.rfind("\n", 0, place)


def _finding(one: Noticed, texts: Mapping[str, str], lang: str, width: int) -> Iterator[str]:
    rule = one.found.rule
    head = f"{_where(one, texts)}: {word(SEVERITIES, one.severity, lang)} {rule.code} {find_template(rule.name, lang)}"
    yield from wrap(safe(head), width)
    yield from _indented(message_of(one, lang), width)
    for source in dict.fromkeys(place.source for place in one.places):
        held = [place for place in one.places if place.source == source]
        if source != one.places[0].source:
            yield from _indented(
                f"{source}:{held[0].line}:{column_of(texts.get(source, ''), held[0].start or 0)}", width
            )
        yield from _shown(held[:_MOST_PLACES], texts.get(source, ""), width)
    yield from _indented(say_settle(one.found.hit.message_id, lang), width)


def _shown(places: Sequence[PassageRef], text: str, width: int) -> Iterator[str]:
    shown: int | None = None
    for group in _lines_of(places, text, width - _MARGIN - 3 - 2 * len(_CUT)):
        begin = text.rfind("\n", 0, group[0][0])
        yield from show_spans(text, group, width, is_numbered=begin != shown)
        shown = begin


def _indented(said: str, width: int) -> Iterator[str]:
    for line in wrap(safe(said), width - 2):
        yield f"  {line}"


def _lines_of(places: Sequence[PassageRef], text: str, room: int) -> list[list[tuple[int, int]]]:
    """Put spans on one printed line where they stand on one line of the document and near each other."""
    groups: list[list[tuple[int, int]]] = []
    for start, end in sorted({(place.start, place.end) for place in places if place.start is not None and place.end}):
        last = groups[-1] if groups else None
        if last and "\n" not in text[last[0][0] : start] and end - last[0][0] <= room:
            last.append((start, end))
        else:
            groups.append([(start, end)])
    return groups


def show_spans(text: str, spans: Sequence[tuple[int, int]], width: int, *, is_numbered: bool = True) -> Iterator[str]:
    """Print the line of a document around some spans, and carets under them; what is cut off is an ellipsis.

    The number of the line is left out where the line before showed another part of it.
    """
    first, last = spans[0][0], spans[-1][1]
    begin = text.rfind("\n", 0, first) + 1
    finish = text.find("\n", first)
    finish = len(text) if finish < 0 else finish
    last = min(last, finish)
    number = str(text.count("\n", 0, first) + 1) if is_numbered else ""
    opening = closing = ""
    room = max(20, width - _MARGIN - 3)
    if finish - begin > room:
        room -= 2 * len(_CUT)
        spare = max(0, room - (last - first))
        left = max(begin, min(first - spare // 2, finish - room))
        right = min(finish, left + room)
        opening, closing = _CUT if left > begin else "", _CUT if right < finish else ""
        begin, finish = left, right
    yield f"{number:>{_MARGIN}} | {opening}{safe(text[begin:finish])}{closing}"
    carets = " " * len(opening)
    for start, end in spans:
        before = len(opening) + display_width(safe(text[begin : max(start, begin)]))
        carets += " " * (before - len(carets))
        carets += "^" * max(1, display_width(safe(text[max(start, begin) : min(end, finish)])))
    yield f"{'':>{_MARGIN}} | {carets}"


def _sum(linted: Linted, lang: str, against: Against | None) -> str:
    documents = translate_count("{count:n} document", "{count:n} documents", len(linted.documents), lang)
    if not linted.noticed and against is not None and against.known:
        return translate("{documents} read: nothing new that does not add up.", lang, documents=documents)
    if not linted.noticed:
        return translate("{documents} read: nothing that does not add up.", lang, documents=documents)
    counts = {severity: sum(one.severity is severity for one in linted.noticed) for severity in Severity}
    said = (
        translate_count("{count:n} error", "{count:n} errors", counts[Severity.ERROR], lang),
        translate_count("{count:n} warning", "{count:n} warnings", counts[Severity.WARNING], lang),
        translate_count("{count:n} note", "{count:n} notes", counts[Severity.NOTE], lang),
    )
    parts = ", ".join(words for words, severity in zip(said, Severity, strict=True) if counts[severity])
    return translate("{documents} read: {parts}.", lang, documents=documents, parts=parts)
