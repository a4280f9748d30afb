"""Whether what a document file names is defined there, once, and nothing rests on itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from claimdb.errors import InputError
from claimdb.interchange.document_failures import (
    GivenTwice,
    MissingKey,
    NearlyInFile,
    NoSuchFigure,
    NotInFile,
    RestsOnItself,
    TooMuch,
)
from claimdb.interchange.document_format import Citation, Claim, Document, Figure
from claimdb.values.regions import find_place_name

_TABLES = ("works", "places", "measures", "claims")


def find_faults(document: Document, shown: str) -> Iterator[InputError]:
    """Find every name that is not defined, or defined twice, in the order of the file; `shown` names the file."""
    names = _Names(document, shown)
    yield from names.twice()
    for at, place in enumerate(document.places):
        if place.part_of is not None:
            yield from names.place(place.part_of, f"places[{at}].part_of")
    for at, claim in enumerate(document.claims):
        yield from _faults_of_claim(names, claim, f"claims[{at}]")
    for at, derivation in enumerate(document.derivations):
        yield from names.figure(derivation.result, f"derivations[{at}].result")
        for number, term in enumerate(derivation.terms):
            yield from names.figure(term, f"derivations[{at}].terms[{number}]")
    for at, link in enumerate(document.lineage):
        yield from names.work(link.source, f"lineage[{at}].source")
        yield from names.work(link.of, f"lineage[{at}].of")
        if link.source == link.of:
            yield RestsOnItself(where=names.where(f"lineage[{at}].of"), given=link.of)
        if link.measure is not None:
            yield from names.measure(link.measure, f"lineage[{at}].measure")


class _Names:
    """What a file defines, and what to say of a name that it does not."""

    def __init__(self, document: Document, shown: str) -> None:
        self.document = document
        self._shown = shown
        self._works = {document.document.id, *(work.id for work in document.works)}
        self._places = {place.id for place in document.places}
        self._measures = {measure.id for measure in document.measures}
        self._claims = {claim.id: claim for claim in document.claims}

    def where(self, place: str) -> str:
        return f"{self._shown}: {place}"

    def twice(self) -> Iterator[InputError]:
        """Say which handles of a table stand more than once; a work may not have the document's either."""
        for table in _TABLES:
            seen = Counter([self.document.document.id] if table == "works" else [])
            for at, row in enumerate(getattr(self.document, table)):
                seen[row.id] += 1
                if seen[row.id] == 2:
                    yield GivenTwice(where=self.where(f"{table}[{at}].id"), given=row.id)

    def place(self, given: str, place: str) -> Iterator[InputError]:
        if find_place_name(given) is None:
            yield from self._defined(given, self._places, "places", place)

    def work(self, given: str, place: str) -> Iterator[InputError]:
        yield from self._defined(given, self._works, "works", place)

    def measure(self, given: str, place: str) -> Iterator[InputError]:
        yield from self._defined(given, self._measures, "measures", place)

    def claim(self, given: str, place: str) -> Iterator[InputError]:
        # A claim of another file is looked for when it is recorded.
        if ":" not in given:
            yield from self._defined(given, set(self._claims), "claims", place)

    def figure(self, given: str, place: str) -> Iterator[InputError]:
        claim, _, number = given.rpartition(".")
        if ":" in given:
            return
        if claim not in self._claims:
            yield from self._defined(claim or given, set(self._claims), "claims", place)
            return
        count = len(self._claims[claim].figures)
        if not (number.isascii() and number.isdigit() and 1 <= int(number) <= count):
            yield NoSuchFigure(where=self.where(place), given=given, count=count)

    def _defined(self, given: str, known: set[str], table: str, place: str) -> Iterator[InputError]:
        if given in known:
            return
        near = get_close_matches(given, sorted(known), n=1)
        if near:
            yield NearlyInFile(where=self.where(place), given=given, near=near[0], table=table)
        else:
            yield NotInFile(where=self.where(place), given=given, table=table)


def _faults_of_claim(names: _Names, claim: Claim, place: str) -> Iterator[InputError]:
    if claim.denies is None and claim.text is None:
        yield MissingKey(where=names.where(place), key="text")
    for key, value, stance in (("denies", claim.denies, "denies"), ("corrects", claim.corrects, "corrects")):
        if value is None:
            continue
        yield from names.claim(value, f"{place}.{key}")
        if claim.stance != stance:
            yield TooMuch(where=names.where(place), key=key, other=f"stance = {claim.stance}")
    if claim.denies is not None:
        # A denial has the words of what it denies: its own would be another claim.
        for key in ("text", "figures"):
            if getattr(claim, key):
                yield TooMuch(where=names.where(place), key=key, other="denies")
    for at, cited in enumerate(claim.cites):
        yield from _faults_of_citation(names, cited, f"{place}.cites[{at}]")
    for at, figure in enumerate(claim.figures):
        yield from _faults_of_figure(names, figure, f"{place}.figures[{at}]")


def _faults_of_citation(names: _Names, cited: Citation, place: str) -> Iterator[InputError]:
    if cited.source is None:
        if cited.outcome in ("full", "resolved"):
            yield MissingKey(where=names.where(place), key="source")
        if cited.as_cited is None:
            yield MissingKey(where=names.where(place), key="as_cited")
        return
    if cited.source == names.document.document.id:
        yield RestsOnItself(where=names.where(f"{place}.source"), given=cited.source)
        return
    yield from names.work(cited.source, f"{place}.source")


def _faults_of_figure(names: _Names, figure: Figure, place: str) -> Iterator[InputError]:
    yield from names.measure(figure.measure, f"{place}.measure")
    if figure.place is not None:
        yield from names.place(figure.place, f"{place}.place")
    if figure.as_of is not None and figure.period is not None:
        yield TooMuch(where=names.where(place), key="as_of", other="period")
