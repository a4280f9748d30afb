"""Lists of records in every format."""

from __future__ import annotations

import csv
import doctest
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.report import escaping, tables
from claimdb.report.escaping import escape_markdown, guard_formula, safe_url, write_json
from claimdb.report.tables import UnknownFormat, render_records, share_width
from claimdb.report.terminal import display_width

RECORDS = [
    {"key": "C7K2", "text": "54 stations in 30 countries", "documents": 2, "value": Decimal("54"), "hidden": None},
    {"key": "C9QF", "text": "中国海外警察站 " * 12, "documents": None, "value": Decimal("230000.5"), "hidden": ["a"]},
]
COLUMNS = ("key", "text", "documents", "value")


@pytest.mark.parametrize("module", [escaping, tables], ids=lambda module: module.__name__)
def test_the_examples_of_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_table_fits_the_terminal(width: int):
    shown = render_records(RECORDS, COLUMNS, "text", width)
    assert max(display_width(line) for line in shown.splitlines()) <= width


def test_a_table_shows_numbers_in_the_language_and_to_the_right():
    english = render_records(RECORDS, COLUMNS, "text", 80, "en").splitlines()
    french = render_records(RECORDS, COLUMNS, "text", 80, "fr")
    assert "230,000.5" in english[3]
    assert english[2].endswith("        54")
    assert "230\u202f000,5" in french
    assert "oui" in render_records([{"a": True}], ["a"], "text", lang="fr")


def test_what_does_not_fit_six_lines_is_cut_with_an_ellipsis():
    shown = render_records([{"key": "C1", "text": "word " * 200}], ("key", "text"), "text", 40)
    assert len(shown.splitlines()) == 2 + 6
    assert shown.rstrip().endswith("…")


def test_no_records_print_nothing_as_text_and_an_empty_list_as_json():
    assert render_records([], COLUMNS, "text") == ""
    assert json.loads(render_records([], COLUMNS, "json")) == []
    assert render_records([], COLUMNS, "jsonl") == ""
    assert render_records([], COLUMNS, "csv") == "key,text,documents,value\r\n"


def test_machine_formats_hold_every_field_and_exact_numbers_as_strings():
    whole = json.loads(render_records(RECORDS, COLUMNS, "json"))
    assert whole[1]["value"] == "230000.5"
    assert whole[0]["hidden"] is None
    lines = render_records(RECORDS, COLUMNS, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == whole
    rows = list(csv.DictReader(io.StringIO(render_records(RECORDS, COLUMNS, "csv"))))
    assert rows[1]["hidden"] == '["a"]'
    assert rows[1]["documents"] == ""


def test_times_are_written_in_iso_8601():
    record = {"at": datetime(2026, 11, 1, 8, 30, tzinfo=UTC), "day": date(2026, 11, 1)}
    assert json.loads(render_records([record], ["at"], "json")) == [{"at": "2026-11-01T08:30:00Z", "day": "2026-11-01"}]


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(UnknownFormat, match="records cannot be printed as yaml"):
        render_records([], [], "yaml")


@pytest.mark.parametrize(
    "attack",
    ["=HYPERLINK(1)", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", "\n=1", "-cmd|' /C calc'!A0"],
)
def test_no_cell_of_a_csv_is_a_formula(attack: str):
    written = render_records([{"a": attack}], ["a"], "csv")
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert row["a"].startswith("'")


@pytest.mark.parametrize("plain", ["-5", "+3.2", "-1 234,5", "-12%", "C7K2", "54 stations"])
def test_real_numbers_and_plain_words_are_not_touched(plain: str):
    assert guard_formula(plain) == plain


def test_hostile_text_cannot_break_a_markdown_table():
    hostile = "a | b\n| --- |\n<script>alert(1)</script> [x](javascript:1) `code` https://evil.example"
    shown = render_records([{"a": hostile}], ["a"], "markdown")
    assert len(shown.splitlines()) == 3
    assert "<script" not in shown.replace("\\<", "")
    assert "](" not in shown.replace("\\]", "")
    assert "://" not in shown.replace("\\://", "")


@pytest.mark.parametrize("start", ["- item", "+ item", "1. item", "12) item", "# title", "> quote", "=== ", "--- "])
def test_words_that_open_a_line_open_no_list_or_title(start: str):
    assert "\\" in escape_markdown(start)[:4]


def test_controls_and_bidi_marks_never_reach_a_terminal():
    for shape in ("text", "markdown", "csv", "json", "jsonl"):
        shown = render_records([{"a": "x\x1b[2J\u202ey\x9b\u2028"}], ["a"], shape)
        assert not set("\x1b\u202e\x9b\u2028") & set(shown)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none() | st.lists(st.text())))
def test_json_reads_back_what_was_written(value):
    assert json.loads(write_json(value)) == json.loads(json.dumps(value))


@given(
    st.lists(st.integers(min_value=1, max_value=300), min_size=1, max_size=8), st.integers(min_value=80, max_value=200)
)
def test_shared_widths_fit_and_never_grow(natural: list[int], width: int):
    shared = share_width(natural, width)
    assert sum(shared) <= width
    assert all(one <= other for one, other in zip(shared, natural, strict=True))


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        " JAVASCRIPT:x",
        "data:text/html,x",
        "//evil.example",
        "http:evil",
        "https://a b/",
        "http://[",
        "file:///etc",
    ],
)
def test_only_links_to_the_web_are_links(bad: str):
    assert safe_url(bad) is None


def test_links_keep_their_address_and_lose_quotes():
    assert safe_url("https://example.org/a?b=c&d#e") == "https://example.org/a?b=c&d#e"
    assert safe_url('https://example.org/"><script>') == "https://example.org/%22%3E%3Cscript%3E"
    assert safe_url("10.1000/xyz") == "https://doi.org/10.1000/xyz"
