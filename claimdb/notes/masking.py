"""A note with its quotations, brackets and addresses covered, so that its own commas and full stops show.

A cover has the length of what it covers: a place in the one is the same place in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimdb.notes.words import BRACKETED_REFERENCE

QUOTED, ROUND, SQUARE = "\ue000", "\ue001", "\ue002"
ADDRESS, APOSTROPHED, EMPHASISED = "\ue003", "\ue004", "\ue006"
"""What stands for a sign of a quotation, of brackets, of an address, of single quotes, of emphasis or a link."""

_PRIVATE = re.compile("[\ue000-\ue0ff]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»“”\"]+|\b(?:doi:\s?)?10\.\d{4,9}/[^\s<>«»“”\"]+"
    r"|\b(?<![@./-])(?:[a-z0-9-]{2,40}\.){1,4}(?:com|org|net|int|eu|gov|edu|fr|cn|uk|ca|ch|be|de)(?:/[^\s<>«»“”\"]*|\b(?!\.\w))"
)
# "*Title*", "_Title_", "[Title](https://…": the address behind is covered by itself.
_MARKDOWN = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]{1,300}(?<=\S)\*{1,3}(?![\w*])|(?<![\w_])_{1,2}(?=[^\s_])[^_\n]{1,300}(?<=\S)_{1,2}(?![\w_])|"
    r"\[[^\]\[\n]{2,300}\](?=\((?:https?:|www\.))"
)
_SIGNS = re.compile("[«»“”„\"()\\[\\]‘’'‹›]")
_CLOSES = {"»": "«", "”": "“„", ")": "(", "]": "[", "›": "‹"}
_COVERS = {
    "«": QUOTED,
    "“": QUOTED,
    "„": QUOTED,
    '"': QUOTED,
    "(": ROUND,
    "[": SQUARE,
    "‘": APOSTROPHED,
    "'": APOSTROPHED,
}
# Every hyphen is one in a cover; what is shown keeps its own.
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_DEEPEST = 12
_TRAILING = ".,;:!?)]’'"


@dataclass(frozen=True, slots=True)
class Cover:
    """A covered stretch: its span, marks included, and the character that stands for it."""

    start: int
    end: int
    sign: str


@dataclass(frozen=True, slots=True)
class Masked:
    """Words as they stand, the same words covered, and the covers in order."""

    text: str
    mask: str
    covers: tuple[Cover, ...]

    def within(self, start: int, end: int, sign: str | None = None) -> Iterator[Cover]:
        """Give the covers that stand wholly in a span, in order; of one sign, where one is given."""
        for cover in self.covers:
            if cover.start >= end:
                break
            if start <= cover.start and cover.end <= end and (sign is None or cover.sign == sign):
                yield cover


def mask_words(text: str) -> Masked:
    """Cover the outermost quotations, brackets and addresses of a text.

    An opening quotation mark that is never closed covers the words up to the next comma outside brackets.
    """
    addresses = [Cover(found.start(), _address_end(found), ADDRESS) for found in _ADDRESS.finditer(text)]
    emphasised = [Cover(*found.span(), EMPHASISED) for found in _MARKDOWN.finditer(text)]
    matched, unclosed = _pairs(text, addresses)
    linked = [_linked(text, address) for address in addresses]
    outer = _outermost([*linked, *emphasised, *matched])
    mask = _cover(text, outer)
    if unclosed:
        extra = [_to_comma(mask, at) for at in unclosed]
        outer = _outermost([*outer, *(cover for cover in extra if cover is not None)])
        mask = _cover(text, outer)
    return Masked(text, mask.translate(_HYPHENS), tuple(outer))


def _linked(text: str, address: Cover) -> Cover:
    """Cover the brackets of a Markdown link with its address."""
    is_linked = text[address.start - 2 : address.start] == "](" and text[address.end : address.end + 1] == ")"
    return Cover(address.start - 1, address.end + 1, ADDRESS) if is_linked else address


def _address_end(found: re.Match[str]) -> int:
    words = found.group()
    kept = len(words.rstrip(_TRAILING))
    # A bracket that the address opened itself belongs to it.
    if words[kept : kept + 1] == ")" and words.count("(", 0, kept) > words.count(")", 0, kept):
        kept += 1
    return found.start() + kept


def _pairs(text: str, addresses: list[Cover]) -> tuple[list[Cover], list[int]]:
    stack: list[tuple[str, int]] = []
    spans: list[Cover] = []
    lost: list[int] = []
    held = iter(addresses)
    address = next(held, None)
    for found in _SIGNS.finditer(text):
        at, sign = found.start(), found.group()
        while address is not None and address.end <= at:
            address = next(held, None)
        if address is not None and address.start <= at:
            continue
        opener = _opener(text, at, sign, stack)
        if opener is None:
            stack.append((sign, at))
            continue
        while opener and stack:
            begun, start = stack.pop()
            if begun in opener:
                if BRACKETED_REFERENCE.fullmatch(text, start, at + 1):
                    break
                spans.append(Cover(start, at + 1, _COVERS.get(begun, QUOTED)))
                break
            if begun in "«“":
                lost.append(start)
    lost.extend(start for sign, start in stack if sign in "«“")
    return spans, sorted(
        start for start in lost if not any(span.start < start < span.end for span in spans[-_DEEPEST:])
    )


def _opener(text: str, at: int, sign: str, stack: list[tuple[str, int]]) -> str | None:
    """Give the signs that this one closes, among those that are open; "" where it does nothing, None where it opens."""
    near = [begun for begun, _ in stack[-_DEEPEST:]]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if sign in _CLOSES:
        return _CLOSES[sign] if any(begun in _CLOSES[sign] for begun in near) else ""
    if sign == '"':
        return '"' if '"' in near else (None if after.strip() else "")
    if sign == "“" and "„" in near:
        return "„"
    if sign in "‘’'":
        opened = "‘" if sign == "’" else "'"
        if sign != "‘" and opened in near and before.strip() and not after.isalnum():
            return opened
        opens = sign != "’" and not before.isalnum() and before not in {".", "’"} and after.isalnum()
        return None if opens else ""
    return None


def _outermost(covers: list[Cover]) -> list[Cover]:
    outer: list[Cover] = []
    for cover in sorted(covers, key=lambda one: (one.start, -one.end)):
        if not outer or cover.start >= outer[-1].end:
            outer.append(cover)
    return outer


def _cover(text: str, covers: list[Cover]) -> str:
    parts: list[str] = []
    at = 0
    for cover in covers:
        parts.append(text[at : cover.start])
        parts.append(cover.sign * (cover.end - cover.start))
        at = cover.end
    parts.append(text[at:])
    # What a stranger writes with our own signs covers nothing.
    if _PRIVATE.search(text):
        parts[::2] = [_PRIVATE.sub(" ", part) for part in parts[::2]]
    return "".join(parts)


def _to_comma(mask: str, start: int) -> Cover | None:
    comma = mask.find(",", start)
    end = comma if comma >= 0 else len(mask.rstrip(" ."))
    return Cover(start, end, QUOTED) if end > start + 1 else None
