"""HTML pages, also whole ones as SingleFile saves them: text, notes, what is body and what is not, metadata."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from claimdb.sources.composing import Composer, Content
from claimdb.sources.decoding import decode
from claimdb.sources.html_blocks import SHEET_MARK, Block, Walk
from claimdb.sources.html_body import body_text, name_blocks
from claimdb.sources.html_notes import UNIT_BEFORE, Notes, find_notes
from claimdb.sources.html_tree import Element, declared_charset, drop_unseen, parse_html
from claimdb.sources.metadata import page_language, page_metadata
from claimdb.sources.origin import Origin
from claimdb.values.reading import RegionKind

_RAISED_LEAD = re.compile(r"([⁰¹²³⁴-⁹]{1,3})[\s.:)]*(?=\S)")
_RAISED = re.compile(r"(?<=[^\s⁰¹²³⁴-⁹])[\s\u00a0]?([⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹⁻])")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_OF_BOOKS = frozenset([RegionKind.REFERENCES, RegionKind.CAPTION, RegionKind.NAVIGATION])
"""What the parts of a book may be by their marks; it has no teasers."""


def read_html(raw: bytes, origin: Origin) -> Content:
    """Read a page: its words in reading order, blocks parted by empty lines; notes at the end, each on a line.

    What is not body is kept and told by `regions`. Raises MissingReader, NotText, EmptyDocument, UnfoldsTooFar.
    """
    decoded = decode(raw, where=origin.where, declared=origin.charset or declared_charset(raw))
    tree = parse_html(decoded.text, where=origin.where)
    csl = page_metadata(tree, origin.address)
    language = page_language(tree)
    drop_unseen(tree)
    return compose_page(
        [tree], csl, language, is_page=True, encoding=decoded.encoding, is_assumed=decoded.is_assumed
    )  # fmt: skip


def compose_page(
    sections: Sequence[Element],
    csl: dict[str, object],
    language: str | None,
    *,
    is_page: bool,
    encoding: str = "",
    is_assumed: bool = False,
) -> Content:
    """Put the text of a page or of the chapters of a book together, notes at the end of the section that calls them.

    The sections are the whole tree, or elements of one. `is_page`: menus, teasers and the like may stand around its
    body.
    """
    notes = find_notes(sections[0].getroottree().getroot())
    composer = Composer()
    for number, section in enumerate(sections):
        title = csl.get("title")
        known = title if isinstance(title, str) else None
        body = body_text(section) if is_page else ""
        blocks = Walk(section, notes).blocks
        blocks = blocks if is_page else [_without_hint(block) for block in blocks]
        kinds = name_blocks(blocks, body, known)
        if number:
            kinds = [RegionKind.HEADING if kind is RegionKind.TITLE else kind for kind in kinds]
        if known is None:
            csl = {**csl, **_titled(blocks, kinds)}
        texts, raised = _with_raised_notes([block.text for block in blocks])
        for at, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
            _add(composer, text, RegionKind.NOTES if at in raised else kind)
        for label, words in _called_in(section, notes):
            composer.block(f"[^{label}]: {words}", RegionKind.NOTES)
    return composer.content(csl, language, encoding=encoding, is_assumed=is_assumed)


def _titled(blocks: Sequence[Block], kinds: Sequence[RegionKind]) -> dict[str, object]:
    found = next((block.text for block, kind in zip(blocks, kinds, strict=True) if kind is RegionKind.TITLE), "")
    return {"title": plain_title(found)} if plain_title(found) else {}


def plain_title(text: str) -> str:
    r"""Give a title in one line, without the notes it calls.

    >>> plain_title("The boats[^1] of\nspring")
    'The boats of spring'
    """
    return " ".join(re.sub(r"\[\^\w{1,12}\]|\0[^\0]*\0", "", text).split())


def _without_hint(block: Block) -> Block:
    kept = block.hint if block.hint in _OF_BOOKS else None
    return Block(block.text, block.kind, kept, block.linked, block.is_item, block.in_article)


def _add(composer: Composer, text: str, kind: RegionKind) -> None:
    """Add a block, and begin the pages whose marks stand in it."""
    if SHEET_MARK not in text:
        composer.block(text, kind)
        return
    pieces = text.split(SHEET_MARK)
    written = False
    for number, piece in enumerate(pieces):
        if number % 2:
            composer.sheet(piece)
        elif piece.strip():
            composer.block(piece if written else piece.lstrip(), kind, between="" if written else "\n\n")
            written = True


def _called_in(section: Element, notes: Notes) -> list[tuple[str, str]]:
    """Give the notes that a section calls first, in the order of their calls, each with its label and words."""
    bodies = {link: notes.bodies[body] for body, link in notes.first_call.items()}
    return [bodies[link] for link in section.iter("a", "sup") if link in bodies]


def _with_raised_notes(texts: Sequence[str]) -> tuple[list[str], set[int]]:
    """Write notes that are raised but not linked as all others: a block that begins with a number raised before it."""
    raised_at: dict[str, int] = defaultdict(lambda: len(texts))
    for at, text in enumerate(texts):
        for found in _RAISED.finditer(text):
            raised_at[found[1]] = min(raised_at[found[1]], at)
    leads = {at: lead[1] for at, text in enumerate(texts) if (lead := _RAISED_LEAD.match(text))}
    bodies = {at: number for at, number in leads.items() if raised_at[number] < at}
    labels = set(bodies.values())
    if not labels:
        return list(texts), set()

    def written(found: re.Match[str]) -> str:
        before = found.string[max(0, found.start() - 3) : found.start()]
        if found[1] not in labels or UNIT_BEFORE.search(before):
            return found[0]
        return f"[^{found[1].translate(_PLAIN)}]"

    result: list[str] = []
    for at, text in enumerate(texts):
        if at in bodies:
            words = _RAISED_LEAD.sub("", text, count=1)
            result.append(f"[^{bodies[at].translate(_PLAIN)}]: {_RAISED.sub(written, words)}".replace("\n", " "))
        else:
            result.append(_RAISED.sub(written, text))
    return result, set(bodies)
