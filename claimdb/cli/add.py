"""`claimdb add`: record a claim from the words that state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.api.failures import TwoStances
from claimdb.cli.add_check import tell_at_once
from claimdb.cli.claim_edit import TwoTimesGiven
from claimdb.cli.complete import complete_claim, complete_measure, complete_place, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption, YesOption
from claimdb.cli.records import read_qualifiers, short, warn_of_quote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claimdb.record.adding import Entry, Understanding, UnderstoodFigure
    from claimdb.record.inputs import Recorded
    from claimdb.record.recorder import Recorder

COLUMNS = ("printed", "means", "measure", "place", "time")


def add(
    context: typer.Context,
    words: Annotated[str, typer.Argument(help="The claim in words, as the source states it.")],
    source: Annotated[
        str, typer.Option("--in", help="Source that asserts it: key or cite key.", autocompletion=complete_source)
    ],
    cites: Annotated[
        list[str] | None,
        typer.Option(help="Work that the source rests on. May be repeated.", autocompletion=complete_source),
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(
            help="What a figure measures: label, handle, key, or NOUN=LABEL. May be repeated, in the order of figures.",
            autocompletion=complete_measure,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(help="Where: a country, 'world', or a place of your own.", autocompletion=complete_place),
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="The moment it is true at (EDTF), for a stock.")] = None,
    period: Annotated[str | None, typer.Option(help="The time it was counted over (EDTF), for a flow.")] = None,
    qualifier: Annotated[list[str] | None, typer.Option(help="NAME=VALUE. May be repeated.")] = None,
    quote: Annotated[str | None, typer.Option(help="The passage, to the letter.")] = None,
    page: Annotated[str | None, typer.Option(help="The page, as printed.")] = None,
    note: Annotated[str | None, typer.Option(help="Marker of the note that gives the cited work.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Who is said to say it.")] = None,
    hedged: Annotated[bool, typer.Option("--hedged", help="The source says it with reserve.")] = False,
    denies: Annotated[bool, typer.Option("--denies", help="The source denies it.")] = False,
    corrects: Annotated[
        str | None, typer.Option(help="Key of the claim that this one puts right.", autocompletion=complete_claim)
    ] = None,
    language: Annotated[str, typer.Option(help="Language of WORDS: en, fr, or auto.")] = "auto",
    yes: YesOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Record a claim. Reads its figures, shows what it understood, links who says it and on whose authority."""
    from claimdb.record.adding import Entry

    entry = Entry(
        words=words,
        source=source,
        language=language,
        measures=tuple(measure or ()),
        cites=tuple(cites or ()),
        quote=quote,
        page=_said_or_none(page),
        marker=_said_or_none(note),
        place=_said_or_none(place),
        as_of=as_of,
        period=period,
        qualifiers=read_qualifiers(qualifier or []),
        stance="denies" if denies else "corrects" if corrects else "asserts",
        corrects=corrects,
        speaker=_said_or_none(speaker),
        hedged=hedged,
    )
    _show_and_record(Door.of(context), entry, shape, output, yes=yes)


def _check_pairs(entry: Entry) -> None:
    if entry.stance == "denies" and entry.corrects:
        raise TwoStances
    if entry.as_of and entry.period:
        raise TwoTimesGiven


def _show_and_record(door: Door, entry: Entry, shape: ListFormat, output: OutputOption, *, yes: bool) -> None:
    from claimdb.record.adding import understand

    _check_pairs(entry)
    understood = door.read(lambda session: understand(session, entry))
    if shape is ListFormat.TEXT or not yes:
        _show_understanding(door, understood, aside=shape is not ListFormat.TEXT)
    if understood.is_misquoted:
        warn_of_quote(door, understood.source.cite_key)
    if not door.confirm("Record this?", yes=yes):
        door.say("Nothing was recorded.")
        return
    record = door.record("add", lambda recorder: _record(recorder, entry), only_adds=True)
    if shape is ListFormat.TEXT:
        _show_outcome(door, record, output)
    tell_at_once(door, record)
    if shape is not ListFormat.TEXT:
        door.show_records([record], list(record), shape, output)


def _said_or_none(words: str | None) -> str | None:
    return words if words and words.strip() else None


def _record(recorder: Recorder, entry: Entry) -> dict[str, Any]:
    from claimdb.record.adding import record_understanding, understand

    # Understood again inside the transaction: what was shown may be older than what is there now.
    understood = understand(recorder.session, entry)
    return _outcome(recorder, record_understanding(recorder, understood), understood)


def _outcome(recorder: Recorder, recorded: Recorded, understood: Understanding) -> dict[str, Any]:
    from claimdb.record.claim_records import claim_record

    recorder.flush()
    record = claim_record(recorder.session, recorded.claim)
    return {
        "claim": recorded.claim.key,
        "assertion": recorded.assertion.key,
        "source": understood.source.cite_key,
        "cites": [work.cite_key for work in understood.cites],
        "joined": recorded.joined,
        "added": recorded.added,
        "figures": record["figures"],
        "findings": [],
    }


def _show_understanding(door: Door, understood: Understanding, *, aside: bool) -> None:
    """Show what was read, on standard error where standard output is for a machine."""
    from claimdb.report.tables import text_table
    from claimdb.report.terminal import safe

    def show(text: str) -> None:
        typer.echo(text.rstrip("\n"), err=aside)

    for figure in understood.figures:
        _offer_close(door, figure)
    for place, close in {figure.place: figure.close_places for figure in understood.figures}.items():
        if close:
            door.warn("{place!r} will be a new place; these come near: {close}.", place=place, close=", ".join(close))
    if understood.figures:
        rows = [_row(door, figure) for figure in understood.figures]
        show(text_table(rows, COLUMNS, door.width(), door.settings.lang))
    elif understood.claim:
        show(door.tell("Claim {key}.", key=short(understood.claim.key)))
    else:
        show(door.tell("Claim without figures: {about}", about=safe(str(understood.proposition))))
    for line in _said(door, understood):
        show(safe(line))


def _offer_close(door: Door, figure: UnderstoodFigure) -> None:
    for close in figure.close:
        door.warn(
            "{label!r} will be a new measure; {close!r} ({key}) comes near: use --measure {key} to take it.",
            label=figure.label,
            close=close.label,
            key=short(close.measure.key),
        )


def _said(door: Door, understood: Understanding) -> Iterator[str]:
    entry = understood.entry
    templates = {
        "asserts": "Said by {source}.",
        "denies": "Denied by {source}.",
        "corrects": "Said by {source}, which corrects claim {key}.",
    }
    key = short(understood.corrects.key) if understood.corrects else ""
    yield door.tell(templates[entry.stance], source=_name(understood.source), key=key)
    if entry.speaker:
        yield door.tell("By the words of {speaker}.", speaker=entry.speaker)
    if entry.hedged:
        yield door.tell("Said with reserve.")
    for name, value in entry.qualifiers.items():
        yield door.tell("{name}: {value}", name=name, value=value)
    if understood.cites:
        yield door.tell("Rests on {works}.", works=", ".join(_name(work) for work in understood.cites))


def _name(source: Any) -> str:
    return f"{source.cite_key} ({source.title})" if source.title else str(source.cite_key)


def _row(door: Door, one: UnderstoodFigure) -> dict[str, str]:
    from claimdb.report.dates import as_of, period
    from claimdb.report.phrases import interval

    lang = door.settings.lang
    time = as_of(one.as_of, lang) if one.as_of else period(one.period, lang)
    figure = one.figure
    directions = {"rise": "rise", "fall": "fall"}
    way = f" ({door.tell(directions[figure.direction.value])})" if figure.direction else ""
    new = " " + door.tell("(new)")
    return {
        "printed": figure.wording,
        "means": interval(figure.printed, lang, figure.unit) + way,
        "measure": one.measure.label if one.measure else one.label + new,
        "place": (one.place or "?") + (new if one.is_new_place else ""),
        "time": time or "?",
    }


def _show_outcome(door: Door, record: dict[str, Any], output: Path | None) -> None:
    key = short(record["claim"])
    if not record["added"]:
        said = door.tell("Claim {key} was already recorded from this source; nothing changed.", key=key)
    elif record["joined"]:
        said = door.tell("Joined claim {key}, which was recorded before.", key=key)
    else:
        said = door.tell("Recorded claim {key}.", key=key)
    door.show(said, output)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(add)
