"""The texts by which new claims are found, folded piece by piece: labels and places come back a thousand times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from claimdb.model import MeasureLabel, PlaceLabel, SearchText
from claimdb.record.batches import batches
from claimdb.record.inputs import AssertionInput, FigureInput
from claimdb.record.quantities import read_qualifiers
from claimdb.record.recorder import Recorder
from claimdb.values.folding import fold_text

Words = dict[str, str]
"""Words and their folded text, each once, in order."""


class PlainTexts:
    """The search texts of claims made in one unit of work, as `index_claims` and `index_assertion` write them."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._claims: list[tuple[str, str | None, Sequence[FigureInput]]] = []
        self._texts: list[tuple[str, str, str, str]] = []

    def add_assertion(self, key: str, said: AssertionInput) -> None:
        """Write the texts of an assertion."""
        for field, text in (("quote", said.quote), ("words", said.words), ("speaker", said.speaker)):
            if text:
                self._texts.append(("assertion", key, field, fold_text(text)))

    def add_claim(self, key: str, proposition: str | None, figures: Sequence[FigureInput]) -> None:
        """Note a claim, whose text is written at the end."""
        self._claims.append((key, proposition, figures))

    def write(self) -> None:
        """Write the texts of all claims that were noted."""
        figures = [one for _key, _proposition, some in self._claims for one in some]
        measures = self._measures(figures)
        places = self._places(figures)
        nowhere: Words = {}
        for key, proposition, some in self._claims:
            words = {proposition: fold_text(proposition)} if proposition else {}
            for one in some:
                words.update(measures[one.measure.id])
                words.update(nowhere if one.place is None else places.get(one.place.id, nowhere))
                wording = one.figure.wording
                words[wording] = fold_text(wording)
                if one.qualifiers:
                    words.update(_folded(read_qualifiers(one.qualifiers).values()))
            self._texts.append(("claim", key, "claim", " ".join(filter(None, words.values()))))
        # In the order of their index they are put in faster.
        self._recorder.store_derived(SearchText, ("kind", "key", "field", "folded")).extend(sorted(self._texts))
        self._claims.clear()
        self._texts.clear()

    def _measures(self, figures: Sequence[FigureInput]) -> dict[int, Words]:
        measures = {one.measure.id: one.measure for one in figures}
        labels = {number: [one.subject, one.label] if one.subject else [one.label] for number, one in measures.items()}
        for some in batches(sorted(measures)):
            query = select(MeasureLabel).where(MeasureLabel.measure_id.in_(some)).order_by(MeasureLabel.language)
            for row in self._recorder.session.scalars(query):
                labels[row.measure_id].append(row.label)
        return {number: _folded(words) for number, words in labels.items()}

    def _places(self, figures: Sequence[FigureInput]) -> dict[int, Words]:
        names: dict[int, list[str]] = {}
        for some in batches(sorted({one.place.id for one in figures if one.place is not None})):
            query = select(PlaceLabel).where(PlaceLabel.place_id.in_(some))
            for row in self._recorder.session.scalars(query.order_by(PlaceLabel.place_id, PlaceLabel.language)):
                names.setdefault(row.place_id, []).append(row.label)
        return {number: _folded(words) for number, words in names.items()}


def _folded(words: Iterable[str]) -> Words:
    return {word: fold_text(word) for word in words}
