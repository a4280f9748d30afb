"""docs/reference/machine.schema.json: the records of the machine output that others build on, as JSON Schema.

`python -m tests.reference` writes it; tests compare, and hold what the commands print against it. More fields may be
added to a record; none is renamed or taken away.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.json_schema import models_json_schema

from tests.reference.machine_parts import Count, Day, Digest, Edtf, Exact, Offset, Record
from tests.reference.machine_positions import LineageRecord, PositionsRecord

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "machine.schema.json"


class PeriodRecord(Record):
    """A date or a stretch of time, with both its days included."""

    text: str | None
    edtf: Edtf | None
    start: Day | None
    end: Day | None
    resolved_from: str | None


class FigureRecord(Record):
    """One quantity as printed: `claimdb figures`."""

    start: Offset
    end: Offset
    wording: str
    kind: Literal["figure", "vague", "ordinal"]
    value: Exact | None
    value_high: Exact | None
    comparator: Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]
    low: Exact | None
    high: Exact | None
    low_closed: bool
    high_closed: bool
    printed_low: Exact | None
    printed_high: Exact | None
    step: Exact | None
    unit: str | None
    counted: str | None
    hedged: bool
    period: PeriodRecord | None
    place: str | None
    notes: list[str]


class SpanRecord(Record):
    """A stretch of the text."""

    start: Offset
    end: Offset


class PointerRecord(Record):
    """A work in the notes: the number of its note, and its place there, from 0."""

    note: Annotated[int, Field(ge=1)]
    work: Count


class NoteWorkRecord(Record):
    """A work as a note cites it, with the fields of CSL; `resolves_to` is the note of its first full citation."""

    as_cited: str
    start: Offset
    end: Offset
    author: str | None
    title: str | None
    container: str | None
    editor: str | None
    series: str | None
    publisher: str | None
    place: str | None
    date: Edtf | None
    type: str | None
    language: str | None
    volume: str | None
    issue: str | None
    locator: str | None
    url: str | None
    accessed: Edtf | None
    cited_as: Literal["full", "ibid", "op_cit", "short", "cross_reference"]
    outcome: Literal["full", "resolved", "ambiguous", "unresolved"]
    resolves_to: Annotated[int, Field(ge=1)] | None
    resolves_to_work: Count | None
    candidates: list[PointerRecord]


class NoteRecord(Record):
    """A note, in reading order from 1: `claimdb notes`. `label` is as printed, `marker` what calls it."""

    number: Annotated[int, Field(ge=1)]
    label: str
    start: Offset
    end: Offset
    marker: SpanRecord | None
    kind: Literal["full", "ibid", "op_cit", "comment", "mixed"]
    works: list[NoteWorkRecord]


class SentenceRecord(Record):
    """A sentence: its span in the document's text, its words with lines joined."""

    start: Offset
    end: Offset
    text: str


class ProposedFigureRecord(FigureRecord):
    """A figure of a candidate. `part_of` is the place where the figure of the whole begins.

    `subject` names who or what has it, where that is no place.
    """

    measure_text: str | None
    subject: str | None
    role: Literal["part", "whole", "from", "to", "by", None]
    part_of: Offset | None


class CandidateRecord(Record):
    """A claim that is proposed and that nobody has accepted yet: `claimdb extract --dry-run`."""

    document: str
    key: str
    evidence: str
    sentence: SentenceRecord
    figures: list[ProposedFigureRecord]
    stance: Literal["asserts", "denies", "corrects"]
    speaker: str | None
    hedged: bool
    cites: list[str]
    measure_text: str | None
    state: Literal["open", "accepted", "amended", "rejected", "skipped"]


class ScopeRecord(Record):
    """Place, time and qualifiers."""

    place: str | None
    as_of: Edtf | None
    period: Edtf | None
    qualifiers: dict[str, str]


class PassageRecord(Record):
    """Where words stand. `source` is a cite key."""

    document: str | None
    source: str
    start: Offset | None
    end: Offset | None
    line: int | None
    page: str | None
    quote: str | None


class OriginsRecord(Record):
    """What stands behind a finding: documents, and at least and at most so many origins."""

    documents: Count
    min: Count
    max: Count


Standing = Annotated[
    Literal["new", "unchanged", "updated", "absent", None],
    Field(description="How a finding stands to the baseline that was named; null without one."),
]


class AgainstRecord(Record):
    """What a comparison with a baseline came to; `updated` counts the new ones that it knows on other evidence."""

    name: str
    known: Count
    new: Count
    gone: Count
    updated: Count


class FindingRecord(Record):
    """What does not add up, remembered: `claimdb check`, `finding list`, `report`."""

    key: str
    rule: str
    name: str
    severity: Literal["error", "warning", "note"]
    state: Literal["open", "explained", "dismissed", "gone"]
    outcome: Literal[
        "same", "compatible", "update", "scope", "part", "unit", "denial", "contradiction", "unknown", None
    ]
    axis: str | None
    message: str
    explanation: str | None
    measure: str | None
    scope: ScopeRecord | None
    claims: list[str]
    claim_words: list[str | None]
    figures: list[str]
    places: list[PassageRecord]
    origins: OriginsRecord
    evidence: str
    since: str
    baseline: Standing


class MissingRecord(Record):
    """Pairs of figures of one measure that could not be compared for want of one field."""

    measure: str
    label: str
    field: str
    pairs: Count


class CheckRecord(Record):
    """A whole check: `claimdb check --format json`."""

    findings: list[FindingRecord]
    rules_run: list[str]
    rules_failed: list[str]
    positions_checked: Count
    unknown: Annotated[dict[str, Count], Field(description="Pairs that could not be compared, by missing field.")]
    missing: Annotated[list[MissingRecord], Field(description="The same by measure, what is missing most first.")]
    baseline: AgainstRecord | None


class CaptureRecord(Record):
    """What became of a document: `claimdb capture`. `regions` counts them by kind; hashes are sha256."""

    file: str
    outcome: Literal["added", "unchanged", "cosmetic", "changed"]
    key: str | None
    cite_key: str
    title: str | None
    snapshot: str | None
    csl: dict[str, Any]
    media_type: str
    signs: Count
    pages: Count | None
    language: str | None
    encoding: str | None
    assumed: bool
    raw_hash: Digest
    text_hash: Digest
    regions: dict[str, Count]
    in_body: bool | None
    difference: list[str]
    same_as: str | None
    kept: bool


class RecheckRecord(Record):
    """A quote and what became of it: `claimdb source recheck`; `selectors` are W3C Web Annotation selectors."""

    source: str
    claim: str
    assertion: str
    state: Literal["found", "moved", "lost"]
    reason: Literal["absent", "context", "several", "references", None]
    start: Offset | None
    end: Offset | None
    page: str | None
    quote: str
    selectors: list[dict[str, Any]]


class DocumentPassageRecord(Record):
    """Where words stand in a document that is no source of the database."""

    document: str
    source: None
    start: Offset | None
    end: Offset | None
    line: int | None
    page: str | None
    quote: str | None


class LintFindingRecord(Record):
    """What does not add up inside a document: `claimdb lint`. A finding, with `settle`: what is to be done."""

    key: str
    rule: str
    name: str
    severity: Literal["error", "warning", "note"]
    state: Literal["open"]
    outcome: Literal[
        "same", "compatible", "update", "scope", "part", "unit", "denial", "contradiction", "unknown", None
    ]
    axis: str | None
    message: str
    explanation: None
    settle: str | None
    measure: None
    scope: None
    claims: list[str]
    figures: list[str]
    places: list[DocumentPassageRecord]
    origins: OriginsRecord
    evidence: str
    since: None
    baseline: Standing


class DraftFigureRecord(Record):
    """How a figure of a draft stands to what is recorded; `claims` are keys, `recorded` figures in words.

    `missing` are the fields of scope (place, period, a qualifier) that only one of the two states.
    """

    start: Offset
    end: Offset
    line: int
    wording: str
    standing: Literal["matched", "differs", "disputed", "incomparable", "unsupported"]
    claims: list[str]
    recorded: list[str]
    missing: list[str]


class LintedDocumentRecord(Record):
    """What was read of a document; `draft` is null where there is no database."""

    document: str
    language: str
    sentences: Count
    figures: Count
    notes: Count
    draft: list[DraftFigureRecord] | None


class LintRecord(Record):
    """A whole run over documents: `claimdb lint --format json`."""

    findings: list[LintFindingRecord]
    rules_run: list[str]
    rules_failed: list[str]
    documents: list[LintedDocumentRecord]
    baseline: AgainstRecord | None


RECORDS: dict[str, type[Record]] = {
    "figure": FigureRecord,
    "note": NoteRecord,
    "candidate": CandidateRecord,
    "finding": FindingRecord,
    "check": CheckRecord,
    "positions": PositionsRecord,
    "suggested lineage": LineageRecord,
    "capture": CaptureRecord,
    "recheck": RecheckRecord,
    "lint": LintRecord,
}


def page() -> str:
    """Write the schema: each record under `$defs`, by the name of its class."""
    _, made = models_json_schema([(model, "serialization") for model in RECORDS.values()])
    said: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Machine output of claimdb",
        **made,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def schema_of(name: str) -> dict[str, Any]:
    """Give the schema of one record, as it is published."""
    said: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8"))
    return {**said, "$ref": f"#/$defs/{RECORDS[name].__name__}"}
