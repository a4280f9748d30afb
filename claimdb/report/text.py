"""The report for a terminal: 40 to 200 columns, plain words, no colour needed to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimdb.report.dates import period
from claimdb.report.language import translate, word
from claimdb.report.sentences import (
    SEVERITIES,
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
    scope_in_full,
    scope_words,
    side_letter,
    stance_words,
    unknown_sentence,
)
from claimdb.report.terminal import safe, wrap
from claimdb.report.trace import branched, trace_lines
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView
from claimdb.values.hit import FindingState


def render_text(digest: Digest, lang: str, width: int = 80) -> str:
    """Render a digest for a terminal of `width` columns; same digest, same bytes."""
    lines = [*_opening(digest, lang, width)]
    for finding in digest.findings:
        lines.append("")
        lines.extend(_finding(finding, lang, width))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def render_finding(finding: FindingView, lang: str, width: int = 80) -> str:
    """Render one finding with all that it rests on."""
    return "".join(f"{line.rstrip()}\n" for line in _finding(finding, lang, width))


def _opening(digest: Digest, lang: str, width: int) -> Iterator[str]:
    yield from _filled(digest.title, width)
    for chosen in digest.selection:
        yield from _filled(chosen, width)
    yield ""
    said = (
        compared_sentence(digest, lang),
        found_sentence(digest, lang),
        hidden_sentence(digest, lang),
        unknown_sentence(digest, lang),
        failed_sentence(digest, lang),
    )
    for sentence in said:
        if sentence:
            yield from _filled(sentence, width)


def _finding(finding: FindingView, lang: str, width: int) -> Iterator[str]:
    severity = word(SEVERITIES, finding.severity, lang).upper()
    state = "" if finding.state is FindingState.OPEN else f" [{word(STATES, finding.state, lang)}]"
    about = scope_in_full(finding, lang) or scope_words(finding)
    head = f"{severity} {finding.rule.code} {finding.rule.label}{state}  {finding.key}"
    yield from _filled(head, width)
    if about:
        yield from _filled(about, width, "  ")
    yield from _filled(finding.message, width, "  ")
    for said in claims_words(finding, lang, heading=about):
        yield from _filled(said, width, "  ")
    for number, side in enumerate(finding.sides):
        for figure in side:
            yield from _figure(figure, lang, width, one_of_many=len(finding.sides) > 1 or number > 0)
    for mention in finding.mentions:
        yield from _mention(mention, lang, width, "    ")
    yield from _labelled(translate("differs", lang), _differing(finding, lang), width, lang)
    yield from _labelled(translate("origins", lang), [origins_sentence(finding, lang)], width, lang)
    for line in trace_lines(finding.graph, lang):
        yield from branched(line, width, "    ")
    yield from _labelled(translate("rule", lang), [finding.rule.definition], width, lang)
    yield from _labelled(translate("to settle it", lang), [finding.rule.settle], width, lang)
    yield from _labelled(
        translate("history", lang), [event_words(event, lang) for event in finding.history], width, lang
    )


def _figure(figure: FigureView, lang: str, width: int, *, one_of_many: bool) -> Iterator[str]:
    letter = f"{side_letter(figure.side)} " if one_of_many else ""
    yield from _filled(f"{letter}{figure.wording}{allowed_words(figure, lang)}", width, "  ")
    for mention in figure.mentions:
        yield from _mention(mention, lang, width, "    ")


def _mention(mention: MentionView, lang: str, width: int, indent: str) -> Iterator[str]:
    parts = [mention.work.cite_key, mention.work.title, period(mention.work.issued, lang), passage_words(mention, lang)]
    yield from _filled(", ".join([part for part in parts if part] + stance_words(mention, lang)), width, indent)
    if mention.quote:
        quoted = translate("“{quote}”", lang, quote=mention.quote)
        yield from _filled(quoted, width, indent + "  ")


def _differing(finding: FindingView, lang: str) -> list[str]:
    return [
        translate(
            "{axis}: {values}",
            lang,
            axis=axis_name(row.axis, lang),
            values=" ↔ ".join(dict.fromkeys(axis_value(row, value, lang) for value in row.values)),
        )
        for row in finding.scope_rows
        if row.differs
    ]


def _labelled(label: str, texts: Iterable[str], width: int, lang: str) -> Iterator[str]:
    for text in texts:
        if text:
            yield from _filled(translate("{label}: {text}", lang, label=label, text=text), width, "  ")


def _filled(text: str, width: int, indent: str = "") -> Iterator[str]:
    kept = indent[: max(0, width - 20)]
    for at, line in enumerate(wrap(safe(text), width - len(kept) - 2)):
        yield f"{kept}{'  ' if at else ''}{line}"
