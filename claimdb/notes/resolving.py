"""Chains of notes: what every ibid., op. cit., short title and reference to a note points to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimdb.notes.names import is_family, is_people
from claimdb.notes.pointing import Pointing
from claimdb.notes.shelf import Shelf, Shelved, closest, of_year, shelved_as
from claimdb.notes.works import Cited, NoteWords
from claimdb.values.note import CitedAs, NoteKind, NoteOutcome, NoteWork, WorkPointer

# "Smith 2019a".
_YEAR_BEHIND = re.compile(r"[\s,]*\(?(?:1[5-9]|20)\d\d[a-z]?\)?\Z")
_MOST_OFFERED = 20
_ARTICLES = frozenset({"article-journal", "article-newspaper", "article-magazine", "chapter", "article"})
_SHARED = ("container", "publisher", "date", "type", "language", "volume", "issue", "url", "editor", "series", "place")


@dataclass(frozen=True, slots=True)
class Numbered:
    """The words of a note with its label; `follows` tells that no note is missing between it and the one before."""

    label: str
    words: NoteWords
    follows: bool = True


@dataclass(frozen=True, slots=True)
class ResolvedNote:
    """What a note came to: its kind and works."""

    kind: NoteKind
    works: tuple[NoteWork, ...]


def resolve_chain(notes: Sequence[Numbered]) -> list[ResolvedNote]:
    """Resolve the works of notes, in reading order; the first note is number 1."""
    chain = _Chain(notes)
    for number in range(1, len(notes) + 1):
        chain.read(number)
    for number, place in chain.waiting:
        chain.settle(number, place)
    return [
        ResolvedNote(_kind(tuple(works), words=note.words, dropped=at in chain.dropped), tuple(works))
        for at, (note, works) in enumerate(zip(notes, chain.done, strict=True), 1)
    ]


class _Chain:
    """Notes as they are resolved, one after the other."""

    def __init__(self, notes: Sequence[Numbered]) -> None:
        self.notes = notes
        self.done: list[list[NoteWork]] = []
        self.waiting: list[tuple[int, int]] = []
        self.dropped: set[int] = set()
        self._shelf = Shelf()
        self._first: dict[WorkPointer, NoteWork] = {}
        self._labels: dict[str, int] = {}
        self._ahead: dict[str, list[int]] = {}
        for number, note in enumerate(notes, 1):
            self._ahead.setdefault(note.label, []).append(number)

    def read(self, number: int) -> None:
        """Resolve one note, all before it being resolved."""
        self.done.append([])
        for cited in self.notes[number - 1].words.cited:
            self._take(number, cited)
        self._labels[self.notes[number - 1].label] = number

    def _take(self, number: int, cited: Cited) -> None:
        pointing = cited.pointing
        if pointing is None:
            self._put(number, self._full(number, cited))
        elif pointing.cited_as is CitedAs.IBID:
            self._put(number, self._settled(cited.work, *self._before(number)))
        elif pointing.notes:
            self._by_note(number, cited.work, pointing)
        else:
            self._put(number, self._settled(cited.work, *self._named(pointing)))

    def _put(self, number: int, work: NoteWork) -> None:
        self.done[number - 1].append(work)

    def _full(self, number: int, cited: Cited) -> NoteWork:
        pointer = WorkPointer(number, len(self.done[number - 1]))
        work = self._with_author(number, cited)
        short = self._short(pointer, work, has_imprint=cited.has_imprint)
        if short is not None:
            return short
        same = self._shelf.same_as(work)
        if same is not None:
            return replace(work, outcome=NoteOutcome.RESOLVED, resolves_to=same.pointer)
        return self._kept(pointer, work)

    def _kept(self, pointer: WorkPointer, work: NoteWork) -> NoteWork:
        self._shelf.add(pointer, work)
        self._first[pointer] = work
        return work

    def _with_author(self, number: int, cited: Cited) -> NoteWork:
        work, here = cited.work, self.done[number - 1]
        before = here[-1] if here else None
        if before is None and cited.says_same_author and number > 1 and self.done[number - 2]:
            before = self.done[number - 2][-1]
        if work.author is not None or before is None or before.author is None:
            return work
        is_same_series = work.title is not None and work.series is not None and work.series == before.series
        if cited.says_same_author or is_same_series:
            return replace(work, author=before.author)
        return work

    def _short(self, pointer: WorkPointer, work: NoteWork, *, has_imprint: bool) -> NoteWork | None:
        """Take "Smith, Policing, p. 4" and "Smith 2010, p. 4" for the work they shorten; None where there is none."""
        year = work.date if work.date and len(work.date) == 4 else None
        is_bare = not (work.container or work.publisher or work.url or work.volume)
        name = _YEAR_BEHIND.sub("", work.title or "")
        is_name = work.author is None and bool(name) and (is_family(name) or is_people(name))
        if is_bare and is_name and (work.locator or year) and (year or not work.date):
            found = of_year(self._shelf.by_author(name), year)
            named = replace(work, author=name, title=None)
            if not found and year and len(name.split()) == 1:
                # The full reference stands in a bibliography: the first mention stands for it.
                return self._kept(pointer, named)
            if found:
                named = replace(named, cited_as=CitedAs.SHORT)
                return self._settled(named, *_offered(found))
            return None
        if has_imprint or work.title is None:
            return None
        if work.author is not None:
            found = closest(self._shelf.by_author(work.author), work.title)
        else:
            found = self._shelf.by_title(work.title) if len(work.title.split()) > 1 and work.locator else []
        if not found or all(self._is_same(one, work) for one in found):
            return None
        return self._settled(replace(work, cited_as=CitedAs.SHORT), *_offered(found))

    def _is_same(self, one: Shelved, work: NoteWork) -> bool:
        return one.work.title == work.title and one.work.author == work.author

    def _before(self, number: int) -> tuple[NoteOutcome, WorkPointer | None, tuple[WorkPointer, ...]]:
        """Give what the citation just before points to: in the same note, else in the note before."""
        if self.done[number - 1]:
            return self._targets([(number, len(self.done[number - 1]) - 1)])
        if number == 1 or not self.notes[number - 1].follows:
            return NoteOutcome.UNRESOLVED, None, ()
        return self._targets([(number - 1, place) for place in range(len(self.done[number - 2]))])

    def _targets(
        self, places: list[tuple[int, int]]
    ) -> tuple[NoteOutcome, WorkPointer | None, tuple[WorkPointer, ...]]:
        """Give the one work that cited works come to, all where they are several; none where one is not understood."""
        pointers: dict[WorkPointer, None] = {}
        is_sure = True
        for number, place in places[:_MOST_OFFERED]:
            work = self.done[number - 1][place]
            if work.outcome is NoteOutcome.FULL:
                pointers[WorkPointer(number, place)] = None
            elif work.resolves_to is not None:
                pointers[work.resolves_to] = None
            else:
                is_sure = False
                pointers.update(dict.fromkeys(work.candidates))
        if not pointers or (len(pointers) == 1 and not is_sure):
            return NoteOutcome.UNRESOLVED, None, ()
        if len(pointers) == 1:
            return NoteOutcome.RESOLVED, next(iter(pointers)), ()
        return NoteOutcome.AMBIGUOUS, None, tuple(pointers)[:_MOST_OFFERED]

    def _named(self, pointing: Pointing) -> tuple[NoteOutcome, WorkPointer | None, tuple[WorkPointer, ...]]:
        """Look for a work by the author and short title that an op. cit. prints."""
        found: list[Shelved] = []
        if pointing.author:
            found = of_year(self._shelf.by_author(pointing.author), pointing.year)
            if pointing.title:
                found = closest(found, pointing.title)
            elif not found:
                found = self._shelf.by_title(pointing.author)
        elif pointing.title:
            found = self._shelf.by_title(pointing.title) or of_year(
                self._shelf.by_author(pointing.title), pointing.year
            )
        if pointing.is_article and len(found) > 1:
            found = [one for one in found if one.work.type in _ARTICLES] or found
        return _offered(found)

    def _by_note(self, number: int, work: NoteWork, pointing: Pointing) -> None:
        targets = [self._numbered(str(label), number) for label in pointing.notes]
        known = [target for target in targets if target is not None]
        if any(target >= number for target in known):
            self.waiting.append((number, len(self.done[number - 1])))
            self._put(number, self._settled(work, NoteOutcome.UNRESOLVED, None, ()))
            return
        if known and pointing.cited_as is CitedAs.CROSS_REFERENCE and not any(self.done[at - 1] for at in known):
            # The note referred to is a comment: nothing is cited.
            self.dropped.add(number)
            return
        self._put(number, self._settled(work, *self._of_notes(known, pointing)))

    def settle(self, number: int, place: int) -> None:
        """Resolve what points to a later note, now that all are read."""
        pointing = next(
            cited.pointing
            for cited in self.notes[number - 1].words.cited
            if cited.pointing is not None and cited.work.start == self.done[number - 1][place].start
        )
        known = [self._numbered(str(label), number) for label in pointing.notes]
        outcome = self._of_notes([at for at in known if at is not None and at != number], pointing)
        self.done[number - 1][place] = self._settled(self.done[number - 1][place], *outcome)

    def _of_notes(
        self, known: list[int], pointing: Pointing
    ) -> tuple[NoteOutcome, WorkPointer | None, tuple[WorkPointer, ...]]:
        places = [(at, place) for at in known for place in range(len(self.done[at - 1]))]
        if pointing.author or pointing.title:
            asked = [entry for entry in places if self._fits(entry, pointing)]
            if pointing.title:
                titled = closest(
                    [shelved_as(WorkPointer(*at), self.done[at[0] - 1][at[1]]) for at in asked], pointing.title
                )
                asked = [(one.pointer.note, one.pointer.work) for one in titled] or asked
            # A name that the note does not have points elsewhere, unless that note cites one work only by its title.
            places = asked or [entry for entry in places if self.done[entry[0] - 1][entry[1]].author is None]
        return self._targets(places)

    def _fits(self, place: tuple[int, int], pointing: Pointing) -> bool:
        work = self.done[place[0] - 1][place[1]]
        shelf = Shelf()
        shelf.add(WorkPointer(*place), work)
        found = shelf.by_author(pointing.author) or shelf.by_title(pointing.author) if pointing.author else []
        return bool(found) if pointing.author else bool(shelf.by_title(pointing.title or ""))

    def _numbered(self, label: str, number: int) -> int | None:
        """Give the note of a label: the last one before this note, else the first one after it."""
        if label in self._labels:
            return self._labels[label]
        later = [at for at in self._ahead.get(label, ())[:_MOST_OFFERED] if at >= number]
        return later[0] if later else None

    def _settled(
        self, work: NoteWork, outcome: NoteOutcome, target: WorkPointer | None, candidates: tuple[WorkPointer, ...]
    ) -> NoteWork:
        """Give a short citation with its outcome, and with the fields of the work it came to."""
        done = replace(work, outcome=outcome, resolves_to=target, candidates=candidates)
        first = self._first.get(target) if target is not None else None
        if first is None:
            return done
        fields = {name: getattr(first, name) for name in _SHARED if getattr(done, name) is None}
        return replace(done, author=done.author or first.author, title=done.title or first.title, **fields)


def _offered(found: Sequence[Shelved]) -> tuple[NoteOutcome, WorkPointer | None, tuple[WorkPointer, ...]]:
    if not found:
        return NoteOutcome.UNRESOLVED, None, ()
    if len(found) == 1:
        return NoteOutcome.RESOLVED, found[0].pointer, ()
    return NoteOutcome.AMBIGUOUS, None, tuple(one.pointer for one in found[-_MOST_OFFERED:])


def _kind(works: tuple[NoteWork, ...], *, words: NoteWords, dropped: bool) -> NoteKind:
    if not works:
        return NoteKind.COMMENT
    kinds = {_kind_of(work) for work in works}
    if words.has_comment or dropped or len(kinds) > 1:
        return NoteKind.MIXED
    return kinds.pop()


def _kind_of(work: NoteWork) -> NoteKind:
    if work.cited_as is CitedAs.FULL:
        return NoteKind.FULL
    return NoteKind.IBID if work.cited_as is CitedAs.IBID else NoteKind.OP_CIT
