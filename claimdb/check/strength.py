"""Words of unequal strength for one deed, as headlines and texts use them.

Each row has the words that claim more and those that claim less, with the dictionary whose definitions say so:
Merriam-Webster's Collegiate Dictionary (MW) and Trésor de la langue française informatisé (TLFi). "Force: to compel by
physical, moral, or intellectual means"; "persuade: to move by argument, entreaty, or expostulation".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class StrengthRow(NamedTuple):
    """Two sets of words for one deed, the stronger and the weaker, and who defines them so."""

    strong: re.Pattern[str]
    weak: re.Pattern[str]
    authority: str


def _row(strong: str, weak: str, authority: str) -> StrengthRow:
    return StrengthRow(
        re.compile(rf"\b(?:{strong})\b", re.IGNORECASE), re.compile(rf"\b(?:{weak})\b", re.IGNORECASE), authority
    )


def _verbs(*roots: str) -> str:
    """Give the forms of French verbs in -er, by their roots."""
    return "|".join(rf"{root}(?:er?|és?|ées?|ent|ait|aient)" for root in roots)


STRENGTH: Mapping[str, tuple[StrengthRow, ...]] = MappingProxyType(
    {
        "en": (
            _row(
                r"forc(?:e|es|ed|ing)|compel(?:s|led|ling)?|coerc(?:e|es|ed|ing)",
                r"persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|urg(?:e|es|ed|ing)"
                r"|invit(?:e|es|ed|ing)|ask(?:s|ed|ing)?",
                "MW: force, persuade",
            ),
            _row(r"murder(?:s|ed)?|massacr(?:e|es|ed)|slaughter(?:s|ed)?", r"died|dead|deaths?", "MW: murder, die"),
            _row(r"expel(?:s|led)?|deport(?:s|ed)?|drove out", r"left|leave|departed", "MW: expel, leave"),
            _row(r"prov(?:es?|ed|en)|confirm(?:s|ed)?", r"suggest(?:s|ed)?|alleg(?:es?|ed)", "MW: prove, suggest"),
            _row(r"ban(?:s|ned)?|outlaw(?:s|ed)?|prohibit(?:s|ed)?", r"limit(?:s|ed)?", "MW: ban, limit"),
            _row(r"plunges?|plunged|plummet(?:s|ed)?", r"slip(?:s|ped)|dip(?:s|ped)|eased", "MW: plunge, slip"),
        ),
        "fr": (
            _row(
                _verbs("forc", "oblig") + r"|contrain(?:ts?|tes?|dre|gnent)",
                _verbs("persuad", "incit", "invit", "encourag") + r"|convain(?:cre|cus?|cues?)",
                "TLFi: forcer, persuader",
            ),
            _row(_verbs("assassin", "massacr"), r"morte?s?|décès|décédée?s?", "TLFi: assassiner, mourir"),
            _row(_verbs("expuls", "chass"), _verbs("quitt") + r"|partie?s?|départs?", "TLFi: expulser, partir"),
            _row(_verbs("prouv", "confirm"), r"suggèr(?:e|ent)|laissent? penser", "TLFi: prouver, suggérer"),
            _row(r"interdi(?:ts?|tes?|re|sent)", _verbs("limit", "encadr"), "TLFi: interdire, limiter"),
            _row(r"effondr\w+|plonge(?:nt)?", r"recul(?:e|ent|é)?|fléchi(?:t|ssent)?", "TLFi: s’effondrer, reculer"),
        ),
    }
)
