"""TXT002: so many are announced, another number is listed."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.lists import find_lists
from claimdb.check.passages import document_hit, point
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading


@rule("TXT002", material=Reading, severity=Severity.WARNING, since="0.1")
def announced_list_and_its_items_disagree(reading: Reading) -> Iterator[Hit]:
    """One list has more or fewer items than are announced.

    "Four agreements:" must be followed by four: numbered, with bullets, between semicolons or commas, in brackets, or
    between dashes. A list that says of itself that it is not whole ("such as", "including", "etc.") is clean, and so
    is one whose items cannot be counted for certain: a comma may stand inside one. A list in brackets behind a noun is
    a note at most, as "three towns (Ontario)" lists nothing, and so are names behind a comma. To settle it, count
    again, or say that these are examples.
    """
    for announced in find_lists(reading):
        count = announced.figure.value
        if announced.least <= count <= announced.most:
            continue
        printed = " ".join(announced.figure.wording.split())
        listed = str(announced.least if count < announced.least else announced.most)
        yield document_hit(
            "list_count_mismatch",
            (
                point(reading, announced.figure.start, announced.figure.end, announced.sentence),
                *(point(reading, start, end) for start, end in announced.items),
            ),
            facts=(printed, listed),
            params={"announced": printed, "listed": listed},
            severity=Severity.NOTE if announced.is_bracketed else None,
            outcome=Outcome.CONTRADICTION,
            axis="value",
        )
