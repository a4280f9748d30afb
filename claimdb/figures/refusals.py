"""Numbers that are no quantities: years, dates, clock times, addresses, and numbers that are names.

Each refusal has a reason, which `claimdb figures --explain` shows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimdb.figures.clocks import CLOCK_FORMS, tells_hour
from claimdb.figures.form_words import form_words
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.number import HYPHENS, Number
from claimdb.text.patterns import late
from claimdb.text.tokens import NUMERAL, SPACES, WORD, Tokens
from claimdb.values.figure import Comparator, FigureKind


class Reason(StrEnum):
    """Why a number is no figure."""

    DATE = "date"
    YEAR = "year"
    CLOCK = "clock time"
    ADDRESS = "address"
    PHONE = "telephone number"
    PAGE = "page"
    VOLUME = "volume"
    NUMBER = "number in a series"
    ARTICLE = "article"
    DECREE = "decree or resolution"
    LABEL = "label"
    NAME = "name"
    IDENTIFIER = "identifier"
    LIST = "list number"
    POSTCODE = "postcode"
    SCORE = "score"
    ARTICLE_WORD = "article or pronoun"
    BOTH = "both"
    RATE = "rate"
    IDIOM = "idiom"
    UNREADABLE = "no number that can be read"


# Reasons that a counted plural behind the number outweighs: "au point 3 personnes".
WEAK = frozenset([Reason.LABEL, Reason.NAME, Reason.DECREE, Reason.POSTCODE])
_BY_LABEL = {
    "page": Reason.PAGE, "volume": Reason.VOLUME, "number": Reason.NUMBER, "article": Reason.ARTICLE,
    "decree": Reason.DECREE, "label": Reason.LABEL, "name": Reason.NAME, "identifier": Reason.IDENTIFIER,
    "phone": Reason.PHONE,
}  # fmt: skip
_LONGEST_LABELLED = 12
_MORE_OR_LESS = frozenset([Comparator.MORE_THAN, Comparator.LESS_THAN, Comparator.AT_LEAST])
_US_CODE = ["u", ".", "s", ".", "c"]
_YEAR = 4
_MODERN = range(1900, 2101)
# What a text of our time has for years more often than for numbers.
_FIRST_MODERN, _LAST_MODERN = 1900, 2100
# Every repetition is bounded or cannot overlap, so that each takes linear time. Each begins with a sign or a digit and
# looks back from there: the engine skips to it, which halves the time of reading.
_DOMAIN = r"com|org|net|int|gov|edu|info|fr|cn|uk|eu|de|be|ch|html?|pdf"
_STREET = "|".join(form_words("streets"))
_ROAD = "|".join(form_words("roads"))
# A number abroad has eight digits or more with its country (ITU-T E.164): "+160 points" are none.
_ABROAD = r"(?=(?:[ .()\u00a0-]{0,3}\d){8})[1-9]\d{0,2}(?:[ .\u00a0-]?\(?\d{1,4}\)?){2,6}(?!\w)"
_FORMS = (
    (Reason.ADDRESS, False, r"://(?<=[ps]://)[^\s<>«»\"]{1,2000}"),
    (Reason.ADDRESS, False, r"www\.[^\s<>«»\"]{1,2000}"),
    (Reason.ADDRESS, False, r":\\(?<=[A-Za-z]:\\)(?<!\w\w:\\)[^\n]{1,500}"),
    (Reason.ADDRESS, False, r"/(?<![\w/.]/)[\w.-]{1,80}(?:/[\w.-]{1,80}){1,40}"),
    (Reason.ADDRESS, False, rf"\.(?<=[a-z][a-z0-9-]\.)(?:[a-z0-9-]{{1,62}}\.){{0,4}}(?:{_DOMAIN})(?!\w)"),
    (Reason.ADDRESS, False, rf"[0-9](?<![\w.,]\d)\d{{0,3}}(?: ?(?:bis|ter))?,? (?:{_STREET})\b"),
    (Reason.ADDRESS, False, rf"[0-9](?<![\w.,]\d)\d{{0,4}} (?:[A-Z][a-z]{{1,20}} ){{1,3}}(?:{_ROAD})\b"),
    (Reason.IDENTIFIER, False, r"10\.(?<!\w10\.)\d{4,9}/\S{1,200}"),
    # The number of a bank account: a country, two digits and groups of four.
    (Reason.IDENTIFIER, False, r"[0-9](?<=\b[A-Z]{2}\d)\d(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?(?!\w)"),
    (Reason.IDENTIFIER, False, r"IS(?<!\wIS)[BS]N\b[ :\u00a0]{0,3}[\dXx -]{8,20}"),
    (Reason.PHONE, False, rf"\+(?<![\w.,]\+){_ABROAD}"),
    # "00" behind another group of digits is the middle of a number: "2 000 000".
    (Reason.PHONE, False, rf"00(?<![\w.,]00)(?<!\d[{SPACES}]00)[{SPACES}]?{_ABROAD}"),
    (Reason.PHONE, False, r"0(?<![\w.,]0)\d(?:[ .\u00a0-]\d\d){4}(?!\w)"),
    (Reason.PHONE, False, r"\((?<![\w.,]\()\d{3}\)?[ -]\d{3}-\d{4}(?!\w)"),
    (Reason.PHONE, False, r"[0-9](?<![\w.,]\d)\d\d\)?[ -]\d{3}-\d{4}(?!\w)"),
    (
        Reason.PHONE,
        False,
        rf"0(?<![\w.,]0)(?<!\d[{SPACES}]0)[1-9]\d{{1,3}}\)?[ -]\d{{3,4}}[ -]\d{{3,4}}(?![\w,.]?\w)",
    ),
    (Reason.PHONE, False, r"1-\d{3}-\d{3}-\d{4}(?!\w)"),
    (Reason.DATE, False, r"[0-9](?<![\w/.]\d)\d{0,3}[/.-]\d{1,2}[/.-]\d{2,4}(?![\w/]|[.-]\d)"),
    *((Reason.CLOCK, ignore_case, pattern) for ignore_case, pattern in CLOCK_FORMS),
    (Reason.VOLUME, False, r"[0-9](?<![\w.,]\d)\d{0,3} ?\(\d{1,3}(?:-\d{1,3})?\)(?= ?[,:;])"),
    (Reason.LIST, False, r"\n[ \t]{0,12}[(\[]?\d{1,3}(?:\.\d{1,3}){0,3}[.)\]°](?=[ \t])"),
    (
        Reason.LIST,
        False,
        r"[:;,.]\s{1,3}(?:\(?\d{1,2}[)°](?= ?[^\W\d_])|\(\d{1,2}\)(?= ))",
    ),
)
_DIGIT = "[0-9]"


def _compiled(*, digit: bool) -> tuple[tuple[Reason, re.Pattern[str]], ...]:
    return tuple(
        (reason, late(pattern, re.IGNORECASE if ignore_case else 0))
        for reason, ignore_case, pattern in _FORMS
        if pattern.startswith(_DIGIT) is digit
    )


_SPANS, _DIGIT_SPANS = _compiled(digit=False), _compiled(digit=True)
# The digits at which one of the patterns that begin with a digit holds, in one search for all of them. Each begins with
# the first digit of a row.
_ANY_DIGIT_SPAN = late(
    _DIGIT
    + "(?<![0-9][0-9])(?:"
    + "|".join(
        f"(?{'i' if ignore_case else ''}:(?={pattern.removeprefix(_DIGIT)}))"
        for _, ignore_case, pattern in _FORMS
        if pattern.startswith(_DIGIT)
    )
    + ")"
)
_MAIL = late(r"@(?<=[\w.+-]@)[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}")
_BEFORE_MAIL = late(r"(?<![\w.+-])[\w.+-]{1,64}\Z")
_PERCENT = late(r"[ \u00a0\u202f]?%")


@dataclass(frozen=True, slots=True)
class RefusedSpans:
    """Stretches of text in which no number is a figure, ascending and apart."""

    starts: list[int]
    ends: list[int]
    reasons: list[Reason]

    def reason_at(self, start: int, end: int) -> Reason | None:
        """Give the reason of the span that touches `start` to `end`; None where there is none."""
        at = bisect_right(self.starts, start)
        if at and self.ends[at - 1] > start:
            return self.reasons[at - 1]
        return self.reasons[at] if at < len(self.starts) and self.starts[at] < end else None


def _spans_of_form(text: str) -> Iterator[tuple[Reason, re.Match[str]]]:
    """Find what each pattern matches; those that begin with a digit are tried only where one of them holds."""
    for reason, pattern in _SPANS:
        for found in pattern.finditer(text):
            yield reason, found
    ends = [0] * len(_DIGIT_SPANS)
    for digit in _ANY_DIGIT_SPAN.finditer(text):
        at = digit.start()
        for number, (reason, pattern) in enumerate(_DIGIT_SPANS):
            match = pattern.match(text, at) if at >= ends[number] else None
            if match is not None:
                ends[number] = match.end()
                yield reason, match


def find_refused(text: str, dates: Iterable[tuple[int, int]] = ()) -> RefusedSpans:
    """Find what its form alone says is no quantity, and the dates that were read, in linear time."""
    spans = [(start, end, Reason.DATE) for start, end in dates]
    # A text begins as a line does.
    lined = "\n" + text
    for reason, found in _spans_of_form(lined):
        if reason is Reason.DATE and _PERCENT.match(lined, found.end()):
            continue
        spans.append((max(found.start() - 1, 0), found.end() - 1, reason))
    for found in _MAIL.finditer(text):
        before = _BEFORE_MAIL.search(text, max(0, found.start() - 65), found.start())
        if before is not None:
            spans.append((before.start(), found.end(), Reason.ADDRESS))
    spans.sort(key=lambda span: (span[0], -span[1]))
    refused = RefusedSpans([], [], [])
    for start, end, reason in spans:
        if refused.ends and start < refused.ends[-1]:
            if reason is refused.reasons[-1]:
                # "à 14 h" and "14 h 30" are one time.
                refused.ends[-1] = max(end, refused.ends[-1])
            continue
        refused.starts.append(start)
        refused.ends.append(end)
        refused.reasons.append(reason)
    return refused


def refuse_form(tokens: Tokens, number: Number, end: int, language: Language, *, first: int) -> Reason | None:
    """Tell whether what is glued to a number and its unit, from `first` to `end`, makes it part of a name or a time."""
    if tokens.glued(first) and (_is_wordy(tokens, first - 1) or _is_joined(tokens, first)):
        return Reason.NAME
    if not number.digits and tells_hour(tokens, number):
        return Reason.CLOCK
    return _refuse_glued_behind(tokens, number, end, language)


def _refuse_glued_behind(tokens: Tokens, number: Number, end: int, language: Language) -> Reason | None:
    first = number.first
    before, after = tokens.word(first - 1), tokens.word(end)
    if not tokens.glued(end) or not number.digits:
        margin = tokens.word(first - 2) == "/" and tokens.word(first - 3) == "+"
        joined = before in HYPHENS and tokens.glued(first) and first > 1 and number.digits
        return Reason.NAME if joined and not margin else None
    if tokens.kind(end) == NUMERAL or after == "_":
        return Reason.NAME
    if after == "h" and tokens.kind(end) == WORD:
        return Reason.CLOCK if number.value <= 24 else None
    if tokens.kind(end) == WORD or (after in ("/", ":") and tokens.kind(end + 1) == NUMERAL):
        return Reason.NAME
    if (
        after in HYPHENS
        and tokens.glued(end + 1)
        and tokens.kind(end + 1) == WORD
        and not _counts(tokens, end + 1, language)
    ):
        return Reason.NAME
    return None


def _is_wordy(tokens: Tokens, at: int) -> bool:
    return tokens.kind(at) == WORD and tokens.words[at][-1:].isalpha() and tokens.printed(at)[-1] not in "'’"


def _is_joined(tokens: Tokens, first: int) -> bool:
    """Tell whether a sign joins a number to a word: "COVID-19"."""
    sign = tokens.word(first - 1)
    if sign == ":":
        # "A ratio of 3:1": neither side counts.
        return tokens.glued(first - 1) and tokens.kind(first - 2) == NUMERAL
    if sign == ".":
        # "BA.5", but "p.5"
        before = tokens.printed(first - 2)
        return tokens.glued(first - 1) and len(before) > 1 and before.isalpha() and before.isupper()
    return (
        (sign in HYPHENS or sign in ("/", "_", "@", "\\"))
        and tokens.glued(first - 1)
        and tokens.kind(first - 2) in (WORD, NUMERAL)
    )


def _counts(tokens: Tokens, at: int, language: Language) -> bool:
    word = tokens.word(at)
    return word in language.units or word in language.range_links or tokens.printed(at).islower()


def refuse_label(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell whether the word before a number makes it a name: "art. 3", "p. 12", "résolution 2178"."""
    at = number.first - 1
    signed = _refuse_sign(tokens, at, number) or _refuse_code(tokens, number, language)
    if signed is not None:
        return signed
    if tokens.word(at) == "." and tokens.glued(at):
        at -= 1
    elif number.digits:
        at = _before_joined(tokens, at, language)
    word = tokens.word(at)
    found = language.labels.get(word)
    if word == ":" and language.labels.get(tokens.word(at - 1)) in ("page", "volume"):
        # "Page: 4"
        return _BY_LABEL[language.labels[tokens.word(at - 1)]]
    if found is None or (_needs_point(word, found) and tokens.word(at + 1) not in (".", "°")):
        return None
    inside = tokens.kind(at - 1) == WORD and tokens.printed(at)[:1].isupper()
    if found == "name" and inside and not language.adjectives_follow and number.digits:
        # "The Tier 4 rules": the noun behind is of the name; "Building 12 ships" begins a sentence.
        return Reason.NUMBER
    return _BY_LABEL[found]


def _refuse_sign(tokens: Tokens, at: int, number: Number) -> Reason | None:
    """Tell "#3", "§ 3", "n° 3" and "COM(2021) 206" by the sign at `at`."""
    sign = tokens.word(at)
    if (sign == "#" and tokens.glued(number.first)) or sign == "nº" or (sign == "°" and tokens.word(at - 1) == "n"):
        return Reason.NUMBER
    if sign == "§" or (sign == "(" and _is_subsection(tokens, at, number)):
        return Reason.ARTICLE
    return Reason.DECREE if sign == ")" and _is_numbered_act(tokens, at) else None


def _is_subsection(tokens: Tokens, at: int, number: Number) -> bool:
    """Tell the 1 of "230(c)(1)" and of "f(1)" from a count in brackets, which are not glued to what stands before."""
    closed = tokens.word(number.end) == ")" and tokens.glued(number.end) and tokens.glued(number.first)
    before = tokens.word(at - 1)
    return closed and tokens.glued(at) and (before == ")" or (tokens.kind(at - 1) == WORD and len(before) == 1))


def _refuse_code(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell "42 U.S.C.", "29 CFR" and "le 49.3"."""
    first, end = number.first, number.end
    if not number.digits or end != first + 1:
        return None
    if tokens.words[end : end + 5] == _US_CODE or tokens.printed(end) in ("USC", "CFR"):
        return Reason.ARTICLE
    foreign = "." in tokens.words[first] and language.decimal == ","
    if foreign and tokens.word(first - 1) in language.nouns.singular and not language.looks_plural(tokens.word(end)):
        return Reason.ARTICLE
    return None


def _needs_point(word: str, found: str) -> bool:
    """Tell what labels a number only as an abbreviation: "n. 3", "ch. 7"."""
    return (found == "number" and len(word) == 1) or word == "ch"


def _before_joined(tokens: Tokens, at: int, language: Language) -> int:
    """Give the word before the numbers that go on to `at`: "p. 12-14", "articles 3, 4 et 5"."""
    here, steps = at, 0
    while (
        steps < _LONGEST_LABELLED and _joins_numbers(tokens.word(here), language) and tokens.kind(here - 1) == NUMERAL
    ):
        here, steps = here - 2, steps + 1
    short = steps > 0 and tokens.word(here) == "."
    here -= short
    # Only a plural has many: "l’article 3, 40 agents et 5 grues".
    many = short or language.looks_plural(tokens.word(here)) or tokens.word(here) == "pp"
    return here if many or (steps == 1 and tokens.word(at) != ",") else at


def _is_numbered_act(tokens: Tokens, at: int) -> bool:
    """Tell "COM(2021) 206", whose letters and year stand before the bracket that closes at `at`."""
    year = tokens.word(at - 1)
    dated = tokens.word(at - 2) == "(" and tokens.glued(at - 2) and len(year) == _YEAR and year.isdecimal()
    return dated and tokens.printed(at - 3).isupper() and len(tokens.word(at - 3)) > 1


def _joins_numbers(word: str, language: Language) -> bool:
    return word in ("-", "–", ",", "&") or word in language.joiners or word in language.range_links


def refuse_year(tokens: Tokens, number: Number, lexicon: Lexicon, *, counted: bool) -> Reason | None:
    """Tell a bare year: four digits without groups, nothing counted behind, or a word of time before."""
    language = lexicon.language
    if number.year and not counted:
        return Reason.YEAR
    if not number.digits or number.end - number.first != 1 or number.kind is not FigureKind.FIGURE:
        return None
    printed = tokens.words[number.first]
    if len(printed) != 4 or not printed.isdecimal() or not 1000 <= number.value <= 2199:
        return None
    before = tokens.word(number.first - 1)
    # "Above 1990 levels": the levels are not 1,990.
    yearly = tokens.word(number.end) in language.nouns.yearly and number.value in _MODERN
    if yearly or before in language.months or before in ("(", "/", "–"):
        return Reason.YEAR
    if not counted:
        return None if _is_compared(tokens, number, lexicon) else Reason.YEAR
    counts = before not in language.year_words or _counts_so_many(tokens, number, lexicon)
    return None if counts else Reason.YEAR


def _is_compared(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell "moins de 1000", "at least 1500": round, of no modern year, and more or less than it."""
    if number.value % 100 or _FIRST_MODERN <= number.value < _LAST_MODERN:
        return False
    found = phrase_before(lexicon.before, tokens, number.first)
    return found is not None and found[1].comparator in _MORE_OR_LESS


def _counts_so_many(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell "plus de 1600 personnes", "a crowd of 1600 people" from "in 1600 people", "les jeux de 2024 organisés"."""
    language, before = lexicon.language, tokens.word(number.first - 1)
    if language.is_participle(tokens.word(number.end)):
        return False
    if phrase_before(lexicon.before, tokens, number.first) is not None:
        return True
    links = language.range_links | language.ranges.keys() | frozenset(language.ranges.values())
    linked = before in language.of_words or before in links
    modern = _FIRST_MODERN <= number.value < _LAST_MODERN
    return linked and (not modern or (language.adjectives_follow and number.value % 100 == 0))
