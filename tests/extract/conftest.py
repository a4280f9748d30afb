"""Documents of our own, read and proposed, with and without a database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

import pytest

from claimdb.extract.documents import read_snapshot
from claimdb.extract.keeping import Extracted, keep_candidates
from claimdb.extract.proposals import Proposal
from claimdb.extract.proposing import propose
from claimdb.extract.waiting import Filter, Waiting, waiting
from claimdb.model import Candidate
from claimdb.reading.document import read_document
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_snapshot, add_source
from claimdb.store.store import Store
from tests.record.conftest import Desk

HARBOUR = """The harbours of the north

According to the Harbour Office, 54 stations were open in 2023, including 12 in Ardenne. The ministry denied that 21
stations had been closed.

The budget of the port rose from 3.2 million euros in 2019 to 4.5 million euros in 2022.¹ About 300 boats could be sold.

1. Bo Lee, "Money of the ports", Quay Review, 12 (3), March 2022, p. 14.
"""


def proposed(text: str, language: str = "en") -> list[Proposal]:
    """The candidates of a text."""
    return propose(read_document(text, name="text.txt", language=language))


def only(text: str, language: str = "en") -> Proposal:
    """The one candidate of a text."""
    (one,) = proposed(text, language)
    return one


@dataclass
class Reviewing:
    """A desk where a document is extracted and decided about."""

    desk: Desk

    def extract(self, text: str, cite_key: str = "harbour2024", language: str = "en") -> Extracted:
        def work(recorder: Recorder) -> Extracted:
            source = add_source(recorder, {"type": "report", "title": "North"}, cite_key=cite_key)
            kept = sha256(text.encode()).hexdigest()
            snapshot = add_snapshot(
                recorder, source, raw_hash=kept, text_hash=kept, media_type="text/plain", text=text, language=language
            )
            recorder.flush()
            return keep_candidates(recorder, source, snapshot, propose(read_snapshot(source, snapshot)))

        return self.desk.record(work, "extract")

    def waiting(self, **chosen: object) -> list[Waiting]:
        return self.desk.store.read(lambda session: waiting(session, Filter(**chosen)))

    def decide(self, number: int, work: Callable[[Recorder, Candidate], object]) -> int:
        """Do something with a candidate, and give the event that says so."""

        def record(recorder: Recorder) -> int:
            work(recorder, recorder.session.get_one(Candidate, number))
            return recorder.event_id

        return self.desk.record(record, "review")


@pytest.fixture
def reviewing(store: Store) -> Reviewing:
    """A desk on each engine."""
    return Reviewing(Desk(store))
