"""Every open format by its name: one function each, from what may leave to what is written, with what is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from sqlalchemy.orm import Session

from claimdb.errors import UsageError
from claimdb.interchange.leaving import Leaving, select_leaving
from claimdb.interchange.leaving_annotations import web_annotations
from claimdb.interchange.leaving_losses import Losing, Loss, kinds_left
from claimdb.interchange.leaving_mismatches import write_mismatches
from claimdb.interchange.leaving_nanopublications import nanopublications
from claimdb.interchange.leaving_provenance import provenance
from claimdb.interchange.leaving_reviews import claim_reviews
from claimdb.interchange.leaving_sheets import write_claims_csv, write_claims_xlsx
from claimdb.interchange.leaving_table import claims_table
from claimdb.interchange.leaving_wikidata import (
    WikidataIds,
    statements,
    write_quickstatements,
    write_quickstatements_csv,
)
from claimdb.interchange.written_json import write_json


class IdsNeeded(UsageError):
    """Names become ids of Wikidata only by a table that the user gives."""

    message = "{format} needs the ids of Wikidata"
    hint = "give them with --map-wikidata FILE.csv (columns kind, name, id)"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to write: the moment worked at, the language, the names of verdicts in it, and the user's ids of Wikidata."""

    at: datetime
    language: str = "en"
    ratings: Mapping[str, str] = field(default_factory=dict)
    raw: bool = False
    ids: WikidataIds | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A file, text or bytes, and what did not come along."""

    body: str | bytes
    losses: tuple[Loss, ...]


def write_format(session: Session, name: str, wishes: Wishes) -> Written:
    """Write what may leave in a format of FORMATS; raises IdsNeeded, SheetsMissing, TooManyRows."""
    if name in NEEDING_IDS and wishes.ids is None:
        raise IdsNeeded(format=name)
    return FORMATS[name](select_leaving(session, texts=name == "web-annotation"), wishes)


def _csv(leaving: Leaving, wishes: Wishes) -> Written:
    table = claims_table(leaving)
    return Written(write_claims_csv(table.rows, raw=wishes.raw), table.losses)


def _xlsx(leaving: Leaving, wishes: Wishes) -> Written:
    table = claims_table(leaving)
    body, losses = write_claims_xlsx(table.rows, at=wishes.at, raw=wishes.raw)
    return Written(body, (*table.losses, *losses))


def _reviews(leaving: Leaving, wishes: Wishes) -> Written:
    graph, losses = claim_reviews(leaving, wishes.ratings, wishes.language)
    return Written(write_json(graph), losses)


def _annotations(leaving: Leaving, wishes: Wishes) -> Written:
    del wishes
    collection, losses = web_annotations(leaving)
    return Written(write_json(collection), losses)


def _provenance(leaving: Leaving, wishes: Wishes) -> Written:
    del wishes
    document, losses = provenance(leaving)
    return Written(write_json(document), losses)


def _nanopublications(leaving: Leaving, wishes: Wishes) -> Written:
    del wishes
    return Written(*nanopublications(leaving))


def _quickstatements(leaving: Leaving, wishes: Wishes) -> Written:
    return _wikidata(leaving, wishes, write_quickstatements)


def _quickstatements_csv(leaving: Leaving, wishes: Wishes) -> Written:
    return _wikidata(leaving, wishes, write_quickstatements_csv)


def _wikidata(leaving: Leaving, wishes: Wishes, write: Callable[..., str]) -> Written:
    losing = Losing()
    assert wishes.ids is not None, "asked for before"  # noqa: S101 - a bug, not an input
    body = write(list(statements(leaving, wishes.ids, losing)))
    worded = sum(not leaving.figures.get(claim.id) for claim in leaving.claims)
    return Written(body, (*((Loss("claims", worded),) if worded else ()), *_left(leaving, "claims"), *losing.losses()))


def _mismatches(leaving: Leaving, wishes: Wishes) -> Written:
    losing = Losing()
    assert wishes.ids is not None, "asked for before"  # noqa: S101 - a bug, not an input
    return Written(write_mismatches(leaving, wishes.ids, losing), losing.losses())


def _left(leaving: Leaving, *carried: str) -> tuple[Loss, ...]:
    return kinds_left(leaving, carried)


FORMATS: Mapping[str, Callable[[Leaving, Wishes], Written]] = MappingProxyType(
    {
        "csv": _csv,
        "xlsx": _xlsx,
        "claimreview": _reviews,
        "web-annotation": _annotations,
        "prov": _provenance,
        "quickstatements": _quickstatements,
        "quickstatements-csv": _quickstatements_csv,
        "mismatch-finder": _mismatches,
        "nanopub": _nanopublications,
    }
)
NEEDING_IDS = frozenset({"quickstatements", "quickstatements-csv", "mismatch-finder"})
