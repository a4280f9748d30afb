"""`claimdb export --format` and the import of reviews as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.cli.export_formats import ExportFormat
from claimdb.interchange.leaving_formats import FORMATS
from claimdb.interchange.leaving_losses import SENTENCES
from claimdb.report.language import translate_count
from tests.conftest import Command

TABLE = "measure,value,place,as_of,source,quote\nboats,54,FR,2022,roy2022,=54 boats\n"


@pytest.fixture
def harbour(claimdb: Command, tmp_path: Path) -> Path:
    """A folder with a database of one claim."""
    claimdb("init")
    (tmp_path / "boats.csv").write_text(TABLE, encoding="utf-8")
    assert claimdb("import", "boats.csv").code == 0
    return tmp_path


def test_every_format_of_one_file_but_the_dump_is_written_by_one_function() -> None:
    # Parquet is a folder of files.
    assert {str(one) for one in ExportFormat} == {"dump", "parquet", *FORMATS}


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_an_export_is_imported_and_exported_to_the_same_bytes(claimdb: Command, harbour: Path, name: str) -> None:
    claimdb("export", "--format", name, "-o", f"one.{name}", "--now", "2026-03-02")
    claimdb("init", "--db", "other.db")
    assert claimdb("import", f"one.{name}", "--db", "other.db").code == 0
    claimdb("export", "--format", name, "-o", f"two.{name}", "--db", "other.db", "--now", "2026-03-02")
    assert (harbour / f"one.{name}").read_bytes() == (harbour / f"two.{name}").read_bytes()


def test_excel_finds_the_mark_of_its_encoding(claimdb: Command, harbour: Path) -> None:
    claimdb("export", "--format", "csv", "-o", "out.csv")
    assert (harbour / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfclaim,subject,measure,")


def test_the_guard_is_left_out_when_asked(claimdb: Command, harbour: Path) -> None:
    claimdb("export", "--format", "csv", "--raw", "-o", "out.csv")
    assert ",=54 boats," in (harbour / "out.csv").read_text(encoding="utf-8-sig")


def test_what_a_format_cannot_carry_is_said(claimdb: Command, harbour: Path) -> None:
    ran = claimdb("export", "--format", "claimreview")
    assert ran.code == 0
    assert "1 claim is not in it." in ran.err


def test_what_a_format_cannot_carry_is_said_in_french(claimdb: Command, harbour: Path) -> None:
    assert "1 affirmation n’y figure pas." in claimdb("export", "--format", "claimreview", "--lang", "fr").err


@pytest.mark.parametrize("what", sorted(SENTENCES))
def test_every_loss_has_its_sentence_in_french(what: str) -> None:
    one, many = SENTENCES[what]
    for template, count in ((one, 1), (many, 2)):
        assert translate_count(one, many, count, "fr", examples="x") != template


def test_the_verdict_is_named_in_the_language(claimdb: Command, harbour: Path) -> None:
    key = json.loads(claimdb("claim", "list", "--format", "json").out)[0]["key"]
    claimdb("verify", key, "--verdict", "refuted", "--because", "Nobody counted them.")
    (review,) = json.loads(claimdb("export", "--format", "claimreview", "--lang", "fr").out)["@graph"]
    assert review["reviewRating"]["alternateName"] == "Faux"


@pytest.mark.parametrize(
    "line",
    [
        ("--format", "prov", "--raw"),
        ("--format", "csv", "--map-wikidata", "ids.csv"),
        ("--format", "quickstatements"),
        ("--format", "csv", "--with-copies"),
        ("--raw",),
    ],
)
def test_an_option_that_a_format_does_not_have_is_refused(
    claimdb: Command, harbour: Path, line: tuple[str, ...]
) -> None:
    ran = claimdb("export", *line)
    assert (ran.code, ran.out) == (2, "")


def test_a_wrong_table_of_ids_is_named_by_its_line(claimdb: Command, harbour: Path) -> None:
    (harbour / "ids.csv").write_text("kind,name,id\nplace,FR,P1\n", encoding="utf-8")
    ran = claimdb("export", "--format", "quickstatements", "--map-wikidata", "ids.csv")
    assert ran.code == 3
    assert "ids.csv:2" in ran.err


REVIEW = {
    "@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": "The quay is safe",
    "url": "https://check.example/quay", "author": {"@type": "Organization", "name": "Harbour Check"},
    "reviewRating": {"@type": "Rating", "alternateName": "False"},
}  # fmt: skip


def test_reviews_come_in_once(claimdb: Command, harbour: Path) -> None:
    (harbour / "reviews.json").write_text(json.dumps(REVIEW), encoding="utf-8")
    assert claimdb("import", "reviews.json").out == "1 review read: 1 added, 0 already there, 0 refused.\n"
    assert claimdb("import", "reviews.json").out == "1 review read: 0 added, 1 already there, 0 refused.\n"


def test_a_refused_review_is_told_and_counted(claimdb: Command, harbour: Path) -> None:
    (harbour / "reviews.json").write_text(json.dumps([REVIEW, {"@type": "ClaimReview"}]), encoding="utf-8")
    ran = claimdb("import", "reviews.json", "--format", "json")
    assert ran.code == 3
    assert "review 2 does not say which claim it reviews" in ran.err
    assert json.loads(ran.out)["refused"] == 1


def test_options_of_tables_have_no_meaning_for_reviews(claimdb: Command, harbour: Path) -> None:
    (harbour / "reviews.json").write_text(json.dumps(REVIEW), encoding="utf-8")
    assert claimdb("import", "reviews.json", "--exact").code == 2


def test_what_we_export_as_reviews_comes_in_as_the_review_of_another(claimdb: Command, harbour: Path) -> None:
    key = json.loads(claimdb("claim", "list", "--format", "json").out)[0]["key"]
    claimdb("verify", key, "--verdict", "refuted", "--because", "Nobody counted them.", "--as", "Ana Roy")
    claimdb("export", "--format", "claimreview", "-o", "out.json")
    claimdb("init", "--db", "other.db")
    assert claimdb("import", "out.json", "--db", "other.db").code == 0
    (claim,) = json.loads(claimdb("claim", "list", "--format", "json", "--db", "other.db").out)
    assert [one["stance"] for one in claim["assertions"]] == ["asserts", "denies"]
