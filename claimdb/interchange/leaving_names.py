"""Names on the web for what leaves: stable, the same from two databases that hold the same facts."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlsplit

from claimdb.model import Source

_ODD = re.compile(r"[\s\x00-\x1f\\<>\"{}|^`]")


def urn(kind: str, key: str) -> str:
    """Give the name of a record.

    >>> urn("claim", "c2a/1")
    'urn:claimdb:claim:c2a%2F1'
    """
    return f"urn:claimdb:{kind}:{quote(key, safe='')}"


def web_address(text: str | None) -> str | None:
    """Give an address of the web with odd signs encoded; None for anything else, such as javascript:.

    >>> web_address("https://example.org/a b"), web_address("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if text is None:
        return None
    given = text.strip()
    try:
        parts = urlsplit(given)
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or _ODD.search(parts.netloc):
        return None
    return quote(given, safe="!#$%&'()*+,/:;=?@[]~")


def source_address(source: Source) -> str | None:
    """Give the web address of a source, else that of its DOI."""
    address = web_address(source.url)
    if address is None and source.doi:
        address = f"https://doi.org/{quote(source.doi, safe='/:;()._-')}"
    return address


def hash_name(digest: str) -> str:
    """Name bytes by their sha256 (hexadecimal), as RFC 6920 does.

    >>> hash_name("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


def moment(at: datetime) -> str:
    """Give a moment in UTC as RFC 3339 writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def plain_date(edtf: str | None) -> str | None:
    """Give a date as ISO 8601 writes it where it is a year, month or day and nothing doubtful; None for all else.

    >>> plain_date("2024-03"), plain_date("2023?"), plain_date("2020/2021")
    ('2024-03', None, None)
    """
    return edtf if edtf and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", edtf, re.ASCII) else None


def filled(pairs: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Give an object without the fields that say nothing."""
    items = pairs.items() if isinstance(pairs, Mapping) else pairs
    return {name: value for name, value in items if value not in (None, "", [], {})}


def authors(source: Source) -> list[tuple[str, bool]]:
    """Give the names of who made a source, each with whether it is a body."""
    found = []
    for name in source.csl.get("author") or source.csl.get("editor") or []:
        if not isinstance(name, dict):
            continue
        if name.get("literal"):
            found.append((str(name["literal"]), True))
        else:
            parts = (name.get("given"), name.get("non-dropping-particle"), name.get("family"))
            whole = " ".join(str(part) for part in parts if part)
            if whole:
                found.append((whole, False))
    return found
