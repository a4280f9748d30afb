"""What a document says was done by a law, or came of an event, with the dates of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import Pattern
from types import MappingProxyType

from claimdb.reading.prose import PlacedDate, Said, said_in
from claimdb.values.period import Period
from claimdb.values.reading import Reading, RegionKind


@dataclass(frozen=True, slots=True)
class CauseWords:
    """One language's words.

    `law` and `event` stand before what something was done by, or came of; `noun` names a law, before or behind its
    date. `to_date` are the words from there to a date. `opens` stands before the date that a sentence begins with.
    `spoils` are words that tell another time, another thing or a wish, anywhere in the sentence; `turns` those between
    the two dates that begin another statement, or tell what became of a law later.
    """

    law: Pattern[str]
    event: Pattern[str]
    noun: Pattern[str]
    to_date: Pattern[str]
    opens: Pattern[str]
    spoils: Pattern[str]
    turns: Pattern[str]


def _compile(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FRENCH = CauseWords(
    law=_compile(
        r"\b(?:en application d(?:e\s|u\s|es\s|['’])|en vertu d(?:e\s|u\s|es\s|['’])|conformément (?:à\s|aux?\s)"
        r"|sur le fondement d(?:e\s|u\s|es\s|['’])|au titre d(?:e\s|u\s|es\s|['’])"
        r"|autorisée?s? par\s|imposée?s? par\s|rendue?s? (?:possibles?|obligatoires?) par\s)"
    ),
    event=_compile(
        r"\b(?:(?:à la )?suite (?:à\s|aux?\s|d(?:e\s|u\s|es\s|['’]))|en raison d(?:e\s|u\s|es\s|['’])"
        r"|à cause d(?:e\s|u\s|es\s|['’])|en réaction (?:à\s|aux?\s)|en réponse (?:à\s|aux?\s)"
        r"|(?:provoqué|causé|déclenché|entraîné)e?s? par\s)"
    ),
    noun=_compile(
        r"\b(?:lois?|décrets?|ordonnances?|arrêtés?|directives?|règlements?|traités?|accords?|conventions?|protocoles?"
        r"|constitutions?|décisions?|jugements?|arrêts?|circulaires?|résolutions?)\b"
    ),
    to_date=_compile(r"(?:[\w'’°/-]+\s|l['’]|d['’]){0,8}?(?:(?:du|de|d['’]|en|le|survenue?s? en)\s?)?"),
    opens=_compile(
        r"(?:mais\s|et\s|or,?\s|ainsi,\s)?(?:en|le|dès|fin|début|courant|au cours de|pendant|à l['’]été)?\s?"
    ),
    spoils=_compile(
        r"\b(?:rétroacti\w*|futures?|projets?|propositions?|anticip\w*|avant|budget\w*|finances?|fisca\w*|impôts?"
        r"|programmation|sera|seront|serait|seraient|aura|auront|aurait|auraient|devai\w*|plus tard|ensuite"
        r"|par la suite|puis|depuis|annonc\w*|prévoi\w*|prévu\w*|fiction|roman|film|jusqu['’]\w*)\b"
    ),
    turns=_compile(
        r"\b(?:qui|que|dont|où|lequel|laquelle|et|mais|alors que|tandis que|avant|(?:abrog|modifi|révis|annul|remplac"
        r"|prorog|étend|complét|suspend)\w*)\b|[;:]"
    ),
)
_ENGLISH = CauseWords(
    law=_compile(
        r"\b(?:under\s|pursuant to\s|in accordance with\s|in application of\s|by virtue of\s|as required by\s"
        r"|(?:required|authorised|authorized|imposed|allowed|mandated) (?:by|under)\s)"
    ),
    event=_compile(
        r"\b(?:following\s|in the wake of\s|because of\s|as a result of\s|in response to\s|in reaction to\s"
        r"|in the aftermath of\s|(?:caused|triggered|prompted|sparked) by\s)"
    ),
    noun=_compile(
        r"\b(?:laws?|acts?|decrees?|orders?|directives?|regulations?|treat(?:y|ies)|agreements?|conventions?|protocols?"
        r"|constitutions?|rulings?|judgments?|statutes?|resolutions?|ordinances?)\b"
    ),
    to_date=_compile(r"(?:[\w'’/-]+\s){0,8}?(?:(?:of|in|on|from|dated)\s)?"),
    opens=_compile(r"(?:but\s|and\s|so,?\s)?(?:in|on|as early as|in (?:early|mid|late)|during|by the end of)?\s?"),
    spoils=_compile(
        r"\b(?:retroactiv\w*|retrospectiv\w*|future|bills?|drafts?|proposed|proposals?|anticipat\w*|before|ahead"
        r"|budget\w*|finance|fiscal|tax\w*|will|would|could|may|might|later|subsequently|then|since|until|announc\w*"
        r"|planned|expected|due to be|fiction|novel|film|eventually|prior)\b"
    ),
    turns=_compile(
        r"\b(?:which|that|who|whom|whose|where|and|but|while|whereas|before|(?:repeal|amend|revis|overturn|replac|extend"
        r"|suspend|abolish)\w*|struck)\b|[;:]"
    ),
)
CAUSES: Mapping[str, CauseWords] = MappingProxyType({"fr": _FRENCH, "en": _ENGLISH})
_LONGEST = 90
# "the 2016 Harbour Act", "the 2016 law": what is named behind its year.
_NAMED_BEHIND = re.compile(r"\s(?:[A-ZÀ-Þ][\w'’-]*\s){0,3}[A-ZÀ-Þa-z][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Caused:
    """Something with its date, and the law or event that a sentence says it came of, with that one's date."""

    said: Said
    what: PlacedDate
    cause: PlacedDate
    words: str
    is_law: bool


def find_causes(reading: Reading) -> Iterator[Caused]:
    """Give what the text says was done by a dated law, or came of a dated event, and is dated itself.

    Only two dates of one sentence are tied: the one that it begins with, or that stands right before the words that
    name the cause, and the one of the cause. Sentences that tell of more than these two times are left out.
    """
    words = CAUSES.get(reading.language)
    if words is None:
        return
    for said in said_in(reading, (RegionKind.BODY, RegionKind.CAPTION)):
        if len(said.dates) != 2 or words.spoils.search(said.text):
            continue
        what, cause = said.dates
        if not (_is_firm(what.dated.period) and _is_firm(cause.dated.period)):
            continue
        found = _cause(said, what, cause, words)
        if found is not None:
            yield found


def _is_firm(period: Period) -> bool:
    return period.resolved_from is None and period.start is not None and period.end is not None


def _cause(said: Said, what: PlacedDate, cause: PlacedDate, words: CauseWords) -> Caused | None:
    for pattern, is_law in ((words.law, True), (words.event, False)):
        links = list(pattern.finditer(said.text, what.end, cause.start))
        if not links:
            continue
        link = links[-1]
        named = said.text[link.end() : cause.start]
        behind = said.text[cause.end :]
        if len(named) > _LONGEST or not words.to_date.fullmatch(named) or words.turns.search(named):
            continue
        close = _NAMED_BEHIND.match(behind)
        after = close.end() if close is not None and words.noun.search(close[0]) else 0
        if is_law and not after and not words.noun.search(named):
            continue
        between = said.text[what.end : link.start()]
        is_first = words.opens.fullmatch(said.text[: what.start]) is not None and not words.turns.search(between)
        if is_first or not between.strip(" ,"):
            return Caused(said, what, cause, said.text[link.end() : cause.end + after].strip(), is_law)
    return None
