"""The whole check: load, run the rules, remember what they noticed, rebuild the positions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.assemble import assemble_quantities, assemble_supports
from claimdb.check.catalogue import all_rules
from claimdb.check.exchange import with_rates
from claimdb.check.identity import evidence_of, finding_key, identity_text
from claimdb.check.kept import read_kept
from claimdb.check.ledger import (
    Finding,
    Flagged,
    Known,
    findings_about,
    follow,
    follow_flag,
    gone_from,
    load_known,
    next_step,
)
from claimdb.check.materials import Loaded, load_recorded
from claimdb.check.origins import Web
from claimdb.check.rule import Rule
from claimdb.check.run import FailedRule, FoundHit, run_rules
from claimdb.check.selecting import Around, Reach, among, rows
from claimdb.check.standing import back_claim, back_figures, weigh_positions, wide_web
from claimdb.check.totals import count_positions, unknown_elsewhere
from claimdb.record.judged import current_verdicts
from claimdb.values.difference import Outcome as DifferenceOutcome
from claimdb.values.hit import FindingState, Hit, Severity
from claimdb.values.material import Quantity, Support
from claimdb.values.position import Backing, Positions
from claimdb.values.rates import Rates
from claimdb.values.reading import Reading
from claimdb.values.verdict import CurrentVerdict, VerdictWord, settled_but_one

# Who says that a claim is true, or false, decides between it and its denial.
_DECIDED = frozenset({VerdictWord.CONFIRMED, VerdictWord.REFUTED})
MOST_NAMED = 5_000
"""So many claims are named one by one in a statement; with more, findings about any are loaded."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check gave.

    `findings` are those that rules notice now, whatever their state, in the order of rules and
    identities; `gone` those that were remembered and are noticed no more. `unknown` counts pairs that
    could not be compared by measure key and field; `flagged` are the conflicts that people flagged. Where only what
    changed was looked at, `positions`, `loaded` and `supports` are those of what was in reach, and everything else is
    as if all had been: `positions_checked` and `unknown` too. Of other claims than those `about` which it was (row ids;
    None for all) nothing is said.
    """

    findings: tuple[Finding, ...]
    gone: tuple[Known, ...]
    rules_run: tuple[str, ...]
    rules_failed: tuple[FailedRule, ...]
    positions: tuple[Positions, ...]
    unknown: Mapping[str, Mapping[str, int]]
    loaded: Loaded
    supports: Mapping[str, Support]
    flagged: tuple[Flagged, ...] = ()
    positions_checked: int = 0
    about: frozenset[int] | None = None

    def exit_code(self, fail_on: Severity = Severity.WARNING, among: Collection[str] | None = None) -> int:
        """Give 5 when a rule failed, 1 when open findings of this gravity remain, else 0; `among` are their keys."""
        if self.rules_failed:
            return 5
        noticed = [(one.key, one.state, one.severity) for one in self.findings]
        noticed.extend((one.known.row.key, one.state, one.severity) for one in self.flagged)
        remaining = [grave for key, state, grave in noticed
                     if state is FindingState.OPEN and (among is None or key in among)]  # fmt: skip
        return 1 if any(grave.rank >= fail_on.rank for grave in remaining) else 0


def find(
    session: Session,
    rules: Sequence[Rule],
    *,
    by: str,
    at: datetime,
    coverage: bool = False,
    around: Around | Reach | None = None,
    documents: Sequence[Reading] | None = None,
    rates: Rates | None = None,
) -> Outcome:
    """Check everything and say what is to be remembered; nothing is written.

    The rules on documents alone run where `documents` are given, each named by the key of its source. Conversions
    between currencies that name no rate are held against the `rates`. `at` is the moment of the settings, against which
    expiry is judged. With a `Reach` only that is looked at, and what is found is what looking at everything would find.
    With `Around` only a claim and what can meet it are looked at: what is found about that claim is whole, of others
    nothing is to be believed, and no positions are weighed.
    """
    loaded = load_recorded(session, around)
    of_documents = [rule for rule in rules if documents is not None and not rule.is_of_records]
    rules = [rule for rule in rules if rule.is_of_records]
    quantities = assemble_quantities(loaded.recorded)
    supports = assemble_supports(loaded.recorded)
    about = _about(loaded, around)
    verdicts = current_verdicts(session, about)
    judge = _Judge(load_known(session, withdrawn=True, about=about), _Backer(quantities, supports), verdicts, by, at)
    # All rules run, whichever are asked for: the most specific one keeps a pair, and what is open asks for coverage.
    codes = {rule.code for rule in rules}
    every = [*rules, *(rule for rule in all_rules() if rule.code not in codes and rule.is_of_records)]
    derivations = (with_rates(derivation, rates) for derivation in loaded.recorded.derivations)
    first = [rule for rule in every if not rule.coverage]
    main = run_rules(chain(quantities, derivations, supports, _kept(session, loaded, around)), first)
    findings = [judge.judge(found) for found in follow(main.hits, judge.known)]
    flagged = judge.judge_flags(_claims_of_findings(session, loaded, about))
    in_question = {support.claim for support in supports} if coverage else set(verdicts)
    in_question.update(claim for one in findings if one.state is FindingState.OPEN for claim in one.hit.claims)
    in_question.update(claim for one, claims in flagged if one.state is FindingState.OPEN for claim in claims)
    covered = run_rules(_questioned(supports, in_question), [rule for rule in rules if rule.coverage])
    read = run_rules(documents or (), of_documents)
    findings.extend(judge.judge(found) for found in (*covered.hits, *read.hits))
    codes.update(rule.code for rule in of_documents)
    findings = [one for one in findings if one.found.rule.code in codes]
    failed = [one for run in (main, covered, read) for one in run.rules_failed if one.code in codes]
    seen = {identity_text(one.found.rule.code, one.hit.identity) for one in findings}
    positions = () if isinstance(around, Around) else tuple(chain.from_iterable(map(weigh_positions, quantities)))
    checked, unknown = _counted(session, around, positions, main.unknown)
    return Outcome(
        findings=tuple(sorted(findings, key=lambda one: (one.found.rule.code, one.hit.identity))),
        gone=tuple(gone_from(judge.known, seen, codes - {one.code for one in failed})),
        rules_run=tuple(sorted(codes)),
        rules_failed=tuple(sorted(failed, key=lambda one: (one.code, one.error))),
        positions=positions,
        unknown=unknown,
        loaded=loaded,
        supports={support.claim: support for support in supports},
        flagged=tuple(one for one, _ in flagged),
        positions_checked=checked,
        about=about,
    )


def _kept(session: Session, loaded: Loaded, around: Around | Reach | None) -> Iterator[Reading]:
    return read_kept(session, loaded.recorded, is_partial=isinstance(around, Reach))


def _questioned(supports: Iterable[Support], in_question: Collection[str]) -> Iterator[Support]:
    for support in supports:
        yield replace(support, in_question=True) if support.claim in in_question else support


def _counted(
    session: Session,
    around: Around | Reach | None,
    positions: Sequence[Positions],
    unknown: Mapping[str, Mapping[str, int]],
) -> tuple[int, Mapping[str, Mapping[str, int]]]:
    """Count the positions, and the pairs that could not be compared, with those that were not looked at again."""
    checked = sum(len(group.positions) for group in positions)
    if not isinstance(around, Reach):
        return checked, unknown
    elsewhere = unknown_elsewhere(session, around)
    return checked + count_positions(session, around), dict(sorted({**elsewhere, **unknown}.items()))


def _about(loaded: Loaded, around: Around | Reach | None) -> frozenset[int] | None:
    """Give the claims (row ids) of which alone anything is to be said; None for all, or for too many to be named."""
    claims = loaded.claim_ids.values()
    return frozenset(claims) if isinstance(around, Around) and len(claims) <= MOST_NAMED else None


def _claims_of_findings(session: Session, loaded: Loaded, about: frozenset[int] | None) -> dict[int, list[str | None]]:
    """Give the claims of every finding by its row id; None for one that is withdrawn or replaced."""
    keys = {number: key for key, number in loaded.claim_ids.items()}
    found: dict[int, list[str | None]] = {}
    of_them = None if about is None else findings_about(about)
    for row in rows(session, model.FindingClaim, *among(model.FindingClaim.finding_id, of_them)):
        found.setdefault(row.finding_id, []).append(keys.get(row.claim_id))
    return found


class _Backer:
    """Counts who stands behind hits."""

    def __init__(self, quantities: Iterable[Quantity], supports: Iterable[Support]) -> None:
        self._quantities = {quantity.measure.key: quantity for quantity in quantities}
        self._supports = {support.claim: support for support in supports}
        self._webs: dict[str, Web] = {}

    def back(self, hit: Hit) -> Backing:
        """Count the documents and origins behind a hit: those of its figures, else of its passages."""
        figures = hit.figures
        if figures:
            return back_figures(figures, self._web(figures[0].measure.key))
        support = self._supports.get(hit.claims[0]) if hit.claims else None
        if support is None:
            # What does not add up within one document is that document's own.
            return Backing(1, 1, 1) if hit.passages and not hit.claims else Backing(0, 0, 0)
        pointed = {passage.assertion for passage in hit.passages}
        said = [one for one in support.assertions if one.supports and (not pointed or one.key in pointed)]
        return back_claim(support, said)

    def back_sides(self, hit: Hit) -> tuple[Backing, ...]:
        """Count the documents and origins behind each side of a hit, where it has more than one."""
        if len(hit.sides) < 2:
            return ()
        return tuple(
            back_figures(side.figures, self._web(side.figures[0].measure.key)) if side.figures else Backing(0, 0, 0)
            for side in hit.sides
        )

    def _web(self, measure: str) -> Web:
        if measure not in self._webs:
            self._webs[measure] = wide_web(self._quantities[measure])
        return self._webs[measure]


@dataclass(frozen=True, slots=True)
class _Judge:
    """Turns hits into findings with their life so far."""

    known: Mapping[str, Known]
    backer: _Backer
    verdicts: Mapping[str, CurrentVerdict]
    by: str
    at: datetime

    def judge(self, found: FoundHit) -> Finding:
        identity = identity_text(found.rule.code, found.hit.identity)
        known, evidence = self.known.get(identity), evidence_of(found.hit)
        step = next_step(known, evidence, by=self.by, at=self.at, verdict=self._settled(found.hit))
        return Finding(
            key=known.row.key if known else finding_key(identity),
            found=found,
            evidence=evidence,
            backing=self.backer.back(found.hit),
            state=step.state,
            events=(*(known.events if known else ()), *step.events),
            new_events=step.events,
            last=known.last if known else 0,
            side_backings=self.backer.back_sides(found.hit),
        )

    def judge_flags(self, claims: Mapping[int, Sequence[str | None]]) -> list[tuple[Flagged, list[str]]]:
        """Say how the conflicts flagged by hand stand, with the claims of each that still take part."""
        judged = []
        for _, known in sorted(self.known.items()):
            if known.row.flagged_by is None or known.row.withdrawn_at is not None:
                continue
            named = claims.get(known.row.id, ())
            living = sorted(key for key in named if key is not None)
            keys = settled_but_one(([key] for key in living), self.verdicts)
            verdict = ", ".join(keys) if keys else None
            stands = len(living) == len(named)
            judged.append((follow_flag(known, stands=stands, by=self.by, at=self.at, verdict=verdict), living))
        return judged

    def _settled(self, hit: Hit) -> str | None:
        """Give the verdicts that settle all sides but one, as a reason; None when they do not.

        What is asserted and denied has two sides, one claim and its denial: a verdict that the claim is
        true or false settles one of them.
        """
        if hit.outcome is DifferenceOutcome.DENIAL:
            current = self.verdicts.get(hit.claims[0]) if hit.claims else None
            is_settled = current is not None and not current.stale and current.verdict in _DECIDED
            return current.deciding.key if current is not None and is_settled else None
        keys = settled_but_one(({figure.claim for figure in side.figures} for side in hit.sides), self.verdicts)
        return ", ".join(keys) if keys else None
