"""Merkle trees over hashes, as RFC 6962 section 2.1 defines them, with hashes as lower-case hexadecimal sha256."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def leaf_hash(text: str) -> str:
    """Give the hash of one leaf; it can be taken for that of no node above."""
    return sha256(b"\0" + text.encode()).hexdigest()


def merkle_root(leaves: Sequence[str]) -> str:
    """Give the root over the hashes of leaves, in their order; that of no leaf is the sha256 of nothing.

    >>> merkle_root([leaf_hash("a"), leaf_hash("b")]) == merkle_root([leaf_hash("b"), leaf_hash("a")])
    False
    """
    if not leaves:
        return sha256(b"").hexdigest()
    row = [bytes.fromhex(leaf) for leaf in leaves]
    while len(row) > 1:
        # Whoever is left over at the end of a row goes up as it is: the same tree as by halves of powers of two.
        joined = [sha256(b"\1" + one + other).digest() for one, other in zip(row[::2], row[1::2], strict=False)]
        row = joined + row[len(joined) * 2 :]
    return row[0].hex()


def chain_hash(before: str, number: int, root: str) -> str:
    """Give the hash that stands for a root and for all before it; `before` is empty for the first, number 1."""
    return sha256(f"{before}:{number}:{root}".encode()).hexdigest()
