"""German words for dates and periods.

Usage: Duden, Die deutsche Rechtschreibung (Datum); DIN 5008 for dates in digits, the day first.
"""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.periods_words import PeriodWords, Phrases, Role, Shift

_LAST = "letztes letzten letzte letzter letztem vergangenes vergangenen vergangene vergangener voriges vorigen vorige"
_NEXT = "nächstes nächsten nächste nächster kommendes kommenden kommende kommender"
_THIS = "dieses diesem diese dieser diesen"
_NOUNS = "jahr:a jahres:a monat:mo monats:mo woche:wk quartal:quarter quartals:quarter jahrzehnt:decade"


def _turned(words: str, offset: int) -> list[tuple[str, Shift]]:
    """Give "letztes Jahr", "letzten Monat"… with the unit of each noun."""
    pairs = [entry.split(":") for entry in _NOUNS.split()]
    return [(f"{word} {noun}", Shift(unit, offset)) for word in words.split() for noun, unit in pairs]


GERMAN_PERIODS = PeriodWords(
    day_first=True,
    month_first=False,
    capitals=True,
    announcers=Phrases([
        ("in|im|am|während|im jahr|im jahre|jahr|jahre|in den jahren|im laufe des|zum|zum ende des|stand|per", Role.IN),
        ("von|vom|des|der|für|aus", Role.WEAK),
        ("seit|seit dem|ab|ab dem|beginnend", Role.SINCE),
        ("bis|bis zum|bis ins|bis ende|spätestens", Role.UNTIL),
        ("vor|vor dem", Role.BEFORE),
        ("nach|nach dem", Role.AFTER),
        ("um|circa|ca|ca .", Role.ABOUT),
        ("gegen|etwa", Role.NEAR),
    ]),
    openers=MappingProxyType({
        "von": frozenset({"bis"}), "vom": frozenset({"bis"}), "zwischen": frozenset({"und"}),
        "seit": frozenset({"bis"}), "ab": frozenset({"bis"}),
    }),
    links=frozenset({"bis"}),
    onward=Phrases([("bis heute", True)]),
    guests=MappingProxyType({}),
    firsts=MappingProxyType({"ersten": 1, "letzten": -1}),
    fillers=frozenset({"dem", "den", "der", "des", "im", "am", "zum", "jahr", "jahre", "jahren", "jahres", "monat"}),
    edges=Phrases([("anfang|ende|mitte|beginn|anfang des jahres|ende des jahres|mitte des jahres", True)]),
    inner=frozenset({"des", "jahres", "im", "jahr", "von"}),
    joints=frozenset({",", "und", "oder", "sowie", "&"}),
    weekdays=MappingProxyType({
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
        "sonntag": 6,
    }),
    spans=MappingProxyType({"quartal": "quarter", "quartals": "quarter", "halbjahr": "half", "halbjahres": "half"}),
    codes=MappingProxyType({"q": "quarter", "h": "half"}),
    centuries=frozenset({"jahrhundert", "jahrhunderts"}),
    decades=frozenset(),
    decade_ends=frozenset({"er"}),
    fiscal=Phrases([("geschäftsjahr|geschäftsjahres|wirtschaftsjahr|haushaltsjahr|rechnungsjahr", True)]),
    relatives=Phrases([
        *_turned(_LAST, -1), *_turned(_NEXT, 1), *_turned(_THIS, 0),
        ("gestern", Shift("d", -1)), ("vorgestern", Shift("d", -2)), ("morgen", Shift("d", 1)),
        ("heute", Shift("d", 0)),
    ]),
    anchored=Phrases([
        ("vorjahr|vorjahrs|vorjahres", Shift("a", -1)), ("folgejahr|folgejahrs|folgejahres", Shift("a", 1)),
        ("vormonat|vormonats|vormonates", Shift("mo", -1)), ("vorquartal|vorquartals", Shift("quarter", -1)),
        ("vortag|vortags|vortages", Shift("d", -1)), ("tags darauf|am folgetag", Shift("d", 1)),
        ("im selben jahr|im gleichen jahr", Shift("a", 0)),
    ]),
    anchored_after=Phrases([("zuvor|davor|früher|vorher", -1), ("später|darauf|danach", 1)]),
    habits=frozenset({"jeden", "jedem"}),
    against=frozenset({"gegenüber", "zum", "als"}),
    ahead=frozenset({"wird", "werden", "werde"}),
    planned=frozenset({"soll", "sollen", "dürfte", "dürften", "könnte", "könnten", "will", "wollen", "kann", "können"}),
    on_day=frozenset({"am"}),
    past=frozenset(_LAST.split()),
    present=frozenset(_THIS.split()),
    coming=frozenset(_NEXT.split()),
    turns_before=True,
    lasting=frozenset({"letzten", "vergangenen"}),
    units=MappingProxyType({
        "jahr": "a", "jahre": "a", "jahren": "a", "monat": "mo", "monate": "mo", "monaten": "mo", "woche": "wk",
        "wochen": "wk", "tag": "d", "tage": "d", "tagen": "d", "jahrzehnt": "decade", "jahrzehnte": "decade",
        "jahrzehnten": "decade", "jahrhunderte": "century", "jahrhunderten": "century", "quartale": "quarter",
    }),
    ago_before=Phrases([("vor|vor etwa|vor rund|vor mehr als|vor fast|vor knapp|vor über", True)]),
    ago_after=Phrases([]),
    written=frozenset({
        "abkommen", "bericht", "erlass", "gesetz", "richtlinie", "studie", "verordnung", "vertrag", "verfassung",
        "übereinkommen",
    }),
    compared=frozenset({"als", "gegenüber", "verglichen mit", "im vergleich zu"}),
)  # fmt: skip
