"""What Zotero makes of our RIS, and we of its: its documented types and fields, in our own words."""

from __future__ import annotations

import pytest

from claimdb.bibliography import export_bibliography, parse_bibliography
from claimdb.values.work import Work

# CSL type, and the RIS type under which Zotero writes what it calls by that type.
TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK",
    "chapter": "CHAP", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "graphic": "ART", "hearing": "HEAR",
    "legal_case": "CASE", "legislation": "STAT", "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT",
    "paper-conference": "CONF", "patent": "PAT", "personal_communication": "PCOMM", "post-weblog": "BLOG",
    "report": "RPRT", "software": "COMP", "song": "SOUND", "speech": "SLIDE", "thesis": "THES", "webpage": "ELEC",
    "dataset": "DATA", "standard": "STAND",
}  # fmt: skip

# Several types that Zotero writes as one, or not under a name of their own.
TWO_OF_ONE = {"interview": "PCOMM", "post": "ICOMM", "document": "GEN"}

# RIS tag, the variable that Zotero keeps there for any kind of work, and a value.
FIELDS = {
    "TI": ("title", "Ports"), "ST": ("title-short", "P"), "AB": ("abstract", "Un résumé"), "LA": ("language", "fr"),
    "PB": ("publisher", "Quai"), "CY": ("publisher-place", "Brest"), "ET": ("edition", "2"), "VL": ("volume", "3"),
    "DO": ("DOI", "10.1000/x"), "UR": ("URL", "https://u.example/a%20b"), "CN": ("call-number", "QA 7"),
    "DB": ("archive", "Archives du port"), "NV": ("number-of-volumes", "4"),
}  # fmt: skip

# The same where it depends on the kind of work.
FIELDS_OF = (
    ("article-journal", "T2", "container-title", "Revue"),
    ("article-journal", "IS", "issue", "5"),
    ("article-journal", "SN", "ISSN", "0036-8075"),
    ("article-journal", "J2", "container-title-short", "Rev."),
    ("chapter", "T2", "container-title", "Les ports"),
    ("chapter", "T3", "collection-title", "Horizons"),
    ("book", "SN", "ISBN", "978-2-07-036822-8"),
    ("report", "M3", "genre", "Rapport"),
    ("thesis", "M3", "genre", "Thèse"),
)


@pytest.mark.parametrize(("csl_type", "tag"), sorted({**TYPES, **TWO_OF_ONE}.items()))
def test_a_type_is_written_as_zotero_writes_it(csl_type: str, tag: str) -> None:
    assert export_bibliography([Work("k", {"type": csl_type, "title": "T"})], "ris").text.startswith(f"TY  - {tag}\n")


@pytest.mark.parametrize(("csl_type", "tag"), sorted(TYPES.items()))
def test_a_type_of_zotero_is_read_as_its_own(csl_type: str, tag: str) -> None:
    (work,) = parse_bibliography(f"TY  - {tag}\nTI  - T\nER  - \n", "ris", where="zotero.ris").works
    assert work.type == csl_type


@pytest.mark.parametrize("csl_type", ["article-journal", "book", "report"])
@pytest.mark.parametrize("tag", FIELDS)
def test_a_field_stands_where_zotero_has_it(csl_type: str, tag: str) -> None:
    variable, value = FIELDS[tag]
    text = export_bibliography([Work("k", {"type": csl_type, "title": "T", variable: value})], "ris").text
    assert f"{tag}  - {value}\n" in text


@pytest.mark.parametrize(("csl_type", "tag", "variable", "value"), FIELDS_OF)
def test_a_field_of_one_kind_of_work_goes_and_comes(csl_type: str, tag: str, variable: str, value: str) -> None:
    text = export_bibliography([Work("k", {"type": csl_type, "title": "T", variable: value})], "ris").text
    assert f"{tag}  - {value}\n" in text
    (work,) = parse_bibliography(
        f"TY  - {TYPES[csl_type]}\nTI  - T\n{tag}  - {value}\nER  - \n", "ris", where="z"
    ).works
    assert work.csl[variable] == value
