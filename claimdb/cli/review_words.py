"""What the review shows, on the screen and in plain prompts alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimdb.cli.context import Door
    from claimdb.cli.review_sitting import Sitting
    from claimdb.extract.offers import Offer
    from claimdb.extract.proposals import Cited
    from claimdb.extract.waiting import Waiting

CONTEXT = 240
"""Characters of the document before and after a sentence."""

FIELD_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "value": "value",
        "comparator": "comparator",
        "unit": "unit",
        "measure": "measure",
        "place": "place",
        "period": "period",
        "as_of": "as of",
        "speaker": "speaker",
        "stance": "stance",
        "hedge": "hedged",
        "cites": "cites",
    }
)
"""The fields of a candidate and what they are called, in their order."""

_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_TOLD = frozenset(["comparator", "stance", "hedge"])


def shown_value(door: Door, field: str, value: str) -> str:
    """Give the value of a field as people read it; what was not understood is a question mark."""
    if not value:
        return "?" if field in ("measure", "place", "period", "value") else "–"
    if field not in _TOLD:
        return value
    return door.tell("about (rounded)" if value == "about" else value.replace("_", " "))


def shown_cites(door: Door, cites: Sequence[Cited]) -> str:
    """Give the works that are cited as people read them: of "ibid." the work that it means, or those that it may."""
    from claimdb.report.language import semicolons

    said = []
    for cited in cites:
        if not cited.means:
            said.append(cited.as_cited)
        elif len(cited.means) == 1:
            said.append(door.tell("{work} (cited as: {words})", work=cited.means[0], words=cited.as_cited))
        else:
            works = semicolons(cited.means, door.settings.lang)
            said.append(door.tell("{words}: may be {works}", words=cited.as_cited, works=works))
    return semicolons(said, door.settings.lang)


def shown_fields(door: Door, sitting: Sitting) -> dict[str, str]:
    """Give every field of the current candidate as people read it, by field."""
    fields = sitting.fields()
    shown = {field: shown_value(door, field, fields[field]) for field in FIELD_NAMES}
    if sitting.current is not None and sitting.current.proposal.cites:
        shown["cites"] = shown_cites(door, sitting.current.proposal.cites)
    return shown


class Lit(NamedTuple):
    """A figure in its sentence and that in its context, as running text: what is around, and what is lit."""

    before: str
    opening: str
    figure: str
    closing: str
    after: str


def highlight(waiting: Waiting, context: int) -> Lit:
    """Give the figure of a candidate, its sentence and so much of what is around, safe to show."""
    figure = waiting.proposal.first.figure
    start, end = figure.start - waiting.proposal.start, figure.end - waiting.proposal.start
    before = _from_word(waiting.before[-context:], is_cut=len(waiting.before) > context)
    after = _to_word(waiting.after[:context], is_cut=len(waiting.after) > context)
    sentence = waiting.sentence
    return Lit(*map(_running, (before, sentence[:start], sentence[start:end], sentence[end:], after)))


def _from_word(text: str, *, is_cut: bool) -> str:
    return "…" + text[text.find(" ") + 1 :] if is_cut and " " in text else text


def _to_word(text: str, *, is_cut: bool) -> str:
    return text[: text.rfind(" ")] + "…" if is_cut and " " in text else text


def _running(text: str) -> str:
    """Make one line of words that a document breaks; an empty line stays. Control signs are shown as such."""
    from claimdb.report.terminal import safe

    parts = [safe(" ".join(part.split())) for part in _EMPTY_LINE.split(text)]
    lead = " " if text[:1].isspace() and parts[0] else ""
    return lead + "\n\n".join(parts) + (" " if text[-1:].isspace() and parts[-1] else "")


def doubt_line(door: Door, waiting: Waiting) -> Iterator[str]:
    """Say how else the figure of a candidate can be read, where it is ambiguous."""
    from claimdb.report.phrases import other_readings

    figure = waiting.proposal.first.figure
    others = other_readings(figure, door.settings.lang)
    if others:
        printed = " ".join(figure.wording.split())
        yield door.tell("{printed} is ambiguous: it can also be read as {others}.", printed=printed, others=others)


def offers_line(door: Door, offers: Sequence[Offer]) -> Iterator[str]:
    """Say of each measure that may be meant why it is offered."""
    for offer in offers:
        yield door.tell(
            "may be {label!r} ({key}): {why}, {score}",
            label=offer.label,
            key=offer.key[:8],
            why=door.tell(offer.why.value),
            score=f"{offer.score:.2f}",
        )
