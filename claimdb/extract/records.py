"""Candidates as records of the machine output, and back: what is kept of a proposal is its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from claimdb.extract.proposals import Cited, Proposal, ProposedFigure, Role, Sense, Stance
from claimdb.reading.records import figure_record
from claimdb.values.figure import Comparator, Direction, Figure, FigureKind
from claimdb.values.interval import Interval
from claimdb.values.note import NoteOutcome
from claimdb.values.period import Period

FIELDS = (
    "document", "key", "evidence", "sentence", "figures", "stance", "speaker", "hedged", "cites", "measure_text",
    "state",
)  # fmt: skip

_OF_SENSE = tuple(field.name for field in fields(Sense))


def candidate_record(proposal: Proposal, state: str = "open") -> dict[str, Any]:
    """Give a candidate with the fields of the machine output, in their order, ready for JSON.

    `cites` are the works as cited; `works` says more of each.
    """
    return {
        "document": proposal.document,
        "key": proposal.key,
        "evidence": proposal.evidence,
        "sentence": {"start": proposal.start, "end": proposal.end, "text": proposal.text},
        "figures": [
            {
                **figure_record(one.figure),
                "printed_low_closed": one.figure.printed.low_closed,
                "printed_high_closed": one.figure.printed.high_closed,
                "measure_text": one.measure_text,
                "role": one.role.value if one.role else None,
                "part_of": one.part_of,
                "is_moment": one.is_moment,
                "subject": one.subject,
                "sense": _sense_record(one.sense),
            }
            for one in proposal.figures
        ],
        "stance": proposal.stance.value,
        "speaker": proposal.speaker,
        "hedged": proposal.hedged,
        "cites": list(dict.fromkeys(cited.as_cited for cited in proposal.cites)),
        "measure_text": proposal.measure_text,
        "state": state,
        "language": proposal.language,
        "page": proposal.page,
        "works": [_work_record(cited) for cited in proposal.cites],
    }


def _sense_record(sense: Sense | None) -> dict[str, Any] | None:
    """Give what the words tell of a figure: ideas and names in order, days as ISO dates."""
    return None if sense is None else {name: _plain(getattr(sense, name)) for name in _OF_SENSE}


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def _sense(record: Mapping[str, Any] | None) -> Sense | None:
    if record is None:
        return None
    given: dict[str, Any] = {name: value for name, value in record.items() if name in _OF_SENSE}
    given |= {name: frozenset(value) for name, value in given.items() if isinstance(value, list)}
    given |= {name: _day(given.get(name)) for name in ("start", "end", "issued")}
    return Sense(**given)


def _work_record(cited: Cited) -> dict[str, Any]:
    return {
        "as_cited": cited.as_cited,
        "note": cited.marker,
        "outcome": cited.outcome.value,
        "locator": cited.locator,
        "csl": dict(cited.csl),
        "means": list(cited.means),
    }


def read_candidate(record: Mapping[str, Any]) -> Proposal:
    """Read back what `candidate_record` wrote."""
    sentence = record["sentence"]
    return Proposal(
        document=record["document"],
        key=record["key"],
        evidence=record["evidence"],
        start=sentence["start"],
        end=sentence["end"],
        text=sentence["text"],
        figures=tuple(_proposed(one) for one in record["figures"]),
        language=record["language"],
        stance=Stance(record["stance"]),
        speaker=record["speaker"],
        hedged=record["hedged"],
        cites=tuple(_cited(one) for one in record["works"]),
        page=record["page"],
    )


def _proposed(record: Mapping[str, Any]) -> ProposedFigure:
    role = Role(record["role"]) if record["role"] else None
    return ProposedFigure(
        read_figure_record(record),
        record["measure_text"],
        role,
        record["part_of"],
        record["is_moment"],
        # A candidate that was kept before subjects were told has none.
        record.get("subject"),
        _sense(record.get("sense")),
    )


def _cited(record: Mapping[str, Any]) -> Cited:
    outcome = NoteOutcome(record["outcome"])
    # A candidate that was kept before works were named has none.
    means = tuple(record.get("means", ()))
    return Cited(record["as_cited"], record["note"], outcome, record["locator"], dict(record["csl"]), means)


def read_figure_record(record: Mapping[str, Any]) -> Figure:
    """Read back what `figure_record` wrote."""
    return Figure(
        start=record["start"],
        end=record["end"],
        wording=record["wording"],
        kind=FigureKind(record["kind"]),
        value=Decimal(record["value"]),
        value_high=_number(record["value_high"]),
        comparator=Comparator(record["comparator"]),
        strict=Interval(_number(record["low"]), _number(record["high"]), record["low_closed"], record["high_closed"]),
        printed=_printed(record),
        step=Decimal(record["step"]),
        unit=record["unit"],
        counted=record["counted"],
        hedged=record["hedged"],
        conventional=record["conventional"],
        period=_period(record["period"]),
        place=record["place"],
        notes=tuple(record["notes"]),
        alternatives=tuple(Decimal(other) for other in record["alternatives"]),
        direction=Direction(record["direction"]) if record["direction"] else None,
    )


def _printed(record: Mapping[str, Any]) -> Interval:
    closed = (record["printed_low_closed"], record["printed_high_closed"])
    return Interval(_number(record["printed_low"]), _number(record["printed_high"]), *closed)


def _period(record: Mapping[str, Any] | None) -> Period | None:
    if record is None:
        return None
    return Period(record["text"], record["edtf"], _day(record["start"]), _day(record["end"]), record["resolved_from"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
