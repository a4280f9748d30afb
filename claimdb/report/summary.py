"""The summary of a check on one screen, for somebody who sees claimdb for the first time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from claimdb.report.language import translate, translate_count
from claimdb.report.terminal import safe
from claimdb.values.digest import Digest, FindingView
from claimdb.values.hit import Severity
from claimdb.values.material import Stance

SHORT_KEY = 8
_DENIED = "TXT005"
_ONE_ORIGIN = "SRC007"


def summarise(digest: Digest, lang: str, *, width: int = 80) -> str:
    """Say what was read, what does not add up, what is denied, what agrees, and what cannot be compared.

    Notes are left to the report but for the agreements that rest on one origin. Lines are `width`
    columns at most, where words allow; every section that would be empty is left out.
    """
    grave = [one for one in digest.findings if one.severity is not Severity.NOTE]
    sections = [
        [_read(digest, lang)],
        _section("What does not add up", (_wrong(one, lang) for one in grave if one.rule.code != _DENIED), lang),
        _section("What is said and denied", (_denied(one, lang) for one in grave if one.rule.code == _DENIED), lang),
        _section(
            "What agrees, but rests on one origin",
            (_agreeing(one, lang) for one in digest.findings if one.rule.code == _ONE_ORIGIN),
            lang,
        ),
        _section("What cannot be compared", _unknown(digest, lang), lang),
    ]
    laid = ["\n".join(_wrap(line, width) for line in section) for section in sections if section]
    return "\n\n".join(laid) + "\n"


def _read(digest: Digest, lang: str) -> str:
    seen = digest.compared
    return translate(
        "{documents:n} documents: {claims:n} claims with {figures:n} figures, resting on {works:n} works.",
        lang,
        documents=seen.documents,
        claims=seen.claims,
        figures=seen.figures,
        works=seen.sources - seen.documents,
    )


def _section(title: str, lines: Iterable[str], lang: str) -> list[str]:
    body = list(lines)
    return [translate(title, lang), *body] if body else []


def _wrong(finding: FindingView, lang: str) -> str:
    about = f"{safe(finding.measure_label)}: " if finding.measure_label else ""
    severity = translate(finding.severity.value, lang)
    return f"  {finding.key[:SHORT_KEY]} ({severity}) {about}{safe(finding.message)}"


def _denied(finding: FindingView, lang: str) -> str:
    deniers = [one.speaker or one.work.cite_key for one in finding.all_mentions if one.stance is Stance.DENIES]
    said = "; ".join(words for _claim, words in finding.claim_texts)
    denied = translate("{deniers}: denied", lang, deniers=", ".join(dict.fromkeys(deniers)))
    return f"  {finding.key[:SHORT_KEY]} {safe(said)} ({safe(denied)})"


def _agreeing(finding: FindingView, lang: str) -> str:
    printed = dict.fromkeys(figure.wording for figure in finding.figures)
    words = ", ".join(f"“{wording}”" if lang == "en" else f"«\xa0{wording}\xa0»" for wording in printed)
    documents = translate_count("{count:n} document", "{count:n} documents", finding.documents, lang)
    return f"  {finding.key[:SHORT_KEY]} {safe(finding.measure_label or '')}: {safe(words)} ({documents})"


def _unknown(digest: Digest, lang: str) -> Sequence[str]:
    pairs: dict[str, int] = {}
    for one in digest.unknown:
        pairs[one.field] = pairs.get(one.field, 0) + one.pairs
    ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    named = [
        translate_count("{count:n} pair without {field}", "{count:n} pairs without {field}", count, lang, field=field)
        for field, count in ((translate(field, lang), count) for field, count in ordered)
    ]
    return [f"  {safe('; '.join(named))}"] if named else []


def _wrap(line: str, width: int) -> str:
    indent = " " * (4 if line.startswith("  ") else 0)
    return textwrap.fill(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )
