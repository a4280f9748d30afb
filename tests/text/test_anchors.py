"""Quotes are found, moved among the same words, or lost; never at a look-alike."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text import anchors
from claimdb.text.anchors import Anchor, AnchorState, LostReason, Words, find_anchor, make_anchor, split_words
from tests.figures.steps import calls_of

TEXT = (
    "Boats of spring\n\nThe northern port keeps 54 boats in its two basins, the office says.\n\n"
    "The southern port keeps 54 boats in its only basin, and plans another."
)
QUOTE = "54 boats"


def anchor(text: str = TEXT, quote: str = QUOTE, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return make_anchor(Words(text), start, start + len(quote))


def state(text: str, of: Anchor, references: tuple[tuple[int, int], ...] = ()) -> tuple[AnchorState, LostReason | None]:
    place = find_anchor(Words(text), of, references)
    return place.state, place.reason


def test_the_examples_of_docstrings_hold():
    assert doctest.testmod(anchors).failed == 0


def test_an_anchor_holds_what_stands_around_its_quote_in_its_paragraph():
    made = anchor()
    assert made.prefix == "The northern port keeps "
    assert made.suffix == " in its two basins, the"


@pytest.mark.parametrize("nth", [0, 1])
def test_in_its_own_text_a_quote_is_found_at_its_place(nth: int):
    made = anchor(nth=nth)
    place = find_anchor(Words(TEXT), made)
    assert (place.state, place.start, place.end) == (AnchorState.FOUND, made.start, made.end)


def test_a_quote_that_moved_is_found_among_the_same_words():
    text = "A new first paragraph of the page.\n\n" + TEXT
    place = find_anchor(Words(text), anchor())
    assert place.state is AnchorState.MOVED
    assert place.start is not None
    assert text[: place.start].endswith("The northern port keeps ")


def test_a_look_alike_among_other_words_is_no_quote():
    without = TEXT.replace("The northern port keeps 54", "The northern port keeps 61")
    assert state(without, anchor()) == (AnchorState.LOST, LostReason.CONTEXT)


def test_a_number_within_a_longer_one_is_no_quote():
    assert state(TEXT.replace("54", "154"), anchor()) == (AnchorState.LOST, LostReason.ABSENT)


def test_a_quote_of_which_only_one_side_is_the_same_is_lost():
    text = "Added. " + TEXT.replace("two basins", "three basins")
    assert state(text, anchor()) == (AnchorState.LOST, LostReason.CONTEXT)


def test_a_quote_that_stands_twice_among_the_same_words_is_lost():
    text = "New.\n\n" + TEXT + "\n\n" + TEXT
    assert state(text, anchor()) == (AnchorState.LOST, LostReason.SEVERAL)


def test_a_quote_within_a_list_of_works_is_no_support():
    text = "Other words.\n\n" + TEXT
    assert state(text, anchor(), ((0, len(text)),)) == (AnchorState.LOST, LostReason.REFERENCES)
    assert state(text, Anchor(QUOTE), ((0, len(text)),)) == (AnchorState.LOST, LostReason.REFERENCES)


def test_print_does_not_move_a_quote():
    printed = TEXT.replace("54 boats in its two", "54\u00a0boats in its\ntwo").replace("basins", "ba-\nsins")
    assert state("New.\n\n" + printed, anchor())[0] is AnchorState.MOVED


def test_a_note_that_is_added_does_not_move_a_quote_away():
    assert state("New.\n\n" + TEXT.replace("two basins", "two[^3] basins"), anchor())[0] is AnchorState.MOVED


def test_a_short_quote_that_is_a_paragraph_is_known_by_those_around_it():
    text = "The first port.\n\n54 boats\n\nThe second port."
    assert state("New.\n\n" + text, anchor(text))[0] is AnchorState.MOVED
    assert state("New words.\n\n54 boats\n\nOf other ports.", anchor(text)) == (AnchorState.LOST, LostReason.CONTEXT)


def test_a_long_quote_that_is_a_paragraph_is_known_by_itself():
    text = "Before.\n\nThe northern port keeps 54 boats in its two basins.\n\nBehind."
    whole = "The northern port keeps 54 boats in its two basins."
    assert state(f"Other.\n\n{whole}\n\nOther.", anchor(text, whole))[0] is AnchorState.MOVED
    assert state(f"Other. {whole} Other.", anchor(text, whole))[0] is AnchorState.LOST


def test_a_quote_without_a_place_is_found_wherever_its_words_are():
    assert state(TEXT, Anchor("keeps 54 boats"))[0] is AnchorState.FOUND
    assert state(TEXT, Anchor("keeps 61 boats")) == (AnchorState.LOST, LostReason.ABSENT)


WORD = st.sampled_from(
    ["boat", "port", "54", "12", "keeps", ".", "« x »", "[^1]", "\n\n", "two-\nfold", "l’eau", "-", "n"]
)
TEXTS = st.lists(WORD, min_size=1, max_size=40).map(" ".join)


@given(TEXTS, st.data())
def test_any_span_of_a_text_is_found_again_where_it_was(text: str, data: st.DataObject):
    words = Words(text)
    if not words.pieces:
        return
    first = data.draw(st.integers(0, len(words.pieces) - 1))
    last = data.draw(st.integers(first, len(words.pieces) - 1))
    made = make_anchor(words, words.starts[first], words.ends[last])
    if split_words(made.exact) == words.pieces[first : last + 1]:
        place = find_anchor(words, made)
        assert (place.state, place.start, place.end) == (AnchorState.FOUND, made.start, made.end)


@given(TEXTS, TEXTS, st.data())
def test_what_counts_as_moved_has_the_same_words_on_both_sides(old: str, new: str, data: st.DataObject):
    words, other = Words(old), Words(new)
    if not words.pieces:
        return
    first = data.draw(st.integers(0, len(words.pieces) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(words.pieces) - 1)))
    made = make_anchor(words, words.starts[first], words.ends[last])
    place = find_anchor(other, made)
    if place.state is AnchorState.MOVED:
        assert place.start is not None
        around = split_words(made.prefix) + split_words(made.exact) + split_words(made.suffix)
        assert other.find(around)


def test_a_long_text_is_searched_in_steps_in_proportion():
    def steps(times: int) -> int:
        made = [anchor(nth=nth) for nth in range(2)]
        text = TEXT * times

        def search() -> None:
            words = Words(text)
            for number in range(10):
                find_anchor(words, made[number % 2])

        return calls_of(search)

    # Four times the text: sixteen times the steps would be quadratic.
    assert steps(400) < 5 * steps(100)


def test_a_quote_with_glued_note_markers_is_found_in_the_same_text():
    text = "En 2012, le port comptait 60 000 bateaux4 et 300 agents5.\n\n4. Roy, Quais, 2019.\n5. Ibid., p. 4.\n"
    end = text.index("\n")
    assert find_anchor(Words(text), make_anchor(Words(text), 0, end)).state is AnchorState.FOUND
    assert find_anchor(Words(text), Anchor(text[:end])).state is AnchorState.FOUND
