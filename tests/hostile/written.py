"""What stands in files that other programs read: taken out again, to be searched."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from tests.conftest import missing_part


def text_of(path: Path) -> str:
    """Give all text of a file: of an archive its parts, of a PDF its pages, of Parquet its rows, else as it is."""
    raw = path.read_bytes()
    if raw[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if raw[:4] == b"%PDF":
        return raw.decode("latin-1") + text_of_pdf(raw)
    if raw[:4] == b"PAR1":
        return raw.decode("latin-1") + str(rows_of_parquet(path))
    return raw.decode("utf-8", "replace")


def text_of_pdf(raw: bytes) -> str:
    """Give the text of all pages."""
    try:
        import pypdfium2
    except ModuleNotFoundError:
        missing_part("pypdfium2")
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(raw))


def rows_of_parquet(path: Path) -> list[dict[str, Any]]:
    """Give the rows of a file, or of a folder of files."""
    try:
        import pyarrow.parquet
    except ModuleNotFoundError:
        missing_part("pyarrow")
    files = [path] if path.is_file() else sorted(path.rglob("*.parquet"))
    return [row for file in files for row in pyarrow.parquet.ParquetFile(file).read().to_pylist()]
