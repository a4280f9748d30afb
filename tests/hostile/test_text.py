"""Hostile text goes in by every door and comes out of every exit as what it is: text."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import unicodedata
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from claimdb.bibliography import parse_bibliography
from claimdb.values.keys import write_json
from tests.errors.lines import LINES
from tests.hostile.attacks import MARK, all_attacks
from tests.hostile.conftest import Shell
from tests.hostile.house import chosen_attacks, fill, spoiled_lines
from tests.hostile.written import rows_of_parquet, text_of_pdf
from tests.report.conftest import browser
from tests.sources.told import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser"]

ENDLESS = {"review", "demo", "db restore", "db copy", "capture", "batch", "init", "db backup"}
"""Commands that ask, or whose words are files: these have tests of their own."""
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_DANGEROUS_START = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")


LOOKED_AT = """() => [
    [...document.scripts].map(one => one.textContent).join(""),
    document.querySelectorAll("img, iframe, object, embed, link[href], base, video").length,
    [...document.querySelectorAll("*")].filter(e => [...e.attributes].some(a => a.name.startsWith("on"))).length,
]"""
"""What stands in a page: its scripts, how many elements load something, how many have a handler."""


@pytest.fixture(scope="module")
def house(shell: Shell) -> Shell:
    """A database with some attacks of each family in every field, and findings about them."""
    fill(shell, chosen_attacks())
    assert shell("check", "--fail-on", "error").code in (0, 1)
    return shell


def _out(house: Shell, *line: str) -> str:
    ran = house(*line)
    assert ran.code in (0, 1), (line, ran.err[-500:])
    assert "Traceback" not in ran.err
    return ran.out


def test_there_are_three_hundred_attacks():
    assert len(set(all_attacks().values())) >= 300


def test_every_text_that_was_kept_is_the_text_that_came(house: Shell):
    attacks = chosen_attacks()
    kept = {one["cite_key"]: one["title"] for one in json.loads(_out(house, "source", "list", "--format", "json"))}
    came = {f"s{number}": text for number, text in enumerate(attacks.values())}
    assert len(kept) > len(came) * 0.9
    # A title holds no control signs; everything else of it stays.
    assert {key: _plain(title) for key, title in kept.items() if title} == {
        key: _plain(came[key]) for key in kept if kept[key]
    }


def test_quotes_are_kept_to_the_letter(house: Shell):
    texts = {text.strip() for text in chosen_attacks().values()}
    lines = [json.loads(line) for line in _out(house, "export").strip().split("\n")]
    quotes = [one["quote"] for one in lines if one.get("record") == "assertion"]
    assert len(quotes) > 1.5 * len(texts)
    assert {quote.strip() for quote in quotes} <= texts


def test_an_export_loads_and_is_exported_to_the_same_bytes(house: Shell):
    first = _out(house, "export")
    (house.folder / "all.jsonl").write_text(first, encoding="utf-8")
    assert house("--db", "other.db", "init").code == 0
    ran = house("--db", "other.db", "import", "all.jsonl")
    assert ran.code == 0, ran.err[-500:]
    assert _out(house, "--db", "other.db", "export") == first


@pytest.mark.parametrize(
    "line",
    [
        "report --lang fr --all", "finding list", "claim list", "source list", "measure list", "positions", "search 54",
        "log", "bib check",
    ],
)  # fmt: skip
def test_nothing_on_a_terminal_obeys(house: Shell, line: str):
    ran = house(*shlex.split(line))
    assert ran.code in (0, 1), ran.err[-500:]
    for sign in set(ran.out + ran.err) - {"\n"}:
        assert unicodedata.category(sign) not in _HIDDEN, (line, sign.encode("unicode_escape"))


@pytest.mark.parametrize("line", ["check --format sarif", "claim list --format json"])
def test_json_holds_no_raw_sign_that_is_hidden(house: Shell, line: str):
    text = _out(house, *shlex.split(line))
    json.loads(text)
    assert {sign for sign in text if sign != "\n" and unicodedata.category(sign) in _HIDDEN} == set()


@pytest.mark.parametrize("line", ["report --format csv", "export --format csv"])
def test_no_cell_is_a_formula(house: Shell, line: str):
    rows = list(csv.reader(io.StringIO(_out(house, *shlex.split(line)))))
    assert len(rows) > len(chosen_attacks()) / 2
    cells = [cell for row in rows for cell in row if _DANGEROUS_START.match(cell)]
    assert [cell for cell in cells if not re.fullmatch(r"[-+]?\d+([.,]\d+)?", cell)] == []


@pytest.mark.parametrize("line", ["report -o a.xlsx", "export --format xlsx -o a.xlsx", "report -o a.docx"])
def test_no_part_of_a_file_for_an_office_is_a_formula_a_link_out_or_broken(house: Shell, line: str):
    _out(house, *shlex.split(line))
    with zipfile.ZipFile(house.folder / line.rsplit(maxsplit=1)[-1]) as archive:
        for name in archive.namelist():
            assert not name.startswith(("/", "..")), name
            if name.endswith((".xml", ".rels")):
                for element in ElementTree.fromstring(archive.read(name)).iter():
                    assert element.tag.rpartition("}")[2] not in {"f", "instrText", "fldSimple"}, name
                    target = element.get("Target", "")
                    assert not target.startswith(("javascript", "file", "data", "smb", "\\")), target


def test_markdown_shows_the_words_and_makes_nothing_of_them(house: Shell):
    from markdown_it import MarkdownIt

    made = MarkdownIt("gfm-like", {"linkify": False}).parse(_out(house, "report", "--format", "markdown", "--all"))
    inside = [token for block in made for token in (block, *(block.children or ()))]
    assert [token.content for token in inside if token.type in {"html_inline", "html_block", "image"}] == []
    links = [str(token.attrs.get("href")) for token in inside if token.type == "link_open"]
    assert [href for href in links if not href.startswith(("http://", "https://", "#"))] == []
    assert [token.content for token in inside if token.type in {"fence", "code_block"} and MARK in token.content] == []


@pytest.mark.parametrize("line", ["report --format html -o r.html --all", "report --overview -o o.html"])
def test_a_page_runs_nothing_and_asks_nobody(house: Shell, line: str, browser: Browser):
    _out(house, *shlex.split(line))
    page_file = house.folder / line.split("-o ")[1].split(maxsplit=1)[0]
    asked: list[str] = []
    dialogs: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(page_file.as_uri())
    page.mouse.move(200, 300)
    page.keyboard.press("Tab")
    scripts, loading, handlers = page.evaluate(LOOKED_AT)
    title = page.title()
    page.close()
    assert asked == [page_file.as_uri()]
    assert dialogs == []
    assert (loading, handlers) == (0, 0)
    assert MARK not in scripts
    assert title != MARK


def test_a_pdf_shows_the_words_and_has_nothing_that_acts(house: Shell):
    needs("typst", "pypdfium2")
    _out(house, "report", "--all", "-o", "a.pdf")
    raw = (house.folder / "a.pdf").read_bytes()
    kept, packed = _STREAM.sub(b"", raw), [match[1] for match in _STREAM.finditer(raw)]
    inside = b"\n".join([kept, *(_unpacked(one) for one in packed)])
    assert b"/Catalog" in inside
    assert (
        re.findall(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|ImportData|URI)\b", inside) == []
    )
    assert MARK in text_of_pdf(raw)


def test_a_report_for_build_services_is_xml_without_a_command(house: Shell):
    text = _out(house, "check", "--format", "junit", "--all")
    told = ["".join(one.itertext()) + "".join(one.attrib.values()) for one in ElementTree.fromstring(text).iter()]
    assert any(MARK in one for one in told)
    assert {sign for sign in text if sign != "\n" and unicodedata.category(sign) in _HIDDEN} == set()
    assert [line for line in text.splitlines() if line.lstrip().startswith("::")] == []


@pytest.mark.parametrize("shape", ["prov", "web-annotation", "claimreview"])
def test_what_is_linked_data_is_read_as_json(house: Shell, shape: str):
    json.loads(_out(house, "export", "--format", shape))


def test_in_a_nanopublication_the_words_stand_in_quotation_marks(house: Shell):
    text = _out(house, "export", "--format", "nanopub")
    assert MARK in text
    names = re.findall(r"<[^<>\s]*>", re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text))
    assert MARK not in re.sub(r"<[^<>\s]*>", "<>", re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text))
    assert [name for name in names if not re.fullmatch(r"<(?:https?|urn|doi|mailto):[^\s\"{}|^`\\]*>", name)] == []


def test_tables_for_other_engines_hold_the_texts_that_came(house: Shell):
    needs("pyarrow")
    _out(house, "export", "--format", "parquet", "tables")
    rows = rows_of_parquet(house.folder / "tables" / "source")
    came = {f"s{number}": text for number, text in enumerate(chosen_attacks().values())}
    assert len(rows) > len(came) * 0.9
    assert {row["cite_key"]: _plain(row["title"]) for row in rows if row["title"]} == {
        row["cite_key"]: _plain(came[row["cite_key"]]) for row in rows if row["title"]
    }
    assert {path.suffix for path in (house.folder / "tables").rglob("*") if path.is_file()} == {".parquet", ".json"}


@pytest.mark.parametrize("shape", ["biblatex", "bibtex", "ris", "csl-json"])
def test_a_bibliography_is_read_back(house: Shell, shape: str):
    text = _out(house, "bib", "export", "--format", shape)
    back = parse_bibliography(text, shape, where="back")
    assert len(back.works) >= 0.9 * len(chosen_attacks())
    assert not {work.cite_key for work in back.works} - {f"s{number}" for number in range(len(chosen_attacks()))}


def test_every_command_takes_every_word_as_a_word(house: Shell):
    lines = {name: shlex.split(line) for name, line in LINES.items() if name not in ENDLESS}
    commands = list(spoiled_lines(chosen_attacks(), lines))
    before = _outside(house.folder)
    (house.folder / "lines.txt").write_text(
        "".join(write_json(words) + "\n" for words in commands), encoding="utf-8", errors="surrogatepass"
    )
    ran = house("batch", "lines.txt", "--format", "jsonl", "--keep-going")
    done = [json.loads(line) for line in ran.out.strip().split("\n")]
    assert len(done) == len(commands)
    assert [one for one in done if one["exit"] in (70, None) or "Traceback" in one["err"]] == []
    assert _outside(house.folder) == before
    assert house("db", "check").code == 0


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def _plain(text: str) -> str:
    return " ".join("".join(sign for sign in text if unicodedata.category(sign) != "Cc" or sign.isspace()).split())


def _outside(folder: Path) -> set[str]:
    """Give what stands beside the folder, and what could have been written by a name within it."""
    return {
        str(path) for path in (*folder.parent.iterdir(), *Path("/etc").glob(f"*{MARK}*"), *Path().glob(f"*{MARK}*"))
    }
