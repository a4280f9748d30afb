"""The summary of a check on one screen, for somebody who sees claimdb for the first time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimdb.report.denials import Denial
from claimdb.report.language import semicolons, translate, translate_count
from claimdb.report.numbers import NO_BREAK_SPACE
from claimdb.report.sentences import axis_name
from claimdb.report.terminal import display_width, pad, safe, wrap
from claimdb.values.digest import Digest, FigureView, FindingView
from claimdb.values.hit import Severity

KEY_SHOWN = 8
SHOWN = 5
MISSING_SHOWN = 3
_DENIED, _ONE_ORIGIN, _DISJOINT = "TXT005", "SRC007", "FIG001"
_INDENT = "  "


def summarise(digest: Digest, lang: str, denials: Sequence[Denial] = (), *, width: int = 80) -> str:
    """Say what was read, what cannot be compared, what does not add up, what is denied, and what agrees.

    Notes are left to the report but for wordings that agree and rest on one origin; so is what goes beyond a
    few of a kind. Lines are `width` columns at most; a section that would be empty is left out.
    """
    grave = [one for one in digest.findings if one.severity is not Severity.NOTE]
    single = sorted((one for one in digest.findings if _is_agreement(one)), key=_most_printed_first)
    wrong = [one for one in grave if one.rule.code != _DENIED]
    denied = [one for one in grave if one.rule.code == _DENIED]
    sections = (
        [safe(_read(digest, lang)), *_unknown(digest, lang)],
        _section(translate("What does not add up", lang), [(one.key, _wrong(one, lang)) for one in wrong], lang),
        _section(
            translate("What is said and denied", lang),
            [(one.key, _denied(one, denials, lang)) for one in denied],
            lang,
        ),
        _section(
            translate("What agrees, but rests on one origin", lang),
            [(one.key, _agreeing(one, lang)) for one in single],
            lang,
        ),
    )
    return "\n\n".join("\n".join(_lay_out(section, width)) for section in sections if section) + "\n"


def next_steps(digest: Digest, folder: str, files: Sequence[str], lang: str, *, width: int = 80) -> str:
    """Say what was written into a folder, and which commands show more of it; their keys are those of the digest."""
    written = translate("In {folder}/: {files}.", lang, folder=folder, files=", ".join(files))
    opening = translate("Open report.html in a browser, and try:", lang)
    steps = [("cd " + folder, ""), *_steps(digest, lang)]
    wide = max(display_width(command) for command, _ in steps)
    lines = [f"{_INDENT}{pad(command, wide)}  {why}".rstrip() for command, why in steps]
    return "\n".join([*wrap(written, width), *wrap(opening, width), *lines]) + "\n"


def _steps(digest: Digest, lang: str) -> Iterator[tuple[str, str]]:
    grave = [one for one in digest.findings if one.severity is not Severity.NOTE]
    if grave:
        # A finding of several figures shows more than one of two.
        shown = max(grave, key=lambda one: (one.severity.rank, len(one.figures)))
        yield f"claimdb finding show {shown.key[:KEY_SHOWN]}", translate("the passages, and what settles it", lang)
    agreeing = [one for one in digest.findings if _is_agreement(one) and one.claims]
    if agreeing:
        shown = min(agreeing, key=_most_printed_first)
        finest = min(shown.figures, key=lambda figure: (_room(figure), figure.key))
        yield f"claimdb trace {finest.claim[:KEY_SHOWN]}", translate("who says it, on whose authority", lang)
        if shown.measure:
            key = shown.measure[:KEY_SHOWN]
            yield f"claimdb positions {key}", translate("how many origins hold what", lang)
    yield "claimdb verify --next", translate("what waits for your verdict", lang)


def _room(figure: FigureView) -> Decimal:
    """Give how much an interval leaves open."""
    low, high = figure.strict.low, figure.strict.high
    return Decimal("Infinity") if low is None or high is None else high - low


def _read(digest: Digest, lang: str) -> str:
    seen = digest.compared
    works = max(0, seen.sources - seen.documents)
    return translate(
        "{documents}: {claims} with {figures}, resting on {works}.",
        lang,
        documents=translate_count("{count:n} document read", "{count:n} documents read", seen.documents, lang),
        claims=translate_count("{count:n} claim", "{count:n} claims", seen.claims, lang),
        figures=translate_count("{count:n} figure", "{count:n} figures", seen.figures, lang),
        works=translate_count("{count:n} work", "{count:n} works", works, lang),
    )


Line = str | tuple[str, str]
"""A line of its own, or a key with what hangs beside it."""


def _section(title: str, items: Sequence[tuple[str, str]], lang: str) -> list[Line]:
    if not items:
        return []
    lines: list[Line] = [title]
    lines += [(key[:KEY_SHOWN], safe(text)) for key, text in items[:SHOWN]]
    more = len(items) - SHOWN
    if more > 0:
        lines.append(("", translate("and {count:n} more in the report", lang, count=more)))
    return lines


def _wrong(finding: FindingView, lang: str) -> str:
    about = f"{finding.measure_label}: " if finding.measure_label and lang == "en" else ""
    if finding.measure_label and not about:
        about = f"{finding.measure_label}{NO_BREAK_SPACE}: "
    message = finding.message
    if finding.rule.code == _DISJOINT:
        printed = _listed(dict.fromkeys(figure.wording for figure in finding.figures), lang)
        message = translate("{printed} cannot be true together.", lang, printed=printed)
    return f"{about}{message}"


def _denied(finding: FindingView, denials: Sequence[Denial], lang: str) -> str:
    said = []
    for denial in denials:
        if denial.claim in finding.claims:
            text = _joined([denial.text], lang)
            said.append(translate("{denier} denies: {texts}.", lang, denier=denial.denier, texts=text))
            if denial.left:
                said.append(translate("Not denied: {texts}.", lang, texts=_joined(denial.left, lang)))
            if denial.own:
                said.append(translate("Own account: {texts}.", lang, texts=_joined(denial.own, lang)))
    return " ".join(said) or finding.message


def _joined(texts: Iterable[str], lang: str) -> str:
    return semicolons((text.rstrip(".") for text in texts), lang)


def _agreeing(finding: FindingView, lang: str) -> str:
    printed = dict.fromkeys(_quoted(figure.wording, lang) for figure in finding.figures)
    documents = translate_count("{count:n} document", "{count:n} documents", finding.documents, lang)
    documents = documents.replace(" ", NO_BREAK_SPACE)
    return translate(
        "{measure}: {printed} ({documents}).",
        lang,
        measure=finding.measure_label or "",
        printed=_listed(printed, lang),
        documents=documents,
    )


def _is_agreement(finding: FindingView) -> bool:
    """Whether it is worth saying that documents agree: they say the same in different words."""
    return finding.rule.code == _ONE_ORIGIN and len({figure.wording for figure in finding.figures}) > 1


def _most_printed_first(finding: FindingView) -> tuple[int, str]:
    return -len({figure.wording for figure in finding.figures}), finding.key


def _quoted(wording: str, lang: str) -> str:
    return f"«{NO_BREAK_SPACE}{wording}{NO_BREAK_SPACE}»" if lang == "fr" else f"“{wording}”"


def _listed(words: Iterable[str], lang: str) -> str:
    every = list(words)
    if len(every) < 2:
        return "".join(every)
    return translate("{some} and {last}", lang, some=", ".join(every[:-1]), last=every[-1])


def _unknown(digest: Digest, lang: str) -> list[Line]:
    pairs: dict[str, int] = {}
    for one in digest.unknown:
        pairs[one.field] = pairs.get(one.field, 0) + one.pairs
    ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{axis_name(field, lang)} ({count})" for field, count in ordered[:MISSING_SHOWN])
    return [translate("Pairs not comparable for lack of: {fields}.", lang, fields=safe(named))] if named else []


def _lay_out(lines: Sequence[Line], width: int) -> Iterator[str]:
    for line in lines:
        if isinstance(line, str):
            yield from wrap(line, width)
            continue
        key, text = line
        hanging = len(_INDENT) + KEY_SHOWN + 1
        for at, part in enumerate(wrap(text, width - hanging)):
            yield f"{_INDENT}{pad('' if at else key, KEY_SHOWN)} {part}"
