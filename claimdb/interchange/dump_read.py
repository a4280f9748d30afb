"""Reading a dump: every line checked by itself, then handed over in batches that cut no record from its parts."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ValidationError

from claimdb.errors import InputError
from claimdb.interchange.dump_events import mark_of
from claimdb.interchange.dump_failures import (
    BadLine,
    NewerDump,
    OtherKey,
    OtherNumber,
    TooLate,
    UnfitField,
    UnknownRecord,
    UnreadableDump,
)
from claimdb.interchange.dump_format import END, FORMAT, RECORDS, End, Header
from claimdb.interchange.table_files import STANDARD_INPUT
from claimdb.record.keys import child_key
from claimdb.store.revisions import newest_revision

LINES = 4_000
"""So many lines are loaded in one transaction, and some more where they belong together."""
SIGNS = 32_000_000
"""A batch of long texts ends after so many bytes."""
LONGEST_LINE = 1 << 29
OLDEST = 500
"""So many events tell whether two databases have a past in common."""
T = TypeVar("T", bound=BaseModel)
_PIECE = 1 << 20
_NUMBERED = {"assertion": ("claim", ""), "citation": ("assertion", ""), "verdict": ("claim", "v")}
"""Records whose key is that of another and their ordinal."""


class Read(NamedTuple):
    """A record with the number of its line."""

    number: int
    record: str
    fields: dict[str, Any]


class Batch(NamedTuple):
    """Records of one section that are loaded together, in the order of the file."""

    section: int
    read: list[Read]


class DumpFile:
    """A dump that is read more than once; `oldest` gives moment by mark of its first events, once it was checked.

    Raises UnreadableDump, NewerDump.
    """

    def __init__(self, path: Path) -> None:
        self.name = STANDARD_INPUT if str(path) == "-" else str(path)
        self.oldest: dict[str, str] = {}
        self._open = ExitStack()
        self._file = self._open.enter_context(_spool() if str(path) == "-" else _open(path))
        try:
            self.header = self._read_header()
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, family: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open.close()

    def fingerprint(self) -> str:
        """Give the sha256 of the file."""
        digest = sha256()
        self._file.seek(0)
        while piece := self._file.read(_PIECE):
            digest.update(piece)
        return digest.hexdigest()

    def check(self) -> Iterator[BadLine | int]:
        """Read every line by itself: give what is wrong with one, or its number."""
        section, count, ended = 0, 0, False
        self.oldest.clear()
        for number, line in self._lines():
            if ended:
                yield self._bad(number, "it stands behind the end of the dump")
                return
            found = self._parse(number, line)
            if isinstance(found, BadLine):
                yield found
                continue
            if isinstance(found, int):
                ended = True
                if found != count:
                    yield self._bad(number, OtherNumber(said=found, found=count))
                continue
            count += 1
            place = RECORDS[found.record].section
            if place < section:
                yield self._bad(number, TooLate(given=found.record))
            section = max(section, place)
            if found.record == "event" and len(self.oldest) < OLDEST:
                self.oldest[found.fields["mark"]] = found.fields["at"]
            yield number
        if not ended:
            yield self._bad(count + 2, "the dump ends before its last line")

    def batches(self) -> Iterator[Batch]:
        """Give the records of a dump that was checked, batch by batch."""
        waiting: list[Read] = []
        section, top, size = 0, "", 0
        for number, line in self._lines():
            found = self._parse(number, line)
            if isinstance(found, BadLine):
                raise found
            if isinstance(found, int):
                break
            family = RECORDS[found.record]
            belongs = str(found.fields[family.top]).partition(".")[0]
            is_full = len(waiting) >= LINES or size >= SIGNS
            if waiting and (family.section != section or (is_full and belongs != top)):
                yield Batch(section, waiting)
                waiting, size = [], 0
            waiting.append(found)
            section, top, size = family.section, belongs, size + len(line)
        if waiting:
            yield Batch(section, waiting)

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        self._file.seek(0)
        self._file.readline()
        number = 1
        while line := self._file.readline(LONGEST_LINE):
            number += 1
            if line.strip():
                yield number, line

    def _parse(self, number: int, line: bytes) -> Read | BadLine | int:
        given = _read_json(line)
        if isinstance(given, str):
            return self._bad(number, given)
        named = given.get("record")
        if named == END:
            end = _validate(End, given)
            return self._bad(number, end) if isinstance(end, InputError) else end.records
        family = RECORDS.get(named) if isinstance(named, str) else None
        if family is None:
            return self._bad(number, UnknownRecord(given=named))
        found = _validate(family, given)
        if isinstance(found, InputError):
            return self._bad(number, found)
        fields = found.model_dump()
        wrong = _contradicts_itself(str(named), fields)
        return Read(number, str(named), fields) if wrong is None else self._bad(number, wrong)

    def _read_header(self) -> Header:
        line = self._file.readline(_PIECE)
        given = _read_json(line)
        if isinstance(given, str) or given.get("claimdb") != "dump":
            raise UnreadableDump(where=f"{self.name}:1", reason="its first line is no header of a dump")
        found, schema = given.get("format"), given.get("schema")
        is_newer = isinstance(found, int) and found > FORMAT
        if is_newer or (isinstance(schema, str) and schema > newest_revision()):
            raise NewerDump(where=self.name, found=found, schema=schema)
        header = _validate(Header, given)
        if isinstance(header, InputError):
            raise UnreadableDump(where=f"{self.name}:1", reason=header)
        return header

    def _bad(self, number: int, reason: str | InputError) -> BadLine:
        return BadLine(where=f"{self.name}:{number}", reason=reason)


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableDump(where=str(path), reason=error.strerror or error) from error


def _spool() -> BinaryIO:
    spooled = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the dump
    shutil.copyfileobj(sys.stdin.buffer, spooled)
    spooled.seek(0)
    return spooled


def _read_json(line: bytes) -> dict[str, Any] | str:
    try:
        given = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return "the line is not UTF-8 text"
    except (ValueError, RecursionError):
        return "the line is not JSON"
    return given if isinstance(given, dict) else "the line is no object of fields and values"


def _refuse(text: str) -> Any:
    raise ValueError(text)


def _validate(family: type[T], given: dict[str, Any]) -> T | InputError:
    try:
        return family.model_validate(given)
    except (ValidationError, RecursionError) as error:
        if isinstance(error, RecursionError):
            return UnfitField(field="JSON", said="too deep")
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(map(str, first["loc"])) or "the record"
        return UnfitField(field=field, said=first["msg"])


def _contradicts_itself(record: str, fields: dict[str, Any]) -> str | InputError | None:
    if record in _NUMBERED:
        above, letter = _NUMBERED[record]
        if fields["key"] != child_key(fields[above], fields["ordinal"], letter):
            return OtherKey(given=fields["key"], above=above)
    return _event_contradicts_itself(fields) if record == "event" else None


def _event_contradicts_itself(fields: dict[str, Any]) -> str | None:
    said = ("at", "turn", "by", "command", "summary", "subjects", "payload")
    try:
        mark = mark_of(*(fields[name] for name in said))
    except (KeyError, TypeError, ValueError, AttributeError):
        return "the details of the event are none"
    if fields["mark"] != mark:
        return "the mark of the event is not that of what it says"
    if fields["payload"] is None and fields["payload_hash"] is None:
        return "the event has neither payload nor hash"
    return None
