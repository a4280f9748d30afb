"""Numbers that are part of a name, a date or a result: "France 3", "la Seconde Guerre mondiale", "battus 3 à 1"."""

from __future__ import annotations

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon
from claimdb.figures.nouns import Noun
from claimdb.figures.number import HYPHENS, Number
from claimdb.figures.refusals import Reason, refuse_label, refuse_year
from claimdb.figures.symbols import SHARES, SIGNS
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

_ROUND = 100
_DASHES = HYPHENS | {"–", "—"}
_LONGEST_SCORE = 3
_LEAST_GROUPED = 1000
_LEAST_SEVERAL = 2
_LAST_DAY = 31
_LONGEST_NOUN = 4
_YEAR = 4
# A result stands near the word of winning or losing: "ont perdu leur match 1-2".
_RESULT_REACH = 5
_ENDINGS = frozenset(".!?")
_LONGEST_PARAGRAPH = 2


def refuse_name(
    tokens: Tokens, number: Number, language: Language, *, counted: bool, gapped: bool = False
) -> Reason | None:
    """Tell a number that is part of a name: "20 Minutes", "France 3", "75700 PARIS".

    `gapped` tells that the name opens a clause whose verb was said before: "Lyon a 300 élus, Marseille 400".
    """
    set_in = _refuse_between_names(tokens, number, language) if number.digits else None
    if set_in is not None:
        return set_in
    bare = _refuse_bare(tokens, number, language, gapped=gapped) if number.digits and not counted else None
    if bare is not None:
        return bare
    if not number.digits and not counted and tokens.printed(number.first)[0].isupper():
        # "le Groupe des Sept"
        before = tokens.printed(number.first - 1)
        if tokens.kind(number.first - 1) == WORD and (before.islower() or _is_surname(tokens, number, language)):
            return Reason.NAME
    if number.kind is FigureKind.FIGURE and _is_title(tokens, number.end, language):
        return Reason.POSTCODE if _is_postcode(tokens, number.end - 1) else Reason.NAME
    return None


def _refuse_bare(tokens: Tokens, number: Number, language: Language, *, gapped: bool) -> Reason | None:
    """Tell the name or the year that digits belong to which count nothing."""
    first, before = number.first, tokens.printed(number.first - 1)
    if _is_short_year(tokens, number):
        return Reason.YEAR
    # "France 3", "iPhone 14"
    is_name = tokens.kind(first - 1) == WORD and not before.islower() and len(before) > 1
    is_name = is_name and not _is_common(tokens.word(first - 1), language)
    large = number.scale > 1 or _is_grouped(tokens, number)
    # "H.R. 3162"
    initial = before == "." and tokens.glued(first - 1) and len(tokens.printed(first - 2)) == 1
    named = (is_name and not (gapped or large)) or initial or _is_road(tokens, number, language)
    return Reason.NAME if named or _is_group(tokens, first - 1, language) else None


def _is_short_year(tokens: Tokens, number: Number) -> bool:
    """Tell "the summer of ’21", "1T’21"; "d’11 millions" is elided."""
    before = tokens.printed(number.first - 1)
    elided = len(before) > 1 and before[-1] in "'’" and tokens.kind(number.first - 2) == NUMERAL
    led = before in ("'", "’") or (elided and tokens.glued(number.first - 1))
    return led and tokens.glued(number.first) and len(tokens.words[number.first]) == len("21")


def _is_grouped(tokens: Tokens, number: Number) -> bool:
    """Tell digits that are printed in groups, as those of no name are: "100 000", "1,200"."""
    printed = tokens.text[tokens.starts[number.first] : tokens.ends[number.end - 1]]
    whole = number.value == number.value.to_integral_value()
    return whole and number.value >= _LEAST_GROUPED and not printed.isdecimal()


def are_years(tokens: Tokens, low: Element, other: Element, lexicon: Lexicon) -> bool:
    """Tell the years of "2015-2018", "2015-18", whose other end `other` holds."""
    high = other.high
    return (
        high is not None
        and other.unit is None
        and refuse_year(tokens, low.number, lexicon, counted=False) is not None
        and not _count_hundreds(tokens, low, other, lexicon.language)
        and len(tokens.words[high.first]) in (2, 4)
        and high.digits
    )


def _count_hundreds(tokens: Tokens, low: Element, other: Element, language: Language) -> bool:
    """Tell "entre 1500 et 1600 marins": round numbers that a plural follows count it."""
    word = tokens.word(other.end)
    plural = tokens.kind(other.end) == WORD and tokens.printed(other.end).islower() and language.looks_plural(word)
    counted = plural and word not in language.function_words and not language.is_participle(word)
    high = other.number if other.high is None else other.high
    return counted and not low.number.value % _ROUND and not high.value % _ROUND


def is_owner(tokens: Tokens, unit: str | None, noun: Noun, language: Language) -> bool:
    """Tell whose the money is in "3 millions $ de l’Agence": a name counts nothing."""
    money = unit is not None and find_unit(unit).kind == "currency"
    return money and not language.capitalises_nouns and tokens.printed(noun.first)[0].isupper()


def ends_title(tokens: Tokens, element: Element, dated: int) -> bool:
    """Tell the page number of a running title: bare digits right behind a date's end, at the end of the line."""
    is_last = element.number.digits and tokens.word(element.end) in ("", "\n")
    return is_last and dated == tokens.starts[element.number.first] - 1


def is_both(tokens: Tokens, element: Element, language: Language) -> bool:
    """Tell "les deux", "les deux pays", "the two": both of what was named before, and no count.

    What is told of them behind their noun says which they are ("les deux policiers blessés mardi", "the two men who
    fled"), so they may not have been named before (Hawkins, "Definiteness and Indefiniteness", 1978): they are counted.
    """
    before = tokens.word(element.first - 1)
    return (
        element.number.value == 2
        and not element.number.digits
        and element.unit is None
        and element.high is None
        and before in language.joints.both
        and tokens.word(element.end) not in language.ordinals
        and not (tokens.word(element.end) in HYPHENS and tokens.glued(element.end))
        and not _is_told_which(tokens, element.end, language)
    )


def _is_told_which(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell a noun at `at` with what says which: a name, a participle, a relative clause, a noun behind "of"."""
    end = at
    while end < at + _LONGEST_NOUN and tokens.kind(end) == WORD and tokens.printed(end).islower():
        word = tokens.words[end]
        if word in language.function_words or word in language.of_words or word in language.locatives:
            break
        if language.adjectives_follow and not language.looks_plural(word):
            # "les deux partenaires mènent des activités"
            break
        if end > at and language.is_participle(word) and language.adjectives_follow:
            return True
        end += 1
    if end == at:
        return False
    word, printed = tokens.word(end), tokens.printed(end + 1)
    if word in language.of_words:
        return tokens.kind(end + 1) == WORD and not printed.endswith(language.nouns.infinitives)
    named = tokens.kind(end) == WORD and tokens.printed(end)[:1].isupper() and language.adjectives_follow
    return word in language.relatives or named


def refuse_extent(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell "320 p.", "3 vol." in the description of a book: an abbreviation behind the number."""
    word = tokens.word(number.end)
    label = language.labels.get(word) if number.digits and tokens.word(number.end + 1) == "." else None
    if label not in ("page", "volume") or len(word) > len("vols") or word in ("book", "tome", "page"):
        return None
    # "5 p. 100" is a percentage.
    return None if tokens.kind(number.end + 2) == NUMERAL else Reason(label)


def refuse_singular(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell the name or the day of "le 115", "du 93", "le 13": behind a singular article nothing is counted."""
    plain = number.digits and number.end == number.first + 1 and tokens.words[number.first].isdecimal()
    if not plain or number.value < _LEAST_SEVERAL or tokens.word(number.first - 1) not in language.nouns.singular:
        return None
    return Reason.DATE if number.value <= _LAST_DAY else Reason.NAME


def refuse_issue(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell the issue of ", 116, novembre 2022": between commas, before the month that it is of."""
    plain = number.digits and number.end == number.first + 1 and tokens.word(number.first - 1) == ","
    dated = tokens.word(number.end) == "," and tokens.word(number.end + 1) in language.months
    year = tokens.word(number.end + 2)
    return Reason.NUMBER if plain and dated and len(year) == _YEAR and year.isdecimal() else None


def refuse_club(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell a group by its number: "les 27 ont adopté", "the 27 have agreed"."""
    verb = tokens.word(number.end)
    bare = number.digits and number.end == number.first + 1 and number.step >= 1 and 2 < number.value < 200
    led = tokens.word(number.first - 1) in language.nouns.definite
    return Reason.NAME if bare and led and verb in language.auxiliaries else None


def _is_model(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "iPhone 15 Pro" by the names on both sides, whatever follows; no people: "In Lyon 15 Roma families"."""
    before, after = tokens.printed(number.first - 1), tokens.printed(number.end)
    if language.capitalises_nouns or tokens.kind(number.first - 1) != WORD or tokens.kind(number.end) != WORD:
        return False
    named = not before.islower() and len(before) > 1 and not _is_common(before.lower(), language)
    titled = after[0].isupper() and not after.isupper() and len(after) > 1
    people = after.lower().endswith(language.demonym_endings) or after.lower() in language.institutions
    placed = tokens.word(number.first - 2) in language.locatives
    return named and titled and not people and not placed and tokens.word(number.first - 1) not in language.months


def _is_road(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "sur l’A 10", "the M 25", "autoroute A 10": a lone capital behind an article or a word of names."""
    at = number.first - 1
    lone = len(tokens.printed(at)) == 1 and tokens.printed(at).isupper() and tokens.kind(at) == WORD
    led = tokens.word(at - 1) in language.determiners or tokens.word(at - 1) in language.labels
    return lone and led and number.value < _LEAST_GROUPED


def _is_group(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "le groupe des 77", "the Group of 20"."""
    joints = language.joints
    if tokens.word(at) in joints.of_them and tokens.kind(at - 1) == WORD and tokens.printed(at - 1)[0].isupper():
        # "l’Europe des 27"
        return True
    joined = tokens.word(at) in language.of_words and tokens.word(at - 1) in joints.groups
    return joined and (tokens.printed(at - 1)[0].isupper() or tokens.word(at) in joints.of_them)


def _is_surname(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "Zeus Two failed", "the Big Four": between capitals, and before a verb or behind an article."""
    after = tokens.printed(number.end)
    verb = tokens.kind(number.end) == WORD and after.islower() and after not in language.locatives
    return verb or tokens.word(number.first - 2) in language.determiners | {"s"}


def _is_postcode(tokens: Tokens, at: int) -> bool:
    return len(tokens.words[at]) == 5 and tokens.words[at].isdecimal()


def _is_postcode_of_place(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "Sainte-Marie (44210)"."""
    bracketed = tokens.word(number.first - 1) == "(" and tokens.word(number.end) == ")"
    return (
        bracketed
        and language.adjectives_follow
        and _is_postcode(tokens, number.end - 1)
        and tokens.printed(number.first - 2)[:1].isupper()
    )


def _refuse_between_names(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell what the names around digits make of them, whatever follows."""
    if _is_postcode_of_place(tokens, number, language):
        return Reason.POSTCODE
    return Reason.NAME if _is_model(tokens, number, language) else None


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
    # "20 MPs" is an acronym's plural.
    letters = printed[:-1] if len(printed) > 2 and printed.endswith("s") else printed
    acronym = letters.isupper() and len(letters) <= 6 and not _is_postcode(tokens, at - 1)
    if len(printed) < 2 or not printed[0].isupper() or loud or acronym:
        return False
    if not language.adjectives_follow and tokens.printed(at + 1)[:1].isupper():
        # "200,000 East Timorese", "two West Bank towns"
        last = at + 1 + (tokens.kind(at + 2) == WORD and tokens.printed(at + 2).islower())
        plural = last > at + 1 and language.looks_plural(tokens.words[last])
        return not (plural or tokens.words[at + 1].endswith(language.demonym_endings))
    if word in language.units and language.adjectives_follow:
        # "20 Minutes revient sur ces cas."
        return True
    if word in language.institutions or (word.endswith(language.demonym_endings) and word not in language.units):
        return False
    following = tokens.printed(at + 1)
    # "30 Chinese officers": a capital before a common noun is an adjective.
    return not (tokens.kind(at + 1) == WORD and following.islower() and following not in language.function_words)


def refuse_score(tokens: Tokens, number: Number, end: int, language: Language) -> bool:
    """Tell the result of a match: falling numbers ("battus 3 à 1"), or any behind winning and losing ("perdu 1-2")."""
    higher, lower = number.value, tokens.word(end + 1)
    linked = tokens.word(end) in language.range_links and tokens.word(end) not in ("ou", "or", "through")
    if tokens.kind(end + 1) != NUMERAL or not lower.isdecimal() or len(lower) > _LONGEST_SCORE:
        return False
    if (linked or tokens.word(end) in _DASHES) and _is_result(tokens, number, end + 2, language):
        return True
    if not linked or len(lower) > 2:
        return False
    bare = tokens.kind(end + 2) != WORD or tokens.word(end + 2) in language.function_words | language.locatives
    before = tokens.word(number.first - 1)
    return bare and int(lower) < higher < 100 and before not in language.ranges


def _is_result(tokens: Tokens, number: Number, end: int, language: Language) -> bool:
    """Tell whether two numbers stand behind a word of winning or losing, and nothing that they count behind them."""
    first = number.first
    played = any(word in language.nouns.results for word in tokens.words[max(0, first - _RESULT_REACH) : first])
    after = tokens.word(end)
    counted = tokens.kind(end) == WORD and (
        language.looks_plural(after) or after in language.units or after in language.scales
    )
    measured = counted or after in language.of_words or after in SHARES or after in SIGNS
    falling = number.value > int(tokens.word(end - 1))
    compact = tokens.kind(first - 1) != WORD or tokens.word(first - 1) not in language.ranges or falling
    return played and compact and not measured


def refuse_decade(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell the decade of "the early 80s" and the plural of "Boeing 747s" from seconds: their s is glued on."""
    if not number.digits or not tokens.glued(number.end) or tokens.word(number.end) != "s" or number.step < 1:
        return None
    if 0 < number.value < 2200 and not number.value % 10:
        return Reason.YEAR
    before = tokens.word(number.first - 1)
    counted = before in language.cardinals or before in language.determiners or before in language.vague
    named = tokens.kind(number.first - 1) == WORD and not tokens.printed(number.first - 1).islower()
    return Reason.NAME if counted or named else None


def refuse_day(tokens: Tokens, number: Number, language: Language) -> Reason | None:
    """Tell the day of "the September 11 attacks": in a sentence's own time no article stands before the month.

    The 68 of "mai 68" is a year.
    """
    at = number.first - 1
    is_alone = number.digits and number.end == number.first + 1
    if is_alone and tokens.word(at) in language.months and 31 < number.value < 100:
        return None if language.looks_plural(tokens.word(number.end)) else Reason.YEAR
    is_day = is_alone and 1 <= number.value <= 31
    dated = is_day and tokens.word(at) in language.months and tokens.word(at - 1) in language.determiners
    return Reason.DATE if dated else None


def refuse_paragraph(tokens: Tokens, number: Number) -> Reason | None:
    """Tell a number that stands alone between two sentences: "… est créé. 2. Un comité …"."""
    first, end = number.first, number.end
    digits = tokens.word(first)
    short = end == first + 1 and digits.isdecimal() and len(digits) <= _LONGEST_PARAGRAPH
    alone = tokens.word(first - 1) in _ENDINGS and tokens.word(end) == "." and tokens.glued(end)
    begins = not tokens.glued(first) and not tokens.glued(end + 1) and tokens.printed(end + 1)[:1].isupper()
    return Reason.LIST if short and alone and begins else None


def is_part_of_year(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "au deuxième trimestre", "the second fiscal quarter" from "the third quarter in a row"."""
    periods = language.periods
    if periods is None:
        return False
    at += tokens.word(at) in periods.fiscal.first_words
    return tokens.word(at) in periods.spans and language.nouns.in_a_row.isdisjoint(tokens.words[at + 1 : at + 4])


def refuse_ordinal(tokens: Tokens, number: Number, noun: Noun | None, language: Language) -> Reason | None:
    """Tell an ordinal that ranks nothing: of an article, in an idiom, in a name, or without a noun."""
    if refuse_label(tokens, number, language) is Reason.ARTICLE:
        return Reason.ARTICLE
    follower = tokens.word(number.end)
    if follower in language.ordinal_idioms or (number.value == 1 and follower in language.nouns.occasions):
        return Reason.IDIOM
    before = tokens.word(number.first - 1)
    if number.digits:
        # "les élèves de 6e"
        grade = noun is None and language.adjectives_follow and before in language.joints.of_class
        return Reason.NAME if grade else None
    # "Le premier du monde" ranks nothing that is named; "the first of three films" ranks films.
    of_one = (
        noun is not None and follower in language.of_words and not language.looks_plural(tokens.words[noun.end - 1])
    )
    # "Les deux premiers navires" ranks none.
    several = tokens.kind(number.first - 1) == NUMERAL or before in language.cardinals.keys() - language.ones
    if noun is None or of_one or several or noun.first > number.end + 2:
        return Reason.ARTICLE_WORD
    led = before in language.determiners or before in language.ones or before in language.of_words
    if not language.adjectives_follow and not (led or before == "s"):
        return Reason.ARTICLE_WORD
    plain_noun = tokens.printed(noun.first)[0].islower()
    # "la Seconde Guerre mondiale", "the Fifth Republic"
    titled = number.first > 0 and tokens.printed(number.first)[0].isupper()
    return Reason.NAME if not plain_noun and (titled or not led) else None
