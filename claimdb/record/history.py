"""The history of one record: every event about it, with what each changed, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Base, Claim, Event, EventSubject, Figure, Measure, Mention, Place, Source
from claimdb.record.batches import batches
from claimdb.store.types import write_decimal

_UNSAID = (
    "issued_start", "issued_end", "as_of_start", "as_of_end", "period_start", "period_end", "proposition_folded",
    "subject_folded", "label_folded", "folded", "search_low", "search_high", "many_digits",
)  # fmt: skip
_COLUMNS = {"type", "title", "author", "container-title", "publisher", "issued", "language", "URL", "DOI"}
_LABELS = ("measure_label", "place_label")
_MOST = 1000


def history_of(session: Session, row: Base) -> list[dict[str, Any]]:
    """Give the events about a record and about those that it stands for now, oldest first; 1000 at most.

    Each has `event` (its number), `at`, `by`, `command`, `summary`, and `changes`: `field`, `before`, `after` of
    the record, of what it stands for, of its names, and of who says it.
    """
    rows = [row, *_predecessors(session, row)]
    keys = [one.key for one in rows if hasattr(one, "key")]
    about = select(EventSubject.event_id).where(EventSubject.key.in_(keys))
    events = session.scalars(select(Event).where(Event.id.in_(about)).order_by(Event.at, Event.id).limit(_MOST))
    teller = _Teller(session, row.__tablename__, {one.id for one in rows if hasattr(one, "id")})
    return [
        {
            "event": event.id,
            "at": event.at,
            "by": event.by,
            "command": event.command,
            "summary": event.summary,
            "changes": list(teller.changes(event.payload or {})),
        }
        for event in events
    ]


class _Teller:
    """Tells what a payload changed of one record: of its rows, and of those that belong to it."""

    def __init__(self, session: Session, table: str, numbers: set[int]) -> None:
        self._session = session
        self._table = table
        self._numbers = numbers
        self._assertions: set[int] = set()
        if table == "claim":
            said = select(Assertion.id).where(Assertion.claim_id.in_(numbers))
            self._assertions = set(session.scalars(said))

    def changes(self, payload: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Give `field`, `before` and `after` of every column that changed."""
        for change in payload.get("changed", ()):
            before, after = change["before"] or {}, change["after"] or {}
            if change["table"] == self._table and change["id"] in self._numbers:
                yield from self._own(change["id"], before, after)
            elif change["table"] == "assertion" and change["id"] in self._assertions:
                yield from _said(before, after)
            elif change["table"] in _LABELS and self._is_mine(change["id"]):
                language = change["id"][1]
                yield {"field": f"label {language}", "before": before.get("label"), "after": after.get("label")}

    def _own(self, number: int, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        instead = after.get("replaced_by_id")
        if instead is not None:
            was, now = figures_said(self._session, number), figures_said(self._session, instead)
            yield {"field": "figures", "before": was, "after": now}
        elif "merged_into_id" not in after:
            yield from fields_between(before, after)

    def _is_mine(self, key: Any) -> bool:
        return isinstance(key, list) and key[0] in self._numbers and self._table in {"measure", "place"}


def figures_said(session: Session, claim: int) -> str:
    """Say what a claim said: its figures as first printed with their measures and scope, else its proposition."""
    query = (
        select(Figure, Measure.label, Mention.wording, Place.handle)
        .join(Measure, Measure.id == Figure.measure_id)
        .join(Place, Place.id == Figure.place_id, isouter=True)
        .join(Mention, Mention.figure_id == Figure.id, isouter=True)
        .where(Figure.claim_id == claim)
        .order_by(Figure.ordinal, Mention.id)
    )
    said: dict[int, str] = {}
    for row, label, wording, place in session.execute(query):
        value = wording or write_decimal(row.value)
        scope = [
            place,
            row.as_of or row.period,
            *(f"{name} {value}" for name, value in sorted(row.qualifiers.items())),
        ]
        said.setdefault(row.id, ", ".join(part for part in (f"{label}: {value}", *scope) if part))
    return "; ".join(said.values()) or session.get_one(Claim, claim).proposition or ""


def _predecessors(session: Session, row: Base) -> list[Base]:
    """Give the records that this one replaced or took in, and those before them."""
    if isinstance(row, Claim):
        return _walk(session, Claim, Claim.replaced_by_id, row.id)
    if isinstance(row, Source):
        return _walk(session, Source, Source.merged_into_id, row.id)
    if isinstance(row, Measure):
        return _walk(session, Measure, Measure.merged_into_id, row.id)
    return []


def _walk(session: Session, model: Any, column: Any, number: int) -> list[Base]:
    found: dict[int, Base] = {}
    waiting: Sequence[int] = [number]
    while waiting:
        leading: list[int] = []
        for some in batches(waiting):
            for one in session.scalars(select(model).where(column.in_(some)).order_by(model.id)):
                if one.id not in found and one.id != number:
                    found[one.id] = one
                    leading.append(one.id)
        waiting = leading
    return list(found.values())


def fields_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give `field`, `before` and `after` of what two states of a row say differently, but for what nobody entered."""
    for field in sorted({*before, *after}):
        if field == "csl":
            yield from _variables(before.get(field) or {}, after.get(field) or {})
        elif field == "withdrawn_at":
            yield {"field": "withdrawn", "before": before.get(field), "after": after.get(field)}
        elif field not in _UNSAID and not field.endswith("_id") and before.get(field) != after.get(field):
            yield {"field": field.rstrip("_"), "before": before.get(field), "after": after.get(field)}


def _variables(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the CSL variables that differ, but for those that have a column of their own."""
    for name in sorted({*before, *after} - _COLUMNS):
        if before.get(name) != after.get(name):
            yield {"field": name, "before": before.get(name), "after": after.get(name)}


def _said(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give what changed in how a source says a claim; that it goes with its claim is said of the claim."""
    for change in fields_between(before, after):
        if change["field"] != "withdrawn":
            yield change
