"""Tables and document files from Python."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.api.failures import WrongWord
from claimdb.api.kept import ImportedFile, Refused

if TYPE_CHECKING:
    from claimdb.api.desk import Desk
    from claimdb.store.store import Store


def _seal(store: Store, desk: Desk) -> None:
    from claimdb.record.seals import seal_log

    store.run(partial(seal_log, by=desk.settings.person, at=desk.settings.now))


def import_any(
    store: Store,
    desk: Desk,
    file: Path,
    *,
    kind: str,
    columns: Mapping[str, str],
    constants: Mapping[str, str],
    language: str,
    exact: bool,
    skip: bool,
    update: bool,
) -> ImportedFile:
    """Import a file by its suffix, and seal the log; of a table what was refused is in the report."""
    if file.suffix.lower() == ".toml":
        imported = _import_document(desk, file, update=update)
        _seal(store, desk)
        return imported
    from claimdb.interchange.table import TableImport, import_table
    from claimdb.interchange.table_fields import TableKind
    from claimdb.report.language import error_sentence

    kinds = {one.value: one for one in TableKind}
    if kind not in kinds:
        raise WrongWord(given=kind, choices=", ".join(kinds))
    wanted = TableImport(
        path=file, kind=kinds[kind], mapping=dict(columns), constants=dict(constants), language=language, exact=exact,
        skip=skip, update=update,
    )  # fmt: skip
    settings = desk.settings
    report = import_table(store, wanted, by=settings.person, at=settings.now)
    _seal(store, desk)
    return ImportedFile(
        file=report.name,
        kind=report.kind.value,
        read=report.read,
        added=report.added,
        already_there=report.there,
        refused=report.refused,
        without_value=report.empty,
        problems=tuple(
            Refused(one.row, one.column, error_sentence(one.error, settings.lang)) for one in report.problems
        ),
        columns_unused=tuple(report.unused),
        stubs=tuple(report.stubs),
        is_kept=report.is_kept,
    )


def _import_document(desk: Desk, file: Path, *, update: bool) -> ImportedFile:
    from claimdb.interchange.document import import_document

    done = desk.record("import", lambda recorder: import_document(recorder, file, update=update))
    return ImportedFile(str(file), "document", done.read, done.added, done.there, done.refused)
