"""The command `claimdb`, and `python -m claimdb`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run one command and exit with its code; `--version` is answered before anything is imported."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from claimdb.version import __version__

        sys.stdout.write(f"claimdb {__version__}\n")
        return
    from claimdb.cli.app import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
