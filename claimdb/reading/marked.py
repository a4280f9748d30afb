"""A text with its notes set apart, read once for all that look for figures, dates and sentences in it."""

from __future__ import annotations

from dataclasses import dataclass

from claimdb.text import Joined, Marker, NoteBody, join_text, read_notes, sentence_spans


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text, the bodies and markers of its notes in order, and its words joined without them.

    `sentences` are spans in the joined text.
    """

    text: str
    bodies: tuple[NoteBody, ...]
    markers: tuple[Marker, ...]
    joined: Joined
    sentences: tuple[tuple[int, int], ...]


def mark_text(text: str) -> MarkedText:
    """Find the notes of a text and join its words."""
    bodies, markers = read_notes(text)
    labels = [(body.start, body.label_end) for body in bodies]
    joined = join_text(text, [*labels, *((marker.start, marker.end) for marker in markers)])
    return MarkedText(text, tuple(bodies), tuple(markers), joined, tuple(sentence_spans(joined.text)))
