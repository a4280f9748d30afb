"""What people are told of positions: who agrees, and what could not be compared."""

from __future__ import annotations

from claimdb.check.assemble import assemble_quantities
from claimdb.check.standing import weigh_positions
from claimdb.report.positions import positions_record, render_positions
from tests.check.notation import parse

BOATS = "measure boats: stock, unit boat\n"


def said(text: str, lang: str = "en") -> list[str]:
    (quantity,) = assemble_quantities(parse(BOATS + text).recorded())
    return render_positions(weigh_positions(quantity), {}, {}, lang, 200).splitlines()


def test_one_document_agrees_with_nobody():
    assert said("A: boats, Ireland, 2023-12 = 54")[0] == "boats, Ireland, as of December 2023: one document only"
    assert said("A: boats, Ireland, 2023-12 = 54\nB: boats, Ireland, 2023-12 = 54")[0].endswith(": agreed")
    assert said("A: boats, Ireland, 2023-12 = 54", "fr")[0].endswith("un seul document")


def test_two_values_of_which_none_leads_contradict_each_other():
    two = "A: boats, Ireland, 2023-12 = 54\nB: boats, Ireland, 2023-12 = 61"
    assert said(two)[0].endswith(": contradiction: none of them leads clearly")
    (quantity,) = assemble_quantities(parse(BOATS + two).recorded())
    assert [positions_record(group)["outcome"] for group in weigh_positions(quantity)] == ["unresolved"]


def test_what_has_no_date_is_not_said_to_be_a_contradiction():
    two = "A: boats, Ireland, ? = 54\nB: boats, Ireland, ? = 61"
    assert said(two)[0] == "boats, Ireland: not compared: a place, date or other detail is missing"


def test_a_position_that_is_only_hedged_is_said_to_be_with_reserve():
    hedged = "A: boats, Ireland, 2023-12 = 54 [hedged]"
    assert said(hedged) == [
        "boats, Ireland, as of December 2023: said with reserve only",
        "  54: 1 document with reserve",
    ]
    assert said(hedged, "fr")[1].endswith("1 document avec réserve")


def test_who_agrees_with_reserve_is_counted_apart():
    both = "A: boats, Ireland, 2023-12 = 54\nB: boats, Ireland, 2023-12 = 54 [hedged]"
    assert said(both)[1] == "  54: 1 document, 1 origin, 1 document with reserve"
