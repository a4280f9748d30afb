"""French: the verbs that tell a change, and the forms and words that report without vouching."""

from __future__ import annotations

from claimdb.figures.hedging import HedgeWords
from claimdb.figures.language import words_of
from claimdb.text.patterns import late

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
    présumées éventuellement apparemment
    """
)
# Le bon usage, §§ 889 to 894 (conditional) and 1155 to 1159 (conditional clauses); TLFi, s. v. possible, sembler.
FRENCH_HEDGING = HedgeWords(
    phrases=frozenset(
        f"{be} {word}"
        for be in ("est", "sont", "était", "étaient")
        for word in (
            "censé",
            "censée",
            "censés",
            "censées",
            "supposé",
            "supposée",
            "supposés",
            "supposées",
            "soupçonné",
        )
    )
    | {"peut - être", "sans doute", "semble - t -", "paraît - il", "dit - on"},
    that=words_of("que"),
    doubts=words_of(
        "possible probable semble semblerait paraît peut plausible vraisemblable doute ignore exclu exclue"
    ),
    announcing=words_of(
        """
        annoncé annoncée annonçait annonçaient promis promise promettait promettaient prévu prévoyait prévoyaient décidé
        décida annonça promit prévit assuré espérait espéraient engagé juré jura jurait
        """
    ),
    conditions=words_of("si"),
    elided=words_of("se"),
    conceding=words_of("même comme non"),
    unreal=("ait", "aient"),
    perfect=words_of("aurait auraient"),
    saying=words_of("dit disait déclaré déclarait affirmé affirmait indiqué indiquait expliqué expliquait précisé"),
    speakers=words_of("il ils elle elles"),
    unfinished=words_of("été étant être avoir ayant"),
)
AUXILIARIES = words_of(
    """
    a ont ai as avons avez avait avaient aura auront aurait auraient ayant avoir est sont était étaient fut furent
    sera seront serait seraient été étant être
    """
)
# Participles that do not end in -é, without their endings for gender and number (Bescherelle, tables 19 to 82).
_PARTICIPLES = words_of(
    """
    bâti établi réuni fourni ouvert offert couvert construit produit introduit détruit réduit inscrit écrit mis remis
    pris repris promis admis sorti parti paru vendu rendu tenu venu devenu conclu élu issu mort né fait
    atteint éteint reçu perdu battu abattu vaincu vécu survécu disparu parcouru connu traduit souscrit acquis conquis
    commis transmis appris surpris saisi choisi réussi subi franchi investi poursuivi résolu détenu obtenu retenu
    maintenu soutenu intervenu parvenu revenu survenu descendu étendu entendu répondu attendu suspendu
    """
)
# Future stems in -r that are not told by their ending; with the endings of the imperfect they make the conditional.
_STEMS = words_of(
    """
    aur ser pourr devr faudr saur voudr vaudr fer ir verr reverr enverr renverr viendr tiendr courr parcourr mourr
    concourr pleuvr conclur exclur inclur naîtr
    """
)
_ENDINGS = ("aient", "ait", "ais", "ions", "iez")
# Infinitives in -re and -oir by what stands before their r; "montrer", "ouvrir", "livrer" end in the same letters.
_CONDITIONAL_STEM = late(r"(?:er|[^é]ir|(?:en|an|on|in|er|or|ou|au|oi)dr|(?:ett|att|aît|ait)r|(?:ev|uiv|viv)r|ompr)\Z")
# Verbs in -er whose own stem ends as a future stem does: "tirait", "encadrait" are imperfects.
_IN_RER = late(
    r"(?:\b|re|at|sou|é|con)(?:tir|mir|vir|cir)\Z|(?:admir|désir|spir|xpir|chavir|déchir|soupir|empir|éclair|"
    r"engendr|effondr|cendr|serr|terr|err)\Z"
)


def is_conditional(word: str) -> bool:
    """Tell a conditional ("aurait", "formeraient") from an imperfect ("montrait") and a future ("aura").

    The conditional is the future stem, which is the infinitive or an irregular stem in -r, with the
    endings of the imperfect (Grevisse and Goosse, Le bon usage). An imperfect ends in the same letters where the verb's
    own stem ends in -r ("déclarer", "ouvrir", "entrer"): those are told by what stands before it.

    >>> [is_conditional(word) for word in ("seraient", "couvrait", "vendrait", "montrait", "tirait")]
    [True, False, True, False, False]
    """
    if not word.endswith(_ENDINGS):
        # Nearly all words, of which each text has thousands.
        return False
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if stem in _STEMS:
                return True
            if ending in ("ions", "iez") or not stem.endswith("r"):
                return False
            return _CONDITIONAL_STEM.search(stem) is not None and _IN_RER.search(stem) is None
    return False


def is_participle(word: str) -> bool:
    """Tell a past participle by its form, feminine and plural too; "été" and "année" are none.

    >>> [is_participle(word) for word in ("créée", "ouverts", "été", "port")]
    [True, True, False, False]
    """
    if word in ("été", "étés", "année", "années", "journée", "journées", "soirée", "durée"):
        return False
    stem = word.removesuffix("s").removesuffix("e")
    return stem.endswith("é") or word.removesuffix("s") in _PARTICIPLES or stem in _PARTICIPLES or word in _PARTICIPLES
