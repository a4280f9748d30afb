"""Pairs of documents of our own, each with what a careful reader finds at odds between them.

A page of cases holds one a heading. Two documents are parted by a line of three hyphens, with the language of the
second and, where a person declared that two labels name one measure, `label: boats = bateaux` (behind it `in percent`,
where that is its unit). Behind the documents, `!!! 54 ~ 48` names two figures, as printed, that cannot both be true,
and `??? 54 ~ 60` two of which it may be said (two speakers of one text). Everything else agrees, or cannot be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PART = re.compile(
    r"^--- *(?P<language>\w\w)(?: label: (?P<label>.+?) = (?P<other>.+?)(?: in (?P<unit>\w+))?)?$", re.MULTILINE
)
_PAIR = re.compile(r"^(?P<sign>!!!|\?\?\?) (?P<one>.+?) ~ (?P<other>.+)$", re.MULTILINE)

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One or two documents, the labels declared to name one measure, and the pairs of figures at odds.

    `open` are pairs of which it may be said, or not.
    """

    name: str
    texts: tuple[str, ...]
    labels: tuple[tuple[str, str, str], ...]
    at_odds: tuple[Pair, ...]
    open: tuple[Pair, ...]


def read_cases(path: Path) -> Iterator[Case]:
    """Read a page of cases."""
    for written in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = written.partition("\n")
        pairs = {sign: tuple((m["one"], m["other"]) for m in _PAIR.finditer(rest) if m["sign"] == sign)
                 for sign in ("!!!", "???")}  # fmt: skip
        body = _PAIR.sub("", rest)
        parts = list(_PART.finditer(body))
        edges = [0, *(at for part in parts for at in part.span()), len(body)]
        texts = [body[edges[at] : edges[at + 1]].strip() + "\n" for at in range(0, len(edges), 2)]
        labels = tuple((part["label"], part["other"], part["unit"] or "") for part in parts if part["label"])
        yield Case(f"{path.stem}: {name.strip()}", tuple(texts), labels, pairs["!!!"], pairs["???"])
