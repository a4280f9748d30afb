"""How the figures of a draft stand to what is recorded, for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimdb.check.drafts import DraftFigure, Standing
from claimdb.report.language import translate, translate_count
from claimdb.report.terminal import safe, wrap

_COUNTED: Mapping[Standing, tuple[str, str]] = {
    Standing.MATCHED: ("{count:n} figure matched", "{count:n} figures matched"),
    Standing.DIFFERS: ("{count:n} figure that differs", "{count:n} figures that differ"),
    Standing.DISPUTED: ("{count:n} figure in dispute", "{count:n} figures in dispute"),
    Standing.UNSUPPORTED: ("{count:n} figure unsupported", "{count:n} figures unsupported"),
}
_MOST_SHOWN = 4
_DIFFERS = "{place}: {printed} differs from what is recorded: {recorded}."
_DISPUTED = "{place}: {printed} rests on a claim that is in dispute: {recorded}."
_UNSUPPORTED = "{place}: {printed} rests on nothing that is recorded."


def render_draft(name: str, figures: Sequence[DraftFigure], lang: str, width: int = 80) -> str:
    """Print what of a draft differs, is in dispute or rests on nothing, then how many figures stand how."""
    lines = [line for one in figures if one.standing is not Standing.MATCHED for line in _said(name, one, lang, width)]
    counts = {standing: sum(one.standing is standing for one in figures) for standing in Standing}
    parts = [translate_count(*_COUNTED[standing], count, lang) for standing, count in counts.items() if count]
    if parts:
        said = translate("{document} against what is recorded: {parts}.", lang, document=name, parts=", ".join(parts))
        lines.extend(wrap(safe(said), width))
    return "\n".join(lines) + "\n" if lines else ""


def _said(name: str, one: DraftFigure, lang: str, width: int) -> Iterator[str]:
    fields = {"place": f"{name}:{one.line}", "printed": " ".join(one.figure.wording.split())}
    if one.standing is Standing.UNSUPPORTED:
        said = translate(_UNSUPPORTED, lang, **fields)
    else:
        template = _DIFFERS if one.standing is Standing.DIFFERS else _DISPUTED
        said = translate(template, lang, recorded=_some(one.recorded), **fields)
    for number, line in enumerate(wrap(safe(said), width - 2)):
        yield f"  {line}" if number else line


def _some(recorded: Sequence[str]) -> str:
    shown = "; ".join(recorded[:_MOST_SHOWN])
    return f"{shown}; …" if len(recorded) > _MOST_SHOWN else shown


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
    }
