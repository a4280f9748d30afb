"""Why two figures differ, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.report.language import fields_of, find_template, translate, word
from claimdb.report.numbers import unit_sign
from claimdb.report.sentences import AXES
from claimdb.values.difference import Difference, Outcome

OUTCOMES: Mapping[str, str] = MappingProxyType({
    Outcome.DENIAL: "denial",
    Outcome.UNKNOWN: "unknown",
    Outcome.PART: "part",
    Outcome.UPDATE: "update",
    Outcome.SCOPE: "other scope",
    Outcome.SAME: "same",
    Outcome.COMPATIBLE: "compatible",
    Outcome.UNIT: "likely slip",
    Outcome.CONTRADICTION: "contradiction",
})  # fmt: skip
REASONS: Mapping[str, str] = MappingProxyType({
    "denied": "One source denies what the other asserts, which is no conflict of numbers.",
    "other_measure": "They are of two measures.",
    "other_unit_kind": "One is counted in {a}, the other in {b}, and these cannot be compared.",
    "no_rate": "No exact factor leads from {a} to {b}; a rate of exchange is a fact with a date.",
    "missing_field": "They cannot be compared, because for one of them or both this is not known: {field}.",
    "part": "One is part of the other by its {axis}.",
    "newer_date": "The one of the later date supersedes the other.",
    "other_scope": "They differ in {axis}, so both can be true.",
    "corrected": "One was recorded as a correction of the other.",
    "newer_edition": "One stands in a newer edition of the work that has the other.",
    "same": "They say the same.",
    "words_allow_both": "Some value fits the words of both.",
    "rounded": "Some value fits both once they are taken as rounded to their last digit.",
    "hedged": "No value fits both, and one of them is only said to be possible.",
    "power_of_ten": "They agree after a factor of {factor}: a zero, a comma or a scale word may have slipped.",
    "other_unit": "They agree once {unit_a} is taken for {unit_b}.",
    "same_number_other_unit": "They are one number with two units, {unit_a} and {unit_b}.",
    "disjoint": "No value fits both, even as they are printed.",
})  # fmt: skip

# How two periods lie to each other, after J. F. Allen's thirteen relations (1983): which side is which does not matter.
PERIODS: Mapping[str, str] = MappingProxyType({
    "before": "The period of one ends before that of the other begins, so both can be true.",
    "meets": "The period of one begins as that of the other ends, so both can be true.",
    "overlaps": "Their periods overlap and neither holds the other, so both can be true.",
    "starts": "One is part of the other: its period is the beginning of the other's.",
    "during": "One is part of the other: its period lies within the other's.",
    "finishes": "One is part of the other: its period is the end of the other's.",
})  # fmt: skip
_TURNED: Mapping[str, str] = MappingProxyType({
    "after": "before", "met_by": "meets", "overlapped_by": "overlaps", "started_by": "starts", "contains": "during",
    "finished_by": "finishes",
})  # fmt: skip


def say_difference(difference: Difference, lang: str) -> str:
    """Say in one sentence why two figures differ, or that they do not."""
    relation = difference.params.get("relation", "")
    template = PERIODS.get(_TURNED.get(relation, relation)) or REASONS.get(difference.reason)
    if template is None:
        return difference.reason.replace("_", " ")
    fields = {name: _shown(name, difference, lang) for name in fields_of(template)}
    return translate(template, lang, **fields)


def say_outcome(outcome: Outcome, lang: str) -> str:
    """Name an outcome for people."""
    return find_template(OUTCOMES[outcome], lang)


def _shown(name: str, difference: Difference, lang: str) -> str:
    text = difference.params.get(name, "?")
    if name in {"field", "axis"}:
        return word(AXES, text, lang)
    return text if name == "factor" else unit_sign(text)
