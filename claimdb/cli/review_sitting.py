"""One sitting of a reviewer: the candidates that wait, what was put right of them, what was decided, and the way back.

The screen and the plain prompts both drive it; each decision is recorded at once, as one event that can be undone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimdb.errors import ClaimdbError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claimdb.cli.context import Door
    from claimdb.extract.offers import Offer
    from claimdb.extract.proposals import Proposal
    from claimdb.extract.waiting import Filter, Waiting
    from claimdb.model import Candidate
    from claimdb.record.recorder import Recorder

COMMAND = "review"


class NothingToUndo(InputError):
    """Nothing was decided or amended in this sitting."""

    message = "nothing was decided yet"
    hint = "claimdb undo takes back what was decided before"


class NothingWaits(InputError):
    """Something was to be decided, and no candidate is left."""

    message = "no candidate is left to decide"
    hint = "run claimdb extract on another document"


@dataclass(frozen=True, slots=True)
class Step:
    """What was done last: the candidates it decided, and the event that says so (None for an amendment)."""

    ids: tuple[int, ...]
    event: int | None
    before: Proposal | None = None


class Sitting:
    """The candidates of a sitting in their order, and a place among them."""

    def __init__(self, door: Door, chosen: Filter) -> None:
        self.door = door
        self.chosen = chosen
        self.items: list[Waiting] = []
        self.outcomes: dict[int, str] = {}
        self.at = 0
        self._steps: list[Step] = []
        self._original: dict[int, Proposal] = {}
        self.begin()

    def begin(self) -> None:
        """Look up what waits."""
        from claimdb.extract.waiting import waiting

        self.items = self.door.read(lambda session: waiting(session, self.chosen))
        self.at = 0

    @property
    def current(self) -> Waiting | None:
        """The candidate that is shown, None when all are decided."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def decided(self) -> int:
        """How many were decided in this sitting."""
        return len(self.outcomes)

    def fields(self) -> dict[str, str]:
        """Give what was understood of the current candidate, field by field."""
        from claimdb.extract.amending import fields_of

        return fields_of(self._shown().proposal)

    def offers(self) -> list[Offer]:
        """Offer measures that the current candidate may be of."""
        from claimdb.extract.offers import Measures

        one = self._shown().proposal.first
        return self.door.read(lambda session: Measures(session).offer(one.measure_text, one.figure.unit))

    def move(self, by: int) -> None:
        """Go to another candidate that waits, without deciding the current one."""
        at = self.at + by
        while 0 <= at < len(self.items) and self.items[at].id in self.outcomes:
            at += by
        if 0 <= at < len(self.items):
            self.at = at

    def amend(self, field: str, given: str) -> None:
        """Put one field of the current candidate right, to be kept when it is accepted; raises UnfitField."""
        from claimdb.extract.amending import amend

        shown = self._shown()
        self._original.setdefault(shown.id, shown.proposal)
        amended = amend(shown.proposal, field, given)
        self._steps.append(Step((shown.id,), None, shown.proposal))
        self.items[self.at] = replace(shown, proposal=amended)

    def is_amended(self) -> bool:
        """Tell whether the current candidate was put right in this sitting."""
        shown = self.current
        return shown is not None and self._original.get(shown.id, shown.proposal) != shown.proposal

    def accept(self) -> None:
        """Let the current candidate become a claim; what was accepted unseen is seen now."""
        from claimdb.extract.deciding import accept, look

        shown = self._shown()

        def decide(recorder: Recorder, row: Candidate) -> None:
            if self.chosen.unreviewed:
                look(recorder, row)
            else:
                accept(recorder, row, shown.proposal, name_work)

        self._decide("accepted", decide)

    def reject(self, reason: str | None) -> None:
        """Say that the current candidate is no claim, and why."""
        from claimdb.extract.deciding import reject, take_back

        refuse = take_back if self.chosen.unreviewed else reject
        self._decide("rejected", lambda recorder, row: refuse(recorder, row, reason))

    def skip(self) -> None:
        """Leave the current candidate for later."""
        from claimdb.extract.deciding import skip

        if self.chosen.unreviewed:
            self.outcomes[self._shown().id] = "skipped"
            self._next()
            return
        self._decide("skipped", skip)

    def accept_all(self, fits: Callable[[Proposal], bool], *, reviewed: bool = True) -> tuple[int, int]:
        """Accept all candidates that wait and fit; gives how many were accepted and how many could not be."""
        some = [one for one in self.items if one.id not in self.outcomes and fits(one.proposal)]
        if not some:
            return 0, 0
        done, event = self.door.record(COMMAND, lambda recorder: _accept_some(recorder, some, reviewed=reviewed))
        for number in done:
            self.outcomes[number] = "accepted"
        if done:
            self._steps.append(Step(tuple(done), event))
        self._next()
        return len(done), len(some) - len(done)

    def undo(self) -> None:
        """Take back what was done last: an amendment, or a decision; raises NothingToUndo."""
        from claimdb.record.events import undo

        if not self._steps:
            raise NothingToUndo
        step = self._steps[-1]
        if step.event is not None:
            event = step.event
            self.door.record("undo", lambda recorder: undo(recorder, event))
        self._steps.pop()
        places = {one.id: at for at, one in enumerate(self.items)}
        for number in step.ids:
            self.outcomes.pop(number, None)
        self.at = places[step.ids[0]]
        if step.before is not None:
            self.items[self.at] = replace(self.items[self.at], proposal=step.before)

    def _shown(self) -> Waiting:
        shown = self.current
        if shown is None:
            raise NothingWaits
        return shown

    def _decide(self, outcome: str, decide: Callable[[Recorder, Candidate], None]) -> None:
        from claimdb.model import Candidate

        shown = self._shown()

        def record(recorder: Recorder) -> int:
            decide(recorder, recorder.session.get_one(Candidate, shown.id))
            return recorder.event_id

        event = self.door.record(COMMAND, record)
        self.outcomes[shown.id] = outcome
        self._steps.append(Step((shown.id,), event))
        self._next()

    def _next(self) -> None:
        waits = [at for at, one in enumerate(self.items) if one.id not in self.outcomes]
        behind = [at for at in waits if at >= self.at]
        self.at = (behind or waits or [len(self.items)])[0]


def _accept_some(recorder: Recorder, some: list[Waiting], *, reviewed: bool) -> tuple[list[int], int]:
    from claimdb.extract.deciding import accept
    from claimdb.model import Candidate

    done: list[int] = []
    for one in some:
        row = recorder.session.get_one(Candidate, one.id)
        try:
            accept(recorder, row, one.proposal, name_work, reviewed=reviewed)
        except ClaimdbError:
            # It stays open, and whoever reviews it is told why it cannot be accepted as it is.
            continue
        done.append(one.id)
    return done, recorder.event_id


def name_work(recorder: Recorder, csl: Mapping[str, Any]) -> str:
    """Give the cite key of a work that is cited: that of the source it is, else a new one in the house's manner."""
    from claimdb.bibliography.keys import cite_key
    from claimdb.extract.documents import find_titled
    from claimdb.record.sources import described_already, taken_cite_keys
    from claimdb.values.work import Work

    work = Work("", csl)
    stem = cite_key(work, ())
    there = described_already(recorder.session, csl, stem) or find_titled(recorder.session, csl)
    return there.cite_key if there else cite_key(work, taken_cite_keys(recorder.session, stem))
