"""Run rules over materials: what they noticed, what could not be compared, and what failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimdb.check.rule import Rule
from claimdb.check.unknowns import count_unknown
from claimdb.values.hit import Hit, Severity, Side
from claimdb.values.material import Material, Quantity, ScopedFigure


@dataclass(frozen=True, slots=True)
class FoundHit:
    """A hit with the rule that noticed it."""

    rule: Rule
    hit: Hit

    @property
    def severity(self) -> Severity:
        """The hit's own severity, else its rule's."""
        return self.hit.severity or self.rule.severity


@dataclass(frozen=True, slots=True)
class FailedRule:
    """A rule that raised: what it would have found in that material is not known."""

    code: str
    error: str


@dataclass(frozen=True, slots=True)
class RuleRun:
    """What a run of rules gave.

    `hits` are sorted by rule and identity; `unknown` counts the pairs that could not be compared,
    by measure key and missing field (a pair that lacks two fields counts for both).
    """

    hits: tuple[FoundHit, ...]
    rules_run: tuple[str, ...]
    rules_failed: tuple[FailedRule, ...] = ()
    unknown: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def run_rules(materials: Iterable[Material], rules: Sequence[Rule]) -> RuleRun:
    """Give every material to every rule that takes it.

    A rule that raises is listed as failed, once for each kind of error; its other hits are kept. One pair gives one
    finding: the rule with the highest precedence keeps it.
    """
    found: list[FoundHit] = []
    failed: set[tuple[str, str]] = set()
    unknown: dict[str, dict[str, int]] = {}
    for material in materials:
        if isinstance(material, Quantity):
            counts = count_unknown(material.figures)
            if counts:
                unknown[material.measure.key] = dict(sorted(counts.items()))
        for rule in rules:
            if not rule.takes(material):
                continue
            try:
                found.extend(FoundHit(rule, hit) for hit in rule.notice(material))
            except Exception as error:
                failed.add((rule.code, f"{type(error).__name__}: {error}"))
    kept = _one_finding_a_pair(_each_once(found))
    return RuleRun(
        hits=tuple(sorted(kept, key=lambda one: (one.rule.code, one.hit.identity))),
        rules_run=tuple(rule.code for rule in rules),
        rules_failed=tuple(FailedRule(code, error) for code, error in sorted(failed)),
        unknown=dict(sorted(unknown.items())),
    )


def _each_once(found: Iterable[FoundHit]) -> list[FoundHit]:
    by_identity: dict[tuple[str, tuple[str, ...]], FoundHit] = {}
    for one in found:
        by_identity.setdefault((one.rule.code, one.hit.identity), one)
    return list(by_identity.values())


def _one_finding_a_pair(found: Sequence[FoundHit]) -> list[FoundHit]:
    kept = [one for one in found if one.rule.precedence is None]
    taken: set[frozenset[str]] = set()
    ranked = [one for one in found if one.rule.precedence is not None]
    for one in sorted(ranked, key=lambda o: (-(o.rule.precedence or 0), o.rule.code, o.hit.identity)):
        if len(one.hit.sides) < 2:
            kept.append(one)
            continue
        left = [pair for pair in _pairs(one.hit) if frozenset(f.key for f in pair) not in taken]
        if not left:
            continue
        taken |= {frozenset(figure.key for figure in pair) for pair in left}
        kept.append(replace(one, hit=_narrowed(one.hit, left)))
    return kept


def _pairs(hit: Hit) -> list[tuple[ScopedFigure, ScopedFigure]]:
    """Give the pairs of figures of different sides that stand against each other."""
    sides = hit.sides
    return [
        (one, other)
        for index, side in enumerate(sides)
        for rest in sides[index + 1 :]
        for one in side.figures
        for other in rest.figures
    ]


def _narrowed(hit: Hit, pairs: Sequence[tuple[ScopedFigure, ScopedFigure]]) -> Hit:
    left = {figure.key for pair in pairs for figure in pair}
    sides = tuple(
        Side(side.label, figures)
        for side in hit.sides
        if (figures := tuple(figure for figure in side.figures if figure.key in left))
    )
    return replace(hit, sides=sides)
