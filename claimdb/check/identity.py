"""What tells one finding from others, and what its evidence is; neither depends on a language or a database."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from claimdb.values.hit import Hit
from claimdb.values.keys import public_key, write_json


def identity_text(code: str, identity: Sequence[str]) -> str:
    """Write the identity of a finding: its rule, then what tells it from others of the rule."""
    return write_json([code, *identity])


def finding_key(identity: str) -> str:
    """Make the public key of a finding from its identity."""
    return public_key("f", "finding", identity)


def evidence_of(hit: Hit) -> str:
    """Give the sha256 of the sorted set of facts that decided a hit; sources that repeat a value add none."""
    return sha256(write_json([hit.message_id, *sorted(set(hit.facts))]).encode()).hexdigest()
