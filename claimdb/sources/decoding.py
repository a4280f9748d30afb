"""From bytes to text, never by silent guessing."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

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


def decode(raw: bytes, *, where: str) -> Decoded:
    """Read bytes by their byte-order mark, else as strict UTF-8, else as Windows-1252, marked as assumed.

    Line ends stay as they are; the mark itself is left out. Raises NotText, also for NUL characters,
    which no text holds.
    """
    decoded = _decode(raw, where)
    at = decoded.text.find("\0")
    if at >= 0:
        raise NotText(
            where=where, reason="it holds a NUL character", at=len(decoded.text[:at].encode(decoded.encoding))
        )
    return decoded


def _decode(raw: bytes, where: str) -> Decoded:
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
    try:
        return Decoded(raw.decode(_FALLBACK), _FALLBACK, is_assumed=True)
    except UnicodeDecodeError as error:
        raise NotText(where=where, reason="it is neither UTF-8 nor Windows-1252", at=error.start) from error


def normalise(text: str) -> str:
    r"""Give a text without what copying changes: NFC, line feeds only, no space at the end of a line or of the text.

    >>> normalise("caf\u0065\u0301 \r\nnoir\n\n")
    'café\nnoir'
    """
    lines = re.split(r"\r\n|\r|\n", unicodedata.normalize("NFC", text))
    return "\n".join(line.rstrip() for line in lines).rstrip()
