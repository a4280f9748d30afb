"""Strangers' rules, readers, languages and renderers, found by entry points."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

GROUP = "claimdb.{kind}"


def find_plugins(kind: str) -> tuple[EntryPoint, ...]:
    """Find what other packages offer for a kind ("rules"), by name; nothing is loaded yet."""
    return tuple(sorted(entry_points(group=GROUP.format(kind=kind)), key=lambda entry: entry.name))
