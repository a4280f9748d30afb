"""The phrases that every report says of a digest, so that all renderers speak alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from claimdb.report.dates import as_of, day, moment, period
from claimdb.report.language import find_template, semicolons, translate, translate_count, word
from claimdb.report.numbers import unit_sign
from claimdb.report.phrases import interval, scope_phrase
from claimdb.report.terminal import cut
from claimdb.values.digest import (
    Break,
    Digest,
    Edge,
    EventView,
    FigureView,
    FindingView,
    MentionView,
    ScopeRow,
    WorkView,
)
from claimdb.values.hit import FindingState, Severity
from claimdb.values.material import Stance

CLAIM_COLUMNS = 90
NAME_COLUMNS = 60
SEVERITIES: Mapping[str, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
STATES: Mapping[str, str] = {
    FindingState.OPEN: "open",
    FindingState.EXPLAINED: "explained",
    FindingState.DISMISSED: "dismissed",
    FindingState.GONE: "gone",
}
_COUNTED_STATES: Mapping[str, tuple[str, str]] = {
    FindingState.OPEN: ("{count:n} open finding", "{count:n} open findings"),
    FindingState.EXPLAINED: ("{count:n} explained finding", "{count:n} explained findings"),
    FindingState.DISMISSED: ("{count:n} dismissed finding", "{count:n} dismissed findings"),
    FindingState.GONE: ("{count:n} finding that is gone", "{count:n} findings that are gone"),
}
STANCES: Mapping[str, str] = {Stance.ASSERTS: "says so", Stance.DENIES: "denies it", Stance.CORRECTS: "corrects it"}
AXES: Mapping[str, str] = {
    "measure": "measure",
    "unit": "unit",
    "rate": "rate of exchange",
    "place": "place",
    "as_of": "as-of date",
    "period": "period",
    "time": "date or period",
    "hedge": "hedge",
    "stance": "stance",
    "value": "value",
}
EVENTS: Mapping[str, str] = {
    "opened": "noticed",
    "explained": "explained",
    "dismissed": "dismissed",
    "reopened": "reopened: its evidence changed",
    "lapsed": "reopened: what was decided has run out",
    "unsettled": "reopened: the verdict holds no longer",
    "back": "noticed again",
    "gone": "gone: no longer noticed",
}
BREAKS: Mapping[str, str] = {
    Break.CITES_NOTHING: "cites nothing: nobody knows what it rests on",
    Break.NOT_OPENED: "not opened: nobody has read what it holds",
    Break.UNRESOLVED: "the citation leads to no work",
    Break.CYCLE: "leads back to itself",
    Break.RETRACTED: "retracted",
}
LINKS: Mapping[str, str] = {
    "cites": "cites",
    "says": "quotes",
    "reprint": "reprints",
    "translation": "translates",
    "edition": "is an edition of",
    "same_data": "uses the data of",
}
CHECKS: Mapping[str, str] = {
    "holds": "read: it holds this",
    "differs": "read: it says otherwise",
    "absent": "read: it does not hold this",
}


def compared_sentence(digest: Digest, lang: str) -> str:
    """Say how much was compared."""
    figures = translate_count("{count:n} figure", "{count:n} figures", digest.compared.figures, lang)
    return translate("{figures} compared, {extent}.", lang, figures=figures, extent=extent_words(digest, lang))


def extent_words(digest: Digest, lang: str) -> str:
    """Say what the compared figures were taken from: measures, claims, documents."""
    seen = digest.compared
    return translate(
        "of {measures}, from {claims} in {documents}",
        lang,
        measures=translate_count("{count:n} measure", "{count:n} measures", seen.measures, lang),
        claims=translate_count("{count:n} claim", "{count:n} claims", seen.claims, lang),
        documents=translate_count("{count:n} document", "{count:n} documents", seen.documents, lang),
    )


def found_sentence(digest: Digest, lang: str) -> str:
    """Say how many findings there are, by gravity."""
    if not digest.findings:
        return translate("Nothing to report.", lang)
    total = translate_count("{count:n} finding", "{count:n} findings", len(digest.findings), lang)
    return translate("{total}: {parts}.", lang, total=total, parts=gravity_words(digest, lang))


def gravity_words(digest: Digest, lang: str) -> str:
    """Count the findings by gravity; empty without any."""
    counted = (
        translate_count("{count:n} error", "{count:n} errors", digest.count(Severity.ERROR), lang),
        translate_count("{count:n} warning", "{count:n} warnings", digest.count(Severity.WARNING), lang),
        translate_count("{count:n} note", "{count:n} notes", digest.count(Severity.NOTE), lang),
    )
    present = {finding.severity for finding in digest.findings}
    return ", ".join(said for severity, said in zip(Severity, counted, strict=True) if severity in present)


def hidden_sentence(digest: Digest, lang: str) -> str:
    """Say which remembered findings are not shown; empty when all are."""
    parts = [translate_count(*_counted_state(state), count, lang) for state, count in digest.hidden if count]
    return translate("Not shown: {parts}.", lang, parts=", ".join(parts)) if parts else ""


def _counted_state(state: str) -> tuple[str, str]:
    """Give the templates for one finding in a state and for many; an unknown state stands for itself."""
    plain = "{count:n} " + state.replace("{", "{{").replace("}", "}}")
    return _COUNTED_STATES.get(state, (plain, plain))


def unknown_sentence(digest: Digest, lang: str) -> str:
    """Say how many pairs could not be compared, and for want of what; empty when all could."""
    parts = unknown_words(digest, lang)
    said = "Pairs that could not be compared, by what is missing: {parts}."
    return translate(said, lang, parts=parts) if parts else ""


def unknown_words(digest: Digest, lang: str) -> str:
    """Count the pairs that could not be compared by missing field, most first; empty without any."""
    by_field: dict[str, int] = {}
    for one in digest.unknown:
        by_field[one.field] = by_field.get(one.field, 0) + one.pairs
    return ", ".join(
        translate("{pairs:n} without {field}", lang, pairs=pairs, field=word(AXES, field, lang))
        for field, pairs in sorted(by_field.items(), key=lambda item: (-item[1], item[0]))
    )


def failed_sentence(digest: Digest, lang: str) -> str:
    """Say which rules could not run; empty when all did."""
    failed = digest.compared.rules_failed
    if not failed:
        return ""
    return translate(
        "These rules failed, so what they would have found is not known: {codes}.", lang, codes=", ".join(failed)
    )


def origins_sentence(finding: FindingView, lang: str) -> str:
    """Say how many documents and origins stand behind a finding, and on what all of them rest."""
    documents = translate_count("{count:n} document", "{count:n} documents", finding.documents, lang)
    low, high = finding.origins_min, finding.origins_max
    if low == high:
        origins = translate_count("{count:n} origin", "{count:n} origins", high, lang)
    else:
        origins = translate("{low:n} to {high:n} origins", lang, low=low, high=high)
    said = [translate("{documents}, {origins}", lang, documents=documents, origins=origins)]
    for point in finding.choke_points:
        if point.side is None:
            said.append(translate("all of it rests on {work}", lang, work=point.work))
        else:
            letter = side_letter(point.side)
            said.append(translate("all of {side} rests on {work}", lang, side=letter, work=point.work))
    return semicolons(said, lang)


@lru_cache(maxsize=4096)
def work_name(work: WorkView) -> str:
    """Name a work briefly: its authors' family names, else its container or title, else its cite key; then its year."""
    name = cut(work.called or work.authors or work.container or work.title or work.cite_key, NAME_COLUMNS)
    year = re.match(r"\d{4}", work.issued or "")
    return f"{name} {year[0]}" if year and year[0] not in name else name


def work_line(work: WorkView, lang: str) -> str:
    """Name a work in full on one line: authors, title, container, date."""
    parts = [work.authors, work.title, work.container, period(work.issued, lang)]
    return ", ".join(part for part in parts if part) or work.cite_key


def work_rest(work: WorkView, lang: str) -> str:
    """Say of a work what its brief name leaves out, on one line; empty when that is nothing."""
    named = work.called or work.authors or work.container or work.title
    parts = [part for part in (work.authors, work.title, work.container) if part and part != named]
    if named and cut(named, NAME_COLUMNS) != named:
        parts.insert(0, named)
    written = period(work.issued, lang)
    return ", ".join([*parts, written] if written else parts)


def stance_groups(mentions: Sequence[MentionView]) -> list[tuple[Stance, list[MentionView]]]:
    """Group mentions by how they speak: those who assert first, then who deny, then who correct."""
    groups = [(stance, [one for one in mentions if one.stance is stance]) for stance in Stance]
    return [(stance, held) for stance, held in groups if held]


def passage_words(mention: MentionView, lang: str) -> str:
    """Say where in its document a mention stands: page, line; empty when nobody noted it."""
    parts = []
    if mention.page:
        parts.append(translate("p. {page}", lang, page=mention.page))
    if mention.line is not None:
        parts.append(translate("line {line}", lang, line=mention.line))
    return ", ".join(parts)


def stance_words(mention: MentionView, lang: str) -> list[str]:
    """Say how a source speaks: stance when it is no plain assertion, speaker, hedge, inferred date, date of saying."""
    said = []
    if mention.stance is not Stance.ASSERTS:
        said.append(word(STANCES, mention.stance, lang))
    if mention.speaker:
        said.append(translate("according to {speaker}", lang, speaker=mention.speaker))
    if mention.hedged:
        said.append(translate("hedged", lang))
    if mention.said_on:
        said.append(translate("said: {date}", lang, date=period(mention.said_on, lang)))
    if mention.resolved_from:
        said.append(translate("time taken from: {origin}", lang, origin=mention.resolved_from))
    return said


def axis_value(row: ScopeRow, value: str | None, lang: str) -> str:
    """Write one cell of the scope table; an unknown value says so."""
    if value is None:
        return translate("unknown", lang)
    if row.axis == "as_of":
        return as_of(value, lang)
    if row.axis == "unit":
        return unit_sign(value)
    if row.axis == "stance":
        return word(STANCES, value, lang)
    return (period(value, lang) or value) if row.axis in {"period", "time"} else value


def axis_name(axis: str, lang: str) -> str:
    """Give the name of an axis of a scope; a qualifier has its own, in the language where that is a word of ours."""
    return word(AXES, axis, lang) if axis in AXES else find_template(axis, lang)


def event_words(event: EventView, lang: str) -> str:
    """Say one step in the life of a finding: when, what, by whom, why, until when."""
    said = translate(
        "{moment}: {what}, by {person}", lang, moment=moment(event.at, lang), what=word(EVENTS, event.kind, lang),
        person=event.by,
    )  # fmt: skip
    if event.reason:
        said = translate("{said}: {reason}", lang, said=said, reason=event.reason)
    if event.expires:
        said = translate("{said} (until {day})", lang, said=said, day=day(event.expires, lang))
    return said


def link_words(edge: Edge, lang: str) -> str:
    """Say how one work rests on another: cites (p. 4), reprints, and what a reader found there."""
    said = word(LINKS, edge.kind, lang)
    locator = None if edge.kind == "says" else edge.locator  # there it is the speaker, who stands at the other end
    more = [part for part in (locator, word(CHECKS, edge.checked, lang) if edge.checked else None) if part]
    return f"{said} ({', '.join(more)})" if more else said


def allowed_words(figure: FigureView, lang: str) -> str:
    """Say in brackets which values a figure allows as printed; empty where that is the figure itself."""
    values, wording = interval(figure.printed, lang, figure.unit), figure.wording
    if wording == values or (figure.unit is not None and wording == interval(figure.printed, lang)):
        return ""
    if figure.printed.low == figure.printed.high and _digits(wording) == _digits(values):
        # 230 000 and 230,000 are one number in two languages.
        return ""
    return translate("  (allows {values})", lang, values=values)


def side_letter(side: int | None) -> str:
    """Give the letter that stands for a side: A, B, … Z, AA; – for figures that take none."""
    if side is None:
        return "–"
    letter = chr(ord("A") + side % 26)
    return letter if side < 26 else side_letter(side // 26 - 1) + letter


def sides_phrase(finding: FindingView) -> str:
    """Set the printed figures of the sides against each other: 54 / about fifty ↔ 60."""
    return " ↔ ".join(" / ".join(_each_once(figure.wording for figure in side)) for side in finding.sides)


def scope_words(finding: FindingView) -> str:
    """Name what a finding is about, for its heading: measure and place, else the words of its first claim."""
    place = finding.scope.place.label if finding.scope and finding.scope.place else None
    named = ", ".join(part for part in (finding.measure_label, place) if part)
    return named or next((cut(text, CLAIM_COLUMNS) for _, text in finding.claim_texts if text), "")


def scope_in_full(finding: FindingView, lang: str) -> str:
    """Name measure, place, time and qualifiers of a finding on one line; empty where it has none of them."""
    scope = scope_phrase(finding.scope, lang) if finding.scope else ""
    return ", ".join(part for part in (finding.measure_label, scope) if part)


def claims_words(
    finding: FindingView, lang: str, *, heading: str | None = None, are_quotes_shown: bool = True
) -> list[str]:
    """Say which claims a finding is about, where neither a figure, a quote nor the heading says it.

    The heading is what `scope_words` gives, unless another is named; quotes say it where they are shown.
    """
    if finding.figures:
        return []
    quoted = {mention.quote for mention in finding.mentions if are_quotes_shown} | {
        scope_words(finding) if heading is None else heading
    }
    texts = dict.fromkeys(text for _, text in finding.claim_texts if text and text not in quoted)
    return [translate("Claim: {text}", lang, text=text) for text in texts]


def split_quote(quote: str, wording: str | None) -> tuple[str, str, str]:
    """Split a quote around its figure as printed; the figure is empty when it does not stand there.

    Spaces of every kind count as one, and a figure is never found inside a longer number or word.

    >>> split_quote("in 154 towns and 54 harbours", "54")
    ('in 154 towns and ', '54', ' harbours')
    """
    if not wording or not wording.strip():
        return quote, "", ""
    if wording.isalnum():
        # Most are one number without a sign, for which no pattern need be compiled.
        at = _find_whole(quote, wording)
        return (quote, "", "") if at < 0 else (quote[:at], wording, quote[at + len(wording) :])
    pattern = r"\s+".join(map(re.escape, wording.split()))
    found = re.search(rf"(?<![\w.,]){pattern}(?!\w|[.,]\d)", quote) or re.search(pattern, quote)
    if found is None:
        return quote, "", ""
    return quote[: found.start()], found[0], quote[found.end() :]


def _find_whole(quote: str, word: str) -> int:
    """Find where a word stands by itself, else where it stands first; below zero where it does not."""
    first = at = quote.find(word)
    while at >= 0:
        before, after = quote[at - 1 : at], quote[at + len(word) : at + len(word) + 2]
        is_whole = not (before.isalnum() or before in {"_", ".", ","}) and not (after[:1].isalnum() or after[:1] == "_")
        if is_whole and not (after[:1] in {".", ","} and after[1:].isdecimal()):
            return at
        at = quote.find(word, at + 1)
    return first


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _each_once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
