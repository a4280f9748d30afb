"""Works gathered from one file: keys stay unique, and every problem keeps its place."""

from __future__ import annotations

from typing import Any

from claimdb.bibliography.fields import is_cite_key
from claimdb.bibliography.keys import cite_key, lettered
from claimdb.bibliography.outcome import Loss, Parsed, Problem
from claimdb.values.work import Work


class Gathering:
    """Collects the works of a file in its order; every entry that could be read stays, under a key of its own."""

    def __init__(self, reserved: frozenset[str] = frozenset()) -> None:
        self._works: dict[str, Work] = {}
        self._places: dict[str, str] = {}
        self._problems: list[Problem] = []
        self._losses: list[Loss] = []
        self._made: set[str] = set()
        # Keys that entries further down give themselves must not be handed to one without a key.
        self._taken = set(reserved)

    def add(self, key: str, csl: dict[str, Any], *, where: str) -> str:
        """Keep one work and give the key it has: `key`, or a new one if that is unusable or taken."""
        kept = key
        if not is_cite_key(key) or key in self._works:
            kept = self._own_key(key, csl)
            if key in self._works:
                self.report("duplicate_key", key=kept, where=where, line=self._places[key], other=key)
            elif key:
                self.report("no_key", key=kept, where=where)
        self._works[kept] = Work(kept, csl)
        self._places[kept] = where
        self._taken.add(kept)
        return kept

    def report(self, message: str, *, where: str, key: str | None = None, **params: object) -> None:
        """Note a problem of the file."""
        self._problems.append(Problem(message, key=key, where=where, params={"key": key, **params}))

    def lose(self, key: str, field: str, message: str, **params: object) -> None:
        """Note a field that did not come through whole."""
        self._losses.append(Loss(key, field, message, params))

    def parsed(self) -> Parsed:
        """Give everything gathered so far."""
        return Parsed(tuple(self._works.values()), tuple(self._problems), tuple(self._losses), frozenset(self._made))

    def _own_key(self, key: str, csl: dict[str, Any]) -> str:
        made = lettered(key, self._taken) if is_cite_key(key) else cite_key(Work("", csl), self._taken)
        self._made.add(made)
        if key and not is_cite_key(key):
            csl.setdefault("custom", {}).setdefault("id", key)
        return made
