"""Which works a work is a newer edition of, copies of either included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from claimdb.values.material import LineageLink

Links = Iterable[tuple[int | None, LineageLink]]
"""Each with the measure that it holds for; None for all."""


def find_editions(links: Links) -> dict[str, tuple[str, ...]]:
    """Map each source to every work that it is a newer edition of, near and far.

    A copy (reprint, translation, same data) of a newer edition is newer than the older one and than its copies: what
    was taken from last year's tables does not contradict what was taken from this year's. Copies of one measure only
    are left out.
    """
    editions: dict[str, set[str]] = defaultdict(set)
    copies: dict[str, set[str]] = defaultdict(set)
    for measure, link in links:
        if link.kind == "edition":
            editions[link.source].add(link.of)
        elif measure is None:
            copies[link.source].add(link.of)
    if not editions:
        return {}
    either = {source: editions.get(source, set()) | copies.get(source, set()) for source in {*editions, *copies}}
    copied = {source: _reached({source}, copies) for source in copies}
    holders: dict[str, set[str]] = defaultdict(set)
    for source, works in copied.items():
        for work in works:
            holders[work].add(source)
    found: dict[str, tuple[str, ...]] = {}
    for source in sorted(either):
        own = copied.get(source, {source})
        newer = {work for work in own if work in editions}
        if newer:
            older = _reached({work for one in newer for work in editions[one]}, either)
            # A copy of the newer edition is no older one, whatever else it holds.
            below = {one for work in older for one in holders.get(work, ()) if not newer & copied[one]}
            copied_only = own - editions.get(source, set())
            found[source] = tuple(sorted((older | below) - copied_only - {source}))
    return found


def _reached(start: set[str], steps: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        for work in steps.get(waiting.pop(), ()):
            if work not in reached:
                reached.add(work)
                waiting.append(work)
    return reached
