"""`claimdb claim cite` and `claimdb claim derive`: what a claim rests on, and what a figure follows from."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.complete import complete_claim, complete_source
from claimdb.cli.context import Door
from claimdb.cli.records import short
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder


FOLLOWS = "{result} should follow from {terms} ({kind})."
FOLLOWS_NO_MORE = "{result} should no longer follow from {terms} ({kind})."


class DerivationWord(StrEnum):
    """How a figure follows from others."""

    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    PERCENT_OF = "percent_of"
    PERCENT_CHANGE = "percent_change"
    CONVERSION = "conversion"
    PART = "part"


class WorkOrWords(UsageError):
    """A citation names a recorded work, or the words of one that nobody could resolve."""

    message = "a citation names either a source or --as-cited WORDS"
    hint = "give exactly one of the two"


class NoNumber(UsageError):
    """A factor is no exact number."""

    message = "{given!r} is not a number"
    hint = "write it with a decimal point, such as 0.5"


def cite(
    context: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    work: Annotated[
        str | None, typer.Argument(help="Work that is cited: key or cite key.", autocompletion=complete_source)
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--in", help="Source that cites it; needed where several say it.", autocompletion=complete_source),
    ] = None,
    note: Annotated[str | None, typer.Option(help="Marker of the note that gives the work.")] = None,
    locator: Annotated[str | None, typer.Option(help="Where in the work: p. 12, ch. 3.")] = None,
    primary: Annotated[bool, typer.Option("--primary", help="The work counted or measured itself.")] = False,
    as_cited: Annotated[
        str | None, typer.Option(help="The citation in its own words, where the work could not be found out.")
    ] = None,
) -> None:
    """Say which work a source rests on for a claim."""
    if (work is None) == (as_cited is None):
        raise WorkOrWords
    door = Door.of(context)
    name, said, cited = door.record(
        "claim cite",
        lambda recorder: _cite(
            recorder, key, work, source, note=note, locator=locator, primary=primary, as_cited=as_cited
        ),
    )
    door.show(door.tell("{source} rests on {work} for claim {key}.", source=said, work=cited, key=short(name)))


def _cite(
    recorder: Recorder,
    given: str,
    work: str | None,
    source: str | None,
    *,
    note: str | None,
    locator: str | None,
    primary: bool,
    as_cited: str | None,
) -> tuple[str, str, str]:
    from claimdb.model import Source
    from claimdb.record.assertions import add_citation
    from claimdb.record.inputs import CitationInput
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.saying import find_assertion

    session = recorder.session
    claim = find_by_prefix(session, "claim", given)
    said = find_assertion(recorder, claim, source)
    cited = find_by_prefix(session, "source", work) if work is not None else None
    citation = CitationInput(
        source=cited, as_cited=as_cited, marker=note, locator=locator, primary=primary,
        outcome="full" if cited else "unresolved",
    )  # fmt: skip
    add_citation(recorder, claim, said, citation)
    speaking = session.get_one(Source, said.source_id).cite_key
    return claim.key, speaking, cited.cite_key if cited else str(as_cited)


def derive(
    context: typer.Context,
    result: Annotated[
        str,
        typer.Argument(help="Figure that follows: CLAIM, or CLAIM.f2 for its second.", autocompletion=complete_claim),
    ],
    kind: Annotated[DerivationWord, typer.Argument(help="How it follows.")],
    terms: Annotated[
        list[str],
        typer.Argument(help="Figures that it follows from, in order.", autocompletion=complete_claim),
    ],
    factor: Annotated[str | None, typer.Option(help="For a conversion: what the term is multiplied by.")] = None,
    quote: Annotated[str | None, typer.Option(help="The words that say so.")] = None,
    source: Annotated[
        str | None, typer.Option("--in", help="Source that says so.", autocompletion=complete_source)
    ] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take back what was declared so.")] = False,
) -> None:
    """Declare that a figure follows from others.

    check then compares it with what they give.
    sum: the parts. difference: a, b (a minus b). ratio, percent_of: part, whole. percent_change: from, to.
    conversion: one figure and --factor; of two amounts of money none, for published rates.
    part: the figure is the whole, the term its part.
    """
    from claimdb.report.language import word
    from claimdb.report.record_words import DERIVATIONS

    door = Door.of(context)
    number = _read_factor(factor)
    named, parts = door.record(
        "claim derive",
        lambda recorder: _derive(recorder, result, kind.value, terms, number, quote, source, withdraw=withdraw),
    )
    said = door.tell(
        FOLLOWS_NO_MORE if withdraw else FOLLOWS,
        result=short(named),
        terms=", ".join(map(short, parts)),
        kind=word(DERIVATIONS, kind.value, door.settings.lang),
    )
    door.show(said)


def _read_factor(given: str | None) -> Decimal | None:
    if given is None:
        return None
    try:
        number = Decimal(given.strip())
    except InvalidOperation as error:
        raise NoNumber(given=given) from error
    if not number.is_finite():
        raise NoNumber(given=given)
    return number


def _derive(
    recorder: Recorder,
    result: str,
    kind: str,
    terms: list[str],
    factor: Decimal | None,
    quote: str | None,
    source: str | None,
    *,
    withdraw: bool,
) -> tuple[str, list[str]]:
    from claimdb.record.derivations import derive as record_derivation
    from claimdb.record.derivations import find_figure, key_of, withdraw_derivation
    from claimdb.record.lookup import find_by_prefix

    whole = find_figure(recorder, result)
    parts = [find_figure(recorder, term) for term in terms]
    speaking = find_by_prefix(recorder.session, "source", source) if source else None
    if withdraw:
        withdraw_derivation(recorder, kind, whole, parts, factor=factor)
    else:
        record_derivation(recorder, kind, whole, parts, factor=factor, quote=quote, source=speaking)
    return key_of(recorder, whole), [key_of(recorder, part) for part in parts]
