"""REF007: volumes of one journal that do not go with their years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from claimdb.check.citing import full_works, note_hit
from claimdb.check.rule import rule
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import NoteWork
from claimdb.values.reading import Reading
from claimdb.values.volumes import volume_gap

_YEAR = re.compile(r"(\d{4})")
_VOLUME = re.compile(r"\d{1,4}")
_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})


@rule("REF007", material=Reading, severity=Severity.NOTE, since="0.1")
def volume_and_year_disagree(reading: Reading) -> Iterator[Hit]:
    """Two volumes of one journal do not lie as far apart as their years.

    A journal with one volume a year is one year off where volume 24 is of 2023 and volume 19 of 2019; a volume may
    also run from one year into the next, so that this is a note. A later year with an earlier volume is a warning.
    Journals with two or more volumes a year are clean, as far as their volumes grow by a whole number a year. To
    settle it, look up both issues.
    """
    by_journal: dict[str, list[tuple[int, int, NoteWork]]] = {}
    for _, work in full_works(reading):
        dated, numbered = _YEAR.match(work.date or ""), _VOLUME.fullmatch((work.volume or "").strip())
        if work.container and work.type in _PERIODICALS and dated and numbered:
            by_journal.setdefault(fold_text(work.container), []).append((int(dated[1]), int(numbered[0]), work))
    for issues in by_journal.values():
        for (year, volume, work), (later, other, cited) in combinations(sorted(issues, key=lambda one: one[:2]), 2):
            severity = _severity(later - year, other - volume)
            if severity is not None:
                yield note_hit(
                    "volume_and_year_disagree", reading, [work, cited],
                    facts=(str(volume), str(year), str(other), str(later)), severity=severity,
                    journal=" ".join((work.container or "").split()), volume=str(volume), year=str(year),
                    other_volume=str(other), other_year=str(later),
                )  # fmt: skip


def _severity(years: int, volumes: int) -> Severity | None:
    """Tell how grave it is that so many volumes lie so many years apart; None where that can be."""
    gap = volume_gap(years, volumes)
    if gap is None:
        return None
    return Severity.NOTE if gap == "off_by_one" else Severity.WARNING
