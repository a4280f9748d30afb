"""`claimdb check --on DIR`: the check of what was exported as Parquet, or laid out over servers, by another engine."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.findings import FindingsFormat, show_findings
from claimdb.errors import RuleError, UsageError

if TYPE_CHECKING:
    from claimdb.api.corpus import Select
    from claimdb.check.rule import Rule
    from claimdb.cli.context import Door
    from claimdb.values.digest import Digest
    from claimdb.values.hit import Severity


class Engine(StrEnum):
    """What reads the files: DuckDB on this machine, Spark on many."""

    DUCKDB = "duckdb"
    SPARK = "spark"


OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DIR",
        help="Check what claimdb export --format parquet wrote, or the coordinator (URL) of claimdb db shard.",
    ),
]
EngineOption = Annotated[
    Engine | None, typer.Option(help="What reads that folder: duckdb here (the usual one), spark on many machines.")
]


class EngineOfNothing(UsageError):
    """An engine was named, and no folder for it to read."""

    message = "--engine is about a folder of files, and none is named"
    hint = "name it with --on, or leave out --engine"


class EngineOfServers(UsageError):
    """An engine for files was named, and servers to be read by it."""

    message = "{engine} reads a folder of files, and this is a database"
    hint = "leave out --engine: what is laid out over servers is read by them"


class NotOnFiles(UsageError):
    """An option is for a database only."""

    message = "{option} needs the database, and --on looks at files alone"
    hint = "leave out one of the two"


def refuse_others(**given: bool) -> None:
    """Raise NotOnFiles for options that need the database."""
    for name, is_given in given.items():
        if is_given:
            raise NotOnFiles(option=f"--{name}")


def check_files(
    door: Door,
    on: str,
    engine: Engine | None,
    rules: Sequence[Rule],
    select: Select,
    shape: FindingsFormat,
    output: Path | None,
    fail_on: Severity,
    rates: Path | None,
) -> None:
    """Check a folder or what is laid out, print what was found, and exit as a check of the database does."""
    from claimdb.api.corpus import check_corpus
    from claimdb.store.looking import is_url

    if is_url(on) and engine is not None:
        raise EngineOfServers(engine=engine.value)
    reader = "postgresql" if is_url(on) else (engine or Engine.DUCKDB).value
    codes = [rule.code for rule in rules]
    with door.waiting("Cross-checking the claims…"):
        digest = check_corpus(on, reader, codes, select, door.settings, rates=rates)
    for code, reason in digest.compared.failures:
        door.warn("Rule {code} failed: {reason}", code=code, reason=reason)
    show_findings(door, digest, shape, output, command="check", fail_on=fail_on)
    raise typer.Exit(_exit_code(digest, fail_on))


def _exit_code(digest: Digest, fail_on: Severity) -> int:
    from claimdb.values.baseline import Standing
    from claimdb.values.hit import FindingState

    if digest.compared.failures:
        return RuleError.exit_code
    return int(
        any(
            one.state is FindingState.OPEN
            and one.standing is not Standing.UNCHANGED
            and one.severity.rank >= fail_on.rank
            for one in digest.findings
        )
    )
