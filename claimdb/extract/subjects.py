"""A country that is the subject of a figure's clause: "Kenya had 54 million inhabitants", "l'Espagne en compte 12"."""

from __future__ import annotations

from claimdb.extract.clauses import own_clause
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens
from claimdb.values.countries import find_country

# "Saint-Vincent-et-les-Grenadines" and "the Democratic Republic of the Congo" are the longest, signs counted.
_LONGEST = 9
# What may stand between the verb and its figure: "had | more than".
_BETWEEN = 4
_SHORTEST_NAME = 3


def country_subject(tokens: Tokens, at: int, words: Words) -> str | None:
    """Give the country that has, by the verb of its clause, what the figure at a token counts; None if no country does.

    "Kenya has sold 54 planes" tells where the seller is, and not where the planes are.
    """
    first = own_clause(tokens, at, words)
    leading = words.prepositions | words.conjunctions | words.determiners
    while first < at and (tokens.words[first] in leading or tokens.words[first].isdigit()):
        first += 1
    for end in range(min(at, first + _LONGEST), first, -1):
        name = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
        if len(name) >= _SHORTEST_NAME and name[0].isupper() and find_country(name) is not None:
            return name if _has(tokens, end, at, words) else None
    return None


def takes_up(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell whether the verb that has the figure at a token says that it is of what was counted before: "en compte"."""
    first = max(own_clause(tokens, at, words), at - _BETWEEN)
    return any(tokens.words[i] in words.partitives and tokens.word(i + 1) in words.having for i in range(first, at))


def _has(tokens: Tokens, verb: int, at: int, words: Words) -> bool:
    if tokens.word(verb) in words.partitives:
        verb += 1
    between = tokens.words[verb + 1 : at]
    # "A vendu 54" has another verb in between; "a encore | 54" has not.
    small = words.skipped | words.prepositions | words.determiners
    return tokens.word(verb) in words.having and len(between) <= _BETWEEN and small.issuperset(between)
