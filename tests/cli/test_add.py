"""`claimdb add` as people type it."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from io import StringIO

import pytest

from claimdb.cli.app import run
from tests.cli.conftest import SCOPE, Records
from tests.conftest import Command

FERRIES = ("--measure", "ferries in service", *SCOPE, "--yes")


class Terminal(StringIO):
    """A terminal on which somebody types."""

    def isatty(self) -> bool:
        return True


def test_both_figures_are_read_out_of_the_words(fleet: Command, records: Records):
    [claim] = records("claim", "list")
    assert [(one["label"], Decimal(one["value"])) for one in claim["figures"]] == [
        ("ferries in service", 14),
        ("ferry lines", 9),
    ]
    assert {(one["place"], one["as_of"], one["period"]) for one in claim["figures"]} == {("IE", "2023-12", None)}
    [said] = claim["assertions"]
    assert (said["source"], said["words"]) == ("royFerries2024", "14 ferries on 9 lines")
    assert [cite["source"] for cite in said["cites"]] == ["portYearbook2024"]


def test_what_was_understood_is_shown_before_the_outcome(desk: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "120")
    ran = desk("add", "about 20 ferries", "--in", "roy", *FERRIES)
    shown, _, outcome = ran.out.rpartition("Said by")
    assert "ferries in service (new)" in shown
    assert "from" in shown
    assert "Recorded claim" in outcome


def test_without_a_terminal_and_yes_nothing_is_written(desk: Command, records: Records):
    ran = desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1])
    assert (ran.code, "add --yes" in ran.err) == (2, True)
    assert records("claim", "list") == []
    assert records("measure", "list") == []
    assert records("place", "list") == []


def test_a_closed_standard_input_is_no_terminal(desk: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1]).code == 2


def test_a_no_records_nothing(desk: Command, records: Records, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    ran = desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1])
    assert (ran.code, "Nothing was recorded." in ran.err) == (0, True)
    assert records("claim", "list") == []


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("answer", ["o", "oui", "Y", "yes", " OUI "])
def test_a_yes_of_either_language_is_a_yes(
    desk: Command, records: Records, monkeypatch: pytest.MonkeyPatch, lang: str, answer: str
):
    monkeypatch.setattr(sys, "stdin", Terminal(f"{answer}\n"))
    assert desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1], "--lang", lang).code == 0
    assert len(records("claim", "list")) == 1


@pytest.mark.parametrize("answer", ["", "n", "non", "No", "peut-être\nhein\nquoi"])
def test_what_is_no_yes_records_nothing(desk: Command, records: Records, monkeypatch: pytest.MonkeyPatch, answer: str):
    monkeypatch.setattr(sys, "stdin", Terminal(f"{answer}\n"))
    ran = desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1], "--lang", "fr")
    assert (ran.code, "Rien n’a été enregistré." in ran.err) == (0, True)
    assert records("claim", "list") == []


def test_an_answer_that_is_none_is_asked_for_again_in_the_language(desk: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", Terminal("peut-être\noui\n"))
    ran = desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1], "--lang", "fr")
    assert ran.err.count("[o/N]") == 2
    assert "Répondez par oui ou par non." in ran.err
    assert "Error" not in ran.err


def test_a_terminal_that_closes_at_the_question_records_nothing(
    desk: Command, records: Records, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    assert desk("add", "14 ferries", "--in", "roy", *FERRIES[:-1]).code == 130
    assert records("claim", "list") == []


def test_a_second_document_that_says_the_same_joins_the_claim(fleet: Command, records: Records):
    ran = fleet(
        "add", "14 ferries, 9 lines", "--in", "port", "--measure", "ferries in service", "--measure", "ferry lines",
        *SCOPE, "--yes",
    )  # fmt: skip
    assert "Joined claim" in ran.out
    [claim] = records("claim", "list")
    assert [said["source"] for said in claim["assertions"]] == ["royFerries2024", "portYearbook2024"]


def test_the_same_line_typed_twice_changes_nothing(desk: Command):
    desk("add", "14 ferries", "--in", "roy", *FERRIES)
    assert "nothing changed" in desk("add", "14 ferries", "--in", "roy", *FERRIES).out


def test_what_contradicts_is_told_at_once_and_not_remembered(fleet: Command, records: Records):
    ran = fleet("add", "17 ferries", "--in", "port", *FERRIES)
    assert ran.code == 0
    told = ran.err.splitlines()
    assert any(line.startswith("error SRC003 source says otherwise: ") for line in told)
    assert json.loads(fleet("log", "--format", "json").out)[0]["command"] == "add"


def test_what_agrees_is_recorded_in_silence(fleet: Command):
    assert fleet("add", "14 ferries", "--in", "port", *FERRIES).err == ""


def test_a_close_label_is_offered_and_not_taken(fleet: Command, records: Records):
    ran = fleet("add", "14 ferries", "--in", "port", "--measure", "ferry in service", *SCOPE, "--yes")
    assert "'ferries in service'" in ran.err
    assert len(records("measure", "list")) == 3


def test_a_denial_of_a_recorded_claim_needs_only_its_key(fleet: Command, records: Records):
    key = records("claim", "list")[0]["key"]
    ran = fleet("add", key[:7], "--in", "port", "--denies", "--quote", "we never said so", "--yes")
    assert ran.code == 0, ran.err
    [claim] = records("claim", "list")
    assert [said["stance"] for said in claim["assertions"]] == ["asserts", "denies"]


def test_a_correction_names_what_it_corrects(fleet: Command, records: Records):
    key = records("claim", "list")[0]["key"]
    fleet("add", "15 ferries", "--in", "port", "--corrects", key[:7], *FERRIES)
    said = records("claim", "list")[1]["assertions"][0]
    assert (said["stance"], said["corrects"]) == ("corrects", key)


def test_speaker_reserve_page_and_qualifiers_are_kept(desk: Command, records: Records):
    desk(
        "add", "14 ferries", "--in", "roy", "--speaker", "the minister", "--hedged", "--page", "3", "--quote",
        "perhaps 14 ferries", "--qualifier", "Owner = state", *FERRIES,
    )  # fmt: skip
    [claim] = records("claim", "list")
    [said] = claim["assertions"]
    assert (said["speaker"], said["hedged"], said["page"]) == ("the minister", True, "3")
    assert claim["figures"][0]["qualifiers"] == {"owner": "state"}


def test_words_without_a_figure_are_a_claim_without_figures(desk: Command, records: Records):
    desk("add", "the minister resigned", "--in", "roy", "--yes")
    [claim] = records("claim", "list")
    assert (claim["proposition"], claim["figures"]) == ("the minister resigned", [])


def test_machine_output_is_one_record_with_what_was_recorded(desk: Command):
    [record] = json.loads(desk("add", "14 ferries", "--in", "roy", *FERRIES, "--format", "json").out)
    assert (record["source"], record["joined"], record["added"]) == ("royFerries2024", False, True)
    assert record["figures"][0]["value"] == "14"
    assert record["findings"] == []


def test_a_new_place_is_marked_as_new_and_near_ones_are_named(desk: Command):
    ran = desk("add", "14 ferries", "--in", "roy", "--measure", "ferries", "--place", "Irelnd", "--yes")
    assert "Irelnd (new)" in ran.out
    assert "'Irelnd' will be a new place; these come near: Ireland" in ran.err


def test_a_number_with_two_readings_is_not_guessed(desk: Command, records: Records):
    ran = desk("add", "1.200 passagers", "--in", "roy", "--language", "fr", "--yes")
    assert (ran.code, "can be read as" in ran.err) == (3, True)
    assert records("claim", "list") == []


def test_a_place_in_an_order_is_a_rank_only_when_it_is_said_of_what(desk: Command, records: Records):
    desk("add", "the third minister resigned", "--in", "roy", "--yes")
    assert records("claim", "list")[0]["figures"] == []


def test_empty_options_are_unknown_and_not_empty_texts(desk: Command, records: Records):
    desk("add", "14 ferries", "--in", "roy", "--page", " ", "--speaker", "", *FERRIES)
    [said] = records("claim", "list")[0]["assertions"]
    assert (said["quote"], said["page"], said["speaker"]) == (None, None, None)


def test_a_closed_standard_output_loses_no_claim(desk: Command, records: Records, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stdout", None)
        assert run(["add", "14 ferries", "--in", "roy", *FERRIES]) == 0
    assert len(records("claim", "list")) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("", "--in", "roy"), 3, "there is nothing to record"),
        (("  ", "--in", "roy", "--yes"), 3, "there is nothing to record"),
        (("14 ferries", "--yes"), 2, "--in is missing"),
        (("14 ferries", "--in", "nobody", "--yes"), 3, "there is no source 'nobody'"),
        (("14 ferries", "--in", "roy", "--cites", "nobody", "--yes"), 3, "there is no source 'nobody'"),
        (("14 ferries", "--in", "roy", "--as-of", "2023-02-30", "--yes"), 3, "'2023-02-30' is not a date"),
        (("14 ferries", "--in", "roy", "--period", "last year", "--yes"), 3, "'last year' is not a date"),
        (("14 ferries", "--in", "roy", "--as-of", "2023", "--period", "2023"), 2, "exclude each other"),
        (("14 ferries", "--in", "roy", "--denies", "--corrects", "c1"), 2, "exclude each other"),
        (("14 ferries", "--in", "roy", "--qualifier", "sex", "--yes"), 2, "'sex' is not a qualifier"),
        (("14 ferries", "--in", "roy", "--measure", "a", "--measure", "b", "--yes"), 3, "2 measures were given for 1"),
        (("14 ferries", "--in", "roy", "--corrects", "cxyz", "--yes"), 3, "there is no claim 'cxyz'"),
        (("14 ferries", "--in", "roy", "--language", "xx", "--yes"), 3, "'xx'"),
    ],
)
def test_wrong_input_is_one_sentence_and_nothing_is_written(
    desk: Command, records: Records, words: tuple[str, ...], code: int, said: str
):
    ran = desk("add", *words)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert ran.err.startswith("claimdb: ")
    assert records("claim", "list") == []
    assert records("measure", "list") == []


def test_it_speaks_french(desk: Command):
    ran = desk("add", "14 ferries", "--in", "roy", *FERRIES, "--lang", "fr")
    assert "Affirmation c" in ran.out
    assert "grandeur" in ran.out
    assert (
        "2 grandeurs ont été données pour 1 chiffres"
        in desk("add", "1 x", "--in", "roy", "--measure", "a", "--measure", "b", "--yes", "--lang", "fr").err
    )


def test_words_without_a_figure_say_what_was_read(desk: Command):
    ran = desk("add", "le 12 septembre 2022", "--in", "roy", "--measure", "opening", "--language", "fr", "--yes")
    assert (ran.code, "read as fr" in ran.err, "--kind date" in ran.err) == (3, True, True)


def test_a_measure_of_dates_takes_the_words_as_a_date(desk: Command, records: Records):
    desk("measure", "add", "opening", "--kind", "date", "--unit", "date")
    ran = desk("add", "le 12 septembre 2022", "--in", "roy", "--measure", "opening", "--language", "fr", "--yes")
    assert ran.code == 0
    [claim] = records("claim", "list")
    assert [(one["unit"], one["low"]) for one in claim["figures"]] == [("date", "738410")]


def test_of_two_measures_of_one_label_the_unit_of_the_figure_tells(desk: Command, records: Records):
    desk("measure", "add", "late ferries")
    desk("measure", "add", "late ferries", "--unit", "percent")
    assert desk("add", "12 % of them", "--in", "roy", "--measure", "late ferries", "--yes").code == 0
    assert desk("add", "12 boats", "--in", "roy", "--measure", "late ferries", "--yes").code == 0
    assert len(records("measure", "list")) == 2
