"""What somebody looks for: words, “phrases”, beginnings of words, words of one field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.record.search_fields import OF_SOURCE, Field
from claimdb.values.folding import fold_text
from claimdb.values.words import GLUED, is_alone, split_words

NAMED: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "claim": (Field.CLAIM,),
        "quote": (Field.QUOTE,),
        "words": (Field.WORDS,),
        "speaker": (Field.SPEAKER,),
        "source": OF_SOURCE,
        "title": (Field.TITLE,),
        "author": (Field.AUTHOR,),
        "in": (Field.CONTAINER,),
        "publisher": (Field.PUBLISHER,),
        "date": (Field.ISSUED,),
        "key": (Field.KEY,),
        "note": (Field.NOTE,),
    }
)
"""Names that may stand with a colon before what is looked for, with the fields where it must stand then."""

_QUOTATION = '"“”„«»'
_FIELD = rf"(?:{'|'.join(NAMED)})"
_QUOTED = r'"[^"]+"|[“„][^“”„]+[“”]|«[^«»]+»'
# A phrase stands between quotation marks of any kind; a mark that is not closed is a sign like any other.
_PIECE = re.compile(rf'(?:({_FIELD}):)?({_QUOTED})|(?:({_FIELD}):(?=[^\s"“„«]))?([^\s"“„«]\S*|\S)', re.IGNORECASE)
_BETWEEN = rf"(?:[\W_]|(?<![^\W_]){GLUED})*"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must stand in a text: `words` side by side; `text` is what was asked, folded.

    The last word may be the beginning of a longer one where the term `is_open`. Without `fields` it may stand anywhere.
    """

    text: str
    words: tuple[str, ...]
    is_open: bool = True
    fields: tuple[Field, ...] | None = None

    def pattern(self, *, inside: bool = False) -> re.Pattern[str]:
        """Give what finds the term in a folded text: as words, or where it is open anywhere `inside` of words."""
        joined = _BETWEEN.join(map(re.escape, self.words))
        if inside and self.is_open:
            return re.compile(joined)
        before = "" if is_alone(self.words[0][0]) else r"(?<![^\W_])"
        after = "" if self.is_open or is_alone(self.words[-1][-1]) else r"(?![^\W_])"
        return re.compile(before + joined + after)


def read_terms(given: Iterable[str]) -> list[Term]:
    """Read what is looked for; a phrase in quotation marks is one term, and a term may hold no word at all.

    >>> [(one.text, one.words) for one in read_terms(["“Police  Stations”", "title:été", "12,5"])]
    [('police stations', ('police', 'stations')), ('ete', ('ete',)), ('12,5', ('12', '5'))]
    """
    terms: list[Term] = []
    for of_phrase, phrase, of_word, word in _PIECE.findall(" ".join(given)):
        fields = NAMED.get((of_phrase or of_word).lower())
        said = phrase.strip(_QUOTATION) if phrase else word
        is_begun = said.endswith("*")
        folded = fold_text(said.rstrip("*") or said)
        parts = [folded] if phrase and folded else folded.split()
        is_open = is_begun or not phrase
        terms += [Term(one, tuple(split_words(one).split()), is_open, fields) for one in parts]
    return terms
