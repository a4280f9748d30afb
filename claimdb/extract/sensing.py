"""What the words around each figure of a document tell of it, as ideas that can be held against another document's.

Read from the clause of the figure, and where that is silent from what was told before: the sentence, the paragraph,
the title, the date of the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import deed_idea, noun_idea, state_idea, tells_holding, tells_state, verb_idea
from claimdb.extract.deeds import split_deed
from claimdb.extract.labels import phrase_of
from claimdb.extract.pieces import cut_long
from claimdb.extract.proposals import Proposal, ProposedFigure, Role, Sense
from claimdb.extract.sense_names import Names
from claimdb.extract.sense_times import Moments
from claimdb.extract.word_lists import WORDS
from claimdb.extract.words import Words, words
from claimdb.figures.language import Language
from claimdb.reading.languages import choose_language
from claimdb.text.tokens import WORD, Tokens, tokenize
from claimdb.values.folding import fold_text
from claimdb.values.period import Period
from claimdb.values.reading import Reading, RegionKind, Sentence
from claimdb.values.units import find_unit

_STOPS = frozenset([";", ":", "(", ")", "."])
_TURNS = frozenset(["and", "but", "while", "whereas", "et", "mais", "tandis", "alors", "und", "aber", "während"])
# Of whom a deed is told alone: "17 people | killed" are 17 dead.
_ANYBODY = frozenset(["people", "dead", "injured", "detainee"])
_OF_DEED = {"kill": "dead", "injure": "injured", "employ": "employee", "arrest": "arrest", "miss": "missing"}
# A toll is of its event, though it is told as it stands now.
_TOLLS = frozenset(["dead", "injured", "missing", "survivor"])
_FILLERS = frozenset(["make", "leave", "toll", "people", "part"])
_LASTING = frozenset(
    ["cost", "length", "height", "width", "capacity", "area", "size", "weight", "measure-long", "measure-high",
     "measure-wide", "measure-deep", "measure-weigh"]
)  # fmt: skip
_SHORTEST = 3
_WITH = frozenset(["of", "with", "de", "à", "avec", "mit", "von"])
_WITHOUT = frozenset(["without", "sans", "ohne"])
_TO_NEXT = 4
_LIMIT = "#"
# Kinds of unit whose words say all: "3 million euros", "12 %".
_BARE = frozenset(["percent", "currency"])
_FUTURE = ("era", "eront", "ira", "iront")
_PLANS = {
    "en": words("expects expect hopes hope wants want aims aim plans plan going intends seeks"),
    "fr": frozenset(
        [
            "prévoit",
            "prévoient",
            "prévu",
            "prévue",
            "prévus",
            "prévues",
            "espère",
            "espèrent",
            "vise",
            "visent",
            "veut",
            "veulent",
            "souhaite",
            "objectif",
            "devrait",
            "devraient",
        ]
    ),
    "de": words("plant planen will wollen soll sollen erwartet erwarten"),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """The tokens of a sentence that tell of one figure: those before it, and those behind it."""

    before: range
    behind: range

    def __iter__(self) -> Iterator[int]:
        yield from self.before
        yield from self.behind


def with_senses(reading: Reading, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Give the proposals of a document with what the words around each of their figures tell of it."""
    return list(_Sensing(reading).read(proposals))


class _Sensing:
    """Goes through the sentences of one document, remembering what was named and dated last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.code = reading.language
        self.words: Words = WORDS[reading.language]
        self.language: Language = choose_language(reading.language, reading.text)
        self.sentences = list(cut_long(reading.sentences))
        self.tokens = [tokenize(sentence.text) for sentence in self.sentences]
        self.names = Names(reading, self.words, self.language, self.tokens)
        self.moments = Moments(reading, self.words)
        self.topic: frozenset[str] = frozenset()
        self.opened: frozenset[str] = frozenset()
        titles = [region for region in reading.regions if region.kind in (RegionKind.TITLE, RegionKind.HEADING)]
        self.titles = [(region.start, region.end) for region in titles]
        self.narrow = _narrow(self.words, self.language)

    def read(self, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
        by_start = {start: list(group) for start, group in groupby(proposals, lambda one: one.start)}
        body = 0
        for sentence, tokens in zip(self.sentences, self.tokens, strict=True):
            in_title = self._in_title(sentence)
            named = self.names.enter(tokens)
            is_opening = in_title or body == 0
            is_told = is_opening or sentence.start in by_start
            ideas = self._ideas(tokens, range(len(tokens)), named) if is_told else frozenset()
            if is_opening:
                self.topic |= frozenset(named.values())
                self.opened |= ideas
            body += 0 if in_title else 1
            self.moments.enter(sentence, tokens)
            if sentence.start in by_start:
                yield from self._of_sentence(sentence, tokens, by_start[sentence.start], named, ideas, in_title)
            self.names.leave(named)

    def _in_title(self, sentence: Sentence) -> bool:
        return any(start <= sentence.start < end for start, end in self.titles)

    def _of_sentence(
        self,
        sentence: Sentence,
        tokens: Tokens,
        proposals: Sequence[Proposal],
        named: dict[int, str],
        ideas: frozenset[str],
        in_title: bool,
    ) -> Iterator[Proposal]:
        spans = [_span(tokens, sentence, proposal.first) for proposal in proposals]
        before: Sense | None = None
        for at, (proposal, span) in enumerate(zip(proposals, spans, strict=True)):
            part = self._part(tokens, spans, at)
            after = spans[at + 1][0] if at + 1 < len(spans) else None
            sense = self._sense(tokens, proposal, span, part, named, before, after=after, in_title=in_title)
            sense = replace(sense, around=ideas | self.opened, topic=self.topic)
            before = sense
            first, *rest = proposal.figures
            yield replace(proposal, figures=(replace(first, sense=sense), *rest))

    def _part(self, tokens: Tokens, spans: Sequence[tuple[int, int]], at: int) -> _Part:
        """Give the tokens of the clause of a figure: from the figure before to the next, cut at stops and turns."""
        first, end = spans[at]
        since = spans[at - 1][1] if at else 0
        if at:
            turn = next((i for i in range(since, first) if self._parts(tokens, i)), since)
            since = min(first, turn + 1) if turn > since or self._parts(tokens, since) else since
        stops = [i for i in range(since, first) if tokens.words[i] in _STOPS]
        since = stops[-1] + 1 if stops else since
        after = spans[at + 1][0] if at + 1 < len(spans) else len(tokens)
        for i in range(end, after):
            is_stop = tokens.words[i] in _STOPS or tokens.words[i] == ","
            if is_stop or (at + 1 < len(spans) and self._parts(tokens, i)):
                after = i
                break
        return _Part(range(since, first), range(end, max(end, after)))

    def _parts(self, tokens: Tokens, at: int) -> bool:
        return tokens.words[at] in _TURNS or tokens.words[at] in (",", ";")

    def _sense(
        self,
        tokens: Tokens,
        proposal: Proposal,
        span: tuple[int, int],
        part: _Part,
        named: dict[int, str],
        before: Sense | None,
        *,
        after: int | None,
        in_title: bool,
    ) -> Sense:
        one = proposal.first
        head, near, phrase = self._head(tokens, one, span, named, after)
        aside = self._asides(tokens, part)
        inside = [at for at in part if at not in phrase and at not in aside]
        deeds = frozenset(filter(None, (self._deed(tokens, at, named) for at in inside)))
        words = self._ideas(tokens, inside, named) - deeds
        seats = self.names.seats(tokens, named)
        names = frozenset(named[at] for at in (*part, *phrase) if at in named and at not in seats)
        has_verb = bool(deeds) or any(tells_state(tokens.words[at], self.code) for at in inside)
        holds = any(tells_holding(tokens.words[at], self.code) for at in inside) and not deeds
        if before is not None and not has_verb:
            # "12 schools and | 3 clinics": the verb, and whose they are, was told before.
            deeds, words = before.deeds, words | before.words
            names = names or before.names
            holds = before.holds
        if before is not None and one.role is Role.PART:
            near, deeds = near | before.near, deeds | before.deeds
        names = names - self.names.of_text(proposal.speaker) or names
        names = names or self.names.opening(span[0], named, proposal.speaker)
        names = names or frozenset(named[at] for at in named if at >= span[1]) or self.names.told()
        names |= self.names.of_place(one.figure.place) if one.figure.place and not names else frozenset()
        head, near, deeds = _person(head, near, deeds, words)
        rate = self._rate(tokens, part)
        if one.role is Role.PART:
            near, words = near | words, frozenset()
        lasting = bool(_LASTING & (words | deeds | near)) and not deeds - _LASTING - {"build"}
        is_now = self.moments.is_now(tokens, self.code, inside)
        of_event = head in _TOLLS or in_title
        is_listed = before is not None and not has_verb
        is_now = before.is_present if before is not None and is_listed else is_now
        times = self.moments.of(one.figure.period, is_now=is_now, of_event=of_event)
        if before is not None and is_listed and one.figure.period is None:
            times = before.start, before.end
        words -= self._ideas_of(proposal.speaker)
        return Sense(
            head=head,
            near=near,
            deeds=deeds - {"employ", "build"} if lasting else deeds - {"employ"},
            words=words - near - _FILLERS - {head},
            around=frozenset(),
            names=names,
            topic=frozenset(),
            rate=rate,
            start=times[0],
            end=times[1],
            is_present=(is_now or in_title) and not _has_bounds(one.figure.period),
            lasting=lasting,
            planned=any(self._plans(tokens.words[at]) for at in (*part, *phrase)) or _is_ahead(one.figure.period),
            in_title=in_title,
            holds=holds or is_now,
            is_share=one.figure.unit is not None and find_unit(one.figure.unit).kind == "percent",
        )

    def _head(
        self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int], named: dict[int, str], after: int | None
    ) -> tuple[str, frozenset[str], range]:
        """Give the idea of the noun that a figure counts, what narrows it, and the tokens of both."""
        figure = one.figure
        if figure.unit is not None:
            # "62,000 tonnes | of rice".
            units = {fold_text(word) for word in (figure.counted or "").split()}
            of = [at for at in range(*span) if fold_text(tokens.words[at]) not in units]
            near = frozenset() if find_unit(figure.unit).kind in _BARE else self._ideas(tokens, of, named)
            return "", near, range(*span)
        if figure.counted is None:
            label = split_deed(one.measure_text or "")[0].split()
            noun = label[0 if self.code == "fr" else -1] if label else ""
            return noun_idea(noun, self.code) if noun else "", frozenset(), range(*span)
        found = phrase_of(tokens, figure.counted, span, self.words, self.language)
        noun = figure.counted.split()[-1] if self.code != "fr" else figure.counted.split()[0]
        head = noun_idea(noun, self.code)
        if found is None or found[1] <= span[0]:
            return head, frozenset(), range(*span)
        phrase = range(min(span[0], found[0]), max(span[1], found[1]))
        near = self._ideas(
            tokens, [at for at in range(*found) if fold_text(tokens.words[at]) != fold_text(noun)], named
        )
        behind = tokens.word(phrase.stop)
        is_limited = behind in _WITH and after is not None and after - phrase.stop <= _TO_NEXT
        is_limited = is_limited or behind in _WITHOUT or tokens.word(phrase.stop + 1) in self.words.possessives
        # "31 schools | with more than 200 pupils", "without", "in its own".
        return head, (near | {_LIMIT} if is_limited else near) - {head}, phrase

    def _deed(self, tokens: Tokens, at: int, named: dict[int, str]) -> str | None:
        """Give what a token says was done, an unlisted participle by its own letters."""
        word = tokens.words[at]
        if tokens.kinds[at] != WORD or at in named or word in self.narrow or tells_state(word, self.code):
            return "employ" if state_idea(word, self.code) == "employ" else None
        idea = verb_idea(word, self.code)
        if idea is not None or not noun_idea(word, self.code).startswith("~"):
            return idea
        is_done = self.language.is_participle(word) and tokens.word(at - 1) in self.words.auxiliaries
        return noun_idea(word, self.code) if is_done else None

    def _ideas(self, tokens: Tokens, places: Iterable[int], named: dict[int, str]) -> frozenset[str]:
        """Give the ideas of the words at some tokens that tell anything."""
        return frozenset(
            verb_idea(word, self.code) or noun_idea(word, self.code)
            for at in places
            for word in [tokens.words[at]]
            if tokens.kinds[at] == WORD
            and at not in named
            and len(word) >= _SHORTEST
            and word not in self.narrow
            and not tells_state(word, self.code)
        )

    def _asides(self, tokens: Tokens, part: _Part) -> frozenset[int]:
        """Give the tokens of what is told by the way, between two commas: "the mill, | which opened in 2019,"."""
        commas = [at for at in part.before if tokens.words[at] == ","]
        found: set[int] = set()
        for at in part:
            if phrase_at(tokens, at, self.words.sources) is not None:
                found.update(range(at, next((comma for comma in commas if comma > at), part.before.stop)))
        for first, last in pairwise(commas):
            word = tokens.word(first + 1)
            if word in self.words.relatives or self.language.is_participle(word):
                found.update(range(first, last))
        return frozenset(found)

    def _ideas_of(self, text: str | None) -> frozenset[str]:
        tokens = tokenize(text or "")
        return self._ideas(tokens, range(len(tokens)), {})

    def _plans(self, word: str) -> bool:
        is_future = self.code == "fr" and word.endswith(_FUTURE) and verb_idea(word, self.code) is not None
        return (
            is_future
            or word in self.words.plans
            or word in _PLANS.get(self.code, ())
            or deed_idea(word, self.code) == "pledge"
        )

    def _rate(self, tokens: Tokens, part: _Part) -> str:
        for at in part:
            end = phrase_at(tokens, at, self.words.rates)
            if end is not None:
                return noun_idea(tokens.words[end - 1], self.code)
        return ""


def _has_bounds(period: Period | None) -> bool:
    return period is not None and (period.start is not None or period.end is not None)


def _is_ahead(period: Period | None) -> bool:
    """Tell a time that has an end alone: "by 2026", "d'ici 2026"."""
    return period is not None and period.start is None and period.end is not None


def _person(
    head: str, near: frozenset[str], deeds: frozenset[str], told: frozenset[str]
) -> tuple[str, frozenset[str], frozenset[str]]:
    """Give one head for "killed 17 people" and "17 morts", for "employs 500 people" and "500 salariés"."""
    done = deeds & _OF_DEED.keys()
    if head in _ANYBODY and len(done) == 1:
        (deed,) = done
        made = _OF_DEED[deed] if head == "people" else head
        return made, near - {deed, "people"}, deeds - {deed}
    if head == "people" and len(near & _OF_DEED.keys()) == 1:
        (deed,) = near & _OF_DEED.keys()
        return _OF_DEED[deed], near - {deed}, deeds - {deed}
    if head == "people" and len(told & _TOLLS) == 1:
        (toll,) = told & _TOLLS
        return toll, near, deeds
    if head == "employee":
        return head, near, deeds - {"employ"}
    return head, near, deeds


def _narrow(words: Words, language: Language) -> frozenset[str]:
    """Give the words that tell nothing of what is counted."""
    return frozenset().union(
        words.prepositions, words.determiners, words.of_words, words.conjunctions, words.pronouns, words.time_words,
        words.relatives, words.that, words.auxiliaries, words.skipped, words.idle, words.idle_participles,
        words.says, words.said, words.light, words.of_year, words.personal, words.anaphors, words.possessives,
        words.nobody, words.again, words.within, words.plans, language.function_words, language.months,
        language.cardinals, language.scales, language.locatives,
    )  # fmt: skip


def _span(tokens: Tokens, sentence: Sentence, one: ProposedFigure) -> tuple[int, int]:
    start, end = sentence.place(one.figure.start), sentence.place(one.figure.end)
    first = max(0, bisect_right(tokens.starts, start) - 1)
    return first, max(first + 1, bisect_right(tokens.starts, max(start, end - 1)))
