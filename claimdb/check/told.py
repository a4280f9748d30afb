"""Lay side by side what each source tells of each quantity: plain rows, in two queries, as there may be millions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.evidence import load_sources
from claimdb.check.positions import find_cores
from claimdb.record.dates import read_edtf
from claimdb.values.arithmetic import scaled
from claimdb.values.copying import Item, Told
from claimdb.values.interval import Interval
from claimdb.values.material import LineageLink, SourceRef
from claimdb.values.units import find_unit

_MOST_ASKED = 1_000


@dataclass(frozen=True, slots=True)
class Sheets:
    """Items in the order of their measures and scopes, and in how many each source speaks at all."""

    items: tuple[Item, ...]
    spoken: Mapping[str, int] = field(default_factory=dict)


class _Said(NamedTuple):
    source: str
    wording: str
    day: date | None
    cites: frozenset[str]


def load_sheets(session: Session, measures: Collection[int] | None = None) -> Sheets:
    """Lay out every quantity on which sources speak, of some measures (row ids) or all.

    A quantity is a measure with one scope as stated. Denials and hedged words are left out, and so is a
    source that says several things at once.
    """
    sources, links = load_sources(session)
    keys = {row.id: row.key for row in session.execute(select(model.Measure.id, model.Measure.key))}
    units = {row.id: row.unit for row in session.execute(select(model.Measure.id, model.Measure.unit))}
    works = _Works(sources, [(None if n is None else keys.get(n), link) for n, link in links])
    said = _load_said(session, sources, measures)
    items: list[Item] = []
    spoken: dict[str, int] = {}
    for (measure, scope), given in groupby(_load_figures(session, measures), key=lambda row: (row[0], row.scope_key)):
        if measures is not None and measure not in measures:
            continue
        figures = [row for row in given if (row[0], row.id) in said]
        told = _tell(figures, said, units[measure], works, keys[measure])
        for source in told:
            spoken[source] = spoken.get(source, 0) + 1
        if len(told) > 1:
            items.append(Item(keys[measure], scope, told))
    return Sheets(tuple(sorted(items, key=lambda item: (item.measure, item.scope))), spoken)


def _load_figures(session: Session, measures: Collection[int] | None) -> Iterable[Row[Any]]:
    figure, claim = model.Figure, model.Claim
    columns = (
        figure.measure_id, figure.id, figure.scope_key, figure.unit,
        figure.printed_low, figure.printed_high, figure.printed_low_closed, figure.printed_high_closed,
    )  # fmt: skip
    chosen = (
        select(*columns)
        .join(claim, claim.id == figure.claim_id)
        .where(figure.withdrawn_at.is_(None), claim.withdrawn_at.is_(None), claim.replaced_by_id.is_(None))
        .where(*_of(figure.measure_id, measures))
        .order_by(figure.measure_id, figure.scope_key, figure.id)
    )
    return session.execute(chosen)


def _of(column: Any, measures: Collection[int] | None) -> tuple[ColumnElement[bool], ...]:
    # Engines take so many parameters and no more; what is read too much is left out afterwards.
    return () if measures is None or len(measures) > _MOST_ASKED else (column.in_(sorted(measures)),)


def _load_said(
    session: Session, sources: Mapping[int, SourceRef], measures: Collection[int] | None
) -> dict[tuple[int, int], list[_Said]]:
    """Give who firmly says each figure (measure and figure row ids)."""
    mention, assertion, citation = model.Mention, model.Assertion, model.Citation
    cited: dict[int, set[str]] = {}
    for row in session.execute(
        select(citation.assertion_id, citation.source_id).where(citation.withdrawn_at.is_(None))
    ):
        if row.source_id in sources:
            cited.setdefault(row.assertion_id, set()).add(sources[row.source_id].key)
    chosen = (
        select(
            mention.measure_id, mention.figure_id, mention.wording,
            assertion.id, assertion.source_id, assertion.said_on,
        )
        .join(assertion, assertion.id == mention.assertion_id)
        .where(mention.withdrawn_at.is_(None), assertion.withdrawn_at.is_(None), assertion.stance != "denies")
        .where(mention.hedged.is_(False), assertion.hedged.is_(False))
        .where(*_of(mention.measure_id, measures))
    )  # fmt: skip
    none: frozenset[str] = frozenset()
    days = {number: None if one.issued is None else one.issued.end for number, one in sources.items()}
    said: dict[tuple[int, int], list[_Said]] = {}
    for measure, figure, wording, number, source, said_on in session.execute(chosen):
        if source not in sources:
            continue
        day = days[source] if said_on is None else read_edtf(said_on).end
        cites = frozenset(cited[number]) if number in cited else none
        said.setdefault((measure, figure), []).append(_Said(sources[source].key, wording, day, cites))
    return said


def _tell(
    figures: list[Row[Any]],
    said: Mapping[tuple[int, int], list[_Said]],
    unit: str | None,
    works: _Works,
    measure: str,
) -> dict[str, Told]:
    """Give by source (in order) what it says, of figures of one measure and scope."""
    positions = _positions(figures, unit)
    found: dict[str, dict[int, _Said]] = {}
    for row, position in zip(figures, positions, strict=True):
        if position is None:
            continue
        for one in said[row[0], row.id]:
            known = found.setdefault(one.source, {}).get(position)
            if known is None or (one.wording, one.day or date.max) < (known.wording, known.day or date.max):
                found[one.source][position] = one
    told = {}
    for source, ways in sorted(found.items()):
        if len(ways) == 1:
            ((position, one),) = ways.items()
            bases, root = works.bases(source, one.cites, measure)
            told[source] = Told(position, one.wording, bases, root, one.day)
    return told


_Printed = tuple[str | None, Decimal | None, Decimal | None, bool, bool]
"""Unit, low, high, and whether each end belongs to it."""


def _positions(figures: list[Row[Any]], unit: str | None) -> list[int | None]:
    """Give the number of the position that each figure stands for; None for one that fits several."""
    printed: list[_Printed] = [
        (row.unit, row.printed_low, row.printed_high, bool(row.printed_low_closed), bool(row.printed_high_closed))
        for row in figures
    ]
    distinct = list(dict.fromkeys(printed))
    if len(distinct) < 2:
        return [0] * len(figures)
    numbered = _number(distinct, unit)
    return [numbered.get(one) for one in printed]


def _number(printed: Iterable[_Printed], unit: str | None) -> dict[_Printed, int]:
    families: dict[tuple[str, str], list[tuple[_Printed, Interval]]] = {}
    for one in printed:
        own, low, high, low_closed, high_closed = one
        found = find_unit(own if own is not None else unit)
        interval = Interval(low, high, low_closed, high_closed)
        if found.factor != 1:
            interval = scaled(interval, found.factor)
        families.setdefault((found.kind, found.family), []).append((one, interval))
    numbered: dict[_Printed, int] = {}
    before = 0
    for _, given in sorted(families.items()):
        cores = find_cores([interval for _, interval in given])
        for one, interval in given:
            met = [number for number, core in enumerate(cores) if core.meets(interval)]
            if len(met) == 1:
                numbered[one] = before + met[0]
        before += len(cores)
    return numbered


class _Works:
    """The works that each source rests on, by what is declared."""

    def __init__(self, sources: Mapping[int, SourceRef], links: Iterable[tuple[str | None, LineageLink]]) -> None:
        self._onward: dict[tuple[str, str | None], set[str]] = {}
        self._limited: set[str] = set()
        for measure, link in links:
            self._onward.setdefault((link.source, measure), set()).add(link.of)
            if measure is not None:
                self._limited.add(measure)
        self._ends = {one.key for one in sources.values() if one.primary}
        self._kept: dict[tuple[str, frozenset[str], str | None], tuple[frozenset[str], str]] = {}

    def bases(self, source: str, cites: frozenset[str], measure: str) -> tuple[frozenset[str], str]:
        """Give every work that a source rests on for a measure, itself among them, and the first of its roots."""
        within = measure if measure in self._limited else None
        asked = (source, cites, within)
        if asked not in self._kept:
            self._kept[asked] = self._walk(source, cites, within)
        return self._kept[asked]

    def _walk(self, source: str, cites: frozenset[str], measure: str | None) -> tuple[frozenset[str], str]:
        seen: set[str] = set()
        roots: set[str] = set()
        waiting = [source]
        while waiting:
            work = waiting.pop()
            if work in seen:
                continue
            seen.add(work)
            after = set(self._after(work, measure)) | (cites if work == source else set())
            waiting.extend(after)
            if not after - seen:
                roots.add(work)
        return frozenset(seen), min(roots or seen)

    def _after(self, work: str, measure: str | None) -> Iterator[str]:
        if work in self._ends:
            return
        yield from self._onward.get((work, None), ())
        if measure is not None:
            yield from self._onward.get((work, measure), ())
