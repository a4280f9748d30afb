"""`claimdb measure` and `claimdb place` as people type them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import SCOPE, Records
from tests.conftest import Command


def test_a_measure_is_listed_with_its_figures(fleet: Command, records: Records):
    found = {one["label"]: (one["unit"], one["kind"], one["figures"]) for one in records("measure", "list")}
    assert found == {"ferries in service": (None, "stock", 1), "ferry lines": (None, "stock", 1)}


def test_a_measure_is_set_and_its_history_tells_it(fleet: Command, records: Records):
    ran = fleet(
        "measure", "set", "ferry lines", "--label", "fr=lignes de bac", "--handle", "lines", "--separator", "season",
        "--holds-for", "P6M", "--exact", "--without", "place",
    )  # fmt: skip
    assert ran.out == "Changed measure ferry lines.\n"
    [found] = records("measure", "show", "lines", "--history")
    assert (found["labels"]["fr"], found["separators"], found["holds_for"]) == ("lignes de bac", ["season"], "P6M")
    assert {"field": "handle", "before": None, "after": "lines"} in found["history"][-1]["changes"]


def test_a_label_in_another_language_names_the_measure(fleet: Command, records: Records):
    fleet("measure", "set", "ferry lines", "--label", "fr=lignes de bac")
    assert records("measure", "show", "Lignes de Bac")[0]["label"] == "ferry lines"
    assert "lignes de bac" in fleet("measure", "list", "--lang", "fr").out


def test_merging_measures_joins_claims_that_now_say_the_same(desk: Command, records: Records):
    for source, label in (("roy", "ferries"), ("port", "ferry boats")):
        desk("add", "14 ferries", "--in", source, "--measure", label, *SCOPE, "--yes")
    assert len(records("claim", "list")) == 2
    assert desk("measure", "merge", "ferries", "ferry boats").out == "ferry boats is now ferries.\n"
    [claim] = records("claim", "list")
    assert len(claim["assertions"]) == 2
    assert records("measure", "show", "ferry boats")[0]["stands_for"] == ["ferry boats"]


def test_close_measures_are_suggested(fleet: Command, records: Records):
    [found] = records("measure", "suggest", "ferries in the service")
    assert found["label"] == "ferries in service"
    assert "No measure comes near" in fleet("measure", "suggest", "rainfall").err


def test_a_measure_is_added_once(desk: Command, records: Records):
    words = ("measure", "add", "catch of herring", "--unit", "t", "--kind", "flow", "--language", "en")
    assert desk(*words).out.startswith("Added measure m")
    assert "was recorded already" in desk(*words).out
    assert records("measure", "list")[0]["labels"] == {"en": "catch of herring"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("set", "ferry lines"), 2, "nothing to change"),
        (("set", "ferry lines", "--label", "bacs"), 2, "'bacs' is not a label"),
        (("set", "ferry lines", "--unit", "EUR"), 3, "its unit would be of another kind"),
        (("set", "ferry lines", "--holds-for", "6 months"), 3, "'6 months' is not a duration"),
        (("set", "ferry lines", "--kind", "often"), 2, "--kind cannot be 'often'"),
        (("set", "fery lines", "--exact"), 3, "there is no measure 'fery lines' (ferry lines?)"),
        (("merge", "ferry lines", "ferry lines"), 3, "cannot be merged with itself"),
        (("add", " "), 2, "a measure needs a name"),
    ],
)
def test_wrong_input_changes_no_measure(fleet: Command, records: Records, words: tuple[str, ...], code: int, said: str):
    before = records("measure", "list", "--all")
    ran = fleet("measure", *words)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert records("measure", "list", "--all") == before


def test_a_place_of_ones_own_is_part_of_a_country(desk: Command, records: Records):
    ran = desk("place", "add", "Cork", "--part-of", "Irlande", "--label", "fr=Cork")
    assert ran.out == "cork is recorded, part of IE.\n"
    [found] = records("place", "show", "Cork")
    assert (found["handle"], found["part_of"], found["iso"]) == ("cork", "IE", None)
    assert records("place", "show", "Ireland")[0]["parts"] == ["cork"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((" ",), 2, "a place needs a name"),
        (("Cobh", "--part-of", "Corkk"), 3, "there is no place 'Corkk' (cork?)"),
        (("cork", "--part-of", "cork"), 3, "it would be part of itself"),
        (("Cobh", "--label", "Cobh"), 2, "'Cobh' is not a label"),
    ],
)
def test_wrong_input_adds_no_place(desk: Command, records: Records, words: tuple[str, ...], code: int, said: str):
    desk("place", "add", "Cork", "--part-of", "Ireland")
    before = records("place", "list", "--all")
    ran = desk("place", "add", *words)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert records("place", "list", "--all") == before


def test_two_towns_of_one_name_are_told_apart_by_where_they_lie(desk: Command, records: Records):
    desk("place", "add", "Cork", "--part-of", "Ireland")
    desk("place", "add", "Cork", "--part-of", "United States")
    found = {one["handle"]: one["part_of"] for one in records("place", "list")}
    assert (found["cork"], found["cork-us"]) == ("IE", "US")
    ran = desk("place", "show", "Cork")
    assert (ran.code, "cork-us" in ran.err) == (3, True)
