"""Rows that a server takes while the next are made: it works on them in its own process, and Python need not wait."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Thread

from sqlalchemy import Connection, Table

from claimdb.store.bulk import Columns, Stored, insert_stored

Part = tuple[Table, Columns, Sequence[Stored]]


class Sending:
    """Writes by a connection that nobody else may use until `wait` has come back; one sending at a time."""

    def __init__(self) -> None:
        self._thread: Thread | None = None
        self._error: Exception | None = None

    def begin(self, connection: Connection, parts: Sequence[Part]) -> None:
        """Begin to write rows, table by table in the order given; raises what went wrong with those before."""
        self.wait()
        if parts:
            self._thread = Thread(target=self._write, args=(connection, parts), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until the server has all rows; raises what went wrong with them."""
        if self._thread is None:
            return
        self._thread.join()
        self._thread = None
        error, self._error = self._error, None
        if error is not None:
            raise error

    def end(self) -> None:
        """Wait, whatever went wrong: something else did before."""
        if self._thread is not None:
            self._thread.join()
            self._thread = self._error = None

    def _write(self, connection: Connection, parts: Sequence[Part]) -> None:
        try:
            for table, names, rows in parts:
                insert_stored(connection, table, names, rows)
        except Exception as error:
            self._error = error


def takes_meanwhile(connection: Connection) -> bool:
    """Tell whether a database works beside this process: a file is written by it."""
    return connection.dialect.name != "sqlite"
