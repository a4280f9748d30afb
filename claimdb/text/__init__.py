"""Text before language: offset map, note markers, sentences, tokens."""

from claimdb.text.joined import Joined, join_text
from claimdb.text.markers import Marker, NoteBody, find_markers, find_note_bodies, read_notes
from claimdb.text.quoted import has_words, holds_quote
from claimdb.text.sentences import sentence_spans
from claimdb.text.tokens import Tokens, tokenize

__all__ = [
    "Joined",
    "Marker",
    "NoteBody",
    "Tokens",
    "find_markers",
    "find_note_bodies",
    "has_words",
    "holds_quote",
    "join_text",
    "read_notes",
    "sentence_spans",
    "tokenize",
]
