"""Which recorded measure a candidate is of, taken unasked: its key or label, or that label in another number."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.extract.crossing import has_no_deed
from claimdb.extract.deeds import idea_of, split_deed
from claimdb.extract.proposals import ProposedFigure
from claimdb.model import Measure, MeasureLabel, Place
from claimdb.record.lookup import find_measure
from claimdb.record.measures import find_or_add_measure, read_subject
from claimdb.record.places import find_or_add_place
from claimdb.record.recorder import Recorder
from claimdb.values.folding import fold_label
from claimdb.values.likeness import likeness
from claimdb.values.units import unit_kind

# As much of a word as no plural changes.
_BEGINNING = 3


def choose_measure(recorder: Recorder, one: ProposedFigure, label: str, language: str) -> tuple[Measure, Place | None]:
    """Give the measure of a candidate and the place of its figure: a recorded one that its label names, else a new one.

    A label names a measure where it is its key or handle, its label in any language, or differs from that by number
    and articles alone. What comes near is never taken. The subject must be the measure's own; one that is a recorded
    place is the place. Raises AmbiguousKey, and what adding a measure raises.
    """
    unit = one.figure.unit
    place = find_or_add_place(recorder, one.figure.place) if one.figure.place else None
    named = find_measure(recorder.session, label, fits=unit_kind(unit)) if _is_key(recorder.session, label) else None
    if named is not None and named.unit_kind == unit_kind(unit):
        return named, place
    subject, of_subject = read_subject(recorder, one.subject or "", place)
    there = place or of_subject
    if there is not None and not subject:
        # "Ferrol had 54 mills" made Ferrol a subject before anything was told to be in Ferrol.
        owned = _like(recorder.session, label, language, one.figure.place or one.subject or "", unit)
        if owned is not None and owned.subject:
            return owned, None
    found = _like(recorder.session, label, language, subject, unit)
    if found is None and subject and has_no_deed(one):
        # A measure without subject that somebody recorded: who has so many of them is where they are.
        found = _like(recorder.session, label, language, "", unit)
        there = find_or_add_place(recorder, subject) if found is not None else there
    found = found or _of_same_deed(recorder.session, label, language, subject, unit)
    if found is not None:
        return found, there
    # What has no time by its nature (a length, a cost) needs none.
    is_lasting = one.sense is not None and one.sense.lasting and one.figure.period is None
    without = ("time",) if is_lasting else ()
    added = find_or_add_measure(recorder, {language: label}, subject=subject, unit=unit, place=there, without=without)
    return added.measure, there or added.place


def _is_key(session: Session, given: str) -> bool:
    named = select(Measure.id).where((Measure.key == given) | (Measure.handle == given))
    return session.scalars(named).first() is not None


def _like(session: Session, label: str, language: str, subject: str, unit: str | None) -> Measure | None:
    """Find the one living measure of this subject whose label, in its own language, is the same but for its number."""
    folded, wanted = fold_label(label), likeness(label, language)
    beginning = next((word for word in folded.split() if len(word) > _BEGINNING), folded)[:_BEGINNING]
    query = (
        select(MeasureLabel, Measure)
        .join(Measure, Measure.id == MeasureLabel.measure_id)
        .where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None))
        .where(Measure.unit_kind == unit_kind(unit), Measure.subject_folded == fold_label(subject))
        .where(MeasureLabel.folded.contains(beginning, autoescape=True))
        .order_by(Measure.id)
    )
    alike: dict[int, Measure] = {}
    for row, measure in session.execute(query):
        if row.folded == folded:
            return measure
        own = row.language if row.language != "und" else language
        if likeness(row.label, own) == (wanted if own == language else likeness(label, own)):
            alike[measure.id] = measure
    return next(iter(alike.values())) if len(alike) == 1 else None


def _of_same_deed(session: Session, label: str, language: str, subject: str, unit: str | None) -> Measure | None:
    """Find the one measure of this subject that tells the same deed of what a recorded measure has both labels for.

    "Pupils (enrolled)" and "élèves (inscrits)" are one where a person declared pupils and élèves to be.
    """
    name, deed = split_deed(label)
    idea = idea_of(deed)
    counted = _like(session, name, language, "", unit) if idea else None
    if counted is None:
        return None
    rows = session.scalars(select(MeasureLabel).where(MeasureLabel.measure_id == counted.id))
    names = {(row.language, likeness(row.label, row.language)) for row in rows}
    query = (
        select(MeasureLabel, Measure)
        .join(Measure, Measure.id == MeasureLabel.measure_id)
        .where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None))
        .where(Measure.unit_kind == unit_kind(unit), Measure.subject_folded == fold_label(subject))
        .where(MeasureLabel.folded.contains("(", autoescape=True))
        .order_by(Measure.id)
    )
    alike: dict[int, Measure] = {}
    for row, measure in session.execute(query):
        other, done = split_deed(row.label)
        if idea_of(done) == idea and (row.language, likeness(other, row.language)) in names:
            alike[measure.id] = measure
    return next(iter(alike.values())) if len(alike) == 1 else None


def declared_labels(session: Session) -> dict[tuple[str, str, tuple[str, ...]], str]:
    """Give the keys of measures without subject by kind of unit, language and words of each of their labels."""
    query = (
        select(MeasureLabel.language, MeasureLabel.label, Measure.unit_kind, Measure.key)
        .join(Measure, Measure.id == MeasureLabel.measure_id)
        .where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None), Measure.subject_folded == "")
        .order_by(Measure.key.desc())
    )
    return {(kind, language, likeness(label, language)): key for language, label, kind, key in session.execute(query)}
