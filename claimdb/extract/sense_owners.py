"""Of whom or what a figure is told: the names in its clause, else in its sentence, else those told last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimdb.extract.concepts import noun_idea
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.sense_clauses import Clauses
from claimdb.extract.sense_names import Names
from claimdb.extract.sense_times import Moments
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens


class Owners:
    """Tells the names that the figures of one document are told of, sentence by sentence."""

    def __init__(self, code: str, words: Words, names: Names, moments: Moments, clauses: Clauses) -> None:
        self.code = code
        self.words = words
        self.names = names
        self.moments = moments
        self.clauses = clauses
        # What the last sentence with a name told of: "the port of Aln" may be "the port" in the next.
        self.told_ideas: frozenset[str] = frozenset()

    def leave(self, tokens: Tokens, named: dict[int, str]) -> None:
        """Remember what a sentence named, and what it told of that."""
        seats = self.names.seats(tokens, named)
        self.names.leave({at: name for at, name in named.items() if at not in seats})
        if named:
            self.told_ideas = self.clauses.ideas(tokens, range(len(tokens)), named)

    def of(
        self,
        tokens: Tokens,
        proposal: Proposal,
        span: tuple[int, int],
        own: Sequence[int],
        named: dict[int, str],
        listed: Sense | None,
    ) -> tuple[frozenset[str], bool]:
        """Give the names that a figure is told of, and whether they are those of a sentence about something else."""
        seats = self.names.seats(tokens, named)
        names = frozenset(named[at] for at in own if at in named and at not in seats)
        if not names and listed is not None:
            return listed.names, not listed.printed
        speaker = self.names.of_text(proposal.speaker)
        if names and names <= speaker:
            # "The harbour office said that | 54 stations": its own, or not.
            return names, True
        names -= speaker
        names = names or self.names.opening(span[0], named, proposal.speaker)
        names = names or frozenset(named[at] for at in named if at >= span[1])
        place = proposal.first.figure.place
        if names or place is not None:
            return names or self.names.of_place(place or ""), False
        told = self.names.told()
        # A document that named one thing alone so far is about that.
        is_only = told == self.names.all and told in self.names.runs
        return told, not is_only and not self._goes_on(tokens)

    def own(
        self,
        tokens: Tokens,
        proposal: Proposal,
        places: Iterable[int],
        span: tuple[int, int],
        named: dict[int, str],
        after: int | None,
    ) -> frozenset[str]:
        """Give the names in the clause of a figure, else in its sentence, but for who says it and where that lies."""
        clause = sorted({*places} - {*range(*span)})
        left_out = self.names.of_text(proposal.speaker)
        seats = self.names.seats(tokens, named)
        byways = self.clauses.byways
        first = byways.before_second_verb(tokens, range(len(tokens)))
        told = set(first) - byways.said_by(tokens)
        is_behind = bool(clause) and min(clause) > max(told, default=0)
        if span[0] > max(first, default=0) and not is_behind:
            # "Attacked in Brévent and crossed the line | 41 seconds ahead of Merisi".
            told = set(range(len(tokens))) - set(first)
        kept = {
            at: name
            for at, name in named.items()
            if at not in seats and (is_behind or at in told) and self.names.is_sure(tokens, at, name)
        }
        own = frozenset(kept[at] for at in clause if at in kept) - left_out
        if own or not (clause or span[0]):
            return own
        # "Saint-Amans : | 140 habitants évacués".
        begin = min(clause, default=span[0])
        if tokens.word(begin) in self.words.relatives and begin - 2 not in kept:
            # "Harri Bey tuned the organ, which has | 4,120 pipes".
            return frozenset()
        before = frozenset(name for at, name in kept.items() if at < begin) - left_out
        # "She received 54 votes, ahead of | Tom Aske", and not "54 votes, of which 12 at | Aske".
        behind = frozenset(name for at, name in kept.items() if after is None or at < after) - left_out
        return before or (frozenset() if self.moments.goes_on else behind)

    def _goes_on(self, tokens: Tokens) -> bool:
        """Tell a sentence that is about what was named before: "It …", "Its 42 doctors …", "The city …"."""
        if self.moments.goes_on:
            return True
        first = noun_idea(tokens.word(1), self.code)
        is_definite = tokens.word(0) in self.words.definite
        return is_definite and (
            first in self.told_ideas or tokens.word(1) in self.words.place_nouns | self.words.bodies
        )
