"""One document read once: sentences, figures, dates and notes, all with spans in its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from claimdb.figures.language import Language
from claimdb.figures.languages import undecided
from claimdb.figures.periods import find_periods
from claimdb.reading.figures import explain_figures
from claimdb.reading.languages import choose_language
from claimdb.reading.marked import MarkedText, mark_text
from claimdb.reading.notes import resolve_notes
from claimdb.text import Joined, tokenize
from claimdb.text.markers import NoteBody
from claimdb.values.period import Period
from claimdb.values.reading import DatedSpan, Reading, Region, RegionKind, Sentence, Sheet


def read_document(
    text: str,
    *,
    name: str,
    language: str = "auto",
    title: str | None = None,
    issued: Period | None = None,
    regions: Sequence[Region] = (),
    sheets: Sequence[Sheet] = (),
    csl: Mapping[str, object] | None = None,
    known_quotes: Mapping[str, str] | None = None,
) -> Reading:
    """Read a document: what its sentences, figures, dates and notes are, and where each stands.

    `language` is "en", "fr" or "auto". Relative dates are resolved against `issued` where that is one day. Where
    `regions` tell no notes, the bodies of notes are found in the text. Takes time in proportion to the length of
    the text. Raises UnknownLanguage.
    """
    chosen = choose_language(language, text)
    code = chosen.code if chosen is not undecided() else "auto"
    day = _day_of(issued)
    marked = mark_text(text)
    return Reading(
        name=name,
        text=text,
        language=chosen.code,
        title=title,
        issued=issued,
        regions=_with_notes(regions, marked.bodies),
        sheets=tuple(sheets),
        sentences=tuple(_sentences(marked)),
        figures=tuple(explain_figures(text, code, reference=day, marked=marked).figures),
        dates=tuple(_dates(marked.joined, chosen, day)),
        notes=tuple(resolve_notes(text, code, marked=marked)),
        csl=dict(csl or {}),
        known_quotes=dict(known_quotes or {}),
    )


def _day_of(issued: Period | None) -> date | None:
    return issued.start if issued is not None and issued.start == issued.end else None


def _with_notes(regions: Sequence[Region], bodies: Sequence[NoteBody]) -> tuple[Region, ...]:
    """Add the bodies of notes where no region tells of any; a body inside another region is left to that."""
    if any(region.kind is RegionKind.NOTES for region in regions):
        return tuple(regions)
    found = [
        Region(body.start, body.end, RegionKind.NOTES)
        for body in bodies
        if not any(region.start < body.end and body.start < region.end for region in regions)
    ]
    return tuple(sorted([*regions, *found], key=lambda region: region.start))


def _sentences(marked: MarkedText) -> list[Sentence]:
    found = []
    joined = marked.joined
    cuts, gaps = joined.cuts, joined.gaps
    first = 0
    for begin, finish in marked.sentences:
        words = joined.text[begin:finish]
        start = begin + len(words) - len(words.lstrip())
        end = begin + len(words.rstrip())
        if start >= end:
            continue
        while first < len(cuts) and cuts[first] <= start:
            first += 1
        last = first
        while last < len(cuts) and cuts[last] < end:
            last += 1
        before = gaps[first - 1] if first else 0
        original = joined.original(start, end)
        found.append(
            Sentence(
                start=original[0],
                end=original[1],
                text=joined.text[start:end],
                cuts=tuple(cut - start for cut in cuts[first:last]),
                gaps=tuple(gap - before for gap in gaps[first:last]),
            )
        )
    return found


def _dates(joined: Joined, language: Language, day: date | None) -> list[DatedSpan]:
    tokens = tokenize(joined.text)
    found = []
    for one in find_periods(tokens, language, reference=day):
        start, end = joined.original(tokens.starts[one.first], tokens.ends[one.last - 1])
        found.append(DatedSpan(start, end, one.period))
    return found
