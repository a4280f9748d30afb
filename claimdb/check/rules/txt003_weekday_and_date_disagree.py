"""TXT003: a day of the week that the date is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdb.check.passages import document_hit, point_in
from claimdb.check.rule import rule
from claimdb.reading.prose import PlacedDate, Said, said_in
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
# Greece, the last country of Europe to do so, took the Gregorian calendar in March 1923.
_FIRST_YEAR = 1924
# A weekday before a date is read as a part of it.
_WITHIN = re.compile(r"^(?P<day>[^\W\d_]+),?\s", re.IGNORECASE)
_BEHIND = re.compile(r"^\s?(?:,\s(?:un|a)\s|(?P<open>\())(?P<day>[^\W\d_]+)\b(?(open)\)?)", re.IGNORECASE)


@rule("TXT003", material=Reading, severity=Severity.WARNING, since="0.1")
def weekday_and_date_disagree(reading: Reading) -> Iterator[Hit]:
    """One date is printed with a day of the week that it is not.

    Only whole dates are judged, of 1924 and later, when all of Europe had one calendar. A date whose year was taken
    from the document's own is a note at most: another year may be meant. A weekday that ends a range ("Friday to
    Monday 3 May") is that of its last day. To settle it, look in a calendar of that year.
    """
    names = _WEEKDAYS.get(reading.language, ())
    for said in said_in(reading):
        for placed in said.dates:
            period = placed.dated.period
            if period.start is None or period.start != period.end or period.start.year < _FIRST_YEAR:
                continue
            found = _weekday(said, placed, names)
            if found is None or names[period.start.weekday()] == found[0].casefold():
                continue
            printed = said.text[found[1] : found[2]]
            yield document_hit(
                "weekday_and_date_disagree",
                [point_in(reading, said.sentence, found[1], found[2])],
                facts=(printed, period.start.isoformat()),
                params={"printed": printed, "weekday": _WEEKDAYS["en"][period.start.weekday()].capitalize()},
                severity=Severity.NOTE if period.resolved_from else None,
                outcome=Outcome.CONTRADICTION,
                axis="time",
            )


def _weekday(said: Said, placed: PlacedDate, names: tuple[str, ...]) -> tuple[str, int, int] | None:
    """Give the weekday printed with a date, and where both stand together in the sentence."""
    text = said.text
    inside = _WITHIN.match(text[placed.start : placed.end])
    if inside and inside["day"].casefold() in names:
        return inside["day"], placed.start, placed.end
    behind = _BEHIND.match(text[placed.end :])
    if behind and behind["day"].casefold() in names:
        return behind["day"], placed.start, placed.end + behind.end()
    return None
