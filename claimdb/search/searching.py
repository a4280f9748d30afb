"""Search over claims, quotes and sources, without regard to accents and case."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import CompoundSelect, intersect, select
from sqlalchemy.orm import Session

from claimdb.errors import UsageError
from claimdb.model import Assertion, Claim, SearchText, Source
from claimdb.record.batches import batches
from claimdb.record.lookup import LONGEST_SOUGHT
from claimdb.record.wording import claim_words
from claimdb.search.snippets import Snippet, count_words, cut_snippet
from claimdb.values.folding import fold_text


class MatchKind(StrEnum):
    """What was found, in the order in which it is shown."""

    CLAIM = "claim"
    QUOTE = "quote"
    SOURCE = "source"


class NothingToFind(UsageError):
    """The words of a search are empty, or hold nothing but accents and spaces."""

    message = "there is no word to search for"
    hint = "give one word or several; all of them must occur"


@dataclass(frozen=True, slots=True)
class Match:
    """One record that holds all the words.

    `key` is that of the claim, assertion or source; `claim` the key of the claim that a quote is
    about; `source` the cite key of the source, or of the one that is quoted.
    """

    kind: MatchKind
    key: str
    claim: str | None
    source: str | None
    snippet: Snippet


_KEPT_AS: Mapping[MatchKind, str] = MappingProxyType(
    {MatchKind.CLAIM: "claim", MatchKind.QUOTE: "assertion", MatchKind.SOURCE: "source"}
)


def search(
    session: Session,
    words: str | Iterable[str],
    *,
    kinds: Collection[MatchKind] | None = None,
    limit: int | None = None,
) -> list[Match]:
    """Find what holds all the words, each anywhere in a word, without regard to accents and case.

    Claims come first, then quotes, then sources; within each, what holds the words side by side in
    the order given, then the order of keys. Withdrawn, replaced and merged records are left out.
    Raises NothingToFind when no letter is left of the words.
    """
    wanted = _read_words([words] if isinstance(words, str) else words)
    matches: list[Match] = []
    for kind in MatchKind:
        if kinds is None or kind in kinds:
            for match in _search_kind(session, kind, wanted):
                if limit is not None and len(matches) >= limit:
                    return matches
                matches.append(match)
    return matches


def _read_words(given: Iterable[str]) -> list[str]:
    words = fold_text(" ".join(given)).split()
    if not words:
        raise NothingToFind
    return words


def _search_kind(session: Session, kind: MatchKind, words: Sequence[str]) -> Iterator[Match]:
    found = set(session.scalars(_holding_all(kind, list(dict.fromkeys(words)))))
    phrase = " ".join(words)
    side_by_side = set(session.scalars(_holding_all(kind, [phrase]))) if len(words) > 1 else found
    ordered = sorted(found, key=lambda key: (key not in side_by_side, _natural(key)))
    for some in batches(ordered):
        matches = _LOADERS[kind](session, some, words)
        yield from (matches[key] for key in some if key in matches)


def _holding_all(kind: MatchKind, words: Sequence[str]) -> CompoundSelect[str]:
    return intersect(
        *(
            select(SearchText.key).where(
                SearchText.kind == _KEPT_AS[kind], SearchText.folded.contains(word[:LONGEST_SOUGHT], autoescape=True)
            )
            for word in words
        )
    )


def _natural(key: str) -> tuple[str, int]:
    """Order assertions of one claim by number: `c….2` before `c….10`."""
    parent, _, ordinal = key.partition(".")
    digits = re.sub(r"\D", "", ordinal)
    return parent, int(digits) if digits else 0


def _load_claims(session: Session, keys: Sequence[str], words: Sequence[str]) -> dict[str, Match]:
    living = select(Claim.id, Claim.key).where(
        Claim.key.in_(keys), Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None)
    )
    found = dict(iter(session.execute(living)))
    said = claim_words(session, found)
    return {
        key: Match(MatchKind.CLAIM, key, key, None, cut_snippet(said[number], words)) for number, key in found.items()
    }


def _load_quotes(session: Session, keys: Sequence[str], words: Sequence[str]) -> dict[str, Match]:
    living = (
        select(Assertion, Claim.key, Source.cite_key)
        .join(Claim, Claim.id == Assertion.claim_id)
        .join(Source, Source.id == Assertion.source_id)
        .where(Assertion.key.in_(keys), Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None))
    )
    matches = {}
    for row, claim, cite_key in session.execute(living):
        text = _most_fitting((row.quote, row.words, row.speaker), words)
        matches[row.key] = Match(MatchKind.QUOTE, row.key, claim, cite_key, cut_snippet(text, words))
    return matches


def _load_sources(session: Session, keys: Sequence[str], words: Sequence[str]) -> dict[str, Match]:
    living = select(Source).where(Source.key.in_(keys), Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
    matches = {}
    for row in session.scalars(living):
        shown = (row.authors, row.title, row.container_title, row.publisher, row.issued)
        line = ", ".join(part for part in shown if part) or row.cite_key
        text = _most_fitting((line, row.note, row.cite_key), words)
        matches[row.key] = Match(MatchKind.SOURCE, row.key, None, row.cite_key, cut_snippet(text, words))
    return matches


def _most_fitting(texts: Iterable[str | None], words: Sequence[str]) -> str:
    """Give the text that holds most of the words, the first among equals."""
    return max((text for text in texts if text), key=lambda text: count_words(text, words), default="")


_Loader = Callable[[Session, Sequence[str], Sequence[str]], dict[str, Match]]
_LOADERS: Mapping[MatchKind, _Loader] = MappingProxyType(
    {MatchKind.CLAIM: _load_claims, MatchKind.QUOTE: _load_quotes, MatchKind.SOURCE: _load_sources}
)
