"""What travels with claimdb: the folders of migrations and seeds, and which schemas the migrations make."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """Find a shipped folder: inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "_shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def shipped_revisions() -> list[str]:
    """Give the revisions that this claimdb knows, oldest first: the numbers that its migration files begin with."""
    return sorted(path.name.partition("_")[0] for path in (shipped_folder("migrations") / "versions").glob("*_*.py"))


def newest_revision() -> str:
    """Give the revision that this claimdb needs."""
    return shipped_revisions()[-1]
