"""Places: the world, its regions and countries by code or name, and a person's own places."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Place, PlaceLabel
from claimdb.record.failures import AmbiguousPlace, ClashingLabel, ClashingPlace
from claimdb.record.keys import LETTERS, public_key
from claimdb.record.recorder import Recorder
from claimdb.values.countries import COUNTRIES, WORLD, find_country, fold_place
from claimdb.values.regions import REGIONS, find_place_name

_SLUG = re.compile(r"[^a-z0-9]+")


def find_place(recorder: Recorder, given: str) -> Place | None:
    """Find a place that is recorded, or make the country, region or world that `given` names; None for other words.

    Case, accents and hyphens do not matter. Raises AmbiguousPlace when several places have the name.
    """
    folded = fold_place(given)
    if folded in recorder.known.places:
        return recorder.known.places[folded]
    found = _search(recorder.session, given)
    if found is None:
        handle = find_place_name(given)
        found = _add_known(recorder, handle) if handle else None
    recorder.known.places[folded] = found
    return found


def known_place(session: Session, given: str) -> str | None:
    """Give the handle of the place that words name: one that is recorded, a country, a region; None for any other."""
    found = _search(session, given)
    return found.handle if found is not None else find_place_name(given)


def find_or_add_place(
    recorder: Recorder, given: str, labels: Mapping[str, str] | None = None, part_of: Place | None = None
) -> Place:
    """Find a place by handle, code or name, or add it; missing labels (by language) and `part_of` are added to it.

    Raises AmbiguousPlace, ClashingLabel when a language has another label, ClashingPlace when the place is part of
    another one or would be part of itself.
    """
    place = _find_within(recorder, given, part_of)
    if place is None:
        place = _add_place(recorder, given, dict(labels or {"und": given.strip()}), part_of)
        recorder.known.places[fold_place(given)] = place
    else:
        _add_labels(recorder, place, labels or {})
    if part_of is not None:
        set_part_of(recorder, place, part_of)
    if place.withdrawn_at is not None:
        recorder.change(place, withdrawn_at=None)
        recorder.touch("place", place.key)
    return place


def set_part_of(recorder: Recorder, place: Place, part_of: Place) -> None:
    """Declare that a place is part of a larger one; raises ClashingPlace."""
    if place.part_of_id == part_of.id:
        return
    if place.id == part_of.id or place.id in {above.id for above in place_ancestors(recorder.session, part_of)}:
        raise ClashingPlace(place=place.handle, part_of=part_of.handle, reason="it would be part of itself")
    if place.part_of_id is not None:
        other = recorder.session.get_one(Place, place.part_of_id)
        raise ClashingPlace(place=place.handle, part_of=part_of.handle, reason=f"it is already part of {other.handle}")
    recorder.change(place, part_of_id=part_of.id)
    recorder.touch("place", place.key)


def place_ancestors(session: Session, place: Place) -> list[Place]:
    """Give the larger places that a place is part of, nearest first."""
    above: list[Place] = []
    while place.part_of_id is not None:
        place = session.get_one(Place, place.part_of_id)
        above.append(place)
    return above


def _search(session: Session, given: str) -> Place | None:
    by_handle = session.scalars(select(Place).where(Place.handle == given.strip())).first()
    if by_handle is not None:
        return by_handle
    handle = find_place_name(given)
    known = session.scalars(select(Place).where(Place.handle == handle)).first() if handle else None
    if known is not None or find_country(given) is not None:
        return known
    found = _by_label(session, given)
    if len(found) > 1:
        raise AmbiguousPlace(given=given, candidates=", ".join(place.handle for place in found[:5]))
    return found[0] if found else None


def _by_label(session: Session, given: str) -> list[Place]:
    labelled = select(PlaceLabel.place_id).where(PlaceLabel.folded == fold_place(given))
    found = session.scalars(select(Place).where(Place.id.in_(labelled)).order_by(Place.id)).all()
    living = [place for place in found if place.withdrawn_at is None]
    return living or list(found)


def _find_within(recorder: Recorder, given: str, part_of: Place | None) -> Place | None:
    if part_of is None or find_place_name(given) is not None:
        return find_place(recorder, given)
    # Two towns may share a name: with the larger place given, only the one inside it is meant.
    by_handle = list(recorder.session.scalars(select(Place).where(Place.handle == given.strip())))
    found = [*by_handle, *_by_label(recorder.session, given)]
    inside = [place for place in found if place.part_of_id == part_of.id]
    anywhere = [place for place in found if place.part_of_id is None]
    return next(iter([*inside, *anywhere]), None)


def _add_known(recorder: Recorder, handle: str) -> Place:
    """Add a country by its code, the world, or a region by its handle, with its names."""
    is_region = handle in REGIONS
    english, french = REGIONS[handle] if is_region else COUNTRIES[handle]
    place = Place(
        id=recorder.new_id(),
        key=public_key(LETTERS["place"], "region" if is_region else "country", handle),
        handle=handle,
        iso=None if is_region or handle == WORLD else handle,
        part_of_id=None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(place, "place", place.key)
    _add_labels(recorder, place, {"en": english, "fr": french})
    return place


def _add_place(recorder: Recorder, given: str, labels: dict[str, str], part_of: Place | None) -> Place:
    handle = _SLUG.sub("-", fold_place(given)).strip("-") or public_key("x", given)
    if recorder.session.scalars(select(Place.id).where(Place.handle == handle)).first() is not None:
        handle = f"{handle}-{part_of.handle.lower() if part_of else public_key('x', given)[1:7]}"
    place = Place(
        id=recorder.new_id(),
        key=public_key(LETTERS["place"], "place", handle),
        handle=handle,
        iso=None,
        part_of_id=None,
        created_at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(place, "place", place.key)
    _add_labels(recorder, place, labels)
    return place


def _add_labels(recorder: Recorder, place: Place, labels: Mapping[str, str]) -> None:
    for language, label in labels.items():
        there = recorder.session.get(PlaceLabel, (place.id, language))
        if there is None:
            row = PlaceLabel(place_id=place.id, language=language, label=label.strip(), folded=fold_place(label))
            recorder.create(row, "place", place.key)
        elif there.folded != fold_place(label):
            raise ClashingLabel(kind="place", key=place.handle, there=there.label, language=language, given=label)
