"""QUO003: a quote that a copy held, and that the newest copy of its source holds no more."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.copies import lost_quotes
from claimdb.check.rule import rule
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, PassageRef, Severity
from claimdb.values.reading import Reading


@rule("QUO003", material=Reading, severity=Severity.WARNING, since="0.1", of_quotes=True)
def anchor_lost(reading: Reading) -> Iterator[Hit]:
    """One quote stands in an older copy of its source, and in the newest one no more.

    Where the place of the quote was recorded, it must stand there, or at one other place with the same words around
    it; the same words among others are no quote of the same. A hit within a list of references does not count. To
    settle it, read the newest copy, and quote what it says now or say that it was withdrawn.
    """
    for assertion in lost_quotes(reading):
        quote = reading.known_quotes[assertion]
        yield Hit(
            "anchor_lost",
            identity=(reading.name, assertion, fold_text(quote)),
            facts=(fold_text(quote), reading.copies[0].key),
            params={"source": reading.name, "quote": quote},
            claims=(assertion.rpartition(".")[0],),
            passages=(PassageRef(reading.name, assertion=assertion, quote=quote),),
        )
