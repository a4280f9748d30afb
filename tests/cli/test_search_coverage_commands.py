"""`claimdb search` and `claimdb coverage`, typed as a person types them."""

from __future__ import annotations

import json

from tests.cli.conftest import Recorded
from tests.conftest import Command


def found(claimdb: Command, *words: str) -> list[dict[str, object]]:
    records: list[dict[str, object]] = json.loads(claimdb("search", *words, "--format", "json").out)
    return records


def test_accents_and_case_do_not_count(claimdb: Command, recorded: Recorded):
    (quote,) = found(claimdb, "PRES", "defense")
    assert (quote["kind"], quote["claim"], quote["source"]) == ("quote", recorded.fifty_four, "roy2022")


def test_hits_are_places_in_the_text_that_is_shown(claimdb: Command, recorded: Recorded):
    (quote,) = found(claimdb, "defense")
    text = str(quote["text"])
    assert [text[start:end] for start, end in quote["hits"]] == ["Défense"]


def test_search_can_be_kept_to_one_kind(claimdb: Command, recorded: Recorded):
    assert {one["kind"] for one in found(claimdb, "stations")} == {"claim"}
    assert {one["kind"] for one in found(claimdb, "survey", "--in", "sources")} == {"source"}
    assert found(claimdb, "survey", "--in", "claims", "--in", "quotes") == []


def test_a_search_shows_the_short_key_of_the_claim(claimdb: Command, recorded: Recorded):
    out = claimdb("search", "defense").out
    assert recorded.fifty_four[:8] in out
    assert recorded.fifty_four not in out


def test_a_search_says_when_there_is_more(claimdb: Command, recorded: Recorded):
    cut = claimdb("search", "stations", "--limit", "1")
    assert "There is more" in cut.err
    assert "There is more" not in claimdb("search", "stations", "--limit", "2").err


def test_nothing_found_is_said_and_is_no_error(claimdb: Command, recorded: Recorded):
    ran = claimdb("search", "zeppelin")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing holds all these words.\n")


def test_a_search_without_letters_is_wrong_usage(claimdb: Command, recorded: Recorded):
    assert claimdb("search", " ").code == 2


def test_search_speaks_french(claimdb: Command, recorded: Recorded):
    assert "citation" in claimdb("search", "defense", "--lang", "fr").out


def test_coverage_counts_what_is_not_sourced(claimdb: Command, recorded: Recorded):
    rows = {one["source"]: one for one in json.loads(claimdb("coverage", "--format", "json").out)}
    assert (rows["lee2022"]["claims"], rows["lee2022"]["unsourced"]) == (1, 1)
    assert (rows["roy2022"]["unsourced"], rows["roy2022"]["citations"], rows["roy2022"]["unchecked"]) == (0, 1, 1)
    assert rows["survey2021"]["cited"] == 1


def test_coverage_is_a_table_of_80_columns(claimdb: Command, recorded: Recorded):
    for lang in ("en", "fr"):
        lines = claimdb("coverage", "--lang", lang).out.splitlines()
        assert len(lines) >= 6
        assert max(map(len, lines)) <= 80


def test_coverage_of_an_empty_database_says_so(claimdb: Command, file_database: str):
    ran = claimdb("coverage")
    assert (ran.code, ran.out, ran.err) == (0, "", "No source says anything yet.\n")
