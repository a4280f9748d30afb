"""Figures of two documents that are of one thing, and those that only look so."""

from __future__ import annotations

import pytest

from claimdb.extract.concepts import is_one_idea, noun_idea, tells_state, verb_idea
from claimdb.extract.pairing import pair_documents
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document


def pairs(one: str, other: str) -> set[tuple[str, str, bool]]:
    """The figures of two texts that are paired, as printed, and whether a value fits both."""
    ours, theirs = (propose(read_document(text, name="text.txt")) for text in (one, other))
    return {
        (paired.one.first.figure.wording, paired.other.first.figure.wording, paired.agree)
        for paired in pair_documents(ours, theirs)
    }


def at_odds(one: str, other: str) -> set[tuple[str, str]]:
    return {(mine, their) for mine, their, agree in pairs(one, other) if not agree}


@pytest.mark.parametrize(
    ("word", "language", "idea"),
    [
        ("schools", "en", "school"),
        ("écoles", "fr", "school"),
        ("Schulen", "de", "school"),
        ("publiques", "fr", "public"),
        ("buses", "en", "bus"),
        ("lighthouse", "en", "lighthouse"),
        ("zeppelins", "en", "~zeppelin"),
    ],
)
def test_a_noun_is_one_idea_in_every_language(word: str, language: str, idea: str):
    assert noun_idea(word, language) == idea


@pytest.mark.parametrize(("word", "language"), [("seized", "en"), ("saisies", "fr"), ("beschlagnahmt", "de")])
def test_a_deed_is_one_idea_in_every_language(word: str, language: str):
    assert verb_idea(word, language) == "seize"


def test_a_verb_of_having_tells_no_deed():
    assert (tells_state("compte", "fr"), tells_state("hosts", "en"), tells_state("sold", "en")) == (True, True, False)


def test_unlisted_words_of_two_languages_are_one_where_they_begin_alike():
    assert is_one_idea("~zeppelin", "~zeppeline", across=True)
    assert not is_one_idea("~zeppelin", "~zeppeline", across=False)


ONE = "In 2021, Norland seized 38 foreign boats."


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("In 2020, Norland seized 83 foreign boats.", "another year"),
        ("In 2021, Sudland seized 83 foreign boats.", "another country"),
        ("In 2021, Norland built 83 foreign boats.", "another deed"),
        ("In 2021, Norland had 83 foreign boats.", "a stock"),
        ("In 2021, Norland seized 83 boats.", "not the foreign ones alone"),
        ("In 2021, Norland seized 83 foreign lorries.", "another thing"),
        ("Norland plans to seize 83 foreign boats in 2021.", "a plan"),
        ("In 2021, Norland seized some forty foreign boats.", "a round number that allows it"),
        ("In 2021, Norland seized at least 30 foreign boats.", "a bound that allows it"),
        ("Norland seized 83 foreign boats.", "no year"),
        ("In 2021, 83 foreign boats were seized.", "nobody named"),
        ("In 2021, Norland did not seize 83 foreign boats.", "denied"),
        ("In 2021, Norland seized 83 foreign boats a month.", "a rate"),
    ],
)
def test_what_only_looks_alike_is_not_held_against_it(other: str, why: str):
    assert at_odds(ONE, other) == set(), why


@pytest.mark.parametrize(
    "other",
    [
        "Norland seized 83 foreign boats in 2021.",
        "In 2021, 83 foreign boats were seized by Norland.",
        "En 2021, Norland a saisi 83 bateaux étrangers.",
        "Norland had a busy year in 2021. It seized 83 foreign boats.",
    ],
)
def test_one_thing_is_held_against_it_in_other_words(other: str):
    assert {mine for mine, _ in at_odds(ONE, other)} == {"38 foreign boats"}


def test_a_figure_that_agrees_with_one_of_the_other_document_is_at_odds_with_none():
    other = "In 2021, Norland seized 38 foreign boats. In 2021, Norland seized 83 foreign boats in the south."
    assert at_odds(ONE, other) == set()


def test_what_nobody_names_is_tied_by_what_stands_beside_it():
    one, other = (f"In 2022 the group counted 54 stations in {count} countries." for count in (30, 21))
    assert at_odds(one, other) == {("30 countries", "21 countries")}


def test_without_a_tie_what_nobody_names_is_not_compared():
    one = "In 2022 the group counted 54 stations in 30 countries."
    other = "In 2022 the group counted 60 stations in 21 countries."
    assert at_odds(one, other) == set()


def test_a_cost_has_no_time_and_is_named_by_its_verb():
    one, other = "The bridge of Aln cost 3 million euros.", "Le pont d'Aln a coûté 4 millions d'euros."
    assert at_odds(one, other) == {("3 million euros", "4 millions d'euros")}


def test_what_is_said_of_now_without_any_date_is_not_known_to_be_of_one_time():
    assert at_odds("There are 54 museums in Norland.", "There are 61 museums in Norland.") == set()


def test_a_converted_length_agrees():
    one = "The pipeline from Norland to Aln is 1,768 kilometres long."
    other = "The pipeline from Norland to Aln is 1,099 miles long."
    assert {agree for _, _, agree in pairs(one, other)} == {True}


def test_the_dead_are_counted_in_two_ways():
    one = "On 2 June 2023 a fire in Oran killed 17 people."
    other = "L'incendie du 2 juin 2023 à Oran a fait 19 morts."
    assert at_odds(one, other) == {("17 people", "19 morts")}


def test_the_adjective_of_a_country_names_it():
    one, other = "In 2021, Canadian police opened 321 inquiries.", "In 2021, police in Canada opened 312 inquiries."
    assert at_odds(one, other) == {("321 inquiries", "312 inquiries")}


def test_the_city_is_the_one_that_was_named_before():
    one = "Aln had 44 schools in 2022. The city had 2,900 cleaners in 2022."
    assert at_odds(one, "In 2022, Aln had 2,300 cleaners.") == {("2,900 cleaners", "2,300 cleaners")}
