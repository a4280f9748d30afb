"""Works: described by their fields, and kept under a cite key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.bibliography.described import Description
    from claimdb.record.recorder import Recorder


class NothingSaid(UsageError):
    """A source was to be added of which nothing is said."""

    message = "nothing is said of this source"
    hint = "give at least --title, --author, --container, --url or --doi, or name a file"


def describe_item(given: Description, key: str | None = None, there: dict[str, Any] | None = None) -> dict[str, Any]:
    """Give the CSL item of a work: what is said of it, over what its document says (`there`).

    Raises NothingSaid where that is nothing, and what the fields cannot be.
    """
    from claimdb.bibliography.described import describe_work, read_cite_key

    if key is not None:
        read_cite_key(key)
    item = describe_work(given)
    if there is not None:
        return {**there, **item, "type": item["type"] if given.type else there["type"]}
    if not {"title", "author", "editor", "container-title", "URL", "DOI"} & set(item):
        raise NothingSaid
    return item


def keep_source(
    recorder: Recorder, item: dict[str, Any], key: str | None, note: str | None, *, primary: bool
) -> dict[str, Any]:
    """Keep a work under its cite key, or under one made of author, title and year; says what became of it."""
    from claimdb.bibliography.keys import cite_key
    from claimdb.record.sources import described_already, find_or_add_source, same_work, taken_cite_keys
    from claimdb.values.work import Work

    named = key.strip() if key else None
    if named is None:
        stem = cite_key(Work("", item), ())
        there = described_already(recorder.session, item, stem)
        named = there.cite_key if there else cite_key(Work("", item), taken_cite_keys(recorder.session, stem))
    found = find_or_add_source(recorder, item, cite_key=named, primary=primary, note=note or None)
    twin = same_work(recorder.session, item, found.source) if found.is_new else None
    return {
        "key": found.source.key,
        "cite_key": found.source.cite_key,
        "title": found.source.title,
        "added": found.is_new,
        "same_as": twin.cite_key if twin else None,
    }
