"""The words to find records by; kept beside them, rebuilt whenever they change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sqlalchemy import select

from claimdb.model import (
    Assertion,
    Claim,
    MeasureLabel,
    Place,
    PlaceLabel,
    SearchText,
    Source,
)
from claimdb.record.batches import batches
from claimdb.record.recorder import Recorder
from claimdb.record.search_fields import Field, text_id
from claimdb.values.words import split_words
from claimdb.values.work import Work

_PEOPLE = ("author", "editor", "translator")
_VARIABLES: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.TITLE: ("title",),
        Field.CONTAINER: ("container-title", "collection-title"),
        Field.PUBLISHER: ("publisher",),
        Field.NOTE: ("abstract", "keyword", "note"),
    }
)
"""CSL variables that the fields of a source hold."""


def index_source(recorder: Recorder, source: Source, *, is_new: bool = False) -> None:
    """Write the words of a source, by field."""
    work = Work(source.cite_key, source.csl)
    said: dict[Field, list[str | None]] = {
        field: [work.text(variable) for variable in variables] for field, variables in _VARIABLES.items()
    }
    said[Field.AUTHOR] = [name for variable in _PEOPLE for name in work.people(variable)]
    said[Field.ISSUED] = [source.issued]
    said[Field.KEY] = [source.cite_key]
    said[Field.NOTE].append(source.note)
    texts = {field: " ".join(filter(None, dict.fromkeys(parts))) for field, parts in said.items()}
    write_texts(recorder, {source.id: texts}, is_new=is_new)


def index_assertion(recorder: Recorder, assertion: Assertion, *, is_new: bool = False) -> None:
    """Write the words of an assertion, by field."""
    texts = {Field.QUOTE: assertion.quote, Field.WORDS: assertion.words, Field.SPEAKER: assertion.speaker}
    write_texts(recorder, {assertion.id: texts}, is_new=is_new)


def index_claims(recorder: Recorder, claims: Iterable[Claim], *, are_new: bool = False) -> None:
    """Write the words of claims: the proposition, else labels, places and printed figures."""
    for some in batches(claims) if recorder.is_kept else ():
        texts = _claim_texts(recorder, some)
        write_texts(recorder, {number: {Field.CLAIM: said} for number, said in texts.items()}, is_new=are_new)


def write_texts(recorder: Recorder, texts: Mapping[int, Mapping[Field, str | None]], *, is_new: bool = False) -> None:
    """Write the words of records, by row id and field; what a record has no more is taken out. New ones have none yet.

    Given for a record are all fields of its kind. Nobody finds what is only tried out.
    """
    if not recorder.is_kept:
        return
    wanted = {
        text_id(record, field): split_words(said)
        for record, fields in texts.items() for field, said in fields.items() if said
    }  # fmt: skip
    if not is_new:
        asked = [text_id(record, field) for record, fields in texts.items() for field in fields]
        recorder.flush()
        for some in batches(asked):
            for row in recorder.session.scalars(select(SearchText).where(SearchText.id.in_(some))):
                words = wanted.pop(row.id, "")
                if not words:
                    recorder.session.delete(row)
                elif row.words != words:
                    row.words = words
        recorder.session.flush()
    recorder.find_by.extend((number, words) for number, words in wanted.items() if words)


def _claim_texts(recorder: Recorder, claims: list[Claim]) -> dict[int, str]:
    session = recorder.session
    numbers = [claim.id for claim in claims]
    words: dict[int, list[str]] = {claim.id: [claim.proposition] if claim.proposition else [] for claim in claims}
    known = recorder.known
    known.prefetch_parts(claims)
    figures = [figure for number in numbers for figure in known.figures[number]]
    measures = sorted({figure.measure_id for figure in figures})
    labels: dict[int, list[str]] = {}
    for measure in map(known.measure, measures):
        labels[measure.id] = [measure.subject, measure.label] if measure.subject else [measure.label]
    found = select(MeasureLabel).where(MeasureLabel.measure_id.in_(measures)).order_by(MeasureLabel.language)
    for row in session.scalars(found):
        labels[row.measure_id].append(row.label)
    names: dict[int, list[str]] = {}
    places = {figure.place_id for figure in figures if figure.place_id is not None}
    named = (
        select(PlaceLabel).join(Place).where(Place.id.in_(places)).order_by(PlaceLabel.place_id, PlaceLabel.language)
    )
    for name in session.scalars(named):
        names.setdefault(name.place_id, []).append(name.label)
    printed: dict[int, list[str]] = {}
    spoken = [said for number in numbers for said in known.assertions[number]]
    gone = {claim.id for claim in claims if claim.withdrawn_at is not None}
    # The mentions of a withdrawn claim were withdrawn with it.
    mentions = [
        one for said in spoken for one in known.mentions[said.id] if one.withdrawn_at is None or said.claim_id in gone
    ]
    for mention in sorted(mentions, key=lambda one: one.id):
        printed.setdefault(mention.figure_id, []).append(mention.wording)
    for figure in figures:
        words[figure.claim_id] += [
            *labels[figure.measure_id],
            *names.get(figure.place_id or 0, []),
            *printed.get(figure.id, []),
            *(str(value) for _name, value in sorted(figure.qualifiers.items())),
        ]
    return {number: " ".join(dict.fromkeys(said)) for number, said in words.items()}
