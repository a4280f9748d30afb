"""Places of tables: codes of three letters, and the names of countries as statistical offices turn them round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from types import MappingProxyType

from claimdb.values.countries import COUNTRIES, OTHER_NAMES, find_country, fold_place
from claimdb.values.country_codes import ALPHA_3

_NOTE = re.compile(r"(?<=\w)\s*(?:\[[^\W_]{1,3}\]|[*†‡§]+)+$")
_SMALL = frozenset(("of", "the", "and", "de", "du", "des", "la", "le", "les", "et"))
_SHORT = MappingProxyType({
    "rep": "republic", "dem": "democratic", "fed": "federated", "sts": "states", "w": "western", "s": "south",
    "n": "north", "eq": "equatorial", "is": "islands", "isl": "islands", "herz": "herzegovina", "st": "saint",
    "pdr": "people's democratic republic", "rb": "bolivarian republic", "terr": "territory",
})  # fmt: skip
_ALSO = MappingProxyType({
    "BN": ("Brunei Darussalam",), "EG": ("Arab Republic of Egypt",), "HK": ("Hong Kong, China",),
    "KG": ("Kyrgyz Republic",), "KP": ("Democratic Republic of Korea",), "MO": ("Macao, China",),
    "PS": ("West Bank and Gaza",), "SK": ("Slovak Republic",), "YE": ("Republic of Yemen",),
    "FM": ("Federated States of Micronesia",), "MK": ("FYR Macedonia",), "TW": ("Taiwan, China",),
})  # fmt: skip
"""Names that data sets use; folded like all others, without order and small words."""


@cache
def read_place(text: str, *, has_codes: bool) -> str:
    """Give the code of the country that a cell names in a way of tables; any other place as it stands.

    `has_codes`: three capitals are a country's code in this table.

    >>> [read_place(name, has_codes=True) for name in ("FRA", "Congo, Dem. Rep.", "Lyon[a]")]
    ['FR', 'CD', 'Lyon']
    """
    name = _NOTE.sub("", text)
    if find_country(name) is not None:
        return name
    code = ALPHA_3.get(name) if has_codes else None
    return code or _by_words().get(_words(name)) or name


def has_country_codes(texts: Iterable[str]) -> bool:
    """Tell whether three capitals are a country's code in a table: airports and shares have such codes too."""
    codes = {text for text in texts if len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()}
    return 3 * len(codes & ALPHA_3.keys()) >= 2 * len(codes) > 0


def _words(name: str) -> frozenset[str]:
    folded = fold_place(re.sub(r"[,()]", " ", name)).split()
    whole = " ".join(_SHORT.get(word, word) for word in folded)
    return frozenset(whole.split()) - _SMALL


@cache
def _by_words() -> MappingProxyType[frozenset[str], str]:
    """Give codes by the words of their names; words that more than one country has are left out."""
    names = {code: [*both, *OTHER_NAMES.get(code, ()), *_ALSO.get(code, ())] for code, both in COUNTRIES.items()}
    found = {(_words(name), code) for code, called in names.items() for name in called}
    count = Counter(words for words, _code in found)
    return MappingProxyType({words: code for words, code in found if words and count[words] == 1})
