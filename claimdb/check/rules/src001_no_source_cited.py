"""SRC001: a claim that rests on nothing named."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.facts import passage_of
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Support


@rule("SRC001", material=Support, severity=Severity.NOTE, since="0.1", coverage=True)
def no_source_cited(support: Support) -> Iterator[Hit]:
    """Nothing is said about what the claim rests on.

    The source cites no work, names no speaker, is no first-hand evidence and derives from no other work for this
    measure. Looked at for claims in an open finding or with a verdict, else only with --coverage. To settle
    it, record what the source cites, or mark it as primary.
    """
    if not support.in_question:
        return
    derived = {link.source for link in support.lineage}
    for assertion in support.assertions:
        source = assertion.source
        rests = assertion.citations or assertion.speaker or source.primary or source.key in derived
        if assertion.supports and not rests:
            yield Hit(
                "no_source_cited",
                identity=(support.claim, source.key),
                facts=(),
                params={"source": source.cite_key},
                claims=(support.claim,),
                passages=(passage_of(assertion),),
            )
