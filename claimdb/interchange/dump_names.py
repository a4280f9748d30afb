"""Names of rows in a dump, both ways: from the row ids of one database to keys, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from claimdb.interchange.dump_shapes import SHAPES, value_of
from claimdb.model import (
    Assertion,
    Base,
    Baseline,
    Candidate,
    Claim,
    Figure,
    Lineage,
    Measure,
    Mention,
    Snapshot,
    Source,
)
from claimdb.record.batches import batches
from claimdb.record.rows import MODELS
from claimdb.values.keys import write_json

KEYED = frozenset(
    {"place", "measure", "source", "snapshot", "claim", "assertion", "citation", "verdict", "derivation", "finding"}
)
"""Tables whose rows have a public key."""

RANKED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"opening": ("source", "o"), "notice": ("source", "r"), "cite_check": ("claim", "k"), "claim_note": ("claim", "b")}
)
"""Tables whose rows have no name of their own: they are counted below a record, in the order of what they say."""

_SOURCE, _OF = aliased(Source), aliased(Source)


def _dotted(letter: str) -> Callable[[str, Any], str]:
    return lambda above, number: f"{above}.{letter}{number}"


def _spaced(*parts: Any) -> str:
    return " ".join("-" if part is None else str(part) for part in parts)


_NAMED: Mapping[str, tuple[Callable[[], Any], Callable[..., str]]] = MappingProxyType(
    {
        "baseline": (lambda: select(Baseline.id, Baseline.name), str),
        "figure": (
            lambda: select(Figure.id, Claim.key, Figure.ordinal).join(Claim, Claim.id == Figure.claim_id),
            _dotted("f"),
        ),
        "mention": (
            lambda: select(Mention.id, Assertion.key, Mention.ordinal).join(
                Assertion, Assertion.id == Mention.assertion_id
            ),
            _dotted("m"),
        ),
        "candidate": (
            lambda: select(Candidate.id, Snapshot.key, Candidate.key).join(
                Snapshot, Snapshot.id == Candidate.snapshot_id
            ),
            _spaced,
        ),
        "lineage": (
            lambda: (
                select(Lineage.id, _SOURCE.key, _OF.key, Lineage.kind, Measure.key)
                .join(_SOURCE, _SOURCE.id == Lineage.source_id)
                .join(_OF, _OF.id == Lineage.of_source_id)
                .join(Measure, Measure.id == Lineage.measure_id, isouter=True)
            ),
            _spaced,
        ),
    }
)
"""How rows without a key are asked for, and how their parts are put together; the first of them is a key's record."""


class Names:
    """The names of rows that were asked for, by table: `refs` from ids, `ids` from names."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.refs: dict[str, dict[int, str]] = defaultdict(dict)
        self.ids: dict[str, dict[str, int]] = defaultdict(dict)

    def learn(self, table: str, ref: str, number: int) -> None:
        """Take in the name of a row."""
        self.refs[table][number] = ref
        self.ids[table][ref] = number

    def forget(self, table: str) -> None:
        """Forget the names of a table, which are others by now."""
        self.refs.pop(table, None)
        self.ids.pop(table, None)

    def prepare(self, table: str, numbers: Iterable[int | None]) -> None:
        """Look up the names of rows, all at once."""
        known = self.refs[table]
        missing = sorted({number for number in numbers if number is not None} - known.keys())
        if table in RANKED:
            self._rank_of(table, missing)
            return
        model: Any = MODELS[table]
        for some in batches(missing):
            if table in KEYED:
                found = self._session.execute(select(model.id, model.key).where(model.id.in_(some)))
                rows = [(number, key) for number, key in found]
            elif table in _NAMED:
                ask, put = _NAMED[table]
                rows = [(row[0], put(*row[1:])) for row in self._session.execute(ask().where(model.id.in_(some)))]
            else:
                return
            for number, ref in rows:
                self.learn(table, ref, number)

    def ref(self, table: str, number: int | None) -> str | None:
        """Give the name of a row that was prepared; None when there is no such row."""
        return None if number is None else self.refs[table].get(number)

    def find(self, table: str, refs: Iterable[str | None]) -> None:
        """Look up rows by their names, all at once; those that are not there stay unknown."""
        known = self.ids[table]
        missing = sorted({ref for ref in refs if ref is not None} - known.keys())
        if table in KEYED or table == "baseline":
            model: Any = MODELS[table]
            column = model.key if table in KEYED else model.name
            for some in batches(missing):
                for number, ref in self._session.execute(select(model.id, column).where(column.in_(some))):
                    self.learn(table, ref, number)
        elif table in _NAMED or table in RANKED:
            self._find_below(table, missing)

    def id(self, table: str, ref: str | None) -> int | None:
        """Give the row of a name that was looked up; None when there is none."""
        return None if ref is None else self.ids[table].get(ref)

    def _find_below(self, table: str, missing: list[str]) -> None:
        """Find rows by the record that their name begins with: all of its rows are named."""
        model: Any = MODELS[table]
        above, column = _ABOVE[table]
        owners = sorted({_owner(table, ref) for ref in missing})
        self.find(above, owners)
        numbers = [number for number in (self.id(above, owner) for owner in owners) if number is not None]
        for some in batches(numbers):
            self.prepare(table, self._session.scalars(select(model.id).where(getattr(model, column).in_(some))).all())

    def _rank_of(self, table: str, numbers: list[int]) -> None:
        model: Any = MODELS[table]
        above, column = _ABOVE[table]
        owners: set[int] = set()
        for some in batches(numbers):
            owners.update(self._session.scalars(select(getattr(model, column)).where(model.id.in_(some))))
        self.prepare(above, owners)
        for some in batches(sorted(owners)):
            by_owner: dict[int, list[Base]] = defaultdict(list)
            for row in self._session.scalars(select(model).where(getattr(model, column).in_(some)).order_by(model.id)):
                by_owner[getattr(row, column)].append(row)
            for owner, rows in by_owner.items():
                self._rank(table, owner, rows)

    def _rank(self, table: str, owner: int, rows: list[Any]) -> None:
        for answer in SHAPES[table]:
            if answer.target is not None:
                self.prepare(answer.target, [getattr(row, answer.column) for row in rows])
        written = [(self.write(table, row), row.id) for row in rows]
        above, letter = RANKED[table]
        for rank, (_, number) in enumerate(sorted(written, key=lambda one: (rank_key(one[0]), one[1])), 1):
            self.learn(table, f"{self.ref(above, owner)}.{letter}{rank}", number)

    def write(self, record: str, row: Base) -> dict[str, Any]:
        """Give a row as its record; the rows that it names were prepared."""
        written: dict[str, Any] = {"record": record}
        for answer in SHAPES[record]:
            if answer.target is None:
                written[answer.field] = value_of(row, answer.column)
            else:
                written[answer.field] = self.ref(answer.target, getattr(row, answer.column))
        return written

    def write_all(self, record: str, rows: Iterable[Base]) -> list[dict[str, Any]]:
        """Give rows as records."""
        listed = list(rows)
        for answer in SHAPES[record]:
            if answer.target is not None:
                self.prepare(answer.target, [getattr(row, answer.column) for row in listed])
        return [self.write(record, row) for row in listed]


def rank_key(written: Mapping[str, Any]) -> tuple[str, str]:
    """Tell where a record without a name of its own stands among its like: by its moment, then by what it says."""
    moment = written.get("at") or written.get("created_at") or ""
    return str(moment), write_json(dict(written))


_ABOVE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "figure": ("claim", "claim_id"),
        "mention": ("assertion", "assertion_id"),
        "candidate": ("snapshot", "snapshot_id"),
        "lineage": ("source", "source_id"),
        "opening": ("source", "source_id"),
        "notice": ("source", "source_id"),
        "cite_check": ("claim", "claim_id"),
        "claim_note": ("claim", "claim_id"),
    }
)


def _owner(table: str, ref: str) -> str:
    if table in ("candidate", "lineage"):
        return ref.partition(" ")[0]
    return ref.rpartition(".")[0]
