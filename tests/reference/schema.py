"""docs/reference/schema.md and its picture: tables, columns, constraints and views, as the models say them.

`python -m tests.reference.schema` writes both; a test compares.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from sqlalchemy import CheckConstraint, Column, Table, UniqueConstraint, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from claimdb.model import Base
from claimdb.report.layers import lay_out
from claimdb.store.integrity import VIEWS
from claimdb.store.making import make_store
from claimdb.values.digest import Edge, Graph, Node, NodeKind

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "schema.md"
PICTURE = PAGE.with_suffix(".svg")
HEAD = """# The schema

What a claimdb database holds. The same tables stand in a SQLite file and in PostgreSQL; the migrations in
`migrations/` make them, and `claimdb db check` compares them with this. Every constraint named here is kept by the
database itself.

An arrow leads from a record to what it points to. Details of a record (labels, sides of a finding, terms of a
derivation) are left out of the picture.

![Tables and what they point to](schema.svg)

Read with any SQL browser, and write through claimdb only: the log of events knows nothing of other writers.

- Types are those of SQLite; PostgreSQL has its own for exact numbers (`numeric`), moments (`timestamptz`) and JSON.
- Numbers that must stay exact are text in SQLite, in one plain spelling. `search_low` and `search_high` are the nearest
  binary numbers, for searching only.
- `withdrawn_at` is empty for what counts. Nothing is deleted.
"""
SHOWN = (
    "source", "snapshot", "place", "measure", "claim", "figure", "assertion", "mention", "citation", "lineage",
    "derivation", "finding", "verdict", "cite_check", "candidate",
)  # fmt: skip
VIEW_MEANINGS = {
    "claims_with_sources": "One row for each claim, assertion, figure and cited work: who says what, resting on what.",
    "open_findings": "One row for each open finding and each claim that it is about.",
    "support_per_position": "One row for each position that the last check cut, with documents and origins.",
}
WIDE, HIGH, GAP_X, GAP_Y = 118, 26, 46, 14


def page() -> str:
    """Write the whole page."""
    lines = [HEAD, "## Tables", ""]
    lines += [f"- [{table.name}](#{table.name}): {_meaning(table)}" for table in _tables()]
    for table in _tables():
        lines += ["", *_table(table)]
    lines += ["", "## Views", "", "For people with an SQL browser; claimdb itself reads none of them."]
    for name, columns in _view_columns().items():
        lines += ["", f"### {name}", "", VIEW_MEANINGS[name], "", ", ".join(f"`{column}`" for column in columns)]
    return "\n".join(lines) + "\n"


def _tables() -> list[Table]:
    return sorted(Base.metadata.tables.values(), key=lambda table: table.name)


def _model(table: Table) -> Any:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


def _meaning(table: Table) -> str:
    return (_model(table).__doc__ or "").strip().split("\n")[0]


def _table(table: Table) -> Iterator[str]:
    paragraphs = (_model(table).__doc__ or "").strip().split("\n\n")
    yield f"### {table.name}"
    for paragraph in paragraphs:
        yield ""
        yield " ".join(paragraph.split())
    yield ""
    yield "| column | type | |"
    yield "|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {_type(column)} | {_remarks(table, column)} |"
    constraints = [*_uniques(table), *_checks(table)]
    if constraints:
        yield ""
        yield from constraints


def _type(column: Column[Any]) -> str:
    return str(column.type.compile(sqlite.dialect())).lower().replace("varchar", "text")


def _remarks(table: Table, column: Column[Any]) -> str:
    said = []
    if column.primary_key:
        said.append("key" if len(table.primary_key.columns) == 1 else "part of the key")
    said += sorted(
        f"→ [{found.column.table.name}](#{found.column.table.name})"
        + ("" if found.column.name == "id" else f".`{found.column.name}`")
        for found in column.foreign_keys
    )
    if column.unique:
        said.append("unique")
    if column.nullable:
        said.append("may be empty")
    return "; ".join(said)


def _uniques(table: Table) -> Iterator[str]:
    named = [
        [column.name for column in one.columns]
        for one in table.constraints
        if isinstance(one, UniqueConstraint) and len(one.columns) > 1
    ]
    named += [[column.name for column in one.columns] for one in table.indexes if one.unique and len(one.columns) > 1]
    for columns in sorted(named):
        yield f"- Unique together: {', '.join(f'`{column}`' for column in columns)}."


def _checks(table: Table) -> Iterator[str]:
    checks = [one for one in table.constraints if isinstance(one, CheckConstraint)]
    for one in sorted(checks, key=lambda check: str(check.name)):
        yield f"- Always: `{' '.join(str(one.sqltext).split())}`."


def _view_columns() -> dict[str, list[str]]:
    """Read the columns of the views from a database that the migrations have made."""
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(str(Path(folder) / "claims.db"))
        found = store.read(_reflect_views)
        store.close()
    return found


def _reflect_views(session: Session) -> dict[str, list[str]]:
    reflected = inspect(session.connection())
    return {name: [column["name"] for column in reflected.get_columns(name)] for name in VIEWS}


def picture() -> str:
    """Draw the main tables and what points to what, from left to right."""
    tables = Base.metadata.tables
    graph = Graph(
        nodes=tuple(Node(name, name, NodeKind.WORK) for name in SHOWN),
        edges=tuple(
            Edge(name, target)
            for name in SHOWN
            for target in sorted({found.column.table.name for found in tables[name].foreign_keys})
            if target in SHOWN and target != name
        ),
    )
    layers = lay_out(graph)
    tallest = max(len(column) for column in layers.rows)
    width, height = len(layers.rows) * (WIDE + GAP_X) - GAP_X + 4, tallest * (HIGH + GAP_Y) - GAP_Y + 4

    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'

    def spot(layer: int, row: int) -> tuple[int, int]:
        free = (tallest - len(layers.rows[layer])) * (HIGH + GAP_Y) // 2
        return layer * (WIDE + GAP_X) + 2, row * (HIGH + GAP_Y) + free + 2

    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
            "<style>text{font:13px sans-serif}</style>",
            "<title>Tables of claimdb, and what each points to</title>",
            '<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">',
            '<path d="M0 0L8 4L0 8z" fill="#555"/></marker>',
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            *(_route(route.stops, spot) for route in layers.routes),
            *(_box(key, *spot(*layers.place[key])) for key in SHOWN),
            "</svg>",
            "",
        ]
    )


def _route(stops: tuple[tuple[int, int], ...], spot: Any) -> str:
    points = []
    for at, stop in enumerate(stops):
        x, y = spot(*stop)
        middle = y + HIGH // 2
        if at:
            points.append(f"{'L' if points else 'M'}{x} {middle}")
        if at < len(stops) - 1:
            points.append(f"{'L' if points else 'M'}{x + WIDE} {middle}")
    return f'<path d="{"".join(points)}" fill="none" stroke="#555" marker-end="url(#tip)"/>'


def _box(name: str, x: int, y: int) -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="3" fill="#f4f4f0" stroke="#333"/>'
        f'<text x="{x + WIDE // 2}" y="{y + 17}" text-anchor="middle">{escape(name)}</text>'
    )


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")
