"""Sources as records, by looks: the fields that lists and machines show, with keys and never row ids."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from claimdb.record.batches import batches
from claimdb.record.claim_reading import words_of
from claimdb.store.looking import Look, moment

_COLUMNS = (
    "id", "key", "cite_key", "type", "title", "authors", "container_title", "publisher", "issued", "language", "url",
    "doi", "note", "is_primary", "is_stub", "is_confidential", "merged_into_id", "withdrawn_at",
)  # fmt: skip
_SELECTED = f"SELECT {', '.join(_COLUMNS)} FROM source"  # noqa: S608 - our own names
_LIVING = "withdrawn_at IS NULL AND merged_into_id IS NULL"


def find_source(look: Look, given: str) -> int | None:
    """Find the one living source (row id) that has this key or cite key; None where it is not one."""
    query = "SELECT id, withdrawn_at, merged_into_id FROM source WHERE cite_key = :given OR key = :given"
    rows = look.rows(query, given=given.strip())
    return int(rows[0][0]) if len(rows) == 1 and rows[0][1:] == (None, None) else None


def all_sources(look: Look, *, everything: bool = False, primary: bool = False) -> list[dict[str, Any]]:
    """Give the living sources by cite key; `everything` adds merged and withdrawn ones.

    `assertions` counts what a source says, `cited_by` the assertions that rest on it, `snapshots` its captures.
    """
    asked = [*(() if everything else (_LIVING,)), *(("is_primary",) if primary else ())]
    where = f" WHERE {' AND '.join(asked)}" if asked else ""
    rows = look.rows(f"{_SELECTED}{where} ORDER BY cite_key")
    counts = [(name, _count(look, table)) for name, table in
              (("assertions", "assertion"), ("cited_by", "citation"), ("snapshots", "snapshot"))]  # fmt: skip
    return [
        {**fields, **{name: count.get(row[0], 0) for name, count in counts}}
        for row, fields in zip(rows, _fields(look, rows), strict=True)
    ]


def whole_source(look: Look, number: int) -> dict[str, Any]:
    """Give one source (row id) with its CSL item, what it says, who cites it, lineage, snapshots, readers, notices."""
    (fields,) = _fields(look, look.rows(f"{_SELECTED} WHERE id = :number", number=number))
    ((csl,),) = look.rows("SELECT csl FROM source WHERE id = :number", number=number)
    return {
        **fields,
        "claims": _claims_said(look, number),
        "cited_for": _claims_cited(look, number),
        "lineage": lineage_of(look, number),
        "derived": _derived(look, number),
        "snapshots": _snapshots(look, number),
        "opened": _openings(look, number),
        "notices": _notices(look, number),
        "checks": _checks(look, number),
        "csl": {"id": fields["cite_key"], **json.loads(csl)},
    }


def lineage_of(look: Look, number: int) -> list[dict[str, Any]]:
    """Give the works that a source derives from: `of` (cite key), `kind`, `measure` (key, or None for all)."""
    query = """
SELECT source.cite_key, lineage.kind, measure.key FROM lineage
JOIN source ON source.id = lineage.of_source_id LEFT JOIN measure ON measure.id = lineage.measure_id
WHERE lineage.source_id = :number AND lineage.withdrawn_at IS NULL
ORDER BY source.cite_key, lineage.kind, lineage.id"""
    return [{"of": of, "kind": kind, "measure": measure} for of, kind, measure in look.rows(query, number=number)]


def _fields(look: Look, rows: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    held = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
    names = _cite_keys(look, (one["merged_into_id"] for one in held))
    return [_named(one, names.get(one["merged_into_id"])) for one in held]


def _named(row: dict[str, Any], merged: str | None) -> dict[str, Any]:
    return {
        "key": row["key"],
        "cite_key": row["cite_key"],
        "type": row["type"],
        "title": row["title"],
        "authors": row["authors"],
        "container": row["container_title"],
        "publisher": row["publisher"],
        "issued": row["issued"],
        "language": row["language"],
        "url": row["url"],
        "doi": row["doi"],
        "note": row["note"],
        "primary": bool(row["is_primary"]),
        "stub": bool(row["is_stub"]),
        "confidential": bool(row["is_confidential"]),
        "state": "merged" if merged else "withdrawn" if row["withdrawn_at"] is not None else "living",
        "merged_into": merged,
    }


def _cite_keys(look: Look, numbers: Iterable[int | None]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in batches(sorted({number for number in numbers if number is not None})):
        found.update(look.rows("SELECT id, cite_key FROM source WHERE id IN :some", some=some))
    return found


def _count(look: Look, table: str) -> dict[int, int]:
    query = f"SELECT source_id, count(*) FROM {table} WHERE withdrawn_at IS NULL GROUP BY source_id"  # noqa: S608
    return {number: count for number, count in look.rows(query) if number is not None}


def _claims_said(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT claim.id, claim.key, assertion.words, assertion.quote, assertion.stance, assertion.hedged, assertion.page
FROM assertion JOIN claim ON claim.id = assertion.claim_id
WHERE assertion.source_id = :number AND assertion.withdrawn_at IS NULL AND claim.withdrawn_at IS NULL
ORDER BY assertion.id"""
    found = look.rows(query, number=number)
    words = words_of(look, dict.fromkeys(row[0] for row in found))
    return [
        {
            "claim": key,
            "words": said or quote or words[claim],
            "stance": stance,
            "hedged": bool(hedged),
            "page": page,
        }
        for claim, key, said, quote, stance, hedged, page in found
    ]


def _claims_cited(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT claim.id, claim.key, source.cite_key, citation.marker, citation.locator FROM citation
JOIN assertion ON assertion.id = citation.assertion_id JOIN claim ON claim.id = assertion.claim_id
JOIN source ON source.id = assertion.source_id
WHERE citation.source_id = :number AND citation.withdrawn_at IS NULL AND assertion.withdrawn_at IS NULL
ORDER BY source.cite_key, citation.id"""
    found = look.rows(query, number=number)
    words = words_of(look, dict.fromkeys(row[0] for row in found))
    return [
        {"claim": key, "words": words[claim], "by": by, "marker": marker, "locator": locator}
        for claim, key, by, marker, locator in found
    ]


def _derived(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT source.cite_key, lineage.kind FROM lineage JOIN source ON source.id = lineage.source_id
WHERE lineage.of_source_id = :number AND lineage.withdrawn_at IS NULL
ORDER BY source.cite_key, lineage.kind"""
    return [{"source": key, "kind": kind} for key, kind in look.rows(query, number=number)]


def _snapshots(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT key, media_type, language, file_name, raw_hash, text_hash, is_outside, captured_at FROM snapshot
WHERE source_id = :number AND withdrawn_at IS NULL ORDER BY id"""
    return [
        {
            "key": key,
            "media_type": media_type,
            "language": language,
            "file_name": file_name,
            "raw_hash": raw_hash,
            "text_hash": text_hash,
            "is_outside": bool(is_outside),
            "captured_at": moment(captured_at),
        }
        for key, media_type, language, file_name, raw_hash, text_hash, is_outside, captured_at in look.rows(
            query, number=number
        )
    ]


def _openings(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT opening."by", opening.at, snapshot.key FROM opening LEFT JOIN snapshot ON snapshot.id = opening.snapshot_id
WHERE opening.source_id = :number AND opening.withdrawn_at IS NULL ORDER BY opening.id"""
    return [{"by": by, "at": moment(at), "snapshot": snapshot} for by, at, snapshot in look.rows(query, number=number)]


def _notices(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT notice.kind, source.cite_key FROM notice LEFT JOIN source ON source.id = notice.by_source_id
WHERE notice.source_id = :number AND notice.withdrawn_at IS NULL ORDER BY notice.id"""
    return [{"kind": kind, "by": by} for kind, by in look.rows(query, number=number)]


def _checks(look: Look, number: int) -> list[dict[str, Any]]:
    query = """
SELECT claim.key, cite_check.outcome, cite_check.quote, cite_check.page, cite_check."by", cite_check.at
FROM cite_check JOIN claim ON claim.id = cite_check.claim_id
WHERE cite_check.source_id = :number AND cite_check.withdrawn_at IS NULL ORDER BY cite_check.id"""
    return [
        {"claim": claim, "outcome": outcome, "quote": quote, "page": page, "by": by, "at": moment(at)}
        for claim, outcome, quote, page, by, at in look.rows(query, number=number)
    ]
