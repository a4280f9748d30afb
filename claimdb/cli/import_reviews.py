"""`claimdb import` of reviews: ClaimReviews of others, from JSON-LD or a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.cli.context import Door

SUFFIXES = frozenset((".json", ".jsonld", ".html", ".htm", ".xhtml"))
SHOWN = 20
"""Refused reviews that are told one by one."""


class NotForReviews(UsageError):
    """An option was given that only tables have."""

    message = "{option} has no meaning for reviews"
    hint = "leave it out: a review says all of this itself"


def import_reviews_of(door: Door, file: Path) -> dict[str, Any]:
    """Record the reviews of a file; gives the report for machines, and tells on stderr which are refused."""
    from claimdb.interchange.reviews_recording import import_reviews
    from claimdb.report.language import error_sentence

    imported = door.record("import", lambda recorder: import_reviews(recorder, file))
    said = [error_sentence(error, door.settings.lang) for error in imported.refused]
    for sentence in said[:SHOWN]:
        door.warn("{sentence}", sentence=sentence)
    return {
        "file": str(file),
        "kind": "reviews",
        "read": imported.read,
        "added": imported.added,
        "already_there": imported.there,
        "refused": len(imported.refused),
        "problems": [{"file": str(file), "reason": sentence} for sentence in said],
    }
