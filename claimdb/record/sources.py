"""Sources: added, completed, edited, linked by lineage, opened, retracted, corrected, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from claimdb.model import Lineage, Measure, Notice, Opening, Snapshot, Source
from claimdb.record.dates import read_edtf
from claimdb.record.failures import ClashingSource, CopyPurged, MissingCiteKey, OneRecordTwice, UnknownWord
from claimdb.record.keys import LETTERS, child_key, free_key, public_key
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_source
from claimdb.store.outside import COPIES, keep_outside
from claimdb.values.work import Work

LINEAGE_KINDS = ("reprint", "translation", "edition", "same_data")
_NOT_KEPT = ("id", "citation-key")


class FoundSource(NamedTuple):
    """A source and whether it is new."""

    source: Source
    is_new: bool


def add_source(
    recorder: Recorder,
    csl: Mapping[str, Any],
    *,
    cite_key: str | None = None,
    primary: bool = False,
    stub: bool = False,
    note: str | None = None,
    update: bool = False,
) -> Source:
    """Add a work from its CSL-JSON item, or find it: the same cite key with the same content is the same source.

    The cite key is the given one, else the item's `citation-key` or `id`. A stub is completed by a later full record,
    and a stub never takes from a full one. Other content raises ClashingSource, unless `update` says to replace it.
    Raises MissingCiteKey, and UnreadableDate when the date of issue is no date.
    """
    return find_or_add_source(
        recorder, csl, cite_key=cite_key, primary=primary, stub=stub, note=note, update=update
    ).source


def find_or_add_source(
    recorder: Recorder,
    csl: Mapping[str, Any],
    *,
    cite_key: str | None = None,
    primary: bool = False,
    stub: bool = False,
    note: str | None = None,
    update: bool = False,
) -> FoundSource:
    """Do what `add_source` does and tell whether the source is new."""
    named = cite_key or str(csl.get("citation-key") or csl.get("id") or "")
    if not named.strip():
        raise MissingCiteKey(where=_title(csl))
    named = named.strip()
    there = recorder.known.source(named)
    if there is None:
        return FoundSource(_add(recorder, named, csl, primary=primary, stub=stub, note=note), is_new=True)
    source = survivor(recorder.session, there)
    if source.withdrawn_at is not None:
        recorder.change(source, withdrawn_at=None)
        recorder.touch("source", source.key)
    if source is there:
        _settle(recorder, source, csl, primary=primary, stub=stub, note=note, update=update)
    return FoundSource(source, is_new=False)


def find_or_add_stub(recorder: Recorder, cite_key: str) -> Source:
    """Find a source by its cite key, or add a stub: a work known only because another names it."""
    return find_or_add_source(recorder, {"type": "document"}, cite_key=cite_key, stub=True).source


def edit_source(
    recorder: Recorder,
    source: Source,
    csl: Mapping[str, Any] | None = None,
    *,
    cite_key: str | None = None,
    primary: bool | None = None,
    confidential: bool | None = None,
    note: str | None = None,
) -> Source:
    """Replace what is said of a source; None leaves it. A full `csl` item makes a stub a full record.

    Raises ClashingSource when the new cite key is taken.
    """
    values: dict[str, Any] = {}
    if csl is not None:
        values |= {**read_columns(csl), "is_stub": False}
    if cite_key is not None and cite_key != source.cite_key:
        if recorder.known.source(cite_key) is not None:
            raise ClashingSource(cite_key=cite_key, fields="all fields")
        recorder.known.sources.clear()
        values["cite_key"] = cite_key
    if primary is not None:
        values["is_primary"] = primary
    if confidential is not None:
        values["is_confidential"] = confidential
    if note is not None:
        values["note"] = note or None
    if recorder.change(source, **values):
        recorder.touch("source", source.key)
        index_source(recorder, source)
    return source


def read_columns(csl: Mapping[str, Any]) -> dict[str, Any]:
    """Give the columns that repeat what is searched and shown of a CSL-JSON item, and the item itself."""
    item = {name: value for name, value in csl.items() if name not in _NOT_KEPT}
    work = Work("", item)
    issued = work.issued
    bounds = read_edtf(issued) if issued else None
    return {
        "type": work.type,
        "title": work.title,
        "authors": work.authors,
        "container_title": work.text("container-title"),
        "publisher": work.text("publisher"),
        "issued": issued,
        "issued_start": bounds.start if bounds else None,
        "issued_end": bounds.end if bounds else None,
        "language": work.language,
        "url": work.url,
        "doi": work.doi,
        "csl": item,
    }


class FoundLineage(NamedTuple):
    """A link of lineage, and whether anything of it was written."""

    lineage: Lineage
    added: bool


def add_lineage(
    recorder: Recorder, source: Source, of: Source, kind: str, *, measure: Measure | None = None
) -> Lineage:
    """Say that a source derives from another, for one measure or all; the same link twice is one link.

    Raises UnknownWord for another kind, OneRecordTwice for a source and itself.
    """
    return find_or_add_lineage(recorder, source, of, kind, measure=measure).lineage


def find_or_add_lineage(
    recorder: Recorder, source: Source, of: Source, kind: str, *, measure: Measure | None = None
) -> FoundLineage:
    """Do what `add_lineage` does and tell whether the link is new or brought back."""
    if kind not in LINEAGE_KINDS:
        raise UnknownWord(given=kind, field="kind of lineage", allowed=", ".join(LINEAGE_KINDS))
    if source.id == of.id:
        raise OneRecordTwice(key=source.cite_key, act="derived from")
    same = select(Lineage).where(Lineage.source_id == source.id, Lineage.of_source_id == of.id, Lineage.kind == kind)
    limited = Lineage.measure_id.is_(None) if measure is None else Lineage.measure_id == measure.id
    there = recorder.session.scalars(same.where(limited)).first()
    if there is not None:
        revived = recorder.change(there, withdrawn_at=None)
        if revived:
            recorder.touch("source", source.key)
        return FoundLineage(there, revived)
    lineage = Lineage(
        id=recorder.new_id(),
        source_id=source.id,
        of_source_id=of.id,
        kind=kind,
        measure_id=measure.id if measure else None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(lineage, "source", source.key)
    recorder.touch("source", of.key)
    return FoundLineage(lineage, added=True)


def retract_source(recorder: Recorder, source: Source, by: Source | None = None) -> Notice:
    """Record that a source was retracted, by another work where one says so."""
    return _notify(recorder, source, "retracted", by)


def correct_source(recorder: Recorder, source: Source, by: Source | None = None) -> Notice:
    """Record that a source was corrected, by another work where one says so."""
    return _notify(recorder, source, "corrected", by)


def open_source(recorder: Recorder, source: Source, snapshot: Snapshot | None = None) -> Opening:
    """Record that the recorder's person opened a source, or one snapshot of it, and read it."""
    opening = Opening(
        id=recorder.new_id(),
        source_id=source.id,
        snapshot_id=snapshot.id if snapshot else None,
        by=recorder.by,
        at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(opening, "source", source.key)
    return opening


def withdraw_source(recorder: Recorder, source: Source) -> None:
    """Withdraw a source; what rests on it stays and shows that it does."""
    if recorder.change(source, withdrawn_at=recorder.at):
        recorder.touch("source", source.key)


def add_snapshot(
    recorder: Recorder,
    source: Source,
    *,
    raw_hash: str,
    text_hash: str,
    media_type: str,
    text: str,
    raw: bytes | None = None,
    language: str | None = None,
    file_name: str | None = None,
    page_map: list[Any] | None = None,
    layout: list[Any] | None = None,
) -> Snapshot:
    """Keep the bytes and text of a source as captured now; the same bytes twice are one snapshot.

    The bytes go into the folder of copies, where the settings name one; else into the database. Raises CopyNotKept.
    """
    same = select(Snapshot).where(Snapshot.source_id == source.id, Snapshot.raw_hash == raw_hash)
    there = recorder.session.scalars(same).first()
    if there is not None:
        if text and not there.text:
            raise CopyPurged(source=source.cite_key)
        if recorder.change(there, withdrawn_at=None):
            recorder.touch("source", source.key)
        return there
    folder = recorder.session.info.get(COPIES)
    if folder is not None and raw is not None:
        keep_outside(folder, raw)
    taken = recorder.session.scalar(select(func.count()).where(Snapshot.source_id == source.id)) or 0
    snapshot = Snapshot(
        id=recorder.new_id(),
        key=child_key(source.key, taken + 1, "n"),
        source_id=source.id,
        raw_hash=raw_hash,
        text_hash=text_hash,
        media_type=media_type,
        language=language,
        file_name=file_name,
        raw=raw if folder is None else None,
        text=text,
        page_map=page_map,
        layout=layout,
        is_outside=folder is not None and raw is not None,
        captured_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(snapshot, "source", source.key)
    return snapshot


def newest_snapshot(session: Session, source: Source) -> Snapshot | None:
    """Give the newest snapshot of a source; None when it was never captured."""
    living = select(Snapshot).where(Snapshot.source_id == source.id, Snapshot.withdrawn_at.is_(None))
    return session.scalars(living.order_by(Snapshot.captured_at.desc(), Snapshot.id.desc())).first()


def described_already(session: Session, csl: Mapping[str, Any], stem: str) -> Source | None:
    """Find the living source that is described by exactly this item, among those whose cite key starts with `stem`."""
    item = {name: value for name, value in csl.items() if name not in _NOT_KEPT}
    near = select(Source).where(Source.cite_key.startswith(stem, autoescape=True), Source.withdrawn_at.is_(None))
    for there in session.scalars(near.where(Source.merged_into_id.is_(None)).order_by(Source.cite_key)):
        if there.csl == item:
            return there
    return None


def same_work(session: Session, csl: Mapping[str, Any], besides: Source) -> Source | None:
    """Find another living source with the same DOI or web address."""
    work = Work("", csl)
    doi = func.lower(Source.doi) == work.doi.lower() if work.doi else None
    address = Source.url == work.url if work.url else None
    named = [one for one in (doi, address) if one is not None]
    if not named:
        return None
    living = select(Source).where(or_(*named), Source.id != besides.id, Source.withdrawn_at.is_(None))
    return session.scalars(living.where(Source.merged_into_id.is_(None)).order_by(Source.cite_key)).first()


def taken_cite_keys(session: Session, stem: str) -> set[str]:
    """Give the cite keys that start with `stem`, withdrawn and merged sources included."""
    return set(session.scalars(select(Source.cite_key).where(Source.cite_key.startswith(stem, autoescape=True))))


def survivor(session: Session, source: Source) -> Source:
    """Give the source that a merged one now is."""
    while source.merged_into_id is not None:
        source = session.get_one(Source, source.merged_into_id)
    return source


def _add(
    recorder: Recorder, cite_key: str, csl: Mapping[str, Any], *, primary: bool, stub: bool, note: str | None
) -> Source:
    source = Source(
        id=recorder.new_id(),
        key=_free_key(recorder, cite_key),
        cite_key=cite_key,
        **read_columns(csl),
        note=note,
        is_primary=primary,
        is_stub=stub,
        is_confidential=False,
        merged_into_id=None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(source, "source", source.key)
    recorder.known.sources[cite_key] = source
    if stub:
        recorder.new_stubs.append(cite_key)
    index_source(recorder, source, is_new=True)
    return source


def _free_key(recorder: Recorder, cite_key: str) -> str:
    key = public_key(LETTERS["source"], cite_key)
    # Only a source that was given another cite key since can hold this one's natural key.
    return key if key not in recorder.known.source_keys else free_key(recorder.session, Source, key[0], cite_key)


def _settle(
    recorder: Recorder,
    source: Source,
    csl: Mapping[str, Any],
    *,
    primary: bool,
    stub: bool,
    note: str | None,
    update: bool,
) -> None:
    wanted = {**read_columns(csl), "is_primary": primary or source.is_primary, "note": note or source.note}
    if stub:
        # Whoever only names a work knows less than whoever described it, but may know that it is first-hand.
        if primary and recorder.change(source, is_primary=True):
            recorder.touch("source", source.key)
        return
    if source.is_stub or update:
        if recorder.change(source, **wanted, is_stub=False):
            recorder.touch("source", source.key)
            index_source(recorder, source)
        return
    there: Mapping[str, Any] = source.csl
    fields = sorted(name for name in {*there, *wanted["csl"]} if there.get(name) != wanted["csl"].get(name))
    fields += ["note"] if note is not None and source.note not in (None, note) else []
    if fields:
        raise ClashingSource(cite_key=source.cite_key, fields=", ".join(fields))
    if recorder.change(source, is_primary=wanted["is_primary"], note=wanted["note"]):
        recorder.touch("source", source.key)


def _notify(recorder: Recorder, source: Source, kind: str, by: Source | None) -> Notice:
    if by is not None and by.id == source.id:
        raise OneRecordTwice(key=source.cite_key, act=kind + " by")
    same = select(Notice).where(Notice.source_id == source.id, Notice.kind == kind, Notice.withdrawn_at.is_(None))
    named = Notice.by_source_id.is_(None) if by is None else Notice.by_source_id == by.id
    there = recorder.session.scalars(same.where(named)).first()
    if there is not None:
        return there
    notice = Notice(
        id=recorder.new_id(),
        source_id=source.id,
        kind=kind,
        by_source_id=by.id if by else None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(notice, "source", source.key)
    return notice


def _title(csl: Mapping[str, Any]) -> str | None:
    title = csl.get("title")
    return title if isinstance(title, str) and title else None
