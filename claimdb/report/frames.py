"""Results as a data frame of pandas or polars, where one of them is installed; neither is needed for anything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import Any, get_args, get_type_hints

from claimdb.errors import UsageError
from claimdb.reading.records import figure_record
from claimdb.values.figure import Figure

LIBRARIES = ("pandas", "polars")
_NOT_SHOWN = frozenset({"view", "lang", "report"})
_PERIOD = ("text", "edtf", "start", "end", "resolved_from")


class NoDataframes(UsageError):
    """Neither of the libraries that make data frames is installed, or not the one that was asked for."""

    message = "there are no data frames without {library}"
    hint = "install it: pip install {install}"


class NoSuchLibrary(UsageError):
    """Data frames were asked of a library that claimdb does not know."""

    message = "no data frames are made with {given!r}"
    hint = "take pandas or polars"


class NoRecords(UsageError):
    """A data frame was to be made of something that has no fields."""

    message = "a data frame cannot be made of {kind}"
    hint = "give what claimdb gave back: findings, positions, claims, figures"


def to_dataframe(records: Iterable[Any], library: str | None = None) -> Any:
    """Give results as a data frame, one a row: findings, positions (one a row), claims, figures, or mappings.

    A group of fields becomes columns, `scope_place`. Exact numbers stay `Decimal`. `library` is pandas or polars; else
    the first of them that is installed. Raises NoDataframes, NoSuchLibrary, NoRecords.
    """
    chosen = _choose(library)
    rows = [_flat(row) for record in records for row in _rows(record)]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    cells = {name: [row.get(name) for row in rows] for name in columns}
    frames = import_module(chosen)
    if chosen == "polars":
        return frames.DataFrame([_series(frames, name, values) for name, values in cells.items()])
    return frames.DataFrame(cells, columns=columns)


def _choose(library: str | None) -> str:
    if library is not None and library not in LIBRARIES:
        raise NoSuchLibrary(given=library)
    wanted = LIBRARIES if library is None else (library,)
    found = next((name for name in wanted if find_spec(name) is not None), None)
    if found is None:
        raise NoDataframes(library=library or "pandas or polars", install=library or "pandas")
    return found


def _rows(record: Any) -> Iterable[Mapping[str, Any]]:
    """Give the rows of a record: one, but of positions one each."""
    if isinstance(record, Mapping):
        return (record,)
    if isinstance(record, Figure):
        # Its numbers as they are: the record has them as text.
        plain = figure_record(record)
        period = plain["period"] or dict.fromkeys(_PERIOD)
        return ({name: period if name == "period" else getattr(record, name) for name in plain},)
    if not is_dataclass(record) or isinstance(record, type):
        raise NoRecords(kind=type(record).__name__)
    row = _fields(record)
    held = row.pop("positions", None)
    return (row,) if held is None else [{**row, **_fields(one)} for one in held]


def _fields(record: Any) -> dict[str, Any]:
    """Give the fields of a record; a group that it lacks has all its own fields, unknown, so that columns stay."""
    hints = get_type_hints(type(record))
    found = {one.name: getattr(record, one.name) for one in fields(record) if one.name not in _NOT_SHOWN}
    return {name: _lacking(hints[name]) if value is None else value for name, value in found.items()}


def _lacking(hint: Any) -> dict[str, None] | None:
    group = next((one for one in get_args(hint) if is_dataclass(one)), None)
    return None if group is None else dict.fromkeys(one.name for one in fields(group))


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if is_dataclass(value) and not isinstance(value, type):
            value = _fields(value)  # noqa: PLW2901 - a group of fields is spread like a mapping
        if isinstance(value, Mapping):
            flat.update({f"{name}_{part}": _plain(one) for part, one in value.items()})
        else:
            flat[name] = _plain(value)
    return flat


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(one) for name, one in _fields(value).items()}
    return {name: _plain(one) for name, one in value.items()} if isinstance(value, Mapping) else value


def _series(frames: Any, name: str, values: list[Any]) -> Any:
    """Make one column of polars; values that have no one type there stay objects."""
    try:
        return frames.Series(name, values)
    except (TypeError, ValueError, OverflowError):
        return frames.Series(name, values, dtype=frames.Object)
