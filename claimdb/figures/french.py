"""French: what the grammar needs of it, put together from its lists of words."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.french_changes import FRENCH_CHANGES
from claimdb.figures.french_hedges import FRENCH_HEDGES
from claimdb.figures.french_joints import FRENCH_JOINTS
from claimdb.figures.french_nouns import ADJECTIVES, DETERMINERS, FRENCH_NOUN_WORDS, FUNCTION_WORDS, LABELS
from claimdb.figures.french_numbers import (
    CARDINALS,
    COLLECTIVES,
    FRACTIONS,
    FREQUENCIES,
    GLUED,
    MONTHS,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
)
from claimdb.figures.french_units import UNITS
from claimdb.figures.french_verbs import (
    AUXILIARIES,
    CHANGE_VERBS,
    FRENCH_HEDGING,
    HEDGING_WORDS,
    is_conditional,
    is_participle,
)
from claimdb.figures.language import Language, words_of
from claimdb.figures.periods_french import FRENCH_PERIODS
from claimdb.figures.stop_words import STOP_WORDS


def looks_plural(word: str) -> bool:
    """Tell whether a noun may be a plural by its ending."""
    return word.endswith(("s", "x", "z"))


FRENCH = Language(
    code="fr",
    decimal=",",
    groups="",
    cardinals=MappingProxyType(CARDINALS),
    twenties=True,
    hundred=words_of("cent cents"),
    scales=MappingProxyType(SCALES),
    glued_scales=MappingProxyType(GLUED),
    joiners=words_of("et"),
    ones=words_of("un une"),
    one_contexts=words_of("dont seulement exactement seul seule"),
    part_words=words_of("dont incluant comprenant"),
    collectives=MappingProxyType(COLLECTIVES),
    vague=words_of("des plusieurs quelques maints maintes les ces nombreux nombreuses"),
    half=words_of("demi demie demis"),
    fractions=MappingProxyType(FRACTIONS),
    ordinals=MappingProxyType(ORDINALS),
    ordinal_suffixes=words_of("e er re ère ème ième ers ères es èmes nd nde eme"),
    units=MappingProxyType(UNITS),
    numbers=NUMBER_WORDS,
    hedges=FRENCH_HEDGES,
    ranges=MappingProxyType({"de": "à", "entre": "et"}),
    range_links=words_of("à ou"),
    change_verbs=CHANGE_VERBS,
    out_of=words_of("sur"),
    determiners=DETERMINERS | words_of("un une"),
    of_words=words_of("de des du"),
    adjectives=ADJECTIVES,
    function_words=FUNCTION_WORDS,
    locatives=words_of("à en au aux dans"),
    against=words_of("contre"),
    articled=words_of("au aux dans"),
    labels=LABELS,
    hedging_words=HEDGING_WORDS,
    is_conditional=is_conditional,
    looks_plural=looks_plural,
    months=MappingProxyType(MONTHS),
    seasons=MappingProxyType({"printemps": 21, "été": 22, "automne": 23, "hiver": 24}),
    year_words=words_of(
        """
        en depuis dès fin début mi de entre à et avant après jusque ici an année vers circa courant printemps été
        automne hiver exercice millésime
        """
    ),
    stop_words=STOP_WORDS["fr"],
    adjectives_follow=True,
    approximate=words_of(
        """
        huitaine dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier
        """
    ),
    # Capitalised nouns of peoples.
    demonym_endings=tuple(
        sorted(
            words_of(
                """
                ais aises ois oises iens iennes ains aines éens éennes ands andes ols oles ins ines ites ards ques
                russes kurdes belges suisses arabes juifs turcs turques grecs grecques slaves tchèques roms ours
                """
            )
        )
    ),
    # Lexique des règles typographiques en usage à l'Imprimerie nationale: bodies that take a capital.
    institutions=words_of("états églises parlements ministères sénats cours chambres académies universités"),
    times=words_of("fois"),
    multiple_words=words_of(
        """
        plus moins mieux autant trop supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs
        inférieures le la les ce cet cette celui celle ceux celles son sa ses leur leurs
        """
    ),
    ordinal_idioms=words_of(
        "ministre ministres moitié plan lieu temps abord ordre venu chef degré secours main arrondissement siècle"
    ),
    clause_words=words_of("qui que où mais tandis alors lorsque quand si laquelle lesquels lesquelles lequel car"),
    relatives=words_of("qui que où dont laquelle lesquels lesquelles lequel"),
    is_participle=is_participle,
    auxiliaries=AUXILIARIES,
    regions=words_of(
        """
        nord sud est ouest centre latine centrale occidentale orientale septentrionale méridionale australe
        subsaharienne équatoriale mineure
        """
    ),
    periods=FRENCH_PERIODS,
    changes=FRENCH_CHANGES,
    nouns=FRENCH_NOUN_WORDS,
    hedging=FRENCH_HEDGING,
    frequencies=FREQUENCIES,
    joints=FRENCH_JOINTS,
)
