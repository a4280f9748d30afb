"""What people call measures and places, loaded in the language of what is printed."""

from __future__ import annotations

from claimdb.record.label_reading import measure_names, place_names
from claimdb.report.claims import Names
from claimdb.store.looking import Look


def names_of(look: Look, lang: str) -> Names:
    """Load the names of measures by key and of places by handle: in the language, else in English, else in any."""
    measures = {}
    for key, one in measure_names(look).items():
        label = one.labels.get(lang, one.label)
        measures[key] = f"{one.subject}, {label}" if one.subject else label
    places = {handle: place_name(labels, handle, lang) for handle, labels in place_names(look).items()}
    return Names(measures, places)


def place_name(labels: dict[str, str], handle: str, lang: str) -> str:
    """Give the name of a place in a language, else in English, else in the first there is, else its handle."""
    return labels.get(lang) or labels.get("en") or next((labels[name] for name in sorted(labels)), handle)
