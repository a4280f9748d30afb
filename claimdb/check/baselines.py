"""Baselines in the database: the findings that are known, by a name, each on the evidence that it had then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.checking import Outcome
from claimdb.errors import InputError, RuleError
from claimdb.record.recorder import Recorder
from claimdb.values.baseline import Baseline
from claimdb.values.hit import FindingState

_CONTROLS = 0x20


class UnknownBaseline(InputError):
    """No baseline has this name."""

    message = "there is no baseline {name!r}"
    hint = "claimdb finding baseline list shows those that there are"


class BaselineThere(InputError):
    """A baseline of this name is there, and what is known changes only when that is asked for."""

    message = "there is a baseline {name!r} already"
    hint = "add --replace to save it anew, or prune it of what is gone"


class NoBaselineName(InputError):
    """A baseline needs a name of one line."""

    message = "a baseline needs a name of one line"
    hint = "name it in a few words, e.g. 'start'"


class CheckIncomplete(RuleError):
    """A rule failed, so it is not known what a baseline should hold."""

    message = "the baseline stays as it is, because rules failed: {codes}"
    hint = "claimdb check says how"


@dataclass(frozen=True, slots=True)
class Listed:
    """A baseline as a list shows it."""

    name: str
    findings: int
    by: str
    at: datetime


def save_baseline(recorder: Recorder, given: str, *, replace: bool = False) -> Listed:
    """Keep every finding that is open now under a name; what was explained or dismissed is not in it.

    Raises NoBaselineName, and BaselineThere unless it is to `replace` one.
    """
    name = _name(given)
    row = recorder.session.scalars(select(model.Baseline).where(model.Baseline.name == name)).first()
    if row is not None and row.withdrawn_at is None and not replace:
        raise BaselineThere(name=name)
    if row is None:
        row = model.Baseline(
            id=recorder.new_id(), name=name, by=recorder.by, at=recorder.at, withdrawn_at=None
        )  # fmt: skip
        recorder.create(row, "baseline", name)
    else:
        recorder.touch("baseline", name)
        recorder.change(row, by=recorder.by, at=recorder.at, withdrawn_at=None)
    recorder.flush()
    open_now = select(model.Finding.id, model.Finding.evidence).where(
        model.Finding.state == FindingState.OPEN.value, model.Finding.withdrawn_at.is_(None)
    )
    wanted: dict[int, str] = dict(recorder.session.execute(open_now).all())
    held = {one.finding_id: one for one in _entries(recorder.session, row.id)}
    for number in sorted(held.keys() - wanted.keys()):
        recorder.remove(held[number])
    for number, evidence in sorted(wanted.items()):
        if number in held:
            recorder.change(held[number], evidence=evidence)
        else:
            made = model.BaselineFinding(baseline_id=row.id, finding_id=number, evidence=evidence)
            recorder.create(made, "baseline", name)
    return Listed(name, len(wanted), row.by, row.at)


def prune_baseline(recorder: Recorder, given: str, outcome: Outcome) -> int:
    """Take out of a baseline what the check notices no more, or notices on other evidence; give how many that was.

    Of a rule that was not asked nothing is known. Raises UnknownBaseline, CheckIncomplete.
    """
    row = _find(recorder.session, given)
    require_complete(outcome)
    recorder.touch("baseline", row.name)
    now = {finding.key: finding.evidence for finding in outcome.findings}
    flags = {one.known.row.key: one.known.row.evidence for one in outcome.flagged
             if one.state is not FindingState.GONE}  # fmt: skip
    unasked = {rule.code for rule in all_rules()} - set(outcome.rules_run)
    entries = {one.finding_id: one for one in _entries(recorder.session, row.id)}
    gone = [
        entries[found.id]
        for found in _findings(recorder.session, row.id)
        if found.rule not in unasked and {**now, **flags}.get(found.key) != entries[found.id].evidence
    ]
    for entry in gone:
        recorder.remove(entry)
    return len(gone)


def remove_baseline(recorder: Recorder, given: str) -> str:
    """Withdraw a baseline; the findings stay as they are. Raises UnknownBaseline."""
    row = _find(recorder.session, given)
    recorder.touch("baseline", row.name)
    recorder.change(row, withdrawn_at=recorder.at)
    return row.name


def load_baseline(session: Session, given: str) -> Baseline:
    """Load what a baseline knows; raises UnknownBaseline."""
    row = _find(session, given)
    entry = model.BaselineFinding
    known = select(model.Finding.key, entry.evidence).join(entry, entry.finding_id == model.Finding.id)
    evidence = {key: frozenset({held}) for key, held in session.execute(known.where(entry.baseline_id == row.id))}
    return Baseline(row.name, evidence)


def list_baselines(session: Session) -> list[Listed]:
    """Give the baselines by name."""
    row, entry = model.Baseline, model.BaselineFinding
    counted = (
        select(row.name, func.count(entry.finding_id), row.by, row.at)
        .outerjoin(entry, entry.baseline_id == row.id)
        .where(row.withdrawn_at.is_(None))
        .group_by(row.id, row.name, row.by, row.at)
    )
    return sorted((Listed(*found) for found in session.execute(counted)), key=lambda one: one.name)


def require_complete(outcome: Outcome) -> None:
    """Let a check pass of which every rule answered; raises CheckIncomplete."""
    if outcome.rules_failed:
        raise CheckIncomplete(codes=", ".join(sorted({one.code for one in outcome.rules_failed})))


def _find(session: Session, given: str) -> model.Baseline:
    name = " ".join(given.split())
    living = select(model.Baseline).where(model.Baseline.name == name, model.Baseline.withdrawn_at.is_(None))
    row = session.scalars(living).first()
    if row is None:
        raise UnknownBaseline(name=name)
    return row


def _name(given: str) -> str:
    name = " ".join(given.split())
    if not name or any(ord(sign) < _CONTROLS for sign in name):
        raise NoBaselineName
    return name


def _entries(session: Session, baseline: int) -> Iterable[model.BaselineFinding]:
    held = select(model.BaselineFinding).where(model.BaselineFinding.baseline_id == baseline)
    return session.scalars(held.order_by(model.BaselineFinding.finding_id)).all()


def _findings(session: Session, baseline: int) -> Iterable[model.Finding]:
    entry = model.BaselineFinding
    held = select(model.Finding).join(entry, entry.finding_id == model.Finding.id)
    return session.scalars(held.where(entry.baseline_id == baseline).order_by(model.Finding.id)).all()
