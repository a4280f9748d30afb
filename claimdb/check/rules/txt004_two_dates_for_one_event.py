"""TXT004: one event, two dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimdb.check.events import Event, events_of, told_with_notes
from claimdb.check.facts import period_text
from claimdb.check.passages import document_hit, point
from claimdb.check.rule import rule
from claimdb.check.things import told_apart, wrong_anniversaries
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading


@rule("TXT004", material=Reading, severity=Severity.WARNING, since="0.1")
def two_dates_for_one_event(reading: Reading) -> Iterator[Hit]:
    """One event has two dates that cannot both be right.

    Compared are the date in the text and that in the note which it calls, and what the text says twice of one named
    instrument or founding. Only like is compared with like: a signature with a signature, never with the entry into
    force. A bare year behind a name is at odds with its note only where it lies before every date there, as the
    accession of one party may come later. What was done to a thing ("the bridge of Aln, opened in") is a note where the
    thing is not named both times. An anniversary is held against the two years of its sentence. To settle it, look up
    the instrument itself.
    """
    pairs = [(one, other, True) for one, other in (*told_with_notes(reading), *_told_twice(reading))]
    seen = {(one.start, other.start) for one, other, _ in pairs}
    pairs += [told for told in told_apart(reading) if (told[0].start, told[1].start) not in seen]
    for one, other, is_named in pairs:
        dates = [" ".join((event.period.text or "").split()) for event in (one, other)]
        yield document_hit(
            "two_dates_for_one_event",
            [point(reading, event.start, event.end, event.sentence) for event in (one, other)],
            facts=(period_text(one.period), period_text(other.period)),
            params={"first_date": dates[0], "second_date": dates[1]},
            outcome=Outcome.CONTRADICTION,
            severity=None if is_named else Severity.NOTE,
            axis="time",
        )
    yield from _anniversaries(reading)


def _anniversaries(reading: Reading) -> Iterator[Hit]:
    for found in wrong_anniversaries(reading):
        printed = " ".join(found.ordinal.figure.wording.split())
        spans = [
            (found.ordinal.figure.start, found.ordinal.figure.end),
            (found.founded.dated.start, found.founded.dated.end),
            (found.held.dated.start, found.held.dated.end),
        ]
        yield document_hit(
            "anniversary_mismatch",
            [point(reading, start, end, found.said.sentence) for start, end in spans],
            facts=(printed, period_text(found.founded.dated.period), period_text(found.held.dated.period)),
            params={"printed": printed, "years": str(found.years)},
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
