"""The whole check on a desk: with published rates, remembered where that can be, else only looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.api.desk import Desk
from claimdb.api.rates import rates_for

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.check.checking import Outcome
    from claimdb.check.rule import Rule
    from claimdb.record.recorder import Recorder
    from claimdb.report.digest import Selection
    from claimdb.values.digest import Digest
    from claimdb.values.reading import Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check gave, and how it is told; `is_remembered` is false where only a look was taken."""

    outcome: Outcome
    digest: Digest
    is_remembered: bool


def run_check(
    desk: Desk,
    rules: Sequence[Rule],
    select: Callable[[Session], Selection],
    documents: Sequence[Reading] | None,
    *,
    coverage: bool,
    full: bool = False,
    rates: Path | None = None,
    remember: bool = True,
) -> Checked:
    """Check and remember what is found; where nothing can be written, or is to be, only look."""
    from claimdb.check.changes import find_look
    from claimdb.check.checking import find
    from claimdb.check.remember import run_checks
    from claimdb.check.unrated import has_unrated
    from claimdb.report.digest import digest_outcome
    from claimdb.store.failures import DatabaseReadOnly

    settings = desk.settings
    is_unrated = desk.read(has_unrated)
    published = rates_for(rates, None if is_unrated else ())
    # What published rates decide may change without a change in the database.
    full = full or is_unrated

    def digest(session: Session, outcome: Outcome) -> tuple[Outcome, Digest]:
        return outcome, digest_outcome(
            session, outcome, now=settings.now, lang=settings.lang, selection=select(session)
        )

    def remembering(recorder: Recorder) -> tuple[Outcome, Digest]:
        gone = select(recorder.session).is_about_gone
        found = run_checks(recorder, rules, coverage=coverage, documents=documents, full=full, gone=gone,
                           rates=published)  # fmt: skip
        return digest(recorder.session, found)

    def looking(session: Session) -> tuple[Outcome, Digest]:
        look = find_look(session, rules, full=full or coverage, gone=select(session).is_about_gone)
        found = find(session, rules, by=settings.person, at=settings.now, coverage=coverage, documents=documents,
                     around=look.reach, rates=published)  # fmt: skip
        return digest(session, found)

    if remember:
        try:
            return Checked(*desk.record("check", remembering, looks_first=True), is_remembered=True)
        except DatabaseReadOnly:
            pass
    return Checked(*desk.read(looking), is_remembered=False)
