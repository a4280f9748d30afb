"""The language of a title, from its script and its small words; None where they do not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SMALL: Mapping[str, frozenset[str]] = MappingProxyType({
    "en": frozenset({
        "the", "of", "and", "in", "to", "for", "on", "with", "from", "an", "at", "by", "is", "are", "towards", "toward",
        "against", "between", "into", "its", "their", "how", "why", "what", "new", "under", "after", "before", "as",
        "through", "about", "over", "this", "that", "when", "who", "not",
    }),
    "fr": frozenset({
        "le", "la", "les", "de", "du", "des", "et", "à", "au", "aux", "en", "un", "une", "dans", "sur", "pour", "par",
        "entre", "vers", "chez", "sous", "sans", "contre", "est", "ou", "que", "qui", "son", "ses", "leur", "d", "l",
    }),
    "de": frozenset({
        "der", "die", "das", "und", "des", "dem", "den", "im", "zur", "zum", "für", "mit", "von", "vom", "ein", "eine",
        "einer", "über", "auf", "nach", "bei", "aus",
    }),
    "es": frozenset({
        "el", "la", "los", "las", "del", "y", "en", "un", "una", "para", "por", "con", "sobre", "entre", "al", "hacia",
        "desde", "su", "de",
    }),
    "it": frozenset({
        "il", "lo", "la", "gli", "le", "del", "della", "dei", "delle", "e", "ed", "nel", "nella", "di", "per", "con",
        "una", "uno", "dal", "dalla", "sul", "sulla", "al", "alla",
    }),
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]{3}")),
    ("ar", re.compile("[\u0600-\u06ff]{3}")),
    ("he", re.compile("[\u0590-\u05ff]{3}")),
    ("el", re.compile("[\u0370-\u03ff]{3}")),
)


def language_of(title: str) -> str | None:
    """Give the language of a title as a tag of two letters.

    >>> language_of("The Nature of Police Cooperation"), language_of("Les patrouilles du Mékong")
    ('en', 'fr')
    """
    for tag, script in _SCRIPTS:
        if script.search(title):
            return tag
    words = [word.lower() for word in _WORD.findall(title)]
    counts = {tag: sum(word in small for word in words) for tag, small in _SMALL.items()}
    if any(mark in title for mark in "çœêûëïù") or re.search(r"\b[dlnsc]’[a-zéèêà]", title.lower()):
        counts["fr"] += 1
    best = max(counts.values())
    leading = [tag for tag, count in counts.items() if count == best]
    return leading[0] if best and len(leading) == 1 else None
