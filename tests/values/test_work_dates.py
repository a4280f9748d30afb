"""Dates of works: what CSL can say, and the EDTF text it stands for."""

from __future__ import annotations

import pytest

from claimdb.values.work import Work, display_name
from claimdb.values.work_date import csl_date, date_parts, edtf_text, is_day


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("2022", {"date-parts": [[2022]]}), ("2022-09", {"date-parts": [[2022, 9]]}),
        ("2022-09-12", {"date-parts": [[2022, 9, 12]]}), ("-0044-03", {"date-parts": [[-44, 3]]}),
        ("2022/2023-01", {"date-parts": [[2022], [2023, 1]]}),
        ("2022~", {"date-parts": [[2022]], "circa": True}),
        ("2022/2023~", {"date-parts": [[2022], [2023]], "circa": True}),
        ("2022-21", {"date-parts": [[2022]], "season": 1}), ("2022-24", {"date-parts": [[2022]], "season": 4}),
        ("2022-25", {"literal": "2022-25"}), ("2022-13", {"literal": "2022-13"}), ("2022-00", {"literal": "2022-00"}),
        ("2023-02-29", {"literal": "2023-02-29"}), ("2022-09-12T10:30", {"date-parts": [[2022, 9, 12]]}),
        ("2022/..", {"date-parts": [[2022]]}), ("2022/", {"date-parts": [[2022]]}), ("../2022", {"literal": "../2022"}),
        ("2020/2021/2022", {"literal": "2020/2021/2022"}), (" soon ", {"literal": "soon"}),
        ("2022-21/2022-22", {"date-parts": [[2022, 21], [2022, 22]]}),
    ],
)  # fmt: skip
def test_edtf_is_read_as_a_date_of_csl(edtf: str, csl: dict[str, object]):
    assert csl_date(edtf) == csl


@pytest.mark.parametrize(
    ("csl", "edtf"),
    [
        ({"date-parts": [[2022, 9, 1]]}, "2022-09-01"), ({"date-parts": [["2022", " 9 "]]}, "2022-09"),
        ({"date-parts": [[7]]}, "0007"), ({"date-parts": [[-44, 3, 15]]}, "-0044-03-15"),
        ({"date-parts": [[0]]}, "0000"),
        ({"date-parts": [[2022], [2023, 1]]}, "2022/2023-01"),
        ({"date-parts": [[2022], [2023]], "circa": 1}, "2022~/2023~"),
        ({"date-parts": [[2022]], "season": 1}, "2022-21"), ({"date-parts": [[2022]], "season": "4"}, "2022-24"),
        ({"date-parts": [[2022]], "season": 5}, "2022"), ({"date-parts": [[2022]], "season": 0}, "2022"),
        ({"date-parts": [[2022, 9]], "season": 2}, "2022-09"),
        ({"date-parts": [[2022], [2023]], "season": 2}, "2022/2023"),
        ({"date-parts": [[2022, 13]]}, None), ({"date-parts": [[2022], [2023, 13]]}, None),
        ({"date-parts": [[10000]]}, None),
        ({"date-parts": [[9999]]}, "9999"), ({"date-parts": [[9999, 12, 31]]}, "9999-12-31"),
        ({"date-parts": [[10000, 1]]}, None),
        ({"literal": "2022?/.."}, "2022?/.."), ({"literal": "../2022"}, "../2022"), ({"raw": "2022-09"}, "2022-09"),
        ({"literal": "spring"}, None), ({"literal": "2022-02-30"}, None),
        ({"literal": "[2020-01-01,2020-02-30]"}, None),
        ({"literal": "2020-01-01T10:00:00Z"}, "2020-01-01T10:00:00Z"), ({"literal": "../.."}, None),
        ({"literal": 2022}, None),
        ({"literal": "20XX"}, "20XX"), ({"literal": "Y-12000"}, "Y-12000"), ({"literal": "2022-?09"}, "2022-?09"),
        ({"literal": "2022-?13"}, None), ({"literal": "2022-22"}, "2022-22"), ({}, None),
    ],
)  # fmt: skip
def test_a_date_of_csl_is_written_as_edtf(csl: dict[str, object], edtf: str | None):
    assert edtf_text(csl) == edtf


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ([[2022, 9, 12, 5]], [[2022, 9, 12]]), ([[2020], [2021], [2022]], [[2020], [2021]]), ([[2022, None]], [[2022]]),
        ([[2022, None, None]], [[2022]]), ([[2022, "", 3]], []), ([[True]], []), ([[]], []), ([[2020], []], [[2020]]),
        ("2022", []), (None, []), (["2022"], []), ([[2020], "2021"], [[2020]]), ([["20 22"]], []), ([["1234567"]], []),
        ([["-44"]], [[-44]]), ([["٢٠٢٢"]], []), ([[2022.5]], []),
    ],
)  # fmt: skip
def test_date_parts_are_whole_numbers(given: object, parts: list[list[int]]):
    assert date_parts({"date-parts": given}) == parts


@pytest.mark.parametrize(
    "parts", [[2024, 2, 29], [2000, 2, 29], [-4, 2, 29], [9999], [-9999, 12], [2022, 1, 1], [2022, 1, 31]]
)
def test_days_of_the_calendar(parts: list[int]):
    assert is_day(parts)


@pytest.mark.parametrize(
    "parts",
    [[], [10000], [-10000, 1], [2022, 0], [2022, 13], [2022, 21],
     [2022, 1, 0], [2022, 1, 32], [2023, 2, 29], [1900, 2, 29],
     [-3, 2, 29]],
)  # fmt: skip
def test_no_days_of_the_calendar(parts: list[int]):
    assert not is_day(parts)


@pytest.mark.parametrize(("month", "counts"), [(20, False), (21, True), (24, True), (25, False)])
def test_seasons_count_where_they_may(month: int, counts: bool):
    assert is_day([2022, month], seasons=True) is counts
    assert not is_day([2022, month, 1], seasons=True)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ({"family": "Brun", "given": "Jean", "non-dropping-particle": "de"}, "Jean de Brun"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "Martin King Jr."),
        ({"family": "Beck", "given": "Uwe", "dropping-particle": "von der"}, "Uwe von der Beck"),
        ({"literal": "Cour des comptes", "family": "Cour"}, "Cour des comptes"),
        ({"literal": "", "family": "Roy"}, "Roy"),
        ({"family": 3, "given": ""}, ""),
    ],
)  # fmt: skip
def test_a_name_is_written_as_people_read_it(name: dict[str, object], shown: str):
    assert display_name(name) == shown


WORK = Work(
    "roy2022",
    {
        "title": "Owls", "language": "en", "URL": "https://example.org", "DOI": "10.1/x", "volume": 3, "issue": True,
        "note": "", "author": [{"family": "Roy", "given": "Ana"}, "Brun", {"family": ""}, {"literal": "Firm"}],
        "editor": "Roy", "issued": {"date-parts": [[2022, 9]]}, "accessed": "2022",
        "custom": {"edtf": {"issued": "2022-09?"}},
    },
)  # fmt: skip


def test_the_fields_of_a_work_are_those_of_csl():
    assert (WORK.type, WORK.title, WORK.language, WORK.url, WORK.doi) == (
        "document", "Owls", "en", "https://example.org", "10.1/x",
    )  # fmt: skip
    assert Work("x", {"type": "book"}).type == "book"


def test_numbers_are_text_and_what_is_empty_or_no_text_is_none():
    assert (WORK.text("volume"), WORK.text("issue"), WORK.text("note"), WORK.text("page")) == ("3", None, None, None)


def test_authors_are_those_that_have_a_name_in_order():
    assert WORK.authors == "Ana Roy, Firm"
    assert (WORK.people("editor"), WORK.names("editor"), Work("x", {}).authors) == ([], [], None)


def test_what_no_date_object_holds_is_no_date():
    assert (WORK.date("accessed"), Work("x", {}).issued) == (None, None)


def test_the_text_kept_beside_a_date_counts_while_it_fits():
    date = {"date-parts": [[2022, 9]], "circa": True}
    assert Work("x", {"issued": date, "custom": {"edtf": {"issued": "2022-09?"}}}).issued == "2022-09?"
    assert WORK.issued == "2022-09"
    assert Work("x", {"issued": date, "custom": {"edtf": "2022-09?"}}).issued == "2022-09~"
    assert Work("x", {"issued": date, "custom": "2022-09?"}).issued == "2022-09~"
