"""What can meet one claim: the scopes in which a figure may stand against one of its own, found by their keys.

A rule speaks of a claim for one of three reasons: a figure of the same scope, of a part or of a whole is apart from its
own; it rests on a work, or another rests on its source; it stands in a derivation. So it takes the scopes of its place
whose windows share a day with its own, and with each other where one conflict may lie in several. Where all figures
there may be true together and nothing rests on anything, the claim is all that is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf, nextafter
from typing import Any

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session, aliased

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.companions import cites_on, find_companions
from claimdb.check.detection import HAS_MANY_DIGITS
from claimdb.check.materials import load_places
from claimdb.check.quiet import can_be_quiet
from claimdb.check.scopes import (
    Bounds,
    Window,
    find_bounds,
    find_meeting,
    find_places,
    keys_of_place,
    keys_with_value,
    window_of,
)
from claimdb.check.selecting import Around
from claimdb.values.scope import MeasureKind, Place

_FIGURE, _SAID, _WORK = model.Figure, model.Assertion, model.Source
_SERIES, _CUMULATIVE = "series", "cumulative"
# So many places are looked for one by one; of more, those that are there are listed first.
_FEW = 50


@dataclass(frozen=True, slots=True)
class _Own:
    """A figure of the claim, with its measure; `place` is the key of its own, "" for none, None where none counts.

    `window` is None where it says no time by which it could be compared.
    """

    measure: Row[Any]
    row: Row[Any]
    place: str | None
    window: Window | None

    @property
    def low(self) -> float:
        """The least that it allows."""
        return -inf if self.row.search_low is None else self.row.search_low

    @property
    def high(self) -> float:
        """The most that it allows."""
        return inf if self.row.search_high is None else self.row.search_high

    @property
    def units(self) -> frozenset[str | None]:
        """Its one unit."""
        return frozenset({self.measure.unit if self.row.unit is None else self.row.unit})

    @property
    def is_timeless(self) -> bool:
        """Whether figures of all times may meet it: its measure has none or needs none, or it is a running total."""
        is_free = "time" in self.measure.without or self.measure.kind == MeasureKind.DATE
        return is_free or self.row.qualifiers.get(_SERIES) == _CUMULATIVE


def find_around(session: Session, claim: str, measures: Iterable[int]) -> Around:
    """Say what can meet a claim (key); `measures` are those of its figures and of the derivations they stand in.

    All of these are taken whole where a stranger's rule may look.
    """
    if not can_be_quiet(all_rules()):
        return Around(claim, frozenset(measures))
    number = session.scalar(select(model.Claim.id).where(model.Claim.key == claim))
    if number is None:
        return Around(claim, frozenset())
    is_free = _rests_on_nothing(session, number)
    scopes: dict[int, set[str]] = {}
    for own, places in _figures(session, number):
        found = _scopes(session, own, places, is_free=is_free)
        if found:
            scopes.setdefault(own.measure.id, set()).update(found)
    companions = find_companions(session, number, scopes, set(measures), is_free=is_free)
    companions.update(session.scalars(_in_findings_with(number)))
    return Around(claim, frozenset(), frozenset(companions))


def _in_findings_with(claim: int) -> Select[int]:
    """Select the claims that stand in a finding with one: a conflict flagged by hand stands only if all of them do."""
    about, other = model.FindingClaim, aliased(model.FindingClaim)
    both = select(other.claim_id).join(about, about.finding_id == other.finding_id)
    return both.where(about.claim_id == claim)


def _rests_on_nothing(session: Session, claim: int) -> bool:
    """Tell whether those who say it stand for it, name nothing that they rest on, and are not named by others."""
    said, cited, step, printed = _SAID, model.Citation, model.Lineage, model.Mention
    rows = session.execute(select(said.__table__).where(said.claim_id == claim, said.withdrawn_at.is_(None))).all()
    if any(one.stance != "asserts" or one.hedged or one.speaker or one.corrects_claim_id for one in rows):
        return False
    numbers, sources = [one.id for one in rows], {one.source_id for one in rows}
    odd = (
        select(cited.id).where(cited.assertion_id.in_(numbers)),
        select(cited.id).where(cited.source_id.in_(sources)),
        select(printed.id).where(printed.assertion_id.in_(numbers), printed.hedged),
        select(step.id).where(or_(step.source_id.in_(sources), step.of_source_id.in_(sources))),
        select(_WORK.id).where(or_(_WORK.merged_into_id.in_(sources), _WORK.id.in_(sources)))
        .where(_WORK.merged_into_id.is_not(None)),
    )  # fmt: skip
    if any(session.scalars(query.limit(1)).first() is not None for query in odd):
        return False
    # What a work cites for one claim of a measure, its other claims of that measure rest on too.
    own = select(_FIGURE.measure_id).where(_FIGURE.claim_id == claim, _FIGURE.withdrawn_at.is_(None))
    return not cites_on(session, sources, set(session.scalars(own)))


def _figures(session: Session, claim: int) -> Iterator[tuple[_Own, Mapping[str, Place]]]:
    table, measures = _FIGURE.__table__, model.Measure.__table__
    rows = session.execute(select(table).where(table.c.claim_id == claim, table.c.withdrawn_at.is_(None))).all()
    loaded = load_places(session) if rows else {}
    places = {place.key: place for place in loaded.values()}
    for row in rows:
        measure = session.execute(select(measures).where(measures.c.id == row.measure_id)).one()
        place = None if "place" in measure.without else row.scope_key.partition("|")[0]
        yield _Own(measure, row, place, window_of(row.scope_key, measure.kind, measure.holds_for)), places


def _scopes(session: Session, own: _Own, places: Mapping[str, Place], *, is_free: bool) -> set[str]:
    """Give the scopes to be loaded for one figure."""
    if own.window is None and not own.is_timeless:
        # Nobody can say that it is of the time of another.
        return set()
    home = _home(session, own)
    apart = _apart(session, own, places)
    if is_free and not apart and not _may_conflict(session, own, home):
        return set()
    if not is_free and own.window is not None and not own.window.by_day:
        # From one origin the same number may be reported for another period.
        value = float(own.row.value)
        home |= keys_with_value(session, own.measure.id, own.place, nextafter(value, -inf), nextafter(value, inf))
    return home | apart


def _home(session: Session, own: _Own) -> set[str]:
    """Give the scopes of the same place that share days with the figure's own."""
    measure, kind, hold = own.measure.id, own.measure.kind, own.measure.holds_for
    if own.window is None or own.is_timeless:
        return set(keys_of_place(session, measure, own.place))
    window = own.window
    while True:
        found = dict(find_meeting(session, measure, own.place, window, kind, hold))
        if not window.by_day:
            return set(found)
        # Two stocks may share windows with others that the one in question does not share: all are one finding.
        start, end = (min(one.start for one in found.values()), max(one.end for one in found.values()))
        if (start, end) == window[:2]:
            return set(found)
        window = Window(start, end, by_day=True)


def _apart(session: Session, own: _Own, places: Mapping[str, Place]) -> set[str]:
    """Give the scopes of parts, and of wholes, that hold a figure which is larger than its whole."""
    here = None if own.place is None else places.get(own.place)
    if here is None:
        return set()
    wholes = set(here.within)
    parts = {key for key, place in places.items() if here.key in place.within}
    if len(wholes) + len(parts) > _FEW:
        there = find_places(session, own.measure.id)
        wholes, parts = wholes & there, parts & there
    found: set[str] = set()
    for key in wholes | parts:
        scopes = set(_scopes_of(session, own, key))
        bounds = find_bounds(session, own.measure.id, scopes, own.measure.unit)
        found.update(scope for scope in scopes if _exceeds(own, bounds[scope], is_part=key in parts))
    return found


def _scopes_of(session: Session, own: _Own, place: str) -> Iterator[str]:
    if own.window is None or own.is_timeless:
        yield from keys_of_place(session, own.measure.id, place)
        return
    for key, _ in find_meeting(session, own.measure.id, place, own.window, own.measure.kind, own.measure.holds_for):
        yield key


def _exceeds(own: _Own, there: Bounds, *, is_part: bool) -> bool:
    if own.row.many_digits or there.units != own.units:
        return True
    return (
        there.low is not None and there.low >= own.high if is_part else there.high is not None and own.low >= there.high
    )


def _may_conflict(session: Session, own: _Own, home: set[str]) -> bool:
    """Tell whether two figures of these scopes may be apart."""
    if own.row.qualifiers.get(_SERIES) == _CUMULATIVE:
        return True
    many = select(_FIGURE.id).where(_FIGURE.measure_id == own.measure.id, HAS_MANY_DIGITS)
    if session.scalars(many.limit(1)).first() is not None:
        return True
    bounds = find_bounds(session, own.measure.id, home, own.measure.unit).values()
    lows = [one.low for one in bounds if one.low is not None]
    highs = [one.high for one in bounds if one.high is not None]
    is_mixed = any(one.units != own.units for one in bounds)
    return is_mixed or bool(lows and highs and max(lows) > min(highs))
