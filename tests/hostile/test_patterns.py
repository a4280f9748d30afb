"""No regular expression of the package takes more than the square of a text that was made to be slow for it."""

from __future__ import annotations

import re
import time

from tests.hostile.house import EVERY
from tests.hostile.patterns import all_patterns, pumps, ways_of

SHORT, LONG = 30, 120
WORTH = 0.003
"""Seconds: what takes less for 120 signs is not measured again."""
GROWTH = 32
"""Four times the text takes 4 times as long, 16 where it is looked through from each sign, 64 where that is done
twice within one another. Half way between is allowed for the machine."""


def _cost(pattern: re.Pattern[str], way: str, text: str) -> float:
    began = time.thread_time()
    getattr(pattern, way)(text)
    return time.thread_time() - began


def _grows(pattern: re.Pattern[str], way: str, piece: str) -> bool:
    short, long = (piece * max(1, size // len(piece)) + "!" for size in (SHORT, LONG))
    if _cost(pattern, way, long) < WORTH:
        return False
    slow, fast = (min(_cost(pattern, way, text) for _ in range(3)) for text in (long, short))
    return slow > WORTH and slow > GROWTH * fast


def test_no_pattern_takes_more_than_the_square_of_what_it_is_pumped_with():
    found = all_patterns()
    assert len(found) > 400
    slow = [
        (place, way, piece)
        for place, pattern in found.items()
        for way in ways_of(place)
        for piece in pumps(pattern, some=EVERY > 1)
        if _grows(pattern, way, piece)
    ]
    assert slow == []


def test_a_pattern_that_tries_every_way_is_found():
    assert _grows(re.compile("a*a*a*c"), "search", "a")
    assert not _grows(re.compile("a*c"), "search", "a")
