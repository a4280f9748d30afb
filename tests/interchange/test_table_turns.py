"""Values made ahead by a thread: all of them in their order, and what goes wrong is raised where it was due."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from claimdb.interchange.table_turns import read_ahead


def test_values_come_in_their_order():
    assert list(read_ahead(iter(range(100)))) == list(range(100))


def test_one_value_is_made_ahead_and_no_more():
    made: list[int] = []

    def values() -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    with closing(read_ahead(values())) as ahead:
        assert next(ahead) == 0
        assert next(ahead) == 1
    assert made == [0, 1, 2]


def test_what_goes_wrong_is_raised_behind_what_was_made_before():
    def values() -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    ahead = read_ahead(values())
    assert next(ahead) == 1
    with pytest.raises(ZeroDivisionError):
        next(ahead)
