"""Run rules over materials: what they noticed, what could not be compared, and what failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimdb.check.rule import Rule
from claimdb.check.unknowns import count_unknown
from claimdb.values.hit import Hit, Pair, Severity, Side
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
    kept = _one_finding_a_pair(_joined_by_pair(_each_once(found)))
    return RuleRun(
        hits=tuple(sorted(kept, key=lambda one: (one.rule.code, one.hit.identity))),
        rules_run=tuple(rule.code for rule in rules),
        rules_failed=tuple(FailedRule(code, error) for code, error in sorted(failed)),
        unknown=dict(sorted(unknown.items())),
    )


def _each_once(found: Iterable[FoundHit]) -> list[FoundHit]:
    """Join the hits of one rule that have one identity: two pairs in one scope are one finding."""
    by_identity: dict[tuple[str, tuple[str, ...]], list[FoundHit]] = {}
    for one in found:
        by_identity.setdefault((one.rule.code, one.hit.identity), []).append(one)
    return [_joined(same) for same in by_identity.values()]


def _joined_by_pair(found: Sequence[FoundHit]) -> list[FoundHit]:
    """Join the hits of one rule that name one pair: two stocks may share several narrower windows with others."""
    groups: list[list[FoundHit]] = []
    home: dict[tuple[str, Pair], list[FoundHit]] = {}
    for one in sorted(found, key=lambda o: (o.rule.code, o.hit.identity)):
        met: list[list[FoundHit]] = []
        for pair in one.hit.pairs:
            group = home.get((one.rule.code, pair))
            if group is not None and not any(group is known for known in met):
                met.append(group)
        group = met[0] if met else []
        for other in met[1:]:
            group.extend(other)
            other.clear()
        group.append(one)
        if not met:
            groups.append(group)
        home.update(((member.rule.code, pair), group) for member in group for pair in member.hit.pairs)
    return [_joined(sorted(group, key=lambda o: o.hit.identity)) for group in groups if group]


def _joined(same: Sequence[FoundHit]) -> FoundHit:
    if len(same) == 1:
        return same[0]
    # What they say decides which of them comes first, not the order in which they were found.
    ordered = sorted(
        same, key=lambda one: (-one.severity.rank, one.hit.identity, one.hit.facts, sorted(one.hit.params.items()))
    )
    hits = [one.hit for one in ordered]
    joined = replace(
        hits[0],
        facts=tuple(sorted({fact for hit in hits for fact in hit.facts})),
        sides=_joined_sides(hits),
        pairs=tuple(dict.fromkeys(pair for hit in hits for pair in _pairs(hit))),
        claims=tuple(sorted({claim for hit in hits for claim in hit.claims})),
        passages=tuple(dict.fromkeys(passage for hit in hits for passage in hit.passages)),
        params={
            name: " | ".join(dict.fromkeys(hit.params[name] for hit in hits if name in hit.params))
            for name in hits[0].params
        },
    )
    if "labels" in joined.params:
        joined = replace(joined, params=_labelled(joined.params, joined.sides))
    return replace(ordered[0], hit=joined)


def _labelled(params: Mapping[str, str], sides: Sequence[Side]) -> dict[str, str]:
    return {**params, "labels": " | ".join(side.label for side in sides), "count": str(len(sides))}


def _joined_sides(hits: Sequence[Hit]) -> tuple[Side, ...]:
    """Put the sides of several hits together; a figure stands on one side only.

    Sides that share a figure are one; so are the first of each, the second of each, where the hits
    have one identity.
    """
    placed: dict[str, int] = {}
    labels: list[str] = []
    figures: list[list[ScopedFigure]] = []
    has_same_identity = len({hit.identity for hit in hits}) == 1
    for hit in hits:
        for number, side in enumerate(hit.sides):
            there = min((placed[figure.key] for figure in side.figures if figure.key in placed), default=None)
            if there is None:
                there = number if has_same_identity and number < len(labels) else len(labels)
            if there == len(labels):
                labels.append(side.label)
                figures.append([])
            figures[there].extend(figure for figure in side.figures if figure.key not in placed)
            for figure in side.figures:
                placed.setdefault(figure.key, there)
    return tuple(Side(label, tuple(held)) for label, held in zip(labels, figures, strict=True) if held)


def _one_finding_a_pair(found: Sequence[FoundHit]) -> list[FoundHit]:
    kept = [one for one in found if one.rule.precedence is None]
    taken: set[frozenset[str]] = set()
    ranked = [one for one in found if one.rule.precedence is not None]
    for one in sorted(ranked, key=lambda o: (-(o.rule.precedence or 0), o.rule.code, o.hit.identity)):
        pairs = _pairs(one.hit)
        left = [pair for pair in pairs if frozenset((pair.one, pair.other)) not in taken]
        if pairs and not left:
            continue
        taken.update(frozenset((pair.one, pair.other)) for pair in left)
        kept.append(one if len(left) == len(pairs) else replace(one, hit=_narrowed(one, left)))
    return kept


def _pairs(hit: Hit) -> tuple[Pair, ...]:
    """Give the pairs that stand against each other: those named, else each of one side with each of the others."""
    if hit.pairs:
        return hit.pairs
    return tuple(
        Pair(one.key, other.key)
        for index, side in enumerate(hit.sides)
        for rest in hit.sides[index + 1 :]
        for one in side.figures
        for other in rest.figures
    )


def _narrowed(one: FoundHit, pairs: Sequence[Pair]) -> Hit:
    """Take out of a hit the pairs that a more specific rule reports."""
    hit, left = one.hit, {key for pair in pairs for key in (pair.one, pair.other)}
    sides = tuple(
        Side(side.label, figures)
        for side in hit.sides
        if (figures := tuple(figure for figure in side.figures if figure.key in left))
    )
    is_soft = one.severity is Severity.ERROR and all(pair.at_most_warning for pair in pairs)
    return replace(
        hit,
        sides=sides,
        pairs=tuple(pairs),
        params=_labelled(hit.params, sides) if "labels" in hit.params else hit.params,
        claims=tuple(sorted({figure.claim for side in sides for figure in side.figures})),
        severity=Severity.WARNING if is_soft else hit.severity,
    )
