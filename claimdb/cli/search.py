"""`claimdb search` and `claimdb coverage`: find records by words; count what is not sourced, captured, checked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

FOUND = ("found_in", "key", "source", "text")
MATCHES = {"claim": "claim", "quote": "quote", "source": "source"}
COVERED = ("source", "claims", "not_sourced", "citations", "not_resolved", "not_captured", "not_checked")
SHOWN = 50


class Where(StrEnum):
    """Where words are looked for."""

    CLAIMS = "claims"
    QUOTES = "quotes"
    SOURCES = "sources"


def search(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            help="Words, “phrases”, beginn* and field:word, which must all occur; accents and case do not count."
        ),
    ],
    where: Annotated[list[Where] | None, typer.Option("--in", help="Look only there. May be repeated.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = SHOWN,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Find claims, quotes and sources by words."""
    door = Door.of(context)
    # One more than is shown, to know whether that was all.
    records = door.read(lambda session: _search(session, words, where or (), limit + 1))
    more, records = len(records) > limit, records[:limit]
    if shape is ListFormat.TEXT:
        rows = [
            {**one, "found_in": door.tell(MATCHES[one["kind"]]), "key": (one["claim"] or one["key"])[:8]}
            for one in records
        ]
        door.show_records(rows, FOUND, shape, output)
    else:
        door.show_records(records, list(records[0]) if records else [], shape, output)
    if not records:
        door.say("Nothing holds all these words.")
    if more:
        door.say("There is more: --limit shows it.")


def _search(session: Session, words: Sequence[str], where: Sequence[Where], limit: int) -> list[dict[str, Any]]:
    from claimdb.search.searching import MatchKind
    from claimdb.search.searching import search as find

    kinds = {MatchKind(one.value.removesuffix("s")) for one in where}
    return [
        {
            "kind": match.kind.value,
            "key": match.key,
            "claim": match.claim,
            "source": match.source,
            "text": match.snippet.text,
            "hits": [list(hit) for hit in match.snippet.hits],
        }
        for match in find(session, words, kinds=kinds or None, limit=limit)
    ]


def coverage(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """Count for each source what is not sourced, not captured, not checked."""
    door = Door.of(context)
    records = door.read(_coverage)
    if shape is ListFormat.TEXT:
        rows = [
            {
                "source": one["source"],
                "claims": one["claims"],
                "not_sourced": one["unsourced"],
                "citations": one["citations"],
                "not_resolved": one["unresolved"],
                "not_captured": one["uncaptured"],
                "not_checked": one["unchecked"],
            }
            for one in records
            if one["claims"]
        ]
        door.show_records(rows, COVERED, shape, output)
        if not records:
            door.say("No source says anything yet.")
    else:
        door.show_records(records, list(records[0]) if records else [], shape, output)


def _coverage(session: Session) -> list[dict[str, Any]]:
    from claimdb.search.coverage import coverage as count_coverage

    return [
        {
            "source": one.cite_key,
            "key": one.key,
            "title": one.title,
            "claims": one.claims,
            "unsourced": one.unsourced,
            "citations": one.citations,
            "unresolved": one.unresolved,
            "uncaptured": one.uncaptured,
            "unchecked": one.unchecked,
            "cited": one.cited,
            "is_captured": one.is_captured,
            "is_opened": one.is_opened,
        }
        for one in count_coverage(session)
    ]


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(search)
    app.command()(coverage)
