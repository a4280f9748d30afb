"""The captured copies that extraction reads: found by their bytes, read with their regions and pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.figures.languages import LANGUAGES
from claimdb.model import Assertion, Claim, Snapshot, Source
from claimdb.reading.document import read_document
from claimdb.record.dates import read_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.record.sources import newest_snapshot, survivor
from claimdb.values.folding import fold_text
from claimdb.values.period import Period
from claimdb.values.reading import Reading, Region, RegionKind, Sheet
from claimdb.values.work import Work

# A title of fewer words is a kind of work, and none of its own.
_TELLING = 3


def source_of_file(session: Session, raw_hash: str, file_name: str | None) -> tuple[Source, Snapshot | None] | None:
    """Find the living source that a file is a copy of, and the snapshot if these very bytes were captured.

    Else the one source of which a file of that name was captured before; None where there is none or several.
    """
    living = (
        select(Snapshot, Source)
        .join(Source, Source.id == Snapshot.source_id)
        .where(Snapshot.withdrawn_at.is_(None), Source.withdrawn_at.is_(None))
        .order_by(Snapshot.captured_at.desc(), Snapshot.id.desc())
    )
    same = session.execute(living.where(Snapshot.raw_hash == raw_hash)).first()
    if same is not None:
        return survivor(session, same[1]), same[0]
    if file_name is None:
        return None
    named = {source.id: source for _, source in session.execute(living.where(Snapshot.file_name == file_name))}
    return (survivor(session, next(iter(named.values()))), None) if len(named) == 1 else None


def read_snapshot(source: Source, snapshot: Snapshot, language: str = "auto") -> Reading:
    """Read a captured copy; its source names it, dates it and gives its title."""
    known = (snapshot.language or source.language or "")[:2].lower()
    chosen = known if language == "auto" and known in LANGUAGES else language
    return read_document(
        snapshot.text,
        name=source.cite_key,
        language=chosen,
        title=source.title,
        issued=period_of(source.issued),
        regions=[Region(start, end, RegionKind(kind)) for start, end, kind in snapshot.layout or ()],
        sheets=[Sheet(start, end, label) for start, end, label in snapshot.page_map or ()],
        csl=source.csl,
    )


def read_asserting(session: Session) -> list[Reading]:
    """Read the newest copy of every source that asserts a living claim, by its key, which names the reading."""
    asserting = (
        select(Assertion.source_id)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    )
    chosen = select(Source).where(Source.id.in_(asserting), Source.withdrawn_at.is_(None)).order_by(Source.key)
    read = []
    for source in session.scalars(chosen).all():
        newest = newest_snapshot(session, source)
        if newest is not None:
            read.append(replace(read_snapshot(source, newest), name=source.key))
    return read


def find_titled(session: Session, csl: Mapping[str, object]) -> Source | None:
    """Find the one living source of a title that a citation names, by an author that does not differ.

    A title alone of one or two words ("Rapport annuel") names no work.
    """
    cited = Work("", csl)
    title = cited.title
    if title is None or (cited.authors is None and len(title.split()) < _TELLING):
        return None
    living = select(Source).where(Source.title == title, Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
    wanted = _names(cited.authors)
    found = [
        source
        for source in session.scalars(living.order_by(Source.id))
        if not wanted or not source.authors or wanted & _names(source.authors)
    ]
    return found[0] if len(found) == 1 else None


def _names(authors: str | None) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", fold_text(authors or "")))


def period_of(edtf: str | None) -> Period | None:
    """Give the period of a date of issue, None where it is none."""
    try:
        return read_edtf(edtf) if edtf else None
    except UnreadableDate:
        return None
