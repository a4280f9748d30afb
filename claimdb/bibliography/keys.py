"""Cite keys in the manner of Better BibTeX: `auth.lower + shorttitle(3,3) + year`.

Source: the default citation key formula of Better BibTeX for Zotero, from its
manual. A key once given is never changed; this module only makes new ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import product
from string import ascii_lowercase

from claimdb.bibliography.fields import clean_cite_key
from claimdb.values.work import Work
from claimdb.values.work_date import date_parts

# What NFKD leaves whole: letters with a stroke, ligatures, and letters of Old English and Turkish.
_FOLDS = str.maketrans(
    {
        "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n",
        "Ŋ": "N", "ŧ": "t", "Ŧ": "T", "ĸ": "k",
    }
)  # fmt: skip

# Words that carry no subject, in the two languages that claimdb reads.
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "for",
        "from",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "over",
        "per",
        "that",
        "the",
        "their",
        "this",
        "to",
        "under",
        "up",
        "via",
        "was",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "au",
        "aux",
        "avec",
        "ce",
        "ces",
        "cet",
        "cette",
        "chez",
        "comme",
        "d",
        "dans",
        "de",
        "des",
        "du",
        "elle",
        "en",
        "entre",
        "est",
        "et",
        "il",
        "ils",
        "l",
        "la",
        "le",
        "les",
        "leur",
        "leurs",
        "ne",
        "ou",
        "où",
        "par",
        "pas",
        "pour",
        "qu",
        "que",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "qui",
        "s",
        "sa",
        "se",
        "ses",
        "son",
        "sont",
        "sous",
        "sur",
        "un",
        "une",
        "vers",
        "y",
    ]
)
_MARKUP = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>")
_LONGEST = 100
_LONGEST_WORD = 20
_WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")


def cite_key(work: Work, taken: Container[str]) -> str:
    """Make a cite key that is not in `taken`: `safeguarddefendersPatrolPersuade2022`, then `…2022a`.

    First author or editor, three telling words of the title, first year, all
    folded to ASCII; of a long word the first 20 letters. A work of which nothing can be folded is `item` and its year.
    """
    stem = clean_cite_key(fold(_first_name(work)).lower() + _short_title(work.title or "") + _year(work))
    if not re.search("[A-Za-z]", stem):
        stem = "item" + stem
    return lettered(stem[:_LONGEST], taken)


def lettered(stem: str, taken: Container[str]) -> str:
    """Give `stem` if it is free, else the first free of `stema`, `stemb`, …, `stemaa`."""
    return next(key for key in (stem + letters for letters in _letters()) if key not in taken)


def fold(text: str) -> str:
    """Fold letters to ASCII (`Étude œuvrée` is `Etude oeuvree`) and drop what is not a letter or digit."""
    plain = unicodedata.normalize("NFKD", text.translate(_FOLDS))
    return re.sub("[^A-Za-z0-9]", "", plain)


def _first_name(work: Work) -> str:
    for variable in ("author", "editor", "translator", "container-author"):
        for name in work.names(variable):
            last = name.get("family") or name.get("literal")
            if isinstance(last, str) and fold(last):
                return last
    return ""


def _short_title(title: str) -> str:
    words = (word for word in _WORD.findall(_MARKUP.sub("", title)) if word.lower() not in _FUNCTION_WORDS)
    folded = [word for word in map(fold, words) if word]
    return "".join(word[:1].upper() + word[1:_LONGEST_WORD] for word in folded[:3])


def _year(work: Work) -> str:
    issued = work.csl.get("issued")
    parts = date_parts(issued) if isinstance(issued, dict) else []
    return str(abs(parts[0][0])) if parts else ""


def _letters() -> Iterator[str]:
    yield ""
    length = 1
    while True:
        for letters in product(ascii_lowercase, repeat=length):
            yield "".join(letters)
        length += 1
