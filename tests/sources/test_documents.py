"""A document file becomes a proposal for a source, and a snapshot."""

from __future__ import annotations

import codecs
import doctest
import os
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.model import Snapshot
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_source
from claimdb.sources import decoding, documents, issued, titles
from claimdb.sources.decoding import NotText, decode
from claimdb.sources.documents import (
    CannotReadDocument,
    Document,
    DocumentTooLarge,
    EmptyDocument,
    UnknownDocument,
    keep_snapshot,
    propose_source,
)
from claimdb.sources.issued import find_issued
from claimdb.sources.titles import find_title
from claimdb.text.normalised import normalise
from tests.record.conftest import Desk

FRENCH = "Rapport d’été\n\nOn compte 54 bureaux à l’étranger.\n"


def write(folder: Path, content: str | bytes, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def propose(folder: Path, content: str | bytes, name: str = "report.txt") -> Document:
    return propose_source(write(folder, content, name))


@pytest.mark.parametrize("module", [decoding, issued, titles], ids=lambda module: module.__name__)
def test_the_examples_of_docstrings_hold(module: ModuleType):
    assert doctest.testmod(module).failed == 0


def test_the_first_line_of_a_text_is_its_title(tmp_path: Path):
    document = propose(tmp_path, "\n\n" + FRENCH)
    assert document.csl == {"type": "document", "title": "Rapport d’été"}
    assert document.media_type == "text/plain"
    assert document.file_name == "report.txt"


def test_a_text_that_begins_with_a_paragraph_has_no_title(tmp_path: Path):
    assert propose(tmp_path, "word " * 60).csl == {"type": "document"}


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Aln holds 54 boats.\n\nMost of them sail.\n",
        "Le port d’Aln compte 54 bateaux.14\n\nLa plupart naviguent.\n",
        "Selon le maire, « le port compte 54 bateaux. »\n",
        "The harbour of Aln holds 54 boats, most of\nwhich sail in spring.\n\nOthers stay.\n",
    ],
)
def test_a_sentence_is_no_title(text: str):
    assert find_title(text, is_markdown=False) is None


@pytest.mark.parametrize(
    "title", ["Qui compte les bateaux ?", "Harbours of the U.K.", "Atlas 2.5", "Waiting for the tide..."]
)
def test_a_title_may_end_in_a_mark_that_ends_no_sentence(title: str):
    assert find_title(f"{title}\n\nThe harbour holds 54 boats.\n", is_markdown=False) == title


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 3 mars 2022",
        "Publié le jeudi 3 mars 2022 à 10h30, mis à jour le 5 mars 2022",
        "Mis en ligne le 3 mars 2022",
        "Par Anne Dupont, le 3 mars 2022",
        "Brest, le 3 mars 2022",
        "Published on Thursday, March 3, 2022 at 10:30 am",
        "By Ann Lee, 3 March 2022",
        "By Ann Lee | Published March 3rd, 2022 | 5 min read",
        "Thursday 3 March 2022",
        "Published on 3 March 2022, updated on 5 March 2022",
        "Date: 2022-03-03",
    ],
)
def test_a_text_is_of_the_day_that_its_head_says(line: str):
    assert find_issued(f"Les ports\n\n{line}\n\nIn 2019 the harbour held 54 boats.\n") == "2022-03-03"


@pytest.mark.parametrize(
    "text",
    [
        "The port opened on 3 March 2022.\n",
        "Ports in March 2022\n\nThe harbour holds 54 boats.\n",
        "By the port, on 3 March 2022, 54 boats lay.\n",
        "Chronicle\n\n3 March 2022\n\nA boat left.\n\n5 April 2022\n\nIt came back.\n",
        "Mis à jour le 3 mars 2022\n\nLe port compte 54 bateaux.\n",
        "Ports\n" + "word " * 60 + "\nPublié le 3 mars 2022\n",
        "Published on 3 March 2022, the report of the port counts 54 boats.\n",
        "Publié le 3 mars 2022, le rapport du port compte 54 bateaux.\n",
        "Publié le 12/09/2022\n",
        "Publié le 31 juin 2022\n",
    ],
)
def test_a_day_that_the_head_does_not_give_as_its_own_is_not_that_of_the_text(text: str):
    assert find_issued(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "ALN, 3 March 2022 – A boat sank.",
        "PORT ALN (NPA), March 3, 2022 - A boat sank.",
        "ALN, 3 March 2022 (NPA) — A boat sank.",
        "3 mars 2022. Un bateau a sombré.",
        "Saint-Aln, jeudi 3 mars 2022 – Un bateau a sombré.",
    ],
)
def test_a_text_is_of_the_day_that_opens_its_first_paragraph(line: str):
    assert find_issued(f"A boat lost\n\n{line}\n\nIn 2019 the harbour held 54 boats.\n") == "2022-03-03"


@pytest.mark.parametrize(
    "text",
    [
        "A boat left on 3 March 2022. It came back.\n",
        "3 March 2022. A boat left.\n\n5 April 2022. It came back.\n",
        "The log of the port lists all boats.\n\n3 March 2022 – A boat left.\n",
    ],
)
def test_a_day_in_a_sentence_or_of_a_chronicle_is_not_that_of_the_text(text: str):
    assert find_issued(text) is None


def test_the_day_of_a_text_is_kept_with_what_it_says_of_itself(tmp_path: Path):
    document = propose(tmp_path, "Rapport d’été\n\nPublié le 3 mars 2022\n\nL’an dernier, 54 bateaux.\n")
    assert document.csl["issued"] == {"date-parts": [[2022, 3, 3]]}


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("Some words.\n\n# The year #\n", "The year"),
        ("The *long* year\n===============\n\n# Part one\n", "The long year"),
        ("```\n# no heading\n```\n\n## The year\n", "The year"),
        ('---\nauthor: A\ntitle: "The year"\n---\n\n# Part one\n', "The year"),
        ("---\nauthor: A\n---\n\n# Part one\n", "Part one"),
        ("# [The year](y.html) in `code`\n", "The year in code"),
        ("#hashtag\n\nSome words.\n", None),
        ("Some words.\n", None),
        ("---\n", None),
    ],
)
def test_the_title_of_markdown_is_its_first_heading(markdown: str, title: str | None):
    assert find_title(markdown, is_markdown=True) == title


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
def test_a_byte_order_mark_decides_the_encoding(tmp_path: Path, mark: bytes, encoding: str):
    document = propose(tmp_path, mark + FRENCH.encode(encoding))
    assert document.text == FRENCH
    assert (document.encoding, document.is_assumed) == (encoding, False)


def test_what_is_no_utf_8_is_read_as_windows_1252_and_says_so(tmp_path: Path):
    document = propose(tmp_path, FRENCH.encode("cp1252"))
    assert document.text == FRENCH
    assert (document.encoding, document.is_assumed) == ("cp1252", True)


@pytest.mark.parametrize("raw", [b"caf\xe9 \x81", b"a\0b", codecs.BOM_UTF8 + b"caf\xe9", codecs.BOM_UTF16_LE + b"a"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, raw: bytes):
    with pytest.raises(NotText, match=r"report\.txt"):
        propose(tmp_path, raw)


def test_line_ends_and_trailing_spaces_change_only_the_hash_of_the_bytes(tmp_path: Path):
    plain = propose(tmp_path, FRENCH)
    other = propose(tmp_path, unicodedata.normalize("NFD", FRENCH).replace("\n", " \r\n") + "\n")
    assert plain.text_hash == other.text_hash
    assert plain.raw_hash != other.raw_hash
    assert "\r\n" in other.text


def test_another_word_changes_both_hashes(tmp_path: Path):
    assert propose(tmp_path, FRENCH).text_hash != propose(tmp_path, FRENCH.replace("54", "55")).text_hash


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(documents, "MOST_TEXT_BYTES", 10)
    with pytest.raises(DocumentTooLarge, match="more than the 10 that"):
        propose(tmp_path, "eleven bytes")


def test_what_is_absent_empty_or_of_another_kind_is_refused(tmp_path: Path):
    with pytest.raises(CannotReadDocument, match="no such file"):
        propose_source(tmp_path / "absent.txt")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(CannotReadDocument, match="not a file"):
        propose_source(tmp_path / "folder.md")
    with pytest.raises(EmptyDocument):
        propose(tmp_path, " \n\n")
    with pytest.raises(UnknownDocument, match=r"\.xls"):
        propose(tmp_path, "rows", "report.XLS")


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(CannotReadDocument, match="not a file"):
        propose_source(tmp_path / "pipe.txt")


def test_the_same_bytes_twice_are_one_snapshot(desk: Desk, tmp_path: Path):
    document = propose(tmp_path, FRENCH)

    def keep(recorder: Recorder, document: Document) -> Snapshot:
        source = add_source(recorder, document.csl, cite_key="ete2022")
        return keep_snapshot(recorder, source, document)

    first = desk.record(lambda recorder: keep(recorder, document))
    again = desk.record(lambda recorder: keep(recorder, document))
    assert first.key == again.key
    assert (first.raw, first.text, first.text_hash) == (FRENCH.encode(), FRENCH, document.text_hash)
    newer = desk.record(lambda recorder: keep(recorder, propose(tmp_path, FRENCH + "PS.\n")))
    assert newer.key != first.key


@given(st.binary(max_size=40))
def test_any_bytes_give_text_or_a_refusal(raw: bytes):
    try:
        decoded = decode(raw, where="x")
    except InputError:
        return
    assert "\0" not in decoded.text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40))
def test_text_in_utf_8_comes_back_as_it_was(text: str):
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), where="x").text == text


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing_more(text: str):
    assert normalise(normalise(text)) == normalise(text)
