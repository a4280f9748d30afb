"""Numbers of parts: where two databases gave one number to different parts, all are numbered anew, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from claimdb.interchange.dump_same import Fields, identity
from claimdb.record.keys import child_key

NUMBERED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "snapshot": ("source", "n"),
        "figure": ("claim", "f"),
        "assertion": ("claim", ""),
        "mention": ("assertion", "m"),
        "citation": ("assertion", ""),
        "verdict": ("claim", "v"),
        "finding_event": ("finding", "e"),
    }
)
"""Records that are numbered below another: the field that names it, and the letter before the number."""
_MOMENTS = ("created_at", "captured_at", "at")


@dataclass(slots=True)
class Pair:
    """A record as this database has it (`row`, `ours`) and as a dump has it (`theirs`, at `line`), or as one of them.

    `theirs` names other records as this database does; `raw` is the name that the dump itself gives this one.
    """

    record: str
    row: Any = None
    ours: Fields | None = None
    theirs: Fields | None = None
    raw: str | None = None
    line: int = 0
    number: int | None = None

    @property
    def fields(self) -> Fields:
        """What is known of it, ours first."""
        found = self.ours if self.ours is not None else self.theirs
        assert found is not None  # noqa: S101 - a pair has a side
        return found

    @property
    def ref(self) -> str:
        """Its name in this database, once it has its number."""
        return ref_of(self.record, self.fields, self.number)


def ref_of(record: str, fields: Fields, number: int | None = None) -> str:
    """Give the name of a record by its fields; with its own number, or another."""
    if record in NUMBERED:
        above, letter = NUMBERED[record]
        ordinal = number_of(record, fields) if number is None else number
        return str(fields["key"]) if ordinal is None else child_key(fields[above], ordinal, letter)
    if record == "lineage":
        return " ".join(fields[name] or "-" for name in ("source", "of_source", "kind", "measure"))
    if record == "candidate":
        return f"{fields['snapshot']} {fields['key']}"
    return str(fields.get("key") or fields.get("name") or "")


def number_of(record: str, fields: Fields) -> int | None:
    """Give the number of a record; None for the snapshot of a source that was merged into another since."""
    if record != "snapshot":
        return int(fields["ordinal"])
    source, _, digits = fields["key"].rpartition(".n")
    return int(digits) if source == fields["source"] and digits.isdecimal() else None


def number_all(pairs: Iterable[Pair]) -> bool:
    """Give every pair below one record its number; tells whether any of ours has another than before."""
    numbered = [pair for pair in pairs if _numbers(pair)]
    if _fit(numbered):
        for pair in numbered:
            pair.number = _numbers(pair)[0]
        return False
    for number, pair in enumerate(sorted(numbered, key=_order), 1):
        pair.number = number
    return any(pair.ours is not None and pair.number != number_of(pair.record, pair.ours) for pair in numbered)


def _numbers(pair: Pair) -> list[int]:
    found = [number_of(pair.record, side) for side in (pair.ours, pair.theirs) if side is not None]
    return [number for number in found if number is not None]


def _fit(pairs: Sequence[Pair]) -> bool:
    given = [set(_numbers(pair)) for pair in pairs]
    return all(len(numbers) == 1 for numbers in given) and len(set().union(*given)) == len(pairs)


def _order(pair: Pair) -> tuple[str, int, str]:
    """Place a part among its like: by its moment, by the lower of its numbers, by what it says."""
    sides = [side for side in (pair.ours, pair.theirs) if side is not None]
    moments = [str(side[name]) for side in sides for name in _MOMENTS if name in side]
    said = min(identity(pair.record, side) for side in sides)
    return min(moments, default=""), min(_numbers(pair)), said


def pair_up(
    record: str, theirs: Iterable[Pair], ours: Sequence[tuple[Any, Fields]], second: Callable[[Fields], str] | None
) -> list[Pair]:
    """Find for each record of a dump the one of ours that it is; those of ours that have none stand at the end.

    `second` is what else tells that two are one, for those that are not the same to the letter.
    """
    pairs = list(theirs)
    left = _Left(ours, lambda fields: identity(record, fields))
    for pair in pairs:
        left.match(pair, identity(record, pair.theirs or {}))
    if second is not None:
        edited = _Left(left.rest(), second)
        for pair in (one for one in pairs if one.ours is None):
            edited.match(pair, second(pair.theirs or {}))
        left = edited
    pairs.extend(Pair(record, row, fields) for row, fields in left.rest())
    return pairs


class _Left:
    """Records of ours that were not found again yet, by what tells them apart."""

    def __init__(self, ours: Iterable[tuple[Any, Fields]], tell: Callable[[Fields], str]) -> None:
        self._by: dict[str, list[tuple[Any, Fields]]] = {}
        for row, fields in ours:
            self._by.setdefault(tell(fields), []).append((row, fields))

    def match(self, pair: Pair, said: str) -> None:
        """Give a pair the first of ours that says this."""
        found = self._by.get(said)
        if found:
            pair.row, pair.ours = found.pop(0)

    def rest(self) -> list[tuple[Any, Fields]]:
        """Give those that nobody asked for."""
        return [one for found in self._by.values() for one in found]
