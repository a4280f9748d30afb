"""What can meet a claim is looked up, and is all that decides what is found about it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from claimdb.check.catalogue import all_rules
from claimdb.check.checking import find
from claimdb.check.ledger import Finding
from claimdb.check.meeting import find_around
from claimdb.record.claim_records import measures_to_check
from claimdb.record.claims import record_claim
from claimdb.record.dates import read_edtf
from claimdb.record.derivations import derive
from claimdb.record.inputs import AssertionInput, CitationInput, FigureInput
from claimdb.record.measures import find_or_add_measure
from claimdb.record.places import find_or_add_place, set_part_of
from claimdb.record.recorder import Recorder
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, figure, say, work

RULES = [rule for rule in all_rules() if not rule.coverage]
FRANCE: dict[str, Any] = {"as_of": "2022", "place": "France"}


def seen(findings: Iterable[Finding], claim: str) -> list[Any]:
    """What is found about a claim."""
    return [
        (one.key, one.evidence, one.severity, one.backing, one.side_backings)
        for one in findings
        if claim in one.hit.claims
    ]


def look_around(desk: CheckDesk, claim: str) -> tuple[int, list[str]]:
    """Count what is loaded around a claim, and name the rules that speak of it, as a check of everything does."""

    def look(session: Session) -> tuple[int, list[str]]:
        near = find_around(session, claim, measures_to_check(session, claim))
        assert not near.measures
        found = find(session, RULES, by="ana", at=NOON, around=near).findings
        whole = find(session, RULES, by="ana", at=NOON).findings
        assert seen(found, claim) == seen(whole, claim)
        return len(near.claims), sorted(one.found.rule.code for one in found if claim in one.hit.claims)

    return desk.store.read(look)


def told(desk: CheckDesk, *given: Any, **more: Any) -> str:
    """Record a claim and give its key."""
    return desk.say(*given, **more).claim.key


def test_where_figures_may_be_true_together_a_claim_is_all_that_is_looked_at(desk: CheckDesk):
    told(desk, figure("500", step="100"), source="a", **FRANCE)
    told(desk, "7", source="a", place="Spain", as_of="2022")
    key = told(desk, "510", source="b", **FRANCE)
    assert look_around(desk, key) == (1, [])


def test_of_a_measure_only_what_shares_a_day_with_a_claim_is_loaded(desk: CheckDesk):
    for year in range(1990, 2022):
        told(desk, str(year), source="a", place="France", as_of=str(year))
    told(desk, "54", source="a", **FRANCE)
    key = told(desk, "60", source="b", **FRANCE)
    assert look_around(desk, key) == (2, ["FIG001"])


def test_windows_are_followed_as_far_as_one_finding_may_reach(file_desk: CheckDesk):
    told(file_desk, "54", source="a", **FRANCE)
    told(file_desk, "60", source="b", **FRANCE)
    told(file_desk, "70", source="c", place="France", as_of="2022-09")
    key = told(file_desk, "80", source="d", place="France", as_of="2022-01")
    assert look_around(file_desk, key) == (4, ["FIG001"])


def test_other_units_are_loaded_whatever_their_numbers(file_desk: CheckDesk):
    def state(recorder: Recorder, unit: str, source: str) -> str:
        measure = find_or_add_measure(recorder, {"en": "border"}, unit="km").measure
        france, year = find_or_add_place(recorder, "France"), read_edtf("2022")
        given = FigureInput(measure=measure, figure=figure("120", unit=unit), place=france, as_of=year)
        said = AssertionInput(work(recorder, source))
        return record_claim(recorder, figures=[given], assertion=said).claim.key

    file_desk.record(lambda recorder: state(recorder, "km", "a"))
    key = file_desk.record(lambda recorder: state(recorder, "mi", "b"))
    assert look_around(file_desk, key) == (2, ["FIG004"])


def test_of_a_whole_only_what_is_less_than_its_part_is_loaded(file_desk: CheckDesk):
    key = told(file_desk, "65", source="a", place="Paris", as_of="2022")
    told(file_desk, "60", source="b", **FRANCE)
    told(file_desk, "70", source="b", place="France", as_of="2021")
    assert look_around(file_desk, key) == (1, [])

    def declare(recorder: Recorder) -> None:
        set_part_of(recorder, find_or_add_place(recorder, "Paris"), find_or_add_place(recorder, "France"))

    file_desk.record(declare)
    assert look_around(file_desk, key) == (2, ["FIG006"])


@pytest.fixture
def parted(file_desk: CheckDesk) -> CheckDesk:
    """Paris is part of France."""

    def declare(recorder: Recorder) -> None:
        set_part_of(recorder, find_or_add_place(recorder, "Paris"), find_or_add_place(recorder, "France"))

    file_desk.record(declare)
    return file_desk


def test_a_whole_that_is_more_than_its_part_is_not_loaded(parted: CheckDesk):
    told(parted, "100", source="b", **FRANCE)
    assert look_around(parted, told(parted, "65", source="a", place="Paris", as_of="2022")) == (1, [])


def test_a_part_that_is_less_than_its_whole_is_not_loaded(parted: CheckDesk):
    told(parted, "65", source="a", place="Paris", as_of="2022")
    assert look_around(parted, told(parted, "100", source="b", **FRANCE)) == (1, [])


def test_a_part_that_is_more_than_its_whole_is_loaded(parted: CheckDesk):
    told(parted, "65", source="a", place="Paris", as_of="2022")
    assert look_around(parted, told(parted, "60", source="b", **FRANCE)) == (2, ["FIG006"])


def test_what_may_be_nothing_exceeds_no_whole(parted: CheckDesk):
    told(parted, "60", source="b", **FRANCE)
    at_most = figure("70", strict=Interval(None, Decimal(70)), comparator=Comparator.AT_MOST)
    assert look_around(parted, told(parted, at_most, source="a", place="Paris", as_of="2022")) == (1, [])


def test_a_whole_without_an_upper_end_is_exceeded_by_nothing(parted: CheckDesk):
    at_least = figure("60", strict=Interval(Decimal(60), None), comparator=Comparator.AT_LEAST)
    told(parted, at_least, source="b", **FRANCE)
    assert look_around(parted, told(parted, "70", source="a", place="Paris", as_of="2022")) == (1, [])


def test_of_a_running_total_all_times_are_loaded(file_desk: CheckDesk):
    def state(recorder: Recorder, value: str, day: str) -> str:
        measure = find_or_add_measure(recorder, {"en": "cases"}).measure
        france = find_or_add_place(recorder, "France")
        total = {"series": "cumulative"}
        given = FigureInput(measure=measure, figure=figure(value), place=france, as_of=read_edtf(day), qualifiers=total)
        said = AssertionInput(work(recorder, "a"))
        return record_claim(recorder, figures=[given], assertion=said).claim.key

    file_desk.record(lambda recorder: state(recorder, "10", "2019-01-05"))
    key = file_desk.record(lambda recorder: state(recorder, "8", "2022-01-05"))
    assert look_around(file_desk, key) == (2, ["FIG012"])


def test_what_a_sum_is_made_of_is_loaded_with_it_and_it_with_them(file_desk: CheckDesk):
    def fill(recorder: Recorder) -> list[str]:
        said = [say(recorder, value, measure=f"m{value}", **FRANCE) for value in ("3", "4", "9")]
        first, second, whole = (one.figures[0] for one in said)
        derive(recorder, "sum", whole, [first, second])
        return [one.claim.key for one in said]

    keys = file_desk.record(fill)
    assert [look_around(file_desk, key) for key in keys] == [(3, ["FIG007"])] * 3


def test_from_one_origin_the_same_number_of_another_period_is_loaded(file_desk: CheckDesk):
    def report(recorder: Recorder, source: str, period: str) -> str:
        cites = (CitationInput(work(recorder, "root")),)
        return say(recorder, "54", source=source, place="France", period=period, cites=cites).claim.key

    file_desk.record(lambda recorder: report(recorder, "a", "2021"))
    key = file_desk.record(lambda recorder: report(recorder, "b", "2022"))
    assert look_around(file_desk, key) == (2, ["FIG005"])


def test_decimals_that_are_only_denied_are_not_loaded(file_desk: CheckDesk):
    told(file_desk, figure("7.3", step="0.1"), source="a", place="Spain", as_of="1999", stance="denies")
    told(file_desk, "7", source="a", **FRANCE)
    assert look_around(file_desk, told(file_desk, "9", source="b", **FRANCE)) == (2, ["FIG001"])


def test_where_a_subject_has_its_places_too_what_names_none_is_not_compared(file_desk: CheckDesk):
    def state(recorder: Recorder, value: str, source: str, place: str | None) -> str:
        measure = find_or_add_measure(recorder, {"en": "boats"}, subject="Nord Line").measure
        there = find_or_add_place(recorder, place) if place else None
        given = FigureInput(measure=measure, figure=figure(value), place=there, as_of=read_edtf("2022"))
        said = AssertionInput(work(recorder, source))
        return record_claim(recorder, figures=[given], assertion=said).claim.key

    file_desk.record(lambda recorder: state(recorder, "54", "a", None))
    key = file_desk.record(lambda recorder: state(recorder, "60", "b", None))
    assert look_around(file_desk, key) == (2, ["FIG001"])
    file_desk.record(lambda recorder: state(recorder, "7", "c", "Spain"))
    assert look_around(file_desk, key) == (3, [])


def test_a_speaker_whom_its_source_quotes_elsewhere_is_loaded(file_desk: CheckDesk):
    told(file_desk, "9", source="b", place="Spain", as_of="1999", speaker="the mayor")
    told(file_desk, "54", source="a", **FRANCE)
    assert look_around(file_desk, told(file_desk, "60", source="b", **FRANCE)) == (3, ["FIG001"])


def test_a_speaker_beside_a_work_that_is_cited_is_loaded_for_the_work_alone(file_desk: CheckDesk):
    def cite(recorder: Recorder) -> None:
        cites = (CitationInput(work(recorder, "root")),)
        say(recorder, "9", source="b", place="Spain", as_of="1999", speaker="the mayor", cites=cites)
        say(recorder, "8", source="b", place="Spain", as_of="1998", speaker="the mayor")

    file_desk.record(cite)
    told(file_desk, "54", source="a", **FRANCE)
    assert look_around(file_desk, told(file_desk, "60", source="b", **FRANCE)) == (4, ["FIG001"])


def test_decimals_anywhere_in_a_measure_make_whole_numbers_rounded(file_desk: CheckDesk):
    told(file_desk, figure("7.3", step="0.1"), source="a", place="Spain", as_of="1999")
    told(file_desk, "7", source="a", **FRANCE)
    key = told(file_desk, figure("7.4", step="0.1"), source="b", **FRANCE)
    assert look_around(file_desk, key)[1] == []


def test_a_qualifier_that_others_state_is_missing(file_desk: CheckDesk):
    def state(recorder: Recorder) -> None:
        measure = find_or_add_measure(recorder, {"en": "stations"}).measure
        spain, year = find_or_add_place(recorder, "Spain"), read_edtf("1999")
        age = {"age": "15 to 24"}
        given = FigureInput(measure=measure, figure=figure("9"), place=spain, as_of=year, qualifiers=age)
        record_claim(recorder, figures=[given], assertion=AssertionInput(work(recorder, "c")))

    file_desk.record(state)
    told(file_desk, "54", source="a", **FRANCE)
    key = told(file_desk, "60", source="b", **FRANCE)
    assert look_around(file_desk, key) == (3, [])


def test_what_its_source_cites_elsewhere_counts_for_a_claim(file_desk: CheckDesk):
    def cite(recorder: Recorder) -> None:
        say(recorder, "9", source="b", place="Spain", as_of="1999", cites=(CitationInput(work(recorder, "root")),))

    file_desk.record(cite)
    told(file_desk, "54", source="a", **FRANCE)
    key = told(file_desk, "60", source="b", **FRANCE)
    assert look_around(file_desk, key) == (3, ["FIG001"])


def test_a_claim_that_is_not_there_is_around_nothing(file_desk: CheckDesk):
    assert not file_desk.store.read(lambda session: find_around(session, "cnothing", [])).claims
