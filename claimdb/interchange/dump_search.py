"""The search index of records that a dump brings: written anew with them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from claimdb.interchange.dump_numbers import Pair
from claimdb.model import Claim
from claimdb.record.batches import batches
from claimdb.record.indexing import index_measures, index_places
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_assertion, index_claims, index_source

_OF_CLAIM = frozenset({"figure", "assertion", "mention"})


class Touched:
    """What a batch made and changed of that by which records are found."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._new: dict[str, list[Any]] = {"source": [], "assertion": [], "claim": []}
        self._changed: dict[str, list[Any]] = {"source": [], "assertion": []}
        self._claims: set[str] = set()
        self._measures: set[int] = set()
        self._places: set[int] = set()

    def made(self, pair: Pair) -> None:
        """Take in a record that was made."""
        if pair.record in self._new:
            self._new[pair.record].append(pair.row)
        self._names(pair)

    def changed(self, pair: Pair) -> None:
        """Take in a record that was completed or changed."""
        if pair.record in self._changed:
            self._changed[pair.record].append(pair.row)
        if pair.record == "measure":
            self._measures.add(pair.row.id)
        self._names(pair)

    def index(self) -> None:
        """Write the texts of all of it."""
        self._recorder.flush()
        for source in self._new["source"]:
            index_source(self._recorder, source, is_new=True)
        for assertion in self._new["assertion"]:
            index_assertion(self._recorder, assertion, is_new=True)
        self._recorder.flush()
        for source in self._changed["source"]:
            index_source(self._recorder, source)
        for assertion in dict.fromkeys(self._changed["assertion"]):
            index_assertion(self._recorder, assertion)
        fresh = {claim.key for claim in self._new["claim"]}
        index_claims(self._recorder, self._new["claim"], are_new=True)
        self._recorder.flush()
        session = self._recorder.session
        for some in batches(sorted(self._claims - fresh)):
            index_claims(self._recorder, session.scalars(select(Claim).where(Claim.key.in_(some)).order_by(Claim.id)))
        index_measures(self._recorder, self._measures)
        index_places(self._recorder, self._places)

    def _names(self, pair: Pair) -> None:
        if pair.record == "measure_label":
            self._measures.add(pair.row.measure_id)
        elif pair.record == "place_label":
            self._places.add(pair.row.place_id)
        elif pair.record in _OF_CLAIM:
            named = pair.fields["claim"] if pair.record != "mention" else pair.fields["assertion"]
            self._claims.add(named.partition(".")[0])
