"""A document file that is not whole is refused with every fault, its place, and the nearest thing that there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import ClaimdbError, InputError
from claimdb.interchange.document_failures import SeveralFaults
from claimdb.interchange.document_reading import read_document
from tests.interchange.samples import FERRIES


def refuse(folder: Path, old: str, new: str) -> InputError:
    assert old in FERRIES
    path = folder / "ferries.toml"
    path.write_text(FERRIES.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read_document(path)
    return raised.value


FAULTS = {
    "a misspelt key": (
        'quote = "a fleet', 'qoute = "a fleet',
        "claims[0]: there is no key 'qoute' here; perhaps 'quote' is meant",
    ),
    "a misspelt key of a figure": (
        "value = ", "vlaue = ",
        "claims[0].figures[0]: there is no key 'vlaue' here; perhaps 'value' is meant",
    ),
    "a misspelt variable of CSL": (
        'title = "Yearbook 2023"', 'titel = "Yearbook 2023"',
        "works[0]: there is no key 'titel' here; perhaps 'title' is meant",
    ),
    "a key of a name": (
        "family = ", "familly = ",
        "document.author[0]: there is no key 'familly' here; perhaps 'family' is meant",
    ),
    "a missing key": (
        'type = "report"\n', "",
        "works[0]: 'type' is missing; seeds/README.md explains the keys",
    ),
    "an unknown type of work": (
        'type = "report"', 'type = "raport"',
        "works[0].type: 'raport' has no meaning here; write one of article, ",
    ),
    "a number where text belongs": (
        'value = "14"', "value = 14",
        "claims[0].figures[0].value: 14 stands here, and text in quotes is needed",
    ),
    "a date of TOML": (
        'issued = "2024-03-05"', "issued = 2024-03-05",
        "document.issued: 2024-03-05 stands here, and text in quotes is needed",
    ),
    "a date that is none": (
        '"2024-03-05"', '"5 March 2024"',
        "document.issued: '5 March 2024' is not a date that claimdb reads; write EDTF",
    ),
    "a line that is none": ("line = 12", "line = 0", "claims[0].line: 0 stands here, and a number from 1 is needed"),
    "a measure that is not defined": (
        'measure = "ferries"\n  value = "9"', 'measure = "feries"\n  value = "9"',
        "claims[0].figures[1].measure: 'feries' is not defined in this file; perhaps 'ferries' is meant; else add it",
    ),
    "a place that is not defined": (
        'part_of = "IE"', 'part_of = "atlantis"',
        "places[0].part_of: 'atlantis' is not defined in this file; add it to [[places]]",
    ),
    "a work that is not defined": (
        'source = "portofficeYearbook2023", note', 'source = "portoffice2023", note',
        "claims[0].cites[0].source: 'portoffice2023' is not defined in this file; perhaps 'portofficeYearbook2023' is",
    ),
    "a citation without a work": (
        'source = "portofficeYearbook2023", note = "3", ', "",
        "claims[0].cites[0]: 'source' is missing",
    ),
    "a document that cites itself": (
        'source = "portofficeYearbook2023", note', 'source = "royHarbour2024", note',
        "claims[0].cites[0].source: 'royHarbour2024' would rest on itself; name another work",
    ),
    "a handle given twice": ('id = "safe"', 'id = "all"', "claims[1].id: 'all' is given twice; give each its own id"),
    "a work with the name of the document": (
        '[[works]]\nid = "portofficeYearbook2023"', '[[works]]\nid = "royHarbour2024"',
        "works[0].id: 'royHarbour2024' is given twice",
    ),
    "a claim without words": (
        'text = "The old ferries are safe"\n', "",
        "claims[1]: 'text' is missing",
    ),
    "a denial with words of its own": (
        "hedged = true", 'stance = "denies"\ndenies = "all"',
        "claims[1]: 'text' cannot stand beside 'denies'; leave one of them out",
    ),
    "a denial that asserts": (
        'text = "The old ferries are safe"', 'denies = "all"',
        "claims[1]: 'denies' cannot stand beside 'stance = asserts'",
    ),
    "two times": (
        'as_of = "2023-12"', 'as_of = "2023-12"\n  period = "2023"',
        "claims[0].figures[0]: 'as_of' cannot stand beside 'period'",
    ),
    "a figure that its claim does not have": (
        'terms = ["all.2"]', 'terms = ["all.3"]',
        "derivations[0].terms[0]: 'all.3' is no figure: this claim has 2; name it claim.1, counted from 1",
    ),
    "a claim without a figure in a derivation": (
        'result = "all.1"', 'result = "al.1"',
        "derivations[0].result: 'al' is not defined in this file; perhaps 'all' is meant; else add it to [[claims]]",
    ),
    "another format": (
        "format = 1", "format = 2",
        "format: this file is of format 2, and claimdb reads format 1; update claimdb, or write format = 1",
    ),
    "no format": ("format = 1\n", "", "'format' is missing"),
    "no TOML": (
        "format = 1", "format: 1",
        "this is not TOML: Expected '=' after a key in a key/value pair (at line 1, column 7)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_place(fault: str, tmp_path: Path):
    old, new, sentence = FAULTS[fault]
    said = refuse(tmp_path, old, new)
    assert str(said).startswith(f"{tmp_path / 'ferries.toml'}: {sentence}")
    assert said.exit_code == 3


def test_every_fault_of_a_file_is_kept(tmp_path: Path):
    error = refuse(tmp_path, "line = 12", 'line = "12"\nqoute = "x"')
    assert isinstance(error, SeveralFaults)
    assert [fault.where.partition(": ")[2] for fault in error.faults if fault.where] == ["claims[0].line", "claims[0]"]
    assert str(error).endswith("(more faults in this file: 1)")


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(InputError, match=r"none\.toml: this file cannot be read: No such file or directory"):
        read_document(tmp_path / "none.toml")


def test_the_line_of_a_wrong_byte_is_named(tmp_path: Path):
    path = tmp_path / "latin.toml"
    path.write_bytes("format = 1\n# caf\xe9\n".encode("latin-1"))
    with pytest.raises(InputError, match=r"latin\.toml:2: this file cannot be read: it is not UTF-8 text"):
        read_document(path)


def test_a_deep_file_is_refused_and_breaks_nothing(tmp_path: Path):
    path = tmp_path / "deep.toml"
    path.write_text("a = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(InputError, match="not TOML"):
        read_document(path)


def test_a_file_may_begin_with_a_mark_and_end_its_lines_as_windows_does(tmp_path: Path):
    path = tmp_path / "windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FERRIES.replace("\n", "\r\n").encode())
    assert read_document(path).document.id == "royHarbour2024"


@given(
    st.integers(0, len(FERRIES)),
    st.integers(0, 40),
    st.sampled_from(
        ["", "=", "x = 1\n", "[[claims]]\n", "[", '"', "true", "1e999", "2024-01-01", "{ en = 3 }", "\x00", "é.1"]
    ),
)
def test_a_slip_of_the_pen_is_refused_or_read_and_never_breaks_anything(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, inserted: str
):
    path = tmp_path_factory.getbasetemp() / "slip.toml"
    path.write_text(FERRIES[:start] + inserted + FERRIES[start + length :], encoding="utf-8")
    try:
        said = f"slip.toml: {read_document(path).document.id}"
    except ClaimdbError as error:
        said = str(error)
    assert "slip.toml" in said
