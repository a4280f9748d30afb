"""The works cited so far, found again by the author, short title or year that a later note prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from claimdb.notes.given import GIVEN
from claimdb.notes.names import family_of, split_people
from claimdb.notes.words import PARTICLES
from claimdb.values.folding import fold_text
from claimdb.values.note import NoteWork, WorkPointer

# More works of one name than a document has; keeps a hostile text linear.
_MOST_ALIKE = 60
_WORD = re.compile(r"[^\W_]+")
_SMALL = PARTICLES | {
    "un",
    "une",
    "a",
    "an",
    "is",
    "est",
    "que",
    "qui",
    "its",
    "their",
    "son",
    "sa",
    "ses",
    "dir",
    "ed",
    "eds",
}
_NEARLY_SAME = 0.9
_GENERIC = 4


@dataclass(frozen=True, slots=True)
class Shelved:
    """A work at its first full citation, with what it is found by."""

    pointer: WorkPointer
    work: NoteWork
    names: frozenset[str]
    families: frozenset[str]
    editors: frozenset[str]
    title: tuple[str, ...]
    container: tuple[str, ...]


class Shelf:
    """First full citations in reading order; every look-up sees at most the latest few of one name."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Shelved]] = defaultdict(list)
        self._by_word: dict[str, list[Shelved]] = defaultdict(list)
        self._by_title: dict[str, list[Shelved]] = defaultdict(list)

    def add(self, pointer: WorkPointer, work: NoteWork) -> None:
        """Put a work on the shelf under its names and the first words of its title and container."""
        shelved = shelved_as(pointer, work)
        for name in shelved.names | shelved.editors:
            self._by_name[name].append(shelved)
        for words in (shelved.title, shelved.container):
            if words:
                self._by_word[words[0]].append(shelved)
        if shelved.title:
            self._by_title[" ".join(shelved.title)].append(shelved)

    def by_author(self, author: str) -> list[Shelved]:
        """Give the works whose author or editor has all the names printed, first cited first.

        Works whose author is exactly that go before works of several authors and before edited ones.
        """
        names = frozenset(_names(author))
        if not names:
            return []
        rarest = min((self._by_name.get(name, []) for name in names), key=len)[-_MOST_ALIKE:]
        able = [one for one in rarest if _has_names(names, one.names, one.families)]
        exact = [one for one in able if one.names == names or fold_text(one.work.author or "") == fold_text(author)]
        edited = [one for one in rarest if names <= one.editors]
        return exact or able or edited

    def by_title(self, title: str) -> list[Shelved]:
        """Give the works whose title or container begins with these words."""
        words = title_words(title)
        if not words:
            return []
        return closest(self._by_word.get(words[0], [])[-_MOST_ALIKE:], title)

    def same_as(self, work: NoteWork) -> Shelved | None:
        """Give the work that this full citation repeats: author, title and date agree, where both have one."""
        title = title_words(work.title)
        if not title:
            return None
        names = frozenset(_names(work.author))
        for one in self._by_title.get(" ".join(title), [])[-_MOST_ALIKE:]:
            if _agree(one, work, names):
                return one
        if len(title) < _GENERIC or not names:
            return None
        alike = min((self._by_name.get(name, []) for name in names), key=len)[-12:]
        spelt = " ".join(title)
        for one in alike:
            if one.work.date == work.date and _agree(one, work, names):
                matcher = SequenceMatcher(None, " ".join(one.title)[:200], spelt[:200], autojunk=False)
                if matcher.quick_ratio() >= _NEARLY_SAME and matcher.ratio() >= _NEARLY_SAME:
                    return one
        return None


def shelved_as(pointer: WorkPointer, work: NoteWork) -> Shelved:
    """Give a work with what it is found by."""
    return Shelved(
        pointer,
        work,
        frozenset(_names(work.author)),
        frozenset(fold_text(family_of(name)) for name in split_people(work.author or "")[:12]),
        frozenset(_names(work.editor)),
        title_words(work.title),
        title_words(work.container),
    )


@lru_cache(maxsize=512)
def title_words(title: str | None) -> tuple[str, ...]:
    """Give the folded words of a title, without an article at its head."""
    words = _WORD.findall(fold_text(title or ""))
    if len(words) > 1 and words[0] in {"the", "a", "an", "le", "la", "les", "l", "un", "une", "des"}:
        return tuple(words[1:])
    return tuple(words)


def closest(works: Iterable[Shelved], title: str) -> list[Shelved]:
    """Give those of some works that fit a printed title best: the same, its beginning, words of it."""
    words = title_words(title)
    ranked = [(_fit(words, one), one) for one in works]
    best = max((rank for rank, _ in ranked), default=0)
    return [one for rank, one in ranked if rank == best] if best else []


def _fit(words: tuple[str, ...], one: Shelved) -> int:
    fits = (_fit_title(words, one.title, 2), _fit_title(words, one.container, 0))
    return max(fits)


def _fit_title(words: tuple[str, ...], title: tuple[str, ...], better: int) -> int:
    if not words or not title:
        return 0
    size = len(words)
    if words == title:
        return 6 + better
    if title[:size] == words:
        return 4 + better
    if len(title) > 2 and words[: len(title)] == title:
        return 3 + better
    telling = {word for word in words if word not in _SMALL}
    if telling and telling <= set(title):
        return 2 + better
    shared = len(telling & set(title))
    return 1 if len(telling) >= 3 and shared * 4 >= len(telling) * 3 else 0


def of_year(works: list[Shelved], year: str | None) -> list[Shelved]:
    """Give the works of a year, where one is printed."""
    return works if year is None else [one for one in works if (one.work.date or "")[:4] == year]


def _names(author: str | None) -> list[str]:
    words = _WORD.findall(fold_text(author or ""))[:24]
    return [word for word in words if len(word) > 1 and word not in _SMALL and word != "al"]


def _has_names(printed: frozenset[str], names: frozenset[str], families: frozenset[str]) -> bool:
    if not printed <= names:
        return False
    if len(printed) > 1 or printed == names:
        return True
    (name,) = printed
    # "Jean" is no way to cite Jean Dupont.
    return name not in GIVEN or name in families


def _agree(one: Shelved, work: NoteWork, names: frozenset[str]) -> bool:
    if names and one.names and not (names <= one.names or one.names <= names):
        return False
    if bool(names) != bool(one.names) and len(one.title) < _GENERIC:
        return False
    ours, theirs = work.date or "", one.work.date or ""
    if ours and theirs and not (ours.startswith(theirs) or theirs.startswith(ours)):
        return False
    if not names and not one.names and len(one.title) < _GENERIC:
        return bool(ours and ours == theirs) or bool(work.url and work.url == one.work.url)
    return True
