"""JSON as it leaves: indented, keys in the order given, readable, and with no sign that a terminal obeys."""

from __future__ import annotations

import json
import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def write_json(value: object) -> str:
    r"""Write a document of two spaces an indent, with a line break at its end.

    >>> write_json({"b": "\u202e", "a": "é"})
    '{\n  "b": "\\u202e",\n  "a": "é"\n}\n'
    """
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return text if text.isascii() else "".join(map(_escape_hidden, text))


def _escape_hidden(character: str) -> str:
    if character.isascii() or unicodedata.category(character) not in _HIDDEN:
        return character
    return json.dumps(character)[1:-1]
