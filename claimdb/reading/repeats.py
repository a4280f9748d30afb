"""One quantity printed twice in a document: clauses that are the same but for their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimdb.reading.derivations import scoped_figure
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.values.figure import Comparator, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.keys import public_key
from claimdb.values.material import Quantity, SourceRef
from claimdb.values.reading import Reading, RegionKind
from claimdb.values.scope import Measure
from claimdb.values.units import unit_kind

# Fewer words may begin many statements: "there are".
_FEWEST_WORDS = 5
_END = re.compile(r"[.,;:()]")
# A name before the number, not first in its sentence: "the port of Bergen", where "the reader" may be any.
_NAME = re.compile(r"(?<=[^\W\d_\s][ \u00a0’'])[A-ZÀ-Þ][^\W\d_]{2,}")
# A whole sentence that tells what a named thing has: "Aln has 54 schools."
_HAS = re.compile(r"(?P<name>[A-ZÀ-Þ][^\W\d_]{2,}) (?:has|had|a|avait|compte|comptait|possède|possédait) $")
_NO_NAMES = frozenset({
    "she", "they", "who", "that", "one", "everyone", "everybody", "someone", "nobody", "none", "neither", "either",
    "elle", "celui", "celle", "cela", "qui", "chacun", "chacune", "quelqu", "personne", "tout", "nul", "aucun",
})  # fmt: skip
# That a number is the whole tells of no other thing.
_IN_ALL = re.compile(r"\b(?:au total|en tout|in total|in all|altogether)\b")
# What tells of this time only, or of another thing each time.
_PASSING = re.compile(
    r"\b(?:today|now|then|yesterday|later|another|other|next|last|this|each|every"
    r"|aujourd['’]hui|maintenant|alors|hier|puis|ensuite|autre|prochaine?|derni[eè]re?|cette?|ce|chaque)\b",
    re.IGNORECASE,
)


def find_repeats(reading: Reading) -> tuple[Quantity, ...]:
    """Find quantities that the body gives twice or more, each as one measure without place and time.

    Two figures are of one quantity only where the words from the start of the sentence to the next stop are the same,
    five or more of them, a name before the number, with no date in the sentence, and none in the one before; a sentence
    may be shorter that tells no more than what a named thing has. Such
    figures are conventional: that both mean one thing rests on a reading of the words.
    """
    clauses: dict[str, list[tuple[Said, PlacedFigure]]] = {}
    for said in _undated(reading):
        for placed in said.figures:
            clause = _clause(said, placed)
            if clause is not None:
                clauses.setdefault(clause, []).append((said, placed))
    return tuple(_quantity(reading, clause, held) for clause, held in clauses.items() if len(held) > 1)


def _undated(reading: Reading) -> Iterator[Said]:
    before: Said | None = None
    for said in said_in(reading, (RegionKind.BODY,)):
        if not said.dates and (before is None or not before.dates):
            yield said
        before = said


def _clause(said: Said, placed: PlacedFigure) -> str | None:
    """Give the words of the clause of a figure, with a sign in its place; None where they tell too little."""
    figure = placed.figure
    is_plain = figure.kind is FigureKind.FIGURE and figure.comparator is Comparator.EXACT and not figure.hedged
    if not is_plain or figure.counted is None or figure.period is not None or figure.is_ambiguous:
        return None
    stop = _END.search(said.text, placed.end)
    before, behind = said.text[: placed.start], said.text[placed.end : stop.start() if stop else len(said.text)]
    is_whole = not said.text[placed.end :].strip(" .")
    has = _HAS.fullmatch(before) if is_whole else None
    is_short = has is not None and fold_text(has["name"]) not in _NO_NAMES
    # Folding comes last: a long line has hundreds of figures, and most have no name before them.
    if not is_short and _NAME.search(before) is None:
        return None
    words = " ".join(_IN_ALL.sub(" ", fold_text(f"{before} # {figure.counted} {behind}")).split())
    is_of_one = is_short or len(words.split(" ")) > _FEWEST_WORDS
    return words if is_of_one and not _PASSING.search(words) else None


def _quantity(reading: Reading, clause: str, held: list[tuple[Said, PlacedFigure]]) -> Quantity:
    key = public_key("m", "reading", reading.name, clause)
    source = SourceRef(reading.name, reading.name, reading.title, reading.issued)
    unit = held[0][1].figure.unit
    counted = held[0][1].figure.counted or ""
    measure = Measure(key, counted, unit=unit, unit_kind=unit_kind(unit), without=("place", "time"))
    figures = (
        scoped_figure(f"{key}.f{number}", reading, said, placed, source, measure=measure, loose=True)
        for number, (said, placed) in enumerate(held, start=1)
    )
    # Each is a statement of its own: figures of one claim never stand against each other.
    return Quantity(measure, tuple(replace(figure, claim=figure.key) for figure in figures))
