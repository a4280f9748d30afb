"""When two records of two databases are one, and what that one then says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from claimdb.record.quantities import hull
from claimdb.store.types import write_decimal
from claimdb.values.countries import fold_place
from claimdb.values.folding import fold_label
from claimdb.values.interval import Interval
from claimdb.values.keys import write_json

Fields = dict[str, Any]

_SAME: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "place": ("key",),
        "place_label": ("place", "language"),
        "measure": ("key",),
        "measure_label": ("measure", "language"),
        "source": ("key",),
        "confidential_speaker": ("name",),
        "snapshot": ("source", "raw_hash"),
        "opening": ("source", "snapshot", "by", "at"),
        "notice": ("source", "kind", "by_source"),
        "lineage": ("source", "of_source", "kind", "measure"),
        "claim": ("key",),
        "figure": ("claim", "measure", "place", "time", "qualifiers", "comparator", "value", "value_high", "unit"),
        "assertion": ("claim", "source", "stance", "speaker", "page", "line", "start", "end", "said"),
        "mention": ("assertion", "figure", "wording"),
        "citation": ("assertion", "source", "locator", "marker", "unnamed"),
        "cite_check": ("claim", "source", "outcome", "quote", "page", "by", "at"),
        "verdict": ("claim", "verdict", "because", "evidence", "adjudicates", "by", "at"),
        "verdict_evidence": ("verdict", "source"),
        "assignment": ("claim",),
        "claim_note": ("claim", "text", "by", "at"),
        "derivation": ("key",),
        "derivation_term": ("derivation", "ordinal"),
        "candidate": ("snapshot", "key"),
        "finding": ("key",),
        "finding_claim": ("finding", "claim"),
        "finding_figure": ("finding", "figure"),
        "finding_event": ("finding", "kind", "evidence", "reason", "expires", "by", "at"),
        "baseline": ("name",),
        "baseline_finding": ("baseline", "finding"),
        "check_run": ("at", "by", "rule_set", "rules", "rules_failed", "options", "counts"),
    }
)
"""What tells a record from others of its kind: recording asks the same when something is entered twice."""

_EDITED = ("key", "created_at", "source", "stance")
"""What tells an assertion that was put right since in one of two databases that have it from one entry."""


def identity(record: str, fields: Fields) -> str:
    """Tell which record is meant, in the same words in every database."""
    return write_json([_part(record, name, fields) for name in _SAME[record]])


def entry(fields: Fields) -> str:
    """Tell which entry made an assertion, whatever was put right in it since."""
    return write_json([fields[name] for name in _EDITED])


def _part(record: str, name: str, fields: Fields) -> Any:
    if name == "said":
        return " ".join((fields["quote"] or fields["words"] or "").split())
    if name == "unnamed":
        return fields["as_cited"] if fields["source"] is None else None
    if name == "time" and record == "figure":
        return [_time(fields, "as_of"), _time(fields, "period")]
    return fields[name]


def _time(fields: Fields, name: str) -> Any:
    start, end = fields[f"{name}_start"], fields[f"{name}_end"]
    return fields[name] if start is None and end is None else [start, end]


class Settled(NamedTuple):
    """What one record says now: `agreed` by field, `differing` the fields on which the two sides must be asked."""

    agreed: Fields
    differing: tuple[str, ...]


def settle(record: str, ours: Fields, theirs: Fields) -> Settled:
    """Join two records that are one: what only completes is agreed on, whichever side it comes from.

    What each side was told at another moment stands as it was told first, as if both had been typed into one
    database; a field that says two different things is for a person to decide.
    """
    whole = _WHOLE.get(record)
    joined = {} if whole is None else whole(ours, theirs)
    agreed, differing = dict(joined), []
    same = (*_SAME[record], "record", "ordinal", "key")
    for field, own in ours.items():
        other = theirs[field]
        if field in joined or field in same or own == other:
            continue
        rule = _RULES.get((record, field)) or _RULES.get(("", field)) or _ask
        said = rule(own, other)
        if said is ASKED:
            differing.append(field)
        else:
            agreed[field] = said
    return Settled({field: value for field, value in agreed.items() if value != ours.get(field)}, tuple(differing))


ASKED = object()
"""Stands for a value that only a person can choose."""
Rule = Callable[[Any, Any], Any]


def _ask(_own: Any, _other: Any) -> Any:
    return ASKED


def _earlier(own: str | None, other: str | None) -> Any:
    return min(one for one in (own, other) if one is not None)


def _both_gone(own: str | None, other: str | None) -> Any:
    return ASKED if own is None or other is None else min(own, other)


def _filled(own: Any, other: Any) -> Any:
    if own is None or other is None:
        return other if own is None else own
    return ASKED


def _union(own: list[Any], other: list[Any]) -> Any:
    return sorted({*map(str, own), *map(str, other)})


def _either(own: bool, other: bool) -> Any:
    return own or other


def _both(own: bool, other: bool) -> Any:
    return own and other


def _stays(own: Any, _other: Any) -> Any:
    return own


def _least(own: Any, other: Any) -> Any:
    return min(own, other)


def _named(fold: Callable[[str], str]) -> Rule:
    return lambda own, other: min(own, other) if fold(own) == fold(other) else ASKED


_RULES: Mapping[tuple[str, str], Rule] = MappingProxyType(
    {
        ("", "created_at"): _earlier,
        ("", "first_seen"): _earlier,
        ("", "withdrawn_at"): _both_gone,
        ("", "merged_into"): _filled,
        ("place_label", "label"): _named(fold_place),
        ("measure_label", "label"): _named(fold_label),
        ("place", "iso"): _filled,
        ("place", "part_of"): _filled,
        ("measure", "handle"): _filled,
        ("measure", "subject"): _least,
        ("measure", "label"): _least,
        ("measure", "unit"): _filled,
        ("measure", "kind"): _filled,
        ("measure", "holds_for"): _filled,
        ("measure", "separators"): _union,
        ("measure", "without"): _union,
        ("measure", "exact"): _either,
        ("source", "note"): _filled,
        ("source", "is_primary"): _either,
        ("source", "is_stub"): _both,
        ("source", "is_confidential"): _either,
        # A snapshot is never changed: what this database made of the same bytes stays.
        ("snapshot", "raw"): _filled,
        ("snapshot", "text_hash"): _stays,
        ("snapshot", "media_type"): _stays,
        ("snapshot", "language"): _filled,
        ("snapshot", "file_name"): _stays,
        ("snapshot", "text"): _stays,
        ("snapshot", "page_map"): _stays,
        ("snapshot", "layout"): _stays,
        ("snapshot", "captured_at"): _stays,
        ("claim", "proposition"): _least,
        ("assertion", "snapshot"): _filled,
        ("assertion", "corrects_claim"): _filled,
        ("assertion", "said_on"): _filled,
        ("assertion", "language"): _filled,
        ("assertion", "quote"): _filled,
        ("assertion", "note"): _filled,
        ("assertion", "label"): _filled,
        ("assertion", "reviewed"): _either,
        ("mention", "language"): _filled,
        ("mention", "period_text"): _filled,
        ("mention", "resolved_from"): _filled,
        ("mention", "start"): _filled,
        ("mention", "end"): _filled,
        ("citation", "as_cited"): _filled,
        ("citation", "is_primary"): _either,
        ("derivation", "quote"): _filled,
        ("derivation", "source"): _filled,
        ("finding", "flagged_by"): _filled,
        ("finding", "measure"): _filled,
        ("finding_figure", "side"): _least,
    }
)
"""How a field is joined, by record and field, or by field alone; without a rule a person is asked."""


def _join_source(ours: Fields, theirs: Fields) -> Fields:
    # Whoever only names a work knows less than whoever described it.
    if ours["is_stub"] == theirs["is_stub"]:
        return {}
    return {"csl": theirs["csl"] if ours["is_stub"] else ours["csl"]}


def _join_figure(ours: Fields, theirs: Fields) -> Fields:
    joined: Fields = {
        "step": write_decimal(max(Decimal(ours["step"]), Decimal(theirs["step"]))),
        "conventional": ours["conventional"] or theirs["conventional"],
    }
    for name in ("strict", "printed"):
        widest = hull(_interval(ours, name), _interval(theirs, name))
        joined |= {
            f"{name}_low": None if widest.low is None else write_decimal(widest.low),
            f"{name}_high": None if widest.high is None else write_decimal(widest.high),
            f"{name}_low_closed": widest.low is not None and widest.low_closed,
            f"{name}_high_closed": widest.high is not None and widest.high_closed,
        }
    return joined


def _interval(fields: Fields, name: str) -> Interval:
    low, high = (
        None if fields[f"{name}_{end}"] is None else Decimal(fields[f"{name}_{end}"]) for end in ("low", "high")
    )
    return Interval(low, high, fields[f"{name}_low_closed"], fields[f"{name}_high_closed"])


def _join_assertion(ours: Fields, theirs: Fields) -> Fields:
    """Let the words stand that were entered first, where two people entered what one passage says."""
    if ours["created_at"] == theirs["created_at"]:
        return {}
    first = min((ours, theirs), key=lambda one: str(one["created_at"]))
    return {"words": first["words"]}


_UNDECIDED = ("open", "skipped")


def _join_candidate(ours: Fields, theirs: Fields) -> Fields:
    """Let a decision stand against none, and of two proposals the later one."""
    chosen = ("evidence", "proposal", "state", "reason", "claim", "created_at")
    decided = [one for one in (ours, theirs) if one["state"] not in _UNDECIDED]
    if len(decided) == 2 and any(ours[name] != theirs[name] for name in ("state", "reason", "claim")):
        return {}
    of = decided or [ours, theirs]
    stands = max(of, key=lambda one: (str(one["created_at"]), write_json({name: one[name] for name in chosen})))
    return {name: stands[name] for name in chosen}


_NOTICED = ("evidence", "severity", "outcome", "axis", "message_id", "params", "scope", "documents", "origins_min",
            "origins_max", "rule", "name")  # fmt: skip
_DECIDED = ("explained", "dismissed")


def _join_finding(ours: Fields, theirs: Fields) -> Fields:
    """Let a decision stand while it is about the same evidence; what was noticed the next check looks at again."""
    noticed = max(
        (ours, theirs), key=lambda one: (one["documents"], write_json({name: one[name] for name in _NOTICED}))
    )
    joined = {name: noticed[name] for name in _NOTICED}
    states = {ours["state"], theirs["state"]}
    decided = [one for one in (ours, theirs) if one["state"] in _DECIDED]
    if len(states) == 1 or len(decided) == 2:
        return joined
    if not decided:
        return {**joined, "state": "open"}
    holds = decided[0]["evidence"] == joined["evidence"]
    return {**joined, "state": decided[0]["state"] if holds else "open"}


def _join_baseline(ours: Fields, theirs: Fields) -> Fields:
    saved = max((ours, theirs), key=lambda one: (str(one["at"]), str(one["by"])))
    return {"at": saved["at"], "by": saved["by"]}


def _join_assignment(ours: Fields, theirs: Fields) -> Fields:
    """Let stand whom the claim was given to last."""
    given = ("assignee", "second_reader", "due", "by", "at")
    last = max((ours, theirs), key=lambda one: (str(one["at"]), write_json({name: one[name] for name in given})))
    return {name: last[name] for name in given}


_WHOLE: Mapping[str, Callable[[Fields, Fields], Fields]] = MappingProxyType(
    {
        "source": _join_source,
        "figure": _join_figure,
        "assertion": _join_assertion,
        "candidate": _join_candidate,
        "finding": _join_finding,
        "baseline": _join_baseline,
        "confidential_speaker": _join_baseline,
        "assignment": _join_assignment,
    }
)
"""Fields of a record that are joined together, by record."""
