"""Pages from the web: one request when somebody asks for it, limited in size and time, never into a private network."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import unquote, urljoin, urlsplit

from claimdb.errors import InputError
from claimdb.sources.addresses import BadAddress, Target, find_target
from claimdb.sources.documents import Document, read_bytes
from claimdb.sources.failures import DocumentTooLarge
from claimdb.sources.origin import Origin
from claimdb.sources.warc import read_content_type
from claimdb.version import __version__

AGENT = f"claimdb/{__version__} (a person captures one page as evidence)"
MOST_BYTES = 50_000_000
MOST_SECONDS = 60.0
"""Of one capture in all, redirects included."""

PATIENCE = 20.0
"""Seconds that a server may say nothing."""

MOST_REDIRECTS = 5
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_PIECE = 1 << 16


class CannotFetch(InputError):
    """A page was asked for and did not come."""

    message = "this page could not be fetched: {reason}"
    hint = "open it in a browser; if it is there, save it and capture the file"


class TooSlow(CannotFetch):
    """A page did not come whole within the time."""

    message = "this page did not come within {seconds:n} seconds"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: bytes, the address that answered in the end, and what it said of them."""

    raw: bytes
    address: str
    media_type: str | None
    charset: str | None


class _Unpacker(Protocol):
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


def propose_page(url: str, *, allow_private: bool = False) -> Document:
    """Fetch a page as a proposal for a source; nothing is recorded.

    Raises CannotFetch, BadAddress, PrivateAddress, NoSuchHost, and what `read_bytes` raises.
    """
    fetched = fetch(url, allow_private=allow_private)
    name = PurePosixPath(unquote(urlsplit(fetched.address).path)).name
    origin = Origin(where=url, name=name or None, address=fetched.address, charset=fetched.charset)
    return read_bytes(fetched.raw, origin, declared=fetched.media_type)


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """Ask for a page, and for where it is redirected to, at most five times; each address is checked anew."""
    deadline = time.monotonic() + MOST_SECONDS
    address = url
    for _ in range(MOST_REDIRECTS + 1):
        target = find_target(address, allow_private=allow_private)
        answer = _ask(target, url, deadline)
        if isinstance(answer, Fetched):
            return answer
        address = urljoin(target.url, answer)
    raise CannotFetch(where=url, reason="it is redirected without end")


def _ask(target: Target, url: str, deadline: float) -> Fetched | str:
    connection = _connect(target)
    try:
        headers = {
            "Host": target.host_header,
            "User-Agent": AGENT,
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip",
        }
        connection.request("GET", target.path, headers=headers)
        answer = connection.getresponse()
        if answer.status in _REDIRECTS and answer.getheader("Location"):
            return str(answer.getheader("Location"))
        if answer.status != http.client.OK:
            raise CannotFetch(where=url, reason=f"{answer.status} {answer.reason}".strip())
        stated = answer.getheader("Content-Length") or ""
        if stated.isascii() and stated.isdigit() and int(stated) > MOST_BYTES:
            raise DocumentTooLarge(where=url, size=int(stated), limit=MOST_BYTES)
        raw = b"".join(_unpacked(answer, url, deadline))
        if answer.length:
            raise CannotFetch(where=url, reason="the server broke off")
        media_type, charset = read_content_type(answer.getheader("Content-Type") or "")
        return Fetched(raw, target.url, media_type or None, charset)
    except TimeoutError as error:
        raise TooSlow(where=url, seconds=int(PATIENCE)) from error
    except (http.client.HTTPException, OSError, zlib.error) as error:
        raise CannotFetch(where=url, reason=getattr(error, "strerror", None) or "the server broke off") from error
    finally:
        connection.close()


class _Checked(http.client.HTTPConnection):
    """A connection to the address that was checked, whatever the name leads to by now."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=PATIENCE)
        self._target = target

    def connect(self) -> None:
        """Connect to the checked address; of a secure page the certificate must be that of the name."""
        connected = socket.create_connection((self._target.ip, self._target.port), PATIENCE)
        if self._target.scheme == "https":
            connected = ssl.create_default_context().wrap_socket(connected, server_hostname=self._target.host)
        self.sock = connected


def _connect(target: Target) -> _Checked:
    return _Checked(target)


def _unpacked(answer: http.client.HTTPResponse, url: str, deadline: float) -> Iterator[bytes]:
    packing = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    unpacker: _Unpacker | None = None
    if packing in {"gzip", "x-gzip"}:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    elif packing not in {"identity", ""}:
        raise CannotFetch(where=url, reason="it is packed in a way that was not asked for")
    length = 0
    # One read of the socket at a time: whoever sends a byte a second must not hold the capture for ever.
    while piece := answer.read1(_PIECE):
        if time.monotonic() > deadline:
            raise TooSlow(where=url, seconds=int(MOST_SECONDS))
        unpacked = piece if unpacker is None else unpacker.decompress(piece, MOST_BYTES + 1 - length)
        length += len(unpacked)
        if length > MOST_BYTES:
            raise DocumentTooLarge(where=url, size=length, limit=MOST_BYTES)
        yield unpacked


__all__ = ["BadAddress", "CannotFetch", "Fetched", "TooSlow", "fetch", "propose_page"]
