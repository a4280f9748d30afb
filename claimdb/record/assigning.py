"""Who is to judge a claim, who reads it after them, until when, and what is noted beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assignment, Claim, ClaimNote
from claimdb.record.failures import NothingToAssign, OneReaderTwice, Withdrawn
from claimdb.record.recorder import Recorder


class Unsaid:
    """Stands for what was not said, where None takes something back."""


UNSAID: Final = Unsaid()


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done about a claim; UNSAID leaves it as it is, None takes it back."""

    assignee: str | Unsaid | None = UNSAID
    second_reader: str | Unsaid | None = UNSAID
    due: date | Unsaid | None = UNSAID


def assign(recorder: Recorder, claim: Claim, work: Work, note: str = "") -> Assignment | None:
    """Give a claim to people until a day, and note something beside it; what was there is kept by the log.

    Gives who has it now; None when nobody was ever named. Raises Withdrawn, NothingToAssign, OneReaderTwice.
    """
    if claim.withdrawn_at is not None:
        raise Withdrawn(kind="claim", key=claim.key)
    said = {
        name: value
        for name in ("assignee", "second_reader", "due")
        if not isinstance(value := getattr(work, name), Unsaid)
    }
    text = " ".join(note.split())
    if not said and not text:
        raise NothingToAssign
    if text:
        row = ClaimNote(id=recorder.new_id(), claim_id=claim.id, text=text, by=recorder.by, at=recorder.at)
        recorder.create(row, "claim", claim.key)
    there = recorder.session.get(Assignment, claim.id)
    return _keep(recorder, claim, there, said) if said else there


def hand_over(recorder: Recorder, old: Claim, new: Claim) -> None:
    """Let the claim that stands for another be in the same hands, unless it is in some already."""
    there = recorder.session.get(Assignment, old.id)
    if there is not None and recorder.session.get(Assignment, new.id) is None:
        values = {name: getattr(there, name) for name in ("assignee", "second_reader", "due", "by", "at")}
        recorder.create(Assignment(claim_id=new.id, **values), "claim", new.key)


def notes_of(session: Session, claim: Claim) -> list[ClaimNote]:
    """Give what is noted beside a claim and beside those that it replaced, oldest first."""
    numbers, waiting = {claim.id}, [claim.id]
    while waiting:
        before = session.scalars(select(Claim.id).where(Claim.replaced_by_id.in_(waiting))).all()
        waiting = [number for number in before if number not in numbers]
        numbers.update(waiting)
    living = select(ClaimNote).where(ClaimNote.claim_id.in_(numbers), ClaimNote.withdrawn_at.is_(None))
    return list(session.scalars(living.order_by(ClaimNote.at, ClaimNote.id)))


def _keep(recorder: Recorder, claim: Claim, there: Assignment | None, said: dict[str, Any]) -> Assignment:
    names = ("assignee", "second_reader", "due")
    now = {name: said.get(name, getattr(there, name, None)) for name in names}
    if now["assignee"] is not None and now["assignee"] == now["second_reader"]:
        raise OneReaderTwice(person=now["assignee"])
    if there is None:
        row = Assignment(claim_id=claim.id, by=recorder.by, at=recorder.at, **now)
        recorder.create(row, "claim", claim.key)
        return row
    if any(getattr(there, name) != now[name] for name in names):
        recorder.change(there, by=recorder.by, at=recorder.at, **now)
        recorder.touch("claim", claim.key)
    return there
