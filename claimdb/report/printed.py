"""The report as what is set on paper: every string ready in its language, nothing decided by those who set it.

PDF and DOCX are made from this. Control and bidirectional signs of documents are made visible here; what
markup means to a program is left to each, which gets these strings as data and never as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimdb.report.dates import day, moment
from claimdb.report.drawings import plot_ranges
from claimdb.report.escaping import safe_url
from claimdb.report.language import translate, word
from claimdb.report.numbers import number
from claimdb.report.overview import listed_about, overview
from claimdb.report.sentences import (
    SEVERITIES,
    STANCES,
    STATES,
    allowed_words,
    axis_name,
    axis_value,
    claims_words,
    compared_sentence,
    event_words,
    failed_sentence,
    found_sentence,
    hidden_sentence,
    origins_sentence,
    passage_words,
    scope_words,
    side_letter,
    sides_phrase,
    split_quote,
    stance_groups,
    stance_words,
    unknown_sentence,
    work_line,
    work_name,
)
from claimdb.report.terminal import safe
from claimdb.report.trace import trace_lines
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView, WorkView
from claimdb.values.hit import FindingState


@dataclass(frozen=True, slots=True)
class Said:
    """A quote around its figure, and where it stands: `work` names the source, `key` is its cite key."""

    before: str
    figure: str
    after: str
    language: str
    work: str
    key: str
    locator: str
    rest: str


@dataclass(frozen=True, slots=True)
class Side:
    """One printed figure (or one stance) with all who print it."""

    letter: str
    wording: str
    allowed: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """An interval on a scale, in percent of its length; an end that is not there goes on without end."""

    letter: str
    label: str
    start: str | None
    end: str | None
    start_closed: bool
    end_closed: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the scope table; `differs` marks the axis on which the sides part."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of the tree of origins, and how deep it stands."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class PrintedFinding:
    """A finding as it is set: its heading, its sides, the scale, the scope, the origins, the rule, the life."""

    key: str
    severity: str
    heading: str
    message: str
    claims: tuple[str, ...]
    sides: tuple[Side, ...]
    stretches: tuple[Stretch, ...]
    low: str
    high: str
    axes: tuple[Cell, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    origins: str
    tree: tuple[Branch, ...]
    closing: tuple[tuple[str, str], ...]
    history: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedWork:
    """A work that the report rests on, and the hash of what was captured of it."""

    key: str
    name: str
    url: str
    captured: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole report. `words` are headings and labels by the English that they translate."""

    title: str
    lang: str
    opening: tuple[str, ...]
    words: dict[str, str]
    contents: tuple[tuple[str, str, str, str, str], ...]
    unknown: tuple[tuple[str, str, str], ...]
    findings: tuple[PrintedFinding, ...]
    works: tuple[PrintedWork, ...]


def set_report(digest: Digest, lang: str) -> Printed:
    """Give a digest as it is set on paper; `contents` are severity, fault, what about, printed, key."""
    contents = [
        (
            word(SEVERITIES, line.finding.severity, lang),
            line.finding.rule.label,
            listed_about(line, lang),
            sides_phrase(line.finding) if line.findings == 1 else "",
            line.finding.key,
        )
        for line in overview(digest.findings)
    ]
    return Printed(
        title=safe(digest.title),
        lang=lang,
        opening=tuple(_opening(digest, lang)),
        words=_words(lang),
        contents=tuple((safe(a), safe(b), safe(c), safe(d), safe(e)) for a, b, c, d, e in contents),
        unknown=tuple(
            (safe(one.measure_label), safe(axis_name(one.field, lang)), number(one.pairs, lang))
            for one in digest.unknown
        ),
        findings=tuple(_finding(finding, lang) for finding in digest.findings),
        works=tuple(_work(work, lang) for work in digest.works),
    )


def _words(lang: str) -> dict[str, str]:
    return {
        "findings": translate("Findings", lang),
        "what": translate("What does not add up", lang),
        "lacking": translate("What cannot be compared, and why", lang),
        "works": translate("Works that this report rests on", lang),
        "finding": translate("finding", lang),
        "about": translate("about", lang),
        "printed": translate("as printed", lang),
        "measure": translate("measure", lang),
        "missing": translate("missing", lang),
        "pairs": translate("pairs", lang),
        "scope": translate("Scope", lang),
        "origins": translate("Origins", lang),
        "history": translate("History", lang),
        "differs": translate("≠ differs", lang),
    }


def _opening(digest: Digest, lang: str) -> Iterator[str]:
    said = (
        translate("Made on {moment}.", lang, moment=moment(digest.generated, lang)),
        *digest.selection,
        compared_sentence(digest, lang),
        found_sentence(digest, lang),
        hidden_sentence(digest, lang),
        unknown_sentence(digest, lang),
        failed_sentence(digest, lang),
    )
    return (safe(sentence) for sentence in said if sentence)


def _finding(finding: FindingView, lang: str) -> PrintedFinding:
    head, about = finding.rule.label, scope_words(finding)
    if about:
        head = translate("{label}: {text}", lang, label=head, text=about)
    if finding.state is not FindingState.OPEN:
        head = f"{head} [{word(STATES, finding.state, lang)}]"
    plot = plot_ranges(finding.figures, lang)
    return PrintedFinding(
        key=safe(finding.key),
        severity=word(SEVERITIES, finding.severity, lang),
        heading=safe(head),
        message=safe(finding.message),
        claims=tuple(map(safe, claims_words(finding, lang))),
        sides=tuple(_sides(finding, lang)),
        stretches=tuple(
            Stretch(bar.letter, safe(bar.label), bar.start, bar.end, bar.start_closed, bar.end_closed)
            for bar in (plot.bars if plot else ())
        ),
        low=plot.low if plot else "",
        high=plot.high if plot else "",
        axes=tuple(Cell(safe(axis_name(row.axis, lang)), row.differs) for row in finding.scope_rows),
        rows=tuple(
            (
                safe(f"{side_letter(figure.side)} {figure.wording}"),
                tuple(Cell(safe(axis_value(row, row.values[at], lang)), row.differs) for row in finding.scope_rows),
            )
            for at, figure in enumerate(finding.figures if finding.scope_rows else ())
        ),
        origins=origins_sentence(finding, lang),
        tree=tuple(Branch(line.depth, safe(line.text)) for line in trace_lines(finding.graph, lang, brief=True)),
        closing=tuple(_closing(finding, lang)),
        history=tuple(safe(event_words(event, lang)) for event in finding.history),
    )


def _sides(finding: FindingView, lang: str) -> Iterator[Side]:
    many = len(finding.sides) > 1
    for side in finding.sides:
        for figure in side:
            yield _side(figure, lang, letter=side_letter(figure.side) if many else "")
    groups = stance_groups(finding.mentions)
    for stance, mentions in groups:
        head = word(STANCES, stance, lang) if len(groups) > 1 else ""
        yield Side("", head, "", tuple(_said(one, lang) for one in mentions))


def _side(figure: FigureView, lang: str, *, letter: str) -> Side:
    said = tuple(_said(mention, lang) for mention in figure.mentions)
    return Side(letter, safe(figure.wording), safe(allowed_words(figure, lang).strip()), said)


def _said(mention: MentionView, lang: str) -> Said:
    before, figure, after = split_quote(" ".join((mention.quote or "").split("\n")), mention.wording)
    return Said(
        before=safe(before),
        figure=safe(figure),
        after=safe(after),
        language=_code(mention.language),
        work=safe(work_line(mention.work, lang)),
        key=safe(mention.work.cite_key),
        locator=safe(passage_words(mention, lang)),
        rest=safe(", ".join(stance_words(mention, lang))),
    )


def _code(language: str | None) -> str:
    """Give the code of a language without its region; empty for what is none."""
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", language or "")
    return found[0].lower() if found else ""


def _closing(finding: FindingView, lang: str) -> Iterator[tuple[str, str]]:
    said: Sequence[tuple[str, str | None]] = (
        (f"{translate('Rule', lang)} {finding.rule.code}", finding.rule.definition),
        (translate("To settle it", lang), finding.rule.settle),
        (translate("Explanation", lang), finding.explanation),
    )
    for label, text in said:
        if text:
            yield safe(translate("{label}: {text}", lang, label=label, text="")).rstrip(), safe(text)
    noticed = translate("First noticed on {day}.", lang, day=day(finding.since.date(), lang))
    flagged = translate("Flagged by {person}.", lang, person=finding.flagged_by) if finding.flagged_by else ""
    yield "", safe(f"{noticed} {flagged}".strip())


def _work(work: WorkView, lang: str) -> PrintedWork:
    hashed = translate("captured, sha256 {hash}", lang, hash=work.snapshot_hash) if work.snapshot_hash else ""
    name = work_line(work, lang)
    return PrintedWork(safe(work.cite_key), safe(name or work_name(work)), safe_url(work.url) or "", safe(hashed))
