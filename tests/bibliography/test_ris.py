"""RIS files, and what a plain RIS reader loses of them without a word."""

from __future__ import annotations

import pytest

from claimdb.bibliography import Parsed, export_bibliography, parse_bibliography
from claimdb.values.work import Work


def read(text: str) -> Parsed:
    return parse_bibliography(text, "ris", where="x.ris")


def only(text: str) -> Work:
    (work,) = read(text).works
    return work


def written(**csl: object) -> str:
    return export_bibliography([Work("k", csl)], "ris").text


def test_a_byte_order_mark_does_not_lose_the_first_record() -> None:
    assert only("\ufeffTY  - BOOK\nTI  - One\nER  - \n").title == "One"


def test_no_blank_of_any_width_stays_around_a_keyword() -> None:
    assert "KW  - ports\nKW  - ships\n" in written(type="book", keyword="ports\u202f,, \u00a0ships\u202f,")


def test_a_last_record_without_end_is_read_and_reported() -> None:
    parsed = read("TY  - BOOK\nTI  - One\nER  - \n\nTY  - BOOK\nTI  - Two\n")
    assert [work.title for work in parsed.works] == ["One", "Two"]
    assert parsed.problems[0].sentence().startswith("x.ris:5: ")


def test_a_record_that_begins_inside_another_is_a_record() -> None:
    assert len(read("TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \n").works) == 2


def test_a_line_goes_on_in_the_next() -> None:
    assert only("TY  - BOOK\nTI  - One\n   and more\nER  - \n").title == "One and more"


def test_repeated_and_unknown_tags_are_kept() -> None:
    work = only("TY  - BOOK\nUR  - https://a.b\nUR  - https://c.d\nXX  - odd\nC1  - own\nER  - \n")
    assert work.url == "https://a.b"
    assert work.csl["custom"] == {"ris": {"UR": ["https://c.d"], "XX": ["odd"], "C1": ["own"]}}


def test_words_between_records_are_reported() -> None:
    assert "junk" in read("TY  - BOOK\nER  - \njunk\n").problems[0].sentence()


def test_a_type_nobody_knows_is_reported_and_kept() -> None:
    parsed = read("TY  - ZZZ\nTI  - T\nER  - \n")
    assert "ZZZ" in parsed.problems[0].sentence()
    assert export_bibliography(parsed.works, "ris").text.startswith("TY  - ZZZ\n")


def test_names_are_split_at_commas_and_bodies_stay_whole() -> None:
    work = only("TY  - BOOK\nAU  - King, Martin, Jr.\nAU  - Cour des comptes\nER  - \n")
    assert work.names("author") == [
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        {"literal": "Cour des comptes"},
    ]


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("PY  - 2022", "2022"),
        ("PY  - 2022\nDA  - 2022/09/12/", "2022-09-12"),
        ("Y1  - 2022/09//", "2022-09"),
        ("PY  - 2022///Summer", "2022-22"),
        ("PY  - 2022\nDA  - 2022/09//2022-09~/..", "2022-09~/.."),
    ],
)
def test_dates_are_read_as_far_as_they_go(date: str, edtf: str) -> None:
    assert only(f"TY  - BOOK\n{date}\nER  - \n").issued == edtf


def test_a_date_that_contradicts_the_year_is_kept_beside() -> None:
    work = only("TY  - BOOK\nPY  - 2022\nDA  - 2019/01/01\nER  - \n")
    assert work.issued == "2022"
    assert work.csl["custom"] == {"ris": {"DA": ["2019/01/01"]}}


def test_isbn_and_issn_are_told_apart() -> None:
    work = only("TY  - BOOK\nSN  - 1234-5678\nSN  - 978-2-07-036822-8\nER  - \n")
    assert (work.text("ISSN"), work.text("ISBN")) == ("1234-5678", "978-2-07-036822-8")


def test_a_line_break_in_a_field_cannot_begin_a_record() -> None:
    text = written(type="book", title="A\nER  - \nTY  - BOOK\nTI  - Forged")
    assert [work.title for work in read(text).works] == ["A ER - TY - BOOK TI - Forged"]


def test_what_ris_cannot_hold_is_named() -> None:
    work = Work("k", {"type": "treaty", "dimensions": "2 m", "director": [{"family": "Roy"}]})
    losses = export_bibliography([work], "ris").losses
    assert [loss.field for loss in losses] == ["type", "director", "dimensions"]
    assert losses[0].sentence() == "k: type: RIS has no type treaty; it is written as LEGAL"


def test_an_approximate_range_is_carried_behind_the_date() -> None:
    text = written(type="book", issued={"date-parts": [[2022, 9], [2022, 10]], "circa": True})
    assert "DA  - 2022/09//2022-09~/2022-10~\n" in text
