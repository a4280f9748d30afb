"""TXT004: one event, two dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimdb.check.events import Event, events_of, told_with_notes
from claimdb.check.facts import period_text
from claimdb.check.passages import document_hit, point
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading


@rule("TXT004", material=Reading, severity=Severity.WARNING, since="0.1")
def two_dates_for_one_event(reading: Reading) -> Iterator[Hit]:
    """One event has two dates that cannot both be right.

    Compared are the date in the text and that in the note which it calls, and what the text says twice of one named
    instrument or founding. Only like is compared with like: a signature with a signature, never with the entry into
    force. A bare year behind a name is at odds with its note only where it lies before every date there, as the
    accession of one party may come later. To settle it, look up the instrument itself.
    """
    for one, other in (*told_with_notes(reading), *_told_twice(reading)):
        dates = [" ".join((event.period.text or "").split()) for event in (one, other)]
        yield document_hit(
            "two_dates_for_one_event",
            [point(reading, event.start, event.end, event.sentence) for event in (one, other)],
            facts=(period_text(one.period), period_text(other.period)),
            params={"first_date": dates[0], "second_date": dates[1]},
            outcome=Outcome.CONTRADICTION,
            axis="time",
        )


def _told_twice(reading: Reading) -> Iterator[tuple[Event, Event]]:
    by_name: dict[tuple[str, str], list[Event]] = {}
    for event in events_of(reading):
        by_name.setdefault((event.name, event.role), []).append(event)
    for events in by_name.values():
        for one, other in combinations(events[:_MOST_TOLD], 2):
            if one.is_apart_from(other):
                yield one, other
                break


# A document that tells of one event more often than this says it to be another each time.
_MOST_TOLD = 12
