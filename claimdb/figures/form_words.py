"""Words beside digits that make an address or a time of day of them, by language.

All languages are searched at once, before the grammar of one reads on: an English text gives the addresses of Paris.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, eq=False)
class FormWords:
    """Words that stand next to digits, as patterns are made of them: lower case, one space between two.

    `streets` stand behind the number of a house ("12, rue …"), `roads` end its name ("12 Abbey Road"). Behind one of
    `lasting` or before one of `lasts` an hour lasts ("pendant 2 h 30", "1 h 15 de retard"), before one of `turns` each
    time ("2 h par jour"); `scheduled` begin at an hour ("à partir de 13 h"). `parts_of_hour` tell it in words ("half
    past two").
    """

    streets: tuple[str, ...] = ()
    roads: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    lasts: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    scheduled: tuple[str, ...] = ()
    parts_of_hour: tuple[str, ...] = ()


FORM_WORDS: Mapping[str, FormWords] = MappingProxyType({
    "fr": FormWords(
        streets=("rue", "place", "avenue", "boulevard", "quai", "allée", "chemin", "impasse"),
        lasting=("en", "pendant", "durant", "dure", "duré", "dura"),
        lasts=(
            "retard", "trajet", "route", "vol", "marche", "travail", "spectacle", "film", "débat", "débats",
            "discussions?", "repos", "sommeil", "cours",
        ),
        turns=("jour", "nuit", "semaine", "mois", "an", "personne", "séance"),
        scheduled=(
            "partir", "journal", "JT", "édition", "bulletin", "flash", "messe", "train", "séance", "car", "vol", "bus",
        ),
    ),
    "en": FormWords(
        roads=("Street", "Avenue", "Road", "Lane", "Boulevard", "Square"),
        parts_of_hour=("half", "quarter", "minutes"),
    ),
})  # fmt: skip


def form_words(name: str) -> tuple[str, ...]:
    """Give the words of one kind in all languages, in the order of the table."""
    return tuple(word for words in FORM_WORDS.values() for word in getattr(words, name))
