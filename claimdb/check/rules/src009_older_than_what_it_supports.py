"""SRC009: a work that speaks of a time after it appeared."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.calls import works_called
from claimdb.check.cited import citation_hit, cited_works, said_in
from claimdb.check.differences import time_of
from claimdb.check.facts import period_text
from claimdb.check.passages import document_hit, point, point_in
from claimdb.check.rule import rule
from claimdb.values.calendar import read_calendar
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support
from claimdb.values.reading import Reading


@rule("SRC009", material=(Support, Reading), severity=Severity.WARNING, since="0.1")
def older_than_what_it_supports(material: Support | Reading) -> Iterator[Hit]:
    """One work is cited for a figure of a later time than its own.

    The whole period of the figure must lie after the last day on which the work can have appeared. A hedged figure
    may be a forecast and is clean. Inside a document, where a note cites one work and may be meant for another part of
    the sentence, this is a note. To settle it, look for the work that the figure comes from.
    """
    if isinstance(material, Reading):
        yield from _in_notes(material)
    else:
        yield from _recorded(material)


def _in_notes(reading: Reading) -> Iterator[Hit]:
    for said, label, work in works_called(reading):
        issued = read_calendar(work.date or "")
        for placed in said.figures:
            figure = placed.figure
            period = figure.period
            if label not in figure.notes or figure.hedged or period is None or period.resolved_from is not None:
                continue
            if issued is None or issued.end is None or period.start is None or period.start <= issued.end:
                continue
            yield document_hit(
                "older_than_what_it_supports",
                [point_in(reading, said.sentence, placed.start, placed.end), point(reading, work.start, work.end)],
                facts=(figure.wording, period_text(period), period_text(issued)),
                params={
                    "printed": figure.wording,
                    "time": period.edtf or period_text(period),
                    "work": " ".join((work.title or work.as_cited).split()),
                    "work_date": work.date or "",
                },
                severity=Severity.NOTE,
            )


def _recorded(support: Support) -> Iterator[Hit]:
    for assertion, _, work in cited_works(support):
        if assertion.hedged or work.issued is None or work.issued.end is None:
            continue
        for figure in said_in(support, assertion):
            period = time_of(figure)[1]
            if figure.is_hedged or figure.is_resolved or period is None or period.start is None:
                continue
            if period.start > work.issued.end:
                dates = {
                    "printed": figure.wording,
                    "time": period.edtf or period_text(period),
                    "work_date": work.issued.edtf or period_text(work.issued),
                }
                facts = (period_text(period), period_text(work.issued))
                yield citation_hit(
                    "older_than_what_it_supports",
                    support,
                    assertion,
                    work,
                    facts=facts,
                    params=dates,
                    figure=figure,
                )
                break
