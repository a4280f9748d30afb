"""What a check or a lint has to tell other tools: one shape for SARIF, annotations and test reports.

Sentences are in the language asked for. Words of documents stand here as they are; each renderer escapes them in its
own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from claimdb.check.catalogue import all_rules
from claimdb.check.linting import Linted
from claimdb.check.linting import Noticed as Linting
from claimdb.check.rule import Rule
from claimdb.report.language import find_template
from claimdb.report.lint import column_of, message_of
from claimdb.report.sentences import passage_words, scope_words, side_letter, stance_words
from claimdb.report.sentences_rules import say_settle
from claimdb.values.baseline import Against, Standing
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView, RuleView
from claimdb.values.hit import FindingState, PassageRef, Severity

# In these the places of a text are those of its file; of others only the words that were drawn out are known.
_PLAIN = frozenset({".txt", ".text", ".md", ".markdown", ".rst"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a plain text: lines and columns from 1, the end column behind it, `start` in code points from 0.

    Columns are None where the text is not at hand.
    """

    line: int
    column: int | None = None
    last_line: int | None = None
    end_column: int | None = None
    start: int | None = None
    length: int | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a result points to: `file` as it was named, None where the source has none.

    `says` is what stands there, `name` what people call the source.
    """

    name: str
    says: str
    file: str | None = None
    stretch: Stretch | None = None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as tools list it; `page` is where its page stands in the project."""

    code: str
    name: str
    label: str
    definition: str
    explanation: str
    severity: Severity
    since: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A finding as tools take it; `about` is what it is about (a measure, a document) in a few words."""

    key: str
    code: str
    label: str
    severity: Severity
    state: FindingState
    message: str
    settle: str
    about: str
    evidence: str
    explanation: str | None = None
    decided_by: str | None = None
    standing: Standing | None = None
    spots: tuple[Spot, ...] = ()

    @property
    def is_due(self) -> bool:
        """Whether somebody should look at it: it is open, and no baseline knows it."""
        return self.state is FindingState.OPEN and self.standing is not Standing.UNCHANGED


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that one run has to tell. `failures` are pairs of a rule's code and how it failed.

    `documents` are those that every rule was held against; empty for a check of records. `database` is the name
    of its file, which stands for sources that have none.
    """

    command: str
    lang: str
    results: tuple[Result, ...]
    rules: tuple[RuleLine, ...]
    failures: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()
    database: str = "claims.db"
    against: Against | None = None


def results_of_digest(digest: Digest, lang: str, *, command: str, database: str) -> Results:
    """Give the findings of a digest; those that are gone only where a baseline knows them."""
    told = [one for one in digest.findings if one.state is not FindingState.GONE or one.standing is Standing.ABSENT]
    known = {rule.code: _rule_line(rule, lang) for rule in all_rules() if rule.code in digest.compared.rules_run}
    for one in told:
        known.setdefault(one.rule.code, _seen_rule(one.rule, one.severity))
    return Results(
        command=command,
        lang=lang,
        results=tuple(_result(one, lang) for one in told),
        rules=tuple(rule for _, rule in sorted(known.items())),
        failures=digest.compared.failures,
        database=database,
        against=digest.against,
    )


def results_of_lint(
    linted: Linted,
    texts: Mapping[str, str],
    lang: str,
    *,
    standings: Mapping[str, Standing] | None = None,
    against: Against | None = None,
) -> Results:
    """Give what was noticed in documents; `texts` are the documents by name, `standings` go by finding key."""
    return Results(
        command="lint",
        lang=lang,
        results=tuple(_linted(one, texts, lang, standings or {}) for one in linted.noticed),
        rules=tuple(_rule_line(rule, lang) for rule in all_rules() if rule.code in linted.rules_run),
        failures=tuple((one.code, one.error) for one in linted.rules_failed),
        documents=linted.documents,
        against=against,
    )


def _rule_line(rule: Rule, lang: str) -> RuleLine:
    return RuleLine(
        code=rule.code,
        name=rule.name,
        label=find_template(rule.name, lang),
        definition=find_template(rule.definition, lang),
        explanation=find_template(" ".join(rule.explanation.split()), lang),
        severity=rule.severity,
        since=rule.since,
        page=rule.page,
    )


def _seen_rule(rule: RuleView, severity: Severity) -> RuleLine:
    """Give what is known of a rule that did not run now, such as the hand of a person."""
    return RuleLine(rule.code, rule.name, rule.label, rule.definition, rule.settle, severity)


def _result(finding: FindingView, lang: str) -> Result:
    decided = next((event for event in reversed(finding.history) if event.kind == finding.state.value), None)
    is_decided = finding.state in {FindingState.EXPLAINED, FindingState.DISMISSED}
    has_sides = len(finding.sides) > 1
    spots = [
        _spot(mention, lang, figure if has_sides else None)
        for side in finding.sides
        for figure in side
        for mention in figure.mentions
    ]
    spots.extend(_spot(mention, lang) for mention in finding.mentions)
    return Result(
        key=finding.key,
        code=finding.rule.code,
        label=finding.rule.label,
        severity=finding.severity,
        state=finding.state,
        message=finding.message,
        settle=finding.rule.settle,
        about=scope_words(finding) or finding.rule.label,
        evidence=finding.evidence,
        explanation=finding.explanation,
        decided_by=decided.by if decided is not None and is_decided else None,
        standing=finding.standing,
        spots=tuple(dict.fromkeys(spots)),
    )


def _spot(mention: MentionView, lang: str, figure: FigureView | None = None) -> Spot:
    """Point to a place of a source; a figure that stands on a side is named with its letter."""
    side = [side_letter(figure.side)] if figure is not None else []
    printed = mention.wording or mention.quote or ""
    where = [mention.work.cite_key, passage_words(mention, lang), *stance_words(mention, lang)]
    said = " ".join(part for part in (*side, printed) if part)
    named = ", ".join(part for part in where if part)
    file = mention.work.file_name
    return Spot(
        name=mention.work.cite_key,
        says=f"{said} ({named})" if said else named,
        # A source is called what its file was called, wherever that lay.
        file=PurePosixPath(file.replace("\\", "/")).name or None if file else None,
        stretch=_known_stretch(mention) if file and is_plain(file) else None,
    )


def _known_stretch(mention: MentionView) -> Stretch | None:
    if mention.line is None:
        return None
    length = mention.end - mention.start if mention.start is not None and mention.end is not None else None
    quote = mention.quote if mention.quote is not None and len(mention.quote) == length else None
    return Stretch(mention.line, start=mention.start if length else None, length=length or None, words=quote)


def _linted(one: Linting, texts: Mapping[str, str], lang: str, standings: Mapping[str, Standing]) -> Result:
    rule = one.found.rule
    return Result(
        key=one.key,
        code=rule.code,
        label=find_template(rule.name, lang),
        severity=one.severity,
        state=FindingState.OPEN,
        message=message_of(one, lang),
        settle=say_settle(one.found.hit.message_id, lang),
        about=one.places[0].source if one.places else "",
        evidence=one.evidence,
        standing=standings.get(one.key),
        spots=tuple(_place(place, texts.get(place.source, "")) for place in one.places),
    )


def _place(place: PassageRef, text: str) -> Spot:
    return Spot(
        name=place.source,
        says=place.quote or place.source,
        file=place.source,
        stretch=stretch_of(text, place.start, place.end) if is_plain(place.source) else None,
    )


def is_plain(file: str) -> bool:
    """Tell by its name whether lines and columns of a file's text are those of the file."""
    return PurePath(file).suffix.lower() in _PLAIN


def stretch_of(text: str, start: int | None, end: int | None) -> Stretch | None:
    r"""Find where a stretch of a text stands; None where that is not known.

    >>> stretch_of("one\ntwo three", 8, 13)
    Stretch(line=2, column=5, last_line=2, end_column=10, start=8, length=5, words='three')
    """
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return Stretch(
        line=text.count("\n", 0, start) + 1,
        column=column_of(text, start),
        last_line=text.count("\n", 0, end) + 1,
        end_column=column_of(text, end),
        start=start,
        length=end - start,
        words=text[start:end],
    )


def shown_file(file: str) -> str:
    """Name a file as code hosts know it: from the working directory, where it lies below that."""
    path = PurePath(file)
    here = Path.cwd()
    return (path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path).as_posix()
