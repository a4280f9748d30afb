"""How the fields of a dump and the columns of the tables answer to each other."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from claimdb.interchange.dump_format import RECORDS
from claimdb.model import Base
from claimdb.record.recorder import as_json
from claimdb.record.rows import MODELS

_OF_CSL = (
    "type", "title", "authors", "container_title", "publisher", "issued", "issued_start", "issued_end", "language",
    "url", "doi",
)  # fmt: skip
DERIVED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "place_label": {"folded": "folded from the label"},
        "measure": {"subject_folded": "folded from the subject", "label_folded": "folded from the label"},
        "measure_label": {"folded": "folded from the label"},
        "source": dict.fromkeys(_OF_CSL, "repeats what the CSL item says"),
        "snapshot": {"is_outside": "where this database has the bytes"},
        "claim": {"proposition_folded": "folded from the proposition"},
        "figure": {
            "search_low": "the float of an exact end",
            "search_high": "the float of an exact end",
            "many_digits": "counted in the exact ends",
            "scope_key": "written from place, time and qualifiers",
        },
    }
)  # fmt: skip
"""Columns that no record holds, by table, each with the reason: they are worked out again from what it does hold."""

LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "position": "rebuilt by every check",
        "unchecked": "a note for the next check of this database",
        "unknown_pairs": "counted again by every check",
        "checked_by": "what the rules of this database have looked at",
        "search_text": "rebuilt as records are loaded",
        "id_block": "row ids are those of one database",
        "import_batch": "marks which rows of a file this database has; records are found by what they say",
        "event_subject": "a part of its event",
        "seal": "seals close the log of one database",
        "sealed_event": "seals close the log of one database",
    }
)
"""Tables that no record of its own stands for, each with the reason."""

SPECIAL = frozenset({"event"})
"""Tables whose records are put together by hand."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A field and its column; `target` is the table of the row that it names, None where it holds a value."""

    field: str
    column: str
    target: str | None


def target_of(column: Any) -> str | None:
    """Give the table of which a column holds a row id; None for a column that holds a value."""
    named = next((key.column.table.name for key in column.foreign_keys if key.column.name == "id"), None)
    if named is not None:
        return str(named)
    return "measure" if column.name.endswith("measure_id") else None


def _answers(record: str) -> tuple[Answer, ...]:
    columns = MODELS[record].__table__.columns
    found = []
    for field in RECORDS[record].model_fields:
        name = next((one for one in (field, f"{field}_", f"{field}_id") if one in columns), None)
        if name is not None:
            found.append(Answer(field, name, target_of(columns[name])))
    return tuple(found)


SHAPES: Mapping[str, tuple[Answer, ...]] = MappingProxyType(
    {record: _answers(record) for record in RECORDS if record not in SPECIAL}
)
"""The fields of every record with their columns, in the order of the file."""

FOREIGN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        table: {name: target for name, column in model.__table__.columns.items()
                if (target := target_of(column)) is not None}
        for table, model in MODELS.items()
    }
)  # fmt: skip
"""The columns of every table that hold row ids, and of which table."""


def value_of(row: Base, column: str) -> Any:
    """Give the value of a column as a dump writes it."""
    value = getattr(row, column)
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else as_json(value)


def key_columns(table: str) -> list[str]:
    """Give the columns of a table's primary key."""
    own: Any = MODELS[table].__table__.primary_key
    return [column.name for column in own.columns]


def bytes_of(text: str | None) -> bytes | None:
    """Give the bytes that a dump wrote as text."""
    return None if text is None else b64decode(text)
