"""A language's words for signs, decimals, parts of a currency, rates and multiples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """Words around numbers, in the folded form of tokens.

    `minus` are words of sign ("minus", "moins"), which are none behind one of `no_minus` ("au moins", "plus ou
    moins"); `minus_needs_unit` tells that the word says less too, so that it is a sign only before degrees, money and
    shares. `point` is what digits in words have for a decimal mark ("virgule"), and `noughts` what is said for a zero
    behind it ("two point o five").

    `parts` gives the currency of which a noun is a hundredth ("pence": "GBP"), `part_letters` the same for what is
    glued to digits, case as printed ("45p").

    `per` are the words between a number and the power of ten that it is of ("per", "pour").

    `folds` are endings that multiply ("tenfold"), `twice` words that are a multiple before one of `twice_before`
    ("twice as"). `factors` are the beginnings of words that lead to a multiple over one of `factor_links` ("multiplié
    par", "a factor of"), with whether they divide. `fewer` are the words that make "deux fois moins" a fall.

    `doubled` are participles that multiply what has grown ("has doubled"), unless they have an object that is not one
    of `owners` ("a doublé le camion"); where participles are adjectives too, one of `having` stands before them. Those
    in `shrinking` divide ("has halved"). `manifolds` are nouns that multiply what stands behind, after one of
    `definite` ("le double de").

    `year_starts` begin a year in words only ("mil neuf cent"); `year_pairs` tells that a language says a year as two
    numbers ("nineteen eighty-four").

    `margins` are the words between a number and how far it may be off ("40 plus or minus 2"). `sizing` are the
    adjectives between an article and a noun of number ("une bonne vingtaine"). Behind one thing and one of
    `ratio_links`, and perhaps `every`, a number is a rate ("one doctor for every 1,200 people"), and
    always behind one of `rating` ("deaths per 100,000"). `ranked_last` are ordinals that end a longer one only
    ("vingt et unième"). `points` name the difference of two shares.

    `coins` are hundredths of any currency that has them, `pounds` a currency and a weight, `verbs_too` currencies whose
    name is a verb ("won"): no price is so low in them.

    Behind one of `copulas` a word that multiplies says what something is ("it is threefold"). A half multiplies before
    one of `as_many` ("half as many"). Before one of `over` a participle that multiplies tells no multiple
    ("doubled up", "doublé par").
    """

    minus: frozenset[str] = frozenset()
    no_minus: frozenset[str] = frozenset()
    minus_needs_unit: bool = False
    point: frozenset[str] = frozenset()
    noughts: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    part_letters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    per: frozenset[str] = frozenset()
    folds: tuple[str, ...] = ()
    twice: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    twice_before: frozenset[str] = frozenset()
    factors: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    factor_links: frozenset[str] = frozenset()
    fewer: frozenset[str] = frozenset()
    year_starts: frozenset[str] = frozenset()
    year_pairs: bool = False
    margins: frozenset[tuple[str, ...]] = frozenset()
    sizing: frozenset[str] = frozenset()
    ratio_links: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    rating: frozenset[str] = frozenset()
    doubled: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    owners: frozenset[str] = frozenset()
    shrinking: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    manifolds: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    having: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    coins: frozenset[str] = frozenset()
    pounds: frozenset[str] = frozenset()
    verbs_too: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    as_many: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    ranked_last: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


NO_NUMBER_WORDS = NumberWords()
