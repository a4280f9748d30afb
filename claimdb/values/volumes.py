"""Volumes and years of one journal: how far apart they can lie."""

from __future__ import annotations

from typing import Literal

Gap = Literal["backwards", "standing", "off_by_one"]
"""A later year with an earlier volume; one volume over several years; volumes one a year that are a year off."""


def volume_gap(years: int, volumes: int) -> Gap | None:
    """Tell what is odd about two issues of a journal that lie so many years and volumes apart; None where nothing is.

    `years` is not negative. Journals with several volumes a year are fine, and neighbours may share a year.

    >>> volume_gap(4, -2), volume_gap(3, 0), volume_gap(4, 5), volume_gap(4, 8)
    ('backwards', 'standing', 'off_by_one', None)
    """
    if years in {0, volumes}:
        return None
    if volumes < 0:
        return "backwards"
    if years > 1 and volumes == 0:
        return "standing"
    return "off_by_one" if years > 1 and abs(volumes - years) == 1 else None
