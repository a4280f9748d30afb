"""SRC010: a cause that came later than its effect."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.causes import find_causes
from claimdb.check.facts import period_text
from claimdb.check.passages import document_hit, point_in
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading


@rule("SRC010", material=Reading, severity=Severity.WARNING, since="0.1")
def law_or_event_after_what_it_explains(reading: Reading) -> Iterator[Hit]:
    """Something is dated before the law or event that is said to have allowed, required or caused it.

    Looked at are sentences with two dates, that of what was done and that of the law by which it was done ("under the
    Act of 2016"), or of the event it came of ("following the floods of 2016"). The whole first time must lie before the
    second. A sentence that tells of more times, of a draft, of a tax or budget (these reach back), or of what was to
    come is clean. To settle it, look up both dates: one is wrong, or another law or event is meant.
    """
    for found in find_causes(reading):
        what, cause = found.what.dated.period, found.cause.dated.period
        if what.end is None or cause.start is None or what.end >= cause.start:
            continue
        sentence, text = found.said.sentence, found.said.text
        yield document_hit(
            "law_after_its_effect" if found.is_law else "event_after_its_effect",
            [
                point_in(reading, sentence, found.what.start, found.what.end),
                point_in(reading, sentence, found.cause.start, found.cause.end),
            ],
            facts=(period_text(what), period_text(cause), found.words),
            params={"effect_date": text[found.what.start : found.what.end], "cause": found.words},
            axis="time",
        )
