"""Works written as RIS, always the same for the same works."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from claimdb.bibliography.fields import DATES, NAMES, clean_cite_key, date_text, one_line
from claimdb.bibliography.outcome import Exported, Loss
from claimdb.bibliography.ris_map import (
    NAME_TAGS,
    NEAREST_TYPES,
    READ_TYPES,
    TAG_ORDER,
    WRITTEN_TYPES,
    text_tags,
)
from claimdb.bibliography.ris_read import read_date, read_name
from claimdb.values.work import Work
from claimdb.values.work_date import csl_date, date_parts, is_day

_RANGE = re.compile(r"([^\s,;–-]+)\s*[-–]{1,2}\s*([^\s,;–-]+)")
_AROUND_WORD = re.compile(r"^[\s,]+|[\s,]+$")
_BREAK = re.compile("[\n\r\u2028\u2029\x00-\x08\x0b-\x1f]")


def export_ris(works: Iterable[Work]) -> Exported:
    """Write works as RIS records, in the order given, lines ended by line feeds."""
    records: list[str] = []
    losses: list[Loss] = []
    for work in works:
        writing = _Writing(work)
        records.append(writing.record())
        losses.extend(writing.losses)
    return Exported("\n".join(records), tuple(losses))


class _Writing:
    """One work on its way to a record."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.type = work.type
        self.lines: list[tuple[str, str]] = []
        self.losses: list[Loss] = []

    def record(self) -> str:
        kind = self._kind()
        # Readers go by the RIS type, so its fields decide, not those of a type that was lost.
        self.type = READ_TYPES.get(kind, "document")
        self._put("ID", clean_cite_key(self.work.cite_key))
        self._write_names()
        self._write_dates()
        self._write_pages()
        self._write_texts()
        self._write_custom()
        self.lines.sort(key=lambda line: (TAG_ORDER.get(line[0], len(TAG_ORDER)), line[0]))
        body = "".join(f"{tag}  - {text}\n" for tag, text in self.lines)
        return f"TY  - {kind}\n{body}ER  - \n"

    def _put(self, tag: str, text: str) -> None:
        if text:
            self.lines.append((tag, text))

    def _put_keywords(self, text: str) -> None:
        for word in one_line(text).split(", "):
            self._put("KW", _AROUND_WORD.sub("", word))

    def _lose(self, variable: str, message: str, **params: object) -> None:
        self.losses.append(Loss(self.work.cite_key, variable, message, {"format": "RIS", **params}))

    def _custom(self) -> Mapping[str, object]:
        custom = self.work.csl.get("custom")
        return custom if isinstance(custom, Mapping) else {}

    def _kept(self) -> Mapping[str, object]:
        kept = self._custom().get("ris")
        return kept if isinstance(kept, Mapping) else {}

    def _kind(self) -> str:
        given = self._kept().get("TY")
        own = given[0] if isinstance(given, list) and given else None
        own = own if isinstance(own, str) and re.fullmatch("[A-Z0-9]+", own) else ""
        if own and READ_TYPES.get(own, "document") == self.work.type:
            return own
        kind = WRITTEN_TYPES.get(self.work.type)
        if kind is None:
            kind = NEAREST_TYPES.get(self.work.type, "GEN")
            self._lose("type", "no_such_type", text=self.work.type, written=kind)
        return kind

    def _write_names(self) -> None:
        for variable in sorted(NAMES & self.work.csl.keys()):
            tag = NAME_TAGS.get(variable)
            if tag is None:
                self._lose(variable, "no_such_field")
                continue
            for name in self.work.names(variable):
                self._put(tag, self._name(variable, name))

    def _name(self, variable: str, name: Mapping[str, object]) -> str:
        part = {key: one_line(text) for key, text in name.items() if isinstance(text, str) and one_line(text)}
        if "literal" in part:
            text = part["literal"]
            if "," in text:
                self._lose(variable, "value_reduced", written=text)
        else:
            particles = [part[key] for key in ("dropping-particle", "non-dropping-particle") if key in part]
            for particle in particles:
                self._lose(variable, "name_parts", text=particle)
            family = " ".join([*particles, *([part["family"]] if "family" in part else [])])
            rest = [part.get("given", ""), part.get("suffix", "")]
            text = ", ".join([family, *rest]).rstrip(", ") if family else " ".join(filter(None, rest))
        read = read_name(text)
        if "literal" in read:
            return str(read["literal"])
        return ", ".join(str(read.get(part, "")) for part in ("family", "given", "suffix")).rstrip(", ")

    def _write_dates(self) -> None:
        for variable in sorted(DATES & self.work.csl.keys()):
            date = self.work.csl[variable]
            if not isinstance(date, Mapping) or not date:
                continue
            if variable not in {"issued", "accessed"}:
                self._lose(variable, "no_such_field")
                continue
            text = _date(*date_text(self.work, variable))
            if variable == "accessed":
                self._put("Y2", text)
            else:
                year = re.match(r"\d{4}(?=/|$)", text)
                self._put("PY", year[0] if year else "")
                self._put("DA", text if not re.fullmatch(r"\d{4}", text) else "")

    def _write_pages(self) -> None:
        page, count = self.work.text("page"), self.work.text("number-of-pages")
        is_book = self.type == "book"
        if page is not None:
            both = _RANGE.fullmatch(one_line(page))
            if both and both[1] != both[2]:
                self._put("SP", both[1])
                self._put("EP", both[2])
            elif is_book and one_line(page).isdigit():
                self._lose("page", "no_such_field")
                page = None
            else:
                self._put("SP", one_line(page))
        if count is None:
            return
        if is_book and page is None and one_line(count).isdigit():
            self._put("SP", one_line(count))
        else:
            self._lose("number-of-pages", "no_such_field")

    def _write_texts(self) -> None:
        tags = text_tags(self.type)
        done = {"type", "custom", "page", "number-of-pages"} | NAMES | DATES
        for variable in self.work.csl:
            if variable in done:
                continue
            text = self.work.text(variable)
            tag = "SN" if variable in {"ISSN", "ISBN"} else tags.get(variable)
            if text is None:
                if self.work.csl[variable] not in (None, "", [], {}):
                    self._lose(variable, "no_such_field")
            elif variable == "keyword":
                self._put_keywords(text)
            elif tag is None:
                self._lose(variable, "no_such_field")
            else:
                if _BREAK.search(text.strip()):
                    self._lose(variable, "line_breaks")
                self._put(tag, one_line(text))

    def _write_custom(self) -> None:
        """Write the tags that came from RIS and that CSL has no place for; name the rest as lost."""
        for source, kept in self._custom().items():
            if source == "edtf":
                continue
            if source != "ris" or not isinstance(kept, Mapping):
                self._lose(f"custom.{source}", "no_such_field")
                continue
            for tag, values in kept.items():
                if tag == "TY":
                    continue
                if not re.fullmatch("[A-Z][A-Z0-9]", tag) or tag in {"ER", "UK"} or not isinstance(values, list):
                    self._lose(f"custom.ris.{tag}", "no_such_field")
                    continue
                for value in values:
                    if tag == "KW":
                        self._put_keywords(str(value))
                    else:
                        self._put(tag, one_line(str(value)))


def _date(edtf: str | None, words: str) -> str:
    """Write a date as `YYYY/MM/DD`; what that cannot say is put behind it, as RIS allows, in EDTF."""
    exact = {"literal": words} if edtf is None else csl_date(edtf)
    if edtf is None or "literal" in exact:
        return words if not words or read_date(words) == (words, True) else f"///{words}"
    first = date_parts(exact)[0]
    if not 1000 <= first[0] <= 9999:
        return f"///{edtf}"
    plain = "/".join([f"{first[0]:04d}", *(f"{number:02d}" for number in first[1:])])
    if plain.replace("/", "-") == edtf:
        return plain
    return plain + "/" * (4 - len(first)) + edtf if is_day(first) else f"{first[0]}///{edtf}"
