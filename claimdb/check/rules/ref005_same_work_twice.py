"""REF005: one work, cited in two ways that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.citing import name_words, note_hit, works_of
from claimdb.check.rule import rule
from claimdb.values.calendar import read_calendar
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import CitedAs, NoteWork
from claimdb.values.reading import Reading

_SHORTEST_TITLE = 4
# A treaty or a law is renewed under its old title.
_RECURRING = frozenset({"treaty", "legislation", "bill"})
_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})


@rule("REF005", material=Reading, severity=Severity.NOTE, since="0.1", revision=2)
def same_work_twice(reading: Reading) -> Iterator[Hit]:
    """One work is cited in full twice, with different dates or volumes.

    The same work has the same author and the same title of four words or more; it may be two editions or two years
    of a series, so that this is a note. A date that is only finer ("2019", "March 2019") is no difference, and two
    volumes of one book are two books. To settle it, look up the work, and cite it the second time in short.
    """
    seen: dict[tuple[str, frozenset[str]], NoteWork] = {}
    for work in (work for _, work in works_of(reading) if work.cited_as is CitedAs.FULL):
        title = fold_text(work.title or "")
        if len(title.split(" ")) < _SHORTEST_TITLE or work.type in _RECURRING:
            continue
        first = seen.setdefault((title, name_words(work.author)), work)
        if first is work:
            continue
        are_volumes = _are_two(first.volume, work.volume)
        if are_volumes and work.type not in _PERIODICALS:
            continue
        fields = ("date", "volume") if are_volumes else ("date",)
        for field in fields:
            one, other = getattr(first, field) or "", getattr(work, field) or ""
            if field == "volume" or _are_apart(one, other):
                yield note_hit(
                    "same_work_twice", reading, [first, work], facts=(field, one, other),
                    title=" ".join((work.title or "").split()), field=field, one=one, other=other,
                )  # fmt: skip


def _are_two(one: str | None, other: str | None) -> bool:
    """Tell two numbers of volumes apart; of "4" and "IV" nothing is known."""
    return one is not None and other is not None and one.isdecimal() and other.isdecimal() and int(one) != int(other)


def _are_apart(one: str, other: str) -> bool:
    ours, theirs = read_calendar(one), read_calendar(other)
    if ours is None or theirs is None or not (ours.start and ours.end and theirs.start and theirs.end):
        return False
    return ours.end < theirs.start or theirs.end < ours.start
