"""Regular expressions that are compiled when they are first used, so that importing the reader stays cheap."""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a pattern; after its first use it holds that pattern's own methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        # Only what is not there yet is asked for here, so each method is looked up once.
        compiled = re.compile(*self._source)
        found: object = getattr(compiled, name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression that compiles itself when it is first searched for.

    >>> late(r"[0-9]+").findall("54 ports, 30 pays")
    ['54', '30']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


_LONGEST_BEFORE = 160


def just_before(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    r"""Search what stands right before `end`, for a pattern that ends there and takes at most 160 characters.

    A sentence may have hundreds of figures; looking through all before each of them takes time by their square.

    >>> just_before(re.compile(r"every\s$"), "a boat every 3 days", 13).start()
    7
    """
    return pattern.search(text, max(0, end - _LONGEST_BEFORE), end)
