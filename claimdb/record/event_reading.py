"""The log as records, by looks."""

from __future__ import annotations

from typing import Any

from claimdb.store.looking import Look, moment


def newest_events(look: Look, limit: int | None) -> list[dict[str, Any]]:
    """Give the newest events first, so many or all: `event` (number), `at`, `by`, `command`, `summary`, `undoes`."""
    query = 'SELECT id, at, "by", command, summary, undoes_id FROM event ORDER BY at DESC, id DESC'
    rows = look.rows(query) if limit is None else look.rows(f"{query} LIMIT :limit", limit=limit)
    return [
        {"event": number, "at": moment(at), "by": by, "command": command, "summary": summary, "undoes": undoes}
        for number, at, by, command, summary, undoes in rows
    ]
