"""A work: something that can be cited, with its bibliographic fields in CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimdb.values.work_date import csl_date, edtf_text

NAME_VARIABLES = (
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editor-translator",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
)
"""CSL 1.0.2 variables that hold people and bodies."""

DATE_VARIABLES = ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
"""CSL 1.0.2 variables that hold dates."""


@dataclass(frozen=True, slots=True)
class Work:
    """One work under its cite key; `csl` holds its CSL 1.0.2 variables, without `id` and `citation-key`.

    What CSL has no variable for is under `custom`, by where it came from:
    `{"bibtex": {...}, "ris": {...}, "csl": {...}, "edtf": {variable: text}}`.
    The mapping is not to be changed once the work is made.
    """

    cite_key: str
    csl: Mapping[str, object] = field(hash=False)

    @property
    def type(self) -> str:
        """CSL type, `document` when none is given."""
        return self.text("type") or "document"

    @property
    def title(self) -> str | None:
        """Title as given; it may hold CSL's `<i>`, `<b>`, `<sup>`, `<sub>` and `<span>`."""
        return self.text("title")

    @property
    def authors(self) -> str | None:
        """Authors in reading order, given name first: `Ana Roy, Jean de Brun, Cour des comptes`."""
        return ", ".join(self.people("author")) or None

    @property
    def language(self) -> str | None:
        """Language tag as given, e.g. `fr` or `en-GB`."""
        return self.text("language")

    @property
    def url(self) -> str | None:
        """Where it can be read on the web."""
        return self.text("URL")

    @property
    def doi(self) -> str | None:
        """Digital object identifier, as given."""
        return self.text("DOI")

    @property
    def issued(self) -> str | None:
        """EDTF text of the date of publication; None if unknown or not a possible date."""
        return self.date("issued")

    def text(self, variable: str) -> str | None:
        """Give one CSL variable as text; numbers are written out, absent and empty are None."""
        value = self.csl.get(variable)
        if isinstance(value, str):
            return value or None
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        return None

    def names(self, variable: str) -> list[Mapping[str, object]]:
        """Give the CSL names of one variable, in order; empty when it has none."""
        value = self.csl.get(variable)
        if not isinstance(value, Sequence) or isinstance(value, str):
            return []
        return [name for name in value if isinstance(name, Mapping)]

    def people(self, variable: str) -> list[str]:
        """Give the names of one variable as people read them, given name first."""
        return [shown for shown in map(display_name, self.names(variable)) if shown]

    def date(self, variable: str) -> str | None:
        """EDTF text of one date variable, exact where `custom` kept more than CSL can say."""
        value = self.csl.get(variable)
        if not isinstance(value, Mapping):
            return None
        custom = self.csl.get("custom")
        kept = custom.get("edtf") if isinstance(custom, Mapping) else None
        exact = kept.get(variable) if isinstance(kept, Mapping) else None
        # A date edited since it was read no longer fits the text kept beside it.
        if isinstance(exact, str) and csl_date(exact) == value:
            return exact
        return edtf_text(value)


def display_name(name: Mapping[str, object]) -> str:
    """Write one CSL name, given name first: `Jean de Brun`, `Martin King Jr.`, `Cour des comptes`."""
    literal = name.get("literal")
    if isinstance(literal, str) and literal:
        return literal
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    parts = (name.get(part) for part in order)
    return " ".join(part for part in parts if isinstance(part, str) and part)
