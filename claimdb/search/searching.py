"""Search over claims, quotes and sources, without regard to accents and case."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import ColumnElement, CompoundSelect, Select, intersect, or_, select
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


_QUOTATION = '"“”„«»'
# A phrase stands between quotation marks of any kind; a mark that is not closed is a sign like any other.
_PIECE = re.compile(r'"[^"]+"|[“„][^“”„]+[“”]|«[^«»]+»|[^\s"“„«]\S*|\S')
_SAID = ("words", "speaker")
"""Texts of an assertion that stand for its claim: the recorder's own words, and who speaks."""


def search(
    session: Session,
    words: str | Iterable[str],
    *,
    kinds: Collection[MatchKind] | None = None,
    limit: int | None = None,
) -> list[Match]:
    """Find what holds all the words, each anywhere in a word, without regard to accents and case.

    Words in quotation marks are one phrase, which must stand as it is.

    A claim is found by its own text, by the words it was recorded with and by who speaks; a quote by what the source
    prints. Claims come first, then quotes, then sources; within each, what holds the words side by side in
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
    """Give the folded words, each phrase in quotation marks as one of them.

    >>> _read_words(["“Police  Stations”", "été"])
    ['police stations', 'ete']
    """
    words = [word for said in _PIECE.findall(" ".join(given)) for word in _fold_piece(said)]
    if not words:
        raise NothingToFind
    return words


def _fold_piece(said: str) -> list[str]:
    is_phrase = said[0] in _QUOTATION and len(said) > 1
    folded = fold_text(said.strip(_QUOTATION) if is_phrase else said)
    return [folded] if is_phrase and folded else folded.split()


def _search_kind(session: Session, kind: MatchKind, words: Sequence[str]) -> Iterator[Match]:
    found = set(session.scalars(_holding_all(kind, list(dict.fromkeys(words)))))
    phrase = " ".join(words)
    side_by_side = set(session.scalars(_holding_all(kind, [phrase]))) if len(words) > 1 else found
    ordered = sorted(found, key=lambda key: (key not in side_by_side, _natural(key)))
    for some in batches(ordered):
        matches = _LOADERS[kind](session, some, words)
        yield from (matches[key] for key in some if key in matches)


def _holding_all(kind: MatchKind, words: Sequence[str]) -> CompoundSelect[str]:
    return intersect(*(_HOLDING[kind](word) for word in words))


def _claims_holding(word: str) -> Select[str]:
    """Find claims that hold a word in their own text, or in the words and the speaker of who says them now."""
    own = select(SearchText.key).where(SearchText.kind == "claim", _holds(word))
    said = (
        select(Assertion.claim_id)
        .join(SearchText, SearchText.key == Assertion.key)
        .where(
            SearchText.kind == "assertion", SearchText.field.in_(_SAID), _holds(word), Assertion.withdrawn_at.is_(None)
        )
    )
    return select(Claim.key).where(or_(Claim.key.in_(own), Claim.id.in_(said)))


def _quotes_holding(word: str) -> Select[str]:
    quoted = (SearchText.kind == "assertion", SearchText.field == "quote")
    return select(SearchText.key).where(*quoted, _holds(word))


def _sources_holding(word: str) -> Select[str]:
    return select(SearchText.key).where(SearchText.kind == "source", _holds(word))


def _holds(word: str) -> ColumnElement[bool]:
    return SearchText.folded.contains(word[:LONGEST_SOUGHT], autoescape=True)


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
    named = claim_words(session, found)
    texts: dict[int, list[str | None]] = {number: [named[number]] for number in found}
    said = select(Assertion.claim_id, Assertion.words, Assertion.speaker).where(Assertion.claim_id.in_(found))
    living_said = said.where(Assertion.withdrawn_at.is_(None)).order_by(Assertion.claim_id, Assertion.ordinal)
    for number, entered, speaker in session.execute(living_said):
        texts[number] += [entered, speaker]
    matches = {}
    for number, key in found.items():
        snippet = cut_snippet(_most_fitting(texts[number], words), words)
        matches[key] = Match(MatchKind.CLAIM, key, key, None, snippet)
    return matches


def _load_quotes(session: Session, keys: Sequence[str], words: Sequence[str]) -> dict[str, Match]:
    living = (
        select(Assertion, Claim.key, Source.cite_key)
        .join(Claim, Claim.id == Assertion.claim_id)
        .join(Source, Source.id == Assertion.source_id)
        .where(Assertion.key.in_(keys), Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None))
    )
    matches = {}
    for row, claim, cite_key in session.execute(living):
        matches[row.key] = Match(MatchKind.QUOTE, row.key, claim, cite_key, cut_snippet(row.quote or "", words))
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


_HOLDING: Mapping[MatchKind, Callable[[str], Select[str]]] = MappingProxyType(
    {MatchKind.CLAIM: _claims_holding, MatchKind.QUOTE: _quotes_holding, MatchKind.SOURCE: _sources_holding}
)
_Loader = Callable[[Session, Sequence[str], Sequence[str]], dict[str, Match]]
_LOADERS: Mapping[MatchKind, _Loader] = MappingProxyType(
    {MatchKind.CLAIM: _load_claims, MatchKind.QUOTE: _load_quotes, MatchKind.SOURCE: _load_sources}
)
