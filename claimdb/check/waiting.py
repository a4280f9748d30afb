"""Positions that wait until a check has read all it needs: a check writes last, to keep nobody else from writing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from errno import ENOSPC
from tempfile import TemporaryFile, gettempdir
from typing import IO

from claimdb.check.plain import PositionRows
from claimdb.store.failures import DiskFull

_HERE = 100_000
"""So many rows are held as they are, half a kilobyte each; what comes after them goes to a file."""


class Waiting:
    """Rows of positions, given back in the pieces and the order in which they came.

    The file has no name and goes with the process. Where none can be made, all rows are held.
    """

    def __init__(self) -> None:
        self._here: list[PositionRows] = []
        self._held = 0
        self._file: IO[str] | None = None

    def keep(self, rows: PositionRows) -> None:
        """Take a piece. Raises DiskFull."""
        if self._held >= _HERE and self._file is None:
            with suppress(OSError):
                self._file = TemporaryFile("w+", encoding="ascii", prefix="claimdb-")  # noqa: SIM115 - see close
        if self._held < _HERE or self._file is None:
            self._here.append(rows)
            self._held += len(rows)
            return
        try:
            # A server gives exact numbers as such: their text is what is stored.
            self._file.write(json.dumps(rows, default=str) + "\n")
        except OSError as error:
            raise _full(error) from error

    def pieces(self) -> Iterator[PositionRows]:
        """Give all that was kept, once and one piece at a time. Raises DiskFull."""
        while self._here:
            yield self._here.pop(0)
        if self._file is None:
            return
        try:
            self._file.seek(0)
        except OSError as error:
            raise _full(error) from error
        for line in self._file:
            yield list(map(tuple, json.loads(line)))

    def close(self) -> None:
        """Give the file back."""
        if self._file is not None:
            # What is thrown away needs no room any more.
            with suppress(OSError):
                self._file.close()


def _full(error: OSError) -> OSError | DiskFull:
    return DiskFull(where=gettempdir()) if error.errno == ENOSPC else error
