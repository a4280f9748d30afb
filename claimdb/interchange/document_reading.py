"""A document file, read and found to be whole, or refused with every fault and its place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from claimdb.errors import InputError
from claimdb.interchange.document_failures import (
    MissingKey,
    MisspeltKey,
    NotOneOf,
    NotToml,
    OtherFormat,
    OtherKind,
    SeveralFaults,
    UnknownKey,
    UnreadableDocument,
)
from claimdb.interchange.document_format import FORMAT, Document
from claimdb.interchange.document_names import find_faults
from claimdb.record.failures import UnreadableDate

_SHOWN_KEYS = 24
_NEEDED = {
    "string_type": "text in quotes",
    "string_too_short": "text that is not empty",
    "string_pattern_mismatch": "a name without spaces, colons and full stops",
    "int_type": "a whole number",
    "greater_than_equal": "a number from 1",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "too_short": "a list that is not empty",
}


def read_document(path: Path) -> Document:
    """Read a document file.

    Raises UnreadableDocument, NotToml, OtherFormat, else the one fault there is, or SeveralFaults.
    """
    shown = str(path)
    given = _read_toml(path, shown)
    if "format" in given and given["format"] != FORMAT:
        raise OtherFormat(where=f"{shown}: format", given=given["format"], known=FORMAT)
    try:
        document = Document.model_validate(given)
    except ValidationError as error:
        raise _gather(_without_echoes([_explain(one, shown) for one in error.errors()])) from error
    faults = list(find_faults(document, shown))
    if faults:
        raise _gather(faults)
    return document


def place_in_file(shown: str, *steps: str | int) -> str:
    """Write where something stands: `roy.toml: claims[3].figures[0].measure`, counted from 0."""
    return f"{shown}: {_dotted(steps)}" if steps else shown


def _read_toml(path: Path, shown: str) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(where=shown, reason=error.strerror or str(error)) from error
    try:
        return tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise UnreadableDocument(where=f"{shown}:{line}", reason="it is not UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise NotToml(where=shown, said=str(error)) from error


def _gather(faults: Sequence[InputError]) -> InputError:
    return faults[0] if len(faults) == 1 else SeveralFaults(list(faults))


def _without_echoes(faults: list[InputError]) -> list[InputError]:
    """Leave out that a key is missing where it is only misspelt."""
    misspelt = {(fault.where, fault.params["near"]) for fault in faults if isinstance(fault, MisspeltKey)}
    return [
        fault
        for fault in faults
        if not isinstance(fault, MissingKey) or (fault.where, fault.params["key"]) not in misspelt
    ]


def _explain(error: ErrorDetails, shown: str) -> InputError:
    place, given, kind = error["loc"], error["input"], error["type"]
    where = place_in_file(shown, *place)
    if kind == "extra_forbidden":
        return _explain_key(place, place_in_file(shown, *place[:-1]))
    if kind == "missing":
        return MissingKey(where=place_in_file(shown, *place[:-1]), key=place[-1])
    if kind == "literal_error":
        return NotOneOf(where=where, given=given, allowed=error["ctx"]["expected"].replace("'", ""))
    if kind == "value_error":
        return UnreadableDate(where=where, text=given)
    return OtherKind(where=where, kind=_show(given), needed=_NEEDED.get(kind, error["msg"]))


def _explain_key(place: Sequence[str | int], where: str) -> InputError:
    key = str(place[-1])
    known = sorted(_known_keys(place[:-1]))
    near = get_close_matches(key, known, n=1)
    if near:
        return MisspeltKey(where=where, key=key, near=near[0])
    return UnknownKey(where=where, key=key, known=", ".join(known[:_SHOWN_KEYS]))


def _known_keys(place: Sequence[str | int]) -> Iterator[str]:
    table: type[BaseModel] = Document
    for step in place:
        for name, field in table.model_fields.items():
            if step == (field.alias or name):
                table = next(_tables_in(field.annotation), table)
                break
    return (field.alias or name for name, field in table.model_fields.items())


def _tables_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _tables_in(inner)


def _dotted(steps: Sequence[str | int]) -> str:
    written = ""
    for step in steps:
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written


def _show(given: object) -> str:
    if isinstance(given, Mapping):
        return "a table"
    if isinstance(given, list):
        return "a list"
    return given.isoformat() if isinstance(given, date | time) else repr(given)
