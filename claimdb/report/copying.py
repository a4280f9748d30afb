"""Proposed lineage: in words with its evidence, as records, and as the table that `import --kind lineage` takes."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimdb.report.language import translate, translate_count, word
from claimdb.report.phrases import scope_phrase
from claimdb.report.terminal import safe, wrap
from claimdb.values.copying import Direction, SharedValue, Suggestion
from claimdb.values.period import Period

DIRECTIONS: Mapping[str, str] = {
    Direction.DATES: "its dates are the later ones",
    Direction.COMPLETENESS: "the other has nearly all that it has, and more",
    Direction.EITHER: "or the other way round: nothing tells which",
}
# Copying is never said to be likelier than this: what people take for chance has causes that nobody counted.
_ODDS: tuple[tuple[int, str], ...] = (
    (12, "more than a trillion times likelier if one copies than by chance"),
    (9, "more than a billion times likelier if one copies than by chance"),
    (0, "more than a million times likelier if one copies than by chance"),
)
STRENGTHS: Mapping[str, str] = {str(odds): words for odds, words in _ODDS}
KIND = "same_data"


def lineage_rows(suggestions: Iterable[Suggestion], works: Mapping[str, str]) -> list[dict[str, str | None]]:
    """Give the rows of a table of lineage: `works` gives cite keys by key."""
    return [
        {"source": works[one.source], "of": works[one.of], "kind": KIND, "measure": one.measure} for one in suggestions
    ]


def suggestion_record(
    one: Suggestion, works: Mapping[str, str], names: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, Any]:
    """Give one suggestion with its evidence for the machine formats."""
    return {
        "source": works[one.source],
        "of": works[one.of],
        "kind": KIND,
        "measure": one.measure,
        "direction": one.direction.value,
        "shared": one.shared,
        "rare": one.rare,
        "odds": f"10^{min(one.odds, 12)}",
        "style": one.style,
        "examples": [_example_record(shared, names, places) for shared in one.examples],
        "command": command(one, works),
    }


def _example_record(shared: SharedValue, names: Mapping[str, str], places: Mapping[str, str]) -> dict[str, Any]:
    place = shared.scope.place
    return {
        "measure": names.get(shared.measure, shared.measure),
        "measure_key": shared.measure,
        "place": None if place is None else places.get(place.key, place.label),
        "as_of": _edtf(shared.scope.as_of),
        "period": _edtf(shared.scope.period),
        "printed": [shared.printed, shared.printed_by_other],
        "others_with_it": shared.with_it,
        "others": shared.others,
        "usual": shared.usual,
    }


def _edtf(period: Period | None) -> str | None:
    return None if period is None else period.edtf


def command(one: Suggestion, works: Mapping[str, str]) -> str:
    """Give the command that records the lineage, as one types it."""
    words = ["claimdb", "source", "lineage", works[one.source], "--of", works[one.of], "--kind", KIND]
    if one.measure:
        words += ["--measure", one.measure]
    return shlex.join(words)


def render_suggestions(
    suggestions: Iterable[Suggestion],
    works: Mapping[str, str],
    names: Mapping[str, str],
    places: Mapping[str, str],
    lang: str,
    width: int = 80,
) -> str:
    """Print suggestions for people: `works` gives cite keys, `names` and `places` what people say, by key."""
    lines: list[str] = []
    for one in suggestions:
        if lines:
            lines.append("")
        lines.extend(_suggestion(one, works, names, places, lang, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _suggestion(
    one: Suggestion,
    works: Mapping[str, str],
    names: Mapping[str, str],
    places: Mapping[str, str],
    lang: str,
    width: int,
) -> Iterator[str]:
    why = word(DIRECTIONS, one.direction, lang)
    source, of = works[one.source], works[one.of]
    yield from _filled(
        translate("{source} seems to copy {of} ({why}).", lang, source=source, of=of, why=why), width, ""
    )
    if one.measure:
        named = names.get(one.measure, one.measure)
        yield from _filled(translate("For one measure only: {measure}.", lang, measure=named), width, "  ")
    odds = next(words for least, words in _ODDS if one.odds >= least)
    said = translate_count(
        "They share {shared:n} of {count:n} rare value; that is {odds}.",
        "They share {shared:n} of {count:n} rare values; that is {odds}.",
        one.rare,
        lang,
        shared=one.shared,
        odds=word(STRENGTHS, str(next(least for least, words in _ODDS if words == odds)), lang),
    )
    yield from _filled(said, width, "  ")
    for shared in one.examples:
        yield from _filled(_example(shared, names, places, lang), width, "    ")
    if one.style:
        said = translate("Both print numbers as {style}, as few others do.", lang, style=one.style)
        yield from _filled(said, width, "  ")
    # A command is copied whole, however wide.
    yield f"  {safe(command(one, works))}"


def _example(shared: SharedValue, names: Mapping[str, str], places: Mapping[str, str], lang: str) -> str:
    about = [names.get(shared.measure, shared.measure), scope_phrase(shared.scope, lang, places)]
    printed = " = ".join(dict.fromkeys((shared.printed, shared.printed_by_other)))
    said = translate_count(
        "{printed} ({with_it:n} of {count:n} other says so; usual is {usual})",
        "{printed} ({with_it:n} of {count:n} others say so; usual is {usual})",
        shared.others,
        lang,
        printed=printed,
        with_it=shared.with_it,
        usual=shared.usual,
    )
    return translate("{about}: {said}", lang, about=", ".join(part for part in about if part), said=said)


def _filled(text: str, width: int, indent: str) -> Iterator[str]:
    for at, line in enumerate(wrap(safe(text), width - len(indent) - 2)):
        yield f"{indent}{'  ' if at else ''}{line}"
