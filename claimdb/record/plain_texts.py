"""The texts by which new claims are found, cut apart piece by piece: labels and places come back a thousand times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import select

from claimdb.model import MeasureLabel, PlaceLabel
from claimdb.record.batches import batches
from claimdb.record.inputs import AssertionInput, FigureInput
from claimdb.record.quantities import read_qualifiers
from claimdb.record.recorder import Recorder
from claimdb.record.search_fields import Field, text_id
from claimdb.values.words import join_words, split_words

Words = dict[str, str]
"""Texts and their words, each once, in order."""
_NOWHERE: Mapping[str, str] = MappingProxyType({})


class PlainTexts:
    """The words of claims made in one unit of work, as `index_claims` and `index_assertion` write them."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._measures: dict[int, Words] = {}
        self._places: dict[int, Words] = {}

    def look_up(self, figures: Iterable[FigureInput]) -> None:
        """Look up what the measures and places of figures are called, before claims of them are added."""
        figures = list(figures)
        self._measures = self._measure_words(figures)
        self._places = self._place_words(figures)

    def add_assertion(self, number: int, said: AssertionInput) -> None:
        """Write the words of an assertion (row id)."""
        for field, text in ((Field.QUOTE, said.quote), (Field.WORDS, said.words), (Field.SPEAKER, said.speaker)):
            words = split_words(text) if text else ""
            if words:
                self._recorder.find_by.append((text_id(number, field), words))

    def add_claim(self, number: int, proposition: str | None, figures: Sequence[FigureInput]) -> None:
        """Write the words of a claim (row id), whose measures and places were looked up."""
        words = {proposition: split_words(proposition)} if proposition else {}
        for one in figures:
            words.update(self._measures[one.measure.id])
            if one.place is not None:
                words.update(self._places.get(one.place.id, _NOWHERE))
            wording = one.figure.wording
            words[wording] = split_words(wording)
            if one.qualifiers:
                words.update(_folded(read_qualifiers(one.qualifiers).values()))
        said = join_words(words.values())
        if said:
            self._recorder.find_by.append((text_id(number, Field.CLAIM), said))

    def _measure_words(self, figures: Sequence[FigureInput]) -> dict[int, Words]:
        measures = {one.measure.id: one.measure for one in figures}
        labels = {number: [one.subject, one.label] if one.subject else [one.label] for number, one in measures.items()}
        for some in batches(sorted(measures)):
            query = select(MeasureLabel).where(MeasureLabel.measure_id.in_(some)).order_by(MeasureLabel.language)
            for row in self._recorder.session.scalars(query):
                labels[row.measure_id].append(row.label)
        return {number: _folded(words) for number, words in labels.items()}

    def _place_words(self, figures: Sequence[FigureInput]) -> dict[int, Words]:
        names: dict[int, list[str]] = {}
        for some in batches(sorted({one.place.id for one in figures if one.place is not None})):
            query = select(PlaceLabel).where(PlaceLabel.place_id.in_(some))
            for row in self._recorder.session.scalars(query.order_by(PlaceLabel.place_id, PlaceLabel.language)):
                names.setdefault(row.place_id, []).append(row.label)
        return {number: _folded(words) for number, words in names.items()}


def _folded(words: Iterable[str]) -> Words:
    return {word: split_words(word) for word in words}
