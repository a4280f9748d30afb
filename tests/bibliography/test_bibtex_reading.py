"""A BibTeX file as people keep them: accents, strings, parents, doubled keys, and an entry that never ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimdb.bibliography import Parsed, parse_bibliography
from claimdb.values.work import Work


def read(text: str) -> Parsed:
    return parse_bibliography(text, "bibtex", where="x.bib")


def only(text: str) -> Work:
    (work,) = read(text).works
    return work


@pytest.fixture(scope="module")
def nasty() -> Parsed:
    path = Path(__file__).with_name("nasty.bib")
    return parse_bibliography(path.read_text(encoding="utf-8"), "bibtex", where="nasty.bib")


@pytest.fixture(scope="module")
def works(nasty: Parsed) -> dict[str, Work]:
    return {work.cite_key: work for work in nasty.works}


def sentences(parsed: Parsed) -> list[str]:
    return [problem.sentence() for problem in parsed.problems]


def test_every_entry_but_the_broken_one_is_read(works: dict[str, Work]) -> None:
    assert list(works) == ["legrand2022", "whole", "part", "legrand2022a", "after", "item2019", "w1", "t1"]


def test_a_broken_entry_is_reported_with_its_line_and_its_words(nasty: Parsed) -> None:
    (said,) = [one for one in sentences(nasty) if "cannot be read" in one]
    assert said.startswith("nasty.bib:23: ")
    assert "Never closed" in said


def test_accents_and_french_quotes_are_decoded(works: dict[str, Work]) -> None:
    assert works["legrand2022"].title == "Les «\u00a0antennes\u00a0» à l'étranger: 100% réelles"


def test_a_braced_name_is_one_body_and_von_a_particle(works: dict[str, Work]) -> None:
    assert works["legrand2022"].names("author") == [
        {"family": "Legrand", "given": "Élise"},
        {"literal": "Bureau des œuvres"},
        {"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        {"literal": "others"},
    ]


def test_strings_and_pieces_are_joined(works: dict[str, Work]) -> None:
    assert works["legrand2022"].text("container-title") == "Revue de Veille"
    assert works["legrand2022"].text("publisher") == "Maison Lyon"


def test_month_and_day_of_an_old_date_are_read(works: dict[str, Work]) -> None:
    assert works["legrand2022"].issued == "2022-09-12"


def test_an_address_keeps_its_per_cent_signs(works: dict[str, Work]) -> None:
    assert works["legrand2022"].url == "https://example.org/a%20b?x=1&y=2#z_1"


def test_an_unknown_field_is_kept_and_its_unknown_macro_shown(nasty: Parsed, works: dict[str, Work]) -> None:
    assert works["legrand2022"].csl["custom"] == {"bibtex": {"foo": "bar \\mysterious x"}}
    assert any("\\mysterious" in one for one in sentences(nasty))


def test_a_part_inherits_from_the_whole_and_the_link_is_named_as_lost(nasty: Parsed, works: dict[str, Work]) -> None:
    part = works["part"]
    assert part.text("container-title") == "The Whole: A Study"
    assert part.text("publisher-place") == "Paris"
    assert part.people("editor") == ["Ana Roy"]
    assert "part: crossref" in nasty.losses[0].sentence()


def test_a_parent_that_is_not_there_is_reported_and_the_link_kept(nasty: Parsed, works: dict[str, Work]) -> None:
    assert any("nowhere, which is not in this file" in one for one in sentences(nasty))
    assert works["w1"].csl["custom"]["bibtex"]["crossref"] == "nowhere"


def test_a_taken_key_gets_a_letter_and_says_where_the_first_is(nasty: Parsed) -> None:
    (said,) = [one for one in sentences(nasty) if "already the key" in one]
    assert "nasty.bib:6" in said
    assert "legrand2022a" in nasty.made_keys


def test_a_date_in_no_calendar_is_kept_as_words_and_reported(nasty: Parsed, works: dict[str, Work]) -> None:
    assert works["legrand2022a"].issued is None
    assert works["legrand2022a"].csl["issued"] == {"literal": "2022-02-30"}
    assert any("no possible date: 2022-02-30" in one for one in sentences(nasty))


def test_an_approximate_open_range_survives_whole(works: dict[str, Work]) -> None:
    assert works["after"].issued == "2022-09~/.."


def test_a_field_given_twice_keeps_both(works: dict[str, Work]) -> None:
    assert works["after"].title == "After the broken one"
    assert works["after"].csl["custom"]["bibtex"] == {"title_again": "Twice"}


def test_a_key_with_spaces_is_replaced_and_kept_beside(works: dict[str, Work]) -> None:
    assert works["item2019"].csl["custom"]["id"] == "键 with space"
    assert works["item2019"].language == "zh"


def test_markup_and_raised_letters_become_csl_tags(works: dict[str, Work]) -> None:
    assert works["w1"].title == "A CO<sub>2</sub> leaflet of the XXI<sup>e</sup> <i>siècle</i>"


def test_an_entry_type_nobody_knows_is_kept_and_reported(nasty: Parsed, works: dict[str, Work]) -> None:
    assert works["w1"].type == "document"
    assert any("@leaflet" in one for one in sentences(nasty))


def test_a_masters_thesis_says_so(works: dict[str, Work]) -> None:
    assert works["t1"].type == "thesis"
    assert works["t1"].text("genre") == "Master’s thesis"
    assert works["t1"].issued == "199X"


def test_text_outside_entries_is_reported() -> None:
    assert "stray words" in sentences(read("stray words\n@book{a, title={T}}"))[0]


def test_a_cycle_of_parents_is_reported_and_ends() -> None:
    parsed = read("@book{a, crossref={b}, title={T}}\n@book{b, crossref={a}}")
    assert len(parsed.works) == 2
    assert any("leads back" in one for one in sentences(parsed))


def test_data_of_a_common_parent_is_inherited_and_makes_no_work() -> None:
    parsed = read("@xdata{d, publisher={P}}\n@book{a, xdata={d}, title={T}}")
    assert [work.text("publisher") for work in parsed.works] == ["P"]


def test_prices_are_no_mathematics() -> None:
    assert only("@misc{a, title={From $5 million to $10 million}}").title == "From $5 million to $10 million"


def test_a_word_before_and_is_not_dropped() -> None:
    assert only(r"@misc{a, author={{A}, \& B \& and C, D}}").people("author") == ["& B & A", "D C"]


def test_an_extended_name_is_read_by_its_parts() -> None:
    work = only("@misc{a, author={family=Brun, given=Jean, prefix=de}}")
    assert work.names("author") == [{"family": "Brun", "given": "Jean", "non-dropping-particle": "de"}]


def test_the_address_in_howpublished_is_the_address() -> None:
    assert only(r"@misc{a, howpublished={\url{https://a.b/c_d}}}").url == "https://a.b/c_d"


def test_a_french_subtitle_has_its_french_colon() -> None:
    work = only("@book{a, title={Titre}, subtitle={Suite}, langid={french}}")
    assert work.title == "Titre\u00a0: Suite"


@pytest.mark.parametrize("month", ["sep", "{September}", "{septembre}", "9", "{09}", "{Sept.}"])
def test_a_month_is_read_in_any_of_its_forms(month: str) -> None:
    assert only(f"@misc{{a, year=2022, month={month}}}").issued == "2022-09"


@pytest.mark.parametrize("year", ["2020--2022", "2020/2022", "2020–2022"])
def test_two_years_are_a_range(year: str) -> None:
    assert only(f"@misc{{a, year={{{year}}}}}").issued == "2020/2022"
