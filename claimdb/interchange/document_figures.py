"""The claims of a document file as they are handed over to be recorded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from claimdb.errors import InputError
from claimdb.figures.periods import read_period
from claimdb.interchange import document_format as given
from claimdb.interchange.document_failures import UnreadableDateWords
from claimdb.model import Claim, Measure, Place, Source
from claimdb.reading import read_figure
from claimdb.record.claims import claim_key
from claimdb.record.dates import date_figure, read_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.record.inputs import AssertionInput, CitationInput, ClaimInput, FigureInput
from claimdb.record.measures import find_or_add_measure, prefetch_measures, settle_kind
from claimdb.record.places import find_or_add_place
from claimdb.record.quantities import figure_identity
from claimdb.record.quotes import read_quote
from claimdb.record.recorder import Recorder
from claimdb.record.sources import find_or_add_source
from claimdb.values import figure as values


@contextmanager
def standing_at(where: str) -> Iterator[None]:
    """Give an error that does not say where it arose this place in the file."""
    try:
        yield
    except InputError as error:
        if error.where is None:
            error.where = where
            error.args = (error.sentence(),)
        raise


class Reading:
    """A document file beside what is recorded: its handles as records, its claims as they are handed over.

    Records are found or made when a claim needs them, or all at once by `record_named`.
    """

    def __init__(self, recorder: Recorder, document: given.Document, shown: str, *, update: bool = False) -> None:
        self.document = document
        self.shown = shown
        self._recorder = recorder
        self._update = update
        self._works = {work.id: (f"works[{at}]", work) for at, work in enumerate(document.works)}
        self._works[document.document.id] = ("document", document.document)
        self._given_places = {place.id: (at, place) for at, place in enumerate(document.places)}
        self._given_measures = {measure.id: (at, measure) for at, measure in enumerate(document.measures)}
        self._sources: dict[str, Source] = {}
        self._places: dict[str, Place] = {}
        self._measures: dict[str, Measure] = {}
        self._issued: date | None = read_edtf(document.issued).start if document.issued else None

    def record_named(self) -> None:
        """Record every work, place and measure of the file."""
        self._recorder.known.prefetch_sources(self._works)
        for cite_key in self._works:
            self.source(cite_key)
        for handle in self._given_places:
            self.place(handle)
        named = self.document.measures
        wanted = [(one.subject, label, _unit_of(one)) for one in named for label in one.label.values()]
        prefetch_measures(self._recorder, wanted)
        for handle in self._given_measures:
            self.measure(handle)

    def source(self, cite_key: str) -> Source:
        """Give the source of a work of the file."""
        if cite_key not in self._sources:
            place, work = self._works[cite_key]
            with standing_at(f"{self.shown}: {place}"):
                self._sources[cite_key] = find_or_add_source(
                    self._recorder,
                    work.csl(),
                    cite_key=cite_key,
                    primary=work.primary,
                    note=work.note,
                    update=self._update,
                ).source
        return self._sources[cite_key]

    def place(self, handle: str) -> Place:
        """Give a place of the file, a country, or the world."""
        if handle not in self._places:
            at, named = self._given_places.get(handle, (None, None))
            if named is None:
                self._places[handle] = find_or_add_place(self._recorder, handle)
            else:
                # What holds it comes first, so that namesakes are told apart.
                part_of = self.place(named.part_of) if named.part_of else None
                with standing_at(f"{self.shown}: places[{at}]"):
                    self._places[handle] = find_or_add_place(self._recorder, handle, named.label, part_of)
        return self._places[handle]

    def measure(self, handle: str) -> Measure:
        """Give a measure of the file."""
        if handle not in self._measures:
            at, named = self._given_measures[handle]
            with standing_at(f"{self.shown}: measures[{at}]"):
                found = find_or_add_measure(
                    self._recorder,
                    named.label,
                    subject=named.subject,
                    unit=_unit_of(named),
                    kind=named.kind,
                    separators=named.separators,
                    without=named.without,
                    holds_for=named.holds_for,
                    exact=named.exact,
                    handle=handle,
                )
            self._measures[handle] = found.measure
        return self._measures[handle]

    def claim(self, at: int, corrects: Claim | None = None) -> ClaimInput:
        """Give a claim of the file, counted from 0, as it is handed over; with the claim that it puts right."""
        claim = self.document.claims[at]
        figures = [
            self._figure(figure, claim.hedged, f"{self.shown}: claims[{at}].figures[{number}]")
            for number, figure in enumerate(claim.figures)
        ]
        proposition = None if figures else claim.text
        with standing_at(f"{self.shown}: claims[{at}]"):
            if claim.denies is None:
                claim_key(figures, proposition)
            return ClaimInput(self.assertion(claim, corrects), figures, proposition)

    def assertion(self, claim: given.Claim, corrects: Claim | None = None) -> AssertionInput:
        """Give what the document says of a claim."""
        return AssertionInput(
            source=self.source(self.document.document.id),
            stance=claim.stance,
            speaker=claim.speaker,
            hedged=claim.hedged,
            said_on=claim.said_on,
            quote=read_quote(claim.quote),
            page=claim.page,
            line=claim.line,
            language=self.document.language,
            words=claim.text,
            note=claim.note,
            cites=tuple(self._citation(cited) for cited in claim.cites),
            corrects=corrects,
        )

    def _citation(self, cited: given.Citation) -> CitationInput:
        return CitationInput(
            source=self.source(cited.source) if cited.source else None,
            as_cited=cited.as_cited,
            marker=cited.note,
            locator=cited.locator,
            outcome=cited.outcome,
            primary=cited.primary,
        )

    def _figure(self, figure: given.Figure, hedged: bool, where: str) -> FigureInput:
        measure = self.measure(figure.measure)
        with standing_at(f"{where}.value"):
            printed = self._date(figure) if measure.kind == "date" else self._value(figure)
        with standing_at(where):
            settle_kind(
                self._recorder, measure, has_as_of=figure.as_of is not None, has_period=figure.period is not None
            )
            made = FigureInput(
                measure=measure,
                figure=printed,
                unit=figure.unit,
                place=self.place(figure.place) if figure.place else None,
                as_of=read_edtf(figure.as_of) if figure.as_of else None,
                period=read_edtf(figure.period) if figure.period else None,
                qualifiers=figure.qualifiers,
                hedged=figure.hedged or hedged,
                resolved_from=figure.resolved_from,
                period_text=figure.period_text,
            )
            # What cannot be told apart cannot be recorded: a unit of another kind is found here, at its figure.
            figure_identity(made)
        return made

    def _value(self, figure: given.Figure) -> values.Figure:
        return read_figure(figure.value, self._language())

    def _date(self, figure: given.Figure) -> values.Figure:
        period = read_period(figure.value, self._language(), reference=self._issued)
        if period is not None and period.edtf is not None:
            return date_figure(figure.value, period.edtf)
        try:
            return date_figure(figure.value, figure.value)
        except UnreadableDate as error:
            raise UnreadableDateWords(given=figure.value, language=self._language()) from error

    def _language(self) -> str:
        # A tag such as fr-CA is read with the grammar of its language.
        return (self.document.language or "auto").partition("-")[0].lower()


def _unit_of(measure: given.Measure) -> str | None:
    return "date" if measure.kind == "date" and measure.unit is None else measure.unit
