"""What a text puts right: "corrected from 40 to 14", "Correction: an earlier version said 40; it was 14"."""

from __future__ import annotations

from collections.abc import Sequence

from claimdb.extract.attribution import phrase_at
from claimdb.extract.proposals import Stance
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens

# "Corrected | its toll from | 40": so far the first figure may stand from its verb.
_REACH = 5
_LABEL_SIGNS = frozenset([":", "—", "–", "-"])
_ENDS = frozenset([";", ":", "—", "–", ".", "\n"])


def find_corrections(tokens: Tokens, figures: Sequence[int], words: Words) -> dict[int, Stance]:
    """Give the stance of the figures that a sentence puts right or takes back, by their number in the sentence.

    `figures` are their first tokens, ascending.
    """
    version = earlier_version(tokens, words)
    if version is not None:
        end = _end_of_version(tokens, version, words)
        return {
            number: Stance.DENIES if version <= at < end else Stance.CORRECTS
            for number, at in enumerate(figures)
            if version <= at
        }
    found: dict[int, Stance] = {}
    if _is_labelled(tokens, words) and len(figures) == 1:
        found[0] = Stance.CORRECTS
    for number, at in enumerate(figures):
        if tokens.word(at - 1) not in words.to_words:
            continue
        before = figures[number - 1] if number else None
        verb = _verb_before(tokens, at, before, words)
        if verb is None:
            continue
        found[number] = Stance.CORRECTS
        if before is not None and (before < verb or tokens.word(before - 1) in words.from_words):
            found[number - 1] = Stance.DENIES
    return found


def earlier_version(tokens: Tokens, words: Words) -> int | None:
    """Give the token behind the words for an earlier version of the text itself, None where it tells of none.

    A sentence that calls itself a correction need not say of what: "an earlier version said".
    """
    is_labelled = _is_labelled(tokens, words)
    for at in range(len(tokens)):
        end = phrase_at(tokens, at, words.versions)
        if end is not None:
            is_of_this = tokens.word(end) in words.of_words and tokens.word(end + 1) in words.anaphors
            return end if is_labelled or is_of_this else None
    return None


def _is_labelled(tokens: Tokens, words: Words) -> bool:
    return tokens.word(0) in words.corrections and tokens.word(1) in _LABEL_SIGNS


def _end_of_version(tokens: Tokens, at: int, words: Words) -> int:
    """Give the token where what the earlier version said ends: "said 40 boats sank | ; it was 14"."""
    for here in range(at, len(tokens)):
        word, following = tokens.words[here], tokens.word(here + 1)
        if word in _ENDS and not (word == ":" and here - at <= _REACH):
            return here
        if word in words.turns or (word == "," and following in words.personal | words.determiners):
            return here
    return len(tokens)


def _verb_before(tokens: Tokens, at: int, before: int | None, words: Words) -> int | None:
    """Give the verb of correcting that the figure at a token ends, the figure `before` it may stand in between."""
    nearest = at - 1 if before is None else before
    for here in range(at - 1, -1, -1):
        word = tokens.words[here]
        if (word in words.corrects or word in words.corrected) and tokens.word(here - 1) not in words.determiners:
            first = nearest if before is not None and here < before else at
            return here if first - here <= _REACH + 1 else None
        if word in _ENDS or word == ",":
            return None
    return None
