"""What every door for records says alike: options, short keys, history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from claimdb.cli.context import Door
from claimdb.errors import UsageError

SHORT = 8
"""Signs of a key that people are shown: a letter and 35 bits."""

AllOption = Annotated[bool, typer.Option("--all", help="Withdrawn, merged and replaced ones too.")]
HistoryOption = Annotated[bool, typer.Option("--history", help="Every change: who, when, before and after.")]


class BadQualifier(UsageError):
    """A qualifier is not written NAME=VALUE."""

    message = "{given!r} is not a qualifier"
    hint = "write it as --qualifier NAME=VALUE"


class BadLabel(UsageError):
    """A label is not written LANGUAGE=NAME."""

    message = "{given!r} is not a label"
    hint = "write it as --label LANGUAGE=NAME, such as fr=postes"


def warn_of_quote(door: Door, source: str) -> None:
    """Say that a quote stands in no copy of its source; it may be of another edition, so that is no error."""
    door.warn("The copy kept of {source} does not hold this quote; it is recorded all the same.", source=source)


def short(key: str) -> str:
    """Give the start of a key, with the number of a part: `c4vk2x7a.f2`."""
    record, dot, part = key.partition(".")
    return f"{record[:SHORT]}{dot}{part}"


def history_lines(door: Door, history: Iterable[Mapping[str, Any]]) -> list[str]:
    """Give the events of a record as lines, oldest first, each change below its event."""
    from claimdb.report.dates import moment
    from claimdb.report.tables import header

    lang = door.settings.lang
    lines = []
    for event in history:
        when = moment(event["at"], lang)
        lines.append(f"{when}  {event['by']}  {event['command']}  [{event['event']}]")
        lines.extend(
            f"↳ {header(change['field'], lang)}: {_value(change['before'])} → {_value(change['after'])}"
            for change in event["changes"]
        )
    return lines


def label_lines(labels: Mapping[str, str]) -> list[str]:
    """Give the names of a record, each with its language where that is known."""
    return [label if language == "und" else f"{language}: {label}" for language, label in labels.items()]


def _value(value: Any) -> str:
    if value is None or value == "":
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def read_qualifiers(given: Iterable[str], *, may_be_empty: bool = False) -> dict[str, str]:
    """Read NAME=VALUE pairs; raises BadQualifier."""
    pairs = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not (name.strip() and equals and (value.strip() or may_be_empty)):
            raise BadQualifier(given=one)
        pairs[name.strip()] = value.strip()
    return pairs


def read_labels(given: Iterable[str]) -> dict[str, str]:
    """Read LANGUAGE=NAME pairs; raises BadLabel."""
    labels = {}
    for one in given:
        language, equals, label = one.partition("=")
        if not (language.strip() and equals and label.strip()):
            raise BadLabel(given=one)
        labels[language.strip().lower()] = label.strip()
    return labels
