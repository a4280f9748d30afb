"""Write docs/reference/hedges.md from the tables that the grammar reads: python -m tests.figures.hedge_docs."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from claimdb.figures.comparing import strict_interval
from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.german import GERMAN
from claimdb.figures.language import Hedge, Language, Width
from claimdb.figures.spelled_numbers import read_number
from claimdb.text.tokens import tokenize
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "hedges.md"
SAMPLES = ("54", "50", "300", "1.2 million")

INTRODUCTION = """# Words that compare

<!-- Written by python -m tests.figures.hedge_docs; a test compares it with the tables. -->

What the words around a number say, and the values they allow: the *strict* interval of a figure. Each row names
the dictionary or grammar that describes the sense; how far “about” reaches is a convention of claimdb, since no
dictionary gives it.

“About” allows what would be printed as this number: half a unit of its last digit that is not zero, one unit for a
number that shows no rounding, two and a half for one that ends in five, and never more than a tenth of it.
Round numbers are read more loosely than others in all languages studied (Krifka, “Approximate interpretation of number
words”, 2007). A conflict that rests on such an end alone is a warning at most.

A square bracket holds its end, a round one does not; ∞ leaves the side open.

"""


def hedges_page() -> str:
    """Give the page as it must be."""
    parts = [INTRODUCTION, _reaches(), *(_section(language) for language in (FRENCH, ENGLISH, GERMAN))]
    return "".join(parts)


def _reaches() -> str:
    ways = [(Comparator.ABOUT, width) for width in (Width.AROUND, Width.BELOW, Width.ABOVE)]
    ways += [(each, Width.NONE) for each in Comparator if each not in {Comparator.ABOUT, Comparator.BETWEEN}]
    lines = ["| what is said | " + " | ".join(SAMPLES) + " |", "| --- |" + " --- |" * len(SAMPLES)]
    lines += [
        f"| {_meaning(comparator, width)} | " + " | ".join(_sample(text, comparator, width) for text in SAMPLES) + " |"
        for comparator, width in ways
    ]
    return "\n".join(lines) + "\n"


def _sample(text: str, comparator: Comparator, width: Width) -> str:
    number = read_number(tokenize(text), 0, ENGLISH)
    assert number is not None
    return _shown(strict_interval(number, comparator, width))


def _shown(interval: Interval) -> str:
    low = "(−∞" if interval.low is None else f"{'[' if interval.low_closed else '('}{interval.low.normalize():,f}"
    high = "∞)" if interval.high is None else f"{interval.high.normalize():,f}{']' if interval.high_closed else ')'}"
    return f"{low}; {high}"


def _meaning(comparator: Comparator, width: Width) -> str:
    said = comparator.value.replace("_", " ")
    return (
        said if width is Width.NONE else f"{said}, {width.value}" if width is Width.AROUND else f"{said}, from {width}"
    )


def _section(language: Language) -> str:
    name = {"fr": "French", "en": "English", "de": "German"}[language.code]
    lines = [f"\n## {name}\n", "| words | where | say | authority |", "| --- | --- | --- | --- |"]
    for (after, comparator, width, authority), rows in groupby(language.hedges, key=_kind):
        words = ", ".join(f"`{row.words}`" for row in rows)
        lines.append(f"| {words} | {'after' if after else 'before'} | {_meaning(comparator, width)} | {authority} |")
    return "\n".join(lines) + "\n"


def _kind(hedge: Hedge) -> tuple[bool, Comparator, Width, str]:
    return hedge.after, hedge.comparator, hedge.width, hedge.authority


if __name__ == "__main__":
    PAGE.write_text(hedges_page(), encoding="utf-8")
