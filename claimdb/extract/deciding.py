"""What a person decides about a candidate: it becomes a claim, as it is or put right, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import select

from claimdb.errors import InputError
from claimdb.extract.choosing import choose_measure
from claimdb.extract.keeping import ACCEPTED, AMENDED, OPEN, REJECTED, SKIPPED, proposal_of
from claimdb.extract.proposals import Cited, Proposal, ProposedFigure
from claimdb.extract.records import candidate_record
from claimdb.model import Assertion, Candidate, Claim, Figure, Measure, Snapshot, Source
from claimdb.record.adding import DIRECTION
from claimdb.record.claims import record_claim
from claimdb.record.derivations import derive
from claimdb.record.editing import withdraw_assertion
from claimdb.record.failures import AmbiguousKey, UnknownKey
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput, Recorded
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.sources import find_or_add_source, survivor
from claimdb.values.keys import write_json
from claimdb.values.note import NoteOutcome

NameWork = Callable[[Recorder, Mapping[str, object]], str]
"""Gives the cite key under which a work of this CSL item is kept."""


class NothingMeasured(InputError):
    """A candidate was accepted of which nobody said what it measures."""

    message = "it is not clear what {wording!r} measures"
    hint = "amend the measure first"


class AlreadyDecided(InputError):
    """A candidate was decided that is not open."""

    message = "this candidate was decided before: {state}"
    hint = "run claimdb review again to see what is open"


def accept(
    recorder: Recorder,
    candidate: Candidate,
    proposal: Proposal,
    name_work: NameWork,
    *,
    reviewed: bool = True,
) -> Recorded:
    """Let a candidate become a claim, as it was proposed or as a person put it right; `reviewed`: somebody saw it.

    A claim that was there already gets one more assertion. A part is declared part of its whole once both are claims.
    Raises NothingMeasured, AlreadyDecided, and what recording raises (ClashingKinds, ClashingUnits, AmbiguousKey).
    """
    _check_open(candidate)
    snapshot = recorder.session.get_one(Snapshot, candidate.snapshot_id)
    source = survivor(recorder.session, recorder.session.get_one(Source, snapshot.source_id))
    figures = [_figure_input(recorder, proposal, one) for one in proposal.figures]
    assertion = AssertionInput(
        source=source,
        stance=proposal.stance.value,
        speaker=proposal.speaker,
        hedged=proposal.hedged,
        quote=snapshot.text[proposal.start : proposal.end],
        page=proposal.page,
        line=snapshot.text.count("\n", 0, proposal.start) + 1,
        start=proposal.start,
        end=proposal.end,
        language=proposal.language,
        cites=tuple(_citations(recorder, proposal, source, name_work)),
        snapshot=snapshot,
        reviewed=reviewed,
    )
    recorded = record_claim(recorder, figures=figures, assertion=assertion)
    is_amended = candidate_record(proposal_of(candidate)) != candidate_record(proposal)
    recorder.change(
        candidate,
        state=AMENDED if is_amended else ACCEPTED,
        proposal=write_json(candidate_record(proposal)),
        claim_id=recorded.claim.id,
        reason=None,
    )
    _relate(recorder, candidate, proposal, recorded.figures[0])
    return recorded


def reject(recorder: Recorder, candidate: Candidate, reason: str | None = None) -> None:
    """Say that a candidate is no claim, and why; raises AlreadyDecided."""
    _check_open(candidate)
    _settle(recorder, candidate, state=REJECTED, reason=reason or None)


def skip(recorder: Recorder, candidate: Candidate) -> None:
    """Leave a candidate for later: it comes again when all others are decided; raises AlreadyDecided."""
    _check_open(candidate)
    _settle(recorder, candidate, state=SKIPPED)


def look(recorder: Recorder, candidate: Candidate) -> None:
    """Say that somebody looked at what was accepted unseen, and lets it stand."""
    for assertion, claim in _unseen(recorder, candidate):
        if recorder.change(assertion, reviewed=True):
            recorder.touch("claim", claim.key)


def take_back(recorder: Recorder, candidate: Candidate, reason: str | None = None) -> None:
    """Say that what was accepted unseen is no claim of its source; it stays in the log."""
    for assertion, claim in _unseen(recorder, candidate):
        withdraw_assertion(recorder, claim, assertion)
    _settle(recorder, candidate, state=REJECTED, reason=reason or None)


def _unseen(recorder: Recorder, candidate: Candidate) -> list[tuple[Assertion, Claim]]:
    query = (
        select(Assertion, Claim)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.claim_id == candidate.claim_id, Assertion.snapshot_id == candidate.snapshot_id)
        .where(Assertion.reviewed.is_(False), Assertion.withdrawn_at.is_(None))
    )
    return [(assertion, claim) for assertion, claim in recorder.session.execute(query)]


def _settle(recorder: Recorder, candidate: Candidate, **values: str | None) -> None:
    recorder.change(candidate, **values)
    snapshot = recorder.session.get_one(Snapshot, candidate.snapshot_id)
    recorder.touch("source", recorder.session.get_one(Source, snapshot.source_id).key)


def _check_open(candidate: Candidate) -> None:
    if candidate.state not in (OPEN, SKIPPED):
        raise AlreadyDecided(state=candidate.state)


def _figure_input(recorder: Recorder, proposal: Proposal, one: ProposedFigure) -> FigureInput:
    figure = one.figure
    if one.measure_text is None:
        raise NothingMeasured(wording=figure.wording)
    measure, place = choose_measure(recorder, one, one.measure_text, proposal.language)
    moment = _is_moment(one, measure)
    return FigureInput(
        measure=measure,
        # A mention stands where its assertion begins, and so many characters behind.
        figure=replace(figure, start=figure.start - proposal.start, end=figure.end - proposal.start),
        unit=figure.unit,
        place=place,
        as_of=figure.period if moment else None,
        period=None if moment else figure.period,
        qualifiers={DIRECTION: figure.direction.value} if figure.direction else {},
        hedged=figure.hedged or proposal.hedged,
        resolved_from=figure.period.resolved_from if figure.period else None,
        period_text=figure.period.text if figure.period else None,
    )


def _is_moment(one: ProposedFigure, measure: Measure) -> bool:
    """Tell a stock, whose time is a moment: the person said so, or the measure does."""
    return measure.kind == "stock" if measure.kind in ("stock", "flow") else one.is_moment is True


def _citations(recorder: Recorder, proposal: Proposal, source: Source, name_work: NameWork) -> Iterator[CitationInput]:
    for cited in proposal.cites:
        named = _work(recorder, cited, name_work)
        if named is not None and named.id == source.id:
            # A document that cites itself rests on nothing else.
            continue
        outcome = cited.outcome.value
        if named is None and outcome not in (NoteOutcome.AMBIGUOUS, NoteOutcome.UNRESOLVED):
            outcome = NoteOutcome.UNRESOLVED.value
        yield CitationInput(
            source=named,
            as_cited=cited.as_cited,
            marker=cited.marker or None,
            locator=cited.locator,
            outcome=outcome,
        )


def _work(recorder: Recorder, cited: Cited, name_work: NameWork) -> Source | None:
    """Find the work that is cited, or make a stub of it; None where the words do not tell which it is."""
    if cited.outcome in (NoteOutcome.AMBIGUOUS, NoteOutcome.UNRESOLVED):
        return None
    if not cited.csl:
        try:
            return find_by_prefix(recorder.session, "source", cited.as_cited)
        except (UnknownKey, AmbiguousKey):
            return None
    return find_or_add_source(recorder, cited.csl, cite_key=name_work(recorder, cited.csl), stub=True).source


def _relate(recorder: Recorder, candidate: Candidate, proposal: Proposal, figure: Figure) -> None:
    """Declare the part of a whole where both are claims by now."""
    here, whole = proposal.first.figure.start, proposal.first.part_of
    accepted = select(Candidate).where(
        Candidate.snapshot_id == candidate.snapshot_id,
        Candidate.claim_id.is_not(None),
        Candidate.id != candidate.id,
        Candidate.proposal.contains(f'"sentence":{{"end":{proposal.end},"start":{proposal.start},', autoescape=True),
    )
    for row in recorder.session.scalars(accepted.order_by(Candidate.id)):
        other = proposal_of(row).first
        if whole is not None and other.figure.start == whole:
            _declare(recorder, part=figure, whole=_figure_of(recorder, row))
        elif other.part_of == here:
            _declare(recorder, part=_figure_of(recorder, row), whole=figure)


def _figure_of(recorder: Recorder, row: Candidate) -> Figure | None:
    first = (
        select(Figure).where(Figure.claim_id == row.claim_id, Figure.withdrawn_at.is_(None)).order_by(Figure.ordinal)
    )
    return recorder.session.scalars(first).first()


def _declare(recorder: Recorder, *, part: Figure | None, whole: Figure | None) -> None:
    if part is not None and whole is not None and part.id != whole.id:
        derive(recorder, "part", whole, [part])
