"""What the opening of a sentence says of all its figures: where ("En Espagne, …"), and among whom ("Among women, …").

An adverbial in front of its sentence frames what follows (Charolles, L'encadrement du discours, 1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimdb.extract.attribution import phrase_at
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.figures.scope import find_place
from claimdb.text.tokens import NUMERAL, WORD, Tokens

# "In 2023, at the end of the year, in Aln, …": more than three phrases open no sentence.
_MOST_PHRASES = 3
_LONGEST_PHRASE = 9

_AMONG = frozenset(
    [
        "among",
        "amongst",
        "for",
        "in",
        "within",
        "outside",
        "chez",
        "parmi",
        "pour",
        "en",
        "dans",
        "à",
        "au",
        "aux",
        "hors",
    ]
)
_ENDS = frozenset([",", ";", "(", ":", "."])
_INSIDE = frozenset(["dans", "in"])

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a sentence: a place, words that narrow what is counted, and the token behind; None where nothing."""

    place: str | None = None
    narrowed: str | None = None
    end: int = 0


def read_opening(tokens: Tokens, times: Sequence[Span], words: Words, language: Language) -> Opening:
    """Read the phrases before the first commas of a sentence that are no time and no connective."""
    place = narrowed = None
    first = 0
    for _ in range(_MOST_PHRASES):
        comma = next((at for at in range(first, min(len(tokens), first + _LONGEST_PHRASE)) if tokens.words[at] == ","),
                     None)  # fmt: skip
        if comma is None or comma == first or tokens.words[first] not in words.prepositions | language.locatives:
            break
        if not _is_time(tokens, range(first, comma), times, words):
            if not _is_phrase(tokens, range(first, comma)):
                break
            if _is_source(tokens, first, words):
                break
            named = _place(tokens, first, comma, times, language)
            place = place or named
            if named is None and _narrows(tokens, range(first, comma), times, words):
                narrowed = tokens.text[tokens.starts[first] : tokens.ends[comma - 1]]
                narrowed = narrowed[:1].lower() + narrowed[1:]
        first = comma + 1
    return Opening(place, narrowed, first)


def region_behind(tokens: Tokens, end: int, close: int, language: Language) -> str | None:
    """Give the region that has its article between two tokens: "54 barns | in the Weald", "dans l'Hérault"."""
    for at in range(end, close - 2):
        if tokens.words[at] in _ENDS:
            return None
        if tokens.words[at] in _INSIDE and tokens.words[at + 1] in language.determiners:
            name = at + 2
            while name < close and (tokens.printed(name)[:1].isupper() or tokens.words[name] in "-‐‑"):
                name += 1
            # "In the Porto | marathon" is in no place of that name.
            has_noun = name < len(tokens) and tokens.kinds[name] == WORD and not _follows(tokens.words[name], language)
            return None if name == at + 2 or has_noun else tokens.text[tokens.starts[at + 2] : tokens.ends[name - 1]]
    return None


def _follows(word: str, language: Language) -> bool:
    return word in language.function_words or word in language.locatives or word in language.joiners


def is_of_another(tokens: Tokens, since: int, at: int) -> bool:
    """Tell a figure with a name between it and the one before: "In Chad, it reached 5 million, Yemen | 4 million"."""
    return any(tokens.kinds[i] == WORD and tokens.printed(i)[:1].isupper() for i in range(since, at))


def is_set_against(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell a figure that another is set against, which may be of another place: "contre | 7 %", "against | 7 %"."""
    return any(phrase_at(tokens, here, words.bases) == at for here in range(max(0, at - 2), at))


def _is_source(tokens: Tokens, first: int, words: Words) -> bool:
    return phrase_at(tokens, first, words.sources) is not None


def _is_time(tokens: Tokens, span: range, times: Sequence[Span], words: Words) -> bool:
    held = any(first < span.stop and end > span.start for first, end in times)
    return held and all(
        any(first <= at < end for first, end in times) or _is_small(tokens.words[at], words) for at in span
    )


def _is_small(word: str, words: Words) -> bool:
    return (
        word in words.prepositions or word in words.determiners or word in words.of_words
        or word in words.time_words or word in words.connecting or word in words.of_year
    )  # fmt: skip


def _is_phrase(tokens: Tokens, span: range) -> bool:
    """Tell one phrase without other numbers than those of its dates and ages."""
    return (
        all(tokens.kinds[at] in (WORD, NUMERAL) or tokens.words[at] in ("-", "'", "’") for at in span)
        and span.stop - span.start > 1
    )


def _place(tokens: Tokens, first: int, comma: int, times: Sequence[Span], language: Language) -> str | None:
    named = find_place(tokens, first, comma, language)
    if named is not None and named.first == first:
        behind = range(named.last, comma)
        dated = all(any(one <= at <= end for one, end in times) for at in behind)
        return named.name if dated else None
    at = first + 1
    if tokens.words[first] not in language.locatives or tokens.words[first] not in language.articled:
        return None
    while at < comma and tokens.words[at] in language.determiners:
        at += 1
    # "Dans la Creuse, …": a region has its article.
    is_name = at > first + 1 and at < comma and all(tokens.printed(here)[:1].isupper() or tokens.words[here] in "-‐‑"
                                                     for here in range(at, comma))  # fmt: skip
    return tokens.text[tokens.starts[at] : tokens.ends[comma - 1]] if is_name else None


def _narrows(tokens: Tokens, span: range, times: Sequence[Span], words: Words) -> bool:
    """Tell a phrase that says of whom or which: "among women", "chez les moins de 25 ans", and not "in addition"."""
    if tokens.words[span.start] not in _AMONG or any(first < span.stop and end > span.start for first, end in times):
        return False
    telling = [at for at in span if not _is_small(tokens.words[at], words)]
    return bool(telling) and not any(tokens.words[at] in words.connecting for at in span)
