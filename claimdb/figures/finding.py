"""From tokens to figures: every number is read once, and becomes a figure or a refusal with its reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimdb.figures.ages import is_bare_age
from claimdb.figures.articles import Articles
from claimdb.figures.bare import is_bare
from claimdb.figures.changes import find_direction
from claimdb.figures.comparing import Compared, find_comparison
from claimdb.figures.drafts import Draft, make_figure
from claimdb.figures.element import Element
from claimdb.figures.elements import is_dashed, read_element, read_range, share_unit
from claimdb.figures.frequencies import add_frequencies
from claimdb.figures.language import Language, Width
from claimdb.figures.lexicon import Lexicon, arrange, phrase_at, starters_in
from claimdb.figures.margins import read_margin
from claimdb.figures.names import (
    are_years,
    ends_title,
    is_both,
    is_owner,
    is_part_of_year,
    refuse_club,
    refuse_day,
    refuse_decade,
    refuse_extent,
    refuse_issue,
    refuse_name,
    refuse_ordinal,
    refuse_paragraph,
    refuse_score,
    refuse_singular,
)
from claimdb.figures.nouns import Noun, find_amount, find_noun
from claimdb.figures.ones import counts_one, is_letter, is_listed
from claimdb.figures.phrases import end_of_place, ends_of, start_of
from claimdb.figures.refusal import Refusal
from claimdb.figures.refusals import (
    WEAK,
    Reason,
    find_refused,
    refuse_form,
    refuse_label,
    refuse_year,
)
from claimdb.figures.scope import Scopes
from claimdb.figures.shares import before_out_of, is_ratio_of_one, read_rate, share_out_of
from claimdb.figures.sharing import (
    are_percents,
    frame_of,
    gap_before,
    is_set_against,
    previous_draft,
    revived_by,
    share_scale,
    shared_noun,
    tells_more,
)
from claimdb.figures.spelled_numbers import read_number
from claimdb.figures.times import Placed
from claimdb.figures.units import is_of_something, lasts
from claimdb.figures.zeros import read_none, read_not_one
from claimdb.text.tokens import NUMERAL, Tokens
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.units import find_unit


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of a text, in order, and the numbers that are none."""

    figures: list[Figure]
    refusals: list[Refusal]


class Reader:
    """Reads one text: `value` says that the text is one value, where years and articles count."""

    def __init__(
        self, tokens: Tokens, language: Language, sentences: Sequence[int], periods: Sequence[Placed], *, value: bool
    ) -> None:
        self.tokens = tokens
        self.language = language
        self.lexicon: Lexicon = arrange(language)
        self.value = value
        dates = [(tokens.starts[p.first], tokens.ends[p.last - 1]) for p in periods]
        self.refused = find_refused("" if value else tokens.text, dates)
        self.drafts: list[Draft] = []
        self.refusals: list[Refusal] = []
        self.sentences = sentences
        self.break_at = self.stop_at = -1
        self.starters = starters_in(tokens, self.lexicon)
        self.articles = Articles(tokens, self.lexicon, self.starters, self.refused)
        # The plurals counted so far: of them "no" and "aucun" may say zero.
        self.seen: set[str] = set()

    def read(self) -> None:
        """Read all numbers, from left to right, each token once."""
        tokens, lexicon, done = self.tokens, self.lexicon, 0
        starters, none = self.starters, self.language.nouns.none
        articles = frozenset[str]() if self.value else self.articles.words.articles
        for at in tokens.places_of({"\n", ";", *starters, *none, *tokens.numerals}):
            word = tokens.words[at]
            if at < done or (word in lexicon.led and tokens.word(at + 1) not in lexicon.leading):
                continue
            if word in articles and self.articles.passes(at):
                continue
            if tokens.kinds[at] == NUMERAL or word in starters:
                done = self._refuse_at(at) or self._read_at(at)
            elif word in none:
                zero = None if self.value else read_none(tokens, at, self.language, self.seen)
                if zero is not None:
                    self._keep(*zero)
            elif word == "\n":
                self.break_at = at
            else:
                self.stop_at = at

    def _refuse_at(self, at: int) -> int:
        """Refuse digits that stand where none is a figure, without reading more; give the token after them, or 0."""
        tokens = self.tokens
        if self.value or tokens.kinds[at] != NUMERAL:
            return 0
        reason = self.refused.reason_at(tokens.starts[at], tokens.ends[at])
        if reason is not None and is_bare(tokens, at, self.lexicon):
            self._refuse(at, at + 1, reason)
            return at + 1
        number = None if reason is None else read_number(tokens, at, self.language)
        if reason is None or number is None:
            return 0
        self._refuse(number.first, number.end, reason)
        return number.end

    def _read_at(self, at: int) -> int:
        """Read the number that may begin at a token; give the token after it."""
        element = read_element(self.tokens, at, self.lexicon)
        if element is None:
            if self.tokens.kinds[at] == NUMERAL:
                self._refuse(at, at + 1, Reason.UNREADABLE)
            return at + 1
        number = element.number
        reason = self._refuse_span(element)
        if reason is None:
            other = read_range(self.tokens, element, self.lexicon)
            refused = None if self.value else self._refuse_pair(element, other)
            if refused is not None:
                return refused
            element = other or read_margin(self.tokens, element, element.end, self.lexicon) or element
        noun = self._noun(element)
        whole = None if reason is not None else self._read_whole(element, noun)
        if whole is not None:
            self._keep(*whole)
            return whole[0].end
        reason = reason or (None if self.value else self._refuse_words(element, noun))
        if reason is not None:
            if reason is not Reason.ARTICLE_WORD or number.digits:
                self._refuse(number.first, number.end, reason)
            return number.end
        if element.unit is None and noun is None and not self.value:
            element = self._share_scale(share_unit(self.tokens, element, self.lexicon))
        if element.unit is None and not self.value:
            self._revive(element, noun)
        self._keep(element, noun)
        return element.end

    def _read_whole(self, element: Element, noun: Noun | None) -> tuple[Element, Noun | None] | None:
        """Read what a number is only together with words behind its noun, or a "not" before it; with what it counts."""
        tokens, number = self.tokens, element.number
        rate = read_rate(tokens, element, noun.end if noun else element.end, self.lexicon)
        if rate is not None:
            return rate, noun
        margin = read_margin(tokens, element, noun.end, self.lexicon) if noun is not None else None
        if margin is not None:
            return margin, noun
        if noun is not None and element.high is None and tokens.words[number.first] not in self.language.nouns.articles:
            shared = share_out_of(tokens, number, before_out_of(tokens, noun.end, self.language), self.lexicon)
            if shared is not None and not find_noun(tokens, shared.number, shared.end, self.language):
                return shared, noun
        if number.one and tokens.word(number.first - 1) in self.language.nouns.nothing_but:
            return read_not_one(tokens, number, self.language, self.seen)
        return None

    def _refuse(self, first: int, end: int, reason: Reason) -> None:
        start, stop = self.tokens.starts[first], self.tokens.ends[end - 1]
        self.refusals.append(Refusal(start, stop, self.tokens.text[start:stop], reason))

    def _refuse_span(self, element: Element) -> Reason | None:
        number = element.number
        form = refuse_form(self.tokens, number, element.end, self.language, first=min(element.first, number.first))
        start, end = self.tokens.starts[number.first], self.tokens.ends[number.end - 1]
        return self.refused.reason_at(start, end) or form

    def _refuse_pair(self, low: Element, other: Element | None) -> int | None:
        """Refuse "2015-2018" and "3-1" whole; give the token after them."""
        if other is not None and are_years(self.tokens, low, other, self.lexicon):
            self._refuse(low.first, other.end, Reason.YEAR)
            return other.end
        plain = low.number.digits and low.unit is None and low.end - low.first == 1
        if plain and refuse_score(self.tokens, low.number, low.end, self.language):
            self._refuse(low.first, low.end + 2, Reason.SCORE)
            return low.end + 2
        if other is None and plain and is_dashed(self.tokens, low) and self.tokens.glued(low.end):
            reason = refuse_label(self.tokens, low.number, self.language) or Reason.SCORE
            self._refuse(low.first, low.end + 2, reason)
            return low.end + 2
        return None

    def _noun(self, element: Element) -> Noun | None:
        number = element.high or element.number
        if element.unit is not None and not is_of_something(element.unit):
            return None
        after = (
            phrase_at(self.lexicon.after, self.tokens, element.end)
            if element.unit is None or element.number.share
            else None
        )
        # "200 or more cars", "30-odd ships", "trois quarts environ des bateaux"
        start = element.end if after is None else after[0]
        noun = find_noun(self.tokens, number, start, self.language, needs_of=element.unit is not None)
        if noun is None and element.unit is None and self.tokens.word(start) in self.language.nouns.states:
            # "One dead, three wounded", but "twelve people were killed and 20 injured"
            last = self._previous(element.first)
            own = last is None or last.counted is None or last.counted.lower() in self.language.nouns.states
            return Noun(start, start + 1) if own else None
        if noun is None or is_owner(self.tokens, element.unit, noun, self.language):
            return None
        tells = element.unit is None and tells_more(self.tokens, element, noun, self.language)
        last = self._previous(element.first) if tells else None
        # What was counted before has its noun.
        return noun if last is None or last.counted is None else None

    def _refuse_words(self, element: Element, noun: Noun | None) -> Reason | None:
        """Tell from the words around whether a number is a quantity."""
        number, tokens, language = element.number, self.tokens, self.language
        if number.kind is FigureKind.ORDINAL:
            dated = is_part_of_year(tokens, number.end, language)
            return Reason.DATE if dated else refuse_ordinal(tokens, number, noun, language)
        if number.one and self._is_article(element, noun):
            self.articles.pass_over(element, noun)
            return Reason.ARTICLE_WORD
        if is_both(tokens, element, language):
            return Reason.BOTH
        counted = element.unit is not None or bool(noun and language.looks_plural(tokens.words[noun.end - 1]))
        # "CI 1.2 to 2.7": no name is a range of decimals.
        counted = counted or (element.high is not None and number.step < 1)
        reason = refuse_label(tokens, number, language)
        if reason is not None and not (counted and reason in WEAK):
            return reason
        if element.unit is not None:
            return refuse_decade(tokens, number, language)
        return (
            refuse_year(tokens, number, self.lexicon, counted=counted)
            or refuse_day(tokens, number, language)
            or refuse_paragraph(tokens, number)
            or (self._refuse_page(element) if noun is None else None)
            or (Reason.RATE if is_ratio_of_one(tokens, element.first, language) else None)
            or refuse_extent(tokens, number, language)
            or (refuse_club(tokens, number, language) if noun is None and not self._previous(element.first) else None)
            or refuse_issue(tokens, number, language)
            or (refuse_singular(tokens, number, language) if not counted else None)
            or refuse_name(tokens, number, language, counted=counted, gapped=self._gap(element) is not None)
        )

    def _is_article(self, element: Element, noun: Noun | None) -> bool:
        # "£1.20 a litre" tells a price, "a litre" a volume.
        priced = bool(self.drafts) and self.drafts[-1].end == element.first
        before = self.tokens.word(element.first - 1)
        if is_letter(self.tokens, element.number) or before in self.language.nouns.nothing_but:
            return True
        if element.unit and find_unit(element.unit).kind != "time" and not priced:
            return False
        previous = self._previous(element.first)
        # "26 hectares et une longueur de…": what is measured and what is counted make no list.
        last = previous.end if previous and (previous.unit is None or element.unit is not None) else None
        in_price = priced and element.unit is not None
        return in_price or not counts_one(self.tokens, element.number, noun, self.lexicon, last)

    def _refuse_page(self, element: Element) -> Reason | None:
        dated = self.refusals[-1] if self.refusals else None
        is_page = dated is not None and dated.reason is Reason.DATE and ends_title(self.tokens, element, dated.end)
        return Reason.PAGE if is_page else None

    def begin(self, first: int) -> int:
        """Give the place in the text where the sentence of a token begins."""
        return self.sentences[bisect_right(self.sentences, self.tokens.starts[first]) - 1] if self.sentences else 0

    def _previous(self, first: int, *, against: bool = False) -> Draft | None:
        stop = max(self.break_at, self.stop_at)
        return previous_draft(self.tokens, self.language, self.drafts, self.begin(first), stop, against=against)

    def _gap(self, element: Element) -> Draft | None:
        """Give the figure whose verb the clause of a number shares, if it has none of its own."""
        begin = self.begin(element.first)
        return gap_before(self.tokens, element, self.language, self.drafts, begin, self.break_at)

    def _share_scale(self, element: Element) -> Element:
        """Give a number that is set against another the other's scale."""
        against = is_set_against(self.tokens, element.first, self.language)
        return share_scale(element, self._previous(element.first, against=True) if against else self._gap(element))

    def _revive(self, element: Element, noun: Noun | None) -> None:
        """Count an article that was passed over, when a number goes on counting with it: "un mort et trois blessés"."""
        end = self.drafts[-1].end if self.drafts else 0
        aged = is_bare_age(self.tokens, element, self.language)
        passed = None if aged or element.number.one else self.articles.last(element.first, end)
        if passed is None:
            return
        if noun is not None:
            if is_listed(self.tokens, passed, (element, noun), self.lexicon):
                self._keep(*passed)
        elif self._previous(element.first) is None and revived_by(
            self.tokens, element, passed, self.break_at, self.language.joiners
        ):
            self._keep(*passed)

    def _keep(self, element: Element, noun: Noun | None) -> None:
        tokens = self.tokens
        ends = ends_of(tokens, element, noun, self.language)
        compared = find_comparison(tokens, element.first, tuple(dict.fromkeys(ends)), self.lexicon)
        number = element.number
        if compared is not None and lasts(tokens, compared.first, element.unit, self.language):
            # "1.9 trillion over 10 years"
            compared = None
        if compared is None:
            about = number.about
            compared = Compared(
                element.first,
                ends[-1],
                Comparator.ABOUT if about else Comparator.EXACT,
                Width.AROUND if about else Width.NONE,
            )
        counted, unit = self._counted(element, noun)
        if noun is not None and element.unit is None and self.language.looks_plural(tokens.words[noun.end - 1]):
            self.seen.add(tokens.words[noun.end - 1])
        first, end = start_of(tokens, element, compared.first, self.language), max(ends[-1], compared.end)
        self.drafts.append(Draft(element, compared, counted, unit, first, end))

    def _counted(self, element: Element, noun: Noun | None) -> tuple[str | None, str | None]:
        """Give the counted noun and the unit of a number."""
        if noun is None and element.unit is None:
            noun = self._amount(element)
            if noun is None:
                return self._shared(element)
        if noun is not None:
            begin = self.begin(element.first)
            points = element.unit is None and are_percents(self.tokens, element, noun, self.drafts, begin, self.lexicon)
            return self._said(noun.first, noun.end), "pp" if points else element.unit
        if element.noun is None or is_of_something(element.unit or ""):
            return None, element.unit
        return self._said(*element.noun), element.unit

    def _said(self, first: int, end: int) -> str:
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[end - 1]]

    def _amount(self, element: Element) -> Noun | None:
        aged = is_bare_age(self.tokens, element, self.language)
        return None if aged else find_amount(self.tokens, element.first, element.end, self.language)

    def _shared(self, element: Element) -> tuple[str | None, str | None]:
        """Give the noun and the unit that a bare number shares with a figure before it; an age has its own."""
        tokens = self.tokens
        if is_bare_age(tokens, element, self.language):
            return None, "a"
        gap = self._gap(element)
        if gap is not None:
            return gap.counted, gap.unit
        frame = frame_of(tokens, self.language, self.drafts, element, self.begin(element.first))
        against = is_set_against(tokens, element.first, self.language)
        last = frame or self._previous(element.first, against=against)
        return shared_noun(tokens, element, last, self.lexicon)


def read_figures(
    tokens: Tokens, language: Language, sentences: Sequence[int], periods: Sequence[Placed], *, value: bool = False
) -> Found:
    """Read the figures of a text; spans point into the text of the tokens.

    `sentences` are the places where sentences begin, ascending; `periods` what `find_periods` gives.
    """
    reader = Reader(tokens, language, sentences, periods, value=value)
    reader.read()
    drafts = reader.drafts if value else add_frequencies(tokens, language, reader.drafts, sentences)
    scopes = Scopes(tokens, language, sentences, periods, [draft.element.first for draft in drafts])
    figures: list[Figure] = []
    for at, draft in enumerate(drafts):
        before = drafts[at - 1].end if at else 0
        after = drafts[at + 1].first if at + 1 < len(drafts) else len(tokens)
        scope = scopes.of(draft.first, draft.element.first, draft.end, before, after)
        begin = max(before, bisect_right(tokens.starts, reader.begin(draft.first) - 1))
        direction = find_direction(tokens, draft, language, begin)
        is_bare = draft.unit is None and scope.place is not None and draft.end == draft.element.end
        end = end_of_place(tokens, draft.end, scope.place or "", language) if is_bare else draft.end
        reaching = draft if end == draft.end else replace(draft, end=end)
        figures.append(make_figure(tokens, reaching, scope, language, direction))
    return Found(figures, reader.refusals)
