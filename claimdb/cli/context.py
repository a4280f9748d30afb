"""What every door needs: settings, the store, and ways to say and show."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from claimdb.errors import InputError, UsageError
from claimdb.settings import Settings
from claimdb.store.leftovers import clear_leftovers, part_of
from claimdb.store.looking import look_at_file

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder
    from claimdb.store.looking import Look
    from claimdb.store.store import Store
    from claimdb.store.veils import Veils

T = TypeVar("T")
PATIENCE = 0.5
"""Seconds without a word."""
TIMES_ASKED = 3
ANSWERS = {
    "y": True, "yes": True, "o": True, "oui": True,
    "n": False, "no": False, "non": False, "": False,
}  # fmt: skip
"""What people answer to a question, in whichever language they are asked; no answer is a no."""


class ListFormat(StrEnum):
    """How records are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


FormatOption = Annotated[ListFormat, typer.Option("--format", help="How to print the records.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


class CannotWriteFile(InputError):
    """The file named by `-o` cannot be written."""

    message = "this file cannot be written: {reason}"
    hint = "name another with -o"


class CannotReadFile(InputError):
    """A file that was named cannot be read."""

    message = "this file cannot be read: {reason}"
    hint = "check its name and permissions"


class FileIsNoText(CannotReadFile):
    """A file that should hold text holds other bytes."""

    hint = "save it as plain text in UTF-8"


class NoTextForTerminal(UsageError):
    """A format that is no text was to be put on a terminal."""

    message = "this format is no text that a terminal could show"
    hint = "name a file with -o"


class NobodyToAsk(UsageError):
    """A question needs an answer and there is no terminal."""

    message = "this needs a yes, and there is no terminal to ask on"
    hint = "add --yes"


class Door:
    """The surroundings of one command: how it reads, records, speaks and shows."""

    def __init__(self, settings: Settings, opened: Callable[[str], Store] | None = None) -> None:
        self.settings = settings
        # A batch keeps databases open from one command to the next.
        self._opened = opened

    @classmethod
    def of(cls, context: typer.Context) -> Door:
        """Give the door that the root command made."""
        door = context.find_object(cls)
        assert door is not None, "the root command makes the door"  # noqa: S101 - a bug, not an input
        return door

    def store(self) -> Store:
        """Open the database of the settings."""
        from claimdb.store.store import open_store

        return (self._opened or open_store)(self.settings.db)

    def look(self, work: Callable[[Look], T | None]) -> T | None:
        """Do a piece of reading in plain SQL, before a mapping of tables is loaded: in a tenth of a second.

        None when it cannot be done so, by what `work` gives or because the database is no plain file of ours: then
        `read` does it, and says what is wrong.
        """
        if self._opened is not None:
            return None
        try:
            with look_at_file(self.settings.db) as look:
                return None if look is None else work(look)
        except sqlite3.Error:
            return None

    def read(self, work: Callable[[Session], T], veils: Veils | None = None) -> T:
        """Do a piece of reading in one transaction; through veils, see `claimdb.store.veils`."""
        store = self.store()
        if store.is_immutable:
            self.say("The folder of {db} cannot be written, so it is read as it lies.", db=store.address.shown)
        try:
            return store.read(work, veils=veils)
        finally:
            store.close()

    def record(
        self, command: str, work: Callable[[Recorder], T], *, looks_first: bool = False, only_adds: bool = False
    ) -> T:
        """Do a piece of recording in one transaction, with one event for `command`; see `Store.run`."""
        from claimdb.record.recorder import Recorder

        def recorded(session: Session) -> T:
            session.info["copies"] = self.settings.copies
            with Recorder(session, by=self.settings.person, at=self.settings.now, command=command) as recorder:
                return work(recorder)

        store = self.store()
        try:
            return store.run(recorded, looks_first=looks_first, only_adds=only_adds)
        finally:
            store.close()

    def tell(self, template: str, **params: object) -> str:
        """Give a sentence in the language of the settings; the English template is its id."""
        from claimdb.report.language import translate

        return translate(template, self.settings.lang, **params)

    def tell_count(self, one: str, many: str, count: int, **params: object) -> str:
        """Give the sentence for one thing or for many, with the number in the field `count`."""
        from claimdb.report.language import translate_count

        return translate_count(one, many, count, self.settings.lang, **params)

    def say(self, template: str, **params: object) -> None:
        """Say a sentence on stderr, unless we are to be quiet."""
        if not self.settings.quiet:
            self.warn(template, **params)

    @contextmanager
    def waiting(self, template: str, **params: object) -> Iterator[None]:
        """Say on a terminal what is being done, once it takes longer than half a second.

        Where nobody watches it is not said, so that what a command prints does not depend on the machine.
        """
        timer = Timer(PATIENCE, self.say, (template,), params)
        timer.daemon = True
        if sys.stderr is not None and sys.stderr.isatty():
            timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def warn(self, template: str, **params: object) -> None:
        """Say a sentence on stderr even when we are to be quiet."""
        from claimdb.report.terminal import safe

        typer.echo(safe(self.tell(template, **params)), err=True)

    def show(self, text: str, output: Path | None = None) -> None:
        """Put the result on stdout, in colour where a person looks at it, or whole into a file."""
        if output is None:
            if self.paints():
                from claimdb.report.colours import paint

                text = paint(text, self.settings.lang)
            typer.echo(text, nl=bool(text) and not text.endswith("\n"))
            return
        write_whole(output, text)
        self.say("Wrote {file}.", file=output)

    def paints(self) -> bool:
        """Tell whether results are shown in colour: on a terminal that has some, unless that is not wanted."""
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        return self.settings.color and is_terminal and os.environ.get("TERM") != "dumb"

    def hand_over(self, made: bytes, output: Path | None) -> None:
        """Put what is no text whole into a file, or into a pipe; raises NoTextForTerminal."""
        if output is not None:
            write_whole(output, made)
            self.say("Wrote {file}.", file=output)
            return
        if sys.stdout is None or sys.stdout.isatty():
            raise NoTextForTerminal
        typer.get_binary_stream("stdout").write(made)

    def show_records(
        self,
        records: Sequence[Mapping[str, Any]],
        columns: Sequence[str],
        shape: ListFormat = ListFormat.TEXT,
        output: Path | None = None,
    ) -> None:
        """Show records as a table in the columns given, or whole in the machine formats."""
        from claimdb.report.tables import render_records

        text = render_records(records, columns, str(shape), width=self.width(), lang=self.settings.lang)
        self.show(text, output)

    def show_sheet(
        self,
        record: Mapping[str, Any],
        fields: Sequence[str],
        shape: ListFormat = ListFormat.TEXT,
        output: Path | None = None,
        *,
        whole: Mapping[str, Any] | None = None,
    ) -> None:
        """Show one record field by field for people; the machine formats hold every field of `whole`, else of it."""
        from claimdb.report.sheets import markdown_sheet, render_sheet

        lang = self.settings.lang
        if shape is ListFormat.TEXT:
            self.show(render_sheet(record, fields, lang, self.width()), output)
        elif shape is ListFormat.MARKDOWN:
            self.show(markdown_sheet(record, fields, lang), output)
        else:
            machine = record if whole is None else whole
            self.show_records([machine], list(machine), shape, output)

    def width(self) -> int:
        """Give the width of the terminal in columns: 80 where there is none, 200 at most."""
        import shutil

        return max(40, min(shutil.get_terminal_size((80, 24)).columns, 200))

    def confirm(self, template: str, *, yes: bool, **params: object) -> bool:
        """Ask for a yes on the terminal, three times at most: an answer that is none is a no in the end.

        Raises NobodyToAsk when there is no terminal and `yes` was not given.
        """
        if yes:
            return True
        # A closed standard input is None.
        if sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
            raise NobodyToAsk
        question = self.tell("{question} [y/N]", question=self.tell(template, **params))
        for _ in range(TIMES_ASKED):
            said = typer.prompt(question, default="", show_default=False, err=True)
            answer = ANSWERS.get(str(said).strip().casefold())
            if answer is not None:
                return answer
            self.warn("Please answer yes or no.")
        return False


def write_whole(path: Path, text: str | bytes) -> None:
    """Write a file whole or not at all; raises CannotWriteFile.

    A link stays one: what it leads to is written. Into a device or a pipe the text goes as it is.
    """
    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not target.is_file():
        _write(target, text, path)
        return
    clear_leftovers(target)
    beside = part_of(target)
    try:
        _write(beside, text, path)
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    except OSError as error:
        raise CannotWriteFile(where=str(path), reason=error.strerror or error) from error
    finally:
        beside.unlink(missing_ok=True)


def _write(place: Path, text: str | bytes, named: Path) -> None:
    try:
        if isinstance(text, bytes):
            place.write_bytes(text)
            return
        place.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise CannotWriteFile(where=str(named), reason=error.strerror or error) from error


def read_text_file(path: Path) -> str:
    """Read a UTF-8 file (`-` is standard input); raises CannotReadFile, FileIsNoText with the line of a wrong byte."""
    where = "standard input" if str(path) == "-" else str(path)
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise CannotReadFile(where=where, reason=error.strerror or error) from error
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise FileIsNoText(where=f"{where}:{line}", reason="it holds a NUL character")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise FileIsNoText(where=f"{where}:{line}", reason="it is not UTF-8 text") from error
