"""`claimdb bib` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.bibliography.outcome import SENTENCES
from claimdb.bibliography.shelf import read_shelf
from claimdb.record.claims import AssertionInput, record_claim
from claimdb.record.inputs import CitationInput
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_lineage, add_source
from claimdb.report.french import FRENCH
from claimdb.store.store import Store
from tests.conftest import Command
from tests.record.conftest import Desk

BOOK = "@book{roy2022, author={Roy, Ana}, title={Un livre}, publisher={P}, date={2022}}\n"


@pytest.fixture
def library(claimdb: Command, tmp_path: Path) -> Path:
    """A folder with a database and a file of one book."""
    claimdb("init")
    path = tmp_path / "one.bib"
    path.write_text(BOOK, encoding="utf-8")
    return path


def test_a_file_comes_in_once(claimdb: Command, library: Path) -> None:
    assert claimdb("bib", "import", "one.bib").out == "1 work read, 1 added, 0 already there.\n"
    assert claimdb("bib", "import", "one.bib").out == "1 work read, 0 added, 1 already there.\n"


def test_what_came_in_goes_out(claimdb: Command, library: Path) -> None:
    claimdb("bib", "import", "one.bib")
    assert claimdb("bib", "export").out.startswith("@book{roy2022,\n  author = {Roy, Ana},\n")
    assert json.loads(claimdb("bib", "export", "--format", "csl-json").out)[0]["id"] == "roy2022"


def test_the_suffix_of_the_output_tells_the_format(claimdb: Command, library: Path, tmp_path: Path) -> None:
    claimdb("bib", "import", "one.bib")
    assert claimdb("bib", "export", "-o", "out.ris").out == ""
    assert (tmp_path / "out.ris").read_text(encoding="utf-8").startswith("TY  - BOOK\n")


def test_an_unreadable_entry_keeps_the_whole_file_out(claimdb: Command, library: Path) -> None:
    library.write_text(BOOK + "@book{broken, title = {Never\n", encoding="utf-8")
    ran = claimdb("bib", "import", "one.bib")
    assert ran.code == 3
    assert "one.bib:2: " in ran.err
    assert claimdb("bib", "export").out.strip() == ""


def test_the_rest_is_kept_when_asked(claimdb: Command, library: Path) -> None:
    library.write_text(BOOK + "@book{broken, title = {Never\n", encoding="utf-8")
    ran = claimdb("bib", "import", "one.bib", "--on-error", "skip")
    assert ran.code == 3
    assert ran.out.startswith("1 work read, 1 added")


def test_other_content_under_a_known_key_is_refused_unless_updated(claimdb: Command, library: Path) -> None:
    claimdb("bib", "import", "one.bib")
    library.write_text(BOOK.replace("Un livre", "Un autre"), encoding="utf-8")
    assert claimdb("bib", "import", "one.bib").code == 3
    assert claimdb("bib", "import", "one.bib", "--update").code == 0
    assert "Un autre" in claimdb("bib", "export").out


def test_a_check_exits_with_one_when_there_is_something_to_mend(claimdb: Command, library: Path) -> None:
    claimdb("bib", "import", "one.bib")
    assert claimdb("bib", "check").code == 0
    library.write_text("@book{b, title={T}}", encoding="utf-8")
    ran = claimdb("bib", "check", "one.bib", "--format", "json")
    assert ran.code == 1
    assert {record["name"] for record in json.loads(ran.out)} == {"field_missing"}


def test_a_style_needs_a_format_that_has_styles(claimdb: Command, library: Path) -> None:
    assert claimdb("bib", "export", "--style", "apa", "--format", "ris").code == 2
    assert claimdb("bib", "export", "--style", "nope").code == 3


def shelve(desk: Desk) -> str:
    """Record a claim of `note`, resting on `study`, which reprints `data`; `other` has nothing to do with it."""

    def work(recorder: Recorder) -> str:
        sources = {
            name: add_source(recorder, {"type": "report", "title": name.title()}, cite_key=name)
            for name in ("note", "study", "data", "other")
        }
        add_lineage(recorder, sources["study"], sources["data"], "reprint")
        said = AssertionInput(sources["note"], words="Fifty stations", cites=(CitationInput(sources["study"]),))
        return record_claim(recorder, figures=[], assertion=said, proposition="There are stations.").claim.key

    return desk.record(work)


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def test_a_claim_rests_on_its_sources_what_they_cite_and_what_that_reprints(desk: Desk) -> None:
    claim = shelve(desk)
    shelf = desk.store.read(lambda session: read_shelf(session, [claim]))
    assert [work.cite_key for work in shelf.works] == ["data", "note", "study"]


def test_without_a_key_all_works_are_listed(desk: Desk) -> None:
    shelve(desk)
    assert len(desk.store.read(read_shelf).works) == 4


def test_an_annotation_names_the_claims_that_a_work_carries(desk: Desk) -> None:
    claim = shelve(desk)
    shelf = desk.store.read(lambda session: read_shelf(session, annotate=True))
    notes = {work.cite_key: work.text("annote") for work in shelf.works}
    assert notes == {"note": f"{claim[:8]}: Fifty stations", "study": f"{claim[:8]}: Fifty stations",
                     "data": None, "other": None}  # fmt: skip


TWINS = BOOK + "@book{royb, author={Roy, Ana}, title={Un livre}, publisher={P}, date={2022}, isbn={2-07-036822-X}}\n"


def test_duplicates_are_proposed_with_reasons_and_the_command_that_merges_them(claimdb: Command, library: Path) -> None:
    library.write_text(TWINS, encoding="utf-8")
    claimdb("bib", "import", "one.bib")
    (proposal,) = json.loads(claimdb("bib", "duplicates", "--format", "json").out)
    assert proposal["reasons"] == ["royb, roy2022 have the same title and date (Un livre)"]
    assert proposal["command"] == "claimdb source merge royb roy2022"
    assert claimdb(*proposal["command"].split()[1:]).code == 0
    assert "No two of 1 work seem to be one." in claimdb("bib", "duplicates").err
    assert claimdb("undo", "last").code == 0
    assert len(json.loads(claimdb("bib", "export", "--format", "csl-json").out)) == 2


def test_duplicates_of_a_file_need_no_database(claimdb: Command, library: Path) -> None:
    library.write_text(TWINS, encoding="utf-8")
    (proposal,) = json.loads(claimdb("bib", "duplicates", "one.bib", "--format", "json").out)
    assert (proposal["names"], proposal["command"]) == (["same_title_and_date"], None)


def test_the_check_speaks_french(claimdb: Command, library: Path) -> None:
    library.write_text("@book{b, title={T}, author={Roy, A.}, date={2022}, pages={9--3}}", encoding="utf-8")
    said = claimdb("--lang", "fr", "bib", "check", "one.bib", "--format", "jsonl").out
    assert "publisher manque, qu’un ouvrage de type book devrait avoir" in said
    assert "ses pages vont à rebours" in said


def test_every_sentence_about_works_has_its_french() -> None:
    assert {sentence for sentence in SENTENCES.values() if sentence not in FRENCH} == set()


@pytest.mark.parametrize("shape", ["biblatex", "bibtex", "ris", "csl-json", "text", "html", "markdown"])
def test_an_annotated_bibliography_names_the_claims_in_every_format(
    claimdb: Command, library: Path, shape: str
) -> None:
    claimdb("bib", "import", "one.bib")
    claimdb("add", "54 stations", "--in", "roy2022", "--measure", "stations", "--place", "France", "--yes")
    (claim,) = json.loads(claimdb("claim", "list", "--format", "json").out)
    ran = claimdb("bib", "export", "--annotate", "--format", shape)
    assert f"{claim['key'][:8]}: 54 stations" in ran.out
    assert "annote" not in ran.err


def test_the_report_rests_on_the_works_of_all_open_findings(claimdb: Command, library: Path) -> None:
    library.write_text(
        BOOK + "".join(f"@book{{{key}, author={{{key}, A.}}, title={{Livre {key}}}, publisher={{P}}, date={{2022}}}}\n"
                       for key in ("vega", "ito", "idle")),
        encoding="utf-8",
    )  # fmt: skip
    claimdb("bib", "import", "one.bib")
    for key, figure in (("roy2022", "54 stations"), ("vega", "30 stations"), ("ito", "9 boats")):
        measure = figure.split()[1]
        claimdb("add", figure, "--in", key, "--measure", measure, "--place", "France", "--as-of", "2022", "--yes")
    claimdb("check")
    out = claimdb("bib", "export", "--for", "report", "--format", "csl-json").out
    assert [item["id"] for item in json.loads(out)] == ["roy2022", "vega"]
