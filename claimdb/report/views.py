"""From findings of a check to what a report shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from claimdb.report.graphs import graph_of
from claimdb.report.language import semicolons, translate
from claimdb.report.phrases import DATE, interval
from claimdb.values.baseline import Standing
from claimdb.values.difference import Outcome
from claimdb.values.digest import (
    ChokePoint,
    EventView,
    FigureView,
    FindingView,
    MentionView,
    RuleView,
    ScopeRow,
    WorkView,
)
from claimdb.values.hit import FindingState, PassageRef, Severity
from claimdb.values.material import AssertionRef, Mention, ScopedFigure, SourceRef, Stance, Support
from claimdb.values.period import Period
from claimdb.values.scope import Scope


@dataclass(frozen=True, slots=True)
class Labels:
    """Names in the language of the report: works, measures and places by key; `read` are works somebody has read."""

    works: Mapping[str, WorkView]
    measures: Mapping[str, str]
    places: Mapping[str, str]
    read: frozenset[str] = frozenset()

    def work(self, source: SourceRef) -> WorkView:
        """Name a work; one that the database does not know (of a file) by what is known of it."""
        known = self.works.get(source.key)
        issued = source.issued.edtf if source.issued else None
        return known or WorkView(source.key, source.cite_key, source.title, issued=issued)

    def scope(self, scope: Scope) -> Scope:
        """Give a scope with its place named in the language."""
        if scope.place is None or scope.place.key not in self.places:
            return scope
        return replace(scope, place=replace(scope.place, label=self.places[scope.place.key]))


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding before it is dressed for a report: what a check or the database holds of it.

    `sides` are the figures by side, `supports` the claims that it is about, `pointed` the keys of
    the assertions that it points to where no figure does (all of its claims, when empty), `passages` places in
    a document that no claim is about.
    """

    key: str
    rule: RuleView
    severity: Severity
    state: FindingState
    message: str
    evidence: str
    since: datetime
    outcome: Outcome | None = None
    axis: str | None = None
    explanation: str | None = None
    measure: str | None = None
    scope: Scope | None = None
    claims: tuple[str, ...] = ()
    sides: tuple[tuple[ScopedFigure, ...], ...] = ()
    supports: tuple[Support, ...] = ()
    pointed: frozenset[str] = frozenset()
    passages: tuple[PassageRef, ...] = ()
    documents: int = 0
    origins_min: int = 0
    origins_max: int = 0
    choke_points: tuple[ChokePoint, ...] = ()
    flagged_by: str | None = None
    history: tuple[EventView, ...] = ()
    standing: Standing | None = None


def view_finding(noticed: Noticed, labels: Labels, lang: str) -> FindingView:
    """Dress a finding for a report."""
    pairs = [(figure, number) for number, side in enumerate(noticed.sides) for figure in side]
    figures = tuple(view_figure(figure, number, labels) for figure, number in pairs)
    printed = {mention.assertion for figure, _ in pairs for mention in figure.mentions}
    return FindingView(
        key=noticed.key,
        rule=noticed.rule,
        severity=noticed.severity,
        state=noticed.state,
        message=noticed.message,
        evidence=noticed.evidence,
        since=noticed.since,
        outcome=noticed.outcome,
        axis=noticed.axis,
        explanation=noticed.explanation,
        measure=noticed.measure,
        measure_label=_measure_label(noticed, labels),
        scope=labels.scope(noticed.scope) if noticed.scope else None,
        claims=noticed.claims,
        claim_texts=tuple((support.claim, _claim_text(support, labels, lang)) for support in noticed.supports),
        figures=figures,
        mentions=tuple(
            _view_assertion(assertion, labels)
            for support in noticed.supports
            for assertion in support.assertions
            if assertion.key not in printed and _is_meant(assertion, noticed)
        )
        + tuple(_view_passage(passage, labels) for passage in noticed.passages if passage.source in labels.works),
        documents=noticed.documents,
        origins_min=noticed.origins_min,
        origins_max=noticed.origins_max,
        choke_points=noticed.choke_points,
        flagged_by=noticed.flagged_by,
        scope_rows=tuple(_scope_rows([figure for figure, _ in pairs], noticed.axis, labels, lang)),
        graph=graph_of(noticed.supports, labels.works, labels.read),
        history=noticed.history,
        standing=noticed.standing,
    )


def _claim_text(support: Support, labels: Labels, lang: str) -> str:
    """Give the words of a claim, else what the first who says it is quoted with, else its figures as printed."""
    quote = next((assertion.quote for assertion in support.assertions if assertion.quote), None)
    if support.text or quote:
        return support.text or quote or ""
    printed = []
    for figure in support.figures:
        value = next((mention.wording for mention in figure.mentions if mention.wording), format(figure.value, "f"))
        measure = labels.measures.get(figure.measure.key, figure.measure.label)
        printed.append(translate("{label}: {text}", lang, label=measure, text=value))
    return semicolons(printed, lang)


def _is_meant(assertion: AssertionRef, noticed: Noticed) -> bool:
    return assertion.key in noticed.pointed if noticed.pointed else not noticed.sides


def view_figure(figure: ScopedFigure, side: int | None, labels: Labels) -> FigureView:
    """Dress a figure with everyone who prints it."""
    return FigureView(
        key=figure.key,
        claim=figure.claim,
        measure=figure.measure.key,
        value=figure.value,
        strict=figure.strict,
        printed=figure.printed,
        unit=figure.unit if figure.unit is not None else figure.measure.unit,
        side=side,
        scope=labels.scope(figure.scope),
        mentions=tuple(_view_mention(mention, labels) for mention in figure.mentions),
    )


def _view_mention(mention: Mention, labels: Labels) -> MentionView:
    return MentionView(
        work=labels.work(mention.source),
        wording=mention.wording,
        quote=mention.quote,
        language=mention.language,
        page=mention.page,
        line=mention.line,
        start=mention.start,
        end=mention.end,
        stance=mention.stance,
        speaker=mention.speaker,
        hedged=mention.hedged,
        said_on=_edtf(mention.said_on),
        resolved_from=mention.resolved_from,
    )


def _view_assertion(assertion: AssertionRef, labels: Labels) -> MentionView:
    return MentionView(
        work=labels.work(assertion.source),
        quote=assertion.quote,
        language=assertion.language,
        page=assertion.page,
        line=assertion.line,
        start=assertion.start,
        end=assertion.end,
        stance=assertion.stance,
        speaker=assertion.speaker,
        hedged=assertion.hedged,
        said_on=_edtf(assertion.said_on),
    )


def _view_passage(passage: PassageRef, labels: Labels) -> MentionView:
    return MentionView(
        work=labels.works[passage.source],
        quote=passage.quote,
        page=passage.page,
        line=passage.line,
        start=passage.start,
        end=passage.end,
    )


def _measure_label(noticed: Noticed, labels: Labels) -> str | None:
    """Name the measure of a finding, else the one that all of its figures are of."""
    if noticed.measure:
        return labels.measures.get(noticed.measure)
    measures = {figure.measure.key: figure.measure for side in noticed.sides for figure in side}
    if len(measures) != 1:
        return None
    ((key, measure),) = measures.items()
    return labels.measures.get(key, measure.label)


def _edtf(period: Period | None) -> str | None:
    return None if period is None else period.edtf or period.text


def _scope_rows(figures: Sequence[ScopedFigure], axis: str | None, labels: Labels, lang: str) -> Iterable[ScopeRow]:
    """Give one row for each axis that any figure states, and for the axis that they differ in."""
    if not figures:
        return
    columns: dict[str, tuple[str | None, ...]] = {
        "measure": tuple(labels.measures.get(one.measure.key, one.measure.label) for one in figures),
        "place": tuple(_place(one, labels) for one in figures),
        "as_of": tuple(_edtf(one.scope.as_of) for one in figures),
        "period": tuple(_edtf(one.scope.period) for one in figures),
    }
    for name in sorted({name for one in figures for name, _ in one.scope.qualifiers}):
        columns[name] = tuple(one.scope.qualifier(name) for one in figures)
    if axis == "value":
        columns["value"] = tuple(
            interval(one.printed, lang, DATE if one.measure.unit == DATE else None) for one in figures
        )
    if axis == "stance":
        columns["stance"] = tuple((Stance.DENIES if one.is_only_denied else Stance.ASSERTS).value for one in figures)
    units = tuple(one.unit if one.unit is not None else one.measure.unit for one in figures)
    if len(set(units)) > 1 or axis == "unit":
        columns["unit"] = units
    for name, values in columns.items():
        if name == "measure" and len(set(values)) == 1:
            continue
        is_axis = name == axis or (axis == "time" and name in {"as_of", "period"})
        if is_axis or any(value is not None for value in values):
            yield ScopeRow(name, values, differs=is_axis)


def _place(figure: ScopedFigure, labels: Labels) -> str | None:
    place = figure.scope.place
    return None if place is None else labels.places.get(place.key, place.label)
