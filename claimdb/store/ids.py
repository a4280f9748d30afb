"""Row ids: reserved in blocks, so that writers neither wait for each other nor ask the database back."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text

_BLOCK = 64


class RowIds:
    """Ids that one transaction may give to new rows: increasing, never given twice."""

    def __init__(self, reserve: Callable[[int], int]) -> None:
        self._reserve = reserve
        self._next = 0
        self._end = 0

    def take(self) -> int:
        """Give one id."""
        if self._next >= self._end:
            self.prepare(_BLOCK)
        self._next += 1
        return self._next - 1

    def prepare(self, count: int) -> None:
        """Reserve `count` ids at once; what is left of the last block is given up."""
        self._next = self._reserve(count)
        self._end = self._next + count


def reserve_block(connection: Connection, count: int) -> int:
    """Reserve `count` ids in the transaction of a connection and give the first of them."""
    # In one statement: two who both find no row yet would else both put one in.
    connection.execute(
        text(
            "INSERT INTO id_block (name, next_id) VALUES ('row', :first_end)"
            " ON CONFLICT (name) DO UPDATE SET next_id = id_block.next_id + :count"
        ),
        {"first_end": 1 + count, "count": count},
    )
    end: int = connection.execute(text("SELECT next_id FROM id_block WHERE name = 'row'")).scalar_one()
    return end - count


def reserve_at_once(connection: Connection, count: int) -> int:
    """Reserve `count` ids on a server, by a connection of which each statement is a transaction of its own.

    It does not wait for the disk: whatever uses the ids is written behind it, and is lost with it or not at all.
    """
    end: int = connection.execute(
        text(
            "WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true) AS is_so)"
            " INSERT INTO id_block (name, next_id) SELECT 'row', :first_end FROM unhurried WHERE is_so = 'off'"
            " ON CONFLICT (name) DO UPDATE SET next_id = id_block.next_id + :count RETURNING next_id"
        ),
        {"first_end": 1 + count, "count": count},
    ).scalar_one()
    return end - count
