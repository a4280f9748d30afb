"""Issues of journals: volumes that do not go with their years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimdb.bibliography.outcome import Problem
from claimdb.values.folding import fold_text
from claimdb.values.volumes import volume_gap
from claimdb.values.work import Work
from claimdb.values.work_date import date_parts

_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "review", "review-book"})
_VOLUME = re.compile(r"\d{1,4}")
_ENOUGH = 3
_SLACK = 1
_COUNTED_EACH_YEAR = 2


class _Issue(NamedTuple):
    year: int
    volume: int
    work: Work

    @property
    def offset(self) -> int:
        """The year in which a journal with one volume a year would have had its volume 0."""
        return self.year - self.volume


def check_issues(works: Sequence[Work]) -> Iterator[Problem]:
    """Find volumes that do not go with the years of other volumes of their journal.

    Where all other volumes known, three or more, lie as far apart as their years, one that lies two or more off is
    named. Otherwise neighbours are compared: a later year with an earlier volume, or one volume over several years.
    """
    by_journal: dict[str, dict[tuple[int, int], _Issue]] = {}
    for work in works:
        issue = _issue_of(work)
        if issue is not None:
            journal = fold_text(work.text("container-title") or "")
            by_journal.setdefault(journal, {}).setdefault((issue.year, issue.volume), issue)
    for issues in by_journal.values():
        ordered = [issues[at] for at in sorted(issues)]
        odd = _odd_one_out(ordered)
        if odd is not None:
            near = min((one for one in ordered if one is not odd), key=lambda one: abs(one.year - odd.year))
            yield _problem(odd, near)
            continue
        for before, after in pairwise(ordered):
            gap = volume_gap(after.year - before.year, after.volume - before.volume)
            # Proceedings and some papers count their volumes anew each year.
            if gap == "backwards" or (gap == "standing" and after.volume > _COUNTED_EACH_YEAR):
                yield _problem(after, before)


def _issue_of(work: Work) -> _Issue | None:
    volume = (work.text("volume") or "").strip()
    issued = work.csl.get("issued")
    parts = date_parts(issued) if isinstance(issued, dict) else []
    if work.type not in _PERIODICALS or not work.text("container-title") or not _VOLUME.fullmatch(volume) or not parts:
        return None
    return _Issue(parts[0][0], int(volume), work)


def _odd_one_out(ordered: Sequence[_Issue]) -> _Issue | None:
    """Give the only issue that lies more than a volume off the line that all others are on, if there is one."""
    offsets = Counter(issue.offset for issue in ordered)
    usual, count = offsets.most_common(1)[0]
    others = [issue for issue in ordered if issue.offset != usual]
    if count < _ENOUGH or len(others) != 1 or abs(others[0].offset - usual) <= _SLACK:
        return None
    return others[0]


def _problem(odd: _Issue, other: _Issue) -> Problem:
    params = {
        "journal": " ".join((odd.work.text("container-title") or "").split()),
        "volume": odd.volume, "year": odd.year,
        "other_volume": other.volume, "other_year": other.year, "other": other.work.cite_key,
    }  # fmt: skip
    return Problem("volume_and_year", key=odd.work.cite_key, params=params)
