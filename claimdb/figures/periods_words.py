"""What the reading of periods needs to know of a language: its words for dates, parts of years and times past."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from claimdb.text.tokens import Tokens

T = TypeVar("T")


class Role(StrEnum):
    """What a word says about the moment behind it: "since" opens an interval, "in" only announces.

    A weak one ("of", "de") may as well announce a number, a naming one makes the year part of a name ("the
    2015 report"), one that is near may be a hedge ("around 2015").
    """

    IN = "in"
    WEAK = "weak"
    NAMING = "naming"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"
    NEAR = "near"


class Shift(NamedTuple):
    """A time told from the day of writing: so many units later (negative: earlier).

    `unit` is "a", "mo", "wk", "d", "quarter", "half", "decade" or "century".
    """

    unit: str
    offset: int


class Match(NamedTuple, Generic[T]):
    """A phrase found: the token after its last one, and what it stands for."""

    end: int
    value: T


class Phrases(Generic[T]):
    """Phrases, the longest first, so that "à partir de" is found before "à".

    The words are those of tokens: folded, elisions in full ("d'ici" is "de ici").
    """

    __slots__ = ("_lengths", "_meanings")

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        meanings = {tuple(each.split()): value for text, value in phrases for each in text.split("|")}
        lengths: dict[str, set[int]] = {}
        for words in meanings:
            lengths.setdefault(words[0], set()).add(len(words))
        self._meanings: Mapping[tuple[str, ...], T] = MappingProxyType(meanings)
        self._lengths = MappingProxyType({first: sorted(each, reverse=True) for first, each in lengths.items()})

    @property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase may begin with."""
        return frozenset(self._lengths)

    @property
    def texts(self) -> list[str]:
        """All phrases, each as one text."""
        return [" ".join(words) for words in self._meanings]

    @property
    def all_words(self) -> frozenset[str]:
        """All words of all phrases."""
        return frozenset(word for words in self._meanings for word in words)

    @property
    def longest_words(self) -> frozenset[str]:
        """The longest word of each phrase: a text without any of them holds no phrase."""
        return frozenset(max(words, key=len) for words in self._meanings)

    def find(self, tokens: Tokens, at: int) -> Match[T] | None:
        """Find the longest phrase that begins at token `at`."""
        for length in self._lengths.get(tokens.word(at), ()):
            words = tuple(tokens.words[at : at + length])
            if words in self._meanings:
                # At the end of a text the words are fewer than asked for.
                return Match(at + len(words), self._meanings[words])
        return None


@dataclass(frozen=True, slots=True, eq=False)
class PeriodWords:
    """The words for time of one language; months, seasons and ordinals stand in `Language`.

    `day_first` tells how 03/04/2020 is read: 3 April where it holds, ambiguous where not. `month_first`
    allows "October 8"; `capitals` says that months are printed with a capital ("may" is then a verb).

    `announcers` stand before a moment and say how it counts. `openers` give the link words by the word that
    opens a range ("between": and), `links` join two moments that nothing opened. `fillers` may stand between an
    announcer and its moment ("the", "year"), `onward` behind it opens an interval ("onwards", "à nos jours"),
    `edges` cut a part without giving its bounds ("late", "fin"), `inner` stand between a part and its year
    ("third quarter of 2020"), `joints` link years in a list.

    `spans` are nouns for parts of a year ("quarter", "semestre") and `codes` their letters ("Q3"); `centuries` and
    `decades` the nouns and `decade_ends` what follows the digits ("1990s"), `decade_names` give the last two digits of
    their first years ("the nineties"). `fiscal` years have no bounds that a
    reader could know.

    `firsts` tell the first (1) and the last (-1) months of a year. `guests` are months as another language
    prints them, read with their day or year: titles are cited as they are.

    `relatives` are whole phrases; `past`, `present` and `coming` turn a month, a season or a weekday; `lasting` is what
    makes "the last ten years" of `units`, `lasting_one` of one of them where it differs ("la dernière décennie");
    behind one of `closing` stands the end of a time of months ("the year to June"); `either` leaves open which of two
    years is meant; `ago_before` and `ago_after` frame "il y a dix ans", "ten years ago".

    `anchored` are phrases for a time counted from one that the text told ("l’année précédente"), `anchored_after` say
    behind an amount which way it is counted ("plus tôt": -1); behind one of `against` figures are only compared with
    it. A bare weekday is no day behind one of `habits` ("chaque lundi") nor before one of `feasts` ("mardi gras"); it
    is to come where its clause has one of `ahead` or a word with one of `ahead_endings`, past where one has one of
    `past_endings` (none of them one of `no_verbs`), and untold where there is one of `planned`.

    `written` are nouns of texts, whose year is part of their name ("the 2015 deal"). Behind one of `compared`, phrases,
    stands what a figure is compared with, and its time; one of `bases` may stand between ("than the average of 1990").
    Behind one of `same` and a span stands the year of what was told before ("in the same period of 2022").

    One of `dating` may stand between a day and its month ("3rd of May"), one of `weekday_articles` behind a weekday
    ("mardi le 3 mai"). `on_day` announces a day ("on May 3"), one of `before_days` a day or several ("les 3 et 4 mai").
    `articles` lead to a decade of all ("the nineties") and to years up to now ("the last year"), not before one of
    `earlier` ("the previous year").
    """

    day_first: bool
    month_first: bool
    capitals: bool
    announcers: Phrases[Role]
    openers: Mapping[str, frozenset[str]]
    links: frozenset[str]
    onward: Phrases[bool]
    guests: Mapping[str, int]
    firsts: Mapping[str, int]
    fillers: frozenset[str]
    edges: Phrases[bool]
    inner: frozenset[str]
    joints: frozenset[str]
    weekdays: Mapping[str, int]
    spans: Mapping[str, str]
    codes: Mapping[str, str]
    centuries: frozenset[str]
    decades: frozenset[str]
    decade_ends: frozenset[str]
    fiscal: Phrases[bool]
    relatives: Phrases[Shift]
    past: frozenset[str]
    present: frozenset[str]
    coming: frozenset[str]
    turns_before: bool
    lasting: frozenset[str]
    units: Mapping[str, str]
    ago_before: Phrases[bool]
    ago_after: Phrases[bool]
    lasting_one: frozenset[str] = frozenset()
    anchored: Phrases[Shift] = field(default_factory=lambda: Phrases(()))
    anchored_after: Phrases[int] = field(default_factory=lambda: Phrases(()))
    habits: frozenset[str] = frozenset()
    feasts: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    ahead_endings: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    against: frozenset[str] = frozenset()
    no_verbs: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    decade_names: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    closing: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    weekday_articles: frozenset[str] = frozenset()
    on_day: frozenset[str] = frozenset()
    before_days: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
