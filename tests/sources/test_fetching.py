"""Pages from a server on this machine: what is asked for, what is refused."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from claimdb.errors import InputError
from claimdb.sources import addresses, fetching
from claimdb.sources.addresses import BadAddress, NoSuchHost, PrivateAddress, find_target, is_public
from claimdb.sources.failures import DocumentTooLarge, UnknownDocument
from claimdb.sources.fetching import CannotFetch, TooSlow, fetch, propose_page
from claimdb.version import __version__
from tests.conftest import Command
from tests.sources.samples import PAGE_EN
from tests.sources.told import needs


class Site(BaseHTTPRequestHandler):
    """Answers as its path says."""

    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        type(self).asked.append((self.path, self.headers["User-Agent"]))
        status, headers, body = self.answer()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        html = {"Content-Type": "text/html; charset=utf-8"}
        packed = gzip.compress(PAGE_EN.encode())
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/boats": (200, html, PAGE_EN.encode()),
            "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, "<p>été 12</p>".encode("latin-1")),
            "/packed": (200, {**html, "Content-Encoding": "gzip"}, packed),
            "/odd": (200, {**html, "Content-Encoding": "br"}, b"x"),
            "/bomb": (200, {**html, "Content-Encoding": "gzip"}, gzip.compress(b"0" * 60_000_000)),
            "/huge": (200, {**html, "Content-Length": "900000000"}, b"x"),
            "/endless": (200, html, b"<p>boats</p>" * 5_000_000),
            "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
            "/moved": (301, {"Location": "/boats"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/inside": (302, {"Location": "http://169.254.169.254/secret"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/short": (200, {**html, "Content-Length": "500"}, b"<p>boats"),
        }
        return answers.get(self.path, (404, html, b"none"))

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a server on this machine."""
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page_is_asked_for_once_by_name(site: str):
    fetched = fetch(f"{site}/boats", allow_private=True)
    assert (fetched.raw, fetched.media_type, fetched.charset) == (PAGE_EN.encode(), "text/html", "utf-8")
    assert Site.asked == [("/boats", fetching.AGENT)]
    assert f"claimdb/{__version__}" in fetching.AGENT


def test_this_machine_and_private_networks_are_not_asked_unless_allowed(site: str):
    with pytest.raises(PrivateAddress, match="allow-private"):
        fetch(f"{site}/boats")
    assert Site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::",
    ],
)  # fmt: skip
def test_addresses_of_no_public_network_are_private(address: str):
    assert not is_public(address)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost", "[::1]", "[::ffff:7f00:1]"])
def test_other_spellings_of_this_machine_are_this_machine(host: str):
    with pytest.raises((PrivateAddress, NoSuchHost)):
        find_target(f"http://{host}/", allow_private=False)


def test_one_private_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch):
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(PrivateAddress, match=r"10\.0\.0\.1"):
        find_target("http://boats.example/", allow_private=False)


def test_what_is_connected_to_is_what_was_checked(site: str, monkeypatch: pytest.MonkeyPatch):
    port = int(site.rpartition(":")[2])
    resolve, asked = socket.getaddrinfo, []

    def resolve_once(host: str, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        return resolve("127.0.0.1", port, type=socket.SOCK_STREAM)

    monkeypatch.setattr(addresses.socket, "getaddrinfo", resolve_once)
    assert fetch(f"http://boats.example:{port}/boats", allow_private=True).raw == PAGE_EN.encode()
    assert asked == ["boats.example", "127.0.0.1"]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://boats.example/", "file:///etc/passwd", "https://", "http://a b/", "http://user:word@boats.example/",
        "http://boats.example:99999/", "http://[::1/", "javascript://x", "http://\n/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str):
    with pytest.raises(BadAddress):
        find_target(url, allow_private=True)


def test_a_redirect_is_followed_and_its_end_is_the_address(site: str):
    assert fetch(f"{site}/moved", allow_private=True).address == f"{site}/boats"


def test_redirects_without_end_are_left_after_five(site: str):
    with pytest.raises(CannotFetch, match="without end"):
        fetch(f"{site}/loop", allow_private=True)
    assert len(Site.asked) == 6


def test_a_redirect_into_a_private_network_is_checked_like_the_first_address(
    site: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip == "127.0.0.1")
    with pytest.raises(PrivateAddress, match=r"169\.254"):
        fetch(f"{site}/inside")
    with pytest.raises(BadAddress):
        fetch(f"{site}/file")


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/gone", CannotFetch), ("/odd", CannotFetch), ("/bomb", DocumentTooLarge), ("/huge", DocumentTooLarge),
        ("/endless", DocumentTooLarge), ("/short", CannotFetch),
    ],
)  # fmt: skip
def test_what_does_not_come_whole_or_is_too_large_is_refused(path: str, error: type[InputError], site: str):
    with pytest.raises(error):
        fetch(f"{site}{path}", allow_private=True)


def test_a_packed_page_is_unpacked(site: str):
    assert fetch(f"{site}/packed", allow_private=True).raw == PAGE_EN.encode()


def test_a_picture_is_no_document(site: str):
    with pytest.raises(UnknownDocument, match="image/png"):
        propose_page(f"{site}/picture", allow_private=True)


def test_the_charset_of_the_server_is_read(site: str):
    needs("lxml")
    assert propose_page(f"{site}/latin", allow_private=True).text == "été 12"


def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetching, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(TooSlow):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", allow_private=True)


def test_a_server_that_does_not_answer_is_told():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(CannotFetch):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_a_captured_page_is_kept_with_its_address_and_day(site: str, claimdb: Command):
    needs("lxml", "trafilatura")
    claimdb("init")
    ran = claimdb("capture", f"{site}/moved", "--allow-private", "--yes")
    assert ran.code == 0, ran
    shown = claimdb("source", "show", "leeFewerLighthouses2022").out
    assert f"{site}/boats" in shown
    assert claimdb("capture", f"{site}/boats", "--allow-private", "--yes").out.startswith(
        "leeFewerLighthouses2022 is unch"
    )
