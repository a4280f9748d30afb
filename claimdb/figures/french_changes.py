"""French: the words that tell a rise or a fall by a figure."""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.changes import Changes
from claimdb.figures.language import words_of
from claimdb.values.figure import Direction

# The endings of verbs in -er: present, participles, imperfect, past, future and conditional (Bescherelle, table 7).
_ENDINGS = words_of(
    "e es ent ons ez é ée és ées er ant ait aient ais a èrent era eront erait eraient erai"
)  # fmt: skip
_RISE_STEMS = words_of("augment progress grimp mont gonfl major rehauss hauss")
_FALL_STEMS = words_of("baiss recul diminu chut abaiss régress plong dégringol minor")
_RISE_FORMS = words_of(
    """
    croît croissent croissait croissaient croissant crû crue croître croîtra croîtrait accroît accroissent accroissait
    accroissant accru accrue accrus accrues accroître accroîtra bondi bondit bondissent bondissait bondir bondira
    grossi grossit grossir
    """
)
_FALL_FORMS = words_of(
    """
    décroît décroissent décroissait décroissant décru décrue décroître décroîtra réduit réduite réduits réduites
    réduisent réduisait réduisant réduire réduira réduiront réduirait fléchi fléchit fléchissent fléchir fléchira
    """
)
_RISE_NOUNS = words_of(
    "hausse hausses augmentation augmentations progression croissance accroissement bond montée majoration relèvement"
)
_FALL_NOUNS = words_of(
    """
    baisse baisses recul reculs diminution diminutions chute chutes réduction réductions repli régression contraction
    décrue fléchissement abaissement
    """
)


def _forms(stems: frozenset[str]) -> frozenset[str]:
    # "Un montant" is an amount.
    return frozenset(stem + ending for stem in stems for ending in _ENDINGS) - {"montant"}


_WON = words_of("gagne gagnent gagné gagnait gagnant gagner gagnera prend prennent pris")
_LOST = words_of("perd perdent perdu perdait perdant perdre perdra cède cèdent cédé lâche lâché")
_ABOVE = words_of("supérieur supérieure supérieurs supérieures")
_BELOW = words_of("inférieur inférieure inférieurs inférieures")

FRENCH_CHANGES = Changes(
    directions=MappingProxyType(
        {
            **dict.fromkeys(_forms(_RISE_STEMS) | _RISE_FORMS | _RISE_NOUNS, Direction.RISE),
            **dict.fromkeys(_forms(_FALL_STEMS) | _FALL_FORMS | _FALL_NOUNS, Direction.FALL),
            **dict.fromkeys(_WON | _ABOVE, Direction.RISE),
            **dict.fromkeys(_LOST | _BELOW, Direction.FALL),
        }
    ),
    links=words_of("de"),
    leading=words_of("en de"),
    adverb_endings=("ment",),
    negations=words_of("pas jamais ni aucune aucun sans"),
    articles=words_of("un une"),
    from_to=words_of("à"),
    comparatives=MappingProxyType({"plus": Direction.RISE, "moins": Direction.FALL}),
    comparing_links=words_of("de en"),
    traded=_WON | _LOST,
    # Those that are forms of verbs too are told as nouns by the article before them.
    nouns=_RISE_NOUNS | _FALL_NOUNS,
)
