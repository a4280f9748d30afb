"""What somebody denies, and what the same document says of them that nobody denies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.check.assemble import ClaimRecord
from claimdb.values.folding import fold_text
from claimdb.values.material import AssertionRef, Stance

_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Denial:
    """One who denies a claim (key), by name; all texts are those of claims.

    `left` are other claims of the document that reports the denial which name the denier and which nobody
    denies; `own` what the denier says there beside the denial.
    """

    claim: str
    text: str
    denier: str
    left: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def find_denials(claims: Iterable[ClaimRecord]) -> list[Denial]:
    """Give every denial by a speaker, in the order of the claims' keys; a denial is of one claim and of no more.

    A claim names a denier when it holds a word of the denier's name that begins with a capital there.
    """
    every = sorted(claims, key=lambda claim: claim.key)
    return [
        _denial(claim, denying, denying.speaker, every)
        for claim in every
        for denying in claim.assertions
        if denying.stance is Stance.DENIES and denying.speaker
    ]


def _denial(claim: ClaimRecord, denying: AssertionRef, denier: str, every: list[ClaimRecord]) -> Denial:
    name = {fold_text(word) for word in _WORD.findall(denier) if word[0].isupper()}
    left, own = [], []
    for other in every:
        there = [one for one in other.assertions if one.source.key == denying.source.key]
        if other is claim or not there or any(one.stance is Stance.DENIES for one in other.assertions):
            continue
        if any(one.speaker == denier for one in there):
            own.append(other)
        elif name & {fold_text(word) for word in _WORD.findall(other.text) if word[0].isupper()}:
            left.append(other)
    return Denial(claim.key, claim.text, denier, _in_order(left, denying), _in_order(own, denying))


def _in_order(claims: list[ClaimRecord], denying: AssertionRef) -> tuple[str, ...]:
    """Give the texts of claims in the order in which the document makes them."""

    def line(claim: ClaimRecord) -> tuple[int, str]:
        lines = [one.line for one in claim.assertions if one.source.key == denying.source.key and one.line]
        return min(lines, default=0), claim.key

    return tuple(claim.text for claim in sorted(claims, key=line))
