"""Documents from Python: kept as sources with their text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.api.kept import AddedSource
from claimdb.api.works import keep_source

if TYPE_CHECKING:
    from claimdb.api.desk import Desk
    from claimdb.record.recorder import Recorder
    from claimdb.sources.documents import Document


def capture_file(desk: Desk, file: Path, key: str | None) -> AddedSource:
    """Keep a document as the source that it is, or as a new one; the same bytes again change nothing.

    Raises what reading the file does, and BadCiteKey for a key that is none.
    """
    from claimdb.bibliography.described import read_cite_key
    from claimdb.sources.documents import propose_source

    if key is not None:
        read_cite_key(key)
    document = propose_source(file)
    return desk.record("capture", lambda recorder: _keep(recorder, document, key))


def _keep(recorder: Recorder, document: Document, key: str | None) -> AddedSource:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import newest_snapshot
    from claimdb.sources.capturing import place_document
    from claimdb.sources.documents import keep_snapshot

    placed = place_document(recorder.session, document, key)
    if placed.there is None:
        record = keep_source(recorder, dict(document.csl), key, None, primary=False)
        source = find_by_prefix(recorder.session, "source", record["cite_key"])
        return AddedSource(**{**record, "snapshot": keep_snapshot(recorder, source, document).key})
    source = find_by_prefix(recorder.session, "source", placed.there.cite_key)
    kept = keep_snapshot(recorder, source, document) if placed.is_news else newest_snapshot(recorder.session, source)
    snapshot = None if kept is None else kept.key
    return AddedSource(source.key, source.cite_key, source.title, added=False, snapshot=snapshot)
