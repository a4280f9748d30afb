"""Words on the line that no record can have: too long to be looked for, or no text."""

from __future__ import annotations

import pytest

from tests.errors.conftest import Harbour

LONG = "x" * 60_000


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("source", "show", LONG), 3),
        (("claim", "list", "--in", LONG), 3),
        (("log", LONG), 3),
        (("search", LONG), 0),
        (("source", "add", "--type", "report", "--title", "T", "--author", LONG), 0),
        (("add", "9 boats", "--in", "roy2024", "--measure", LONG, "--yes"), 0),
    ],
    ids=lambda given: " ".join(given[:2]) if isinstance(given, tuple) else None,
)
def test_a_very_long_word_is_looked_for_like_any_other(line: tuple[str, ...], code: int, harbour: Harbour):
    assert harbour.type(*line).code == code


@pytest.mark.parametrize(
    "line",
    [
        ("source", "show", "k\udcff"),
        ("--db", "x\udcff.db", "init"),
        ("--as", "\udcff", "check"),
        ("search", "\udcff"),
        ("add", "9 boats\udcff", "--in", "roy2024", "--yes"),
    ],
)
def test_a_word_that_is_no_text_is_refused(line: tuple[str, ...], harbour: Harbour):
    ran = harbour.type(*line)
    assert (ran.code, ran.err.count("claimdb: ")) == (2, 1), ran
    assert "is no text in UTF-8" in ran.err


def test_a_bibliography_in_another_encoding_is_to_be_saved_anew(harbour: Harbour):
    (harbour.folder / "old.bib").write_bytes("@book{a, title = {Été}}".encode("latin-1"))
    ran = harbour.type("bib", "import", "old.bib")
    assert (ran.code, "save it as plain text in UTF-8" in ran.err) == (3, True), ran
