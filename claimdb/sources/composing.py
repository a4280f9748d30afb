"""Text as it is put together from the parts of a document, with what each stretch is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimdb.values.reading import Region, RegionKind, Sheet

BETWEEN = "\n\n"
"""What stands between two blocks: an empty line, so that no reader takes them for one paragraph."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader makes of a document: the text that a snapshot keeps, what stands where, and what it says of itself.

    `regions` do not overlap and are in order; what none covers is body. `csl` holds CSL variables, without a type
    where the document tells none. `language` is a tag such as `fr` or `en-GB`. `encoding` is empty where the format
    leaves no choice; `is_assumed` tells that it was assumed for want of better.
    """

    text: str
    regions: tuple[Region, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    csl: Mapping[str, object] = field(default_factory=dict)
    language: str | None = None
    encoding: str = ""
    is_assumed: bool = False


class Composer:
    """Puts blocks together; the text grows at its end only, so a span once given stays true."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._regions: list[Region] = []
        self._sheets: list[tuple[int, str]] = []

    def __len__(self) -> int:
        return self._length

    def block(self, text: str, kind: RegionKind = RegionKind.BODY, *, between: str = BETWEEN) -> None:
        """Add a paragraph, heading, row or note; an empty one is left out."""
        if not text:
            return
        if self._length:
            self.join(between)
        start = self._length
        self.join(text)
        if kind is not RegionKind.BODY:
            self._regions.append(Region(start, self._length, kind))

    def join(self, text: str) -> None:
        """Add text as it is, part of no region."""
        self._parts.append(text)
        self._length += len(text)

    def sheet(self, label: str) -> None:
        """Begin a page here."""
        self._sheets.append((self._length, label))

    def content(
        self, csl: Mapping[str, object], language: str | None = None, *, encoding: str = "", is_assumed: bool = False
    ) -> Content:
        """Give what was put together."""
        ends = [start for start, _ in self._sheets[1:]] + [self._length]
        return Content(
            text="".join(self._parts),
            regions=merge_regions(self._regions),
            sheets=tuple(Sheet(start, end, label) for (start, label), end in zip(self._sheets, ends, strict=False)),
            csl=csl,
            language=language,
            encoding=encoding,
            is_assumed=is_assumed,
        )


def merge_regions(regions: Iterable[Region], most_between: int = len(BETWEEN)) -> tuple[Region, ...]:
    """Give regions in order without overlaps, neighbours of one kind as one; of two that overlap the earlier stays."""
    merged: list[Region] = []
    for region in sorted(regions, key=lambda one: (one.start, -one.end)):
        start = max(region.start, merged[-1].end) if merged else region.start
        if start >= region.end:
            continue
        last = merged[-1] if merged else None
        # Two headings are two; of all else, what stands side by side is one stretch.
        grows = region.kind not in {RegionKind.TITLE, RegionKind.HEADING}
        if last and grows and last.kind is region.kind and start - last.end <= most_between:
            merged[-1] = Region(last.start, region.end, region.kind)
        else:
            merged.append(Region(start, region.end, region.kind))
    return tuple(merged)
