"""Measures: found by their exact identity, added, changed; close labels are offered, never merged unasked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Measure, MeasureLabel, Place
from claimdb.record.batches import batches
from claimdb.record.failures import (
    ClashingHandle,
    ClashingKinds,
    ClashingLabel,
    ClashingMeasures,
    UnknownWord,
)
from claimdb.record.keys import LETTERS, free_key
from claimdb.record.places import find_place, place_ancestors
from claimdb.record.recorder import Recorder
from claimdb.values.folding import fold_label, fold_text
from claimdb.values.units import unit_kind

KINDS = ("stock", "flow", "ratio", "rank", "date")
AXES = ("place", "time")
_DURATION = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?", re.ASCII)
_CLOSE = 0.72


class FoundMeasure(NamedTuple):
    """A measure, whether it is new, and the place that its subject turned out to be (None: it is no place)."""

    measure: Measure
    place: Place | None
    is_new: bool


class CloseMeasure(NamedTuple):
    """A measure with the label that comes near, and how near: 1 is equal."""

    measure: Measure
    label: str
    closeness: float


def find_or_add_measure(
    recorder: Recorder,
    labels: Mapping[str, str] | str,
    *,
    subject: str = "",
    unit: str | None = None,
    kind: str | None = None,
    separators: Iterable[str] = (),
    without: Iterable[str] = (),
    holds_for: str | None = None,
    exact: bool = False,
    handle: str | None = None,
    place: Place | None = None,
) -> FoundMeasure:
    """Find the measure with this subject, one of these labels and this kind of unit, or add it.

    Labels are by language, "und" when it is not known.

    A subject that is a known place leaves the measure without subject and comes back as `place`, unless the figure
    has a `place` of its own outside it. What the measure does not say yet (labels, handle, kind, separators) is
    added to it. Raises ClashingMeasures, ClashingLabel, ClashingHandle, ClashingKinds, UnknownWord.
    """
    _check_words(kind, without, holds_for)
    given = {"und": labels} if isinstance(labels, str) else dict(labels)
    named, subject_place = read_subject(recorder, subject, place)
    identity = (fold_label(named), unit_kind(unit))
    found = _find(recorder, [fold_label(label) for label in given.values()], *identity)
    is_new = found is None
    if found is None:
        found = _add(recorder, given, named, unit)
    elif found.withdrawn_at is not None:
        recorder.change(found, withdrawn_at=None)
        recorder.touch("measure", found.key)
    for language, label in given.items():
        _add_label(recorder, found, language, label, is_new=is_new)
    _complete(recorder, found, kind=kind, holds_for=holds_for, exact=exact, handle=handle)
    _add_words(recorder, found, separators=tuple(separators), without=tuple(without))
    return FoundMeasure(found, subject_place, is_new)


def prefetch_measures(recorder: Recorder, wanted: Iterable[tuple[str, str, str | None]]) -> None:
    """Look up measures by subject, label and unit, all at once, for `find_or_add_measure` to find them.

    The subject is none that a place could be: those are looked up one by one.
    """
    memory = recorder.known.measures
    keys = {(fold_label(subject), fold_label(label), unit_kind(unit)) for subject, label, unit in wanted}
    missing = sorted(keys - set(memory))
    found: dict[tuple[str, str, str], list[Measure]] = {key: [] for key in missing}
    for some in batches(sorted({label for _, label, _ in missing})):
        labelled = select(MeasureLabel.folded, Measure).join(Measure, Measure.id == MeasureLabel.measure_id)
        rows = recorder.session.execute(labelled.where(MeasureLabel.folded.in_(some)).order_by(Measure.id))
        for label, measure in rows:
            named = found.get((measure.subject_folded, label, measure.unit_kind))
            if named is not None and measure not in named:
                named.append(measure)
    for key, measures in found.items():
        memory[key] = _one_of(recorder, measures)


def read_subject(recorder: Recorder, subject: str, place: Place | None = None) -> tuple[str, Place | None]:
    """Tell what a subject is: ("", its place) when it is a known place, else (subject, None).

    With a `place` given beside it that lies elsewhere, the subject stays a subject: "China" beside "France"
    says whose, not where.
    """
    stripped = " ".join(subject.split())
    # Two small letters are rather a word ("it", "us") than the code of a country.
    is_word = len(stripped) == 2 and stripped.islower()
    if not stripped or is_word:
        return stripped, None
    if place is None:
        found = find_place(recorder, stripped)
        return ("", found) if found else (stripped, None)
    inside = {place.handle, *(above.handle for above in place_ancestors(recorder.session, place))}
    found = find_place(recorder, stripped)
    return ("", None) if found is not None and found.handle in inside else (stripped, None)


def set_measure(
    recorder: Recorder,
    measure: Measure,
    *,
    labels: Mapping[str, str] | None = None,
    kind: str | None = None,
    unit: str | None = None,
    holds_for: str | None = None,
    exact: bool | None = None,
    handle: str | None = None,
    separators: Sequence[str] | None = None,
    without: Sequence[str] | None = None,
) -> Measure:
    """Give a measure new labels (by language) or properties; None leaves one as it is.

    Raises ClashingHandle, ClashingKinds when the unit is of another kind, UnknownWord, ClashingMeasures when a new
    label already names another measure.
    """
    _check_words(kind, without or (), holds_for)
    if unit is not None and unit_kind(unit) != measure.unit_kind:
        raise ClashingKinds(
            measure=measure.label, kind=measure.unit_kind, given=unit, reason="its unit would be of another kind"
        )
    if handle is not None:
        _check_handle(recorder, measure, handle)
    for language, label in (labels or {}).items():
        _relabel(recorder, measure, language, label)
    wanted: dict[str, Any] = {
        "kind": kind,
        "unit": unit,
        "holds_for": holds_for,
        "exact": exact,
        "handle": handle,
        "separators": None if separators is None else sorted(set(separators)),
        "without": None if without is None else sorted(set(without)),
    }
    if recorder.change(measure, **{name: value for name, value in wanted.items() if value is not None}):
        recorder.touch("measure", measure.key)
    return measure


def settle_kind(recorder: Recorder, measure: Measure, *, has_as_of: bool, has_period: bool) -> None:
    """Let a figure's time say whether the measure is a stock or a flow; raises ClashingKinds when it is the other."""
    implied = "stock" if has_as_of else "flow" if has_period else None
    if implied is None or measure.kind in (implied, "ratio", "rank", "date"):
        return
    if measure.kind is not None:
        given = "an as-of date" if has_as_of else "a period"
        reason = "a stock is true as of a date, a flow counts over a period"
        raise ClashingKinds(measure=measure.label, kind=measure.kind, given=given, reason=reason)
    recorder.change(measure, kind=implied)
    recorder.touch("measure", measure.key)


def close_measures(session: Session, label: str, *, limit: int = 5) -> list[CloseMeasure]:
    """Offer measures whose label in any language comes near, nearest first; equal labels included.

    Closeness is that of difflib (Ratcliff and Obershelp) on folded text, or of its words in order of the alphabet when
    that is higher.
    """
    wanted = fold_text(label)
    living = select(MeasureLabel, Measure).join(Measure, Measure.id == MeasureLabel.measure_id)
    rows = session.execute(living.where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None)))
    best: dict[int, CloseMeasure] = {}
    for row, measure in rows:
        near = CloseMeasure(measure, row.label, _closeness(wanted, fold_text(row.label)))
        if near.closeness >= _CLOSE and (measure.id not in best or near.closeness > best[measure.id].closeness):
            best[measure.id] = near
    return sorted(best.values(), key=lambda near: (-near.closeness, near.measure.key))[:limit]


def _closeness(a: str, b: str) -> float:
    straight = SequenceMatcher(None, a, b, autojunk=False)
    sorted_words = SequenceMatcher(None, " ".join(sorted(a.split())), " ".join(sorted(b.split())), autojunk=False)
    return round(max(straight.ratio(), sorted_words.ratio()), 4)


def survivor(session: Session, measure: Measure) -> Measure:
    """Give the measure that a merged one now is."""
    while measure.merged_into_id is not None:
        measure = session.get_one(Measure, measure.merged_into_id)
    return measure


def _find(recorder: Recorder, labels: list[str], subject: str, kind: str) -> Measure | None:
    found: dict[int, Measure] = {}
    for label in labels:
        one = _find_one(recorder, label, subject, kind)
        if one is not None:
            found[one.id] = one
    if len(found) > 1:
        named = ", ".join(f"{measure.key} ({measure.label})" for measure in found.values())
        raise ClashingMeasures(candidates=named)
    return next(iter(found.values()), None)


def _find_one(recorder: Recorder, label: str, subject: str, kind: str) -> Measure | None:
    memory = recorder.known.measures
    if (subject, label, kind) not in memory:
        labelled = select(MeasureLabel.measure_id).where(MeasureLabel.folded == label)
        rows = recorder.session.scalars(
            select(Measure)
            .where(Measure.id.in_(labelled), Measure.subject_folded == subject, Measure.unit_kind == kind)
            .order_by(Measure.id)
        ).all()
        memory[subject, label, kind] = _one_of(recorder, rows)
    return memory[subject, label, kind]


def _one_of(recorder: Recorder, rows: Sequence[Measure]) -> Measure | None:
    living = [measure for measure in rows if measure.withdrawn_at is None] or list(rows)
    merged_last = sorted(living, key=lambda measure: measure.merged_into_id is not None)
    return survivor(recorder.session, merged_last[0]) if merged_last else None


def _add(recorder: Recorder, labels: Mapping[str, str], subject: str, unit: str | None) -> Measure:
    label = " ".join(next(iter(labels.values())).split())
    folded = (fold_label(subject), fold_label(label), unit_kind(unit))
    measure = Measure(
        id=recorder.new_id(),
        key=free_key(recorder.session, Measure, LETTERS["measure"], *folded),
        handle=None,
        subject=subject,
        subject_folded=folded[0],
        label=label,
        label_folded=folded[1],
        unit=unit,
        unit_kind=folded[2],
        kind=None,
        holds_for=None,
        separators=[],
        without=[],
        exact=False,
        merged_into_id=None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(measure, "measure", measure.key)
    recorder.known.has_absorbed[measure.id] = False
    return measure


def _add_label(recorder: Recorder, measure: Measure, language: str, label: str, *, is_new: bool = False) -> None:
    folded = fold_label(label)
    if (measure.id, language, folded) in recorder.known.labels:
        return
    names_it = recorder.known.measures.get((measure.subject_folded, folded, measure.unit_kind)) is measure
    there = None if is_new else recorder.session.get(MeasureLabel, (measure.id, language))
    if there is None and not (names_it and language == "und"):
        row = MeasureLabel(measure_id=measure.id, language=language, label=" ".join(label.split()), folded=folded)
        recorder.create(row, "measure", measure.key)
    elif there is not None and there.folded != folded and not names_it:
        # A label of a measure that was merged into this one names it too, in whatever language.
        raise ClashingLabel(kind="measure", key=measure.key, there=there.label, language=language, given=label)
    recorder.known.measures[measure.subject_folded, folded, measure.unit_kind] = measure
    recorder.known.labels.add((measure.id, language, folded))


def _relabel(recorder: Recorder, measure: Measure, language: str, label: str) -> None:
    folded = fold_label(label)
    other = _find_one(recorder, folded, measure.subject_folded, measure.unit_kind)
    if other is not None and other.id != measure.id:
        raise ClashingMeasures(candidates=f"{measure.key} ({measure.label}), {other.key} ({other.label})")
    there = recorder.session.get(MeasureLabel, (measure.id, language))
    if there is None:
        _add_label(recorder, measure, language, label)
    else:
        recorder.change(there, label=" ".join(label.split()), folded=folded)
        recorder.touch("measure", measure.key)
        recorder.known.measures.clear()
        recorder.known.labels.clear()


def _complete(
    recorder: Recorder, measure: Measure, *, kind: str | None, holds_for: str | None, exact: bool, handle: str | None
) -> None:
    wanted: dict[str, Any] = {}
    if kind is not None and measure.kind is None:
        wanted["kind"] = kind
    elif kind is not None and measure.kind != kind:
        reason = "a measure has one kind"
        raise ClashingKinds(measure=measure.label, kind=measure.kind, given=f"kind {kind}", reason=reason)
    if holds_for is not None and measure.holds_for is None:
        wanted["holds_for"] = holds_for
    if exact:
        wanted["exact"] = True
    if handle is not None and measure.handle != handle:
        _check_handle(recorder, measure, handle)
        wanted["handle"] = handle
    if recorder.change(measure, **wanted):
        recorder.touch("measure", measure.key)


def _add_words(recorder: Recorder, measure: Measure, **words: tuple[str, ...]) -> None:
    for name, added in words.items():
        if recorder.change(measure, **{name: sorted({*getattr(measure, name), *added})}):
            recorder.touch("measure", measure.key)


def _check_handle(recorder: Recorder, measure: Measure, handle: str) -> None:
    taken = recorder.session.scalars(select(Measure).where(Measure.handle == handle)).first()
    if taken is not None and taken.id != measure.id:
        raise ClashingHandle(handle=handle, kind="measure", key=taken.key)


def _check_words(kind: str | None, without: Iterable[str], holds_for: str | None) -> None:
    if kind is not None and kind not in KINDS:
        raise UnknownWord(given=kind, field="kind of measure", allowed=", ".join(KINDS))
    for axis in without:
        if axis not in AXES:
            raise UnknownWord(given=axis, field="axis of a measure", allowed=", ".join(AXES))
    if holds_for is not None and not _DURATION.fullmatch(holds_for):
        raise UnknownWord(given=holds_for, field="duration", allowed="ISO 8601 durations such as P6M or P1Y")
