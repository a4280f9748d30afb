"""The verdicts as words of a command line."""

from __future__ import annotations

from enum import StrEnum


class VerdictChoice(StrEnum):
    """What a person can decide about a claim."""

    CONFIRMED = "confirmed"
    SUPPORTED = "supported"
    MISLEADING = "misleading"
    OUTDATED = "outdated"
    REFUTED = "refuted"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
