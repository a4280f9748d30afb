"""Document files as sources: what the file itself says of the work, and its snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from claimdb.errors import InputError
from claimdb.model import Snapshot, Source
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_snapshot
from claimdb.sources.decoding import decode, normalise
from claimdb.sources.titles import find_title

MOST_BYTES = 20_000_000
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "": "text/plain",
        ".txt": "text/plain",
        ".text": "text/plain",
        ".md": "text/markdown",
        ".markdown": "text/markdown",
    }
)


class CannotReadDocument(InputError):
    """The file is absent, not a file, or not ours to read."""

    message = "this document cannot be read: {reason}"
    hint = "check its name and permissions"


class UnknownDocument(InputError):
    """The file is of a kind that claimdb does not read yet."""

    message = "documents of the kind {suffix} cannot be read"
    hint = "save it as plain text (.txt) or Markdown (.md)"


class DocumentTooLarge(InputError):
    """The file is larger than any text that a person cites."""

    message = "this document has {size:n} bytes, more than the {limit:n} that are read"
    hint = "cut it into parts, and add each as a source"


class EmptyDocument(InputError):
    """The file holds no text."""

    message = "this document is empty"
    hint = "check that it was saved"


@dataclass(frozen=True, slots=True)
class Document:
    """A document file, read: a CSL-JSON item of what it says of itself, and all that a snapshot keeps.

    `csl` has a type and, where the text gives itself one, a title; what is not in the document
    stays empty. `raw_hash` is the sha256 of the bytes, `text_hash` that of the normalised text.
    `is_assumed`: the encoding was assumed for want of better.
    """

    csl: Mapping[str, object]
    raw: bytes
    text: str
    raw_hash: str
    text_hash: str
    media_type: str
    file_name: str
    encoding: str
    is_assumed: bool


def propose_source(path: Path) -> Document:
    """Read a plain text or Markdown file as a proposal for a source; nothing is recorded.

    Raises UnknownDocument, CannotReadDocument, DocumentTooLarge, EmptyDocument, NotText.
    """
    where = str(path)
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        raise UnknownDocument(where=where, suffix=path.suffix.lower())
    raw = _read_bytes(path, where)
    decoded = decode(raw, where=where)
    normalised = normalise(decoded.text)
    if not normalised:
        raise EmptyDocument(where=where)
    title = find_title(decoded.text, is_markdown=media_type == "text/markdown")
    return Document(
        csl={"type": "document", **({"title": title} if title else {})},
        raw=raw,
        text=decoded.text,
        raw_hash=sha256(raw).hexdigest(),
        text_hash=sha256(normalised.encode()).hexdigest(),
        media_type=media_type,
        file_name=path.name,
        encoding=decoded.encoding,
        is_assumed=decoded.is_assumed,
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
        language=language,
        file_name=document.file_name,
    )


def _read_bytes(path: Path, where: str) -> bytes:
    try:
        if not path.exists():
            raise CannotReadDocument(where=where, reason="there is no such file")
        if not path.is_file():
            # A pipe or a device may never end.
            raise CannotReadDocument(where=where, reason="it is not a file")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DocumentTooLarge(where=where, size=size, limit=MOST_BYTES)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise CannotReadDocument(where=where, reason=getattr(error, "strerror", None) or error) from error
    if len(raw) > MOST_BYTES:
        raise DocumentTooLarge(where=where, size=len(raw), limit=MOST_BYTES)
    return raw
