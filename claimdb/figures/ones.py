"""When the word for one counts, and when it is an article or a pronoun."""

from __future__ import annotations

from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.nouns import Noun
from claimdb.figures.number import Number
from claimdb.text.tokens import NUMERAL, WORD, Tokens


def counts_one(tokens: Tokens, number: Number, noun: Noun | None, lexicon: Lexicon, last: int | None) -> bool:
    """Tell whether "un", "a", "one" is a number here; `last` is where a figure before it in the sentence ends.

    It is one where the sentence counts: behind "dont", "only", a comparison or another figure it is listed
    with ("trois à Toronto et un à New York"); before "seul", "single". The word that is no article ("one")
    also counts a noun of its own ("one office"), but not as a pronoun ("one of them", "the one").
    """
    language = lexicon.language
    before, after = tokens.word(number.first - 1), tokens.word(number.end)
    if after in language.one_contexts or before in language.part_words:
        return True
    if before in language.one_contexts and before not in language.adjectives:
        return True
    if _introduces_number(tokens, number, lexicon) or (language.changes and after in language.changes.nouns):
        # "12 %, une hausse de 3 points" counts points.
        return False
    if before != "que" and phrase_before(lexicon.before, tokens, number.first) is not None:
        # "plus d’un" compares numbers, "plus qu’un" things.
        return True
    if last is not None and (before in language.joiners or before == ","):
        # "three minors and a woman": nothing stands between the two but the conjunction.
        bare = after in language.locatives or not after or not after[0].isalpha()
        if bare or (noun is not None and last == number.first - 1):
            return True
    return _is_numeral(tokens, number, noun, lexicon)


def _introduces_number(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell the article of another number: "a 14 percent rise", "a record 500 arrests"."""
    language, after = lexicon.language, tokens.word(number.end)
    if tokens.words[number.first] not in language.determiners:
        return False
    content = tokens.kind(number.end) == WORD and after not in language.function_words | language.locatives
    return NUMERAL in (tokens.kind(number.end), tokens.kind(number.end + 1) if content else "")


def _is_numeral(tokens: Tokens, number: Number, noun: Noun | None, lexicon: Lexicon) -> bool:
    language = lexicon.language
    before, after = tokens.word(number.first - 1), tokens.word(number.end)
    if tokens.words[number.first] in language.determiners or after in language.of_words:
        return False
    if before in language.determiners or before in language.adjectives or before in ("no", "'", "’"):
        return False
    return noun is not None and noun.first <= number.end + 2
