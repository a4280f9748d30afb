"""What the words around each figure of a document tell of it, as ideas that can be held against another document's.

Read from the clause of the figure, and where that is silent from what was told before: the sentence, the paragraph,
the title, the date of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from claimdb.extract.concepts import deed_idea, tells_holding, tells_state
from claimdb.extract.idioms import NOTHING, idioms_in
from claimdb.extract.narrowing_words import BOUND
from claimdb.extract.pieces import cut_long
from claimdb.extract.proposals import Proposal, ProposedFigure, Role, Sense
from claimdb.extract.sense_asides import (
    is_aside,
    is_left_behind,
    is_of_whole,
    is_second,
    is_since_month,
    is_told_before,
    takes_in_others,
    years_in,
)
from claimdb.extract.sense_byways import Part
from claimdb.extract.sense_clauses import Clauses
from claimdb.extract.sense_names import Names
from claimdb.extract.sense_owners import Owners
from claimdb.extract.sense_times import Days, DaysOfText, Moments, comes_later, weekday_of
from claimdb.extract.sense_words import (
    AFTER,
    CARRYING,
    CLAIMING,
    ENDS_CLAUSE,
    LIVES,
    PAST,
    PLACES,
    REMAINING,
    STILL,
    TAKING,
    TOLLS,
    WILL_HAVE,
    has_bounds,
    is_ahead,
    is_clock,
    is_dated,
    is_last_word,
    is_made_for,
    is_margin,
    is_of_several,
    is_of_unknown_year,
    is_priced,
    one_head,
    tokens_of,
)
from claimdb.extract.story_words import PERSONS
from claimdb.extract.word_lists import WORDS
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.reading.languages import choose_language
from claimdb.text.tokens import Tokens, tokenize
from claimdb.values.figure import Comparator
from claimdb.values.reading import Reading, RegionKind, Sentence
from claimdb.values.units import find_unit

_FILLERS = frozenset(["make", "leave", "toll", "people", "part"])
# Tokens of "Port-Royan, 22 mai 2023 (Agence).", which opens no story.
_DATELINE = 12
# "The two courts sat on | 1,740 days": so far from the beginning of its clause stands the subject.
_OPENING = 2
_BOUNDS = frozenset([Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.LESS_THAN, Comparator.AT_MOST])
_SEATS = frozenset(["place"])
_LASTING = frozenset(
    ["cost", "length", "height", "width", "capacity", "area", "size", "weight", "measure-long", "measure-high",
     "measure-wide", "measure-deep", "measure-weigh"]
)  # fmt: skip


def with_senses(reading: Reading, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Give the proposals of a document with what the words around each of their figures tell of it."""
    return list(_Sensing(reading).read(proposals))


class _Told(NamedTuple):
    """What a clause says of its figure; `listed` is the figure before it, of whose verb it goes on."""

    deeds: frozenset[str]
    words: frozenset[str]
    holds: bool
    listed: Sense | None


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
        self.days = DaysOfText(reading, self.language)
        self.day = self.days.issued
        self.about = ""
        titles = [region for region in reading.regions if region.kind in (RegionKind.TITLE, RegionKind.HEADING)]
        self.titles = [(region.start, region.end) for region in titles]
        self.clauses = Clauses(self.code, self.words, self.language)
        self.owners = Owners(self.code, self.words, self.names, self.moments, self.clauses)

    def read(self, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
        by_start = {start: list(group) for start, group in groupby(proposals, lambda one: one.start)}
        body = 0
        for sentence, tokens in zip(self.sentences, self.tokens, strict=True):
            in_title = self._in_title(sentence)
            here = by_start.get(sentence.start, ())
            units = {
                at
                for one in here
                if one.first.figure.unit is not None
                for at in range(*tokens_of(tokens, sentence, one.first))
            }
            named = self.names.enter(tokens, units, in_title=in_title)
            is_opening = in_title or body == 0
            is_told = is_opening or sentence.start in by_start
            ideas = self.clauses.ideas(tokens, range(len(tokens)), named) if is_told else frozenset()
            if is_opening:
                self.topic |= frozenset(named.values())
                self.about = self.about or self.names.first_printed()
                self.opened |= ideas
            is_dateline = is_opening and len(ideas) <= 1 and sentence.start not in by_start and len(tokens) <= _DATELINE
            body += 0 if in_title or is_dateline else 1
            self.moments.enter(sentence, tokens)
            if here:
                yield from self._of_sentence(sentence, tokens, here, named, ideas, in_title)
            self.owners.leave(tokens, named)

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
        beside = frozenset(named.values())
        for at, (proposal, span) in enumerate(zip(proposals, spans, strict=True)):
            part = self.clauses.part(tokens, spans, at)
            after = spans[at + 1][0] if at + 1 < len(spans) else None
            one = self.days.settle(proposal.first, sentence, in_title=in_title)
            sense = self._sense(tokens, one, proposal, span, part, named, before, after=after, in_title=in_title)
            if after == part.behind.stop and proposals[at + 1].first.figure.comparator in _BOUNDS:
                sense = replace(sense, near=sense.near | {BOUND})
            following = proposals[at + 1].first.figure.counted if at + 1 < len(proposals) else None
            if sense.is_some and not sense.head and following:
                # "41 | of its 72 turbines".
                sense = replace(sense, head=self.clauses.noun_of(following))
            sense = replace(sense, around=ideas | self.opened, topic=self.topic, about=self.about, beside=beside)
            before = sense
            first, *rest = proposal.figures
            yield replace(proposal, figures=(replace(first, sense=sense), *rest))

    def _sense(
        self,
        tokens: Tokens,
        one: ProposedFigure,
        proposal: Proposal,
        span: tuple[int, int],
        part: Part,
        named: dict[int, str],
        before: Sense | None,
        *,
        after: int | None,
        in_title: bool,
    ) -> Sense:
        head, near, phrase = self.clauses.head(tokens, one, span, named, after)
        if before is not None and head in PLACES and tokens.word(span[0] - 1) in self.language.locatives:
            # "54 stations | in 30 countries" are the countries of the stations.
            near |= {before.head} - {""}
        inside = sorted({*part} - {*phrase} - self.clauses.byways.asides(tokens, part))
        deeds, words, holds, listed = self._told(tokens, proposal, inside, phrase, named, before)
        if before is not None and one.role is Role.PART:
            near, deeds, words = near | before.near | words, deeds | before.deeds, frozenset()
        words |= self._parting(tokens, one, part, inside)
        names, is_told = self.owners.of(tokens, proposal, span, (*part, *phrase), named, listed)
        head, near, deeds = one_head(head, near, deeds, words)
        told_by = self._told_by(tokens, one, span)
        head = _counted_by(head, told_by) if one.figure.unit is None else head
        unit = find_unit(one.figure.unit).kind if one.figure.unit else ""
        lasting = bool(_LASTING & (words | deeds | near | {unit})) and not deeds - _LASTING - {"build"}
        lasting = lasting or told_by in _LASTING - {"cost"}
        times, is_now = self._times(tokens, one, inside, listed, of_event=head in TOLLS or in_title)
        sense = Sense(
            head=head,
            near=near,
            deeds=deeds - {"employ", "build"} if lasting else deeds - {"employ"},
            words=words - near - _FILLERS - {head} - (TOLLS if deeds else frozenset()),
            around=frozenset(),
            names=names,
            printed="" if is_told and head not in TOLLS else self.names.as_printed(names),
            topic=frozenset(),
            rate=self.clauses.rate(tokens, part),
            start=times[0],
            end=times[1],
            is_carried=self.moments.is_carried and not has_bounds(one.figure.period),
            is_present=(is_now or in_title) and not has_bounds(one.figure.period),
            lasting=lasting,
            planned=self._is_planned(tokens, one, span, (*part, *phrase))
            or (listed is not None and listed.planned and not any(tokens.words[at] in AFTER for at in part.before)),
            in_title=in_title,
            holds=holds or is_now,
            is_share=unit == "percent",
            issued=self.day,
            is_dated=is_dated(one.figure.period),
            own=self.owners.own(tokens, proposal, (*part, *phrase), span, named, after),
            still=any(tokens.words[at] in STILL for at in (*part, *phrase)),
            told_by=told_by,
            years=frozenset() if is_now and not is_dated(one.figure.period) else self._years(tokens, one, part, phrase),
            # "A second boat carried | 40".
            aside=(listed is not None and listed.aside) or is_second(before),
        )
        return self._beside(sense, tokens, one, span, range(part.before.start, part.behind.stop))

    def _years(self, tokens: Tokens, one: ProposedFigure, part: Part, phrase: Sequence[int]) -> frozenset[str]:
        return years_in(tokens, (*part, *phrase), self.language.months) | weekday_of(one, self.language)

    def _parting(self, tokens: Tokens, one: ProposedFigure, part: Part, inside: Sequence[int]) -> frozenset[str]:
        """Give what a clause narrows its figure to without a word of its own: a part of a year or day, several."""
        found = set()
        if not is_dated(one.figure.period) and any(self.clauses.is_of_quarter(tokens, at) for at in inside):
            found.add("quarter")
        is_main = not any(tokens.words[at] in self.words.relatives for at in part.before)
        if is_main and any(is_of_several(tokens, at) for at in part.before[:_OPENING]):
            found.add("combined")
        if one.figure.counted and is_margin(tokens, part.before.stop, self.code):
            found.add("margin")
        if is_priced(tokens, one, part.behind.start):
            found.add("cost")
        if one.figure.unit == "percent" and any(is_clock(tokens, at) for at in inside):
            # "Turnout was 34 % | at 3 p.m.".
            found.add("clock")
        return frozenset(found)

    def _beside(self, sense: Sense, tokens: Tokens, one: ProposedFigure, span: tuple[int, int], clause: range) -> Sense:
        """Give a sense with how its figure stands to what else is told: a part, the last word, something by the way."""
        is_count = one.figure.unit is None
        return replace(
            sense,
            is_some=one.role is Role.PART or is_of_whole(tokens, span, self.code, is_count=is_count),
            is_final=sense.head in TOLLS and is_last_word(tokens),
            takes_in=is_count and takes_in_others(tokens, span[1], self.code),
            aside=sense.aside or self._is_aside(tokens, one, span, clause, is_size=sense.told_by in _LASTING),
        )

    def _told(
        self,
        tokens: Tokens,
        proposal: Proposal,
        inside: list[int],
        phrase: Sequence[int],
        named: dict[int, str],
        before: Sense | None,
    ) -> _Told:
        idioms = list(idioms_in(tokens, [*inside, *phrase], self.code))
        said = frozenset(at for idiom in idioms for at in idiom.places)
        plain = [at for at in inside if at not in said]
        deeds = frozenset(filter(None, (self.clauses.deed(tokens, at, named) for at in plain)))
        deeds |= {idiom.idea for idiom in idioms if idiom.is_deed}
        words = self.clauses.ideas(tokens, plain, named) - deeds - self.clauses.ideas_of(proposal.speaker)
        words |= {idiom.idea for idiom in idioms if not idiom.is_deed} - {NOTHING}
        is_taken = TAKING & (deeds | words) or any(tokens.words[at] in CLAIMING for at in inside)
        if is_taken and any(tokens.words[at] in LIVES for at in (*inside, *phrase)):
            # "The fire cost 118 miners their lives", "ont perdu la vie".
            deeds, words = (deeds - TAKING) | {"kill"}, words - TAKING
        if "hospital" in words and any(tokens.words[at] in CARRYING for at in inside):
            deeds, words = (deeds - {"evacuate"}) | {"hospitalise"}, words - {"hospital"}
        holds = any(tells_holding(tokens.words[at], self.code) for at in inside) and not deeds
        has_verb = bool(deeds) or any(
            tells_state(tokens.words[at], self.code) or deed_idea(tokens.words[at], self.code) for at in inside
        )
        opens = tokens.words[inside[0] - 1] if inside and inside[0] else tokens.word(phrase[0] - 1) if phrase else ""
        if has_verb or before is None or opens in ENDS_CLAUSE:
            return _Told(deeds, words, holds, None)
        # "12 schools and | 3 clinics": the verb, and whose they are, was told before.
        return _Told(before.deeds, words | before.words, before.holds, before)

    def _is_aside(
        self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int], clause: range, *, is_size: bool
    ) -> bool:
        period = one.figure.period
        return (
            (is_of_unknown_year(period) and not is_size)
            or is_aside(tokens, clause, span[0], self.language, is_dated=is_dated(period))
            or (not is_ahead(period) and is_told_before(tokens, clause, self.language, is_dated=is_dated(period)))
            or is_left_behind(tokens, span, self.language)
            or is_since_month(tokens, clause, self.language.months, self.code)
        )

    def _told_by(self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int]) -> str:
        if one.figure.unit is None:
            # "An earthquake of magnitude | 6.1", "had a magnitude of | 6.1".
            by = "" if one.figure.counted else self.clauses.named_by(tokens, span[0])
            return by or ("" if one.figure.counted else self.clauses.told_by(tokens, span[0]))
        is_age = find_unit(one.figure.unit).kind == "time" and self.clauses.is_age(tokens, span)
        if is_age:
            return "age"
        return self.clauses.told_by_subject(tokens, one, span[0]) or self.clauses.told_by(tokens, span[0])

    def _is_planned(self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int], clause: Sequence[int]) -> bool:
        """Tell what is to be, or was meant to be; "by June it | had" is past."""
        told = [tokens.words[at] for at in clause]
        is_past = any(word in PAST for word in told)
        # "Aura duré" tells of what was.
        period = one.figure.period
        if is_dated(period) and comes_later(period, self.day) and not is_past:
            # What a headline says of tomorrow is still to be: "180 flights cut | on Friday".
            return True
        will_have = any(
            tokens.words[at] in WILL_HAVE and not self.language.is_participle(tokens.word(at + 1)) for at in clause
        )
        is_meant = will_have or is_made_for(tokens, span[0])
        # "Will stay | closed" are closed now.
        is_to_be = any(self.clauses.plans_at(tokens, at) for at in clause) and not any(
            word in REMAINING for word in told
        )
        return is_to_be or is_meant or (is_ahead(one.figure.period) and not is_past)

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


def _counted_by(head: str, told_by: str) -> str:
    """Give what a bare number counts that a word before it tells: "it seats | 1,340"; a magnitude of 6.1 nothing."""
    if told_by in _SEATS:
        return head or told_by
    return "" if head == told_by and head not in PERSONS else head
