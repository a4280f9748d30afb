"""`claimdb claim edit`: put right what was recorded, or how a source was said to say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim, complete_measure, complete_place, complete_source
from claimdb.cli.context import Door
from claimdb.cli.records import read_qualifiers, short, warn_of_quote
from claimdb.cli.source_edit import NothingToChange
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimdb.model import Claim
    from claimdb.record.inputs import FigureInput
    from claimdb.record.recorder import Recorder


class TwoTimesGiven(UsageError):
    """A figure has an as-of date or a period."""

    message = "--as-of and --period exclude each other"
    hint = "a number true at one moment has --as-of, one counted over time --period"


class NoSuchFigure(UsageError):
    """The claim has fewer figures."""

    message = "claim {key} has no figure {number:n}; its figures are numbered 1 to {count:n}"
    hint = "see claimdb claim show {key}"


class OtherFigures(UsageError):
    """New words have another number of figures than the claim."""

    message = "the words and the claim have not as many figures: {found:n} and {count:n}"
    hint = "give as many figures in the same order, or name one with --figure"


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be put right: of the figures (all, or the one numbered), and of how one source says them.

    None leaves as it is; an empty text takes away.
    """

    words: str | None = None
    measure: str | None = None
    place: str | None = None
    as_of: str | None = None
    period: str | None = None
    qualifiers: Mapping[str, str] | None = None
    number: int | None = None
    language: str = "auto"
    source: str | None = None
    assertion: Mapping[str, Any] | None = None

    @property
    def is_of_figures(self) -> bool:
        """Whether the claim itself changes."""
        scope = (self.words, self.measure, self.place, self.as_of, self.period)
        return any(one is not None for one in scope) or bool(self.qualifiers)


def edit(
    context: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    words: Annotated[
        str | None, typer.Option(help="The figures, or the sentence, as they should have been recorded.")
    ] = None,
    measure: Annotated[
        str | None, typer.Option(help="What they measure: label, handle or key.", autocompletion=complete_measure)
    ] = None,
    place: Annotated[str | None, typer.Option(help="Where.", autocompletion=complete_place)] = None,
    as_of: Annotated[str | None, typer.Option(help="The moment they are true at (EDTF).")] = None,
    period: Annotated[str | None, typer.Option(help="The time they were counted over (EDTF).")] = None,
    qualifier: Annotated[list[str] | None, typer.Option(help="NAME=VALUE; NAME= takes it away. May be repeated.")]
    = None,
    figure: Annotated[int | None, typer.Option(min=1, help="Only this figure of the claim, from 1.")] = None,
    language: Annotated[str, typer.Option(help="Language of the words: en, fr, or auto.")] = "auto",
    source: Annotated[
        str | None, typer.Option("--in", help="Whose quote, page … is put right.", autocompletion=complete_source)
    ] = None,
    quote: Annotated[str | None, typer.Option(help="The passage, to the letter.")] = None,
    page: Annotated[str | None, typer.Option(help="The page, as printed.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Who is said to say it.")] = None,
    hedged: Annotated[bool | None, typer.Option("--hedged/--not-hedged", help="Said with reserve.")] = None,
) -> None:  # fmt: skip
    """Put a claim right. Another claim replaces it and takes over who says it; the old one stays in the history."""
    if as_of and period:
        raise TwoTimesGiven
    said = {"quote": quote, "page": page, "speaker": speaker}
    assertion: dict[str, Any] = {name: text.strip() or None for name, text in said.items() if text is not None}
    if hedged is not None:
        assertion["hedged"] = hedged
    change = Change(
        words=words, measure=measure, place=place, as_of=as_of, period=period,
        qualifiers=read_qualifiers(qualifier or [], may_be_empty=True), number=figure, language=language,
        source=source, assertion=assertion,
    )  # fmt: skip
    if not change.is_of_figures and not assertion:
        raise NothingToChange(command=context.command_path)
    door = Door.of(context)
    old, new, misquoted = door.record("claim edit", lambda recorder: _edit(recorder, key, change))
    if misquoted:
        warn_of_quote(door, misquoted)
    if old == new:
        door.show(door.tell("Changed claim {key}.", key=short(old)))
    else:
        door.show(door.tell("Claim {old} is now {new}.", old=short(old), new=short(new)))


def _edit(recorder: Recorder, given: str, change: Change) -> tuple[str, str, str | None]:
    """Give the key of the claim before and after, and the source of which a copy does not hold the new quote."""
    from claimdb.record.lookup import find_by_prefix

    claim = find_by_prefix(recorder.session, "claim", given)
    old = claim.key
    misquoted = _edit_saying(recorder, claim, change) if change.assertion else None
    new = _edit_figures(recorder, claim, change) if change.is_of_figures else old
    return old, new, misquoted


def _edit_saying(recorder: Recorder, claim: Claim, change: Change) -> str | None:
    from claimdb.model import Source
    from claimdb.record.quotes import is_not_in_copy
    from claimdb.record.saying import edit_assertion, find_assertion

    values = change.assertion or {}
    said = find_assertion(recorder, claim, change.source)
    edit_assertion(recorder, claim, said, **values)
    source = recorder.session.get_one(Source, said.source_id)
    return source.cite_key if is_not_in_copy(recorder.session, source, values.get("quote")) else None


def _edit_figures(recorder: Recorder, claim: Claim, change: Change) -> str:
    from claimdb.record.editing import edit_claim, read_back
    from claimdb.record.saying import reword

    figures = read_back(recorder, claim)
    if not figures:
        return edit_claim(recorder, claim, proposition=change.words or claim.proposition).key
    changed = _changed(recorder, claim, figures, change)
    new = edit_claim(recorder, claim, figures=changed)
    if change.words is not None:
        wordings = [(a.figure.wording, b.figure.wording) for a, b in zip(figures, changed, strict=True)]
        reword(recorder, new, wordings, change.words if change.number is None else None)
    return new.key


def _changed(recorder: Recorder, claim: Claim, figures: Sequence[FigureInput], change: Change) -> list[FigureInput]:
    count = len(figures)
    if change.number is not None and change.number > count:
        raise NoSuchFigure(key=short(claim.key), count=count, number=change.number)
    chosen = range(count) if change.number is None else [change.number - 1]
    changed = list(figures)
    if change.words is not None:
        for at, one in zip(chosen, _read_words(change, len(chosen)), strict=True):
            changed[at] = replace(changed[at], figure=one, unit=one.unit)
    for at in chosen:
        changed[at] = _rescoped(recorder, changed[at], change)
    return changed


def _read_words(change: Change, count: int) -> list[Any]:
    from claimdb.record.adding import read_figures

    found = read_figures(change.words or "", change.language)
    if len(found) != count:
        raise OtherFigures(found=len(found), count=count)
    return list(found)


def _rescoped(recorder: Recorder, one: FigureInput, change: Change) -> FigureInput:
    from claimdb.record.dates import read_edtf
    from claimdb.record.measures import find_or_add_measure
    from claimdb.record.places import find_or_add_place

    if change.measure is not None:
        one = replace(one, measure=find_or_add_measure(recorder, change.measure, unit=one.figure.unit).measure)
    if change.place is not None:
        one = replace(one, place=find_or_add_place(recorder, change.place) if change.place.strip() else None)
    if change.as_of is not None:
        one = replace(one, as_of=read_edtf(change.as_of) if change.as_of.strip() else None, period=None)
    if change.period is not None:
        one = replace(one, period=read_edtf(change.period) if change.period.strip() else None, as_of=None)
    if change.qualifiers:
        # An empty value takes the qualifier away; recording leaves empty ones out.
        one = replace(one, qualifiers={**one.qualifiers, **change.qualifiers})
    return one
