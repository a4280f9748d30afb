"""EPUB: its chapters in reading order, notes at the end of the chapter that calls them, pages where it marks them."""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from claimdb.sources.archives import Archive
from claimdb.sources.composing import Content
from claimdb.sources.dates import read_date
from claimdb.sources.decoding import decode
from claimdb.sources.failures import DamagedDocument, LockedDocument
from claimdb.sources.html import compose_page
from claimdb.sources.html_tree import Element, declared_charset, drop_unseen, parse_html
from claimdb.sources.names import split_names
from claimdb.sources.origin import Origin
from claimdb.values.work_date import csl_date

_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_ISBN = re.compile(r"(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx]")
_PAGES = frozenset(["application/xhtml+xml", "text/html", "application/x-dtbook+xml"])
MOST_CHAPTERS = 3000


def read_epub(raw: bytes, origin: Origin) -> Content:
    """Read an EPUB; raises MissingReader, LockedDocument, DamagedDocument, UnfoldsTooFar, NotText."""
    archive = Archive(raw, where=origin.where, format="EPUB")
    if "META-INF/encryption.xml" in archive.names and b"xmlenc#aes" in archive.read("META-INF/encryption.xml"):
        raise LockedDocument(where=origin.where, format="EPUB")
    container = archive.xml("META-INF/container.xml")
    root = next((one.get("full-path") for one in container.iter("{*}rootfile") if one.get("full-path")), None)
    if root is None:
        raise DamagedDocument(where=origin.where, format="EPUB", reason="a part of it is missing")
    package = archive.xml(root)
    chapters = _chapters(package, posixpath.dirname(root))
    whole = parse_html("<html><body></body></html>", where=origin.where)
    body = next(whole.iter("body"))
    for number, (name, is_contents) in enumerate(chapters[:MOST_CHAPTERS]):
        section = body.makeelement("section", {"role": "doc-toc"} if is_contents else {})
        body.append(section)
        if name in archive.names:
            _fill(section, _page(archive, name, origin.where), number, name, [one for one, _ in chapters])
    csl = _metadata(package)
    language = csl.get("language")
    return compose_page(list(body) or [whole], csl, language if isinstance(language, str) else None, is_page=False)


def _chapters(package: Any, folder: str) -> list[tuple[str, bool]]:
    """Give the names of the parts in reading order, each with whether it is the table of contents."""
    parts: dict[str, tuple[str, bool]] = {}
    for item in package.iter(f"{_OPF}item"):
        if item.get("media-type") in _PAGES and item.get("id"):
            name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
            parts[item.get("id")] = (name, "nav" in (item.get("properties") or "").split())
    order = [one.get("idref") for one in package.iter(f"{_OPF}itemref")]
    return [parts[number] for number in dict.fromkeys(order) if number in parts]


def _page(archive: Archive, name: str, where: str) -> Element:
    raw = archive.read(name)
    text = decode(raw, where=f"{where}/{name}", declared=declared_charset(raw)).text
    tree = parse_html(text or "<html></html>", where=f"{where}/{name}")
    drop_unseen(tree)
    return tree


def _fill(section: Element, page: Element, number: int, name: str, names: list[str]) -> None:
    """Move a chapter into its section; ids are made its own, links between chapters lead within the whole."""
    numbers = {one: at for at, one in enumerate(names)}
    for element in page.iter():
        for attribute in ("id", "name"):
            if element.get(attribute) and (attribute == "id" or element.tag == "a"):
                element.set(attribute, f"c{number}-{element.get(attribute)}")
        href = element.get("href")
        if href:
            element.set("href", _within(href, name, numbers))
    for body in page.iter("body"):
        section.text = body.text
        for child in list(body):
            section.append(child)


def _within(href: str, name: str, numbers: dict[str, int]) -> str:
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc:
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
    return f"#c{numbers[target]}-{parts.fragment}" if target in numbers and parts.fragment else ""


def _metadata(package: Any) -> dict[str, object]:
    csl: dict[str, object] = {"type": "book"}
    for variable, tag in (("title", "title"), ("publisher", "publisher"), ("language", "language")):
        said = _all(package, tag)
        if said:
            csl[variable] = said[0]
    authors = [person for name in _all(package, "creator") for person in split_names(name)]
    if authors:
        csl["author"] = authors
    issued = next((date for said in _all(package, "date") if (date := read_date(said))), None)
    if issued:
        csl["issued"] = csl_date(issued)
    isbn = next((found[0] for said in _all(package, "identifier") if (found := _ISBN.search(said))), None)
    return {**csl, "ISBN": isbn.strip()} if isbn else csl


def _all(package: Any, tag: str) -> list[str]:
    return [said for one in package.iter(f"{_DC}{tag}") if (said := " ".join("".join(one.itertext()).split())[:500])]
