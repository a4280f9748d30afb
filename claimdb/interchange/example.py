"""The shipped example comes in: five documents, in an order in which each finds what it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from sqlalchemy.orm import Session

from claimdb.interchange.document import Imported, import_document, named_files
from claimdb.interchange.document_failures import NamesInACircle
from claimdb.interchange.document_reading import read_document
from claimdb.record.recorder import Recorder
from claimdb.store.shipped import shipped_folder
from claimdb.store.store import Store


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the example holds: what came in by file name, in the order in which it did."""

    files: Mapping[str, Imported]

    @property
    def claims(self) -> int:
        """How many claims the documents make."""
        return sum(one.read for one in self.files.values())


def load_example(store: Store, *, by: str, at: datetime) -> Loaded:
    """Record the shipped documents, each in one transaction with one event; loaded again, it changes nothing.

    `by` and `at` go into every record, so that equal ones make equal databases.
    """
    loaded = {}
    for path in order_documents(sorted(shipped_folder("seeds").glob("*.toml"))):
        loaded[path.name] = store.run(partial(_load, path=path, by=by, at=at))
    return Loaded(loaded)


def order_documents(paths: Sequence[Path]) -> list[Path]:
    """Put document files into an order in which each comes after those whose claims it names.

    Files that do not depend on one another keep the order of their names. Raises NamesInACircle, and what
    `read_document` does.
    """
    by_name = {path.stem: path for path in sorted(paths)}
    before = {name: sorted(named_files(read_document(path)) & set(by_name)) for name, path in by_name.items()}
    sorter = TopologicalSorter(before)
    try:
        sorter.prepare()
    except CycleError as error:
        raise NamesInACircle(files=", ".join(f"{name}.toml" for name in error.args[1][1:])) from error
    ordered: list[Path] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        ordered += [by_name[name] for name in ready]
        sorter.done(*ready)
    return ordered


def _load(session: Session, *, path: Path, by: str, at: datetime) -> Imported:
    with Recorder(session, by=by, at=at, command="demo") as recorder:
        return import_document(recorder, path)
