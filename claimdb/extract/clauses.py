"""What a figure's own clause and the clause that governs it say: a denial, a contrast, a reserve."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimdb.extract.attribution import phrase_at
from claimdb.extract.proposals import Stance
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import WORD, Tokens

_CLAUSE_SIGNS = frozenset([",", ";", ":", "(", ")", "—", "–", "\n"])
# The words of a contrast that stand between it and its figure: "et non pas | les".
_NEAR = 3
_FARTHEST = 12
# A longer row of words without any sign is no clause; looking back through all of it from each figure takes too long.
_LONGEST_CLAUSE = 200


def own_clause(tokens: Tokens, at: int, words: Words) -> int:
    """Give the first token of the clause of the figure that stands at a token."""
    # Asked of every figure, many times: one look at each word.
    floor, ends, there = max(0, at - _LONGEST_CLAUSE), _ends(words.relatives, words.that), tokens.words
    for first in range(at, floor, -1):
        if there[first - 1] in ends:
            return first
    return min(at, floor)


@cache
def _ends(relatives: frozenset[str], that: frozenset[str]) -> frozenset[str]:
    """Give the words and signs behind which a clause begins."""
    return _CLAUSE_SIGNS | relatives | that


def is_denied(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell whether the clause of a figure takes back what it says: "n'a pas livré 12 avions", "did not sell 12"."""
    first = own_clause(tokens, at, words)
    for begins, completes in words.negators:
        for here in range(first, at):
            if tokens.words[here] in begins and _is_complete(tokens, here, at, completes, words):
                return True
    return False


def _is_complete(tokens: Tokens, begin: int, at: int, completes: frozenset[str], words: Words) -> bool:
    if not completes:
        return tokens.word(begin + 1) not in words.not_negated
    for here in range(begin + 1, min(at, begin + _FARTHEST)):
        if tokens.words[here] in completes:
            return tokens.word(here + 1) not in words.not_negated
    return False


def contrast_of(tokens: Tokens, at: int, words: Words) -> int | None:
    """Give the token where "et non", "rather than" sets the figure at a token against the right one, else None."""
    for here in range(max(0, at - _NEAR - 2), at):
        end = phrase_at(tokens, here, words.contrasts)
        if end is None or tokens.word(end) in words.not_negated:
            continue
        between = range(end, at)
        if at - end <= _NEAR and not any(tokens.words[i] in _CLAUSE_SIGNS for i in between) and _begins(tokens, here):
            return here
    return None


def _begins(tokens: Tokens, at: int) -> bool:
    """Tell whether a contrast opens its clause: "54 ports, non 21" and no "did not sell 21"."""
    return tokens.words[at] not in ("not", "non") or tokens.word(at - 1) in (",", "(", "—", "–", "and", "but")


def stances(tokens: Tokens, figures: Sequence[int], words: Words) -> list[Stance | None]:
    """Give for each figure, by its first token, what its own words do with it; None where they do nothing to it."""
    found: list[Stance | None] = []
    for number, at in enumerate(figures):
        if contrast_of(tokens, at, words) is not None:
            found.append(Stance.DENIES)
            if number and found[number - 1] is None:
                found[number - 1] = Stance.CORRECTS
            continue
        found.append(Stance.DENIES if is_denied(tokens, at, words) else None)
    return found


def is_governed_by_reserve(tokens: Tokens, at: int, words: Words, language: Language) -> bool:
    """Tell whether the clause on which a figure's clause depends reports without vouching: "il se pourrait que …"."""
    first = own_clause(tokens, at, words)
    if tokens.word(first - 1) not in words.that:
        return False
    outer = own_clause(tokens, first - 1, words)
    return any(
        tokens.kinds[i] == WORD
        and (tokens.words[i] in language.hedging_words or language.is_conditional(tokens.words[i]))
        and not (tokens.words[i] in language.months and tokens.printed(i)[0].isupper())
        for i in range(outer, first - 1)
    )
