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
    time ("2 h par jour"). `at_hour` stand before an hour of the day ("vers 13 h", "le journal de 20 h"), as `hours`
    or `hours_of_day` ("13 Uhr") behind it, or `on_clock` ("ten o’clock"), or `halves_of_day` ("10 a.m."), of which
    two go over `until` ("10 to 11 a.m."). `parts_of_hour` tell it in words over `past_hour` or `before_hour`, the
    latter behind one of `leads_part` ("half past two", "a quarter to two").
    """

    streets: tuple[str, ...] = ()
    roads: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    lasts: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    at_hour: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    hours_of_day: tuple[str, ...] = ()
    on_clock: tuple[str, ...] = ()
    halves_of_day: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    parts_of_hour: tuple[str, ...] = ()
    past_hour: tuple[str, ...] = ()
    before_hour: tuple[str, ...] = ()
    leads_part: tuple[str, ...] = ()


FORM_WORDS: Mapping[str, FormWords] = MappingProxyType({
    "fr": FormWords(
        streets=("rue", "place", "avenue", "boulevard", "quai", "allée", "chemin", "impasse"),
        lasting=("en", "pendant", "durant", "dure", "duré", "dura"),
        lasts=(
            "retard", "trajet", "route", "vol", "marche", "travail", "spectacle", "film", "débat", "débats",
            "discussions?", "repos", "sommeil", "cours",
        ),
        turns=("jour", "nuit", "semaine", "mois", "an", "personne", "séance"),
        at_hour=(
            "[àÀ]", "[vV]ers", "[dD]ès", "[iI]l est", "jusqu[’']à", "partir de", "journal de", "JT de", "édition de",
            "bulletin de", "flash de", "messe de", "train de", "séance de", "car de", "vol de", "bus de",
        ),
        hours=("h", "heures?"),
    ),
    "en": FormWords(
        roads=("Street", "Avenue", "Road", "Lane", "Boulevard", "Square"),
        on_clock=("o['’]clock",),
        halves_of_day=(r"a\.m\.", r"p\.m\.", r"am\b", r"pm\b"),
        until=("to", "and", "or"),
        parts_of_hour=("half", "quarter", "minutes"),
        past_hour=("past",),
        before_hour=("to",),
        leads_part=("a", "at"),
    ),
    "de": FormWords(hours_of_day=("Uhr",)),
})  # fmt: skip


def form_words(name: str) -> tuple[str, ...]:
    """Give the words of one kind in all languages, in the order of the table."""
    return tuple(word for words in FORM_WORDS.values() for word in getattr(words, name))
