"""What every check counted, and under which rules: runs of one rule set can be compared, others cannot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.checking import Outcome
from claimdb.check.rule import Rule
from claimdb.errors import UsageError
from claimdb.record.recorder import Recorder
from claimdb.values.hit import FindingState, Severity
from claimdb.values.keys import write_json

FLAG = "FLAG"
"""What stands for conflicts flagged by hand where rules are named by code."""
_BY_HAND = "by hand"
_SIGNS = 8
NONE = "–"


class RuleSetsDiffer(UsageError):
    """Counts of checks that looked for different faults say nothing about what became of the findings."""

    message = (
        "these checks cannot be compared, because they ran under different rules "
        "(came: {came}; went: {went}; changed: {changed})"
    )
    hint = "add --common to compare what the rules that all of them share have found, or narrow with --since"


class NoCommonRule(UsageError):
    """No rule answered, unchanged, in all of the checks."""

    message = "these checks have no rule in common"
    hint = "narrow them with --since or --last"


class Count(NamedTuple):
    """A number of findings of one rule and gravity: in a state, `new`, or `gone` since the run before."""

    rule: str
    severity: Severity
    what: str
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """One check: `rules` that answered, each with the mark of what it notices; `rule_set` is the mark of them all."""

    at: datetime
    by: str
    rule_set: str
    rules: Mapping[str, str]
    rules_failed: tuple[str, ...]
    options: Mapping[str, Any]
    counts: tuple[Count, ...]

    def number(self, what: str, severity: Severity | None = None) -> int:
        """Count the findings in a state, `new` or `gone`, of one gravity or of all."""
        return sum(
            one.number for one in self.counts if one.what == what and (severity is None or one.severity is severity)
        )


def rule_mark(rule: Rule, *, coverage: bool) -> str:
    """Give the mark of what a rule notices: it changes with its definition, its gravity and its revision.

    A rule on coverage notices more where every claim is asked about.
    """
    parts = [rule.code, rule.since, rule.revision, rule.definition, rule.severity.value]
    return _mark([*parts, coverage] if rule.coverage else parts)


def _mark(parts: Sequence[object]) -> str:
    return sha256(write_json(list(parts)).encode()).hexdigest()[:_SIGNS]


def record_run(recorder: Recorder, outcome: Outcome, rules: Iterable[Rule], *, coverage: bool, documents: bool) -> None:
    """Append what a check counted. It is a line of a log of its own, and so makes no event."""
    failed = {one.code for one in outcome.rules_failed}
    answered = set(outcome.rules_run) - failed
    marks = {rule.code: rule_mark(rule, coverage=coverage) for rule in rules if rule.code in answered}
    marks[FLAG] = _BY_HAND
    recorder.add_derived(
        model.CheckRun,
        id=recorder.new_id(),
        at=recorder.at,
        by=recorder.by,
        rule_set=_mark(sorted(marks.items())),
        rules=dict(sorted(marks.items())),
        rules_failed=sorted(failed),
        options={"coverage": coverage, "documents": documents},
        counts=[list(one) for one in _count(outcome)],
    )


def _count(outcome: Outcome) -> list[Count]:
    counted: Counter[tuple[str, Severity, str]] = Counter()
    for finding in outcome.findings:
        rule, severity = finding.found.rule.code, finding.severity
        counted[rule, severity, finding.state.value] += 1
        counted[rule, severity, "new"] += any(event.kind == "opened" for event in finding.new_events)
    for flagged in outcome.flagged:
        if flagged.state is not FindingState.GONE:
            counted[FLAG, flagged.severity, flagged.state.value] += 1
        counted[FLAG, flagged.severity, "gone"] += any(event.kind == "gone" for event in flagged.step.events)
    for known in outcome.gone:
        counted[known.row.rule, Severity(known.row.severity), "gone"] += 1
    return [Count(*named, number) for named, number in sorted(counted.items()) if number]


def load_runs(session: Session, *, since: date | None = None, last: int | None = None) -> list[Run]:
    """Load the newest checks, oldest first: those from a day on, so many at most."""
    query = select(model.CheckRun.__table__).order_by(model.CheckRun.at.desc(), model.CheckRun.id.desc())
    runs = [_run(row) for row in session.execute(query.limit(last))]
    return [run for run in reversed(runs) if since is None or run.at.date() >= since]


def _run(row: Row[Any]) -> Run:
    counts = tuple(Count(rule, Severity(severity), what, number) for rule, severity, what, number in row.counts)
    return Run(row.at, row.by, row.rule_set, row.rules, tuple(row.rules_failed), row.options, counts)


def compare_runs(runs: Sequence[Run], *, rules: Collection[str] = (), common: bool = False) -> list[Run]:
    """Give the counts of runs that can be compared: all under the same rules, else what some `rules` counted.

    With `common`, of the rules (those named, else all) that answered unchanged in every run. Raises RuleSetsDiffer,
    NoCommonRule.
    """
    if not runs:
        return []
    marks: dict[str, list[str | None]] = {
        code: [run.rules.get(code) for run in runs] for code in sorted({code for run in runs for code in run.rules})
    }
    wanted = {code: held for code, held in marks.items() if not rules or code in rules}
    wanted.update({code: [None] * len(runs) for code in rules if code not in marks})
    shared = {code for code, held in wanted.items() if len(set(held)) == 1 and held[0] is not None}
    if common and not shared - {FLAG}:
        raise NoCommonRule
    if not common and shared != set(wanted):
        raise _differ({code: held for code, held in wanted.items() if code not in shared})
    return [_narrowed(run, shared) for run in runs]


def _differ(marks: Mapping[str, Sequence[str | None]]) -> RuleSetsDiffer:
    came = [code for code, held in marks.items() if held[0] is None and held[-1] is not None]
    changed = [code for code, held in marks.items() if None not in held]
    went = [code for code in marks if code not in came and code not in changed]
    said = {name: ", ".join(sorted(codes)) or NONE for name, codes in
            (("came", came), ("went", went), ("changed", changed))}  # fmt: skip
    return RuleSetsDiffer(**said)


def _narrowed(run: Run, codes: Collection[str]) -> Run:
    held = {code: mark for code, mark in run.rules.items() if code in codes}
    counts = tuple(one for one in run.counts if one.rule in codes)
    return Run(run.at, run.by, _mark(sorted(held.items())), held, run.rules_failed, run.options, counts)
