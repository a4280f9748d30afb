"""Volumes of one journal and their years."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.bibliography import check_works
from claimdb.bibliography.issues import check_issues
from claimdb.values.volumes import volume_gap
from claimdb.values.work import Work


def article(year: int, volume: object, journal: str = "Coastal Review", **more: object) -> Work:
    csl = {"type": "article-journal", "title": f"T{year}{volume}", "container-title": journal, "volume": volume}
    return Work(f"w{year}-{volume}", {**csl, "issued": {"date-parts": [[year]]}, **more})


def named(*works: Work) -> list[str | None]:
    return [problem.key for problem in check_issues(works)]


def test_a_later_year_with_an_earlier_volume_is_named_with_the_other_work() -> None:
    (problem,) = check_issues([article(2012, 30), article(2015, 27)])
    assert problem.sentence() == (
        "w2015-27: volume 27 of Coastal Review is dated 2015, but volume 30 (w2012-30) is dated 2012"
    )


def test_one_volume_does_not_run_for_years() -> None:
    assert named(article(2010, 7), article(2014, 7)) == ["w2014-7"]


def test_proceedings_count_their_volumes_anew_each_year() -> None:
    assert named(article(2010, 1), article(2014, 1)) == []


def test_several_volumes_a_year_are_clean() -> None:
    assert named(article(2010, 40), article(2011, 43), article(2012, 46)) == []


def test_a_volume_that_lies_off_the_line_of_all_others_is_named_alone() -> None:
    line = [article(year, year - 2000) for year in (2004, 2006, 2009, 2011)]
    assert named(*line, article(2008, 18)) == ["w2008-18"]


@pytest.mark.parametrize("volume", [7, 9])
def test_a_volume_may_run_from_one_year_into_the_next(volume: int) -> None:
    line = [article(year, year - 2000) for year in (2004, 2006, 2010, 2011)]
    assert named(*line, article(2008, volume)) == []


def test_journals_are_kept_apart_but_for_case_and_accents() -> None:
    assert named(article(2012, 30, "Revue côtière"), article(2015, 27, "Coastal Review")) == []
    assert named(article(2012, 30, "Revue côtière"), article(2015, 27, "REVUE COTIERE")) == ["w2015-27"]


def test_a_volume_of_a_book_says_nothing() -> None:
    assert named(article(2012, 3, type="book"), article(2015, 2, type="book")) == []


def test_a_volume_in_words_is_let_pass() -> None:
    assert named(article(2012, "XXX"), article(2015, 27)) == []


@pytest.mark.parametrize(("years", "volumes"), [(0, 5), (1, 1), (2, 4), (1, 0), (3, 6), (5, 10)])
def test_gaps_that_can_be_are_none(years: int, volumes: int) -> None:
    assert volume_gap(years, volumes) is None


TODAY = date(2026, 11, 27)


def said(**csl: object) -> list[str]:
    work = Work("k", {"type": "webpage", "title": "T", "URL": "https://example.org", **csl})
    return [problem.message for problem in check_works([work], today=TODAY)]


@pytest.mark.parametrize(("year", "found"), [(2027, []), (2028, ["issued_in_future"]), (2062, ["issued_in_future"])])
def test_a_work_of_a_year_to_come_is_named_but_not_of_the_next(year: int, found: list[str]) -> None:
    assert said(issued={"date-parts": [[year]]}) == found


@pytest.mark.parametrize(
    ("parts", "found"),
    [([2026], []), ([2026, 11, 28], []), ([2026, 11, 29], ["accessed_in_future"]), ([2027], ["accessed_in_future"])],
)
def test_nothing_was_read_after_tomorrow(parts: list[int], found: list[str]) -> None:
    assert said(accessed={"date-parts": [parts]}, issued={"date-parts": [[2020]]}) == found


def test_an_original_cannot_be_younger() -> None:
    dates = {"issued": {"date-parts": [[2001]]}, "original-date": {"date-parts": [[2010]]}}
    assert said(**dates) == ["original_after_issued"]


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("URL", "https://a.example/b%20c?d=1; http://b.example", []),
        ("URL", "www.example.org/a", ["url_syntax"]),
        ("URL", "https://a.example/with space", ["url_syntax"]),
        ("ISBN", "978-2-07-036822-8, 2-07-036822-X", []),
        ("ISBN", "978-2-07-036822-7", ["check_digit"]),
        ("ISBN", "2-07-036822-1 (broché)", ["check_digit"]),
        ("ISSN", "0036-8075", []),
        ("ISSN", "0036-8076", ["check_digit"]),
        ("page", "363-79", []),
        ("page", "379–363", ["pages_backwards"]),
        ("page", "A12-A9", []),
    ],
)
def test_numbers_and_addresses_are_checked_by_themselves(field: str, value: str, found: list[str]) -> None:
    assert said(**{"issued": {"date-parts": [[2020]]}, field: value}) == found
