"""CSL-JSON, the inner form: nothing is lost, nothing odd stops the rest."""

from __future__ import annotations

import json

import pytest

from claimdb.bibliography import export_bibliography, parse_bibliography
from claimdb.bibliography.csl_json import UnreadableJson
from claimdb.values.work import Work


def read(*items: object) -> list[Work]:
    return list(parse_bibliography(json.dumps(items), "csl-json", where="x.json").works)


def test_an_item_becomes_a_work_under_its_id() -> None:
    (work,) = read({"id": "roy2022", "type": "book", "title": "T", "issued": {"date-parts": [["2022", "9"]]}})
    assert (work.cite_key, work.type, work.title, work.issued) == ("roy2022", "book", "T", "2022-09")


def test_the_citation_key_wins_over_the_id() -> None:
    assert read({"id": "http://a.b/1", "citation-key": "roy"})[0].cite_key == "roy"


def test_an_address_as_id_is_kept_beside_a_made_key() -> None:
    (work,) = read({"id": "http://a.b/1", "type": "book", "title": "Long Words Here"})
    assert work.cite_key == "LongWordsHere"
    assert work.csl["custom"] == {"id": "http://a.b/1"}


def test_unknown_variables_and_wrong_forms_are_kept() -> None:
    (work,) = read({"id": "a", "type": "novel", "colour": "red", "author": "Roy"})
    assert work.csl["custom"] == {"csl": {"type": "novel", "colour": "red", "author": "Roy"}}


def test_older_names_of_variables_are_read() -> None:
    assert read({"id": "a", "shortTitle": "T", "event": "E"})[0].csl == {"title-short": "T", "event-title": "E"}


def test_an_item_that_is_none_costs_only_itself() -> None:
    parsed = parse_bibliography('[3, {"id": "a", "title": "T"}]', "csl-json", where="x.json")
    assert [work.cite_key for work in parsed.works] == ["a"]
    assert parsed.problems[0].where == "x.json: item 1"


@pytest.mark.parametrize("text", ["{", "3", "null", "[" * 100_000])
def test_what_is_no_list_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UnreadableJson, match="not CSL-JSON"):
        parse_bibliography(text, "csl-json", where="x.json")


def test_id_and_type_come_first_and_the_rest_by_name() -> None:
    text = export_bibliography([Work("k", {"volume": "1", "DOI": "10.1/x", "type": "book"})], "csl-json").text
    assert list(json.loads(text)[0]) == ["id", "type", "DOI", "volume"]


def test_an_impossible_date_is_reported() -> None:
    parsed = parse_bibliography('[{"id": "a", "issued": {"date-parts": [[2022, 13]]}}]', "csl-json", where="x")
    assert parsed.problems[0].message == "impossible_date"
    assert parsed.works[0].issued is None
