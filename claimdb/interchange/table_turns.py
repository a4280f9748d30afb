"""One batch read while a server takes the one before it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def read_ahead(values: Iterator[T]) -> Generator[T, None, None]:
    """Give values in their order, each next one made by a thread of its own while one is used; raises what they raise.

    >>> list(read_ahead(iter("abc")))
    ['a', 'b', 'c']
    """
    end = object()
    with ThreadPoolExecutor(1) as reader:
        waiting = reader.submit(next, values, end)
        while (value := waiting.result()) is not end:
            waiting = reader.submit(next, values, end)
            yield value  # type: ignore[misc]
