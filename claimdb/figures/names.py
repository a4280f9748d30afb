"""Numbers that are part of a name, a date or a result: "France 3", "la Seconde Guerre mondiale", "battus 3 à 1"."""

from __future__ import annotations

from claimdb.figures.language import Language
from claimdb.figures.nouns import Noun
from claimdb.figures.number import Number
from claimdb.figures.refusals import Reason, refuse_label
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import FigureKind


def refuse_name(tokens: Tokens, number: Number, language: Language, *, counted: bool) -> Reason | None:
    """Tell a number that is part of a name: "20 Minutes", "France 3", "75700 PARIS"."""
    if number.digits and not counted:
        before = tokens.printed(number.first - 1)
        if _is_group(tokens, number.first - 1, language):
            return Reason.NAME
        # "France 3", "iPhone 14"
        is_name = tokens.kind(number.first - 1) == WORD and not before.islower() and len(before) > 1
        if is_name and not _is_common(tokens.word(number.first - 1), language):
            return Reason.NAME
        if before == "." and tokens.glued(number.first - 1) and len(tokens.printed(number.first - 2)) == 1:
            # "H.R. 3162"
            return Reason.NAME
    if not number.digits and not counted and tokens.printed(number.first)[0].isupper():
        # "le Groupe des Sept"
        before = tokens.printed(number.first - 1)
        if tokens.kind(number.first - 1) == WORD and (before.islower() or _is_surname(tokens, number, language)):
            return Reason.NAME
    if number.kind is FigureKind.FIGURE and _is_title(tokens, number.end, language):
        return Reason.POSTCODE if _is_postcode(tokens, number.end - 1) else Reason.NAME
    return None


def _is_group(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "le groupe des 77", "the Group of 20"."""
    joined = tokens.word(at) in language.of_words and tokens.word(at - 1) in ("groupe", "group")
    return joined and (tokens.printed(at - 1)[0].isupper() or tokens.word(at) == "des")


def _is_surname(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "Zeus Two failed", "the Big Four": between capitals, and before a verb or behind an article."""
    after = tokens.printed(number.end)
    verb = tokens.kind(number.end) == WORD and after.islower() and after not in language.locatives
    return verb or tokens.word(number.first - 2) in language.determiners | {"s"}


def _is_postcode(tokens: Tokens, at: int) -> bool:
    return len(tokens.words[at]) == 5 and tokens.words[at].isdecimal()


def _is_common(word: str, language: Language) -> bool:
    """Tell a word that has a capital only because it begins a sentence."""
    return (
        word in language.function_words
        or word in language.locatives
        or word in language.determiners
        or word in language.hedging_words
        or word in language.adjectives
        or word in language.year_words
        or word in language.vague
    )


def _is_title(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell whether what follows a number is capitalised as a name is, and no people or acronym."""
    printed = tokens.printed(at)
    if language.capitalises_nouns or tokens.kind(at) != WORD or tokens.glued(at):
        return False
    word = tokens.words[at]
    # "VINGT PERSONNES": all is in capitals.
    loud = printed.isupper() and tokens.kind(at - 1) == WORD and tokens.printed(at - 1).isupper()
    acronym = printed.isupper() and len(printed) <= 6 and not _is_postcode(tokens, at - 1)
    if len(printed) < 2 or not printed[0].isupper() or loud or acronym:
        return False
    if not language.adjectives_follow and tokens.printed(at + 1)[:1].isupper():
        # "200,000 East Timorese", "two West Bank towns"
        last = at + 1 + (tokens.kind(at + 2) == WORD and tokens.printed(at + 2).islower())
        plural = last > at + 1 and language.looks_plural(tokens.words[last])
        return not (plural or tokens.words[at + 1].endswith(language.demonym_endings))
    if word in language.institutions or (word.endswith(language.demonym_endings) and word not in language.units):
        return False
    following = tokens.printed(at + 1)
    # "30 Chinese officers": a capital before a common noun is an adjective.
    return not (tokens.kind(at + 1) == WORD and following.islower() and following not in language.function_words)


def refuse_score(tokens: Tokens, number: Number, end: int, language: Language) -> bool:
    """Tell the result of a match from its falling numbers: "battus 3 à 1", "won 2 to 1"."""
    higher, lower = number.value, tokens.word(end + 1)
    linked = tokens.word(end) in language.range_links and tokens.word(end) not in ("ou", "or", "through")
    if not linked or tokens.kind(end + 1) != NUMERAL or not lower.isdecimal() or len(lower) > 2:
        return False
    bare = tokens.kind(end + 2) != WORD or tokens.word(end + 2) in language.function_words | language.locatives
    before = tokens.word(number.first - 1)
    return bare and int(lower) < higher < 100 and before not in language.ranges


def refuse_decade(tokens: Tokens, number: Number) -> Reason | None:
    """Tell the decade of "the early 80s" from seconds: a round number with its s glued on."""
    is_decade = number.digits and 0 < number.value < 2200 and not number.value % 10 and tokens.glued(number.first + 1)
    return Reason.YEAR if is_decade and tokens.word(number.first + 1) == "s" else None


def refuse_day(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell the day of "the September 11 attacks": in a sentence's own time no article stands before the month."""
    at = number.first - 1
    is_day = number.digits and number.end == number.first + 1 and 1 <= number.value <= 31
    dated = is_day and tokens.word(at) in language.months and tokens.word(at - 1) in language.determiners
    return Reason.DATE if dated else None


def refuse_ordinal(tokens: Tokens, number: Number, noun: Noun | None, language: Language) -> Reason | None:
    """Tell an ordinal that ranks nothing: of an article, in an idiom, in a name, or without a noun."""
    if refuse_label(tokens, number, language) is Reason.ARTICLE:
        return Reason.ARTICLE
    if tokens.word(number.end) in language.ordinal_idioms:
        return Reason.IDIOM
    before = tokens.word(number.first - 1)
    if number.digits:
        # "les élèves de 6e"
        grade = noun is None and language.adjectives_follow and before in ("de", "en")
        return Reason.NAME if grade else None
    if noun is None or noun.first > number.end + 2:
        return Reason.ARTICLE_WORD
    led = before in language.determiners or before in language.ones or before in language.of_words
    if not language.adjectives_follow and not (led or before == "s"):
        return Reason.ARTICLE_WORD
    plain_noun = tokens.printed(noun.first)[0].islower()
    # "la Seconde Guerre mondiale", "the Fifth Republic"
    titled = number.first > 0 and tokens.printed(number.first)[0].isupper()
    return Reason.NAME if not plain_noun and (titled or not led) else None
