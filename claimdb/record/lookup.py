"""Finding one record by what a person types: a short prefix of its key, its name, its label."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, overload

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimdb.model import Claim, Event, Finding, Measure, MeasureLabel, Place, PlaceLabel, Source
from claimdb.record.failures import AmbiguousKey, UnknownEvent, UnknownKey
from claimdb.record.wording import claim_words
from claimdb.values.countries import COUNTRIES, fold_place
from claimdb.values.folding import fold_label, fold_text
from claimdb.values.regions import find_place_name

Kind = Literal["source", "measure", "claim", "finding", "place", "event"]
Row = Source | Measure | Claim | Finding | Place | Event
LONGEST_SOUGHT = 1000
"""Characters of what is looked for; SQLite refuses to look for more than 50,000 bytes."""

Keyed = type[Source] | type[Measure] | type[Claim] | type[Finding] | type[Place]

_SHOWN = 5
_OFFERED = 3
_NEAR = 0.75
_LEAST = 3
_LOOKED_AT = 20_000
_KEY_SHOWN = 8
_CHOICE_SHOWN = 12
_WORDS_SHOWN = 40
_NAMED = ("source", "measure", "place")


@overload
def find_by_prefix(session: Session, kind: Literal["source"], given: str, *, follow: bool = True) -> Source: ...
@overload
def find_by_prefix(session: Session, kind: Literal["measure"], given: str, *, follow: bool = True) -> Measure: ...
@overload
def find_by_prefix(session: Session, kind: Literal["claim"], given: str, *, follow: bool = True) -> Claim: ...
@overload
def find_by_prefix(session: Session, kind: Literal["finding"], given: str, *, follow: bool = True) -> Finding: ...
@overload
def find_by_prefix(session: Session, kind: Literal["place"], given: str, *, follow: bool = True) -> Place: ...
@overload
def find_by_prefix(session: Session, kind: Literal["event"], given: str, *, follow: bool = True) -> Event: ...
def find_by_prefix(session: Session, kind: Kind, given: str, *, follow: bool = True) -> Row:
    """Find the one record that `given` names.

    Whole names come first (key, cite key, handle, code, label in any language, number of an event), then the start
    of a key or cite key. Withdrawn records count only where no living one fits. A merged source or measure and a
    replaced claim give the record that stands for them now, unless `follow` is off.
    Raises UnknownKey and AmbiguousKey, which lists up to five candidates.
    """
    stripped = given.strip()
    found = _find_event(session, stripped) if kind == "event" else _find_keyed(session, kind, stripped)
    if not found:
        raise (
            UnknownEvent(given=given)
            if kind == "event"
            else UnknownKey(kind=kind, given=given, near=find_near(session, kind, stripped))
        )
    only = _only(session, kind, given, found)
    return _survivor(session, only) if follow else only


def find_measure(session: Session, given: str, *, fits: str | None = None) -> Measure | None:
    """Find the measure that `given` names, or None where a new one would have that label; raises AmbiguousKey.

    Of several that it names, the one whose kind of unit is `fits` is meant, if there is one.
    """
    found = _find_keyed(session, "measure", given.strip())
    fitting: list[Row] = [one for one in found if isinstance(one, Measure) and one.unit_kind == fits]
    found = fitting if len(fitting) == 1 else found
    only = _survivor(session, _only(session, "measure", given, found)) if found else None
    return only if isinstance(only, Measure) else None


def find_labelled(session: Session, given: str) -> list[int]:
    """Find the row ids of all measures with a label, whoever they are about; else of the one that `given` names."""
    labelled = _select(session, Measure, _whole_names("measure", given.strip())[1]) if given.strip() else []
    return [row.id for row in labelled] or [find_by_prefix(session, "measure", given).id]


def _only(session: Session, kind: str, given: str, found: Sequence[Row]) -> Row:
    if len(found) > 1:
        shown = [_choice(row, label) for row, label in _labelled(session, found[:_SHOWN])]
        raise AmbiguousKey(kind=kind, given=given, count=len(found), candidates=", ".join(shown))
    return found[0]


def _choice(row: Row, label: str) -> str:
    """Name a record among several, by as much of its key as tells it apart from any other."""
    if isinstance(row, Source):
        return f"{row.cite_key} ({_cut(row.title)})" if row.title else row.cite_key
    return f"{_key(row)[:_CHOICE_SHOWN]} ({_cut(label)})"


def _cut(text: str) -> str:
    return text if len(text) <= _WORDS_SHOWN else text[: _WORDS_SHOWN - 1].rstrip() + "…"


def complete_keys(session: Session, kind: Kind, incomplete: str, *, limit: int = 50) -> list[tuple[str, str]]:
    """Offer what completes a key for the shell: (key or cite key, what it is), in order; at most `limit`."""
    if kind == "event":
        events = session.scalars(select(Event).order_by(Event.id.desc()).limit(limit))
        return [(str(event.id), event.summary) for event in events if str(event.id).startswith(incomplete)]
    model = _MODELS[kind]
    columns: list[InstrumentedAttribute[str]] = [model.key]
    if model is Source:
        columns = [Source.cite_key]
    elif model is Place:
        columns = [Place.handle]
    starts = or_(*(column.startswith(incomplete, autoescape=True) for column in columns))
    living = select(model).where(starts, model.withdrawn_at.is_(None)).order_by(columns[0]).limit(limit)
    rows: Iterable[Any] = session.scalars(living)
    return [(getattr(row, columns[0].key), label) for row, label in _labelled(session, list(rows))]


def find_names(session: Session, given: str) -> list[str]:
    """Give the keys of every record of any kind that `given` names whole: a cite key, handle, code or label."""
    keys: list[str] = []
    for kind in ("source", "measure", "place"):
        for condition in _whole_names(kind, given.strip()):
            keys += [_key(row) for row in _select(session, _MODELS[kind], condition)]
    return keys


def find_near(session: Session, kind: str, given: str, *, besides: Container[str] = ()) -> list[str]:
    """Give up to three living names of a kind that come near what was typed, nearest first; none of `besides`.

    Nearness is that of difflib, on folded text, with the whole name or with as much of its start as was typed.
    """
    wanted = fold_text(given)
    if len(wanted) < _LEAST:
        return []
    scored: dict[str, tuple[float, str]] = {}
    for name in _names(session, kind):
        if name in besides:
            continue
        folded = fold_text(name)
        near = max(_closeness(wanted, some) for some in (folded, folded[: len(wanted) + 1]))
        if near >= _NEAR:
            scored.setdefault(folded, (-near, name if kind in _NAMED else name[:_KEY_SHOWN]))
    return [name for _, name in sorted(scored.values())[:_OFFERED]]


def _closeness(wanted: str, name: str) -> float:
    matcher = SequenceMatcher(None, name, wanted, autojunk=False)
    # The quick bounds spare most names the slow ratio.
    is_far = matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR
    return 0.0 if is_far else matcher.ratio()


def _names(session: Session, kind: str) -> Iterable[str]:
    columns: Sequence[Any] = (_MODELS[kind].key,) if kind in _MODELS else ()
    model = _MODELS.get(kind)
    if kind == "source":
        columns = (Source.cite_key,)
    elif kind == "measure":
        columns = (Measure.label, Measure.handle)
    elif kind == "place":
        columns = (Place.handle,)
    for column in columns:
        query = select(column).where(column.is_not(None)).order_by(column).limit(_LOOKED_AT)
        if model is not None:
            query = query.where(model.withdrawn_at.is_(None))
        yield from session.scalars(query)
    if kind == "place":
        labels = select(PlaceLabel.label).order_by(PlaceLabel.label)
        yield from session.scalars(labels.limit(_LOOKED_AT))
        for names in COUNTRIES.values():
            yield from names


def _find_event(session: Session, given: str) -> list[Row]:
    if not (given.isascii() and given.isdigit()):
        return []
    event = session.get(Event, int(given)) if len(given) <= 18 else None
    return [event] if event else []


def _find_keyed(session: Session, kind: str, given: str) -> list[Row]:
    if not given:
        return []
    model = _MODELS[kind]
    for condition in (*_whole_names(kind, given), *_starts(kind, given)):
        found = _select(session, model, condition)
        if found:
            return found
    return []


def _whole_names(kind: str, given: str) -> list[ColumnElement[bool]]:
    if kind == "source":
        return [or_(Source.key == given, Source.cite_key == given)]
    if kind == "measure":
        labelled = select(MeasureLabel.measure_id).where(MeasureLabel.folded == fold_label(given))
        named = or_(Measure.id.in_(labelled), Measure.label_folded == fold_label(given))
        return [or_(Measure.key == given, Measure.handle == given), named]
    if kind == "place":
        known = find_place_name(given)
        code = [Place.handle == known] if known else []
        labelled = select(PlaceLabel.place_id).where(PlaceLabel.folded == fold_place(given))
        return [or_(Place.key == given, Place.handle == given, *code), Place.id.in_(labelled)]
    return [_MODELS[kind].key == given]


def _starts(kind: str, given: str) -> list[ColumnElement[bool]]:
    if len(given) > LONGEST_SOUGHT:
        return []
    by_key = _MODELS[kind].key.startswith(given.lower(), autoescape=True)
    if kind == "source":
        # The engines differ on whether LIKE minds case; a person who types a name does not.
        return [or_(by_key, Source.cite_key.istartswith(given, autoescape=True))]
    return [by_key]


def _select(session: Session, model: Keyed, condition: ColumnElement[bool]) -> list[Row]:
    found: Sequence[Any] = session.scalars(select(model).where(condition).order_by(model.key).limit(1000)).all()
    if model is Measure:
        # A merged measure keeps its label, which is meant for the one it was merged into.
        found = [row for row in found if row.merged_into_id is None] or found
    return [row for row in found if row.withdrawn_at is None] or list(found)


def _survivor(session: Session, row: Row) -> Row:
    if isinstance(row, Source):
        while row.merged_into_id is not None:
            row = session.get_one(Source, row.merged_into_id)
    elif isinstance(row, Measure):
        while row.merged_into_id is not None:
            row = session.get_one(Measure, row.merged_into_id)
    elif isinstance(row, Claim):
        while row.replaced_by_id is not None:
            row = session.get_one(Claim, row.replaced_by_id)
    return row


def _key(row: Row) -> str:
    return str(row.id) if isinstance(row, Event) else row.key


def _labelled(session: Session, found: Sequence[Any]) -> list[tuple[Any, str]]:
    """Say beside each record what it is; a claim has words only in what was recorded of it."""
    words = claim_words(session, [row.id for row in found if isinstance(row, Claim)])
    return [(row, words[row.id] if isinstance(row, Claim) else _label(row)) for row in found]


def _label(row: Row) -> str:
    if isinstance(row, Source):
        return f"{row.cite_key}: {row.title}" if row.title else row.cite_key
    if isinstance(row, Measure):
        label = f"{row.subject}: {row.label}" if row.subject else row.label
        return f"{label}, {row.unit}" if row.unit else label
    if isinstance(row, Finding):
        return row.name
    if isinstance(row, Place):
        return row.handle
    return row.summary if isinstance(row, Event) else ""


_MODELS: dict[str, Keyed] = {
    "source": Source,
    "measure": Measure,
    "claim": Claim,
    "finding": Finding,
    "place": Place,
}
