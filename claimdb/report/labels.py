"""The names of what a report speaks of, in its language, and which works somebody has read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.selecting import rows
from claimdb.report.sentences import work_name
from claimdb.report.terminal import cut
from claimdb.report.views import Labels
from claimdb.values.digest import WorkView
from claimdb.values.work import Work

TITLE_COLUMNS = 40


def names_of(works: Mapping[str, WorkView]) -> dict[str, str]:
    """Give what people call each work, by key and by cite key.

    Works of one name are told apart by their titles, and where these are one too, by their cite keys.
    """
    plain = Counter(map(work_name, works.values()))
    titled = Counter(map(_titled_name, works.values()))
    names: dict[str, str] = {}
    for work in works.values():
        name = work_name(work)
        if plain[name] > 1:
            name = _titled_name(work)
            name = name if work.title and titled[name] == 1 else work.cite_key
        names[work.key] = names[work.cite_key] = name
    return names


def _titled_name(work: WorkView) -> str:
    return f"{work_name(work)} ({cut(work.title or '', TITLE_COLUMNS)})"


def load_labels(session: Session, speaking: Collection[str], lang: str) -> Labels:
    """Load the names of works, measures and places in the language, and which works somebody has read.

    `speaking` are the keys of the works that say something themselves.
    """
    measures = _named(session, lang)
    places = _place_names(session, lang)
    source_keys = {row.id: row.key for row in session.execute(select(model.Source.id, model.Source.key))}
    opened = session.scalars(select(model.Opening.source_id).where(model.Opening.withdrawn_at.is_(None)).distinct())
    read = {source_keys[number] for number in opened if number in source_keys}
    return Labels(load_works(session), measures, places, frozenset({*speaking, *read}))


def load_names(session: Session, lang: str) -> tuple[dict[str, str], dict[str, str]]:
    """Load what people call measures and works, and places, by key, in the language."""
    return {**names_of(load_works(session)), **_named(session, lang)}, _place_names(session, lang)


def load_works(session: Session) -> dict[str, WorkView]:
    """Load every work with its newest snapshot, by key."""
    shot = model.Snapshot
    columns = (shot.source_id, shot.raw_hash, shot.file_name, shot.captured_at, shot.id)
    snapshots = {
        row.source_id: row
        for row in session.execute(
            select(*columns).where(shot.withdrawn_at.is_(None)).order_by(shot.captured_at, shot.id)
        )
    }
    found = {}
    for row in rows(session, model.Source):
        snapshot = snapshots.get(row.id)
        found[row.key] = WorkView(
            key=row.key,
            cite_key=row.cite_key,
            title=row.title,
            authors=row.authors,
            container=row.container_title,
            issued=row.issued,
            language=row.language,
            url=row.url or (f"doi:{row.doi}" if row.doi else None),
            file_name=snapshot.file_name if snapshot else None,
            snapshot_hash=snapshot.raw_hash if snapshot else None,
            called=_called(row.csl),
        )
    return found


def _called(csl: Mapping[str, Any]) -> str | None:
    """Give the family names of the authors: one, two, or the first and et al."""
    names = []
    for one in Work("", csl).names("author"):
        parts = [one.get("non-dropping-particle"), one.get("family")]
        names.append(" ".join(str(part) for part in parts if part) or str(one.get("literal") or ""))
    names = [name for name in names if name]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " & ".join(names) or None


def _named(session: Session, lang: str) -> dict[str, str]:
    own = {row.measure_id: row.label for row in rows(session, model.MeasureLabel, model.MeasureLabel.language == lang)}
    found = {}
    for row in session.execute(select(model.Measure.id, model.Measure.key, model.Measure.label, model.Measure.subject)):
        label = own.get(row.id, row.label)
        found[row.key] = f"{row.subject}, {label}" if row.subject else label
    return found


def _place_names(session: Session, lang: str) -> dict[str, str]:
    own = {row.place_id: row.label for row in rows(session, model.PlaceLabel, model.PlaceLabel.language == lang)}
    places: Sequence[tuple[int, str]] = [
        (row.id, row.key) for row in session.execute(select(model.Place.id, model.Place.key))
    ]
    return {key: own[number] for number, key in places if number in own}
