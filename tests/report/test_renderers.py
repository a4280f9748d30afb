"""What every report says, whatever it is rendered as."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from claimdb.report.brief import render_brief
from claimdb.report.html import render_html
from claimdb.report.machine import render_csv, render_json
from claimdb.report.markdown import render_markdown
from claimdb.report.sentences import side_letter, split_quote
from claimdb.report.terminal import display_width
from claimdb.report.text import render_text
from claimdb.report.trace import render_trace
from claimdb.values.digest import Digest, Trace, VerdictView
from claimdb.values.hit import FindingState
from claimdb.values.period import Period
from claimdb.values.scope import Place, Scope
from tests.report.samples import HOSTILE, NOW, hostile_digest, large_digest, small_digest

Render = Callable[[Digest, str], str]
PEOPLE: dict[str, Render] = {
    "text": lambda digest, lang: render_text(digest, lang, 200),
    "markdown": render_markdown,
    "html": render_html,
}
EVERY: dict[str, Render] = {
    **PEOPLE,
    "json": lambda digest, lang: render_json(digest),
    "csv": render_csv,
}

# What terminals, editors and browsers obey without showing it.
_OBEYED = frozenset("\x1b\x07\x9b\r\u2028\u2029\u202e\u2066\u200b\ufeff\ud800")


def plain(text: str) -> str:
    """Take tags, entities and escapes out of a rendered text."""
    bare = re.sub(r"<[^>]*>", "", text).replace("\\", "").replace("*", "")
    return re.sub(r"\s+", " ", bare.replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&"))


@pytest.mark.parametrize("shape", PEOPLE)
def test_a_finding_shows_both_figures_who_says_them_where_and_when(shape: str):
    shown = plain(PEOPLE[shape](small_digest(), "en"))
    for fact in (
        "37 and at least 41 cannot both be the number of ferries.",
        "Il ne reste que 37 traversiers au port du Nord.",
        "The harbour runs at least 41 ferries, an official said.",
        "Le traversier perdu", "12 April 2024", "p. 3, line 14", "according to a harbour official", "hedged",
    ):  # fmt: skip
        assert fact in shown


@pytest.mark.parametrize("shape", PEOPLE)
def test_a_finding_shows_axis_origins_rule_remedy_and_history(shape: str):
    shown = plain(PEOPLE[shape](small_digest(), "en"))
    for fact in (
        "as-of date", "unknown", "2 documents, 1 to 2 origins", "Port Authority 2024",
        "not opened: nobody has read what it holds", "FIG001", "Two figures for one quantity cannot both be true.",
        "Correct a reading, give a verdict, or explain the gap.", "counted twice (until 1 December 2026)",
        "reopened: its evidence changed",
    ):  # fmt: skip
        assert fact in shown


def test_a_finding_on_a_terminal_names_the_time_that_its_sides_share():
    digest = small_digest()
    scope = Scope(place=Place("P1", "Norda"), period=Period("in 2020", "2020", None, None))
    shown = render_text(replace(digest, findings=(replace(digest.findings[0], scope=scope),)), "en", 200)
    assert ", Norda, 2020\n" in shown


@pytest.mark.parametrize("shape", PEOPLE)
def test_a_report_opens_with_what_was_compared_and_what_could_not_be(shape: str):
    shown = plain(PEOPLE[shape](small_digest(), "en"))
    opening = shown[: shown.index("Il ne reste")]
    for fact in ("of 1 measure, from 2 claims in 2 documents", "1 error", "Not shown: 2 explained findings",
                 "12 without as-of date", "3 without place", "measure: ferries"):  # fmt: skip
        assert fact in opening


@pytest.mark.parametrize("shape", PEOPLE)
def test_a_report_in_french_keeps_the_quotes_and_speaks_french(shape: str):
    shown = plain(PEOPLE[shape](small_digest(), "fr"))
    assert "The harbour runs at least 41 ferries, an official said." in shown
    for fact in ("12 avril 2024", "selon a harbour official", "2 documents, 1 à 2 origines", "sans date d’état"):
        assert fact in shown
    for english in ("cites", "unknown", "hedged", "Not shown", "noticed", "history"):
        assert english not in shown


@pytest.mark.parametrize("shape", EVERY)
def test_the_same_report_has_the_same_bytes(shape: str):
    assert EVERY[shape](small_digest(), "fr") == EVERY[shape](small_digest(), "fr")


@pytest.mark.parametrize("shape", EVERY)
def test_a_failed_rule_is_never_a_pass(shape: str):
    digest = small_digest()
    failed = replace(digest, compared=replace(digest.compared, rules_failed=("FIG009",)))
    if shape != "csv":
        assert "FIG009" in EVERY[shape](failed, "en")


@pytest.mark.parametrize("shape", PEOPLE)
def test_nothing_found_is_said(shape: str):
    empty = replace(small_digest(), findings=(), works=())
    assert "Nothing to report." in plain(PEOPLE[shape](empty, "en"))


@pytest.mark.parametrize("shape", PEOPLE)
def test_a_finding_that_is_not_open_says_so(shape: str):
    digest = small_digest()
    explained = replace(digest.findings[0], state=FindingState.EXPLAINED, explanation="two harbours")
    assert "[explained]" in plain(PEOPLE[shape](replace(digest, findings=(explained,)), "en"))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("shape", EVERY)
def test_hostile_words_are_never_obeyed(shape: str, text: str):
    shown = EVERY[shape](hostile_digest(text), "en")
    # The lines of CSV end in a carriage return.
    assert not _OBEYED & set(shown.replace("\r\n", "\n") if shape == "csv" else shown)
    shown.encode("utf-8")
    if shape == "html":
        assert "<script>alert" not in shown
        assert "<img" not in shown
        assert 'href="javascript' not in shown
        assert "49" not in re.sub(r"[\d-]{5,}", "", shown) or text != "{{ 7*7 }}{% x %}"
    if shape == "markdown":
        assert not re.search(r"(?<!\\)[<`\[]", re.sub(r"<https?://[^>]*>", "", shown))
        assert "\n# title" not in shown
    if shape == "csv":
        rows = csv.reader(io.StringIO(shown, newline=""))
        assert not any(re.match(r"\s*[=+\-@]", value) for row in rows for value in row)
    if shape == "json":
        assert json.loads(shown)["findings"][0]["message"] == text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_hostile_words_are_never_obeyed_in_a_trace_either(shape: str, text: str):
    graph = hostile_digest(text).findings[0].graph
    verdict = VerdictView(text, text, text, NOW, stale=True)
    shown = render_trace(Trace(text, text, graph, 2, 1, 2, (verdict,)), "en", shape)
    assert not _OBEYED & set(shown)
    shown.encode("utf-8")
    if shape == "markdown":
        assert not re.search(r"(?<!\\)[<`\[]", shown)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [60, 80, 200])
def test_hostile_words_are_never_obeyed_in_the_lines_of_a_check(width: int, text: str):
    shown = render_brief(hostile_digest(text), "fr", width)
    assert not _OBEYED & set(shown)
    shown.encode("utf-8")
    assert max(map(display_width, shown.splitlines())) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_terminal_report_fits_its_width(width: int, lang: str):
    for digest in (small_digest(), hostile_digest("中国海外警察站" * 9), hostile_digest("word " * 60)):
        shown = render_text(digest, lang, width)
        assert max(display_width(line) for line in shown.splitlines()) <= width


def test_json_has_exactly_the_fields_of_the_contract():
    whole = json.loads(render_json(small_digest()))
    assert list(whole) == [
        "findings",
        "rules_run",
        "rules_failed",
        "positions_checked",
        "unknown",
        "missing",
        "baseline",
    ]
    assert whole["unknown"] == {"as_of": 12, "place": 3}
    (finding,) = whole["findings"]
    assert list(finding) == [
        "key", "rule", "name", "severity", "state", "outcome", "axis", "message", "explanation", "measure", "scope",
        "claims", "claim_words", "figures", "places", "origins", "evidence", "since", "baseline",
    ]  # fmt: skip
    assert list(finding["places"][0]) == ["document", "source", "start", "end", "line", "page", "quote", "source_key"]
    assert finding["scope"] == {"place": "North Harbour", "as_of": "2024-03", "period": None, "qualifiers": {}}
    assert finding["origins"] == {"documents": 2, "min": 1, "max": 2}


def test_csv_has_one_row_a_finding():
    rows = list(csv.DictReader(io.StringIO(render_csv(large_digest(3), "en"))))
    assert len(rows) == 3
    assert rows[0]["printed"] == "37 ↔ at least 41"


@pytest.mark.parametrize(
    ("quote", "wording", "marked"),
    [
        ("in 154 towns and 54 harbours", "54", ("in 154 towns and ", "54", " harbours")),
        ("plus de 2\u202f211 agents", "2 211", ("plus de ", "2\u202f211", " agents")),
        ("54,5 and then 54.", "54", ("54,5 and then ", "54", ".")),
        ("nothing here", "54", ("nothing here", "", "")),
        ("nothing here", None, ("nothing here", "", "")),
    ],
)
def test_the_figure_is_marked_where_it_stands_and_never_inside_another(quote, wording, marked):
    assert split_quote(quote, wording) == marked


def test_sides_are_lettered_like_columns_of_a_sheet():
    assert [side_letter(n) for n in (0, 1, 25, 26, 27)] == ["A", "B", "Z", "AA", "AB"]
    assert side_letter(None) == "–"
