"""The whole check on a desk: with published rates, remembered where that can be, else only looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.api.desk import Desk
from claimdb.api.leaving import find_hidden, veils_over
from claimdb.api.rates import rates_for
from claimdb.values.confidential import Confidential

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
    """What a check gave, and how it is told, without what is `hidden`; `is_remembered`: more than a look was taken."""

    outcome: Outcome
    digest: Digest
    is_remembered: bool
    hidden: Confidential = field(default_factory=Confidential)


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
    include: Sequence[str] = (),
) -> Checked:
    """Check and remember, or only look where nothing can or is to be written; tell nobody but whom `include` names."""
    from claimdb.check.changes import find_look
    from claimdb.check.checking import find
    from claimdb.check.remember import run_checks
    from claimdb.check.unrated import has_unrated
    from claimdb.extract.documents import read_asserting
    from claimdb.report.digest import digest_outcome
    from claimdb.store.failures import DatabaseReadOnly

    settings = desk.settings
    hidden = find_hidden(desk, include)
    veils = veils_over(hidden)
    is_unrated = desk.read(has_unrated)
    published = rates_for(rates, None if is_unrated else ())
    # What published rates decide may change without a change in the database.
    full = full or is_unrated

    def digest(session: Session, outcome: Outcome) -> tuple[Outcome, Digest]:
        chosen = select(session)
        return outcome, digest_outcome(session, outcome, now=settings.now, lang=settings.lang, selection=chosen)

    def remembering(recorder: Recorder) -> tuple[Outcome, Digest]:
        gone = select(recorder.session).is_about_gone
        found = run_checks(recorder, rules, coverage=coverage, documents=documents, full=full, gone=gone,
                           rates=published)  # fmt: skip
        return digest(recorder.session, found)

    # What is told is looked at again through the veils: what is remembered must rest on everything.
    shown = documents if documents is None or veils is None else desk.read(read_asserting, veils)

    def looking(session: Session) -> tuple[Outcome, Digest]:
        look = find_look(session, rules, full=full or coverage, gone=select(session).is_about_gone)
        found = find(session, rules, by=settings.person, at=settings.now, coverage=coverage, documents=shown,
                     around=look.reach, rates=published)  # fmt: skip
        return digest(session, found)

    if remember:
        try:
            outcome, told = desk.record("check", remembering, looks_first=True)
        except DatabaseReadOnly:
            remember = False
        else:
            if veils is None:
                return Checked(outcome, told, is_remembered=True)
    return Checked(*desk.read(looking, veils), is_remembered=remember, hidden=hidden)
