"""English: its small words."""

from __future__ import annotations

from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import words_of

ENGLISH_JOINTS = JointWords(
    out=words_of("out"),
    upon=words_of("on"),
)
