"""The report for machines: JSON with the fields that others build on, and CSV for spreadsheets."""

from __future__ import annotations

from typing import Any

from claimdb.report.escaping import write_json
from claimdb.report.phrases import scope_phrase
from claimdb.report.sentences import sides_phrase
from claimdb.report.tables import csv_table, plain_value
from claimdb.values.baseline import Against
from claimdb.values.digest import Digest, FindingView, MentionView, Unknown
from claimdb.values.period import Period
from claimdb.values.scope import Scope

CSV_COLUMNS = (
    "key", "rule", "name", "severity", "state", "outcome", "axis", "message", "explanation", "measure", "scope",
    "printed", "sources", "quotes", "documents", "origins_min", "origins_max", "since",
)  # fmt: skip


def render_json(digest: Digest) -> str:
    """Write a digest as one JSON document: `findings, rules_run, rules_failed, positions_checked, unknown`.

    `unknown` counts pairs that could not be compared by missing field, `missing` also by measure, those that would
    settle most first. Keys stand in the order of the contract; the message is in the language of the digest.
    """
    unknown: dict[str, int] = {}
    for one in sorted(digest.unknown, key=lambda each: each.field):
        unknown[one.field] = unknown.get(one.field, 0) + one.pairs
    document = {
        "findings": [finding_record(finding) for finding in digest.findings],
        "rules_run": list(digest.compared.rules_run),
        "rules_failed": list(digest.compared.rules_failed),
        "positions_checked": digest.compared.positions,
        "unknown": unknown,
        "missing": [_missing_record(one) for one in digest.unknown],
        "baseline": against_record(digest.against),
    }
    return write_json(document, indent=2) + "\n"


def _missing_record(one: Unknown) -> dict[str, Any]:
    return {"measure": one.measure, "label": one.measure_label, "field": one.field, "pairs": one.pairs}


def finding_record(finding: FindingView) -> dict[str, Any]:
    """Give a finding with exactly the fields of the machine output, ready for JSON."""
    return {
        "key": finding.key,
        "rule": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "state": finding.state.value,
        "outcome": finding.outcome.value if finding.outcome else None,
        "axis": finding.axis,
        "message": finding.message,
        "explanation": finding.explanation,
        "measure": finding.measure,
        "scope": scope_record(finding.scope) if finding.scope else None,
        "claims": list(finding.claims),
        "claim_words": [dict(finding.claim_texts).get(key) or None for key in finding.claims],
        "figures": [figure.key for figure in finding.figures],
        "places": [_place_record(mention) for mention in finding.all_mentions],
        "origins": {"documents": finding.documents, "min": finding.origins_min, "max": finding.origins_max},
        "evidence": finding.evidence,
        "since": plain_value(finding.since),
        "baseline": finding.standing.value if finding.standing else None,
    }


def against_record(against: Against | None) -> dict[str, Any] | None:
    """Give what a comparison with a baseline came to, ready for JSON; None without one."""
    if against is None:
        return None
    return {
        "name": against.name,
        "known": against.known,
        "new": against.new,
        "gone": against.gone,
        "updated": against.updated,
    }


def scope_record(scope: Scope) -> dict[str, Any]:
    """Give a scope as JSON: place by its label, times as EDTF where there is one, qualifiers by name."""
    return {
        "place": scope.place.label if scope.place else None,
        "as_of": _time(scope.as_of),
        "period": _time(scope.period),
        "qualifiers": dict(scope.qualifiers),
    }


def _time(period: Period | None) -> str | None:
    return None if period is None else period.edtf or period.text


def _place_record(mention: MentionView) -> dict[str, Any]:
    return {
        "document": mention.work.file_name,
        "source": mention.work.cite_key,
        "start": mention.start,
        "end": mention.end,
        "line": mention.line,
        "page": mention.page,
        "quote": mention.quote,
        "source_key": mention.work.key,
    }


def render_csv(digest: Digest, lang: str) -> str:
    """Write a digest as CSV, one finding a row; nothing in it is a formula."""
    return csv_table([finding_row(finding, lang) for finding in digest.findings], CSV_COLUMNS)


def finding_row(finding: FindingView, lang: str) -> dict[str, Any]:
    """Give a finding as a row for spreadsheets: the columns of CSV_COLUMNS, names in place of keys."""
    mentions = finding.all_mentions
    return {
        **finding_record(finding),
        "measure": finding.measure_label,
        "scope": scope_phrase(finding.scope, lang) if finding.scope else None,
        "printed": sides_phrase(finding),
        "sources": "; ".join(dict.fromkeys(mention.work.cite_key for mention in mentions)),
        "quotes": " | ".join(dict.fromkeys(mention.quote for mention in mentions if mention.quote)),
        "documents": finding.documents,
        "origins_min": finding.origins_min,
        "origins_max": finding.origins_max,
    }
