"""REF006: a citation that does not say when its work appeared."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.citing import full_works, note_hit
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_DATED = frozenset({"article-journal", "article-newspaper", "article-magazine", "book", "chapter", "report", "thesis"})


@rule("REF006", material=Reading, severity=Severity.NOTE, since="0.1")
def field_missing(reading: Reading) -> Iterator[Hit]:
    """One work is cited without what is needed to find it again.

    Articles, books, chapters, reports and theses need a title and a date. Web pages and treaties are left alone: many
    have no date. To settle it, look up the work and add what is missing.
    """
    for note, work in full_works(reading):
        if work.type not in _DATED:
            continue
        missing = [field for field in ("title", "date") if not getattr(work, field)]
        if missing:
            yield note_hit(
                "field_missing", reading, [work], facts=(work.as_cited, *missing), fields=" | ".join(missing),
                note=note.label,
            )  # fmt: skip
