"""Values cut into pieces that one statement can take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = 500


def batches(values: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Cut values into lists short enough for one IN list."""
    walk = iter(values)
    while some := list(islice(walk, size)):
        yield some
