"""The command `claimdb`, and `python -m claimdb`."""

from __future__ import annotations

import gc
import sys

YOUNG_OBJECTS = 50_000
"""So many new objects are made before Python looks for garbage among them: it would else look hundreds of times while
libraries are loaded, and find none. What a command leaves behind until then is a few megabytes."""


def main() -> None:
    """Run one command and exit with its code; `--version` is answered before anything is imported."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from claimdb.version import __version__

        sys.stdout.write(f"claimdb {__version__}\n")
        return
    gc.set_threshold(YOUNG_OBJECTS)
    from claimdb.cli.app import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
