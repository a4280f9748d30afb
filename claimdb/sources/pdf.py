"""PDF: text in reading order with its notes, pages under the labels they are cited by, heads and feet told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double
from itertools import pairwise
from typing import Any

from claimdb.sources.composing import Content, merge_regions
from claimdb.sources.failures import DamagedDocument, DocumentTooLarge, LockedDocument, MissingReader, NoTextInPdf
from claimdb.sources.names import split_names
from claimdb.sources.origin import Origin
from claimdb.sources.pdf_lines import Glyph, Line, make_lines
from claimdb.sources.pdf_notes import Printed, body_label, called_labels, write_line
from claimdb.sources.running import running_lines
from claimdb.sources.words import CAPTION_LEAD, REFERENCES
from claimdb.values.reading import Region, RegionKind, Sheet

MOST_PAGES = 5000
PAGE_END = "\n\f"
_LOCKED = 4
"""PDFium's number for a missing password."""
_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\ufffe": "-", "\x02": "-",
}  # fmt: skip
_HEADING, _TITLE_SIZE = 1.15, 1.3
"""Sizes of headings and titles as parts of the size of the body."""
_FINAL = re.compile(r"[.!?:…»”][\"»”’)\]⁰¹²³⁴-⁹]*(?:\[\^\w+\])*\Z")
_PROGRAM = re.compile(
    r"\A(?:microsoft (?:word|powerpoint|excel)|untitled|sans titre|document\d*)\b|\.(?:docx?|pdf|indd|qxd|tex|odt)\Z",
    re.I,
)
_ACCOUNT = re.compile(r"\A(?:admin\w*|user|utilisateur|unknown|owner|\w*\d\w*)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?!\d)")


def read_pdf(raw: bytes, origin: Origin) -> Content:
    """Read a PDF.

    Raises MissingReader, LockedDocument, DamagedDocument, DocumentTooLarge, and NoTextInPdf for one of pictures.
    """
    try:
        import pypdfium2  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise MissingReader(where=origin.where, format="PDF", part="pypdfium2", extra="pdf") from error
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _LOCKED:
            raise LockedDocument(where=origin.where, format="PDF") from error
        raise DamagedDocument(where=origin.where, format="PDF", reason="it cannot be opened") from error
    try:
        if len(document) > MOST_PAGES:
            raise DocumentTooLarge(where=origin.where, size=len(document), limit=MOST_PAGES)
        pages = [make_lines(_glyphs(document, number)) for number in range(len(document))]
        labels = [document.get_page_label(number) or "" for number in range(len(document))]
        said = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        raise DamagedDocument(where=origin.where, format="PDF", reason="one of its pages cannot be read") from error
    finally:
        document.close()
    if not any(glyph.text.isalnum() for lines in pages for line in lines for glyph in line.glyphs):
        raise NoTextInPdf(where=origin.where, pages=len(pages))
    return _compose(pages, labels, said)


def _glyphs(document: Any, number: int) -> Iterator[Glyph]:
    """Give the characters of a page in the order in which PDFium reads them, line ends left out."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - an optional library

    page = document[number]
    words = page.get_textpage()
    # One box for all: a report has a million characters.
    sides = [c_double() for _ in range(4)]
    box = [byref(side) for side in sides]
    left, right, bottom, top = sides
    try:
        high = 0
        for at in range(words.count_chars()):
            code = pdfium.FPDFText_GetUnicode(words, at)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
            if code < 32 and code not in {2, 9}:
                continue
            pdfium.FPDFText_GetCharBox(words, at, *box)
            is_made = code == 32 and pdfium.FPDFText_IsGenerated(words, at) == 1
            text = " " if code == 9 else chr(code)
            text = _LIGATURES.get(text, text)
            size = pdfium.FPDFText_GetFontSize(words, at)
            yield Glyph(text, left.value, bottom.value, right.value, top.value, size, is_made)
    finally:
        words.close()
        page.close()


def _compose(pages: list[list[Line]], labels: list[str], said: dict[str, str]) -> Content:
    body_size = _body_size(pages)
    called = {label for lines in pages for label in called_labels(lines)}
    found = [[body_label(line, body_size, called) for line in lines] for lines in pages]
    bodies = {one[0] for page in found for one in page if one is not None}
    text, regions, starts = "", [], []
    parts: list[str] = []
    length = 0
    for lines, page_bodies in zip(pages, found, strict=True):
        starts.append(length)
        page_parts, page_regions = _write_page(lines, page_bodies, bodies, body_size, length)
        parts.extend([*page_parts, PAGE_END])
        regions.extend(page_regions)
        length += sum(len(part) for part in page_parts) + len(PAGE_END)
    text = "".join(parts).removesuffix(PAGE_END)
    running = list(running_lines(text))
    references = list(_references(text, regions))
    ends = [*starts[1:], len(text)]
    labels = labels if any(labels) else _printed_labels(text, starts, ends, running)
    sheets = tuple(
        Sheet(start, min(end, len(text)), label or str(at))
        for at, (start, end, label) in enumerate(zip(starts, ends, labels, strict=True), 1)
    )
    title = _information(said.get("Title", ""), _PROGRAM) or _largest(text, regions)
    csl: dict[str, object] = {"title": title} if title else {}
    author = _information(said.get("Author", ""), _ACCOUNT)
    if author:
        csl["author"] = split_names(author)
    return Content(text=text, regions=merge_regions([*running, *regions, *references], 1), sheets=sheets, csl=csl)


def _body_size(pages: list[list[Line]]) -> float:
    """Give the size of the body: that of most letters of the lines that call notes, else of all lines.

    In a work of law or history the notes have more letters than the body.
    """
    lines = [line for page in pages for line in page]
    calling = [line for line in lines if called_labels([line])]
    sizes: Counter[float] = Counter()
    for line in calling or lines:
        sizes[round(line.size, 1)] += len(line.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _write_page(
    lines: list[Line], bodies_here: list[tuple[str, int] | None], bodies: set[str], body_size: float, offset: int
) -> tuple[list[str], list[Region]]:
    parts: list[str] = []
    regions: list[Region] = []
    length = offset
    in_notes = False
    before: Line | None = None
    written_before = ""
    leading = _leading(lines)
    for line, body in zip(lines, bodies_here, strict=True):
        printed: Printed = write_line(line, bodies, body)
        if before is not None:
            between = "\n\n" if body is None and _parts_from(before, line, written_before, leading) else "\n"
            parts.append(between)
            length += len(between)
        in_notes = body is not None or (in_notes and line.size <= 0.97 * body_size)
        kind = RegionKind.NOTES if in_notes else _kind_of(line, printed.text, body_size)
        if kind is not None:
            _extend(regions, Region(length, length + len(printed.text), kind))
        parts.append(printed.text)
        length += len(printed.text)
        before, written_before = line, printed.text
    return parts, regions


def _extend(regions: list[Region], region: Region) -> None:
    """Add a line's region; a heading of two lines, and a note of several, are one."""
    last = regions[-1] if regions else None
    if last is not None and last.kind is region.kind and region.start - last.end <= 1:
        regions[-1] = Region(last.start, region.end, region.kind)
    else:
        regions.append(region)


def _kind_of(line: Line, text: str, body_size: float) -> RegionKind | None:
    if line.size >= _HEADING * body_size and any(c.isalpha() for c in text):
        return RegionKind.HEADING
    return RegionKind.CAPTION if line.size < 0.97 * body_size and CAPTION_LEAD.match(text) else None


def _leading(lines: list[Line]) -> float:
    steps = sorted(round(one.base - two.base, 1) for one, two in pairwise(lines) if one.base > two.base)
    return steps[len(steps) // 2] if steps else 0.0


def _parts_from(before: Line, line: Line, text_before: str, leading: float) -> bool:
    """Tell whether a paragraph ends between two lines: by a gap, another size, or a short or indented line."""
    if abs(before.size - line.size) > 0.1 * max(before.size, line.size):
        return True
    step = before.base - line.base
    if leading and step > 1.45 * leading:
        return True
    ends = _FINAL.search(text_before) is not None
    indented = line.left - before.left > 0.8 * line.size and step > 0
    short = line.right - before.right > 4 * line.size
    return ends and (indented or short)


def _references(text: str, regions: list[Region]) -> Iterator[Region]:
    """Find lists of works: what stands below such a heading, to the next heading."""
    headings = [region for region in regions if region.kind is RegionKind.HEADING]
    for number, heading in enumerate(headings):
        if REFERENCES.fullmatch(" ".join(text[heading.start : heading.end].split())):
            end = headings[number + 1].start if number + 1 < len(headings) else len(text)
            taken = [one for one in regions if heading.end <= one.start < end]
            at = heading.end
            for start, stop in [*((one.start, one.end) for one in taken), (end, end)]:
                if text[at:start].strip():
                    yield Region(
                        at + len(text[at:start]) - len(text[at:start].lstrip()),
                        at + len(text[at:start].rstrip()),
                        RegionKind.REFERENCES,
                    )
                at = stop


def _printed_labels(text: str, starts: list[int], ends: list[int], running: list[Region]) -> list[str]:
    """Give the numbers that heads or feet print, where most of them count on by one; else those of the sheets."""
    offsets: Counter[int] = Counter()
    for at, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        edges = [text[one.start : one.end] for one in running if start <= one.start < end]
        offsets.update({int(number) - at for edge in edges for number in _NUMBER.findall(edge)})
    offset, times = offsets.most_common(1)[0] if offsets else (0, 0)
    counts = offset if times >= 3 and times * 2 > len(starts) else 0
    return [str(at + counts) if at + counts > 0 else "" for at in range(1, len(starts) + 1)]


def _information(given: str, refused: re.Pattern[str]) -> str | None:
    """Give a field of the document information, unless a program or an account put it there."""
    said = " ".join(given.replace("\0", "").split())
    return said if 1 < len(said) <= 300 and not refused.search(said) else None


def _largest(text: str, regions: list[Region]) -> str | None:
    """Give the first heading of the first page as the title."""
    end = text.find("\f")
    first = next(
        (one for one in regions if one.kind is RegionKind.HEADING and one.start < (end if end >= 0 else len(text))),
        None,
    )
    said = " ".join(text[first.start : first.end].split()) if first else ""
    return re.sub(r"\[\^\w+\]", "", said) if 1 < len(said) <= 300 else None
