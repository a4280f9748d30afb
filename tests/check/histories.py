"""Random histories of a database: everything that people do between two checks, from a few numbers each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select

from claimdb.check.remember import dismiss, explain, flag
from claimdb.errors import ClaimdbError
from claimdb.model import (
    Assertion,
    Base,
    Citation,
    Claim,
    Derivation,
    Event,
    Figure,
    Finding,
    Lineage,
    Measure,
    Notice,
    Place,
    Snapshot,
    Source,
)
from claimdb.record.assertions import check_citation
from claimdb.record.claims import AssertionInput, CitationInput, FigureInput, record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.derivations import derive
from claimdb.record.editing import edit_claim, withdraw_claim
from claimdb.record.events import undo
from claimdb.record.judged import evidence_hash
from claimdb.record.measures import find_or_add_measure, set_measure
from claimdb.record.merging import merge_measures, merge_sources
from claimdb.record.places import find_or_add_place, set_part_of
from claimdb.record.recorder import Recorder
from claimdb.record.sources import (
    add_lineage,
    add_snapshot,
    correct_source,
    edit_source,
    retract_source,
    withdraw_source,
)
from claimdb.record.verdicts import append_verdict
from claimdb.values.figure import Comparator
from tests.record.conftest import figure, work

Row = TypeVar("Row", bound=Base)
Numbers = Sequence[int]
"""What one step is made of: which kind of step, then a few numbers that choose what it is about."""
SIZE = 9

_SOURCES = ("ard", "bec", "cor", "dax", "eel", "fox", "gnu")
_MEASURES = ("stations", "ships", "ports", "crews", "flags")
_PLACES = ("France", "Paris", "France", None, "Europe", "Lyon")
_TIMES: tuple[dict[str, str], ...] = (
    {"as_of": "2022"}, {"as_of": "2022-09"}, {"period": "2021"}, {"period": "2021-06"}, {}, {"as_of": "2023"},
    {"as_of": "2022-01"},
)  # fmt: skip
_VALUES = ("54", "60", "540", "12345678901234567", "12345678901234568", "600", "54.4")
_QUOTES = (None, "there are 54 of them", "some 60 stations", "nothing is counted")


def _figure(recorder: Recorder, value: int, measure: int, place: int, time: int, kind: int) -> FigureInput:
    text = _VALUES[value % len(_VALUES)]
    changes: dict[str, Any] = {}
    if kind % 7 == 1:
        changes = {"comparator": Comparator.AT_LEAST}
    step = "0.1" if "." in text else "100" if text == "600" and kind % 2 else "1"
    times = {name: read_edtf(given) for name, given in _TIMES[time % len(_TIMES)].items()}
    named = _PLACES[place % len(_PLACES)]
    return FigureInput(
        measure=find_or_add_measure(recorder, {"en": _MEASURES[measure % len(_MEASURES)]}).measure,
        figure=figure(text, step=step, **changes),
        place=find_or_add_place(recorder, named) if named else None,
        qualifiers={"series": "cumulative"} if kind % 7 == 6 else {},
        **times,
    )


def _assertion(recorder: Recorder, source: int, how: int, cites: int) -> AssertionInput:
    if how % 3 == 0:
        return AssertionInput(work(recorder, _SOURCES[source % len(_SOURCES)]))
    cited = [name for at, name in enumerate(_SOURCES) if cites >> at & 1 and at != source % len(_SOURCES)]
    return AssertionInput(
        work(recorder, _SOURCES[source % len(_SOURCES)]),
        stance="denies" if how % 11 == 10 else "asserts",
        hedged=how % 5 == 4,
        speaker="K. Kim" if how % 6 == 5 else None,
        quote=_QUOTES[how % len(_QUOTES)],
        cites=tuple(CitationInput(work(recorder, name), primary=how % 9 == 8) for name in cited[:2]),
    )


def _say(recorder: Recorder, n: Numbers) -> None:
    figures = [_figure(recorder, n[0], n[1], n[2], n[3], n[4])]
    if n[4] % 4 == 3:
        figures.append(_figure(recorder, n[0] + 1, n[1] + 1, n[2], n[3], 0))
    record_claim(recorder, figures=figures, assertion=_assertion(recorder, n[5], n[6], n[7]))


def _state(recorder: Recorder, n: Numbers) -> None:
    said = _assertion(recorder, n[1], n[2], n[3])
    record_claim(recorder, proposition=("The port is closed.", "The port is open.")[n[0] % 2], assertion=said)


def _pick(recorder: Recorder, model: type[Row], number: int, *conditions: Any) -> Row | None:
    found = list(recorder.session.scalars(select(model).where(*conditions).order_by(*model.__table__.primary_key)))
    return found[number % len(found)] if found else None


def _living(recorder: Recorder, number: int) -> Claim | None:
    return _pick(recorder, Claim, number, Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))


def _withdraw(recorder: Recorder, n: Numbers) -> None:
    claim = _living(recorder, n[0])
    if claim is not None:
        withdraw_claim(recorder, claim)


def _edit(recorder: Recorder, n: Numbers) -> None:
    claim = _living(recorder, n[5])
    if claim is not None and claim.proposition is None:
        edit_claim(recorder, claim, figures=[_figure(recorder, n[0], n[1], n[2], n[3], n[4])])


def _undo(recorder: Recorder, n: Numbers) -> None:
    event = _pick(recorder, Event, n[0])
    if event is not None:
        undo(recorder, event.id)


def _merge(recorder: Recorder, n: Numbers) -> None:
    if n[2] % 3:
        kept, gone = _source(recorder, n[0]), _source(recorder, n[1])
        if kept is not None and gone is not None:
            merge_sources(recorder, kept, gone)
        return
    living = (Measure.merged_into_id.is_(None), Measure.withdrawn_at.is_(None))
    one, other = _pick(recorder, Measure, n[0], *living), _pick(recorder, Measure, n[1], *living)
    if one is not None and other is not None:
        merge_measures(recorder, one, other)


def _source(recorder: Recorder, number: int) -> Source | None:
    return _pick(recorder, Source, number, Source.merged_into_id.is_(None), Source.withdrawn_at.is_(None))


def _link(recorder: Recorder, n: Numbers) -> None:
    source, of = _source(recorder, n[0]), _source(recorder, n[1])
    if source is not None and of is not None:
        measure = _pick(recorder, Measure, n[2]) if n[3] % 3 == 0 else None
        add_lineage(recorder, source, of, ("reprint", "edition", "same_data")[n[4] % 3], measure=measure)


def _notify(recorder: Recorder, n: Numbers) -> None:
    source = _source(recorder, n[0])
    if source is not None:
        (retract_source if n[1] % 2 else correct_source)(recorder, source)


def _describe(recorder: Recorder, n: Numbers) -> None:
    source = _source(recorder, n[0])
    if source is None:
        return
    if n[1] % 4 == 3:
        withdraw_source(recorder, source)
    elif n[1] % 4 == 2:
        edit_source(recorder, source, primary=not source.is_primary)
    else:
        issued = {"date-parts": [[2019 + n[2] % 5]]}
        edit_source(recorder, source, {"type": "report", "title": source.title or "T", "issued": issued})


def _place(recorder: Recorder, n: Numbers) -> None:
    one, other = _pick(recorder, Place, n[0]), _pick(recorder, Place, n[1])
    if one is not None and other is not None:
        set_part_of(recorder, one, other)


def _set(recorder: Recorder, n: Numbers) -> None:
    measure = _pick(recorder, Measure, n[0], Measure.merged_into_id.is_(None))
    if measure is not None:
        given: tuple[dict[str, Any], ...] = (
            {"kind": "stock"}, {"kind": "flow"}, {"holds_for": "P3Y"}, {"without": ["place"]}, {"without": []},
            {"exact": True}, {"labels": {"fr": f"mesure {n[1]}"}},
        )  # fmt: skip
        set_measure(recorder, measure, **given[n[1] % len(given)])


def _judge(recorder: Recorder, n: Numbers) -> None:
    claim = _living(recorder, n[0])
    if claim is not None:
        word = ("confirmed", "refuted", "outdated")[n[1] % 3]
        append_verdict(recorder, claim, word, because="looked up", evidence=evidence_hash(recorder.session, claim))


def _decide(recorder: Recorder, n: Numbers) -> None:
    finding = _pick(recorder, Finding, n[0])
    if finding is not None:
        expires = date(2026, 3, 2 + n[2] % 3) if n[3] % 2 else None
        (explain if n[1] % 2 else dismiss)(recorder, finding.key, because="known", expires=expires)


def _flag(recorder: Recorder, n: Numbers) -> None:
    one, other = _living(recorder, n[0]), _living(recorder, n[1])
    if one is not None and other is not None:
        flag(recorder, one.key, other.key, because="looks odd")


def _look_up(recorder: Recorder, n: Numbers) -> None:
    claim, source = _living(recorder, n[0]), _source(recorder, n[1])
    if claim is not None and source is not None:
        check_citation(recorder, claim, source, ("holds", "differs", "absent")[n[2] % 3], quote="60")


def _derive(recorder: Recorder, n: Numbers) -> None:
    living = Figure.withdrawn_at.is_(None)
    result, term = _pick(recorder, Figure, n[0], living), _pick(recorder, Figure, n[1], living)
    other = _pick(recorder, Figure, n[2], living)
    if result is not None and term is not None and other is not None:
        terms = [term] if n[3] % 2 else [term, other]
        derive(recorder, "part" if n[3] % 2 else "sum", result, terms)


def _capture(recorder: Recorder, n: Numbers) -> None:
    source = _source(recorder, n[0])
    if source is not None:
        text = ("It said that there are 54 of them.", "Now some 60 stations, more than before.")[n[1] % 2]
        add_snapshot(recorder, source, raw_hash=f"r{n[1] % 2}", text_hash=f"t{n[1] % 2}", media_type="text/plain",
                     text=text)  # fmt: skip


def _take_out(recorder: Recorder, n: Numbers) -> None:
    """Withdraw, or put back, one row of evidence."""
    models: tuple[Any, ...] = (Assertion, Citation, Lineage, Notice, Snapshot, Derivation)
    row: Any = _pick(recorder, models[n[0] % len(models)], n[1])
    if row is not None:
        recorder.change(row, withdrawn_at=None if row.withdrawn_at else recorder.at)


_STEPS: tuple[Callable[[Recorder, Numbers], None], ...] = (
    _say, _say, _say, _say, _say, _say, _say, _state, _withdraw, _edit, _undo, _undo, _merge, _link, _link, _notify,
    _describe, _place, _set, _judge, _decide, _decide, _flag, _look_up, _derive, _capture, _take_out, _take_out,
)  # fmt: skip


def take_step(recorder: Recorder, numbers: Numbers) -> str:
    """Do what the numbers say; what cannot be done is left undone. Gives the name of the step."""
    step = _STEPS[numbers[0] % len(_STEPS)]
    try:
        step(recorder, numbers[1:])
    except ClaimdbError as refused:
        raise Refused from refused
    return step.__name__


class Refused(Exception):
    """A step that cannot be done: nothing of it may be kept."""
