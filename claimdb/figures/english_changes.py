"""English: the words that tell a rise or a fall by a figure."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.changes import Changes
from claimdb.figures.language import words_of
from claimdb.values.figure import Direction

# Verbs that take the measure of their change as a complement without "by" (Huddleston and Pullum, The Cambridge Grammar
# of the English Language, ch. 4 and 8).
_RISING = words_of(
    """
    rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping
    increase increases increased increasing surge surges surged surging soar soars soared soaring rebounded
    """
)
_FALLING = words_of(
    """
    fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines
    declined declining plunge plunges plunged plunging slide slides slid sliding slip slips slipped slipping tumble
    tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking sink sank sunk plummeted dipped contracted
    """
)
_RAISING = words_of("raise raises raised raising boost boosts boosted boosting expand expands expanded expanding")
_LOWERING = words_of(
    "cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing trim trims trimmed slash slashed"
)
_RISES = words_of("rise rises increase increases growth jump jumps surge climb uptick upturn expansion")
_FALLS = words_of(
    """
    fall falls drop drops decrease decreases decline declines cut cuts reduction reductions slump plunge dip slide
    contraction downturn
    """
)

_WON = words_of("gain gains gained gaining added")
_LOST = words_of("lose loses lost losing shed sheds")

ENGLISH_CHANGES = Changes(
    directions=MappingProxyType(
        {
            **dict.fromkeys(_RISING | _RAISING | _RISES, Direction.RISE),
            **dict.fromkeys(_FALLING | _LOWERING | _FALLS, Direction.FALL),
            "up": Direction.RISE,
            "down": Direction.FALL,
            **dict.fromkeys(_WON, Direction.RISE),
            **dict.fromkeys(_LOST, Direction.FALL),
        }
    ),
    links=words_of("by of"),
    of_nouns=words_of("of"),
    adverb_endings=("ly",),
    negations=words_of("not no never t without neither nor"),
    articles=words_of("a an"),
    from_to=words_of("to"),
    nouns=_RISES | _FALLS,
    bare=_RISING | _FALLING,
    adverbs=MappingProxyType({"up": Direction.RISE, "down": Direction.FALL}),
    being=words_of("is are was were be been being am s re go goes went gone going"),
    comparatives=MappingProxyType(
        {
            **dict.fromkeys(words_of("more higher bigger larger greater faster dearer longer heavier"), Direction.RISE),
            **dict.fromkeys(words_of("less fewer lower smaller slower cheaper shorter lighter"), Direction.FALL),
        }
    ),
    traded=_WON | _LOST,
    levels=words_of("above below under well short shy north close near just beyond"),
)
