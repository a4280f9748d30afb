"""WARC: what a crawler or archiver kept of a page, with the address and the answer of the server."""

from __future__ import annotations

import io
from dataclasses import replace

from claimdb.sources.failures import DamagedDocument, DocumentTooLarge, EmptyDocument, MissingReader
from claimdb.sources.origin import Origin

MOST_BYTES = 100_000_000
"""Of one answer, unpacked."""

_END_OF_CHUNKS = 16
"""Bytes that may follow an answer sent in pieces; what is longer is missing from a record that was cut."""

_READ = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown")


def open_warc(raw: bytes, origin: Origin) -> tuple[bytes, Origin, str]:
    """Give the first document of an archive: its bytes, its origin, and the media type that the server gave it.

    Answers that are no document (pictures, scripts), refusals and redirects are passed over. Raises MissingReader,
    DamagedDocument, DocumentTooLarge, and EmptyDocument for an archive without a document.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an optional library
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError as error:
        raise MissingReader(where=origin.where, format="WARC", part="warcio", extra="capture") from error
    try:
        for record in ArchiveIterator(io.BytesIO(raw)):
            if record.rec_type not in {"response", "resource"}:
                continue
            headers = record.http_headers
            if headers is not None and headers.get_statuscode() != "200":
                continue
            given = (headers or record.rec_headers).get_header("Content-Type") or ""
            media_type, charset = read_content_type(given)
            if media_type not in _READ:
                continue
            payload = record.content_stream().read(MOST_BYTES + 1)
            if len(payload) > MOST_BYTES:
                raise DocumentTooLarge(where=origin.where, size=len(payload), limit=MOST_BYTES)
            if getattr(record.raw_stream, "limit", 0) > _END_OF_CHUNKS:
                raise DamagedDocument(where=origin.where, format="WARC", reason="it is broken or cut short")
            address = record.rec_headers.get_header("WARC-Target-URI")
            return payload, replace(origin, address=address, charset=charset), media_type
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, UnicodeError) as error:
        raise DamagedDocument(where=origin.where, format="WARC", reason="it is broken or cut short") from error
    raise EmptyDocument(where=origin.where)


def read_content_type(given: str) -> tuple[str, str | None]:
    """Part a Content-Type into media type and charset.

    >>> read_content_type('Text/HTML; charset="ISO-8859-1"')
    ('text/html', 'iso-8859-1')
    """
    media_type, *parameters = given.split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip("\"' \t"):
            return media_type.strip().lower(), value.strip("\"' \t").lower()
    return media_type.strip().lower(), None
