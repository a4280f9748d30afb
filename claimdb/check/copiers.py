"""Lineage to propose: of sources that seem to copy, who from whom, with the evidence; nothing is recorded.

Sources that seem to copy one from another are joined by the fewest links, the strongest first (a spanning tree), since
each of them needs one link only to count with the others as one origin. Which end of a link is the copy is told by
dates (what they share was dated earlier by one) or by completeness (one has nearly all that the other has,
and much more); else by nothing, and either way round counts the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.copying import Evidence, Example, Pair, find_copying, find_examples, join
from claimdb.check.materials import load_places
from claimdb.check.told import Sheets, load_sheets
from claimdb.values.copying import Direction, Item, SharedValue, Suggestion
from claimdb.values.period import Period
from claimdb.values.scope import Scope

_EXAMPLES = 3
_DATED_NEEDED = 3
_NEARLY = 50  # One in fifty may be missing.
_LN_TEN = 23_026
# A form of printing is telling when at most one of four others has it.
_UNUSUAL = 4
_DIGITS = re.compile(r"\d+")
_GROUPED = re.compile(r"0(?:([., \u00a0\u202f'’])0)+")


def suggest_lineage(session: Session, measures: Collection[int] | None = None) -> list[Suggestion]:
    """Propose the lineage that shared rare values betray, for some measures (row ids) or all; strongest first.

    With one measure given, the lineage proposed is for that one.
    """
    sheets = load_sheets(session, measures)
    found = find_copying(sheets.items)
    only = None
    if measures is not None and len(measures) == 1:
        only = session.scalars(select(model.Measure.key).where(model.Measure.id.in_(sorted(measures)))).one()
    scopes = _Scopes(session)
    styles = _styles(sheets.items, found)
    ends = _directions(found, sheets)
    made = []
    for pair, of in _links(found, ends, sheets):
        one = found[pair]
        copier = pair[0] if of == pair[1] else pair[1]
        made.append(
            Suggestion(
                source=copier,
                of=of,
                shared=len(one.shared),
                rare=one.rare,
                odds=one.log_odds // _LN_TEN,
                direction=ends[pair][1] if ends[pair][0] == of else Direction.EITHER,
                measure=only or _limit(one),
                style=_shared_style(pair, styles),
                examples=tuple(
                    scopes.show(example, turned=copier != pair[0])
                    for example in find_examples(sheets.items, pair, one, _EXAMPLES)
                ),
            )
        )
    return sorted(made, key=lambda one: (-one.odds, one.source, one.of))


def _links(
    found: Mapping[Pair, Evidence], ends: Mapping[Pair, tuple[str, Direction]], sheets: Sheets
) -> list[tuple[Pair, str]]:
    """Give the links of every group of copiers, each with the source that the other end copies."""
    tree: dict[str, list[Pair]] = {}
    kept: list[Pair] = []
    joined: dict[str, str] = {}
    for pair in sorted(found, key=lambda pair: (-found[pair].log_odds, pair)):
        one, other = (joined.get(source, source) for source in pair)
        if one != other:
            kept.append(pair)
            joined = join(kept)
            for source in pair:
                tree.setdefault(source, []).append(pair)
    copied: Counter[str] = Counter()
    for pair, (source, why) in ends.items():
        if why is not Direction.EITHER:
            copied[source] += 1
            copied[_other(pair, source)] -= 1
    links: list[tuple[Pair, str]] = []
    seen: set[str] = set()
    # The most copied of a group stands at its root, else the one that says most.
    for root in sorted(tree, key=lambda source: (-copied[source], -sheets.spoken[source], source)):
        waiting = [] if root in seen else [root]
        while waiting:
            source = waiting.pop(0)
            seen.add(source)
            for pair in tree[source]:
                if _other(pair, source) not in seen:
                    links.append((pair, source))
                    waiting.append(_other(pair, source))
    return links


def _other(pair: Pair, source: str) -> str:
    return pair[1] if source == pair[0] else pair[0]


def _directions(found: Mapping[Pair, Evidence], sheets: Sheets) -> dict[Pair, tuple[str, Direction]]:
    """Say of each pair which of the two seems to be copied, and by what that is told."""
    heard: dict[str, set[int]] = {source: set() for pair in found for source in pair}
    for index, item in enumerate(sheets.items):
        for source in item.told:
            if source in heard:
                heard[source].add(index)
    return {pair: _by_dates(pair, one, sheets) or _by_completeness(pair, heard, sheets) for pair, one in found.items()}


def _by_dates(pair: Pair, one: Evidence, sheets: Sheets) -> tuple[str, Direction] | None:
    earlier = [0, 0]
    for index, _, _ in one.shared:
        ours, theirs = (sheets.items[index].told[source].day for source in pair)
        if ours is not None and theirs is not None and ours != theirs:
            earlier[ours > theirs] += 1
    if max(earlier) < _DATED_NEEDED or min(earlier):
        return None
    return pair[0] if earlier[0] else pair[1], Direction.DATES


def _by_completeness(pair: Pair, heard: Mapping[str, set[int]], sheets: Sheets) -> tuple[str, Direction]:
    fuller = max(pair, key=lambda source: (sheets.spoken[source], source))
    most, least = sheets.spoken[fuller], sheets.spoken[_other(pair, fuller)]
    missing = least - len(heard[pair[0]] & heard[pair[1]])
    is_told = 4 * most >= 5 * least and missing * _NEARLY <= least
    return fuller, Direction.COMPLETENESS if is_told else Direction.EITHER


def _limit(one: Evidence) -> str | None:
    """Give the one measure in which two sources share rare values, where they differ in others."""
    shared = [measure for measure, (count, _) in one.by_measure.items() if count]
    apart = sum(rare for measure, (_, rare) in one.by_measure.items() if measure not in shared)
    return shared[0] if len(shared) == 1 and apart >= len(one.shared) else None


def _styles(items: Sequence[Item], found: Mapping[Pair, Evidence]) -> dict[str, str]:
    """Give the form in which each source prints most, where anybody copies at all."""
    forms: dict[str, Counter[str]] = {}
    for item in items if found else ():
        for source, told in item.told.items():
            forms.setdefault(source, Counter())[_form(told.wording)] += 1
    return {source: min(found, key=lambda form: (-found[form], form)) for source, found in forms.items()}


def _form(wording: str) -> str:
    """Give the form of a printed number: "1,203,400" and "12,500" have one, "1.2M" another."""
    plain = _DIGITS.sub("0", wording)
    return _GROUPED.sub(lambda found: f"0{found[1]}0", plain)


def _shared_style(pair: Pair, styles: Mapping[str, str]) -> str | None:
    mine = styles[pair[0]]
    others = [form for source, form in styles.items() if source not in pair]
    is_unusual = bool(others) and others.count(mine) * _UNUSUAL <= len(others)
    return mine if styles[pair[1]] == mine and is_unusual else None


class _Scopes:
    """Reads the scopes of the few items that are shown."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._places = load_places(session)

    def show(self, example: Example, *, turned: bool) -> SharedValue:
        """Show a shared value, that of the copy first: `turned` when it stands second."""
        one, other = example.printed[::-1] if turned else example.printed
        return SharedValue(
            example.item.measure, self._scope(example.item), one, other, example.with_it, example.others, example.usual
        )

    def _scope(self, item: Item) -> Scope:
        figure = model.Figure
        row = self._session.execute(
            select(
                figure.place_id, figure.as_of, figure.as_of_start, figure.as_of_end,
                figure.period, figure.period_start, figure.period_end, figure.qualifiers,
            )
            .join(model.Measure, model.Measure.id == figure.measure_id)
            .where(model.Measure.key == item.measure, figure.scope_key == item.scope, figure.withdrawn_at.is_(None))
            .order_by(figure.id)
            .limit(1)
        ).one()  # fmt: skip
        return Scope(
            place=self._places.get(row.place_id) if row.place_id is not None else None,
            as_of=None if row.as_of is None else Period(None, row.as_of, row.as_of_start, row.as_of_end),
            period=None if row.period is None else Period(None, row.period, row.period_start, row.period_end),
            qualifiers=tuple(sorted((str(name), str(value)) for name, value in row.qualifiers.items())),
        )
