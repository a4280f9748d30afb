"""QUO001: a quote that the copy kept of its source does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.rule import rule
from claimdb.text.quoted import find_absent
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, PassageRef, Severity
from claimdb.values.reading import Reading


@rule("QUO001", material=Reading, severity=Severity.WARNING, since="0.1", of_quotes=True)
def quote_not_found(reading: Reading) -> Iterator[Hit]:
    """One quote does not stand in the copy that is kept of its source.

    Case, accents, spaces, quotation marks and hyphens within words do not count, and what the quote leaves out ("…")
    may be anything. Where several copies are kept, one that holds it is enough; where none is kept, nothing can be
    said. To settle it, look the quote up, and correct it or keep the copy that holds it.
    """
    if not reading.known_quotes:
        return
    absent = set(find_absent(reading.text, reading.known_quotes.values()))
    for assertion, quote in reading.known_quotes.items():
        if quote in absent:
            yield Hit(
                "quote_not_found",
                identity=(assertion, fold_text(quote)),
                facts=(fold_text(quote),),
                params={"source": reading.name, "quote": quote},
                claims=(assertion.rpartition(".")[0],),
                passages=(PassageRef(reading.name, assertion=assertion, quote=quote),),
            )
