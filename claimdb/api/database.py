"""A database from Python: the main job, one call each.

Each call is one transaction of its own, on a connection of its own, and gives plain frozen objects. So one `Database`
may be used by several threads at once: those that write take turns, as separate programs would. What goes wrong is an
error of the families in `claimdb.errors`, and nothing of the call is then kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from claimdb.api.desk import OpenDesk
from claimdb.api.kept import AddedClaim, AddedSource, Bibliography, Claim, ImportedFile
from claimdb.settings import Settings, read_now, read_settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.api.results import Check, Report
    from claimdb.record.recorder import Recorder
    from claimdb.report.told import Finding, Positions
    from claimdb.store.store import Store

T = TypeVar("T")


def open_database(
    address: str | Path | None = None,
    *,
    make: bool = False,
    person: str | None = None,
    lang: str | None = None,
    now: datetime | str | None = None,
) -> Database:
    """Open a database: a file or a URL, else what the settings name, as for the command line.

    `make` makes it where there is none. `person` is who works, kept with every change; `lang` (en, fr) the language of
    what is said; `now` the moment to work at, else the clock is read at each call.
    Raises NoDatabase, UnknownAddress and other DatabaseErrors, UnknownLanguage, UnreadableTime.
    """
    moment = now.isoformat() if isinstance(now, datetime) else now
    given = {"db": None if address is None else str(address), "person": person, "lang": lang, "now": moment}
    settings = read_settings(given, os.environ, Path.cwd())
    return Database(_open(settings.db, make=make), settings, moment)


def _open(address: str, *, make: bool) -> Store:
    from claimdb.store.address import read_address
    from claimdb.store.copies import holds_nothing
    from claimdb.store.store import open_store

    path = read_address(address).path
    if not make or (path is not None and not holds_nothing(path)):
        return open_store(address)
    from claimdb.store.failures import AlreadyThere
    from claimdb.store.making import make_store

    try:
        return make_store(address)
    except AlreadyThere:
        return open_store(address)


class Database:
    """An open database; made by `open_database`. Use it in a `with` block, or close it."""

    def __init__(self, store: Store, settings: Settings, moment: str | None) -> None:
        self._store = store
        self._settings = settings
        self._moment = moment

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<claimdb database {self.address}>"

    @property
    def address(self) -> str:
        """Where it is; a password never appears in it."""
        return self._store.address.shown

    def close(self) -> None:
        """Let go of every connection."""
        self._store.close()

    def _desk(self) -> OpenDesk:
        # One moment for the whole of a call: the clock is read here and nowhere else.
        return OpenDesk(self._store, replace(self._settings, now=read_now(self._moment, os.environ)))

    def read(self, work: Callable[[Session], T]) -> T:
        """Do any piece of reading in one transaction; `work` gets an SQLAlchemy session."""
        return self._desk().read(work)

    def record(self, command: str, work: Callable[[Recorder], T]) -> T:
        """Do any piece of recording in one transaction; the log has one event for it, under `command`."""
        return self._desk().record(command, work)

    def add_source(
        self,
        title: str | None = None,
        *,
        type: str | None = None,  # noqa: A002 - the word of CSL
        authors: str | Sequence[str] = (),
        editors: str | Sequence[str] = (),
        issued: str | None = None,
        container: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        doi: str | None = None,
        language: str | None = None,
        fields: Mapping[str, str] | None = None,
        key: str | None = None,
        primary: bool = False,
        note: str | None = None,
    ) -> AddedSource:
        """Add a work, or find the one that is described alike; without a `key` a cite key is made.

        Authors are "Family, Given" or the name of a body; `issued` is EDTF; `fields` are any other CSL variables.
        `primary`: it counted or measured itself. Raises NothingSaid, UnreadableDate, ClashingSource.
        """
        from claimdb.api.works import describe_item, keep_source
        from claimdb.bibliography.described import Description

        item = describe_item(
            Description(
                type=type, title=title, authors=_several(authors), editors=_several(editors), issued=issued,
                container=container, publisher=publisher, url=url, doi=doi, language=language,
                fields=tuple(f"{name}={value}" for name, value in (fields or {}).items()),
            ),
            key,
        )  # fmt: skip
        record = self.record("source add", lambda recorder: keep_source(recorder, item, key, note, primary=primary))
        return AddedSource(**record)

    def capture(self, file: str | Path, *, key: str | None = None) -> AddedSource:
        """Keep a document file as a source with its text, or as a new copy of the source that it is."""
        from claimdb.api.capturing import capture_file

        return capture_file(self._desk(), Path(file), key)

    def add(
        self,
        words: str,
        *,
        source: str,
        cites: str | Sequence[str] = (),
        measures: str | Sequence[str] = (),
        place: str | None = None,
        as_of: str | None = None,
        period: str | None = None,
        qualifiers: Mapping[str, str] | None = None,
        quote: str | None = None,
        page: str | None = None,
        note: str | None = None,
        speaker: str | None = None,
        hedged: bool = False,
        denies: bool = False,
        corrects: str | None = None,
        language: str = "auto",
    ) -> AddedClaim:
        """Record a claim: reads its figures, finds or makes its measures, links who says it and on whose authority.

        The arguments are the options of `claimdb add`; `note` is the marker of the note that gives the cited work.
        Raises UnknownKey, NoMeasure, TooManyMeasures, TwoReadings, TwoTimes, UnreadableDate and other InputErrors.
        """
        from claimdb.api.claims import add_claim, entry_of

        entry = entry_of(
            words, source=source, cites=_several(cites), measures=_several(measures), place=place, as_of=as_of,
            period=period, qualifiers=dict(qualifiers or {}), quote=quote, page=page, marker=note, speaker=speaker,
            hedged=hedged, denies=denies, corrects=corrects, language=language,
        )  # fmt: skip
        return add_claim(self._desk(), entry)

    def claims(
        self, *, source: str | None = None, measure: str | None = None, everything: bool = False
    ) -> tuple[Claim, ...]:
        """Give the claims in the order in which they were recorded; `everything` adds withdrawn and replaced ones."""
        from claimdb.api.claims import list_claims_of

        return self.read(lambda session: list_claims_of(session, source, measure, everything=everything))

    def import_file(
        self,
        file: str | Path,
        *,
        kind: str = "claims",
        columns: Mapping[str, str] | None = None,
        constants: Mapping[str, str] | None = None,
        language: str = "auto",
        exact: bool = False,
        skip: bool = False,
        update: bool = False,
    ) -> ImportedFile:
        """Import a table (.csv, .xlsx, .jsonl: claims, lineage or sources) or a document file (.toml).

        `columns` gives the column of a field, `constants` the text of fields whose cells are empty. One refused row
        keeps all of a table out, unless `skip` leaves out the refused rows. Raises UnreadableTable, UnknownField, …
        """
        from claimdb.api.importing import import_any

        return import_any(
            self._store, self._desk(), Path(file), kind=kind, columns=columns or {}, constants=constants or {},
            language=language, exact=exact, skip=skip, update=update,
        )  # fmt: skip

    def check(
        self,
        rules: str | Sequence[str] = (),
        *,
        coverage: bool = False,
        documents: bool = False,
        full: bool = False,
        remember: bool = True,
        everything: bool = False,
        include_confidential: str | Iterable[str] = (),
    ) -> Check:
        """Cross-check the claims; the findings are remembered, unless only a look is wanted or possible.

        `rules` are codes, starts of codes, or names; `coverage` asks of every claim whether it is sourced; `documents`
        reads the newest copies too; `full` looks at everything again; `everything` gives decided findings as well.
        What is confidential is counted and not named, here and in what follows, but for what is asked for by name.
        """
        from claimdb.api.telling import check_all

        return check_all(
            self._desk(), _several(rules), coverage=coverage, documents=documents, full=full, remember=remember,
            everything=everything, include=_several(include_confidential),
        )  # fmt: skip

    def explain(self, finding: str | Finding, *, because: str, expires: date | None = None) -> None:
        """Say why a finding is right as it stands; holds while its evidence is unchanged, and until `expires`."""
        from claimdb.check.remember import explain

        self.record("finding explain", lambda it: explain(it, _key(finding), because=because, expires=expires))

    def dismiss(self, finding: str | Finding, *, because: str, expires: date | None = None) -> None:
        """Say why a finding is not worth keeping open; holds while its evidence is unchanged, and until `expires`."""
        from claimdb.check.remember import dismiss

        self.record("finding dismiss", lambda it: dismiss(it, _key(finding), because=because, expires=expires))

    def positions(
        self, measure: str | None = None, *, include_confidential: str | Iterable[str] = ()
    ) -> tuple[Positions, ...]:
        """Give what the sources hold, on one measure (label, handle or key) or on all, with its origins."""
        from claimdb.api.telling import find_all_positions

        return find_all_positions(self._desk(), measure, _several(include_confidential))

    def report(
        self,
        *,
        claims: str | Iterable[str] = (),
        measures: str | Iterable[str] = (),
        sources: str | Iterable[str] = (),
        everything: bool = False,
        include_confidential: str | Iterable[str] = (),
    ) -> Report:
        """Make the contradiction report, of all or of what is named; nothing is written. `everything`: decided too."""
        from claimdb.api.telling import make_report

        return make_report(
            self._desk(), _several(claims), _several(measures), _several(sources), everything=everything,
            include=_several(include_confidential),
        )  # fmt: skip

    def bibliography(
        self,
        format: str = "biblatex",  # noqa: A002 - the word of the command line
        *,
        of: str | Iterable[str] = (),
        style: str | None = None,
        annotate: bool = False,
        include_confidential: str | Iterable[str] = (),
    ) -> Bibliography:
        """Write the works, all or those that the claims, findings or sources `of` rest on.

        `format` is biblatex, bibtex, ris or csl-json; with a CSL `style` text, html or markdown.
        Raises NoSuchFormat, RestsOnNothing.
        """
        from claimdb.api.telling import write_bibliography

        return write_bibliography(
            self._desk(), format, _several(of), style=style, annotate=annotate, include=_several(include_confidential)
        )


def _several(given: str | Iterable[str]) -> tuple[str, ...]:
    """Take one word as a list of one: a text is a sequence of letters otherwise."""
    return (given,) if isinstance(given, str) else tuple(given)


def _key(finding: str | Finding) -> str:
    return finding if isinstance(finding, str) else finding.key
