"""Write what a check found: findings with their events, and the derived positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.changes import Look, are_complete, find_look, settle
from claimdb.check.checking import Outcome, find
from claimdb.check.identity import finding_key, identity_text
from claimdb.check.ledger import Finding, PastEvent
from claimdb.check.materials import Loaded
from claimdb.check.plain import POSITION_COLUMNS
from claimdb.check.rule import Rule
from claimdb.check.runs import record_run
from claimdb.check.selecting import one_of_many
from claimdb.check.waiting import Waiting
from claimdb.errors import InputError
from claimdb.record.keys import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.store.bulk import insert_stored
from claimdb.values.hit import FindingState, Severity
from claimdb.values.period import Period
from claimdb.values.rates import Rates
from claimdb.values.reading import Reading
from claimdb.values.scope import Scope

_MEASURE = POSITION_COLUMNS.index("measure_id")
_POSITIONS = model.Base.metadata.tables["position"]
FLAG = "FLAG"
FLAG_NAME = "flagged by hand"


class NothingToDecide(InputError):
    """A finding that is gone can be neither explained nor dismissed."""

    message = "finding {key} is gone: no rule notices it any more"
    hint = "claimdb finding list shows those that are open"


class NoReason(InputError):
    """A decision about a finding needs a reason."""

    message = "a finding is not {verb} without a reason"
    hint = "say why with --because"


class SameClaimTwice(InputError):
    """A conflict by hand needs two different claims."""

    message = "{key} cannot be in conflict with itself"
    hint = "name two different claims"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The rows of all findings with their links, fetched at once."""

    findings: Mapping[str, model.Finding]
    claims: Mapping[int, Mapping[int, model.FindingClaim]]
    figures: Mapping[int, Mapping[tuple[int, int], model.FindingFigure]]


def run_checks(
    recorder: Recorder,
    rules: Iterable[Rule],
    *,
    coverage: bool = False,
    documents: Sequence[Reading] | None = None,
    full: bool = False,
    gone: bool = False,
    rates: Rates | None = None,
) -> Outcome:
    """Check, with the `documents` and `rates` where they are given, remember the findings, and rebuild the positions.

    Looked at is what changed since the last check, which gives what looking at everything does; all of it when `full`
    or `coverage` is asked for. With `gone` the outcome holds what findings that are gone are about.
    """
    asked = list(rules)
    due = recorder.take_due()
    with closing(Waiting()) as plain:
        look = find_look(recorder.session, asked, due=due, full=full or coverage, gone=gone, keep=plain.keep)
        outcome = find(
            recorder.session,
            asked,
            by=recorder.by,
            at=recorder.at,
            coverage=coverage,
            documents=documents,
            around=look.reach,
            rates=rates,
        )
        shelf = _fetch(recorder.session)
        for finding in outcome.findings:
            _write_finding(recorder, finding, outcome.loaded, shelf)
        for known in outcome.gone:
            row = shelf.findings[known.row.key]
            recorder.change(row, state=FindingState.GONE.value)
            _append(recorder, row, known.last, [PastEvent("gone", row.evidence, recorder.by, recorder.at)])
        for flagged in outcome.flagged:
            row = shelf.findings[flagged.known.row.key]
            recorder.change(row, state=flagged.state.value)
            _append(recorder, row, flagged.known.last, flagged.step.events)
        _write_positions(recorder, outcome, look, plain)
    # What was just written of the findings is no news to the next check.
    recorder.take_due()
    if are_complete(asked) and not outcome.rules_failed:
        settle(recorder.session, look)
    else:
        recorder.due.add(due)
    record_run(recorder, outcome, asked, coverage=coverage, documents=documents is not None)
    recorder.flush()
    return outcome


def _fetch(session: Session) -> _Shelf:
    claims: dict[int, dict[int, model.FindingClaim]] = defaultdict(dict)
    for claim in session.scalars(select(model.FindingClaim)):
        claims[claim.finding_id][claim.claim_id] = claim
    figures: dict[int, dict[tuple[int, int], model.FindingFigure]] = defaultdict(dict)
    for figure in session.scalars(select(model.FindingFigure)):
        figures[figure.finding_id][figure.measure_id, figure.figure_id] = figure
    return _Shelf({row.key: row for row in session.scalars(select(model.Finding))}, claims, figures)


def _write_finding(recorder: Recorder, finding: Finding, loaded: Loaded, shelf: _Shelf) -> None:
    columns = _columns(finding, loaded)
    row = shelf.findings.get(finding.key)
    if row is not None:
        recorder.change(row, withdrawn_at=None, **columns)
    else:
        row = model.Finding(
            id=recorder.new_id(),
            key=finding.key,
            identity=identity_text(finding.found.rule.code, finding.hit.identity),
            flagged_by=None,
            first_seen=recorder.at,
            withdrawn_at=None,
            **columns,
        )
        recorder.create(row, "finding", finding.key)
    _append(recorder, row, finding.last, finding.new_events)
    _write_links(recorder, row, finding, loaded, shelf)


def _columns(finding: Finding, loaded: Loaded) -> dict[str, Any]:
    hit, rule = finding.hit, finding.found.rule
    return {
        "evidence": finding.evidence,
        "rule": rule.code,
        "name": rule.name,
        "severity": finding.severity.value,
        "state": finding.state.value,
        "outcome": hit.outcome.value if hit.outcome else None,
        "axis": hit.axis,
        "message_id": hit.message_id,
        "params": dict(hit.params),
        "measure_id": loaded.measure_ids.get(hit.measure) if hit.measure else None,
        "scope": scope_columns(hit.scope) if hit.scope else None,
        "documents": finding.backing.documents,
        "origins_min": finding.backing.origins_min,
        "origins_max": finding.backing.origins_max,
    }


def scope_columns(scope: Scope) -> dict[str, Any]:
    """Give a scope as JSON: place key and label, times as EDTF, qualifiers."""
    return {
        "place": scope.place.label if scope.place else None,
        "place_key": scope.place.key if scope.place else None,
        "as_of": _edtf(scope.as_of),
        "period": _edtf(scope.period),
        "qualifiers": dict(scope.qualifiers),
    }


def _edtf(period: Period | None) -> str | None:
    return None if period is None else period.edtf or period.text


def _append(recorder: Recorder, row: model.Finding, last: int, events: Iterable[PastEvent]) -> None:
    for ordinal, event in enumerate(events, start=last + 1):
        recorder.create(
            model.FindingEvent(
                finding_id=row.id,
                ordinal=ordinal,
                kind=event.kind,
                evidence=event.evidence,
                reason=event.reason,
                expires=event.expires,
                by=event.by,
                at=event.at,
            ),
            "finding",
            row.key,
        )


def _write_links(recorder: Recorder, row: model.Finding, finding: Finding, loaded: Loaded, shelf: _Shelf) -> None:
    """Write which claims and figures a finding is about now, and on which side the figures stand."""
    claims = {loaded.claim_ids[key] for key in finding.hit.claims if key in loaded.claim_ids}
    held = shelf.claims.get(row.id, {})
    for claim in sorted(held.keys() - claims):
        recorder.remove(held[claim])
    for claim in sorted(claims - held.keys()):
        recorder.create(model.FindingClaim(finding_id=row.id, claim_id=claim), "finding", row.key)
    sides = {
        loaded.figure_ids[figure.key]: number
        for number, side in reversed(list(enumerate(finding.hit.sides)))
        for figure in side.figures
        if figure.key in loaded.figure_ids
    }
    there = shelf.figures.get(row.id, {})
    for named in sorted(there.keys() - sides.keys()):
        recorder.remove(there[named])
    for named, side in sorted(sides.items()):
        if named in there:
            recorder.change(there[named], side=side)
            continue
        made = model.FindingFigure(finding_id=row.id, measure_id=named[0], figure_id=named[1], side=side)
        recorder.create(made, "finding", row.key)


def _write_positions(recorder: Recorder, outcome: Outcome, look: Look, plain: Waiting) -> None:
    """Write the positions, and how many pairs could not be compared, of all measures that were looked at."""
    recorder.flush()
    loaded, positions, reach = outcome.loaded, outcome.positions, look.reach
    for table in (model.Position, model.UnknownPairs):
        of_these = () if look.is_whole or reach is None else (one_of_many(table.measure_id, reach.seen),)
        recorder.session.execute(delete(table).where(*of_these))
    quiet = frozenset[int]() if reach is None else reach.quiet
    for rows in plain.pieces():
        kept = [row for row in rows if row[_MEASURE] in quiet]
        insert_stored(recorder.session.connection(), _POSITIONS, POSITION_COLUMNS, kept)
    unknown = [
        {"measure_id": number, "field": field, "pairs": pairs}
        for key, counts in outcome.unknown.items()
        if reach is None or loaded.measure_ids[key] in reach.measures
        for number in [loaded.measure_ids[key]]
        for field, pairs in counts.items()
    ]
    if unknown:
        recorder.session.execute(insert(model.UnknownPairs), unknown)
    taken: set[tuple[int, str]] = set()
    written: list[dict[str, Any]] = []
    for group in positions:
        measure, scope, turn = loaded.measure_ids[group.measure.key], group.scope.key(), 1
        while (measure, scope) in taken:
            turn += 1
            scope = f"{group.scope.key()}#{turn}"
        taken.add((measure, scope))
        written.extend(
            {
                "measure_id": measure,
                "scope_key": scope,
                "ordinal": ordinal,
                "label": position.label,
                "low": position.interval.low,
                "high": position.interval.high,
                "outcome": group.outcome.value,
                "documents": position.backing.documents,
                "origins_min": position.backing.origins_min,
                "origins_max": position.backing.origins_max,
                "claims": sorted({figure.claim for figure in (*position.figures, *position.loose)}),
            }
            for ordinal, position in enumerate(group.positions)
        )
    if written:
        recorder.session.execute(insert(model.Position), written)


def flag(recorder: Recorder, one: str, other: str, *, because: str) -> model.Finding:
    """Record a conflict of two claims by hand; flagging it again reopens it.

    Raises UnknownKey, AmbiguousKey, NoReason, SameClaimTwice.
    """
    reason = _reason(because, "flagged")
    claims = [find_by_prefix(recorder.session, "claim", given) for given in (one, other)]
    if claims[0].id == claims[1].id:
        raise SameClaimTwice(key=claims[0].key)
    claims.sort(key=lambda claim: claim.key)
    identity = identity_text(FLAG, [claim.key for claim in claims])
    row = recorder.session.scalars(select(model.Finding).where(model.Finding.identity == identity)).first()
    evidence = finding_key(identity)
    if row is None:
        row = model.Finding(
            id=recorder.new_id(), key=finding_key(identity), identity=identity, evidence=evidence, rule=FLAG,
            name=FLAG_NAME, severity=Severity.WARNING.value, state=FindingState.OPEN.value, outcome=None, axis=None,
            message_id="flagged", params={"because": reason}, measure_id=None, scope=None, documents=0, origins_min=0,
            origins_max=0, flagged_by=recorder.by, first_seen=recorder.at, withdrawn_at=None,
        )  # fmt: skip
        recorder.create(row, "finding", row.key)
        for claim in claims:
            recorder.create(model.FindingClaim(finding_id=row.id, claim_id=claim.id), "finding", row.key)
        kind = "opened"
    else:
        recorder.change(row, state=FindingState.OPEN.value, params={"because": reason}, withdrawn_at=None)
        kind = "reopened"
    _append_one(recorder, row, PastEvent(kind, evidence, recorder.by, recorder.at, reason))
    return row


def explain(recorder: Recorder, given: str, *, because: str, expires: date | None = None) -> model.Finding:
    """Say why a finding is right as it stands; holds while its evidence is unchanged, and until `expires`."""
    return _decide(recorder, given, FindingState.EXPLAINED, because, expires)


def dismiss(recorder: Recorder, given: str, *, because: str, expires: date | None = None) -> model.Finding:
    """Say why a finding is not worth keeping open; holds while its evidence is unchanged, and until `expires`."""
    return _decide(recorder, given, FindingState.DISMISSED, because, expires)


def _decide(recorder: Recorder, given: str, state: FindingState, because: str, expires: date | None) -> model.Finding:
    reason = _reason(because, state.value)
    row = find_by_prefix(recorder.session, "finding", given)
    if row.state == FindingState.GONE.value:
        raise NothingToDecide(key=row.key)
    recorder.change(row, state=state.value)
    _append_one(recorder, row, PastEvent(state.value, row.evidence, recorder.by, recorder.at, reason, expires))
    return row


def _append_one(recorder: Recorder, row: model.Finding, event: PastEvent) -> None:
    recorder.flush()
    last = select(func.max(model.FindingEvent.ordinal)).where(model.FindingEvent.finding_id == row.id)
    _append(recorder, row, recorder.session.scalar(last) or 0, [event])


def _reason(because: str, verb: str) -> str:
    reason = " ".join(because.split())
    if not reason:
        raise NoReason(verb=verb)
    return reason
