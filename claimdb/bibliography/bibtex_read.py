"""BibTeX and BibLaTeX files read as works."""

from __future__ import annotations

import re
from typing import Any

from claimdb.bibliography.bibtex_blocks import MONTHS, RawEntry, read_blocks
from claimdb.bibliography.bibtex_map import (
    ALIASES,
    CSL_TYPES,
    DATE_FIELDS,
    EXTRA_EDITORS,
    LANGUAGES,
    NAME_FIELDS,
    THESIS_GENRES,
    VERBATIM,
    field_names,
    variables,
)
from claimdb.bibliography.bibtex_names import read_names
from claimdb.bibliography.fields import NAMES, TYPES, is_cite_key, one_line
from claimdb.bibliography.gathering import Gathering
from claimdb.bibliography.latex import LatexReader
from claimdb.bibliography.outcome import Parsed
from claimdb.values.work_date import csl_date, edtf_text

_URL = re.compile(r"\\url\s*\{([^{}]*)\}|^\s*(https?://\S+)\s*$")
_SUBTITLED = (
    ("title", "subtitle"), ("booktitle", "booksubtitle"), ("journaltitle", "journalsubtitle"),
    ("maintitle", "mainsubtitle"), ("issuetitle", "issuesubtitle"),
)  # fmt: skip
_FRENCH_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
# LaTeX's two hyphens are an en dash by now; hyphens that still stand side by side were meant as they stand.
_RANGE = re.compile(r"(\w)\s*–\s*(?=\w)")


def parse_bibtex(text: str, *, where: str) -> Parsed:
    """Read a BibTeX or BibLaTeX file; a broken entry is reported and the reading goes on.

    Fields that CSL has no variable for stay, decoded, under `custom.bibtex`.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    first = Gathering()
    entries = read_blocks(text, where=where, gathering=first)
    gathering = Gathering(frozenset(entry.key for entry in entries if is_cite_key(entry.key)))
    latex = LatexReader()
    data_only = {
        key.strip().casefold() for entry in entries for key in entry.fields.get("xdata", "").split(",") if key.strip()
    }
    for entry in entries:
        if entry.kind == "xdata" and entry.key.casefold() in data_only:
            continue
        _Reading(entry, latex, f"{where}:{entry.line}", gathering).read()
    found, early = gathering.parsed(), first.parsed()
    problems = sorted((*early.problems, *found.problems), key=lambda problem: _line(problem.where))
    return Parsed(found.works, tuple(problems), found.losses, found.made_keys)


def _line(where: str | None) -> int:
    return int((where or "0").rpartition(":")[2])


class _Reading:
    """One entry on its way to a work."""

    def __init__(self, entry: RawEntry, latex: LatexReader, where: str, gathering: Gathering) -> None:
        self.entry = entry
        self.fields = dict(entry.fields)
        self.latex = latex
        self.where = where
        self.gathering = gathering
        self.csl: dict[str, Any] = {}
        self.left: dict[str, Any] = {}
        self.problems: list[tuple[str, dict[str, object]]] = []

    def read(self) -> None:
        links: dict[str, str] = {}
        for link in ("crossref", "xdata"):
            if link in self.fields:
                links[link] = self.fields.pop(link).strip()
        self._read_type()
        self._read_dates()
        self._read_people()
        self._join_subtitles()
        self._read_texts()
        # A parent that is not in this file may be in another: the link stays.
        self.left |= {link: links.pop(link) for link in sorted(self.entry.orphaned)}
        custom: dict[str, Any] = self.csl.pop("custom", {})
        for name, value in self.entry.repeated:
            self.left[f"{name}_again"] = self._decode(name, value)
        if self.left:
            custom["bibtex"] = self.left
        if custom:
            self.csl["custom"] = custom
        key = self.gathering.add(self.entry.key, self.csl, where=self.where)
        for link, target in links.items():
            self.gathering.lose(key, link, "inherited", text=target)
        for message, params in self.problems:
            self.gathering.report(message, where=self.where, key=key, **params)

    def _decode(self, name: str, raw: str) -> str:
        if name in VERBATIM:
            return one_line(raw)
        text = one_line(self.latex.read(raw))
        if self.latex.unknown:
            self._problem("unknown_macro", field=name, text=", ".join(dict.fromkeys(self.latex.unknown)))
            self.latex.unknown.clear()
        return text

    def _problem(self, message: str, **params: object) -> None:
        self.problems.append((message, params))

    def _read_type(self) -> None:
        kind = self.entry.kind
        default = CSL_TYPES.get(kind, "document")
        subtype = self.fields.get("entrysubtype", "").strip().lower()
        short = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
        if default == "article-journal":
            subtype = short.get(subtype, subtype)
        if subtype in TYPES:
            self.fields.pop("entrysubtype")
            self.csl["type"] = subtype
        else:
            self.csl["type"] = default
        if kind not in CSL_TYPES:
            self.left["entrytype"] = kind
            self._problem("type_unknown", text=f"@{kind}", written=default)
        elif kind in {"collection", "proceedings", "reference", "mvbook", "mvcollection", "mvproceedings", "manual",
                      "mvreference", "commentary", "bookinbook", "inbook", "suppbook", "suppcollection", "video",
                      "suppperiodical"}:  # fmt: skip
            self.left["entrytype"] = kind
        if default == "thesis" and kind in THESIS_GENRES and "type" not in self.fields:
            self.csl["genre"] = THESIS_GENRES[kind]

    def _read_dates(self) -> None:
        for alias in ("lastchecked", "accessed", "urlaccessdate"):
            if alias in self.fields:
                self.fields.setdefault("urldate", self.fields.pop(alias))
        for variable, name in DATE_FIELDS.items():
            raw = self.fields.pop(name, None)
            if raw is not None:
                # In a date the tilde is EDTF's "approximate", not LaTeX's no-break space.
                self._keep_date(variable, name, self.latex.read(raw.replace("~", r"\textasciitilde{}")))
        if "year" in self.fields and "issued" not in self.csl:
            self._keep_date("issued", "year", self._year_month_day())

    def _year_month_day(self) -> str:
        year = self.latex.read(self.fields.pop("year"))
        month = self.latex.read(self.fields.pop("month", ""))
        day = self.latex.read(self.fields.pop("day", ""))
        both = re.fullmatch(r"(\d{4})\s*(?:-+|–|/)\s*(\d{4})", year)
        if both:
            return f"{both[1]}/{both[2]}"
        number = _month_number(month)
        if not re.fullmatch(r"-?\d{4}", year) or (month and not number):
            return " ".join(part for part in (day, month, year) if part)
        within = re.search(r"\d{1,2}", re.sub(r"^\d{1,2}$", "", month))
        day = day or (within[0] if within else "")
        written = f"{year}-{number:02d}" if number else year
        if number and re.fullmatch(r"\d{1,2}", day):
            return f"{written}-{int(day):02d}"
        if day:
            self.left["day"] = day
        return written

    def _keep_date(self, variable: str, name: str, text: str) -> None:
        date = csl_date(text)
        if not text:
            return
        self.csl[variable] = date
        written = edtf_text(date)
        if "literal" not in date and written != text:
            self.csl.setdefault("custom", {}).setdefault("edtf", {})[variable] = text
        if written is None and re.fullmatch(r"-?\d{4}-\d\d(-\d\d)?([~?%])?", text):
            self._problem("impossible_date", field=name, text=text)

    def _read_people(self) -> None:
        for variable, name in NAME_FIELDS.items():
            if name in self.fields:
                self._keep_people(variable, name)
        for name in EXTRA_EDITORS:
            role = self.fields.get(f"{name}type", "").strip().lower()
            if name in self.fields and role in NAMES and role not in self.csl:
                self.fields.pop(f"{name}type")
                self._keep_people(role, name)
        corporate = self.fields.get("editortype", "").strip().lower()
        if corporate in NAMES and corporate not in self.csl and "editor" in self.csl:
            self.fields.pop("editortype")
            self.csl[corporate] = self.csl.pop("editor")

    def _keep_people(self, variable: str, name: str) -> None:
        names, unsplit = read_names(self.fields.pop(name), self.latex)
        if names:
            self.csl[variable] = names
        for one in unsplit:
            self._problem("name_unreadable", field=name, text=one)
        if self.latex.unknown:
            self._problem("unknown_macro", field=name, text=", ".join(dict.fromkeys(self.latex.unknown)))
            self.latex.unknown.clear()

    def _join_subtitles(self) -> None:
        for alias, name in ALIASES.items():
            if alias in self.fields and name not in self.fields:
                self.fields[name] = self.fields.pop(alias)
        language = self.fields.get("langid", "").lower()
        colon = "~: " if language in {"french", "francais", "français", "fr", "canadien", "acadian"} else ": "
        for name, below in _SUBTITLED:
            if below in self.fields and name in self.fields:
                title = self.fields[name].rstrip()
                joint = " " if title.endswith(("?", "!", ":", "…")) else colon
                self.fields[name] = title + joint + self.fields.pop(below).lstrip()

    def _read_texts(self) -> None:
        known = variables(self.csl["type"])
        taken = {variable for variable in self.csl if variable != "genre"}
        if "howpublished" in self.fields and "url" not in self.fields:
            self._find_address()
        # The field that this type is written with comes before others of the same meaning, wherever it stands.
        own = set(field_names(self.csl["type"], "biblatex").values())
        for name, raw in sorted(self.fields.items(), key=lambda field: field[0] not in own):
            variable = known.get(name)
            text = self._decode(name, raw)
            if not text:
                continue
            if variable is None or variable in taken or (variable in self.csl and variable != "genre"):
                self.left[name] = text
            else:
                self.csl[variable] = self._in_csl(variable, text)

    def _find_address(self) -> None:
        """Take the address out of `howpublished`, where classic BibTeX keeps it for want of a field."""
        found = _URL.search(self.fields["howpublished"])
        if found:
            self.fields["url"] = found[1] or found[2]
            self.fields["howpublished"] = _URL.sub("", self.fields["howpublished"]).strip()

    def _in_csl(self, variable: str, text: str) -> str:
        if variable == "page":
            return _RANGE.sub(r"\1-", text)
        if variable == "language":
            return LANGUAGES.get(text.casefold(), text)
        if variable == "genre":
            return THESIS_GENRES.get(text.lower(), text)
        if variable == "DOI":
            return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(?=10\.)", "", text, flags=re.IGNORECASE)
        return text


def _month_number(month: str) -> int:
    """Read a month by number or name, English or French, whole or cut after three letters; 0 if it is none."""
    if re.fullmatch(r"0?[1-9]|1[0-2]", month):
        return int(month)
    word = re.search(r"[^\W\d_]{3,}", month)
    if not word:
        return 0
    start = word[0].casefold()
    names = (name.casefold() for name in (*MONTHS.values(), *_FRENCH_MONTHS))
    found = {place % 12 + 1 for place, name in enumerate(names) if name.startswith(start) or start == name[:4]}
    return found.pop() if len(found) == 1 else 0
