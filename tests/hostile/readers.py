"""Every reader of strangers' files and texts, each as a function of bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from claimdb import find_figures, resolve_notes
from claimdb.bibliography import parse_bibliography
from claimdb.cli.batch import read_line
from claimdb.figures.periods import read_period
from claimdb.interchange.baseline_file import read_baseline
from claimdb.interchange.document_reading import read_document as read_toml
from claimdb.interchange.dump_read import DumpFile
from claimdb.interchange.exchange_rates import read_rates
from claimdb.interchange.leaving_wikidata import read_wikidata_ids
from claimdb.interchange.reviews_reading import read_reviews
from claimdb.interchange.table_files import TableFile
from claimdb.reading.document import read_document
from claimdb.record.dates import read_edtf
from claimdb.settings import read_settings
from claimdb.sources.documents import read_bytes
from claimdb.sources.origin import Origin

Reader = Callable[[bytes, Path], object]
"""Reads bytes, in a folder of its own where they must stand in a file."""


def _document(name: str) -> Reader:
    def read(raw: bytes, _folder: Path) -> object:
        document = read_bytes(raw, Origin(name, name))
        return read_document(
            document.text, name=name, language="fr", regions=document.regions, sheets=document.sheets, csl=document.csl
        )

    return read


def _filed(name: str, read: Callable[[Path], object]) -> Reader:
    def read_file(raw: bytes, folder: Path) -> object:
        path = folder / name
        path.write_bytes(raw)
        return read(path)

    return read_file


def _said(read: Callable[[str], object]) -> Reader:
    def read_text(raw: bytes, _folder: Path) -> object:
        try:
            text = raw.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
        return read(text)

    return read_text


def _table(path: Path) -> object:
    with TableFile(path, ("claim", "measure", "value", "source")) as table:
        return list(table.rows())


def _dump(path: Path) -> object:
    with DumpFile(path) as dump:
        return list(dump.check())


def _bibliography(shape: str) -> Reader:
    return _said(lambda text: parse_bibliography(text, shape, where="works"))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text": _document("a.txt"),
        "markdown": _document("a.md"),
        "html": _document("a.html"),
        "pdf": _document("a.pdf"),
        "docx": _document("a.docx"),
        "odt": _document("a.odt"),
        "epub": _document("a.epub"),
        "warc": _document("a.warc"),
        "figures": _said(find_figures),
        "notes": _said(resolve_notes),
        "periods": _said(lambda text: read_period(text, "fr")),
        "edtf": _said(read_edtf),
        "bibtex": _bibliography("bibtex"),
        "ris": _bibliography("ris"),
        "csl-json": _bibliography("csl-json"),
        "document": _filed("a.toml", read_toml),
        "csv": _filed("a.csv", _table),
        "jsonl": _filed("a.jsonl", _table),
        "xlsx": _filed("a.xlsx", _table),
        "dump": _filed("a.jsonl", _dump),
        "reviews": _filed("a.json", read_reviews),
        "wikidata": _filed("a.csv", read_wikidata_ids),
        "rates": _filed("a.csv", read_rates),
        "baseline": _said(lambda text: read_baseline(text, where="a")),
        "batch": _said(read_line),
        "settings": _filed("claimdb.toml", lambda path: read_settings({}, {}, path.parent)),
    }
)
"""By name; `SAMPLES` has what each reads."""


def unpacked(raw: bytes) -> dict[str, bytes]:
    """Give the parts of an archive that is whole, to spoil one of them; none where it is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError):
        return {}
