"""The figures of a text, with its notes: spans point into the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from claimdb import figures as grammar
from claimdb.reading.failures import UnreadableFigure
from claimdb.reading.languages import choose_language
from claimdb.reading.marked import MarkedText, mark_text
from claimdb.text import Joined, Marker, NoteBody, join_text, sentence_spans, tokenize
from claimdb.text.patterns import late
from claimdb.values.figure import Comparator, Figure

if TYPE_CHECKING:
    from claimdb.figures import Found, Language, Refusal

# Possessives and pronouns that stand for what the sentence before named.
_POINTING_BACK = late(r"\s*(?:Sa|Son|Ses|Leurs?|Elles?|Ils?|Celles?-ci|Celui-ci|Ceux-ci|Its|Their|They|It)\s")


class Explained(NamedTuple):
    """The figures of a text, and the numbers in it that are none, each with its reason."""

    figures: list[Figure]
    refusals: list[Refusal]


def find_figures(text: str, language: str = "auto", *, reference: date | None = None) -> list[Figure]:
    """Find the figures of a text, in the order in which they stand.

    `language` is "de", "en", "fr" or "auto"; relative dates ("last year") are resolved against `reference`,
    the document's date, and stay unresolved without one. Raises UnknownLanguage.

    >>> [(figure.counted, int(figure.value)) for figure in find_figures("54 stations in 30 countries", "en")]
    [('stations', 54), ('countries', 30)]
    """
    return explain_figures(text, language, reference=reference).figures


def explain_figures(
    text: str, language: str = "auto", *, reference: date | None = None, marked: MarkedText | None = None
) -> Explained:
    """Find the figures of a text, and say of every other number why it is none.

    `marked` is what `mark_text` gives for the same text, where that is there already.
    """
    chosen = choose_language(language, text)
    marked = marked or mark_text(text)
    bodies, markers, joined, sentences = marked.bodies, marked.markers, marked.joined, marked.sentences
    found = _read(joined, chosen, reference, sentences, value=False)
    ends = [end for _, end in sentences]
    places = [joined.position(marker.start) for marker in markers]
    figures: list[Figure] = []
    refused: list[Refusal] = []
    # Looked up once: what a package exports late costs an import at each use.
    make_refusal, volume = grammar.Refusal, grammar.Reason.VOLUME
    for figure in found.figures:
        start, end, wording = _span(text, joined, figure)
        notes = _notes(joined, figure, ends, places, markers, bodies)
        if _is_of_citation(figure) and _body_at(bodies, start) is not None:
            refused.append(make_refusal(start, end, wording, volume))
            continue
        figures.append(replace(figure, start=start, end=end, wording=wording, notes=notes))
    for refusal in found.refusals:
        start, end, wording = _span(text, joined, refusal)
        refused.append(make_refusal(start, end, wording, refusal.reason))
    return Explained(figures, sorted(refused, key=lambda refusal: refusal.start))


def read_figure(text: str, language: str = "auto") -> Figure:
    """Read the one figure of a short text that is a value: a cell, a field, an argument.

    The text is a value, so a bare year and an article are numbers in it. Raises UnreadableFigure if there
    is no figure, or more than one; UnknownLanguage.

    >>> read_figure("près de 3,5 %", "fr").strict
    Interval(low=Decimal('3.45'), high=Decimal('3.5'), low_closed=True, high_closed=True)
    """
    joined = join_text(text)
    found = _read(joined, choose_language(language, text), None, sentence_spans(joined.text), value=True).figures
    if len(found) > 1:
        # "un total de 54", "a record 12": an article is a number only where nothing else is.
        found = [figure for figure in found if figure.value != 1 or figure.wording[:1].isdecimal()] or found
    if len(found) != 1:
        raise UnreadableFigure(text=text, count=len(found))
    return found[0]


def _read(
    joined: Joined, language: Language, reference: date | None, sentences: Sequence[tuple[int, int]], *, value: bool
) -> Found:
    tokens = tokenize(joined.text)
    # A value is no date, so that nothing but a day or a month in words is one there.
    dated = not value or any(word in language.months for word in tokens.words)
    periods = grammar.find_periods(tokens, language, reference=reference) if dated else []
    if value:
        periods = [each for each in periods if any(w in language.months for w in tokens.words[each.first : each.last])]
    return grammar.read_figures(tokens, language, [start for start, _ in sentences], periods, value=value)


def _span(text: str, joined: Joined, found: Figure | Refusal) -> tuple[int, int, str]:
    """Give a span in the original and the words there, without what was removed inside them."""
    start, end = joined.original(found.start, found.end)
    return start, end, found.wording if joined.cuts else text[start:end]


def _is_of_citation(figure: Figure) -> bool:
    """Tell a bare number, which in the body of a note is a volume, an issue or a page."""
    is_bare = figure.unit is None and figure.counted is None and figure.comparator is Comparator.EXACT
    return is_bare and figure.wording.isdecimal()


def _body_at(bodies: Sequence[NoteBody], place: int) -> NoteBody | None:
    at = bisect_right(bodies, place, key=lambda body: body.start) - 1
    return bodies[at] if at >= 0 and place < bodies[at].end else None


def _goes_on(joined: Joined, ends: Sequence[int], sentence: int) -> bool:
    """Tell whether the next sentence stands in the same paragraph and begins with a word for what this one named."""
    if sentence + 1 >= len(ends):
        return False
    following = joined.text[ends[sentence] : ends[sentence + 1]]
    before = joined.text[max(0, ends[sentence] - 20) : ends[sentence]]
    between = before[len(before.rstrip()) :] + following[: len(following) - len(following.lstrip())]
    return between.count("\n") < 2 and _POINTING_BACK.match(following) is not None


def _notes(
    joined: Joined,
    figure: Figure,
    ends: Sequence[int],
    places: Sequence[int],
    markers: Sequence[Marker],
    bodies: Sequence[NoteBody],
) -> tuple[str, ...]:
    """Give the notes of a figure: those called in its words ("129¹ boats"), else first behind it, else last before it.

    Where its sentence calls none, and the next one goes on about the same ("Its share rose…3."), they are those of the
    next. Inside a note's body it is that note.
    """
    start = joined.original(figure.start, figure.end)[0]
    body = _body_at(bodies, start)
    if body is not None:
        return (body.label,)
    sentence = min(bisect_right(ends, figure.end - 1), len(ends) - 1)
    inside = bisect_right(places, figure.start)
    is_inside = inside < len(places) and places[inside] < figure.end
    first = inside if is_inside else bisect_left(places, figure.end)
    if first == len(places) or places[first] > ends[sentence]:
        if first == 0 or places[first - 1] < (ends[sentence - 1] if sentence else 0):
            if not _goes_on(joined, ends, sentence) or first == len(places) or places[first] > ends[sentence + 1]:
                return ()
        else:
            first -= 1
            while first and places[first - 1] >= places[first] - 2:
                first -= 1
    labels = [markers[first].label]
    for number in range(first + 1, len(markers)):
        if places[number] > places[number - 1] + 2:
            break
        labels.append(markers[number].label)
    return tuple(labels)
