"""The shipped example: every file reads, every handle is defined, nothing quotes more than a fragment."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES
from claimdb.record.dates import read_edtf
from claimdb.store.shipped import shipped_folder
from claimdb.values.countries import COUNTRIES

SEEDS = shipped_folder("seeds")
FILES = sorted(SEEDS.glob("*.toml"))
LONGEST_FRAGMENT = 8

pytestmark = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def named(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in rows}


def figures(seed: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for claim in seed["claims"]:
        for figure in claim.get("figures", ()):
            yield claim, figure


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


def test_no_id_is_given_twice_in_one_table(path: Path) -> None:
    seed = read(path)
    assert seed["format"] == 1
    for table in ("works", "places", "measures", "claims"):
        ids = [row["id"] for row in seed.get(table, ())]
        assert len(ids) == len(set(ids)), table


def test_cite_keys_are_plain_letters_and_digits(path: Path) -> None:
    seed = read(path)
    for work in (seed["document"], *seed["works"]):
        assert re.fullmatch(r"[a-z][A-Za-z0-9]*", work["id"]), work["id"]


def test_every_measure_and_place_that_a_figure_names_is_defined(path: Path) -> None:
    seed = read(path)
    measures, places = named(seed["measures"]), {*named(seed.get("places", [])), *COUNTRIES}
    for claim, figure in figures(seed):
        assert figure["measure"] in measures, claim["id"]
        assert figure.get("place", "world") in places, claim["id"]
    for place in seed.get("places", ()):
        assert place.get("part_of", "world") in places, place["id"]


def test_every_measure_and_place_that_is_defined_is_used(path: Path) -> None:
    seed = read(path)
    places = [*seed.get("places", ())]
    used = {figure.get("place") for _, figure in figures(seed)} | {place.get("part_of") for place in places}
    assert set(named(places)) <= used
    assert set(named(seed["measures"])) == {figure["measure"] for _, figure in figures(seed)}


def test_every_work_that_is_cited_is_defined(path: Path) -> None:
    seed = read(path)
    works = {*named(seed["works"]), seed["document"]["id"]}
    for claim in seed["claims"]:
        for citation in claim.get("cites", ()):
            assert citation.get("source") in works or citation["outcome"] == "unresolved", claim["id"]
    for link in seed.get("lineage", ()):
        assert {link["source"], link["of"]} <= works


def test_a_citation_that_had_to_be_resolved_keeps_its_words(path: Path) -> None:
    for claim in read(path)["claims"]:
        for citation in claim.get("cites", ()):
            outcome = citation.get("outcome", "full")
            assert outcome in {"full", "resolved", "ambiguous", "unresolved"}, claim["id"]
            assert outcome == "full" or citation["as_cited"], claim["id"]
            assert ("source" in citation) == (outcome in {"full", "resolved"}), claim["id"]


def test_a_claim_has_words_or_denies_another(path: Path) -> None:
    seed = read(path)
    claims = named(seed["claims"])
    for claim in claims.values():
        if "denies" in claim:
            assert claim["denies"] in claims, claim["id"]
            assert claim["stance"] == "denies", claim["id"]
            assert not claim.get("text"), claim["id"]
        else:
            assert claim["text"], claim["id"]


def test_every_claim_says_where_it_stands(path: Path) -> None:
    for claim in read(path)["claims"]:
        assert claim["line"] > 0, claim["id"]
        assert claim["quote"], claim["id"]


def test_nothing_quotes_more_than_a_fragment(path: Path) -> None:
    seed = read(path)
    titles = {work.get("title") for work in seed["works"]}
    for row in (*seed["claims"], *seed.get("derivations", ())):
        assert len(row.get("quote", "").split()) <= LONGEST_FRAGMENT, row["quote"]
        for citation in row.get("cites", ()):
            words = citation.get("as_cited", "")
            assert words in titles or len(words.split()) <= LONGEST_FRAGMENT, words
    for _, figure in figures(seed):
        for field in ("value", "period_text"):
            assert len(figure.get(field, "").split()) <= LONGEST_FRAGMENT


def test_each_qualifier_is_a_separator_of_its_measure(path: Path) -> None:
    seed = read(path)
    measures = named(seed["measures"])
    for claim, figure in figures(seed):
        separators = set(measures[figure["measure"]].get("separators", ()))
        assert set(figure.get("qualifiers", ())) <= separators, claim["id"]


def test_a_figure_has_one_time_and_only_where_its_measure_has_any(path: Path) -> None:
    seed = read(path)
    measures = named(seed["measures"])
    for claim, figure in figures(seed):
        times = {"as_of", "period"} & set(figure)
        without = measures[figure["measure"]].get("without", ())
        assert len(times) <= 1, claim["id"]
        assert not (times and "time" in without), claim["id"]
        assert not ("place" in figure and "place" in without), claim["id"]


def test_each_derivation_refers_to_figures_that_are_there(path: Path) -> None:
    seed = read(path)
    claims = named(seed["claims"])
    for derivation in seed.get("derivations", ()):
        for handle in (derivation["result"], *derivation["terms"]):
            claim, _, ordinal = handle.partition(".")
            assert 1 <= int(ordinal) <= len(claims[claim]["figures"]), handle


def test_each_derivation_has_the_terms_of_its_kind(path: Path) -> None:
    exactly = {"difference": 2, "ratio": 2, "percent_of": 2, "percent_change": 2, "conversion": 1, "part": 1}
    for derivation in read(path).get("derivations", ()):
        count = len(derivation["terms"])
        assert count == exactly.get(derivation["kind"], max(count, 2)), derivation["result"]
        assert ("factor" in derivation) == (derivation["kind"] == "conversion"), derivation["result"]


def test_what_two_files_define_is_the_same_in_both(path: Path) -> None:
    ours = read(path)
    for other in FILES:
        theirs = read(other)
        for table in ("works", "places", "measures"):
            mine, yours = named(ours.get(table, [])), named(theirs.get(table, []))
            for handle in mine.keys() & yours.keys():
                assert mine[handle] == yours[handle], f"{handle} in {path.name} and {other.name}"


def test_a_work_without_a_title_says_so(path: Path) -> None:
    seed = read(path)
    for work in (seed["document"], *seed["works"]):
        assert work.get("title") or work.get("note") or work["type"] == "speech", work["id"]


def test_no_address_of_a_file_is_kept(path: Path) -> None:
    for text in strings(read(path)):
        assert not re.match(r"(file:|/|[A-Z]:\\)", text), text


def test_works_have_fields_and_types_of_csl(path: Path) -> None:
    seed = read(path)
    for work in (seed["document"], *seed["works"]):
        assert work["type"] in TYPES, work["id"]
        for field in set(work) - {"id", "type", "primary"}:
            assert field in TEXT_VARIABLES | set(NAMES) | set(DATES), f"{field} of {work['id']}"


def test_every_date_is_edtf(path: Path) -> None:
    seed = read(path)
    for work in (seed["document"], *seed["works"]):
        for field in ("issued", "accessed"):
            if field in work:
                assert read_edtf(work[field]).start, work["id"]
    for claim, figure in figures(seed):
        for field in ("as_of", "period"):
            if field in figure:
                time = read_edtf(figure[field])
                assert time.start, claim["id"]
                assert time.end, claim["id"]
