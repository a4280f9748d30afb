"""What rules have to say, by message id: what was noticed, and what would settle it.

Fields are the parameters of the hit. Lists come as text with " | " between the items.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.report.language import fields_of, translate


@dataclass(frozen=True, slots=True)
class Saying:
    """The English templates of one message; their French ones stand in the catalogue."""

    message: str
    settle: str


_LOOK_UP = "Look up each passage, correct the reading that is wrong, or explain the gap."
_LOOK_UP_EACH = "Look up each of the figures; which of them is wrong cannot be told from the sum."
_CALCULATE = "Calculate again from the figures that it is drawn from."
_READ_WORK = "Read the passage cited, then correct the claim or the citation."

SAYINGS: Mapping[str, Saying] = MappingProxyType(
    {
        "disjoint_figures": Saying(
            "{labels} cannot be true together: the same measure, place and time, and nothing that the words allow "
            "fits all of them.",
            _LOOK_UP,
        ),
        "rounded_away": Saying(
            "{source} prints {printed} as exact; {work}, which it cites, prints {cited}.",
            "Print the finer value, or say that it is rounded.",
        ),
        "about_dropped": Saying(
            "{source} prints {printed} as exact; {work}, which it cites, prints {cited}.",
            "Put the “about” back.",
        ),
        "scale_slip": Saying(
            "{a} and {b} differ by a factor of {factor}: a zero, a comma or a scale word may have slipped.",
            "Look up both passages and correct the one that slipped.",
        ),
        "unit_slip": Saying(
            "{a} and {b} agree once {unit_a} is taken for {unit_b}: a unit may have slipped.",
            "Look up both passages and correct the unit.",
        ),
        "misreported_period": Saying(
            "{value} is reported for {period_a} and for {period_b}, on the authority of one origin.",
            "Look up in the origin which period the number is for.",
        ),
        "part_exceeds_whole": Saying(
            "The part, {part}, is more than its whole, {whole}.",
            "Check that both count the same things, and which of the two is misread.",
        ),
        "sum_mismatch": Saying(
            "{terms} do not give {result}, but {expected}.",
            _LOOK_UP_EACH,
        ),
        "percent_mismatch": Saying("{terms} do not give {result}, but {expected}.", _CALCULATE),
        "percent_for_points": Saying(
            "From {terms} is a change of {expected} percent; {result} is the change in percentage points.",
            "Say percentage points, or calculate the percentage.",
        ),
        "points_for_percent": Saying(
            "From {terms} is a change of {expected} percentage points; {result} is the change in percent.",
            "Say percent, or subtract the one from the other.",
        ),
        "conversion_mismatch": Saying(
            "{terms} converts to {expected}, not to {result}.",
            "Convert again, and say which rate was used.",
        ),
        "falling_series": Saying(
            "A running total falls from {earlier} to {later}.",
            "Look up both dates; a correction downwards is recorded as one.",
        ),
        "no_source_cited": Saying(
            "{source} names nothing that the claim rests on.",
            "Record what it cites, or mark it as first-hand evidence.",
        ),
        "source_not_captured": Saying(
            "No copy was kept of {work}, which {source} cites.",
            "Capture the work.",
        ),
        "source_differs": Saying(
            "{source} cites {work}, which was read and says otherwise: “{quote}”.",
            _READ_WORK,
        ),
        "source_says_otherwise": Saying(
            "{source} prints {printed}; {work}, which it cites, has {cited}.",
            _READ_WORK,
        ),
        "source_does_not_hold_it": Saying(
            "{source} cites {work}, which was read and does not hold the claim.",
            "Find the work that does hold it, or withdraw the citation.",
        ),
        "hedge_lost": Saying(
            "{source} states as a fact what {work}, which it cites, only says may be so.",
            "Put the hedge back, or cite a work that says it without one.",
        ),
        "circular_citation": Saying(
            "{works} rest on each other for this claim, and so on none of them.",
            "Find what the first of them rested on.",
        ),
        "single_origin": Saying(
            "{documents} documents say {label}, and all rest on one origin: {origin}.",
            "Find an independent source, or say that there is only one.",
        ),
        "newer_than_its_citer": Saying(
            "{source} ({source_date}) cites {work} ({work_date}), which appeared later.",
            "Check both dates; one may be that of a later edition.",
        ),
        "older_than_what_it_supports": Saying(
            "{work} ({work_date}) is cited for {printed} in {time}, a time after it appeared.",
            "Look for the work that the figure comes from.",
        ),
        "rests_on_a_retracted_source": Saying(
            "The claim rests on {work}, which was retracted.",
            "Cite another source for it.",
        ),
        "asserted_and_denied": Saying(
            "{asserting} says so; {denying} denies it.",
            "Give a verdict, or print both sides.",
        ),
        "flagged": Saying("Flagged by hand: {because}", _LOOK_UP),
    }
)
_BETWEEN = "{low} to {high}"


def say_message(message_id: str, params: Mapping[str, str], lang: str, names: Mapping[str, str] | None = None) -> str:
    """Give the sentence of a message in a language.

    `names` gives what people call the sources whose keys stand in parameters. A parameter that is
    missing is shown as "?": what was remembered by an older version still reads.
    """
    saying = SAYINGS.get(message_id)
    if saying is None:
        return message_id.replace("_", " ")
    known = names or {}
    fields = {name: _shown(name, params, known, lang) for name in fields_of(saying.message)}
    return translate(saying.message, lang, **fields)


def say_settle(message_id: str, lang: str) -> str:
    """Say what would settle a message of this id; empty for one that is not known."""
    saying = SAYINGS.get(message_id)
    return translate(saying.settle, lang) if saying else ""


def _shown(name: str, params: Mapping[str, str], names: Mapping[str, str], lang: str) -> str:
    if name == "expected":
        low, high = params.get("expected_low", "?"), params.get("expected_high", "?")
        return low if low == high else translate(_BETWEEN, lang, low=low or "…", high=high or "…")
    items = params.get(name, "?").split(" | ")
    joint = " → " if name == "terms" and params.get("kind") in {"percent_change", "points"} else ", "
    if name == "labels":
        joint = " ↔ "
    return joint.join(names.get(item, item) for item in items)
