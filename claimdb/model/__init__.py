"""What is kept. One class a table; the docstring gives the rule that no type can express."""

from claimdb.model.base import Base
from claimdb.model.checks import Baseline, BaselineFinding, CheckRun
from claimdb.model.claims import Claim, Derivation, DerivationTerm, Figure
from claimdb.model.evidence import Assertion, Candidate, Citation, CiteCheck, Mention
from claimdb.model.judgement import (
    Finding,
    FindingClaim,
    FindingEvent,
    FindingFigure,
    Position,
    Verdict,
    VerdictEvidence,
)
from claimdb.model.ledger import Event, EventSubject, IdBlock, ImportBatch, Seal, SealedEvent, SearchText
from claimdb.model.measures import Measure, MeasureLabel, Place, PlaceLabel
from claimdb.model.sources import ConfidentialSpeaker, Lineage, Notice, Opening, Snapshot, Source
from claimdb.model.unchecked import CheckedBy, Unchecked, UnknownPairs
from claimdb.model.work import Assignment, ClaimNote

__all__ = [
    "Assertion",
    "Assignment",
    "Base",
    "Baseline",
    "BaselineFinding",
    "Candidate",
    "CheckRun",
    "CheckedBy",
    "Citation",
    "CiteCheck",
    "Claim",
    "ClaimNote",
    "ConfidentialSpeaker",
    "Derivation",
    "DerivationTerm",
    "Event",
    "EventSubject",
    "Figure",
    "Finding",
    "FindingClaim",
    "FindingEvent",
    "FindingFigure",
    "IdBlock",
    "ImportBatch",
    "Lineage",
    "Measure",
    "MeasureLabel",
    "Mention",
    "Notice",
    "Opening",
    "Place",
    "PlaceLabel",
    "Position",
    "Seal",
    "SealedEvent",
    "SearchText",
    "Snapshot",
    "Source",
    "Unchecked",
    "UnknownPairs",
    "Verdict",
    "VerdictEvidence",
]
