"""Loading one batch of a dump: each record is found again, completed, or made, and what differs is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from claimdb.errors import InputError
from claimdb.interchange.dump_conflicts import Decider, free_names
from claimdb.interchange.dump_failures import BadLine, NamesNothing, TwiceThere
from claimdb.interchange.dump_format import RECORDS
from claimdb.interchange.dump_names import RANKED, Names, rank_key
from claimdb.interchange.dump_numbers import NUMBERED, Pair, number_all, pair_up, ref_of
from claimdb.interchange.dump_read import Batch, Read
from claimdb.interchange.dump_renumber import renumber
from claimdb.interchange.dump_rows import columns_of
from claimdb.interchange.dump_same import Fields, entry, settle
from claimdb.interchange.dump_search import Touched
from claimdb.interchange.dump_shapes import SHAPES
from claimdb.interchange.dump_state import Conflict, Load
from claimdb.model import Figure
from claimdb.record.batches import batches
from claimdb.record.failures import UnmergeableMeasures
from claimdb.record.merging import merge_measures, merge_sources
from claimdb.record.recorder import Recorder
from claimdb.record.rows import MODELS

_ABOVE: Mapping[str, str] = MappingProxyType(
    {
        "place_label": "place",
        "measure_label": "measure",
        "snapshot": "source",
        "opening": "source",
        "notice": "source",
        "lineage": "source",
        "figure": "claim",
        "assertion": "claim",
        "mention": "assertion",
        "citation": "assertion",
        "cite_check": "claim",
        "verdict": "claim",
        "verdict_evidence": "verdict",
        "assignment": "claim",
        "claim_note": "claim",
        "derivation_term": "derivation",
        "candidate": "snapshot",
        "finding_claim": "finding",
        "finding_figure": "finding",
        "finding_event": "finding",
        "baseline_finding": "baseline",
    }
)
"""The field that names the record below which a record stands."""
_APART = frozenset({"measure_label"})
"""Records that stay with a measure that was merged into another."""
_MEASURES = MappingProxyType({"figure_id": "measure_id", "result_figure_id": "result_measure_id"})
"""Columns that name a figure, with those that name its measure."""
_ONCE = frozenset({
    "place", "measure", "source", "confidential_speaker", "claim", "derivation", "finding", "baseline", "candidate",
    *NUMBERED,
})  # fmt: skip
_UNLOGGED = frozenset({"check_run"})


class BatchLoader:
    """The loading of one batch into one unit of work; `decider` keeps what was decided against a side."""

    def __init__(self, recorder: Recorder, decider: Decider, load: Load, name: str) -> None:
        self.recorder = recorder
        self.session = recorder.session
        self.decider = decider
        self.load = load
        self.name = name
        self.names = Names(recorder.session)
        self.touched = Touched(recorder)
        self._measure_of: dict[int, int] = {}

    def records(self, batch: Batch) -> None:
        """Load the records of a batch, kind by kind. Raises BadLine."""
        by_record: dict[str, list[Read]] = defaultdict(list)
        for read in batch.read:
            by_record[read.record].append(read)
        for record in RECORDS:
            if record in by_record:
                self._kind(record, by_record[record])
        self.touched.index()

    def _kind(self, record: str, reads: Sequence[Read]) -> None:
        theirs = [self._renamed(record, read) for read in reads]
        rows = self._candidates(record, theirs)
        ours = list(zip(rows, self.names.write_all(record, rows), strict=True))
        if record in NUMBERED or record in RANKED:
            ours.sort(key=lambda one: (one[1].get("ordinal") or 0, rank_key(one[1])))
        if record in _ONCE:
            self._check_once(theirs)
        pairs = pair_up(record, theirs, ours, entry if self._may_be_edited(record) else None)
        if record in NUMBERED:
            self._number(record, pairs)
        self._find_named(record, pairs)
        free_names(self.recorder, self.decider, record, pairs)
        merging: list[tuple[Pair, str]] = []
        for pair in pairs:
            if pair.theirs is None:
                continue
            if pair.ours is None:
                self._make(pair)
            else:
                self._join(pair, merging)
            self._rename(pair)
        if record in RANKED:
            self._rename_ranked(record, reads, pairs)
        for pair, into in merging:
            self._merge(pair, into)

    def _renamed(self, record: str, read: Read) -> Pair:
        """Write a record of the dump with our names for those that it names."""
        fields = dict(read.fields)
        raw = ref_of(record, fields)
        for answer in SHAPES[record]:
            given = fields[answer.field]
            if answer.target is None or given is None:
                continue
            ours = self.load.renamed.get((answer.target, given), given)
            if record not in _APART and answer.field not in ("merged_into", "replaced_by", "part_of"):
                ours = self._survivor(answer.target, ours)
            fields[answer.field] = ours
        return Pair(record, theirs=fields, raw=raw, line=read.number)

    def _may_be_edited(self, record: str) -> bool:
        return record == "assertion" and self.load.is_akin

    def _survivor(self, table: str, ref: str) -> str:
        """Give what a record was merged into, here or by this dump."""
        seen = {ref}
        while (into := self.load.survivors.get((table, ref))) is not None and into not in seen:
            seen.add(into)
            ref = into
        return ref

    def _check_once(self, theirs: Sequence[Pair]) -> None:
        seen: set[str] = set()
        for pair in theirs:
            if pair.raw in seen:
                raise self.bad(pair.line, TwiceThere(given=pair.raw))
            seen.add(pair.raw or "")

    def _candidates(self, record: str, theirs: Sequence[Pair]) -> list[Any]:
        """Give the rows of ours among which those of the dump are."""
        model: Any = MODELS[record]
        above = _ABOVE.get(record)
        if above is not None:
            column = next(answer.column for answer in SHAPES[record] if answer.field == above)
            refs = {pair.fields[above] for pair in theirs}
            self.names.find(above, refs)
            wanted: Iterable[Any] = sorted(
                number for number in (self.names.id(above, ref) for ref in refs) if number is not None
            )
        else:
            column = next(name for name in ("key", "name", "at") if name in RECORDS[record].model_fields)
            wanted = sorted({pair.fields[column] for pair in theirs})
            if column == "at":
                wanted = [columns_of(record, pair.fields, self._none, ("at",))["at"] for pair in theirs]
        rows: list[Any] = []
        for some in batches(wanted):
            rows.extend(self.session.scalars(select(model).where(getattr(model, column).in_(some))))
        return rows

    def _number(self, record: str, pairs: Sequence[Pair]) -> None:
        above, _ = NUMBERED[record]
        groups: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            groups[pair.fields[above]].append(pair)
        moved = [group for group in groups.values() if number_all(group)]
        if moved:
            renumber(self.recorder, record, [pair for group in moved for pair in group])
            self.names.forget(record)

    def _find_named(self, record: str, pairs: Sequence[Pair]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        for pair in pairs:
            for answer in SHAPES[record] if pair.theirs is not None else ():
                if answer.target is not None and pair.theirs is not None and pair.theirs[answer.field] is not None:
                    wanted[answer.target].add(pair.theirs[answer.field])
        for table in sorted(wanted):
            self.names.find(table, wanted[table])
        figures = [number for ref in wanted.get("figure", ()) if (number := self.names.id("figure", ref)) is not None]
        for some in batches(sorted(figures)):
            found = self.session.execute(select(Figure.id, Figure.measure_id).where(Figure.id.in_(some)))
            self._measure_of.update((number, measure) for number, measure in found)

    def _columns(self, pair: Pair, fields: Fields, names: tuple[str, ...] | None = None) -> Fields:
        def find(table: str, ref: str) -> int:
            number = self.names.id(table, ref)
            if number is None:
                raise self.bad(pair.line, NamesNothing(given=ref))
            return number

        values = columns_of(pair.record, fields, find, names)
        own = MODELS[pair.record].__table__.columns
        for figure, measure in _MEASURES.items():
            if values.get(figure) is not None and measure in own:
                values[measure] = self._measure_of[values[figure]]
        return values

    def _make(self, pair: Pair) -> None:
        fields = dict(pair.fields)
        if pair.number is not None:
            if "ordinal" in fields:
                fields["ordinal"] = pair.number
            if "key" in fields:
                fields["key"] = pair.ref
        pair.theirs = fields
        values = self._columns(pair, fields)
        model: Any = MODELS[pair.record]
        if "id" in model.__table__.columns:
            values["id"] = self.recorder.new_id()
        self.load.report.added += 1
        if pair.record in _UNLOGGED:
            self.recorder.add_derived(model, **values)
            return
        pair.row = model(**values)
        self.recorder.create(pair.row, *subject_of(pair.record, fields))
        if "id" in values and pair.record not in RANKED:
            self.names.learn(pair.record, pair.ref, values["id"])
            if pair.record == "figure":
                self._measure_of[values["id"]] = values["measure_id"]
        self.touched.made(pair)

    def _join(self, pair: Pair, merging: list[tuple[Pair, str]]) -> None:
        assert pair.ours is not None and pair.theirs is not None  # noqa: S101, PT018 - a pair of both sides
        agreed, differing = settle(pair.record, pair.ours, pair.theirs)
        into = agreed.pop("merged_into", None)
        changed = False
        if into is not None:
            merging.append((pair, into))
            changed = True
        elif pair.ours.get("merged_into") and not pair.theirs["merged_into"]:
            self.load.survivors[pair.record, pair.ours["key"]] = pair.ours["merged_into"]
        merged = {**pair.ours, **agreed}
        if agreed:
            values = self._columns(pair, merged, tuple(agreed))
            if "raw" in values:
                # The bytes of a copy whose hash is here already: no change of what is said, and nothing for the log.
                pair.row.raw = values.pop("raw")
                changed = True
            changed = self.recorder.change(pair.row, **values) or changed
        chosen = self.decider.decide(pair, differing)
        if chosen:
            self.recorder.flush()
            values = self._columns(pair, {**merged, **chosen}, tuple(chosen))
            changed = self.decider.recorder.change(pair.row, **values) or changed
        if changed:
            kind, key = subject_of(pair.record, pair.ours)
            (self.decider.recorder if chosen else self.recorder).touch(kind, key)
            self.touched.changed(pair)
            self.load.report.joined += 1
        else:
            self.load.report.there += 1

    def _rename(self, pair: Pair) -> None:
        """Remember our name of a record that has another one in the dump."""
        if pair.raw and pair.record not in RANKED and pair.raw != pair.ref:
            self.load.renamed[pair.record, pair.raw] = pair.ref

    def _rename_ranked(self, record: str, reads: Sequence[Read], pairs: Sequence[Pair]) -> None:
        """Remember the rows of records without a name, by the rank that they have in the dump."""
        above, letter = RANKED[record]
        row_of = {pair.line: pair.row for pair in pairs if pair.theirs is not None}
        groups: dict[str, list[Read]] = defaultdict(list)
        for read in reads:
            groups[read.fields[above]].append(read)
        for owner, group in groups.items():
            for rank, read in enumerate(sorted(group, key=lambda one: rank_key(one.fields)), 1):
                self.load.numbers[record, f"{owner}.{letter}{rank}"] = row_of[read.number].id

    def _merge(self, pair: Pair, into: str) -> None:
        """Let another record stand for one of ours, as it does in the dump; told as a conflict where it cannot."""
        self.recorder.flush()
        model = MODELS[pair.record]
        self.names.find(pair.record, [into])
        kept: Any = self.session.get(model, self.names.id(pair.record, into) or 0)
        if kept is None:
            raise self.bad(pair.line, NamesNothing(given=into))
        while kept.merged_into_id is not None:
            kept = self.session.get_one(model, kept.merged_into_id)
        if kept.id == pair.row.id:
            return
        try:
            if pair.record == "measure":
                merge_measures(self.recorder, kept, pair.row)
            else:
                merge_sources(self.recorder, kept, pair.row)
        except UnmergeableMeasures:
            self.decider.tell(Conflict(pair.line, pair.record, pair.ref, "merged_into", None, into))
            return
        # It points to what it was merged into, and that on to what stands for both.
        self.recorder.change(pair.row, merged_into_id=self.names.id(pair.record, into))
        self.load.survivors[pair.record, pair.ref] = into

    def bad(self, line: int, reason: InputError) -> BadLine:
        """Make the error of a line."""
        return BadLine(where=f"{self.name}:{line}", reason=reason)

    @staticmethod
    def _none(table: str, ref: str) -> int:
        raise KeyError(table, ref)


_SUBJECTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "place": ("place", "key"),
        "place_label": ("place", "place"),
        "measure": ("measure", "key"),
        "measure_label": ("measure", "measure"),
        "source": ("source", "key"),
        "confidential_speaker": ("speaker", "name"),
        "snapshot": ("source", "source"),
        "opening": ("source", "source"),
        "notice": ("source", "source"),
        "lineage": ("source", "source"),
        "claim": ("claim", "key"),
        "figure": ("claim", "claim"),
        "assertion": ("claim", "claim"),
        "mention": ("claim", "assertion"),
        "citation": ("claim", "assertion"),
        "cite_check": ("claim", "claim"),
        "verdict": ("claim", "claim"),
        "verdict_evidence": ("claim", "verdict"),
        "assignment": ("claim", "claim"),
        "claim_note": ("claim", "claim"),
        "derivation": ("derivation", "key"),
        "derivation_term": ("derivation", "derivation"),
        "candidate": ("source", "snapshot"),
        "finding": ("finding", "key"),
        "finding_claim": ("finding", "finding"),
        "finding_figure": ("finding", "finding"),
        "finding_event": ("finding", "finding"),
        "baseline": ("baseline", "name"),
        "baseline_finding": ("baseline", "baseline"),
        "check_run": ("check", "at"),
    }
)


def subject_of(record: str, fields: Fields) -> tuple[str, str]:
    """Give kind and key of the record that an event names for this one."""
    kind, field = _SUBJECTS[record]
    named = str(fields[field])
    return kind, named if kind in {"baseline", "speaker"} else named.partition(".")[0]
