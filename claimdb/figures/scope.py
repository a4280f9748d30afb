"""What a figure's own clause says of it: whether it vouches, where, and when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimdb.figures.hedging import Hedging
from claimdb.figures.language import Language
from claimdb.figures.times import Extent, Placed, Times
from claimdb.text.tokens import WORD, Tokens
from claimdb.values.countries import find_country
from claimdb.values.period import Period

_WORLD = "world"
_STOPS = frozenset([",", ";", ":", "(", ")", "\n", "!", "?", "…", "—", "•"])


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a text by their first tokens, ascending, each with the sentence it belongs to."""

    starts: list[int]
    sentences: list[int]

    def at(self, token: int) -> tuple[int, int]:
        """Give first token and end of the clause that holds a token."""
        after = bisect_right(self.starts, token)
        end = self.starts[after] if after < len(self.starts) else 1 << 60
        return (self.starts[after - 1] if after else 0), end

    def sentence_of(self, token: int) -> int:
        """Give the number of the sentence of a token."""
        at = bisect_left(self.starts, token + 1) - 1
        return self.sentences[max(at, 0)]


def cut_clauses(tokens: Tokens, sentence_starts: Sequence[int], language: Language) -> Clauses:
    """Cut a text into clauses: at sentence ends, at signs that part, and at words that begin a clause."""
    count = len(tokens)
    opened = {bisect_left(tokens.starts, start) for start in sentence_starts}
    opened.update(at + 1 for at in tokens.places_of(_STOPS))
    opened.update(tokens.places_of(language.clause_words))
    starts = sorted(at for at in opened if at < count)
    sentences = [max(bisect_right(sentence_starts, tokens.starts[at]) - 1, 0) for at in starts]
    return Clauses(starts or [0], sentences or [0])


class Named(NamedTuple):
    """A place as printed, the token of its preposition, and the token after its name."""

    name: str
    first: int
    last: int


def find_place(tokens: Tokens, first: int, end: int, language: Language) -> Named | None:
    """Find the place that a preposition names between two tokens.

    With an article only what is known as a country is a place: "au Cambodge", but not "au Conseil".
    """
    for at in range(first, min(end, len(tokens)) - 1):
        if tokens.words[at] in language.locatives and tokens.kinds[at] == WORD:
            found = _place_at(tokens, at, min(end, len(tokens)), language)
            if found is not None:
                return found
    return None


def _place_at(tokens: Tokens, first: int, end: int, language: Language) -> Named | None:
    has_article = tokens.words[first] in language.articled
    at = first + 1
    # "À La Rochelle", "in The Hague": a capital makes the article part of the name.
    if tokens.word(at) in language.determiners and tokens.printed(at)[0].islower():
        at, has_article = at + 1, True
    last = _end_of_name(tokens, at, end)
    if last > at:
        last = _with_region(tokens, last, language)
    if last == at or tokens.words[at] in language.months or tokens.words[last - 1] in language.labels:
        # "In Room 204" is no place of that name.
        return None
    name = tokens.text[tokens.starts[at] : tokens.ends[last - 1]]
    country = find_country(name)
    if country == _WORLD:
        # "Dans Le Monde": the world has no capital.
        return None
    is_country = country is not None
    if has_article and not is_country:
        return None
    return Named(name, first, last) if is_country or not name.isupper() else None


def _end_of_name(tokens: Tokens, at: int, end: int) -> int:
    last = at
    while last < end and tokens.kinds[last] == WORD and tokens.printed(last)[0].isupper():
        last += 1
        if tokens.word(last) in "-‐‑" and tokens.glued(last) and tokens.glued(last + 1):
            last += 1
    return last


def is_listed(tokens: Tokens, place: Named, after: int, language: Language) -> bool:
    """Tell one of several places: "en France, en Suède et aux Pays-Bas"; `after` is where the next figure begins."""
    at = place.last
    while tokens.word(at) == "," or tokens.word(at) in language.joiners:
        comma = tokens.words[at] == ","
        joined = not comma or tokens.word(at + 1) in language.joiners
        at += 2 if comma and joined else 1
        end = min(after, len(tokens))
        if tokens.word(at) in language.locatives:
            found = _place_at(tokens, at, end, language)
            last = found.last if found else at
        else:
            last = _end_of_name(tokens, at, end)
        if last <= at or _leads(tokens, last, after):
            return False
        if joined:
            return True
        at = last
    return False


def _leads(tokens: Tokens, last: int, after: int) -> bool:
    """Tell whether the figure at `after` follows a place at once: "et en France, 3 villes"."""
    if after >= len(tokens):
        return False
    return after == last or (after == last + 1 and tokens.word(last) == ",")


def _with_region(tokens: Tokens, last: int, language: Language) -> int:
    """Give the token after what belongs to a name that ends before `last`: "Amérique | du Nord", "Côte | d’Ivoire"."""
    here = last
    while here < last + 2 and tokens.word(here) in language.joints.of_names:
        here += 1
    if tokens.word(here) in language.regions:
        return here + 1
    if here == last or tokens.kind(here) != WORD or not tokens.printed(here)[0].isupper():
        return last
    first = last - 1
    return here + 1 if find_country(tokens.text[tokens.starts[first] : tokens.ends[here]]) is not None else last


class FigureScope(NamedTuple):
    """What a figure's clause says of it."""

    hedged: bool
    place: str | None
    period: Period | None


class Scopes:
    """Tells the scope of each figure of one text."""

    def __init__(
        self,
        tokens: Tokens,
        language: Language,
        sentences: Sequence[int],
        periods: Sequence[Placed],
        figures: Sequence[int],
    ) -> None:
        self.tokens = tokens
        self.language = language
        self.clauses = cut_clauses(tokens, sentences, language)
        self.figures = figures
        self.hedging = Hedging(tokens, language, self.clauses.starts, self.clauses.sentences, figures)
        self.periods = periods
        self.starts = [period.first for period in periods]
        parts = [at for at in self.clauses.starts if tokens.word(at) in language.part_words]
        self.times = Times(tokens, language, self.clauses, periods, figures, parts)

    def of(self, first: int, number: int, end: int, before: int, after: int) -> FigureScope:
        """Give the scope of a figure on tokens `first` to `end` whose number stands at `number`.

        `before` and `after` are where the figures next to it end and begin: a place belongs to one figure.
        """
        start, stop = self.clauses.at(number)
        place = find_place(self.tokens, end, min(stop, after), self.language)
        if place is not None and self._is_joined(place) and _leads(self.tokens, place.last, after):
            place = None
        elsewhere = place is None and self._is_elsewhere(end, min(stop, after))
        if place is None and not elsewhere:
            place = find_place(self.tokens, max(start, before), first, self.language)
        if place is None and first == start and not elsewhere:
            place = self._opening(start, before)
        if place is not None and is_listed(self.tokens, place, after if place.first >= end else first, self.language):
            place = None
        period = self.times.of(start, stop, Extent(first, number, end, before, after))
        return FigureScope(self._is_hedged(first, number, start), place.name if place else None, period)

    def _is_elsewhere(self, end: int, stop: int) -> bool:
        """Tell "12 | dans la Sarthe", "3 | au Havre": a place of its own right behind a figure, known or not."""
        tokens, at = self.tokens, end + 1
        at += tokens.word(at) in self.language.determiners and tokens.printed(at)[0].islower()
        led = tokens.word(end) in self.language.locatives and at < stop and tokens.kind(at) == WORD
        return led and tokens.printed(at)[0].isupper() and not self.language.capitalises_nouns

    def _is_joined(self, place: Named) -> bool:
        return self.tokens.word(place.first - 1) in self.language.joiners

    def _opening(self, start: int, before: int) -> Named | None:
        """Give the place that opens a clause and holds for the figure behind its comma: "En Europe, 7 ports".

        A time may stand between the two; a figure may not: it ends at `before`.
        """
        tokens, sentence = self.tokens, self.clauses.sentence_of(start)
        while tokens.word(start - 1) == "," and start - 1 > before:
            begin = max(self.clauses.at(start - 1)[0], before)
            if self.clauses.sentence_of(begin) != sentence:
                return None
            place = find_place(tokens, begin, start - 1, self.language)
            if place is not None:
                opens = place.first == begin or (self._is_joined(place) and place.first - 1 == begin)
                return place if opens and (place.last == start - 1 or self._is_time(place.last, start - 1)) else None
            if not self._is_time(begin, start - 1):
                return None
            start = begin
        return None

    def _is_time(self, begin: int, end: int) -> bool:
        """Tell whether nothing but a period, and its preposition, stands between two tokens."""
        at = bisect_left(self.starts, begin)
        return at < len(self.starts) and self.starts[at] <= begin + 1 and self.periods[at].last >= end

    def _is_hedged(self, first: int, number: int, start: int) -> bool:
        if self.hedging.is_hedged(first, number):
            return True
        # "Aurait ouvert 54 ports, dont 12 en Asie": a part is as sure as its whole.
        return self.tokens.word(start) in self.language.part_words and start > 0 and self._is_whole_hedged(start)

    def _is_whole_hedged(self, start: int) -> bool:
        begin, end = self.clauses.at(start - 1)
        at = bisect_left(self.figures, begin)
        held = at < len(self.figures) and self.figures[at] < end
        return held and self.hedging.is_hedged(self.figures[at], self.figures[at])
