"""`claimdb batch`: many commands in one process, one a line; each is what it would be if it were typed by itself."""

from __future__ import annotations

import io
import json
import shlex
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import CannotReadFile, CannotWriteFile, Door, FileIsNoText, OutputOption
from claimdb.errors import ClaimdbError, DatabaseError, UsageError

if TYPE_CHECKING:
    from claimdb.store.store import Store

INTERRUPTED = 130
FAILED = 2
"""From this exit code on a command failed; 1 says that it is done and findings remain."""
# After these the file behind an address may be another one.
_CHANGES_FILES = frozenset({"init", "demo", "db"})
_STANDARD_INPUT = "standard input"


class BatchFormat(StrEnum):
    """How the output of the commands is printed: as it is, each under its line, or each as a JSON record."""

    TEXT = "text"
    JSONL = "jsonl"


class UnreadableLine(UsageError):
    """A line of a batch is no command line."""

    message = "this line is no command: {reason}"
    hint = "quote it as in a shell, or write a JSON array of texts"


class BatchInBatch(UsageError):
    """A command of a batch is a batch."""

    message = "a batch holds no other batch"
    hint = "put the commands themselves there"


class InputTaken(UsageError):
    """A command would read the standard input that holds the commands."""

    message = "standard input holds the commands of this batch"
    hint = "name a file instead of -"


def batch(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file of commands; - is standard input.")] = Path("-"),
    keep_going: Annotated[
        bool, typer.Option("--keep-going/--stop", help="Go on behind a command that failed, or stop there.")
    ] = False,
    shape: Annotated[
        BatchFormat, typer.Option("--format", help="The output of each command under its line, or as a JSON record.")
    ] = BatchFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Run many commands in one process, one a line: quoted as in a shell, or a JSON array. # begins a comment.

    Each is a transaction of its own; what was done before one that failed stays. Options that every command has are
    given once, before the batch; a line may have its own. Exits with the worst code of all.
    """
    door = Door.of(context)
    is_input = str(file) == "-"
    name = _STANDARD_INPUT if is_input else str(file)
    runner = _Runner(door, _inherited(door, context), name, shape, is_input=is_input)
    with _printing_to(output):
        worst, done = _run_all(door, runner, _lines(file), keep_going=keep_going)
    if output is not None:
        door.say("Wrote {file}.", file=output)
    door.say("{sentence}", sentence=door.tell_count("{count:n} command run.", "{count:n} commands run.", done))
    raise typer.Exit(worst)


def _run_all(door: Door, runner: _Runner, lines: Iterable[bytes], *, keep_going: bool) -> tuple[int, int]:
    """Run the lines up to one that fails, or all; give the worst exit code, and how many commands were run."""
    worst = done = 0
    try:
        for number, raw in enumerate(lines, start=1):
            code = runner.run(number, raw)
            if code is None:
                continue
            done, worst = done + 1, max(worst, code)
            if code == INTERRUPTED or (code >= FAILED and not keep_going):
                door.warn("Stopped at line {line:n}: what stands behind it was not done.", line=number)
                break
    finally:
        runner.close()
    return worst, done


@contextmanager
def _printing_to(output: Path | None) -> Iterator[None]:
    """Put what is printed into a file, as it comes: what commands did is done, whatever becomes of the rest."""
    if output is None:
        yield
        return
    try:
        opened = output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise CannotWriteFile(where=str(output), reason=error.strerror or error) from error
    with opened, redirect_stdout(opened):
        yield


def _inherited(door: Door, context: typer.Context) -> list[str]:
    """Give the options that every line has from the batch; the moment where it was given, else each has its own."""
    settings, given = door.settings, context.find_root().params
    words = ["--db", settings.db, "--as", settings.person, "--lang", settings.lang]
    if given.get("now"):
        words += ["--now", settings.now.isoformat()]
    flags = {"--quiet": settings.quiet, "--no-color": given.get("no_color"), "--debug": settings.debug}
    return [*words, *(flag for flag, is_set in flags.items() if is_set)]


def _lines(file: Path) -> Iterator[bytes]:
    """Give the lines as they come: a program may write one and wait for what it does; raises CannotReadFile."""
    if str(file) == "-":
        if sys.stdin is not None:
            yield from iter(sys.stdin.buffer.readline, b"")
        return
    try:
        with file.open("rb") as opened:
            yield from opened
    except OSError as error:
        raise CannotReadFile(where=str(file), reason=error.strerror or error) from error


def read_line(text: str) -> list[str]:
    """Read the words of a command: a JSON array of texts, else as a shell would; none of a comment or an empty line.

    The name of the program may stand before them. Raises UnreadableLine.

    >>> read_line("claimdb add '54 stations' --in roy2022"), read_line('["claim", "list"]')
    (['add', '54 stations', '--in', 'roy2022'], ['claim', 'list'])
    """
    text = text.strip()
    if not text or text.startswith("#"):
        return []
    words = _json_words(text) if text.startswith("[") else _shell_words(text)
    return words[1:] if words[:1] == ["claimdb"] else words


def _json_words(text: str) -> list[str]:
    try:
        words = json.loads(text)
    except (ValueError, RecursionError):
        words = None
    if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
        raise UnreadableLine(reason="it begins as a JSON array and is none of texts")
    return words


def _shell_words(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError as error:
        if "quotation" in str(error):
            raise UnreadableLine(reason="a quotation mark is not closed") from error
        raise UnreadableLine(reason="nothing stands behind its last backslash") from error


class _Runner:
    """Runs the lines of one batch, with the databases kept open in between."""

    def __init__(self, door: Door, inherited: list[str], name: str, shape: BatchFormat, *, is_input: bool) -> None:
        from claimdb.cli.app import built

        self._door = door
        self._inherited = inherited
        self._name = name
        self._shape = shape
        self._is_input = is_input
        self._command = built()
        self._stores: dict[str, Store] = {}
        self._logged: dict[str, int] = {}

    def run(self, number: int, raw: bytes) -> int | None:
        """Run one line, print what it prints, and give its exit code; None for a line that holds no command."""
        words: list[str] | None = None
        failure: ClaimdbError | None = None
        try:
            words = self._read(number, raw)
        except ClaimdbError as error:
            failure = error
        if words == []:
            return None
        if self._shape is BatchFormat.JSONL:
            return self._recorded(number, words, failure)
        if not self._door.settings.quiet:
            from claimdb.report.terminal import safe

            shown = raw.decode("utf-8", "replace").strip() if words is None else shlex.join(words)
            typer.echo(safe(f"[{number}] {shown}"))
        return self._done(number, words, failure)

    def _read(self, number: int, raw: bytes) -> list[str]:
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise FileIsNoText(reason="it is not UTF-8 text") from error
        if "\0" in text:
            raise FileIsNoText(reason="it holds a NUL character")
        return read_line(text)

    def _recorded(self, number: int, words: list[str] | None, failure: ClaimdbError | None) -> int:
        from claimdb.report.escaping import write_json

        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err):
            code = self._done(number, words, failure)
        record: dict[str, Any] = {"line": number, "command": words, "exit": code}
        for name, stream in (("out", out), ("err", err)):
            stream.flush()
            record[name] = stream.buffer.getvalue().decode("utf-8", "backslashreplace")
        typer.echo(write_json(record))
        sys.stdout.flush()
        return code

    def _done(self, number: int, words: list[str] | None, failure: ClaimdbError | None) -> int:
        from claimdb.cli.app import complain, run

        where = f"{self._door.tell(self._name) if self._is_input else self._name}:{number}"
        failure = failure or self._refusal(words or [])
        if words is None or failure is not None:
            assert failure is not None, "a line without words has its failure"  # noqa: S101 - a bug, not an input
            complain(failure, self._door.settings.lang, where)
            return failure.exit_code
        with _closed_input(self._is_input):
            code = run([*self._inherited, *words], where=where, command=self._command, opened=self._open)
        if words[0] in _CHANGES_FILES:
            self.close()
        return code

    def _refusal(self, words: list[str]) -> ClaimdbError | None:
        if _is_batch(words):
            return BatchInBatch()
        return InputTaken() if self._is_input and "-" in words else None

    def _open(self, address: str) -> Store:
        from claimdb.store.store import open_store

        if address not in self._stores:
            self._stores[address] = open_store(address)
            self._logged[address] = _newest_event(self._stores[address])
        return self._stores[address]

    def close(self) -> None:
        """Seal what was done to every database, and let go of it."""
        from claimdb.cli.sealing import seal_store

        for address, store in self._stores.items():
            if _newest_event(store) > self._logged[address]:
                seal_store(self._door, store)
            store.close()
        self._stores.clear()


def _newest_event(store: Store) -> int:
    """Give the number of the newest event; 0 where there is none, or where the database cannot be read."""
    from claimdb.record.seals import newest_event

    try:
        return store.read(newest_event)
    except DatabaseError:
        return 0


def _is_batch(words: list[str]) -> bool:
    from claimdb.cli.arguments import hoist, skip_options

    return skip_options(hoist(words))[:1] == ["batch"]


@contextmanager
def _closed_input(is_input: bool) -> Iterator[None]:
    """Keep a command from reading the lines behind its own."""
    if not is_input:
        yield
        return
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    try:
        yield
    finally:
        sys.stdin = before


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(batch)
