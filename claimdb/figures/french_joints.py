"""French: its small words."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import words_of

FRENCH_JOINTS = JointWords(
    contracted=MappingProxyType({"des": "de", "du": "de", "aux": "à", "au": "à"}),
    upon=words_of("sur"),
    leading=words_of("sur parmi pour après avec"),
    cleft=words_of("ce"),
    still=words_of("désormais déjà encore maintenant toujours largement allègrement nettement légèrement amplement"),
    towards=words_of("vers"),
    heights=words_of("haut haute fort forte bas basse profond près tôt tard vite"),
    reaching=frozenset({"jusque", "jusque à"}),
    comparing=words_of("plus moins"),
    than=words_of("de que"),
    rates=words_of("par"),
    ended=words_of("plus"),
    denying=words_of("ne"),
    closing=words_of(", ; . : pas jamais que qui"),
    groups=words_of("groupe"),
    of_them=words_of("des"),
    both=words_of("le la les ces cette ce cet tous toutes aux"),
    of_class=words_of("de en"),
    counted_in=words_of("en"),
    than_things=words_of("que"),
    elided_of=words_of("d"),
    among=words_of("parmi"),
    of_names=words_of("de du des la le les"),
)
