"""Documents among the cases of the rules: Markdown whose lines are marked with the rules that point into them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimdb.reading.document import read_document
from claimdb.sources.regions import find_regions
from claimdb.values.calendar import read_calendar
from claimdb.values.rates import Quote, Rates, make_rates
from claimdb.values.reading import KeptCopy, Reading, Taken

_MARK = re.compile(r"\s+#\s*(?P<codes>[A-Z]{3}\d{3}(?:[ ,]+[A-Z]{3}\d{3})*)\s*$")


@dataclass(frozen=True)
class Written:
    """A document as a case writes it: what was read of it, the marks of each line, by number from 1, and the rates."""

    reading: Reading
    marks: dict[int, frozenset[str]]
    rates: Rates | None = None


def read_written(body: str, language: str = "auto") -> Written:
    """Read a document without its marks."""
    lines, marks = [], {}
    for number, line in enumerate(body.splitlines(), start=1):
        mark = _MARK.search(line)
        lines.append(line[: mark.start()] if mark else line)
        marks[number] = frozenset(re.findall(r"[A-Z]{3}\d{3}", mark["codes"])) if mark else frozenset()
    if lines and lines[0].startswith(("kept: ", "older: ")):
        return _kept(lines, marks)
    issued, quotes = None, []
    for number, line in enumerate(lines):
        word, _, said = line.partition(": ")
        if word == "dated":
            issued = read_calendar(said)
        elif word == "rate":
            quotes.append(read_quote(said))
        else:
            break
        lines[number] = ""
    text = "\n".join(lines) + "\n"
    regions = find_regions(text, "text/markdown")
    reading = read_document(text, name="case.md", language=language, regions=regions, issued=issued)
    return Written(reading, marks, make_rates("the bank", quotes) if quotes else None)


def read_quote(text: str) -> tuple[str, str, Quote]:
    """Read a published rate: "2021-05-14, 1 EUR = 7.81 CNY"."""
    found = re.fullmatch(r"(?P<time>\S+), 1 (?P<unit>[A-Z]{3}) = (?P<rate>[\d.]+) (?P<to>[A-Z]{3})", text)
    assert found, text
    period = read_calendar(found["time"])
    assert period, text
    first, last = period.start, period.end
    assert first, text
    assert last, text
    return found["unit"], found["to"], Quote(first, last, Decimal(found["rate"]))


def _kept(lines: list[str], marks: dict[int, frozenset[str]]) -> Written:
    """Read a copy that is kept, and the quotes recorded of it: their keys begin with the numbers of their lines."""
    text, older = (_joined(lines, mark) for mark in ("kept: ", "older: "))
    quotes = {
        f"{number}.1": line.removeprefix("quote: ")
        for number, line in enumerate(lines, start=1)
        if line.startswith("quote: ")
    }
    copies = (KeptCopy("new", text), *((KeptCopy("old", older),) if older else ()))
    taken = {
        name: Taken("old", older.index(quote), older.index(quote) + len(quote))
        for name, quote in quotes.items()
        if older and quote in older
    }
    every = "\n\f\n".join(copy.text for copy in copies)
    return Written(Reading("case", every, "", known_quotes=quotes, copies=copies, taken=taken), marks)


def _joined(lines: list[str], mark: str) -> str:
    return "\n".join(line.removeprefix(mark) for line in lines if line.startswith(mark))
