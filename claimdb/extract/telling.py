"""What the clause of a figure tells beyond its noun: of whom or what, what was done, and how that is narrowed.

"54 people" of one text and "54 people" of another are one measure only where both were killed, or both hired, by the
same firm. What a clause tells goes into the label of a candidate, so that only like is held against like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimdb.extract.attribution import phrase_at
from claimdb.extract.clauses import own_clause
from claimdb.extract.whose_names import NamesInText
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import NUMERAL, SIGN, WORD, Tokens

_CLAUSE_ENDS = frozenset([",", ";", ":", ".", "(", ")", "—", "–", "\n", "!", "?", "…", "«", "»", "“", "”", '"'])
# How far before its figure a verb may stand: "employed | a total of | 54".
_REACH = 4
_MOST_WORDS = 8
_MOST_OF_DEED = 4

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells of its figure, in printed words; None where it tells nothing.

    `subject` is who or what has or does it, by a name; `deed` what is or was done, with a subject that has no name;
    `narrowed` what narrows the thing counted ("with a canteen", "a year").
    """

    subject: str | None = None
    deed: str | None = None
    narrowed: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of a figure: its words, the tokens of the figure (the last exclusive), and those that say when."""

    tokens: Tokens
    first: int
    end: int
    words: Words
    language: Language
    times: Sequence[Span] = ()
    # The token behind the figure before: "France had 54 ports | and Spain had 12".
    since: int = 0
    place: str | None = None
    names: NamesInText | None = None

    @property
    def begin(self) -> int:
        """The first token of the clause."""
        first = own_clause(self.tokens, self.first, self.words)
        is_joined = self.since > first and self.tokens.word(self.since) in self.words.conjunctions
        return self.since + 1 if is_joined else first

    @property
    def close(self) -> int:
        """The token behind the last of the clause."""
        at = self.end
        while at < len(self.tokens) and not self._parts(at):
            at += 1
        return at

    def _parts(self, at: int) -> bool:
        word = self.tokens.words[at]
        is_number = self.tokens.kinds[at] == NUMERAL and not self.is_time(at)
        return is_number or word in _CLAUSE_ENDS or word in self.words.relatives

    def is_time(self, at: int) -> bool:
        """Tell whether a token stands in a date."""
        return any(first <= at < end for first, end in self.times)

    def is_small(self, at: int) -> bool:
        """Tell a word that tells nothing by itself: articles, prepositions, conjunctions, adverbs of degree."""
        word = self.tokens.word(at)
        words = self.words
        return (
            word in words.determiners
            or word in words.prepositions
            or word in words.of_words
            or word in words.skipped
            or word in words.idle
            or word in words.idle_participles
            or word in words.partitives
            or word in words.conjunctions
            or word in words.that
            or word in words.pronouns
            or word in words.again
            or (word,) in words.parts
        )

    def is_light(self, at: int) -> bool:
        """Tell a verb that says no more than that something is there, is had, or is said."""
        word = self.tokens.word(at)
        words = self.words
        return (
            word in words.having or self.is_auxiliary(at) or word in words.says or word in words.said
            or word in words.light or any(phrase[0] == word for phrase in words.measures)
        )  # fmt: skip

    def is_auxiliary(self, at: int) -> bool:
        """Tell a form of "be" or "have", or what goes with one: "was", "a", "will"."""
        word = self.tokens.word(at)
        return word in self.words.auxiliaries or word in self.language.auxiliaries

    def is_name(self, at: int) -> bool:
        """Tell a capital that is no sentence's first, or that no article or lower-case word could be."""
        printed = self.tokens.printed(at)
        if self.tokens.kind(at) != WORD or not printed[:1].isupper() or self.tokens.word(at) in self.words.pronouns:
            return False
        if at > 0:
            return self.tokens.words[at - 1] not in ("\n", ".", "“", "«", '"')
        return not (self.is_small(at) or self.language.looks_plural(self.tokens.word(at)))

    def text(self, first: int, end: int) -> str:
        """Give the printed words of some tokens."""
        return " ".join(self.tokens.text[self.tokens.starts[first] : self.tokens.ends[end - 1]].split())


def tell(clause: Clause) -> Told:
    """Say what the clause of a figure tells beyond the counted noun."""
    narrowed, behind = _narrowed(clause)
    at = governor(clause)
    plan = _plan(clause)
    if at is None:
        deed, owner = _deed_behind(clause, behind)
        return Told(owner, _joined(plan, deed), narrowed)
    is_of_noun = any(clause.tokens.words[i] in clause.words.of_words for i in range(at + 1, clause.first))
    deed = None if clause.is_light(at) else clause.text(at, at + 1)
    if is_of_noun and deed is not None:
        return Told(None, _joined(plan, deed), narrowed)
    subject, is_named = _subject(clause, at)
    if clause.place is not None and _is_observed(clause, at):
        # "The Bureau recorded 34 attacks in Chile": they are Chile's, whoever counts them.
        subject = None
    if subject is not None and not is_named:
        deed = _joined(subject, deed)
        subject = None
    return Told(subject, _joined(plan, deed), narrowed)


def _is_observed(clause: Clause, verb: int) -> bool:
    word = clause.tokens.words[verb]
    words = clause.words
    return word in words.says or word in words.said or word in words.idle_participles


def _joined(*parts: str | None) -> str | None:
    return " ".join(part for part in parts if part) or None


def _plan(clause: Clause) -> str | None:
    """Give the word by which a clause tells what is to be, and not what is: "expected", "prévoit"."""
    for at in range(clause.begin, clause.close):
        if not clause.first <= at < clause.end and clause.tokens.words[at] in clause.words.plans:
            return clause.tokens.printed(at)
    return None


def governor(clause: Clause) -> int | None:
    """Give the verb or noun that governs a figure from before; None where the figure opens its clause."""
    at, begin = clause.first - 1, clause.begin
    while at >= begin and clause.first - at <= _REACH + 1 and not clause.is_light(at) and clause.is_small(at):
        at -= 1
    if at < begin or clause.first - at > _REACH + 1:
        return None
    if clause.tokens.kinds[at] != WORD or clause.is_time(at) or clause.is_name(at):
        return None
    return at


def _subject(clause: Clause, verb: int) -> tuple[str | None, bool]:
    """Give the subject of a verb in its printed words, and whether it has a name."""
    first, end = clause.begin, verb
    tokens, words = clause.tokens, clause.words
    while end > first and (_is_auxiliary(clause, end - 1) or clause.is_time(end - 1)):
        end -= 1
    while first < end and (clause.is_time(first) or tokens.words[first] in words.prepositions | words.conjunctions):
        if tokens.words[first] in words.prepositions and not clause.is_time(first + 1):
            return None, False
        first += 1
    while first < end and tokens.words[first] in words.determiners:
        first += 1
    span = _bare(clause, range(first, end))
    first, end = span.start, span.stop
    if not span or len(span) > _MOST_WORDS or any(tokens.kinds[i] == NUMERAL for i in span):
        return None, False
    if any(tokens.kinds[i] == SIGN and tokens.words[i] not in ("-", "'", "’", "/", "&", ".") for i in span):
        return None, False
    if len(span) == 1 and (tokens.words[first] in words.pronouns or tokens.words[first] in words.nobody):
        return None, False
    is_named = any(clause.is_name(i) for i in span)
    is_kind = not is_named and len(span) == 1 and clause.place is None and _is_definite(clause, first)
    if is_kind and clause.names is not None:
        # "The museum" is the one that the text names.
        called = clause.names.named(tokens.printed(first))
        return (called, True) if called else (clause.text(first, end), False)
    return clause.text(first, end), is_named


def _is_definite(clause: Clause, at: int) -> bool:
    return at > 0 and clause.tokens.words[at - 1] in clause.words.definite


def _bare(clause: Clause, span: range) -> range:
    """Leave out where a named subject is, and what it is beside its name: "battery maker | Tessala | in Denmark"."""
    tokens, words = clause.tokens, clause.words
    for at in range(span.start + 1, span.stop - 1):
        behind = range(at + 1, span.stop)
        is_place = tokens.words[at] in clause.language.locatives and all(clause.is_name(i) for i in behind)
        if is_place and any(clause.is_name(i) for i in range(span.start, at)):
            span = range(span.start, at)
            break
    named = span.stop
    while named > span.start and clause.is_name(named - 1):
        named -= 1
    kind = range(span.start, named)
    is_kind = bool(kind) and named < span.stop and tokens.words[named - 1] not in words.of_words
    is_body = any(tokens.words[i] in words.bodies for i in (span.start, named - 1))
    has_other = any(tokens.kinds[i] != WORD or tokens.words[i] in words.prepositions - words.of_words for i in kind)
    return range(named, span.stop) if is_kind and is_body and not has_other else span


def _is_auxiliary(clause: Clause, at: int) -> bool:
    word = clause.tokens.words[at]
    words = clause.words
    return clause.is_auxiliary(at) or word in words.skipped or word in words.partitives or word in words.plans


def _narrowed(clause: Clause) -> tuple[str | None, int]:
    """Give what narrows the thing counted right behind it, and the token behind that."""
    tokens, at, close = clause.tokens, clause.end, clause.close
    parts = []
    while at < close:
        if phrase_at(tokens, at, clause.words.rates) is None:
            at = _skip_adjunct(clause, at, close)
        rate = phrase_at(tokens, at, clause.words.rates) if at < close else None
        if rate is not None:
            parts.append(clause.text(at, rate))
            at = rate
            continue
        end = _end_of_narrowing(clause, at, close)
        if end <= at or phrase_at(tokens, at, clause.words.of_them) is not None:
            break
        parts.append(clause.text(at, end))
        at = end
    return _joined(*parts), at


def _skip_adjunct(clause: Clause, at: int, close: int) -> int:
    """Give the token behind the words of time and place at a token."""
    moved = True
    while moved and at < close:
        moved = False
        at = _before_time(clause, at, close)
        after = at
        while after < close and clause.tokens.words[after] in clause.words.prepositions | clause.words.determiners:
            after += 1
        while after < close and clause.is_time(after):
            after, moved = after + 1, True
        named = after
        while named < close and clause.is_name(named) and after > at:
            named, moved = named + 1, True
        if moved:
            at = max(after, named)
        elif at < close and clause.tokens.words[at] in clause.words.idle:
            at, moved = at + 1, True
    return at


def _before_time(clause: Clause, at: int, close: int) -> int:
    """Skip what stands before a date and belongs to it: "at the end of | 2023", "au cours de | 2022"."""
    for here in range(at + 2, min(close, at + _REACH + 2)):
        if clause.is_time(here):
            leads = clause.tokens.words[at] in clause.words.prepositions
            before = clause.tokens.words[here - 1]
            return here if leads and (before in clause.words.of_words or before in clause.words.of_year) else at
    return at


def _end_of_narrowing(clause: Clause, at: int, close: int) -> int:
    """Give the token behind a phrase that begins with a preposition or a participle and is no time or place."""
    tokens, words = clause.tokens, clause.words
    word = tokens.word(at)
    begins = word in words.prepositions or word in words.of_words or word in words.narrowing
    is_idle = word in words.idle_participles
    if not begins and not (clause.language.is_participle(word) and not is_idle and at == clause.end):
        return at
    end = at + 1
    while end < close and end - at < _MOST_WORDS and not clause.is_time(end) and not _begins_verb(clause, end):
        end += 1
    while end > at and tokens.words[end - 1] in words.prepositions | words.determiners:
        end -= 1
    return end


def _begins_verb(clause: Clause, at: int) -> bool:
    word = clause.tokens.word(at)
    if word in clause.words.determiners:
        return False
    return clause.is_auxiliary(at) or word in clause.words.having or word in clause.words.skipped


def _deed_behind(clause: Clause, at: int) -> tuple[str | None, str | None]:
    """Give what a figure that opens its clause does or undergoes, and of whose: "died on the roads of | Aln"."""
    close = clause.close
    is_passive = False
    at = phrase_at(clause.tokens, at, clause.words.of_them) or at
    while at < close and (clause.is_small(at) or _is_auxiliary(clause, at)):
        is_passive = is_passive or _is_auxiliary(clause, at)
        at += 1
        at = _skip_adjunct(clause, at, close)
    if at >= close or clause.tokens.kinds[at] != WORD or clause.is_light(at):
        return None, None
    end = at + 1
    has_object = not is_passive or clause.tokens.word(end) in clause.words.determiners
    while end < min(close, at + _MOST_OF_DEED) and has_object and not clause.is_time(end):
        end += 1
    while end > at + 1 and clause.is_small(end - 1):
        end -= 1
    if clause.tokens.words[at] in clause.words.idle_participles:
        return None, None
    if end > at + 1:
        return clause.text(at, end), None
    end, owner = _circumstance(clause, end)
    return clause.text(at, end), owner


def _circumstance(clause: Clause, at: int) -> tuple[int, str | None]:
    """Give the token behind how or where something was done, and the name that it is of: "on the roads of | Aln"."""
    tokens, words = clause.tokens, clause.words
    first = at + 1
    while tokens.word(first) in words.determiners:
        first += 1
    is_noun = first < clause.close and tokens.kinds[first] == WORD and not clause.is_name(first)
    is_noun = is_noun and not clause.is_time(first) and tokens.words[first] not in words.connecting
    if at >= clause.close or tokens.words[at] not in words.prepositions or not is_noun:
        return at, None
    end = first
    while end < min(clause.close, first + _MOST_OF_DEED):
        if clause.is_time(end) or clause.is_name(end) or tokens.words[end] in words.prepositions | words.time_words:
            break
        if tokens.kinds[end] != WORD or tokens.words[end] in words.conjunctions:
            break
        end += 1
    name = end
    while name < clause.close and clause.is_name(name) and not clause.is_time(name):
        name += 1
    owner = clause.text(end, name) if name > end and clause.is_small(end - 1) else None
    while end > first and clause.is_small(end - 1):
        end -= 1
    if end == first or tokens.words[end - 1] in words.of_year:
        return at, None
    return end, owner
