"""What living records rest on: a record that another still needs is not taken back with its event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimdb.model import (
    Assertion,
    Base,
    Citation,
    Derivation,
    DerivationTerm,
    Figure,
    Lineage,
    Mention,
    Notice,
    Place,
    Snapshot,
    Source,
    Verdict,
    VerdictEvidence,
)
from claimdb.record.batches import batches
from claimdb.record.recorder import row_key
from claimdb.values.keys import write_json

Number = int | str
"""The id of a row; of one that has none, its key as JSON."""
Going = dict[str, dict[Number, Base]]
"""Rows that are to be withdrawn: by table, by id."""


class _Reliance(NamedTuple):
    """Rows of `child` rest on the row of `parent` that `column` names; `through` joins the record they belong to."""

    child: str
    number: InstrumentedAttribute[int]
    column: InstrumentedAttribute[Any]
    parent: str
    lives: ColumnElement[bool]
    through: tuple[type, ColumnElement[bool]] | None = None


_TERM = (Derivation, Derivation.id == DerivationTerm.derivation_id)
_EVIDENCE = (Verdict, Verdict.id == VerdictEvidence.verdict_id)

RELIANCES: tuple[_Reliance, ...] = (
    _Reliance("citation", Citation.id, Citation.assertion_id, "assertion", Citation.withdrawn_at.is_(None)),
    _Reliance("mention", Mention.id, Mention.assertion_id, "assertion", Mention.withdrawn_at.is_(None)),
    _Reliance("mention", Mention.id, Mention.figure_id, "figure", Mention.withdrawn_at.is_(None)),
    _Reliance("assertion", Assertion.id, Assertion.claim_id, "claim", Assertion.withdrawn_at.is_(None)),
    _Reliance("assertion", Assertion.id, Assertion.corrects_claim_id, "claim", Assertion.withdrawn_at.is_(None)),
    _Reliance("assertion", Assertion.id, Assertion.source_id, "source", Assertion.withdrawn_at.is_(None)),
    _Reliance("assertion", Assertion.id, Assertion.snapshot_id, "snapshot", Assertion.withdrawn_at.is_(None)),
    _Reliance("citation", Citation.id, Citation.source_id, "source", Citation.withdrawn_at.is_(None)),
    _Reliance("snapshot", Snapshot.id, Snapshot.source_id, "source", Snapshot.withdrawn_at.is_(None)),
    _Reliance("lineage", Lineage.id, Lineage.source_id, "source", Lineage.withdrawn_at.is_(None)),
    _Reliance("lineage", Lineage.id, Lineage.of_source_id, "source", Lineage.withdrawn_at.is_(None)),
    _Reliance("lineage", Lineage.id, Lineage.measure_id, "measure", Lineage.withdrawn_at.is_(None)),
    _Reliance("notice", Notice.id, Notice.source_id, "source", Notice.withdrawn_at.is_(None)),
    _Reliance("notice", Notice.id, Notice.by_source_id, "source", Notice.withdrawn_at.is_(None)),
    _Reliance("source", Source.id, Source.merged_into_id, "source", Source.withdrawn_at.is_(None)),
    _Reliance("figure", Figure.id, Figure.claim_id, "claim", Figure.withdrawn_at.is_(None)),
    _Reliance("figure", Figure.id, Figure.measure_id, "measure", Figure.withdrawn_at.is_(None)),
    _Reliance("figure", Figure.id, Figure.place_id, "place", Figure.withdrawn_at.is_(None)),
    _Reliance("place", Place.id, Place.part_of_id, "place", Place.withdrawn_at.is_(None)),
    _Reliance("derivation", Derivation.id, Derivation.source_id, "source", Derivation.withdrawn_at.is_(None)),
    _Reliance("derivation", Derivation.id, Derivation.result_figure_id, "figure", Derivation.withdrawn_at.is_(None)),
    _Reliance(
        "derivation", Derivation.id, DerivationTerm.figure_id, "figure", Derivation.withdrawn_at.is_(None), _TERM
    ),
    _Reliance("verdict", Verdict.id, VerdictEvidence.source_id, "source", Verdict.withdrawn_at.is_(None), _EVIDENCE),
)
"""Findings, positions, checks and openings rest on nothing here: they follow what they are about."""

PARTS: tuple[tuple[str, str, str], ...] = (
    ("figure", "claim_id", "claim"),
    ("mention", "assertion_id", "assertion"),
    ("citation", "assertion_id", "assertion"),
)
"""Rows that stay with the record they are a part of: table, column, table of the whole."""


def number_of(row: Base) -> Number:
    """Give the number by which a row is told from others of its table."""
    key = row_key(row)
    return key if isinstance(key, int) else write_json(key)


def keep_what_is_needed(
    session: Session, going: Going, since: Mapping[tuple[str, Number], int] = MappingProxyType({})
) -> Going:
    """Take out of `going` every row that a living record outside it rests on; give what was taken out.

    For a row named in `since` only records with a later id count.
    A record that stays keeps its parts and all that it rests on in its turn.
    """
    kept: Going = {}
    while True:
        needed = {one for one in _needed(session, going, since) if one[1] in going.get(one[0], {})}
        needed |= set(_parts_of(kept, going))
        if not needed:
            return kept
        for table, number in sorted(needed, key=str):
            kept.setdefault(table, {})[number] = going[table].pop(number)


def _needed(session: Session, going: Going, since: Mapping[tuple[str, Number], int]) -> Iterator[tuple[str, Number]]:
    for reliance in RELIANCES:
        leaving = going.get(reliance.child, {})
        for some in batches(going.get(reliance.parent, {})):
            columns: list[Any] = [reliance.number, reliance.column]
            query = select(*columns).where(reliance.column.in_(some), reliance.lives)
            if reliance.through is not None:
                query = query.join(*reliance.through)
            for number, parent in session.execute(query):
                if number not in leaving and number > since.get((reliance.parent, parent), 0):
                    yield reliance.parent, parent


def _parts_of(kept: Going, going: Going) -> Iterator[tuple[str, Number]]:
    for table, column, whole in PARTS:
        for number, row in going.get(table, {}).items():
            if getattr(row, column) in kept.get(whole, {}):
                yield table, number
