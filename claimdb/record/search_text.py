"""Folded text to find records by; kept beside them, rebuilt whenever they change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
from claimdb.values.folding import fold_text
from claimdb.values.work import Work

SEARCHED = ("title", "container-title", "publisher", "collection-title", "abstract", "keyword", "note")
"""CSL variables of a source that its text holds beside names and cite key."""


def index_source(recorder: Recorder, source: Source, *, is_new: bool = False) -> None:
    """Write the text of a source: field "source"."""
    work = Work(source.cite_key, source.csl)
    people = (name for variable in ("author", "editor", "translator") for name in work.people(variable))
    texts = (work.text(variable) for variable in SEARCHED)
    words = [source.cite_key, *(text for text in texts if text), *people, source.issued or "", source.note or ""]
    write_texts(recorder, "source", source.key, {"source": " ".join(words)}, is_new=is_new)


def index_assertion(recorder: Recorder, assertion: Assertion, *, is_new: bool = False) -> None:
    """Write the texts of an assertion: fields "quote", "words" and "speaker"."""
    texts = {"quote": assertion.quote, "words": assertion.words, "speaker": assertion.speaker}
    present = {field: text for field, text in texts.items() if text}
    write_texts(recorder, "assertion", assertion.key, present, is_new=is_new)


def index_claims(recorder: Recorder, claims: Iterable[Claim], *, are_new: bool = False) -> None:
    """Write the text of claims: field "claim" holds the proposition, else labels, places and printed figures."""
    for some in batches(claims):
        texts = _claim_texts(recorder, some)
        for claim in some:
            write_texts(recorder, "claim", claim.key, {"claim": texts[claim.id]}, is_new=are_new)


def write_texts(recorder: Recorder, kind: str, key: str, texts: Mapping[str, str], *, is_new: bool = False) -> None:
    """Write the folded texts of one record by field; nothing is looked up for a new one."""
    for field, text in texts.items():
        folded = fold_text(text)
        there = None if is_new else recorder.session.get(SearchText, (kind, key, field))
        if there is None:
            recorder.add_derived(SearchText, kind=kind, key=key, field=field, folded=folded)
        elif there.folded != folded:
            there.folded = folded


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
