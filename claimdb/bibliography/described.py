"""A work as a person describes it, field by field, as a CSL-JSON item."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES, is_cite_key, one_line
from claimdb.errors import UsageError
from claimdb.record.dates import read_edtf
from claimdb.values.work_date import csl_date, edtf_text

_NEAR = 3


class UnknownType(UsageError):
    """CSL has no such type of work."""

    message = "{given!r} is no type of work{maybe}"
    hint = "use a type of CSL: article-newspaper, article-journal, report, book, webpage, broadcast, dataset, document"


class UnknownField(UsageError):
    """CSL has no such variable."""

    message = "{given!r} is no field of a work{maybe}"
    hint = "use a variable of CSL, such as volume, issue, page, edition, ISBN"


class EmptyField(UsageError):
    """A field was given without words."""

    message = "{name} is empty"
    hint = "give it words, or leave it out"


class BadField(UsageError):
    """A field is not written NAME=VALUE."""

    message = "{given!r} is not a field"
    hint = "write it as --field NAME=VALUE"


LONGEST_KEY = 100
"""Characters of a cite key that is given by hand; an imported one is kept as it is."""


class BadCiteKey(UsageError):
    """A cite key holds what some format cannot."""

    message = "{given!r} cannot be a cite key"
    hint = "use at most 100 letters, digits, and : . + / _ -, such as dupont2022"


@dataclass(frozen=True, slots=True)
class Description:
    """Fields of a work as typed; None leaves one as it is, an empty text takes it away where that is allowed.

    People are "Family, Given" or the name of a body; dates are EDTF. `fields` are further CSL variables as
    NAME=VALUE.
    """

    type: str | None = None
    title: str | None = None
    authors: Sequence[str] = ()
    editors: Sequence[str] = ()
    issued: str | None = None
    container: str | None = None
    publisher: str | None = None
    url: str | None = None
    doi: str | None = None
    language: str | None = None
    fields: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self == Description()


def describe_work(given: Description, there: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Make the CSL-JSON item of a work, or change the one that is `there`.

    Without `there` an empty field is a mistake; with it, it takes the field away. Raises UnknownType,
    UnknownField, EmptyField, BadField, and UnreadableDate for a date that is none.
    """
    item: dict[str, Any] = dict(there or {"type": "document"})
    if given.type is not None:
        item["type"] = read_type(given.type)
    texts = {
        "title": given.title,
        "container-title": given.container,
        "publisher": given.publisher,
        "URL": given.url,
        "DOI": given.doi,
        "language": given.language,
    }
    for variable, text in texts.items():
        if text is not None:
            _put(item, variable, text, takes_away=there is not None)
    for variable, people in (("author", given.authors), ("editor", given.editors)):
        if people:
            _put_people(item, variable, people, takes_away=there is not None)
    if given.issued is not None:
        _put(item, "issued", given.issued, takes_away=there is not None)
    for field in given.fields:
        name, equals, value = field.partition("=")
        if not equals:
            raise BadField(given=field)
        _put(item, _read_variable(name.strip()), value, takes_away=there is not None)
    return item


def read_type(given: str) -> str:
    """Give a CSL type as CSL spells it; raises UnknownType."""
    known = {name.casefold(): name for name in TYPES}
    found = known.get(given.strip().casefold())
    if found is None:
        raise UnknownType(given=given, maybe=_perhaps(given, TYPES))
    return found


def read_cite_key(given: str) -> str:
    """Give a cite key as typed; raises BadCiteKey when some format could not hold it."""
    key = given.strip()
    if not is_cite_key(key) or len(key) > LONGEST_KEY:
        raise BadCiteKey(given=given)
    return key


def read_person(given: str) -> dict[str, str]:
    """Read one name: `Family, Given`, else the name of a body.

    >>> read_person("Rossi, Ada"), read_person("Harbour Watch")
    ({'family': 'Rossi', 'given': 'Ada'}, {'literal': 'Harbour Watch'})
    """
    family, comma, first = one_line(given).partition(",")
    if not comma:
        return {"literal": family.strip()}
    person = {"family": family.strip(), "given": first.strip()}
    return {part: text for part, text in person.items() if text}


def _put(item: dict[str, Any], variable: str, given: str, *, takes_away: bool) -> None:
    text = one_line(given)
    if not text and not takes_away:
        raise EmptyField(name=variable)
    if not text:
        item.pop(variable, None)
        _forget_date(item, variable)
    elif variable in NAMES:
        item[variable] = [read_person(text)]
    elif variable in DATES:
        _put_date(item, variable, text)
    else:
        item[variable] = text


def _put_people(item: dict[str, Any], variable: str, people: Sequence[str], *, takes_away: bool) -> None:
    named = [read_person(person) for person in people]
    if all(any(person.values()) for person in named):
        item[variable] = named
    elif takes_away and len(named) == 1:
        item.pop(variable, None)
    else:
        raise EmptyField(name=variable)


def _put_date(item: dict[str, Any], variable: str, edtf: str) -> None:
    read_edtf(edtf)
    date = csl_date(edtf)
    item[variable] = date
    _forget_date(item, variable)
    if edtf_text(date) != edtf:
        # CSL's date cannot say all of it, so the text is kept beside it.
        custom = dict(item.get("custom") or {})
        item["custom"] = {**custom, "edtf": {**custom.get("edtf", {}), variable: edtf}}


def _forget_date(item: dict[str, Any], variable: str) -> None:
    custom = dict(item.get("custom") or {})
    kept = {name: text for name, text in custom.pop("edtf", {}).items() if name != variable}
    custom |= {"edtf": kept} if kept else {}
    if custom:
        item["custom"] = custom
    else:
        item.pop("custom", None)


def _read_variable(given: str) -> str:
    known = {name.casefold(): name for name in (*TEXT_VARIABLES, *NAMES, *DATES)}
    found = known.get(given.casefold())
    if found is None or found == "type":
        raise UnknownField(given=given, maybe=_perhaps(given, known.values()))
    return found


def _perhaps(given: str, known: Any) -> str:
    near = difflib.get_close_matches(given.strip(), sorted(known), n=_NEAR)
    # "?" needs no word, so the same piece serves every language.
    return f" ({', '.join(near)}?)" if near else ""
