"""Addresses on the web: which may be asked for, and where their names lead."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from claimdb.errors import InputError

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


class BadAddress(InputError):
    """What was given is no address of a page."""

    message = "{given} cannot be captured: {reason}"
    hint = "give an address that begins with https:// or http://, or a file"


class PrivateAddress(InputError):
    """The name leads into a private network, or to this machine."""

    message = "{host} leads to a private address ({address}), which is not asked for"
    hint = "add --allow-private if it is a server of yours"


class NoSuchHost(InputError):
    """The name of a host leads nowhere."""

    message = "{host} was not found: {reason}"
    hint = "check the address and the connection"


@dataclass(frozen=True, slots=True)
class Target:
    """A page to ask for: the whole address, its parts, and the checked address to connect to."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    ip: str

    @property
    def host_header(self) -> str:
        """The host as the request names it, with the port where it is not the usual one."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"


def is_address(given: str) -> bool:
    """Tell whether what was typed is an address on the web, not a file.

    >>> is_address("https://port.example/x"), is_address("notes/x.html")
    (True, False)
    """
    return given[:8].lower().startswith(("http://", "https://")) or "://" in given[:12]


def find_target(url: str, *, allow_private: bool) -> Target:
    """Check an address and resolve its name once; what is connected to is what was checked.

    Raises BadAddress, NoSuchHost, and PrivateAddress unless private ones are allowed: one private address among
    several is enough.
    """
    scheme, host, port, path, whole = _parts(url)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoSuchHost(host=host, reason=getattr(error, "strerror", None) or "it is no name") from error
    addresses = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    private = next((one for one in addresses if not is_public(one)), None)
    if private is not None and not allow_private:
        raise PrivateAddress(host=host, address=private)
    return Target(whole, scheme, host, port, path, addresses[0])


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public network; one that wraps another is judged by that.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.ipv4_mapped or ip.sixtofour
        if inside is None and ip in _TRANSLATED:
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(str(inside))
        if ip.teredo is not None:
            return False
    return ip.is_global and not ip.is_multicast


def _parts(url: str) -> tuple[str, str, int, str, str]:
    if any(character.isspace() or ord(character) < 32 for character in url):
        raise BadAddress(given=url, reason="it holds spaces or control characters")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = parts.hostname or ""
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise BadAddress(given=url, reason="it is not a whole address") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise BadAddress(given=url, reason="only http and https are read")
    if not host:
        raise BadAddress(given=url, reason="it is not a whole address")
    if parts.username is not None or parts.password is not None:
        raise BadAddress(given=url, reason="it holds a name or password")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    whole = urlunsplit((scheme, parts.netloc, parts.path, parts.query, ""))
    return scheme, host, port or _PORTS[scheme], f"{path}?{query}" if query else path, whole
