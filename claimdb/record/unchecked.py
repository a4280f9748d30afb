"""What a unit of work changes that a check must look at again, said in as few rows as will do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Base
from claimdb.record.batches import batches

# What else is known of a work (its publisher, its number) decides nothing in a check.
_DECIDING = frozenset({
    "cite_key", "title", "issued", "issued_start", "issued_end", "is_primary", "merged_into_id", "withdrawn_at",
})  # fmt: skip
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Due(NamedTuple):
    """One thing that a check must look at again, by row id; all None: everything."""

    measure_id: int | None = None
    claim_id: int | None = None
    source_id: int | None = None


class DueChecks:
    """The things that a unit of work changed, each once.

    A claim made in the same unit does not stand beside its figures: a check finds it by their measures. New
    measures, works and places decide nothing until something names them, and that is noted then.
    """

    def __init__(self) -> None:
        self.is_everything = False
        self.measures: set[int] = set()
        self.claims: set[int] = set()
        self.sources: set[int] = set()
        self.assertions: set[int] = set()
        self.claim_of: dict[int, int] = {}
        self.new_claims: set[int] = set()
        self.with_figures: set[int] = set()

    def made(self, row: Base) -> None:
        """Note a row that was created."""
        if row.__tablename__ == "claim":
            self.new_claims.add(row.id)  # type: ignore[attr-defined]
        if row.__tablename__ in _AS_NEW:
            self.changed(row)

    def made_claim(self, number: int, measures: Iterable[int]) -> None:
        """Note a claim that was made with all its rows, with the ids of the measures of its figures."""
        self.new_claims.add(number)
        self.claims.add(number)
        for measure in measures:
            self.measures.add(measure)
            self.with_figures.add(number)

    def written(self, model: type[Base]) -> None:
        """Note a row that was never an object: where it can decide anything, nobody can say what."""
        self.is_everything = self.is_everything or model.__tablename__ in _NOTED

    def changed(self, row: Base, before: Mapping[str, Any] = _NOTHING) -> None:
        """Note a row with new values in some columns, given as they were; without them, one put in or taken out."""
        note = _NOTED.get(row.__tablename__)
        if note is not None:
            note(self, row, before)

    def add(self, due: Iterable[Due]) -> None:
        """Note what was listed before."""
        for one in due:
            self.measures.update(_given(one.measure_id))
            self.claims.update(_given(one.claim_id))
            self.sources.update(_given(one.source_id))
            self.is_everything = self.is_everything or one == Due()

    def listed(self, session: Session) -> list[Due]:
        """Give all of it, in order."""
        if self.is_everything:
            return [Due()]
        claims = set(self.claims)
        claims.update(self.claim_of[number] for number in self.assertions & self.claim_of.keys())
        for some in batches(sorted(self.assertions - self.claim_of.keys())):
            claims.update(session.scalars(select(Assertion.claim_id).where(Assertion.id.in_(some))))
        return [
            *(Due(measure_id=number) for number in sorted(self.measures)),
            *(Due(claim_id=number) for number in sorted(claims - (self.new_claims & self.with_figures))),
            *(Due(source_id=number) for number in sorted(self.sources)),
        ]


def _note_figure(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    _note_measured(due, row, before)
    due.with_figures.add(row.claim_id)


def _note_measured(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    due.measures.update((row.measure_id, *_given(before.get("measure_id"))))


def _note_derivation(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    due.measures.update((row.result_measure_id, *_given(before.get("result_measure_id"))))


def _note_measure(due: DueChecks, row: Any, _before: Mapping[str, Any]) -> None:
    due.measures.add(row.id)


def _note_claim(due: DueChecks, row: Any, _before: Mapping[str, Any]) -> None:
    due.claims.add(row.id)


def _note_of_claim(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    due.claims.update((row.claim_id, *_given(before.get("claim_id"))))


def _note_assertion(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    _note_of_claim(due, row, before)
    due.claim_of[row.id] = row.claim_id


def _note_citation(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    due.assertions.update((row.assertion_id, *_given(before.get("assertion_id"))))


def _note_source(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    if not before or _DECIDING & before.keys():
        merged = (*_given(row.merged_into_id), *_given(before.get("merged_into_id")))
        due.sources.update((row.id, *merged))


def _note_of_source(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    due.sources.update((row.source_id, *_given(before.get("source_id"))))


def _note_place(due: DueChecks, _row: Any, _before: Mapping[str, Any]) -> None:
    # What lies in what decides about the figures of both places, and of all that lies in them.
    due.is_everything = True


def _note_finding(due: DueChecks, row: Any, before: Mapping[str, Any]) -> None:
    # Findings that stand are always looked at again; one that is taken back may be noticed as before.
    is_back = not before or "withdrawn_at" in before or "gone" in (row.state, before.get("state"))
    due.is_everything = due.is_everything or is_back


def _given(number: int | None) -> tuple[int, ...]:
    return () if number is None else (number,)


_NOTED: Mapping[str, Callable[[DueChecks, Any, Mapping[str, Any]], None]] = MappingProxyType({
    "figure": _note_figure,
    "mention": _note_measured,
    "derivation": _note_derivation,
    "derivation_term": _note_measured,
    "measure": _note_measure,
    "claim": _note_claim,
    "assertion": _note_assertion,
    "cite_check": _note_of_claim,
    "verdict": _note_of_claim,
    "citation": _note_citation,
    "source": _note_source,
    "lineage": _note_of_source,
    "notice": _note_of_source,
    "snapshot": _note_of_source,
    "place": _note_place,
    "finding": _note_finding,
})  # fmt: skip
_AS_NEW = _NOTED.keys() - {"measure", "source", "place", "finding"}
