"""A figure as a cell that an import reads back: as printed where that is possible, else what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from claimdb.figures.languages import LANGUAGES
from claimdb.interchange.table_claims import DATE_UNIT, read_claim_row
from claimdb.interchange.table_failures import RowRefused
from claimdb.interchange.table_style import TableStyle
from claimdb.interchange.table_values import NumberStyle, is_missing
from claimdb.model import Figure, Mention
from claimdb.store.types import write_decimal

_SAID: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "en": {"about": "about {0}", "at_least": "at least {0}", "more_than": "more than {0}", "at_most": "at most {0}",
           "less_than": "less than {0}", "between": "between {0} and {1}"},
    "fr": {"about": "environ {0}", "at_least": "au moins {0}", "more_than": "plus de {0}", "at_most": "au plus {0}",
           "less_than": "moins de {0}", "between": "entre {0} et {1}"},
    "de": {"about": "etwa {0}", "at_least": "mindestens {0}", "more_than": "mehr als {0}", "at_most": "höchstens {0}",
           "less_than": "weniger als {0}", "between": "zwischen {0} und {1}"},
})  # fmt: skip
_SCALES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "en": ("thousand", "million", "billion", "trillion"), "fr": ("milliers", "millions", "milliards"), "de": (),
})  # fmt: skip
_SCALED = 1_000
_UNTOLD = TableStyle(NumberStyle("en"))


@dataclass(frozen=True, slots=True)
class Spelled:
    """The cells of one figure; `printed` is empty where `value` is what its source prints.

    `keeps_step`: the value is read back with the step that it was recorded with.
    """

    value: str
    unit: str
    printed: str
    language: str
    keeps_step: bool


def spell_all(
    items: Sequence[tuple[Figure, Mention | None]], language: str | None, cells: Sequence[Mapping[str, str]]
) -> list[Spelled | None]:
    """Spell the figures of one assertion, all in one language; None for one that no import reads back.

    `language` is that of the assertion where it is known; `cells` are the other cells of each row. Numbers that every
    language reads alike name none.
    """
    if language in LANGUAGES:
        return _spell_in(language or "", items, cells)
    if all(mention is not None and _is_plain(mention.wording) for _, mention in items):
        plain = _spell_in("", items, cells)
        if all(one is not None and not one.printed for one in plain):
            return plain
    tried: list[tuple[int, int, list[Spelled | None]]] = []
    for code in ("en", "fr", "de"):
        spelled = _spell_in(code, items, cells)
        as_printed = sum(one is not None and not one.printed for one in spelled)
        if as_printed == len(items):
            return spelled
        tried.append((as_printed, -len(tried), spelled))
    return max(tried, key=lambda one: one[:2])[2]


def _spell_in(
    language: str, items: Sequence[tuple[Figure, Mention | None]], cells: Sequence[Mapping[str, str]]
) -> list[Spelled | None]:
    return [_spell(figure, mention, language, row) for (figure, mention), row in zip(items, cells, strict=True)]


def _is_plain(wording: str) -> bool:
    return wording.isascii() and wording.isdigit()


def _spell(figure: Figure, mention: Mention | None, language: str, cells: Mapping[str, str]) -> Spelled | None:
    loose: Spelled | None = None
    for value, unit, printed in _candidates(figure, mention, language or "en"):
        fit = _reads_back(figure, mention, {**cells, "value": value, "unit": unit, "value_language": language})
        if fit is None:
            continue
        spelled = Spelled(value, unit, printed, language, keeps_step=fit)
        if fit:
            return spelled
        loose = loose or spelled
    return loose


def _candidates(figure: Figure, mention: Mention | None, language: str) -> Iterator[tuple[str, str, str]]:
    """Give value, unit and printed words in the order in which they are wanted."""
    printed = " ".join(mention.wording.split()) if mention is not None else ""
    unit = figure.unit or ""
    if printed:
        yield printed, unit, ""
        # Of a column in millions the cells leave the word out.
        for scale in _SCALES[language] if abs(figure.value) >= _SCALED else ():
            yield printed, f"{unit} {scale}".strip(), ""
    meant = _meant(figure, language)
    if meant != printed:
        yield meant, unit, printed


def _meant(figure: Figure, language: str) -> str:
    if figure.unit == DATE_UNIT:
        days = [date.fromordinal(int(value)) for value in (figure.value, figure.value_high) if value is not None]
        return "/".join(day.isoformat() for day in days)
    numbers = [_number(value, language) for value in (figure.value, figure.value_high) if value is not None]
    said = _SAID[language].get(figure.comparator)
    return numbers[0] if said is None else said.format(*numbers)


def _number(value: Decimal, language: str) -> str:
    text = write_decimal(value)
    return text if language == "en" else text.replace(".", ",")


def _reads_back(figure: Figure, mention: Mention | None, cells: Mapping[str, str]) -> bool | None:
    """Tell whether cells give this figure again, with its step (True) or without (False); None for another figure."""
    if is_missing(cells["value"]):
        return None
    try:
        row = read_claim_row(2, {name: cell for name, cell in cells.items() if cell}, _UNTOLD, exact=False)
    except RowRefused:
        return None
    read = row.figures[0]
    same_value = (read.figure.value, read.figure.value_high) == (figure.value, figure.value_high)
    same_unit = (read.unit or read.figure.unit or "").replace("%", "percent") == (figure.unit or "")
    if not same_value or not same_unit or str(read.figure.comparator) != figure.comparator:
        return None
    given_time = row.as_of or row.period
    if (read.figure.period is not None and given_time is None) or (read.figure.place is not None and row.place is None):
        # The words would say a time or place that the figure was not recorded with.
        return None
    asked = {name: " ".join(cells.get(name, "").split()) for name in ("as_of", "period", "place")}
    kept = {"as_of": row.as_of and row.as_of.edtf, "period": row.period and row.period.edtf, "place": row.place}
    if any((kept[name] or "") != asked[name] for name in asked):
        return None
    return mention is None or read.figure.step == mention.step
