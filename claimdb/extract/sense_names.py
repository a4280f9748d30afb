"""The names that a document tells things of: countries by their code, be it by name or by adjective, others folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from claimdb.extract.adjectives import country_of_adjective
from claimdb.extract.concepts import OWN, listed_noun, noun_idea, tells_state, verb_idea
from claimdb.extract.words import Words
from claimdb.figures.language import Language
from claimdb.text.tokens import NUMERAL, WORD, Tokens, tokenize
from claimdb.values.countries import begins_country, find_country, fold_place
from claimdb.values.folding import fold_text
from claimdb.values.reading import Reading

_LONGEST_COUNTRY = 9
_SHORTEST = 3
_COMPASS = frozenset(["northern", "southern", "eastern", "western"])
# A common noun in a name: "the | Museum of Tides".
COMMON = "+"
_LONGEST_ACRONYM = 4
_LONGEST_PREFIX = 2
_CODE = 2
_BEHIND_NAMES = frozenset([",", "(", "'", "’", "-", "and", "et", "&", "—", "–"])


class Names:
    """Finds the names of each sentence of a document, and remembers which were told last."""

    def __init__(self, reading: Reading, words: Words, language: Language, sentences: Sequence[Tokens]) -> None:
        self.code = reading.language
        self.words = words
        self.language = language
        self.small = words.prepositions | words.determiners | words.conjunctions | words.pronouns | words.time_words
        self.small |= language.function_words | frozenset(language.months) | words.titles
        self.small |= (
            language.year_words
            | words.of_year
            | frozenset(language.cardinals)
            | frozenset(language.scales)
            | frozenset(language.collectives)
        )
        places = (_folded(word) for figure in reading.figures for word in (figure.place or "").split())
        self.known = frozenset(places) | self._seen(sentences)
        self.lower = frozenset(word for sentence in sentences for word in _lower(sentence))
        firsts = Counter(_folded(sentence.word(0)) for sentence in sentences)
        # What opens two sentences and stands nowhere in small letters.
        self.again = frozenset(word for word, count in firsts.items() if count > 1)
        self.last: frozenset[str] = frozenset()
        self.all: frozenset[str] = frozenset()
        self.runs: dict[frozenset[str], str] = {}

    def _seen(self, sentences: Sequence[Tokens]) -> frozenset[str]:
        """Give the words that have a capital in the midst of a sentence that is no heading in capitals."""
        if self.code == "de":
            return frozenset()
        found: set[str] = set()
        for tokens in sentences:
            capital = [at for at in range(1, len(tokens)) if _is_capital(tokens, at)]
            if _is_owner(tokens) and listed_noun(tokens.word(0), self.code) is None:
                # "Brookvale's | directors": no article stands before it.
                found.add(_folded(tokens.word(0)))
            if 2 * len(capital) < len(tokens):
                found.update(_folded(tokens.words[at]) for at in capital if tokens.words[at - 1] not in ('"', "«", "“"))
        return frozenset(found)

    def enter(self, tokens: Tokens, units: Collection[int] = (), *, in_title: bool = False) -> dict[int, str]:
        """Give the names of a sentence by the tokens that they stand at; those of `units` are none: "340 | MW"."""
        found: dict[int, str] = {}
        at = 0
        while at < len(tokens):
            end = self._country(tokens, at, found)
            if end == at and _is_numbered(tokens, at):
                # "The | M71", "l'| A43".
                found[at] = found[at + 1] = _folded(tokens.words[at] + tokens.words[at + 1])
                end = at + 2
            elif end == at and at not in units and self._is_name(tokens, at, in_title=in_title):
                # "Jean-Moulin" is no mill.
                is_joined = any(_is_joined(tokens, hyphen) for hyphen in (at - 1, at + 1))
                found[at] = _folded(tokens.words[at]) if is_joined else self._name(tokens.words[at])
            at = max(end, at + 1)
        for at in range(2, len(tokens)):
            # "Amérique du | Sud".
            is_led = at - 2 in found and tokens.words[at - 1] in self.words.of_words
            if is_led and _is_capital(tokens, at) and noun_idea(tokens.words[at], self.code) in _COMPASS:
                found[at] = found[at - 2]
        self._keep_runs(tokens, found)
        return found

    def _keep_runs(self, tokens: Tokens, named: dict[int, str]) -> None:
        """Remember names as printed: "Ferrol Steel" for those of its two words."""
        first = None
        for at in sorted(named):
            first = at if first is None or at - 1 not in named else first
            if at + 1 in named:
                continue
            run = frozenset(named[i] for i in range(first, at + 1))
            self.runs.setdefault(run, tokens.text[tokens.starts[first] : tokens.ends[at]])

    def seats(self, tokens: Tokens, named: dict[int, str]) -> frozenset[int]:
        """Give the tokens of countries that only say where a named place lies: "Kakuma, | in Kenya,"."""
        found: set[int] = set()
        for at, name in named.items():
            if len(name) != 2 or not name.isupper() or named.get(at - 1) == name:
                continue
            before = at - 1
            while before >= 0 and (tokens.words[before] in ",(" or tokens.words[before] in self.language.locatives
                                   or tokens.words[before] in self.words.determiners
                                   or noun_idea(tokens.words[before], self.code) in _COMPASS):  # fmt: skip
                before -= 1
            is_place = before < at - 1 and before in named and not named[before].isupper()
            if is_place and ("," in tokens.words[before:at] or tokens.words[before + 1] == "("):
                found.update(i for i in range(at, len(tokens)) if named.get(i) == name)
        return frozenset(found)

    def leave(self, named: dict[int, str]) -> None:
        """Remember what a sentence named."""
        self.last = frozenset(named.values()) or self.last
        self.all |= self.last

    def as_printed(self, names: frozenset[str]) -> str:
        """Give some names as they were printed where they stand first and side by side."""
        return next((printed for run, printed in self.runs.items() if run == names), "") or next(
            (printed for run, printed in self.runs.items() if run < names and not printed.isdigit()), ""
        )

    def first_printed(self) -> str:
        """Give the first name that the document printed, "" before there was any."""
        return next((name for name in self.runs.values() if not name.isdigit()), "")

    def told(self) -> frozenset[str]:
        """Give the names that were told last before this sentence."""
        return self.last

    def opening(self, before: int, named: dict[int, str], speaker: str | None) -> frozenset[str]:
        """Give the names that stand in a sentence before a token, but for those of who says it."""
        return frozenset(name for at, name in named.items() if at < before) - self.of_text(speaker)

    def of_text(self, text: str | None) -> frozenset[str]:
        """Give the names in a text that is a name itself."""
        if text is None:
            return frozenset()
        tokens = tokenize(text)
        found: dict[int, str] = {}
        for at in range(len(tokens)):
            if self._country(tokens, at, found) == at and _is_capital(tokens, at):
                found[at] = self._name(tokens.words[at])
        return frozenset(found.values())

    def of_place(self, place: str) -> frozenset[str]:
        """Give the name of a place: the code of a country, else its words."""
        country = find_country(place)
        return frozenset([country]) if country else frozenset(fold_place(place).split())

    def _name(self, word: str) -> str:
        """Give a word of a name folded, as its idea where it is a common noun."""
        idea = listed_noun(word, self.code)
        return _folded(word) if idea is None else COMMON + idea

    def _country(self, tokens: Tokens, at: int, found: dict[int, str]) -> int:
        if tokens.kinds[at] != WORD or len(tokens.words[at]) < _SHORTEST:
            return at
        if tokens.printed(at)[0].isupper() and begins_country(tokens.words[at]):
            for end in range(min(len(tokens), at + _LONGEST_COUNTRY), at, -1):
                name = tokens.text[tokens.starts[at] : tokens.ends[end - 1]]
                code = _country_of(name) if len(name) > _SHORTEST else None
                if code is not None:
                    found.update(dict.fromkeys(range(at, end), code))
                    return end
        is_adjective = tokens.printed(at)[0].isupper() or self.code != "en"
        code = country_of_adjective(tokens.words[at], self.code) if is_adjective else None
        if code is not None:
            found[at] = code
            return at + 1
        return at

    def _is_name(self, tokens: Tokens, at: int, *, in_title: bool) -> bool:
        word = tokens.words[at]
        if not _is_capital(tokens, at) or word in self.small or len(word) < 2:
            return False
        if self.code == "de" and at and noun_idea(word, "de").startswith(OWN):
            # Every German noun has a capital: a name stands behind another, or behind a bare preposition.
            before = tokens.words[at - 1]
            return before in self.words.prepositions or before in self.language.locatives or (
                _is_capital(tokens, at - 1) and before not in self.small
            )  # fmt: skip
        if len(word) <= _LONGEST_ACRONYM and not noun_idea(word, self.code).startswith("~"):
            # "NGO", "ONG" are words.
            return False
        if _folded(word) in self.known:
            return self.code == "de" or not self._is_first(tokens, at) or _folded(word) not in self.lower
        if self.code == "de" or not self._is_first(tokens, at):
            return False
        is_common = not noun_idea(word, self.code).startswith("~") or verb_idea(word, self.code) is not None
        is_odd = tells_state(word, self.code) or self.language.is_participle(word)
        if _folded(word) not in self.again:
            # A French plural has its article: a bare word in "s" is a name.
            is_odd = is_odd or word.endswith(("ly", "ment", "ing", "ed", *(() if self.code == "fr" else ("s",))))
        is_odd = is_odd or not (in_title or self._acts(tokens, at))
        return not is_common and not is_odd and _folded(word) not in self.lower

    def _acts(self, tokens: Tokens, at: int) -> bool:
        """Tell a first word that does or owns something, as a name does: "Lintern | wept", "Brenner |, 34".

        "Expenditure | for the year", "Bienvenue | dans le parc" are words.
        """
        behind, printed = tokens.word(at + 1), tokens.printed(at + 1) if at + 1 < len(tokens) else ""
        is_verb = tells_state(behind, self.code) or verb_idea(behind, self.code) is not None
        is_verb = is_verb or self.language.is_participle(behind)
        is_verb = is_verb or behind in self.words.auxiliaries | self.words.having | self.words.says | self.words.said
        return is_verb or behind in _BEHIND_NAMES or printed[:1].isupper()

    def is_sure(self, tokens: Tokens, at: int, name: str) -> bool:
        """Tell a name that is no mere first word of its sentence: "Ridership | rose"."""
        word = _folded(tokens.words[at])
        is_country = len(name) == _CODE and name.isupper()
        # A bare French noun opens no two sentences.
        is_again = self.code == "fr" and word in self.again
        is_seen = is_again or word in self.known
        return is_country or is_seen or not self._is_first(tokens, at) or _is_capital(tokens, at + 1)

    def _is_first(self, tokens: Tokens, at: int) -> bool:
        return at == 0 or all(tokens.kinds[i] != WORD for i in range(at))


def _is_owner(tokens: Tokens) -> bool:
    """Tell a sentence that begins with the owner of something: "Norvia's | timetable"."""
    return _is_capital(tokens, 0) and tokens.word(1) in ("'", "’") and tokens.word(2) == "s" and tokens.glued(2)


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Tell a hyphen between two capitals."""
    is_hyphen = 0 < at < len(tokens) - 1 and tokens.words[at] == "-" and tokens.glued(at) and tokens.glued(at + 1)
    return is_hyphen and _is_capital(tokens, at - 1) and _is_capital(tokens, at + 1)


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Tell capitals with a number against them, as roads and models are named."""
    printed = tokens.printed(at)
    is_short = tokens.kinds[at] == WORD and printed.isupper() and len(printed) <= _LONGEST_PREFIX
    return is_short and at + 1 < len(tokens) and tokens.kinds[at + 1] == NUMERAL and tokens.glued(at + 1)


@lru_cache(maxsize=8192)
def _country_of(name: str) -> str | None:
    return find_country(name)


def _is_capital(tokens: Tokens, at: int) -> bool:
    return tokens.kinds[at] == WORD and tokens.printed(at)[:1].isupper() and not tokens.printed(at).endswith(("'", "’"))


def _lower(tokens: Tokens) -> Iterator[str]:
    seen = {word for at, word in enumerate(tokens.words) if tokens.printed(at)[:1].islower()}
    return map(_folded, seen)


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold_text(word)
