"""What a page says of itself as a work: title, authors, publisher, date, language, address. Nothing is guessed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from claimdb.sources.dates import read_date
from claimdb.sources.html_tree import Element, text_of
from claimdb.sources.jsonld import find_items, find_work, people, words
from claimdb.sources.names import split_name
from claimdb.values.work_date import csl_date

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "article:author", "author", "byl")
_DATES = (
    "citation_publication_date", "citation_date", "citation_online_date", "article:published_time",
    "og:article:published_time",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "pubdate", "publishdate",
    "parsely-pub-date", "sailthru.date", "publication_date",
)  # fmt: skip
_PUBLISHERS = ("citation_publisher", "dc.publisher", "dcterms.publisher", "citation_technical_report_institution")
_CONTAINERS = (
    "citation_journal_title", "citation_conference_title", "citation_inbook_title", "og:site_name", "application-name",
)  # fmt: skip
_PLAIN = {
    "volume": "citation_volume",
    "issue": "citation_issue",
    "DOI": "citation_doi",
    "ISSN": "citation_issn",
    "ISBN": "citation_isbn",
}
_TYPES = (
    ("citation_journal_title", "article-journal"),
    ("citation_conference_title", "paper-conference"),
    ("citation_dissertation_institution", "thesis"),
    ("citation_technical_report_institution", "report"),
    ("citation_inbook_title", "chapter"),
    ("citation_isbn", "book"),
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NO_PERSON = re.compile(r"https?://|^@|\badmin\b|^(?:la )?rédaction$|^(?:staff|editor|webmaster)$", re.IGNORECASE)
_BY = re.compile(r"\A(?:par|by|de)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:;|,(?=\s)|\bet\b|\band\b|&)\s*")
_BETWEEN = re.compile(r"\s+[|–—·»-]\s+|\s*\|\s*")
LONGEST = 500
"""Signs of a field; what is longer is no title and no name."""

Fields = dict[str, list[str]]


def page_metadata(tree: Element, address: str | None) -> dict[str, object]:
    """Give the CSL variables that a page gives of itself; `address` is where it was read, if on the web."""
    metas = _metas(tree)
    items = find_items(tree)
    kind, work = find_work(items) or (None, {})
    container = _first(metas, _CONTAINERS) or (words(work.get("isPartOf")) if kind == "article-journal" else None)
    publisher = words(work.get("publisher")) or _first(metas, _PUBLISHERS)
    csl: dict[str, object] = {"type": _type_of(metas, kind, work)}
    site = container or publisher
    fields = {
        "title": words(work.get("headline"))
        or _meta_title(metas, site)
        or words(work.get("name"))
        or _shown_title(tree, site),
        "container-title": container,
        "publisher": publisher if publisher != container else None,
        "URL": canonical_address(tree, metas, address),
        "language": page_language(tree),
        **{variable: _first(metas, (name,)) for variable, name in _PLAIN.items()},
    }
    csl.update({name: value for name, value in fields.items() if value and len(value) <= LONGEST})
    authors = people(work.get("author") or work.get("creator"), items) or _meta_authors(metas) or _marked_authors(tree)
    named = [_person(name, is_body=is_body) for name, is_body in authors if _is_name(name)]
    if named:
        csl["author"] = list({str(one): one for one in named}.values())
    issued = _issued(work, metas, tree)
    if issued:
        csl["issued"] = csl_date(issued)
    page = _pages(metas)
    return {**csl, "page": page} if page else csl


def page_language(tree: Element) -> str | None:
    """Give the language that a page declares, as a tag: `fr`, `en-GB`."""
    root = tree.getroottree().getroot()
    declared = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not declared:
        metas = _metas(tree)
        declared = _first(
            metas, ("og:locale", "content-language", "dc.language", "dcterms.language", "citation_language")
        )
    found = _LANGUAGE.fullmatch((declared or "").strip())
    if not found:
        return None
    first, *rest = found[0].replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def canonical_address(tree: Element, metas: Mapping[str, list[str]], address: str | None) -> str | None:
    """Give the address that a page names as its own, else the one it was read from."""
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for named in (*links, *metas.get("og:url", ())):
        whole = str(urljoin(address or "", (named or "").strip()))
        try:
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and not any(c.isspace() for c in whole):
            return whole
    return address


def _metas(tree: Element) -> Fields:
    metas: Fields = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or meta.get("itemprop")
        content = " ".join(html.unescape(meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: Mapping[str, list[str]], names: Iterable[str]) -> str | None:
    return next((metas[name][0] for name in names if metas.get(name)), None)


def _type_of(metas: Fields, kind: str | None, work: Mapping[str, Any]) -> str:
    scholarly = next((csl_type for name, csl_type in _TYPES if metas.get(name)), None)
    # A page in the vocabulary is what every page is; that it is an article of news says more.
    return scholarly or (kind if work else None) or "webpage"


def _meta_title(metas: Fields, site: str | None) -> str | None:
    title = _first(metas, _TITLES)
    return _without_site(title, site) if title else None


def _shown_title(tree: Element, site: str | None) -> str | None:
    headings = [text_of(one) for one in tree.iter("h1")]
    title = next((text_of(one) for one in tree.iter("title")), "")
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return _without_site(title, site) or None


def _without_site(title: str, site: str | None) -> str:
    """Take the name of the site off the end or the beginning of a title.

    >>> _without_site("Boats of spring | The Harbour Post", "The Harbour Post")
    'Boats of spring'
    """
    if not site:
        return title
    parts = _BETWEEN.split(title)
    if len(parts) > 1 and parts[-1].casefold() == site.casefold():
        return title[: title.rfind(parts[-1])].rstrip(" |–—·»-")
    if len(parts) > 1 and parts[0].casefold() == site.casefold():
        return title[len(parts[0]) :].lstrip(" |–—·»-")
    return title


def _meta_authors(metas: Fields) -> list[tuple[str, bool]]:
    for name in _AUTHORS:
        given = metas.get(name, [])
        if name.startswith(("citation", "dc")):
            found = [(one, False) for one in given]
        else:
            found = [(part, False) for one in given for part in _SEVERAL.split(_BY.sub("", one)) if part]
        found = [(one, is_body) for one, is_body in found if _is_name(one)]
        if found:
            return found
    return []


def _marked_authors(tree: Element) -> list[tuple[str, bool]]:
    """Give the authors that the page marks as such where it shows them."""
    marked = [*tree.xpath('//*[@itemprop="author"]'), *tree.xpath('//a[@rel="author"]')]
    found: list[tuple[str, bool]] = []
    for one in marked[:20]:
        inside = one.xpath('.//*[@itemprop="name"]')
        name = _BY.sub("", text_of(inside[0]) if inside else text_of(one))
        found.extend((part, False) for part in _SEVERAL.split(name) if _is_name(part))
    return found


def _is_name(name: str) -> bool:
    return 1 < len(name) <= 120 and not _NO_PERSON.search(name) and any(c.isalpha() for c in name)


def _person(name: str, *, is_body: bool) -> dict[str, str]:
    family, comma, given = (part.strip() for part in name.partition(","))
    if is_body:
        return {"literal": name}
    if comma and family and given:
        return {"family": family, "given": given}
    return split_name(name)


def _issued(work: Mapping[str, Any], metas: Fields, tree: Element) -> str | None:
    given = [
        words(work.get("datePublished")),
        words(work.get("dateCreated")),
        *(_first(metas, (name,)) for name in _DATES),
    ]
    for marked in tree.xpath('//*[@itemprop="datePublished"] | //time[@pubdate]')[:5]:
        given.extend([marked.get("datetime"), marked.get("content")])
    times = {one.get("datetime") for one in tree.xpath("//article//time[@datetime] | //main//time[@datetime]")}
    if len(times) == 1:
        # Of several, the page does not say which is its own.
        given.extend(times)
    return next((date for date in (read_date(one) for one in given if one) if date), None)


def _pages(metas: Fields) -> str | None:
    first, last = _first(metas, ("citation_firstpage",)), _first(metas, ("citation_lastpage",))
    return f"{first}-{last}" if first and last and first != last else first
