"""DOCX and ODT: turned into the tree that pages are, and what their properties say of the work."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from claimdb.sources.archives import Archive
from claimdb.sources.composing import Content
from claimdb.sources.failures import DamagedDocument, LockedDocument, MissingReader, UnfoldsTooFar
from claimdb.sources.html import compose_page
from claimdb.sources.html_tree import parse_html
from claimdb.sources.names import split_names
from claimdb.sources.origin import Origin

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Titre'] => h1.title:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Citation'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Légende'] => p.caption:fresh
"""
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PROGRAM = re.compile(r"\A(?:document\d*|untitled.*|sans titre.*|microsoft .*|word document)\Z", re.IGNORECASE)
_ACCOUNT = re.compile(r"\A(?:admin\w*|user|utilisateur|unknown|owner|python-docx|\w*\d\w*)\Z", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_docx(raw: bytes, origin: Origin) -> Content:
    """Read a Word document: text with its foot- and endnotes; tracked deletions, comments, heads and feet are left out.

    Raises MissingReader, LockedDocument, DamagedDocument, UnfoldsTooFar.
    """
    try:
        import mammoth  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise MissingReader(where=origin.where, format="DOCX", part="mammoth", extra="capture") from error
    archive = Archive(raw, where=origin.where, format="DOCX")
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            # The library reads all of them; each is looked at before it does.
            archive.refuse_entities(archive.read(name))
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(raw), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        ).value
    except RecursionError as error:
        raise UnfoldsTooFar(
            where=origin.where, format="DOCX", reason="its parts stand too deep within one another"
        ) from error
    except Exception as error:  # the library lets through whatever a broken part makes it meet
        raise DamagedDocument(where=origin.where, format="DOCX", reason="it is broken or cut short") from error
    tree = parse_html(f"<html><body>{page}</body></html>", where=origin.where)
    csl = _properties(archive, "docProps/core.xml", (f"{_DC}creator",))
    language = csl.get("language")
    return compose_page([tree], csl, language if isinstance(language, str) else None, is_page=False)


def read_odt(raw: bytes, origin: Origin) -> Content:
    """Read an OpenDocument text: its text with foot- and endnotes; tracked deletions and comments are left out.

    Raises MissingReader, LockedDocument, DamagedDocument, UnfoldsTooFar.
    """
    archive = Archive(raw, where=origin.where, format="ODT")
    tree = parse_html("<html><body></body></html>", where=origin.where)
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise LockedDocument(where=origin.where, format="ODT")
    content = archive.xml("content.xml")
    OdtPage(content, tree).fill()
    csl = _properties(archive, "meta.xml", (f"{_META}initial-creator", f"{_DC}creator"))
    language = csl.get("language")
    return compose_page([tree], csl, language if isinstance(language, str) else None, is_page=False)


def _properties(archive: Archive, name: str, authors: tuple[str, ...]) -> dict[str, object]:
    if name not in archive.names:
        return {}
    root = archive.xml(name)
    csl: dict[str, object] = {}
    title = _said(root, f"{_DC}title")
    if title and not _PROGRAM.match(title):
        csl["title"] = title
    author = next((said for one in authors if (said := _said(root, one))), None)
    if author and not _ACCOUNT.match(author):
        csl["author"] = split_names(author)
    language = _said(root, f"{_DC}language")
    if language and _LANGUAGE.fullmatch(language):
        csl["language"] = language
    return csl


def _said(root: Any, tag: str) -> str | None:
    found = next(root.iter(tag), None)
    return " ".join((found.text or "").split())[:500] or None if found is not None else None


_T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_PLAIN = {
    f"{_T}list": "ul", f"{_T}list-item": "li", f"{_TABLE}table": "table", f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td", f"{_T}line-break": "br",
}  # fmt: skip
_LEFT_OUT = frozenset(
    [
        f"{_T}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}annotation-end",
        f"{_T}sequence-decls",
        f"{_T}note-citation",
    ]
)


class OdtPage:
    """Writes the body of an OpenDocument text into a page."""

    def __init__(self, content: Any, page: Any) -> None:
        self._content = content
        self._body = next(page.iter("body"))
        self._notes: list[tuple[str, Any]] = []
        self._styles = dict(_styles(content))

    def fill(self) -> None:
        """Write text, then notes."""
        text = next(self._content.iter(f"{_OFFICE}text"), None)
        if text is None:
            return
        self._write(text, self._body)
        listed = self._body.makeelement("ol", {"class": "footnotes"})
        self._body.append(listed)
        for number, (label, body) in enumerate(self._notes, 1):
            item = self._body.makeelement("li", {"id": f"note-{number}"})
            listed.append(item)
            lead = item.makeelement("a", {"href": f"#call-{number}"})
            lead.text = label
            item.append(lead)
            self._write(body, item)

    def _write(self, element: Any, into: Any) -> None:
        _say(into, element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                self._write_child(child, into)
            _say(into, child.tail)

    def _write_child(self, child: Any, into: Any) -> None:
        if child.tag == f"{_T}s":
            count = child.get(f"{_T}c") or "1"
            _say(into, " " * min(int(count) if count.isdigit() else 1, 100))
        elif child.tag == f"{_T}tab":
            _say(into, " ")
        elif child.tag == f"{_T}note":
            self._call(child, into)
        else:
            name, attributes = self._element_for(child)
            made = into
            if name is not None:
                made = into.makeelement(name, attributes)
                into.append(made)
            self._write(child, made)

    def _element_for(self, child: Any) -> tuple[str | None, dict[str, str]]:
        style = self._styles.get(child.get(f"{_T}style-name") or "", child.get(f"{_T}style-name") or "")
        if child.tag == f"{_T}h":
            level = child.get(f"{_T}outline-level") or "1"
            return f"h{min(max(int(level) if level.isdigit() else 1, 1), 6)}", {}
        if child.tag == f"{_T}p":
            named = {"Title": "h1", "Quotations": "blockquote"}.get(style, "p")
            return named, {"class": "caption"} if style in {"Caption", "Illustration", "Figure"} else {}
        if child.tag == f"{_T}span":
            return style if style in {"sup", "sub"} else None, {}
        if child.tag == f"{_T}a":
            return "a", {"href": child.get(_LINK) or ""}
        return _PLAIN.get(child.tag), {}

    def _call(self, note: Any, into: Any) -> None:
        citation = note.find(f"{_T}note-citation")
        body = note.find(f"{_T}note-body")
        if body is None:
            return
        label = (citation.text or "").strip() if citation is not None else ""
        self._notes.append((label or str(len(self._notes) + 1), body))
        number = len(self._notes)
        raised = into.makeelement("sup", {})
        link = raised.makeelement("a", {"href": f"#note-{number}", "id": f"call-{number}", "role": "doc-noteref"})
        link.text = self._notes[-1][0]
        raised.append(link)
        into.append(raised)


def _say(into: Any, text: str | None) -> None:
    if not text:
        return
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text


def _styles(content: Any) -> Iterator[tuple[str, str]]:
    """Give what the document's own styles stand for: `sup`, `sub`, or the style that they are made of."""
    for style in content.iter(f"{_STYLE}style"):
        name = style.get(f"{_STYLE}name")
        properties = style.find(f"{_STYLE}text-properties")
        position = (properties.get(f"{_STYLE}text-position") or "") if properties is not None else ""
        if name and position.startswith(("super", "sub")):
            yield name, "sup" if position.startswith("super") else "sub"
        elif name and re.match(r"-?\d", position) and not position.startswith("0"):
            yield name, "sub" if position.startswith("-") else "sup"
        elif name and style.get(f"{_STYLE}parent-style-name"):
            yield name, style.get(f"{_STYLE}parent-style-name")
