"""Names listed in running text behind what counts them: "three piers – North, South and West – are closed"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdb.values.countries import find_country

_ARTICLE = r"(?:l[ea]s?\s|l['’]|the\s)?"
_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_NAME = rf"{_ARTICLE}{_WORD}(?:\s(?:d[eu]s?\s|of\s|sur\s|upon\s)?{_WORD}){{0,3}}"
_NAMES = re.compile(rf"(?P<first>{_NAME}(?:,\s{_NAME})*),?\s(?:and|et)\s(?P<last>{_NAME})")
# What leads from the counted noun to its names: a dash, or a comma with the place where they are.
_DASH = re.compile(r"(?:\s[a-zß-ÿ’'-]+){0,3}\s[–—-]{1,2}\s(?:in\s|at\s|à\s|en\s)?")
_COMMA = re.compile(r"(?:\s[a-zß-ÿ’'-]+){0,3},\s(?:in\s|at\s|at\sthe\s|à\s|en\s)?")
_CLOSED = re.compile(r"\s[–—-]{1,2}(?:\s|$)")
_ENDED = re.compile(r"\s?(?:[.;:!?]|$|,\s[a-zß-ÿ])")
# "In two cities, Hull, Leith and Aarhus …" has its names for subject.
_AWAY = re.compile(
    r"(?:^|[,;:–—]\s)(?:in|after|before|for|with|from|of|at|by|on|within|over|between|among|against"
    r"|dans|en|après|avant|pour|avec|de|depuis|à|sur|pendant|entre|parmi|contre)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_MOST_APART = 2


@dataclass(frozen=True, slots=True)
class ListedNames:
    """How many names are listed and where; `is_apart` where dashes or the end of the sentence close the list."""

    count: int
    span: tuple[int, int]
    is_apart: bool


def named_behind(text: str, start: int, end: int) -> ListedNames | None:
    """Find the names that a count at `start` to `end` announces without a colon; None where they may be no list.

    Only three names or more with "and" before the last are one. Names of countries beside other names tell where
    these are, and are not counted.

    >>> named_behind("We shut three offices, in Hull, Leith, Bergen and Aarhus.", 8, 21).count
    4
    """
    dash, comma = _DASH.match(text, end), _COMMA.match(text, end)
    way = dash or comma
    if way is None or _AWAY.search(text[:start]):
        return None
    listed = _NAMES.match(text, way.end())
    if listed is None:
        return None
    closing = _CLOSED if dash else _ENDED
    if closing.match(text, listed.end()) is None:
        return None
    names = [*listed["first"].split(", "), listed["last"]]
    count_nations = sum(find_country(_bare(name)) is not None for name in names)
    if len(names) < _MOST_APART + 1 or count_nations not in {0, len(names)}:
        return None
    return ListedNames(len(names), (listed.start(), listed.end()), is_apart=dash is not None)


def _bare(name: str) -> str:
    return re.sub(rf"^{_ARTICLE}", "", name)
