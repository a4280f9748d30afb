"""The words of enumerations as lists and sheets of records show them."""

from __future__ import annotations

from collections.abc import Mapping

STATES: Mapping[str, str] = {"living": "living", "withdrawn": "withdrawn", "replaced": "replaced", "merged": "merged"}
STANCES: Mapping[str, str] = {"asserts": "asserts", "denies": "denies it", "corrects": "corrects it"}
KINDS: Mapping[str, str] = {"stock": "stock", "flow": "flow", "ratio": "ratio", "rank": "rank", "date": "date"}
LINEAGES: Mapping[str, str] = {
    "reprint": "reprint",
    "translation": "translation",
    "edition": "new edition",
    "same_data": "same data",
}
NOTICES: Mapping[str, str] = {"retracted": "retracted", "corrected": "corrected"}
CHECKS: Mapping[str, str] = {"holds": "holds it", "differs": "says otherwise", "absent": "does not hold it"}
DERIVATIONS: Mapping[str, str] = {
    "sum": "sum",
    "difference": "difference",
    "ratio": "ratio",
    "percent_of": "percent of",
    "percent_change": "percent change",
    "conversion": "conversion",
    "part": "whole of a part",
}
VERDICTS: Mapping[str, str] = {
    "confirmed": "confirmed",
    "supported": "supported",
    "disputed": "disputed",
    "misleading": "misleading",
    "outdated": "outdated",
    "refuted": "refuted",
    "unverifiable": "unverifiable",
}
