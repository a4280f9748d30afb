"""Putting right one field of what was understood, before it becomes a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from claimdb.errors import InputError
from claimdb.extract.proposals import Cited, Proposal, ProposedFigure, Stance
from claimdb.reading import UnreadableFigure, read_figure, read_period
from claimdb.record.dates import read_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.values.arithmetic import plain
from claimdb.values.figure import Comparator, Figure
from claimdb.values.note import NoteOutcome
from claimdb.values.period import Period

FIELDS = (
    "value", "comparator", "unit", "measure", "place", "period", "as_of", "speaker", "stance", "hedge", "cites",
)  # fmt: skip
"""What a person can put right, in the order in which it is shown."""

_PHRASES: Mapping[Comparator, str] = MappingProxyType(
    {
        Comparator.EXACT: "exactly {value}",
        Comparator.ABOUT: "about {value}",
        Comparator.AT_LEAST: "at least {value}",
        Comparator.MORE_THAN: "more than {value}",
        Comparator.AT_MOST: "at most {value}",
        Comparator.LESS_THAN: "less than {value}",
        Comparator.BETWEEN: "between {value} and {high}",
    }
)
_YES = frozenset(["yes", "y", "oui", "o", "true"])
_NO = frozenset(["no", "n", "non", "false", ""])


class UnfitField(InputError):
    """A field was given something that it cannot hold."""

    message = "{given!r} cannot be the {field}"
    hint = "it takes: {allowed}"


def fields_of(proposal: Proposal) -> dict[str, str]:
    """Give what was understood, field by field, as texts; an empty text where nothing was."""
    one = proposal.first
    figure = one.figure
    moment = one.is_moment is True
    time = (figure.period.edtf or figure.period.text or "") if figure.period else ""
    value = plain(figure.value)
    return {
        "value": value if figure.value_high is None else f"{value} - {plain(figure.value_high)}",
        "comparator": figure.comparator.value,
        "unit": figure.unit or "",
        "measure": one.measure_text or "",
        "place": figure.place or "",
        "period": "" if moment else time,
        "as_of": time if moment else "",
        "speaker": proposal.speaker or "",
        "stance": proposal.stance.value,
        "hedge": "yes" if proposal.hedged else "no",
        "cites": "; ".join(cited.as_cited for cited in proposal.cites),
    }


def amend(proposal: Proposal, field: str, given: str) -> Proposal:
    """Give a proposal with one field put right; an empty text takes out what was understood.

    What is printed stays as it is printed. Raises UnfitField.
    """
    given = " ".join(given.split())
    amended = _OF_FIGURE.get(field)
    if amended is not None:
        return replace(proposal, figures=(amended(proposal.first, given, proposal.language), *proposal.figures[1:]))
    if field == "speaker":
        return replace(proposal, speaker=given or None)
    if field == "cites":
        words = [part.strip() for part in given.split(";") if part.strip()]
        known = {cited.as_cited: cited for cited in proposal.cites}
        cites = tuple(known.get(part) or Cited(part, "", NoteOutcome.FULL) for part in words)
        return replace(proposal, cites=cites)
    if field == "stance":
        if given not in list(Stance):
            raise UnfitField(field=field, given=given, allowed=", ".join(Stance))
        return replace(proposal, stance=Stance(given))
    if field == "hedge":
        hedged = _read_yes(given)
        figure = replace(proposal.first.figure, hedged=hedged)
        return replace(proposal, hedged=hedged, figures=(replace(proposal.first, figure=figure), *proposal.figures[1:]))
    raise UnfitField(field="field", given=field, allowed=", ".join(FIELDS))


def _read_yes(given: str) -> bool:
    folded = given.casefold()
    if folded not in _YES | _NO:
        raise UnfitField(field="hedge", given=given, allowed="yes, no")
    return folded in _YES


def _amend_value(one: ProposedFigure, given: str, language: str) -> ProposedFigure:
    try:
        read = read_figure(given, language)
    except UnreadableFigure as error:
        raise UnfitField(field="value", given=given, allowed="54; about 54; 3.5 million; 40 - 60") from error
    said = read if read.unit is not None else replace(read, unit=one.figure.unit)
    if said.comparator is Comparator.EXACT and one.figure.comparator is not Comparator.BETWEEN and given[:1].isdigit():
        # A bare number puts the number right and leaves what the words say of it.
        said = _compared(said, one.figure.comparator)
    return _with_figure(one, said)


def _amend_comparator(one: ProposedFigure, given: str, _language: str) -> ProposedFigure:
    folded = given.casefold().replace(" ", "_")
    fits = folded in list(Comparator) and (folded != Comparator.BETWEEN or one.figure.value_high is not None)
    if not fits:
        raise UnfitField(field="comparator", given=given, allowed=", ".join(Comparator))
    return _with_figure(one, _compared(one.figure, Comparator(folded)))


def _compared(figure: Figure, comparator: Comparator) -> Figure:
    """Give a figure with the intervals that the grammar gives to such words."""
    high = plain(figure.value_high if figure.value_high is not None else figure.value)
    read = read_figure(_PHRASES[comparator].format(value=plain(figure.value), high=high), "en")
    return replace(read, unit=figure.unit)


def _with_figure(one: ProposedFigure, said: Figure) -> ProposedFigure:
    kept = replace(
        one.figure,
        value=said.value,
        value_high=said.value_high,
        comparator=said.comparator,
        strict=said.strict,
        printed=said.printed,
        step=said.step,
        unit=said.unit,
        conventional=said.conventional,
        alternatives=(),
    )
    return replace(one, figure=kept)


def _amend_unit(one: ProposedFigure, given: str, _language: str) -> ProposedFigure:
    unit = "percent" if given == "%" else given
    return replace(one, figure=replace(one.figure, unit=unit or None))


def _amend_measure(one: ProposedFigure, given: str, _language: str) -> ProposedFigure:
    return replace(one, measure_text=given or None)


def _amend_place(one: ProposedFigure, given: str, _language: str) -> ProposedFigure:
    return replace(one, figure=replace(one.figure, place=given or None))


def _amend_period(one: ProposedFigure, given: str, language: str) -> ProposedFigure:
    return replace(one, figure=replace(one.figure, period=_read_time(given, "period", language)), is_moment=False)


def _amend_moment(one: ProposedFigure, given: str, language: str) -> ProposedFigure:
    return replace(one, figure=replace(one.figure, period=_read_time(given, "as_of", language)), is_moment=True)


def _read_time(given: str, field: str, language: str) -> Period | None:
    if not given:
        return None
    try:
        return read_edtf(given)
    except UnreadableDate as error:
        words = read_period(given, language)
        if words is None or not words.edtf:
            raise UnfitField(field=field, given=given, allowed="2022; 2022-09; 2021-04/2022-07") from error
        return words


_OF_FIGURE: Mapping[str, Callable[[ProposedFigure, str, str], ProposedFigure]] = MappingProxyType(
    {
        "value": _amend_value,
        "comparator": _amend_comparator,
        "unit": _amend_unit,
        "measure": _amend_measure,
        "place": _amend_place,
        "period": _amend_period,
        "as_of": _amend_moment,
    }
)
