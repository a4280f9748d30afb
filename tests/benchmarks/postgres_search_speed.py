"""How large the index of words is on PostgreSQL, beside its texts: as it grew, and built anew.

The texts are those of `search_speed`, put in 10,000 at a time; what waits to be sorted into the index is sorted in by
VACUUM before it is measured. Run: python -m tests.benchmarks.postgres_search_speed [TEXTS…]
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sqlalchemy import text

from claimdb.store.store import open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.search_speed import make_texts
from tests.servers import administer, several, url_of

_SIZES = text(
    "SELECT (SELECT sum(octet_length(words)) FROM search_text), (SELECT sum(pg_relation_size(indexrelid))"
    " FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam"
    " WHERE indrelid = 'search_text'::regclass AND amname = 'gin')"
)


class Sizes(NamedTuple):
    """Bytes of the texts, and of their index as it grew and built anew."""

    texts: int
    grown: int
    anew: int


def measure(folder: Path, texts: int) -> Sizes:
    """Measure so many texts."""
    with several(folder / "cluster", 1) as (server,):
        administer(server, "CREATE DATABASE texts")
        database = url_of(server, "texts")
        make_texts(database, texts)
        administer(database, "VACUUM ANALYZE search_text")
        held, grown = _sizes(database)
        administer(database, "REINDEX TABLE search_text")
        _, anew = _sizes(database)
    return Sizes(held, grown, anew)


def _sizes(database: str) -> tuple[int, int]:
    store = open_store(database)
    held, index = store.read(lambda session: tuple(session.execute(_SIZES).one()))
    store.close()
    return int(held), int(index)


def bars(*, small: bool) -> list[Bar]:
    """Hold the index as it grew against its texts."""
    with TemporaryDirectory(prefix="claimdb") as folder:
        sizes = measure(Path(folder), 2_000 if small else 1_000_000)
    return [Bar("the index of words on PostgreSQL", sizes.grown / sizes.texts, 0.8, "its texts, bytes")]


def main() -> None:
    """Print the sizes."""
    for count in [int(Decimal(given)) for given in sys.argv[1:]] or [1_000_000]:
        with TemporaryDirectory(prefix="claimdb") as folder:
            sizes = measure(Path(folder), count)
        grown, anew = sizes.grown / sizes.texts, sizes.anew / sizes.texts
        sys.stdout.write(f"{count:,}: texts {sizes.texts / 1e6:.1f} MB; index {grown:.2f}, built anew {anew:.2f}\n")


if __name__ == "__main__":
    main()
