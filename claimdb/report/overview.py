"""What a report lists at its top: each finding, and work that is still to be done once for each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from claimdb.report.language import translate
from claimdb.report.sentences import scope_words
from claimdb.values.digest import FindingView


class Listed(NamedTuple):
    """A line of the overview: the first finding that it stands for, and for how many."""

    finding: FindingView
    findings: int


def overview(findings: Sequence[FindingView]) -> list[Listed]:
    """List findings in their order; those of one rule of coverage are one line, where the first of them stands.

    Otherwise twenty works that nobody kept a copy of would hide the two figures that contradict each other.
    """
    counts = Counter(one.rule.code for one in findings)
    firsts: dict[str, Listed] = {}
    for one in findings:
        if one.rule.coverage:
            firsts.setdefault(one.rule.code, Listed(one, counts[one.rule.code]))
        else:
            firsts[one.key] = Listed(one, 1)
    return list(firsts.values())


def listed_about(one: Listed, lang: str) -> str:
    """Say what a line of the overview is about, or for how many findings it stands."""
    if one.findings == 1:
        return scope_words(one.finding)
    return translate("{count:n} findings, which stand below", lang, count=one.findings)
