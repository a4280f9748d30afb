"""Table files: opened once, read as often as needed; standard input is spooled first."""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from unicodedata import combining, normalize

from claimdb.interchange.table_csv import csv_columns, csv_rows
from claimdb.interchange.table_failures import UnknownTable, UnreadableTable
from claimdb.interchange.table_jsonl import jsonl_rows
from claimdb.interchange.table_rows import RawRow
from claimdb.interchange.table_xlsx import Sheet
from claimdb.sources.decoding import find_encoding

STANDARD_INPUT = "standard input"
_KINDS = {
    ".csv": "csv", ".tsv": "csv", ".tab": "csv", ".txt": "csv",
    ".xlsx": "sheet", ".xlsm": "sheet", ".xls": "sheet", ".ods": "sheet",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_IN_MEMORY = 1 << 20


class TableFile:
    """A table that is read more than once: `columns` in their order (none for JSON Lines), then its rows.

    `name` is what people call the file. `is_assumed`: it is neither marked nor valid UTF-8 and was read as
    Windows-1252. The header is the first row, or one below titles that `fits`.
    Raises UnreadableTable, UnknownTable, TablesMissing, NotText.
    """

    def __init__(
        self, path: Path, known_fields: Iterable[str], fits: Callable[[Sequence[str]], bool] | None = None
    ) -> None:
        self.name = STANDARD_INPUT if str(path) == "-" else str(path)
        self.columns: Sequence[str] = ()
        self.is_assumed = False
        self._known = frozenset(known_fields)
        self._fits = fits or (lambda _names: True)
        self._open = ExitStack()
        try:
            self._file = self._open.enter_context(_spool() if str(path) == "-" else _open(path))
            self.kind = _kind_of(path, self._file, self.name)
            self._prepare()
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, family: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open.close()

    def fingerprint(self, **reading: object) -> str:
        """Give the sha256 of the bytes and of how they are read: two imports with one fingerprint are the same."""
        digest = sha256(json.dumps(reading, sort_keys=True, ensure_ascii=False).encode())
        self._file.seek(0)
        while piece := self._file.read(_IN_MEMORY):
            digest.update(piece)
        return digest.hexdigest()

    def rows(self) -> Iterator[RawRow]:
        """Give the rows from the first one on, each time anew."""
        if self.kind == "sheet":
            return self._sheet.rows()
        if self.kind == "jsonl":
            return jsonl_rows(self._file)
        return csv_rows(self._text, self._separator, self.columns, self._header, where=self.name)

    def _prepare(self) -> None:
        if self.kind == "sheet":
            self._sheet = Sheet(self._file, self._fits, where=self.name)
            self.columns = self._sheet.columns
        elif self.kind == "csv":
            encoding, self.is_assumed = find_encoding(self._file, where=self.name)
            self._text = io.TextIOWrapper(self._file, encoding=encoding, newline="")
            found = csv_columns(self._text, self._fitness, self._fits, where=self.name)
            self._separator, self.columns, self._header = found

    def _fitness(self, names: Sequence[str]) -> int:
        return sum(name in self._known or field_name(name) in self._known for name in names)


def field_name(column: str) -> str:
    """Fold the name of a column for comparing with fields: "As of" is as_of, "Unité" is unite."""
    plain = "".join(letter for letter in normalize("NFKD", column) if not combining(letter))
    return "_".join(plain.casefold().replace("-", " ").replace("_", " ").split())


def _open(path: Path) -> BinaryIO:
    try:
        if path.exists() and not path.is_file():
            # A pipe or device could be read only once.
            raise UnreadableTable(where=str(path), reason="it is not a file")
        return path.open("rb")
    except FileNotFoundError as error:
        raise UnreadableTable(where=str(path), reason="there is no such file") from error
    except (OSError, ValueError) as error:
        raise UnreadableTable(where=str(path), reason=getattr(error, "strerror", None) or error) from error


def _spool() -> BinaryIO:
    spooled = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the table
    shutil.copyfileobj(sys.stdin.buffer, spooled)
    spooled.seek(0)
    return spooled


def _kind_of(path: Path, file: BinaryIO, name: str) -> str:
    if name != STANDARD_INPUT:
        kind = _KINDS.get(path.suffix.lower())
        if kind is None:
            raise UnknownTable(where=name, suffix=path.suffix)
        return kind
    start = file.read(64)
    file.seek(0)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "sheet"
    return "jsonl" if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else "csv"
