"""French: its small words."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.joint_words import JointWords

FRENCH_JOINTS = JointWords(
    contracted=MappingProxyType({"des": "de", "du": "de", "aux": "à", "au": "à"}),
)
