"""A right line for every command there is, to be spoilt in one place at a time.

Words in capitals are filled in: keys of the sample database, files of the sample folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from claimdb.cli.app import app

LINES = {
    "init": "init",
    "demo": "demo",
    "add": "add '12 boats' --in SOURCE --cites WORK --measure MEASURE --place PLACE --yes",
    "import": "import TABLE",
    "export": "export",
    "capture": "capture TEXT --yes",
    "extract": "extract TEXT --in SOURCE --language en",
    "review": "review SOURCE --accept-all --yes",
    "search": "search boats",
    "coverage": "coverage",
    "figures": "figures TEXT",
    "lint": "lint TEXT --fail-on error",
    "notes": "notes TEXT",
    "check": "check --fail-on error",
    "positions": "positions MEASURE",
    "suggest-lineage": "suggest-lineage --measure MEASURE",
    "flag": "flag CLAIM OTHER --because 'they differ'",
    "verify": "verify CLAIM --verdict supported --because 'seen' --evidence WORK",
    "assign": "assign CLAIM --to ben --second eve --due 2026-03-31 --note 'read the yearbook'",
    "report": "report --claim CLAIM --measure MEASURE --source SOURCE",
    "trace": "trace CLAIM",
    "log": "log CLAIM",
    "diff": "diff --since 2020-01-01",
    "undo": "undo last",
    "purge": "purge CLAIM --because 'they asked' --yes --again CLAIM",
    "batch": "batch COMMANDS",
    "source add": "source add --type report --title 'Boats again' --author Harbour --issued 2024",
    "source list": "source list",
    "source show": "source show SOURCE",
    "source edit": "source edit SOURCE --publisher Quay",
    "source merge": "source merge SOURCE WORK",
    "source withdraw": "source withdraw SOURCE",
    "source recheck": "source recheck SOURCE",
    "source open": "source open WORK",
    "source retract": "source retract WORK --by SOURCE",
    "source correct": "source correct WORK --by SOURCE",
    "source lineage": "source lineage SOURCE --of WORK --kind reprint",
    "speaker list": "speaker list",
    "speaker edit": "speaker edit 'Harbour master' --confidential",
    "measure add": "measure add 'lighthouses' --unit lighthouse",
    "measure list": "measure list",
    "measure show": "measure show MEASURE",
    "measure set": "measure set MEASURE --kind stock",
    "measure merge": "measure merge MEASURE QUAYS",
    "measure suggest": "measure suggest boat",
    "place add": "place add Cove --part-of PLACE",
    "place list": "place list",
    "place show": "place show PLACE",
    "claim list": "claim list --in SOURCE",
    "claim show": "claim show CLAIM",
    "claim edit": "claim edit CLAIM --words '13 boats'",
    "claim withdraw": "claim withdraw CLAIM",
    "claim cite": "claim cite CLAIM WORK --in SOURCE",
    "claim derive": "claim derive CLAIM part OTHER",
    "claim compare": "claim compare CLAIM OTHER",
    "cite check": "cite check CLAIM WORK --holds",
    "finding list": "finding list",
    "finding show": "finding show FINDING",
    "finding explain": "finding explain FINDING --because 'two harbours'",
    "finding dismiss": "finding dismiss FINDING --because 'two harbours'",
    "finding trend": "finding trend",
    "finding baseline save": "finding baseline save start",
    "finding baseline list": "finding baseline list",
    "finding baseline show": "finding baseline show known",
    "finding baseline prune": "finding baseline prune known",
    "finding baseline remove": "finding baseline remove known",
    "bib export": "bib export --for CLAIM",
    "bib import": "bib import WORKS",
    "bib check": "bib check",
    "bib duplicates": "bib duplicates",
    "rules": "rules",
    "rules explain": "rules explain FIG001",
    "db upgrade": "db upgrade",
    "db check": "db check",
    "db seal": "db seal",
    "db backup": "db backup copy.db",
    "db copy": "db copy SAVED moved.db",
    "db restore": "db restore SAVED --yes",
    "db shard": "db shard postgresql://localhost:1/middle postgresql://localhost:1/share",
}

WITH_SERVERS = {"db shard"}
"""Commands that need servers, which the sample does not have: their own tests say that they work."""

WITHOUT_DATABASE = {"init", "demo", "figures", "lint", "notes", "rules", "rules explain", "db restore", "db copy"}
"""Commands that need no database, or make one."""

WRITING = {
    "add", "import", "capture", "extract", "review", "check", "flag", "verify", "undo", "assign", "purge",
    "source add", "source edit",
    "source merge",
    "source withdraw",
    "source open", "source retract", "source correct", "source lineage", "speaker edit",
    "measure add", "measure set", "measure merge",
    "place add", "claim edit", "claim withdraw", "claim cite", "claim derive", "cite check", "finding explain",
    "finding dismiss", "finding baseline save", "finding baseline prune", "finding baseline remove", "bib import",
    "db seal",
}  # fmt: skip
"""Commands that write to the database."""

KEYS = ("CLAIM", "OTHER", "SOURCE", "WORK", "MEASURE", "QUAYS", "FINDING", "PLACE")
FILES = ("COMMANDS", "TABLE", "TEXT", "WORKS")


def all_commands() -> list[str]:
    """Every command that can be typed, as its help lists it."""
    return list(_paths(get_command(app), ""))


def _paths(group: Any, above: str) -> Iterator[str]:
    for name, command in group.commands.items():
        path = f"{above} {name}".strip()
        inside = getattr(command, "commands", None)
        if inside is None or command.invoke_without_command:
            yield path
        if inside is not None:
            yield from _paths(command, path)
