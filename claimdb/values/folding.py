"""Text without what people vary when they write the same thing: case, accents, spaces."""

from __future__ import annotations

import unicodedata

# Small letters that no Unicode decomposition takes apart, and the two apostrophes of French print.
_SPELLED_OUT = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "’": "'", "ʼ": "'"})


def fold_text(text: str) -> str:
    """Fold text for searching: NFKD without accents, casefolded, one space between words; folded text stays as it is.

    >>> fold_text("  L’Été à\u00a0Lyon ")
    "l'ete a lyon"
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    # Capitals come out of signs of mathematics, and signs with accents out of folded capitals: each is done twice.
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).casefold()
    parts = parts.translate(_SPELLED_OUT)
    if not parts.isascii():
        # Few signs differ in a text, and one of them is looked up once.
        parts = parts.translate(dict.fromkeys(ord(part) for part in set(parts) if unicodedata.combining(part)))
    return " ".join(parts.split())


def fold_label(label: str) -> str:
    """Fold the name of a measure for comparing: NFC, casefolded, one space between words; accents count.

    >>> fold_label("Postes  de POLICE")
    'postes de police'
    """
    if label.isascii():
        return " ".join(label.casefold().split())
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", label).casefold()).split())
