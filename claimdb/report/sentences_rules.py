"""What rules have to say, by message id: what was noticed, and what would settle it.

Fields are the parameters of the hit. Lists come as text with " | " between the items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from claimdb.report.dates import period
from claimdb.report.language import fields_of, find_template, translate
from claimdb.report.numbers import number, unit_sign
from claimdb.report.sentences_reading import READING_SAYINGS, Saying

_LOOK_UP = "Look up each passage, correct the reading that is wrong, or explain the gap."
_LOOK_UP_EACH = "Look up each of the figures; which of them is wrong cannot be told from the sum."
_CALCULATE = "Calculate again from the figures that it is drawn from."
_READ_WORK = "Read the passage cited, then correct the claim or the citation."

SAYINGS: Mapping[str, Saying] = MappingProxyType(
    {
        "disjoint_figures": Saying(
            "{labels} cannot be true together: they are for the same measure, place and time, and no value fits "
            "them all.",
            _LOOK_UP,
        ),
        "disjoint_figures_of_place": Saying(
            "{labels} cannot be true together: they are for the same measure and place, and no value fits them all.",
            _LOOK_UP,
        ),
        "disjoint_figures_of_time": Saying(
            "{labels} cannot be true together: they are for the same measure and time, and no value fits them all.",
            _LOOK_UP,
        ),
        "disjoint_figures_of_measure": Saying(
            "{labels} cannot be true together: they are for the same measure, and no value fits them all.",
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
            "Two sources give {value} for different periods ({period_a}; {period_b}), and both rest on one origin.",
            "Look up in the origin which period the number is for.",
        ),
        "part_exceeds_whole": Saying(
            "The part, {part}, is more than its whole, {whole}.",
            "Check that both count the same things, and which of the two is misread.",
        ),
        "parts_exceed_whole": Saying(
            "Each of these parts is more than the whole, {whole}: {part}.",
            "Check that all of them count the same things, and which is misread.",
        ),
        "sum_mismatch": Saying("{terms} add up to {expected}, not to {result} as printed.", _LOOK_UP_EACH),
        "difference_mismatch": Saying(
            "The difference between {terms} is {expected}, not {result} as printed.", _LOOK_UP_EACH
        ),
        "percent_mismatch": Saying("Worked out from {terms}, it is {expected}, not {result} as printed.", _CALCULATE),
        "percent_for_points": Saying(
            "{terms} is a change of {expected} percent; {result} is the change in percentage points.",
            "Say percentage points, or calculate the percentage.",
        ),
        "points_for_percent": Saying(
            "{terms} is a change of {expected} percentage points; {result} is the change in percent.",
            "Say percent, or subtract the one from the other.",
        ),
        "conversion_mismatch": Saying(
            "{terms} is {expected} when converted, not {result}.",
            "Convert again, and correct one of the two.",
        ),
        "conversion_at_rates": Saying(
            "{terms} is {expected} {to} at the rates of {first_day} to {last_day} "
            "({rate} {to} for 1 {unit}, {origin}), not {result}.",
            "Convert again, and say which rate was used.",
        ),
        "conversion_at_rates_of_document": Saying(
            "{terms} is {expected} {to} at the rates of {first_day} to {last_day}, around the date of the document "
            "({rate} {to} for 1 {unit}, {origin}), not {result}.",
            "Convert again, and say which rate was used.",
        ),
        "conversion_at_rates_of_day": Saying(
            "{terms} is {expected} {to} at the rate of {first_day} ({rate} {to} for 1 {unit}, {origin}), not {result}.",
            "Convert again, and say which rate was used.",
        ),
        "falling_series": Saying(
            "A running total falls from {earlier} to {later}.",
            "Look up both dates; a correction downwards is recorded as one.",
        ),
        "no_source_cited": Saying(
            "{source} does not say what this claim rests on.",
            "Record what it cites, or mark it as first-hand evidence.",
        ),
        "source_not_captured": Saying(
            "No copy was kept of {work}, which {source} cites.",
            "Keep a copy of the work: claimdb source add FILE --key KEY.",
        ),
        "source_differs": Saying(
            "{source} cites {work}, which was read and says otherwise: “{quote}”.",
            _READ_WORK,
        ),
        "source_differs_unquoted": Saying(
            "{source} cites {work}, which was read and says otherwise.",
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
            "{works} cite each other in a circle for this claim, so that none of them is its source.",
            "Find what the first of them rested on.",
        ),
        "single_origin": Saying(
            "{documents} documents agree on “{label}”, and all rest on one origin: {origin}.",
            "Find an independent source, or say that there is only one.",
        ),
        "newer_than_its_citer": Saying(
            "{source} ({source_date}) cites {work} ({work_date}), which appeared later.",
            "Check both dates; one may be that of a later edition.",
        ),
        "older_than_what_it_supports": Saying(
            "{work} ({work_date}) is cited for {printed} ({time}), but it appeared before that time.",
            "Look for the work that the figure comes from.",
        ),
        "rests_on_a_retracted_source": Saying(
            "The claim rests on {work}, which was retracted.",
            "Cite another source for it.",
        ),
        "rests_on_a_source_retracted_by": Saying(
            "The claim rests on {work}, which was retracted (see {by}).",
            "Cite another source for it.",
        ),
        "asserted_and_denied": Saying(
            "Asserted by {asserting}; denied by {denying}.",
            "Give a verdict, or print both sides.",
        ),
        "flagged": Saying("Flagged by hand: {because}", _LOOK_UP),
        **READING_SAYINGS,
    }
)
_DISJOINT = {
    "place": "disjoint_figures_of_place",
    "time": "disjoint_figures_of_time",
    "": "disjoint_figures_of_measure",
}
# What is said otherwise where its parameters are such.
_OTHERWISE: Mapping[str, tuple[str, Callable[[Mapping[str, str]], bool]]] = MappingProxyType(
    {
        "sum_mismatch": ("difference_mismatch", lambda params: params.get("kind") == "difference"),
        "conversion_at_rates": (
            "conversion_at_rates_of_day",
            lambda params: params.get("first_day", "") == params.get("last_day"),
        ),
        "part_exceeds_whole": ("parts_exceed_whole", lambda params: " | " in params.get("part", "")),
        "source_differs": ("source_differs_unquoted", lambda params: not params.get("quote", "?")),
        "rests_on_a_retracted_source": ("rests_on_a_source_retracted_by", lambda params: bool(params.get("by"))),
    }
)
_BETWEEN = "{low} to {high}"
_DATES = frozenset({"period_a", "period_b", "source_date", "work_date", "time", "first_day", "last_day"})
# Parameters whose values are words of ours.
_WORDS = frozenset({"weekday", "field", "fields", "origin"})
_NUMBERS = frozenset({"factor", "reading", "other_reading"})
_RANGES = frozenset({"expected", "rate"})
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")


def say_message(message_id: str, params: Mapping[str, str], lang: str, names: Mapping[str, str] | None = None) -> str:
    """Give the sentence of a message in a language.

    `names` gives what people call the sources whose keys stand in parameters. A parameter that is
    missing is shown as "?": what was remembered by an older version still reads.
    """
    saying = _saying(message_id, params)
    if saying is None:
        return message_id.replace("_", " ")
    known = names or {}
    fields = {name: _shown(name, params, known, lang) for name in fields_of(saying.message)}
    return translate(saying.message, lang, **fields)


def say_settle(message_id: str, lang: str) -> str:
    """Say what would settle a message of this id; empty for one that is not known."""
    saying = SAYINGS.get(message_id)
    return translate(saying.settle, lang) if saying else ""


def _saying(message_id: str, params: Mapping[str, str]) -> Saying | None:
    if message_id in _OTHERWISE:
        other, applies = _OTHERWISE[message_id]
        return SAYINGS[other if applies(params) else message_id]
    if message_id == "disjoint_figures":
        # What an older version remembered does not say which axes the figures have.
        return SAYINGS[_DISJOINT.get(params.get("axes", "place | time"), message_id)]
    return SAYINGS.get(message_id)


def _shown(name: str, params: Mapping[str, str], names: Mapping[str, str], lang: str) -> str:
    if name in _RANGES:
        low, high = (_number(params.get(f"{name}_{end}", "?"), lang) for end in ("low", "high"))
        return low if low == high else translate(_BETWEEN, lang, low=low or "…", high=high or "…")
    text = params.get(name, "?")
    if name == "label":
        # The words of a claim may be a whole sentence.
        text = text.rstrip(" .")
    if name in {"unit_a", "unit_b"}:
        text = unit_sign(text)
    if name in _DATES:
        return period(text, lang) or text
    if name in _NUMBERS:
        return _number(text, lang)
    items = [
        names[item] if item in names else find_template(item, lang) if name in _WORDS else item
        for item in text.split(" | ")
    ]
    if f"{name}_dates" in params:
        days = params[f"{name}_dates"].split(" | ")
        items = [_dated(item, day, lang) for item, day in zip(items, days, strict=False)]
    if name == "terms" and params.get("kind") in {"percent_change", "points"}:
        return " → ".join(items)
    if len(items) < 2:
        return items[0]
    return translate("{first} and {last}", lang, first=", ".join(items[:-1]), last=items[-1])


def _dated(item: str, day: str, lang: str) -> str:
    if not day:
        return translate("{work} (undated)", lang, work=item)
    return translate("{work} ({date})", lang, work=item, date=period(day, lang) or day)


def _number(text: str, lang: str) -> str:
    """Write a number of a parameter as the language does; what is no number stays as it is."""
    return number(Decimal(text), lang) if _PLAIN.fullmatch(text) else text
