"""Build the digest of a report: what a check finds now, with all that it rests on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.catalogue import all_rules
from claimdb.check.changes import find_look
from claimdb.check.checking import Outcome, find
from claimdb.check.ledger import Finding, decision_reason, findings_about, load_known
from claimdb.check.materials import load_recorded
from claimdb.check.rule import Rule
from claimdb.check.selecting import Around, among, rows
from claimdb.check.unrated import has_unrated
from claimdb.report.baselines import against_sentence
from claimdb.report.dates import day
from claimdb.report.labels import load_labels, names_of
from claimdb.report.language import find_template, semicolons, translate
from claimdb.report.lives import tell_life
from claimdb.report.sentences_rules import say_message, say_settle
from claimdb.report.views import Labels, Noticed, view_finding
from claimdb.values.baseline import Against, Baseline, Standing, count_standings
from claimdb.values.digest import ChokePoint, Compared, Digest, FindingView, RuleView, Unknown, WorkView
from claimdb.values.hit import FindingState, Hit, PassageRef, Severity
from claimdb.values.position import Backing
from claimdb.values.rates import Rates
from claimdb.values.scope import Place, Scope

CHECKER = "check"
FLAGGED = "A person saw a conflict that no rule notices."
OPEN_STATES = (FindingState.OPEN,)
TOOL_STATES = tuple(FindingState)
"""What tools are told of: what was decided of a finding, and which of a baseline are gone."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a report is narrowed to, by whole keys; empty collections narrow nothing.

    A finding is chosen when it is about one of the claims, one of the measures and one of the
    sources, was first noticed on `since` or later, and is in one of the `states`. With a `baseline`, what it knows is
    left out, and counted, unless `has_known` asks for it.
    """

    claims: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: date | None = None
    states: tuple[FindingState, ...] = OPEN_STATES
    baseline: Baseline | None = None
    has_known: bool = False

    @property
    def is_about_gone(self) -> bool:
        """Whether it takes to know what findings are about that no rule notices any more."""
        is_narrowed = bool(self.claims or self.measures or self.sources)
        return is_narrowed or self.baseline is not None or FindingState.GONE in self.states


def build_digest(
    session: Session,
    *,
    now: datetime,
    lang: str,
    selection: Selection = Selection(),
    database: str | None = None,
    rates: Callable[[], Rates | None] | None = None,
) -> Digest:
    """Check what may not be as it was, or stands in a finding, write nothing, and give the report.

    States, reasons and history are those remembered; what no check has remembered yet stands as
    noticed `now`. The same database and moment give the same digest. The published `rates` are asked for where a
    conversion between currencies names none.
    """
    is_unrated = has_unrated(session)
    look = find_look(session, all_rules(), full=is_unrated, gone=selection.is_about_gone)
    published = rates() if is_unrated and rates is not None else None
    outcome = find(session, all_rules(), by=CHECKER, at=now, around=look.reach, rates=published)
    return digest_outcome(session, outcome, now=now, lang=lang, selection=selection, database=database, has_unread=True)


def digest_outcome(
    session: Session,
    outcome: Outcome,
    *,
    now: datetime,
    lang: str,
    selection: Selection = Selection(),
    database: str | None = None,
    has_unread: bool = False,
) -> Digest:
    """Give the report of a check that has just run, with the conflicts that people flagged.

    With `has_unread` also what was noticed in documents when they were last read.
    """
    labels = load_labels(session, outcome.loaded.totals.speaking, lang)
    names = names_of(labels.works)
    noticed = [_from_check(finding, outcome, names, lang) for finding in outcome.findings]
    noticed.extend(_remembered(session, outcome, names, lang, selection.baseline, has_unread=has_unread))
    matching = [_standing(one, selection.baseline) for one in noticed if _is_chosen(one, selection, outcome)]
    chosen = [one for one in matching if _is_shown(one, selection)]
    findings = tuple(view_finding(one, labels, lang) for one in sorted(chosen, key=_gravest_first))
    hidden = {state: sum(one.state is state for one in matching) for state in FindingState}
    against = _against(matching, selection.baseline)
    totals = outcome.loaded.totals
    return Digest(
        title=translate("Contradiction report", lang),
        generated=now,
        compared=Compared(
            sources=totals.sources,
            documents=totals.documents,
            claims=totals.claims,
            figures=totals.figures,
            measures=totals.measures,
            positions=outcome.positions_checked,
            rules_run=outcome.rules_run,
            rules_failed=tuple(dict.fromkeys(one.code for one in outcome.rules_failed)),
            failures=tuple((one.code, one.error) for one in outcome.rules_failed),
        ),
        findings=findings,
        unknown=_unknown(outcome.unknown, labels, selection),
        works=_works_of(findings, labels),
        hidden=tuple((state.value, count) for state, count in hidden.items() if state not in selection.states),
        selection=_selection_words(session, selection, against, labels, lang),
        database=database,
        against=against,
    )


def _standing(noticed: Noticed, baseline: Baseline | None) -> Noticed:
    """Say how a finding stands to a baseline; one that is gone and not in it does not stand to it at all."""
    if baseline is None:
        return noticed
    standing: Standing | None = baseline.standing(noticed.key, noticed.evidence)
    if noticed.state is FindingState.GONE:
        standing = Standing.ABSENT if noticed.key in baseline.evidence else None
    return replace(noticed, standing=standing)


def _is_shown(noticed: Noticed, selection: Selection) -> bool:
    if noticed.state not in selection.states:
        return False
    return selection.has_known or noticed.standing is not Standing.UNCHANGED


def _against(noticed: Iterable[Noticed], baseline: Baseline | None) -> Against | None:
    if baseline is None:
        return None
    return count_standings(baseline.name, [(one.standing, one.state is FindingState.OPEN) for one in noticed])


def _from_check(finding: Finding, outcome: Outcome, names: Mapping[str, str], lang: str) -> Noticed:
    hit, rule = finding.hit, finding.found.rule
    return Noticed(
        key=finding.key,
        rule=_rule_view(rule, hit.message_id, lang),
        severity=finding.severity,
        state=finding.state,
        message=say_message(hit.message_id, _params(hit), lang, names),
        evidence=finding.evidence,
        since=finding.since,
        outcome=hit.outcome,
        axis=hit.axis,
        explanation=finding.explanation,
        measure=hit.measure,
        scope=hit.scope,
        claims=hit.claims,
        sides=tuple(side.figures for side in hit.sides),
        supports=tuple(outcome.supports[key] for key in hit.claims if key in outcome.supports),
        pointed=frozenset(passage.assertion for passage in hit.passages if passage.assertion),
        passages=() if hit.claims else hit.passages,
        documents=finding.backing.documents,
        origins_min=finding.backing.origins_min,
        origins_max=finding.backing.origins_max,
        choke_points=tuple(_choke_points(finding, names)),
        history=tell_life(finding.events),
    )


def _choke_points(finding: Finding, names: Mapping[str, str]) -> Iterator[ChokePoint]:
    """Give what two or more documents of a side all rest on, of the whole where it has no sides; not what it names."""
    said = set(finding.hit.params.values())
    sides: Iterable[tuple[int | None, Backing]] = enumerate(finding.side_backings)
    for side, backing in sides if finding.side_backings else ((None, finding.backing),):
        for key in backing.choke_points if backing.documents > 1 else ():
            if key not in said:
                yield ChokePoint(side, names.get(key, key.removeprefix("speaker:")))


def _params(hit: Hit) -> Mapping[str, str]:
    """Name each side of a hit by a figure that it shows: that of its label may stand in another finding."""
    if "labels" not in hit.params:
        return hit.params
    shown = [(side.label, [figure.wording for figure in side.figures]) for side in hit.sides]
    labels = [label if label in wordings or not wordings else wordings[0] for label, wordings in shown]
    return {**hit.params, "labels": " | ".join(labels)} if labels else hit.params


def _rule_view(rule: Rule, message_id: str, lang: str) -> RuleView:
    label, definition = find_template(rule.name, lang), find_template(rule.definition, lang)
    return RuleView(rule.code, rule.name, label, definition, say_settle(message_id, lang), coverage=rule.coverage)


def _flag_view(row: Row[Any], lang: str) -> RuleView:
    label, definition = find_template(row.name, lang), find_template(FLAGGED, lang)
    return RuleView(row.rule, row.name, label, definition, say_settle(row.message_id, lang))


def _remembered(
    session: Session,
    outcome: Outcome,
    names: Mapping[str, str],
    lang: str,
    baseline: Baseline | None,
    *,
    has_unread: bool,
) -> Iterable[Noticed]:
    """Give what no rule notices now: conflicts flagged by hand, and findings that are gone.

    Of a rule that was not asked, or that failed, nothing is known now: what it noticed once is left out. A finding
    that a baseline knows is gone even if the check that remembered it was undone.
    """
    answered = set(outcome.rules_run) - {one.code for one in outcome.rules_failed}
    noticed = {finding.key for finding in outcome.findings}
    keys = {number: key for key, number in outcome.loaded.claim_ids.items()}
    about: dict[int, list[str]] = {}
    of_them = None if outcome.about is None else findings_about(outcome.about)
    for link in rows(session, model.FindingClaim, *among(model.FindingClaim.finding_id, of_them)):
        if link.claim_id in keys:
            about.setdefault(link.finding_id, []).append(keys[link.claim_id])
    measures = {number: key for key, number in outcome.loaded.measure_ids.items()}
    rules = {rule.code: rule for rule in all_rules()}
    flags = {one.known.row.key: one.state for one in outcome.flagged}
    for known in load_known(session, withdrawn=baseline is not None, about=outcome.about).values():
        row = known.row
        if row.withdrawn_at is not None and (baseline is None or row.key not in baseline.evidence):
            continue
        rule = rules.get(row.rule)
        is_unread = has_unread and rule is not None and not rule.is_of_records
        if row.key in noticed or (row.flagged_by is None and row.rule not in answered and not is_unread):
            continue
        claims = tuple(sorted(about.get(row.id, ())))
        state = FindingState.GONE if row.flagged_by is None else flags.get(row.key, known.state)
        state = known.state if is_unread else state
        supports = tuple(outcome.supports[key] for key in claims if key in outcome.supports)
        yield Noticed(
            key=row.key,
            rule=_rule_view(rule, row.message_id, lang) if rule else _flag_view(row, lang),
            severity=Severity(row.severity),
            state=state,
            message=say_message(row.message_id, row.params, lang, names),
            evidence=row.evidence,
            since=row.first_seen,
            explanation=decision_reason(state, known.events),
            measure=measures.get(row.measure_id),
            scope=_scope(row.scope),
            claims=claims,
            sides=tuple(support.figures for support in supports if support.figures) if row.flagged_by else (),
            supports=supports,
            passages=(_document_of(row),) if is_unread else (),
            documents=row.documents,
            origins_min=row.origins_min,
            origins_max=row.origins_max,
            flagged_by=row.flagged_by,
            history=tell_life(known.events),
        )


def _document_of(row: Row[Any]) -> PassageRef:
    """Point at the document of a finding: its identity names it behind the rule."""
    return PassageRef(source=json.loads(row.identity)[1])


def _scope(columns: Mapping[str, object] | None) -> Scope | None:
    if columns is None or not columns.get("place"):
        return None
    return Scope(Place(str(columns.get("place_key") or ""), str(columns["place"])))


def _is_chosen(noticed: Noticed, selection: Selection, outcome: Outcome) -> bool:
    if selection.since is not None and noticed.since.date() < selection.since:
        return False
    if selection.claims and not set(selection.claims) & set(noticed.claims):
        return False
    figures = [figure for side in noticed.sides for figure in side]
    measures = {figure.measure.key for figure in figures} | {noticed.measure}
    if selection.measures and measures == {None}:
        # What is about a whole claim is about all that it measures.
        about = [claim for claim in outcome.loaded.recorded.claims if claim.key in noticed.claims]
        measures |= {figure.measure.key for claim in about for figure in claim.figures}
    if selection.measures and not set(selection.measures) & measures:
        return False
    sources = {mention.source.key for figure in figures for mention in figure.mentions}
    sources |= {one.source.key for support in noticed.supports for one in support.assertions}
    sources |= {passage.source for passage in noticed.passages}
    return not selection.sources or bool(set(selection.sources) & sources)


def _gravest_first(noticed: Noticed) -> tuple[int, bool, str, int, str]:
    rule = noticed.rule
    return (-noticed.severity.rank, rule.coverage, rule.code, -noticed.documents, noticed.key)


def _unknown(unknown: Mapping[str, Mapping[str, int]], labels: Labels, selection: Selection) -> tuple[Unknown, ...]:
    found = [
        Unknown(measure, labels.measures.get(measure, measure), field, pairs)
        for measure, fields in unknown.items()
        for field, pairs in fields.items()
        if not selection.measures or measure in selection.measures
    ]
    return tuple(sorted(found, key=lambda one: (-one.pairs, one.measure_label, one.measure, one.field)))


def _works_of(findings: Iterable[FindingView], labels: Labels) -> tuple[WorkView, ...]:
    found: dict[str, WorkView] = {}
    for finding in findings:
        found.update((mention.work.key, mention.work) for mention in finding.all_mentions)
        found.update((node.key, labels.works[node.key]) for node in finding.graph.nodes if node.key in labels.works)
    return tuple(sorted(found.values(), key=lambda work: (work.cite_key.casefold(), work.key)))


def _selection_words(
    session: Session, selection: Selection, against: Against | None, labels: Labels, lang: str
) -> tuple[str, ...]:
    said = []
    if selection.claims:
        asked = [load_recorded(session, Around(key, frozenset())).recorded for key in selection.claims]
        texts = {claim.key: claim.text for recorded in asked for claim in recorded.claims}
        named = [f"{texts.get(key, '')} ({key})".strip() for key in selection.claims]
        said.append(translate("Only about claims: {names}.", lang, names=semicolons(named, lang)))
    if selection.measures:
        named = [labels.measures.get(key, key) for key in selection.measures]
        said.append(translate("Only about measures: {names}.", lang, names=semicolons(named, lang)))
    if selection.sources:
        named = [labels.works[key].cite_key if key in labels.works else key for key in selection.sources]
        said.append(translate("Only about what these say: {names}.", lang, names=semicolons(named, lang)))
    if selection.since is not None:
        said.append(translate("Only first noticed on {day} or later.", lang, day=day(selection.since, lang)))
    if against is not None:
        said.append(against_sentence(against, lang))
    return tuple(said)
