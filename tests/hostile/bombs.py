"""Small files that would unfold to all memory or all time, read one by one under limits.

`python -m tests.hostile.bombs` prints for every second, for all with CLAIMDB_HOSTILE_EVERY=1, whether it was
read or refused, and fails at the first that did neither.
"""

from __future__ import annotations

import io
import resource
import sys
import time
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile.fuzzing import try_reader
from tests.hostile.house import EVERY
from tests.sources.samples import archive, docx, epub, odt

MEMORY = 1 << 30
"""Bytes of address space, with all libraries."""
SECONDS = 120
_DEEP = 100_000
_LONG = 10_000_000
_ENTITIES = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(12))
_LAUGHS = f"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e0 'ha'>{_ENTITIES}]>"


def bombs() -> Iterator[tuple[str, str, bytes]]:
    """Give the name of each bomb, the reader that meets it, and its bytes."""
    yield "a part of 65 MB of spaces", "docx", _with_part(docx(), "word/document.xml", b" " * 65_000_000)
    yield "an archive in an archive, many times", "odt", archive({"mimetype": "x", "content.xml": _nested(5)})
    yield "entities of entities", "odt", _with_part(odt(), "content.xml", f"{_LAUGHS}<x>&e12;</x>".encode())
    yield "an entity that is a file", "docx", _with_part(docx(), "word/document.xml", _OUTSIDE)
    yield "XML of 100,000 levels", "docx", _with_part(docx(), "word/document.xml", b"<a>" * _DEEP + b"</a>" * _DEEP)
    yield (
        "names that lead out",
        "epub",
        archive({"../../evil": "x", "/etc/evil": "x", "mimetype": "application/epub+zip"}),
    )
    yield "an archive cut in the middle", "epub", epub()[:700]
    yield "a page of 100,000 levels", "html", b"<div>" * _DEEP + b"54 boats" + b"</div>" * _DEEP
    yield "a page of 100,000 open tables", "html", b"<table><tr><td>" * (_DEEP // 3)
    yield "a line of 10 MB", "csv", b"claim,value\n" + b"a" * _LONG + b",1\n"
    yield "a cell that never ends", "csv", b'claim,value\n"' + b"a\n" * (_LONG // 4)
    yield "JSON of 100,000 levels", "jsonl", b'{"claim":' + b"[" * _DEEP + b"]" * _DEEP + b"}\n"
    yield "JSON of 100,000 levels in a review", "reviews", b"[" * _DEEP + b"]" * _DEEP
    yield "JSON of 100,000 levels in a bibliography", "csl-json", b'[{"id":' + b"[" * _DEEP
    yield "JSON of 100,000 levels in a dump", "dump", b'{"claimdb":"dump","format":1}\n{"a":' + b"[" * _DEEP + b"\n"
    yield "a number of a million digits", "jsonl", b'{"value":' + b"9" * 1_000_000 + b"}\n"
    yield "TOML of 20,000 levels", "document", b"a = " + b"[" * 20_000
    yield "braces of 100,000 levels", "bibtex", b"@book{a, title = " + b"{" * _DEEP
    yield "a name of 1 MB", "bibtex", b"@book{a, author = {" + b"Roy and " * 20_000 + b"Lee}}"
    yield "a tag of 1 MB", "ris", b"TY  - BOOK\nTI  - " + b"a " * 500_000 + b"\nER  - \n"
    yield "a set of a million years", "edtf", b"[1000..999999]"
    yield "a page map that leads to itself", "pdf", _LOOP
    yield "a sheet of 100 million rows", "xlsx", _sheet(b'<row r="100000000"><c r="ZZZ100000000"><v>1</v></c></row>')
    yield "a sheet with a cell at each end", "xlsx", _sheet(_FAR)
    yield "a line of 50 kB", "text", b"a" * 50_000
    yield "hidden signs", "text", ("54" + "\u200b\u202e" * 10_000).encode()


_OUTSIDE = b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
_FAR = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_LOOP = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\n"
    b"trailer<</Root 1 0 R/Size 3>>\n%%EOF"
)


def _with_part(raw: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as there, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in there.namelist():
            made.writestr(part, content if part == name else there.read(part))
    return out.getvalue()


def _nested(levels: int) -> bytes:
    inside = b"0" * 1_000_000
    for _ in range(levels):
        inside = archive({"a": inside, "b": inside})
    return inside


def _sheet(rows: bytes) -> bytes:
    try:
        import xlsxwriter
    except ModuleNotFoundError:
        return b"PK\3\4"
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, ("claim", "value"))
    return _with_part(
        out.getvalue(), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    )


def main() -> int:
    """Read every bomb under limits."""
    made = list(islice(bombs(), None, None, 1 if EVERY == 1 else 2))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with TemporaryDirectory(prefix="bombs") as folder:
        for name, reader, raw in made:
            began = time.thread_time()
            read = try_reader(reader, raw, Path(folder))
            print(f"{name}: {'read' if read else 'refused'}, {time.thread_time() - began:.1f} s", flush=True)  # noqa: T201
        left = [path.name for path in Path(folder).rglob("*") if not path.name.startswith("a.")]
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
