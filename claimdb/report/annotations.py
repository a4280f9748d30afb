"""Findings as workflow commands, which GitHub shows beside the lines that they point to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimdb.report.language import translate
from claimdb.report.results import Result, Results, shown_file
from claimdb.report.terminal import safe
from claimdb.values.hit import Severity

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def render_annotations(told: Results) -> str:
    """Write one command a line for what somebody should look at, and for each rule that failed."""
    lines = [_annotation(one) for one in told.results if one.is_due]
    for code, reason in told.failures:
        title = translate("Rule {code} failed", told.lang, code=code)
        said = translate("Rule {code} failed: {reason}", told.lang, code=code, reason=reason)
        lines.append(_command("error", {"title": title}, safe(said)))
    return "".join(f"{line}\n" for line in lines)


def _annotation(one: Result) -> str:
    properties = {**dict(_where(one)), "title": f"{one.code} {one.label}"}
    said = [one.message, *(spot.says for spot in one.spots if spot.file is None), one.settle]
    # Other documents are named; the first is where the annotation stands.
    return _command(_COMMANDS[one.severity], properties, "\n".join(safe(part) for part in said if part))


def _where(one: Result) -> Iterator[tuple[str, str]]:
    spot = one.spots[0] if one.spots else None
    if spot is None or spot.file is None:
        return
    yield "file", shown_file(spot.file)
    if spot.stretch is None:
        return
    yield "line", str(spot.stretch.line)
    if spot.stretch.column is not None and spot.stretch.end_column is not None:
        yield "col", str(spot.stretch.column)
        if spot.stretch.last_line == spot.stretch.line:
            # The end column is the last one that belongs to it.
            yield "endColumn", str(spot.stretch.end_column - 1)


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    r"""Write a workflow command: whatever a document says, it stays one line and one command.

    >>> _command("error", {"file": "a,b.txt"}, "50 %\n::stop-commands::x")
    '::error file=a%2Cb.txt::50 %25%0A::stop-commands::x'
    """
    held = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{name} {held}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(safe(text)).replace(":", "%3A").replace(",", "%2C")
