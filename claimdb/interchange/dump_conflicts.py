"""What two databases say differently of one record: told, decided for one side, and noted in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from claimdb.interchange.dump_numbers import Pair
from claimdb.interchange.dump_state import Conflict, Load, OnConflict
from claimdb.record.batches import batches
from claimdb.record.recorder import Recorder
from claimdb.record.rows import MODELS

NOTED = 3
"""So many conflicts are named in the line of the log; all are in its details."""
_SIGNS = 60
_UNIQUE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"place": ("handle", "iso"), "measure": ("handle",), "source": ("cite_key",)}
)
"""Names that only one record has at a time."""
_KEY_SIGNS = 5


class Decider:
    """Decides conflicts as it was told to, on a unit of work of its own, which the log keeps."""

    def __init__(self, recorder: Recorder, load: Load, name: str) -> None:
        self.recorder = recorder
        self._load = load
        self._name = name

    @property
    def takes_theirs(self) -> bool:
        """Whether the dump stands where it differs."""
        return self._load.on_conflict is OnConflict.THEIRS

    def decide(self, pair: Pair, differing: Sequence[str]) -> dict[str, Any]:
        """Tell the conflicts of a record and give the fields of the dump that are to stand."""
        assert pair.ours is not None and pair.theirs is not None  # noqa: S101, PT018 - a pair of both sides
        for field in differing:
            for name, own, other in _parts(field, pair.ours[field], pair.theirs[field]):
                self.tell(Conflict(pair.line, pair.record, pair.ref or _name(pair.ours), name, own, other))
        return {field: pair.theirs[field] for field in differing} if self.takes_theirs else {}

    def tell(self, conflict: Conflict) -> None:
        """Note a conflict, in the report and for the log."""
        self._load.note(conflict)
        self.recorder.decided.append(
            {
                "record": conflict.record,
                "key": conflict.key,
                "field": conflict.field,
                "ours": conflict.ours,
                "theirs": conflict.theirs,
                "stands": str(self._load.on_conflict),
            }
        )

    def summarise(self) -> None:
        """Write the line of the log."""
        decided = self.recorder.decided
        if decided:
            verb = "took theirs" if self.takes_theirs else "kept ours"
            shown = "; ".join(
                f"{one['record']} {one['key']} {one['field']}: {_cut(one['ours'])} | {_cut(one['theirs'])}"
                for one in decided[:NOTED]
            )
            more = f" and {len(decided) - NOTED} more" if len(decided) > NOTED else ""
            self.recorder.summary = f"{verb} where {self._name} differs: {shown}{more}"


def free_names(recorder: Recorder, decider: Decider, record: str, pairs: Sequence[Pair]) -> None:
    """Give another name to one of two records that both have a name which only one can have."""
    for field in _UNIQUE.get(record, ()):
        wanted = {
            pair.theirs[field]: pair
            for pair in pairs
            if pair.theirs is not None and pair.theirs[field] is not None
            and (pair.ours is None or pair.ours[field] != pair.theirs[field])
        }  # fmt: skip
        model: Any = MODELS[record]
        column = getattr(model, field)
        for some in batches(sorted(wanted)):
            for row in list(recorder.session.scalars(select(model).where(column.in_(some)).order_by(model.id))):
                pair = wanted[getattr(row, field)]
                if row.key != pair.fields["key"]:
                    _part_ways(recorder, decider, pair, field, row)


def _part_ways(recorder: Recorder, decider: Decider, pair: Pair, field: str, row: Any) -> None:
    assert pair.theirs is not None  # noqa: S101 - it has a name that somebody else has
    taken = pair.theirs[field]
    decider.tell(Conflict(pair.line, pair.record, pair.theirs["key"], field, f"{taken} ({row.key})", taken))
    if decider.takes_theirs:
        recorder.flush()
        decider.recorder.change(row, **{field: _other(field, taken, row.key)})
        decider.recorder.touch(pair.record, row.key)
        recorder.session.flush()
    else:
        pair.theirs = {**pair.theirs, field: _other(field, taken, pair.theirs["key"])}


def _other(field: str, taken: str, key: str) -> str | None:
    return None if field == "iso" else f"{taken}-{key[1 : 1 + _KEY_SIGNS]}"


def _parts(field: str, own: Any, other: Any) -> list[tuple[str, Any, Any]]:
    """Give what differs, variable by variable where a work is described."""
    if field != "csl":
        return [(field, own, other)]
    names = sorted(name for name in {*own, *other} if own.get(name) != other.get(name))
    return [(f"csl.{name}", own.get(name), other.get(name)) for name in names]


def _name(fields: Mapping[str, Any]) -> str:
    return str(next(iter(fields.values()), ""))


def _cut(value: Any) -> str:
    said = " ".join(str(value).split())
    return said if len(said) <= _SIGNS else said[: _SIGNS - 1].rstrip() + "…"
