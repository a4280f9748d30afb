"""What the words of one clause tell of its figure: the noun that it counts, what was done, how often, and as a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import OWN, deed_idea, noun_idea, state_idea, tells_state, verb_idea
from claimdb.extract.deeds import split_deed
from claimdb.extract.idioms import idioms_in
from claimdb.extract.labels import phrase_of
from claimdb.extract.narrowing_words import LIMIT
from claimdb.extract.proposals import ProposedFigure
from claimdb.extract.sense_byways import Byways, Part
from claimdb.extract.sense_words import COUNTS, FUTURE, PARTS_OF_YEARS, PLANS, THEY_WILL, idle_words, leaves_home
from claimdb.extract.story_words import PERSONS, RANKED, TOLL_OF_DEED
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import WORD, Tokens, tokenize
from claimdb.values.figure import FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.units import find_unit

_OF_SELF = frozenset(["est", "était", "sont", "étaient"])
_STOPS = frozenset([";", ":", "(", ")", "."])
_TURNS = frozenset(["and", "but", "while", "whereas", "et", "mais", "tandis", "alors", "und", "aber", "während"])
_TURNS_WITH_QUE = frozenset(["tandis", "alors"])
_QUE = frozenset(["que", "qu'", "qu’", "qu"])
_JOINING = frozenset(["and", "et", "und"])
_SHORTEST = 3
_LONG = 7
# Tokens of what is told between two commas, at most.
_ASIDE = 12
_ALSO_NOUNS = frozenset(["demande", "demandes", "demand", "demands", "plan", "plans", "hope", "hopes"])
_WITH = frozenset(["of", "with", "de", "à", "avec", "mit", "von"])
_WITHOUT = frozenset(["without", "sans", "ohne"])
_TO_NEXT = 4
_UP_TO = frozenset(["to", "at", "à", "auf"])
_AT = frozenset(["at", "à", "mit"])
_QUOTES = frozenset(['"', "“", "”", "«", "»", "„"])
_ENDS_CLAUSE = frozenset([";", ":", "(", ")", "."])
_SPANS = {
    noun_idea(word, code): span
    for span, by_code in (
        ("day", "day daily|jour journée|tag täglich"), ("week", "week weekly|semaine|woche"),
        ("month", "month monthly|mois|monat"), ("year", "year annual|an année|jahr"), ("hour", "hour|heure|stunde"),
        ("night", "night|nuit|nacht"),
    )
    for code, words in zip(("en", "fr", "de"), by_code.split("|"), strict=True)
    for word in words.split()
}  # fmt: skip
_AGED = frozenset(["aged", "age", "âgé", "âgée", "âge", "old", "alter"])
# Kinds of unit whose words say all: "3 million euros", "12 %".
_BARE = frozenset(["percent", "currency"])


class Clauses:
    """Reads the clauses of one language."""

    def __init__(self, code: str, words: Words, language: Language) -> None:
        self.code = code
        self.words = words
        self.language = language
        self.narrow = idle_words(words, language)
        self.byways = Byways(words, language)

    def part(self, tokens: Tokens, spans: Sequence[tuple[int, int]], at: int) -> Part:
        """Give the tokens of the clause of a figure: from the figure before to the next, cut at stops and turns."""
        first, end = spans[at]
        since = spans[at - 1][1] if at else 0
        if at:
            turn = next((i for i in range(since, first) if self.parts(tokens, i)), since)
            since = min(first, turn + 1) if turn > since or self.parts(tokens, since) else since
        owned = self.owned(tokens, since, first) if at else None
        since = since if owned is None else owned
        stops = [i for i in range(since, first) if tokens.words[i] in _STOPS]
        since = stops[-1] + 1 if stops else since
        after = spans[at + 1][0] if at + 1 < len(spans) else len(tokens)
        if at + 1 < len(spans):
            after = self.owned(tokens, end, after) or after
        i = end
        while i < after:
            is_stop = tokens.words[i] in _STOPS or tokens.words[i] == ","
            if is_stop or (at + 1 < len(spans) and self.parts(tokens, i)):
                closed = self.byways.closes(tokens, i, after)
                if closed is None:
                    after = i
                    break
                i = closed
            i += 1
        return Part(range(since, first), range(end, max(end, after)))

    def owned(self, tokens: Tokens, since: int, first: int) -> int | None:
        """Give where the noun begins that a figure alone is told of, None where none does: "| on a turnout of 61 %"."""
        at = first - 2
        if tokens.word(first - 1) not in self.words.of_words:
            return None
        while at > since and tokens.kinds[at] == WORD and tokens.words[at] not in self.words.prepositions:
            at -= 1
        return at if at > since and at < first - 2 and tokens.words[at] in self.words.prepositions else None

    def parts(self, tokens: Tokens, at: int) -> bool:
        """Tell a token that parts what is told of two figures."""
        word = tokens.words[at]
        # "Alors que", and not "avaient alors été".
        is_turn = word in _TURNS and (word not in _TURNS_WITH_QUE or tokens.word(at + 1) in _QUE)
        return is_turn or word in (",", ";")

    def head(
        self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int], named: dict[int, str], after: int | None
    ) -> tuple[str, frozenset[str], range]:
        """Give the idea of the noun that a figure counts, what narrows it, and the tokens of both."""
        figure = one.figure
        if figure.unit is not None:
            # "62,000 tonnes | of rice".
            units = {fold_text(word) for word in (figure.counted or "").split()}
            units |= {part for unit in units for part in unit.split("-")}
            of = [at for at in range(*span) if fold_text(tokens.words[at]) not in units]
            end = span[1]
            if tokens.word(end) in self.words.of_words and find_unit(figure.unit).kind not in _BARE:
                of += range(end + 1, min(end + _TO_NEXT, len(tokens)))
                of = of[: next((i for i, at in enumerate(of) if at > end + 1 and self.ends(tokens, at)), None)]
                span = (span[0], max(end, of[-1] + 1)) if of else span
            near = frozenset() if find_unit(figure.unit).kind in _BARE else self.ideas(tokens, of, named)
            return "", near, range(*span)
        if figure.counted is None:
            return self._of_bare(tokens, one, span), frozenset(), range(*span)
        found = phrase_of(tokens, figure.counted, span, self.words, self.language)
        noun = self._noun(figure.counted)
        head = self.counted(noun)
        if found is None or found[1] <= span[0]:
            return head, frozenset(), range(*span)
        phrase = range(min(span[0], found[0]), max(span[1], found[1]))
        # "The fourth | cup": the number narrows nothing.
        rank = span[0] if figure.kind is FigureKind.ORDINAL and head in RANKED else None
        told = [at for at in range(*found) if at != rank and fold_text(tokens.words[at]) != fold_text(noun)]
        near = self.ideas(tokens, told, named)
        for idiom in idioms_in(tokens, phrase, self.code):
            # "Polling stations", "bureaux de vote".
            if not idiom.is_deed and any(fold_text(tokens.words[at]) == fold_text(noun) for at in idiom.places):
                head, near = idiom.idea, self.ideas(tokens, [at for at in phrase if at not in idiom.places], named)
        behind = tokens.word(phrase.stop)
        is_limited = behind in _WITH and after is not None and after - phrase.stop <= _TO_NEXT
        is_owned = tokens.word(phrase.stop + 1) in self.words.possessives
        # "53 tourists | à son bord" are no others.
        is_owned = is_owned and not any(idioms_in(tokens, range(phrase.stop, phrase.stop + 1), self.code))
        is_limited = is_limited or behind in _WITHOUT or is_owned
        # "31 schools | with more than 200 pupils", "without", "in its own".
        return head, (near | {LIMIT} if is_limited else near) - {head}, phrase

    def _of_bare(self, tokens: Tokens, one: ProposedFigure, span: tuple[int, int]) -> str:
        """Give what a number counts that has no noun: its subject, or those to whom the verb beside it was done."""
        label = split_deed(one.measure_text or "")[0].casefold().split()
        if label:
            return self._subject(label)
        first, end = span
        since = max((at + 1 for at in range(first) if tokens.words[at] in _ENDS_CLAUSE), default=0)
        counts = [at for at in range(since, first) if tokens.words[at] in COUNTS]
        if counts and tokens.word(first - 1) in _UP_TO:
            # "Put the death toll | at 57", "porté le nombre de morts | à 12".
            return self._subject(list(tokens.words[counts[-1] - 1 : first - 1]))
        is_done = self._does_to_people(tokens, range(first - 1, since - 1, -1)) or (
            tokens.word(end) not in self.words.of_words and self._does_to_people(tokens, range(end, len(tokens)))
        )
        return "people" if is_done else ""

    def _does_to_people(self, tokens: Tokens, places: Iterable[int]) -> bool:
        """Tell a verb that kills, injures or saves next to a number: "killing | seven", "two | have been injured"."""
        idle = self.words.auxiliaries | self.words.idle
        verb = next((at for at in places if tokens.words[at] not in idle and not self._states(tokens.words[at])), None)
        return verb is not None and self.deed(tokens, verb, {}) in TOLL_OF_DEED

    def _states(self, word: str) -> bool:
        return tells_state(word, self.code) and state_idea(word, self.code) != "employ"

    def _subject(self, label: Sequence[str]) -> str:
        """Give the idea of the noun of a subject, of what is counted where it is a count: "the number of | dead"."""
        small = self.words.determiners | self.words.of_words
        count = next((at for at, word in enumerate(label) if word in COUNTS), None)
        cut = [word for word in label if word not in small or word in self.words.of_words]
        if count is not None:
            cut = list(label)
            is_of = cut[count + 1 : count + 2] and cut[count + 1] in self.words.of_words
            behind = [word for word in cut[count + 1 :] if word not in small][:1] if is_of else []
            toll = [word for word in cut[:count] if not noun_idea(word, self.code).startswith(OWN)][-1:]
            # "The total | workforce".
            after = [word for word in cut[count + 1 :] if word not in small][:1] if not is_of else []
            noun = next(iter(behind or toll or after), cut[count])
            return TOLL_OF_DEED.get(deed_idea(noun, self.code) or "", noun_idea(noun, self.code))
        ends = next((at for at, word in enumerate(cut) if at and word in self.words.prepositions), len(cut))
        noun = next(iter(cut[: 1 if self.code == "fr" else ends][-1:]), "")
        return self.counted(noun) if noun else ""

    def _noun(self, counted: str) -> str:
        return counted.split()[0 if self.code == "fr" else -1]

    def noun_of(self, counted: str) -> str:
        """Give the idea of the noun of some words that are counted."""
        return self.counted(self._noun(counted))

    def counted(self, noun: str) -> str:
        """Give the idea of what is counted: "26 arrests" are those who were arrested."""
        head = noun_idea(noun, self.code)
        deed = deed_idea(noun, self.code) if head.startswith(OWN) else None
        return TOLL_OF_DEED.get(deed or "", head)

    def ends(self, tokens: Tokens, at: int) -> bool:
        """Tell a token that no longer belongs to what an amount is of."""
        word = tokens.words[at]
        if self.language.is_participle(word):
            return True
        return tokens.kinds[at] != WORD or word in self.narrow or tells_state(word, self.code) or word in _STOPS

    def deed(self, tokens: Tokens, at: int, named: dict[int, str]) -> str | None:
        """Give what a token says was done, an unlisted participle by its own letters."""
        word = tokens.words[at]
        if tokens.kinds[at] != WORD or at in named or word in self.narrow or tells_state(word, self.code):
            is_left = leaves_home(tokens, at, self.code)
            return "evacuate" if is_left else "employ" if state_idea(word, self.code) == "employ" else None
        if leaves_home(tokens, at, self.code):
            return "evacuate"
        idea = verb_idea(word, self.code)
        is_before_noun = self.code == "en" and tokens.word(at - 1) in self.words.determiners
        if is_before_noun and self.language.is_participle(word) and tokens.kind(at + 1) == WORD:
            # "The completed | boreholes serve".
            return None
        if idea == "complete" and tokens.word(at - 1) in _OF_SELF and tokens.word(at - 2) in ("s", "se"):
            # "Le festival s'est | achevé".
            return None
        if idea is not None or not noun_idea(word, self.code).startswith("~"):
            return idea
        is_done = self.language.is_participle(word) and tokens.word(at - 1) in self.words.auxiliaries
        return noun_idea(word, self.code) if is_done else None

    def ideas(self, tokens: Tokens, places: Iterable[int], named: dict[int, str]) -> frozenset[str]:
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

    def ideas_of(self, text: str | None) -> frozenset[str]:
        """Give the ideas of a text that stands by itself."""
        tokens = tokenize(text or "")
        return self.ideas(tokens, range(len(tokens)), {})

    def plans_at(self, tokens: Tokens, at: int) -> bool:
        """Tell a token that is a verb of what is to be, and no noun: "la demande"."""
        is_noun = tokens.words[at] in _ALSO_NOUNS and tokens.word(at - 1) in self.words.determiners
        return not is_noun and self.plans(tokens.words[at])

    def plans(self, word: str) -> bool:
        """Tell a verb of what is to be."""
        is_verb = verb_idea(word, self.code) is not None or tells_state(word, self.code)
        # Hardly any other word ends so.
        is_they = len(word) >= _LONG and word.endswith(THEY_WILL)
        is_future = self.code == "fr" and (is_they or (word.endswith(FUTURE) and is_verb))
        return (
            is_future
            or word in self.words.plans
            or word in PLANS.get(self.code, ())
            or deed_idea(word, self.code) == "pledge"
        )

    def told_by(self, tokens: Tokens, first: int) -> str:
        """Give the noun that an amount at a token is told by, "" where none is: "a fine | of 150,000 euros"."""
        if tokens.word(first - 1) not in self.words.of_words | _UP_TO or self._measures_at(tokens, first) is not None:
            return ""
        at = first - 2
        while at >= 0 and (tokens.words[at] in self.words.determiners or self._is_told_of_noun(tokens, at)):
            at -= 1
        word = tokens.word(at)
        is_noun = at >= 0 and tokens.kinds[at] == WORD and word not in self.narrow and len(word) >= _SHORTEST
        return noun_idea(word, self.code) if is_noun else ""

    def _is_told_of_noun(self, tokens: Tokens, at: int) -> bool:
        """Tell a participle that follows its noun: "puissance | installée | de", "bail | signé | de"."""
        is_after = self.language.adjectives_follow and tokens.word(at - 1) not in self.words.auxiliaries
        return is_after and self.language.is_participle(tokens.words[at]) and not self._states(tokens.word(at - 1))

    def told_by_subject(self, tokens: Tokens, one: ProposedFigure, first: int) -> str:
        """Give the noun of the subject whose value an amount is, "" where none is: "the fine came to | 150,000"."""
        label = split_deed(one.measure_text or "")[0]
        verb = self._measures_at(tokens, first)
        if verb is None:
            return ""
        is_subject = label and label.casefold() in tokens.text[: tokens.starts[first]].casefold()
        if not is_subject and tokens.word(verb - 1) == ",":
            # "Its capacity, shared by four turbines, | comes to".
            return self._subject(tokens.words[: tokens.words.index(",")])
        return self._subject(tokenize(label).words) if is_subject else ""

    def _measures_at(self, tokens: Tokens, first: int) -> int | None:
        """Give where a verb begins that ends before an amount at a token: "s'élève à |"."""
        places = range(max(0, first - _TO_NEXT), first)
        return next((at for at in places if phrase_at(tokens, at, self.words.measures) == first), None)

    def named_by(self, tokens: Tokens, first: int) -> str:
        """Give the noun that stands before a bare number, "" where none does: "magnitude | 6.1"."""
        word = tokens.word(first - 1) if first else ""
        is_noun = len(word) >= _SHORTEST and tokens.kinds[first - 1] == WORD and word not in self.narrow
        return noun_idea(word, self.code) if is_noun and verb_idea(word, self.code) is None else ""

    def is_age(self, tokens: Tokens, span: tuple[int, int]) -> bool:
        """Tell the age of somebody: "aged | 41", "Hugues Nadal, | 64 ans |,", "un homme de | 47 ans"."""
        first, end = span
        if tokens.word(first - 1) in _AT and not {tokens.word(first - 2), tokens.word(end)} & self.words.prepositions:
            # "Elle s'est éteinte lundi, à | 91 ans |, chez elle".
            if tokens.word(first - 2) == "," and tokens.word(end) in (",", "."):
                return True
            # "Died at | 113".
            return any(deed_idea(tokens.words[at], self.code) == "kill" for at in range(first))
        if tokens.word(first - 1) in _AGED or tokens.word(first - 2) in _AGED:
            return True
        if tokens.word(first - 1) == "," and tokens.word(end) in (",", "."):
            return tokens.printed(first - 2)[:1].isupper() if first >= 2 else False
        return (
            tokens.word(first - 1) in self.words.of_words
            and first >= 2
            and noun_idea(tokens.words[first - 2], self.code) in PERSONS
        )

    def is_of_quarter(self, tokens: Tokens, at: int) -> bool:
        """Tell a part of a year that narrows its noun: "fourth-quarter | revenue", and not "in the fourth quarter"."""
        before = tokens.words[max(0, at - _SHORTEST) : at]
        return tokens.words[at] in PARTS_OF_YEARS and not any(word in self.words.prepositions for word in before)

    def rate(self, tokens: Tokens, part: Part) -> str:
        """Give the span of a rate: "a | day"; of two the one that is a time: "on average … less | per hour"."""
        ends = [end for at in part for end in [phrase_at(tokens, at, self.words.rates)] if end is not None]
        ideas = [noun_idea(tokens.words[end - 1], self.code) for end in ends]
        spans = [_SPANS[idea] for idea in ideas if idea in _SPANS]
        return next(iter([*spans, *ideas]), "")
