"""The names of speakers: what stands before a verb of saying, or behind "selon"."""

from __future__ import annotations

from typing import NamedTuple

from claimdb.extract.words import Words
from claimdb.text.tokens import NUMERAL, SIGN, WORD, Tokens

# A longer run of words is a clause, and no name.
_MOST_WORDS = 16
_NAME_SIGNS = frozenset(["-", "‐", "’", "'", "&", ".", "«", "»", "“", "”", '"', "/"])
_AND = frozenset(["et", "and", "or", "ou"])
_ENDS = frozenset([",", ";", ":", "(", ")", "!", "?", "…", "—", "–", "\n", "•"])


class Named(NamedTuple):
    """A speaker: the name as printed, its tokens, and whether it is only a pronoun."""

    name: str | None
    first: int
    end: int
    is_pronoun: bool


def name_after(tokens: Tokens, at: int, words: Words) -> Named | None:
    """Read the name that begins at a token and ends with a sign, a verb of saying, a relative or a number."""
    if tokens.word(at) in words.pronouns and tokens.word(at) not in words.determiners:
        return Named(None, at, at + 1, is_pronoun=True)
    end = at
    while end < len(tokens) and end - at < _MOST_WORDS and not _ends_name(tokens, at, end, words):
        end += 1
    while end > at and (tokens.words[end - 1] in words.of_words or tokens.kinds[end - 1] == SIGN):
        end -= 1
    return _named(tokens, at, end, words)


def _ends_name(tokens: Tokens, first: int, at: int, words: Words) -> bool:
    word = tokens.words[at]
    if word in _ENDS or word in words.relatives or word in words.that:
        return True
    if word == "." and not (tokens.glued(at) and len(tokens.words[at - 1]) <= 2 and tokens.kind(at + 1) == WORD):
        return True
    if tokens.kinds[at] == SIGN:
        return word not in _NAME_SIGNS
    if tokens.kinds[at] == NUMERAL:
        # "les données de 2022" is a name, "le ministère 54 postes" a name and a figure.
        return not (len(word) == 4 and word.isdecimal() and at > first)
    return at > first and _leads_away(tokens, at, words)


def _leads_away(tokens: Tokens, at: int, words: Words) -> bool:
    word = tokens.words[at]
    is_verb = word in words.says or word in words.auxiliaries
    breaks = word in words.time_words or (word in words.conjunctions and word not in _AND)
    return is_verb or breaks or _is_place_of(tokens, at, words)


def _is_place_of(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell a preposition that leads away from the name; one before a name of its own may belong to it."""
    word = tokens.words[at]
    return word in words.prepositions and word not in words.agents and not tokens.printed(at + 1)[:1].isupper()


def subject_before(tokens: Tokens, at: int, begin: int, words: Words) -> Named | None:
    """Read the subject that ends before a verb's group at `at`; nothing before `begin` is of its segment."""
    first = _clause_start(tokens, at, begin, words)
    if first == at and tokens.word(at - 1) == "," and at - 1 > begin:
        return _before_comma(tokens, at - 1, begin, words)
    if tokens.word(first) in words.relatives and first == at - 1:
        found = subject_before(tokens, first - (tokens.word(first - 1) == ","), begin, words)
        return found if found and found.name else None
    return _subject(tokens, first, at, words)


def _before_comma(tokens: Tokens, comma: int, begin: int, words: Words) -> Named | None:
    """Read a subject whose apposition or relative clause stands between it and its verb."""
    first = _clause_start(tokens, comma, begin, words)
    if first > begin and tokens.word(first) in words.relatives:
        return subject_before(tokens, first - (tokens.word(first - 1) == ","), begin, words)
    if tokens.word(first - 1) != "," or first - 1 <= begin:
        return _subject(tokens, first, comma, words)
    outer = _clause_start(tokens, first - 1, begin, words)
    if outer == first - 1 or tokens.word(outer) in words.prepositions:
        return _subject(tokens, first, comma, words)
    return _subject(tokens, outer, comma, words)


def _clause_start(tokens: Tokens, at: int, begin: int, words: Words) -> int:
    first = at
    while first > begin:
        word = tokens.words[first - 1]
        if word in _ENDS or (word in words.that and tokens.word(first - 2) not in words.prepositions):
            break
        if word in ("»", "”", '"', ".") and not tokens.glued(first - 1):
            break
        first -= 1
        if tokens.words[first] in words.relatives:
            break
    return first


def _subject(tokens: Tokens, first: int, end: int, words: Words) -> Named | None:
    # ", pointe l'institut, qui estime": the verb of the clause before is none of the name.
    while first < end and (tokens.words[first] in words.conjunctions or tokens.words[first] in words.says):
        first += 1
    if first >= end or any(_is_amount(tokens, at) for at in range(first, end)):
        return None
    if tokens.words[first] in words.prepositions and tokens.words[first] not in words.determiners:
        return None
    last = tokens.words[end - 1]
    if last in words.pronouns and (end - first == 1 or last not in words.determiners):
        return Named(None, first, end, is_pronoun=True)
    return _named(tokens, first, end, words)


def _is_amount(tokens: Tokens, at: int) -> bool:
    """Tell a number that no name holds: years and numbers of an order are the only ones that do."""
    word = tokens.words[at]
    return tokens.kinds[at] == NUMERAL and not (len(word) == 4 and word.isdecimal()) and not tokens.glued(at + 1)


def _named(tokens: Tokens, first: int, end: int, words: Words) -> Named | None:
    while end - first > 1 and tokens.words[end - 1] in words.time_words:
        end -= 1
    if not 0 < end - first <= _MOST_WORDS:
        return None
    name = tokens.text[tokens.starts[first] : tokens.ends[end - 1]].strip(' \u00a0«»“”"')
    has_noun = any(tokens.kinds[i] == WORD and tokens.words[i] not in words.determiners for i in range(first, end))
    return Named(name, first, end, is_pronoun=False) if name and has_noun else None


def skip_adjuncts(tokens: Tokens, at: int, words: Words) -> int:
    """Give the token where a subject begins behind its verb: "a annoncé | jeudi dans un communiqué | le port"."""
    end = at
    while end < len(tokens) and end - at < _MOST_WORDS:
        word = tokens.words[end]
        if word in words.time_words or tokens.kinds[end] == NUMERAL:
            end += 1
            # A month follows its day.
            while tokens.kind(end) == WORD and tokens.kind(end - 1) == NUMERAL and tokens.printed(end)[0].islower():
                end += 1
        elif word in words.prepositions and tokens.word(end + 1) in words.determiners and end > at - 1:
            end += 3
        else:
            break
    return end if tokens.word(end) in words.determiners or tokens.printed(end)[:1].isupper() else at
