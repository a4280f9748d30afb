"""What a comparison with a baseline came to, in words."""

from __future__ import annotations

from claimdb.report.language import translate, translate_count
from claimdb.values.baseline import Against


def against_sentence(against: Against | None, lang: str) -> str:
    """Say how many findings a baseline knows, how many are new, how many gone; empty without a baseline.

    >>> against_sentence(Against("start", known=212, new=1, gone=1), "en")
    'Against the baseline “start”: 212 known; 1 new; 1 gone.'
    """
    if against is None:
        return ""
    said = translate(
        "Against the baseline “{name}”: {known:n} known; {new:n} new; {gone:n} gone.",
        lang,
        name=against.name,
        known=against.known,
        new=against.new,
        gone=against.gone,
    )
    if not against.updated:
        return said
    more = translate_count(
        "{count:n} of the new ones was known on other evidence.",
        "{count:n} of the new ones were known on other evidence.",
        against.updated,
        lang,
    )
    return f"{said} {more}"
