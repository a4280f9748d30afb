"""Works out of a Zotero that answers on this machine: a real server that speaks the local API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from claimdb.sources.zotero import NoSuchCollection, NoZotero, ZoteroClosed, ZoteroRefused, read_zotero
from tests.conftest import Command


class Library(BaseHTTPRequestHandler):
    """Serves `works` and `collections` in pages, as the local API does."""

    works: list[dict[str, Any]]
    collections: list[dict[str, Any]]
    status: int
    pages: bool
    asked: list[str]

    def do_GET(self) -> None:
        kind, split = type(self), urlsplit(self.path)
        kind.asked.append(self.path)
        query = {name: values[0] for name, values in parse_qs(split.query).items()}
        start, limit = int(query["start"]), int(query["limit"])
        held: list[dict[str, Any]] = kind.collections if split.path.endswith("/collections") else kind.works
        if "/collections/KEY1/" in split.path:
            held = kind.works[:1]
        page = held[start : start + limit] if kind.pages else held
        body = json.dumps({"items": page} if query["format"] == "csljson" else page).encode()
        self.send_response(kind.status)
        self.send_header("Zotero-API-Version", "3")
        self.end_headers()
        self.wfile.write(body if kind.status != 599 else b"<html>")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def work(number: int) -> dict[str, Any]:
    return {"id": f"http://zotero.org/users/1/items/{number}", "type": "book", "title": f"Book {number}"}


@pytest.fixture
def port() -> Iterator[int]:
    """The port of a library of three works in two collections of one name and one of another."""
    Library.works = [work(1), work(2), {**work(3), "note": "Citation Key: three2023"}]
    Library.collections = [
        {"key": "KEY1", "data": {"name": "Ports"}},
        {"key": "KEY2", "data": {"name": "Boats"}},
        {"key": "KEY3", "data": {"name": "boats"}},
    ]
    Library.status, Library.pages, Library.asked = 200, True, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Library)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def titles(text: str) -> list[str]:
    return [item["title"] for item in json.loads(text)]


def test_the_whole_library_is_read(port: int) -> None:
    assert titles(read_zotero(port=port)) == ["Book 1", "Book 2", "Book 3"]


def test_a_library_of_several_pages_is_read_whole(port: int) -> None:
    Library.works = [work(number) for number in range(250)]
    assert titles(read_zotero(port=port)) == [f"Book {number}" for number in range(250)]


def test_a_library_that_knows_no_pages_is_read_once(port: int) -> None:
    Library.works, Library.pages = [work(number) for number in range(250)], False
    assert len(titles(read_zotero(port=port))) == 250
    assert len(Library.asked) == 2


def test_a_collection_is_found_by_its_name_in_any_case_or_by_its_key(port: int) -> None:
    assert titles(read_zotero("ports", port=port)) == ["Book 1"]
    assert titles(read_zotero("KEY1", port=port)) == ["Book 1"]


@pytest.mark.parametrize("given", ["Boats", "Trains"])
def test_a_collection_that_is_not_one_is_refused_with_the_choice(port: int, given: str) -> None:
    with pytest.raises(NoSuchCollection, match="KEY2, KEY3" if given == "Boats" else "Boats, boats, Ports"):
        read_zotero(given, port=port)


def test_attachments_are_no_works_and_a_persons_key_is_kept(port: int) -> None:
    Library.works.append({"id": "x", "type": "attachment", "title": "page.html"})
    items = json.loads(read_zotero(port=port))
    assert [item.get("citation-key") for item in items] == [None, None, "three2023"]
    assert all("id" not in item for item in items)


def test_a_zotero_that_lets_nobody_in_says_how_to_open_it(port: int) -> None:
    Library.status = 403
    with pytest.raises(ZoteroClosed, match="lets no other program read"):
        read_zotero(port=port)


def test_what_is_no_answer_is_refused(port: int) -> None:
    Library.status = 500
    with pytest.raises(ZoteroRefused, match="500"):
        read_zotero(port=port)


def test_without_zotero_it_is_said_that_none_answers(port: int) -> None:
    with pytest.raises(NoZotero, match="no Zotero answers"):
        read_zotero(port=1)


def test_the_command_records_the_library_once(claimdb: Command, tmp_path: Path, port: int) -> None:
    claimdb("init")
    asked = ("bib", "import", "--zotero", "--port", str(port))
    assert claimdb(*asked).out == "3 works read, 3 added, 0 already there.\n"
    assert claimdb(*asked).out == "3 works read, 0 added, 3 already there.\n"
    assert claimdb(*asked, "--collection", "Ports").out == "1 work read, 0 added, 1 already there.\n"


def test_a_work_that_changed_in_zotero_is_refused_unless_updated(claimdb: Command, port: int) -> None:
    claimdb("init")
    asked = ("bib", "import", "--zotero", "--port", str(port))
    claimdb(*asked)
    Library.works[0] = {**work(1), "publisher": "Quay"}
    assert claimdb(*asked).code == 3
    assert claimdb(*asked, "--update").code == 0
    assert "publisher = {Quay}" in claimdb("bib", "export").out


def test_one_place_is_named(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "one.bib").write_text("@book{a, title={A}}")
    assert claimdb("bib", "import").code == 2
    assert claimdb("bib", "import", "one.bib", "--zotero").code == 2
    assert claimdb("bib", "import", "one.bib", "--collection", "Ports").code == 2
