"""A place in the words of a sentence is a place in the document, whatever was left out between them."""

from __future__ import annotations

from claimdb.values.reading import Sentence

# "The town¹ counts libra-\nries." from place 10 on: the marker is left out, and the hyphen with its line end.
CUT = Sentence(10, 39, "The town counts libraries.", cuts=(8, 21), gaps=(1, 3))
WHOLE = Sentence(10, 19, "Nine owls")


def test_without_cuts_places_differ_by_the_start():
    assert WHOLE.place(10) == 0
    assert WHOLE.place(15) == 5
    assert WHOLE.original(5, 9) == (15, 19)


def test_behind_a_cut_places_move_by_what_is_gone():
    assert CUT.place(18) == 8
    assert CUT.place(19) == 8
    assert CUT.place(20) == 9
    assert CUT.place(30) == 19


def test_what_was_left_out_stands_where_its_gap_is():
    assert [CUT.place(at) for at in (31, 32, 33, 34, 35)] == [20, 21, 21, 21, 22]


def test_a_place_outside_is_the_nearest_inside():
    assert CUT.place(3) == 0
    assert WHOLE.place(3) == 0
    assert CUT.place(99) == len(CUT.text)
    assert WHOLE.place(99) == len(WHOLE.text)


def test_a_span_goes_back_without_what_is_gone_at_its_ends():
    assert CUT.original(4, 8) == (14, 18)
    assert CUT.original(9, 15) == (20, 26)
    assert CUT.original(16, 26) == (27, 39)
    assert CUT.original(16, 21) == (27, 32)


def test_an_empty_span_stays_empty():
    assert CUT.original(9, 9) == (20, 20)
    assert CUT.original(8, 8) == (19, 19)
    assert WHOLE.original(4, 4) == (14, 14)
