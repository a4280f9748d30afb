"""Claims that are put right, joined or withdrawn. The old claim stays and points to what stands for it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimdb.model import Assertion, Citation, Claim, Figure, Mention, Place, Snapshot, Source
from claimdb.record.assertions import add_assertion
from claimdb.record.assigning import hand_over
from claimdb.record.claims import claim_key, keep_claim
from claimdb.record.failures import OneRecordTwice, Withdrawn
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_claims
from claimdb.store.types import write_decimal
from claimdb.values import figure as values
from claimdb.values.figure import Comparator, FigureKind
from claimdb.values.interval import Interval
from claimdb.values.period import Period

Pairs = dict[int, tuple[Figure, FigureInput | None]]
"""By the id of an old figure: the one that stands for it, and how it is printed where that was entered anew."""


def read_back(recorder: Recorder, claim: Claim) -> list[FigureInput]:
    """Give the figures of a claim as they would be handed over to record it again, worded as first printed."""
    recorder.known.prefetch_parts([claim])
    session = recorder.session
    mentions = [one for said in recorder.known.assertions[claim.id] for one in recorder.known.mentions[said.id]]
    wording = {mention.figure_id: mention.wording for mention in reversed(mentions)}
    given: list[FigureInput] = []
    for row in recorder.known.figures[claim.id]:
        printed = wording.get(row.id, write_decimal(row.value))
        place = session.get_one(Place, row.place_id) if row.place_id is not None else None
        given.append(
            FigureInput(
                measure=recorder.known.measure(row.measure_id),
                figure=_read_figure(row, printed),
                unit=row.unit,
                place=place,
                as_of=Period(None, row.as_of, row.as_of_start, row.as_of_end) if row.as_of else None,
                period=Period(None, row.period, row.period_start, row.period_end) if row.period else None,
                qualifiers=dict(row.qualifiers),
            )
        )
    return given


def edit_claim(
    recorder: Recorder, claim: Claim, *, figures: Sequence[FigureInput] = (), proposition: str | None = None
) -> Claim:
    """Put a claim right: another claim replaces it and takes over who says it.

    Figures are taken in the order of the old ones. One that keeps its value keeps the wording of its mentions; one
    with another value takes the new wording. Checks and verdicts stay with the old claim: they were about something
    else. Raises Withdrawn, NothingToRecord, OneRecordTwice when nothing would change.
    """
    _check_living(claim)
    key = claim_key(figures, proposition)
    if key == claim.key:
        raise OneRecordTwice(key=claim.key, act="replaced by")
    recorder.known.prefetch_parts([claim])
    old = recorder.known.figures[claim.id]
    kept = keep_claim(recorder, figures, proposition, key)
    pairs: Pairs = {}
    for row, fresh, given in zip(old, kept.figures, figures, strict=False):
        is_same = (row.value, row.value_high, row.comparator) == (fresh.value, fresh.value_high, fresh.comparator)
        pairs[row.id] = (fresh, None if is_same else given)
    take_over(recorder, claim, kept.claim, pairs)
    index_claims(recorder, [kept.claim])
    return kept.claim


def withdraw_claim(recorder: Recorder, claim: Claim) -> None:
    """Withdraw a claim with its figures and everyone who says it; raises Withdrawn when it is already."""
    _check_living(claim)
    recorder.change(claim, withdrawn_at=recorder.at)
    recorder.touch("claim", claim.key)
    _withdraw_parts(recorder, claim)


def take_over(recorder: Recorder, old: Claim, new: Claim, pairs: Pairs) -> None:
    """Let `new` stand for `old`: copies of the assertions go over, the old rows are withdrawn and stay.

    `pairs` gives the new figure for the id of an old one, and how it is printed where that was entered anew.
    """
    recorder.known.prefetch_parts([old, new])
    for assertion in [one for one in recorder.known.assertions[old.id] if one.withdrawn_at is None]:
        mentions = [
            (figure, printed or _as_printed(recorder, mention, figure))
            for mention in recorder.known.mentions[assertion.id]
            if mention.withdrawn_at is None and mention.figure_id in pairs
            for figure, printed in [pairs[mention.figure_id]]
        ]
        add_assertion(recorder, new, _said_again(recorder, assertion), mentions)
    recorder.change(old, withdrawn_at=recorder.at, replaced_by_id=new.id)
    recorder.touch("claim", old.key)
    recorder.touch("claim", new.key)
    hand_over(recorder, old, new)
    _withdraw_parts(recorder, old)


def withdraw_assertion(recorder: Recorder, claim: Claim, assertion: Assertion, new: Claim | None = None) -> None:
    """Withdraw what one source says of a claim, with its mentions and citations; with the last one goes the claim.

    `new` is the claim that the source makes in its place, if it does: it replaces the claim that goes.
    """
    known = recorder.known
    known.prefetch_parts([claim])
    recorder.touch("claim", claim.key)
    if not any(one.withdrawn_at is None and one.id != assertion.id for one in known.assertions[claim.id]):
        recorder.change(claim, withdrawn_at=recorder.at, replaced_by_id=new.id if new else None)
        _withdraw_parts(recorder, claim)
        return
    rows: list[Assertion | Mention | Citation]
    rows = [assertion, *known.mentions[assertion.id], *known.citations[assertion.id]]
    for row in rows:
        if row.withdrawn_at is None:
            recorder.change(row, withdrawn_at=recorder.at)
    index_claims(recorder, [claim])


def _check_living(claim: Claim) -> None:
    if claim.withdrawn_at is not None:
        raise Withdrawn(kind="claim", key=claim.key)


def _withdraw_parts(recorder: Recorder, claim: Claim) -> None:
    recorder.known.prefetch_parts([claim])
    known = recorder.known
    assertions = known.assertions[claim.id]
    mentions = [mention for assertion in assertions for mention in known.mentions[assertion.id]]
    citations = [citation for assertion in assertions for citation in known.citations[assertion.id]]
    rows: list[Figure | Assertion | Mention | Citation]
    rows = [*known.figures[claim.id], *assertions, *mentions, *citations]
    for row in rows:
        if row.withdrawn_at is None:
            recorder.change(row, withdrawn_at=recorder.at)


def _said_again(recorder: Recorder, said: Assertion) -> AssertionInput:
    session = recorder.session
    cites = [
        CitationInput(
            source=session.get_one(Source, cited.source_id) if cited.source_id is not None else None,
            as_cited=cited.as_cited,
            marker=cited.marker,
            locator=cited.locator,
            outcome=cited.outcome,
            primary=cited.is_primary,
        )
        for cited in recorder.known.citations[said.id]
        if cited.withdrawn_at is None
    ]
    return AssertionInput(
        source=session.get_one(Source, said.source_id),
        stance=said.stance,
        speaker=said.speaker,
        hedged=said.hedged,
        said_on=said.said_on,
        quote=said.quote,
        page=said.page,
        line=said.line,
        start=said.start,
        end=said.end_,
        language=said.language,
        words=said.words,
        note=said.note,
        label=said.label,
        cites=tuple(cites),
        corrects=session.get_one(Claim, said.corrects_claim_id) if said.corrects_claim_id is not None else None,
        snapshot=session.get_one(Snapshot, said.snapshot_id) if said.snapshot_id is not None else None,
        reviewed=said.reviewed,
    )


def _as_printed(recorder: Recorder, mention: Mention, figure: Figure) -> FigureInput:
    printed = replace(
        _read_figure(figure, mention.wording),
        step=mention.step,
        comparator=Comparator(mention.comparator),
        start=0 if mention.start is None else mention.start,
        end=0 if mention.end_ is None else mention.end_,
    )
    return FigureInput(
        measure=recorder.known.measure(figure.measure_id),
        figure=printed,
        hedged=mention.hedged,
        period_text=mention.period_text,
        resolved_from=mention.resolved_from,
    )


def _read_figure(row: Figure, wording: str) -> values.Figure:
    return values.Figure(
        start=0,
        end=len(wording),
        wording=wording,
        kind=FigureKind.FIGURE,
        value=row.value,
        value_high=row.value_high,
        comparator=Comparator(row.comparator),
        strict=Interval(row.strict_low, row.strict_high, row.strict_low_closed, row.strict_high_closed),
        printed=Interval(row.printed_low, row.printed_high, row.printed_low_closed, row.printed_high_closed),
        step=row.step,
        unit=row.unit,
        conventional=row.conventional,
    )
