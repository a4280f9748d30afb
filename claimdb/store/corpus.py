"""A folder of Parquet files opened by an engine that answers queries over it, on one machine or on many."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import ClauseElement, make_url

from claimdb.errors import InputError
from claimdb.store.failures import NewerSchema, OlderSchema
from claimdb.store.parquet import FORMAT, MANIFEST, Manifest, TableFiles
from claimdb.store.revisions import newest_revision

T = TypeVar("T")
Row = Sequence[Any]
Asked = ClauseElement | str
Sift = Callable[[Iterator[Row]], Iterator[Row]]
"""Takes rows, those with one value in the first column one after the other, and gives fewer."""
Classify = Callable[[Mapping[str, Sequence[Row]], Mapping[str, Sequence[Row]]], T]
"""Takes what all parts share and the rows of one part, by table."""


class NoCorpus(InputError):
    """The folder is not one that claimdb exported."""

    message = "this is no folder that claimdb export --format parquet wrote"
    hint = "name the folder with corpus.json in it"


class EngineMissing(InputError):
    """The engine is an extra that is not installed."""

    message = "the engine {engine} is not installed"
    hint = 'pip install "claimdb[{engine}]"'


class EngineFailed(InputError):
    """The engine could not read the files, or gave up."""

    message = "the engine {engine} could not do this: {reason}"
    hint = "write the folder again, or look at the engine's own log"


class Corpus(Protocol):
    """Tables of Parquet files. What is asked is a query of ours; names that were kept are tables too."""

    def rows(self, query: Asked) -> Iterator[Row]:
        """Give the rows of a query."""
        ...

    def define(self, name: str, query: Asked) -> None:
        """Give a query a name, under which others ask for its rows."""
        ...

    def keep(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        """Make a table of rows; `columns` gives the SQL type of each."""
        ...

    def held(self, measures: Collection[int], scopes: Collection[tuple[int, str]]) -> Iterator[Row]:
        """Give claim and measure of the figures of some measures, and of some scopes of others (measure and key)."""
        ...

    def sift(self, query: Asked, work: Sift) -> list[Row]:
        """Do work on rows wherever they are; those of one value in the first column come together."""
        ...

    def classify(self, parts: Mapping[str, str], shared: Mapping[str, Sequence[Row]], work: Classify[T]) -> list[T]:
        """Do work on each part, wherever that may be; `parts` are queries by table, the first column being the part."""
        ...

    def parts(self) -> int:
        """Give in how many parts work is best cut."""
        ...

    def close(self) -> None:
        """Let go of the engine."""
        ...


def open_corpus(folder: Path, engine: str) -> Corpus:
    """Open a folder that was exported; raises NoCorpus, NewerSchema, OlderSchema, EngineMissing."""
    manifest = read_manifest(folder)
    try:
        if engine == "duckdb":
            from claimdb.store.corpus_duckdb import DuckCorpus  # noqa: PLC0415 - it knows this module

            return DuckCorpus(folder, manifest)
        from claimdb.store.corpus_spark import SparkCorpus  # noqa: PLC0415 - it knows this module

        return SparkCorpus(folder, manifest)
    except ModuleNotFoundError as error:
        raise EngineMissing(engine=engine) from error


def read_manifest(folder: Path) -> Manifest:
    """Read what a folder holds; raises NoCorpus, NewerSchema, OlderSchema."""
    place = folder / MANIFEST
    try:
        said = json.loads(place.read_text(encoding="utf-8"))
        tables = {str(name): TableFiles(int(table["rows"]), dict(table["columns"]))
                  for name, table in said["tables"].items()}  # fmt: skip
        manifest = Manifest(str(said["schema"]), int(said["buckets"]), tables)
        is_ours = said["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoCorpus(where=str(folder)) from error
    known = newest_revision()
    if not is_ours or manifest.schema > known:
        raise NewerSchema(where=str(folder), found=manifest.schema, known=known)
    if manifest.schema < known:
        raise OlderCorpus(where=str(folder), found=manifest.schema, known=known)
    return manifest


class OlderCorpus(OlderSchema):
    """The folder was written from a database of an older schema."""

    message = "this folder was written from an older schema ({found}; this claimdb needs {known})"
    hint = "upgrade the database, and export it again"


def held_in_tables(corpus: Corpus, measures: Collection[int], scopes: Collection[tuple[int, str]]) -> Iterator[Row]:
    """Give what `Corpus.held` does, by joins with tables that are kept for it."""
    corpus.keep("_measures", {"measure": "BIGINT"}, [(number,) for number in sorted(measures)])
    corpus.keep("_scopes", {"measure": "BIGINT", "scope": "VARCHAR"}, sorted(scopes))
    return corpus.rows(
        "SELECT f.claim_id, f.measure_id FROM figure AS f JOIN _measures AS m ON m.measure = f.measure_id"
        " UNION SELECT f.claim_id, f.measure_id FROM figure AS f"
        " JOIN _scopes AS s ON s.measure = f.measure_id AND s.scope = f.scope_key"
    )


def spell(query: Asked) -> str:
    """Write a query in the SQL that these engines share, with every value in it."""
    if isinstance(query, str):
        return query
    dialect = make_url("postgresql+psycopg://").get_dialect()()
    return str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
