"""Where the bytes of a document come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a document beside its bytes.

    `where` names it in errors; `address` is where on the web it was read; `charset` is what the server or the archive
    said of its encoding.
    """

    where: str
    name: str | None = None
    address: str | None = None
    charset: str | None = None
