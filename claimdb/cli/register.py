"""Every command, in the order in which help lists them. To add one, add its line here."""

from __future__ import annotations

import typer

from claimdb.cli import (
    add,
    batch,
    bib,
    capture,
    check,
    cite,
    claim,
    db,
    demo,
    exporting,
    extract,
    figures,
    finding,
    history,
    importing,
    lint,
    measure,
    notes,
    place,
    report,
    review,
    rules,
    search,
    source,
    start,
    suggest,
    verify,
)


def register(app: typer.Typer) -> None:
    """Hang all commands on the root."""
    start.register(app)
    demo.register(app)
    add.register(app)
    source.register(app)
    capture.register(app)
    extract.register(app)
    review.register(app)
    measure.register(app)
    place.register(app)
    claim.register(app)
    cite.register(app)
    importing.register(app)
    exporting.register(app)
    search.register(app)
    figures.register(app)
    notes.register(app)
    lint.register(app)
    check.register(app)
    suggest.register(app)
    finding.register(app)
    verify.register(app)
    report.register(app)
    bib.register(app)
    history.register(app)
    batch.register(app)
    rules.register(app)
    db.register(app)
