"""Hits for figures that disagree by one likely slip; the rules about slips share this."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimdb.check.differences import compare, frame_of
from claimdb.check.facts import claims_of, figure_facts, scope_identity, sides_of
from claimdb.check.positions import cut_positions, group_scopes
from claimdb.check.standing import conflicting_pairs
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Pair, Severity
from claimdb.values.material import Quantity


def slip_hits(quantity: Quantity, message: str, reasons: Collection[str]) -> Iterator[Hit]:
    """Give one hit for each scope in which two figures differ for one of these reasons."""
    frame = frame_of(quantity.figures)
    for group in group_scopes(quantity.figures, frame):
        if not group.is_known or len(group.figures) == 1:
            continue
        positions = cut_positions(group.figures, frame)
        slipped = [
            (one, other, difference)
            for one, other in conflicting_pairs(positions, frame, quantity.derived)
            if (difference := compare(one, other, frame)).outcome is Outcome.UNIT and difference.reason in reasons
        ]
        if not slipped:
            continue
        first, second, difference = slipped[0]
        named = {figure.key for one, other, _ in slipped for figure in (one, other)}
        sides = sides_of(positions, named)
        figures = [figure for side in sides for figure in side.figures]
        yield Hit(
            message,
            identity=scope_identity(quantity.measure.key, group),
            facts=figure_facts(figures),
            params={"a": first.wording, "b": second.wording, **difference.params},
            measure=quantity.measure.key,
            scope=group.scope,
            sides=sides,
            pairs=tuple(Pair(one.key, other.key, found.at_most_warning) for one, other, found in slipped),
            claims=claims_of(figures),
            outcome=Outcome.UNIT,
            axis="unit",
            severity=Severity.WARNING if all(found.at_most_warning for _, _, found in slipped) else None,
        )
