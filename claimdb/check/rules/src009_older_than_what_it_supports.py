"""SRC009: a work that speaks of a time after it appeared."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works, said_in
from claimdb.check.differences import time_of
from claimdb.check.facts import period_text
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support


@rule("SRC009", material=Support, severity=Severity.WARNING, since="0.1")
def older_than_what_it_supports(support: Support) -> Iterator[Hit]:
    """One work is cited for a figure of a later time than its own.

    The whole period of the figure must lie after the last day on which the work can have appeared. A hedged figure
    may be a forecast and is clean. To settle it, look for the work that the figure comes from.
    """
    for assertion, citation, work in cited_works(support):
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
                    citation,
                    facts=facts,
                    params=dates,
                    figure=figure,
                )
                break
