"""A check of figures that were laid out over servers: grouped on the shards, classified here by the same rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.corpus import PARTED, PRINTED, SHARED, printed_for_bounds, relations
from claimdb.model.base import Base
from claimdb.store.corpus import Asked, Classify, Row, Sift, spell
from claimdb.store.corpus_shards import Shards
from claimdb.store.parquet import kept_columns, stored_columns
from claimdb.store.shards import LaidOut, Layout, Spread, lay_out

T = TypeVar("T")
SPREAD = ("claim", "figure", "assertion", "mention", "citation")
"""Tables whose rows lie with the figures of their claims."""
SENT = {"_odd": "_loud", "_questioned": "_questioned"}
_SCOPES = 200


def lay_out_figures(session: Session, coordinator: str, shards: Sequence[str]) -> LaidOut:
    """Lay out all that a check looks at over servers; raises what `lay_out` does."""
    tables = Base.metadata.tables
    whole = [table for table in Base.metadata.sorted_tables if table.name in {*SHARED, *PARTED} - {*SPREAD}]
    is_file = session.connection().dialect.name == "sqlite"
    layout = Layout(
        whole=whole,
        spread=[
            Spread(tables[name], _routed(name, is_file=is_file), is_by_measure="measure_id" in tables[name].columns)
            for name in SPREAD
        ],
        relations=relations(),
        sent=SENT,
        views={"_printed": (printed_for_bounds(), PRINTED)},
    )
    measures = session.scalars(select(model.Measure.id)).all()
    return lay_out(session, layout, measures, coordinator, shards)


def _routed(name: str, *, is_file: bool) -> Select[Any]:
    """Select the rows of a table with the measure of each figure of their claim."""
    table, figure = Base.metadata.tables[name], Base.metadata.tables["figure"]
    columns = stored_columns(kept_columns(table), is_file=is_file)
    if "measure_id" in table.columns:
        return select(table.c.measure_id, *columns).order_by(table.c.measure_id, table.c.id)
    said = Base.metadata.tables["assertion"]
    claim = {"claim": table.c.id, "citation": said.c.claim_id}.get(name, table.c.get("claim_id"))
    joined = table if name != "citation" else table.join(said, said.c.id == table.c.assertion_id)
    query = select(figure.c.measure_id.label("_measure"), *columns)
    return query.select_from(joined.outerjoin(figure, figure.c.claim_id == claim)).order_by(table.c.id)


class ShardedCorpus:
    """A corpus on shards. What is loaded is loaded here, and makes one part."""

    def __init__(self, shards: Shards) -> None:
        self._shards = shards
        self._chosen: tuple[int, ...] = ()

    def rows(self, query: Asked) -> Iterator[Row]:
        """Give the rows of a query."""
        return self._shards.rows(query)

    def define(self, name: str, query: Asked) -> None:
        """Do nothing: what has a name was laid out under it."""

    def keep(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        """Make a table of rows on the coordinator."""
        held = list(rows)
        if name == "_chosen":
            self._chosen = tuple(row[0] for row in held)
        self._shards.keep(name, columns, held)

    def held(self, measures: Collection[int], scopes: Collection[tuple[int, str]]) -> Iterator[Row]:
        """Give claim and measure of the figures of some measures and scopes, which each shard finds by its index."""
        figures = "SELECT claim_id, measure_id FROM figure WHERE"
        yield from self._shards.among(f"{figures} measure_id =", measures)
        walk = iter(sorted(scopes))
        while some := list(islice(walk, _SCOPES)):
            named = (
                f"measure_id = {measure} AND scope_key IN ({', '.join(_quoted(key) for _, key in keys)})"
                for measure, keys in groupby(some, key=itemgetter(0))
            )
            yield from self._shards.rows(f"{figures} {' OR '.join(f'({one})' for one in named)}")

    def sift(self, query: Asked, work: Sift) -> list[Row]:
        """Do work here on rows that the shards have grouped."""
        return list(work(self.rows(sifted(query))))

    def classify(self, parts: Mapping[str, str], shared: Mapping[str, Sequence[Row]], work: Classify[T]) -> list[T]:
        """Do work on what is chosen; raises OtherEdition where a shard was laid out anew meanwhile."""
        rows = {name: [row[1:] for row in self.rows(query)] for name, query in parts.items() if name not in SPREAD}
        rows |= self._of_claims()
        self._shards.compare()
        return [work(shared, rows)]

    def _of_claims(self) -> dict[str, list[Row]]:
        ids: Sequence[int] = self._chosen
        rows = {name: self._among(name, "claim_id", ids) for name in ("figure", "assertion")}
        rows["claim"] = self._among("claim", "id", ids)
        said = [row[_place("assertion", "id")] for row in rows["assertion"]]
        rows |= {name: self._among(name, "assertion_id", said) for name in ("mention", "citation")}
        # Claims that others correct are named, and do not take part themselves.
        corrects = _place("assertion", "corrects_claim_id")
        corrected = {row[corrects] for row in rows["assertion"]} - {None, *ids}
        made, withdrawn = _place("claim", "created_at"), _place("claim", "withdrawn_at")
        for row in self._among("claim", "id", corrected):
            rows["claim"].append((*row[:withdrawn], row[made], *row[withdrawn + 1 :]))
        return rows

    def _among(self, name: str, column: str, values: Iterable[int]) -> list[Row]:
        listed = ", ".join(f'"{one.name}"' for one in kept_columns(Base.metadata.tables[name]))
        query = f'SELECT {listed} FROM "{name}" WHERE "{column}" ='  # noqa: S608 - our own names
        return [tuple(row) for row in self._shards.among(query, values)]

    def parts(self) -> int:
        """Give one."""
        return 1

    def close(self) -> None:
        """Let go of the servers."""
        self._shards.close()


def sifted(query: Asked) -> str:
    """Write a query so that its rows come in the order of the first column."""
    return f"SELECT * FROM ({spell(query)}) AS sifted ORDER BY 1"  # noqa: S608 - our own


def _place(table: str, column: str) -> int:
    return [one.name for one in kept_columns(Base.metadata.tables[table])].index(column)


def _quoted(value: str) -> str:
    # The driver takes a percent sign for the begin of a parameter.
    return "'" + value.replace("'", "''").replace("%", "%%") + "'"
