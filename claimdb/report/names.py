"""What people call measures and places, loaded in the language of what is printed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from claimdb.record.measure_records import list_measures, list_places
from claimdb.report.claims import Names


def load_record_names(session: Session, lang: str) -> Names:
    """Load the names of measures by key and of places by handle: in the language, else in English, else in any."""
    measures = {}
    for one in list_measures(session, everything=True, counted=False):
        label = one["labels"].get(lang, one["label"])
        measures[one["key"]] = f"{one['subject']}, {label}" if one["subject"] else label
    places = {
        one["handle"]: place_name(one["labels"], one["handle"], lang)
        for one in list_places(session, everything=True, counted=False)
    }
    return Names(measures, places)


def place_name(labels: dict[str, str], handle: str, lang: str) -> str:
    """Give the name of a place in a language, else in English, else in the first there is, else its handle."""
    return labels.get(lang) or labels.get("en") or next((labels[name] for name in sorted(labels)), handle)
