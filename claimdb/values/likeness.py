"""Labels that say the same but for number, gender and articles: the only ones that are taken for one unasked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from claimdb.values.folding import fold_text

_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT: Mapping[str, frozenset[str]] = MappingProxyType({
    "en": frozenset(["the", "a", "an", "of"]),
    "fr": frozenset(["le", "la", "les", "l", "un", "une", "des", "du", "de", "d"]),
})  # fmt: skip
_ODD: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "en": MappingProxyType({"women": "woman", "men": "man", "children": "child", "feet": "foot", "mice": "mouse"}),
    "fr": MappingProxyType({"yeux": "œil", "travaux": "travail", "vitraux": "vitrail", "cieux": "ciel"}),
})  # fmt: skip
_SHORTEST = 4


def likeness(label: str, language: str) -> tuple[str, ...]:
    """Give a label as its words in the singular, without articles: equal for labels that mean one thing by grammar.

    >>> likeness("les écoles primaires de la ville", "fr") == likeness("École primaire de ville", "fr")
    True
    >>> likeness("police stations", "en") == likeness("fire stations", "en")
    False
    """
    left_out = _LEFT_OUT.get(language, frozenset())
    words = _WORD.findall(unicodedata.normalize("NFC", label).casefold())
    return tuple(fold_text(_singular(word, language)) for word in words if word not in left_out)


def _singular(word: str, language: str) -> str:
    odd = _ODD.get(language, {}).get(word)
    if odd is not None or len(word) < _SHORTEST:
        return odd or word
    if language == "en":
        return _english(word)
    return _french(word) if language == "fr" else word


def _english(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _french(word: str) -> str:
    if word.endswith("aux") and not word.endswith("eaux"):
        return word[:-3] + "al"
    if word.endswith(("s", "x")) and not word.endswith("ss"):
        word = word[:-1]
    # The feminine of a participle: "tuées", "détenues" stay apart from nothing but "tués", "détenus".
    return word[:-1] if word.endswith("ée") else word
