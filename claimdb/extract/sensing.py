"""What the words around each figure of a document tell of it, as ideas that can be held against another document's.

Read from the clause of the figure, and where that is silent from what was told before: the sentence, the paragraph,
the title, the date of the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import deed_idea, noun_idea, state_idea, tells_holding, tells_state, verb_idea
from claimdb.extract.deeds import split_deed
from claimdb.extract.labels import phrase_of
from claimdb.extract.narrowing_words import LIMIT
from claimdb.extract.pieces import cut_long
from claimdb.extract.proposals import Proposal, ProposedFigure, Role, Sense
from claimdb.extract.sense_asides import is_aside, years_in
from claimdb.extract.sense_names import Names
from claimdb.extract.sense_times import Days, Moments
from claimdb.extract.sense_words import (
    FUTURE,
    PLACES,
    PLANS,
    TOLLS,
    has_bounds,
    idle_words,
    is_ahead,
    is_dated,
    leaves_home,
    one_head,
    tokens_of,
)
from claimdb.extract.word_lists import WORDS
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.reading.languages import choose_language
from claimdb.text.tokens import WORD, Tokens, tokenize
from claimdb.values.folding import fold_text
from claimdb.values.reading import Reading, RegionKind, Sentence
from claimdb.values.units import find_unit

_STOPS = frozenset([";", ":", "(", ")", "."])
_TURNS = frozenset(["and", "but", "while", "whereas", "et", "mais", "tandis", "alors", "und", "aber", "während"])
_FILLERS = frozenset(["make", "leave", "toll", "people", "part"])
_LASTING = frozenset(
    ["cost", "length", "height", "width", "capacity", "area", "size", "weight", "measure-long", "measure-high",
     "measure-wide", "measure-deep", "measure-weigh"]
)  # fmt: skip
_SHORTEST = 3
_WITH = frozenset(["of", "with", "de", "à", "avec", "mit", "von"])
_WITHOUT = frozenset(["without", "sans", "ohne"])
_TO_NEXT = 4
# Kinds of unit whose words say all: "3 million euros", "12 %".
_BARE = frozenset(["percent", "currency"])


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
        self.about = ""
        # What the last sentence with a name told of: "the port of Aln" may be "the port" in the next.
        self.told_ideas: frozenset[str] = frozenset()
        titles = [region for region in reading.regions if region.kind in (RegionKind.TITLE, RegionKind.HEADING)]
        self.titles = [(region.start, region.end) for region in titles]
        self.narrow = idle_words(self.words, self.language)

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
                self.about = self.about or self.names.first_printed()
                self.opened |= ideas
            body += 0 if in_title else 1
            self.moments.enter(sentence, tokens)
            if sentence.start in by_start:
                yield from self._of_sentence(sentence, tokens, by_start[sentence.start], named, ideas, in_title)
            seats = self.names.seats(tokens, named)
            self.names.leave({at: name for at, name in named.items() if at not in seats})
            if named:
                self.told_ideas = self._ideas(tokens, range(len(tokens)), named)

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
        spans = [tokens_of(tokens, sentence, proposal.first) for proposal in proposals]
        before: Sense | None = None
        for at, (proposal, span) in enumerate(zip(proposals, spans, strict=True)):
            part = self._part(tokens, spans, at)
            after = spans[at + 1][0] if at + 1 < len(spans) else None
            sense = self._sense(tokens, proposal, span, part, named, before, after=after, in_title=in_title)
            sense = replace(sense, around=ideas | self.opened, topic=self.topic, about=self.about)
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
        owned = self._owned(tokens, since, first) if at else None
        since = since if owned is None else owned
        stops = [i for i in range(since, first) if tokens.words[i] in _STOPS]
        since = stops[-1] + 1 if stops else since
        after = spans[at + 1][0] if at + 1 < len(spans) else len(tokens)
        if at + 1 < len(spans):
            after = self._owned(tokens, end, after) or after
        for i in range(end, after):
            is_stop = tokens.words[i] in _STOPS or tokens.words[i] == ","
            if is_stop or (at + 1 < len(spans) and self._parts(tokens, i)):
                after = i
                break
        return _Part(range(since, first), range(end, max(end, after)))

    def _owned(self, tokens: Tokens, since: int, first: int) -> int | None:
        """Give where the noun begins that a figure alone is told of, None where none does: "| on a turnout of 61 %"."""
        at = first - 2
        if tokens.word(first - 1) not in self.words.of_words:
            return None
        while at > since and tokens.kinds[at] == WORD and tokens.words[at] not in self.words.prepositions:
            at -= 1
        return at if at > since and at < first - 2 and tokens.words[at] in self.words.prepositions else None

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
        if before is not None and head in PLACES and tokens.word(span[0] - 1) in self.language.locatives:
            # "54 stations | in 30 countries" are the countries of the stations.
            near |= {before.head} - {""}
        aside = self._asides(tokens, part)
        inside = [at for at in part if at not in phrase and at not in aside]
        deeds = frozenset(filter(None, (self._deed(tokens, at, named) for at in inside)))
        words = self._ideas(tokens, inside, named) - deeds - self._ideas_of(proposal.speaker)
        holds = any(tells_holding(tokens.words[at], self.code) for at in inside) and not deeds
        has_verb = bool(deeds) or any(
            tells_state(tokens.words[at], self.code) or deed_idea(tokens.words[at], self.code) for at in inside
        )
        # "12 schools and | 3 clinics": the verb, and whose they are, was told before.
        listed = before if not has_verb else None
        if listed is not None:
            deeds, words, holds = listed.deeds, words | listed.words, listed.holds
        if before is not None and one.role is Role.PART:
            near, deeds, words = near | before.near | words, deeds | before.deeds, frozenset()
        names, is_told = self._names(tokens, proposal, span, (*part, *phrase), named, listed)
        head, near, deeds = one_head(head, near, deeds, words)
        # The dead are those of what was told before.
        is_told = is_told and head not in TOLLS
        unit = find_unit(one.figure.unit).kind if one.figure.unit else ""
        lasting = bool(_LASTING & (words | deeds | near | {unit})) and not deeds - _LASTING - {"build"}
        times, is_now = self._times(tokens, one, inside, listed, of_event=head in TOLLS or in_title)
        return Sense(
            head=head,
            near=near,
            deeds=deeds - {"employ", "build"} if lasting else deeds - {"employ"},
            words=words - near - _FILLERS - {head} - (TOLLS if deeds else frozenset()),
            around=frozenset(),
            names=names,
            printed="" if is_told else self.names.as_printed(names),
            topic=frozenset(),
            rate=self._rate(tokens, part),
            start=times[0],
            end=times[1],
            is_carried=self.moments.is_carried and not has_bounds(one.figure.period),
            is_present=(is_now or in_title) and not has_bounds(one.figure.period),
            lasting=lasting,
            planned=any(self._plans(tokens.words[at]) for at in (*part, *phrase)) or is_ahead(one.figure.period),
            in_title=in_title,
            holds=holds or is_now,
            is_share=unit == "percent",
            issued=self.reading.issued.start if self.reading.issued else None,
            is_dated=is_dated(one.figure.period),
            own=self._own(tokens, proposal, (*part, *phrase), named),
            years=years_in(tokens, (*part, *phrase), self.language.months),
            aside=is_aside(tokens, range(part.before.start, part.behind.stop), span[0], self.code),
        )

    def _times(
        self, tokens: Tokens, one: ProposedFigure, inside: Sequence[int], listed: Sense | None, *, of_event: bool
    ) -> tuple[Days, bool]:
        """Give the days for which a figure holds, and whether it is told of now."""
        if listed is not None:
            if has_bounds(one.figure.period):
                return self.moments.of(one.figure.period, is_now=listed.is_present), listed.is_present
            return (listed.start, listed.end), listed.is_present
        is_now = self.moments.is_now(tokens, self.code, inside)
        return self.moments.of(one.figure.period, is_now=is_now, of_event=of_event), is_now

    def _names(
        self,
        tokens: Tokens,
        proposal: Proposal,
        span: tuple[int, int],
        own: Sequence[int],
        named: dict[int, str],
        listed: Sense | None,
    ) -> tuple[frozenset[str], bool]:
        """Give the names that a figure is told of, and whether they are those of a sentence about something else."""
        seats = self.names.seats(tokens, named)
        names = frozenset(named[at] for at in own if at in named and at not in seats)
        if not names and listed is not None:
            return listed.names, not listed.printed
        speaker = self.names.of_text(proposal.speaker)
        if names and names <= speaker:
            # "The harbour office said that | 54 stations": its own, or not.
            return names, True
        names -= speaker
        names = names or self.names.opening(span[0], named, proposal.speaker)
        names = names or frozenset(named[at] for at in named if at >= span[1])
        place = proposal.first.figure.place
        if names or place is not None:
            return names or self.names.of_place(place or ""), False
        told = self.names.told()
        # A document that named one thing alone so far is about that.
        is_only = told == self.names.all and told in self.names.runs
        return told, not is_only and not self._goes_on(tokens)

    def _own(self, tokens: Tokens, proposal: Proposal, clause: Sequence[int], named: dict[int, str]) -> frozenset[str]:
        """Give the names in the clause of a figure, else in its sentence, but for who says it and where that lies."""
        left_out = self.names.of_text(proposal.speaker)
        kept = {at: name for at, name in named.items() if at not in self.names.seats(tokens, named)}
        own = frozenset(kept[at] for at in clause if at in kept) - left_out
        return own or frozenset(kept.values()) - left_out

    def _goes_on(self, tokens: Tokens) -> bool:
        """Tell a sentence that is about what was named before: "It …", "Its 42 doctors …", "The city …"."""
        if self.moments.goes_on:
            return True
        first = noun_idea(tokens.word(1), self.code)
        is_definite = tokens.word(0) in self.words.definite
        return is_definite and (
            first in self.told_ideas or tokens.word(1) in self.words.place_nouns | self.words.bodies
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
            end = span[1]
            if tokens.word(end) in self.words.of_words and find_unit(figure.unit).kind not in _BARE:
                of += range(end + 1, min(end + _TO_NEXT, len(tokens)))
                of = of[: next((i for i, at in enumerate(of) if at > end + 1 and self._ends(tokens, at)), None)]
                span = (span[0], max(end, of[-1] + 1)) if of else span
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
        return head, (near | {LIMIT} if is_limited else near) - {head}, phrase

    def _ends(self, tokens: Tokens, at: int) -> bool:
        """Tell a token that no longer belongs to what an amount is of."""
        word = tokens.words[at]
        return tokens.kinds[at] != WORD or word in self.narrow or tells_state(word, self.code) or word in _STOPS

    def _deed(self, tokens: Tokens, at: int, named: dict[int, str]) -> str | None:
        """Give what a token says was done, an unlisted participle by its own letters."""
        word = tokens.words[at]
        if tokens.kinds[at] != WORD or at in named or word in self.narrow or tells_state(word, self.code):
            is_left = leaves_home(tokens, at, self.code)
            return "evacuate" if is_left else "employ" if state_idea(word, self.code) == "employ" else None
        if leaves_home(tokens, at, self.code):
            return "evacuate"
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
        is_future = self.code == "fr" and word.endswith(FUTURE) and verb_idea(word, self.code) is not None
        return (
            is_future
            or word in self.words.plans
            or word in PLANS.get(self.code, ())
            or deed_idea(word, self.code) == "pledge"
        )

    def _rate(self, tokens: Tokens, part: _Part) -> str:
        for at in part:
            end = phrase_at(tokens, at, self.words.rates)
            if end is not None:
                return noun_idea(tokens.words[end - 1], self.code)
        return ""
