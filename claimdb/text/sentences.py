"""Sentences: where one ends, by punctuation, paragraphs and bullets."""

from __future__ import annotations

import re

from claimdb.text.patterns import late

# Every repetition is bounded, so that a megabyte of spaces or dots takes no more than linear time. Each match begins
# with one of four characters: the engine skips to them.
_END = late(
    r"[.!?…\n](?:(?<!\n)[\"»”’)\]\s]{0,8}\s(?=[\s«“\"‘(\[•—–-]{0,8}[A-ZÀ-ÖØ-Þ0-9])"
    r"|(?<=\n)(?:\s*\n|[ \t]{0,80}(?=[•*–-]\s)|(?=[^\n])))"
)
_ABBREVIATION = late(
    r"(?:\b(?:[A-Z]|[A-Za-z]\.[A-Za-z]|pp?|vol|no|nos|n°|art|arts|cit|op|ibid|id|al|etc|cf|fig|dir|ed|eds|éd|mm?|mr|mrs"
    r"|ms|dr|st|ste|prof|gen|lt|col|sen|rep|gov|jr|sr|inc|ltd|co|corp|approx|env|av|apr|jan|janv|feb|févr|mar|aug|sept|oct"
    r"|nov|dec|déc|hab|mio|mrd|bd|max|min|vs|tel|tél|chap|sect|ch))\Z",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATED = len("approx")
# German writes ordinals with a point: "am 3. Mai", "die 3. Konferenz".
_RANKED = late(r"\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Ii]m|[Bb]eim|[Zz]ur|[Dd](?:er|ie|as|em|en|es))\s\d{1,3}\Z")
_DAY = late(r"\b\d{1,2}\Z")
_MONTH = late(r"\.\s(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b")
# A quotation that never closes is a misprint; beyond this many characters its sentences are split again.
_LONGEST_QUOTE = 3000
# No sentence is longer; a line of figures without any end may be. What reads a sentence looks back in it from each of
# its figures, so that an endless one would take time by the square of its length.
LONGEST_SENTENCE = 5000
_PAUSES = (";", ",", " ")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give the spans of the sentences of `text`, in order, together covering it.

    A quotation between guillemets stays in the sentence that introduces it, so that what closes it
    (a note marker, an attribution) belongs to all of it. A line end that is not running text, an empty
    line and a bullet end a sentence. What runs on beyond 5,000 characters is cut, at a semicolon, a comma or a
    space where one is near.
    """
    quotes = _quotes(text)
    spans: list[tuple[int, int]] = []
    start = quote = 0
    for found in _END.finditer(text):
        at, end = found.span()
        if text[at] != "\n":
            while quote < len(quotes) and quotes[quote][1] <= at:
                quote += 1
            if quote < len(quotes) and quotes[quote][0] < at and quotes[quote][1] >= end:
                continue
            if text[at] == "." and _is_inside(text, at, start):
                continue
        if end - start > LONGEST_SENTENCE:
            spans.extend(_pieces(text, start, end))
        else:
            spans.append((start, end))
        start = end
    if start < len(text) or not spans:
        spans.extend(_pieces(text, start, len(text)))
    return spans


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long for a sentence, behind the last pause in the second half of each piece."""
    pieces: list[tuple[int, int]] = []
    while end - start > LONGEST_SENTENCE:
        middle, limit = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
        pauses = (text.rfind(pause, middle, limit) for pause in _PAUSES)
        cut = next((pause + 1 for pause in pauses if pause >= 0), limit)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _is_inside(text: str, point: int, start: int) -> bool:
    """Tell the point of an abbreviation, or of a German ordinal, from the end of the sentence that began at `start`."""
    if text[max(start, point - _LONGEST_ABBREVIATED - 1) : point].isalpha() and point - start > _LONGEST_ABBREVIATED:
        return False
    return _ABBREVIATION.search(text, max(start, point - 8), point) is not None or _is_german_ordinal(
        text, point, start
    )


def _is_german_ordinal(text: str, point: int, start: int) -> bool:
    if not text[point - 1 : point].isdecimal():
        return False
    if _RANKED.search(text, max(start, point - 9), point):
        return True
    return _MONTH.match(text, point) is not None and _DAY.search(text, max(start, point - 4), point) is not None


def _quotes(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = text.find("«")
    while at >= 0:
        close = text.find("»", at, at + _LONGEST_QUOTE)
        if close < 0:
            at = text.find("«", at + 1)
            continue
        spans.append((at, close))
        at = text.find("«", close)
    return spans
