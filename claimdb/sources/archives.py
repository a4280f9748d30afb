"""Archives that documents are (DOCX, ODT, EPUB): opened with limits, so that small files stay small."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from claimdb.sources.failures import DamagedDocument, LockedDocument, MissingReader, UnfoldsTooFar

MOST_PARTS = 20_000
MOST_UNFOLDED = 300_000_000
"""Bytes of all parts together, pictures included."""

MOST_OF_A_PART = 60_000_000
"""Bytes of one part that is read."""

MOST_TIMES = 200
"""How many times its size a part of some length may unfold to; XML of documents unfolds to some 20."""
_SHORT = 5_000_000

BROKEN = (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zlib.error)
"""What the library raises for an archive that is damaged, cut short or packed in a way that it does not know."""


class Archive:
    """The parts of an archive by their names; nothing is ever written to disk, so no name becomes a path."""

    def __init__(self, raw: bytes, *, where: str, format: str) -> None:  # noqa: A002 - what errors call it
        self._where = where
        self._format = format
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw))
            parts = self._archive.infolist()
        except BROKEN as error:
            raise self._damaged() from error
        self.names = frozenset(part.filename for part in parts)
        if any(part.flag_bits & 1 for part in parts):
            raise LockedDocument(where=where, format=format)
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNFOLDED:
            raise self._unfolds()
        for part in parts:
            if part.file_size > _SHORT and part.file_size > MOST_TIMES * max(1, part.compress_size):
                raise self._unfolds()

    def read(self, name: str) -> bytes:
        """Give the bytes of a part; raises DamagedDocument where it is missing or broken, UnfoldsTooFar."""
        try:
            with self._archive.open(name) as part:
                raw = part.read(MOST_OF_A_PART + 1)
        except KeyError as error:
            raise DamagedDocument(where=self._where, format=self._format, reason="a part of it is missing") from error
        except (*BROKEN, RuntimeError) as error:
            raise self._damaged() from error
        if len(raw) > MOST_OF_A_PART:
            raise self._unfolds()
        return raw

    def xml(self, name: str) -> Any:
        """Give a part as an XML tree; raises also UnfoldsTooFar for one that declares entities, MissingReader."""
        try:
            from lxml import etree  # noqa: PLC0415 - an optional library
        except ImportError as error:
            raise MissingReader(where=self._where, format=self._format, part="lxml", extra="capture") from error
        raw = self.read(name)
        self.refuse_entities(raw)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "depth" in str(error).lower():
                raise UnfoldsTooFar(
                    where=self._where, format=self._format, reason="its parts stand too deep within one another"
                ) from error
            raise self._damaged() from error

    def refuse_entities(self, raw: bytes) -> None:
        """Raise UnfoldsTooFar for XML that declares what it may unfold to; no office program writes such."""
        head = raw[:4096].replace(b"\0", b"")
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise UnfoldsTooFar(where=self._where, format=self._format, reason="it declares entities")

    def _damaged(self) -> DamagedDocument:
        return DamagedDocument(where=self._where, format=self._format, reason="it is broken or cut short")

    def _unfolds(self) -> UnfoldsTooFar:
        return UnfoldsTooFar(where=self._where, format=self._format, reason="it unfolds to far more than its size")
