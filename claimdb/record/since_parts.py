"""Parts of records in what changed: who says a claim, what was judged of it, what a source derives from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Figure, Source

Values = Mapping[str, Any]


class Part(NamedTuple):
    """A part: kind and row id of the record that it belongs to, its field, and what it says."""

    kind: str
    record: int
    field: str
    said: str


class Named:
    """The names of rows that parts point to."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sources: dict[int, str] = {}
        self._claims: dict[int, int] = {}

    def source(self, number: int | None) -> str:
        """Give the cite key of a source."""
        if number is None:
            return ""
        if number not in self._sources:
            self._sources[number] = self._session.get_one(Source, number).cite_key
        return self._sources[number]

    def claim_of_assertion(self, number: int) -> int:
        """Give the claim that an assertion makes."""
        if number not in self._claims:
            self._claims[number] = self._session.get_one(Assertion, number).claim_id
        return self._claims[number]

    def claim_of_figure(self, number: int) -> int:
        """Give the claim that a figure is of."""
        return self._session.scalars(select(Figure.claim_id).where(Figure.id == number)).one()


def tell_part(
    named: Named, table: str, row: Any, before: Values, *, was_there: bool
) -> tuple[str, int, str, str | None, str | None] | None:
    """Say what came of a part: kind, row id and field of its record, what it said before and after.

    `before` is what its columns said where they changed; None where nothing is different.
    """
    now = {} if row is None else {name: getattr(row, name) for name in row.__table__.columns.keys()}  # noqa: SIM118
    was = {**now, **before}
    lived = was_there and was.get("withdrawn_at") is None
    lives = row is not None and now.get("withdrawn_at") is None
    if not lived and not lives:
        return None
    old = PARTS[table](named, was) if lived else None
    new = PARTS[table](named, now) if lives else None
    shown = new or old
    if shown is None or (old is not None and new is not None and old.said == new.said):
        return None
    return shown.kind, shown.record, shown.field, old and old.said, new and new.said


def _assertion(named: Named, values: Values) -> Part:
    how = [] if values["stance"] == "asserts" else [values["stance"]]
    said = " ".join([named.source(values["source_id"]), *how, *filter(None, (values["speaker"],))])
    return Part("claim", values["claim_id"], "said_by", said)


def _citation(named: Named, values: Values) -> Part:
    said = named.source(values["source_id"]) or values["as_cited"]
    return Part("claim", named.claim_of_assertion(values["assertion_id"]), "rests_on", said)


def _check(named: Named, values: Values) -> Part:
    said = f"{named.source(values['source_id'])} {values['outcome']} ({values['by']})"
    return Part("claim", values["claim_id"], "checks", said)


def _verdict(_named: Named, values: Values) -> Part:
    said = f"{values['verdict']}, {values['by']}: {values['because']}"
    return Part("claim", values["claim_id"], "verdict", said)


def _assignment(_named: Named, values: Values) -> Part:
    said = (values["assignee"], values["second_reader"], values["due"])
    return Part("claim", values["claim_id"], "assigned", ", ".join(str(one) for one in said if one is not None))


def _note(_named: Named, values: Values) -> Part:
    return Part("claim", values["claim_id"], "note", values["text"])


def _derivation(named: Named, values: Values) -> Part:
    return Part("claim", named.claim_of_figure(values["result_figure_id"]), "derivations", values["kind"])


def _snapshot(_named: Named, values: Values) -> Part:
    return Part("source", values["source_id"], "snapshot", values["key"])


def _opening(_named: Named, values: Values) -> Part:
    return Part("source", values["source_id"], "opened_by", values["by"])


def _lineage(named: Named, values: Values) -> Part:
    said = f"{values['kind']} {named.source(values['of_source_id'])}"
    return Part("source", values["source_id"], "lineage", said)


def _notice(named: Named, values: Values) -> Part:
    said = f"{values['kind']} {named.source(values['by_source_id'])}".strip()
    return Part("source", values["source_id"], "notice", said)


def _measure_label(_named: Named, values: Values) -> Part:
    return Part("measure", values["measure_id"], f"label {values['language']}", values["label"])


def _place_label(_named: Named, values: Values) -> Part:
    return Part("place", values["place_id"], f"label {values['language']}", values["label"])


PARTS: Mapping[str, Callable[[Named, Values], Part]] = MappingProxyType({
    "assertion": _assertion,
    "citation": _citation,
    "cite_check": _check,
    "verdict": _verdict,
    "assignment": _assignment,
    "claim_note": _note,
    "derivation": _derivation,
    "snapshot": _snapshot,
    "opening": _opening,
    "lineage": _lineage,
    "notice": _notice,
    "measure_label": _measure_label,
    "place_label": _place_label,
})  # fmt: skip
"""How each kind of part is told, by its table."""
