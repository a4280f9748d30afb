"""What the rules on one document share: pointing at its words, and how a hit in it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, PassageRef, Severity

if TYPE_CHECKING:
    from claimdb.values.difference import Outcome
    from claimdb.values.reading import Reading, Sentence

# A quote is what a person looks for in the document, not the document.
_LONGEST_QUOTE = 400


def point(reading: Reading, start: int, end: int, sentence: Sentence | None = None) -> PassageRef:
    """Point at a stretch of a document; the quote is its sentence, else its own words on one line."""
    words = sentence.text if sentence is not None else reading.text[start:end]
    return PassageRef(
        source=reading.name,
        quote=_cut(" ".join(words.split())),
        page=next((sheet.label for sheet in reading.sheets if sheet.start <= start < sheet.end), None),
        line=reading.text.count("\n", 0, start) + 1,
        start=start,
        end=end,
    )


def point_in(reading: Reading, sentence: Sentence, start: int, end: int) -> PassageRef:
    """Point at a stretch of a sentence's words."""
    return point(reading, *sentence.original(start, end), sentence)


def document_hit(
    message: str,
    passages: Iterable[PassageRef],
    *,
    facts: Iterable[str],
    params: Mapping[str, str],
    severity: Severity | None = None,
    outcome: Outcome | None = None,
    axis: str | None = None,
) -> Hit:
    """Give a hit in one document; its identity are the document and the words it points to, never where they stand.

    `facts` are what decided it and tell two hits in one sentence apart.
    """
    held = tuple(dict.fromkeys(passages))
    decided = tuple(fold_text(fact) for fact in facts)
    quotes = sorted({fold_text(passage.quote or "") for passage in held})
    return Hit(
        message,
        identity=(held[0].source, *quotes, message, *decided),
        facts=decided,
        params=params,
        passages=held,
        severity=severity,
        outcome=outcome,
        axis=axis,
    )


def _cut(text: str) -> str:
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
