"""The records of a dump: what was written down of places, measures, works and claims (see dump_format)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator

from claimdb.interchange.dump_fields import (
    AssertionKey,
    Base64,
    CitationKey,
    ClaimKey,
    Comparator,
    Count,
    Day,
    Exact,
    FigureKey,
    Items,
    Line,
    MeasureKey,
    Moment,
    Object,
    Ordinal,
    PlaceKey,
    SnapshotKey,
    SourceKey,
    Text,
    VerdictKey,
    Words,
    are_plain,
)


class PlaceLine(Line):
    """A place; the larger place that it is part of comes before it."""

    section: ClassVar[int] = 0
    top: ClassVar[str] = "key"
    record: Literal["place"]
    key: PlaceKey
    handle: Words
    iso: Words | None
    part_of: PlaceKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class PlaceLabelLine(Line):
    """A name of a place."""

    section: ClassVar[int] = 0
    top: ClassVar[str] = "place"
    record: Literal["place_label"]
    place: PlaceKey
    language: Words
    label: Text


class MeasureLine(Line):
    """A measure; the one that it was merged into comes before it."""

    section: ClassVar[int] = 1
    top: ClassVar[str] = "key"
    record: Literal["measure"]
    key: MeasureKey
    handle: Words | None
    subject: Text
    label: Text
    unit: Text | None
    unit_kind: Text
    kind: Literal["stock", "flow", "ratio", "rank", "date"] | None
    holds_for: Text | None
    separators: Items
    without: Items
    exact: bool
    merged_into: MeasureKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class MeasureLabelLine(Line):
    """A name of a measure."""

    section: ClassVar[int] = 1
    top: ClassVar[str] = "measure"
    record: Literal["measure_label"]
    measure: MeasureKey
    language: Words
    label: Text


class SourceLine(Line):
    """A source; the one that it was merged into comes before it."""

    section: ClassVar[int] = 2
    top: ClassVar[str] = "key"
    record: Literal["source"]
    key: SourceKey
    cite_key: Words
    csl: Object
    note: Text | None
    is_primary: bool
    is_stub: bool
    is_confidential: bool = False
    merged_into: SourceKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class ConfidentialSpeakerLine(Line):
    """Somebody who is not to be named."""

    section: ClassVar[int] = 2
    top: ClassVar[str] = "name"
    record: Literal["confidential_speaker"]
    name: Words
    by: Text
    at: Moment
    withdrawn_at: Moment | None


class SnapshotLine(Line):
    """A snapshot; `raw` is null in a dump without copies."""

    section: ClassVar[int] = 3
    top: ClassVar[str] = "key"
    record: Literal["snapshot"]
    key: SnapshotKey
    source: SourceKey
    raw_hash: Words
    text_hash: Words
    media_type: Text
    language: Text | None
    file_name: Text | None
    raw: Base64 | None
    text: Text
    page_map: Items | None
    layout: Items | None
    captured_at: Moment
    withdrawn_at: Moment | None


class OpeningLine(Line):
    """Somebody opened a source."""

    section: ClassVar[int] = 4
    top: ClassVar[str] = "source"
    record: Literal["opening"]
    source: SourceKey
    snapshot: SnapshotKey | None
    by: Text
    at: Moment
    withdrawn_at: Moment | None


class NoticeLine(Line):
    """A source was retracted or corrected."""

    section: ClassVar[int] = 4
    top: ClassVar[str] = "source"
    record: Literal["notice"]
    source: SourceKey
    kind: Literal["retracted", "corrected"]
    by_source: SourceKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class LineageLine(Line):
    """One source derives from another."""

    section: ClassVar[int] = 4
    top: ClassVar[str] = "source"
    record: Literal["lineage"]
    source: SourceKey
    of_source: SourceKey
    kind: Literal["reprint", "translation", "edition", "same_data"]
    measure: MeasureKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class ClaimLine(Line):
    """A claim; the one that replaced it comes before it."""

    section: ClassVar[int] = 5
    top: ClassVar[str] = "key"
    record: Literal["claim"]
    key: ClaimKey
    proposition: Text | None
    replaced_by: ClaimKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class FigureLine(Line):
    """A figure of a claim."""

    section: ClassVar[int] = 5
    top: ClassVar[str] = "claim"
    record: Literal["figure"]
    claim: ClaimKey
    ordinal: Ordinal
    measure: MeasureKey
    value: Exact
    value_high: Exact | None
    comparator: Comparator
    unit: Text | None
    step: Exact
    conventional: bool
    strict_low: Exact | None
    strict_high: Exact | None
    strict_low_closed: bool
    strict_high_closed: bool
    printed_low: Exact | None
    printed_high: Exact | None
    printed_low_closed: bool
    printed_high_closed: bool
    place: PlaceKey | None
    as_of: Words | None
    as_of_start: Day | None
    as_of_end: Day | None
    period: Words | None
    period_start: Day | None
    period_end: Day | None
    qualifiers: Annotated[dict[str, Text], AfterValidator(are_plain)]
    withdrawn_at: Moment | None


class AssertionLine(Line):
    """A source makes, denies or corrects a claim."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "claim"
    record: Literal["assertion"]
    key: AssertionKey
    claim: ClaimKey
    ordinal: Ordinal
    source: SourceKey
    snapshot: SnapshotKey | None
    corrects_claim: ClaimKey | None
    stance: Literal["asserts", "denies", "corrects"]
    speaker: Text | None
    hedged: bool
    said_on: Text | None
    words: Text | None
    quote: Text | None
    language: Text | None
    start: Count | None
    end: Count | None
    line: Ordinal | None
    page: Text | None
    note: Text | None
    label: Text | None
    reviewed: bool
    created_at: Moment
    withdrawn_at: Moment | None


class MentionLine(Line):
    """A figure as an assertion prints it."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "assertion"
    record: Literal["mention"]
    assertion: AssertionKey
    ordinal: Ordinal
    figure: FigureKey
    wording: Text
    language: Text | None
    comparator: Comparator
    step: Exact
    hedged: bool
    period_text: Text | None
    resolved_from: Text | None
    start: Count | None
    end: Count | None
    withdrawn_at: Moment | None


class CitationLine(Line):
    """The work that an assertion rests on."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "assertion"
    record: Literal["citation"]
    key: CitationKey
    assertion: AssertionKey
    ordinal: Ordinal
    source: SourceKey | None
    as_cited: Text | None
    marker: Text | None
    locator: Text | None
    outcome: Literal["full", "resolved", "ambiguous", "unresolved"]
    is_primary: bool
    created_at: Moment
    withdrawn_at: Moment | None


class CiteCheckLine(Line):
    """Somebody read a cited work for a claim."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "claim"
    record: Literal["cite_check"]
    claim: ClaimKey
    source: SourceKey
    outcome: Literal["holds", "differs", "absent"]
    quote: Text | None
    page: Text | None
    by: Text
    at: Moment
    withdrawn_at: Moment | None


class VerdictLine(Line):
    """What a person decided about a claim."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "claim"
    record: Literal["verdict"]
    key: VerdictKey
    claim: ClaimKey
    ordinal: Ordinal
    verdict: Literal["confirmed", "supported", "disputed", "misleading", "outdated", "refuted", "unverifiable"]
    because: Words
    evidence: Text
    adjudicates: bool
    by: Text
    at: Moment
    withdrawn_at: Moment | None


class VerdictEvidenceLine(Line):
    """A source that a verdict rests on."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "verdict"
    record: Literal["verdict_evidence"]
    verdict: VerdictKey
    source: SourceKey


class AssignmentLine(Line):
    """Who is to judge a claim, and until when."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "claim"
    record: Literal["assignment"]
    claim: ClaimKey
    assignee: Text | None
    second_reader: Text | None
    due: Day | None
    by: Text
    at: Moment


class ClaimNoteLine(Line):
    """What somebody noted beside a claim."""

    section: ClassVar[int] = 6
    top: ClassVar[str] = "claim"
    record: Literal["claim_note"]
    claim: ClaimKey
    text: Words
    by: Text
    at: Moment
    withdrawn_at: Moment | None
