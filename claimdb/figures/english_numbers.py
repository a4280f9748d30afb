"""English: numbers, units and months by their words.

Numerals and fractions: Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 5. Scales: the
short scale, official in Britain since 1974 (billion is 10^9), with the Indian lakh and crore.
"""

from __future__ import annotations

from claimdb.figures.english_units import PARTS
from claimdb.figures.frequency_words import Every, FrequencyWords
from claimdb.figures.language import words_of
from claimdb.figures.number_words import NumberWords

CARDINALS = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30,
    "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "crore": 10**7,
    "crores": 10**7, "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
    "quadrillion": 10**15, "quintillion": 10**18, "sextillion": 10**21,
}  # fmt: skip
GLUED = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "Mio": 10**6, "MM": 10**6,
    "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "T": 10**12,
}  # fmt: skip
COLLECTIVES = {
    "pair": 2, "couple": 2, "dozen": 12, "dozens": 12, "score": 20, "scores": 20, "gross": 144, "ten": 10, "tens": 10,
    "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6,
    "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
_ORDINAL_STEMS = {
    "four": 4, "fif": 5, "six": 6, "seven": 7, "eigh": 8, "nin": 9, "ten": 10, "eleven": 11, "twelf": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twentie": 20,
    "thirtie": 30, "fortie": 40, "fiftie": 50, "sixtie": 60, "seventie": 70, "eightie": 80, "ninetie": 90,
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, **{stem + "th": value for stem, value in _ORDINAL_STEMS.items()},
}  # fmt: skip
FRACTIONS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "half": 2, "halves": 2,
    **{stem + end: value for stem, value in _ORDINAL_STEMS.items() for end in ("th", "ths") if value <= 1000},
}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBER_WORDS = NumberWords(
    minus=frozenset(["minus", "negative"]),
    no_minus=frozenset(["or", "plus"]),
    point=frozenset(["point"]),
    noughts=frozenset(["o", "oh"]),
    parts=PARTS,
    part_letters={"p": "GBP", "¢": "USD"},
    per=frozenset(["per"]),
    folds=("fold",),
    twice={"twice": 2, "thrice": 3, "double": 2, "triple": 3},
    twice_before=frozenset(["as", "the", "that", "its", "their", "his", "her", "more", "what", "this", "those"]),
    doubled={"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": 2},
    shrinking=frozenset(["halved"]),
    owners=frozenset(["its", "their", "his", "her"]),
    factors={"multipl": False, "factor": False, "divid": True},
    factor_links=frozenset(["by", "of"]),
    fewer=frozenset(["less", "fewer", "lower", "smaller", "cheaper", "shorter", "slower"]),
    year_pairs=True,
    points=frozenset(["point", "points", "pt", "pts"]),
    copulas=frozenset(["is", "are", "was", "were"]),
    as_many=frozenset(["as"]),
    over=frozenset(["by", "up"]),
    coins=frozenset(["cents", "cent", "centimes", "centime", "c", "sen"]),
    pounds=frozenset(["pound", "pounds"]),
    verbs_too=frozenset(["won"]),
    ratio_links=frozenset(["for", "per", "to"]),
    every=frozenset(["every", "each"]),
    rating=frozenset(["per"]),
    sizing=frozenset(
        [
            "good",
            "full",
            "solid",
            "mere",
            "scant",
            "bare",
            "cool",
            "whopping",
            "round",
            "record",
            "small",
            "further",
            "extra",
            "whole",
            "clear",
            "staggering",
            "additional",
            "another",
        ]
    ),
    margins=frozenset([("plus", "or", "minus"), ("give", "or", "take")]),
)
FREQUENCIES = FrequencyWords(
    adjectives={
        "annual": Every(1, "a"), "yearly": Every(1, "a"), "monthly": Every(1, "mo"), "quarterly": Every(3, "mo"),
        "weekly": Every(1, "wk"), "fortnightly": Every(2, "wk"), "daily": Every(1, "d"), "biennial": Every(2, "a"),
        "triennial": Every(3, "a"),
    },
    phrases={
        **{f"{word} {noun}": every for word in ("every", "each") for noun, every in {
            "year": Every(1, "a"), "month": Every(1, "mo"), "week": Every(1, "wk"), "quarter": Every(3, "mo"),
        }.items()},
        **{f"every {word} {noun}": Every(2, unit) for word in ("other", "second") for noun, unit in {
            "year": "a", "month": "mo", "week": "wk", "day": "d",
        }.items()},
        "annually": Every(1, "a"), "monthly": Every(1, "mo"), "weekly": Every(1, "wk"), "quarterly": Every(3, "mo"),
    },
    events=words_of(
        """
        meeting meetings summit summits conference conferences forum forums congress assembly assemblies session
        sessions gathering gatherings patrol patrols visit visits festival festivals fair fairs exhibition workshop
        workshops dialogue dialogues consultation consultations inspection inspections ceremony ceremonies
        commemoration contest contests tournament tournaments pilgrimage parade parades exercises drill drills rally
        convention conventions elections gala audit audits seminar seminars symposium retreat
        """
    ),
    held=frozenset(
        [
            "meets", "met", "meet", "convenes", "convened", "convene", "gathers", "is held", "are held", "was held",
            "were held", "be held", "been held", "takes place", "take place", "took place", "taken place",
            "is organised", "is organized", "are organised", "are organized", "is celebrated", "is staged",
        ]
    ),
    occasions={"once": 1, "twice": 2, "thrice": 3},
    per=words_of("a an per every each"),
    recurring=words_of("every"),
    naming=words_of("general"),
)  # fmt: skip
