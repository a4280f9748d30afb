"""The bibliography formats by name: found out, read and written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from claimdb.bibliography.bibtex_read import parse_bibtex
from claimdb.bibliography.bibtex_write import export_bibtex
from claimdb.bibliography.csl_json import export_csl_json, parse_csl_json
from claimdb.bibliography.outcome import Exported, Parsed
from claimdb.bibliography.ris_read import parse_ris
from claimdb.bibliography.ris_write import export_ris
from claimdb.errors import InputError
from claimdb.values.work import Work

READ_FORMATS = ("bibtex", "ris", "csl-json")
WRITTEN_FORMATS = ("biblatex", "bibtex", "ris", "csl-json")
_SUFFIXES = (
    (".bib", "bibtex"), (".bibtex", "bibtex"), (".biblatex", "bibtex"), (".ris", "ris"), (".json", "csl-json"),
    (".csljson", "csl-json"),
)  # fmt: skip


class UnknownFormat(InputError):
    """Neither its name nor what it holds tells what a bibliography is written in."""

    message = "this is no bibliography that we can tell"
    hint = "name the format: bibtex, ris or csl-json"


class NoSuchFormat(InputError):
    """A format was named that does not exist here."""

    message = "there is no bibliography format {format}"
    hint = "the formats are {formats}"


def detect_format(name: str, text: str) -> str:
    """Tell the format of a bibliography: `bibtex` (BibLaTeX too), `ris` or `csl-json`.

    What the text holds decides; the suffix of the file name only where the
    text does not tell, as in an empty file. Raises UnknownFormat.
    """
    start = text.removeprefix("\ufeff").lstrip()
    if start[:1] in {"[", "{"}:
        return "csl-json"
    if re.search(r"^\s*TY\s{0,3}- ?\S", start, re.MULTILINE):
        return "ris"
    if re.search(r"^\s*@\s*\w+\s*[{(]", start, re.MULTILINE):
        return "bibtex"
    suffix = PurePath(name).suffix.lower()
    for known, format_name in _SUFFIXES:
        if suffix == known:
            return format_name
    raise UnknownFormat(where=name)


def parse_bibliography(text: str, format: str, *, where: str) -> Parsed:  # noqa: A002 - the word users say
    """Read a bibliography in `bibtex` (or `biblatex`), `ris` or `csl-json`; `where` names it in problems.

    Every entry that can be read becomes a work under a cite key of its own.
    Raises NoSuchFormat, and UnreadableJson for text that is no JSON list.
    """
    if format in {"bibtex", "biblatex"}:
        return parse_bibtex(text, where=where)
    if format == "ris":
        return parse_ris(text, where=where)
    if format == "csl-json":
        return parse_csl_json(text, where=where)
    raise NoSuchFormat(format=format, formats=", ".join(READ_FORMATS), where=where)


def export_bibliography(works: Iterable[Work], format: str) -> Exported:  # noqa: A002 - the word users say
    """Write works, in the order given, as `biblatex`, `bibtex`, `ris` or `csl-json`.

    The same works give the same bytes, and reading them and writing them again
    gives them once more. Raises NoSuchFormat.
    """
    if format == "biblatex":
        return export_bibtex(works, "biblatex")
    if format == "bibtex":
        return export_bibtex(works, "bibtex")
    if format == "ris":
        return export_ris(works)
    if format == "csl-json":
        return export_csl_json(works)
    raise NoSuchFormat(format=format, formats=", ".join(WRITTEN_FORMATS))
