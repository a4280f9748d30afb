"""What leaves the house is read by the tools of others: biber's data model, BibTeX itself, CSL's input schema."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from claimdb.bibliography import export_bibliography
from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES
from claimdb.values.work import Work
from tests.bibliography.shown import WORKS
from tests.conftest import missing_part

HOSTILE = "50 % of < & > # $5 $x$ _ { } ~ ^ \\ \" '' @book{x, «\u00a0œuvre\u00a0» 警察"
AWKWARD = (
    Work("hostile", {
        "type": "book", "title": HOSTILE, "author": [{"literal": f"Office, {HOSTILE}"}], "publisher": HOSTILE,
        "issued": {"date-parts": [[2022, 2, 28]]}, "URL": "https://a.example/b%20c?d=1&e={f}#g_h~i", "note": HOSTILE,
    }),
    Work("people", {
        "type": "book", "title": "Noms", "publisher": "P", "issued": {"date-parts": [[2020], [2021]]},
        "author": [
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
            {"family": "Gaulle", "given": "Anne", "dropping-particle": "de"},
            {"family": "King", "given": "Mary", "suffix": "Jr."},
            {"literal": "Ports and Sons, Ltd."}, {"family": "Lévêque"},
        ],
    }),
    Work("about", {
        "type": "report", "title": "Vers 1890", "author": [{"literal": "Office"}], "publisher": "Office",
        "issued": {"date-parts": [[1890]], "circa": True},
    }),
    Work("open", {
        "type": "webpage", "title": "Ouvert", "author": [{"literal": "Office"}], "URL": "https://o.example",
        "issued": {"literal": "2020/.."}, "custom": {"edtf": {"issued": "2020/.."}},
    }),
)  # fmt: skip
ALL = (*(work for work in WORKS if work.cite_key != "about"), *AWKWARD)


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        missing_part(f"{name} (apt install {'texlive-binaries' if name == 'bibtex' else name})")
    return found


@pytest.fixture(scope="module")
def biber_said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What biber says of the BibLaTeX of all works, checked against its data model."""
    folder = tmp_path_factory.mktemp("biber")
    program = tool("biber")
    (folder / "works.bib").write_text(export_bibliography(ALL, "biblatex").text, encoding="utf-8")
    done = subprocess.run(
        [program, "--tool", "--validate-datamodel", "--output-file=read.bib", "works.bib"],
        cwd=folder, capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    read = folder / "read.bib"
    return done.stdout.decode() + "\n" + (read.read_text(encoding="utf-8") if read.is_file() else "")


def test_biber_reads_every_entry(biber_said: str) -> None:
    read = re.findall(r"^@\w+\{([^,]+),", biber_said, re.MULTILINE)
    assert sorted(read) == sorted(work.cite_key for work in ALL)


# What the standard data model of BibLaTeX has no room for, though its manual names the type, or takes the words.
LET_PASS = (
    "Missing mandatory field",  # the data lack it: a newspaper without author
    "for entrytype '(?:legal|legislation|jurisdiction|movie)'",  # types without any field, drawn as @misc by styles
    "Invalid field 'booktitle' for entrytype 'misc'",  # the station of a broadcast
    "'?year'? .*(?:is not an integer|datatype 'datepart')",  # "forthcoming"
)


def test_biber_finds_nothing_against_its_data_model(biber_said: str) -> None:
    complaints = [line for line in biber_said.splitlines() if re.match("(?:WARN|ERROR) - ", line)]
    assert complaints
    assert [line for line in complaints if not any(re.search(known, line) for known in LET_PASS)] == []


STYLE = """\
ENTRY { author editor title journal booktitle year } { } { }
FUNCTION {show} { cite$ "|" * title empty$ { "" } { title } if$ * write$ newline$ }
FUNCTION {article} { show } FUNCTION {book} { show } FUNCTION {incollection} { show }
FUNCTION {inproceedings} { show } FUNCTION {techreport} { show } FUNCTION {phdthesis} { show }
FUNCTION {mastersthesis} { show } FUNCTION {proceedings} { show } FUNCTION {booklet} { show }
FUNCTION {manual} { show } FUNCTION {unpublished} { show } FUNCTION {misc} { show } FUNCTION {inbook} { show }
FUNCTION {default.type} { "unknown type" warning$ show }
MACRO {jan} {"1"} MACRO {feb} {"2"} MACRO {mar} {"3"} MACRO {apr} {"4"} MACRO {may} {"5"} MACRO {jun} {"6"}
MACRO {jul} {"7"} MACRO {aug} {"8"} MACRO {sep} {"9"} MACRO {oct} {"10"} MACRO {nov} {"11"} MACRO {dec} {"12"}
READ
FUNCTION {names} {
  author empty$ { } { author num.names$ int.to.str$ cite$ " authors: " * swap$ * top$
                      author #1 "{ff|}{vv|}{ll}{|jj}" format.name$ pop$ } if$
}
ITERATE {call.type$}
ITERATE {names}
"""


@pytest.fixture(scope="module")
def bibtex_said(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What BibTeX writes and what it says of the classic BibTeX of all works, in a style of our own."""
    folder = tmp_path_factory.mktemp("bibtex")
    program = tool("bibtex")
    (folder / "works.bib").write_text(export_bibliography(ALL, "bibtex").text, encoding="utf-8")
    (folder / "shown.bst").write_text(STYLE, encoding="utf-8")
    (folder / "works.aux").write_text("\\citation{*}\n\\bibdata{works}\n\\bibstyle{shown}\n", encoding="utf-8")
    # It looks nowhere else: without TeX around it, it does not even look here by itself.
    here = {**os.environ, "BIBINPUTS": str(folder), "BSTINPUTS": str(folder)}
    done = subprocess.run([program, "works"], cwd=folder, env=here, capture_output=True, check=False, timeout=120)
    # BibTeX breaks its lines after 79 bytes.
    written = (folder / "works.bbl").read_bytes().decode(errors="replace").replace("\n  ", " ")
    return written, done.stdout.decode(errors="replace")


def test_bibtex_reads_every_entry(bibtex_said: tuple[str, str]) -> None:
    assert sorted(re.findall(r"^([\w-]+)\|", bibtex_said[0], re.MULTILINE)) == sorted(work.cite_key for work in ALL)


def test_bibtex_has_nothing_to_say(bibtex_said: tuple[str, str]) -> None:
    assert re.findall(r"(?i)^.*(?:warning|error|illegal|too many|not exist).*$", bibtex_said[1], re.MULTILINE) == []


def test_bibtex_counts_as_many_authors_as_there_are(bibtex_said: tuple[str, str]) -> None:
    counted = dict(re.findall(r"(\w+) authors: (\d+)", bibtex_said[1]))
    assert counted == {work.cite_key: str(len(work.names("author"))) for work in ALL if work.names("author")}


# What CSL's input schema (csl-data.json, 1.0.2) demands, in our own words: what an item may hold, and of what kind.
_NAME_PARTS = {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix",
               "static-ordering", "literal", "parse-names"}  # fmt: skip
_DATE_PARTS = {"date-parts", "season", "circa", "literal", "raw"}
_OWN = {"id", "citation-key", "categories", "custom", "type"}


def _breaches(item: dict[str, Any]) -> list[str]:
    """Give what the schema does not allow in an item."""
    found = [f"{name} is missing" for name in ("id", "type") if name not in item]
    found += [f"type {item.get('type')}"] if item.get("type") not in TYPES else []
    for name, value in item.items():
        if name in NAMES:
            ok = isinstance(value, list) and all(isinstance(one, dict) and one.keys() <= _NAME_PARTS for one in value)
        elif name in DATES:
            parts = value.get("date-parts", [])
            ok = value.keys() <= _DATE_PARTS and len(parts) <= 2 and all(1 <= len(part) <= 3 for part in parts)
        elif name == "custom":
            ok = isinstance(value, dict)
        else:
            ok = name in TEXT_VARIABLES | _OWN and isinstance(value, str | int | float)
        found += [] if ok else [f"{name}: {value!r}"]
    return found


def test_csl_json_keeps_to_the_input_schema() -> None:
    items = json.loads(export_bibliography(ALL, "csl-json").text)
    assert {item["id"]: _breaches(item) for item in items if _breaches(item)} == {}


def test_csl_json_is_read_by_pandoc_without_loss_of_an_item(tmp_path: Path) -> None:
    from claimdb.bibliography.engines import EngineMissing, Pandoc, find_engine

    try:
        engine = find_engine("pandoc")
    except EngineMissing:
        missing_part("pandoc")
    assert isinstance(engine, Pandoc)
    given = export_bibliography(ALL, "csl-json").text
    done = subprocess.run(
        [engine._program, "--from=csljson", "--to=csljson"], input=given.encode(), capture_output=True, check=True
    )
    assert sorted(item["id"] for item in json.loads(done.stdout)) == sorted(work.cite_key for work in ALL)
