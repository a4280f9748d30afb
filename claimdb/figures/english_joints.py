"""English: its small words."""

from __future__ import annotations

from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import words_of

ENGLISH_JOINTS = JointWords(
    out=words_of("out"),
    upon=words_of("on"),
    leading=words_of("of among for on with by after"),
    cleft=words_of("it"),
    still=words_of("already now still easily comfortably far"),
    marks=words_of("mark threshold barrier level"),
    comparing=words_of("more less fewer"),
    than=words_of("than"),
    rates=words_of("per a an"),
    groups=words_of("group"),
    both=words_of("the this that these those all"),
    bracketed=words_of("in"),
    of_names=words_of("of the"),
    among=words_of("among amongst"),
)
