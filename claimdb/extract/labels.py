"""What a figure may measure, in the words of its document: the counted noun with what it is of, or the subject."""

from __future__ import annotations

from claimdb.extract.attribution import phrase_at
from claimdb.extract.clauses import own_clause
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import SIGN, WORD, Tokens
from claimdb.values.figure import Figure
from claimdb.values.units import find_unit

# A longer label is a sentence.
_MOST_WORDS = 12
# So far before its figure a pronoun is its subject.
_TO_PRONOUN = 8
_COMPLEMENTS = 2
# Words that may stand between a verb of measure and its figure: "à | environ", "about".
_BETWEEN = 4
_LONGEST_VERB = 4
# "12 % of all the rural | households": so far behind its share stands the noun.
_TO_NOUN = 5

Span = tuple[int, int]


def label_of(tokens: Tokens, figure: Figure, span: Span, words: Words, language: Language) -> str | None:
    """Propose a label for what a figure measures; `span` are the tokens of the figure, the last exclusive.

    A subject whose value is given ("le budget de la ville est de 3 millions") says more than a counted noun where the
    figure is an amount of money, a percentage or another unit. None where the words name nothing.
    """
    first = span[0]
    noun = _counted_label(tokens, figure.counted, span, words, language) if figure.counted else None
    if noun is not None and (figure.unit is None or find_unit(figure.unit).kind == "percent"):
        return noun
    return subject_label(tokens, first, words, language) or noun or _governing(tokens, figure, span, words, language)


def _governing(tokens: Tokens, figure: Figure, span: Span, words: Words, language: Language) -> str | None:
    """Give the noun that an amount is of, before it or behind: "une aide | de 2 millions", "2 million | in aid"."""
    first, end = span
    if tokens.word(end) in words.within and _is_noun(tokens, end + 1, language, words) and figure.unit is not None:
        behind = tokens.printed(end + 1)
        return behind if behind[:1].islower() else None
    if figure.direction is not None or tokens.word(first - 1) not in words.of_words:
        return None
    noun = tokens.printed(first - 2)
    is_noun = _is_noun(tokens, first - 2, language, words) and noun[:1].islower()
    is_verb = language.is_participle(noun) or noun in words.said or noun in words.moving
    return noun if is_noun and not is_verb else None


def is_of_pronoun(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell whether a pronoun is the subject whose value the figure at a token is: "il aurait progressé de 3 %"."""
    begin = own_clause(tokens, at, words)
    while begin < at and (tokens.words[begin] in words.conjunctions or tokens.words[begin] in words.prepositions):
        begin += 1
    return tokens.word(begin) in words.personal and at - begin <= _TO_PRONOUN


def phrase_of(tokens: Tokens, noun: str, span: Span, words: Words, language: Language) -> Span | None:
    """Give the tokens of a counted noun with what tells it apart; None where it is not in or behind its figure.

    "54 | police stations", "54 | postes de police", "13 | members of the club", "12 % of the | rural households".
    """
    first, end = span
    head = noun.rpartition(" ")[2].lower()
    held = next((at for at in range(first, end) if tokens.words[at] == head), None)
    if held is None:
        held = next((at for at in range(end, end + _TO_NOUN) if tokens.word(at) == head), None)
        end = held + 1 if held is not None else end
    if held is None:
        return None
    at = held
    while at > first and _qualifies(tokens, at - 1, words, language):
        at -= 1
    while end - 1 > held and tokens.words[end - 1] in words.idle_participles:
        end -= 1
    return at, _behind_complements(tokens, end, words, language)


def _behind_complements(tokens: Tokens, end: int, words: Words, language: Language) -> int:
    at = end
    for _ in range(_COMPLEMENTS):
        if tokens.word(at) not in words.of_words:
            break
        at += 1
        while tokens.word(at) in words.determiners:
            at += 1
        if not _is_noun(tokens, at, language, words):
            break
        at += 1
        while tokens.kind(at) == WORD and tokens.printed(at)[0].isupper() and tokens.printed(at - 1)[0].isupper():
            at += 1
        end = at
    return end


def _counted_label(tokens: Tokens, counted: str, span: Span, words: Words, language: Language) -> str | None:
    noun = " ".join(counted.split())
    found = phrase_of(tokens, noun, span, words, language)
    if found is None:
        return noun
    first, end = found
    if noun.rpartition(" ")[2].lower() in language.units:
        # "48,000 tonnes | of coffee" are of coffee, be they tonnes or kilograms.
        first = next((at + 1 for at in range(first, end - 1) if tokens.words[at] in words.of_words), end)
        while first < end and tokens.words[first] in words.determiners:
            first += 1
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[end - 1]].split()) if first < end else None


def _qualifies(tokens: Tokens, at: int, words: Words, language: Language) -> bool:
    """Tell a word between a number and its noun that belongs to the noun: "54 | police | stations"."""
    word = tokens.words[at]
    is_number = (
        word in language.cardinals or word in language.hundred or word in language.scales
        or word in language.collectives or word in language.joiners or word in language.vague
    )  # fmt: skip
    is_small = word in words.determiners or word in words.of_words or word in words.prepositions or word in words.idle
    is_word = tokens.kinds[at] == WORD or (word == "-" and tokens.glued(at) and tokens.glued(at + 1))
    return is_word and not is_number and not is_small


def _is_noun(tokens: Tokens, at: int, language: Language, words: Words) -> bool:
    word = tokens.word(at)
    return (
        tokens.kind(at) == WORD
        and len(word) > 1
        and word not in language.function_words
        and word not in language.months
        and word not in words.time_words
        and word not in words.pronouns
    )


def is_subject_label(tokens: Tokens, at: int, label: str | None, words: Words, language: Language) -> bool:
    """Tell whether a label is the subject whose value the figure at a token is."""
    return label is not None and subject_label(tokens, at, words, language) == label


def subject_label(tokens: Tokens, at: int, words: Words, language: Language) -> str | None:
    """Give the subject whose value the figure at a token is: "la dette | s'élève à | 3 milliards", else None."""
    begin = own_clause(tokens, at, words)
    verb = _measure_verb(tokens, begin, at, words)
    if verb is None or tokens.words[verb - 1] in words.partitives:
        return None
    first = begin
    while first < verb and tokens.words[first] in words.determiners | words.conjunctions:
        first += 1
    if not 0 < verb - first <= _MOST_WORDS or tokens.words[first] in words.pronouns:
        return None
    if tokens.words[first] in words.prepositions or tokens.words[first] in language.locatives:
        return None
    if any(tokens.kinds[i] == SIGN and tokens.words[i] not in ("-", "'", "’", "/") for i in range(first, verb)):
        return None
    if verb - first > _TO_PRONOUN and any(
        (tokens.kinds[i] != WORD and tokens.words[i] not in ("'", "’", "-")) or tokens.words[i] in words.conjunctions
        for i in range(first, verb)
    ):
        return None
    label = tokens.text[tokens.starts[first] : tokens.ends[verb - 1]]
    return label[:1].lower() + label[1:] if label[1:2].islower() and not _is_name(tokens, first) else label


def _is_name(tokens: Tokens, at: int) -> bool:
    """Tell a capital that is no sentence's first: a name keeps it."""
    return at > 0 and tokens.printed(at)[:1].isupper() and tokens.printed(at - 1)[:1].islower()


def _measure_verb(tokens: Tokens, begin: int, at: int, words: Words) -> int | None:
    """Give the token where the verb begins that gives the subject the value at a token."""
    for first in range(max(begin + 1, at - _BETWEEN - _LONGEST_VERB), at):
        end = phrase_at(tokens, first, words.measures)
        if end is not None and end <= at + 1 and at - end <= _BETWEEN:
            return first
    return None
