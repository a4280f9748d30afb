"""Every shipped style: what each kind of work looks like, in both engines and both languages."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimdb.bibliography import format_bibliography
from claimdb.bibliography.engines import EngineMissing, Pandoc, find_engine
from claimdb.bibliography.styles_shipped import SHIPPED, locale_of, read_style
from claimdb.values.work import Work
from tests.bibliography.shown import FOLDER, WORKS, show
from tests.conftest import missing_part

CSL = "{http://purl.org/net/xbiblio/csl}"
ALL = sorted(SHIPPED)


def engine_or_skip(name: str) -> str:
    try:
        return find_engine(name).name
    except EngineMissing:
        missing_part(name)


@pytest.mark.parametrize("engine", ["pandoc", "citeproc-py"])
@pytest.mark.parametrize("style", ALL)
def test_each_kind_of_work_looks_as_the_page_of_its_style_says(style: str, engine: str) -> None:
    page = (FOLDER / f"{style}.md").read_text(encoding="utf-8")
    assert show(style, engine_or_skip(engine)) == page


def test_each_style_has_a_page_and_each_page_a_style() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == ALL


@pytest.mark.parametrize("style", ALL)
def test_a_style_says_whose_it_is_and_under_which_licence(style: str) -> None:
    xml = read_style(style)
    root = ElementTree.fromstring(xml)
    assert "Our own work, MIT licence." in xml
    assert root.findtext(f"{CSL}info/{CSL}id") == f"urn:claimdb:style:{style}"
    assert root.findtext(f"{CSL}info/{CSL}rights") == "MIT"


@pytest.mark.parametrize("style", ALL)
def test_a_style_calls_no_macro_or_term_that_it_does_not_define(style: str) -> None:
    root = ElementTree.fromstring(read_style(style))
    macros = {macro.get("name") for macro in root.iter(f"{CSL}macro")}
    called = {node.get("macro") for node in root.iter() if node.get("macro")}
    own = {node.get("term") for node in root.iter() if (node.get("term") or "").startswith("claimdb-")}
    assert called == macros
    for locale in root.iter(f"{CSL}locale"):
        defined = {term.get("name") or "" for term in locale.iter(f"{CSL}term")}
        assert own <= defined
        assert {name for name in defined if name.startswith("claimdb-")} <= own


@pytest.mark.parametrize("style", ALL)
def test_french_pages_have_no_breaking_space_before_a_mark(style: str) -> None:
    french = (FOLDER / f"{style}.md").read_text(encoding="utf-8").partition("## fr")[2]
    texts = re.sub(r"https?://\S+", "", french)
    assert not re.search(r"(?<! \(p) [:;!?»]|« |(?<=\w);(?= )", texts)


@pytest.mark.parametrize("engine", ["pandoc", "citeproc-py"])
@pytest.mark.parametrize("style", ALL)
def test_no_two_works_of_one_author_and_year_are_cited_alike(style: str, engine: str) -> None:
    name = engine_or_skip(engine)
    works = [
        Work(f"w{number}", {
            "type": kind, "title": title, "author": [{"family": "Roy", "given": "Ana"}],
            "issued": {"date-parts": [[2022, 5, number + 1]]}, "container-title": "Revue", "publisher": "Quai",
        })
        for number, (kind, title) in enumerate(
            [("article-journal", "Un"), ("article-journal", "Deux"), ("book", "Trois"), ("report", "Quatre")]
        )
    ]  # fmt: skip
    notices = format_bibliography(works, style, "fr", engine=name).notices
    assert "same_cite" not in [notice.message for notice in notices]


def test_british_styles_are_written_in_british_english() -> None:
    assert locale_of("en", read_style("harvard")) == "en-GB"
    assert locale_of("fr", read_style("harvard")) == "fr-FR"
    assert locale_of("en-US", read_style("harvard")) == "en-US"


def test_an_apostrophe_at_the_end_of_a_word_is_no_quotation_mark() -> None:
    work = Work("w", {"type": "report", "title": "The rights of dockers’", "publisher": "Quai"})
    (entry,) = format_bibliography([work], "apa", "en", engine=engine_or_skip("citeproc-py")).entries
    assert entry.text.startswith("The rights of dockers’. (n.d.)")


def test_mla_begins_with_the_title_of_what_a_body_publishes_itself() -> None:
    report = next(work for work in WORKS if work.cite_key == "report")
    (entry,) = format_bibliography([report], "mla", "en").entries
    assert entry.text.startswith("Antennes en mer. Rapport 14, Cour des ports, ")


def test_the_command_and_its_page_name_every_style() -> None:
    docs = Path(__file__).parents[2] / "docs"
    help_text = re.search(r"--style.*?\.csl file", (docs / "reference" / "commands.md").read_text(encoding="utf-8"))
    assert help_text is not None
    assert {style for style in SHIPPED if f" {style}," in help_text[0]} == set(SHIPPED)
    page = (docs / "bibliography.md").read_text(encoding="utf-8")
    assert {style for style in SHIPPED if f"| `{style}` |" in page} == set(SHIPPED)


NOTES = """\
First.[^1] Again.[^2] There.[^3] Other.[^4] Back.[^5]

[^1]: [@book, p. 3]
[^2]: [@book, p. 3]
[^3]: [@book, p. 9]
[^4]: [@journal]
[^5]: [@book, p. 12]
"""


def _notes(tmp_path: Path, style: str, language: str) -> list[str]:
    """Let pandoc write notes that cite two works in turn, and give them as plain text."""
    engine = find_engine("pandoc")
    assert isinstance(engine, Pandoc)
    items = [{**work.csl, "id": work.cite_key} for work in WORKS if work.cite_key in {"book", "journal"}]
    (tmp_path / "items.json").write_text(json.dumps(items), encoding="utf-8")
    (tmp_path / "style.csl").write_text(read_style(style), encoding="utf-8")
    done = subprocess.run(
        [engine._program, "--from=markdown", "--to=plain", "--wrap=none", "--citeproc", "--csl=style.csl",
         "--bibliography=items.json", f"--metadata=lang:{locale_of(language)}"],
        input=NOTES.encode(), capture_output=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    return re.findall(r"^\[\d\] (.*)$", done.stdout.decode().replace("\u00a0", " "), re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_french_academic_notes_shorten_what_was_cited_before(tmp_path: Path, language: str) -> None:
    engine_or_skip("pandoc")
    notes = _notes(tmp_path, "iso690-notes", language)
    both = {"en": "ROY and BRUN", "fr": "ROY et BRUN"}[language]
    assert notes[1:3] == ["Ibid.", "Ibid., p. 9."]
    assert notes[4] == f"{both}, Ports et pouvoirs, op. cit., p. 12."


def test_notes_of_law_point_back_to_the_note_that_cited_first(tmp_path: Path) -> None:
    engine_or_skip("pandoc")
    assert _notes(tmp_path, "oscola", "en-GB")[1:5:3] == ["ibid.", "Roy and Brun, Ports et pouvoirs (n 1) 12."]
