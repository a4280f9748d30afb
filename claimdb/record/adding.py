"""From the words a person enters to what will be recorded: understood first, shown, then kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from claimdb.errors import InputError
from claimdb.model import Claim, Measure, Source
from claimdb.reading import find_figures, read_period
from claimdb.reading.figures import explain_figures
from claimdb.reading.languages import choose_language
from claimdb.record.assertions import add_assertion
from claimdb.record.claims import record_claim
from claimdb.record.dates import date_figure, read_edtf
from claimdb.record.failures import NothingToRecord, UnknownKey
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput, Recorded
from claimdb.record.lookup import find_by_prefix, find_measure, find_near
from claimdb.record.measures import CloseMeasure, close_measures, find_or_add_measure
from claimdb.record.places import find_or_add_place, known_place
from claimdb.record.quotes import is_not_in_copy, read_quote
from claimdb.record.recorder import Recorder
from claimdb.store.types import write_decimal
from claimdb.values.figure import Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.period import Period
from claimdb.values.units import unit_kind

# A rise and a fall by the same figure are two facts: this qualifier keeps them apart.
DIRECTION = "direction"


class NoMeasure(InputError):
    """A figure counts nothing that the words name, and no measure was given for it."""

    message = "it is not clear what {wording!r} counts"
    hint = "name it with --measure"


class TwoReadings(InputError):
    """A number can be read in more than one way."""

    message = "{wording!r} can be read as {readings}"
    hint = "write the number so that it has one reading, and give the printed words with --quote"


class TooManyMeasures(InputError):
    """More measures were given than there are figures."""

    message = "{measures} measures were given for {figures} figures"
    hint = "give at most one --measure for each figure, in their order, or as NOUN=MEASURE"


class NoFigureRead(TooManyMeasures):
    """A measure was given for words in which no figure is read."""

    message = "no figure was read in {words!r} (read as {language})"
    hint = "name the language with --language; a date needs a measure of --kind date; a statement needs no --measure"


class FigureRefused(NoFigureRead):
    """A measure was given for words whose only numbers are none that count anything."""

    message = "no figure was read in {words!r} (read as {language}): {wording!r} was taken for: {reason}"


class WordsNeeded(InputError):
    """A claim was named by its key, but what this source prints was not given."""

    message = "claim {key} is known, but not how this source words it"
    hint = "give the words as the source prints them; a key alone is enough only with --denies"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person enters: the words, the asserting source, and what the words leave out.

    `measures` are labels, keys or handles, in the order of the figures, or `noun=label`. `place`,
    `as_of` and `period` (EDTF) hold for every figure, whatever its own words say.
    `words` may be the key of a recorded claim that the source denies.
    """

    words: str
    source: str
    language: str = "auto"
    measures: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    quote: str | None = None
    page: str | None = None
    marker: str | None = None
    place: str | None = None
    as_of: str | None = None
    period: str | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    stance: str = "asserts"
    corrects: str | None = None
    speaker: str | None = None
    hedged: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class UnderstoodFigure:
    """One figure of the words with what it is taken to measure.

    `measure` is None when a new one would be made under `label`; `close` are labels that come
    near it and are another measure unless the person says otherwise. `is_new_place`: nobody recorded
    the place yet, and it is no country; `close_places` are names that come near it.
    """

    figure: Figure
    label: str
    measure: Measure | None
    close: tuple[CloseMeasure, ...]
    place: str | None
    as_of: Period | None
    period: Period | None
    is_new_place: bool = False
    close_places: tuple[str, ...] = ()

    def qualifiers(self, entry: Entry) -> dict[str, str]:
        """Give what sets the figure apart: what the person said, and which way the words say something changed."""
        said = {DIRECTION: self.figure.direction.value} if self.figure.direction else {}
        return {**said, **entry.qualifiers}


@dataclass(frozen=True, slots=True)
class Understanding:
    """What an entry is taken to say. Nothing of it is kept yet.

    `claim` is set when the words are the key of a claim. Without figures the words themselves
    are the proposition. `is_misquoted`: a copy of the source is kept and does not hold the quote.
    """

    entry: Entry
    source: Source
    cites: tuple[Source, ...]
    figures: tuple[UnderstoodFigure, ...]
    claim: Claim | None
    corrects: Claim | None
    is_misquoted: bool = False

    @property
    def proposition(self) -> str | None:
        """The statement of a claim without figures."""
        return None if self.figures or self.claim else self.entry.words


def understand(session: Session, entry: Entry) -> Understanding:
    """Read the figures of an entry and find what they measure; nothing is written.

    Raises UnknownKey and AmbiguousKey for sources, NoMeasure, TooManyMeasures, UnreadableDate, NothingToRecord
    for empty words, EmptyQuote.
    """
    if not entry.words.strip():
        raise NothingToRecord
    read_quote(entry.quote)
    source = find_by_prefix(session, "source", entry.source)
    cites = tuple(find_by_prefix(session, "source", cited) for cited in entry.cites)
    corrects = find_by_prefix(session, "claim", entry.corrects) if entry.corrects else None
    claim = _named_claim(session, entry.words)
    if claim is not None and entry.stance != "denies":
        raise WordsNeeded(key=claim.key)
    figures = () if claim else read_figures(entry.words, _language(entry, source), source.issued_end)
    if not entry.measures and all(figure.kind is FigureKind.ORDINAL for figure in figures):
        # "The third minister" is no rank of anything unless somebody says of what.
        figures = ()
    figures = figures or _read_date(session, entry, _language(entry, source))
    if entry.measures and not figures and claim is None:
        raise _no_figure(entry.words, _language(entry, source))
    labels = _share_out(entry.measures, figures)
    understood = tuple(_understand_figure(session, entry, *pair) for pair in zip(figures, labels, strict=True))
    is_misquoted = is_not_in_copy(session, source, entry.quote)
    return Understanding(entry, source, cites, understood, claim, corrects, is_misquoted)


def _read_date(session: Session, entry: Entry, language: str) -> tuple[Figure, ...]:
    """Read the words as a date where the one measure given is of that kind."""
    measure = find_measure(session, entry.measures[0]) if len(entry.measures) == 1 else None
    if measure is None or measure.kind != "date":
        return ()
    period = read_period(entry.words, choose_language(language, entry.words).code)
    return (date_figure(entry.words, period.edtf),) if period is not None and period.edtf else ()


def _no_figure(words: str, language: str) -> NoFigureRead:
    read_as = choose_language(language, words).code
    refused = explain_figures(words, language).refusals
    if not refused:
        return NoFigureRead(words=words, language=read_as)
    first = refused[0]
    return FigureRefused(words=words, language=read_as, wording=first.wording, reason=first.reason.value)


def read_figures(words: str, language: str, reference: date | None = None) -> tuple[Figure, ...]:
    """Read the figures of words; a place in an order ("the third") is one only where nothing else is counted.

    Relative dates are resolved against `reference`, the date of the document. Raises TwoReadings.
    """
    found = tuple(find_figures(words, language, reference=reference))
    for figure in found:
        if figure.is_ambiguous:
            readings = " / ".join(write_decimal(value) for value in figure.alternatives)
            raise TwoReadings(wording=figure.wording, readings=readings)
    counting = tuple(figure for figure in found if figure.kind is not FigureKind.ORDINAL)
    return counting or found


def record_understanding(recorder: Recorder, understanding: Understanding) -> Recorded:
    """Keep what was understood: the claim (or the one that says the same), assertion, citations."""
    entry = understanding.entry
    assertion = AssertionInput(
        source=understanding.source,
        stance=entry.stance,
        speaker=entry.speaker,
        hedged=entry.hedged,
        quote=entry.quote,
        page=entry.page,
        language=_language(entry, understanding.source),
        words=None if understanding.claim else entry.words,
        note=entry.note,
        corrects=understanding.corrects,
        cites=tuple(CitationInput(source=cited, marker=entry.marker) for cited in understanding.cites),
    )
    if understanding.claim is not None:
        found = add_assertion(recorder, understanding.claim, assertion)
        return Recorded(understanding.claim, found.assertion, (), joined=True, added=found.added)
    figures = [_figure_input(recorder, entry, one) for one in understanding.figures]
    return record_claim(recorder, figures=figures, proposition=understanding.proposition, assertion=assertion)


def _named_claim(session: Session, words: str) -> Claim | None:
    if " " in words.strip() or not words.startswith("c"):
        return None
    try:
        found = find_by_prefix(session, "claim", words.strip())
    except UnknownKey:
        return None
    return found if isinstance(found, Claim) else None


def _language(entry: Entry, source: Source) -> str:
    if entry.language != "auto":
        return entry.language
    known = (source.language or "").lower()[:2]
    return known if known in ("en", "fr", "de") else "auto"


def _share_out(given: tuple[str, ...], figures: tuple[Figure, ...]) -> list[str]:
    """Give each figure the measure that was named for it, "" where none was.

    `noun=label` goes to the figure that counts the noun; one plain label to the figure whose
    counted noun it holds, else to the first; several plain ones in order.
    """
    shared = [""] * len(figures)
    plain = []
    for measure in given:
        noun, said, label = measure.partition("=")
        matching = [i for i, figure in enumerate(figures) if said and _counts(figure, noun)]
        if matching:
            shared[matching[0]] = label.strip()
        else:
            plain.append(measure.strip())
    free = [i for i, label in enumerate(shared) if not label]
    if len(plain) > len(free):
        raise TooManyMeasures(measures=len(given), figures=len(figures))
    if len(plain) == 1:
        fitting = [i for i in free if figures[i].counted and _counts(figures[i], plain[0])]
        free = fitting or free
    for i, label in zip(free, plain, strict=False):
        shared[i] = label
    return shared


def _counts(figure: Figure, label: str) -> bool:
    counted = fold_text(figure.counted or figure.unit or "")
    words = fold_text(label).split()
    # "station" and "stations" are the same noun here; nothing is merged on the strength of it.
    return bool(counted) and any(word.rstrip("sx") == counted.split()[0].rstrip("sx") for word in words)


def _understand_figure(session: Session, entry: Entry, figure: Figure, given: str) -> UnderstoodFigure:
    label = given or figure.counted or ""
    if not label:
        raise NoMeasure(wording=figure.wording)
    found = find_measure(session, label, fits=unit_kind(figure.unit))
    close = () if found else tuple(close_measures(session, label))
    as_of, period = _time(entry, figure, found)
    place = entry.place or figure.place
    is_new_place = place is not None and known_place(session, place) is None
    close_places = tuple(find_near(session, "place", place)) if place and is_new_place else ()
    return UnderstoodFigure(figure, label, found, close, place, as_of, period, is_new_place, close_places)


def _time(entry: Entry, figure: Figure, measure: Measure | None) -> tuple[Period | None, Period | None]:
    if entry.as_of:
        return read_edtf(entry.as_of), None
    if entry.period:
        return None, read_edtf(entry.period)
    if figure.period is None:
        return None, None
    # The words alone do not tell a stock from a flow; what is known of the measure does.
    return (figure.period, None) if measure is not None and measure.kind == "stock" else (None, figure.period)


def _figure_input(recorder: Recorder, entry: Entry, one: UnderstoodFigure) -> FigureInput:
    measure = one.measure
    place = find_or_add_place(recorder, one.place) if one.place else None
    if measure is None:
        language = entry.language if entry.language != "auto" else "und"
        # The noun that is counted is no unit: a table that gives the number alone must meet the same measure.
        found = find_or_add_measure(recorder, {language: one.label}, unit=one.figure.unit, place=place)
        measure = found.measure
    time = one.as_of or one.period
    return FigureInput(
        measure=measure,
        figure=one.figure,
        unit=one.figure.unit,
        place=place,
        as_of=one.as_of,
        period=one.period,
        qualifiers=one.qualifiers(entry),
        hedged=one.figure.hedged or entry.hedged,
        resolved_from=time.resolved_from if time else None,
        period_text=one.figure.period.text if one.figure.period else None,
    )
