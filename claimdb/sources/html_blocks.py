"""A page as blocks of text in the order in which it reads: paragraphs, headings, items, rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.sources.html_hints import hint_of
from claimdb.sources.html_notes import Notes
from claimdb.sources.html_tree import Element, item_numbers
from claimdb.values.reading import RegionKind

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SPACE = re.compile(r"[ \t\r\n\f]+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_CALLS = re.compile(r"(?:\[\^\w{1,12}\][,;\s]*)+")
_TWICE_SET_OFF = re.compile(r"\[(\[\^\w{1,12}\])\]")
SHEET_MARK = "\0"
"""Stands around the label of a page that begins within a block; no text holds it."""
_PAGE_TYPES = frozenset(["pagebreak", "doc-pagebreak"])
_MAJORITY = 0.5


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text: its words, what its marks say it is, and what share of its signs are links.

    `hint` is None where the marks say nothing; `is_item` tells a list's item, `in_article` that it stands in the part
    of the page that calls itself its article.
    """

    text: str
    kind: RegionKind
    hint: RegionKind | None
    linked: float
    is_item: bool
    in_article: bool


class Walk:
    """Walks a tree once and gathers its blocks; what notes hold is left out, what calls them is written `[^LABEL]`."""

    def __init__(self, tree: Element, notes: Notes) -> None:
        self._notes = notes
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._linked = 0
        self._hints: list[tuple[Element, RegionKind]] = []
        self._kinds: list[tuple[Element, RegionKind]] = []
        self._rows: list[tuple[Element, list[str]]] = []
        self._links = self._preformatted = self._articles = 0
        self._lead = ""
        self._numbers = item_numbers(tree)
        self._tables: dict[Element, bool] = {}
        self._raised: list[int] = []
        self._sizes = _sizes(tree)
        self._whole = self._sizes.get(tree, 0)
        self._run(tree)
        self._flush()

    def _run(self, tree: Element) -> None:
        stack: list[tuple[Element, bool]] = [(tree, False)]
        while stack:
            element, closing = stack.pop()
            if closing:
                self._close(element)
                if element is not tree:
                    self._say(element.tail)
                continue
            if not isinstance(element.tag, str) or element.tag == "head" or element in self._notes.parts:
                if element in self._notes.parts:
                    self._flush()
                self._say(element.tail)
                continue
            if element in self._notes.markers:
                self._text.append(f"[^{self._notes.markers[element]}]")
                self._say(element.tail)
                continue
            self._open(element)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))

    def _say(self, text: str | None) -> None:
        if not text:
            return
        said = text.replace("\0", "") if self._preformatted else _SPACE.sub(" ", text)
        self._text.append(said)
        if self._links:
            self._linked += len(said.strip())

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
        hint = hint_of(element)
        if hint is not None and not self._hints and self._sizes.get(element, 0) <= _MAJORITY * self._whole:
            self._hints.append((element, hint))
        self._open_kind(element)
        if tag == "a":
            self._links += 1
        elif tag == "br":
            self._text.append("\n")
        elif tag == "pre":
            self._preformatted += 1
        elif tag in {"article", "main"}:
            self._articles += 1
        elif tag in {"sup", "sub"}:
            self._raised.append(len(self._text))
        elif tag == "li":
            self._lead = self._lead_of(element)
        elif tag == "tr" and not self._rows and self._is_data(element):
            self._rows.append((element, []))
        self._open_page(element)
        self._say(element.text)

    def _lead_of(self, item: Element) -> str:
        number = self._numbers.get(item)
        # In brackets, so that no reader takes the items of a list for the bodies of notes.
        return "• " if number is None else f"({number}) "

    def _is_data(self, row: Element) -> bool:
        table = next(row.iterancestors("table"), None)
        if table is None:
            return False
        if table not in self._tables:
            self._tables[table] = _holds_data(table)
        return self._tables[table]

    def _open_kind(self, element: Element) -> None:
        tag = element.tag
        kind = {
            "blockquote": RegionKind.QUOTATION,
            "figcaption": RegionKind.CAPTION,
            "caption": RegionKind.CAPTION,
        }.get(tag)
        if tag in _HEADINGS:
            kind = RegionKind.HEADING
        if kind is RegionKind.QUOTATION and self._sizes.get(element, 0) > _MAJORITY * self._whole:
            # Whoever sets a whole text as a quotation wants it indented.
            kind = None
        if kind is not None:
            self._kinds.append((element, kind))

    def _open_page(self, element: Element) -> None:
        types = f"{element.get('epub:type') or ''} {element.get('role') or ''} {element.get('type') or ''}".split()
        if _PAGE_TYPES & set(types):
            label = element.get("title") or element.get("aria-label") or (element.text or "")
            label = re.sub(r"\A(?:page|p\.)\s*", "", " ".join(label.split()), flags=re.IGNORECASE).strip(" .")
            if 0 < len(label) <= 12:
                self._text.append(f"{SHEET_MARK}{label}{SHEET_MARK}")
                # The number that a page shows is no word of the text.
                element.text = None

    def _close(self, element: Element) -> None:
        tag = element.tag
        if tag in {"sup", "sub"}:
            start = self._raised.pop()
            inside = "".join(self._text[start:])
            self._text[start:] = [_set_off(inside, raised=tag == "sup")]
        elif tag in {"td", "th"} and self._rows:
            self._flush()
        elif tag == "a":
            self._links -= 1
        if tag in BLOCKS:
            self._flush()
        if tag == "pre":
            self._preformatted -= 1
        elif tag in {"article", "main"}:
            self._articles -= 1
        elif tag == "tr" and self._rows and self._rows[-1][0] is element:
            _, cells = self._rows.pop()
            self._add(" | ".join(cells), RegionKind.TABLE)
        for marks in (self._hints, self._kinds):
            if marks and marks[-1][0] is element:
                marks.pop()

    def _flush(self) -> None:
        text = _tidy("".join(self._text))
        self._text.clear()
        self._raised = [0] * len(self._raised)
        if text and self._rows:
            self._rows[-1][1].append(text.replace("\n", " "))
        elif text:
            self._add(text, self._kinds[-1][1] if self._kinds else RegionKind.BODY)
        if text or self._rows:
            self._linked = 0

    def _add(self, text: str, kind: RegionKind) -> None:
        if not text:
            return
        linked = min(1.0, self._linked / max(1, len(text)))
        hint = self._hints[0][1] if self._hints else None
        self.blocks.append(Block(self._lead + text, kind, hint, linked, bool(self._lead), self._articles > 0))
        self._lead = ""
        self._linked = 0


def _set_off(inside: str, *, raised: bool) -> str:
    words = inside.strip()
    if words.isascii() and words.isdigit():
        return words.translate(_RAISED if raised else _LOWERED)
    if _CALLS.fullmatch(words):
        return words
    bracketed = re.fullmatch(r"[\[(](\d{1,3})[\])]", words)
    return bracketed[1].translate(_RAISED) if bracketed and raised else inside


def _tidy(text: str) -> str:
    text = _TWICE_SET_OFF.sub(r"\1", text)
    return re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text)).strip(" \n\t\r")


def _holds_data(table: Element) -> bool:
    """Tell whether a table is one of data, not one that lays out a page."""
    if table.find(".//table") is not None or table.get("role") == "presentation":
        return False
    return any(len(list(one.iterchildren("td", "th"))) > 1 for one in table.iter("tr"))


def _sizes(tree: Element) -> dict[Element, int]:
    """Give the number of signs within each element, its own and those of all below it."""
    sizes: dict[Element, int] = {}
    for element in reversed(list(tree.iter())):
        sizes[element] = sizes.get(element, 0) + len((element.text or "").strip())
        above = element.getparent()
        if above is not None:
            sizes[above] = sizes.get(above, 0) + sizes[element] + len((element.tail or "").strip())
    return sizes
