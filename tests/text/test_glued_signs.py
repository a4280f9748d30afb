"""Digits glued behind a comma or a currency sign: a note marker, coins or a value."""

from __future__ import annotations

import pytest

from claimdb.text import find_markers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 54 ports,17 and 30 ferries.", ["17"]),
        ("Il a 54 ports,17 dont un neuf.", ["17"]),
        ("Le billet coûte 3€50 au guichet.", []),
        ("Le billet coûte 3 €5 au guichet.", ["5"]),
        ("ports,17,30", []),
        ("ports,17 30", []),
    ],
)
def test_what_stands_around_tells_a_marker_from_coins_and_values(text: str, expected: list[str]) -> None:
    assert [marker.label for marker in find_markers(text)] == expected
