"""Speakers who are not to be named: a mark on their name, which holds for all that they said and will say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, ConfidentialSpeaker
from claimdb.record.failures import UnknownSpeaker
from claimdb.record.recorder import Recorder
from claimdb.values.folding import fold_text


def mark_speaker(recorder: Recorder, name: str, *, confidential: bool) -> str:
    """Say whether a speaker is not to be named, and give the name as it was recorded first.

    Case, accents and spaces do not tell speakers apart. Raises UnknownSpeaker for one that nobody quotes, when the
    mark is to be taken away; a mark may be set before anything is recorded.
    """
    session = recorder.session
    folded = fold_text(name)
    marked = next((row for row in session.scalars(select(ConfidentialSpeaker)) if fold_text(row.name) == folded), None)
    if marked is None:
        spoken = (one for one in session.scalars(select(Assertion.speaker).distinct()) if one is not None)
        known = next((one for one in sorted(spoken) if fold_text(one) == folded), None)
        if not folded or (known is None and not confidential):
            raise UnknownSpeaker(given=name)
        kept = known or " ".join(name.split())
        if confidential:
            row = ConfidentialSpeaker(name=kept, by=recorder.by, at=recorder.at, withdrawn_at=None)
            recorder.create(row, "speaker", row.name)
        return kept
    if confidential == (marked.withdrawn_at is not None):
        recorder.change(marked, withdrawn_at=None if confidential else recorder.at)
        recorder.touch("speaker", marked.name)
    return marked.name


def list_speakers(session: Session) -> Iterator[dict[str, Any]]:
    """Give speakers by name: `speaker`, `assertions` that have them, `confidential`."""
    living = select(Assertion.speaker, func.count()).where(
        Assertion.withdrawn_at.is_(None), Assertion.speaker.is_not(None)
    )
    said = {name: count for name, count in session.execute(living.group_by(Assertion.speaker)) if name}
    marks = set(session.scalars(select(ConfidentialSpeaker.name).where(ConfidentialSpeaker.withdrawn_at.is_(None))))
    folded = set(map(fold_text, marks))
    for name in sorted({*said, *marks}):
        yield {"speaker": name, "assertions": said.get(name, 0), "confidential": fold_text(name) in folded}
