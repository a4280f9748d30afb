"""Works written as BibLaTeX or classic BibTeX, in UTF-8, always the same for the same works."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from claimdb.bibliography.bibtex_map import (
    CSL_TYPES,
    DATE_FIELDS,
    ENTRY_TYPES,
    EXTRA_EDITORS,
    FIELD_ORDER,
    LANGIDS,
    LANGUAGES,
    NAME_FIELDS,
    PROTECTED,
    VERBATIM,
    Dialect,
    field_names,
)
from claimdb.bibliography.bibtex_names import write_names
from claimdb.bibliography.fields import DATES, NAMES, clean_cite_key, date_text, one_line
from claimdb.bibliography.latex import drop_nocase, protect_capitals, write_latex
from claimdb.bibliography.outcome import Exported, Loss
from claimdb.values.work import Work
from claimdb.values.work_date import csl_date, date_parts, is_day

_TITLES: Mapping[str, str] = MappingProxyType({"biblatex": "BibLaTeX", "bibtex": "BibTeX"})
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# The part of EDTF that the BibLaTeX manual (2.3.8) accepts.
_DAY = r"-?(?:\d{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?|\d{3}X|\d\dXX)(?:T[\d:]+(?:Z|[+-]\d\d:\d\d)?)?[~?%]?"
_BIBLATEX_DATE = re.compile(rf"{_DAY}(?:/(?:{_DAY}|\.\.)?)?|(?:\.\.)?/{_DAY}")
_PERCENT: Mapping[str, str] = MappingProxyType(
    {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", "\u00a0": "%C2%A0", "^": "%5E", "`": "%60", '"': "%22"}
)
_UNQUOTED = re.compile("[" + re.escape("".join(_PERCENT)) + "]")
# Variables that are not written as the text they are.
_APART = NAMES | DATES | {"type", "custom"}
_NOTHING: Mapping[str, object] = MappingProxyType({})
_PAGES = re.compile(r"(?<=\w)\s*(?:-{1,3}|–)\s*(?=\w)")


def export_bibtex(works: Iterable[Work], dialect: Dialect) -> Exported:
    """Write works as one BibLaTeX or BibTeX file, in the order given."""
    entries: list[str] = []
    losses: list[Loss] = []
    for work in works:
        writing = _Writing(work, dialect)
        entries.append(writing.entry())
        losses.extend(writing.losses)
    return Exported("\n".join(entries), tuple(losses))


@lru_cache(maxsize=4096)
def _classic_date(edtf: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Give the fields of the day on which a date begins, and that day; no fields where classic BibTeX has no such."""
    parts = date_parts(csl_date(edtf))
    if not parts or not is_day(parts[0]) or not 1000 <= parts[0][0] <= 9999:
        return (), ""
    year, *rest = parts[0]
    fields = [("year", "{" + str(year) + "}")]
    fields.extend(("month", _MONTHS[month - 1]) for month in rest[:1])
    fields.extend(("day", "{" + str(day) + "}") for day in rest[1:])
    return tuple(fields), "-".join([f"{year:04d}", *(f"{number:02d}" for number in rest)])


@lru_cache(maxsize=1024)
def _place_of(name: str) -> tuple[int, str]:
    """Give what puts a field in its place among others."""
    return FIELD_ORDER.get(name, len(FIELD_ORDER)), name


class _Writing:
    """One work on its way to an entry."""

    def __init__(self, work: Work, dialect: Dialect) -> None:
        self.work = work
        self.dialect = dialect
        self.fields: dict[str, str] = {}
        self.losses: list[Loss] = []

    def entry(self) -> str:
        work = self.work
        kind = self._kind()
        self._write_people()
        self._write_dates()
        names = field_names(work.type, self.dialect)
        for variable, value in work.csl.items():
            if variable in _APART:
                continue
            name = names.get(variable)
            text = value if type(value) is str and value else work.text(variable)
            if text is None:
                if value not in (None, "", [], {}):
                    self._lose(variable, "no_such_field")
            elif name is None:
                self._lose(variable, "no_such_field")
            else:
                self._write_text(variable, name, text)
        if kind == "phdthesis" and "type" not in self.fields:
            # Without a type, BibTeX prints "PhD thesis", which nobody said.
            self.fields["type"] = "{Thesis}"
        self._write_custom()
        lines = [f"  {name} = {self.fields[name]},\n" for name in sorted(self.fields, key=_place_of)]
        return f"@{kind}{{{clean_cite_key(work.cite_key)},\n{''.join(lines)}}}\n"

    def _lose(self, variable: str, message: str, **params: object) -> None:
        params = {"format": _TITLES[self.dialect], **params}
        self.losses.append(Loss(self.work.cite_key, variable, message, params))

    def _custom(self) -> Mapping[str, object]:
        custom = self.work.csl.get("custom")
        return custom if custom and isinstance(custom, Mapping) else _NOTHING

    def _kind(self) -> str:
        kept = self._custom().get("bibtex")
        own = kept.get("entrytype") if isinstance(kept, Mapping) else None
        usual = ENTRY_TYPES.get(self.work.type, ("misc", "misc"))[self.dialect == "bibtex"]
        if isinstance(own, str) and re.fullmatch("[a-z]+", own) and CSL_TYPES.get(own, "document") == self.work.type:
            return own
        if CSL_TYPES[usual] != self.work.type:
            # Styles ignore subtypes that they do not know, and we read the CSL type back from it.
            short = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
            self.fields["entrysubtype"] = "{" + short.get(self.work.type, self.work.type) + "}"
        return usual

    def _write_people(self) -> None:
        free = list(EXTRA_EDITORS)
        for variable in sorted(filter(NAMES.__contains__, self.work.csl)):
            written, merged = write_names(self.work.names(variable))
            for part in merged:
                self._lose(variable, "name_parts", text=part)
            if not written:
                continue
            name = NAME_FIELDS.get(variable)
            if name is None and free:
                name = free.pop(0)
                self.fields[f"{name}type"] = "{" + variable + "}"
            if name is None:
                self._lose(variable, "no_such_field")
            else:
                self.fields[name] = "{" + written + "}"

    def _write_dates(self) -> None:
        for variable in sorted(filter(DATES.__contains__, self.work.csl)):
            date = self.work.csl[variable]
            if not isinstance(date, Mapping) or not date:
                continue
            edtf, words = date_text(self.work, variable)
            if self.dialect == "bibtex" and variable == "issued":
                self._write_year(edtf, words)
            elif variable not in DATE_FIELDS:
                self._lose(variable, "no_such_field")
            elif edtf is not None and _BIBLATEX_DATE.fullmatch(edtf):
                self.fields[DATE_FIELDS[variable]] = "{" + edtf + "}"
            elif variable == "issued":
                self._write_free_year(words)
            else:
                self._lose(variable, "date_not_written", text=words)

    def _write_year(self, edtf: str | None, words: str) -> None:
        """Write year, month and day for classic BibTeX, which knows no other dates."""
        fields, written = _classic_date(edtf) if edtf is not None else ((), "")
        if not fields:
            self._write_free_year(words)
            return
        self.fields.update(fields)
        if written != edtf:
            self._lose("issued", "date_reduced", text=words, written=written)

    def _write_free_year(self, words: str) -> None:
        if words:
            self.fields["year"] = "{" + write_latex(words) + "}"

    def _write_text(self, variable: str, name: str, text: str) -> None:
        line = one_line(text)
        if line != text and line != text.strip() and re.search("[\n\r\u2028\u2029\x00-\x1f]", text.strip()):
            self._lose(variable, "line_breaks")
        if variable == "language":
            line = self._langid(line)
        if line:
            self.fields[name] = "{" + self._encode(variable, name, line) + "}"

    def _langid(self, tag: str) -> str:
        known = LANGIDS.get(tag) or LANGIDS.get(tag.split("-", maxsplit=1)[0]) or tag
        if LANGUAGES.get(known, known) != tag:
            self._lose("language", "value_reduced", written=known)
        return known

    def _encode(self, variable: str, name: str, line: str) -> str:
        if name in VERBATIM:
            if name in {"url", "doi"}:
                encoded = _UNQUOTED.sub(lambda match: _PERCENT[match[0]], line)
            else:
                encoded = re.sub(r"[{}\\]", "", line)
            if encoded != line:
                self._lose(variable, "characters_encoded")
            return encoded
        if name == "pages":
            return "--".join(write_latex(part) for part in _PAGES.split(drop_nocase(line)))
        latex = write_latex(line)
        return protect_capitals(latex) if name in PROTECTED else latex

    def _write_custom(self) -> None:
        """Write the fields that came from BibTeX and that CSL has no place for; name the rest as lost."""
        for source, kept in self._custom().items():
            if source == "edtf":
                continue
            if source != "bibtex" or not isinstance(kept, Mapping):
                self._lose(f"custom.{source}", "no_such_field")
                continue
            for name, text in kept.items():
                if name == "entrytype":
                    continue
                # A month beside a year in words would be read as part of it.
                joined = name in {"month", "day"} and "year" in self.fields
                if (
                    not isinstance(text, str)
                    or not re.fullmatch(r"[a-z][\w:.+/-]*", name)
                    or name in self.fields
                    or joined
                ):
                    self._lose(f"custom.bibtex.{name}", "no_such_field")
                elif one_line(text):
                    self.fields[name] = "{" + self._encode(f"custom.bibtex.{name}", name, one_line(text)) + "}"
