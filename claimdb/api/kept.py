"""What calls that record give back: what was added, what was there already, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class AddedSource:
    """A work under its cite key. `added` is false where it was there; `same_as` names one that seems to be the same."""

    key: str
    cite_key: str
    title: str | None
    added: bool
    same_as: str | None = None
    snapshot: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its figures, and who says it, each a mapping with the fields of `claim show --format json`."""

    key: str
    words: str | None
    proposition: str | None
    state: str
    replaced_by: str | None
    figures: tuple[Mapping[str, Any], ...]
    assertions: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class AddedClaim:
    """What recording a claim came to.

    `joined`: the claim was there before, said by others; `added`: something was written. `is_misquoted`: a copy of the
    source is kept and does not hold the quote.
    """

    claim: Claim
    assertion: str
    source: str
    cites: tuple[str, ...]
    joined: bool
    added: bool
    is_misquoted: bool = False

    @property
    def key(self) -> str:
        """The key of the claim."""
        return self.claim.key


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that could not be read: its number, the column where one is to blame, and why."""

    row: int
    column: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What importing a file came to, in rows of a table or claims of a document file.

    Nothing of a table is kept where a row was refused, unless refused rows were to be left out: `is_kept` says which.
    `problems` are the first refused rows; `stubs` are cite keys of sources that were made of their keys alone.
    """

    file: str
    kind: str
    read: int
    added: int
    already_there: int
    refused: int
    without_value: int = 0
    problems: tuple[Refused, ...] = ()
    columns_unused: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Works written in one format; `losses` are sentences on what that format cannot carry.

    `left_out` are cite keys of works of which nothing but the key is known.
    """

    text: str
    format: str
    losses: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


def claim_of(record: Mapping[str, Any]) -> Claim:
    """Give a claim of the machine output as an object."""
    names = ("key", "words", "proposition", "state", "replaced_by")
    return Claim(
        **{name: record[name] for name in names},
        figures=_frozen(record["figures"]),
        assertions=_frozen(record["assertions"]),
    )


def _frozen(given: Iterable[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    return tuple(MappingProxyType(dict(one)) for one in given)
