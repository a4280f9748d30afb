"""Whose a measure is: the named thing in a label, "budget | port of Aln", which is its subject and no part of it."""

from __future__ import annotations

from claimdb.extract.words import Words
from claimdb.text.tokens import WORD, Tokens, tokenize
from claimdb.values.countries import find_country, fold_place

_APOSTROPHES = frozenset(["'", "’"])


def split_owner(label: str, place: str | None, words: Words) -> tuple[str, str | None]:
    """Part a label from the name that it ends or begins with: ("unemployment rate", "Spain"), else (label, None).

    A definite noun that has the name belongs to it ("the port of Aln"). A place that the figure has already is left out
    of the label.
    """
    tokens = tokenize(label)
    label = _without_place(tokens, place, words)
    if label != tokens.text:
        tokens = tokenize(label)
    for at in range(1, len(tokens) - 2):
        if tokens.words[at] in _APOSTROPHES and tokens.words[at + 1] == "s" and tokens.glued(at + 1):
            return label[tokens.starts[at + 2] :], _capital(label[: tokens.starts[at]])
    return _split_behind(tokens, words)


def _split_behind(tokens: Tokens, words: Words) -> tuple[str, str | None]:
    named = [at for at in range(1, len(tokens)) if _is_name(tokens, at)]
    joins = [at for at in range(1, len(tokens) - 1) if tokens.words[at] in words.of_words]
    before = [at for at in joins if named and at < named[0]]
    if not before:
        return tokens.text, None
    at = before[-1]
    first = _behind_article(tokens, at, words)
    if first == named[0] and len(before) > 1 and _is_definite(tokens, before[-2], words):
        at = before[-2]
        first = _behind_article(tokens, at, words)
    return tokens.text[: tokens.ends[at - 1]], tokens.text[tokens.starts[first] :]


def _behind_article(tokens: Tokens, of: int, words: Words) -> int:
    at = of + 1
    while tokens.word(at) in words.determiners:
        at += 1
    return at


def _is_definite(tokens: Tokens, of: int, words: Words) -> bool:
    return tokens.words[of] in words.definite_of or tokens.word(of + 1) in words.determiners


def _is_name(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at] == WORD and tokens.printed(at)[0].isupper()


def _without_place(tokens: Tokens, place: str | None, words: Words) -> str:
    """Take "in Spain" off the end of a label, where Spain is the place of its figure."""
    if place is None:
        return tokens.text
    for at in range(1, len(tokens) - 1):
        first = _behind_article(tokens, at, words)
        behind = tokens.text[tokens.starts[first] :] if first < len(tokens) else ""
        if tokens.words[at] in words.prepositions and fold_place(behind) == fold_place(place):
            return tokens.text[: tokens.ends[at - 1]]
    return tokens.text


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def place_of_owner(owner: str, seen: frozenset[str], words: Words) -> str | None:
    """Give the place that an owner is: a country, "the city of Aln", or a name that the document puts things in."""
    tokens = tokenize(owner)
    joins = [at for at in range(len(tokens)) if tokens.words[at] in words.of_words]
    if joins and tokens.word(joins[0] - 1) in words.place_nouns and joins[0] in (1, 2):
        first = _behind_article(tokens, joins[0], words)
        named = tokens.text[tokens.starts[first] :] if first < len(tokens) else ""
        return named if named[:1].isupper() else None
    if find_country(owner) is not None and len(owner) > 2:
        return owner
    return owner if fold_place(owner) in seen else None
