"""SRC002: a work that is cited and of which nobody kept a copy."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support


@rule("SRC002", material=Support, severity=Severity.NOTE, since="0.1", coverage=True)
def source_not_captured(support: Support) -> Iterator[Hit]:
    """No copy was kept of the work cited, so nobody can show what it said.

    Looked at for claims in an open finding or with a verdict, else only with --coverage. To settle it, keep a
    copy of the work: claimdb source add FILE --key KEY.
    """
    if not support.in_question:
        return
    for assertion, _, work in cited_works(support):
        if not work.captured:
            yield citation_hit("source_not_captured", support, assertion, work)
