"""References as people read them, by each engine that is here."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from claimdb.bibliography import Formatted, format_bibliography
from claimdb.bibliography.engines import EngineMissing, find_engine
from claimdb.bibliography.runs import Run, render, split_csl_tags
from claimdb.bibliography.styles_shipped import SHIPPED, NoSuchLanguage, NoSuchStyle, UnusableStyle
from claimdb.values.work import Work
from tests.conftest import missing_part

Formatter = Callable[..., Formatted]

REPORT = Work(
    "office2022a",
    {
        "type": "report",
        "title": "Antennes & <script>alert(1)</script>",
        "author": [{"literal": "Office"}],
        "publisher": "Office",
        "publisher-place": "Lyon",
        "issued": {"date-parts": [[2022, 9, 12]]},
        "URL": "https://example.org/a?b=1&c=2",
    },
)
SECOND = Work("office2022b", {**REPORT.csl, "title": "Patrouilles", "issued": {"date-parts": [[2022, 12, 1]]}})
ARTICLE = Work(
    "roy2021",
    {
        "type": "article-journal",
        "title": "L'étude : un <i>essai</i>",
        "author": [{"family": "Roy", "given": "Ana Maria"}, {"family": "Brun", "given": "Jean"}],
        "container-title": "Revue",
        "volume": "12",
        "issue": "3",
        "page": "363-379",
        "issued": {"date-parts": [[2021, 11], [2021, 12]]},
    },
)


@pytest.fixture(params=["pandoc", "citeproc-py"])
def formatted(request: pytest.FixtureRequest) -> Formatter:
    engine = request.param
    try:
        find_engine(engine)
    except EngineMissing:
        missing_part(engine)

    def write(works: list[Work], style: str, language: str, output: str = "text") -> Formatted:
        return format_bibliography(works, style, language, output=output, engine=engine)  # type: ignore[arg-type]

    return write


def lines(formatted: Formatted) -> list[str]:
    return [entry.text for entry in formatted.entries]


def test_apa_in_english(formatted: Formatter) -> None:
    assert lines(formatted([ARTICLE], "apa", "en")) == [
        "Roy, A. M., & Brun, J. (2021). L’étude\u00a0: un essai. Revue, 12(3), 363–379."
    ]


def test_chicago_in_french(formatted: Formatter) -> None:
    (line,) = lines(formatted([REPORT], "chicago-notes", "fr", "text"))
    assert line.endswith("Lyon\u00a0: Office, 12 septembre 2022. https://example.org/a?b=1&c=2.")


def test_french_quotes_stand_off_by_no_break_spaces(formatted: Formatter) -> None:
    (line,) = lines(formatted([ARTICLE], "chicago-notes", "fr"))
    assert "«\u00a0L’étude\u00a0: un essai\u00a0»" in line
    assert "nᵒ\u00a03" in line


def test_a_question_takes_no_full_stop_and_a_narrow_space(formatted: Formatter) -> None:
    asked = Work(
        "ask",
        {"type": "webpage", "title": "Qui compte ?", "author": [{"literal": "Ligue"}], "URL": "https://l.example"},
    )
    assert "Qui compte\u202f? " in lines(formatted([asked], "apa", "fr"))[0]
    assert "«\u00a0Qui compte\u202f?\u00a0» https" in lines(formatted([asked], "chicago-notes", "fr"))[0]
    assert "“Qui compte\u202f?” https" in lines(formatted([asked], "chicago-notes", "en"))[0]


@pytest.mark.parametrize("style", ["apa", "chicago-notes", "iso690"])
def test_the_first_of_a_month_is_written_as_french_does(formatted: Formatter, style: str) -> None:
    first = Work("first", {**REPORT.csl, "issued": {"date-parts": [[2024, 3, 1]]}})
    assert "1ᵉʳ\u00a0mars" in lines(formatted([first], style, "fr"))[0]
    third = Work("third", {**REPORT.csl, "issued": {"date-parts": [[2024, 3, 3]]}})
    assert "3 mars" in lines(formatted([third], style, "fr"))[0]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("apa", "Antennes (Rapport No. 14). "),
        ("chicago-notes", "Antennes. Rapport 14. "),
        ("iso690", "Antennes. Rapport 14. "),
    ],
)
def test_a_report_shows_its_kind_and_number(formatted: Formatter, style: str, shown: str) -> None:
    numbered = Work("numbered", {**REPORT.csl, "title": "Antennes", "genre": "Rapport", "number": "no. 14"})
    assert shown in lines(formatted([numbered], style, "en"))[0]


def test_a_number_that_the_title_holds_is_not_said_twice(formatted: Formatter) -> None:
    law = Work(
        "law",
        {
            "type": "legislation",
            "title": "Loi nᵒ 2020-12 sur les ports",
            "number": "2020-12",
            "issued": {"date-parts": [[2020]]},
        },
    )
    for style in SHIPPED:
        assert lines(formatted([law], style, "fr"))[0].count("2020-12") == 1


@pytest.mark.parametrize("style", sorted(SHIPPED))
def test_a_speech_shows_where_it_was_given(formatted: Formatter, style: str) -> None:
    speech = Work(
        "speech",
        {"type": "speech", "title": "La mer", "author": [{"family": "Roy", "given": "Ana"}], "event-title": "Assises",
         "event-place": "Brest", "issued": {"date-parts": [[2023, 2, 28]]}},
    )  # fmt: skip
    assert "Assises, Brest" in lines(formatted([speech], style, "fr"))[0]


@pytest.mark.parametrize("style", sorted(SHIPPED))
def test_a_treaty_shows_its_series_volume_and_page(formatted: Formatter, style: str) -> None:
    treaty = Work(
        "treaty",
        {"type": "treaty", "title": "Accord", "container-title": "Recueil", "volume": "1234", "page": "56",
         "issued": {"date-parts": [[1987, 5, 9]]}},
    )  # fmt: skip
    (line,) = lines(formatted([treaty], style, "en"))
    assert all(part in line for part in ("Recueil", "1234", "56", "1987"))


def test_apa_names_a_body_that_publishes_itself_once(formatted: Formatter) -> None:
    assert lines(formatted([REPORT], "apa", "en"))[0].count("Office") == 1
    assert lines(formatted([REPORT], "iso690", "en"))[0].lower().count("office") == 2


def test_a_given_name_with_a_small_second_part_has_one_initial(formatted: Formatter) -> None:
    work = Work("kim", {**ARTICLE.csl, "author": [{"family": "Kim", "given": "Da-eun"}]})
    assert lines(formatted([work], "apa", "en"))[0].startswith("Kim, D. (2021)")
    assert lines(formatted([work], "chicago-notes", "en"))[0].startswith("Kim, Da-eun. ")


def test_works_without_author_are_sorted_among_the_others_by_title(formatted: Formatter) -> None:
    works = [
        Work("zoe", {"type": "book", "title": "Zone", "author": [{"family": "Zola", "given": "Zoé"}]}),
        Work("etude", {"type": "book", "title": "Étude sans nom"}),
        Work("daily", {"type": "article-newspaper", "title": "Mer calme", "container-title": "Le Quotidien"}),
        Work("adam", {"type": "book", "title": "Abc", "author": [{"family": "Adam", "given": "Al"}]}),
    ]
    for style in ("apa", "chicago-notes", "iso690"):
        assert [entry.key for entry in formatted(works, style, "fr").entries] == ["adam", "etude", "daily", "zoe"]


def test_american_quotes_take_the_full_stop(formatted: Formatter) -> None:
    assert "essai.” Revue" in lines(formatted([ARTICLE], "chicago-notes", "en"))[0]


def test_iso_690_by_author_and_date(formatted: Formatter) -> None:
    assert lines(formatted([ARTICLE], "iso690", "fr"))[0].startswith("ROY, Ana Maria et BRUN, Jean, 2021. L’étude")


def test_iso_690_by_numbers(formatted: Formatter) -> None:
    assert [line[:4] for line in lines(formatted([ARTICLE, REPORT], "iso690-numeric", "en"))] == ["[1] ", "[2] "]


@pytest.mark.parametrize("style", sorted(SHIPPED))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_field_becomes_markup(formatted: Formatter, style: str, language: str) -> None:
    (line,) = lines(formatted([REPORT], style, language, "html"))
    assert "<script" not in line
    assert "&lt;script&gt;" in line
    assert '<a href="https://example.org/a?b=1&amp;c=2">' in line


def test_two_reports_of_one_year_are_told_apart(formatted: Formatter) -> None:
    both = lines(formatted([REPORT, SECOND], "apa", "en"))
    assert "(2022a, September 12)" in both[0]
    assert "(2022b, December 1)" in both[1]


def test_works_that_stay_alike_are_named(formatted: Formatter) -> None:
    twin = Work("twin", REPORT.csl)
    notices = formatted([REPORT, twin], "chicago-notes", "en").notices
    assert [notice.message for notice in notices] == ["same_cite"]
    assert "office2022a, twin" in notices[0].sentence()


def test_a_date_in_no_calendar_does_not_stop_the_rest(formatted: Formatter) -> None:
    odd = Work("odd", {**REPORT.csl, "issued": {"date-parts": [[2022, 13, 45]]}})
    assert len(formatted([odd, ARTICLE], "iso690", "en").entries) == 2


@pytest.mark.parametrize("style", sorted(SHIPPED))
def test_words_for_a_date_stand_once(formatted: Formatter, style: str) -> None:
    soon = Work("soon", {**REPORT.csl, "issued": {"literal": "forthcoming"}})
    (line,) = lines(formatted([soon], style, "en"))
    assert line.lower().count("forthcoming") == 1


@pytest.mark.parametrize("style", sorted(SHIPPED))
@pytest.mark.parametrize(("edtf", "shown"), [("2020/..", "2020–"), ("../2020", "–2020")])
def test_an_open_range_is_written_as_people_do_and_once(
    formatted: Formatter, style: str, edtf: str, shown: str
) -> None:
    work = Work("open", {**REPORT.csl, "issued": {"literal": edtf}, "custom": {"edtf": {"issued": edtf}}})
    (line,) = lines(formatted([work], style, "fr"))
    assert line.count(shown) == 1
    assert ".." not in line
    assert line.count("2020") == 1


def test_no_date_is_said_in_the_language_of_the_bibliography(formatted: Formatter) -> None:
    undated = Work("undated", {**REPORT.csl, "issued": {"literal": "n.d."}})
    assert "(s.\u00a0d.)" in lines(formatted([undated], "apa", "fr"))[0].replace(" ", "\u00a0")


def test_keys_that_differ_in_case_only_stay_two_works(formatted: Formatter) -> None:
    keys = [entry.key for entry in formatted([Work("Roy", ARTICLE.csl), Work("roy", REPORT.csl)], "apa", "en").entries]
    assert sorted(keys) == ["Roy", "roy"]


def test_no_works_make_no_entries(formatted: Formatter) -> None:
    assert formatted([], "apa", "en").entries == ()


def test_citeproc_py_says_that_it_cut_a_range() -> None:
    if importlib.util.find_spec("citeproc") is None:
        missing_part("citeproc-py")
    notices = format_bibliography([ARTICLE], "apa", "en", engine="citeproc-py").notices
    assert "2021-11/2021-12" in notices[0].sentence()


def test_without_an_engine_the_error_says_what_to_install() -> None:
    with pytest.raises(EngineMissing, match=r'pip install "claimdb\[cite\]"'):
        format_bibliography([REPORT], "apa", "en", engine="none of them")


def test_a_style_can_be_a_file(formatted: Formatter, tmp_path: Path) -> None:
    own = tmp_path / "own.csl"
    own.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>t</title><id>t</id>'
        "<updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text variable='title'/></layout></citation>"
        "<bibliography><layout><text variable='publisher' font-weight='bold'/></layout></bibliography></style>",
        encoding="utf-8",
    )
    assert lines(formatted([REPORT], str(own), "en", "markdown")) == ["**Office**"]


@pytest.mark.parametrize("xml", ["words", "<!DOCTYPE style><style><bibliography/></style>", "<style/>"])
def test_a_file_that_is_no_usable_style_is_refused(tmp_path: Path, xml: str) -> None:
    own = tmp_path / "own.csl"
    own.write_text(xml, encoding="utf-8")
    with pytest.raises(UnusableStyle):
        format_bibliography([REPORT], str(own), "en")


def test_a_style_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(NoSuchStyle, match="apa, chicago-author-date, chicago-notes"):
        format_bibliography([REPORT], "turabian", "en")


def test_a_language_that_is_no_tag_is_refused() -> None:
    with pytest.raises(NoSuchLanguage):
        format_bibliography([REPORT], "apa", "français")


def test_markdown_syntax_of_a_title_is_escaped() -> None:
    assert render([Run("1. *not* [a](b) <b>")], "markdown") == r"1\. \*not\* \[a\](b) \<b\>"


def test_marks_are_written_in_each_output() -> None:
    runs = [Run("Le Monde", frozenset({"italic"})), Run(" & co")]
    assert render(runs, "html") == "<i>Le Monde</i> &amp; co"
    assert render(runs, "markdown") == "*Le Monde* & co"
    assert render(runs, "text") == "Le Monde & co"


def test_direction_characters_of_a_field_are_dropped() -> None:
    assert render([Run("a\u202eb\x1b[31m")], "text") == "a b [31m"


def test_a_tag_that_is_never_closed_stays_text() -> None:
    assert split_csl_tags([Run("a <i>b")]) == [Run("a <i>b")]


@pytest.mark.parametrize("style", sorted(SHIPPED))
@pytest.mark.parametrize(("language", "shown"), [("en", "[Untitled]"), ("fr", "[Sans titre]")])
def test_a_missing_title_is_said_in_the_language_of_the_bibliography(
    formatted: Formatter, style: str, language: str, shown: str
) -> None:
    work = Work("w", {"type": "webpage", "container-title": "Daily", "issued": {"date-parts": [[2022, 9]]}})
    assert shown in lines(formatted([work], style, language))[0]


def test_a_month_that_begins_a_sentence_is_written_large(formatted: Formatter) -> None:
    work = Work("w", {"type": "report", "title": "Ports", "issued": {"date-parts": [[2022, 9]]}})
    assert lines(formatted([work], "chicago-notes", "fr")) == ["Ports. Septembre 2022."]


def test_iso_690_by_author_and_date_says_a_year_once(formatted: Formatter) -> None:
    work = Work("w", {"type": "report", "title": "Ports", "issued": {"date-parts": [[2016]]}})
    assert lines(formatted([work], "iso690", "fr")) == ["Ports, 2016."]
