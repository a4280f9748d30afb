"""French: its words for numbers and units.

Numerals: Grevisse and Goosse, Le bon usage (traditional and 1990 spellings, Belgian and
Swiss tens). Scales: decree 61-501 of 3 May 1961 (long scale: billion is 10^12).
"""

from __future__ import annotations

from claimdb.figures.french_units import PARTS, without_accents
from claimdb.figures.frequency_words import Every, FrequencyWords
from claimdb.figures.language import words_of
from claimdb.figures.number_words import NumberWords

CARDINALS = {
    "zéro": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
SCALES = {
    "mille": 10**3, "mil": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**12, "billions": 10**12, "billiard": 10**15, "billiards": 10**15,
    "trillion": 10**18, "trillions": 10**18, "trilliard": 10**21, "trilliards": 10**21,
}  # fmt: skip
GLUED = {
    "k": 10**3, "K": 10**3, "M": 10**6, "Mio": 10**6, "mio": 10**6, "Md": 10**9, "Mds": 10**9, "md": 10**9,
    "mds": 10**9, "Mrd": 10**9, "mrd": 10**9, "Mrds": 10**9,
}  # fmt: skip
COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
    "millier": 1000, "milliers": 1000, "vingtaines": 20, "million": 10**6, "millions": 10**6, "milliard": 10**9,
    "milliards": 10**9, "billion": 10**12, "billions": 10**12,
}  # fmt: skip
STEMS = {
    "deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10, "onz": 11,
    "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30, "quarant": 40,
    "cinquant": 50, "soixant": 60, "cent": 100, "mill": 1000,
}  # fmt: skip
ORDINALS = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2, "seconds": 2, "secondes": 2,
    **{stem + "ième": value for stem, value in STEMS.items()},
    **{stem + "ièmes": value for stem, value in STEMS.items()},
}  # fmt: skip
ORDINALS |= {without_accents(word): value for word, value in ORDINALS.items()}
_DENOMINATORS = {
    "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10, "douz": 12, "quinz": 15, "vingt": 20, "trent": 30,
    "cinquant": 50, "cent": 100, "mill": 1000,
}  # fmt: skip
FRACTIONS = {
    "tiers": 3, "quart": 4, "quarts": 4, "moitié": 2, "moitie": 2,
    **{stem + end: value for stem, value in _DENOMINATORS.items() for end in ("ième", "ièmes", "ieme", "iemes")},
}  # fmt: skip
MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12, "janv": 1, "févr": 2,
    "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
NUMBER_WORDS = NumberWords(
    minus=frozenset(["moins"]),
    no_minus=frozenset(["au", "du", "ou", "le", "les", "pour", "fois"]),
    minus_needs_unit=True,
    point=frozenset(["virgule"]),
    parts=PARTS,
    per=frozenset(["pour", "par", "sur"]),
    factors={"multipli": False, "facteur": False, "divis": True},
    factor_links=frozenset(["par", "de"]),
    fewer=frozenset(["moins", "inférieur", "inférieure", "inférieurs", "inférieures"]),
    doubled={
        verb + ending: value
        for verb, value in {"doublé": 2, "triplé": 3, "quadruplé": 4, "quintuplé": 5, "décuplé": 10}.items()
        for ending in ("", "e", "s", "es")
    },
    definite=frozenset(["le"]),
    manifolds={"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10},
    having=frozenset(["a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ayant", "avoir"]),
    owners=frozenset(["son", "sa", "ses", "leur", "leurs"]),
    ranked_last={"unième": 1, "unieme": 1},
    year_starts=frozenset(["mil"]),
    ratio_links=frozenset(["pour"]),
    points=frozenset(["point", "points", "pt", "pts"]),
    over=frozenset(["par"]),
    coins=frozenset(["cents", "cent", "centimes", "centime", "c", "sen"]),
    every=frozenset(["environ"]),
    sizing=frozenset(
        [
            "bonne",
            "bon",
            "grosse",
            "gros",
            "petite",
            "petit",
            "grande",
            "grand",
            "belle",
            "beau",
            "forte",
            "courte",
            "maigre",
            "simple",
            "nouvelle",
            "nouveau",
            "autre",
            "vraie",
            "pleine",
        ]
    ),
    margins=frozenset([("plus", "ou", "moins")]),
)
_INTERVALS = {
    "annuel": Every(1, "a"), "mensuel": Every(1, "mo"), "trimestriel": Every(3, "mo"), "semestriel": Every(6, "mo"),
    "bisannuel": Every(2, "a"),
}  # fmt: skip
FREQUENCIES = FrequencyWords(
    adjectives={
        **{word + ending: every for word, every in _INTERVALS.items() for ending in ("", "le", "s", "les")},
        "hebdomadaire": Every(1, "wk"), "hebdomadaires": Every(1, "wk"),
        "quotidien": Every(1, "d"), "quotidienne": Every(1, "d"), "quotidiens": Every(1, "d"),
        "quotidiennes": Every(1, "d"), "biennal": Every(2, "a"), "biennale": Every(2, "a"), "biennales": Every(2, "a"),
        "triennal": Every(3, "a"), "triennale": Every(3, "a"), "triennales": Every(3, "a"),
    },
    phrases={
        "tous les ans": Every(1, "a"), "chaque année": Every(1, "a"), "annuellement": Every(1, "a"),
        "tous les mois": Every(1, "mo"), "chaque mois": Every(1, "mo"), "mensuellement": Every(1, "mo"),
        "toutes les semaines": Every(1, "wk"), "chaque semaine": Every(1, "wk"), "chaque trimestre": Every(3, "mo"),
        "tous les trimestres": Every(3, "mo"), "chaque semestre": Every(6, "mo"), "tous les semestres": Every(6, "mo"),
    },
    events=words_of(
        """
        réunion réunions rencontre rencontres conférence conférences sommet sommets forum forums congrès assemblée
        assemblées session sessions patrouille patrouilles visite visites festival festivals salon salons foire foires
        colloque colloques séminaire séminaires symposium dialogue dialogues consultations inspection inspections
        cérémonie cérémonies commémoration tournoi tournois pèlerinage défilé manœuvres exercices rassemblement
        rassemblements entretiens audience audiences scrutin élections gala fête audit audits
        """
    ),
    held=frozenset(
        [
            "se réunit", "se réunissent", "se réunissait", "se réunissaient", "se réunira", "se réuniront",
            "se rencontrent", "se rencontraient", "se retrouvent", "se retrouvaient", "se tient", "se tiennent",
            "se tenait", "se tenaient", "se tiendra", "se tiendront", "se déroule", "se déroulent", "a lieu",
            "ont lieu", "avait lieu", "avaient lieu", "aura lieu", "auront lieu", "est organisé", "est organisée",
            "sont organisés", "sont organisées", "est célébré", "est célébrée", "est convoqué", "est convoquée",
        ]
    ),
    occasions={"une fois": 1},
    per=words_of("par"),
    recurring=frozenset(["tous les", "toutes les"]),
    naming=words_of("générale générales ordinaire ordinaires"),
)  # fmt: skip
