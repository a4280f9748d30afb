"""English words for dates and periods.

Usage: New Hart's Rules (dates and time); The Chicago Manual of Style, 17th edition, 9.29-9.36 (decades, dates).
"""

from __future__ import annotations

from types import MappingProxyType

from claimdb.figures.periods_words import PeriodWords, Phrases, Role, Shift

_NOUNS = "year:a month:mo week:wk quarter:quarter century:century decade:decade"


def _turned(word: str, offset: int) -> list[tuple[str, Shift]]:
    """Give "last year", "last month"… with the unit of each noun."""
    pairs = [entry.split(":") for entry in _NOUNS.split()]
    return [(f"{word} {noun}", Shift(unit, offset)) for noun, unit in pairs]


def _bare() -> list[tuple[str, Shift]]:
    """Give each noun of time alone, with its unit."""
    return [(noun, Shift(unit, 0)) for noun, _, unit in (entry.partition(":") for entry in _NOUNS.split())]


ENGLISH_PERIODS = PeriodWords(
    day_first=False,
    month_first=True,
    capitals=True,
    announcers=Phrases([
        (("in|during|throughout|within|as early as|as late as|year|the year|years|the years|as of|as at|"
         "in the course of|the course of|calendar year|season|period|on|at the end of|dated"), Role.IN),
        ("of|for|from", Role.WEAK),
        ("the|a|an|its|their|his|her|our|this|that|' s|’ s", Role.NAMING),
        (("since|ever since|as from|starting in|starting|beginning in|beginning|effective|with effect from|starting on|"
         "beginning on"), Role.SINCE),
        ("until|till|by|no later than|not later than|through|up until|til", Role.UNTIL),
        ("before|prior to|ahead of", Role.BEFORE),
        ("after|following", Role.AFTER),
        ("circa|c|ca|c .|ca .", Role.ABOUT),
        ("around", Role.NEAR),
    ]),
    openers=MappingProxyType({
        "from": frozenset({"to", "until", "till", "through", "up"}), "between": frozenset({"and"}),
        "since": frozenset({"until", "to", "through"}),
    }),
    links=frozenset({"to", "through", "until", "till"}),
    onward=Phrases([
        (("onward|onwards|forward|and on|to date|to the present|to present|until today|until now|to today|"
          "to the present day|to this day|- present|– present|through today|through the present"), True),
    ]),
    firsts=MappingProxyType({"first": 1, "last": -1, "final": -1}),
    guests=MappingProxyType({
        "janvier": 1, "février": 2, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9,
        "octobre": 10, "novembre": 11, "décembre": 12,
    }),
    fillers=frozenset({"'", "’", "‘", "the", "year", "month", "of", "in", "to", "years"}),
    edges=Phrases([
        (("early|early in|late|late in|mid -|mid|end of|the end of|the beginning of|beginning of|the start of|start of|"
         "the middle of|middle of|very early|very late|early -|late -|the turn of|year end|year - end"), True),
    ]),
    inner=frozenset({"of", "in", "the", "year", ","}),
    joints=frozenset({",", "and", "or", "in", "then", "&"}),
    weekdays=MappingProxyType({
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    }),
    spans=MappingProxyType({"quarter": "quarter", "half": "half", "trimester": "third", "semester": "half"}),
    codes=MappingProxyType({"q": "quarter", "h": "half"}),
    centuries=frozenset({"century", "centuries"}),
    decades=frozenset(),
    decade_ends=frozenset({"s"}),
    fiscal=Phrases([("fiscal year|fiscal|financial year|fy", True)]),
    relatives=Phrases([
        *_turned("last", -1), *_turned("next", 1), *_turned("this", 0),
        ("the current year", Shift("a", 0)), ("the current month", Shift("mo", 0)),
        ("the current quarter", Shift("quarter", 0)), ("the current decade", Shift("decade", 0)),
        ("yesterday", Shift("d", -1)), ("tomorrow", Shift("d", 1)), ("today", Shift("d", 0)),
    ]),
    anchored=Phrases([
        *_turned("the previous", -1), *_turned("the preceding", -1), *_turned("the prior", -1),
        *_turned("the following", 1), *_turned("that", 0), *_turned("that same", 0), *_turned("the same", 0),
        *[(f"the {noun} before", shift._replace(offset=-1)) for noun, shift in _bare()],
        *[(f"the {noun} after", shift._replace(offset=1)) for noun, shift in _bare()],
        ("the previous day|the preceding day|the day before", Shift("d", -1)), ("that day|the same day", Shift("d", 0)),
        ("the next day|the following day|the day after", Shift("d", 1)),
    ]),
    anchored_after=Phrases([("earlier|before|previously|prior", -1), ("later|after|afterwards", 1)]),
    habits=frozenset({
        "every", "each", "per", "or", "and", "until", "till", "to", "by", "before", "after", "most", "some", "between",
    }),
    against=frozenset({"on", "over", "from", "than", "versus", "vs", "against", "to", "with"}),
    ahead=frozenset({"will", "shall", "won", "tomorrow", "ll"}),
    planned=frozenset({
        "may", "might", "could", "would", "should", "due", "expected", "scheduled", "planned", "plans", "plan", "going",
        "can", "must", "expects", "hopes", "starting", "beginning", "effective", "begins", "starts", "opens",
    }),
    past=frozenset({"last"}),
    present=frozenset({"this"}),
    coming=frozenset({"next"}),
    turns_before=True,
    lasting=frozenset({"last", "past", "previous"}),
    units=MappingProxyType({
        "year": "a", "years": "a", "month": "mo", "months": "mo", "week": "wk", "weeks": "wk", "day": "d", "days": "d",
        "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
        "quarters": "quarter",
    }),
    ago_before=Phrases([]),
    ago_after=Phrases([("ago", True)]),
    closing=frozenset({"to", "ended", "ending", "through"}),
    either=frozenset({"or"}),
    dating=frozenset({"of"}),
    weekday_articles=frozenset({"the"}),
    on_day=frozenset({"on"}),
    before_days=frozenset({"on"}),
    articles=frozenset({"the"}),
    earlier=frozenset({"previous"}),
    written=frozenset({
        "accord", "accords", "act", "agreement", "agreements", "charter", "constitution", "convention",
        "deal", "decree", "directive", "law", "laws", "memo", "memorandum", "ordinance", "pact", "protocol",
        "regulation", "report", "reports", "resolution", "statute", "study", "studies", "thesis", "treaty",
    }),
    compared=frozenset({
        "than", "below", "above", "compared with", "compared to", "relative to", "versus", "vs",
        "in comparison with", "that of", "those of",
    }),
    bases=frozenset({
        "same", "whole", "rest", "average", "level", "levels", "mean", "period", "quarter", "month", "peak", "record",
        "total",
    }),
    same=frozenset({"same", "corresponding", "equivalent"}),
    decade_names=MappingProxyType({
        "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    }),
)  # fmt: skip
