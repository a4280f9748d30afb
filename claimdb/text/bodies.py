"""The text of a work without what its page carries beside it."""

from __future__ import annotations

from collections.abc import Sequence

from claimdb.values.reading import Region, RegionKind

ASSERTED = frozenset(
    {
        RegionKind.TITLE, RegionKind.HEADING, RegionKind.QUOTATION, RegionKind.TABLE, RegionKind.CAPTION,
        RegionKind.BODY, RegionKind.NOTES, RegionKind.REFERENCES,
    }
)  # fmt: skip
"""Regions that a work is made of, against what its page carries beside it."""


def body_of(text: str, regions: Sequence[Region]) -> str:
    """Give a text without what stands around its work."""
    parts: list[str] = []
    at = 0
    for region in regions:
        if region.kind not in ASSERTED:
            parts.append(text[at : region.start].strip())
            at = region.end
    parts.append(text[at:].strip())
    return "\n".join(part for part in parts if part)
