"""Which blocks of a page are its body, and what the others are."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import Any

from claimdb.sources.html_blocks import Block
from claimdb.sources.html_tree import Element
from claimdb.sources.words import COMMENTS, COOKIES, REFERENCES, TEASER_LABEL, TEASER_LEAD
from claimdb.values.reading import RegionKind

_MARKER = re.compile(r"\[\^\w{1,12}\]|\0[^\0]*\0")
_FINAL = re.compile(r"[.!?…][\"»”’)\]\s⁰¹²³⁴-⁹]*\Z|[»”]\s*\Z|\[\^\w+\]\s*\Z")
_SIGNS = re.compile(r"[\W_]+")
_SHORT = 12
"""Words of a block that may be a button, a name or a date."""
_LEAST_SENTENCE = 4
"""Words of the shortest sentence of an article; "Read more." is none."""
_NEAR = 400
"""Signs within which a short block must follow the block before it: "Share" stands in many places."""
_BETWEEN_NAMES = re.compile(r"\s+[|·•›]\s+")
_NAME = 3
"""Words of the longest name in a menu."""
_SECTIONS = (
    (RegionKind.REFERENCES, REFERENCES),
    (RegionKind.COMMENTS, COMMENTS),
    (RegionKind.TEASER, TEASER_LABEL),
)
_LEAST_SHARE = 0.25
_LINKED = 0.5


def body_text(tree: Element) -> str:
    """Give the words of the body of a page as trafilatura finds them, letters and digits alone; empty if none."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an optional library
    except ImportError:
        return ""
    try:
        found: Any = bare_extraction(
            copy.deepcopy(tree), include_comments=False, include_tables=True, include_links=False, favor_recall=False,
            deduplicate=False, with_metadata=False,
        )  # fmt: skip
    except (RecursionError, ValueError, AttributeError, TypeError, KeyError):
        # A page so broken that the library fails on it is told apart by its marks alone.
        return ""
    return _fold(found.text or "") if found is not None else ""


def name_blocks(blocks: Sequence[Block], body: str, title: str | None) -> list[RegionKind]:
    """Tell of each block what it is, by its marks, its words, and what `body_text` left out."""
    kinds: list[RegionKind | None] = [_by_marks(block) for block in blocks]
    _name_title(blocks, kinds, title)
    _name_sections(blocks, kinds)
    open_signs = sum(len(_fold(block.text)) for block, kind in zip(blocks, kinds, strict=True) if kind is None)
    if body and len(body) >= _LEAST_SHARE * open_signs:
        _name_left_out(blocks, kinds, _included(blocks, body))
    return [kind or block.kind for block, kind in zip(blocks, kinds, strict=True)]


def _fold(text: str) -> str:
    return _SIGNS.sub("", _MARKER.sub("", text)).casefold()


def _by_marks(block: Block) -> RegionKind | None:
    words = len(block.text.split())
    if (
        words <= 120
        and COOKIES.search(block.text)
        and (words <= 8 or "cookie" in block.text.lower() or "traceur" in block.text)
    ):
        return RegionKind.COOKIES
    if block.hint is not None:
        return block.hint
    if block.kind is RegionKind.BODY and _is_menu(block.text):
        return RegionKind.NAVIGATION
    if TEASER_LEAD.match(block.text) or TEASER_LABEL.fullmatch(block.text):
        return RegionKind.TEASER
    return block.kind if block.kind is RegionKind.CAPTION else None


def _name_title(blocks: Sequence[Block], kinds: list[RegionKind | None], title: str | None) -> None:
    """Name the title: the heading that is the title of the page, else the first that is not marked otherwise."""
    headings = [at for at, block in enumerate(blocks) if block.kind is RegionKind.HEADING]
    wanted = _fold(title or "")
    same = [at for at in headings if wanted and _fold(blocks[at].text) == wanted]
    unmarked = [at for at in headings if kinds[at] is None]
    within = [at for at in unmarked if blocks[at].in_article]
    for at in (same or within or unmarked)[:1]:
        kinds[at] = RegionKind.TITLE


def _name_sections(blocks: Sequence[Block], kinds: list[RegionKind | None]) -> None:
    """Name what stands under the headings of references, comments and links to other works, up to the next heading."""
    inside: RegionKind | None = None
    for at, block in enumerate(blocks):
        if block.kind is RegionKind.HEADING:
            label = block.text.strip()
            inside = next((kind for kind, pattern in _SECTIONS if pattern.fullmatch(label)), None)
            if inside is not None and inside is not RegionKind.REFERENCES and kinds[at] is None:
                kinds[at] = inside
        elif inside is not None and kinds[at] is None:
            kinds[at] = inside


def _is_menu(text: str) -> bool:
    """Tell a line of short names with signs between: "Home | News | 24 hours"."""
    pieces = [piece.split() for piece in _BETWEEN_NAMES.split(text)]
    return len(pieces) > 2 and all(0 < len(words) <= _NAME and _has_letter(words) for words in pieces)


def _has_letter(words: list[str]) -> bool:
    return any(sign.isalpha() for word in words for sign in word)


def _included(blocks: Sequence[Block], body: str) -> list[bool]:
    """Tell of each block whether the body holds it; both are in one order, so each is looked for behind the last."""
    at = 0
    included: list[bool] = []
    for block in blocks:
        words = _fold(block.text.removeprefix("• "))
        found = body.find(words, at, at + _NEAR + len(words)) if words else -1
        if found < 0 and len(block.text.split()) > _SHORT:
            found = body.find(words, at)
        included.append(found >= 0)
        if found >= 0:
            at = found + len(words)
    return included


def _name_left_out(blocks: Sequence[Block], kinds: list[RegionKind | None], included: list[bool]) -> None:
    within = [
        at
        for at, kind in enumerate(kinds)
        if included[at] and kind is None and blocks[at].kind is not RegionKind.HEADING
    ]
    if not within:
        return
    first, last = within[0], within[-1]
    for at, block in enumerate(blocks):
        if included[at] or kinds[at] is not None:
            continue
        words = len(block.text.split())
        if block.linked >= _LINKED:
            kinds[at] = RegionKind.NAVIGATION if words <= _SHORT // 2 else RegionKind.TEASER
        elif first < at < last or (block.in_article and _belongs(block, blocks[at - 1], kinds[at - 1], at < first)):
            # The library leaves out much that is short, and some that is not; what stands in the body is body.
            continue
        else:
            kinds[at] = RegionKind.NAVIGATION if at < first and words <= _SHORT else RegionKind.TEASER


def _belongs(block: Block, before: Block, kind_before: RegionKind | None, is_above: bool) -> bool:
    """Tell whether a block at the edge of an article belongs to it: a byline, a table, an item of its last list."""
    if is_above or block.kind is RegionKind.TABLE:
        return True
    if block.is_item:
        return kind_before is None and not before.linked >= _LINKED
    return len(block.text.split()) >= _LEAST_SENTENCE and _FINAL.search(block.text) is not None
