"""Text before language: offset map, note markers, sentences, tokens."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimdb.text.joined import Joined, join_text
    from claimdb.text.markers import Marker, NoteBody, find_markers, find_note_bodies, read_notes
    from claimdb.text.quoted import find_absent, has_words, holds_quote
    from claimdb.text.sentences import sentence_spans
    from claimdb.text.tokens import Tokens, tokenize

__all__ = [
    "Joined",
    "Marker",
    "NoteBody",
    "Tokens",
    "find_absent",
    "find_markers",
    "find_note_bodies",
    "has_words",
    "holds_quote",
    "join_text",
    "read_notes",
    "sentence_spans",
    "tokenize",
]

_MODULES = {
    "joined": ("Joined", "join_text"),
    "markers": ("Marker", "NoteBody", "find_markers", "find_note_bodies", "read_notes"),
    "quoted": ("find_absent", "has_words", "holds_quote"),
    "sentences": ("sentence_spans",),
    "tokens": ("Tokens", "tokenize"),
}
# Loaded when first asked for (PEP 562): who cuts tokens pays for no quotations.
_EXPORTS = {name: f"claimdb.text.{module}" for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    module = _EXPORTS.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module), name)
