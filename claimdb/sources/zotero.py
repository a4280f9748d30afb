"""Works out of a running Zotero, by its local API: this machine only, read only, one library or one collection.

Source: Zotero Web API version 3, "Basics" and "Local API" (zotero.org/support/dev/web_api/v3): pages of at most 100
items; 403 while other programs are not let in; no authentication.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from claimdb.errors import InputError
from claimdb.sources.cited_items import as_csl_json

PORT = 23119
_HOST = "127.0.0.1"
_PATIENCE = 30.0
_PAGE = 100
_MOST_BYTES = 50_000_000
_MINE = "users/0"


class NoZotero(InputError):
    """No Zotero runs on this machine, or it speaks no API."""

    message = "no Zotero answers on this machine (port {port})"
    hint = "start Zotero 7 or newer, and try again"


class ZoteroClosed(InputError):
    """Zotero does not let other programs read."""

    message = "this Zotero lets no other program read its library"
    hint = "in Zotero: Settings, Advanced, allow other applications on this computer to communicate with Zotero"


class ZoteroRefused(InputError):
    """Zotero answered with something that is no list of works."""

    message = "the answer of Zotero cannot be read: {reason}"
    hint = "export the works as Better CSL JSON or BibLaTeX, and import that file"


class NoSuchCollection(InputError):
    """The library has no such collection, or several."""

    message = "there is no single collection {given!r} in Zotero{maybe}"
    hint = "give its name as Zotero shows it, or its key; without --collection the whole library is read"


def read_zotero(collection: str | None = None, *, port: int = PORT) -> str:
    """Give the works of the user's own library, or of one collection (name or key), as a CSL-JSON list.

    Raises NoZotero, ZoteroClosed, ZoteroRefused, NoSuchCollection.
    """
    path = f"{_MINE}/items/top"
    if collection is not None:
        path = f"{_MINE}/collections/{quote(_find_collection(collection, port), safe='')}/items/top"
    return as_csl_json(_pages(path, "csljson", port))


def _find_collection(given: str, port: int) -> str:
    names: dict[str, str] = {}
    for one in _pages(f"{_MINE}/collections", "json", port):
        key, data = one.get("key"), one.get("data")
        if isinstance(key, str) and isinstance(data, Mapping):
            names[key] = str(data.get("name") or "")
    if given in names:
        return given
    found = sorted(key for key, name in names.items() if name.casefold() == given.strip().casefold())
    if len(found) == 1:
        return found[0]
    several = ", ".join(found) or ", ".join(sorted(filter(None, names.values()), key=str.casefold))
    raise NoSuchCollection(given=given, maybe=f" ({several})" if several else "")


def _pages(path: str, shape: str, port: int) -> Iterator[Mapping[str, Any]]:
    """Give every item of a list, page by page, until a page brings nothing that was not there before."""
    seen: set[str] = set()
    start = 0
    while True:
        query = urlencode({"format": shape, "limit": _PAGE, "start": start})
        listed = _ask(f"/api/{path}?{query}", port)
        items = listed.get("items") if isinstance(listed, Mapping) else listed
        if not isinstance(items, list):
            raise ZoteroRefused(reason="it holds no list")
        marked = {json.dumps(item, sort_keys=True): item for item in items if isinstance(item, Mapping)}
        fresh = [item for mark, item in marked.items() if mark not in seen]
        seen.update(marked)
        yield from fresh
        start += len(items)
        if len(items) < _PAGE or not fresh:
            return


def _ask(path: str, port: int) -> Any:
    connection = http.client.HTTPConnection(_HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", path, headers={"Zotero-API-Version": "3", "Accept": "application/json"})
        answer = connection.getresponse()
        raw = answer.read(_MOST_BYTES + 1)
    except (OSError, http.client.HTTPException) as error:
        raise NoZotero(port=port) from error
    finally:
        connection.close()
    if answer.status == http.client.FORBIDDEN:
        raise ZoteroClosed
    if answer.status != http.client.OK:
        raise ZoteroRefused(reason=f"{answer.status} {answer.reason}".strip())
    if len(raw) > _MOST_BYTES:
        raise ZoteroRefused(reason="it is larger than any library page")
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ZoteroRefused(reason="it is no JSON") from error
