"""Everything that a rule can say has a sentence in English and in French, with the same fields."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimdb import check
from claimdb.check.assemble import assemble_quantities
from claimdb.check.catalogue import all_rules
from claimdb.check.rules.fig001_disjoint_figures import disjoint_figures
from claimdb.report.language import catalogue, fields_of
from claimdb.report.sentences_rules import SAYINGS, say_message, say_settle
from tests.check.notation import parse

FRENCH = catalogue("fr")
_MESSAGES = re.compile(r'(?:Hit\(|_hit\(|mismatch\(\s*derivation,|slip_hits\(\s*quantity,)\s*"(\w+)"')


def messages_in_rules() -> set[str]:
    folder = Path(next(iter(check.__path__)))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))]
    return {found for text in texts for found in _MESSAGES.findall(text)}


def test_every_message_of_a_rule_is_known():
    assert messages_in_rules() <= set(SAYINGS)


@pytest.mark.parametrize("message_id", sorted(SAYINGS))
def test_every_message_speaks_french_with_the_same_fields(message_id: str):
    for template in (SAYINGS[message_id].message, SAYINGS[message_id].settle):
        assert fields_of(FRENCH[template]) == fields_of(template)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_definition_and_explanation_speaks_french(rule):
    assert FRENCH[rule.definition]
    assert FRENCH[" ".join(rule.explanation.split())]


def test_a_message_names_its_figures_and_sources():
    said = say_message("disjoint_figures", {"labels": "54 | about 60"}, "en")
    assert said.startswith("54 and about 60 cannot be true together")


@pytest.mark.parametrize(
    ("axes", "same"),
    [
        ("place | time", "the same measure, place and time, and"),
        ("place", "the same measure and place, and"),
        ("time", "the same measure and time, and"),
        ("", "the same measure, and"),
    ],
)
def test_a_contradiction_names_the_axes_that_its_figures_have(axes: str, same: str):
    assert same in say_message("disjoint_figures", {"labels": "54 | 60", "axes": axes}, "en")


def test_a_contradiction_of_dates_is_for_one_measure_and_no_time():
    block = parse("measure opening: date, without place\nA: opening = 2003\nB: opening = 2005")
    hits = [hit for quantity in assemble_quantities(block.recorded()) for hit in disjoint_figures.notice(quantity)]
    assert [hit.params["axes"] for hit in hits] == [""]


def test_a_range_of_what_was_expected_is_written_once_when_its_ends_meet():
    params = {"terms": "25 | 4", "result": "30", "expected_low": "29", "expected_high": "29", "kind": "sum"}
    assert say_message("sum_mismatch", params, "en") == "25 and 4 add up to 29, not to 30 as printed."
    assert say_message("sum_mismatch", params, "fr") == "25 et 4 font 29 en tout, et non 30 comme imprimé."


@pytest.mark.parametrize(("by", "said"), [("", ""), ("Journal", " (see Journal)"), ("A | B", " (see A and B)")])
def test_who_says_that_a_work_was_retracted_is_named(by: str, said: str):
    shown = say_message("rests_on_a_retracted_source", {"work": "Study", "by": by}, "en")
    assert shown == f"The claim rests on Study, which was retracted{said}."


def test_what_an_older_version_remembered_still_reads():
    assert say_message("no_longer_made", {}, "en") == "no longer made"
    assert say_settle("no_longer_made", "en") == ""
    assert "?" in say_message("scale_slip", {}, "en")
