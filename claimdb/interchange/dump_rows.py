"""From records of a dump to the columns of rows, those included that are worked out from the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from claimdb.interchange.dump_shapes import SHAPES, bytes_of
from claimdb.record.quantities import proposition_identity, search_columns
from claimdb.record.rows import read_values
from claimdb.record.sources import read_columns
from claimdb.values.countries import fold_place
from claimdb.values.folding import fold_label
from claimdb.values.interval import Interval
from claimdb.values.period import Period
from claimdb.values.scope import Place, Scope

Fields = dict[str, Any]
Find = Callable[[str, str], int]
"""Gives the row id of a table's record by its key."""


def columns_of(record: str, fields: Mapping[str, Any], find: Find, names: tuple[str, ...] | None = None) -> Fields:
    """Give the columns of the fields of a record, of all or of `names`; of all, those that are derived too.

    Raises what `find` raises for a record that is not there, and UnreadableDate for a work with an impossible date.
    """
    values: Fields = {}
    kept: Fields = {}
    for answer in SHAPES[record]:
        if names is not None and answer.field not in names:
            continue
        given = fields[answer.field]
        if answer.target is not None:
            values[answer.column] = None if given is None else find(answer.target, given)
        elif answer.field == "raw":
            values["raw"] = bytes_of(given)
        else:
            kept[answer.column] = given
    values |= read_values(record, kept)
    derive = _DERIVED.get(record)
    return values if derive is None else {**values, **derive(fields)}


def scope_key(fields: Mapping[str, Any]) -> str:
    """Write the scope of a figure as one text."""
    place = fields["place"]
    return Scope(
        place=Place(place, place) if place is not None else None,
        as_of=_period(fields, "as_of"),
        period=_period(fields, "period"),
        qualifiers=tuple(sorted(fields["qualifiers"].items())),
    ).key()


def _period(fields: Mapping[str, Any], name: str) -> Period | None:
    start, end = (
        None if fields[f"{name}_{side}"] is None else date.fromisoformat(fields[f"{name}_{side}"])
        for side in ("start", "end")
    )
    return None if fields[name] is None else Period(None, fields[name], start, end)


def _of_figure(fields: Mapping[str, Any]) -> Fields:
    exact = {name: _decimal(fields[name]) for name in ("printed_low", "printed_high", "value", "value_high")}
    printed = Interval(
        exact["printed_low"], exact["printed_high"], fields["printed_low_closed"], fields["printed_high_closed"]
    )
    value = exact["value"]
    assert value is not None  # noqa: S101 - a figure has a value
    return {"scope_key": scope_key(fields), **search_columns(printed, value, exact["value_high"])}


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _of_source(fields: Mapping[str, Any]) -> Fields:
    return read_columns(fields["csl"])


_DERIVED: Mapping[str, Callable[[Mapping[str, Any]], Fields]] = MappingProxyType(
    {
        "place_label": lambda fields: {"folded": fold_place(fields["label"])},
        "measure": lambda fields: {
            "subject_folded": fold_label(fields["subject"]),
            "label_folded": fold_label(fields["label"]),
        },
        "measure_label": lambda fields: {"folded": fold_label(fields["label"])},
        "source": _of_source,
        "claim": lambda fields: {
            "proposition_folded": None if fields["proposition"] is None else proposition_identity(fields["proposition"])
        },
        "figure": _of_figure,
    }
)
