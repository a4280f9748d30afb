"""The measure that a figure may be of: its label, whose it is, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimdb.extract.adjectives import split_adjective
from claimdb.extract.labels import is_subject_label, label_of, phrase_of
from claimdb.extract.owners import place_of_owner, split_owner
from claimdb.extract.partitives import is_some_of_next, is_some_of_those
from claimdb.extract.proposals import Role
from claimdb.extract.relations import Placed, Relation
from claimdb.extract.sides import names_side
from claimdb.extract.telling import Clause, Span, Told, governor, tell
from claimdb.extract.whose_names import NamesInText
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import Tokens
from claimdb.values.countries import find_country, fold_place
from claimdb.values.figure import Figure

_NOTHING = Told()


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure may measure: a label in the words of the document, a subject by its name, a place.

    `name` is the label without what was done and what narrows it.
    """

    label: str | None
    subject: str | None = None
    place: str | None = None
    name: str | None = None
    deed: str | None = None
    told: Told = _NOTHING


class Measuring:
    """Tells the measures of the figures of one document, in reading order, remembering the one before."""

    def __init__(self, words: Words, language: Language, places: frozenset[str], names: NamesInText, code: str) -> None:
        self.words = words
        self.names = names
        self.code = code
        self.language = language
        # Folded names that the document puts things in.
        self.places = places
        self.before: Measured = Measured(None)
        self.is_named = False

    def of(
        self,
        tokens: Tokens,
        placed: Sequence[Placed],
        at: int,
        figure: Figure,
        relation: Relation | None,
        times: Sequence[Span],
        *,
        shares: bool,
        narrowed: str | None = None,
        side: str | None = None,
    ) -> Measured:
        """Tell the measure of the figure at a place of its sentence; `shares`: it is of what was counted before.

        `narrowed` is what the opening of the sentence narrows all its figures by, `side` the one of two that it counts.
        """
        one = placed[at]
        label = label_of(tokens, figure, (one.first, one.end), self.words, self.language)
        phrase = (
            phrase_of(tokens, figure.counted, (one.first, one.end), self.words, self.language)
            if (figure.counted)
            else None
        )
        end = max(one.end, phrase[1]) if phrase else one.end
        since = placed[at - 1].end if at else 0
        clause = Clause(
            tokens,
            _first_of(tokens, one, label),
            end,
            self.words,
            self.language,
            times,
            since,
            figure.place,
            self.names,
        )
        is_of_subject = is_subject_label(tokens, one.first, label, self.words, self.language)
        told = self._told(clause, placed, at)
        if side and not names_side(f"{label} {told.narrowed}", self.code):
            narrowed = f"{narrowed} {side}" if narrowed else side
        if narrowed:
            told = replace(told, narrowed=f"{told.narrowed} {narrowed}" if told.narrowed else narrowed)
        found = self._measured(label, told, figure, is_of_subject=is_of_subject)
        role = relation.role if relation else None
        # "Net debt fell from 3.1 to | 2.7 billion": a change ends in what it began with.
        is_unnamed = role is Role.AFTER and at > 0 and not self.is_named
        if label is None and shares and not is_unnamed:
            found = self._shared(found, told)
        elif role is Role.PART:
            found = self._part(found)
        earlier, self.before = self.before, found if found.label else self.before
        self.is_named = found.label is not None
        is_some = found.label == earlier.label and is_some_of_those(tokens, one, self.words)
        is_some = is_some or is_some_of_next(tokens, placed, at, self.code)
        return replace(found, label=None) if is_some else found

    def _told(self, clause: Clause, placed: Sequence[Placed], at: int) -> Told:
        """Tell of a figure, or what was told of the one before where it stands in a list or a phrase with that."""
        told = tell(clause)
        if not at:
            return told
        before, share = placed[at - 1], self.before.told
        if _is_listed(clause, before):
            return replace(told, subject=share.subject, deed=share.deed)
        if before.figure.counted and governor(clause) in range(before.first, before.end):
            # "54 stations | in 30 countries": the second counts the countries of the stations.
            return replace(told, subject=share.subject, deed=before.figure.counted)
        return told

    def _measured(self, label: str | None, told: Told, figure: Figure, *, is_of_subject: bool) -> Measured:
        if label is None:
            return Measured(None, told.subject, figure.place, told=told)
        if is_of_subject and figure.place is None:
            # "Le taux de chômage espagnol" is Spain's; "54 Spanish soldiers" may be anywhere.
            label, country = split_adjective(label, self.code)
            figure = replace(figure, place=country)
        name, owner = split_owner(label, figure.place, self.words)
        subject = owner if is_of_subject else told.subject or owner
        deed = None if is_of_subject else told.deed
        if owner is not None and subject is not owner:
            # Two names: the one that the label holds stays in it.
            name = label
        place = figure.place
        if subject is not None and place is None and deed is None:
            place = place_of_owner(subject, self.places, self.words)
            subject = None if place is not None else subject
        elif subject is not None and place is not None and _is_same(subject, place):
            subject = None
        return Measured(_label(name, told.narrowed, deed), subject, place, name, deed, told)

    def _shared(self, found: Measured, told: Told) -> Measured:
        before = self.before
        own = found.subject or found.place
        deed = told.deed or before.deed
        return Measured(
            before.label if told.deed is told.narrowed is None else _label(before.name, told.narrowed, deed),
            found.subject if own else before.subject,
            found.place or (None if own else before.place),
            before.name,
            deed,
            before.told,
        )

    def _part(self, found: Measured) -> Measured:
        before = self.before
        own = found.subject or found.place
        return replace(
            found,
            subject=found.subject if own else before.subject,
            place=found.place or (None if own else before.place),
        )


def _is_listed(clause: Clause, before: Placed) -> bool:
    """Tell a figure that stands in a list with the one before it: "54 schools and | 12 colleges"."""
    between = range(before.end, clause.first)
    words = clause.words.conjunctions | clause.words.determiners | {","}
    return len(between) > 0 and all(clause.tokens.words[i] in words for i in between)


def _label(name: str | None, narrowed: str | None, deed: str | None) -> str | None:
    if name is None:
        return None
    label = f"{name} {narrowed}" if narrowed and not (narrowed in name or name in narrowed) else name
    return f"{label} ({deed})" if deed else label


def _first_of(tokens: Tokens, one: Placed, label: str | None) -> int:
    """Give the first token of a figure, or of the noun before it that names its measure: "une | aide de 2 millions"."""
    return one.first - 2 if label is not None and tokens.printed(one.first - 2) == label else one.first


def _is_same(subject: str, place: str) -> bool:
    return fold_place(subject) == fold_place(place) or (
        find_country(subject) is not None and find_country(subject) == find_country(place)
    )
