"""What one unit of work has looked up already, so that a batch does not ask for it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimdb.model import Assertion, Base, Citation, Claim, Figure, Measure, Mention, Place, Source
from claimdb.record.batches import AT_ONCE, batches
from claimdb.record.keys import LETTERS, public_key
from claimdb.store.bulk import find_present

M = TypeVar("M", bound=Base)
T = TypeVar("T")


class Known:
    """Rows by what names them; None remembers that there is no such row.

    `assertions` and `figures` hold the rows of claims that were asked for, by claim id, `mentions` and
    `citations` those of their assertions, by assertion id; nothing of other claims.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.sources: dict[str, Source | None] = {}
        self.source_keys: set[str] = set()
        self.places: dict[str, Place | None] = {}
        self.measures: dict[tuple[str, str, str], Measure | None] = {}
        self.labels: set[tuple[int, str, str]] = set()
        self.claims: dict[str, Claim | None] = {}
        self.assertions: dict[int, list[Assertion]] = {}
        self.figures: dict[int, list[Figure]] = {}
        self.mentions: dict[int, list[Mention]] = {}
        self.citations: dict[int, list[Citation]] = {}
        self._measures_by_id: dict[int, Measure] = {}
        self.has_absorbed: dict[int, bool] = {}
        self.answers: dict[tuple[Any, ...], Any] = {}
        """What finding or making came to, by what was asked: whoever asks again would change nothing more."""

    def source(self, cite_key: str) -> Source | None:
        """Find a source by its cite key, withdrawn and merged ones included."""
        self.prefetch_sources([cite_key])
        return self.sources[cite_key]

    def claim(self, key: str) -> Claim | None:
        """Find a claim by its key, withdrawn and replaced ones included."""
        self.prefetch_claims([key])
        return self.claims[key]

    def measure(self, number: int) -> Measure:
        """Give a measure by its id, from the session when it is there."""
        if number not in self._measures_by_id:
            self._measures_by_id[number] = self._session.get_one(Measure, number)
        return self._measures_by_id[number]

    def prefetch_sources(self, cite_keys: Iterable[str]) -> None:
        """Look up sources by their cite keys, all at once, and which of the keys made from them are taken."""
        missing = [name for name in dict.fromkeys(cite_keys) if name not in self.sources]
        keys = {public_key(LETTERS["source"], name): name for name in missing}
        self._prefetch(Source, Source.cite_key, self.sources, missing)
        self.source_keys.update(row.key for row in self._rows(Source, Source.key, list(keys), Source.key))

    def prefetch_claims(self, keys: Iterable[str]) -> None:
        """Look up claims by their keys with all that belongs to them, all at once."""
        missing = [key for key in dict.fromkeys(keys) if key not in self.claims]
        if len(missing) > AT_ONCE:
            # Most of so many are new, and to learn that needs no objects.
            self.claims.update(dict.fromkeys(missing))
            missing = find_present(self._session, Claim.key, missing)
            for key in missing:
                del self.claims[key]
        self.prefetch_parts(self._prefetch(Claim, Claim.key, self.claims, missing))

    def prefetch_parts(self, claims: Sequence[Claim]) -> None:
        """Look up what belongs to claims, withdrawn rows included, in their order."""
        ids = [claim.id for claim in claims if claim.id not in self.assertions]
        for number in ids:
            self.assertions[number] = []
            self.figures[number] = []
        for assertion in self._rows(Assertion, Assertion.claim_id, ids, Assertion.ordinal):
            self.assertions[assertion.claim_id].append(assertion)
            self.mentions[assertion.id] = []
            self.citations[assertion.id] = []
        for figure in self._rows(Figure, Figure.claim_id, ids, Figure.ordinal):
            self.figures[figure.claim_id].append(figure)
        spoken = [assertion.id for number in ids for assertion in self.assertions[number]]
        for mention in self._rows(Mention, Mention.assertion_id, spoken, Mention.ordinal):
            self.mentions[mention.assertion_id].append(mention)
        for citation in self._rows(Citation, Citation.assertion_id, spoken, Citation.ordinal):
            self.citations[citation.assertion_id].append(citation)

    def begin_claim(self, claim: Claim) -> None:
        """Take in a claim that this unit of work makes."""
        self.claims[claim.key] = claim
        self.assertions[claim.id] = []
        self.figures[claim.id] = []

    def begin_assertion(self, assertion: Assertion) -> None:
        """Take in an assertion that this unit of work makes."""
        self.assertions[assertion.claim_id].append(assertion)
        self.mentions[assertion.id] = []
        self.citations[assertion.id] = []

    def forget(self) -> None:
        """Forget everything, after changes that went past this memory."""
        for named in (self.sources, self.places, self.measures, self.labels, self.claims):
            named.clear()
        for parts in (self.assertions, self.figures, self.mentions, self.citations):
            parts.clear()
        self._measures_by_id.clear()
        self.has_absorbed.clear()
        self.answers.clear()

    def measure_has_absorbed(self, measure: Measure) -> bool:
        """Tell whether another measure was merged into this one, so that claims may have changed their identity."""
        if measure.id not in self.has_absorbed:
            found = self._session.scalars(select(Measure.id).where(Measure.merged_into_id == measure.id).limit(1))
            self.has_absorbed[measure.id] = found.first() is not None
        return self.has_absorbed[measure.id]

    def _prefetch(
        self, model: type[M], column: InstrumentedAttribute[str], memory: dict[str, M | None], names: Iterable[str]
    ) -> list[M]:
        missing = [name for name in dict.fromkeys(names) if name not in memory]
        for name in missing:
            memory[name] = None
        found = list(self._rows(model, column, missing, column))
        for row in found:
            memory[getattr(row, column.key)] = row
        return found

    def _rows(
        self, model: type[M], column: InstrumentedAttribute[T], values: Sequence[T], order: ColumnElement[T] | object
    ) -> Iterator[M]:
        for some in batches(values):
            yield from self._session.scalars(select(model).where(column.in_(some)).order_by(order))  # type: ignore[arg-type]
