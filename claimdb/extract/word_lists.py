"""The words of extraction, by the code of their language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.extract.english import ENGLISH_WORDS
from claimdb.extract.french import FRENCH_WORDS
from claimdb.extract.german import GERMAN_WORDS
from claimdb.extract.words import Words

WORDS: Mapping[str, Words] = MappingProxyType({"en": ENGLISH_WORDS, "fr": FRENCH_WORDS, "de": GERMAN_WORDS})
