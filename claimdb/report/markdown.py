"""The report in Markdown (CommonMark with GitHub's tables): every word of a document escaped."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.report.dates import moment, period
from claimdb.report.escaping import escape_markdown, safe_url
from claimdb.report.language import translate, word
from claimdb.report.overview import listed_about, overview
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
    scope_words,
    side_letter,
    sides_phrase,
    split_quote,
    stance_words,
    unknown_sentence,
    work_line,
)
from claimdb.report.trace import trace_lines
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView, WorkView
from claimdb.values.hit import FindingState


def render_markdown(digest: Digest, lang: str) -> str:
    """Render a digest as Markdown; same digest, same bytes."""
    lines = [*_opening(digest, lang)]
    for finding in digest.findings:
        lines.extend(_finding(finding, lang))
    lines.extend(_works(digest, lang))
    return "\n".join(lines) + "\n"


def _opening(digest: Digest, lang: str) -> Iterator[str]:
    yield f"# {escape_markdown(digest.title)}"
    yield ""
    said = (
        translate("Made on {moment}.", lang, moment=moment(digest.generated, lang)),
        *digest.selection,
        compared_sentence(digest, lang),
        found_sentence(digest, lang),
        hidden_sentence(digest, lang),
        unknown_sentence(digest, lang),
        failed_sentence(digest, lang),
    )
    for sentence in said:
        if sentence:
            yield escape_markdown(sentence)
            yield ""
    if digest.findings:
        yield from _contents(digest, lang)


def _contents(digest: Digest, lang: str) -> Iterator[str]:
    names = ("severity", "finding", "measure", "printed", "key")
    yield _row(translate("severity", lang), translate("finding", lang), translate("about", lang),
               translate("printed", lang), translate("key", lang))  # fmt: skip
    yield _row(*("---" for _ in names))
    for line in overview(digest.findings):
        one, alone = line.finding, line.findings == 1
        cells = (word(SEVERITIES, one.severity, lang), f"{one.rule.code} {one.rule.label}", listed_about(line, lang),
                 sides_phrase(one) if alone else "", one.key if alone else "")  # fmt: skip
        yield _row(*map(escape_markdown, cells))
    yield ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _finding(finding: FindingView, lang: str) -> Iterator[str]:
    state = "" if finding.state is FindingState.OPEN else f" [{word(STATES, finding.state, lang)}]"
    head = f"{word(SEVERITIES, finding.severity, lang)} {finding.rule.code}, {finding.rule.label}{state}"
    about = scope_words(finding)
    if about:
        head = translate("{label}: {text}", lang, label=head, text=about)
    yield f"## {escape_markdown(head)} ({escape_markdown(finding.key)})"
    yield ""
    yield f"**{escape_markdown(finding.message)}**"
    yield ""
    for said in claims_words(finding, lang):
        yield escape_markdown(said)
        yield ""
    many = len(finding.sides) > 1
    for side in finding.sides:
        for figure in side:
            yield from _figure(figure, lang, one_of_many=many)
    for mention in finding.mentions:
        yield from _mention(mention, lang, "")
    yield ""
    yield from _scope_table(finding, lang)
    yield f"### {escape_markdown(translate('Origins', lang))}"
    yield ""
    yield escape_markdown(origins_sentence(finding, lang))
    yield ""
    for line in trace_lines(finding.graph, lang):
        yield f"{'  ' * line.depth}- {escape_markdown(line.text)}"
    yield ""
    yield from _closing(finding, lang)


def _figure(figure: FigureView, lang: str, *, one_of_many: bool) -> Iterator[str]:
    allows = escape_markdown(allowed_words(figure, lang).strip())
    said = f"**{escape_markdown(figure.wording)}** {allows}".rstrip()
    yield f"- {translate('{label}: {text}', lang, label=side_letter(figure.side), text=said) if one_of_many else said}"
    for mention in figure.mentions:
        yield from _mention(mention, lang, "  ")


def _mention(mention: MentionView, lang: str, indent: str) -> Iterator[str]:
    parts = [mention.work.cite_key, work_line(mention.work, lang), passage_words(mention, lang)]
    said = [part for part in parts if part] + stance_words(mention, lang)
    yield f"{indent}- {', '.join(map(escape_markdown, said))}"
    if mention.quote:
        before, figure, after = split_quote(mention.quote, mention.wording)
        # Spaces inside the stars would keep Markdown from making them bold.
        marked = f"{escape_markdown(before)}**{escape_markdown(figure)}**{escape_markdown(after)}" if figure else (
            escape_markdown(before)
        )  # fmt: skip
        yield f"{indent}  > {marked}"


def _scope_table(finding: FindingView, lang: str) -> Iterator[str]:
    if not finding.scope_rows:
        return
    columns = [f"{side_letter(figure.side)} {figure.wording}" for figure in finding.figures]
    yield _row("", *map(escape_markdown, columns), "")
    yield _row(*("---" for _ in range(len(columns) + 2)))
    for row in finding.scope_rows:
        values = [axis_value(row, value, lang) for value in row.values]
        mark = translate("≠ differs", lang) if row.differs else ""
        yield _row(*map(escape_markdown, (axis_name(row.axis, lang), *values, mark)))
    yield ""


def _closing(finding: FindingView, lang: str) -> Iterator[str]:
    rule = translate("Rule", lang)
    said = [
        (f"{rule} {finding.rule.code}", finding.rule.definition),
        (translate("To settle it", lang), finding.rule.settle),
        (translate("Explanation", lang), finding.explanation),
    ]
    for label, text in said:
        if text:
            yield f"- {escape_markdown(translate('{label}: {text}', lang, label=label, text=text))}"
    for event in finding.history:
        yield f"- {escape_markdown(event_words(event, lang))}"
    yield ""


def _works(digest: Digest, lang: str) -> Iterator[str]:
    if not digest.works:
        return
    yield f"## {escape_markdown(translate('Works that this report rests on', lang))}"
    yield ""
    for work in digest.works:
        yield f"- {translate('{label}: {text}', lang, label=escape_markdown(work.cite_key), text=_work(work, lang))}"


def _work(work: WorkView, lang: str) -> str:
    named = escape_markdown(", ".join(p for p in (work.authors, work.title, work.container) if p) or work.cite_key)
    date = period(work.issued, lang)
    url = safe_url(work.url)
    parts = [named, escape_markdown(date) if date else None, f"<{url}>" if url else None]
    return ", ".join(part for part in parts if part)
