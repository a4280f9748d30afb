"""The languages that figures are read in, each loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from claimdb.figures.language import Language

# Where each language stands: a module, and its name there.
LANGUAGES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "de": ("claimdb.figures.german", "GERMAN"),
    "en": ("claimdb.figures.english", "ENGLISH"),
    "fr": ("claimdb.figures.french", "FRENCH"),
})  # fmt: skip


@cache
def load_language(code: str) -> Language:
    """Load a language by its code; KeyError where there is none."""
    module, name = LANGUAGES[code]
    return cast("Language", getattr(import_module(module), name))


@cache
def undecided() -> Language:
    """Give what is read where nothing tells the language: the words of English, and no decimal mark of its own."""
    return replace(load_language("en"), decimal="")
