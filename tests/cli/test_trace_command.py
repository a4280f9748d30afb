"""`claimdb trace`, typed as a person types it."""

from __future__ import annotations

import json

from tests.cli.conftest import Recorded
from tests.conftest import Command


def test_a_trace_leads_from_who_says_it_to_what_it_rests_on(claimdb: Command, recorded: Recorded):
    lines = claimdb("trace", recorded.fifty_four[:8]).out.splitlines()
    assert recorded.fifty_four in lines[0]
    at = next(number for number, line in enumerate(lines) if line.startswith("Roy2022"))
    assert "Survey2021" in lines[at + 1]
    assert "2 documents, 1 to 2 origins." in lines


def test_a_trace_says_where_the_chain_breaks(claimdb: Command, recorded: Recorded):
    out = " ".join(claimdb("trace", recorded.sixty).out.split())
    assert "cites nothing: nobody knows what it rests on" in out
    assert "The chain breaks in 1 place." in out


def test_a_trace_is_a_graph_for_machines(claimdb: Command, recorded: Recorded):
    trace = json.loads(claimdb("trace", recorded.fifty_four, "--format", "json").out)
    assert trace["claim"] == recorded.fifty_four
    labels = {node["key"]: node["label"] for node in trace["nodes"]}
    assert [(labels[edge["source"]], labels[edge["target"]]) for edge in trace["edges"]] == [("Roy2022", "Survey2021")]
    assert (trace["documents"], trace["origins"]) == (2, {"min": 1, "max": 2})


def test_a_trace_can_be_written_into_a_file(claimdb: Command, recorded: Recorded, tmp_path):
    ran = claimdb("trace", recorded.fifty_four, "--format", "markdown", "-o", "trace.md")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "trace.md").read_text(encoding="utf-8").startswith("## ")


def test_a_trace_speaks_french(claimdb: Command, recorded: Recorded):
    assert "2 documents, 1 à 2 origines." in claimdb("trace", recorded.fifty_four, "--lang", "fr").out


def test_an_unknown_claim_is_an_input_error(claimdb: Command, recorded: Recorded):
    ran = claimdb("trace", "czzzz")
    assert (ran.code, ran.out) == (3, "")


def test_a_prefix_that_fits_two_claims_names_both(claimdb: Command, recorded: Recorded):
    ran = claimdb("trace", "c")
    assert ran.code == 3
    assert recorded.fifty_four[:8] in ran.err
    assert recorded.sixty[:8] in ran.err
