"""French: the verbs that tell a change, and the forms and words that report without vouching."""

from __future__ import annotations

import re

from claimdb.figures.language import words_of

CHANGE_VERBS = words_of(
    """
    passe passent passé passée passés passées passer passait passant passera passeront monté montée monter chuté
    chuter chute tombé tomber reculé bondi bondir grimpé grimper augmenté augmenter porté portée porter abaissé
    abaissée abaisser relevé relevée relever réduit réduite réduire baissé baisser évolué évoluer ramené ramenée
    ramener relève abaisse porte grimpe bondit recule baisse augmente monte tombe
    """
)
HEDGING_WORDS = words_of(
    """
    vraisemblablement probablement possiblement prétendument supposément semble semblent semblerait paraît présumés
    présumées peut-être éventuellement soi-disant
    """
)
_IMPERFECT_ENDS = re.compile(
    r"(?:é|u|o|a|iè|è)r(?:ais|ait|aient)\Z|(?:uv|ffr|[^tî]tr|str|ntr|dmir|adr|igr|brr|br|cr|gr|[bcdfgl]our)(?:ais|ait|aient)\Z"
)
_CONDITIONAL = re.compile(r"\w{1,24}r(?:ais|ait|ions|iez|aient)\Z")
_SURE = frozenset(
    stem + ending
    for stem in words_of(
        """
        au se pour devr fau sau voudr vaudr fer ir ver enverr viendr tiendr recevr concevr croir boir suivr vivr
        courr mourr mettr battr permettr promettr paraîtr paraitr connaîtr connaitr naîtr naitr rompr
        """
    )
    for ending in (
        ("rait", "raient", "rais", "rions", "riez") if stem[-1] != "r" else ("ait", "aient", "ais", "ions", "iez")
    )
)
_IRER = re.compile(
    r"(?:\b|re|at|sou|é)(?:tir|admir|désir|inspir|aspir|respir|expir|conspir|transpir|vir|chavir|cir|déchir|mir|"
    r"soupir|empir|attir|étir|retir)(?:ait|aient|ais)\Z"
)


def is_conditional(word: str) -> bool:
    """Tell a conditional ("aurait", "formeraient") from an imperfect ("montrait") and a future ("aura").

    The conditional is the future stem, which is the infinitive or an irregular stem in -r, with the
    endings of the imperfect (Grevisse and Goosse, § 798). An imperfect ends in the same letters where the verb's
    own stem ends in -r ("déclarer", "ouvrir", "entrer"): those are told by the vowel or consonants before it.
    """
    if not word.endswith(("ait", "aient", "ais", "ions", "iez")):
        return False
    if word in _SURE:
        return True
    if word.endswith(("ions", "iez")) or _CONDITIONAL.fullmatch(word) is None:
        return False
    if word.endswith(("erait", "eraient")):
        return True
    if _IRER.search(word):
        return False
    return (
        _IMPERFECT_ENDS.search(word) is None
        and not word.endswith(("ndrait", "ndraient")) | (word.startswith(("engendr", "effondr", "encadr")))
    ) or (word.endswith(("endrait", "endraient", "indrait", "indraient", "oudrait")) and not word.startswith("engendr"))
