"""What a check finds in the shipped example by rules, and what it passes over because it only looks wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimdb.interchange.example import load_example
from claimdb.store.store import open_store
from tests.command_line import run
from tests.record.conftest import NOON

ARTICLE_FR, ARTICLE_EN = "anonymousPostesPolice2022", "minutes20PoliceOffices2022"
AMNESTY, NOTE = "zhangEntreprisesEuropeennes2020", "pinaNoteRecherche2023"

STATIONS = "Chinese overseas police stations"
RETURNS = "Chinese nationals persuaded to return to China to face prosecution"

Passage = tuple[str, int]
Record = dict[str, Any]


@pytest.fixture(scope="module")
def ask(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Put a question to the loaded example: `ask("check")` gives what it prints as JSON."""
    folder = tmp_path_factory.mktemp("findings")
    database = folder / "claims.db"
    shutil.copy(file_template, database)
    store = open_store(str(database))
    load_example(store, by="ana", at=NOON)
    store.close()

    def asked(*command: str) -> Any:
        output = folder / "printed.json"
        options = ("--db", str(database), "--as", "ana", "--now", "2026-11-01", "--quiet")
        assert run((*command, "--format", "json", "-o", str(output), *options)) in (0, 1)
        return json.loads(output.read_text(encoding="utf-8"))

    return asked


@pytest.fixture(scope="module")
def positions(ask: Callable[..., Any]) -> list[Record]:
    found: list[Record] = ask("positions")
    return found


@pytest.fixture(scope="module")
def findings(ask: Callable[..., Any]) -> list[Record]:
    found: list[Record] = ask("check")["findings"]
    return found


@pytest.fixture(scope="module")
def faults(findings: list[Record]) -> list[Record]:
    """What is wrong or in dispute: everything but notes."""
    return [one for one in findings if one["severity"] in {"error", "warning"}]


def on(measure: str, positions: list[Record]) -> list[Record]:
    """Give the positions on a measure; it must have some."""
    found = [one for one in positions if one["measure"] == measure]
    assert found
    return found


def passages(finding: Record) -> set[Passage]:
    return {(place["source"], place["line"]) for place in finding["places"]}


def of_rule(findings: list[Record], rule: str) -> list[Record]:
    return [one for one in findings if one["rule"] == rule]


def quotes(finding: Record) -> set[str]:
    return {place["quote"] for place in finding["places"]}


def test_the_parts_of_the_contingent_do_not_add_up(findings: list[Record]):
    (found,) = of_rule(findings, "FIG007")
    assert passages(found) == {(NOTE, 204), (NOTE, 205)}
    assert len(found["figures"]) == 5
    assert "2 211" in found["message"]
    assert "2141" in found["message"].replace(",", "")
    assert found["severity"] == "error"


def test_the_returns_have_two_periods_on_one_authority(findings: list[Record]):
    (found,) = of_rule(findings, "FIG005")
    assert passages(found) == {(ARTICLE_FR, 9), (ARTICLE_EN, 33)}
    assert found["axis"] == "period"
    assert found["origins"] == {"documents": 2, "min": 1, "max": 1}


def test_about_fifty_and_54_agree_and_rest_on_one_origin(findings: list[Record], positions: list[Record]):
    in_the_world = [one["positions"] for one in on(STATIONS, positions) if one["place"] == "world"]
    ((position,),) = in_the_world
    assert (position["low"], position["high"], position["documents"]) == ("54", "54", 2)
    assert (position["origins_min"], position["origins_max"]) == (1, 1)
    assert len(position["claims"]) == 3
    assert {(ARTICLE_FR, 1), (ARTICLE_FR, 7), (ARTICLE_EN, 15)} in [
        passages(one) for one in of_rule(findings, "SRC007")
    ]


def test_each_company_denies_one_thing_and_no_more(findings: list[Record]):
    denials = of_rule(findings, "TXT005")
    assert sorted(sorted(line for _, line in passages(one)) for one in denials) == [[22, 48], [42, 44], [50, 52]]
    assert {one["outcome"] for one in denials} == {"denial"}


def test_what_the_companies_leave_standing_is_not_denied(findings: list[Record]):
    denied = {quote for one in of_rule(findings, "TXT005") for quote in quotes(one)}
    for conceded in (
        "directement au Bureau de la sécurité publique",
        "un système de vieille génération",
        "aurait fourni sa technologie",
        "datant de 2012 à 2019",
        "à des fins autres que celles prévues",
    ):
        assert conceded not in denied


def test_a_declaration_and_a_convention_are_dated_twice(findings: list[Record]):
    dated = [passages(one) for one in of_rule(findings, "FIG001")]
    assert sorted(dated, key=min) == [{(NOTE, 110), (NOTE, 119)}, {(NOTE, 527), (NOTE, 552)}]


def test_nothing_else_is_wrong_or_in_dispute(faults: list[Record]):
    counted: dict[str, int] = {}
    for one in faults:
        counted[one["rule"]] = counted.get(one["rule"], 0) + 1
    assert counted == {"FIG001": 2, "FIG005": 1, "FIG007": 1, "TXT005": 3}


def test_every_rule_ran(ask: Callable[..., Any]):
    checked = ask("check")
    assert checked["rules_failed"] == []
    assert checked["positions_checked"] > 200


def test_a_second_check_finds_the_same(findings: list[Record], ask: Callable[..., Any]):
    assert ask("check")["findings"] == findings


@pytest.mark.parametrize(
    "measure",
    [
        "contributions to Interpol",  # one year, another kind of contribution; one amount, another year
        "growth of China's statutory contribution to Interpol",  # 86.09 % printed as 86 %
        "Chinese companies among contributors to Interpol",
        "platforms of the Lianyungang forum",
        "fields covered by the Lianyungang forum",
        "Central Asian founding states of the SCO",
        "agreements on which SCO police cooperation rests",
        "plans that implement the ASEAN-China declaration of 2003",
        "Chinese police officers at United Nations police headquarters",  # about 30 there, 4 in a contingent
        "launch of operation Fox Hunt",  # launched in 2014; 2015 is one year of it
        "countries with Chinese overseas police stations",
    ],
)
def test_what_only_looks_wrong_is_passed_over(measure: str, findings: list[Record], positions: list[Record]):
    keys = {one["measure_key"] for one in on(measure, positions)}
    assert [one["message"] for one in findings if one["measure"] in keys] == []


@pytest.mark.parametrize("place", ["Toronto", "New York", "North America", "Paris", "France"])
def test_stations_of_a_place_and_of_a_larger_one_do_not_contradict(
    place: str, findings: list[Record], positions: list[Record]
):
    stations = on(STATIONS, positions)
    assert place in {one["place"] for one in stations}
    scopes = [one["scope"] for one in findings if one["measure"] == stations[0]["measure_key"]]
    assert place not in [scope["place"] for scope in scopes if scope]


def test_stations_and_returns_are_never_linked(findings: list[Record], positions: list[Record]):
    stations, returns = claims_of(on(STATIONS, positions)), claims_of(on(RETURNS, positions))
    assert [one for one in findings if {*one["claims"]} & stations and {*one["claims"]} & returns] == []


def claims_of(positions: list[Record]) -> set[str]:
    return {key for one in positions for held in one["positions"] for key in held["claims"]}


def test_a_stricter_reading_finds_no_more_faults(ask: Callable[..., Any]):
    """Coverage lists what is not sourced or captured; it must not turn up a contradiction."""
    found = ask("check", "--coverage")["findings"]
    assert {one["rule"] for one in found if one["severity"] == "error"} == {"FIG001", "FIG007"}
