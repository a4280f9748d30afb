"""What a candidate's own words leave out and the words before tell: what is measured, whose or where, and when.

All of it is proposed: whoever reviews a candidate sees it, and a time so taken says where from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from claimdb.extract.alike import takes_part
from claimdb.extract.concepts import OWN, verb_of, word_of
from claimdb.extract.narrowing_words import NEUTRAL
from claimdb.extract.proposals import Proposal, ProposedFigure, Sense
from claimdb.extract.sense_times import NEAR, day_of
from claimdb.extract.sense_words import PLACES, has_bounds
from claimdb.extract.stories import LONGEST_STORY
from claimdb.values.countries import COUNTRIES
from claimdb.values.figure import FigureKind
from claimdb.values.period import Period
from claimdb.values.reading import Reading

_WITHIN = re.compile(r"\s+(?:in|across|dans|à travers)\s+", re.IGNORECASE)
_MOST_NOUNS = 3
TEXT_BEFORE = "text before"
_AT = MappingProxyType({"en": 0, "fr": 1})
# An amount that a verb names, by its idea: English, French, German.
_NAMED_BY_VERB: Mapping[str, tuple[str, str, str]] = MappingProxyType({
    "cost": ("cost", "coût", "Kosten"),
    "measure-long": ("length", "longueur", "Länge"),
    "measure-high": ("height", "hauteur", "Höhe"),
    "measure-wide": ("width", "largeur", "Breite"),
    "measure-deep": ("depth", "profondeur", "Tiefe"),
    "measure-weigh": ("weight", "poids", "Gewicht"),
    "spend": ("spending", "dépenses", "Ausgaben"),
    "invest": ("investment", "investissement", "Investitionen"),
    "lose": ("losses", "pertes", "Verluste"),
    "win": ("winnings", "gains", "Gewinn"),
    "earn": ("earnings", "gains", "Verdienst"),
    "sell": ("sales", "ventes", "Verkäufe"),
    "buy": ("purchases", "achats", "Käufe"),
    "produce": ("production", "production", "Produktion"),
    "export": ("exports", "exportations", "Ausfuhren"),
    "import": ("imports", "importations", "Einfuhren"),
    "emit": ("emissions", "émissions", "Emissionen"),
    "borrow": ("borrowing", "emprunts", "Kredite"),
    "lend": ("lending", "prêts", "Kredite"),
    "pay": ("payments", "paiements", "Zahlungen"),
    "grant": ("grants", "aides accordées", "Zuschüsse"),
    "donate": ("donations", "dons", "Spenden"),
    "raise": ("money raised", "fonds levés", "Mittel"),
})  # fmt: skip
_LANGUAGES = ("en", "fr", "de")


def complete(reading: Reading, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Give candidates with what the rest of their document tells of them, where their own words do not."""
    places = {figure.place for figure in reading.figures if figure.place}
    made: list[Proposal] = []
    proposals = list(proposals)
    is_dispatch = len(proposals) <= LONGEST_STORY and day_of(reading) is not None
    told_of = Counter((proposal.start, proposal.first.measure_text) for proposal in proposals)
    for proposal in proposals:
        # Two figures of one sentence under one label are no two values of one thing.
        is_own = told_of[proposal.start, proposal.first.measure_text] == 1
        told = _complete(proposal, places, reading, is_dispatch=is_dispatch and is_own)
        made.append(_tied(reading, made[-1], told) if made else told)
    return made


def _tied(reading: Reading, before: Proposal, proposal: Proposal) -> Proposal:
    """Give the count of places that stands behind what is in them its subject: "54 stations | in 30 countries"."""
    one, other = proposal.first, before.first
    between = reading.text[other.figure.end : one.figure.start]
    is_of_places = one.sense is not None and one.sense.head in PLACES and other.figure.counted is not None
    is_nameless = one.figure.place is None and one.subject is None
    if before.start != proposal.start or not (is_of_places and is_nameless and _WITHIN.fullmatch(between)):
        return proposal
    made = replace(one, subject=" ".join(other.figure.wording.split()))
    return replace(proposal, figures=(made, *proposal.figures[1:]))


def _complete(proposal: Proposal, places: Iterable[str], reading: Reading, *, is_dispatch: bool) -> Proposal:
    one, *rest = proposal.figures
    sense = one.sense
    if sense is None or one.figure.kind is not FigureKind.FIGURE:
        return proposal
    figure = one.figure
    label = one.measure_text or _label(sense, proposal.language)
    is_of_story = is_dispatch and not sense.aside
    if label is None and is_of_story and takes_part(proposal):
        label = _loose_label(sense, proposal.language)
    place, subject = figure.place, one.subject
    if place is None and subject is None:
        place, subject = _whose(sense, proposal.language, places)
        if place is None and subject is None and is_of_story and sense.about:
            # A dispatch is about what it names first.
            place, subject = (sense.about, None) if sense.about in places else (None, sense.about)
    period = figure.period
    if (period is None or (period.start is None and period.end is None)) and not sense.lasting:
        period = _told_time(sense, reading) or period
        if (period is None or not has_bounds(period)) and is_of_story and not sense.planned:
            period = _day_told(reading) or period
    made = replace(one, figure=replace(figure, place=place, period=period), measure_text=label, subject=subject)
    return replace(proposal, figures=(made, *rest))


def _label(sense: Sense, language: str) -> str | None:
    """Name what an amount is of by its verb, else by the one listed noun of its clause."""
    at = _LANGUAGES.index(language)
    named = [idea for idea in sorted(sense.deeds | sense.words) if idea in _NAMED_BY_VERB]
    told = sorted((sense.words | sense.near) - NEUTRAL - set(named))
    nouns = [word_of(idea, language) or idea.removeprefix(OWN) for idea in told if idea[-1:].isalpha()][:_MOST_NOUNS]
    if named:
        # What it is of keeps two amounts of one verb apart: "exports (coffee)", "exports (flowers)".
        label = _NAMED_BY_VERB[named[0]][at]
        return f"{label} ({' '.join(nouns)})" if nouns else label
    is_listed = bool(nouns) and not any(idea.startswith(OWN) for idea in told) and len(told) <= _MOST_NOUNS
    return " ".join(nouns) if is_listed else None


def _loose_label(sense: Sense, language: str) -> str | None:
    """Name an amount of a dispatch by what its clause tells, listed or not: "forest pine (burn)"."""
    told = sorted((sense.near | sense.words) - NEUTRAL, key=lambda idea: (idea.startswith(OWN), idea))
    nouns = [word_of(idea, language) or idea.removeprefix(OWN) for idea in told if idea[-1:].isalpha()][:_MOST_NOUNS]
    deeds = [verb_of(deed, language) or deed.removeprefix(OWN) for deed in sorted(sense.deeds)][:1]
    if not nouns:
        return deeds[0] if deeds else None
    return " ".join(nouns) + (f" ({deeds[0]})" if deeds else "")


def _day_told(reading: Reading) -> Period | None:
    """Give the date of a document, else the day that its opening tells."""
    if reading.issued is not None:
        return replace(reading.issued, resolved_from=f"document date {reading.issued.edtf}")
    day = day_of(reading)
    told = next((one.period for one in reading.dates if one.period.start == one.period.end == day), None)
    return None if told is None else replace(told, resolved_from=TEXT_BEFORE)


def _whose(sense: Sense, language: str, places: Iterable[str]) -> tuple[str | None, str | None]:
    """Give the place or the subject of the sentence, or of what it is about: a country, a known place, else a name."""
    if not sense.printed:
        return None, None
    countries = sorted(name for name in sense.names if name in COUNTRIES)
    if len(countries) == 1 and len(sense.names) == 1:
        return COUNTRIES[countries[0]][_AT.get(language, 0)], None
    return (sense.printed, None) if sense.printed in places else (None, sense.printed)


def _told_time(sense: Sense, reading: Reading) -> Period | None:
    start, end, issued = sense.start, sense.end, reading.issued
    if start is None or end is None or sense.is_carried:
        return None
    if issued is not None and issued.start is not None and issued.end is not None and start + NEAR == issued.start:
        return replace(issued, resolved_from=f"document date {issued.edtf}")
    told = next((one.period for one in reading.dates if (one.period.start, one.period.end) == (start, end)), None)
    return None if told is None else replace(told, resolved_from=TEXT_BEFORE)


def take_over(ours: ProposedFigure, theirs: ProposedFigure) -> ProposedFigure:
    """Give a figure with the measure, place and time of one that is of the same thing.

    A time of its own stays, unless both hold for one time that only the other tells.
    """
    figure, other = ours.figure, theirs.figure
    period = figure.period
    if ours.sense is not None and ours.sense.lasting:
        period = other.period
    elif other.period is not None and (
        period is None or (period.start, period.end) != (other.period.start, other.period.end)
    ):
        resolved = other.period.resolved_from or (period.resolved_from if period else None) or TEXT_BEFORE
        period = replace(other.period, text=period.text if period else None, resolved_from=resolved)
    return replace(
        ours,
        figure=replace(figure, place=other.place, period=period),
        measure_text=theirs.measure_text,
        subject=theirs.subject,
        is_moment=theirs.is_moment,
    )
