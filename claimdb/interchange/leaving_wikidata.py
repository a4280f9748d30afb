"""Figures as statements of Wikidata: which item, which property, how much, when, and after whom.

Names become ids by a table that the user gives. What it does not name is left out and counted: a guess would be
written into the knowledge of others.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from types import MappingProxyType

from claimdb.errors import InputError
from claimdb.interchange.leaving import Leaving
from claimdb.interchange.leaving_losses import Losing
from claimdb.interchange.leaving_names import source_address
from claimdb.model import Assertion, Figure, Measure, Place, Source
from claimdb.store.types import write_decimal
from claimdb.values.folding import fold_text
from claimdb.values.units import unit_kind

KINDS: Mapping[str, str] = MappingProxyType(
    {"measure": "P", "qualifier": "P", "place": "Q", "source": "Q", "subject": "Q", "unit": "Q", "value": "Q"}
)
"""What a name may be, with the letter of its id: `value` is what a qualifier says, written name=value."""

COLUMNS = ("kind", "name", "id")
_ID = re.compile(r"[PQ][1-9]\d{0,14}", re.ASCII)
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
POINT_IN_TIME, START, END = "P585", "P580", "P582"
STATED_IN, ADDRESS, RETRIEVED, PAGE = "S248", "S854", "S813", "S304"


class UnreadableIds(InputError):
    """The table of Wikidata ids cannot be read."""

    message = "this table of Wikidata ids cannot be read: {reason}"
    hint = "write CSV with the columns kind, name and id, such as: place,Paris,Q90"


class UnfitId(UnreadableIds):
    """A row names a kind that there is not, or an id that is none of its kind."""

    message = "{given!r} is no id of the kind {kind!r}"
    hint = "the kinds are {allowed}; measures and qualifiers have ids such as P1082, all others such as Q90"


class TwoIds(UnreadableIds):
    """One name has two ids."""

    message = "{name!r} has two ids, {first} and {second}"
    hint = "keep one of them"


class WikidataIds:
    """Ids by kind and folded name."""

    def __init__(self, ids: Mapping[tuple[str, str], str]) -> None:
        self._ids = dict(ids)

    def find(self, kind: str, *names: str | None) -> str | None:
        """Give the id of the first of several names of one thing that has one."""
        return next((found for name in names if name and (found := self._ids.get((kind, fold_text(name))))), None)


def read_wikidata_ids(path: Path) -> WikidataIds:
    """Read a CSV file of kind, name, id; raises UnreadableIds with the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableIds(where=str(path), reason=error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise UnreadableIds(where=str(path), reason="it is not UTF-8 text") from error
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    ids: dict[tuple[str, str], str] = {}
    try:
        if not set(COLUMNS) <= {(name or "").strip() for name in reader.fieldnames or ()}:
            raise UnreadableIds(where=str(path), reason="its columns are others")
        for row in reader:
            where = f"{path}:{reader.line_num}"
            kind, name, given = ((row.get(column) or "").strip() for column in COLUMNS)
            if not name or not _ID.fullmatch(given) or given[0] != KINDS.get(kind):
                raise UnfitId(where=where, given=given, kind=kind, allowed=", ".join(KINDS))
            first = ids.setdefault((kind, fold_text(name)), given)
            if first != given:
                raise TwoIds(where=where, name=name, first=first, second=given)
    except csv.Error as error:
        raise UnreadableIds(where=f"{path}:{reader.line_num}", reason="its quotes do not close") from error
    return WikidataIds(ids)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in the spelling of QuickStatements: `qualifiers` and `references` are (property, value), in order.

    Times are `+YYYY-MM-DDT00:00:00Z/precision`; texts have their quotes; `key` is that of the assertion.
    """

    item: str
    property: str
    value: str
    qualifiers: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, str], ...]
    key: str


def statements(leaving: Leaving, ids: WikidataIds, losing: Losing) -> Iterator[Statement]:
    """Give what sources assert without reserve, one statement a figure and source, in the order of recording."""
    for claim in leaving.claims:
        for said in leaving.assertions.get(claim.id, ()):
            for figure in leaving.figures.get(claim.id, ()):
                statement = _statement(leaving, said, figure, ids, losing)
                if statement is not None:
                    yield statement


def _statement(leaving: Leaving, said: Assertion, figure: Figure, ids: WikidataIds, losing: Losing) -> Statement | None:
    prop, item = find_ids(leaving, figure, ids)
    value = write_value(figure, ids)
    scope = _qualifiers(figure, ids)
    time = _times(figure)
    hedged = any(one.hedged for one in leaving.mentions.get(said.id, ()) if one.figure_id == figure.id)
    faults = {
        "not_asserted": said.stance == "denies" or said.hedged or hedged,
        "unmapped": prop is None or item is None,
        "open_ended": value is None,
        "unit_unmapped": value == "",
        "qualified": scope is None,
        "undatable": time is None,
    }
    fault = next((name for name, is_there in faults.items() if is_there), None)
    if fault is not None or not (prop and item and value) or scope is None or time is None:
        losing.note(fault or "unmapped", said.key)
        return None
    references = _references(leaving, said, ids)
    if not references:
        losing.note("unreferenced", said.key)
    return Statement(item, prop, value, (*time, *scope), references, said.key)


def find_ids(leaving: Leaving, figure: Figure, ids: WikidataIds) -> tuple[str | None, str | None]:
    """Give the property of a figure's measure and the item of which it speaks: its place, else its subject."""
    measure = leaving.measures[figure.measure_id]
    place = None if figure.place_id is None else leaving.places[figure.place_id]
    prop = ids.find("measure", *_measure_names(measure))
    if place is not None and not measure.subject:
        return prop, ids.find("place", *_place_names(place))
    # A subject in a place is neither of the two.
    return prop, ids.find("subject", measure.subject) if place is None else None


def _measure_names(measure: Measure) -> tuple[str | None, ...]:
    label = f"{measure.subject}, {measure.label}" if measure.subject else measure.label
    return measure.handle, measure.key, label, measure.label


def _place_names(place: Place) -> tuple[str, ...]:
    return place.handle, place.key


def write_value(figure: Figure, ids: WikidataIds) -> str | None:
    """Give a quantity or time; None where the figure gives no single value, "" where its unit has no item."""
    if figure.comparator not in {"exact", "about"}:
        return None
    if figure.unit == "date":
        return _time(date.fromordinal(int(figure.value)).isoformat())
    unit = ""
    if figure.unit is not None:
        found = ids.find("unit", figure.unit)
        if found is None and unit_kind(figure.unit) != figure.unit.casefold():
            return ""
        # What is counted ("station") is said by the property; such numbers have no unit.
        unit = "" if found is None else f"U{found[1:]}"
    return f"{write_decimal(figure.value)}{_bounds(figure)}{unit}"


def _bounds(figure: Figure) -> str:
    low, high = figure.printed_low, figure.printed_high
    if low is None or high is None or low == high or not low <= figure.value <= high:
        return ""
    return f"[{write_decimal(low)},{write_decimal(high)}]"


def _qualifiers(figure: Figure, ids: WikidataIds) -> tuple[tuple[str, str], ...] | None:
    found = []
    for name, value in sorted(figure.qualifiers.items()):
        prop, item = ids.find("qualifier", name), ids.find("value", f"{name}={value}")
        if prop is None or item is None:
            return None
        found.append((prop, item))
    return tuple(found)


def _times(figure: Figure) -> tuple[tuple[str, str], ...] | None:
    """Give point in time, or start and end; none where no time is known, None where Wikidata cannot say it."""
    edtf = figure.as_of or figure.period
    if edtf is None:
        return ()
    point = _time(edtf)
    if point is not None:
        return ((POINT_IN_TIME, point),)
    first, _, last = edtf.partition("/")
    start, end = _time(first), _time(last)
    return None if figure.as_of or start is None or end is None else ((START, start), (END, end))


def _time(edtf: str) -> str | None:
    """Give a year, month or day with its precision (9, 10, 11).

    >>> _time("2024-03"), _time("2024?")
    ('+2024-03-00T00:00:00Z/10', None)
    """
    found = _DAY.fullmatch(edtf)
    if found is None:
        return None
    year, month, day = found.groups()
    precision = 9 + (month is not None) + (day is not None)
    return f"+{year}-{month or '00'}-{day or '00'}T00:00:00Z/{precision}"


def _references(leaving: Leaving, said: Assertion, ids: WikidataIds) -> tuple[tuple[str, str], ...]:
    source = leaving.source(said.source_id)
    item = ids.find("source", source.cite_key, source.key)
    address = source_address(source)
    found = []
    if item is not None:
        found.append((STATED_IN, item))
    elif address is not None:
        found.append((ADDRESS, quoted(address)))
    if not found:
        return ()
    if said.page:
        found.append((PAGE, quoted(said.page)))
    copy = leaving.copies.get(said.snapshot_id or 0)
    if copy is not None and item is None:
        found.append((RETRIEVED, f"+{copy.captured_at:%Y-%m-%d}T00:00:00Z/11"))
    return tuple(found)


def quoted(text: str) -> str:
    r"""Give a text between quotes on one line: a tab or a line break would begin another value or command.

    >>> quoted("p. 4\tQ1")
    '"p. 4 Q1"'
    """
    return f'"{" ".join(text.split())}"'


def write_quickstatements(given: Sequence[Statement]) -> str:
    """Write commands of version 1: one statement a line, tabs between; what several sources say, once for each."""
    lines = []
    for one in given:
        pairs = [(one.property, one.value), *one.qualifiers, *one.references]
        lines.append("\t".join([one.item, *(part for pair in pairs for part in pair)]))
    return "".join(f"{line}\n" for line in dict.fromkeys(lines))


def write_quickstatements_csv(given: Sequence[Statement]) -> str:
    """Write commands of version 2 (CSV): a column a property, those of its qualifiers and references behind it."""
    columns: dict[str, dict[str, None]] = {}
    for one in given:
        behind = columns.setdefault(one.property, {})
        behind |= dict.fromkeys(f"qal{name[1:]}" for name, _ in one.qualifiers)
    for one in given:
        columns[one.property] |= dict.fromkeys(name for name, _ in one.references)
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(["qid", *(name for prop, behind in columns.items() for name in (prop, *behind))])
    rows: dict[tuple[str, ...], None] = {}
    for one in given:
        said = dict([*((f"qal{name[1:]}", value) for name, value in one.qualifiers), *one.references])
        row = [one.item]
        for prop, behind in columns.items():
            mine = prop == one.property
            row += [one.value if mine else "", *(said.get(name, "") if mine else "" for name in behind)]
        rows[tuple(row)] = None
    writer.writerows(rows)
    return written.getvalue()


def wikidata_page(source: Source) -> tuple[str, str | None] | None:
    """Give the item that a source is a page of Wikidata about, and the id of the statement that its address names."""
    found = re.fullmatch(
        r"https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(Q[1-9]\d{0,14})(?:#(Q\d+\$[0-9A-Fa-f-]{36}))?",
        (source.url or "").strip(),
        re.ASCII,
    )
    return None if found is None else (found[1], found[2])
