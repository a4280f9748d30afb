"""`claimdb source` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Records
from tests.conftest import Command


def test_a_source_gets_a_cite_key_of_author_title_and_year(claimdb: Command):
    claimdb("init")
    ran = claimdb(*ARTICLE, "--issued", "2024-03-05")
    assert ran.out == "Added royFerriesAll2024.\n"


def test_two_works_of_one_name_get_two_keys(claimdb: Command):
    claimdb("init")
    claimdb(*ARTICLE, "--issued", "2024-03-05")
    assert claimdb(*ARTICLE, "--issued", "2024-03-06").out == "Added royFerriesAll2024a.\n"


def test_the_same_work_typed_twice_is_one_source(claimdb: Command, records: Records):
    claimdb("init")
    claimdb(*ARTICLE, "--issued", "2024-03-05")
    assert claimdb(*ARTICLE, "--issued", "2024-03-05").out == "royFerriesAll2024 was recorded already.\n"
    assert len(records("source", "list")) == 1


def test_the_fields_of_a_source_come_back_as_machines_read_them(desk: Command, records: Records):
    [found] = records("source", "show", "royF")
    assert (found["cite_key"], found["type"], found["issued"]) == ("royFerries2024", "article-newspaper", "2024-03-05")
    assert (found["authors"], found["publisher"], found["state"]) == ("Ana Roy", None, "living")
    assert found["csl"]["author"] == [{"family": "Roy", "given": "Ana"}]
    assert not any(name == "id" or name.endswith("_id") for name in found)


def test_an_approximate_date_is_kept_as_written(desk: Command, records: Records):
    desk("source", "add", "--title", "Old pamphlet", "--issued", "1898~/1901?", "--key", "pamphlet")
    assert records("source", "show", "pamphlet")[0]["issued"] == "1898~/1901?"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "nothing is said of this source"),
        (("--title", "  "), 2, "title is empty"),
        (("--title", "x", "--author", ","), 2, "author is empty"),
        (("--title", "x", "--type", "repport"), 2, "'repport' is no type of work (report"),
        (("--title", "x", "--issued", "2024-13"), 3, "'2024-13' is not a date"),
        (("--title", "x", "--key", "a b"), 2, "'a b' cannot be a cite key"),
        (("--title", "x", "--key", "k" * 101), 2, "cannot be a cite key; use at most 100 letters"),
        (("--title", "x", "--field", "pages"), 2, "'pages' is not a field"),
        (("--title", "x", "--field", "pagina=3"), 2, "'pagina' is no field of a work (page"),
        (("nowhere.txt",), 3, "nowhere.txt"),
        (("nowhere.bib",), 3, "nowhere.bib"),
        (("works.bib", "--title", "x"), 2, "fields of one work cannot be given beside a bibliography"),
    ],
)
def test_wrong_input_is_one_sentence_and_keeps_nothing(
    desk: Command, records: Records, words: tuple[str, ...], code: int, said: str
):
    ran = desk("source", "add", *words)
    assert ran.code == code
    assert ran.err.startswith("claimdb: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert len(records("source", "list")) == 2


def test_a_bibliography_is_added_whole(desk: Command, tmp_path: Path):
    (tmp_path / "works.ris").write_text(
        "TY  - BOOK\nAU  - Brun, Jean\nTI  - Harbours\nPY  - 2020\nID  - brun2020\nER  - \n"
        "TY  - NEWS\nAU  - Lee, Kim\nTI  - Queues\nPY  - 2021\nID  - lee2021\nER  - \n",
        encoding="utf-8",
    )
    assert desk("source", "add", "works.ris").out == "Added brun2020.\nAdded lee2021.\n"


def test_a_document_is_shown_and_kept_only_after_a_yes(desk: Command, tmp_path: Path, records: Records):
    (tmp_path / "letter.md").write_text("# A letter from the port\n\nWe run 14 ferries.\n", encoding="utf-8")
    ran = desk("source", "add", "letter.md", "--author", "Kim, Lee", "--issued", "2024")
    assert ran.code == 2
    assert "A letter from the port" in ran.out
    assert "add --yes" in ran.err
    assert desk("source", "add", "letter.md", "--author", "Kim, Lee", "--issued", "2024", "--yes").code == 0
    [found] = records("source", "show", "kim")
    assert found["snapshots"][0]["file_name"] == "letter.md"


def test_a_work_with_the_doi_of_another_is_pointed_out(desk: Command):
    desk("source", "add", "--title", "A", "--doi", "10.1000/A", "--key", "first")
    ran = desk("source", "add", "--title", "B", "--doi", "10.1000/a", "--key", "second")
    assert "claimdb source merge first second" in ran.err


def test_an_edit_changes_one_field_and_the_history_tells_before_and_after(desk: Command, records: Records):
    assert desk("source", "edit", "roy", "--title", "Ferries for some").out == "Changed royFerries2024.\n"
    [found] = records("source", "show", "roy", "--history")
    assert found["title"] == "Ferries for some"
    assert found["authors"] == "Ana Roy"
    changes = found["history"][-1]["changes"]
    assert {"field": "title", "before": "Ferries for all", "after": "Ferries for some"} in changes


def test_an_empty_text_takes_a_field_away(desk: Command, records: Records):
    desk("source", "edit", "roy", "--issued", "")
    assert records("source", "show", "roy")[0]["issued"] is None


def test_an_edit_without_a_change_is_wrong_usage(desk: Command):
    ran = desk("source", "edit", "roy")
    assert (ran.code, "nothing to change" in ran.err) == (2, True)


def test_an_edit_that_changes_nothing_says_so(desk: Command):
    assert "nothing changed" in desk("source", "edit", "roy", "--language", "en").out


def test_a_merged_source_still_answers_to_its_name(desk: Command, records: Records):
    desk("source", "add", "--title", "Ferries for all", "--key", "royAgain")
    assert desk("source", "merge", "royFerries2024", "royAgain").out == "royAgain is now royFerries2024.\n"
    assert records("source", "show", "royAgain")[0]["cite_key"] == "royFerries2024"
    states = {one["cite_key"]: one["state"] for one in records("source", "list", "--all")}
    assert states["royAgain"] == "merged"


def test_a_withdrawn_source_says_what_still_rests_on_it(fleet: Command):
    ran = fleet("source", "withdraw", "port")
    assert ran.out == "Withdrew portYearbook2024.\n"
    assert "Records that still rest on it: 1" in ran.err
    assert fleet("source", "withdraw", "portYearbook2024").code == 3


def test_lineage_is_declared_and_listed(desk: Command, records: Records):
    ran = desk("source", "lineage", "roy", "--of", "port", "--kind", "reprint")
    assert ran.out == "royFerries2024 derives from portYearbook2024 (reprint).\n"
    [link] = records("source", "lineage", "roy")
    assert link == {"source": "royFerries2024", "of": "portYearbook2024", "kind": "reprint", "measure": None}


def test_half_a_lineage_is_wrong_usage(desk: Command):
    assert desk("source", "lineage", "roy", "--of", "port").code == 2


def test_no_source_derives_from_itself(desk: Command):
    assert desk("source", "lineage", "roy", "--of", "roy", "--kind", "reprint").code == 3


def test_opening_retracting_and_correcting_are_shown(desk: Command, records: Records):
    desk("source", "open", "port", "--as", "ana")
    desk("source", "retract", "port", "--by", "roy")
    desk("source", "correct", "port")
    [found] = records("source", "show", "port")
    assert [one["by"] for one in found["opened"]] == ["ana"]
    assert found["notices"] == [{"kind": "retracted", "by": "royFerries2024"}, {"kind": "corrected", "by": None}]


def test_an_unknown_source_names_those_that_come_near(desk: Command):
    ran = desk("source", "show", "royFeries")
    assert ran.code == 3
    assert "there is no source 'royFeries' (royFerries2024?)" in ran.err


def test_an_ambiguous_prefix_lists_what_it_fits(desk: Command):
    desk("source", "add", "--title", "x", "--key", "royOther")
    ran = desk("source", "show", "roy")
    assert ran.code == 3
    assert "royFerries2024" in ran.err
    assert "royOther" in ran.err


def test_a_cite_key_is_found_whatever_its_case(desk: Command, records: Records):
    assert records("source", "show", "ROYFERRIES")[0]["cite_key"] == "royFerries2024"


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_lists_fit_the_terminal(fleet: Command, width: int, lang: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("COLUMNS", str(width))
    for words in (
        ("source", "list"),
        ("claim", "list"),
        ("measure", "list"),
        ("place", "list"),
        ("source", "show", "roy"),
    ):
        lines = fleet(*words, "--lang", lang).out.splitlines()
        assert lines, words
        assert max(map(len, lines)) <= width, words


def test_a_cite_key_in_a_list_is_never_cut_in_two(desk: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "60")
    desk("source", "add", "--title", "A rather long title of a work " * 4, "--key", "aVeryLongCiteKeyOfAWork2024")
    assert "aVeryLongCiteKeyOfAWork2024" in desk("source", "list").out


def test_every_format_prints_the_same_sources(desk: Command, tmp_path: Path):
    names = ["portYearbook2024", "royFerries2024"]
    assert [one["cite_key"] for one in json.loads(desk("source", "list", "--format", "json").out)] == names
    lines = desk("source", "list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["cite_key"] for line in lines] == names
    for shape in ("csv", "markdown", "text"):
        desk("source", "list", "--format", shape, "-o", "list.out")
        text = (tmp_path / "list.out").read_text(encoding="utf-8")
        assert all(name in text for name in names), shape


def test_a_file_under_the_key_of_a_source_is_kept_as_its_copy(desk: Command, records: Records, tmp_path: Path):
    (tmp_path / "port.txt").write_text("Fleet, 2023\n\n14 ferries\n", encoding="utf-8")
    ran = desk("source", "add", "port.txt", "--key", "portYearbook2024", "--yes")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Kept port.txt as the copy of portYearbook2024.")
    assert "Yearbook of Ferries" in ran.out
    assert (
        "portYearbook2024 was recorded already."
        in desk("source", "add", "port.txt", "--key", "portYearbook2024", "-y").out
    )


def test_a_file_under_the_key_of_a_source_with_another_title_is_another_source(desk: Command, tmp_path: Path):
    (tmp_path / "port.txt").write_text("Fleet, 2023\n\n14 ferries\n", encoding="utf-8")
    ran = desk("source", "add", "port.txt", "--key", "portYearbook2024", "--title", "Fleet", "--yes")
    assert ran.code == 3


def test_a_file_under_the_key_of_a_work_that_is_only_named_describes_it(
    desk: Command, records: Records, tmp_path: Path
):
    (tmp_path / "rows.csv").write_text("measure,value,source\nferries,14,tide2024\n", encoding="utf-8")
    (tmp_path / "tide.md").write_text("# The Tide\n\n14 ferries\n", encoding="utf-8")
    assert desk("import", "rows.csv").code == 0
    assert desk("source", "add", "tide.md", "--key", "tide2024", "--yes").code == 0
    assert "The Tide" in {one["title"] for one in records("source", "list")}
