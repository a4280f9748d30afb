"""Numbers of paragraphs, subsections, variants and years that stand where figures do."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import explain_figures


def refused(text: str, language: str) -> list[tuple[str, str]]:
    return [(each.wording, each.reason.value) for each in explain_figures(text, language).refusals]


def read(text: str, language: str) -> list[str]:
    return [figure.wording for figure in explain_figures(text, language).figures]


def test_a_number_alone_between_sentences_begins_a_paragraph():
    text = "Le comité décide. 1. Les ports restent ouverts. 2. Un jury de 9 juges est nommé."
    assert refused(text, "fr") == [("1", "list number"), ("2", "list number")]
    assert read(text, "fr") == ["9 juges"]


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("fr", "Il y avait, en mai, 12. Les autres sont partis.", "12"),
        ("en", "The crews were few: 12. The others left.", "12"),
    ],
)
def test_a_number_that_ends_its_sentence_is_a_figure(language: str, text: str, kept: str):
    assert read(text, language) == [kept]


@pytest.mark.parametrize(
    "text", ["The act, § 230(c)(1), names 12 ports.", "Under section 12(b)(3) there are 12 ports."]
)
def test_the_number_of_a_subsection_is_no_figure(text: str):
    assert read(text, "en") == ["12 ports"]


def test_a_count_in_brackets_behind_a_word_is_a_figure():
    assert read("Some ports (12) closed.", "en") == ["12"]


@pytest.mark.parametrize("text", ["The BA.5 strain is known.", "Strains XBB.1 and BQ.1 are known."])
def test_a_number_joined_by_a_point_to_capitals_is_a_name(text: str):
    assert read(text, "en") == []
    assert explain_figures(text, "en").figures == []


def test_a_marker_behind_the_point_of_a_sentence_still_calls_its_note():
    (figure,) = explain_figures("They closed 12 ports.5 The rest stayed open.", "en").figures
    assert figure.notes == ("5",)


def test_two_digits_behind_a_month_that_are_no_day_are_a_year():
    assert refused("Les grèves de mai 68 sont loin.", "fr") == [("68", "year")]


def test_what_is_counted_behind_a_month_is_no_year():
    assert read("En mai 68 marins sont partis.", "fr") == ["68 marins"]


def test_postal_codes_are_named_by_their_word():
    assert read("Write to ZIP 55416 and you reach 40 people.", "en") == ["40 people"]
