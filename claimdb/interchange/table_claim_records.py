"""Rows of claims as records: the works, places and measures that they name, then their claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from claimdb.errors import InputError
from claimdb.interchange.table_claims import DATE_UNIT, ClaimRow, RowFigure
from claimdb.interchange.table_failures import RowRefused
from claimdb.interchange.table_fields import refusing
from claimdb.model import Place, Source
from claimdb.record.claims import record_claims, record_many
from claimdb.record.failures import ClashingSource
from claimdb.record.inputs import AssertionInput, CitationInput, ClaimInput, FigureInput, Recorded
from claimdb.record.measures import FoundMeasure, find_or_add_measure, settle_kind
from claimdb.record.places import find_or_add_place
from claimdb.record.quantities import figure_identity
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_source
from claimdb.record.sources import find_or_add_stub, read_columns
from claimdb.values.period import Period
from claimdb.values.work_date import csl_date, edtf_text

_SAME_PASSAGE = ("quote", "page", "speaker", "note", "cites", "words")
"""What rows of one claim leave to the first of them, or repeat."""


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """A row with the records that it names; `note` is that of the assertion."""

    row: ClaimRow
    source: Source
    figures: tuple[FigureInput, ...]
    note: str | None


def prepare_claim_row(recorder: Recorder, row: ClaimRow, *, update: bool) -> PreparedRow:
    """Find or make the measures, places and source of a row; raises RowRefused when one of them does not fit.

    A source that is not known becomes a stub with what the row says of it; so do cited works, when the claim is
    recorded.
    """
    where = _find_place(recorder, row.place, "place") if row.place is not None else None
    figures = tuple([_prepare_figure(recorder, row, figure, where) for figure in row.figures])
    source = _find_source(recorder, row.source)
    note = _complete_source(recorder, source, row, update=update)
    return PreparedRow(row, source, figures, note)


def _find_source(recorder: Recorder, cite_key: str) -> Source:
    answers, asked = recorder.known.answers, ("source", cite_key)
    found: Source | None = answers.get(asked)
    if found is None:
        answers[asked] = found = find_or_add_stub(recorder, cite_key)
    return found


def _find_place(recorder: Recorder, name: str, field: str) -> Place:
    answers, asked = recorder.known.answers, ("place", name)
    found: Place | None = answers.get(asked)
    if found is None:
        answers[asked] = found = refusing(lambda: find_or_add_place(recorder, name), field)
    return found


def record_prepared_rows(
    recorder: Recorder, rows: Sequence[PreparedRow], language: str
) -> list[tuple[PreparedRow, Recorded]]:
    """Record the claims of rows; gives each row with what recording its claim came to."""
    statements, given = _claims(recorder, rows, language)
    recorded = record_claims(recorder, given)
    return [(one, claim) for statement, claim in zip(statements, recorded, strict=True) for one in statement]


def count_recorded_rows(recorder: Recorder, rows: Sequence[PreparedRow], language: str) -> int:
    """Record the claims of rows; gives how many rows wrote anything."""
    statements, given = _claims(recorder, rows, language)
    recorded = record_many(recorder, given)
    return sum(len(statement) for statement, added in zip(statements, recorded, strict=True) if added)


def _claims(
    recorder: Recorder, rows: Sequence[PreparedRow], language: str
) -> tuple[list[list[PreparedRow]], list[ClaimInput]]:
    recorder.known.prefetch_sources(name for one in rows for name in one.row.cites)
    statements = group_rows(rows)
    return statements, [_claim(recorder, statement, language) for statement in statements]


def group_rows(rows: Iterable[PreparedRow]) -> list[list[PreparedRow]]:
    """Put the rows of one claim together, in the order of their first rows.

    Rows of one label and one source are figures of one claim, as "54 stations in 30 countries" has two. A row begins
    another claim when it measures again what a row of the claim measures (one statement does not count a thing
    twice, and figures of one claim are never compared) and does not give the same words of it, or has another
    stance, quote, page, speaker, note or cited work.
    """
    statements: list[list[PreparedRow]] = []
    latest: dict[tuple[str, int], list[PreparedRow]] = {}
    for one in rows:
        named = (one.row.label or "", one.source.id)
        statement = latest.get(named) if one.row.label and one.figures else None
        if statement is None or not _belongs(one, statement):
            statement = []
            statements.append(statement)
            if one.row.label:
                latest[named] = statement
        statement.append(one)
    return statements


def _belongs(one: PreparedRow, statement: Sequence[PreparedRow]) -> bool:
    measured = {figure.measure.id for there in statement for figure in there.figures}
    again = measured & {figure.measure.id for figure in one.figures}
    if one.row.stance != statement[0].row.stance or (again and not _are_one_by_words(one, statement)):
        return False
    return all(
        not _said(one, name) or not (said := _first(statement, name)) or said == _said(one, name)
        for name in _SAME_PASSAGE
    )


def _are_one_by_words(one: PreparedRow, statement: Sequence[PreparedRow]) -> bool:
    """Tell whether a row that measures a thing again gives the words of the claim: "4 ports, 3 in the south"."""
    return one.row.words is not None and one.row.words == statement[0].row.words


def _said(one: PreparedRow, name: str) -> Any:
    return one.note if name == "note" else getattr(one.row, name)


def _first(statement: Sequence[PreparedRow], name: str) -> Any:
    return next((said for one in statement if (said := _said(one, name))), None)


def _claim(recorder: Recorder, statement: Sequence[PreparedRow], language: str) -> ClaimInput:
    row = statement[0].row
    if len(statement) == 1:
        return _claim_of_row(recorder, statement[0], language)
    cites: tuple[str, ...] = _first(statement, "cites") or ()
    assertion = AssertionInput(
        source=statement[0].source,
        stance=row.stance,
        speaker=_first(statement, "speaker"),
        quote=_first(statement, "quote"),
        page=_first(statement, "page"),
        hedged=all(one.row.hedged for one in statement),
        language=_first(statement, "language") or (None if language == "auto" else language),
        words=_first(statement, "words"),
        note=_first(statement, "note"),
        label=row.label,
        cites=tuple(CitationInput(source=_find_source(recorder, cited)) for cited in cites),
    )
    figures = [figure for one in statement for figure in one.figures]
    return ClaimInput(assertion, figures, row.proposition)


def _claim_of_row(recorder: Recorder, one: PreparedRow, language: str) -> ClaimInput:
    row = one.row
    assertion = AssertionInput(
        source=one.source,
        stance=row.stance,
        speaker=row.speaker,
        quote=row.quote,
        page=row.page,
        hedged=row.hedged,
        language=row.language or (None if language == "auto" else language),
        words=row.words,
        note=one.note,
        label=row.label,
        cites=tuple([CitationInput(source=_find_source(recorder, cited)) for cited in row.cites]),
    )
    return ClaimInput(assertion, one.figures, row.proposition)


def _prepare_figure(recorder: Recorder, row: ClaimRow, one: RowFigure, place: Place | None) -> FigureInput:
    figure = one.figure
    if place is None and figure.place is not None:
        place = _find_place(recorder, figure.place, "value")
    answers = recorder.known.answers
    asked = ("measure", one.label, row.subject, one.unit, place and place.id)
    known: FoundMeasure | None = answers.get(asked)
    found = known or _find_measure(recorder, row, one, place)
    as_of, period = _time(row, figure.period, found.measure.kind)
    has_as_of, has_period = as_of is not None, period is not None
    try:
        settle_kind(recorder, found.measure, has_as_of=has_as_of, has_period=has_period)
    except InputError as error:
        raise RowRefused(error, "as_of" if as_of else "period") from error
    time = as_of or period
    given = FigureInput(
        measure=found.measure,
        figure=figure,
        unit=one.unit,
        place=place or found.place,
        as_of=as_of,
        period=period,
        qualifiers=row.qualifiers,
        hedged=figure.hedged or row.hedged,
        resolved_from=time.resolved_from if time else None,
        period_text=figure.period.text if figure.period else None,
    )
    if known is None:
        # Refuses a unit that the measure does not have.
        refusing(lambda: figure_identity(given), "unit")
        answers[asked] = found
    return given


def _find_measure(recorder: Recorder, row: ClaimRow, one: RowFigure, place: Place | None) -> FoundMeasure:
    kind = "date" if one.unit == DATE_UNIT else None
    return refusing(
        lambda: find_or_add_measure(recorder, one.label, subject=row.subject, unit=one.unit, kind=kind, place=place),
        "measure",
    )


def _time(row: ClaimRow, printed: Period | None, kind: str | None) -> tuple[Period | None, Period | None]:
    if row.as_of is not None or row.period is not None or printed is None:
        return row.as_of, row.period
    # The words alone do not tell a stock from a flow; what is known of the measure does.
    return (printed, None) if kind == "stock" else (None, printed)


def _complete_source(recorder: Recorder, source: Source, row: ClaimRow, *, update: bool) -> str | None:
    """Add date and address to a source that has none; give the note of the assertion.

    Another date than the recorded one refuses the row. A source may be read at several addresses: the row's own goes
    into the note when the source has another.
    """
    note = row.note
    if row.issued is None and row.url is None:
        return note
    csl = dict(source.csl)
    if row.issued is not None and source.issued != row.issued:
        if source.issued is not None and not update:
            raise RowRefused(ClashingSource(cite_key=source.cite_key, fields="issued"), "source_date")
        csl |= _issued(csl, row.issued)
    if row.url is not None and source.url != row.url:
        if source.url is None or update:
            csl["URL"] = row.url
        else:
            note = f"{note} {row.url}" if note else row.url
    if csl != dict(source.csl):
        recorder.change(source, **read_columns(csl))
        recorder.touch("source", source.key)
        index_source(recorder, source)
    return note


def _issued(csl: dict[str, Any], issued: str) -> dict[str, Any]:
    written = csl_date(issued)
    if edtf_text(written) == issued:
        return {"issued": written}
    custom = dict(csl.get("custom") or {})
    return {"issued": written, "custom": {**custom, "edtf": {**(custom.get("edtf") or {}), "issued": issued}}}
