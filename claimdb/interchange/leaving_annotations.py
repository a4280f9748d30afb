"""Quotes as W3C Web Annotations: the words, where they stand in the text and on which page, and in which copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from claimdb.interchange.leaving import Copy, Leaving
from claimdb.interchange.leaving_losses import Losing, Loss, kinds_left
from claimdb.interchange.leaving_names import filled, hash_name, moment, source_address, urn
from claimdb.model import Assertion, Claim
from claimdb.text.anchors import Words, split_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF = "application/pdf"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
AROUND = 32
"""Code points before and after a quote that tell two alike apart."""


def web_annotations(leaving: Leaving) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """Give a collection of annotations, one for each quote, with what is not in it.

    The body is the claim, the target the source with the quote and, where its copy is kept, the quote's place in the
    copy's text (code points), the sheet of a PDF, and the copy by its hash. A quote that stands in the copy more than
    once, or not at all, has no position unless one was recorded.
    """
    losing = Losing()
    texts = _Texts(leaving)
    items = [
        _annotation(leaving, claim, said, texts, losing)
        for claim in leaving.claims
        for said in leaving.assertions.get(claim.id, ())
        if said.quote
    ]
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": "urn:claimdb:quotes",
        "type": "AnnotationCollection",
        "label": "Quotes of claims",
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": "urn:claimdb:quotes:1",
            "type": "AnnotationPage",
            "partOf": "urn:claimdb:quotes",
            "startIndex": 0,
            "items": items,
        }
    quoted = {claim.id for claim in leaving.claims if any(one.quote for one in leaving.assertions.get(claim.id, ()))}
    unquoted = len(leaving.claims) - len(quoted)
    left = kinds_left(leaving, ("claims", "quotes", "copies"))
    return collection, (*((Loss("claims", unquoted),) if unquoted else ()), *left, *losing.losses())


def _annotation(leaving: Leaving, claim: Claim, said: Assertion, texts: _Texts, losing: Losing) -> dict[str, Any]:
    source = leaving.source(said.source_id)
    copy, span = texts.find(said)
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": said.quote}
    selectors = [quote]
    if copy is not None and span is not None:
        start, end = span
        quote["exact"] = copy.text[start:end]
        quote |= filled({"prefix": copy.text[max(0, start - AROUND) : start], "suffix": copy.text[end : end + AROUND]})
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    sheet = _sheet(copy, said, span)
    if sheet is not None:
        selectors.append({"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={sheet}"})
    elif said.page:
        losing.note("sheetless", said.key)
    if len(selectors) == 1:
        losing.note("no_place", said.key)
    target = filled({
        "type": "SpecificResource",
        "source": source_address(source) or urn("source", source.key),
        "selector": selectors,
        "state": None if copy is None else {
            "type": "TimeState",
            "sourceDate": moment(copy.captured_at),
            "cached": hash_name(copy.raw_hash),
        },
    })  # fmt: skip
    words = leaving.words.get(claim.id)
    return filled({
        "id": urn("assertion", said.key),
        "type": "Annotation",
        "motivation": "describing" if said.stance == "asserts" else "assessing",
        "created": moment(said.created_at),
        "body": [
            filled({"type": "TextualBody", "format": "text/plain", "purpose": "describing", "value": words,
                    "language": said.language}),
            {"type": "SpecificResource", "source": urn("claim", claim.key), "purpose": "identifying"},
            {"type": "TextualBody", "format": "text/plain", "purpose": "classifying", "value": said.stance},
        ],
        "target": target,
    })  # fmt: skip


class _Texts:
    """Where quotes stand in the copies, whatever print varies; each copy is cut into words once."""

    def __init__(self, leaving: Leaving) -> None:
        self._leaving = leaving
        self._words: dict[int, Words] = {}
        self._of: dict[int, list[Copy]] = defaultdict(list)
        for copy in leaving.copies.values():
            self._of[leaving.source(copy.source_id).id].append(copy)

    def find(self, said: Assertion) -> tuple[Copy | None, tuple[int, int] | None]:
        """Give the copy that an assertion was read in, else the latest of its source that holds the quote once."""
        if said.snapshot_id is not None:
            copy = self._leaving.copies.get(said.snapshot_id)
            return copy, None if copy is None else self._span(copy, said)
        for copy in reversed(self._of[self._leaving.source(said.source_id).id]):
            span = self._span(copy, said)
            if span is not None:
                return copy, span
        return None, None

    def _span(self, copy: Copy, said: Assertion) -> tuple[int, int] | None:
        words = self._words.get(copy.id)
        if words is None:
            words = self._words[copy.id] = Words(copy.text)
        pieces = split_words(said.quote or "")
        spans = [(words.starts[at], words.ends[at + len(pieces) - 1]) for at in words.find(pieces)] if pieces else []
        if said.snapshot_id == copy.id and said.start is not None and said.end_ is not None:
            within = [span for span in spans if said.start <= span[0] and span[1] <= said.end_]
            # A figure alone may be the recorded passage of a longer quote.
            spans = within or [span for span in spans if span[0] <= said.start and said.end_ <= span[1]]
        return spans[0] if len(spans) == 1 else None


def _sheet(copy: Copy | None, said: Assertion, span: tuple[int, int] | None) -> int | None:
    """Give the number of the sheet of a PDF, from 1: that of the passage, else the one that bears the page's name."""
    if copy is None or copy.media_type != PDF:
        return None
    sheets: Sequence[tuple[int, int, str]] = copy.sheets
    if span is not None:
        return next((n for n, (start, end, _) in enumerate(sheets, 1) if start <= span[0] < end), None)
    named = [number for number, (_, _, label) in enumerate(sheets, 1) if label and label == said.page]
    return named[0] if len(named) == 1 else None
