"""The works that other programs hold, as CSL-JSON items: what a Word file cites, what a Zotero library keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

# Zotero writes the key that a person gave into the item's "Extra" field, which is CSL's note.
_KEY_IN_NOTE = re.compile(r"^[ \t]*citation[ -]?key[ \t]*:[ \t]*(\S+)[ \t]*$\n?", re.IGNORECASE | re.MULTILINE)
# What the library lists beside works.
_NO_WORKS = frozenset({"attachment", "note", "annotation"})


def as_csl_json(items: Iterable[Mapping[str, Any]]) -> str:
    """Write items as one CSL-JSON list, each under the key that a person gave it, else under none.

    The numbers that a program counts its items by are no cite keys: two files have different works under one number.
    """
    works = (item for item in items if item.get("type") not in _NO_WORKS)
    return json.dumps([_keyed(item) for item in works], ensure_ascii=False)


def _keyed(item: Mapping[str, Any]) -> dict[str, Any]:
    keyed = {name: value for name, value in item.items() if name not in {"id", "citation-key"}}
    given = item.get("citation-key")
    note = item.get("note")
    if isinstance(note, str) and (found := _KEY_IN_NOTE.search(note)):
        given = given or found[1]
        keyed["note"] = (note[: found.start()] + note[found.end() :]).strip()
    if isinstance(given, str) and given.strip():
        keyed["citation-key"] = given.strip()
    return keyed
