"""Findings in a few lines each, as a linter prints them, and what a check came to in the end."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.report.baselines import against_sentence
from claimdb.report.language import translate, word
from claimdb.report.sentences import (
    SEVERITIES,
    STATES,
    axis_name,
    claims_words,
    compared_sentence,
    failed_sentence,
    found_sentence,
    hidden_sentence,
    origins_sentence,
    passage_words,
    scope_in_full,
)
from claimdb.report.terminal import safe, wrap
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView
from claimdb.values.hit import FindingState

KEY_SHOWN = 8
_MISSING_SHOWN = 10


def render_brief(digest: Digest, lang: str, width: int = 80) -> str:
    """Print the findings of a check one after the other, then the sums; same digest, same bytes."""
    lines: list[str] = []
    for finding in digest.findings:
        lines.extend(_finding(finding, lang, width))
        lines.append("")
    said = (
        compared_sentence(digest, lang),
        found_sentence(digest, lang),
        hidden_sentence(digest, lang),
        against_sentence(digest.against, lang),
        failed_sentence(digest, lang),
    )
    lines.extend(line for sentence in said if sentence for line in wrap(safe(sentence), width))
    lines.extend(_missing(digest, lang, width))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _finding(finding: FindingView, lang: str, width: int) -> Iterator[str]:
    severity = word(SEVERITIES, finding.severity, lang)
    state = "" if finding.state is FindingState.OPEN else f" [{word(STATES, finding.state, lang)}]"
    yield from _filled(
        f"{finding.key[:KEY_SHOWN]}  {severity} {finding.rule.code} {finding.rule.label}{state}", width, ""
    )
    about = scope_in_full(finding, lang)
    if about:
        yield from _filled(about, width, "  ")
    yield from _filled(finding.message, width, "  ")
    for said in claims_words(finding, lang, heading=about, are_quotes_shown=False):
        yield from _filled(said, width, "  ")
    if finding.rule.coverage:
        # It asks for work that is still to be done: who says what is not in question.
        return
    for figure in finding.figures:
        yield from _filled(_figure(figure, lang), width, "    ")
    for mention in finding.mentions:
        yield from _filled(_speaks(mention, lang), width, "    ")
    if finding.explanation:
        yield from _filled(finding.explanation, width, "  ")
    yield from _filled(origins_sentence(finding, lang), width, "  ")
    yield from _filled(finding.rule.settle, width, "  ")


def _figure(figure: FigureView, lang: str) -> str:
    return f"{figure.wording}  {'; '.join(dict.fromkeys(_speaks(mention, lang) for mention in figure.mentions))}"


def _speaks(mention: MentionView, lang: str) -> str:
    where = passage_words(mention, lang)
    return f"{mention.work.cite_key} ({where})" if where else mention.work.cite_key


def _missing(digest: Digest, lang: str, width: int) -> Iterator[str]:
    """Say which measures lack what most; these are the pairs that nobody compared."""
    if not digest.unknown:
        return
    yield ""
    yield from _filled(translate("Pairs that could not be compared, by what is missing most:", lang), width, "")
    for one in digest.unknown[:_MISSING_SHOWN]:
        said = translate(
            "{pairs:n} without {field}: {measure}",
            lang,
            pairs=one.pairs,
            field=axis_name(one.field, lang),
            measure=one.measure_label,
        )
        yield from _filled(said, width, "  ")
    more = len(digest.unknown) - _MISSING_SHOWN
    if more > 0:
        yield translate("  and {count:n} more", lang, count=more)


def _filled(text: str, width: int, indent: str) -> Iterator[str]:
    for at, line in enumerate(wrap(safe(text), width - len(indent) - 2)):
        yield f"{indent}{'  ' if at else ''}{line}"
