"""How a dump begins: enough to tell it from a table, without reading more of it."""

from __future__ import annotations

import sys
from pathlib import Path

_BEGINNING = b'{"claimdb":"dump"'


def is_dump(path: Path) -> bool:
    """Tell whether a file, or standard input for `-`, begins as a dump does; nothing of it is used up."""
    if str(path) == "-":
        peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
        return peek is not None and bytes(peek(len(_BEGINNING))).startswith(_BEGINNING)
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_BEGINNING)) == _BEGINNING
    except (OSError, ValueError):
        return False
