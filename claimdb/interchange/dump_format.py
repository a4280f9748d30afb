"""The format of a dump: JSON Lines that hold everything that was recorded, one record a line, keys only.

Format 1. The first line is the header, the last one counts the records. Every field of every record is listed in
`RECORDS` and no other is accepted. Moments are UTC (`2026-03-01T12:00:00Z`), days ISO 8601, exact numbers text; a
record is named by its key, a figure as `c….f1`, a mention as `c….1.m1`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from claimdb.interchange import dump_records as records
from claimdb.interchange.dump_fields import (
    ClaimKey,
    Count,
    Day,
    DerivationKey,
    Exact,
    FigureKey,
    FindingKey,
    Items,
    Line,
    MeasureKey,
    Moment,
    Object,
    Ordinal,
    SnapshotKey,
    SourceKey,
    Text,
    Words,
)

FORMAT = 1
DUMP = "dump"
END = "end"


class Header(BaseModel):
    """The first line: the format, the schema of the database, whether the bytes of copies are there. No clock."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    claimdb: Literal["dump"]
    format: Annotated[int, Field(ge=1)]
    schema_: Annotated[str, Field(alias="schema", pattern=r"^\d{4}$")]
    copies: bool


class End(BaseModel):
    """The last line: how many records there are between it and the header."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    record: Literal["end"]
    records: Count


class DerivationLine(Line):
    """A figure that should follow from others."""

    section: ClassVar[int] = 7
    top: ClassVar[str] = "key"
    record: Literal["derivation"]
    key: DerivationKey
    kind: Literal["sum", "difference", "ratio", "percent_of", "percent_change", "conversion", "part"]
    result_figure: FigureKey
    factor: Exact | None
    quote: Text | None
    source: SourceKey | None
    created_at: Moment
    withdrawn_at: Moment | None


class DerivationTermLine(Line):
    """One figure that a derivation starts from."""

    section: ClassVar[int] = 7
    top: ClassVar[str] = "derivation"
    record: Literal["derivation_term"]
    derivation: DerivationKey
    ordinal: Ordinal
    figure: FigureKey


class CandidateLine(Line):
    """A claim that the extractor proposed, and what became of it."""

    section: ClassVar[int] = 8
    top: ClassVar[str] = "snapshot"
    record: Literal["candidate"]
    snapshot: SnapshotKey
    key: Annotated[Words, Field(pattern=r"^\S+$")]
    evidence: Text
    proposal: Text
    state: Literal["open", "accepted", "amended", "rejected", "skipped"]
    reason: Text | None
    claim: ClaimKey | None
    created_at: Moment


class FindingLine(Line):
    """A finding, by rules or by hand."""

    section: ClassVar[int] = 9
    top: ClassVar[str] = "key"
    record: Literal["finding"]
    key: FindingKey
    identity: Words
    evidence: Text
    rule: Text
    name: Text
    severity: Literal["error", "warning", "note"]
    state: Literal["open", "explained", "dismissed", "gone"]
    outcome: Text | None
    axis: Text | None
    message_id: Text
    params: Object
    measure: MeasureKey | None
    scope: Object | None
    documents: Count
    origins_min: Count
    origins_max: Count
    flagged_by: Text | None
    first_seen: Moment
    withdrawn_at: Moment | None


class FindingClaimLine(Line):
    """A claim that a finding is about."""

    section: ClassVar[int] = 9
    top: ClassVar[str] = "finding"
    record: Literal["finding_claim"]
    finding: FindingKey
    claim: ClaimKey


class FindingFigureLine(Line):
    """A figure that a finding is about, and its side."""

    section: ClassVar[int] = 9
    top: ClassVar[str] = "finding"
    record: Literal["finding_figure"]
    finding: FindingKey
    figure: FigureKey
    side: Count


class FindingEventLine(Line):
    """One step in the life of a finding."""

    section: ClassVar[int] = 9
    top: ClassVar[str] = "finding"
    record: Literal["finding_event"]
    finding: FindingKey
    ordinal: Ordinal
    kind: Literal["opened", "explained", "dismissed", "reopened", "gone"]
    evidence: Text
    reason: Text | None
    expires: Day | None
    by: Text
    at: Moment


class BaselineLine(Line):
    """Findings that are known, by a name."""

    section: ClassVar[int] = 10
    top: ClassVar[str] = "name"
    record: Literal["baseline"]
    name: Words
    by: Text
    at: Moment
    withdrawn_at: Moment | None


class BaselineFindingLine(Line):
    """A finding that a baseline knows."""

    section: ClassVar[int] = 10
    top: ClassVar[str] = "baseline"
    record: Literal["baseline_finding"]
    baseline: Words
    finding: FindingKey
    evidence: Text


class CheckRunLine(Line):
    """What one check counted."""

    section: ClassVar[int] = 11
    top: ClassVar[str] = "at"
    record: Literal["check_run"]
    at: Moment
    by: Text
    rule_set: Text
    rules: Object
    rules_failed: Items
    options: Object
    counts: Items


class Undoes(BaseModel):
    """The event that another takes back: when it was, and its mark."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    at: Moment
    mark: Text


class EventLine(Line):
    """One change, as the log has it; `turn` counts events of one moment, `subjects` are kinds and keys.

    `payload` names rows by their keys; where it was purged, only its hash is left.
    """

    section: ClassVar[int] = 12
    top: ClassVar[str] = "at"
    record: Literal["event"]
    at: Moment
    turn: Ordinal
    mark: Annotated[str, Field(pattern="^e[a-z2-7]{16}$")]
    by: Text
    command: Text
    summary: Text
    undoes: Undoes | None
    subjects: list[Annotated[list[Text], Field(min_length=2, max_length=2)]]
    payload: Object | None
    payload_hash: Text | None


_LINES: tuple[type[Line], ...] = (
    records.PlaceLine,
    records.PlaceLabelLine,
    records.MeasureLine,
    records.MeasureLabelLine,
    records.SourceLine,
    records.ConfidentialSpeakerLine,
    records.SnapshotLine,
    records.OpeningLine,
    records.NoticeLine,
    records.LineageLine,
    records.ClaimLine,
    records.FigureLine,
    records.AssertionLine,
    records.MentionLine,
    records.CitationLine,
    records.CiteCheckLine,
    records.VerdictLine,
    records.VerdictEvidenceLine,
    records.AssignmentLine,
    records.ClaimNoteLine,
    DerivationLine,
    DerivationTermLine,
    CandidateLine,
    FindingLine,
    FindingClaimLine,
    FindingFigureLine,
    FindingEventLine,
    BaselineLine,
    BaselineFindingLine,
    CheckRunLine,
    EventLine,
)
RECORDS: Mapping[str, type[Line]] = MappingProxyType(
    {line.model_fields["record"].annotation.__args__[0]: line for line in _LINES}  # type: ignore[union-attr]
)
"""The records by their name, which is that of their table, in the order of the file."""
