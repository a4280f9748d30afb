"""Claims as people recognise them: the words, the figures with what they measure, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from claimdb.report.dates import as_of, period
from claimdb.report.language import translate, word
from claimdb.report.phrases import DATE, interval
from claimdb.report.record_words import STANCES, STATES
from claimdb.report.terminal import safe, wrap
from claimdb.values.interval import Interval

KEY_SHOWN = 8
GAP = 2


@dataclass(frozen=True, slots=True)
class Names:
    """What people call measures (by key) and places (by handle), in the language."""

    measures: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


def render_claims(claims: Sequence[Mapping[str, Any]], names: Names, lang: str, width: int = 80) -> str:
    """Print claims one below the other: key and words, then figures, scope, and who says it."""
    indent = " " * (KEY_SHOWN + GAP)
    lines: list[str] = []
    for claim in claims:
        state = "" if claim["state"] == "living" else f" [{word(STATES, claim['state'], lang)}]"
        head = f"{claim['words'] or '–'}{state}"
        said = (f"— {said_words(one, lang)}" for one in claim["assertions"])
        body = [*figure_lines(claim["figures"], names, lang), *said]
        for at, line in enumerate(wrap(safe(head), width - len(indent))):
            lines.append(f"{indent if at else claim['key'][:KEY_SHOWN] + ' ' * GAP}{line}")
        for text in body:
            for at, line in enumerate(wrap(safe(text), width - len(indent) - 2)):
                lines.append(f"{indent}{'  ' if at else ''}{line}")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def figure_lines(figures: Sequence[Mapping[str, Any]], names: Names, lang: str) -> Iterator[str]:
    """Say what each figure measures; a scope that all share is said once, at the end."""
    scopes = [scope_words(figure, names, lang) for figure in figures]
    shared = len(figures) > 1 and len(set(scopes)) == 1
    for figure, scope in zip(figures, scopes, strict=True):
        said = figure_words(figure, names, lang)
        yield f"{said}, {scope}" if scope and not shared else said
    if shared and scopes[0]:
        yield scopes[0]


def figure_words(figure: Mapping[str, Any], names: Names, lang: str) -> str:
    """Say one figure: what it measures, as printed, and what the words allow where they are not exact."""
    measure = names.measures.get(figure["measure"], figure["label"])
    means = interval(_interval(figure), lang, _shown_unit(figure["unit"]))
    printed = ", ".join(figure["wordings"])
    is_all_said = figure["comparator"] == "exact" or printed == means
    value = printed if printed and is_all_said else f"{printed} ({means})" if printed else means
    return translate("{label}: {text}", lang, label=measure, text=value)


def scope_words(figure: Mapping[str, Any], names: Names, lang: str) -> str:
    """Say where, when and for whom a figure holds; empty when nothing is known."""
    place = figure["place"]
    parts = [names.places.get(place, place) if place else None]
    if figure["as_of"]:
        parts.append(as_of(figure["as_of"], lang))
    parts.append(period(figure["period"], lang))
    parts.extend(translate("{name}: {value}", lang, name=n, value=v) for n, v in sorted(figure["qualifiers"].items()))
    return ", ".join(part for part in parts if part)


def said_words(said: Mapping[str, Any], lang: str) -> str:
    """Say who speaks, how, where, and what that rests on."""
    remarks = [] if said["stance"] == "asserts" else [word(STANCES, said["stance"], lang)]
    if said["speaker"]:
        remarks.append(translate("by the words of {speaker}", lang, speaker=said["speaker"]))
    if said["hedged"]:
        remarks.append(translate("with reserve", lang))
    if not said["reviewed"]:
        remarks.append(translate("accepted unseen", lang))
    if said["page"]:
        remarks.append(translate("p. {page}", lang, page=said["page"]))
    speaks = said["source"] + (f" ({', '.join(remarks)})" if remarks else "")
    cited = ", ".join(cite["source"] or cite["as_cited"] or "?" for cite in said["cites"])
    return translate("{source}, resting on {works}", lang, source=speaks, works=cited) if cited else speaks


def _interval(figure: Mapping[str, Any]) -> Interval:
    low = None if figure["low"] is None else Decimal(figure["low"])
    high = None if figure["high"] is None else Decimal(figure["high"])
    return Interval(low, high, bool(figure["low_closed"]), bool(figure["high_closed"]))


def _shown_unit(unit: str | None) -> str | None:
    # A counted noun ("station") is in the words already.
    return unit if unit in {"percent", "%", DATE} or (unit and unit.isupper() and len(unit) == 3) else None
