"""Copies of documents that are kept outside of the database: bytes in a folder, each in a file named by its hash."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from claimdb.store.failures import CopyNotKept
from claimdb.store.leftovers import clear_leftovers, part_of

COPIES = "copies"
"""Where a session's info has the folder in which copies are kept; there is none where they stay in the database."""
_PIECE = 1 << 20
_HASH = re.compile(r"[0-9a-f]{64}")


def place_of(folder: Path, raw_hash: str) -> Path:
    """Give the file of the bytes with a hash; a hash is the only thing that becomes a name here."""
    if not _HASH.fullmatch(raw_hash):
        raise ValueError("a copy is named by the sha256 of its bytes")
    return folder / raw_hash[:2] / raw_hash


def keep_outside(folder: Path, raw: bytes) -> str:
    """Write bytes whole, unless they are there already, and give their hash. Raises CopyNotKept.

    It is done before the database knows of them: what is left of a recording that failed is a file that nobody
    misses, and no row that points to nothing.
    """
    raw_hash = sha256(raw).hexdigest()
    path = place_of(folder, raw_hash)
    if is_kept(folder, raw_hash):
        return raw_hash
    beside = part_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(path)
        beside.write_bytes(raw)
        beside.replace(path)
    except OSError as error:
        raise CopyNotKept(where=str(path), reason=error.strerror or error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return raw_hash


def is_kept(folder: Path, raw_hash: str) -> bool:
    """Tell whether the file of a hash is there and holds what was hashed."""
    digest = sha256()
    try:
        with place_of(folder, raw_hash).open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except (OSError, ValueError):
        return False
    return digest.hexdigest() == raw_hash


def read_outside(folder: Path, raw_hash: str) -> bytes | None:
    """Give the bytes of a hash; None where they are not there, or are others."""
    return place_of(folder, raw_hash).read_bytes() if is_kept(folder, raw_hash) else None
