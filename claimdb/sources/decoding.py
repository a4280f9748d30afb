"""From bytes to text, never by silent guessing."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import BinaryIO

from claimdb.errors import InputError

# The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"
_PIECE = 1 << 20


class NotText(InputError):
    """Bytes that are no text in any encoding that claimdb reads."""

    message = "this is no text that can be read: {reason}, at byte {at}"
    hint = "save it as plain text in UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and whether that was assumed for want of better."""

    text: str
    encoding: str
    is_assumed: bool = False


def decode(raw: bytes, *, where: str, declared: str | None = None) -> Decoded:
    """Read bytes by their byte-order mark, else as strict UTF-8, else as `declared`, else as Windows-1252.

    Windows-1252 is marked as assumed. A charset is what a page or its server declares: many declare what they are
    not, so UTF-8 that reads as such goes before it, and an unknown name counts as none.

    Line ends stay as they are; the mark itself is left out. Raises NotText, also for NUL characters,
    which no text holds.
    """
    decoded = _decode(raw, where, declared)
    at = decoded.text.find("\0")
    if at >= 0:
        raise NotText(
            where=where, reason="it holds a NUL character", at=len(decoded.text[:at].encode(decoded.encoding))
        )
    return decoded


def find_encoding(file: BinaryIO, *, where: str) -> tuple[str, bool]:
    """Tell which encoding `decode` would read a file in, and whether it is assumed; the file is read piece by piece.

    The name is a Python codec that leaves a byte-order mark out. The file must be one that can be read again: it ends
    at its beginning. Raises NotText.
    """
    file.seek(0)
    start = file.read(4)
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
    if marked is not None:
        # The codecs without "le" and "be" in their name read the mark and leave it out; so does "utf-8-sig".
        encoding = "utf-8-sig" if marked == "utf-8" else marked[:6]
        _read_through(file, encoding, where, "it is not what its byte-order mark says")
        return encoding, False
    try:
        _read_through(file, "utf-8", where, "")
    except NotText as error:
        if not isinstance(error.__cause__, UnicodeDecodeError):
            raise
        _read_through(file, _FALLBACK, where, "it is neither UTF-8 nor Windows-1252")
        return _FALLBACK, True
    return "utf-8", False


def _read_through(file: BinaryIO, encoding: str, where: str, reason: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    at = 0
    file.seek(0)
    while piece := file.read(_PIECE):
        try:
            text = decoder.decode(piece)
        except UnicodeDecodeError as error:
            raise NotText(where=where, reason=reason, at=at + error.start) from error
        if "\0" in text:
            raise NotText(where=where, reason="it holds a NUL character", at=at + max(piece.find(b"\0"), 0))
        at += len(piece)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise NotText(where=where, reason=reason, at=at) from error
    file.seek(0)


def _decode(raw: bytes, where: str, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise NotText(
                    where=where, reason="it is not what its byte-order mark says", at=error.start + len(mark)
                ) from error
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and (read := _as_declared(raw, declared)) is not None:
        return read
    try:
        return Decoded(raw.decode(_FALLBACK), _FALLBACK, is_assumed=True)
    except UnicodeDecodeError as error:
        raise NotText(where=where, reason="it is neither UTF-8 nor Windows-1252", at=error.start) from error


def _as_declared(raw: bytes, declared: str) -> Decoded | None:
    # What pages call Latin-1 or ASCII is Windows-1252 everywhere on the web.
    name = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(
        declared, declared
    )
    try:
        encoding = codecs.lookup(name).name
        if encoding == "utf-8":
            # Cut in the middle of a letter, or with a few letters of another page pasted in.
            text = raw.decode(encoding, errors="replace")
            return Decoded(text, encoding, is_assumed=True) if text.count("\ufffd") <= 1 + len(text) // 1000 else None
        text = raw.decode(encoding)
    except (LookupError, ValueError, UnicodeError):
        return None
    return Decoded(text, encoding) if isinstance(text, str) else None
