"""Who is said to say something in a sentence, and whether it is asserted, denied or corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimdb.extract.names import Named, name_after, skip_adjuncts, subject_before
from claimdb.extract.proposals import Stance
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens

_STOPS = frozenset([";", "\n"])
_SENTENCE_ENDS = frozenset([".", "", "!", "?", "\n"])
_QUOTES = frozenset(["«", "»", "“", "”", '"', "„"])
# What may stand between an auxiliary and its participle.
_MOST_SKIPPED = 4
_FARTHEST_THAT = 9


class Attribution(NamedTuple):
    """Words of a sentence, from token `first` to `end`, that somebody is said to say.

    `speaker` is None where only a pronoun names one (`is_pronoun`) or nobody is named.
    """

    first: int
    end: int
    speaker: str | None
    is_pronoun: bool
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of saying: its group of tokens (auxiliary and adverbs included), what it says of the words."""

    first: int
    end: int
    stance: Stance | None
    is_negated: bool


def find_attributions(tokens: Tokens, words: Words, is_conditional: Callable[[str], bool]) -> list[Attribution]:
    """Find who is said to say what in a sentence, in the order in which the speakers stand."""
    found = [*_by_source(tokens, words), *_by_verb(tokens, words, is_conditional)]
    return sorted(found, key=lambda one: one.first)


@lru_cache(maxsize=256)
def _by_first(phrases: frozenset[tuple[str, ...]]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(held) for word, held in found.items()}


def phrase_at(tokens: Tokens, at: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """Give the token after the longest of some phrases that stands at `at`, None where none does."""
    for phrase in _by_first(phrases).get(tokens.word(at), ()):
        end = at + len(phrase)
        if tuple(tokens.words[at:end]) == phrase:
            return end
    return None


def _segment(tokens: Tokens, at: int) -> tuple[int, int]:
    """Give the stretch between two semicolons that holds a token."""
    first, end = at, at
    while first > 0 and tokens.words[first - 1] not in _STOPS:
        first -= 1
    while end < len(tokens) and tokens.words[end] not in _STOPS:
        end += 1
    return first, end


def _by_source(tokens: Tokens, words: Words) -> Iterator[Attribution]:
    starters = {phrase[0] for phrase in words.sources}
    for at, word in enumerate(tokens.words):
        if word not in starters:
            continue
        end = phrase_at(tokens, at, words.sources)
        if end is None or _distributes(tokens, end, words):
            continue
        named = name_after(tokens, end, words)
        if named is not None:
            yield Attribution(*_segment(tokens, at), named.name, named.is_pronoun, None)


def _distributes(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell "selon les pays", which names nobody: the word behind, or the one behind its article and no more."""
    nearest = tokens.word(at)
    if nearest in words.distributives:
        return True
    behind = tokens.word(at + 1)
    return nearest in words.determiners and behind in words.distributives and tokens.word(at + 2) not in words.of_words


def _by_verb(tokens: Tokens, words: Words, is_conditional: Callable[[str], bool]) -> Iterator[Attribution]:
    at = 0
    while at < len(tokens):
        verb = _verb_at(tokens, at, words, is_conditional)
        if verb is None:
            at += 1
            continue
        attribution = _attribute(tokens, verb, words)
        if attribution is not None:
            yield attribution
        at = verb.end


def _verb_at(tokens: Tokens, at: int, words: Words, is_conditional: Callable[[str], bool]) -> _Verb | None:
    word = tokens.words[at]
    kinds = (
        (words.denies, words.denied, Stance.DENIES),
        (words.corrects, words.corrected, Stance.CORRECTS),
        (words.says, words.said, None),
    )
    for finite, participles, stance in kinds:
        if word not in finite and word not in participles:
            continue
        if tokens.word(at - 1) in words.denies | words.denied | words.said | words.determiners:
            # "Denied reports", "its claims": a noun.
            return None
        first = _group(tokens, at, words)
        negated = _is_negated_group(tokens, first, at + 1, words)
        has_auxiliary = any(
            tokens.words[i] in words.auxiliaries or is_conditional(tokens.words[i]) for i in range(first, at)
        )
        if not (word in finite or words.bare_past or has_auxiliary):
            return None
        return _Verb(first, at + 1, stance, negated)
    return None


def _group(tokens: Tokens, at: int, words: Words) -> int:
    """Give the first token of a verb's group: "n'a pas encore | déclaré", "a-t-il | déclaré"."""
    first, inverted = at, at
    if tokens.word(at - 1) in words.pronouns and tokens.word(at - 2) == "-":
        inverted = at - 2
        while tokens.word(inverted - 1) in ("t", "te", "-"):
            inverted -= 1
        if tokens.word(inverted - 1) in words.auxiliaries:
            return inverted - 1
    while first > 0 and at - first < _MOST_SKIPPED:
        word = tokens.words[first - 1]
        if word not in words.auxiliaries and word not in words.skipped:
            break
        first -= 1
    return first


def _is_negated_group(tokens: Tokens, first: int, end: int, words: Words) -> bool:
    group = {*tokens.words[first:end], tokens.word(end)}
    return any(begins & group and (not completes or completes & group) for begins, completes in words.negators)


def _attribute(tokens: Tokens, verb: _Verb, words: Words) -> Attribution | None:
    """Say who speaks by a verb and which words are said: those behind it, or those before an inversion."""
    segment = _segment(tokens, verb.first)
    stance = verb.stance
    if verb.is_negated:
        # Who does not deny asserts; who did not say is no speaker.
        if stance is not Stance.DENIES:
            return None
        stance = None
    before = tokens.word(verb.first - 1)
    if verb.first > segment[0] and (before == "," or before in _QUOTES):
        inverted = _inversion(tokens, verb, segment, words, stance)
        if inverted is not None:
            return inverted
    subject = subject_before(tokens, verb.first, segment[0], words)
    if subject is None:
        return None
    if _ends(tokens, verb.end, segment[1], words) and subject.first > segment[0]:
        return Attribution(segment[0], subject.first, subject.name, subject.is_pronoun, stance)
    if stance is None and not _opens(tokens, verb.end, words):
        return None
    end = segment[1] if stance is None else _end_of_stance(tokens, verb.end, segment[1], words, stance)
    return Attribution(verb.end, end, subject.name, subject.is_pronoun, stance)


def _end_of_stance(tokens: Tokens, at: int, end: int, words: Words, stance: Stance) -> int:
    """Give the token where what is denied or corrected ends: "denied the reports | , putting it at 12"."""
    for here in range(at, end - 1):
        if stance is Stance.DENIES and tokens.words[here] == ":" and here > at:
            return here
        if tokens.words[here] == "," and (
            tokens.words[here + 1].endswith("ing")
            or tokens.words[here + 1] in words.conjunctions
            or (tokens.words[here + 1] == "en" and tokens.word(here + 2).endswith("ant"))
        ):
            return here
    return end


def _inversion(
    tokens: Tokens, verb: _Verb, segment: tuple[int, int], words: Words, stance: Stance | None
) -> Attribution | None:
    pronoun = tokens.word(verb.end - 2) in words.pronouns and tokens.word(verb.end - 3) == "-"
    behind = tokens.word(verb.end) == "-" and tokens.word(verb.end + 1) in {*words.pronouns, "t"}
    if pronoun or behind:
        return Attribution(segment[0], verb.first, speaker=None, is_pronoun=True, stance=stance)
    if tokens.word(verb.end) in words.that:
        return None
    named = name_after(tokens, skip_adjuncts(tokens, verb.end, words), words)
    if named is None or not _is_whole(tokens, named, words):
        return None
    if stance is not None and tokens.word(named.end) not in _SENTENCE_ENDS:
        # "A rectifié son bilan :" tells what is corrected, "…, a démenti le port." who denies.
        return None
    return Attribution(segment[0], verb.first, named.name, named.is_pronoun, stance)


def _is_whole(tokens: Tokens, named: Named, words: Words) -> bool:
    """Tell whether what follows a name ends its clause, so that the name is a subject and not an object."""
    following = tokens.word(named.end)
    return following in (",", ".", ";", ":", "", "\n", "(", "!", "?", "…", "—", "–") or (
        following in words.prepositions or following in words.time_words or following in _QUOTES
    )


def _ends(tokens: Tokens, at: int, end: int, words: Words) -> bool:
    """Tell whether nothing that could be said follows a verb: "…, the ministry said on Monday."."""
    following = tokens.word(at)
    if following == "out":
        at, following = at + 1, tokens.word(at + 1)
    if at >= end or following in (".", "!", "?", "…"):
        return True
    return following in words.time_words or (
        following in words.prepositions and following not in words.that and tokens.word(at + 1) in words.time_words
    )


def _opens(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell whether a verb of saying is followed by what is said."""
    following = {tokens.word(at), tokens.word(at + 1)}
    if following & words.that or following & {":", *_QUOTES}:
        return True
    # "Said on Monday in the town hall that"; "told reporters that".
    for here in range(at + 2, at + _FARTHEST_THAT):
        if tokens.word(here) in words.that:
            return True
        if tokens.word(here) in (",", ".", ""):
            break
    # "The ministry said 54 stations were open"; "il chiffre à 54 le nombre".
    return not words.bare_past or tokens.word(at) not in {*words.prepositions, ",", "."}
