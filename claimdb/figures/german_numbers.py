"""German: its words for numbers and units.

Numerals: Duden, Die Grammatik (Numeralia); numbers below a million are written in one word. Scales are long: "Billion"
is 10^12. Grouping and decimal comma: DIN 5008.
"""

from __future__ import annotations

from claimdb.figures.frequency_words import Every, FrequencyWords
from claimdb.figures.language import words_of

_ONES = {
    "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2, "zwo": 2, "drei": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
CARDINALS = {"null": 0, "zweien": 2, "dreien": 3, **_ONES, **_TENS}
SCALES = {
    "tausend": 10**3, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9,
    "billion": 10**12, "billionen": 10**12, "billiarde": 10**15, "billiarden": 10**15,
    "trillion": 10**18, "trillionen": 10**18,
}  # fmt: skip
GLUED = {
    "k": 10**3, "Tsd": 10**3, "T": 10**3, "M": 10**6, "Mio": 10**6, "Mill": 10**6, "Mrd": 10**9,
    "Bio": 10**12,
}  # fmt: skip
COLLECTIVES = {
    "dutzend": 12, "dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1000,
    "tausenden": 1000, "zehntausende": 10**4, "zehntausenden": 10**4, "hunderttausende": 10**5,
    "hunderttausenden": 10**5, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9,
    "billion": 10**12, "billionen": 10**12,
}  # fmt: skip
# "Anderthalb" is one and a half; so are those that end in "-einhalb".
WITH_HALF = {
    "anderthalb": 1, "eineinhalb": 1,
    **{word + "einhalb": value for word, value in _ONES.items() if 2 <= value <= 12},
}  # fmt: skip
FRACTIONS = {
    "hälfte": 2, "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7,
    "achtel": 8, "neuntel": 9, "zehntel": 10, "zwanzigstel": 20, "hundertstel": 100,
}  # fmt: skip
_ENDINGS = ("e", "en", "er", "es", "em")
_ORDINAL_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8,
    "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12,
    **{word + "t": value for word, value in _ONES.items() if value >= 13},
    **{word + "st": value for word, value in _TENS.items()}, "hundertst": 100, "tausendst": 1000,
}  # fmt: skip
ORDINALS = {stem + ending: value for stem, value in _ORDINAL_STEMS.items() for ending in _ENDINGS}
_MONEY_OF = {
    "britisch": ("pfund", "GBP"), "japanisch": ("yen", "JPY"), "chinesisch": ("yuan", "CNY"),
    "indisch": ("rupien", "INR"), "südkoreanisch": ("won", "KRW"), "russisch": ("rubel", "RUB"),
}  # fmt: skip
UNITS = {
    "prozent": "percent", "promille": "permille", "prozentpunkt": "percentage point",
    "prozentpunkte": "percentage point", "prozentpunkten": "percentage point", "basispunkte": "bp",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "us dollar": "USD", "us - dollar": "USD",
    "pfund": "GBP", "pfund sterling": "GBP", "franken": "CHF", "schweizer franken": "CHF", "yuan": "CNY",
    "renminbi": "CNY", "yen": "JPY", "rubel": "RUB", "zloty": "PLN", "złoty": "PLN", "rupien": "INR", "won": "KRW",
    "kanadische dollar": "CAD", "kanadischen dollar": "CAD", "australische dollar": "AUD",
    "australischen dollar": "AUD", "schwedische kronen": "SEK", "schwedischen kronen": "SEK",
    "norwegische kronen": "NOK", "norwegischen kronen": "NOK", "dänische kronen": "DKK", "dänischen kronen": "DKK",
    **{f"{of}{ending} {noun}": code for of, (noun, code) in _MONEY_OF.items() for ending in ("e", "en", "er")},
    **{f"polnische{ending} {noun}": "PLN" for ending in ("", "n", "r") for noun in ("zloty", "złoty")},
    "jahr": "a", "jahre": "a", "jahren": "a", "jahres": "a", "monat": "mo", "monate": "mo", "monaten": "mo",
    "woche": "wk", "wochen": "wk", "tag": "d", "tage": "d", "tagen": "d", "stunde": "h", "stunden": "h",
    "minute": "min", "minuten": "min", "sekunde": "s", "sekunden": "s", "kilometer": "km", "kilometern": "km",
    "meter": "m", "metern": "m", "zentimeter": "cm", "millimeter": "mm", "hektar": "ha", "quadratmeter": "m2",
    "quadratkilometer": "km2", "kubikmeter": "m3", "kilogramm": "kg", "kilo": "kg", "gramm": "g", "tonne": "t",
    "tonnen": "t", "liter": "L", "hektoliter": "hl", "grad": "deg", "grad celsius": "°C", "kilowatt": "kW",
    "megawatt": "MW", "gigawatt": "GW", "kilowattstunden": "kWh", "megawattstunden": "MWh", "gigawattstunden": "GWh",
    "terawattstunden": "TWh", "stundenkilometer": "km/h",
}  # fmt: skip
MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
_EVERY = {"jährlich": Every(1, "a"), "monatlich": Every(1, "mo"), "wöchentlich": Every(1, "wk")}
FREQUENCIES = FrequencyWords(
    adjectives={word + ending: every for word, every in _EVERY.items() for ending in ("e", "en", "er", "es", "em")},
    phrases={
        **_EVERY, "jedes jahr": Every(1, "a"), "jeden monat": Every(1, "mo"), "jede woche": Every(1, "wk"),
        "alle jahre": Every(1, "a"),
    },
    events=words_of(
        """
        treffen konferenz konferenzen sitzung sitzungen tagung tagungen versammlung gipfel gipfeltreffen forum kongress
        festival messe messen besuch besuche feier übung übungen turnier wahlen
        """
    ),
    held=words_of("trifft treffen tagt tagen stattfindet stattfinden statt"),
    occasions={"einmal": 1, "zweimal": 2},
    per=words_of("im pro"),
    recurring=words_of("alle"),
)  # fmt: skip
# The parts of a number that is written in one word, the longest first: "dreizehn" before "drei".
_PARTS = tuple(sorted({*_ONES, *_TENS, "hundert", "tausend", "und"}, key=lambda part: (-len(part), part)))
_LONGEST = 80


def cut_numeral(word: str) -> tuple[str, ...]:
    """Cut a number that is written in one word; any other word stays whole.

    >>> cut_numeral("dreiundzwanzig"), cut_numeral("zweitausenddreihundert"), cut_numeral("dreirad")
    (('drei', 'und', 'zwanzig'), ('zwei', 'tausend', 'drei', 'hundert'), ('dreirad',))
    """
    parts: list[str] = []
    at = 0
    while at < len(word) <= _LONGEST:
        part = next((part for part in _PARTS if word.startswith(part, at)), None)
        if part is None:
            return (word,)
        parts.append(part)
        at += len(part)
    return tuple(parts) if parts and "und" not in (parts[0], parts[-1]) else (word,)
