"""HTML as a tree: parsed as browsers parse it, without what nobody sees, and never deeper than can be walked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from claimdb.sources.failures import EmptyDocument, MissingReader, UnfoldsTooFar

DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
    "canvas", "audio", "video", "select", "textarea", "input", "datalist",
})  # fmt: skip
"""Elements whose text is for machines, or for nobody."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]{2,30})", re.IGNORECASE)
_HEAD_BYTES = 4096
_MOST_DIGITS = 9

Element = Any
"""An element of lxml, which says nothing of its types."""

# The parser lets through what no tree takes when it is moved: control signs, as they are or by their numbers.
_NOT_IN_TREES = re.compile(
    "[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
    "|&#(?:0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9])|x0{0,9}(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)


def declared_charset(raw: bytes) -> str | None:
    """Give the charset that a page declares at its head."""
    head = raw[:_HEAD_BYTES]
    found = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return found[1].decode("ascii").lower() if found else None


def parse_html(text: str, *, where: str) -> Element:
    """Parse a page as it is, however broken; raises MissingReader, EmptyDocument, UnfoldsTooFar."""
    try:
        import lxml.html  # noqa: PLC0415 - an optional library
        from lxml import etree  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingReader(where=where, format="HTML", part="lxml", extra="capture") from error
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        tree = lxml.html.document_fromstring(_NOT_IN_TREES.sub(" ", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise EmptyDocument(where=where) from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        # The parser stops there, and what follows would be lost without a word.
        raise UnfoldsTooFar(where=where, format="HTML", reason="its parts stand too deep within one another")
    return tree


def drop_unseen(tree: Element) -> None:
    """Take out of a tree, in place, what a reader of the page does not see; text behind it stays."""
    unseen = [element for element in tree.iter() if isinstance(element.tag, str) and _is_unseen(element)]
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()


def _is_unseen(element: Element) -> bool:
    if element.tag in DROPPED or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def item_numbers(tree: Element) -> dict[Element, int]:
    """Give the number that each item of a numbered list is shown with, by the item."""
    numbers: dict[Element, int] = {}
    for above in tree.iter("ol"):
        start = _whole(above.get("start"))
        number = 1 if start is None else start
        for item in above.iterchildren("li"):
            given = _whole(item.get("value"))
            numbers[item] = number = number if given is None else given
            number += 1
    return numbers


def _whole(given: str | None) -> int | None:
    given = (given or "").strip()
    return int(given) if given.isascii() and given.isdigit() and len(given) < _MOST_DIGITS else None


def text_of(element: Element, without: Iterable[Element] = ()) -> str:
    """Give the words of an element in one line, without those of some elements within it."""
    left_out = set(without)
    parts: list[str] = []
    _gather(element, left_out, parts)
    return " ".join("".join(parts).split())


def _gather(element: Element, left_out: set[Element], parts: list[str]) -> None:
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        one, closing = stack.pop()
        if closing:
            parts.append(one.tail or "")
            continue
        if one is not element:
            stack.append((one, True))
        if one in left_out:
            continue
        parts.append(one.text or "")
        if one.tag in {"br", "p", "div", "li", "td"}:
            parts.append(" ")
        stack.extend((child, False) for child in reversed(one))
