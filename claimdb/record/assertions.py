"""Who says a claim, on whose authority, and who looked it up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimdb.model import Assertion, Citation, CiteCheck, Claim, Figure, Mention, Source
from claimdb.record.dates import read_edtf
from claimdb.record.failures import OneRecordTwice, UnknownWord
from claimdb.record.inputs import OUTCOMES, STANCES, AssertionInput, CitationInput, FigureInput
from claimdb.record.keys import child_key
from claimdb.record.quotes import read_quote
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_assertion

CHECK_OUTCOMES = ("holds", "differs", "absent")


class FoundAssertion(NamedTuple):
    """An assertion, and whether anything of it was written."""

    assertion: Assertion
    added: bool


def add_assertion(
    recorder: Recorder,
    claim: Claim,
    given: AssertionInput,
    mentions: Sequence[tuple[Figure, FigureInput]] = (),
) -> FoundAssertion:
    """Let a source make, deny or correct a claim; the same words in the same passage are one assertion.

    `mentions` pairs figures of the claim with how this source prints them. Raises UnknownWord, UnreadableDate.
    """
    if given.stance not in STANCES:
        raise UnknownWord(given=given.stance, field="stance", allowed=", ".join(STANCES))
    said_on = read_edtf(given.said_on).edtf if given.said_on else None
    recorder.known.prefetch_parts([claim])
    there = next((one for one in recorder.known.assertions[claim.id] if _is_same(one, given)), None)
    added = there is None
    assertion = there or _make_assertion(recorder, claim, given, said_on)
    if recorder.change(assertion, withdrawn_at=None):
        recorder.touch("claim", claim.key)
        added = True
    if assertion.label is None and given.label is not None and recorder.change(assertion, label=given.label):
        recorder.touch("claim", claim.key)
    for figure, printed in mentions:
        added = _add_mention(recorder, claim, assertion, figure, printed, given) or added
    for cited in given.cites:
        added = add_citation(recorder, claim, assertion, cited).added or added
    return FoundAssertion(assertion, added)


def deny_claim(recorder: Recorder, claim: Claim, given: AssertionInput) -> Assertion:
    """Let a source deny a claim, without printing its figures."""
    if given.stance != "denies":
        raise UnknownWord(given=given.stance, field="stance of a denial", allowed="denies")
    return add_assertion(recorder, claim, given).assertion


class FoundCitation(NamedTuple):
    """A citation, and whether anything of it was written."""

    citation: Citation
    added: bool


def add_citation(recorder: Recorder, claim: Claim, assertion: Assertion, given: CitationInput) -> FoundCitation:
    """Say which work an assertion rests on; the same work at the same place is cited once.

    A citation without a source needs the words it was cited with and the outcome "ambiguous" or "unresolved".
    Raises UnknownWord, OneRecordTwice when a source would rest on itself.
    """
    if given.outcome not in OUTCOMES or (given.source is None and given.outcome not in OUTCOMES[2:]):
        allowed = OUTCOMES if given.source is not None else OUTCOMES[2:]
        raise UnknownWord(given=given.outcome, field="outcome of this citation", allowed=", ".join(allowed))
    if given.source is not None and given.source.id == assertion.source_id:
        raise OneRecordTwice(key=given.source.cite_key, act="cited by")
    recorder.known.prefetch_parts([claim])
    cited = recorder.known.citations[assertion.id]
    source_id = given.source.id if given.source else None
    for there in cited:
        if (there.source_id, there.locator, there.marker) == (source_id, given.locator, given.marker) and (
            source_id is not None or there.as_cited == given.as_cited
        ):
            primary = there.is_primary or given.primary
            changed = recorder.change(there, withdrawn_at=None, is_primary=primary)
            if changed:
                recorder.touch("claim", claim.key)
            return FoundCitation(there, changed)
    ordinal = max((there.ordinal for there in cited), default=0) + 1
    citation = Citation(
        id=recorder.new_id(),
        key=child_key(assertion.key, ordinal),
        assertion_id=assertion.id,
        ordinal=ordinal,
        source_id=source_id,
        as_cited=given.as_cited,
        marker=given.marker,
        locator=given.locator,
        outcome=given.outcome,
        is_primary=given.primary,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(citation, "claim", claim.key)
    cited.append(citation)
    return FoundCitation(citation, added=True)


def check_citation(
    recorder: Recorder, claim: Claim, source: Source, outcome: str, *, quote: str | None = None, page: str | None = None
) -> CiteCheck:
    """Record that the recorder's person read a work for a claim: it "holds" it, "differs", or it is "absent".

    Raises UnknownWord, EmptyQuote.
    """
    if outcome not in CHECK_OUTCOMES:
        raise UnknownWord(given=outcome, field="outcome of a check", allowed=", ".join(CHECK_OUTCOMES))
    check = CiteCheck(
        id=recorder.new_id(),
        claim_id=claim.id,
        source_id=source.id,
        outcome=outcome,
        quote=read_quote(quote),
        page=page,
        by=recorder.by,
        at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(check, "claim", claim.key)
    recorder.touch("source", source.key)
    return check


def _is_same(there: Assertion, given: AssertionInput) -> bool:
    passage = (there.source_id, there.stance, there.speaker, there.page, there.line, there.start, there.end_)
    asked = (given.source.id, given.stance, given.speaker, given.page, given.line, given.start, given.end)
    if passage != asked:
        return False
    return _tidy(there.quote or there.words) == _tidy(given.quote or given.words)


def _tidy(words: str | None) -> str:
    return " ".join((words or "").split())


def _make_assertion(recorder: Recorder, claim: Claim, given: AssertionInput, said_on: str | None) -> Assertion:
    ordinal = max((there.ordinal for there in recorder.known.assertions[claim.id]), default=0) + 1
    assertion = Assertion(
        id=recorder.new_id(),
        key=child_key(claim.key, ordinal),
        claim_id=claim.id,
        ordinal=ordinal,
        source_id=given.source.id,
        snapshot_id=given.snapshot.id if given.snapshot else None,
        corrects_claim_id=given.corrects.id if given.corrects else None,
        stance=given.stance,
        speaker=given.speaker,
        hedged=given.hedged,
        said_on=said_on,
        words=given.words,
        quote=given.quote,
        language=given.language,
        start=given.start,
        end_=given.end,
        line=given.line,
        page=given.page,
        note=given.note,
        label=given.label,
        reviewed=given.reviewed,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(assertion, "claim", claim.key)
    recorder.known.begin_assertion(assertion)
    index_assertion(recorder, assertion, is_new=True)
    return assertion


def _add_mention(
    recorder: Recorder,
    claim: Claim,
    assertion: Assertion,
    figure: Figure,
    given: FigureInput,
    said: AssertionInput,
) -> bool:
    mentions = recorder.known.mentions[assertion.id]
    for there in mentions:
        if (there.figure_id, there.wording) == (figure.id, given.figure.wording):
            return recorder.change(there, withdrawn_at=None)
    mention = Mention(
        measure_id=figure.measure_id,
        id=recorder.new_id(),
        figure_id=figure.id,
        assertion_id=assertion.id,
        ordinal=max((there.ordinal for there in mentions), default=0) + 1,
        wording=given.figure.wording,
        language=said.language,
        comparator=str(given.figure.comparator),
        step=given.figure.step,
        hedged=given.hedged or given.figure.hedged,
        period_text=given.period_text,
        resolved_from=given.resolved_from,
        start=None if said.start is None else said.start + given.figure.start,
        end_=None if said.start is None else said.start + given.figure.end,
        withdrawn_at=None,
    )
    recorder.create(mention, "claim", claim.key)
    mentions.append(mention)
    return True
