"""A row of claims: what it says, read from its cells alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from claimdb.figures.languages import LANGUAGES
from claimdb.interchange.table_clock import CLOCK_UNIT, Clock, read_clock
from claimdb.interchange.table_failures import MissingCell, RowRefused, UnfitCell, UnnamedFigure
from claimdb.interchange.table_fields import Fields, refusing
from claimdb.interchange.table_numbers import read_plain_number
from claimdb.interchange.table_places import read_place
from claimdb.interchange.table_rows import Cell
from claimdb.interchange.table_style import TableStyle
from claimdb.interchange.table_values import NumberStyle, is_missing, read_unit, read_value
from claimdb.reading import find_figures
from claimdb.record.dates import date_figure
from claimdb.record.failures import OneRecordTwice, TwoTimes, UnknownWord
from claimdb.record.inputs import STANCES
from claimdb.record.quantities import is_bare_integer
from claimdb.record.quotes import read_quote
from claimdb.values.figure import Figure
from claimdb.values.period import Period
from claimdb.values.units import unit_kind

DATE_UNIT = "date"
_PLAIN_FIELDS = frozenset(("claim", "measure", "value", "unit", "place", "as_of", "period", "source"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class RowFigure:
    """One figure of a row with the label and unit of its measure; `unit` None means that of its words or none."""

    figure: Figure
    label: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What one row says. Without figures it is a proposition.

    `label` is the row's own name for its claim, `words` the claim as the row words it. `source` and `cites` are cite
    keys; `issued` is the source's date of issue (EDTF), which is never the time of a figure. `language` is that of the
    row's own value, where the row says it.
    """

    number: int
    label: str | None
    words: str | None
    subject: str
    figures: tuple[RowFigure, ...]
    proposition: str | None
    place: str | None
    as_of: Period | None
    period: Period | None
    source: str
    issued: str | None
    url: str | None
    cites: tuple[str, ...]
    quote: str | None
    page: str | None
    stance: str
    speaker: str | None
    note: str | None
    language: str | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    hedged: bool = False


def read_claim_row(number: int, cells: Mapping[str, Cell], style: TableStyle, *, exact: bool) -> ClaimRow:
    """Read the cells of a row, by field; raises RowRefused, and nothing is looked up.

    `exact` says that integers which end in zeros are exact.
    """
    plain = None if exact else _read_plain(number, cells, style)
    if plain is not None:
        return plain
    language = _read_language(Fields(cells))
    if language is not None:
        style = replace(style, numbers=NumberStyle(language))
    fields = Fields(cells, style)
    label = fields.line("claim")
    words = fields.line("claim_words")
    as_of, period = fields.time("as_of"), fields.time("period")
    clock = _read_clock(fields, as_of or period)
    if clock is not None:
        figures: tuple[RowFigure, ...] = (RowFigure(clock.figure, fields.needed("measure"), CLOCK_UNIT),)
        as_of = as_of or clock.as_of
    elif fields.cell("value") is not None:
        figures = (_read_value(fields, style, exact=exact),)
    elif words is not None:
        figures = ()
    elif label is None:
        raise RowRefused(MissingCell(name="value"), "value")
    else:
        figures = _read_words(label, fields, style.language)
        label, words = None, label
    if as_of is not None and period is not None:
        raise RowRefused(TwoTimes(), "period")
    issued = fields.time("source_date")
    source, cites = fields.needed("source"), fields.texts("cites")
    if source in cites:
        raise RowRefused(OneRecordTwice(key=source, act="cited by"), "cites")
    return ClaimRow(
        number=number,
        label=label,
        words=words,
        subject=_read_place(fields, "subject", style) or "",
        figures=figures,
        proposition=None if figures else words,
        place=_read_place(fields, "place", style),
        as_of=as_of,
        period=period,
        source=source,
        issued=issued.edtf if issued else None,
        url=fields.line("url"),
        cites=cites,
        quote=refusing(lambda: read_quote(fields.text("quote")), "quote"),
        page=fields.line("page"),
        stance=_read_stance(fields),
        speaker=fields.line("speaker"),
        note=fields.text("note"),
        language=language,
        qualifiers=fields.pairs("qualifiers"),
        hedged=fields.is_set("hedged"),
    )


def _read_plain(number: int, cells: Mapping[str, Cell], style: TableStyle) -> ClaimRow | None:
    """Read a row of a plain number in few fields, as most rows are; None for all others, which are read in full."""
    if cells.keys() - _PLAIN_FIELDS:
        return None
    value, measure, source = cells.get("value"), cells.get("measure"), cells.get("source")
    if not isinstance(value, str) or not isinstance(measure, str) or not isinstance(source, str):
        return None
    figure = read_plain_number(value, style.language)
    if figure is None:
        return None
    fields = Fields(cells, style)
    given = fields.line("unit")
    scale, unit = (None, None) if given is None else read_unit(given, style.language)
    as_of = fields.time("as_of") if "as_of" in cells else None
    period = fields.time("period") if "period" in cells else None
    is_told = scale is not None or given == DATE_UNIT or (given is not None and is_missing(given))
    if is_told or (as_of is not None and period is not None):
        return None
    return ClaimRow(
        number=number,
        label=fields.line("claim") if "claim" in cells else None,
        words=None,
        subject="",
        figures=(RowFigure(figure, " ".join(measure.split()), unit),),
        proposition=None,
        place=_read_place(fields, "place", style),
        as_of=as_of,
        period=period,
        source=" ".join(source.split()),
        issued=None,
        url=None,
        cites=(),
        quote=None,
        page=None,
        stance="asserts",
        speaker=None,
        note=None,
    )


def _read_language(fields: Fields) -> str | None:
    """Give the language of the row's own value; None where the table's is meant, or one that nobody reads here."""
    code = (fields.line("value_language") or "").casefold().partition("-")[0]
    return code if code in LANGUAGES else None


def _read_clock(fields: Fields, day: Period | None) -> Clock | None:
    cell = fields.cell("value")
    if not isinstance(cell, str) or fields.line("unit") not in {None, CLOCK_UNIT}:
        return None
    return read_clock(fields.needed("value"), day)


def _read_place(fields: Fields, field: str, style: TableStyle) -> str | None:
    text = fields.line(field)
    return None if text is None else read_place(text, has_codes=style.has_codes)


def _read_stance(fields: Fields) -> str:
    stance = (fields.line("stance") or "asserts").casefold()
    if stance not in STANCES:
        raise RowRefused(UnknownWord(given=stance, field="stance", allowed=", ".join(STANCES)), "stance")
    return stance


def _read_value(fields: Fields, style: TableStyle, *, exact: bool) -> RowFigure:
    measure, unit = fields.needed("measure"), fields.line("unit")
    if unit is not None and is_missing(unit):
        unit = None
    cell = fields.cell("value")
    if isinstance(cell, date) or unit == DATE_UNIT or (unit is None and isinstance(cell, str) and _DAY.fullmatch(cell)):
        period = fields.time("value")
        written = fields.needed("value")
        dated = refusing(lambda: date_figure(written, (period and period.edtf) or written), "value")
        return RowFigure(_as_printed(dated, fields), measure, DATE_UNIT)
    figure, unit = _read_number(fields, style, unit)
    figure = _as_printed(figure, fields)
    if unit is not None and figure.unit is not None and unit_kind(unit) != unit_kind(figure.unit):
        reason = "the unit is another than the one in the value"
        raise RowRefused(UnfitCell(reason=reason), "unit")
    if exact and is_bare_integer(figure.wording, figure.step):
        figure = replace(figure, printed=figure.strict, step=Decimal(1))
    return RowFigure(figure, measure, unit or figure.unit)


def _as_printed(figure: Figure, fields: Fields) -> Figure:
    """Give the figure the words that its source prints, where `value` only says what they mean."""
    printed = fields.line("value_printed")
    return figure if printed is None else replace(figure, wording=printed, start=0, end=len(printed))


def _read_number(fields: Fields, style: TableStyle, unit: str | None) -> tuple[Figure, str | None]:
    """Read a value and the unit without the scale that it may name: 1,835 in "USD million" is 1835000000 USD."""
    text = fields.needed("value")
    numbers = style.numbers
    if isinstance(fields.cell("value"), Decimal):
        # The file itself says that it is a number: a point in it is a decimal point, whatever the language.
        numbers = NumberStyle("en", ".")
    scale, unit = (None, None) if unit is None else read_unit(unit, style.language)
    return refusing(lambda: read_value(text, numbers, scale=scale), "value"), unit


def _read_words(words: str, fields: Fields, language: str) -> tuple[RowFigure, ...]:
    """Read the figures of a claim that is given in words: each measures the noun it counts, one of them `measure`."""
    found = find_figures(words, language)
    measure = fields.line("measure")
    unnamed = [place for place, figure in enumerate(found) if not figure.counted]
    if len(unnamed) > (1 if measure else 0):
        raise RowRefused(UnnamedFigure(wording=found[unnamed[-1]].wording), "claim")
    counting = [place for place, figure in enumerate(found) if measure and figure.counted and figure.counted in measure]
    named = next(iter([*unnamed, *counting, 0]))
    return tuple(
        RowFigure(figure, measure if measure and place == named else figure.counted or "", figure.unit)
        for place, figure in enumerate(found)
    )
