"""A small writer of PDF: pages of lines, each of runs in a size and at a rise, in the fonts that every reader has.

Only what tests need: page labels, document information, and the oldest encryption (RC4, 40 bits).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import md5

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass(frozen=True)
class Run:
    """Words in a size, raised above the line by so many points."""

    text: str
    size: float = 11
    rise: float = 0
    bold: bool = False


@dataclass(frozen=True)
class Line:
    """A line: its runs, its place from the left and the bottom edge of the page."""

    runs: Sequence[Run]
    y: float
    x: float = 72


@dataclass
class Pdf:
    """A document: pages of lines, labels of pages as PDF writes them, information, a password."""

    pages: Sequence[Sequence[Line]]
    labels: str | None = None
    info: Mapping[str, str] = field(default_factory=dict)
    password: str | None = None

    def write(self) -> bytes:
        """Give the bytes of the document."""
        kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(self.pages)))
        labels = f"/PageLabels << /Nums [{self.labels}] >>" if self.labels else ""
        objects: list[bytes] = [
            f"<< /Type /Catalog /Pages 2 0 R {labels} >>".encode(),
            f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        ]
        for number, lines in enumerate(self.pages):
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (6 + 2 * number)
            )
            stream = self._locked(_page(lines), len(objects) + 1)
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        number = len(objects) + 1
        info = " ".join(f"/{name} {self._string(value, number)}" for name, value in self.info.items())
        objects.append(f"<< {info} >>".encode("latin-1"))
        trailer = f"/Root 1 0 R /Info {len(objects)} 0 R /ID [<{_ID.hex()}> <{_ID.hex()}>]"
        if self.password is not None:
            objects.append(self._encryption())
            trailer += f" /Encrypt {len(objects)} 0 R"
        return _assembled(objects, trailer)

    def _string(self, value: str, number: int) -> str:
        raw = b"\xfe\xff" + value.encode("utf-16-be")
        return f"<{self._locked(raw, number).hex()}>"

    def _owner(self) -> bytes:
        key = md5(_padded(self.password or "")).digest()[:5]
        return _rc4(key, _padded(self.password or ""))

    def _key(self) -> bytes:
        permissions = (-4).to_bytes(4, "little", signed=True)
        return md5(_padded(self.password or "") + self._owner() + permissions + _ID).digest()[:5]

    def _encryption(self) -> bytes:
        user = _rc4(self._key(), _PAD)
        return b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
            self._owner().hex().encode(),
            user.hex().encode(),
        )

    def _locked(self, raw: bytes, number: int) -> bytes:
        if self.password is None:
            return raw
        return _rc4(md5(self._key() + number.to_bytes(3, "little") + b"\0\0").digest()[:10], raw)


_ID = b"claimdb-samples!"


def pages_of(text: Sequence[Sequence[Sequence[Run] | str]], *, top: float = 770, step: float = 14) -> list[list[Line]]:
    """Set lines one below the other: a text is a line in plain print, None of words leaves a gap."""
    pages = []
    for lines in text:
        at = top
        page = []
        for line in lines:
            if line:
                page.append(Line([Run(line)] if isinstance(line, str) else line, at))
            at -= step
        pages.append(page)
    return pages


def _page(lines: Sequence[Line]) -> bytes:
    parts = []
    for line in lines:
        parts.append(b"BT %.2f %.2f Td" % (line.x, line.y))
        for run in line.runs:
            shown = run.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
            parts.append(b"/F%d %.2f Tf %.2f Ts (%s) Tj" % (2 if run.bold else 1, run.size, run.rise, shown))
        parts.append(b"ET")
    return b"\n".join(parts)


def _assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _padded(password: str) -> bytes:
    return (password.encode("latin-1") + _PAD)[:32]


def _rc4(key: bytes, raw: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in raw:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
