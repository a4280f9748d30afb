"""How long a rare word is looked for, beside LIKE over the same texts, and how large the index of words is.

CPU time of this process; the least of several. The texts are made: twelve words each, most of them often used. Run:
python -m tests.benchmarks.search_speed [TEXTS]
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from claimdb.model import SearchText
from claimdb.store.making import make_store
from claimdb.store.store import open_store
from claimdb.store.words import INDEX, holding, put_words
from tests.benchmarks.bars import Bar

_WORDS = 12
_AT_ONCE = 10_000
RARE = "zanzibaritude"


def make_texts(path: Path | str, texts: int, seed: int = 1) -> None:
    """Put so many texts and their index into a new file or an empty database; one of 100,000 holds the rare word."""
    make_store(str(path)).close()
    chance = random.Random(seed)
    known = [f"{chance.choice('bdfgklmnprst')}{chance.randrange(36**4):x}" for _ in range(50_000)]
    store = open_store(str(path))
    for begin in range(0, texts, _AT_ONCE):
        rows = []
        for number in range(begin, min(begin + _AT_ONCE, texts)):
            # The square makes few words frequent and most rare, as in any language.
            said = [known[int(len(known) * chance.random() ** 4)] for _ in range(_WORDS)]
            rows.append((number * 16, " ".join([*said, RARE] if number % 100_000 == texts // 2 % 100_000 else said)))
        store.run(lambda session, rows=rows: put_words(session.connection(), SearchText.__table__, rows))
    store.close()


def seconds(path: Path) -> tuple[float, float]:
    """CPU seconds of the statement that finds the rare word by the index, and of the one with LIKE."""
    store = open_store(str(path))

    def measure(session: Session) -> tuple[float, float]:
        held = holding(session, [RARE], is_open=True, longest=1000)
        by_index = _statement(session, select(SearchText.id).where(held))
        by_scan = _statement(session, select(SearchText.id).where(SearchText.words.contains(RARE)))
        if by_index() != by_scan():
            raise ValueError("the index and the scan find different texts")
        return _least(by_index, 50), _least(by_scan, 3)

    found = store.read(measure)
    store.close()
    return found


def _statement(session: Session, asked: Select[Any]) -> Callable[[], list[Any]]:
    """Give what has the driver execute a statement that was written before."""
    driver: Any = session.connection().connection.driver_connection
    written = asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
    return lambda: driver.execute(str(written)).fetchall()  # type: ignore[no-any-return]


def _least(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def size_ratio(path: Path) -> float:
    """Bytes of the index beside those of the texts."""
    with closing(sqlite3.connect(path)) as file:
        (index,) = file.execute(f"SELECT sum(length(block)) FROM {INDEX}_data").fetchone()
        (texts,) = file.execute("SELECT sum(length(CAST(words AS BLOB))) FROM search_text").fetchone()
    return float(index / texts)


def measured(texts: int) -> tuple[float, float, float]:
    """Give the seconds by the index and by LIKE, and the size of the index beside the texts."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "claims.db"
        make_texts(path, texts)
        return *seconds(path), size_ratio(path)


def bars(*, small: bool) -> list[Bar]:
    """Hold a rare word against LIKE, and the index against its texts."""
    texts = 2_000 if small else 1_000_000
    index, scan, size = measured(texts)
    return [
        Bar(f"a rare word among {texts:,}", index / scan, 0.001, "LIKE, CPU"),
        Bar("the index of words", size, 0.8, "its texts, bytes"),
    ]


def main() -> None:
    """Print both times and the size."""
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    index, scan, size = measured(texts)
    said = f"{texts:,}: index {index * 1000:.2f} ms, LIKE {scan * 1000:.0f} ms, {scan / index:,.0f} times; {size:.2f}"
    print(said)  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
