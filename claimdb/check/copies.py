"""Quotes beside the copies that are kept of their source: whether the newest still holds them where they stood."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.text.anchors import Anchor, AnchorState, LostReason, Words, anchor_quote, find_anchor
from claimdb.text.quoted import find_absent
from claimdb.values.reading import Reading, RegionKind


def lost_quotes(reading: Reading) -> Iterator[str]:
    """Give the assertions whose quotes an older copy holds and the newest does not, at their place or moved with it.

    Where the place of a quote was never recorded, its words anywhere in the newest copy will do.
    """
    if len(reading.copies) < 2 or not reading.known_quotes:
        return
    newest, *older = reading.copies
    absent = set(find_absent(newest.text, reading.known_quotes.values()))
    nowhere = set(find_absent("\n\f\n".join(copy.text for copy in older), absent)) if absent else set()
    now: Words | None = None
    references = [(one.start, one.end) for one in newest.regions if one.kind is RegionKind.REFERENCES]
    texts = {copy.key: copy.text for copy in older}
    words: dict[str, Words] = {}
    for assertion, quote in reading.known_quotes.items():
        place = reading.taken.get(assertion)
        if quote in absent or place is None or place.copy not in texts:
            if quote in absent and quote not in nowhere and (place is None or place.copy != newest.key):
                yield assertion
            continue
        if place.copy not in words:
            words[place.copy] = Words(texts[place.copy])
        now = now or Words(newest.text)
        anchor = anchor_quote(quote, words[place.copy], place.start, place.end)
        if _is_lost(now, anchor, references):
            yield assertion


def _is_lost(words: Words, anchor: Anchor, references: list[tuple[int, int]]) -> bool:
    found = find_anchor(words, anchor, references)
    # Words that stand there in other case or with something left out are there.
    return found.state is AnchorState.LOST and found.reason is not LostReason.ABSENT
