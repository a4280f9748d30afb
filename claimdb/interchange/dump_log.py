"""Loading the log of a dump: events of people, with rows named by the ids that they have here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from claimdb.errors import InputError
from claimdb.interchange.dump_events import moment_of, named_in, place_events, rename
from claimdb.interchange.dump_failures import BadLine
from claimdb.interchange.dump_names import RANKED, Names
from claimdb.interchange.dump_read import Read
from claimdb.interchange.dump_state import Load
from claimdb.model import Event, EventSubject
from claimdb.record.recorder import TURN, Recorder, hash_payload

PAYLOADS = 20
"""So many events with what they changed are translated at once."""


class LogLoader:
    """The loading of events into one unit of work; they stand in the log as they were, and are no part of its event."""

    def __init__(self, recorder: Recorder, load: Load, name: str) -> None:
        self._recorder = recorder
        self._load = load
        self._name = name
        self._numbers: dict[str, int] = {}

    def events(self, reads: Sequence[Read]) -> None:
        """Load events, those that are here left out. Raises BadLine."""
        moments = {moment_of(read.fields["at"]) for read in reads}
        moments |= {moment_of(read.fields["undoes"]["at"]) for read in reads if read.fields["undoes"] is not None}
        for placed in place_events(self._recorder.session, moments).values():
            self._numbers.update((one.mark, one.id) for one in placed)
        fresh = [read for read in reads if read.fields["mark"] not in self._numbers]
        self._load.report.there += len(reads) - len(fresh)
        for start in range(0, len(fresh), PAYLOADS):
            some = fresh[start : start + PAYLOADS]
            names = Names(self._recorder.session)
            self._find(names, some)
            for read in some:
                self._add(read, names)

    def _find(self, names: Names, reads: Sequence[Read]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        for read in reads:
            try:
                named = list(named_in(read.fields["payload"] or {}))
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise self._bad(read) from error
            for table, ref in named:
                if not isinstance(ref, str):
                    raise self._bad(read)
                wanted[table].add(self._load.renamed.get((table, ref), ref))
        for table in sorted(wanted):
            names.find(table, wanted[table])

    def _add(self, read: Read, names: Names) -> None:
        fields = read.fields
        payload = fields["payload"]
        if payload is not None:
            payload = {**rename(payload, self._lookup(names)), TURN: fields["turn"]}
        number = self._recorder.new_id()
        undone = fields["undoes"]
        self._recorder.add_derived(
            Event,
            id=number,
            at=moment_of(fields["at"]),
            by=fields["by"],
            command=fields["command"],
            summary=fields["summary"],
            payload=payload,
            payload_hash=fields["payload_hash"] if payload is None else hash_payload(payload),
            # Its rows are of another log; and where details are left out of a dump, that is no loss here.
            rows_hash="",
            undoes_id=None if undone is None else self._numbers.get(undone["mark"]),
        )
        for kind, key in sorted({(kind, key) for kind, key in fields["subjects"]}):
            self._recorder.add_derived(EventSubject, event_id=number, kind=kind, key=key)
        self._numbers[fields["mark"]] = number
        self._load.report.added += 1

    def _lookup(self, names: Names) -> Any:
        def lookup(table: str, ref: Any) -> int | None:
            if table in RANKED and (table, ref) in self._load.numbers:
                return self._load.numbers[table, ref]
            return names.id(table, self._load.renamed.get((table, ref), ref))

        return lookup

    def _bad(self, read: Read) -> InputError:
        return BadLine(where=f"{self._name}:{read.number}", reason="the details of the event are none")
