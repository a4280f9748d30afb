"""Check documents by themselves: rules over what was read of each, and no database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimdb.check.exchange import with_rates
from claimdb.check.identity import evidence_of, finding_key, identity_text
from claimdb.check.rule import Rule
from claimdb.check.run import FailedRule, FoundHit, run_rules
from claimdb.reading.derivations import find_derivations
from claimdb.reading.repeats import find_repeats
from claimdb.values.hit import PassageRef, Severity
from claimdb.values.material import Derivation, Material, Quantity
from claimdb.values.rates import Rates
from claimdb.values.reading import Reading

_OF_DOCUMENTS = frozenset({Reading, Derivation, Quantity})


@dataclass(frozen=True, slots=True)
class Noticed:
    """A hit in a document, with its key, its evidence and every place that it points to, in reading order."""

    key: str
    found: FoundHit
    evidence: str
    places: tuple[PassageRef, ...]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.found.severity


@dataclass(frozen=True, slots=True)
class Linted:
    """What the rules noticed in documents: by document, then by where it stands, then by rule."""

    noticed: tuple[Noticed, ...]
    rules_run: tuple[str, ...]
    rules_failed: tuple[FailedRule, ...]
    documents: tuple[str, ...]

    def exit_code(self, fail_on: Severity = Severity.WARNING) -> int:
        """Give 5 when a rule failed, 1 when something of this gravity was noticed, else 0."""
        if self.rules_failed:
            return 5
        return 1 if any(one.severity.rank >= fail_on.rank for one in self.noticed) else 0


def document_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Give those of the rules that a document alone can be held against."""
    return tuple(rule for rule in rules if _OF_DOCUMENTS & set(rule.materials))


def materials_of(reading: Reading, rates: Rates | None = None) -> list[Material]:
    """Give what rules look at in a document: itself, what should follow from other figures, and what it gives twice."""
    derivations = (with_rates(derivation, rates) for derivation in find_derivations(reading))
    return [reading, *derivations, *find_repeats(reading)]


def lint_readings(
    readings: Sequence[Reading],
    rules: Sequence[Rule],
    rates: Rates | None = None,
    crossed: Sequence[Quantity] = (),
) -> Linted:
    """Hold each document against the rules by itself, then what they give twice, in one or in several (`crossed`).

    Amounts in two currencies are held against the `rates`.
    """
    able = document_rules(rules)
    noticed: list[Noticed] = []
    failed: set[tuple[str, str]] = set()
    held: list[Sequence[Material]] = [materials_of(reading, rates) for reading in readings]
    for materials in [*held, crossed]:
        run = run_rules(materials, able)
        here = [_noticed(found) for found in run.hits]
        noticed.extend(sorted(here, key=lambda one: (*_start(one), one.found.rule.code, one.found.hit.identity)))
        failed.update((one.code, one.error) for one in run.rules_failed)
    return Linted(
        noticed=tuple(noticed),
        rules_run=tuple(rule.code for rule in able),
        rules_failed=tuple(FailedRule(code, error) for code, error in sorted(failed)),
        documents=tuple(reading.name for reading in readings),
    )


def _noticed(found: FoundHit) -> Noticed:
    return Noticed(
        key=finding_key(identity_text(found.rule.code, found.hit.identity)),
        found=found,
        evidence=evidence_of(found.hit),
        places=_places(found),
    )


def _places(found: FoundHit) -> tuple[PassageRef, ...]:
    places = list(found.hit.passages)
    for figure in found.hit.figures:
        places.extend(
            PassageRef(
                source=mention.source.cite_key,
                assertion=mention.assertion or None,
                quote=mention.quote,
                page=mention.page,
                line=mention.line,
                start=mention.start,
                end=mention.end,
            )
            for mention in figure.mentions
        )
    return tuple(sorted(dict.fromkeys(places), key=lambda place: (place.source, place.start or 0, place.end or 0)))


def _start(noticed: Noticed) -> tuple[str, int]:
    return (noticed.places[0].source, noticed.places[0].start or 0) if noticed.places else ("", 0)
