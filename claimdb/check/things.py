"""What a document says was done to a thing, and when: "the bridge of Aln, opened in May 2016"; and anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from claimdb.check.events import Event
from claimdb.reading.prose import PlacedDate, PlacedFigure, Said, said_in
from claimdb.values.figure import FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.period import Period
from claimdb.values.reading import Reading, RegionKind

_DEEDS: Mapping[str, str] = MappingProxyType({
    "launch": r"lancée?s?|launched",
    "open": r"ouverte?s?|inaugurée?s?|opened|inaugurated",
    "close": r"fermée?s?|closed",
    "complete": r"achevée?s?|terminée?s?|completed",
    "begin": r"commencée?s?|entamée?s?|begun|began|started",
    "build": r"construite?s?|bâtie?s?|built",
    "wreck": r"détruite?s?|destroyed|demolished",
    "found": r"fondée?s?|créée?s?|founded|established",
})  # fmt: skip
# Only what was done to the thing: "the town of Aln opened in 1990 a school" is what it did itself.
_THING = re.compile(
    r"\b(?:[Tt]he\s|[Ll][ea]s?\s|[Ll]['’])(?P<head>[a-zß-ÿ-]{3,})"
    r"(?P<rest>(?:\s(?:of(?:\sthe)?|du|de(?:\sla)?)(?:\s[a-zß-ÿ-]{3,})?|\s(?:des|the|la|le|en|at|in|sur)\b|\s[dl]['’](?=\w)|\s?[A-ZÀ-Þ][\w’'-]*){0,6})"
    r"(?:,\s|,?\s(?:qui\s|which\s|that\s)?(?:(?:a|ont|avait|avaient)\sété|(?:has|have|had)\sbeen|est|fut|was|were)\s)"
    r"(?:" + "|".join(f"(?P<r{at}>{pattern})" for at, pattern in enumerate(_DEEDS.values())) + r")"
    r"\s(?:en\s|le\s|dès\s|in\s|on\s)?$"
)
_NAMED = re.compile(r"[A-ZÀ-Þ]")
_FOUNDED = re.compile(
    r"\b(?:fondée?s?|créée?s?|née?s?|ouverte?s?|inaugurée?s?|founded|established|created|born|opened|inaugurated)"
    r"\s(?:en|in)\s$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\s(?:de|du|des|d['’]|of)\b")
_MOST_TOLD = 12
# A feast may be held a season early or late.
_LEAST_OFF = 2


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary whose number is not the years that its sentence puts between the two dates."""

    ordinal: PlacedFigure
    years: int
    founded: PlacedDate
    held: PlacedDate
    said: Said


def told_apart(reading: Reading) -> Iterator[tuple[Event, Event, bool]]:
    """Give each deed to one thing that is dated in two ways, and whether both times the thing has its name.

    "The bridge" alone is "the bridge of Aln" where the document names no other bridge.
    """
    told = list(_events(reading))
    names: dict[str, set[str]] = {}
    for event in told:
        if " " in event.name:
            names.setdefault(_head(event), set()).add(event.name)
    by_deed: dict[tuple[str, str], list[Event]] = {}
    for event in told:
        by_deed.setdefault((_head(event), event.role), []).append(event)
    for (head, _), events in by_deed.items():
        for one, other in combinations(events[:_MOST_TOLD], 2):
            is_same = one.name == other.name or (head in {one.name, other.name} and len(names.get(head, ())) == 1)
            if is_same and one.is_apart_from(other):
                yield one, other, one.name == other.name != head
                break


def _head(event: Event) -> str:
    return event.name.split(" ")[0]


def _events(reading: Reading) -> Iterator[Event]:
    for said in said_in(reading, (RegionKind.BODY,)):
        for placed in said.dates:
            period = placed.dated.period
            found = _THING.search(said.text[: placed.start]) if _is_whole(period) else None
            if found is None or (found["rest"] and not _NAMED.search(found["rest"])):
                continue
            role = next(role for at, role in enumerate(_DEEDS) if found[f"r{at}"])
            name = fold_text(f"{found['head']} {found['rest'].strip()}".strip())
            yield Event(name, role, period, placed.dated.start, placed.dated.end, said.sentence)


def _is_whole(period: Period) -> bool:
    return period.resolved_from is None and period.start is not None and period.end is not None


def wrong_anniversaries(reading: Reading) -> Iterator[Anniversary]:
    """Find "founded in 1974, it kept its 50th anniversary in 2022": two years and the number between, all printed."""
    for said in said_in(reading, (RegionKind.BODY, RegionKind.CAPTION)):
        ordinals = [one for one in said.figures if _is_anniversary(one) and not _OF_ANOTHER.match(said.text, one.end)]
        dates = [one for one in said.dates if _is_whole(one.dated.period)]
        if len(ordinals) != 1 or len(dates) != 2:
            continue
        founded = [one for one in dates if _FOUNDED.search(said.text[: one.start])]
        if len(founded) != 1:
            continue
        held = next(one for one in dates if one is not founded[0])
        first, last = founded[0].dated.period.start, held.dated.period.start
        years = last.year - first.year if first and last else 0
        if years > 0 and abs(years - int(ordinals[0].figure.value)) >= _LEAST_OFF:
            yield Anniversary(ordinals[0], years, founded[0], held, said)


def _is_anniversary(placed: PlacedFigure) -> bool:
    figure = placed.figure
    return figure.kind is FigureKind.ORDINAL and fold_text(figure.counted or "").startswith("anniversa")
