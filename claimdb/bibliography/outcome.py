"""What reading, writing, formatting and checking a bibliography come to: values that say what was lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.values.work import Work

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # Reading
        "entry_unreadable": "this entry cannot be read ({reason}): {text}",
        "text_outside_entries": "this text stands outside any entry and is not read: {text}",
        "duplicate_key": "{other} is already the key of another entry ({line}); this one is given {key}",
        "duplicate_field": "{field} is given twice; the first is taken and the other kept as a note: {text}",
        "no_key": "this entry has no usable cite key; it is given {key}",
        "unknown_string": "{name} is no @string of this file and no month; its name is taken as the text",
        "parent_absent": "{field} names {other}, which is not in this file",
        "parent_cycle": "{field} leads back to this entry through {other}",
        "unknown_macro": "{field} holds LaTeX that is not understood; it is kept as it is: {text}",
        "name_unreadable": "{field} holds a name that cannot be split: {text}",
        "impossible_date": "{field} is no possible date: {text}",
        "record_not_closed": "this record does not end with ER; it is read as far as it goes",
        "record_not_opened": "this line belongs to no record (TY is missing): {text}",
        "line_unreadable": "this line is no RIS tag and continues nothing: {text}",
        "not_an_item": "this is not a CSL-JSON item: {reason}",
        # Losing
        "no_such_field": "{format} has no field for it",
        "no_such_type": "{format} has no type {text}; it is written as {written}",
        "type_unknown": "the type {text} is not one that we know; it is read as {written}",
        "date_reduced": "{format} cannot say {text}; it is written as {written}",
        "date_not_written": "{format} cannot say {text}; it is not written",
        "line_breaks": "{format} keeps no line breaks or control characters; they become spaces",
        "characters_encoded": "characters that {format} cannot hold there are percent-encoded",
        "name_parts": "{format} has no place for {text}; it is written as part of the name",
        "inherited": "its fields are taken over, the link to {text} is not kept",
        "value_reduced": "{format} holds one plain text there; it is written as {written}",
        # Checking
        "field_missing": "{field} is missing, which a work of type {type} should have",
        "type_missing": "its type is missing",
        "doi_syntax": "{text} has not the form of a DOI (10.number/name)",
        "doi_as_url": "the DOI is given as an address; {text} is enough",
        "issued_after_accessed": "it was read on {accessed}, before it appeared on {issued}",
        "issued_in_future": "it is dated {text}, which is yet to come",
        "accessed_in_future": "it was read on {text}, which is yet to come",
        "original_after_issued": "its original is of {original}, after {issued}, when it appeared itself",
        "url_syntax": "{text} is no whole web address (https://…)",
        "check_digit": "{text} is no {field}: its check digit is wrong",
        "pages_backwards": "its pages run backwards: {text}",
        "volume_and_year": (
            "volume {volume} of {journal} is dated {year}, but volume {other_volume} ({other}) is dated {other_year}"
        ),
        "same_doi": "{keys} have the same DOI, {text}",
        "same_title_and_date": "{keys} have the same title and date ({text})",
        "same_url": "{keys} have the same address, {text}",
        "same_isbn": "{keys} have the same ISBN, {text}",
        "same_place": "{keys} stand on the same pages of a journal: {text}",
        "near_title": "{keys} are of one author and year, with nearly the same title ({text})",
        "same_key": "{keys} is the key of {count} works",
        # Formatting
        "range_reduced": "citeproc-py cannot write {field} {text}; its first date is taken",
        "suffix_added": "{keys} would be cited alike ({text}); letters were added to the year",
        "same_cite": "{keys} are cited alike: {text}",
        "no_entry": "the style writes nothing for it",
    }
)
"""English sentence templates by id; another language translates these, never a finished text."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a bibliography that a person should look at.

    `where` is `file:line` when it was read from one, `key` the work it is
    about (None if none could be read), `message` an id of SENTENCES.
    """

    message: str
    key: str | None = None
    where: str | None = None
    params: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)

    def sentence(self) -> str:
        """Give it in English: `refs.bib:12: roy2022: …`."""
        said = SENTENCES[self.message].format(**self.params)
        return ": ".join(part for part in (self.where, self.key, said) if part)


@dataclass(frozen=True, slots=True)
class Loss:
    """One field of one work that did not come through whole, and why."""

    key: str
    field: str
    message: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)

    def sentence(self) -> str:
        """Give it in English: `roy2022: dimensions: RIS has no field for it`."""
        return f"{self.key}: {self.field}: {SENTENCES[self.message].format(**self.params)}"


@dataclass(frozen=True, slots=True)
class Parsed:
    """The works of one file, in its order, and what could not be read of it.

    `made_keys` are cite keys that we gave because the file had none.
    """

    works: tuple[Work, ...]
    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()
    made_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exported:
    """A bibliography as text of one format, and what that format could not carry."""

    text: str
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class FormattedEntry:
    """One reference as a style writes it, in the markup that was asked for."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Formatted:
    """References in the order of the style, which engine wrote them, and what to know about it."""

    entries: tuple[FormattedEntry, ...]
    engine: str
    notices: tuple[Problem, ...] = ()
