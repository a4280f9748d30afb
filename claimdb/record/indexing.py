"""Rebuilding the search text of whatever a payload touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from claimdb.model import Assertion, Claim, Figure, Mention, Place, Source
from claimdb.record.batches import batches
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_assertion, index_claims, index_source


def index_again(recorder: Recorder, payload: Mapping[str, Any]) -> None:
    """Write the words anew of the records that a payload changed, and of what shows the names of these."""
    touched: dict[str, set[int]] = {}
    for change in payload.get("changed", ()):
        number = change["id"] if isinstance(change["id"], int) else change["id"][0]
        touched.setdefault(change["table"], set()).add(number)
    for entry in payload.get("created", ()):
        if entry[0] in ("measure_label", "place_label"):
            touched.setdefault(entry[0], set()).update(key[0] for key in entry[1:])
        elif entry[0] == "mention":
            touched.setdefault("mention", set()).update(entry[1:])
    for some in batches(sorted(touched.get("source", ()))):
        for source in recorder.session.scalars(select(Source).where(Source.id.in_(some)).order_by(Source.id)):
            index_source(recorder, source)
    for some in batches(sorted(touched.get("assertion", ()))):
        for said in recorder.session.scalars(select(Assertion).where(Assertion.id.in_(some)).order_by(Assertion.id)):
            index_assertion(recorder, said)
    index_measures(recorder, touched.get("measure", set()) | touched.get("measure_label", set()))
    index_places(recorder, touched.get("place", set()) | touched.get("place_label", set()))
    claims = touched.get("claim", set()) | _claims_of_figures(recorder, touched.get("figure", set()))
    _index(recorder, claims | _claims_of_mentions(recorder, touched.get("mention", set())))


def index_measures(recorder: Recorder, measures: Iterable[int]) -> None:
    """Rebuild the texts of every claim that has a figure of these measures (ids)."""
    for some in batches(sorted(measures)):
        _index(recorder, recorder.session.scalars(select(Figure.claim_id).where(Figure.measure_id.in_(some))))


def index_places(recorder: Recorder, places: Iterable[int]) -> None:
    """Rebuild the texts of every claim that has a figure in these places (ids)."""
    for some in batches(sorted(places)):
        found = select(Figure.claim_id).join(Place, Place.id == Figure.place_id).where(Place.id.in_(some))
        _index(recorder, recorder.session.scalars(found))


def _claims_of_figures(recorder: Recorder, figures: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in batches(sorted(figures)):
        found.update(recorder.session.scalars(select(Figure.claim_id).where(Figure.id.in_(some))))
    return found


def _claims_of_mentions(recorder: Recorder, mentions: set[int]) -> set[int]:
    found: set[int] = set()
    for some in batches(sorted(mentions)):
        said = select(Claim.id).join(Assertion, Assertion.claim_id == Claim.id).join(Mention)
        # A withdrawn claim is found by nobody.
        found.update(recorder.session.scalars(said.where(Mention.id.in_(some), Claim.withdrawn_at.is_(None))))
    return found


def _index(recorder: Recorder, claims: Iterable[int]) -> None:
    for some in batches(sorted(set(claims))):
        rows = recorder.session.scalars(select(Claim).where(Claim.id.in_(some)).order_by(Claim.id)).all()
        index_claims(recorder, rows)
