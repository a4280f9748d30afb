"""`claimdb add`: record a claim from the words that state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_measure, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption, YesOption
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.record.adding import Entry, Understanding, UnderstoodFigure
    from claimdb.record.inputs import Recorded
    from claimdb.record.recorder import Recorder

COLUMNS = ("printed", "means", "measure", "place", "time")


class BadQualifier(UsageError):
    """A qualifier is not written NAME=VALUE."""

    message = "{given!r} is not a qualifier"
    hint = "write it as --qualifier NAME=VALUE"


class TwoStances(UsageError):
    """A source cannot deny and correct in one assertion."""

    message = "--denies and --corrects exclude each other"
    hint = "record two assertions"


class TwoTimesGiven(UsageError):
    """A figure has an as-of date or a period."""

    message = "--as-of and --period exclude each other"
    hint = "a number true at one moment has --as-of, one counted over time --period"


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
    place: Annotated[str | None, typer.Option(help="Where: a country, 'world', or a place of your own.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The moment it is true at (EDTF), for a stock.")] = None,
    period: Annotated[str | None, typer.Option(help="The time it was counted over (EDTF), for a flow.")] = None,
    qualifier: Annotated[list[str] | None, typer.Option(help="NAME=VALUE. May be repeated.")] = None,
    quote: Annotated[str | None, typer.Option(help="The passage, to the letter.")] = None,
    page: Annotated[str | None, typer.Option(help="The page, as printed.")] = None,
    note: Annotated[str | None, typer.Option(help="Marker of the note that gives the cited work.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Who is said to say it.")] = None,
    hedged: Annotated[bool, typer.Option("--hedged", help="The source says it with reserve.")] = False,
    denies: Annotated[bool, typer.Option("--denies", help="The source denies it.")] = False,
    corrects: Annotated[str | None, typer.Option(help="Key of the claim that this one puts right.")] = None,
    language: Annotated[str, typer.Option(help="Language of WORDS: en, fr, or auto.")] = "auto",
    yes: YesOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Record a claim: reads its figures, shows what it understood, links who says it and on whose authority."""
    from claimdb.record.adding import Entry, understand

    if denies and corrects:
        raise TwoStances
    if as_of and period:
        raise TwoTimesGiven
    door = Door.of(context)
    entry = Entry(
        words=words,
        source=source,
        language=language,
        measures=tuple(measure or ()),
        cites=tuple(cites or ()),
        quote=quote,
        page=page,
        marker=note,
        place=place,
        as_of=as_of,
        period=period,
        qualifiers=_qualifiers(qualifier or []),
        stance="denies" if denies else "corrects" if corrects else "asserts",
        corrects=corrects,
        speaker=speaker,
        hedged=hedged,
    )
    understood = door.read(lambda session: understand(session, entry))
    if shape is ListFormat.TEXT:
        _show_understanding(door, understood)
    if not door.confirm("Record this?", yes=yes):
        door.say("Nothing was recorded.")
        return
    record = door.record("add", lambda recorder: _record(recorder, entry))
    if shape is ListFormat.TEXT:
        _show_outcome(door, record)
    else:
        door.show_records([record], list(record), shape, output)


def _record(recorder: Recorder, entry: Entry) -> dict[str, Any]:
    from claimdb.record.adding import record_understanding, understand

    # Understood again inside the transaction: what was shown may be older than what is there now.
    recorded = record_understanding(recorder, understand(recorder.session, entry))
    return _outcome(recorded, entry)


def _outcome(recorded: Recorded, entry: Entry) -> dict[str, Any]:
    return {
        "claim": recorded.claim.key,
        "assertion": recorded.assertion.key,
        "source": entry.source,
        "cites": list(entry.cites),
        "joined": recorded.joined,
        "added": recorded.added,
    }


def _qualifiers(given: list[str]) -> dict[str, str]:
    pairs = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not (name.strip() and equals and value.strip()):
            raise BadQualifier(given=one)
        pairs[name.strip()] = value.strip()
    return pairs


def _show_understanding(door: Door, understood: Understanding) -> None:
    from claimdb.report.terminal import safe

    for figure in understood.figures:
        for close in figure.close:
            door.warn(
                "{label!r} will be a new measure; {close!r} ({key}) comes near: use --measure {key} to take it.",
                label=figure.label,
                close=close.label,
                key=close.measure.key[:8],
            )
    if understood.figures:
        door.show_records([_row(door, figure) for figure in understood.figures], COLUMNS)
    else:
        about = understood.claim.key if understood.claim else understood.proposition
        door.show(door.tell("Claim without figures: {about}", about=safe(str(about))))
    said_by = door.tell("Said by {source}.", source=safe(_name(understood.source)))
    cited = ", ".join(safe(_name(work)) for work in understood.cites)
    door.show(said_by + (" " + door.tell("Rests on {works}.", works=cited) if cited else ""))


def _name(source: Any) -> str:
    return f"{source.cite_key} ({source.title})" if source.title else str(source.cite_key)


def _row(door: Door, one: UnderstoodFigure) -> dict[str, str]:
    from claimdb.report.dates import as_of, period
    from claimdb.report.phrases import interval

    lang = door.settings.lang
    time = as_of(one.as_of, lang) if one.as_of else period(one.period, lang)
    figure = one.figure
    new = "" if one.measure else " " + door.tell("(new)")
    return {
        "printed": figure.wording,
        "means": interval(figure.printed, lang, figure.unit),
        "measure": (one.measure.label if one.measure else one.label) + new,
        "place": one.place or "?",
        "time": time or "?",
    }


def _show_outcome(door: Door, record: dict[str, Any]) -> None:
    key = record["claim"][:8]
    if not record["added"]:
        door.show(door.tell("Claim {key} was already recorded from this source; nothing changed.", key=key))
    elif record["joined"]:
        door.show(door.tell("Joined claim {key}: another source says the same.", key=key))
    else:
        door.show(door.tell("Recorded claim {key}.", key=key))


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(add)
