"""What of a record is searched: its fields, and where the words of each are kept."""

from __future__ import annotations

from enum import IntEnum

FIELDS = 16
"""The id of a text is so many times the row id of its record, plus its field."""


class Field(IntEnum):
    """A field of a record, by the number that stands for it in the ids of texts. Numbers are never used again."""

    CLAIM = 0
    QUOTE = 1
    WORDS = 2
    SPEAKER = 3
    TITLE = 4
    AUTHOR = 5
    CONTAINER = 6
    PUBLISHER = 7
    ISSUED = 8
    KEY = 9
    NOTE = 10


OF_ASSERTION = (Field.QUOTE, Field.WORDS, Field.SPEAKER)
OF_SOURCE = (Field.TITLE, Field.AUTHOR, Field.CONTAINER, Field.PUBLISHER, Field.ISSUED, Field.KEY, Field.NOTE)


def text_id(record: int, field: Field) -> int:
    """Give the id of the text of a field of a record (row id)."""
    return record * FIELDS + field
