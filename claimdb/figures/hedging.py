"""Whether the words around a figure vouch for it: conditionals, modals, adverbs and clauses of doubt.

What governs a figure is in its own clause, or in the clause that it goes on with: the verb before an insertion
("compterait, selon elle, 54 ports"), the verb of a list ("54 ports, 12 quais et 3 hangars auraient brûlé"), the clause
that opens its own ("il semble que"). Who says it is no hedge: "selon", "according to" only attribute.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimdb.figures.language import Language
from claimdb.text.tokens import NUMERAL, WORD, Tokens

# An insertion between commas is short; a list is not endless.
_LONGEST_INSERTION = 9
_LONGEST_LIST = 8
_MOST_INSERTIONS = 2
_CLOSED = frozenset([";", ":", "\n", "!", "?", "…", "•"])
_LONGEST_LEAD = 3
_LONGEST_MARK = 6
_FARTHEST_JOINT = 24
_LONGEST_SUBJECT = 5
_CLOSING_QUOTES = frozenset(["»", "”", '"', "’", ")", "\n"])
_INSERTED = frozenset([",", "(", ")", "—", "–", "-"])


@dataclass(frozen=True, slots=True, eq=False)
class HedgeWords:
    """What hedges in a language beside its hedging words and its conditionals.

    `phrases` hedge their clause ("peut - être", "is said to"). `opinions` do behind a form of `being` ("is believed").
    `doubts` hedge the clause that one of `that` opens behind them ("il est possible que"). Behind one of
    `announcing`, a conditional (one of `backshifted`, if any are named) is the future seen from the past, and hedges
    nothing. `before_number` are adjectives that hedge only a number behind them ("the alleged 54 ports").
    `conditions` open a clause that is supposed and not said, unless one of `conceding` stands before it; where
    `unreal` endings are named, only with a verb that has one ("si elle comptait"). `perfect` forms make an unreal past
    ("would have"), and no future. `pasts` are irregular forms of the past, which tell a clause with a verb of its own.
    `plain` phrases hold a word that hedges elsewhere ("could be seen", "as likely"). `saying` verbs announce where the
    clause behind them is about who speaks: it begins with `that` and one of `speakers` ("a dit qu’il ouvrirait").
    Forms of `unfinished` are auxiliaries that make no verb of a clause ("été"). One of `elided` before one of
    `speakers` is a condition too ("s’il").
    """

    phrases: frozenset[str]
    that: frozenset[str]
    doubts: frozenset[str]
    announcing: frozenset[str]
    conditions: frozenset[str]
    conceding: frozenset[str]
    being: frozenset[str] = frozenset()
    opinions: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    backshifted: frozenset[str] = frozenset()
    unreal: tuple[str, ...] = ()
    perfect: frozenset[str] = frozenset()
    pasts: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    unfinished: frozenset[str] = frozenset()
    elided: frozenset[str] = frozenset()


_NO_WORDS: frozenset[str] = frozenset()
_NONE = HedgeWords(_NO_WORDS, _NO_WORDS, _NO_WORDS, _NO_WORDS, _NO_WORDS, _NO_WORDS)


class Hedging:
    """Tells of each figure of one text whether it is hedged.

    `starts` are the first tokens of its clauses, ascending, `sentences` the sentence of each, `figures` the first
    tokens of the numbers.
    """

    def __init__(
        self,
        tokens: Tokens,
        language: Language,
        starts: Sequence[int],
        sentences: Sequence[int],
        figures: Sequence[int],
    ) -> None:
        self.tokens = tokens
        self.language = language
        self.words = language.hedging or _NONE
        self.figures = figures
        self.verbs: list[int] = []
        self._known: dict[int, bool] = {}
        self.marks = self._find_marks()
        self.starts, self.sentences = self._cut(starts, sentences)

    def _find_marks(self) -> list[int]:
        """Find the tokens that report without vouching, each looked at once."""
        tokens, language = self.tokens, self.language
        phrases = {phrase.split(" ", 1)[0] for phrase in self.words.phrases}
        verbs = {word for word in tokens.places if word[0].isalpha() and language.is_conditional(word)}
        known = verbs | language.hedging_words
        opinions = self.words.opinions
        marks: list[int] = []
        for at in tokens.places_of(known | phrases | opinions):
            word = tokens.words[at]
            verb = word in verbs
            mark = word in known or (word in phrases and self._phrase_at(at))
            mark = mark or (word in opinions and self._is_opinion(at))
            # "In May" is a month, and no verb.
            if mark and self._is_plain(at):
                continue
            if mark and not (word in language.months and tokens.printed(at)[0].isupper()):
                marks.append(at)
                if verb:
                    self.verbs.append(at)
        return marks

    def _phrase_at(self, at: int) -> bool:
        words = self.tokens.words
        return any(" ".join(words[at : at + size]) in self.words.phrases for size in (2, 3, 4))

    def _is_plain(self, at: int) -> bool:
        words, plain = self.tokens.words, self.words.plain
        return bool(plain) and (
            " ".join(words[at : at + 3]) in plain or " ".join(words[max(0, at - 1) : at + 1]) in plain
        )

    def _is_opinion(self, at: int) -> bool:
        """Tell "is widely believed" from "he believed"."""
        before = self.tokens.words[max(0, at - 2) : at]
        return any(word in self.words.being for word in before) and "," not in before

    def _cut(self, starts: Sequence[int], sentences: Sequence[int]) -> tuple[list[int], list[int]]:
        """Cut clauses once more where a conditional goes on behind "et", "and": what stands before is said."""
        more: dict[int, int] = {}
        for verb in self.verbs:
            clause = bisect_left(starts, verb + 1) - 1
            end = starts[clause + 1] if clause + 1 < len(starts) else len(self.tokens)
            for joint in (self._joint_before(verb, starts[max(clause, 0)]), self._joint_behind(verb, end)):
                if joint is not None:
                    more[joint] = sentences[max(clause, 0)]
        if not more:
            return list(starts), list(sentences)
        pairs = sorted({**more, **dict(zip(starts, sentences, strict=True))}.items())
        return [start for start, _ in pairs], [sentence for _, sentence in pairs]

    def _joint_before(self, verb: int, start: int) -> int | None:
        tokens, language = self.tokens, self.language
        for at in range(verb - 1, max(start, verb - 6), -1):
            if tokens.words[at] in language.joiners:
                plain = all(tokens.kinds[here] == WORD for here in range(at, verb))
                own = verb - at <= 2 and plain
                said = any(self._is_said(here) for here in range(start, at))
                return at if own or (said and not language.adjectives_follow) else None
        return None

    def _joint_behind(self, verb: int, end: int) -> int | None:
        """Find the "et" behind a conditional that a verb of its own follows: "auraient péri et 40 ont disparu"."""
        tokens = self.tokens
        for at in range(verb + 1, min(verb + _FARTHEST_JOINT, end)):
            if tokens.words[at] in self.language.joiners:
                own = range(at + 1, min(at + 1 + _LONGEST_SUBJECT, end))
                verbs = [here for here in own if self._is_finite(here)]
                plain = all(tokens.kinds[here] in (WORD, NUMERAL) for here in range(at, verbs[0])) if verbs else False
                return at if plain else None
        return None

    def _is_finite(self, at: int) -> bool:
        """Tell an auxiliary that says, and does not hedge: "ont", "a", "were"."""
        word = self.tokens.words[at]
        auxiliary = word in self.language.auxiliaries and word not in self.words.unfinished
        return auxiliary and not self.language.is_conditional(word) and word not in self.language.hedging_words

    def _is_said(self, at: int) -> bool:
        """Tell a verb of the indicative by its form, as far as forms tell."""
        word = self.tokens.words[at]
        return (
            word in self.language.auxiliaries
            or word in self.words.pasts
            or (not self.language.adjectives_follow and self.language.is_participle(word))
        )

    def is_hedged(self, first: int, number: int) -> bool:
        """Tell whether a figure on tokens from `first`, with its number at `number`, is not vouched for."""
        clause = max(bisect_left(self.starts, number + 1) - 1, 0)
        hedged = self._known.get(clause)
        if hedged is None:
            hedged = self._known[clause] = self._is_clause_hedged(clause, first)
        return hedged or self.tokens.word(number - 1) in self.words.before_number or self._is_in_relative(clause, first)

    def _is_clause_hedged(self, clause: int, first: int) -> bool:
        """Tell whether a clause is hedged; its first figure begins at `first`. Asked once a clause."""
        begin, end = self._bounds(clause)
        own = [mark for mark in self._marks_in(begin, end) if self._governs(mark)]
        future = self._future_from(clause) if own else end
        if any(mark < future or not self._is_future(mark) for mark in own):
            return True
        return not own and (
            self._is_supposed(clause)
            or self._is_doubted(clause)
            or self._is_marked_beside(clause)
            or self._goes_on(clause)
            or self._is_subject(clause)
            or self._is_listed(clause, first)
            or self._is_asked(clause)
        )

    def _bounds(self, clause: int) -> tuple[int, int]:
        end = self.starts[clause + 1] if clause + 1 < len(self.starts) else len(self.tokens)
        return self.starts[clause], end

    def _marks_in(self, begin: int, end: int) -> list[int]:
        at = bisect_left(self.marks, begin)
        return self.marks[at : bisect_left(self.marks, end)]

    def _governs(self, mark: int) -> bool:
        return self.tokens.words[mark] not in self.words.before_number or self._is_opinion(mark)

    def _is_future(self, mark: int) -> bool:
        """Tell a form that may be the future seen from the past: "ouvriraient", "would open"."""
        word = self.tokens.words[mark]
        if not self.language.is_conditional(word) or (self.words.backshifted and word not in self.words.backshifted):
            return False
        return word not in self.words.perfect and self.tokens.word(mark + 1) not in self.words.perfect

    def _future_from(self, clause: int) -> int:
        """Give the token from which a clause is seen from an announcement: "a annoncé que", "said"; else its end."""
        words, (begin, end) = self.tokens.words, self._bounds(clause)
        if words[begin] in self.words.that and clause and self._touches(clause):
            begin = self.starts[clause - 1]
        speaks = any(word in self.words.speakers for word in words[self.starts[clause] + 1 : self.starts[clause] + 2])
        announcing = self.words.announcing | self.words.saying if speaks else self.words.announcing
        return next((at for at in range(begin, end) if words[at] in announcing), end)

    def _touches(self, clause: int) -> bool:
        """Tell whether no sign stands between a clause and the one before it, in one sentence."""
        same = self.sentences[clause] == self.sentences[clause - 1]
        return same and self.tokens.kind(self.starts[clause] - 1) in (WORD, NUMERAL)

    def _is_supposed(self, clause: int) -> bool:
        """Tell "si elle comptait 54 ports" and "if it had 54 ports"; "même si" and "even if" concede."""
        begin, end = self._bounds(clause)
        tokens, words = self.tokens, self.words
        opener = tokens.word(begin)
        elided = opener in words.elided and tokens.word(begin + 1) in words.speakers
        if not elided and opener not in words.conditions:
            return False
        if tokens.word(begin - 1) in words.conceding or tokens.word(begin + 1) in words.conceding:
            return False
        return not words.unreal or any(word.endswith(words.unreal) for word in tokens.words[begin:end])

    def _is_doubted(self, clause: int) -> bool:
        """Tell a clause that a doubt opens: "il semble que", "it appears that", "il se pourrait que"."""
        begin = self.starts[clause]
        if not clause or self.tokens.words[begin] not in self.words.that or not self._touches(clause):
            return False
        last = self.tokens.words[begin - 1]
        if last in self.words.doubts or bool(self._marks_in(begin - 2, begin)):
            return True
        return any(
            self.tokens.words[mark] in self.words.doubts for mark in self._marks_in(self.starts[clause - 1], begin)
        )

    def _is_marked_beside(self, clause: int) -> bool:
        """Tell a hedge that commas set off: "allegedly, 54 ports", "it has, it seems, 54 ports", "54 ports, dit-on"."""
        for beside in (clause - 1, clause + 1):
            if not 0 <= beside < len(self.starts) or self.sentences[beside] != self.sentences[clause]:
                continue
            begin, end = self._bounds(beside)
            if beside > clause and self.tokens.word(begin - 2) in self.language.joiners:
                # "Lost 40 tanks and, reportedly, 300 men"
                continue
            parted = self.tokens.words[max(beside, clause) and self.starts[max(beside, clause)] - 1] == ","
            marks = self._marks_in(begin, end)
            if parted and marks and end - begin <= _LONGEST_MARK and not self._has_figure(begin, end):
                return all(mark not in self.verbs for mark in marks)
        return False

    def _is_subject(self, clause: int) -> bool:
        """Tell "37 marins, dont huit femmes, auraient péri": the verb stands behind the insertion with the part."""
        if any(self._is_said(at) for at in range(*self._bounds(clause))):
            return False
        for other in (clause + 1, clause + 2):
            if other >= len(self.starts) or self.sentences[other] != self.sentences[clause]:
                return False
            begin, end = self._bounds(other)
            if self.tokens.words[begin - 1] not in _INSERTED:
                return False
            if self._marks_in(begin, begin + 1):
                return other - 1 > clause or self._is_part(clause)
            aside = end - begin <= _LONGEST_INSERTION and not self._has_figure(begin, end)
            if not (aside or self._is_part(other)) or any(self._is_said(at) for at in range(begin, end)):
                return False
        return False

    def _is_part(self, clause: int) -> bool:
        return self.tokens.words[self.starts[clause]] in self.language.part_words

    def _goes_on(self, clause: int) -> bool:
        """Tell a clause whose verb stands before an insertion: "compterait, selon elle, 54 ports"."""
        for back in range(1, _MOST_INSERTIONS + 2):
            before = clause - back
            if before < 0 or self.sentences[before] != self.sentences[clause]:
                return False
            begin, end = self._bounds(before)
            sign = self.tokens.words[end - 1]
            if sign not in _INSERTED:
                return False
            last = end - 2
            if back > 1 and any(last - 1 <= mark <= last and mark in self.verbs for mark in self._marks_in(begin, end)):
                return True
            apart = self.tokens.words[begin] in self.language.joints.leading
            if end - begin > _LONGEST_INSERTION or (self._has_figure(begin, end) and not apart):
                return False
        return False

    def _is_listed(self, clause: int, first: int) -> bool:
        """Tell an item of a list whose verb stands with another item: before the first or behind the last."""
        at = bisect_left(self.figures, self.starts[clause])
        if not self._leads(clause, min(first, self.figures[at])):
            return False
        if any(self._is_finite(at) for at in range(*self._bounds(clause))):
            return False
        for way in (-1, 1):
            if way > 0 and any(self._is_said(at) for at in range(*self._bounds(clause))):
                return False
            for step in range(1, _LONGEST_LIST):
                other = clause + way * step
                if not 0 <= other < len(self.starts) or self.sentences[other] != self.sentences[clause]:
                    break
                begin, end = self._bounds(other)
                edge = self.tokens.words[(begin if way > 0 else end) - 1]
                if edge in _CLOSED:
                    break
                if not self._has_figure(begin, end):
                    if way < 0 and step == 1 and end - begin <= _LONGEST_INSERTION and self._is_joined(clause):
                        # "Aurait fait 30 morts, selon lui, et 200 blessés"
                        continue
                    break
                if self._marks_in(begin, end):
                    return True
                at = bisect_left(self.figures, begin)
                if not self._leads(other, self.figures[at]):
                    break
        return False

    def _is_joined(self, clause: int) -> bool:
        return self.tokens.words[self.starts[clause]] in self.language.joiners

    def _is_in_relative(self, clause: int, first: int) -> bool:
        """Tell "three of which may be broken" and "ce sont 300 personnes qui vivraient ici"."""
        tokens, after = self.tokens, clause + 1
        if after == len(self.starts) or tokens.words[self.starts[after]] not in self.language.relatives:
            return False
        cleft = (
            tokens.word(first - 2) in self.language.joints.cleft and tokens.word(first - 1) in self.language.auxiliaries
        )
        partitive = tokens.words[self.starts[after] - 1] in self.language.of_words
        # "Les 300 marins que retiendrait le port"
        inverted = self.language.adjectives_follow and any(
            mark in self.verbs for mark in self._marks_in(self.starts[after] + 1, self.starts[after] + 2)
        )
        return self._touches(after) and (cleft or partitive or inverted) and bool(self._marks_in(*self._bounds(after)))

    def _leads(self, clause: int, first: int) -> bool:
        """Tell whether a clause begins with its figure, perhaps behind "et", "dont" or words that compare."""
        begin, language = self.starts[clause], self.language
        lead, joints = self.tokens.words[begin:first], language.joints
        return len(lead) <= _LONGEST_LEAD and all(
            word in language.joiners or word in language.part_words or word in language.determiners
            or (word in language.function_words and word not in language.against | joints.leading | language.locatives)
            for word in lead
        )  # fmt: skip

    def _is_asked(self, clause: int) -> bool:
        """Tell a question: what it asks is not said."""
        after = bisect_left(self.sentences, self.sentences[clause] + 1)
        last = (self.starts[after] if after < len(self.starts) else len(self.tokens)) - 1
        while last > 0 and self.tokens.words[last] in _CLOSING_QUOTES:
            last -= 1
        return self.tokens.word(last) == "?"

    def _has_figure(self, begin: int, end: int) -> bool:
        at = bisect_left(self.figures, begin)
        return at < len(self.figures) and self.figures[at] < end
