"""What notebooks show of results: small pieces of HTML without script, style sheet or anything from outside; Markdown.

Every word of a document is made visible (controls, bidirectional marks) and escaped. In a notebook of a stranger these
pieces stand beside the stranger's own markup, so nothing in them is named: no id, no class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from claimdb.report.escaping import escape_markdown
from claimdb.report.language import find_template, translate, word
from claimdb.report.sentences import (
    SEVERITIES,
    STATES,
    allowed_words,
    axis_name,
    axis_value,
    claims_words,
    compared_sentence,
    failed_sentence,
    found_sentence,
    hidden_sentence,
    origins_sentence,
    passage_words,
    scope_words,
    side_letter,
    split_quote,
    stance_words,
    unknown_sentence,
    work_line,
)
from claimdb.report.tables import cell, header, markdown_table
from claimdb.report.terminal import safe
from claimdb.values.digest import Digest, FigureView, FindingView, MentionView
from claimdb.values.hit import FindingState

if TYPE_CHECKING:
    from claimdb.report.told import Finding, Place, Positions

SHOWN = 100
"""So many findings are shown of one result; a notebook is no place for more."""
_LISTED = ("severity", "rule", "finding", "message", "key")
_OF_POSITIONS = ("positions", "documents", "origins", "sources")


def report_html(digest: Digest, lang: str) -> str:
    """Show a report: what it came to, then each finding whole."""
    said = [digest.title, *_sums(digest, lang)]
    shown = "".join(finding_html(one, lang) for one in digest.findings[:SHOWN])
    return "".join(f"<p>{_text(one)}</p>" for one in said) + shown + _more(len(digest.findings), lang)


def _sums(digest: Digest, lang: str) -> Iterator[str]:
    said = (
        *digest.selection,
        compared_sentence(digest, lang),
        found_sentence(digest, lang),
        hidden_sentence(digest, lang),
        unknown_sentence(digest, lang),
        failed_sentence(digest, lang),
    )
    yield from (sentence for sentence in said if sentence)


def finding_html(finding: FindingView, lang: str) -> str:
    """Show one finding: the printed figures, who prints them where, the quotes, what differs, what would settle it."""
    state = "" if finding.state is FindingState.OPEN else f" [{word(STATES, finding.state, lang)}]"
    head = f"{word(SEVERITIES, finding.severity, lang)} {finding.rule.code} {finding.rule.label}{state}"
    about = scope_words(finding)
    said = [
        finding.message,
        *claims_words(finding, lang),
        *([translate("{label}: {text}", lang, label=translate("Explanation", lang), text=finding.explanation)]
          if finding.explanation else []),
        translate("{label}: {text}", lang, label=translate("Origins", lang), text=origins_sentence(finding, lang)),
        translate("{label}: {text}", lang, label=translate("To settle it", lang), text=finding.rule.settle),
    ]  # fmt: skip
    rows = [_mention_row(figure, mention, lang) for figure in finding.figures for mention in figure.mentions]
    rows.extend(_mention_row(None, mention, lang) for mention in finding.mentions)
    parts = [
        f"<p><strong>{_text(head)}</strong> {_text(about)} <code>{_text(finding.key[:8])}</code></p>",
        f"<p>{_text(said[0])}</p>",
        _rows_html(rows),
        _scope_html(finding, lang),
        *(f"<p>{_text(one)}</p>" for one in said[1:]),
    ]
    return f"<section>{''.join(parts)}</section>"


def _mention_row(figure: FigureView | None, mention: MentionView, lang: str) -> list[str]:
    printed = "" if figure is None else f"<strong>{_text(mention.wording or figure.wording)}</strong>"
    allows = "" if figure is None else _text(allowed_words(figure, lang))
    where = ", ".join(part for part in (passage_words(mention, lang), *stance_words(mention, lang)) if part)
    quote = ""
    if mention.quote:
        before, marked, after = split_quote(mention.quote, mention.wording)
        quote = f"<q>{_text(before)}{f'<mark>{_text(marked)}</mark>' if marked else ''}{_text(after)}</q>"
    letter = "" if figure is None else side_letter(figure.side)
    named = f"{_text(mention.work.cite_key)}: {_text(work_line(mention.work, lang))}"
    return [letter, printed + allows, named, _text(where), quote]


def _scope_html(finding: FindingView, lang: str) -> str:
    if not finding.scope_rows:
        return ""
    heads = [_text(f"{side_letter(one.side)} {one.wording}") for one in finding.figures]
    rows = [
        [_text(axis_name(row.axis, lang)), *(_text(axis_value(row, value, lang)) for value in row.values),
         _text(translate("≠ differs", lang)) if row.differs else ""]
        for row in finding.scope_rows
    ]  # fmt: skip
    return _rows_html(rows, ["", *heads, ""])


def told_html(finding: Finding, lang: str) -> str:
    """Show one finding of which only the record is known, as of a document that was read by itself."""
    rows = [
        [_text(named), _text(where), f"<q>{_text(quote)}</q>" if quote else ""]
        for named, where, quote in _told_places(finding, lang)
    ]
    settle = f"<p>{_text(finding.settle)}</p>" if finding.settle else ""
    return (
        f"<section><p><strong>{_text(_head(finding, lang))}</strong></p><p>{_text(finding.message)}</p>"
        f"{_rows_html(rows)}{settle}</section>"
    )


def told_markdown(finding: Finding, lang: str) -> str:
    """Write one finding in Markdown: what it is, where, in which words, what would settle it."""
    lines = [f"**{escape_markdown(_head(finding, lang))}**", "", escape_markdown(finding.message), ""]
    for named, where, quote in _told_places(finding, lang):
        lines.append(f"- {escape_markdown(', '.join(part for part in (named, where) if part))}")
        if quote:
            lines.append(f"  > {escape_markdown(quote)}")
    if finding.settle:
        lines.extend(["", escape_markdown(finding.settle)])
    return "\n".join(lines) + "\n"


def _told_places(finding: Finding, lang: str) -> Iterable[tuple[str, str, str | None]]:
    """Give what each place is called, where it is, and its words; several figures of one sentence are one place."""
    return dict.fromkeys(
        (one.source or one.document or "", _place_words(one, lang), one.quote) for one in finding.places
    )


def findings_html(findings: Sequence[Finding], rules_failed: Sequence[str], lang: str) -> str:
    """Show findings as a table, one a row."""
    rows = [[_text(row[name]) for name in _LISTED] for row in _listed(findings, lang)]
    table = _rows_html(rows, [_text(header(name, lang)) for name in _LISTED])
    return "".join(f"<p>{_text(one)}</p>" for one in _opening(findings, rules_failed, lang)) + table + _more(
        len(findings), lang
    )  # fmt: skip


def findings_markdown(findings: Sequence[Finding], rules_failed: Sequence[str], lang: str) -> str:
    """Write findings as a Markdown table, one a row."""
    said = [escape_markdown(one) for one in _opening(findings, rules_failed, lang)]
    table = [markdown_table(list(_listed(findings, lang)), _LISTED, lang)] if findings else []
    return "\n\n".join([*said, *table]).rstrip("\n") + "\n"


def _opening(findings: Sequence[Finding], rules_failed: Sequence[str], lang: str) -> Iterator[str]:
    if not findings:
        yield translate("Nothing was found.", lang)
    if rules_failed:
        yield translate("Rules that failed: {codes}.", lang, codes=", ".join(rules_failed))


def _listed(findings: Sequence[Finding], lang: str) -> Iterator[Mapping[str, Any]]:
    for one in findings[:SHOWN]:
        name = find_template(one.name, lang)
        yield {"severity": word(SEVERITIES, one.severity, lang), "rule": one.rule, "finding": name,
               "message": one.message, "key": one.key[:8]}  # fmt: skip


def positions_html(group: Positions, lang: str) -> str:
    """Show the positions on one measure and scope as a table, lowest first; the leading one is bold."""
    rows = []
    for row, one in zip(_position_rows(group), group.positions, strict=True):
        cells = [_text(cell(row[name], lang)) for name in _OF_POSITIONS]
        rows.append([f"<strong>{cells[0]}</strong>" if one.is_best else cells[0], *cells[1:]])
    heads = [_text(header(name, lang)) for name in _OF_POSITIONS]
    return f"<section><p>{_text(_group_words(group, lang))}</p>{_rows_html(rows, heads)}</section>"


def positions_markdown(group: Positions, lang: str) -> str:
    """Write the positions on one measure and scope as a Markdown table, lowest first."""
    table = markdown_table(list(_position_rows(group)), _OF_POSITIONS, lang)
    return f"{escape_markdown(_group_words(group, lang))}\n\n{table}"


def _group_words(group: Positions, lang: str) -> str:
    about = [group.subject, group.measure, group.place, group.as_of or group.period]
    about.extend(f"{name} {value}" for name, value in group.qualifiers.items())
    named = ", ".join(part for part in about if part)
    return translate("{about}: {said}", lang, about=named, said=translate(_OUTCOMES[group.outcome], lang))


_OUTCOMES: Mapping[str, str] = {
    "agreed": "agreed",
    "contradiction": "contradiction",
    "update": "update: the newer supersedes",
    "unresolved": "contradiction: none of them leads clearly",
}


def _position_rows(group: Positions) -> Iterator[Mapping[str, Any]]:
    for one in group.positions:
        low, high = one.origins_min, one.origins_max
        origins = str(low) if low == high else f"{low}–{high}"
        yield {"positions": one.label, "documents": one.documents, "origins": origins, "sources": one.sources}


def _head(finding: Finding, lang: str) -> str:
    return f"{word(SEVERITIES, finding.severity, lang)} {finding.rule} {find_template(finding.name, lang)}"


def _place_words(place: Place, lang: str) -> str:
    page = translate("p. {page}", lang, page=place.page) if place.page else None
    line = translate("line {line}", lang, line=place.line) if place.line is not None else None
    return ", ".join(part for part in (page, line) if part)


def _more(count: int, lang: str) -> str:
    return f"<p>{_text(translate('And {count:n} more.', lang, count=count - SHOWN))}</p>" if count > SHOWN else ""


def _rows_html(rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> str:
    """Lay cells that are markup already out as a table; empty without rows."""
    lines = ["<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in rows]
    if not lines:
        return ""
    head = "<tr>" + "".join(f"<th>{one}</th>" for one in heads) + "</tr>" if heads else ""
    return f"<table>{head}{''.join(lines)}</table>"


def _text(words: str) -> str:
    return escape(safe(words))
