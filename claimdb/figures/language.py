"""What the grammar needs to know of a language: its words for numbers, units, dates and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from claimdb.figures.joint_words import NO_JOINT_WORDS, JointWords
from claimdb.figures.noun_words import NO_NOUN_WORDS, NounWords
from claimdb.figures.number_words import NO_NUMBER_WORDS, NumberWords
from claimdb.figures.periods_words import PeriodWords
from claimdb.values.figure import Comparator

if TYPE_CHECKING:
    from claimdb.figures.changes import Changes
    from claimdb.figures.frequency_words import FrequencyWords
    from claimdb.figures.hedging import HedgeWords


class Width(StrEnum):
    """How far "about" reaches: see docs/reference/hedges.md."""

    NONE = "none"
    AROUND = "around"
    BELOW = "below"
    ABOVE = "above"


class Hedge(NamedTuple):
    """A row of the table of hedges: words, where they stand, what they say, and who says so.

    `words` is in the folded form of tokens, one space between ("près de", "or more"); `after` tells
    whether they stand behind the number; `authority` names the dictionary or paper that describes the sense.
    """

    words: str
    after: bool
    comparator: Comparator
    width: Width
    authority: str


def looks_like_none(_word: str) -> bool:
    """Tell nothing of any word."""
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The tokens and words of one language; the grammar is the same for all.

    Words are in the folded form of tokens: lower case, elided ones in full ("d’" is "de").

    Numerals: `decimal` is the decimal mark and `groups` the marks (besides spaces and apostrophes) that
    officially group digits. `cardinals` are words below one hundred, `hundred` the words for one hundred,
    `scales` what multiplies all before it ("mille", "million"), `glued_scales` what is printed behind digits
    for one, case as printed ("k", "Md", "bn"); `joiners` stand inside a number ("et", "and"); `twenties` tells
    whether it counts in twenties from sixty on (French "soixante-dix", "quatre-vingt"). `compounds` cuts a
    word written in one (German "dreiundzwanzig") into its parts, `with_half` are words for a number and a half.
    `collectives` are nouns for a number, in the singular and the plural ("dizaine", "dozens", also "thousands",
    "millions"); behind `vague` words ("des",
    "several"), or bare in the plural, they are vague; those in `approximate` say "about" by themselves
    ("une cinquantaine"). `half` are the words for one half, `fractions`
    the denominators as nouns ("tiers": 3, "quarters": 4). `ordinals` are words, `ordinal_suffixes` what is
    glued to digits ("e", "th"); before `ordinal_idioms` they count nothing ("premier ministre", "third party").

    `ordinal_point` tells that a point makes digits behind an article an ordinal ("die 3. Konferenz").

    `ones` are the words for one that are an article or a pronoun too ("un", "a", "one"): they count where
    one of `one_contexts` stands before ("dont", "only") or the sentence counts on with other numbers.
    `part_words` begin a part of what was counted ("dont", "including"). Those of `ones` that are articles stand in
    `determiners` too.

    `numbers` holds the words of sign, decimals, parts of a currency, rates and multiples, `frequencies` those that
    tell how often something takes place.

    Units: `units` gives units by their nouns, singular and plural: percent, ISO 4217, or the symbols of
    values/units ("euros": "EUR", "years": "a").

    Comparisons: `hedges` is the table of words that compare. `ranges` gives the word between two ends by the
    word that opens ("de": "à", "between": "and"), `range_links` the words that link without one ("à", "to");
    between two numbers behind one of `change_verbs` they tell a change and no range ("passé de 3 à 4").
    `changes` holds the words for a rise or a fall by a figure. `out_of` links a ratio ("un sur cinq", "one in five").
    What stands behind one of `against` has the unit of what stands before ("12 500 dollars, contre 9 800").

    Nouns: `nouns` holds more words about what is counted. `determiners` and `of_words` may stand between number
    and noun ("quatre des stations"); `adjectives` are those that stand before nouns and count nothing;
    `function_words` are never a counted
    noun (prepositions, conjunctions, pronouns, auxiliaries, adverbs); `looks_plural` tells plurals by form;
    `adjectives_follow` whether adjectives stand behind nouns; `capitalises_nouns` tells all nouns by
    their capital. `locatives` are the prepositions that place a figure ("à", "in"),
    those of `articled` hold or need an article ("au", "im"), behind which only a country is a place.
    `labels` are words whose number is a name and no quantity, with the reason:
    page, volume, number, article, decree, label, name, identifier, phone. A capitalised word behind a number is
    a name ("20 Minutes") unless it ends in one of `demonym_endings` ("trois Français") or is one of `institutions`,
    common nouns that print gives a capital ("sept États"). `times` behind a number ("fois") makes a multiple
    where one of `multiple_words` or a comparative in `comparative_ending` stands behind ("deux fois moins").

    Hedging: `hedging_words` ("reportedly", "could"), `is_conditional` tells a verb form that reports without vouching,
    `hedging` holds what else hedges;
    `clause_words` begin a clause of their own ("qui", "which"); those of `relatives` tell more of a noun. So does
    a past participle, which `is_participle` tells, unless one of `auxiliaries` stands before it ("créée en 1923").
    `regions` stand behind the name of a place and belong to it ("Amérique du Nord", "Asie centrale").

    Time: `months` and `seasons` (EDTF numbers 21 to 24) by name, abbreviations too; `year_words` are what a
    bare year stands behind ("en", "since"). `periods` holds all other words for time; without them
    only ISO dates are read.

    `joints` holds the small words that the grammar asks about by name.

    `stop_words` are frequent words by which a text's language is told.
    """

    code: str
    decimal: str
    groups: str
    cardinals: Mapping[str, int]
    twenties: bool
    hundred: frozenset[str]
    scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    joiners: frozenset[str]
    ones: frozenset[str]
    one_contexts: frozenset[str]
    part_words: frozenset[str]
    collectives: Mapping[str, int]
    vague: frozenset[str]
    half: frozenset[str]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    units: Mapping[str, str]
    hedges: tuple[Hedge, ...]
    ranges: Mapping[str, str]
    range_links: frozenset[str]
    change_verbs: frozenset[str]
    out_of: frozenset[str]
    determiners: frozenset[str]
    of_words: frozenset[str]
    adjectives: frozenset[str]
    function_words: frozenset[str]
    locatives: frozenset[str]
    labels: Mapping[str, str]
    hedging_words: frozenset[str]
    is_conditional: Callable[[str], bool]
    looks_plural: Callable[[str], bool]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    year_words: frozenset[str]
    stop_words: frozenset[str]
    compounds: Callable[[str], tuple[str, ...]] | None = None
    with_half: Mapping[str, int] = field(default_factory=dict)
    capitalises_nouns: bool = False
    adjectives_follow: bool = False
    approximate: frozenset[str] = frozenset()
    demonym_endings: tuple[str, ...] = ()
    institutions: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    multiple_words: frozenset[str] = frozenset()
    comparative_ending: str | None = None
    ordinal_idioms: frozenset[str] = frozenset()
    clause_words: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    is_participle: Callable[[str], bool] = looks_like_none
    auxiliaries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    periods: PeriodWords | None = None
    changes: Changes | None = None
    ordinal_point: bool = False
    articled: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    hedging: HedgeWords | None = None
    frequencies: FrequencyWords | None = None
    joints: JointWords = NO_JOINT_WORDS
    nouns: NounWords = NO_NOUN_WORDS
    numbers: NumberWords = NO_NUMBER_WORDS


def parts_of(word: str, language: Language) -> tuple[str, ...]:
    """Give the parts of a number written in one word; a word alone where it is none."""
    return language.compounds(word) if language.compounds is not None else (word,)


def words_of(text: str) -> frozenset[str]:
    """Give the words of a list that is written as one text."""
    return frozenset(text.split())
