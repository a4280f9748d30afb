"""How the figures of a draft stand to what is recorded, for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimdb.check.drafts import DraftFigure, Standing
from claimdb.report.language import semicolons, translate, translate_count
from claimdb.report.lint import column_of, show_spans
from claimdb.report.terminal import safe, wrap

_COUNTED: Mapping[Standing, tuple[str, str]] = {
    Standing.MATCHED: ("{count:n} figure matched", "{count:n} figures matched"),
    Standing.DIFFERS: ("{count:n} figure that differs", "{count:n} figures that differ"),
    Standing.DISPUTED: ("{count:n} figure in dispute", "{count:n} figures in dispute"),
    Standing.INCOMPARABLE: ("{count:n} figure that cannot be compared", "{count:n} figures that cannot be compared"),
    Standing.UNSUPPORTED: ("{count:n} figure unsupported", "{count:n} figures unsupported"),
}
_MOST_SHOWN = 4
_DIFFERS = "{place}: {printed} differs from what is recorded: {recorded}."
_DISPUTED = "{place}: {printed} rests on a claim that is in dispute: {recorded}."
_INCOMPARABLE = "{place}: {printed} cannot be compared with what is recorded: {recorded}; not stated by both: {fields}."
_UNSUPPORTED = "{place}: {printed} rests on nothing that is recorded."


_SAID: Mapping[Standing, str] = {
    Standing.DIFFERS: _DIFFERS,
    Standing.DISPUTED: _DISPUTED,
    Standing.INCOMPARABLE: _INCOMPARABLE,
    Standing.UNSUPPORTED: _UNSUPPORTED,
}
_FIELDS = ("place", "period")


def render_draft(name: str, figures: Sequence[DraftFigure], text: str, lang: str, width: int = 80) -> str:
    """Print what of a draft (`text`) does not match, each with its line and carets, then how many figures stand how."""
    lines: list[str] = []
    for one in figures:
        if one.standing is not Standing.MATCHED:
            lines.extend(_said(name, one, text, lang, width))
            lines.extend(show_spans(text, [(one.figure.start, one.figure.end)], width))
    counts = {standing: sum(one.standing is standing for one in figures) for standing in Standing}
    parts = [translate_count(*_COUNTED[standing], count, lang) for standing, count in counts.items() if count]
    if parts:
        said = translate("{document} against what is recorded: {parts}.", lang, document=name, parts=", ".join(parts))
        lines.extend(wrap(safe(said), width))
    return "\n".join(lines) + "\n" if lines else ""


def _said(name: str, one: DraftFigure, text: str, lang: str, width: int) -> Iterator[str]:
    place = f"{name}:{one.line}:{column_of(text, one.figure.start)}"
    said = translate(
        _SAID[one.standing],
        lang,
        place=place,
        printed=" ".join(one.figure.wording.split()),
        recorded=_some(one.recorded, lang),
        fields=_fields(one.missing, lang),
    )
    for number, line in enumerate(wrap(safe(said), width - 2)):
        yield f"  {line}" if number else line


def _fields(names: Sequence[str], lang: str) -> str:
    return ", ".join(translate(name, lang) if name in _FIELDS else name for name in names)


def _some(recorded: Sequence[str], lang: str) -> str:
    cut = ["…"] if len(recorded) > _MOST_SHOWN else []
    return semicolons([*recorded[:_MOST_SHOWN], *cut], lang)


def draft_record(one: DraftFigure) -> dict[str, Any]:
    """Give how a figure stands, ready for JSON."""
    return {
        "start": one.figure.start,
        "end": one.figure.end,
        "line": one.line,
        "wording": one.figure.wording,
        "standing": one.standing.value,
        "claims": list(one.claims),
        "recorded": list(one.recorded),
        "missing": list(one.missing),
    }
