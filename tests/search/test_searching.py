"""Claims, quotes and sources are found by words."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.record.sources import add_source, withdraw_source
from claimdb.search import asking, snippets
from claimdb.search.asking import read_terms
from claimdb.search.searching import Match, MatchKind, NothingToFind, search
from claimdb.search.snippets import cut_snippet, fold_with_places
from claimdb.values.folding import fold_text
from tests.record.conftest import Desk


def find(desk: Desk, *words: str, **how: object) -> list[Match]:
    return desk.store.read(lambda session: search(session, words, **how))  # type: ignore[arg-type]


def keys(desk: Desk, *words: str, **how: object) -> list[tuple[str, str]]:
    return [(match.kind.value, match.key) for match in find(desk, *words, **how)]


def test_the_examples_of_docstrings_hold():
    assert doctest.testmod(snippets).failed == 0
    assert doctest.testmod(asking).failed == 0


def test_words_are_found_without_their_accents_and_case(desk: Desk):
    said = desk.say("54", quote="54 bureaux à l’étranger", measure="bureaux")
    assert keys(desk, "ETRANGER") == [("quote", said.assertion.key)]
    assert keys(desk, "étranger", "Bureaux") == [("quote", said.assertion.key)]


def test_all_words_must_occur(desk: Desk):
    desk.say("54", quote="54 bureaux en ville", measure="bureaux")
    assert keys(desk, "bureaux", "campagne") == []


def test_claims_come_before_quotes_and_quotes_before_sources(desk: Desk):
    said = desk.say("54", source="stations2022", words="54 stations", quote="some 54 stations", measure="stations")
    kinds = [kind for kind, _ in keys(desk, "stations")]
    assert kinds == ["claim", "quote", "source"]
    assert find(desk, "stations")[1].claim == said.claim.key
    assert find(desk, "stations")[1].source == "stations2022"


def test_the_recorders_words_are_of_the_claim_and_no_quote(desk: Desk):
    said = desk.say("54", words="some fifty-four booths", quote="54 kiosks", measure="stations")
    assert keys(desk, "booths") == [("claim", said.claim.key)]
    assert keys(desk, "kiosks") == [("quote", said.assertion.key)]
    assert find(desk, "booths")[0].snippet.text == "some fifty-four booths"


def test_a_claim_is_found_by_who_says_it(desk: Desk):
    said = desk.say("54", speaker="the Minister Okafor", measure="stations")
    assert keys(desk, "okafor", "stations") == [("claim", said.claim.key)]


def test_only_the_kinds_asked_for_are_searched(desk: Desk):
    desk.say("54", source="stations2022", quote="some 54 stations", measure="stations")
    assert {kind for kind, _ in keys(desk, "stations", kinds=[MatchKind.SOURCE])} == {"source"}


def test_words_side_by_side_come_first(desk: Desk):
    apart = [desk.say(str(n), quote=f"{n} stations for the police", source=f"a{n}") for n in range(3)]
    together = desk.say("60", quote="60 police stations", source="brun2023")
    found = keys(desk, "police", "stations", kinds=[MatchKind.QUOTE])
    assert found[0] == ("quote", together.assertion.key)
    assert {key for _, key in found[1:]} == {said.assertion.key for said in apart}
    assert keys(desk, "police", "stations", kinds=[MatchKind.QUOTE], limit=1) == found[:1]


@pytest.mark.parametrize("phrase", ['"police stations"', "“Police  Stations”", "«\u00a0police stations\u00a0»"])
def test_words_in_quotation_marks_must_stand_as_they_are(desk: Desk, phrase: str):
    desk.say("54", quote="54 stations for the police", source="a1")
    together = desk.say("60", quote="60 Police stations", source="brun2023")
    (found,) = find(desk, phrase, kinds=[MatchKind.QUOTE])
    assert found.key == together.assertion.key
    assert [found.snippet.text[low:high] for low, high in found.snippet.hits] == ["Police stations"]


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (['a "b  c" d'], ["a", "b c", "d"]),
        (["“b", "c”"], ["b c"]),
        (['"b c'], ['"', "b", "c"]),
        (['5" pipes'], ['5"', "pipes"]),
        (["«été»", "l’eau"], ["ete", "l'eau"]),
        (['""'], ['"', '"']),
    ],
)
def test_a_phrase_is_one_word_and_an_unclosed_mark_a_sign(given: list[str], read: list[str]):
    assert [term.text for term in read_terms(given)] == read


@pytest.mark.parametrize("sought", ["œuvre", "oeuvre", "Strasse", "straße", "ÆGIS", "aegis", "eau", "l'eau", "ELEVE"])
def test_both_engines_find_the_same_letters(desk: Desk, sought: str):
    said = desk.say("54", quote="54 Œuvres: de l’eau, Straße, ægis, élève")
    assert [match.key for match in find(desk, sought, kinds=[MatchKind.QUOTE])] == [said.assertion.key]


def test_signs_with_a_meaning_in_sql_are_plain_text(desk: Desk):
    desk.say("54", quote="54 % of_all")
    assert [kind for kind, _ in keys(desk, "%")] == ["quote"]
    assert [kind for kind, _ in keys(desk, "f_a")] == ["quote"]
    desk.say("60", quote="60 stations", source="brun2023")
    assert len(keys(desk, "%", kinds=[MatchKind.QUOTE])) == 1


def test_what_was_withdrawn_is_not_found(desk: Desk):
    item = {"type": "report", "title": "Atlas of towers"}
    source = desk.record(lambda recorder: add_source(recorder, item, cite_key="abel2020"))
    assert len(find(desk, "towers")) == 1
    desk.record(lambda recorder: withdraw_source(recorder, recorder.session.merge(source)))
    assert find(desk, "towers") == []


def test_a_source_is_found_by_its_author_and_shown_as_a_line(desk: Desk):
    item = {"type": "report", "title": "Atlas", "author": [{"family": "Müller", "given": "Éva"}]}
    desk.record(lambda recorder: add_source(recorder, item, cite_key="m2020"))
    (match,) = find(desk, "muller", "atlas")
    assert match.snippet.text == "Éva Müller, Atlas"
    assert [match.snippet.text[low:high] for low, high in match.snippet.hits] == ["Müller", "Atlas"]


@pytest.mark.parametrize("words", [(), ("",), ("  ", "\u0301")])
def test_a_search_for_nothing_is_wrong_usage(desk: Desk, words: tuple[str, ...]):
    with pytest.raises(NothingToFind):
        find(desk, *words)


def test_a_long_text_is_cut_around_the_first_hit():
    text = "alpha " * 60 + "the lost Été of 1901 " + "omega " * 60
    snippet = cut_snippet(text, ["ete"], width=120)
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= 122
    assert [snippet.text[low:high] for low, high in snippet.hits] == ["Été"]


@given(st.text(max_size=60))
def test_folding_with_places_is_the_folding_of_search(text: str):
    folded, places = fold_with_places(text)
    assert folded.strip() == fold_text(text)
    assert len(folded) == len(places)
    assert places == sorted(places)


@given(st.text(max_size=200), st.text(min_size=1, max_size=5))
def test_every_hit_of_a_snippet_is_the_word(text: str, word: str):
    folded = fold_text(word)
    snippet = cut_snippet(text, [folded] if folded else [])
    for low, high in snippet.hits:
        assert folded in fold_text(snippet.text[low:high])
