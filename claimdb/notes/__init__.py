"""Notes of a document: their words cut into works, each read into fields, and what points back resolved."""

from claimdb.notes.emphasis import find_pointing_emphasis
from claimdb.notes.resolving import Numbered, ResolvedNote, resolve_chain
from claimdb.notes.works import Cited, NoteWords, read_note_words

__all__ = [
    "Cited",
    "NoteWords",
    "Numbered",
    "ResolvedNote",
    "find_pointing_emphasis",
    "read_note_words",
    "resolve_chain",
]
