"""Spoiled samples: what readers are fed until one of them does anything but read, or refuse with a sentence."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import strategies as st

from claimdb.errors import ClaimdbError
from tests.hostile.attacks import UNSTORABLE, all_attacks
from tests.hostile.readers import READERS, unpacked
from tests.hostile.samples import SAMPLES
from tests.sources.samples import archive

SECONDS = 20
"""No spoiled sample of a few kilobytes may take longer, whatever else the machine does."""
_ATTACKS = [text.encode("utf-8", "surrogatepass") for text in (*all_attacks().values(), *UNSTORABLE)]
_SIGNS = [bytes([byte]) for byte in b"\x00\n\r\t \"'{}[](),;:=<>&%\\/|#@-+.0123456789\x1b\x7f\xff\xfe\xc3\xe2"]


class TooSlow(AssertionError):
    """A reader took longer than any sample of its size may."""


@st.composite
def spoiled(draw: st.DrawFn, name: str) -> bytes:
    """Give a sample of a reader with up to six places spoiled; of an archive one part is."""
    sample = draw(st.sampled_from(SAMPLES[name]))
    parts = unpacked(sample) if draw(st.booleans()) else {}
    if parts:
        part = draw(st.sampled_from(sorted(parts)))
        return archive({**parts, part: draw(_edited(parts[part]))})
    return draw(_edited(sample))


@st.composite
def _edited(draw: st.DrawFn, raw: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(raw)))
        end = draw(st.integers(start, min(len(raw), start + 40)))
        how = draw(st.integers(0, 4))
        if how == 0:
            new = draw(st.sampled_from(_ATTACKS))
        elif how == 1:
            new = draw(st.sampled_from(_SIGNS)) * draw(st.integers(1, 3))
        elif how == 2:
            new = raw[start:end] * draw(st.integers(0, 30))
        elif how == 3:
            new = draw(st.binary(max_size=8)) + raw[start:end]
        else:
            new = draw(st.text(max_size=6)).encode("utf-8", "surrogatepass")
        raw = raw[:start] + new + raw[end:]
    return raw


def try_reader(name: str, raw: bytes, folder: Path) -> bool:
    """Let a reader read; tells whether it did, or refused. Raises whatever else it raised, and TooSlow."""
    began = time.thread_time()
    try:
        READERS[name](raw, folder)
    except ClaimdbError as refused:
        str(refused)
        return False
    finally:
        taken = time.thread_time() - began
        if taken > SECONDS:
            raise TooSlow(f"{name}: {taken:.0f} s for {len(raw)} bytes")
    return True
