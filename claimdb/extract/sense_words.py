"""Which words of a clause tell nothing, and what one head two ways of counting people have."""

from __future__ import annotations

from bisect import bisect_right

from claimdb.extract.proposals import ProposedFigure
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import Tokens
from claimdb.values.period import Period
from claimdb.values.reading import Sentence

# Of whom a deed is told alone: "17 people | killed" are 17 dead.
_ANYBODY = frozenset(["people", "dead", "injured"])
_OF_DEED = {"kill": "dead", "injure": "injured", "employ": "employee", "arrest": "arrest", "miss": "missing"}
_MADE_BY = {made: deed for deed, made in _OF_DEED.items()} | {"survivor": "rescue"}
# Places have no place themselves, but for what holds them.
PLACES = frozenset(["country", "city", "commune", "province", "county", "town", "site", "island"])
# A toll is of its event, though it is told as it stands now.
TOLLS = frozenset(["dead", "injured", "missing", "survivor"])


def has_bounds(period: Period | None) -> bool:
    """Tell a time of which a day is known."""
    return period is not None and (period.start is not None or period.end is not None)


def is_ahead(period: Period | None) -> bool:
    """Tell a time that has an end alone: "by 2026", "d'ici 2026"."""
    return period is not None and period.start is None and period.end is not None


def one_head(
    head: str, near: frozenset[str], deeds: frozenset[str], told: frozenset[str]
) -> tuple[str, frozenset[str], frozenset[str]]:
    """Give one head for "killed 17 people" and "17 morts", for "employs 500 people" and "500 salariés"."""
    done = deeds & _OF_DEED.keys()
    if head in _ANYBODY and len(done) == 1:
        (deed,) = done
        made = _OF_DEED[deed] if head == "people" else head
        return made, near - {deed, "people"}, deeds - {deed}
    if head == "people" and len(near & _OF_DEED.keys()) == 1:
        (deed,) = near & _OF_DEED.keys()
        return _OF_DEED[deed], near - {deed}, deeds - {deed}
    if head == "people" and len(told & TOLLS) == 1:
        (toll,) = told & TOLLS
        return toll, near, deeds
    if len(told & TOLLS) == 1:
        # "Left 32 villagers | dead".
        deeds |= {_MADE_BY[next(iter(told & TOLLS))]} & _OF_DEED.keys()
    if head == "employee":
        return head, near, deeds - {"employ"}
    return head, near, deeds


def idle_words(words: Words, language: Language) -> frozenset[str]:
    """Give the words that tell nothing of what is counted."""
    return frozenset().union(
        words.prepositions, words.determiners, words.of_words, words.conjunctions, words.pronouns, words.time_words,
        words.relatives, words.that, words.auxiliaries, words.skipped, words.idle, words.idle_participles,
        words.says, words.said, words.light, words.of_year, words.personal, words.anaphors, words.possessives,
        words.nobody, words.again, words.within, words.plans, language.function_words, language.months,
        language.cardinals, language.scales, language.locatives,
    )  # fmt: skip


def tokens_of(tokens: Tokens, sentence: Sentence, one: ProposedFigure) -> tuple[int, int]:
    """Give the tokens of a figure in its sentence, the last exclusive."""
    start, end = sentence.place(one.figure.start), sentence.place(one.figure.end)
    first = max(0, bisect_right(tokens.starts, start) - 1)
    return first, max(first + 1, bisect_right(tokens.starts, max(start, end - 1)))
