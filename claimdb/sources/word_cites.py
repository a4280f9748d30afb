"""The works that a Word file cites through a reference manager, with all that the manager wrote of them.

Zotero and Mendeley Desktop keep each citation in a field of its own ("ADDIN ZOTERO_ITEM CSL_CITATION {…}", "ADDIN
CSL_CITATION {…}"; ECMA-376 part 1, 17.16.5), Mendeley Cite in the tag of a content control, as base64. Each holds a
CSL citation (citation-style-language/schema, csl-citation.json) whose items carry their whole CSL-JSON.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimdb.errors import InputError
from claimdb.sources.archives import Archive
from claimdb.sources.cited_items import as_csl_json

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml")
_FIELD = "CSL_CITATION"
_TAG = "MENDELEY_CITATION_v3_"


class NoCites(InputError):
    """A Word file holds no citation of a reference manager."""

    message = "this Word file holds no citations of Zotero or Mendeley"
    hint = "citations typed by hand are read by claimdb notes, and recorded by claimdb extract"


def read_word_cites(raw: bytes, *, where: str) -> str:
    """Give the works that a DOCX cites, each once, in the order of their first citation, as a CSL-JSON list.

    Raises NoCites, DamagedDocument, LockedDocument, UnfoldsTooFar, MissingReader.
    """
    archive = Archive(raw, where=where, format="DOCX")
    found: dict[str, Mapping[str, Any]] = {}
    for name in _PARTS:
        if name in archive.names:
            for citation in _citations(archive.xml(name)):
                for mark, item in _items(citation):
                    found.setdefault(mark, item)
    if not found:
        raise NoCites(where=where)
    return as_csl_json(found.values())


def _citations(tree: Any) -> Iterator[Mapping[str, Any]]:
    for code in _codes(tree):
        _, is_cite, held = code.partition(_FIELD)
        if is_cite:
            yield from _parsed(held)
    for tag in tree.iter(f"{_W}tag"):
        value = tag.get(f"{_W}val") or ""
        if value.startswith(_TAG):
            try:
                yield from _parsed(base64.b64decode(value.removeprefix(_TAG), validate=True).decode("utf-8"))
            except (binascii.Error, UnicodeDecodeError):
                continue


def _codes(tree: Any) -> Iterator[str]:
    """Give the instructions of all fields; those in several runs are put together, each field of a nest by itself."""
    for simple in tree.iter(f"{_W}fldSimple"):
        yield simple.get(f"{_W}instr") or ""
    is_open: list[list[str]] = []
    for element in tree.iter(f"{_W}fldChar", f"{_W}instrText"):
        if element.tag == f"{_W}instrText":
            if is_open:
                is_open[-1].append(element.text or "")
            continue
        kind = element.get(f"{_W}fldCharType")
        if kind == "begin":
            is_open.append([])
        elif kind == "end" and is_open:
            yield "".join(is_open.pop())


def _parsed(held: str) -> Iterator[Mapping[str, Any]]:
    """Read a citation; behind it a manager may write more, and what it broke is left alone."""
    start = held.find("{")
    if start < 0:
        return
    try:
        citation, _ = json.JSONDecoder(strict=False).raw_decode(held, start)
    except (ValueError, RecursionError):
        return
    if isinstance(citation, Mapping):
        yield citation


def _items(citation: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give each work of a citation with a mark that is the same wherever this file cites it again."""
    cited = citation.get("citationItems")
    for one in cited if isinstance(cited, list) else []:
        item = one.get("itemData") if isinstance(one, Mapping) else None
        if not isinstance(item, Mapping) or not item:
            continue
        addresses = one.get("uris") or one.get("uri")
        named = addresses[0] if isinstance(addresses, list) and addresses else item.get("id")
        yield str(named) if named else json.dumps(item, sort_keys=True), item
