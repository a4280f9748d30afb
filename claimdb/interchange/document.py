"""Document files come in: one TOML file says what one document claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimdb.interchange.document_failures import NoSuchDocument, NotImportedYet, NotInOtherFile
from claimdb.interchange.document_figures import Reading, standing_at
from claimdb.interchange.document_format import Document
from claimdb.interchange.document_reading import read_document
from claimdb.model import Claim, Figure
from claimdb.record.assertions import add_assertion
from claimdb.record.claims import claim_key, find_claim, record_claims
from claimdb.record.derivations import derive
from claimdb.record.inputs import Recorded
from claimdb.record.quantities import figure_identity, row_identity
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_lineage

# The name of a file is a handle here, and never a path.
_FILE_NAME = re.compile(r"[\w][\w.-]*")


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing one file came to, in claims: read, added, already there, refused."""

    read: int
    added: int
    there: int
    refused: int = 0


def import_document(recorder: Recorder, path: Path, *, update: bool = False) -> Imported:
    """Record what a document file says; a file that was imported before changes nothing.

    `update` lets works of the file replace recorded ones with other content. A claim of another file is named
    `file-name:claim-id`; that file stands beside this one and is imported before. The file is refused whole:
    raises what `read_document` does, UnreadableFigure, NoSuchDocument, NotImportedYet, and what recording refuses.
    """
    document = read_document(path)
    return _Import(recorder, document, path, update=update).record()


def named_files(document: Document) -> frozenset[str]:
    """Give the names (without .toml) of the other files whose claims a document names."""
    return frozenset(name.partition(":")[0] for name in _foreign_names(document))


def _foreign_names(document: Document) -> Iterator[str]:
    for claim in document.claims:
        yield from (name for name in (claim.denies, claim.corrects) if name and ":" in name)
    for derivation in document.derivations:
        yield from (name for name in (derivation.result, *derivation.terms) if ":" in name)


class _Import:
    """One document file on its way in."""

    def __init__(self, recorder: Recorder, document: Document, path: Path, *, update: bool) -> None:
        self._recorder = recorder
        self._document = document
        self._path = path
        self._reading = Reading(recorder, document, str(path), update=update)
        self._recorded: dict[str, Recorded] = {}
        self._others: dict[str, Reading] = {}

    def record(self) -> Imported:
        self._reading.record_named()
        claims = self._document.claims
        self._record_claims([at for at, claim in enumerate(claims) if not claim.denies and not claim.corrects])
        self._record_claims([at for at, claim in enumerate(claims) if claim.corrects])
        added = sum(one.added for one in self._recorded.values())
        for at, claim in enumerate(claims):
            if claim.denies:
                denied, _ = self._claim(claim.denies, f"claims[{at}].denies")
                added += add_assertion(self._recorder, denied, self._reading.assertion(claim)).added
        self._derive()
        self._link()
        return Imported(len(claims), added, len(claims) - added)

    def _record_claims(self, numbers: list[int]) -> None:
        given = []
        for at in numbers:
            corrected = self._document.claims[at].corrects
            corrects = self._claim(corrected, f"claims[{at}].corrects")[0] if corrected else None
            given.append(self._reading.claim(at, corrects))
        recorded = record_claims(self._recorder, given)
        for at, one in zip(numbers, recorded, strict=True):
            self._recorded[self._document.claims[at].id] = one

    def _derive(self) -> None:
        for at, one in enumerate(self._document.derivations):
            place = f"derivations[{at}]"
            result = self._figure(one.result, f"{place}.result")
            terms = [self._figure(term, f"{place}.terms[{number}]") for number, term in enumerate(one.terms)]
            source = self._reading.source(self._document.document.id)
            with standing_at(self._where(place)):
                derive(self._recorder, one.kind, result, terms, factor=one.exact_factor, quote=one.quote, source=source)

    def _link(self) -> None:
        for at, link in enumerate(self._document.lineage):
            measure = self._reading.measure(link.measure) if link.measure else None
            source, of = self._reading.source(link.source), self._reading.source(link.of)
            with standing_at(self._where(f"lineage[{at}]")):
                add_lineage(self._recorder, source, of, link.kind, measure=measure)

    def _figure(self, name: str, place: str) -> Figure:
        handle, _, number = name.rpartition(".")
        _, figures = self._claim(handle, place)
        return figures[int(number) - 1]

    def _claim(self, name: str, place: str) -> tuple[Claim, tuple[Figure, ...]]:
        """Find a claim, of this file or another, with its figures in the order of the file."""
        file, colon, handle = name.rpartition(":")
        if not colon:
            one = self._recorded[name]
            return one.claim, one.figures
        other = self._other(file, name, place)
        numbers = [at for at, claim in enumerate(other.document.claims) if claim.id == handle and not claim.denies]
        if not numbers:
            raise NotInOtherFile(where=self._where(place), given=name, file=f"{file}.toml")
        given = other.claim(numbers[0])
        there = find_claim(self._recorder, claim_key(given.figures, given.proposition), given.figures)
        if there is None:
            raise NotImportedYet(where=self._where(place), given=name, file=f"{file}.toml")
        known = self._recorder.known
        known.prefetch_parts([there])
        rows = {row_identity(row, known.measure(row.measure_id)): row for row in known.figures[there.id]}
        return there, tuple(rows[figure_identity(figure)] for figure in given.figures)

    def _other(self, file: str, name: str, place: str) -> Reading:
        if file not in self._others:
            is_name = _FILE_NAME.fullmatch(file) is not None
            path = self._path.with_name(f"{file}.toml") if is_name else self._path
            if not is_name or not path.is_file():
                raise NoSuchDocument(where=self._where(place), given=name, file=f"{file}.toml")
            self._others[file] = Reading(self._recorder, read_document(path), str(path))
        return self._others[file]

    def _where(self, place: str) -> str:
        return f"{self._path}: {place}"
