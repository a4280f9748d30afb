"""Labels of claims: a row that was imported before and says something else now is known by its label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from claimdb.interchange.table_claim_records import PreparedRow
from claimdb.interchange.table_failures import OtherContent, RowRefused
from claimdb.model import Assertion, Claim, EventSubject, Figure, ImportBatch, Measure, Mention
from claimdb.record.editing import withdraw_assertion
from claimdb.record.inputs import Recorded
from claimdb.record.quantities import FigureIdentity, figure_identity, row_identity
from claimdb.record.recorder import Recorder

_Place = tuple[str, str, str]
"""Label, measure key and scope: where one source has one value."""


@dataclass(frozen=True, slots=True)
class _Said:
    identity: FigureIdentity
    printed: str
    claim_id: int
    assertion_id: int


class Labels:
    """What sources say under the labels of earlier imports, looked up once a source.

    `mark` is the import that is going on: what its own batches wrote before an interruption does not count.
    """

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._by_source: dict[int, dict[_Place, list[_Said]]] = {}

    def check(self, recorder: Recorder, one: PreparedRow, *, update: bool) -> None:
        """Raise RowRefused when the row's source says something else under the row's label, unless it may change."""
        if one.row.label is None or one.source.id < 0:
            # A source that is not recorded yet has said nothing.
            return
        known = self._known(recorder, one.source.id)
        for said in () if update else self._others(one, known):
            error = OtherContent(claim=one.row.label, source=one.source.cite_key, there=said.printed)
            raise RowRefused(error, "claim")

    def replace(self, recorder: Recorder, one: PreparedRow, recorded: Recorded) -> bool:
        """Withdraw what the row's source said under the row's label before; tells whether there was anything."""
        replaced = False
        # What was not looked up in the first pass is written by this import itself.
        for said in self._others(one, self._by_source.get(one.source.id, {})):
            assertion = recorder.session.get_one(Assertion, said.assertion_id)
            if assertion.withdrawn_at is None and assertion.id != recorded.assertion.id:
                old = recorder.session.get_one(Claim, said.claim_id)
                withdraw_assertion(recorder, old, assertion, recorded.claim)
                replaced = True
        return replaced

    @staticmethod
    def _others(one: PreparedRow, known: Mapping[_Place, Sequence[_Said]]) -> Iterator[_Said]:
        """Give the other values of the row's figures, unless one of them is the row's own."""
        for figure in one.figures:
            identity = figure_identity(figure)
            there = known.get((one.row.label or "", identity[0], identity[1]), ())
            if identity not in {said.identity for said in there}:
                yield from there

    def _known(self, recorder: Recorder, source: int) -> dict[_Place, list[_Said]]:
        if source not in self._by_source:
            found: dict[_Place, list[_Said]] = {}
            query = (
                select(Assertion.label, Figure, Measure, Mention.wording, Assertion.claim_id, Assertion.id)
                .join(Mention, Mention.assertion_id == Assertion.id)
                .join(Figure, (Figure.id == Mention.figure_id) & (Figure.measure_id == Mention.measure_id))
                .join(Measure, Measure.id == Figure.measure_id)
                .where(Assertion.source_id == source, Assertion.label.is_not(None), ~self._is_own())
                .where(Assertion.withdrawn_at.is_(None), Mention.withdrawn_at.is_(None))
                .order_by(Assertion.id, Mention.id)
            )
            for label, figure, measure, printed, claim, assertion in recorder.session.execute(query):
                said = _Said(row_identity(figure, measure), printed, claim, assertion)
                found.setdefault((label or "", measure.key, figure.scope_key), []).append(said)
            self._by_source[source] = found
        return self._by_source[source]

    def _is_own(self) -> ColumnElement[bool]:
        return (
            select(EventSubject.event_id)
            .join(ImportBatch, ImportBatch.event_id == EventSubject.event_id)
            .join(Claim, Claim.key == EventSubject.key)
            .where(ImportBatch.file_hash == self._mark, EventSubject.kind == "claim", Claim.id == Assertion.claim_id)
            .exists()
        )
