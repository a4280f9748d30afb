"""The words of a text as they are looked for: folded, cut apart, without the articles that French print glues on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from claimdb.values.folding import fold_text

LONGEST_WORD = 64
"""Signs of a word; what is longer is taken as several words side by side."""
LONGEST_TEXT = 100_000
"""Signs of a text that can be looked for; what is behind them is not found."""

GLUED = r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'"
"""What French print glues before a vowel (l'eau, qu'il, lorsqu'on), folded."""

_GLUED = re.compile(rf"(?<![\w']){GLUED}(?=\w)")
_TOLD = frozenset("%‰§+=<>±×÷")
"""Signs beside letters and digits that are words of their own, as those for money and other symbols are."""
_ALONE = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Scripts that set no spaces: Thai and Lao, Burmese, Khmer, Kana, Han. Each of their signs is a word of its own."""


def split_words(text: str) -> str:
    """Give the words of a text in their order, folded, one space between; punctuation is dropped.

    >>> split_words("54 bureaux, à l’étranger (23 %)")
    '54 bureaux a etranger 23 %'
    >>> split_words("102 警察站")
    '102 警 察 站'
    """
    folded = fold_text(text)
    if "'" in folded:
        folded = _GLUED.sub("", folded)
    apart = folded.translate(_ASCII if folded.isascii() else {ord(sign): _placed(sign) for sign in set(folded)})
    words = apart.split()
    if len(apart) > LONGEST_WORD:
        words = [piece for word in words for piece in _pieces(word)]
    return join_words(words)


def join_words(words: Iterable[str]) -> str:
    """Join words, or pieces of such texts, to one that can be looked for."""
    joined = " ".join(filter(None, words))
    return joined if len(joined) <= LONGEST_TEXT else joined[:LONGEST_TEXT].rpartition(" ")[0]


def is_alone(sign: str) -> bool:
    """Tell whether a sign is a word of its own, wherever it stands."""
    return not sign.isalnum() or any(low <= ord(sign) <= high for low, high in _ALONE)


def _placed(sign: str) -> str:
    """Give what stands for a sign where words are cut apart: itself, itself between spaces, a space, nothing."""
    if any(low <= ord(sign) <= high for low, high in _ALONE):
        return f" {sign} "
    if sign.isalnum():
        return sign
    kind = unicodedata.category(sign)
    if sign in _TOLD or kind in ("Sc", "So"):
        return f" {sign} "
    # Marks belong to their letter, and signs that nobody sees (soft hyphens) part no word.
    return "" if kind == "Cf" else sign if kind in ("Mn", "Mc", "Me", "Co") else " "


def _pieces(word: str) -> Iterator[str]:
    return (word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))


_ASCII: Mapping[int, str] = MappingProxyType({code: _placed(chr(code)) for code in range(128)})
