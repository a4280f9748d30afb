"""Every regular expression of the package, found by walking its modules, and the texts that would make one slow."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import claimdb
from claimdb.text.patterns import _Late
from tests.hostile.attacks import PIECES

LEFT_OUT = ("claimdb._shipped", "claimdb.__main__")
_DEPTH = 4
_COMMON = (" ", "a", "1", ".")
_CALLED = re.compile(r"\b(\w+)\.(search|match|fullmatch|finditer|findall|subn?|split)\(")
_LETTERS = re.compile(r"[^\W\d_]+|\d|[^\w\s\\^$.|?*+()\[\]{}]")


def all_patterns() -> Mapping[str, re.Pattern[str]]:
    """Give every compiled pattern of text by the module and name under which it is found first."""
    found: dict[str, re.Pattern[str]] = {}
    seen: set[int] = set()
    for module in _modules():
        for name, value in sorted(vars(module).items()):
            for place, pattern in _within(value, f"{module.__name__}.{name}", _DEPTH, set()):
                if id(pattern) not in seen and isinstance(pattern.pattern, str):
                    seen.add(id(pattern))
                    found[place] = pattern
    return found


def pumps(pattern: re.Pattern[str], *, some: bool = False) -> Iterator[str]:
    """Give what to repeat: pieces that stand in texts (`some`: the commonest), and pieces of what it looks for."""
    own = list(dict.fromkeys(_LETTERS.findall(pattern.pattern)))[: 2 if some else 6]
    yield from dict.fromkeys((*(_COMMON if some else PIECES), *own, *(f"{word} " for word in own)))


def ways_of(place: str) -> Sequence[str]:
    """Give the methods by which the package uses a pattern; all of them where it is handed about."""
    used = _used().get(place.rsplit(".", maxsplit=1)[-1])
    return ("fullmatch", "search") if used is None else sorted(used)


@cache
def _used() -> Mapping[str, set[str]]:
    """Give by name the methods that are called; whatever is not held to one place counts as searching."""
    found: dict[str, set[str]] = {}
    for path in sorted(Path(claimdb.__file__).parent.rglob("*.py")):
        for name, way in _CALLED.findall(path.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(way if way in ("match", "fullmatch") else "search")
    return found


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(claimdb.__path__, "claimdb."):
        if not found.name.startswith(LEFT_OUT):
            try:
                yield importlib.import_module(found.name)
            except ModuleNotFoundError:
                continue


def _within(value: Any, place: str, depth: int, met: set[int]) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield place, value
        return
    if isinstance(value, _Late):
        yield place, re.compile(*value._source)
        return
    if depth == 0 or id(value) in met or isinstance(value, str | bytes | type | ModuleType):
        return
    met.add(id(value))
    for name, inner in _parts(value):
        yield from _within(inner, f"{place}.{name}", depth - 1, met)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        yield from ((str(key)[:20], inner) for key, inner in value.items())
    elif isinstance(value, Sequence | frozenset | set):
        yield from ((str(number), inner) for number, inner in enumerate(value))
    elif is_dataclass(value):
        yield from ((one.name, getattr(value, one.name, None)) for one in fields(value))
