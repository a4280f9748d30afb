"""`claimdb rules`: which faults are looked for, and what each means."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

COLUMNS = ("code", "name", "severity", "definition")
rules = typer.Typer(name="rules", help="The faults that checks look for.", no_args_is_help=False)


def _complete_rule(incomplete: str) -> list[str]:
    from claimdb.check.catalogue import all_rules

    return [rule.code for rule in all_rules() if rule.code.startswith(incomplete.upper())]


@rules.callback(invoke_without_command=True)
def list_rules(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """List the rules."""
    if context.invoked_subcommand is None:
        from claimdb.check.catalogue import all_rules

        door = Door.of(context)
        named = [_named(door, _record(door, rule), shape) for rule in all_rules()]
        door.show_records(named, COLUMNS, shape, output)


@rules.command()
def explain(
    context: typer.Context,
    rule: Annotated[str, typer.Argument(help="Code or name of a rule.", autocompletion=_complete_rule)],
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say what a rule looks for, what it leaves alone, and what settles a finding."""
    from claimdb.check.catalogue import find_rule
    from claimdb.report.terminal import wrap

    door = Door.of(context)
    record = _record(door, find_rule(rule))
    if shape is not ListFormat.TEXT:
        door.show_records([_named(door, record, shape)], COLUMNS, shape, output)
        return
    record = _named(door, record, shape)
    lines = [
        f"{record['code']} {record['name']} ({record['severity']}, {record['since']})",
        "",
        *wrap(record["definition"], door.width()),
        *wrap(record["explanation"], door.width()),
    ]
    door.show("\n".join(lines), output)


def _record(door: Door, rule: Any) -> dict[str, str]:
    """Give a rule as a record; definition and explanation are in the language of the settings."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "since": rule.since,
        "page": rule.page,
        "definition": door.tell(rule.definition),
        "explanation": door.tell(" ".join(rule.explanation.split())),
    }


def _named(door: Door, record: dict[str, str], shape: ListFormat) -> dict[str, str]:
    """Give the record with its name and severity in the language, where it is shown to people."""
    if shape not in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        return record
    from claimdb.report.language import word
    from claimdb.report.sentences import SEVERITIES

    lang = door.settings.lang
    return {**record, "name": door.tell(record["name"]), "severity": word(SEVERITIES, record["severity"], lang)}


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(rules)
