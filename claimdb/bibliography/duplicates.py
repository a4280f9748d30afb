"""Works that seem to be one: proposed with the reasons, and left to a person to merge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, islice
from urllib.parse import urlsplit

from claimdb.bibliography.fields import date_text
from claimdb.bibliography.keys import fold
from claimdb.bibliography.outcome import Problem
from claimdb.values.work import Work
from claimdb.values.work_date import csl_date, date_parts

_DOI_ADDRESS = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")
_PARTS = frozenset(
    {"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia", "article-journal", "review"}
)
_PAGES_OF_THE_WEB = frozenset({"webpage", "post", "post-weblog", "document"})
_PAPERS = frozenset({"article-newspaper", "article-magazine", "broadcast"})
_WHOLES = frozenset({"book", "collection", "periodical", "classic"})
_TOLD_APART_BY = ("edition", "volume", "issue", "number", "page", "part-number", "chapter-number", "version")
_SHORTEST = 15
_NEAR = 0.92
_SIMILAR = 0.6
_MOST_PAIRS = 2_000
"""Pairs of one author and year whose titles are compared letter by letter; more would take minutes."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Works that share what should belong to one: `message` says what (an id of SENTENCES), `shown` its text."""

    message: str
    shown: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two works that seem to be one: `kept` says more about it, `merged` would become it; strongest reason first."""

    kept: str
    merged: str
    reasons: tuple[Problem, ...]


def find_alike(works: Sequence[Work]) -> Iterator[Alike]:
    """Give groups of works that share a DOI, ISBN, address, place in a journal, or title and year.

    Works that differ in edition, volume, number, pages, language or authors, or have DOIs of their own, are two
    however alike their titles are, and though they stand at one address: that of the issue they are in.
    """
    for message, mark_of, telling in _REASONS:
        groups: dict[str, list[Work]] = {}
        for work in works:
            mark = mark_of(work)
            if mark is not None:
                groups.setdefault(mark, []).append(work)
        for mark, group in groups.items():
            for some in [group] if telling else _apart(group):
                if len({work.cite_key for work in some}) > 1:
                    shown = (some[0].title or "") if message == "same_title_and_date" else mark
                    yield Alike(message, shown, tuple(some))
    yield from _find_near_titles(works)


def propose_duplicates(works: Sequence[Work]) -> tuple[Proposal, ...]:
    """Propose pairs of works to merge, in the order of the works, each pair once with all its reasons.

    Of each group the work that says most is kept, and each other one would be merged into it.
    """
    place = {work.cite_key: number for number, work in reversed(list(enumerate(works)))}
    found: dict[tuple[str, str], list[Problem]] = {}
    for alike in find_alike(works):
        kept = max(alike.works, key=lambda work: (_fields(work), -place[work.cite_key]))
        for key in dict.fromkeys(work.cite_key for work in alike.works if work.cite_key != kept.cite_key):
            reason = Problem(alike.message, params={"keys": f"{kept.cite_key}, {key}", "text": alike.shown})
            pair = (kept.cite_key, key)
            found.setdefault(pair if pair[::-1] not in found else pair[::-1], []).append(reason)
    ordered = sorted(found, key=lambda pair: sorted((place[pair[0]], place[pair[1]])))
    return tuple(Proposal(kept, merged, tuple(found[kept, merged])) for kept, merged in ordered)


def _fields(work: Work) -> int:
    return sum(value not in (None, "", [], {}) for name, value in work.csl.items() if name != "custom")


def bare_doi(doi: str) -> str:
    """Give a DOI without the address or word before it."""
    return _DOI_ADDRESS.sub("", doi.strip(), count=1)


def isbns(text: str) -> list[str]:
    """Give the ISBNs in a field, of 10 or 13 signs, without hyphens and spaces: one or several, with notes or none."""
    bare = re.sub(r"\([^()]*\)|ISBN(?:-1[03])?:?", " ", text, flags=re.IGNORECASE)
    parts = (
        given
        for part in re.split(r"[,;/]", bare)
        for given in ([part] if len(_signs(part)) in {10, 13} else part.split())
    )
    return [_signs(given).upper() for given in parts if len(_signs(given)) in {10, 13}]


def _signs(text: str) -> str:
    return re.sub(r"[\s\u2010-\u2015-]", "", text) if re.fullmatch(r"[\s\d\u2010-\u2015-]*[Xx]?\s*", text) else ""


def _doi_of(work: Work) -> str | None:
    # DOIs are compared without regard to case (ISO 26324).
    return bare_doi(work.doi).casefold() if work.doi else None


def _isbn_of(work: Work) -> str | None:
    """Give the ISBN of a whole book, in its long form; a volume of several may carry that of all."""
    found = isbns(work.text("ISBN") or "") if work.type not in _PARTS and not work.text("volume") else []
    if not found:
        return None
    if len(found[0]) == 13:
        return found[0]
    stem = f"978{found[0][:9]}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem))
    return f"{stem}{-total % 10}"


def _address_of(work: Work) -> str | None:
    """Give the address without what does not change the page: scheme, `www.`, last slash, fragment."""
    if not work.url or work.type in {"chapter", "entry", "entry-dictionary", "entry-encyclopedia"}:
        return None
    try:
        parts = urlsplit(work.url.strip())
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if not parts.netloc or (not path and not parts.query):
        # The front page of a site says nothing about which work is meant.
        return None
    return parts.netloc.casefold().removeprefix("www.") + path + (f"?{parts.query}" if parts.query else "")


def _place_of(work: Work) -> str | None:
    """Give journal, volume and pages of an article of several pages; short notes share one."""
    journal, volume, page = (work.text(name) for name in ("container-title", "volume", "page"))
    pages = re.fullmatch(r"(\w*\d+)\s*[-‐-―]+\s*(\w*\d+)", (page or "").strip())
    if work.type != "article-journal" or not journal or not volume or not pages or pages[1] == pages[2]:
        return None
    return f"{' '.join(journal.split())} {volume.strip()}, {pages[1]}–{pages[2]}"


def folded_title(work: Work) -> str:
    """Give the title without markup, accents, case and marks; other scripts fold to nothing and stand as they are."""
    title = _MARKUP.sub("", work.title or "")
    return fold(title).casefold() or " ".join(title.split())


def _title_and_date_of(work: Work) -> str | None:
    title, when = folded_title(work), _year_of(work)
    return f"{title}|{when}" if len(title) >= 2 and when else None


def _year_of(work: Work) -> str:
    exact, words = date_text(work, "issued")
    parts = date_parts(csl_date(exact)) if exact else []
    return str(parts[0][0]) if parts else words


_REASONS: tuple[tuple[str, Callable[[Work], str | None], bool], ...] = (
    ("same_doi", _doi_of, True),
    ("same_isbn", _isbn_of, False),
    ("same_url", _address_of, False),
    ("same_place", _place_of, False),
    ("same_title_and_date", _title_and_date_of, False),
)
"""What works may share, how it is told, and whether it tells even of works that differ otherwise."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What tells a work apart, read once: groups can be large, and each is held against each."""

    work: Work
    doi: str | None
    told: tuple[str | None, ...]
    authors: frozenset[str]
    title: str


def _see(work: Work) -> _Seen:
    # Two papers that print one report are two works: a reprint. Journals are written in full or abbreviated.
    paper = work.text("container-title") if work.type in _PAPERS else None
    told = (*(work.text(name) for name in _TOLD_APART_BY), (work.language or "")[:2], paper)
    return _Seen(work, _doi_of(work), told, frozenset(_authors(work)), folded_title(work))


def _apart(group: Sequence[Work]) -> list[list[Work]]:
    """Part works that are clearly two."""
    parted: list[list[_Seen]] = []
    for seen in map(_see, group):
        home = next((some for some in parted if not _clearly_two(seen, some[0])), None)
        if home is None:
            parted.append([seen])
        else:
            home.append(seen)
    return [[seen.work for seen in some] for some in parted]


def _clearly_two(first: _Seen, second: _Seen) -> bool:
    if first.doi and second.doi and first.doi != second.doi:
        return True
    types = {first.work.type, second.work.type}
    if types & _PARTS and types & _WHOLES:
        return True
    if any(map(_differ, first.told, second.told)):
        return True
    if first.authors and second.authors and not first.authors & second.authors:
        return True
    # A page of the web may be taken under several titles; two articles may lie in one file.
    return not types & _PAGES_OF_THE_WEB and not _similar(first.title, second.title)


def _similar(title: str, other: str) -> bool:
    if not title or not other or title.startswith(other) or other.startswith(title):
        return True
    return SequenceMatcher(None, title, other, autojunk=False).ratio() >= _SIMILAR


def _differ(first: str | None, second: str | None) -> bool:
    """Tell whether both are given and say something else, by their numbers where both have some: "2" is "2nd ed."."""
    if not first or not second or first == second:
        return False
    numbers, others = re.findall(r"\d+", first), re.findall(r"\d+", second)
    return numbers[:1] != others[:1] if numbers and others else fold(first).casefold() != fold(second).casefold()


def _authors(work: Work) -> set[str]:
    names = [name for variable in ("author", "editor") for name in work.names(variable)]
    texts = (name.get("family") or name.get("literal") for name in names)
    return {fold(text).casefold() for text in texts if isinstance(text, str) and fold(text)}


def _find_near_titles(works: Sequence[Work]) -> Iterator[Alike]:
    """Give pairs of one author and year whose titles differ by a slip, or by a subtitle that one leaves out."""
    blocks: dict[tuple[str, str, tuple[str, ...]], list[_Seen]] = {}
    for work in works:
        title, when = folded_title(work), _year_of(work)
        if len(title) >= _SHORTEST and when:
            # Numbers tell works apart: the report of one year, and of the next.
            numbers = tuple(re.findall(r"\d+", work.title or ""))
            for author in sorted(_authors(work))[:1] or [fold(work.text("container-title") or "").casefold()]:
                if author:
                    blocks.setdefault((author, when, numbers), []).append(_see(work))
    for block in blocks.values():
        for first, second in islice(combinations(block, 2), _MOST_PAIRS):
            if first.title != second.title and _near(first.title, second.title) and not _clearly_two(first, second):
                yield Alike("near_title", second.work.title or "", (first.work, second.work))


def _near(title: str, other: str) -> bool:
    short, long = sorted((title, other), key=len)
    if long.startswith(short):
        return True
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    return matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR


def keys_of(works: Iterable[Work]) -> str:
    """Name works by their cite keys, each once."""
    return ", ".join(dict.fromkeys(work.cite_key for work in works))
