"""English: what the grammar needs of it, put together from its lists of words."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.english_changes import ENGLISH_CHANGES
from claimdb.figures.english_hedges import ENGLISH_HEDGES
from claimdb.figures.english_joints import ENGLISH_JOINTS
from claimdb.figures.english_nouns import (
    ADJECTIVES,
    DETERMINERS,
    ENGLISH_NOUN_WORDS,
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    LABELS,
    SINGULARS_IN_S,
)
from claimdb.figures.english_numbers import (
    CARDINALS,
    COLLECTIVES,
    FRACTIONS,
    FREQUENCIES,
    GLUED,
    MONTHS,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
    SEASONS,
)
from claimdb.figures.english_units import UNITS
from claimdb.figures.english_verbs import (
    AUXILIARIES,
    CHANGE_VERBS,
    ENGLISH_HEDGING,
    HEDGING_WORDS,
    is_conditional,
    is_participle,
)
from claimdb.figures.language import Language, words_of
from claimdb.figures.periods_english import ENGLISH_PERIODS
from claimdb.figures.stop_words import STOP_WORDS


def looks_plural(word: str) -> bool:
    """Tell whether a noun may be a plural: by its ending, or because it is an irregular one."""
    if word in IRREGULAR_PLURALS or word.endswith("eaus"):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in SINGULARS_IN_S


ENGLISH = Language(
    code="en",
    decimal=".",
    groups=",",
    cardinals=MappingProxyType(CARDINALS),
    twenties=False,
    hundred=words_of("hundred"),
    scales=MappingProxyType(SCALES),
    glued_scales=MappingProxyType(GLUED),
    joiners=words_of("and"),
    ones=words_of("a an one"),
    one_contexts=words_of("only just exactly including single"),
    part_words=words_of("including comprising"),
    collectives=MappingProxyType(COLLECTIVES),
    vague=words_of("several some many various numerous countless the these those of few"),
    half=words_of("half"),
    fractions=MappingProxyType(FRACTIONS),
    ordinals=MappingProxyType(ORDINALS),
    ordinal_suffixes=words_of("st nd rd th"),
    units=MappingProxyType(UNITS),
    numbers=NUMBER_WORDS,
    hedges=ENGLISH_HEDGES,
    ranges=MappingProxyType({"from": "to", "between": "and"}),
    range_links=words_of("to or through"),
    change_verbs=CHANGE_VERBS,
    out_of=words_of("in"),
    determiners=DETERMINERS,
    of_words=words_of("of"),
    adjectives=ADJECTIVES,
    function_words=FUNCTION_WORDS,
    locatives=words_of("in at across within throughout"),
    against=words_of("against versus"),
    labels=LABELS,
    hedging_words=HEDGING_WORDS,
    is_conditional=is_conditional,
    looks_plural=looks_plural,
    months=MappingProxyType(MONTHS),
    seasons=MappingProxyType(SEASONS),
    year_words=words_of(
        """
        in since by until till from to between and during early late mid before after through of year circa spring
        summer autumn fall winter around fiscal
        """
    ),
    stop_words=STOP_WORDS["en"],
    approximate=words_of("couple"),
    # Capitalised nouns of peoples.
    demonym_endings=tuple(
        sorted(
            words_of(
                """
                ans ians ese ese ish men women ers is ots ards eks urks urds wedes anes inns oles zechs lovaks erbs
                roats egians wiss rench utch hai abs ews lims hurs etans
                """
            )
        )
    ),
    # New Hart's Rules, ch. 5: bodies and those who belong to them take a capital.
    institutions=words_of("states members parties governments churches parliaments ministers departments universities"),
    times=words_of("times"),
    multiple_words=words_of("as more less fewer the that this those its his her their what"),
    comparative_ending="er",
    ordinal_idioms=words_of(
        """
        party parties minister ministers lady place world class hand generation nature wave half lieutenant
        sergeant baseman person name step thing glance sight instance
        """
    ),
    clause_words=words_of(
        "who which that where while whereas when although though because but if unless since whose whom"
    ),
    relatives=words_of("who which that where whose whom"),
    is_participle=is_participle,
    auxiliaries=AUXILIARIES,
    periods=ENGLISH_PERIODS,
    changes=ENGLISH_CHANGES,
    nouns=ENGLISH_NOUN_WORDS,
    hedging=ENGLISH_HEDGING,
    frequencies=FREQUENCIES,
    joints=ENGLISH_JOINTS,
)
