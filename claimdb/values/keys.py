"""Public keys: made from what a record is, so equal facts have equal keys in every database, and without one."""

from __future__ import annotations

import json
from base64 import b32encode
from hashlib import sha256

_BYTES = 10
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write_json(value: object) -> str:
    """Give the one spelling of `value` that is stored and hashed."""
    return _ENCODER.encode(value)


def public_key(letter: str, *natural_identity: object) -> str:
    """Make a key: the letter, then the first 80 bits of the sha256 of the identity in base32 (RFC 4648), lower case.

    The identity is JSON values; it is hashed in its canonical spelling.
    """
    digest = sha256(write_json(list(natural_identity)).encode()).digest()
    return letter + b32encode(digest[:_BYTES]).decode().lower()
