"""Signs of emphasis around words that point back: print slants "ibid." as it slants titles, and means nothing by it."""

from __future__ import annotations

import re

from claimdb.notes.masking import EMPHASISED, mask_words
from claimdb.notes.words import IBID, OP_CIT, SIDE, SIGNAL

_SIGNS = "*_"
# "in", "et al." and the like are slanted too; as titles they would be none.
_BETWEEN = re.compile(r"(?:in|dans|et\s+al\.?|et\s+alii|passim|apud|via)[,:]?\Z", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{5}")


def find_pointing_emphasis(words: str) -> list[tuple[int, int]]:
    """Give the spans of the signs of emphasis around "ibid.", "op. cit." and their like; titles keep theirs.

    >>> find_pointing_emphasis("Roy, *op. cit.*, p. 3, not *The Quays*")
    [(5, 6), (14, 15)]
    """
    if "*" not in words and "_" not in words:
        return []
    found: list[tuple[int, int]] = []
    for cover in mask_words(words).covers:
        if cover.sign != EMPHASISED:
            continue
        printed = words[cover.start : cover.end]
        start = cover.start + len(printed) - len(printed.lstrip(_SIGNS))
        end = cover.end - (len(printed) - len(printed.rstrip(_SIGNS)))
        if start > cover.start and _points(words[start:end].strip()):
            found += [(cover.start, start), (end, cover.end)]
    return found


def _points(inside: str) -> bool:
    same = IBID.match(inside)
    if same and not _LONG_WORD.search(inside, same.end()):
        return True
    if SIDE.fullmatch(inside) or _BETWEEN.fullmatch(inside) or OP_CIT.search(inside):
        return True
    # "*Voir*" sends to a work behind it.
    sent = SIGNAL.match(f"{inside} x")
    return sent is not None and sent.end() > len(inside)
