"""BibLaTeX and BibTeX as written: hostile text stays text, dates stay honest, losses are named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bibliography import export_bibliography, parse_bibliography
from claimdb.bibliography.latex import write_latex
from claimdb.bibliography.outcome import Loss
from claimdb.values.work import Work
from claimdb.values.work_date import edtf_text


def written(dialect: str = "biblatex", **csl: object) -> str:
    return export_bibliography([Work("k", csl)], dialect).text


def losses(dialect: str = "biblatex", **csl: object) -> list[Loss]:
    return list(export_bibliography([Work("k", csl)], dialect).losses)


def test_commands_in_a_field_are_escaped() -> None:
    text = written(type="book", title="\\input{/etc/passwd} 100 % & $x_1$ #2 ~ ^")
    assert r"\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}" in text
    assert r"100 \% \& \$x\_1\$ \#2 \textasciitilde{} \textasciicircum{}" in text


@given(st.text("\\{}~^&%$#_\u00a0 a"))
def test_signs_are_escaped_alike_with_and_without_a_brace_beside_them(text: str) -> None:
    assert write_latex("{" + text) == r"\textbraceleft{}" + write_latex(text)


@pytest.mark.parametrize("numbers", [[2020], [2020, 2], [2020, 2, 30], [2020, 2, 29], [-44, 3, 15], [0], [2020, 22]])
def test_a_day_is_written_alike_alone_and_beside_a_mark(numbers: list[int]) -> None:
    marked = edtf_text({"date-parts": [numbers], "circa": True})
    assert edtf_text({"date-parts": [numbers]}) == (marked and marked.removesuffix("~"))


def test_a_field_cannot_end_its_entry() -> None:
    text = written(type="book", title="x},\n}\n@book{forged,")
    assert [work.cite_key for work in parse_bibliography(text, "bibtex", where="x").works] == ["k"]
    assert text.count("{") == text.count("}")


def test_csl_markup_becomes_latex_and_other_tags_stay_text() -> None:
    assert r"\emph{Le {Monde}} \textsuperscript{e} <script>" in written(title="<i>Le Monde</i> <sup>e</sup> <script>")


def test_capitals_of_titles_are_protected() -> None:
    assert "title = {The {UN} and {France}}" in written(title="The UN and France")


def test_bodies_are_double_braced_and_people_are_not() -> None:
    text = written(author=[{"literal": "Cour des comptes"}, {"family": "Roy", "given": "Ana"}])
    assert "author = {{Cour des comptes} and Roy, Ana}" in text


@pytest.mark.parametrize(
    "name",
    [
        {"family": "van Dijk", "given": "Jan"},
        {"family": "Brun", "given": "Jean", "non-dropping-particle": "de"},
        {"family": "Smith and Wesson", "given": "A, B"},
        {"family": "King", "suffix": "Jr."},
        {"family": "李", "given": "明"},
        {"literal": "Ministry of Foreign Affairs, Town"},
    ],
)
def test_a_name_comes_back_as_it_was(name: dict[str, str]) -> None:
    text = written(type="book", author=[name])
    (work,) = parse_bibliography(text, "bibtex", where="x").works
    assert work.names("author") == [name]


def test_commas_in_a_name_of_three_parts_are_named_and_dropped() -> None:
    name = {"family": "King", "given": "M., L.", "suffix": "Jr."}
    assert "author = {King, Jr., M. L.}" in written(author=[name])
    assert losses(author=[name])[0].message == "name_parts"


@pytest.mark.parametrize("edtf", ["2022-09-12", "2022-09~", "2022-22", "2022/2023", "2022-09?/..", "199X", "-0044-03"])
def test_biblatex_carries_edtf_dates_as_they_are(edtf: str) -> None:
    (work,) = parse_bibliography(f"@book{{k, date={{{edtf}}}}}", "bibtex", where="x").works
    assert work.issued == edtf
    exported = export_bibliography([work], "biblatex")
    assert f"date = {{{edtf}}}" in exported.text
    assert not exported.losses


def test_classic_bibtex_names_the_part_of_a_date_that_it_cannot_say() -> None:
    date = {"date-parts": [[2022, 9], [2022, 10]]}
    assert "year = {2022},\n  month = sep,\n" in written("bibtex", type="book", issued=date)
    assert losses("bibtex", type="book", issued=date)[0].sentence() == (
        "k: issued: BibTeX cannot say 2022-09/2022-10; it is written as 2022-09"
    )


def test_words_in_place_of_a_date_stay_words() -> None:
    assert "year = {forthcoming}" in written(issued={"literal": "forthcoming"})


@pytest.mark.parametrize("csl_type", ["article-newspaper", "treaty", "webpage", "hearing", "interview", "post-weblog"])
@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_types_that_bibtex_lacks_come_back(csl_type: str, dialect: str) -> None:
    (work,) = parse_bibliography(written(dialect, type=csl_type), "bibtex", where="x").works
    assert work.type == csl_type


def test_a_thesis_of_no_kind_is_not_made_a_doctoral_one() -> None:
    text = written("bibtex", type="thesis", title="T")
    assert "type = {Thesis}" in text


def test_a_field_without_a_place_is_named() -> None:
    assert losses(type="map", scale="1:1000")[0].sentence() == "k: scale: BibLaTeX has no field for it"


def test_an_address_keeps_its_signs_and_cannot_break_out() -> None:
    assert "url = {https://a.b/c%20d_e?f=1&g=%7Dh}" in written(URL="https://a.b/c%20d_e?f=1&g=}h")


@pytest.mark.parametrize("page", ["2----3", "A--B", "12-15", "12 – 15", "a---b", 'A - <span class="nocase">B</span>'])
def test_hyphens_side_by_side_in_pages_come_back_as_they_were_written(page: str) -> None:
    first = written("bibtex", type="book", page=page)
    back = parse_bibliography(first, "bibtex", where="x").works
    assert export_bibliography(back, "bibtex").text == first


def test_a_family_name_of_commas_leaves_no_empty_name() -> None:
    text = written(author=[{"family": ",", "suffix": "n"}])
    assert "author = {{n}}" in text


def test_a_body_whose_name_looks_like_the_extended_format_stays_one_name() -> None:
    text = written(author=[{"literal": "Club family=x, given=y"}])
    assert "author = {{Club family{}=x, given{}=y}}" in text
    (back,) = parse_bibliography(text, "bibtex", where="x").works
    assert list(back.names("author")) == [{"literal": "Club family=x, given=y"}]


@pytest.mark.parametrize("title", ["<i>a `` b</i>", "<i>a -- b</i>", "<b>'' x --- y</b>"])
def test_signs_side_by_side_inside_markup_come_back_as_they_were(title: str) -> None:
    (back,) = parse_bibliography(written(type="book", title=title), "bibtex", where="x").works
    assert back.title == title


@pytest.mark.parametrize(
    "fields",
    [
        "booktitle = {Small Harbours}, journal = {Proceedings of the Coast}",
        "journal = {Proceedings of the Coast}, booktitle = {Small Harbours}",
        "date = {15/05/84}, month = {??}",
    ],
)
@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_fields_of_one_meaning_do_not_change_places_when_written_again(fields: str, dialect: str) -> None:
    read = parse_bibliography("@proceedings{k, title = {Small Harbours}, " + fields + "}", "bibtex", where="x").works
    first = export_bibliography(read, dialect).text
    assert export_bibliography(parse_bibliography(first, dialect, where="x").works, dialect).text == first
