"""Parts of years, decades and centuries: "Q3 2021", "premier semestre 2020", "the 1990s", "XXIe siècle"."""

from __future__ import annotations

from claimdb.figures.periods_moment import FIRST_PART, FIRST_YEAR, LAST_YEAR, Grain, Moment
from claimdb.figures.periods_scan import HYPHENS, Scan, year_behind
from claimdb.figures.words import read_words
from claimdb.text.patterns import late
from claimdb.text.tokens import NUMERAL

_ROMAN = late(r"(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|ème|eme|er)?\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_APOSTROPHES = frozenset("'’‘")
# "Les années 30" are the 1930s; "les années 20" may be those of this century.
_NICKNAMED = range(30, 100, 10)


def read_part_led_by_number(scan: Scan, at: int) -> Moment | None:
    """Read "1990s", "3e trimestre 2021", "21st century", "6 premiers mois de 2020"."""
    return _decade(scan, at) or _ordinal_part(scan, at) or _code_behind(scan, at) or first_months(scan, at)


def read_part_led_by_word(scan: Scan, at: int) -> Moment | None:
    """Read "années 1990", "Q3 2021", "fiscal year 2021", "third quarter of 2021", "six premiers mois de 2020"."""
    return (
        _named_decade(scan, at)
        or _coded(scan, at)
        or _fiscal(scan, at)
        or first_months(scan, at)
        or _last_part(scan, at)
        or _ordinal_led(scan, at)
    )


def _decade(scan: Scan, at: int) -> Moment | None:
    """Read "the 1990s", "the '90s"."""
    tokens = scan.tokens
    here = at + 1
    if tokens.word(here) in {"'", "’"} and tokens.glued(here):
        here += 1
    if not tokens.glued(here) or tokens.word(here) not in scan.words.decade_ends:
        return None
    word = tokens.word(at)
    led = tokens.word(at - 1) in _APOSTROPHES or tokens.word(at - 1) in scan.words.articles
    if len(word) == 2 and word.isdigit() and int(word) in _NICKNAMED and led:
        return Moment(at, here + 1, Grain.DECADE, 1900 + int(word))
    if len(word) != 4 or not word.isdigit() or word[-1] != "0" or not FIRST_YEAR <= int(word) <= LAST_YEAR:
        return None
    # "The 1800s" are a century, "the 2000s" a decade to nearly all who write.
    grain = Grain.CENTURY if int(word) % 100 == 0 and int(word) < 2000 else Grain.DECADE
    return Moment(at, here + 1, grain, int(word))


def _named_decade(scan: Scan, at: int) -> Moment | None:
    """Read "années 1990", "années 90", "années quatre-vingt-dix", "décennie 2010", "the nineties"."""
    named = scan.words.decade_names.get(scan.tokens.word(at))
    if named is not None:
        # "In his nineties" tells an age.
        return Moment(at, at + 1, Grain.DECADE, 1900 + named) if _is_of_all(scan, at) else None
    if scan.tokens.word(at) not in scan.words.decades:
        return None
    spelled = read_words(scan.tokens, at + 1, scan.language)
    if spelled is not None and int(spelled.value) in _NICKNAMED:
        return Moment(at, spelled.end, Grain.DECADE, 1900 + int(spelled.value))
    year, short = scan.year(at + 1), scan.small(at + 1)
    goes_on = HYPHENS | scan.language.joiners | scan.language.range_links
    if year is not None and year % 10 == 0 and scan.tokens.word(at + 2) not in goes_on:
        return Moment(at, at + 2, Grain.DECADE, year)
    if short in _NICKNAMED and short is not None:
        return Moment(at, at + 2, Grain.DECADE, 1900 + short)
    return None


def _is_of_all(scan: Scan, at: int) -> bool:
    before = scan.tokens.word(at - 1)
    edge = before in scan.words.edges.first_words or before in HYPHENS
    articles = scan.words.articles
    return before in articles or (edge and not articles.isdisjoint(scan.tokens.words[max(0, at - 3) : at]))


def _code_behind(scan: Scan, at: int) -> Moment | None:
    """Read "3Q 2021", "3T 2021"."""
    number, kind = scan.small(at), scan.words.codes.get(scan.tokens.word(at + 1))
    if number is None or kind is None or not scan.tokens.glued(at + 1) or len(scan.tokens.word(at)) != 1:
        return None
    return _part(scan, at, at + 2, number, kind)


def _last_part(scan: Scan, at: int) -> Moment | None:
    """Read "the last quarter of 2021", "dernier semestre 2021"."""
    kind = scan.words.spans.get(scan.tokens.word(at + 1))
    if scan.words.firsts.get(scan.tokens.word(at)) != -1 or kind is None:
        return None
    return _part(scan, at, at + 2, FIRST_PART[kind][1], kind)


def _coded(scan: Scan, at: int) -> Moment | None:
    """Read "Q3 2021", "S1 2020"."""
    kind, number = scan.words.codes.get(scan.tokens.word(at)), scan.small(at + 1)
    if kind is None or number is None or not scan.tokens.glued(at + 1):
        return None
    return _part(scan, at, at + 2, number, kind)


def _part(scan: Scan, first: int, end: int, number: int, kind: str) -> Moment | None:
    """Finish "Q3", "third quarter", "premier semestre" with their year."""
    code, count = FIRST_PART[kind]
    last, year = year_behind(scan, end)
    if not 1 <= number <= count or year is None:
        return None
    return Moment(first, last, Grain.PART, year, code + number - 1)


def _ordinal_part(scan: Scan, at: int) -> Moment | None:
    """Read "3e trimestre 2021", "1st half of 2020", "21st century"."""
    number = scan.small(at)
    if (
        number is None
        or scan.tokens.word(at + 1) not in scan.language.ordinal_suffixes
        or not scan.tokens.glued(at + 1)
    ):
        return None
    return _ordinal_noun(scan, at, at + 2, number)


def _ordinal_led(scan: Scan, at: int) -> Moment | None:
    word = scan.tokens.word(at)
    number = scan.language.ordinals.get(word)
    if number is not None:
        return _ordinal_noun(scan, at, at + 1, number)
    tens = scan.language.cardinals.get(word)
    if tens == 20 and scan.tokens.word(at + 1) in HYPHENS:
        unit = scan.language.ordinals.get(scan.tokens.word(at + 2))
        return _ordinal_noun(scan, at, at + 3, 20 + unit) if unit else None
    roman = _ROMAN.fullmatch(word) if len(word) <= 8 else None
    if not roman or not roman.group(1):
        return None
    end = at + 1
    if scan.tokens.word(end) in scan.language.ordinal_suffixes and scan.tokens.glued(end):
        end += 1
    return _ordinal_noun(scan, at, end, _roman(roman.group(1)), spans=False)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[c] for c in text]
    return sum(-v if v < max(values[at + 1 :], default=0) else v for at, v in enumerate(values))


def _ordinal_noun(scan: Scan, first: int, end: int, number: int, *, spans: bool = True) -> Moment | None:
    tokens = scan.tokens
    end += tokens.word(end) in HYPHENS
    noun = tokens.word(end)
    if noun in scan.words.centuries and 1 <= number <= 22 and (len(noun) > 1 or tokens.word(end + 1) == "."):
        return Moment(first, end + 1, Grain.CENTURY, (number - 1) * 100 + 1)
    return _part(scan, first, end + 1, number, scan.words.spans[noun]) if spans and noun in scan.words.spans else None


def _fiscal(scan: Scan, first: int) -> Moment | None:
    """Read "fiscal year 2021": when it begins is the payer's own affair, so it has no bounds."""
    named = scan.words.fiscal.find(scan.tokens, first)
    if named is None or not _is_year_of_accounts(scan, named.end):
        return None
    here = named.end
    if scan.tokens.word(here + 1) in HYPHENS | {"/"} and scan.tokens.glued(here + 1):
        here += 2
    return Moment(first, here + 1, Grain.UNBOUND)


def _is_year_of_accounts(scan: Scan, at: int) -> bool:
    """Tell a year, also one glued to its letters: "FY2021", "FY21"."""
    word = scan.tokens.word(at)
    glued = scan.tokens.glued(at) and scan.tokens.kind(at) == NUMERAL and word.isdigit() and len(word) in {2, 4}
    return glued or scan.year(at) is not None


def first_months(scan: Scan, at: int) -> Moment | None:
    """Read "six premiers mois de 2020", "first six months of 2020", "last three months of 2020"."""
    tokens, words = scan.tokens, scan.words
    first = words.firsts.get(tokens.word(at))
    here = at if first is None else at + 1
    number = scan.small(here)
    count = scan.language.cardinals.get(tokens.word(here), 0) if number is None else number
    here += 1
    if first is None:
        first = words.firsts.get(tokens.word(here))
        here += 1
    if first is None or words.units.get(tokens.word(here)) != "mo" or not 2 <= count <= 11:
        return None
    last, year = year_behind(scan, here + 1)
    if year is None:
        return None
    begin = 1 if first > 0 else 13 - count
    return Moment(at, last, Grain.MONTHS, year, begin, begin + count - 1)
