"""Documents among the cases of the rules: Markdown whose lines are marked with the rules that point into them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.reading.document import read_document
from claimdb.sources.regions import find_regions
from claimdb.values.reading import Reading

_MARK = re.compile(r"\s+#\s*(?P<codes>[A-Z]{3}\d{3}(?:[ ,]+[A-Z]{3}\d{3})*)\s*$")


@dataclass(frozen=True)
class Written:
    """A document as a case writes it: what was read of it, and the marks of each line, by number from 1."""

    reading: Reading
    marks: dict[int, frozenset[str]]


def read_written(body: str, language: str = "auto") -> Written:
    """Read a document without its marks."""
    lines, marks = [], {}
    for number, line in enumerate(body.splitlines(), start=1):
        mark = _MARK.search(line)
        lines.append(line[: mark.start()] if mark else line)
        marks[number] = frozenset(re.findall(r"[A-Z]{3}\d{3}", mark["codes"])) if mark else frozenset()
    text = "\n".join(lines) + "\n"
    regions = find_regions(text, "text/markdown")
    return Written(read_document(text, name="case.md", language=language, regions=regions), marks)
