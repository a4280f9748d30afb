"""SRC007: several sources, one origin."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.differences import frame_of
from claimdb.check.facts import claims_of, figure_facts, passage_of, scope_identity, side_of
from claimdb.check.positions import group_scopes
from claimdb.check.rule import rule
from claimdb.check.standing import back_claim, weigh_group, wide_web
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Quantity, Support
from claimdb.values.position import Backing


@rule("SRC007", material=(Quantity, Support), severity=Severity.NOTE, since="0.1")
def single_origin(material: Quantity | Support) -> Iterator[Hit]:
    """Two or more sources seem to corroborate each other and all rest on one origin.

    Citations and lineage are followed to their roots. The origin itself does not count as one of the two, so a
    document and the report it cites are clean. Nothing is wrong with the claim, but it has been
    said once. To settle it, find an independent source, or say that there is only one.
    """
    if isinstance(material, Quantity):
        yield from _figures(material)
    elif not material.figures:
        yield from _proposition(material)


def _figures(quantity: Quantity) -> Iterator[Hit]:
    frame, wide = frame_of(quantity.figures), wide_web(quantity)
    for group in group_scopes(quantity.figures, frame):
        if not group.is_known or len({m.source.key for f in group.figures for m in f.supporting}) < 2:
            continue
        for position in weigh_group(quantity, group, frame, wide).positions:
            backing = position.backing
            if not _only_seems(backing):
                continue
            figures = (*position.figures, *position.loose)
            yield Hit(
                "single_origin",
                identity=(*scope_identity(quantity.measure.key, group), backing.origins[0]),
                facts=(*figure_facts(position.figures), *backing.origins),
                params={"documents": str(backing.documents), "origin": backing.origins[0], "label": position.label},
                measure=quantity.measure.key,
                scope=group.scope,
                sides=(side_of(figures, position.label),),
                claims=claims_of(figures),
            )


def _only_seems(backing: Backing) -> bool:
    return backing.origins_max == 1 and len(set(backing.sources) - set(backing.origins)) >= 2


def _proposition(support: Support) -> Iterator[Hit]:
    said = [one for one in support.assertions if one.supports and not one.hedged]
    backing = back_claim(support, said)
    if _only_seems(backing):
        yield Hit(
            "single_origin",
            identity=(support.claim, backing.origins[0]),
            facts=backing.origins,
            params={"documents": str(backing.documents), "origin": backing.origins[0], "label": support.text},
            claims=(support.claim,),
            passages=tuple(passage_of(one) for one in said),
        )
