"""Worlds of competing sources: what is true, what each source says of it, and who copies whom.

They are made after what is published of real collections of web sources on flights, stocks and cities (X. Li,
X. L. Dong, K. Lyons, W. Meng, D. Srivastava: "Truth Finding on the Deep Web: Is the Problem Solved?", VLDB 2013;
J. Pasternack, D. Roth: "Knowing What to Believe", COLING 2010): honest sources of different accuracy, groups that copy
each other with their errors, values that are out of date in the same way for many, rounding,
and numbers that nobody else has.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Value = int
Item = str


@dataclass(frozen=True)
class Source:
    """A source: how often it is right, speaks at all, and where it is wrong, how often as many others are.

    On what is hard to know it is right `hard` times as often. `copies` names the source it copies, for `copied`
    of what both could say; `prints` writes a value.
    """

    name: str
    accuracy: float
    coverage: float = 0.8
    stale: float = 0.3
    hard: float = 1.0
    copies: str | None = None
    copied: float = 0.0
    prints: Callable[[Value], str] = str


@dataclass
class World:
    """What is true, and what is said: by source, then by item, the value meant and the words printed."""

    truth: Mapping[Item, Value]
    said: dict[str, dict[Item, tuple[Value, str]]] = field(default_factory=dict)
    lineage: list[tuple[str, str]] = field(default_factory=list)


def tell(
    truth: Mapping[Item, Value],
    stale: Mapping[Item, Value],
    sources: list[Source],
    slip: Callable[[random.Random, Value], Value],
    seed: int,
    share_hard: float = 0.0,
) -> World:
    """Let every source speak; copiers after those they copy. `stale` is the wrong value that many have."""
    world = World(truth)
    draw = random.Random(f"hard {seed}")
    hard = {item for item in truth if draw.random() < share_hard}
    for place, source in enumerate(sources):
        draw = random.Random(f"{seed} {place}")
        said: dict[Item, tuple[Value, str]] = {}
        theirs = world.said.get(source.copies or "", {})
        for item, value in truth.items():
            if item in theirs and draw.random() < source.copied:
                said[item] = (theirs[item][0], source.prints(theirs[item][0]))
                continue
            if draw.random() >= source.coverage:
                continue
            told = value
            if draw.random() >= source.accuracy * (source.hard if item in hard else 1):
                told = stale[item] if draw.random() < source.stale else slip(draw, value)
            said[item] = (told, source.prints(told))
        world.said[source.name] = said
        if source.copies:
            world.lineage.append((source.name, source.copies))
    return world


def make_flights(seed: int, flights: int = 300) -> World:
    """Departure minutes: the schedule is the wrong value of many; groups of 5, 4, 3, 2 and 2 copy (as published)."""
    draw = random.Random(seed)
    scheduled = {f"AB-{n:04d}": draw.randrange(5 * 60, 23 * 60) for n in range(flights)}
    truth = {flight: minute + max(-10, int(draw.gauss(8, 18))) for flight, minute in scheduled.items()}

    def slip(one: random.Random, minute: Value) -> Value:
        return minute + one.choice([n for n in range(-25, 26) if n])

    airline = [Source("airline", 0.98, coverage=0.5, stale=0.0)]
    honest = [
        Source(f"board{n}", 0.7 + 0.03 * (n % 8), coverage=0.3 + 0.05 * (n % 6), stale=0.45, hard=0.75)
        for n in range(14)
    ]
    groups = []
    for letter, size, accuracy in (("k", 5, 0.71), ("l", 4, 0.53), ("m", 3, 0.92), ("n", 2, 0.93), ("o", 2, 0.61)):
        first = f"{letter}0"
        groups.append(Source(first, accuracy, coverage=0.85, stale=0.75, hard=0.55))
        groups.extend(
            Source(f"{letter}{n}", accuracy, coverage=0.05, copies=first, copied=0.93) for n in range(1, size)
        )
    return tell(truth, scheduled, [*airline, *honest, *groups], slip, seed, share_hard=0.5)


def make_cities(seed: int, cities: int = 400) -> World:
    """City populations as many people edit them: mostly the census, some an estimate, few anything."""
    draw = random.Random(seed)
    truth = {f"Town {n}": int(10 ** draw.uniform(2.3, 6)) for n in range(cities)}
    metro = {city: int(value * draw.uniform(1.02, 2.5)) for city, value in truth.items()}

    def slip(one: random.Random, value: Value) -> Value:
        return max(1, int(value * one.uniform(0.7, 1.5)) + one.choice([-1, 1]))

    bot = [Source("censusbot", 0.97, coverage=0.45, stale=0.0)]
    people = [
        Source(f"editor{n}", (0.35, 0.6, 0.75, 0.85, 0.95)[n % 5], coverage=0.01 + 0.02 * (n % 7), stale=0.5)
        for n in range(70)
    ]
    return tell(truth, metro, [*bot, *people], slip, seed)


def thousands(value: Value) -> str:
    """Print with separators."""
    return f"{value:,}"


def millions(value: Value) -> str:
    """Print as a feed does: two decimals and a letter."""
    if value < 1_000_000:
        return f"{value / 1_000:.1f}K"
    return f"{value / 1_000_000:.2f}M"


def make_volumes(seed: int, stocks: int = 300) -> World:
    """Trading volumes: many feeds round, some copy one that is often wrong, one counts in hundreds."""
    draw = random.Random(seed)
    truth = {f"ST{n:03d}": draw.randrange(20_000, 90_000_000) for n in range(stocks)}
    earlier = {stock: int(value * draw.uniform(0.4, 1.9)) for stock, value in truth.items()}

    def slip(one: random.Random, value: Value) -> Value:
        return max(1, int(value * one.uniform(0.5, 1.6)))

    honest = [
        Source(f"feed{n}", 0.8 + 0.03 * (n % 6), stale=0.5, prints=(str, thousands, millions)[n % 3]) for n in range(14)
    ]
    copiers = [Source("p0", 0.6, prints=thousands)]
    copiers.extend(
        Source(f"p{n}", 0.6, coverage=0.1, copies="p0", copied=0.9, prints=(thousands, millions)[n % 2])
        for n in range(1, 8)
    )
    return tell(truth, earlier, [*honest, *copiers], slip, seed)


def make_honest(seed: int, items: int = 400, sources: int = 25) -> World:
    """Make a world of honest sources, of which none copies."""
    draw = random.Random(seed)
    truth = {f"Thing {n}": draw.randrange(100, 5_000) for n in range(items)}
    before = {item: value + draw.choice([-7, -3, 4, 9]) for item, value in truth.items()}

    def slip(one: random.Random, value: Value) -> Value:
        return value + one.choice([n for n in range(-30, 31) if n])

    honest = [Source(f"paper{n}", 0.55 + 0.05 * (n % 9), coverage=0.4 + 0.1 * (n % 6)) for n in range(sources)]
    return tell(truth, before, honest, slip, seed)
