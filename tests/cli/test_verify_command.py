"""Verdicts, typed as a person types them."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Recorded
from tests.conftest import Command


def test_a_verdict_is_given_with_its_reason_and_stands(claimdb: Command, recorded: Recorded):
    words = ("--verdict", "supported", "--because", "the survey says so", "--evidence", "survey2021", "--as", "ana")
    ran = claimdb("verify", recorded.fifty_four[:8], *words)
    assert ran.code == 0
    assert ran.out == f"Claim {recorded.fifty_four[:8]}: supported, says ana.\n"
    assert "supported, by ana" in claimdb("trace", recorded.fifty_four).out


def test_a_verdict_is_one_record_for_machines(claimdb: Command, recorded: Recorded):
    words = ("--verdict", "refuted", "--because", "counted again", "--evidence", "roy2022", "--as", "ana")
    (record,) = json.loads(claimdb("verify", recorded.sixty, *words, "--format", "json").out)
    assert record["claim"] == recorded.sixty
    assert (record["verdict"], record["stands"], record["evidence"]) == ("refuted", "refuted", ["roy2022"])
    assert (record["because"], record["by"]) == ("counted again", "ana")


def test_two_people_who_differ_leave_a_claim_disputed_until_a_third_adjudicates(claimdb: Command, recorded: Recorded):
    key = recorded.fifty_four
    claimdb("verify", key, "--verdict", "supported", "--because", "read it", "--as", "ana")
    differing = claimdb("verify", key, "--verdict", "refuted", "--because", "read it too", "--as", "ben")
    assert "it stands as disputed" in differing.out
    third = claimdb("verify", key, "--verdict", "refuted", "--because", "both read", "--adjudicate", "--as", "cleo")
    assert (third.code, third.out) == (0, f"Claim {key[:8]}: refuted, says cleo.\n")


def test_who_differs_may_not_adjudicate(claimdb: Command, recorded: Recorded):
    key = recorded.fifty_four
    claimdb("verify", key, "--verdict", "supported", "--because", "read it", "--as", "ana")
    claimdb("verify", key, "--verdict", "refuted", "--because", "read it", "--as", "ben")
    refused = claimdb("verify", key, "--verdict", "refuted", "--because", "again", "--adjudicate", "--as", "ben")
    assert refused.code == 3
    assert "a third person adjudicates" in refused.err


def test_nothing_is_confirmed_from_hearsay(claimdb: Command, recorded: Recorded):
    ran = claimdb("verify", recorded.sixty, "--verdict", "confirmed", "--because", "it is well known")
    assert (ran.code, ran.out) == (3, "")
    assert "no primary source of it was opened" in ran.err
    assert "verify" not in claimdb("log").out


@pytest.mark.parametrize("words", [(), ("--verdict", "refuted"), ("--because", "I say so")])
def test_a_verdict_without_word_or_reason_is_wrong_usage(claimdb: Command, recorded: Recorded, words: tuple[str, ...]):
    assert claimdb("verify", recorded.sixty, *words).code == 2


def test_an_unknown_claim_or_piece_of_evidence_is_an_input_error(claimdb: Command, recorded: Recorded):
    assert claimdb("verify", "czzzz", "--verdict", "refuted", "--because", "x").code == 3
    unknown = ("--verdict", "refuted", "--because", "x", "--evidence", "nobody1900")
    assert claimdb("verify", recorded.sixty, *unknown).code == 3


def test_what_waits_for_a_verdict_is_listed_until_it_has_one(claimdb: Command, recorded: Recorded):
    waiting = json.loads(claimdb("verify", "--next", "--format", "json").out)
    assert {one["claim"] for one in waiting} == {recorded.fifty_four, recorded.sixty}
    assert waiting[0]["claim"] == recorded.fifty_four, "two documents speak of it"
    assert {one["need"] for one in waiting} == {"unjudged"}
    claimdb("verify", recorded.fifty_four, "--verdict", "supported", "--because", "read it")
    assert recorded.fifty_four[:8] not in claimdb("verify", "--next").out


def test_the_queue_can_be_cut(claimdb: Command, recorded: Recorded):
    assert len(claimdb("verify", "--next", "--limit", "1", "--format", "jsonl").out.splitlines()) == 1


def test_the_queue_takes_no_claim(claimdb: Command, recorded: Recorded):
    assert claimdb("verify", recorded.sixty, "--next").code == 2


def test_an_empty_queue_says_so(claimdb: Command, file_database: str):
    ran = claimdb("verify", "--next")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing waits for a verdict.\n")


def test_the_queue_speaks_french(claimdb: Command, recorded: Recorded):
    ran = claimdb("verify", "--next", "--lang", "fr")
    assert "attend, car" in ran.out
    assert "personne n’a" in ran.out
