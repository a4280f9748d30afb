"""Public keys: made from what a record is, so equal facts have equal keys in every database, and without one."""

from __future__ import annotations

import json
from hashlib import sha256

_BYTES = 10
_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(one + other for one in _SIGNS for other in _SIGNS)
"""Ten bits each."""
_LAST = len(_PAIRS) - 1
_SHIFTS = range(8 * _BYTES - 10, -1, -10)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write_json(value: object) -> str:
    """Give the one spelling of `value` that is stored and hashed."""
    return _ENCODER.encode(value)


def child_key(parent: str, ordinal: int, letter: str = "") -> str:
    """Make the key of a child: `c….1` is an assertion of a claim, `c….f1` a figure, `c….v1` a verdict."""
    return f"{parent}.{letter}{ordinal}"


def figure_key(claim: str, ordinal: int) -> str:
    """Make the key of a figure of a claim, which its row does not hold: `c….f1`."""
    return child_key(claim, ordinal, "f")


def public_key(letter: str, *natural_identity: object) -> str:
    """Make a key: the letter, then the first 80 bits of the sha256 of the identity in base32 (RFC 4648), lower case.

    The identity is JSON values; it is hashed in its canonical spelling.
    """
    return key_of(letter, write_json(list(natural_identity)))


def key_of(letter: str, spelled: str) -> str:
    """Make a key from an identity in its canonical spelling."""
    number = int.from_bytes(sha256(spelled.encode()).digest()[:_BYTES])
    return letter + "".join([_PAIRS[number >> shift & _LAST] for shift in _SHIFTS])
