"""What the check of a bibliography says, and what it lets pass."""

from __future__ import annotations

import pytest

from claimdb.bibliography import check_works
from claimdb.values.work import Work

BOOK = {
    "type": "book",
    "title": "Un livre",
    "author": [{"family": "Roy"}],
    "publisher": "P",
    "issued": {"date-parts": [[2022, 5]]},
}


def said(*works: Work) -> list[str]:
    return [problem.sentence() for problem in check_works(works)]


def messages(**csl: object) -> list[str]:
    return [problem.message for problem in check_works([Work("k", {**BOOK, **csl})])]


def test_a_whole_work_has_no_problem() -> None:
    assert messages() == []


def test_a_missing_field_is_named_with_the_type() -> None:
    work = Work("k", {**BOOK, "publisher": ""})
    assert said(work) == ["k: publisher is missing, which a work of type book should have"]


def test_an_editor_stands_for_an_author() -> None:
    assert messages(author=[], editor=[{"family": "Roy"}]) == []


@pytest.mark.parametrize("parts", [[2022, 2, 30], [2022, 13], [2023, 2, 29]])
def test_a_date_in_no_calendar_is_found(parts: list[int]) -> None:
    assert messages(issued={"date-parts": [parts]}) == ["impossible_date"]


@pytest.mark.parametrize("date", [{"date-parts": [[2024, 2, 29]]}, {"literal": "forthcoming"}, {"literal": "199X"}])
def test_a_possible_date_and_words_are_none(date: dict[str, object]) -> None:
    assert messages(issued=date) == []


@pytest.mark.parametrize(("accessed", "found"), [([2022, 4], ["issued_after_accessed"]), ([2022], []), ([2022, 5], [])])
def test_a_work_cannot_be_read_before_it_appears(accessed: list[int], found: list[str]) -> None:
    assert messages(accessed={"date-parts": [accessed]}) == found


@pytest.mark.parametrize(
    ("doi", "found"),
    [
        ("10.1000/xyz_(1)", []),
        ("10.1000", ["doi_syntax"]),
        ("doi10.1000/x", ["doi_syntax"]),
        ("10.1000/a b", ["doi_syntax"]),
        ("https://doi.org/10.1000/x", ["doi_as_url"]),
    ],
)
def test_the_form_of_a_doi_is_checked(doi: str, found: list[str]) -> None:
    assert messages(DOI=doi) == found


def test_works_that_seem_one_are_named_with_the_reason() -> None:
    first = Work("a", {**BOOK, "DOI": "10.1000/X", "URL": "http://www.example.org/p/"})
    second = Work("b", {**BOOK, "DOI": "10.1000/x", "URL": "https://example.org/p#top"})
    assert said(first, second) == [
        "a, b have the same DOI, 10.1000/x",
        "a, b have the same address, example.org/p",
        "a, b have the same title and date (Un livre)",
    ]


def test_two_editions_and_two_pages_of_one_site_are_two_works() -> None:
    first = Work("a", {**BOOK, "URL": "https://example.org/"})
    second = Work("b", {**BOOK, "URL": "https://example.org/", "issued": {"date-parts": [[2023]]}})
    assert said(first, second) == []


def test_two_works_under_one_key_are_found() -> None:
    assert "k is the key of 2 works" in said(Work("k", BOOK), Work("k", {**BOOK, "title": "Un autre"}))
