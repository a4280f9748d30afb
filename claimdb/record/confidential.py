"""What is confidential in a database, and what stands for it in all that leaves the house."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, ConfidentialSpeaker, Source
from claimdb.record.batches import batches
from claimdb.record.failures import UnknownConfidential
from claimdb.record.recorder import as_json
from claimdb.values.confidential import Confidential
from claimdb.values.folding import fold_text
from claimdb.values.keys import public_key, write_json

FEWEST_SIGNS = 4
"""Shorter names are not looked for in other texts: they stand in too many words."""


def find_confidential(session: Session, named: Sequence[str] = ()) -> Confidential:
    """Find what may not leave, but for the sources (keys, cite keys) and speakers that are asked for by name.

    A source that was merged into a confidential one is confidential too. Raises UnknownConfidential for a name of
    nothing that is confidential: a slip of the pen must not pass for a wish.
    """
    sources = _sources(session)
    marked = select(ConfidentialSpeaker.name).where(ConfidentialSpeaker.withdrawn_at.is_(None))
    speakers = sorted(session.scalars(marked))
    asked = _asked(sources, speakers, named)
    if not sources and not speakers:
        return Confidential()
    spoken = [name for name in session.scalars(select(Assertion.speaker).distinct()) if name is not None]
    hidden = {fold_text(name): f"confidential-speaker-{number}" for number, name in enumerate(speakers, 1)}
    hidden = {folded: alias for folded, alias in hidden.items() if folded not in asked}
    kept_back = [
        (number, source) for number, source in enumerate(sources, 1) if not {source.key, source.cite_key} & asked
    ]
    aliases = {source.id: f"confidential-{number}" for number, source in kept_back}
    names = [name for name in {*spoken, *speakers} if fold_text(name) in hidden]
    return Confidential(
        sources=aliases,
        keys={source.id: _key(aliases[source.id], source) for _, source in kept_back},
        speakers={name: hidden[fold_text(name)] for name in sorted(names)},
        of_sources=_speaking(session, sorted(aliases), hidden),
        blackened={spelled: "█" * len(spelled) for name in sorted(names) for spelled in _spellings(name)},
    )


def _sources(session: Session) -> list[Source]:
    """Give the sources that are confidential, in the order in which they were recorded."""
    found = {source.id: source for source in session.scalars(select(Source).where(Source.is_confidential))}
    newest = list(found)
    while newest:
        merged = [
            source
            for some in batches(newest)
            for source in session.scalars(select(Source).where(Source.merged_into_id.in_(some)))
            if source.id not in found
        ]
        found.update((source.id, source) for source in merged)
        newest = [source.id for source in merged]
    return [found[number] for number in sorted(found)]


def _asked(sources: Iterable[Source], speakers: Iterable[str], named: Sequence[str]) -> set[str]:
    """Give all names of what was asked for: keys and cite keys of sources, folded names of speakers."""
    asked: set[str] = set()
    folded = {fold_text(name) for name in speakers}
    for given in named:
        word = given.strip()
        found = {name for source in sources if word in {source.cite_key, source.key} for name in _names_of(source)}
        found |= {fold_text(word)} & folded
        if not found:
            raise UnknownConfidential(given=given)
        asked |= found
    return asked


def _names_of(source: Source) -> set[str]:
    return {source.cite_key, source.key}


def _key(alias: str, source: Source) -> str:
    # Made of nothing that tells which source it is, so that no guess at its cite key can be tried on it.
    return public_key("s", "confidential", alias, as_json(source.created_at))


def _speaking(session: Session, sources: Sequence[int], hidden: dict[str, str]) -> dict[str, str]:
    """Give what stands for everyone who speaks in confidential sources: who is quoted there tells which they are."""
    spoken: set[str] = set()
    for some in batches(sources):
        said = select(Assertion.speaker).where(Assertion.source_id.in_(some), Assertion.speaker.is_not(None))
        spoken.update(name for name in session.scalars(said.distinct()) if name is not None)
    others = sorted(name for name in spoken if fold_text(name) not in hidden)
    aliases = {name: f"confidential-voice-{number}" for number, name in enumerate(others, 1)}
    return aliases | {name: hidden[fold_text(name)] for name in spoken if fold_text(name) in hidden}


def _spellings(name: str) -> list[str]:
    """Give the ways in which a name stands in texts: as recorded, in capitals, with other spaces; the longest first."""
    if len(name) < FEWEST_SIGNS:
        return []
    plain = " ".join(name.split())
    spaced = {name, plain, plain.replace(" ", "\u00a0"), plain.replace(" ", "\n")}
    ways = {way for one in spaced for way in (one, one.upper(), one.lower(), one.title())}
    # In JSON some signs stand otherwise.
    return sorted(ways | {write_json(way)[1:-1] for way in ways}, key=lambda way: (-len(way), way))
