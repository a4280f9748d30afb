"""Claims that nobody said before, recorded by thousands: rows as they are stored, and no object a row.

What is kept is what `record_claims` keeps, to the id and the hash; a test holds the two against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Table

from claimdb.model import Assertion, Citation, Claim, Figure, Mention
from claimdb.record.inputs import OUTCOMES, STANCES, AssertionInput, CitationInput, ClaimInput, FigureInput
from claimdb.record.keys import child_key
from claimdb.record.measures import settle_kind
from claimdb.record.plain_figures import PlainFigures
from claimdb.record.plain_texts import PlainTexts
from claimdb.record.quantities import proposition_identity
from claimdb.record.recorder import Recorder
from claimdb.record.row_hashes import line_of, shape_of


class _Kept(NamedTuple):
    """A table that rows go to: how to put a row's values in order, and which of them are not hashed."""

    table: Table
    in_order: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    unhashed: frozenset[str]


def _kept(table: Any) -> _Kept:
    names = [column.name for column in table.columns]
    return _Kept(table, itemgetter(*names), frozenset(names) - frozenset(shape_of(table).names))


_KEPT = MappingProxyType({
    model.__tablename__: _kept(model.__table__) for model in (Claim, Figure, Assertion, Mention, Citation)
})  # fmt: skip


class PlainClaims:
    """Records claims that are new and simple, within one unit of work; all others are for `record_claims`."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._moment = recorder.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._figures = PlainFigures()
        self._texts = PlainTexts(recorder)

    def keys(self, given: Sequence[ClaimInput]) -> list[str]:
        """Give the keys of claims; raises NothingToRecord, TwoTimes, ClashingUnits."""
        return [self._figures.claim_key(one.figures, one.proposition) for one in given]

    def simple(self, given: Sequence[ClaimInput], keys: Sequence[str]) -> list[bool]:
        """Tell which claims can be recorded here: nobody said them, here or before, and each says a thing once."""
        known = self._recorder.known
        known.prefetch_claims(keys)
        often = Counter(keys)
        return [
            often[key] == 1 and known.claims[key] is None and self._is_simple(one)
            for one, key in zip(given, keys, strict=True)
        ]

    def record(self, given: ClaimInput, key: str) -> None:
        """Record one claim that is `simple`."""
        recorder = self._recorder
        for figure in given.figures:
            settle_kind(
                recorder, figure.measure, has_as_of=figure.as_of is not None, has_period=figure.period is not None
            )
        number = recorder.new_id()
        proposition = None if given.figures or given.proposition is None else " ".join(given.proposition.split())
        self._add(
            "claim",
            {
                "id": number,
                "key": key,
                "proposition": proposition,
                "proposition_folded": None if proposition is None else proposition_identity(proposition),
                "replaced_by_id": None,
                "created_at": self._moment,
                "withdrawn_at": None,
            },
        )
        figures = [self._add_figure(number, ordinal, one) for ordinal, one in enumerate(given.figures, 1)]
        self._add_assertion(number, key, given, figures)
        recorder.made_claim(number, key, [one.measure.id for one in given.figures])
        self._texts.add_claim(key, proposition, given.figures)
        # Whoever asks for it from now on finds it in the database.
        recorder.known.claims.pop(key, None)

    def finish(self) -> None:
        """Write the texts by which the claims are found, once all are recorded."""
        self._texts.write()

    def _is_simple(self, given: ClaimInput) -> bool:
        said = given.assertion
        known = self._recorder.known
        is_plain = said.stance in STANCES and said.said_on is None and said.corrects is None and said.snapshot is None
        if not is_plain or any(known.measure_has_absorbed(one.measure) for one in given.figures):
            return False
        if len(given.figures) > 1 and len({self._figures.identity(one) for one in given.figures}) < len(given.figures):
            return False
        cited = [one.source.id for one in said.cites if one.source is not None]
        return (
            len(set(cited)) == len(said.cites)
            and said.source.id not in cited
            and all(one.outcome in OUTCOMES for one in said.cites)
        )

    def _add(self, name: str, values: dict[str, Any]) -> None:
        kept = _KEPT[name]
        held = {
            column: value
            for column, value in values.items()
            if value is not None and value is not False and column not in kept.unhashed
        }
        self._recorder.add_stored(kept.table, values["id"], kept.in_order(values), line_of(held))

    def _add_figure(self, claim: int, ordinal: int, given: FigureInput) -> int:
        number = self._recorder.new_id()
        values = self._figures.columns(given)
        self._add("figure", {"id": number, "claim_id": claim, "ordinal": ordinal, **values, "withdrawn_at": None})
        return number

    def _add_assertion(self, claim: int, claim_key: str, given: ClaimInput, figures: Sequence[int]) -> None:
        said = given.assertion
        number, key = self._recorder.new_id(), child_key(claim_key, 1)
        self._add(
            "assertion",
            {
                "id": number,
                "key": key,
                "claim_id": claim,
                "ordinal": 1,
                "source_id": said.source.id,
                "snapshot_id": None,
                "corrects_claim_id": None,
                "stance": said.stance,
                "speaker": said.speaker,
                "hedged": said.hedged,
                "said_on": None,
                "words": said.words,
                "quote": said.quote,
                "language": said.language,
                "start": said.start,
                "end_": said.end,
                "line": said.line,
                "page": said.page,
                "note": said.note,
                "label": said.label,
                "reviewed": said.reviewed,
                "created_at": self._moment,
                "withdrawn_at": None,
            },
        )
        self._texts.add_assertion(key, said)
        for ordinal, (figure, one) in enumerate(zip(figures, given.figures, strict=True), 1):
            self._add_mention(number, ordinal, figure, one, said)
        for ordinal, cited in enumerate(said.cites, 1):
            self._add_citation(number, key, ordinal, cited)

    def _add_mention(self, assertion: int, ordinal: int, figure: int, given: FigureInput, said: AssertionInput) -> None:
        start = said.start
        self._add(
            "mention",
            {
                "measure_id": given.measure.id,
                "id": self._recorder.new_id(),
                "figure_id": figure,
                "assertion_id": assertion,
                "ordinal": ordinal,
                "wording": given.figure.wording,
                "language": said.language,
                "comparator": given.figure.comparator.value,
                "step": self._figures.text(given.figure.step),
                "hedged": given.hedged or given.figure.hedged,
                "period_text": given.period_text,
                "resolved_from": given.resolved_from,
                "start": None if start is None else start + given.figure.start,
                "end_": None if start is None else start + given.figure.end,
                "withdrawn_at": None,
            },
        )

    def _add_citation(self, assertion: int, key: str, ordinal: int, given: CitationInput) -> None:
        self._add(
            "citation",
            {
                "id": self._recorder.new_id(),
                "key": child_key(key, ordinal),
                "assertion_id": assertion,
                "ordinal": ordinal,
                "source_id": given.source.id if given.source else None,
                "as_cited": given.as_cited,
                "marker": given.marker,
                "locator": given.locator,
                "outcome": given.outcome,
                "is_primary": given.primary,
                "created_at": self._moment,
                "withdrawn_at": None,
            },
        )
