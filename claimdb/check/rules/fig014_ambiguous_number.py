"""FIG014: a number that one country reads as thousands and another as a fraction."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.passages import document_hit, point_in
from claimdb.check.rule import rule
from claimdb.reading.prose import said_in
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading


@rule("FIG014", material=Reading, severity=Severity.NOTE, since="0.1")
def ambiguous_number(reading: Reading) -> Iterator[Hit]:
    """One number can be read as thousands or with a fraction, and the text does not tell which.

    "1.200" is 1 200 in much of Europe and 1.2 in English; SI (brochure, 9th edition, 5.4.4) groups digits by spaces
    for that reason. A fraction behind the decimal mark of the text's own language is left alone, unless it would count
    things: nobody has 1.2 sailors. No sum or share is worked out from such a number. To settle it, write it so that it
    can be read in one way only.
    """
    for said in said_in(reading):
        for placed in said.figures:
            if not placed.figure.is_ambiguous:
                continue
            others = [value for value in placed.figure.alternatives if value != placed.figure.value]
            printed = " ".join(placed.figure.wording.split())
            yield document_hit(
                "ambiguous_number",
                [point_in(reading, said.sentence, placed.start, placed.end)],
                facts=[printed],
                params={
                    "printed": printed,
                    "reading": format(placed.figure.value, "f"),
                    "other_reading": format(others[0], "f"),
                },
            )
