"""The blocks of a BibTeX file with their raw LaTeX values: strings joined, parents' fields inherited.

bibtexparser's splitter finds the blocks and goes on after a broken one. Its
middlewares are not used: they cut addresses at `%` and split corporate names.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bibtexparser.library import Library
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)
from bibtexparser.splitter import Splitter

from claimdb.bibliography.gathering import Gathering

# The splitter logs each broken block; they are reported with our own problems instead.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_MONTH_NAMES = (
    ("jan", "January"), ("feb", "February"), ("mar", "March"), ("apr", "April"), ("may", "May"), ("jun", "June"),
    ("jul", "July"), ("aug", "August"), ("sep", "September"), ("oct", "October"), ("nov", "November"),
    ("dec", "December"),
)  # fmt: skip
MONTHS: Mapping[str, str] = MappingProxyType(dict(_MONTH_NAMES))
"""The month macros that every BibTeX style defines."""

_TOKEN = re.compile(r"\s*(?:(\{)|(\")|([^\s{}\"#,=]+)|(#))")
_BOOK_FIELDS: Mapping[str, str] = MappingProxyType(
    {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "author": "bookauthor"}
)
_JOURNAL_FIELDS: Mapping[str, str] = MappingProxyType(
    {"title": "journaltitle", "subtitle": "journalsubtitle", "shorttitle": "shortjournal"}
)
_NEVER_INHERITED = frozenset(
    [
        "ids",
        "crossref",
        "xref",
        "xdata",
        "entryset",
        "entrysubtype",
        "execute",
        "label",
        "options",
        "presort",
        "related",
        "relatedoptions",
        "relatedstring",
        "relatedtype",
        "shorthand",
        "shorthandintro",
        "sortkey",
        "keywords",
        "annotation",
        "note",
        "shorttitle",
    ]
)
_PART_TYPES = frozenset(
    ["inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook", "suppcollection"]
)


@dataclass(slots=True)
class RawEntry:
    """One entry as written: small-letter type and field names, values as raw LaTeX without their delimiters."""

    key: str
    kind: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    repeated: list[tuple[str, str]] = field(default_factory=list)
    orphaned: set[str] = field(default_factory=set)


def read_blocks(text: str, *, where: str, gathering: Gathering) -> list[RawEntry]:
    """Read the entries of a BibTeX file; what is none of them is reported to `gathering`."""
    library = Splitter(text).split()
    strings = dict(MONTHS)
    entries: list[RawEntry] = []
    for block in _blocks(library, where, gathering):
        place = f"{where}:{(block.start_line or 0) + 1}"
        if isinstance(block, String):
            strings[block.key.casefold()] = _join(str(block.value), strings, place, None, gathering)
        elif isinstance(block, Entry):
            entries.append(_read_entry(block, strings, place, gathering))
        elif isinstance(block, Preamble | ImplicitComment):
            outside = block.value if isinstance(block, Preamble) else block.comment
            if not all(line.lstrip().startswith("%") for line in str(outside).splitlines()):
                gathering.report("text_outside_entries", where=place, text=_shortened(str(outside)))
    _inherit(entries, where, gathering)
    return entries


def _blocks(library: Library, where: str, gathering: Gathering) -> Iterator[Block]:
    """Give each block that can be read, those with a doubled key or field among them; report the others."""
    for block in library.blocks:
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            inner = block.ignore_error_block
            if inner is not None:
                yield inner
                continue
        if isinstance(block, ParsingFailedBlock):
            reason = getattr(block.error, "abort_reason", None) or block.error
            place = f"{where}:{(block.start_line or 0) + 1}"
            said = " ".join(str(reason).split()).rstrip(".")
            gathering.report("entry_unreadable", where=place, reason=said, text=_shortened(block.raw or ""))
            continue
        yield block


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _read_entry(block: Entry, strings: Mapping[str, str], place: str, gathering: Gathering) -> RawEntry:
    entry = RawEntry(block.key.strip(), block.entry_type.strip().lower(), (block.start_line or 0) + 1)
    for given in block.fields:
        name = given.key.strip().lower()
        value = _join(str(given.value), strings, place, entry.key, gathering)
        if name in entry.fields:
            entry.repeated.append((name, value))
            gathering.report("duplicate_field", where=place, key=entry.key, field=name, text=_shortened(value))
        elif name and value.strip():
            entry.fields[name] = value
    return entry


def _join(raw: str, strings: Mapping[str, str], place: str, key: str | None, gathering: Gathering) -> str:
    """Join the parts of a value: `"a" # name # {b}`. An unknown name stands for itself and is reported."""
    if raw.startswith("{") and raw.endswith("}") and _closing(raw, 0) == len(raw) - 1:
        return raw[1:-1]
    parts: list[str] = []
    at = 0
    while at < len(raw):
        token = _TOKEN.match(raw, at)
        if token is None:
            parts.append(raw[at:])
            break
        at = token.end()
        if token[1] or token[2]:
            start = at
            end = _closing(raw, start - 1) if token[1] else _closing_quote(raw, start)
            parts.append(raw[start:end])
            at = end + 1
        elif token[3]:
            name = token[3]
            known = strings.get(name.casefold())
            if known is None and not name.isdigit():
                gathering.report("unknown_string", where=place, key=key, name=name)
            parts.append(name if known is None else known)
    return "".join(parts)


def _closing(text: str, start: int) -> int:
    depth = 0
    for match in re.compile(r"(?<!\\)[{}]").finditer(text, start):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return len(text)


def _closing_quote(text: str, start: int) -> int:
    depth = 0
    for match in re.compile(r'(?<!\\)[{}]|"').finditer(text, start):
        if match[0] == '"' and depth == 0:
            return match.start()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
    return len(text)


def _inherit(entries: list[RawEntry], where: str, gathering: Gathering) -> None:
    """Fill in the fields that an entry has from its `crossref` and `xdata` parents (BibLaTeX, appendix B)."""
    by_key: dict[str, RawEntry] = {}
    for entry in entries:
        by_key.setdefault(entry.key.casefold(), entry)
    done: set[int] = set()
    for entry in entries:
        _inherit_into(entry, by_key, done, (), where, gathering)


def _inherit_into(
    entry: RawEntry,
    by_key: Mapping[str, RawEntry],
    done: set[int],
    path: tuple[str, ...],
    where: str,
    gathering: Gathering,
) -> None:
    if id(entry) in done:
        return
    place = f"{where}:{entry.line}"
    for link in ("xdata", "crossref"):
        for key in filter(None, (key.strip() for key in entry.fields.get(link, "").split(","))):
            parent = by_key.get(key.casefold())
            if parent is None:
                entry.orphaned.add(link)
                gathering.report("parent_absent", where=place, key=entry.key, field=link, other=key)
                continue
            if parent is entry or key.casefold() in path:
                gathering.report("parent_cycle", where=place, key=entry.key, field=link, other=key)
                continue
            _inherit_into(parent, by_key, done, (*path, entry.key.casefold()), where, gathering)
            for name, value in parent.fields.items():
                if name not in _NEVER_INHERITED:
                    entry.fields.setdefault(_as_child(name, link, entry.kind, parent.kind), value)
    done.add(id(entry))


def _as_child(name: str, link: str, child: str, parent: str) -> str:
    if link == "xdata":
        return name
    if child in _PART_TYPES:
        # The author of a collection is nobody's author in its parts; a book's author is one in its chapters.
        return name if name == "author" and child == "inbook" else _BOOK_FIELDS.get(name, name)
    if child == "article" and parent == "periodical":
        return _JOURNAL_FIELDS.get(name, name)
    return name
