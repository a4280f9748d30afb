"""What tests ask of a document that was read: its regions as words, and the part of a library that must be there."""

from __future__ import annotations

from importlib.util import find_spec

from claimdb.sources.documents import Document, read_bytes
from claimdb.sources.origin import Origin
from claimdb.values.reading import RegionKind
from tests.conftest import missing_part


def needs(*parts: str) -> None:
    """Skip where a library is missing, by its name."""
    for part in parts:
        if find_spec(part) is None:
            missing_part(part)


def read(raw: bytes | str, name: str, **origin: str) -> Document:
    """Read bytes as a document of a name."""
    return read_bytes(raw.encode() if isinstance(raw, str) else raw, Origin(name, name, **origin))


def words_of(document: Document, kind: RegionKind | str) -> list[str]:
    """Give the words of every region of a kind, spaces and line ends as one space."""
    return [" ".join(document.text[r.start : r.end].split()) for r in document.regions if r.kind == kind]


def body_of(document: Document) -> str:
    """Give the words that no region covers."""
    parts, at = [], 0
    for region in document.regions:
        parts.append(document.text[at : region.start])
        at = region.end
    return " ".join(" ".join([*parts, document.text[at:]]).split())
