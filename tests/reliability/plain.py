"""What a database of a few claims should hold, in plain Python: sets, lists, and what the docs promise."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

Key = tuple[str, str]
"""A claim: the measure and the value."""


@dataclass
class Judged:
    """One verdict: by whom, which word, on whose sayings, and whether it ends a dispute."""

    by: str
    word: str
    sayings: frozenset[str]
    ends: bool


@dataclass
class Said:
    """A claim: who says it now; nobody where it was withdrawn. Verdicts stay."""

    sources: set[str] = field(default_factory=set)
    verdicts: list[Judged] = field(default_factory=list)

    @property
    def counting(self) -> list[Judged]:
        """The last verdict of each person since a dispute was ended."""
        last: dict[str, Judged] = {}
        for one in self.verdicts:
            if one.ends:
                last = {}
            last.pop(one.by, None)
            last[one.by] = one
        return list(last.values())

    @property
    def stands(self) -> tuple[str, bool] | None:
        """The verdict that stands, and whether it is stale."""
        counting = self.counting
        if not counting:
            return None
        words = {one.word for one in counting}
        stale = all(one.sayings != self.sources for one in counting)
        return (words.pop() if len(words) == 1 else "disputed"), stale

    @property
    def differs(self) -> bool:
        """Whether those whose verdicts count do not agree."""
        return len({one.word for one in self.counting}) > 1


@dataclass
class Life:
    """The life of the one finding that a measure can have: its state, what it was last seen on, its steps."""

    state: str
    seen: frozenset[str]
    steps: list[tuple[str, frozenset[str], int]] = field(default_factory=list)

    def decision(self) -> tuple[str, frozenset[str], int] | None:
        """The last decision that no reopening has ended."""
        for step in reversed(self.steps):
            if step[0] == "reopened":
                return None
            if step[0] in ("explained", "dismissed"):
                return step
        return None


Back = Callable[["Plain"], None]


class Plain:
    """The claims, the findings as the last check left them, and what every change was, to take it back."""

    def __init__(self) -> None:
        self.claims: dict[Key, Said] = {}
        self.findings: dict[str, Life] = {}
        self.done: list[Back] = []
        self.undone: Back | None = None
        self.events = 0
        self._number = 0

    def living(self) -> dict[Key, set[str]]:
        """Who says each claim that stands."""
        return {key: said.sources for key, said in self.claims.items() if said.sources}

    def say(self, key: Key, source: str) -> None:
        """Let a source say a claim; saying it again is nothing."""
        if source not in self.claims.get(key, Said()).sources:
            self._change(lambda: self.claims.setdefault(key, Said()).sources.add(source))

    def edit(self, key: Key, value: str) -> None:
        """Put a claim right: another one takes over all who say it."""

        def edited() -> None:
            old = self.claims[key]
            self.claims.setdefault((key[0], value), Said()).sources |= old.sources
            old.sources = set()

        self._change(edited)

    def withdraw(self, key: Key) -> None:
        """Let nobody say a claim."""
        self._change(self.claims[key].sources.clear)

    def judge(self, key: Key, by: str, word: str, *, ends: bool = False) -> None:
        """Give a verdict."""
        said = self.claims[key]
        self._change(lambda: said_of(self, key).verdicts.append(Judged(by, word, frozenset(said.sources), ends)))

    def check(self) -> None:
        """Look at every measure: two values that cannot both be true are one finding."""
        values: dict[str, set[str]] = {}
        for measure, value in self.living():
            values.setdefault(measure, set()).add(value)
        for measure in sorted({*values, *self.findings}):
            there = frozenset(values.get(measure, ()))
            if len(there) > 1:
                self._notice(measure, there)
            elif measure in self.findings and self.findings[measure].state != "gone":
                self.findings[measure].state = "gone"
                self.findings[measure].steps.append(("gone", self.findings[measure].seen, 0))

    def decide(self, measure: str, word: str) -> None:
        """Explain or dismiss a finding; taken back, it is as it was, unless a check has changed its state since."""
        life = self.findings[measure]
        self._number += 1
        number, before = self._number, life.state

        def back(plain: Plain) -> None:
            found = plain.findings[measure]
            found.steps = [step for step in found.steps if step[2] != number]
            if found.state == word:
                found.state = before

        life.state = word
        life.steps.append((word, life.seen, number))
        self.done.append(back)
        self.undone = None

    def undo(self) -> None:
        """Take back the last change."""
        self.undone = None
        self.done.pop()(self)

    def _change(self, change: Callable[[], object]) -> None:
        before = deepcopy(self.claims)

        def back(plain: Plain) -> None:
            now, plain.claims = plain.claims, before

            def again(other: Plain) -> None:
                other.claims = now
                other.done.append(back)

            plain.undone = again

        change()
        self.done.append(back)
        self.undone = None

    def _notice(self, measure: str, there: frozenset[str]) -> None:
        life = self.findings.get(measure)
        if life is None:
            self.findings[measure] = Life("open", there, [("opened", there, 0)])
            return
        life.seen = there
        decision = life.decision()
        if decision is not None and decision[1] != there:
            decision = None
        if life.state == "gone" and decision is not None:
            life.state = decision[0]
            life.steps.append((decision[0], there, 0))
        elif decision is None and life.state != "open":
            life.state = "open"
            life.steps.append(("reopened", there, 0))


def said_of(plain: Plain, key: Key) -> Said:
    """Give the claim as it is now."""
    return plain.claims[key]
