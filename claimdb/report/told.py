"""Findings and positions as objects: plain, frozen, with the names of the machine output; notebooks show them.

Exact numbers are `Decimal`, days of measures that are dates are `date`; what is unknown is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from claimdb.report.frames import to_dataframe
from claimdb.report.machine import finding_record
from claimdb.report.notebook import (
    finding_html,
    positions_html,
    positions_markdown,
    told_html,
    told_markdown,
)
from claimdb.values.digest import Digest, FindingView


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when: names of places, EDTF as given, qualifiers by name."""

    place: str | None
    as_of: str | None
    period: str | None
    qualifiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a finding points to; `start` and `end` are code points into the text, `line` counts from 1."""

    document: str | None
    source: str | None
    start: int | None
    end: int | None
    line: int | None
    page: str | None
    quote: str | None
    source_key: str | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """What stands behind a finding: documents, and origins from `min` to `max`."""

    documents: int
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not add up, with all that it rests on. `rule` is the code, `name` the fault.

    `measure`, `claims` and `figures` are keys; `settle` says what would settle it. In a notebook it shows itself.
    """

    key: str
    rule: str
    name: str
    severity: str
    state: str
    outcome: str | None
    axis: str | None
    message: str
    explanation: str | None
    measure: str | None
    scope: Scope | None
    claims: tuple[str, ...]
    claim_words: tuple[str | None, ...]
    figures: tuple[str, ...]
    places: tuple[Place, ...]
    origins: Origins
    evidence: str
    since: str | None
    baseline: str | None
    settle: str | None = None
    view: FindingView | None = field(default=None, repr=False, compare=False)
    lang: str = field(default="en", repr=False, compare=False)

    def _repr_html_(self) -> str:
        return told_html(self, self.lang) if self.view is None else finding_html(self.view, self.lang)

    def _repr_markdown_(self) -> str:
        return told_markdown(self, self.lang)


def finding_of(record: Mapping[str, Any], settle: str | None, lang: str, view: FindingView | None = None) -> Finding:
    """Give a finding of the machine output as an object."""
    scope = record.get("scope")
    given: dict[str, Any] = {
        one.name: record.get(one.name) for one in fields(Finding) if one.name not in {"settle", "view", "lang"}
    }
    given.update(
        scope=None if scope is None else Scope(**{**scope, "qualifiers": _frozen(scope["qualifiers"])}),
        places=tuple(Place(**place) for place in record["places"]),
        origins=Origins(**record["origins"]),
        **{name: tuple(record.get(name) or ()) for name in ("claims", "claim_words", "figures")},
    )
    return Finding(**given, settle=settle, view=view, lang=lang)


def findings_of(digest: Digest, lang: str) -> tuple[Finding, ...]:
    """Give the findings of a digest as objects."""
    return tuple(finding_of(finding_record(one), one.rule.settle, lang, one) for one in digest.findings)


@dataclass(frozen=True, slots=True)
class Position:
    """Figures that can all be true together, and what stands behind them; `is_best` where it leads the others."""

    low: Decimal | date | None
    high: Decimal | date | None
    label: str
    documents: int
    origins_min: int
    origins_max: int
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    support: Decimal
    choke_points: tuple[str, ...]
    is_best: bool = False


@dataclass(frozen=True, slots=True)
class Positions:
    """What the sources hold on one measure and scope, lowest first.

    `outcome` is agreed, contradiction, update or unresolved; `best` the index of the leading position.
    """

    subject: str | None
    measure: str
    measure_key: str
    place: str | None
    as_of: str | None
    period: str | None
    qualifiers: Mapping[str, str]
    positions: tuple[Position, ...]
    outcome: str
    best: int | None
    margin: Decimal | None
    flips: Mapping[str, int] | None
    lang: str = field(default="en", repr=False, compare=False)

    def to_dataframe(self, library: str | None = None) -> Any:
        """Give the positions as a data frame of pandas or polars, one a row."""
        return to_dataframe([self], library)

    def _repr_html_(self) -> str:
        return positions_html(self, self.lang)

    def _repr_markdown_(self) -> str:
        return positions_markdown(self, self.lang)


def positions_of(record: Mapping[str, Any], lang: str) -> Positions:
    """Give positions of the machine output as objects."""
    held = tuple(
        Position(
            **{
                **one,
                **{name: _end(one[name]) for name in ("low", "high")},
                **{name: tuple(one[name]) for name in ("claims", "sources", "choke_points")},
                "support": Decimal(one["support"]),
            },
            is_best=number == record["best"],
        )
        for number, one in enumerate(record["positions"])
    )
    changed = {
        "qualifiers": _frozen(record["qualifiers"]),
        "positions": held,
        "margin": None if record["margin"] is None else Decimal(record["margin"]),
        "flips": None if record["flips"] is None else _frozen(record["flips"]),
    }
    return Positions(**{**record, **changed}, lang=lang)


def _end(given: str | None) -> Decimal | date | None:
    """Read an end of the machine output: an exact number, or a day of a measure that is a date."""
    if given is None:
        return None
    return date.fromisoformat(given) if given.count("-") == 2 else Decimal(given)


def _frozen(given: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(given))
