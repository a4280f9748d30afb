"""Reading the files that packages ship, as text and without running any of their code."""

from __future__ import annotations

import ast
import csv
import gzip
import io
import json
import lzma
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a CSV file, packed by gzip or not, by column."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))


def json_data(path: Path) -> Any:
    """Read JSON with every number as the text that stands there."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)


def assigned_literal(path: Path, name: str) -> Any:
    """Read the literal that a module assigns to a name; the module is not run."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in statement.targets
        ):
            return ast.literal_eval(statement.value)
    raise ValueError(f"{path.name} assigns nothing to {name}")


def dbf_rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a dBASE table (the attributes of a shapefile), every cell as text."""
    raw = path.read_bytes()
    count, header, width = struct.unpack("<4xIHH", raw[:12])
    fields = []
    for start in range(32, header - 1, 32):
        field = raw[start : start + 32]
        if field[0] == 0x0D:
            break
        fields.append((field[:11].split(b"\0")[0].decode("ascii"), field[16]))
    for number in range(count):
        place = header + number * width + 1
        cells = {}
        for name, size in fields:
            cells[name] = raw[place : place + size].decode("latin-1").strip()
            place += size
        yield cells


def frame_rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """Give the rows of a pickled pandas frame by column, "index" among them; raises ImportError without pandas."""
    import pandas

    raw = path.read_bytes()
    unpacked = gzip.decompress(raw) if path.suffix == ".gz" else lzma.decompress(raw)
    frame = pandas.read_pickle(io.BytesIO(unpacked))
    for index, row in zip(frame.index, frame.to_dict("records"), strict=True):
        yield {"index": index, **row}
