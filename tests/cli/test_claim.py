"""`claimdb claim` and `claimdb cite check` as people type them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import SCOPE, Records
from tests.conftest import Command


def key_of(records: Records, at: int = 0) -> str:
    return str(records("claim", "list")[at]["key"])


def test_a_list_shows_words_figures_scope_and_who_says_it(fleet: Command):
    shown = fleet("claim", "list").out
    for part in (
        "14 ferries on 9 lines", "ferries in service: 14 ferries", "Ireland, as of December 2023",
        "royFerries2024, resting on portYearbook2024",
    ):  # fmt: skip
        assert part in " ".join(shown.split())


def test_a_list_can_be_narrowed(fleet: Command, records: Records):
    fleet("add", "80 staff", "--in", "port", "--measure", "staff", "--place", "FR", "--yes")
    assert len(records("claim", "list")) == 2
    for words in (("--in", "port"), ("--measure", "staff"), ("--place", "France")):
        assert [one["words"] for one in records("claim", "list", *words)] == ["80 staff"]


def test_a_claim_shows_quotes_checks_and_verdict(fleet: Command, records: Records):
    fleet(
        "cite", "check", key_of(records)[:6], "port", "--holds", "--quote", "14 ferries", "--page", "2", "--as", "ana"
    )
    [found] = records("claim", "show", key_of(records)[:6])
    [check] = found["checks"]
    assert (check["source"], check["outcome"], check["page"], check["by"]) == ("portYearbook2024", "holds", "2", "ana")
    assert found["verdict"] is None


def test_a_check_of_a_work_that_nobody_cites_says_so(fleet: Command, records: Records):
    fleet("source", "add", "--title", "Another", "--key", "other")
    assert "Nobody who says claim" in fleet("cite", "check", key_of(records), "other", "--absent").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "a check has one outcome"),
        (("--holds", "--differs"), "a check has one outcome"),
        (("--absent", "--quote", "x"), "--absent has neither"),
    ],
)
def test_a_check_without_one_outcome_is_wrong_usage(
    fleet: Command, records: Records, words: tuple[str, ...], said: str
):
    ran = fleet("cite", "check", key_of(records), "port", *words)
    assert (ran.code, said in ran.err) == (2, True)
    assert records("claim", "show", key_of(records))[0]["checks"] == []


def test_an_edit_replaces_the_claim_and_the_old_key_leads_to_it(fleet: Command, records: Records):
    old = key_of(records)
    ran = fleet("claim", "edit", old[:7], "--figure", "1", "--words", "15 ferries")
    assert ran.code == 0, ran.err
    [found] = records("claim", "show", old)
    assert found["key"] != old
    assert [one["value"] for one in found["figures"]] == ["15", "9"]
    assert found["words"] == "15 ferries on 9 lines"
    assert found["assertions"][0]["cites"][0]["source"] == "portYearbook2024"


def test_the_history_of_an_edited_claim_tells_both_figures(fleet: Command, records: Records):
    old = key_of(records)
    fleet("claim", "edit", old, "--figure", "1", "--words", "15 ferries")
    [found] = records("claim", "show", old, "--history")
    [change] = found["history"][-1]["changes"]
    assert change["field"] == "figures"
    assert ("14 ferries" in change["before"], "15 ferries" in change["after"]) == (True, True)


def test_an_edit_of_scope_reaches_every_figure(fleet: Command, records: Records):
    fleet("claim", "edit", key_of(records), "--place", "Wales", "--as-of", "2024", "--qualifier", "owner=state")
    [found] = records("claim", "list")
    scopes = {(one["place"], one["as_of"], str(one["qualifiers"])) for one in found["figures"]}
    assert scopes == {("wales", "2024", "{'owner': 'state'}")}


def test_an_empty_text_takes_a_scope_away(fleet: Command, records: Records):
    fleet("claim", "edit", key_of(records), "--place", "", "--as-of", "")
    [found] = records("claim", "list")
    assert {(one["place"], one["as_of"]) for one in found["figures"]} == {(None, None)}


def test_how_a_source_says_it_is_put_right_without_another_claim(fleet: Command, records: Records):
    key = key_of(records)
    fleet("claim", "edit", key, "--page", "7", "--speaker", "the harbour master", "--hedged")
    [found] = records("claim", "show", key, "--history")
    [said] = found["assertions"]
    assert (found["key"], said["page"], said["speaker"], said["hedged"]) == (key, "7", "the harbour master", True)
    assert {"field": "page", "before": None, "after": "7"} in found["history"][-1]["changes"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "nothing to change"),
        (("--figure", "3", "--words", "1 ferry"), 2, "has no figure 3"),
        (("--words", "15 ferries"), 2, "have not as many figures: 1 and 2"),
        (("--as-of", "2024", "--period", "2024"), 2, "exclude each other"),
        (("--as-of", "2024-13"), 3, "'2024-13' is not a date"),
        (("--place", "Ireland"), 3, "cannot be replaced by itself"),
        (("--in", "port", "--page", "3"), 3, "port says nothing of claim"),
    ],
)
def test_a_wrong_edit_changes_nothing(fleet: Command, records: Records, words: tuple[str, ...], code: int, said: str):
    before = records("claim", "list", "--all")
    ran = fleet("claim", "edit", key_of(records), *words)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert records("claim", "list", "--all") == before


def test_a_withdrawn_claim_is_listed_only_when_all_are_asked_for(fleet: Command, records: Records):
    key = key_of(records)
    assert fleet("claim", "withdraw", key[:7]).out == f"Withdrew claim {key[:8]}.\n"
    assert records("claim", "list") == []
    [gone] = records("claim", "list", "--all")
    assert (gone["state"], gone["words"]) == ("withdrawn", "14 ferries on 9 lines")
    assert fleet("claim", "withdraw", key).code == 3


def test_one_source_can_be_withdrawn_from_a_claim(fleet: Command, records: Records):
    fleet("add", "14 ferries, 9 lines", "--in", "port", "--measure", "ferries in service", "--measure", "ferry lines",
          *SCOPE, "--yes")  # fmt: skip
    fleet("claim", "withdraw", key_of(records), "--in", "roy")
    [found] = records("claim", "list")
    assert [said["source"] for said in found["assertions"]] == ["portYearbook2024"]


def test_a_citation_is_added_to_the_source_that_makes_it(fleet: Command, records: Records):
    fleet("source", "add", "--title", "Census", "--key", "census")
    ran = fleet("claim", "cite", key_of(records), "census", "--note", "4", "--locator", "p. 9", "--primary")
    assert ran.code == 0, ran.err
    cited = records("claim", "list")[0]["assertions"][0]["cites"]
    assert [(one["source"], one["marker"], one["locator"], one["primary"]) for one in cited][1] == (
        "census", "4", "p. 9", True,
    )  # fmt: skip


def test_a_citation_that_nobody_resolved_keeps_its_words(fleet: Command, records: Records):
    fleet("claim", "cite", key_of(records), "--as-cited", "an old letter")
    cited = records("claim", "list")[0]["assertions"][0]["cites"][1]
    assert (cited["source"], cited["as_cited"], cited["outcome"]) == (None, "an old letter", "unresolved")


def test_a_citation_of_nothing_is_wrong_usage(fleet: Command, records: Records):
    assert fleet("claim", "cite", key_of(records)).code == 2
    assert fleet("claim", "cite", key_of(records), "port", "--as-cited", "x").code == 2


def test_a_derivation_is_taken_back_as_it_was_declared(fleet: Command, records: Records):
    fleet("add", "20 ferries", "--in", "port", "--measure", "car ferries", *SCOPE, "--yes")
    line = ("claim", "derive", f"{key_of(records, 0)}.f1", "part", key_of(records, 1))
    fleet(*line)
    assert fleet("check").code == 1
    assert "should no longer follow" in fleet(*line, "--withdraw").out
    assert fleet("check").code == 0
    again = fleet(*line, "--withdraw")
    assert (again.code, "was not declared to follow in this way" in again.err) == (3, True)
    assert fleet(*line).code == 0
    assert fleet("check").code == 1


def test_a_derivation_is_declared_and_shown(fleet: Command, records: Records):
    fleet("add", "10 ferries", "--in", "port", "--measure", "car ferries", *SCOPE, "--yes")
    whole, part = key_of(records, 0), key_of(records, 1)
    ran = fleet("claim", "derive", f"{whole[:7]}.f1", "part", part[:7])
    assert ran.out == f"{whole[:8]}.f1 should follow from {part[:8]}.f1 (whole of a part).\n"
    [found] = records("claim", "show", part)[0]["derivations"]
    assert (found["kind"], found["result"], found["terms"]) == ("part", f"{whole}.f1", [f"{part}.f1"])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("sum", "{key}.f2"), 3, "two or more parts"),
        (("part", "{key}"), 3, "one figure of"),
        (("conversion", "{key}.f2", "--factor", "half"), 2, "'half' is not a number"),
        (("conversion", "{key}.f2", "--factor", "NaN"), 2, "'NaN' is not a number"),
        (("part", "{key}.f1"), 3, "cannot be derived from itself"),
        (("twice", "{key}.f2"), 2, "KIND cannot be 'twice'"),
    ],
)
def test_a_derivation_that_does_not_fit_is_refused(
    fleet: Command, records: Records, words: tuple[str, ...], code: int, said: str
):
    key = key_of(records)
    ran = fleet("claim", "derive", f"{key}.f1", *(word.format(key=key) for word in words))
    assert (ran.code, said in ran.err) == (code, True), ran.err


def test_a_claim_told_by_several_needs_the_source(fleet: Command, records: Records):
    fleet("add", "14 ferries, 9 lines", "--in", "port", "--measure", "ferries in service", "--measure", "ferry lines",
          *SCOPE, "--yes")  # fmt: skip
    ran = fleet("claim", "cite", key_of(records), "--as-cited", "x")
    assert ran.code == 3
    assert "is said more than once" in ran.err
    assert fleet("claim", "cite", key_of(records), "--as-cited", "x", "--in", f"{key_of(records)}.2").code == 0


def test_an_ambiguous_prefix_of_claims_shows_their_words(fleet: Command):
    fleet("add", "80 staff", "--in", "port", "--measure", "staff", "--yes")
    ran = fleet("claim", "show", "c")
    assert ran.code == 3
    assert ("14 ferries on 9 lines" in ran.err, "80 staff" in ran.err) == (True, True)


def test_markdown_and_csv_hold_one_line_a_claim(fleet: Command):
    assert fleet("claim", "list", "--format", "markdown").out.count("\n") == 3
    assert fleet("claim", "list", "--format", "csv").out.count("\r\n") == 2
