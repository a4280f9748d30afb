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


FRENCH_HEDGES: tuple[Hedge, ...] = (
    *_rows("environ|à environ|d environ|autour de|aux environs de|aux alentours de|de l ordre de|de le ordre de",
           _ABOUT, "s. v. environ, ordre: approximation", Width.AROUND),
    *_rows("quelque|quelques|approximativement|à peu près|grosso modo|à peu de chose près|plus ou moins|peu ou prou|"
           "vers", _ABOUT, "s. v. quelque, adv.; approximativement; peu", Width.AROUND),
    *_rows("estimé à|estimée à|estimés à|estimées à|~|≈|env|ca|circa|avoisinant|avoisine|avoisinent|avoisiner|"
           "un total de environ|une moyenne de environ", _ABOUT, "s. v. avoisiner; env., ca", Width.AROUND),
    *_rows("près de|presque|quasiment|quasi|pas loin de|non loin de|proche de|frôle|frôlent|frôlant|frise|frôler|"
           "à peine|un peu moins de|légèrement moins de|juste en dessous de|pratiquement", _ABOUT,
           "s. v. près, presque: un peu moins que", Width.BELOW),
    *_rows("un peu plus de|légèrement plus de|à peine plus de|juste au dessus de", _ABOUT,
           "s. v. plus, peu: un peu au-dessus de", Width.ABOVE),
    *_rows("au moins|pas moins de|rien de moins que|à tout le moins|un minimum de|minimum|au minimum|≥|à partir de|"
           "jamais moins de|au bas mot|ne pas moins de|pas moins que", _LEAST, "s. v. moins (au moins), minimum"),
    *_rows("plus de|bien plus de|plus que|au delà de|supérieur à|supérieure à|supérieurs à|supérieures à|dépassant|"
           "dépasse|dépassent|dépasser|dépassé|dépassait|excédant|excède|excéder|>|largement plus de|beaucoup plus de|"
           "au dessus de|par delà|nettement plus de", _MORE, "s. v. plus (plus de), dépasser, delà"),
    *_rows("au plus|tout au plus|jusque à|jusque|maximum|au maximum|un maximum de|pas plus de|≤|à hauteur de|"
           "ne dépassant pas|n excédant pas|dans la limite de|plafonné à|plafonnée à|à concurrence de|"
           "jusque à environ", _MOST, "s. v. plus (au plus), jusque, maximum"),
    *_rows("moins de|bien moins de|inférieur à|inférieure à|inférieurs à|inférieures à|en dessous de|au dessous de|<|"
           "sous la barre de|nettement moins de", _LESS, "s. v. moins (moins de), inférieur"),
    *_rows("exactement|précisément|très exactement|pile", _EXACT, "s. v. exactement, précisément"),
    *_rows("environ|à peu près|approximativement|au bas mot environ|ou presque|plus ou moins", _ABOUT,
           "s. v. environ (postposé)", Width.AROUND, after=True),
    *_rows("au moins|ou plus|ou plusieurs|et plus|minimum|au minimum|ou davantage|au bas mot|+", _LEAST,
           "s. v. moins, plus (postposés)", after=True),
    *_rows("au plus|ou moins|maximum|au maximum|tout au plus|max", _MOST, "s. v. plus, maximum (postposés)",
           after=True),
    *_rows("exactement|pile|tout rond", _EXACT, "s. v. exactement, pile", after=True),
)  # fmt: skip
