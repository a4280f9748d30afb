"""Quotes that claims take from a source, beside its newest copy: found, moved, or lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Claim, Snapshot, Source
from claimdb.record.sources import newest_snapshot
from claimdb.sources.capturing import regions_of
from claimdb.sources.documents import Document
from claimdb.text.anchors import Anchor, AnchorState, Place, Words, anchor_quote, find_anchor
from claimdb.values.reading import Region, RegionKind, Sheet


@dataclass(frozen=True, slots=True)
class Copy:
    """What quotes are looked for in: a text, its lists of works, its pages."""

    text: str
    regions: Sequence[Region]
    sheets: Sequence[Sheet]


@dataclass(frozen=True, slots=True)
class Recheck:
    """A quote, whose claim it carries, and what became of it; `page` is where it stands now."""

    assertion: str
    claim: str
    source: str
    anchor: Anchor
    place: Place
    page: str | None

    @property
    def is_lost(self) -> bool:
        """Whether the quote stands no more where the claim has it."""
        return self.place.state is AnchorState.LOST


def recheck_source(session: Session, source: Source, document: Document | None = None) -> list[Recheck]:
    """Look for each quote of a source in its newest copy, or in a document given; empty where there is no copy."""
    newest = newest_snapshot(session, source)
    copy = copy_of(document) if document is not None else kept_copy(newest) if newest is not None else None
    if copy is None:
        return []
    words = Words(copy.text)
    references = [(one.start, one.end) for one in copy.regions if one.kind is RegionKind.REFERENCES]
    before: dict[int, Words] = {}
    checked: list[Recheck] = []
    for assertion, claim in _quoted(session, source):
        anchor = _anchor(session, assertion, before)
        place = find_anchor(words, anchor, references)
        checked.append(Recheck(assertion.key, claim, source.cite_key, anchor, place, page_at(copy.sheets, place.start)))
    return checked


def copy_of(document: Document) -> Copy:
    """Give a document that was read as a copy."""
    return Copy(document.text, document.regions, document.sheets)


def kept_copy(snapshot: Snapshot) -> Copy:
    """Give a snapshot as a copy."""
    rows: Sequence[Any] = snapshot.page_map or ()
    return Copy(snapshot.text, regions_of(snapshot), [Sheet(start, end, label) for start, end, label in rows])


def page_at(sheets: Sequence[Sheet], start: int | None) -> str | None:
    """Give the label of the page on which a place stands."""
    if start is None:
        return None
    return next((sheet.label for sheet in sheets if sheet.start <= start < sheet.end), None)


def selectors(check: Recheck) -> list[dict[str, object]]:
    """Give a quote as selectors of the W3C Web Annotation model, the place as it stands now where it was found."""
    anchor, place = check.anchor, check.place
    said: list[dict[str, object]] = [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    ]
    if place.start is not None:
        said.append({"type": "TextPositionSelector", "start": place.start, "end": place.end})
    if check.page is not None:
        said.append({"type": "FragmentSelector", "value": f"page={check.page}"})
    return said


def _quoted(session: Session, source: Source) -> list[tuple[Assertion, str]]:
    query = (
        select(Assertion, Claim.key)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.source_id == source.id, Assertion.quote.is_not(None), Assertion.withdrawn_at.is_(None))
        .where(Claim.withdrawn_at.is_(None))
        .order_by(Assertion.id)
    )
    return [(assertion, key) for assertion, key in session.execute(query)]


def _anchor(session: Session, assertion: Assertion, before: dict[int, Words]) -> Anchor:
    """Give the anchor of a quote: with its surroundings where its place in a copy is recorded and holds it."""
    quote = assertion.quote or ""
    if assertion.start is None or assertion.end_ is None or assertion.snapshot_id is None:
        return Anchor(quote)
    if assertion.snapshot_id not in before:
        before[assertion.snapshot_id] = Words(session.get_one(Snapshot, assertion.snapshot_id).text)
    return anchor_quote(quote, before[assertion.snapshot_id], assertion.start, assertion.end_)
