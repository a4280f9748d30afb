"""SRC006: works that rest on each other."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.facts import passage_of
from claimdb.check.origins import find_cycles
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support


@rule("SRC006", material=Support, severity=Severity.WARNING, since="0.1")
def circular_citation(support: Support) -> Iterator[Hit]:
    """Works cite each other for the claim, so it rests on none of them.

    Followed are citations and lineage, for this claim's measures only. To settle it, find what the first of them
    rested on; the dates say which came first.
    """
    graph: dict[str, set[str]] = {}
    for link in support.links:
        graph.setdefault(link.source, set()).add(link.cited)
    for step in support.lineage:
        graph.setdefault(step.source, set()).add(step.of)
    names = {source.key: source.cite_key for source in support.sources}
    dates = {one.key: one.issued.edtf or "" for one in support.sources if one.issued is not None}
    for cycle in find_cycles({node: tuple(sorted(after)) for node, after in sorted(graph.items())}):
        said = [one for one in support.assertions if one.source.key in cycle and one.supports]
        if not said:
            continue
        yield Hit(
            "circular_citation",
            identity=(support.claim, *cycle),
            facts=cycle,
            params={
                "works": " | ".join(names.get(key, key) for key in cycle),
                "works_dates": " | ".join(dates.get(key, "") for key in cycle),
            },
            claims=(support.claim,),
            passages=tuple(passage_of(one) for one in said),
        )
