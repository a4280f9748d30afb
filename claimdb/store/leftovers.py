"""Files that are written beside the one that they become, and what is left of them when their process is killed."""

from __future__ import annotations

import glob
import os
from contextlib import suppress
from pathlib import Path


def part_of(path: Path) -> Path:
    """Name the file that becomes `path` when it is whole."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def clear_leftovers(path: Path) -> None:
    """Remove what processes that are gone left of writing `path`."""
    start = f".{path.name}."
    for left in path.parent.glob(f"{glob.escape(start)}*.part*"):
        process = left.name[len(start) :].partition(".")[0]
        if process.isdecimal() and not _is_running(int(process)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    if os.name == "nt":
        # There, asking whether a process lives would end it.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
