"""Days that are printed without their year: of one year in articles of one week, and of none that is printed."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.extract.calendars import aligned, are_of_one_calendar, is_of_no_year
from claimdb.extract.pairing import pair_documents
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document

FIRST = (
    "Ferry stuck on rocks off Skarva\n\nSKARVA, {day} – The car ferry Hildur ran onto rocks near Skarva, the "
    "coastguard said. 214 passengers were evacuated by lifeboat."
)
SECOND = (
    "Passengers of the Hildur ferry rescued off Skarva\n\nSKARVA, {day} – The coastguard said that 260 passengers were "
    "evacuated by lifeboat when the Hildur ran onto rocks."
)


def proposals(text: str) -> list[Proposal]:
    return propose(read_document(text, name="text.txt"))


def sense(text: str) -> Sense:
    found = proposals(text)[0].first.sense
    assert found is not None
    return found


def told(one: str, other: str) -> set[tuple[str, str]]:
    return {
        (pair.one.first.figure.wording, pair.other.first.figure.wording)
        for pair in pair_documents(proposals(one), proposals(other))
        if not pair.agree
    }


@pytest.mark.parametrize(
    ("day", "next_day"),
    [("14 March", "15 March"), ("Thursday, 14 March", "15 March"), ("14 March 2024", "15 March"), ("Aug. 6", "Aug. 6")],
)
def test_articles_of_one_week_tell_one_story_though_a_year_is_not_printed(day: str, next_day: str):
    assert told(FIRST.format(day=day), SECOND.format(day=next_day)) == {("214 passengers", "260 passengers")}


def test_articles_of_two_seasons_do_not():
    assert told(FIRST.format(day="14 March"), SECOND.format(day="9 October")) == set()


def test_a_day_beside_its_weekday_is_in_a_year_that_has_it():
    issued = sense(FIRST.format(day="Thursday, 14 March")).issued
    assert issued is not None
    assert (issued.month, issued.day, issued.weekday(), is_of_no_year(issued)) == (3, 14, 3, True)


def test_the_weekday_of_a_figure_is_a_day_where_that_of_the_article_is_known():
    text = "Skarva\n\nSKARVA, Thursday, 14 March – 214 passengers were evacuated on Tuesday."
    start = sense(text).start
    assert start is not None
    assert (start.month, start.day) == (3, 12)


def test_two_weekdays_of_which_no_day_is_known_are_two_times():
    one = sense("Skarva\n\nSKARVA, 14 March – 214 passengers were evacuated on Tuesday.")
    assert (one.start, one.years) == (None, {"weekday 1"})


def test_a_document_with_a_day_of_a_year_is_of_that_year():
    text = "Skarva\n\nIn Skarva 214 passengers were evacuated on 30 June 2023. The first fell ill on 2 May."
    assert sense(text).issued == date(2023, 6, 30)


def test_the_days_of_a_document_without_a_year_come_into_that_of_the_other():
    _, moved = aligned(proposals(FIRST.format(day="30 December 2023")), proposals(SECOND.format(day="2 January")))
    assert moved[0].first.sense is not None
    assert moved[0].first.sense.issued == date(2024, 1, 2)


def test_a_day_without_a_year_is_neither_before_nor_after_one_with():
    assert not are_of_one_calendar(date(2024, 3, 14), date(4, 3, 14))
    assert are_of_one_calendar(date(4, 3, 14), None, date(10, 3, 15))
