"""Works that seem to be one are proposed with reasons; works that differ in what tells them apart are not."""

from __future__ import annotations

import pytest

from claimdb.bibliography import check_works, propose_duplicates
from claimdb.values.work import Work

ARTICLE = {
    "type": "article-journal",
    "title": "How many harbours are watched at night",
    "author": [{"family": "Roy", "given": "Ana"}],
    "container-title": "Coastal Review",
    "volume": "12",
    "page": "363-379",
    "issued": {"date-parts": [[2021]]},
}


def proposed(first: dict[str, object], second: dict[str, object]) -> list[str]:
    """Give the reasons for which two works, made from the article by changes, are proposed."""
    works = [Work("a", {**ARTICLE, **first}), Work("b", {**ARTICLE, **second})]
    return [reason.message for proposal in propose_duplicates(works) for reason in proposal.reasons]


def test_all_reasons_for_one_pair_stand_together_the_strongest_first() -> None:
    shared = {"DOI": "10.1000/x", "URL": "https://example.org/p"}
    assert proposed(shared, shared) == ["same_doi", "same_url", "same_place", "same_title_and_date"]


def test_the_work_that_says_more_is_kept() -> None:
    (proposal,) = propose_duplicates([Work("poor", ARTICLE), Work("rich", {**ARTICLE, "issue": "3", "DOI": "10.1/x"})])
    assert (proposal.kept, proposal.merged) == ("rich", "poor")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"DOI": "10.1000/x"}, {"DOI": "10.1000/y"}),
        ({"edition": "1"}, {"edition": "2nd ed."}),
        ({"volume": "12"}, {"volume": "13"}),
        ({"page": "1-9"}, {"page": "10-19"}),
        ({"language": "en"}, {"language": "fr-FR"}),
        ({"author": [{"family": "Roy"}]}, {"author": [{"family": "Vega"}]}),
        ({"author": [{"literal": "Port A"}]}, {"author": [{"literal": "Port B"}]}),
    ],
)
def test_works_of_one_title_that_are_told_apart_by_a_field_are_two(
    first: dict[str, object], second: dict[str, object]
) -> None:
    assert proposed(first, second) == []


def test_an_edition_is_the_same_however_it_is_written() -> None:
    assert "same_title_and_date" in proposed({"edition": "2"}, {"edition": "2nd ed."})


def test_articles_of_one_issue_may_share_its_address() -> None:
    issue = {"URL": "https://example.org/issue/4"}
    assert proposed({**issue, "page": "1-9"}, {**issue, "page": "10-19", "title": "Editorial"}) == []


def test_notes_on_one_page_are_several_works() -> None:
    assert proposed({"page": "99-99", "title": "Births"}, {"page": "99-99", "title": "Deaths"}) == []


def test_a_slip_of_the_pen_in_a_title_is_found() -> None:
    assert proposed({"page": ""}, {"title": "How many harbors are watched at night"}) == ["near_title"]


def test_a_subtitle_that_one_leaves_out_is_found() -> None:
    longer = f"{ARTICLE['title']}: a survey of the northern coast"
    assert proposed({"page": ""}, {"title": longer}) == ["near_title"]


def test_titles_that_differ_in_a_number_are_two() -> None:
    first, second = "Harbour report of the year 2020", "Harbour report of the year 2021"
    assert proposed({"title": first, "page": ""}, {"title": second}) == []


def test_a_book_is_found_by_its_isbn_in_either_length() -> None:
    book = {"type": "book", "container-title": "", "volume": "", "page": ""}
    first, second = {**book, "ISBN": "2-07-036822-X"}, {**book, "ISBN": "978-2-07-036822-8 (pbk.)"}
    assert proposed(first, {**second, "issued": {"date-parts": [[2020]]}}) == ["same_isbn"]


def test_a_chapter_and_its_book_are_two_works() -> None:
    assert proposed({"type": "chapter"}, {"type": "book"}) == []


def test_two_papers_that_print_one_report_are_two_works() -> None:
    report = {"type": "article-newspaper", "author": [], "volume": "", "page": ""}
    assert proposed({**report, "container-title": "Daily"}, {**report, "container-title": "Evening Post"}) == []
    assert proposed({**report, "container-title": "Daily"}, {**report, "container-title": "DAILY"}) != []


def test_each_pair_is_proposed_once() -> None:
    works = [Work(key, ARTICLE) for key in ("a", "b", "c")]
    assert [(one.kept, one.merged) for one in propose_duplicates(works)] == [("a", "b"), ("a", "c")]


def test_the_check_says_it_in_groups() -> None:
    said = [problem.sentence() for problem in check_works([Work(key, ARTICLE) for key in ("a", "b", "c")])]
    assert said == [
        "a, b, c stand on the same pages of a journal: Coastal Review 12, 363–379",
        "a, b, c have the same title and date (How many harbours are watched at night)",
    ]
