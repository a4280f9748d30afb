"""Every command, in the order in which help lists them. To add one, add its line here."""

from __future__ import annotations

import typer

from claimdb.cli import bib, check, finding, rules, start


def register(app: typer.Typer) -> None:
    """Hang all commands on the root."""
    start.register(app)
    check.register(app)
    finding.register(app)
    rules.register(app)
    bib.register(app)
