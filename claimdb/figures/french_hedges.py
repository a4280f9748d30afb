"""The French words that compare a number with a quantity; docs/reference/hedges.md is made from it."""

from __future__ import annotations

from claimdb.figures.language import Hedge, Width
from claimdb.values.figure import Comparator

_TLFI = "TLFi (ATILF/CNRS), "
_ABOUT, _LEAST, _MORE = Comparator.ABOUT, Comparator.AT_LEAST, Comparator.MORE_THAN
_MOST, _LESS, _EXACT = Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.EXACT


def _rows(
    words: str, comparator: Comparator, authority: str, width: Width = Width.NONE, *, after: bool = False
) -> tuple[Hedge, ...]:
    return tuple(Hedge(each.strip(), after, comparator, width, _TLFI + authority) for each in words.split("|"))


def _or_equal(adjective: str) -> str:
    """Give "supérieur ou égal à", "égale ou supérieure à" in gender and number."""
    endings = ("", "e", "s", "es")
    equals = ("égal", "égale", "égaux", "égales")
    pairs = [(adjective + ending, equal) for ending, equal in zip(endings, equals, strict=True)]
    return "|".join(f"{one} ou {other} à" for pair in pairs for one, other in (pair, pair[::-1]))


def _bounded(bound: str) -> str:
    """Give "montant maximal de", "durée minimum de": what no more or no less may be; a minimum wage is just so much."""
    masculine = (f"{noun} {bound}{ending} de" for noun in ("montant", "délai", "nombre") for ending in ("al", "um"))
    feminine = ("amende", "peine", "durée", "somme", "caution", "indemnité")
    return "|".join((*masculine, *(f"{noun} {bound}{ending} de" for noun in feminine for ending in ("ale", "um"))))


_GREATER = ("grand", "élevé", "haut", "important", "nombreux", "âgé")
_SMALLER = ("petit", "bas", "faible")


def _compared(word: str, adjectives: tuple[str, ...]) -> str:
    """Give "plus grand que", "moins élevées que" in gender and number."""
    forms = {
        "bas": ("bas", "basse", "basses"), "faible": ("faible", "faibles"), "nombreux": ("nombreux", "nombreuses"),
    }  # fmt: skip
    return "|".join(
        f"{word} {form} que"
        for adjective in adjectives
        for form in forms.get(adjective) or tuple(adjective + ending for ending in ("", "e", "s", "es"))
    )


# "A franchi la barre des 50 millions", "passe le cap des 300".
_PASSED = "|".join(
    f"{verb} {mark} de"
    for verb in ("dépasse", "dépassé", "dépassent", "franchi", "franchit", "franchissent", "passé", "passe")
    for mark in ("la barre", "le cap", "le seuil")
)

# "Tombe sous les 40 %": "sous" alone is a place ("sous les trois ponts").
_FALLEN = "|".join(
    f"{verb} sous"
    for verb in ("passe", "passé", "repasse", "repassé", "tombe", "tombé", "descend", "descendu", "reste")
)

# "Il y en avait dans les 200": behind other words "dans les 30 ports" is a place.
_THEREABOUTS = "|".join(
    f"{verb} dans les"
    for verb in (
        "y a", "y avait", "y aura", "y aurait", "y en a", "y en avait", "coûte", "coûtent", "coûtait", "coûtera",
        "vaut", "valait", "pèse", "pesait", "mesure", "mesurait", "dure", "durait", "gagne", "gagnait",
    )
)  # fmt: skip

FRENCH_HEDGES: tuple[Hedge, ...] = (
    *_rows("environ|à environ|d environ|autour de|aux environs de|aux alentours de|de l ordre de|de le ordre de",
           _ABOUT, "s. v. environ, ordre: approximation", Width.AROUND),
    *_rows("quelque|quelques|approximativement|à peu près|grosso modo|à peu de chose près|plus ou moins|peu ou prou|"
           "vers", _ABOUT, "s. v. quelque, adv.; approximativement; peu", Width.AROUND),
    *_rows("estimé à|estimée à|estimés à|estimées à|~|≈|env|ca|circa|avoisinant|avoisine|avoisinent|avoisiner|"
           "un total de environ|une moyenne de environ|±|+ / -|avoisinerait|avoisineraient|avoisinera|avoisinaient|"
           "voisin de|voisine de|voisins de|voisines de|flirte avec|flirtent avec|flirtait avec|flirtant avec",
           _ABOUT, "s. v. avoisiner, voisin, flirter; env., ca", Width.AROUND),
    *_rows("env .|quelque chose comme|" + _THEREABOUTS, _ABOUT, "s. v. dans (dans les), quelque chose: environ",
           Width.AROUND),
    *_rows("près de|presque|quasiment|quasi|pas loin de|non loin de|proche de|frôle|frôlent|frôlant|frise|frôler|"
           "à peine|un peu moins de|légèrement moins de|juste en dessous de|juste au - dessous de|pratiquement|"
           "légèrement inférieur à|légèrement inférieure à|un peu inférieur à|un peu inférieure à|approche|"
           "approchent|approchait|approchant|approché|approcher|frôlait|frôlé|avoisinait|frôlerait|frôleraient|"
           "approcherait|approcheraient", _ABOUT,
           "s. v. près, presque: un peu moins que", Width.BELOW),
    *_rows("un peu plus de|légèrement plus de|à peine plus de|juste au dessus de|juste au - dessus de|guère plus de|"
           "légèrement supérieur à|légèrement supérieure à|un peu supérieur à|un peu supérieure à", _ABOUT,
           "s. v. plus, peu: un peu au-dessus de", Width.ABOVE),
    *_rows("une bonne|un bon|une grosse|un gros|une grande|un grand|une belle|un beau|une forte|une très bonne|"
           "une très grosse|un très gros|un peu au - dessus de|un rien plus de", _ABOUT,
           "s. v. bon, gros, grand: qui dépasse la mesure", Width.ABOVE),
    *_rows("une petite|un petit|une toute petite|un tout petit|une courte|une maigre|un maigre|pas tout à fait|"
           "un peu au - dessous de|un peu en dessous de|un rien moins de", _ABOUT,
           "s. v. petit, court: qui n’atteint pas la mesure", Width.BELOW),
    *_rows("au moins|pas moins de|rien de moins que|à tout le moins|un minimum de|minimum|au minimum|≥|à partir de|"
           "jamais moins de|au bas mot|ne pas moins de|pas moins que|"
           + _bounded("minim"), _LEAST, "s. v. moins (au moins), minimum"),
    *_rows(_or_equal("supérieur"), _LEAST, "s. v. supérieur, égal"),
    *_rows("plus de|bien plus de|plus que|au delà de|supérieur à|supérieure à|supérieurs à|supérieures à|dépassant|"
           "dépasse|dépassent|dépasser|dépassé|dépassait|excédant|excède|excéder|>|largement plus de|"
           "beaucoup plus de|au dessus de|par delà|nettement plus de|au - delà de|bien au - delà de|"
           "largement au - delà de|au - dessus de|"
           "bien au - dessus de|largement au - dessus de|nettement au - dessus de|dépassaient|dépassera|dépasseront|"
           "excédait|excédé|excèdent|excéderait|excéderaient|excédera|excéderont|"
           "dépasserait|dépasseraient|" + _compared("plus", _GREATER) + "|" + _PASSED,
           _MORE, "s. v. plus (plus de), dépasser, delà"),
    *_rows("au plus|tout au plus|jusque à|jusque|maximum|au maximum|un maximum de|pas plus de|≤|à hauteur de|"
           "ne dépassant pas|n excédant pas|dans la limite de|plafonné à|plafonnée à|à concurrence de|"
           "jusque à environ|jamais plus de|sans dépasser|au grand maximum|" + _bounded("maxim"),
           _MOST, "s. v. plus (au plus), jusque, maximum"),
    *_rows(_or_equal("inférieur"), _MOST, "s. v. inférieur, égal"),
    *_rows("moins de|bien moins de|inférieur à|inférieure à|inférieurs à|inférieures à|en dessous de|au dessous de|<|"
           "même pas|pas même|"
           "sous la barre de|sous le seuil de|" + _FALLEN + "|nettement moins de|en - dessous de|au - dessous de|"
           + _compared("plus", _SMALLER) + "|" + _compared("moins", _GREATER),
           _LESS, "s. v. moins (moins de), inférieur"),
    *_rows("exactement|précisément|très exactement|pile", _EXACT, "s. v. exactement, précisément"),
    *_rows("environ|à peu près|approximativement|au bas mot environ|ou presque|plus ou moins", _ABOUT,
           "s. v. environ (postposé)", Width.AROUND, after=True),
    *_rows("et quelques|et des poussières", _ABOUT, "s. v. quelque (et quelques), poussière", Width.ABOVE, after=True),
    *_rows("au moins|ou plus|ou plusieurs|et plus|minimum|au minimum|ou davantage|au bas mot|voire plus|"
           ", voire plus|voire davantage|, voire davantage|, si ce n est plus|, sinon plus|, et même plus|+", _LEAST,
           "s. v. moins, plus (postposés)", after=True),
    *_rows("au plus|ou moins|maximum|au maximum|tout au plus|max|voire moins|, voire moins|"
           "au grand maximum|à tout casser", _MOST, "s. v. plus, maximum (postposés); casser (à tout casser)",
           after=True),
    *_rows("exactement|pile|tout rond", _EXACT, "s. v. exactement, pile", after=True),
)  # fmt: skip
