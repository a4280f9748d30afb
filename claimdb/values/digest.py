"""What a report shows, complete and in its language: renderers look nothing up and decide nothing.

Words of documents stand here as they are; every renderer escapes them in its own way. Sentences of
ours (messages, definitions, labels) are already in the language of the digest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from claimdb.values.baseline import Against, Standing
from claimdb.values.difference import Outcome
from claimdb.values.hit import FindingState, Severity
from claimdb.values.interval import Interval
from claimdb.values.material import Stance
from claimdb.values.scope import Scope


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work as a report names it. `issued` is EDTF, `snapshot_hash` the sha256 of what was captured of it.

    `authors` are in full, `called` their family names, as notes and drawings have room for.
    """

    key: str
    cite_key: str
    title: str | None = None
    authors: str | None = None
    container: str | None = None
    issued: str | None = None
    language: str | None = None
    url: str | None = None
    file_name: str | None = None
    snapshot_hash: str | None = None
    called: str | None = None


@dataclass(frozen=True, slots=True)
class MentionView:
    """A source prints a figure, or speaks of a claim without one (`wording` is then None).

    `start`, `end` are code points into the snapshot's text, `line` is 1-based, `page` as
    printed.
    """

    work: WorkView
    wording: str | None = None
    quote: str | None = None
    language: str | None = None
    page: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    stance: Stance = Stance.ASSERTS
    speaker: str | None = None
    hedged: bool = False
    said_on: str | None = None
    resolved_from: str | None = None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of a finding with everyone who prints it.

    `side` is the position on which it stands in the finding, from 0; None when it takes no side.
    """

    key: str
    claim: str
    measure: str
    value: Decimal
    strict: Interval
    printed: Interval
    unit: str | None = None
    side: int | None = None
    scope: Scope = field(default_factory=Scope)
    mentions: tuple[MentionView, ...] = ()

    @property
    def wording(self) -> str:
        """The first printed form, else the plain value."""
        printed = next((mention.wording for mention in self.mentions if mention.wording), None)
        return printed if printed is not None else format(self.value, "f")


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """One axis of the scope table: a text for each figure of the finding, None where it is unknown.

    `axis` is "measure", "place", "as_of", "period", "unit", "stance" or a qualifier's name.
    """

    axis: str
    values: tuple[str | None, ...]
    differs: bool = False


class NodeKind(StrEnum):
    """What stands at a node of the origins: a document that speaks, a work on the way, a root, a speaker, nothing."""

    DOCUMENT = "document"
    WORK = "work"
    ROOT = "root"
    SPEAKER = "speaker"
    UNRESOLVED = "unresolved"


class Break(StrEnum):
    """Why the chain of origins ends at a node that is no first-hand source."""

    CITES_NOTHING = "cites_nothing"
    NOT_OPENED = "not_opened"
    UNRESOLVED = "unresolved"
    CYCLE = "cycle"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the origins. `key` is unique in its graph; `title` says in full what `label` names."""

    key: str
    label: str
    kind: NodeKind
    title: str | None = None
    issued: str | None = None
    primary: bool = False
    stance: Stance | None = None
    speaker: str | None = None
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` rests on `target` (keys). `kind` is "cites", "says" (a speaker) or a kind of lineage."""

    source: str
    target: str
    kind: str = "cites"
    locator: str | None = None
    as_cited: str | None = None
    checked: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents → works → roots, in the order in which they are shown."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def node(self, key: str) -> Node:
        """Give the node of a key; raises KeyError."""
        for node in self.nodes:
            if node.key == key:
                return node
        raise KeyError(key)

    def leading_from(self, key: str) -> tuple[Edge, ...]:
        """Give the edges from a node, in order."""
        return tuple(edge for edge in self.edges if edge.source == key)


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule: its code, its name by fault, the sentence that defines it, and what would settle a finding of it.

    `name` is the one of the machine output, `label` the same in the language of the report. `coverage`
    marks a rule that speaks of what nobody did yet, and not of what does not add up.
    """

    code: str
    name: str
    label: str
    definition: str
    settle: str
    coverage: bool = False


@dataclass(frozen=True, slots=True)
class EventView:
    """One step in the life of a finding: opened, explained, dismissed, gone; reopened, lapsed, unsettled or back."""

    kind: str
    at: datetime
    by: str
    reason: str | None = None
    expires: date | None = None


class ChokePoint(NamedTuple):
    """A single point of failure: a work or speaker, as people call it, on which all of a side rests; None is all."""

    side: int | None
    work: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with all that it rests on; first the fields of the machine output, then what people see.

    `claims` are keys; `explanation` is the reason that a person gave, while it holds; `evidence`
    the hash of what decided it. `claim_texts` are pairs of claim key and words for it. `standing` is how it stands to a
    baseline; None without one.
    """

    key: str
    rule: RuleView
    severity: Severity
    state: FindingState
    message: str
    evidence: str
    since: datetime
    outcome: Outcome | None = None
    axis: str | None = None
    explanation: str | None = None
    measure: str | None = None
    measure_label: str | None = None
    scope: Scope | None = None
    claims: tuple[str, ...] = ()
    claim_texts: tuple[tuple[str, str], ...] = ()
    figures: tuple[FigureView, ...] = ()
    mentions: tuple[MentionView, ...] = ()
    documents: int = 0
    origins_min: int = 0
    origins_max: int = 0
    choke_points: tuple[ChokePoint, ...] = ()
    flagged_by: str | None = None
    scope_rows: tuple[ScopeRow, ...] = ()
    graph: Graph = Graph()
    history: tuple[EventView, ...] = ()
    standing: Standing | None = None

    @property
    def sides(self) -> tuple[tuple[FigureView, ...], ...]:
        """The figures by side, in the order of the sides; those that take none come last, together."""
        numbers = sorted({-1 if figure.side is None else figure.side for figure in self.figures} - {-1})
        sides = [tuple(figure for figure in self.figures if figure.side == number) for number in numbers]
        rest = tuple(figure for figure in self.figures if figure.side is None)
        return tuple([*sides, rest] if rest else sides)

    @property
    def all_mentions(self) -> tuple[MentionView, ...]:
        """Every place that the finding points to: those of its figures, then the others."""
        return (*(mention for figure in self.figures for mention in figure.mentions), *self.mentions)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Pairs of figures of one measure that could not be compared, because this field is missing."""

    measure: str
    measure_label: str
    field: str
    pairs: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What was looked at: live records of the database, positions cut, rules run and failed (codes).

    `failures` are pairs of the code of a rule and how it failed.
    """

    sources: int = 0
    documents: int = 0
    claims: int = 0
    figures: int = 0
    measures: int = 0
    positions: int = 0
    rules_run: tuple[str, ...] = ()
    rules_failed: tuple[str, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """A whole report. `generated` is the moment of the settings, never the clock's.

    `hidden` counts the findings that are remembered and not shown, by state. `selection` says in
    words what the report was narrowed to; empty for everything. `against` is what a comparison with a baseline came to.
    """

    title: str
    generated: datetime
    compared: Compared
    findings: tuple[FindingView, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    works: tuple[WorkView, ...] = ()
    hidden: tuple[tuple[str, int], ...] = ()
    selection: tuple[str, ...] = ()
    database: str | None = None
    against: Against | None = None

    def count(self, severity: Severity) -> int:
        """Count the findings shown of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


@dataclass(frozen=True, slots=True)
class VerdictView:
    """What a person decided about a claim. `stale`: what it rested on has changed since."""

    verdict: str
    because: str
    by: str
    at: datetime
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """Who says a claim, resting on what, down to the origins.

    `choke_points` names the works that lie on every path, as people call them.
    """

    claim: str
    text: str
    graph: Graph
    documents: int
    origins_min: int
    origins_max: int
    verdicts: tuple[VerdictView, ...] = ()
    choke_points: tuple[str, ...] = ()
