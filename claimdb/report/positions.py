"""Positions as records of the machine output, and in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from claimdb.report.language import translate, translate_count, word
from claimdb.report.phrases import DATE, interval, scope_phrase
from claimdb.report.terminal import safe, wrap
from claimdb.values.arithmetic import plain
from claimdb.values.period import Period
from claimdb.values.position import Position, Positions, Standing

ONE_DOCUMENT = "one document"
UNCOMPARED = "uncompared"
RESERVED = "reserved"
STANDINGS: Mapping[str, str] = {
    Standing.AGREED: "agreed",
    Standing.CONTRADICTION: "contradiction",
    Standing.UPDATE: "update: the newer supersedes",
    Standing.UNRESOLVED: "contradiction: none of them leads clearly",
    ONE_DOCUMENT: "one document only",
    UNCOMPARED: "not compared: a place, date or other detail is missing",
    RESERVED: "said with reserve only",
}


def positions_record(
    group: Positions, places: Mapping[str, str] | None = None, works: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Give the positions on one measure and scope with exactly the fields of the machine output.

    Sources are named by cite key, which `works` gives by key also for those that print no figure; `places` gives
    names of places by key in the language wanted.
    """
    scope = group.scope
    place = None if scope.place is None else (places or {}).get(scope.place.key, scope.place.label)
    return {
        "subject": group.measure.subject or None,
        "measure": group.measure.label,
        "measure_key": group.measure.key,
        "place": place,
        "as_of": _edtf(scope.as_of),
        "period": _edtf(scope.period),
        "qualifiers": dict(scope.qualifiers),
        "positions": [_position_record(position, group.measure.unit, works or {}) for position in group.positions],
        "outcome": group.outcome.value,
        "best": group.best,
        "margin": group.margin,
        "flips": None if group.flips is None else {"position": group.runner_up, "origins": group.flips},
    }


def _position_record(position: Position, unit: str | None, works: Mapping[str, str]) -> dict[str, Any]:
    figures = (*position.figures, *position.loose)
    said = {mention.source.key: mention.source.cite_key for figure in figures for mention in figure.mentions}
    names = {**works, **said}
    return {
        "low": _end(position.interval.low, unit),
        "high": _end(position.interval.high, unit),
        "label": position.label,
        "documents": position.backing.documents,
        "origins_min": position.backing.origins_min,
        "origins_max": position.backing.origins_max,
        "claims": sorted({figure.claim for figure in figures}),
        "sources": sorted(names.get(key, key) for key in position.backing.sources),
        "support": position.support,
        "choke_points": [names.get(key, key.removeprefix("speaker:")) for key in position.backing.choke_points],
    }


def _end(value: Decimal | None, unit: str | None) -> str | None:
    """Give an end as an exact number; of a measure that is a date as a day, which inside is a number of days."""
    if value is None:
        return None
    return date.fromordinal(int(value)).isoformat() if unit == DATE else plain(value)


def _edtf(period: Period | None) -> str | None:
    return None if period is None else period.edtf or period.text


def render_positions(
    groups: Iterable[Positions], names: Mapping[str, str], places: Mapping[str, str], lang: str, width: int = 80
) -> str:
    """Print positions for people; a ranking is shown only where it is clear.

    `names` are what people call measures and works, `places` places, by key.
    """
    lines: list[str] = []
    for group in groups:
        if lines:
            lines.append("")
        lines.extend(_group(group, names, places, lang, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _group(
    group: Positions, names: Mapping[str, str], places: Mapping[str, str], lang: str, width: int
) -> Iterator[str]:
    # The name that people have for a measure begins with its subject.
    plain = ", ".join(part for part in (group.measure.subject, group.measure.label) if part)
    about = [names.get(group.measure.key, plain), scope_phrase(group.scope, lang, places)]
    standing = word(STANDINGS, _standing(group), lang)
    said = translate("{about}: {said}", lang, about=", ".join(part for part in about if part), said=standing)
    yield from _filled(said, width, "")
    is_ranked = group.outcome is Standing.CONTRADICTION
    for number, position in enumerate(group.positions):
        mark = translate(" (best supported)", lang) if is_ranked and number == group.best else ""
        values = interval(position.interval, lang, DATE if group.measure.unit == DATE else None)
        allowed = f" ({values})" if values != position.label else ""
        said = translate("{about}: {said}", lang, about=position.label + allowed, said=_backing(position, lang) + mark)
        yield from _filled(said, width, "  ")
        for key in position.backing.choke_points:
            if position.backing.documents > 1:
                said = translate("all of it rests on {work}", lang, work=names.get(key, key.removeprefix("speaker:")))
                yield from _filled(said, width, "    ")
    if is_ranked and group.runner_up is not None:
        said = translate_count(
            "{count:n} more independent origin for {position} would change this.",
            "{count:n} more independent origins for {position} would change this.",
            group.flips or 0,
            lang,
            position=group.positions[group.runner_up].label,
        )
        yield from _filled(said, width, "  ")


def _standing(group: Positions) -> str:
    """Tell how the positions stand, in more detail than the machine output has words for."""
    if not group.is_known:
        return UNCOMPARED
    figures = [figure for position in group.positions for figure in (*position.figures, *position.loose)]
    if group.outcome is Standing.UNRESOLVED and not any(position.figures for position in group.positions):
        return RESERVED
    sources = {mention.source.key for figure in figures for mention in figure.supporting}
    return ONE_DOCUMENT if group.outcome is Standing.AGREED and len(sources) == 1 else group.outcome


def _backing(position: Position, lang: str) -> str:
    """Say how many documents and origins stand behind a position, and how many of them with reserve."""
    backing = position.backing
    reserved = {m.source.key for figure in (*position.figures, *position.loose) for m in figure.supporting if m.hedged}
    reserved -= set(backing.sources)
    with_reserve = translate_count(
        "{count:n} document with reserve", "{count:n} documents with reserve", len(reserved), lang
    )
    if not backing.documents and reserved:
        return with_reserve
    documents = translate_count("{count:n} document", "{count:n} documents", backing.documents, lang)
    if backing.origins_min == backing.origins_max:
        origins = translate_count("{count:n} origin", "{count:n} origins", backing.origins_max, lang)
    else:
        origins = translate("{low:n} to {high:n} origins", lang, low=backing.origins_min, high=backing.origins_max)
    return ", ".join([documents, origins, *([with_reserve] if reserved else [])])


def _filled(text: str, width: int, indent: str) -> Iterator[str]:
    for at, line in enumerate(wrap(safe(text), width - len(indent) - 2)):
        yield f"{indent}{'  ' if at else ''}{line}"
