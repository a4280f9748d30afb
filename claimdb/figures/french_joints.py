"""French: its small words."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import words_of

FRENCH_JOINTS = JointWords(
    contracted=MappingProxyType({"des": "de", "du": "de", "aux": "à", "au": "à"}),
    upon=words_of("sur"),
)
