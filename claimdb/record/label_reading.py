"""What measures and places are called in each language, by looks."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from claimdb.store.looking import Look

_MEASURES = """
SELECT measure.key, measure.subject, measure.label, named.language, named.label
FROM measure LEFT JOIN measure_label named ON named.measure_id = measure.id"""
_PLACES = """
SELECT place.handle, named.language, named.label FROM place LEFT JOIN place_label named ON named.place_id = place.id"""


class MeasureNames(NamedTuple):
    """A measure: what it is about, its label, and its labels by language."""

    subject: str | None
    label: str
    labels: dict[str, str]


def measure_names(look: Look) -> dict[str, MeasureNames]:
    """Give the names of all measures by key, of merged and withdrawn ones too."""
    names: dict[str, MeasureNames] = {}
    for key, subject, label, language, named in look.rows(_MEASURES):
        one = names.setdefault(key, MeasureNames(subject or None, label, {}))
        if language is not None:
            one.labels[language] = named
    return names


def place_names(look: Look) -> dict[str, dict[str, str]]:
    """Give the names of all places by handle, each by language, of withdrawn ones too."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for handle, language, named in look.rows(_PLACES):
        names[handle].update({} if language is None else {language: named})
    return names
