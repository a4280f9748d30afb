"""What a clause tells by the way: between two commas, in quotation marks, before its subject, behind a second verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimdb.extract.attribution import phrase_at
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import Tokens

_JOINING = frozenset(["and", "et", "und"])
_SHORTEST = 3
# Tokens of what is told between two commas, at most.
_ASIDE = 12
_QUOTES = frozenset(['"', "“", "”", "«", "»", "„"])


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens of a sentence that tell of one figure: those before it, and those behind it."""

    before: range
    behind: range

    def __iter__(self) -> Iterator[int]:
        yield from self.before
        yield from self.behind


class Byways:
    """Finds what the clauses of one language tell by the way."""

    def __init__(self, words: Words, language: Language) -> None:
        self.words = words
        self.language = language

    def closes(self, tokens: Tokens, at: int, end: int) -> int | None:
        """Give the second comma of an aside on a noun: "three workers |, slightly hurt, | were treated".

        None where no such begins at a token, or no verb goes on behind it.
        """
        if tokens.words[at] != ",":
            return None
        second = next((i for i in range(at + 1, min(end, at + _ASIDE)) if tokens.words[i] == ","), None)
        opens = [tokens.word(at + 1), tokens.word(at + 2)]
        is_told = opens[0] in self.words.relatives or any(map(self.language.is_participle, opens))
        goes_on = second is not None and tokens.word(second + 1) in self.words.auxiliaries
        return second if is_told and goes_on else None

    def before_second_verb(self, tokens: Tokens, clause: Sequence[int]) -> list[int]:
        """Give the tokens of a clause before what else was done: "were evacuated | and put up in the Pasteur hall"."""
        pasts = self.language.hedging.pasts if self.language.hedging is not None else frozenset[str]()
        turn = next(
            (
                at
                for at in clause
                if tokens.words[at] in _JOINING
                and (self.language.is_participle(tokens.word(at + 1)) or tokens.word(at + 1) in pasts)
            ),
            None,
        )
        return [at for at in clause if turn is None or at < turn]

    def said_by(self, tokens: Tokens) -> frozenset[int]:
        """Give the tokens of who says it, told by the way: "left the track, | the operator Fretalys said |,"."""
        found: set[int] = set()
        for at in range(len(tokens)):
            if tokens.words[at] not in self.words.said | self.words.says or tokens.word(at + 1) not in (",", ".", ""):
                continue
            comma = next((i for i in range(at, max(0, at - _ASIDE), -1) if tokens.words[i] == ","), None)
            found.update(range(comma, at + 1) if comma is not None else ())
        return frozenset(found)

    def asides(self, tokens: Tokens, part: Part) -> frozenset[int]:
        """Give the tokens of what is told by the way, between two commas: "the mill, | which opened in 2019,"."""
        commas = [at for at in part if tokens.words[at] == ","]
        found: set[int] = set()
        for at in part:
            if phrase_at(tokens, at, self.words.sources) is not None:
                found.update(range(at, next((comma for comma in commas if comma > at), part.before.stop)))
        quotes = [at for at in part if tokens.words[at] in _QUOTES]
        # The sign that closes may stand behind the point.
        for first, last in pairwise([*quotes, part.behind.stop] if len(quotes) % 2 else quotes):
            if last - first > _SHORTEST and not first < part.before.stop <= last:
                # What somebody called it is no deed: "a stab in the back".
                found.update(range(first, last))
        if commas and self.language.is_participle(tokens.word(0)) and part.before.start == 0:
            # "Created in 1984, | the park takes in 49 communes".
            found.update(range(commas[0]) if commas[0] < part.before.stop else ())
        for first, last in pairwise(commas):
            word = tokens.word(first + 1)
            if word in self.words.relatives or self.language.is_participle(word):
                found.update(range(first, last))
        return frozenset(found)
