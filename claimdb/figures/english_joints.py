"""English: its small words."""

from __future__ import annotations

from claimdb.figures.joint_words import JointWords

ENGLISH_JOINTS = JointWords()
