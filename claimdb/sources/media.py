"""Which format a document is in: by its first bytes, else by the name it has."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from claimdb.sources.archives import BROKEN

TEXT, MARKDOWN, HTML, PDF, WARC = "text/plain", "text/markdown", "text/html", "application/pdf", "application/warc"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "": TEXT, ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN,
        ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".xht": HTML,
        ".pdf": PDF, ".docx": DOCX, ".docm": DOCX, ".odt": ODT, ".ott": ODT, ".epub": EPUB,
        ".warc": WARC, ".gz": WARC,
    }
)  # fmt: skip
"""Media types by the ending of a file's name."""

FORMATS: Mapping[str, str] = MappingProxyType(
    {TEXT: "text", MARKDOWN: "Markdown", HTML: "HTML", PDF: "PDF", DOCX: "DOCX", ODT: "ODT", EPUB: "EPUB", WARC: "WARC"}
)
"""What people call each."""

_HEAD = 1024
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,400}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_DECLARED = {"text/plain": TEXT, "text/markdown": MARKDOWN, "text/html": HTML, "application/xhtml+xml": HTML, **{
    name: name for name in (PDF, DOCX, ODT, EPUB, WARC)}}  # fmt: skip


def media_type_of(raw: bytes, name: str | None, declared: str | None = None) -> str | None:
    """Give the media type of a document, None for one that claimdb does not read.

    Bytes that show their format decide, for names and servers are often wrong; then what the server `declared`, then
    the ending of the name.
    """
    shown = _shown(raw)
    if shown is not None:
        return shown
    suffix = PurePath(name).suffix.lower() if name else ""
    if (
        declared is not None
        and declared in _DECLARED
        and not (declared == TEXT and MEDIA_TYPES.get(suffix) == MARKDOWN)
    ):
        return _DECLARED[declared]
    if declared is not None and (not suffix or suffix not in MEDIA_TYPES):
        return None
    known = MEDIA_TYPES.get(suffix)
    if known == TEXT and _PAGE.match(raw[:_HEAD]):
        return HTML
    return known


def _shown(raw: bytes) -> str | None:
    head = raw[:_HEAD]
    if b"%PDF-" in head:
        return PDF
    if head.startswith(b"WARC/"):
        return WARC
    if head.startswith(b"\x1f\x8b"):
        return WARC if _unpacked_head(raw).startswith(b"WARC/") else None
    return _kind_of_archive(raw) if head.startswith(b"PK\x03\x04") else None


def _unpacked_head(raw: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as unpacked:
            return unpacked.read(8)
    except (OSError, EOFError, zlib.error):
        return b""


def _kind_of_archive(raw: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist()[:5000])
            named = ""
            if "mimetype" in names and archive.getinfo("mimetype").file_size <= 200:
                named = archive.read("mimetype").decode("ascii", "replace").strip()
    except (*BROKEN, RuntimeError):
        return None
    if named in {ODT, EPUB}:
        return named
    return DOCX if "word/document.xml" in names else None
