"""One database may be used by several threads at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import claimdb
from tests.api.conftest import NOON, fill

THREADS, EACH = 6, 5


def test_threads_that_record_at_once_lose_nothing(database: str):
    with claimdb.open_database(database, person="ana", now=NOON) as db:
        fill(db)

        def work(thread: int) -> int:
            for number in range(EACH):
                words = f"{100 + thread * EACH + number} cranes"
                db.add(words, source="roy2024", measures="cranes", place="Ireland", as_of=f"{1990 + number}")
            return len(db.positions("boats"))

        with ThreadPoolExecutor(THREADS) as pool:
            assert list(pool.map(work, range(THREADS))) == [1] * THREADS
        assert len(db.claims(measure="cranes")) == THREADS * EACH
