"""RIS files read as works, with guards against what rispy loses without a word.

rispy drops a last record without ER, everything before the first TY (so a whole
record behind a byte order mark), a second TY, and a repeated tag. So the file
is cut into records here, each record is closed, and every tag may be repeated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from rispy.config import TAG_KEY_MAPPING
from rispy.parser import RisParser

from claimdb.bibliography.fields import is_cite_key, one_line
from claimdb.bibliography.gathering import Gathering
from claimdb.bibliography.outcome import Parsed
from claimdb.bibliography.ris_map import READ_NAME_TAGS, READ_TYPES, WRITTEN_TYPES, read_tags
from claimdb.values.work_date import csl_date, edtf_text

_TAGGED = re.compile(r"([A-Z][A-Z0-9])  -(?: |$)")
# Some exporters write one space or none; accepted only for tags that exist, so that prose is not cut.
_LOOSE = re.compile(r"([A-Z][A-Z0-9])\s{0,3}-\s(?=\S)|(ER)\s*-?\s*$")
_DATE = re.compile(r"(\d{4})?(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?(?:/(.*))?")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_HANDLED = frozenset({"TY", "ID", "PY", "Y1", "DA", "Y2", "SP", "EP", "SN", "KW"})


@dataclass(slots=True)
class _Record:
    line: int
    lines: list[str] = field(default_factory=list)
    closed: bool = False


def parse_ris(text: str, *, where: str) -> Parsed:
    """Read a RIS file; a record cut short is read as far as it goes, and reported.

    Tags that CSL has no variable for stay under `custom.ris`.
    """
    gathering = Gathering()
    # Identity: rispy's own names merge tags (PY and Y1 differ, two SN lines become one), so tags keep theirs.
    tags = {tag: tag for tag in TAG_KEY_MAPPING}
    parser = RisParser(mapping=tags, list_tags=list(tags), delimiter_tags_mapping={})
    for record in _records(text, where, gathering):
        if not record.closed:
            gathering.report("record_not_closed", where=f"{where}:{record.line}")
        read = parser.parse("\n".join([*record.lines, "ER  - "]))[0]
        unknown = {tag: list(values) for tag, values in read.pop("UK", {}).items()}
        kind = read.pop("TY")
        values = {tag: [one_line(value) for value in given if value] for tag, given in (read | unknown).items()}
        values = {tag: given for tag, given in values.items() if given}
        _Reading(kind.strip().upper(), values, f"{where}:{record.line}", gathering).read()
    return gathering.parsed()


def _records(text: str, where: str, gathering: Gathering) -> list[_Record]:
    """Cut a file into records of tagged lines, each continuation joined to the line it continues."""
    records: list[_Record] = []
    current: _Record | None = None
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), start=1):
        line = _as_tagged(raw)
        tag = line[:2] if _TAGGED.match(line) else ""
        place = f"{where}:{number}"
        if tag == "TY":
            current = _Record(number, [line])
            records.append(current)
        elif current is None:
            if tag != "ER" and line.strip():
                gathering.report("record_not_opened", where=place, text=line.strip()[:60])
        elif tag == "ER":
            current.closed = True
            current = None
        elif tag:
            current.lines.append(line)
        elif line.strip() and len(current.lines) > 1:
            current.lines[-1] += f" {line.strip()}"
        elif line.strip():
            gathering.report("line_unreadable", where=place, text=line.strip()[:60])
    return records


def _as_tagged(raw: str) -> str:
    line = raw.lstrip("\ufeff ") if raw[:1] in "\ufeff " and _TAGGED.match(raw.lstrip("\ufeff ")) else raw
    if _TAGGED.match(line):
        return line
    loose = _LOOSE.match(line)
    if loose and (loose[2] or loose[1] in TAG_KEY_MAPPING):
        return f"{loose[1] or loose[2]}  - {line[loose.end() :]}"
    return line


class _Reading:
    """One record on its way to a work."""

    def __init__(self, kind: str, values: dict[str, list[str]], where: str, gathering: Gathering) -> None:
        self.kind = kind
        self.values = values
        self.where = where
        self.gathering = gathering
        self.csl: dict[str, Any] = {"type": READ_TYPES.get(kind, "document")}
        self.left: dict[str, list[str]] = {}
        self.edtf: dict[str, str] = {}

    def read(self) -> None:
        if WRITTEN_TYPES.get(self.csl["type"]) != self.kind and self.kind:
            self.left["TY"] = [self.kind]
        self._read_names()
        self._read_dates()
        self._read_pages()
        self._read_numbers()
        self._read_texts()
        custom: dict[str, Any] = {}
        given_id = self.values.get("ID", [""])[0]
        if self.values.get("ID", [])[1:]:
            self.left["ID"] = self.values["ID"][1:]
        if self.left:
            custom["ris"] = self.left
        if self.edtf:
            custom["edtf"] = self.edtf
        if custom:
            self.csl["custom"] = custom
        key = self.gathering.add(given_id, self.csl, where=self.where)
        if given_id and not is_cite_key(given_id):
            self.csl.setdefault("custom", {})["id"] = given_id
        if self.kind not in READ_TYPES:
            self.gathering.report("type_unknown", where=self.where, key=key, text=self.kind, written="document")
        issued = self.csl.get("issued", {})
        if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", str(issued.get("literal", ""))):
            self.gathering.report("impossible_date", where=self.where, key=key, field="issued", text=issued["literal"])

    def _keep(self, tag: str, values: list[str]) -> None:
        if values:
            self.left[tag] = values

    def _read_names(self) -> None:
        for tag, variable in READ_NAME_TAGS.items():
            for value in self.values.get(tag, []):
                self.csl.setdefault(variable, []).append(read_name(value))

    def _read_dates(self) -> None:
        # DA is the fuller date; PY and Y1 hold the year, in old files the whole date.
        dates = [(tag, value) for tag in ("DA", "PY", "Y1") for value in self.values.get(tag, [])]
        years = {read_date(value)[0][:4] for tag, value in dates if tag != "DA"}
        for tag, value in dates:
            edtf, free = read_date(value)
            agrees = not years or edtf[:4] in years or (free and tag == "DA" and not edtf[:4].isdigit())
            if "issued" not in self.csl and agrees:
                self._keep_date("issued", edtf)
            elif edtf != self.edtf.get("issued") and not self._covers(edtf):
                self.left.setdefault(tag, []).append(value)
        for place, value in enumerate(self.values.get("Y2", [])):
            if place == 0:
                self._keep_date("accessed", read_date(value)[0])
            else:
                self.left.setdefault("Y2", []).append(value)

    def _covers(self, edtf: str) -> bool:
        """Tell whether the date that is kept already says this one."""
        written = edtf_text(self.csl["issued"]) or "" if "issued" in self.csl else ""
        return written.lstrip("-").startswith(edtf)

    def _keep_date(self, variable: str, edtf: str) -> None:
        date = csl_date(edtf)
        self.csl[variable] = date
        if "literal" not in date and edtf_text(date) != edtf:
            self.edtf[variable] = edtf

    def _read_pages(self) -> None:
        first, last = self.values.get("SP", []), self.values.get("EP", [])
        if first and last:
            self.csl["page"] = f"{first[0]}-{last[0]}" if first[0] != last[0] else first[0]
        elif first:
            self.csl["number-of-pages" if self.csl["type"] == "book" and first[0].isdigit() else "page"] = first[0]
        elif last:
            self._keep("EP", last[:1])
        self._keep("SP", first[1:])
        self._keep("EP", [*self.left.get("EP", []), *last[1:]])

    def _read_numbers(self) -> None:
        for value in self.values.get("SN", []):
            variable = "ISSN" if _ISSN.match(value) and len(re.findall(r"[\dXx]", value)) < 10 else "ISBN"
            if variable in self.csl:
                self.left.setdefault("SN", []).append(value)
            else:
                self.csl[variable] = value
        words = self.values.get("KW", [])
        if words:
            self.csl["keyword"] = ", ".join(words)

    def _read_texts(self) -> None:
        known = read_tags(self.csl["type"])
        for tag, given in self.values.items():
            if tag in _HANDLED or tag in READ_NAME_TAGS:
                continue
            values = list(given)
            variable = known.get(tag)
            if variable is not None and variable not in self.csl:
                self.csl[variable] = values.pop(0)
            self._keep(tag, [value for value in values if variable is None or value != self.csl[variable]])


def read_name(value: str) -> dict[str, Any]:
    """Read `Family, Given, Suffix`; a name without a comma is one `literal`."""
    parts = [part.strip() for part in value.split(",", 2)]
    if len(parts) == 1 or not parts[0]:
        return {"literal": value}
    named = zip(("family", "given", "suffix"), parts, strict=False)
    return {part: text for part, text in named if text}


def read_date(value: str) -> tuple[str, bool]:
    """Read `YYYY/MM/DD/other` as EDTF text where it is a date, else as it stands; True if it is free text.

    `other` may hold the EDTF text itself, which says more than the numbers.
    """
    numbers = _DATE.fullmatch(value.strip())
    if not numbers or not any(numbers.groups()):
        return value.strip(), True
    year, month, day, other = numbers.groups()
    plain = "-".join([year or "", *(f"{int(part):02d}" for part in (month, day) if part)]).strip("-")
    other = (other or "").strip()
    if not other:
        return plain, not year
    if edtf_text(csl_date(other)) is not None and (not year or year in other):
        return other, False
    seasons = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
               "printemps": 21, "été": 22, "automne": 23, "hiver": 24}  # fmt: skip
    if year and not month and other.casefold() in seasons:
        return f"{year}-{seasons[other.casefold()]}", False
    return (f"{plain} {other}" if plain else other), True
