"""How volumes of a journal stand to the years in which they came out."""

from __future__ import annotations

import pytest

from claimdb.values.volumes import volume_gap


@pytest.mark.parametrize(
    ("years", "volumes", "gap"),
    [
        (4, -2, "backwards"), (1, -1, "backwards"), (0, -2, None), (0, 3, None), (3, 0, "standing"), (2, 0, "standing"),
        (1, 0, None), (0, 0, None), (4, 4, None), (4, 5, "off_by_one"), (4, 3, "off_by_one"), (2, 1, "off_by_one"),
        (2, 3, "off_by_one"), (1, 2, None), (4, 8, None), (4, 2, None),
    ],
)  # fmt: skip
def test_volumes_go_on_with_the_years(years: int, volumes: int, gap: str | None):
    assert volume_gap(years, volumes) == gap
