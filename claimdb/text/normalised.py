"""A text without what copying it changes: what the hash of a document's words is taken of."""

from __future__ import annotations

import re
import unicodedata


def normalise(text: str) -> str:
    r"""Give a text without what copying changes: NFC, line feeds only, no space at the end of a line or of the text.

    >>> normalise("caf\u0065\u0301 \r\nnoir\n\n")
    'café\nnoir'
    """
    lines = re.split(r"\r\n|\r|\n", unicodedata.normalize("NFC", text))
    return "\n".join(line.rstrip() for line in lines).rstrip()
