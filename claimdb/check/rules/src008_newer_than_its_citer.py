"""SRC008: a work that did not exist yet when it was cited."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works
from claimdb.check.facts import period_text
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support


@rule("SRC008", material=Support, severity=Severity.WARNING, since="0.1")
def newer_than_its_citer(support: Support) -> Iterator[Hit]:
    """One work is cited by a source that appeared before it.

    Compared are the first day on which the work can have appeared and the last for the source: years that touch are
    clean, and so is a work without a date. Often one of the two dates is that of a later edition.
    To settle it, check both dates.
    """
    for assertion, _, work in cited_works(support):
        ours, theirs = assertion.source.issued, work.issued
        if ours is None or theirs is None or ours.end is None or theirs.start is None:
            continue
        if theirs.start > ours.end:
            dates = {"source_date": ours.edtf or period_text(ours), "work_date": theirs.edtf or period_text(theirs)}
            facts = (period_text(ours), period_text(theirs))
            yield citation_hit("newer_than_its_citer", support, assertion, work, facts=facts, params=dates)
