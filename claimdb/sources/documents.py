"""Documents as sources: what a file or page itself says of the work, and its snapshot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePath
from types import MappingProxyType

from claimdb.model import Snapshot, Source
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_snapshot
from claimdb.sources import media
from claimdb.sources.composing import Content
from claimdb.sources.decoding import decode
from claimdb.sources.epub import read_epub
from claimdb.sources.failures import CannotReadDocument, DocumentTooLarge, EmptyDocument, UnknownDocument
from claimdb.sources.html import read_html
from claimdb.sources.issued import find_issued
from claimdb.sources.markdown import markdown_metadata
from claimdb.sources.office import read_docx, read_odt
from claimdb.sources.origin import Origin
from claimdb.sources.pdf import read_pdf
from claimdb.sources.regions import find_regions
from claimdb.sources.titles import find_title
from claimdb.sources.warc import open_warc
from claimdb.text.normalised import normalise
from claimdb.values.reading import Region, Sheet
from claimdb.values.work_date import csl_date

__all__ = [
    "CannotReadDocument",
    "Document",
    "DocumentTooLarge",
    "EmptyDocument",
    "UnknownDocument",
    "keep_snapshot",
    "propose_source",
    "read_bytes",
]

MOST_BYTES = 100_000_000
"""Of a file. The longest reports in print take some 50 MB, nearly all of it pictures."""

MOST_TEXT_BYTES = 20_000_000
"""Of a plain text: ten times the longest novel."""

MOST_SIGNS = 20_000_000
"""Of the text that any document gives."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document, read: a CSL-JSON item of what it says of itself, and all that a snapshot keeps.

    `csl` has a type and, where the document gives itself one, a title, authors, a date…; what is not in the document
    stays empty. `raw_hash` is the sha256 of the bytes, `text_hash` that of the normalised text.
    `is_assumed`: the encoding was assumed for want of better. `regions` tell what stretches of `text` are, what none
    covers is body; `sheets` are its pages. `address` is where on the web it was read.
    """

    csl: Mapping[str, object]
    raw: bytes
    text: str
    raw_hash: str
    text_hash: str
    media_type: str
    file_name: str | None
    encoding: str
    is_assumed: bool
    regions: tuple[Region, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    language: str | None = None
    address: str | None = None


Reader = Callable[[bytes, Origin], Content]


def propose_source(path: Path) -> Document:
    """Read a document file as a proposal for a source; nothing is recorded.

    Raises what `read_bytes` raises, and CannotReadDocument.
    """
    where = str(path)
    return read_bytes(_read_file(path, where), Origin(where, path.name))


def read_bytes(raw: bytes, origin: Origin, *, declared: str | None = None) -> Document:
    """Read the bytes of a document; `declared` is the media type that a server gave them.

    Raises UnknownDocument, DocumentTooLarge, EmptyDocument, NotText, MissingReader, LockedDocument, NoTextInPdf,
    DamagedDocument, UnfoldsTooFar.
    """
    media_type = media.media_type_of(raw, origin.name, declared)
    if media_type is None:
        kind = declared or PurePath(origin.name or "").suffix.lower()
        raise UnknownDocument(where=origin.where, suffix=kind)
    content = _read_warc(raw, origin) if media_type == media.WARC else READERS[media_type](raw, origin)
    normalised = normalise(content.text)
    if not normalised:
        raise EmptyDocument(where=origin.where)
    if len(content.text) > MOST_SIGNS:
        raise DocumentTooLarge(where=origin.where, size=len(content.text), limit=MOST_SIGNS)
    return Document(
        csl={"type": "document", **content.csl},
        raw=raw,
        text=content.text,
        raw_hash=sha256(raw).hexdigest(),
        text_hash=sha256(normalised.encode("utf-8", "replace")).hexdigest(),
        media_type=media_type,
        file_name=origin.name,
        encoding=content.encoding,
        is_assumed=content.is_assumed,
        regions=content.regions,
        sheets=content.sheets,
        language=content.language,
        address=origin.address,
    )


def keep_snapshot(recorder: Recorder, source: Source, document: Document, *, language: str | None = None) -> Snapshot:
    """Keep a document that was read as the snapshot of a source; the same bytes twice are one snapshot."""
    return add_snapshot(
        recorder,
        source,
        raw_hash=document.raw_hash,
        text_hash=document.text_hash,
        media_type=document.media_type,
        text=document.text,
        raw=document.raw,
        language=language or document.language,
        file_name=document.file_name,
        page_map=[[sheet.start, sheet.end, sheet.label] for sheet in document.sheets] or None,
        layout=[[region.start, region.end, region.kind.value] for region in document.regions] or None,
    )


def _read_warc(raw: bytes, origin: Origin) -> Content:
    payload, inside, declared = open_warc(raw, origin)
    media_type = media.media_type_of(payload, None, declared)
    if media_type is None or media_type not in READERS:
        raise UnknownDocument(where=origin.where, suffix=declared)
    content = READERS[media_type](payload, inside)
    # The address that the archive names is where it was read, whatever the page says of itself.
    return replace(content, csl={**({"URL": inside.address} if inside.address else {}), **content.csl})


def _read_text(raw: bytes, origin: Origin) -> Content:
    return _read_marked(raw, origin, media.TEXT)


def _read_markdown(raw: bytes, origin: Origin) -> Content:
    return _read_marked(raw, origin, media.MARKDOWN)


def _read_marked(raw: bytes, origin: Origin, media_type: str) -> Content:
    if len(raw) > MOST_TEXT_BYTES:
        raise DocumentTooLarge(where=origin.where, size=len(raw), limit=MOST_TEXT_BYTES)
    decoded = decode(raw, where=origin.where, declared=origin.charset)
    is_markdown = media_type == media.MARKDOWN
    title = find_title(decoded.text, is_markdown=is_markdown)
    issued = find_issued(decoded.text)
    said, language = markdown_metadata(decoded.text) if is_markdown else ({}, None)
    return Content(
        text=decoded.text,
        regions=find_regions(decoded.text, media_type),
        csl={
            **({"title": title} if title else {}),
            **({"issued": csl_date(issued)} if issued else {}),
            **said,
        },
        language=language,
        encoding=decoded.encoding,
        is_assumed=decoded.is_assumed,
    )


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        media.TEXT: _read_text,
        media.MARKDOWN: _read_markdown,
        media.HTML: read_html,
        media.PDF: read_pdf,
        media.DOCX: read_docx,
        media.ODT: read_odt,
        media.EPUB: read_epub,
    }
)
"""What reads each format."""


def _read_file(path: Path, where: str) -> bytes:
    try:
        if not path.exists():
            raise CannotReadDocument(where=where, reason="there is no such file")
        if not path.is_file():
            # A pipe or a device may never end.
            raise CannotReadDocument(where=where, reason="it is not a file")
        size = path.stat().st_size
        limit = (
            MOST_TEXT_BYTES
            if media.MEDIA_TYPES.get(path.suffix.lower()) in {media.TEXT, media.MARKDOWN}
            else MOST_BYTES
        )
        if size > limit:
            raise DocumentTooLarge(where=where, size=size, limit=limit)
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise CannotReadDocument(where=where, reason=getattr(error, "strerror", None) or error) from error
    if len(raw) > limit:
        raise DocumentTooLarge(where=where, size=len(raw), limit=limit)
    return raw
