"""From a document that was read to a source that is kept: which source it is, and what became of it since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Snapshot, Source
from claimdb.record.known import Known
from claimdb.record.sources import newest_snapshot, survivor
from claimdb.sources.comparing import Change, Difference, compare
from claimdb.sources.documents import Document
from claimdb.values.reading import Region, RegionKind
from claimdb.values.work import Work


class Outcome(StrEnum):
    """What capturing a document did, or would do."""

    ADDED = "added"
    FIRST_COPY = "first_copy"
    UNCHANGED = "unchanged"
    COSMETIC = "cosmetic"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Capture:
    """A document beside what is recorded: the source that it is, if it is one, and how its newest copy differs."""

    document: Document
    outcome: Outcome
    there: Work | None = None
    title: str | None = None
    difference: Difference | None = None

    @property
    def is_news(self) -> bool:
        """Whether there is anything to keep."""
        return self.outcome is not Outcome.UNCHANGED


def place_document(session: Session, document: Document, cite_key: str | None = None) -> Capture:
    """Find the source that a document is: the one of the cite key, else of its address, else of the same bytes.

    A stub, known only because another names it, is no source yet when nothing but its key is known.
    """
    source = _named(session, cite_key) if cite_key else _addressed(session, document) or _same_bytes(session, document)
    if source is None:
        return Capture(document, Outcome.ADDED)
    there = Work(source.cite_key, source.csl)
    # The very bytes may be an older copy: then too there is nothing new to keep.
    kept = select(Snapshot).where(Snapshot.source_id == source.id, Snapshot.withdrawn_at.is_(None))
    same = session.scalars(kept.where(Snapshot.raw_hash == document.raw_hash)).first()
    newest = newest_snapshot(session, source)
    if newest is None:
        return Capture(document, Outcome.FIRST_COPY, there, source.title)
    if same is not None and same.id == newest.id:
        return Capture(document, Outcome.UNCHANGED, there, source.title, Difference(Change.UNCHANGED))
    difference = compare(
        newest.raw_hash, newest.text, regions_of(newest), document.raw_hash, document.text, document.regions
    )  # fmt: skip
    return Capture(document, Outcome(difference.change.value), there, source.title, difference)


def regions_of(snapshot: Snapshot) -> tuple[Region, ...]:
    """Give the regions that are kept with a snapshot; of a kind that this version does not know there is none."""
    known = {kind.value: kind for kind in RegionKind}
    rows: Sequence[Sequence[object]] = snapshot.layout or ()
    return tuple(
        Region(int(str(start)), int(str(end)), known[str(kind)]) for start, end, kind in rows if str(kind) in known
    )


def _named(session: Session, cite_key: str) -> Source | None:
    found = Known(session).source(cite_key.strip())
    there = found and survivor(session, found)
    if there is None or there.withdrawn_at is not None or (there.is_stub and set(there.csl) <= {"type"}):
        return None
    return there


def _addressed(session: Session, document: Document) -> Source | None:
    url = Work("", document.csl).url
    addresses = {address for address in (url, document.address) if address}
    if not addresses:
        return None
    living = select(Source).where(Source.url.in_(sorted(addresses)), Source.withdrawn_at.is_(None))
    return session.scalars(living.where(Source.merged_into_id.is_(None)).order_by(Source.cite_key)).first()


def _same_bytes(session: Session, document: Document) -> Source | None:
    kept = (
        select(Source)
        .join(Snapshot, Snapshot.source_id == Source.id)
        .where(Snapshot.raw_hash == document.raw_hash, Snapshot.withdrawn_at.is_(None), Source.withdrawn_at.is_(None))
        .order_by(Source.cite_key)
    )
    found = session.scalars(kept).first()
    there = survivor(session, found) if found is not None else None
    return there if there is not None and there.withdrawn_at is None else None
