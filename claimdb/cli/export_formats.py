"""The open formats of `claimdb export`: write one, and say what it cannot carry."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.cli.leaving import read_for_others
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimdb.cli.context import Door
    from claimdb.interchange.leaving_losses import Loss


class ExportFormat(StrEnum):
    """How records are written."""

    DUMP = "dump"
    CSV = "csv"
    XLSX = "xlsx"
    CLAIMREVIEW = "claimreview"
    WEB_ANNOTATION = "web-annotation"
    PROV = "prov"
    QUICKSTATEMENTS = "quickstatements"
    QUICKSTATEMENTS_CSV = "quickstatements-csv"
    MISMATCH_FINDER = "mismatch-finder"
    NANOPUB = "nanopub"
    PARQUET = "parquet"


class OptionOfOther(UsageError):
    """An option was given that the format does not have."""

    message = "{option} has no meaning in {format}"
    hint = "leave it out, or choose another --format"


def export_format(
    door: Door,
    shape: ExportFormat,
    output: Path | None,
    *,
    raw: bool = False,
    ids: Path | None = None,
    include: Sequence[str] | None = None,
) -> None:
    """Write what may leave in an open format, and say on stderr what is not in it."""
    from claimdb.interchange.leaving_formats import NEEDING_IDS, Wishes, write_format
    from claimdb.interchange.leaving_wikidata import read_wikidata_ids

    name = str(shape)
    if raw and name not in {"csv", "xlsx"}:
        raise OptionOfOther(option="--raw", format=name)
    if ids is not None and name not in NEEDING_IDS:
        raise OptionOfOther(option="--map-wikidata", format=name)
    wishes = Wishes(
        at=door.settings.now,
        language=door.settings.lang,
        ratings=_ratings(door),
        raw=raw,
        ids=None if ids is None else read_wikidata_ids(ids),
    )
    written = read_for_others(door, lambda session: write_format(session, name, wishes), include)
    for loss in written.losses:
        _tell(door, loss)
    body = written.body
    if isinstance(body, str) and name == "csv" and output is not None:
        # Excel takes a file without the mark for another encoding.
        body = f"\ufeff{body}"
    _show(door, body, output)


def _ratings(door: Door) -> dict[str, str]:
    from claimdb.values.verdict import RATINGS

    return {str(word): door.tell(rating.name) for word, rating in RATINGS.items()}


def _tell(door: Door, loss: Loss) -> None:
    from claimdb.interchange.leaving_losses import SENTENCES

    one, many = SENTENCES[loss.what]
    door.say("{sentence}", sentence=door.tell_count(one, many, loss.count, examples=loss.examples))


def _show(door: Door, body: str | bytes, output: Path | None) -> None:
    if isinstance(body, str) and output is None and (sys.stdout is None or sys.stdout.isatty()):
        from claimdb.report.terminal import safe

        door.show(safe(body.replace("\r\n", "\n"), keep_lines=True))
        return
    # Lines end as the format says, on every system.
    door.hand_over(body.encode() if isinstance(body, str) else body, output)
