"""What is hashed of rows, written for thousands of rows of one table that say the same columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from json.encoder import encode_basestring_ascii
from typing import Any

from claimdb.record.row_hashes import line_of

_NO_NUMBER = ("inf", "nan")
"""How Python, and not JSON, writes floats that are no numbers."""


class PlainLines:
    """Writes the line of a row as `line_of` does, from its values as they are stored.

    Which columns a row says decides how its line is put together; that is worked out once for all rows alike.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._writers: dict[tuple[bool, ...], Callable[[Sequence[Any]], str]] = {}

    def line(self, row: Sequence[Any]) -> str:
        """Write what is hashed of a row: all that is neither null nor false."""
        said = tuple([value is not None and value is not False for value in row])
        writer = self._writers.get(said)
        if writer is None:
            writer = self._writers[said] = self._writer(row, said)
        return writer(row)

    def _writer(self, row: Sequence[Any], said: tuple[bool, ...]) -> Callable[[Sequence[Any]], str]:
        columns = sorted((name, place) for place, name in enumerate(self._names) if said[place])
        # A column that may be false is true where it is said at all.
        parts = [f'"{name}":{"true" if row[place] is True else "%s"}' for name, place in columns]
        template = f"{{{','.join(parts)}}}"
        filled = [(place, isinstance(row[place], str)) for _name, place in columns if row[place] is not True]
        if any(isinstance(row[place], float) for place, _is_text in filled):
            return lambda row: self._careful(row, template, filled)
        return lambda row: template % tuple([escape(row[n]) if is_text else row[n] for n, is_text in filled])

    def _careful(self, row: Sequence[Any], template: str, filled: Sequence[tuple[int, bool]]) -> str:
        line = template % tuple([escape(row[n]) if is_text else row[n] for n, is_text in filled])
        if any(word in line for word in _NO_NUMBER):
            said = zip(self._names, row, strict=True)
            return line_of({name: value for name, value in said if value is not None and value is not False})
        return line


escape: Callable[[str], str] = encode_basestring_ascii
