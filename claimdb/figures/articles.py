"""Articles, the most frequent words for a number, told from the words next to them without reading more.

"Un" and "a" are numbers by their form and articles by use, nearly always. What would make one count, or begin a
larger number, stands right before it or right behind it, or is a rate behind its noun; where none does, it is one.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from claimdb.figures.element import Element
from claimdb.figures.elements import read_element
from claimdb.figures.form_words import form_words
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.nouns import Noun, find_noun
from claimdb.figures.number import HYPHENS
from claimdb.figures.ones import introduces_number
from claimdb.figures.refusals import RefusedSpans
from claimdb.figures.symbols import SYMBOLS
from claimdb.text.tokens import NUMERAL, WORD, Tokens

# A noun is the last of at most five words behind its article, each alone or a compound of so many tokens, see nouns.py.
_NEAREST_RATE = 7
_FARTHEST_NOUN = 80
# Between the word of a rate and its number: "for every 1,000", "one-in-four".
_RATE_REACH = 3
_HOUR_LINKS = frozenset((*form_words("past_hour"), *form_words("before_hour")))
# "One o’clock", "one out of five", "un p. 100", "a pound of".
_GOING_ON = frozenset(["o", "out", "p", "pound", "pounds", "zł"])


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The articles of a language that say "one", and the words before and behind them that leave it open what they say.

    `rates` lead to a number of which the noun behind it is counted ("un médecin pour 1 200 habitants").
    """

    articles: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    rates: frozenset[str]


@lru_cache(maxsize=16)
def article_words(lexicon: Lexicon) -> ArticleWords:
    """Give the words next to "one" that the grammar asks about; none of them stands next to a plain article."""
    language = lexicon.language
    numbers, nouns = language.numbers, language.nouns
    before = frozenset().union(
        language.joiners, language.part_words, language.one_contexts, nouns.nothing_but, numbers.minus, _HOUR_LINKS,
        [","],
    )  # fmt: skip
    rates = frozenset().union(
        numbers.per, numbers.ratio_links, language.out_of, language.joints.out, language.joints.among
    )
    behind = frozenset().union(
        language.joiners, language.vague, language.one_contexts, language.of_words, language.times,
        language.glued_scales, language.ordinal_suffixes, language.ranges.values(), language.range_links,
        numbers.point, numbers.folds, nouns.states, lexicon.units, lexicon.parts, lexicon.after, rates, _GOING_ON,
        # Symbols with a power are printed as their letters, and the power: "km²".
        SYMBOLS, (symbol.rstrip("23²³") for symbol in SYMBOLS),
    )  # fmt: skip
    return ArticleWords(language.ones & language.determiners, before, behind, rates)


class Articles:
    """The articles of one text that are passed over; `starters` are the words that may begin a number in it.

    An article counts after all where a number goes on with it ("un mort et trois blessés"): the last one with a noun is
    kept, and those behind it whose nouns nobody has asked for.
    """

    def __init__(self, tokens: Tokens, lexicon: Lexicon, starters: frozenset[str], refused: RefusedSpans) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.starters = starters
        self.refused = refused
        self.words = article_words(lexicon)
        self.passed: tuple[Element, Noun] | None = None
        self.passing: list[int] = []
        self.rates = [at for at in tokens.places_of(self.words.rates) if self._leads_to_number(at)]

    def _leads_to_number(self, at: int) -> bool:
        tokens, behind = self.tokens, range(at + 1, at + 1 + _RATE_REACH)
        return any(tokens.kind(here) == NUMERAL or tokens.word(here) in self.starters for here in behind)

    def pass_over(self, element: Element, noun: Noun | None) -> None:
        """Keep an article that was read, unless it is that of another number."""
        if noun is not None and not introduces_number(self.tokens, element.number, self.lexicon):
            self.passed = (element, noun)
            self.passing.clear()

    def last(self, first: int, end: int) -> tuple[Element, Noun] | None:
        """Give the last article with a noun before token `first`; none where a figure that ends at `end` is nearer."""
        while self.passing:
            at = self.passing[-1]
            if first - at > _FARTHEST_NOUN or end > at:
                return None
            self.passing.pop()
            one = read_element(self.tokens, at, self.lexicon)
            if one is not None:
                self.pass_over(one, find_noun(self.tokens, one.number, one.end, self.lexicon.language))
        return self.passed if self.passed is not None and self.passed[0].first >= end else None

    def passes(self, at: int) -> bool:
        """Tell whether the word for one at a token is passed over as an article, without reading it."""
        tokens = self.tokens
        is_plain = self.is_plain(at) and self.refused.reason_at(tokens.starts[at], tokens.ends[at]) is None
        if is_plain:
            self.passing.append(at)
        return is_plain

    def is_plain(self, at: int) -> bool:
        """Tell whether the word for one at a token is an article, whatever its noun."""
        tokens, words = self.tokens, self.words
        if tokens.kind(at + 1) != WORD:
            return False
        before, behind = tokens.word(at - 1), tokens.words[at + 1]
        if behind in words.behind or behind in self.starters or before in words.before:
            return False
        # A capital may begin a name, a code or a symbol.
        if not tokens.text.startswith(behind, tokens.starts[at + 1]) or self._is_part_of_name(at):
            return False
        return phrase_before(self.lexicon.before, tokens, at) is None and not self._has_rate(at)

    def _is_part_of_name(self, at: int) -> bool:
        """Tell "x-a" from "d’un", which is glued to what stands before it too."""
        tokens = self.tokens
        return tokens.glued(at) and tokens.text[tokens.starts[at] - 1] not in "'’"

    def _has_rate(self, at: int) -> bool:
        """Tell whether a rate may stand behind the noun of the article."""
        following = bisect_left(self.rates, at)
        if following == len(self.rates):
            return False
        rate = self.rates[following]
        if rate - at > _FARTHEST_NOUN:
            return False
        hyphens = sum(word in HYPHENS for word in self.tokens.words[at:rate])
        return rate - at <= _NEAREST_RATE + 2 * hyphens
