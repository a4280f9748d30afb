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
_MOST_WORDS = 8
_COMPLEMENTS = 2
# Words that may stand between a verb of measure and its figure: "à | environ", "about".
_BETWEEN = 4
_LONGEST_VERB = 4


def label_of(tokens: Tokens, figure: Figure, span: tuple[int, int], words: Words, language: Language) -> str | None:
    """Propose a label for what a figure measures; `span` are the tokens of the figure, the last exclusive.

    A subject whose value is given ("le budget de la ville est de 3 millions") says more than a counted noun where the
    figure is an amount of money, a percentage or another unit. None where the words name nothing.
    """
    first, end = span
    noun = _with_complements(tokens, figure.counted, end, words, language) if figure.counted else None
    if noun is not None and (figure.unit is None or find_unit(figure.unit).kind == "percent"):
        return noun
    return subject_label(tokens, first, words, language) or noun or _governing(tokens, figure, span, words, language)


def _governing(tokens: Tokens, figure: Figure, span: tuple[int, int], words: Words, language: Language) -> str | None:
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
    return tokens.word(begin) in words.personal and at - begin <= _MOST_WORDS


def _with_complements(tokens: Tokens, counted: str, end: int, words: Words, language: Language) -> str:
    """Add to a counted noun what follows it at once: "stations | de police", "members | of the committee"."""
    label = " ".join(counted.split())
    at, last = end, end
    if tokens.word(at - 1) != label.rpartition(" ")[2].lower():
        return label
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
        last = at
    return label + tokens.text[tokens.ends[end - 1] : tokens.ends[last - 1]] if last > end else label


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
