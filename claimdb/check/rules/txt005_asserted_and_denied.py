"""TXT005: one says so, another says not."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.facts import passage_of
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, Stance, Support


@rule("TXT005", material=Support, severity=Severity.WARNING, since="0.1")
def asserted_and_denied(support: Support) -> Iterator[Hit]:
    """One claim is both asserted and denied.

    It is no conflict of numbers: who denies an allegation gives no other value. Only denials of this very claim
    count, so record what is denied and no more. To settle it, give a verdict, or print both sides.
    """
    asserting = [one for one in support.assertions if one.supports]
    denying = [one for one in support.assertions if one.stance is Stance.DENIES]
    if asserting and denying:
        yield Hit(
            "asserted_and_denied",
            identity=(support.claim, "denial"),
            facts=("denial", *sorted({f"denies|{_voice(one)}" for one in denying})),
            params={
                "asserting": " | ".join(dict.fromkeys(_voice(one) for one in asserting)),
                "denying": " | ".join(dict.fromkeys(_voice(one) for one in denying)),
                "text": support.text,
            },
            claims=(support.claim,),
            passages=tuple(passage_of(one) for one in (*asserting, *denying)),
            outcome=Outcome.DENIAL,
            axis="stance",
        )


def _voice(assertion: AssertionRef) -> str:
    return assertion.speaker or assertion.source.cite_key
